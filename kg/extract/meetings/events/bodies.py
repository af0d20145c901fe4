"""Masked sentences → meetings of a body or of the ministers of a group of states, told by what they do: hold a summit, discuss, are briefed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument, Entity, OfficeReference, OrganisationName
from kg.annotate.mask import DATE, OFFICE, ORGANISATION, PLACE
from kg.annotate.sieve import Sieve
from kg.extract.meetings.circumstances.manner import mode_of
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.conferences import NAMED_EVENT
from kg.extract.meetings.events.deeds import is_aside
from kg.extract.meetings.events.regions import OF_REGION, region_of
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, subject_before
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.extract.meetings.words import THERE_DID
from kg.models import Party
from kg.reference.organisations import is_bloc, is_grouping

_RULE = "meeting/named-event"
# "EU foreign ministers", "the UN Security Council", "NATO allies", "Southern African leaders"
_WHO = (
    rf"(?:(?P<office>{OFFICE})|(?P<body>{ORGANISATION})(?P<members>\s+(?:allies|member\s+(?:states|countries)|members|countries))?"
    rf"|{OF_REGION})"
)
_WHEN = rf"(?:,?\s+(?:(?:on\s+)?{DATE}|in\s+{PLACE}),?)?"
_ASIDE = r"(?:,\s+(?:which|who)\s[^,;.:]{3,80},)?"
_COMING = r"(?:(?:will|would)(?:\s+also)?|(?:is|are)\s+(?:to|due\s+to|set\s+to|scheduled\s+to|expected\s+to)|(?:get(?:ting)?\s+ready|prepar(?:e|ing)|plan|plans)\s+to)"
_SORT = r"(?:(?:an?|their|its|the|another)\s+)?(?:(?!(?:press|news|with)\b)[a-z-]+\s+){0,3}?"
_GATHERING = (
    r"(?:summit|meeting|session|video\s?conference|video[- ]call|retreat|consultations|debate|conference)\b"
)
_NOT_WITH = r"(?!\s+(?:with|between)\b)"
_HOLD = re.compile(
    rf"{_WHO}{_WHEN}\s+(?:(?P<coming>{_COMING}\s+(?:hold|have|convene))|held|holds?|(?:is|are)\s+holding|convened?|opened|opens?|beg[au]n|begins?|concluded?|wrapped\s+up)\s+{_SORT}(?:{_GATHERING}|(?P<talks>talks)\b){_NOT_WITH}"
)
# "EU foreign ministers agreed in Brussels on Monday": only where they met.
_AGREED = re.compile(
    rf"(?P<office>{OFFICE})(?P<body>(?!))?(?P<members>(?!))?{_WHEN}\s+(?:also\s+|have\s+)?(?:agreed|approved|adopted|decided|endorsed|discussed|debated|considered|reviewed|reached|pledged|vowed|signed\s+off)\b"
    r"(?![^.;:“”]{0,90}?\s(?:at|during|in|after|following)\s+(?:an?|the|their|its)\s+(?:[\w-]+\s+){0,3}?(?:meeting|summit|session|talks|conference)\b)"
    rf"(?=[^.;:“”]{{0,90}}?\bin\s+{PLACE}\s+(?:on\s+)?{DATE}|[^.;:“”]{{0,60}}?{DATE}\s+in\s+{PLACE})"
)
_MEET = re.compile(
    rf"{_WHO}{_ASIDE}{_WHEN},?\s+(?:(?P<coming>{_COMING}\s+(?:meet|convene|gather))|met|meets|convened|convenes|gathered|meeting(?={THERE_DID}))\b{_NOT_WITH}(?!\s+(?:the|a|an|its|their|all|in\s+part)\b)"
)
_DISCUSS = re.compile(
    rf"{_WHO}{_WHEN}\s+(?P<coming>{_COMING}\s+(?:again\s+)?(?:discuss|debate|consider|examine|review|exchange\s+views|take\s+stock|take\s+up|decide|vote))\b"
)
_WHEN_MEET = re.compile(rf"\bwhen\s+(?:the\s+)?{_WHO}\s+(?P<coming>meets?|gather|convenes?)\b{_NOT_WITH}")
# "the UN Security Council, at its 9876th meeting held on 8 March", "the 6th meeting of the Council of the African Union, held on 8 March"
_NTH = r"\d+(?:st|nd|rd|th)\s+(?:(?:[a-z-]+|Ordinary|Extraordinary|Special|Regular|Emergency)\s+){0,2}?(?:[Mm]eeting|[Ss]ession|sitting)"
_COUNCIL = r"(?P<council>(?:Council|Committee|Assembly|Conference)(?:\s+\([A-Z]{2,8}\))?\s+of\s+(?:the\s+)?)"
_HELD_ON = rf"(?:(?:held|convened)\s+)?(?:in\s+{PLACE},?\s+)?on\s+{DATE}"
_AT_NTH = re.compile(rf"{_COUNCIL}?{_WHO}(?:\s+\([^()]{{1,20}}\))?,?\s+at\s+its\s+{_NTH}(?=,?\s+{_HELD_ON})")
_NTH_OF = re.compile(
    rf"\b{_NTH}\s+of\s+(?:the\s+)?(?:(?:(?:[A-Z][a-z]+|and)\s+){{0,4}}?{_COUNCIL})?{_WHO}(?:\s+\([^()]{{1,20}}\))?(?=,?\s+(?:was\s+)?(?:held|convened)\s+(?:in\s+{PLACE},?\s+)?on\s+{DATE})"
)
_BRIEF = re.compile(
    rf"\b(?:brief(?:s|ed)?|address(?:es|ed)?)\s+(?:the\s+)?{_WHO}(?!\s+(?:(?!on\b|in\b|at\b|by\b|via\b|about\b)[a-z-]+\s+)?(?:meeting|summit|session|conference|mission|forum|debate))"
)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a body does, and whether its own words say who else is there."""

    pattern: re.Pattern[str]
    briefed: bool = False


