"""The words for an office → whether whoever holds it can only be of the publisher's own state or body, or is posted abroad."""

import re

from kg.annotate.people.offices import roles_of
from kg.models import Party

# Offices that a publisher's own officials carry without naming their country; heads of state and of government are
# named bare for every country, and so are looked up in the register only.
_OWN_ROLES = frozenset(
    {"foreign-minister", "defence-minister", "minister", "deputy", "security-adviser", "ambassador"}
)
OWN_ROLES_OF_BODIES = frozenset({"high-representative", "secretary-general", "commissioner", "head-of-state"})
ONLY_OF_BODIES = frozenset({"high-representative", "secretary-general"})
_AMERICAN_ENVOYS = re.compile(
    r"\b(?:Special (?:Presidential )?(?:Envoy|Representative|Advisor)|Assistant to the President|Coordinator for|Senior Director|Cyber Director|USAID Administrator|Counselor of the Department)\b"
)
# Whom a ministry sends or employs: others have them too, so that only who acts or meets a foreigner is its own.
_POSTED = re.compile(
    r"\bSpecial (?:Envoy|Representative)|\bDirector[- ]General|\bPermanent Secretary|\bPolitical Director|\bCounsell?or\b"
)
# Who heads an organ of a state, or a part of its service: of the publisher's where nobody else of its side takes part.
_OF_AN_ORGAN = re.compile(
    r"(?i)\bspeaker\b|\b(?:(?:vice-?)?(?:chair(?:man|woman|person)?|president)|head|leader|member) of (?:the )?(?:[\w’'-]+ ){0,4}?"
    r"(?:parliament|assembly|senate|house|congress|council|duma|majlis|diet|sabha|hural|khural|chamber|committee|commission|department|directorate|bureau|politburo)\b"
    r"|\b(?:parliament|assembly|senate|house|committee|commission) (?:vice-?|deputy )?(?:chair(?:man|woman|person)?|president|head)\b"
    r"|\bchief of (?:the )?(?:[\w’'-]+ ){0,2}?(?:staff|defen[cs]e)\b|\bchief (?:justice|prosecutor|minister)\b"
    r"|\b(?:attorney|prosecutor|solicitor|auditor)[- ]general\b|\bgovernor\b|\bpolitburo\b|\bsecretary[- ]general\b(?= of the (?:ministry|government|parliament|house))"
)
# States with no prime minister: there the words mean another’s.
NO_PREMIER = frozenset(
    "USA BRA MEX ARG CHL COL URY PRY BOL ECU IDN PHL NGA KEN GHA CHE CYP CRI PAN TUR TKM IRN AGO ZMB ZWE MWI GMB LBR HND SLV GTM NIC DOM VEN".split()
)
# States with no president: there the word means another’s.
NO_PRESIDENT = frozenset(
    "GBR AUS CAN NZL JPN NOR SWE DNK NLD BEL LUX SAU ARE QAT KWT BHR OMN JOR MAR MYS THA BRN KHM BTN".split()
)
# "the President of the Republic", of none that is named: one's own.
_OF_THE_STATE = re.compile(r"\bof the (?:Republic|Kingdom|Federation|Sultanate|Nation)$")
_AMERICAN = ("Secretary", "secretary")


def names_no_own_premier(office: str, own: Party) -> bool:
    """Whether "Prime Minister" is said, and the publisher's state has none."""
    return office.startswith("Prime Minister") and (own.key in NO_PREMIER or own.key == "CHN")


# Where the minister of foreign affairs is called the chancellor.
_CHANCELLORS = frozenset("ARG BOL CHL COL CRI CUB DOM ECU GTM HND MEX NIC PAN PER PRY SLV URY VEN".split())


def is_only_of_bodies(office: str | None) -> bool:
    """Whether only an organisation has this office: "Secretary-General"."""
    return bool(office and roles_of(office) & ONLY_OF_BODIES)


def is_posted(office: str, own: Party) -> bool:
    """Whether a state's publisher calls its own envoys and directors so, as others call theirs."""
    return own.kind == "country" and _POSTED.search(office) is not None


def heads_organ(office: str, own: Party) -> bool:
    """Whether this is an office of a state that has no ministry: a speaker, a governor, the chair of a committee."""
    return own.kind == "country" and own.key != "USA" and _OF_AN_ORGAN.search(office) is not None


def is_own_office(office: str, own: Party | None) -> bool:
    """Whether a publisher names its own official by this office without saying the country.

    >>> usa = Party(kind="country", key="USA")
    >>> is_own_office("Deputy Secretary of State", usa), is_own_office("Foreign Minister", usa)
    (True, False)
    """
    if own is None:
        return False
    roles = roles_of(office)
    if own.kind == "country" and _OF_THE_STATE.search(office):
        return True
    if own.kind == "organisation":
        crowned = "head-of-state" in roles and "resident" not in office  # no body has a king
        return bool(roles & (OWN_ROLES_OF_BODIES | {"vice-president"})) and not crowned
    if roles & ONLY_OF_BODIES:
        return False
    if own.key in _CHANCELLORS and re.search(r"\b[Cc]hancellor\b", office):
        return True
    american = any(word in office for word in _AMERICAN) and "General" not in office
    if office.lower().endswith("delegation"):
        return True
    if own.key == "USA":
        return (
            american
            or _AMERICAN_ENVOYS.search(office) is not None
            or "vice-president" in roles
            or bool(roles & {"security-adviser", "ambassador"})
        )
    return bool(roles & _OWN_ROLES) and not (american and re.search(r"\bof State(?! for)", office))