_DEEDS = (
    _Deed(_HOLD),
    _Deed(_AGREED),
    _Deed(_MEET),
    _Deed(_DISCUSS),
    _Deed(_WHEN_MEET),
    _Deed(_AT_NTH),
    _Deed(_NTH_OF),
    _Deed(_BRIEF, briefed=True),
)
_SIEVE = Sieve(_DEEDS, lambda deed: deed.pattern)


def find_body_meetings(
    clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report]
) -> Iterator[Draft]:
    """The meetings of bodies, and of the ministers of a group, that a sentence tells by what they do."""
    taken = [(r.start, r.end) for r in reports if r.rule.name != "told" and r.rule.shape != "next"]
    for deed in _SIEVE.passed(clause.masked):
        for match in deed.pattern.finditer(clause.masked):
            if any(begin < match.end() and match.start() < end for begin, end in taken):
                continue
            draft = _draft(deed, match, clause, annotated)
            if draft is not None:
                taken.append(match.span())
                yield draft


def _draft(deed: _Deed, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument) -> Draft | None:
    whose = _whose(match, clause, meets=deed.pattern is _MEET)
    if whose is None:
        return None
    acting, pronoun = _speaker(match, clause, annotated) if deed.briefed else ((), None)
    status = status_before(
        clause.masked, match.start() if deed.briefed else match.end(), clause.sentence.text
    )
    if (deed.briefed and not (acting or pronoun)) or status is None or status == "cancelled":
        return None
    status = "planned" if match.groupdict().get("coming") else status
    mode = mode_of(match.group(), clause.sentence.text, "in_person")
    report = Report(
        clause,
        NAMED_EVENT,
        match.start(),
        match.end(),
        status,
        mode,
        without_shadows((*acting, *whose)),
        pronoun,
    )
    title = clause.sentence.text[match.start() : match.end()]
    draft = Draft([report], report.actors, status, mode, conference=True, title=title)
    begin = match.end() if ", wh" in match.group() else match.start()  # not where they met before
    draft.set_around(clause, begin, match.end(), _RULE)
    return draft if draft.date is not None or (deed.briefed and draft.place is not None) else None


def _speaker(
    match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> tuple[tuple[Actor, ...], str | None]:
    """Who briefs the others, or the pronoun that stands for one."""
    if is_aside(clause, match.start()):
        return (), None
    pronoun = pronoun_before(clause, match.start())
    if pronoun is not None:
        return (), pronoun if pronoun in ("he", "she", "i", "guest") else None
    subject = subject_before(clause, match.start())
    acting = actors_of(subject.actors, annotated) if subject else ()
    return tuple(a for a in acting if a.person is not None or (a.office and a.party)), None


def _whose(match: re.Match[str], clause: Clause, *, meets: bool) -> tuple[Actor, ...] | None:
    """The body or the group of states that meets; none where it is a secretariat, or one state."""
    region = region_of(match)
    if region is not None:
        start = clause.sentence.start + match.start(region)
        words = clause.sentence.text[match.start(region) : match.end(region)]
        office = None if region == "group" else f"{words} leaders"
        return (Actor(None, Party(kind="group", key=words), office, start, start + len(words)),)
    entity = clause.by_start.get(match.start("office") if match["office"] else match.start("body"))
    if entity is None or entity.party is None or entity.party.kind != "organisation":
        return None
    if meets and match["office"]:
        return None  # gatherings.py tells of them
    if match.groupdict().get("talks") and not match["office"]:
        return None  # "the EU held talks": with whom is not said
    several = isinstance(entity, OfficeReference) and entity.plural
    of_states = match["members"] or match.groupdict().get("council") or match.group().endswith("summit")
    if not (several or of_states or _is_council(entity)):
        return None
    return (Actor(None, entity.party, None, entity.start, entity.end),)


def _is_council(entity: Entity) -> bool:
    """Whether the states of a body are meant by its name: a council, a bloc, a grouping."""
    if not isinstance(entity, OrganisationName) or entity.party is None:
        return False
    named_so = entity.text.endswith(("Council", "Assembly", "Quartet", "Quad"))
    return named_so or is_bloc(entity.party) or is_grouping(entity.party)
