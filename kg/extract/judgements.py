"""Reports, drafts and actors → what can be told of them by themselves: in passing, in general, at home."""

import re
from collections.abc import Sequence

from kg.annotate.entities import DateName, PersonName, YearlessDate
from kg.annotate.mask import DATE
from kg.extract.actors import Actor, is_crowd, is_region, sides_of
from kg.extract.clauses import Clause
from kg.extract.crowds import is_society
from kg.extract.drafts import Draft
from kg.extract.objects import VISITS
from kg.extract.reports import Report
from kg.models import Party

_CAPTION = re.compile(r"\b(?:is|are) (?:talking|speaking|shaking|meeting|seen|pictured)\b")
_OFFICIALS = re.compile(
    r"\b(?:officials|authorities|government)\b|^(?:(?:senior|relevant|local|host|country|government|and|international)\s+)*(?:counterparts|government leaders)$"
    r"|^(?:senior|political)\s+leaders$"
)
# Before the words that report: "last met", "as agreed when they met", "later met", "the outcome of the summit", "hailed the meeting".
_ASIDE = re.compile(
    r"\b(?:last|previously|(?:when|since) (?:they|the two \w+|he|she)|had|also|later|separately|[Ee]arlier|outcome of(?: the)?|results of(?: the)?"
    r"|(?:hail|prais|commend|applaud|recall|not)ed\s+(?:the|their|its|his|her|an?))\b[^.;:]{0,40}$"
)
# "It will build on months of diplomacy, including the Peru-Norway summit in May"
_PART_OF_MORE = re.compile(r"\b(?:[Bb]uil(?:ds?|ding|t)\s+(?:up)?on|including)\b[^.;:]{0,80}$")
# "met on the margins of the Peru-Norway summit"
_ON_MARGINS = re.compile(
    r"\b(?:margins?|sidelines?|occasion|fringes)\s+of\s+(?:(?:the|this|last|next)\s+)?(?:[\w’'-]+\s+){0,3}$"
)
# Behind a member of a delegation: the rest of an office, or that they lead it.
_ONLY_LEADS = re.compile(
    r"(?:,\s+(?!.*\s(?:said|met|and\s+the)\b)[^.;]{0,160}?)?(?:,?\s+will\s+lead\s+[^.;]{0,40})?\.?\s*"
)
_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:regular(?:ly)?|routine(?:ly)?|ongoing|constant(?:ly)?|always|often|every day|all the time|continu\w+ (?:to|our))\b"
)
_YEARLY = re.compile(
    r"\b(?:annually|yearly|every (?:two |other )?years?|each year|(?:once|twice) a year|on a regular basis|periodically|semi-?annually|biannually|biennially)\b"
)
_WISH = re.compile(
    r"\b(?:look(?:s|ed|ing)? forward to|hop(?:e|es|ed|ing) to|agreed to)\s+(?:\w+\s+)?(?:meet|meeting|speak|speaking|talk|talking)$"
)
# "has had calls and meetings with the ministers of several states"
_HAS_HAD = re.compile(
    r"^(?:(?P<perfect>has|have)\s+)?(?:had|held|having|holding|conducted)\s+(?:[\w-]+\s+){0,4}(?:meetings|calls|talks|conversations|consultations)\b"
)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:also|already|recently|been)\s+)*$")
_NEGOTIATED = re.compile(r"\bnegotiations?\b")
# Offices of bodies, and of those who are sent abroad: no host's own.
_MINISTERS = re.compile(r"(?i:president|minister|king|queen|emir|chancellor|premier)")
_OF_NO_STATE = re.compile(
    r"(?i:(?:secretary|director)-general|commissioner|ambassador|envoy|representative|spokes\w+)"
)
_STRANGERS = re.compile(
    r"(?<!to the )president|minister|king|queen|emir|amir|chancellor|premier|secretary[- ]general|ambassador|envoy|commissioner|representative|prince|counterpart|foreign secretary",
    re.IGNORECASE,
)


def is_diplomatic(actors: Sequence[Actor], country: str | None = None) -> bool:
    """Whether two sides are present, of which one is a state or organisation: domestic encounters are not.

    An official whose country is open counts as another side, since one's own are seldom introduced by office; so do
    those of a society in whose ``country`` they were met by a foreigner.
    """
    known = sides_of(actors)
    if len(known) > 1 or (known and any(map(is_region, actors))):
        return True
    if known and any(is_crowd(a) and is_society(a) for a in actors):
        return country is not None and country not in {party.key for party in known}
    open_officials = [
        a for a in actors if a.party is None and a.person is not None and _is_stranger(a.office or "")
    ]
    return bool(known and open_officials)


def _is_stranger(office: str) -> bool:
    """Whether one's own side is seldom introduced by this office, nor a company's head."""
    return _STRANGERS.search(office) is not None and not re.search(r"\bCEO\b|[Cc]hief [Ee]xecutive", office)


def is_background(draft: Draft) -> bool:
    """Whether the article only looks back at it, or tells of it beside another or as an outcome of it."""
    if draft.status == "planned" and all(r.rule.shape == "next" for r in draft.reports):
        return True
    if any(r.sentence.block_kind == "headline" for r in draft.reports):
        return False
    return all(
        _ASIDE.search(r.sentence.text, max(0, r.start - 60), r.start) or is_part_of_more(r)
        for r in draft.reports
    )


def is_part_of_more(report: Report) -> bool:
    """Whether a summit is only named as part of what an encounter builds on."""
    before = report.sentence.text[: report.start]
    return report.rule.name == "noun-of-pair" and _PART_OF_MORE.search(before) is not None


def first_person(clause: Clause) -> PersonName | None:
    """The person with an office whom a line begins with, where it says nothing else but that they lead."""
    first = next(iter(clause.sentence.entities), None)
    if not isinstance(first, PersonName) or first.office is None or first.start - clause.sentence.start > 25:
        return None
    rest = clause.masked[first.end - clause.sentence.start :]
    return first if _ONLY_LEADS.fullmatch(rest) else None


def is_open(actor: Actor) -> bool:
    """An official whose country the text leaves open."""
    return actor.party is None and actor.person is not None and actor.office is not None


def is_nameless(actor: Actor) -> bool:
    """Someone known only by an office, whose country the text leaves open: "the Prime Minister"."""
    return actor.party is None and actor.person is None and actor.office is not None


def is_minister(office: str) -> bool:
    """Whether this is an office of a state that nobody holds abroad."""
    return _MINISTERS.search(office) is not None and not _OF_NO_STATE.search(office)


def is_at_home(actor: Actor, draft: Draft) -> bool:
    """Whether someone of no known side is the host's: an official, or who takes office there."""
    if actor.party is None and draft.is_ceremony:
        return True
    official = is_open(actor) or is_nameless(actor)
    return are_officials(actor) or (official and not _OF_NO_STATE.search(actor.office or ""))


def office_at_home(actor: Actor) -> str | None:
    return actor.office or (None if actor.person is not None else "officials")


def are_officials(actor: Actor) -> bool:
    """ "government officials", "local authorities": a side without a name."""
    return (
        actor.party is not None
        and actor.party.kind == "group"
        and _OFFICIALS.search(actor.party.key) is not None
    )


def in_passing(report: Report) -> bool:
    """Words that alone are no report of an encounter."""
    rule = report.rule.name
    if are_teams(report) or is_setting(report):
        return True
    if _is_perfect(report) and _names_nobody(report):
        return True
    if _YEARLY.search(report.sentence.text, report.start, report.end + 30):
        return True
    if rule == "press-conference-with":
        return report.sentence.block_kind != "headline"  # the talks before it are told by themselves
    if rule in VISITS:
        return report.status != "planned"  # the meetings of a visit are told one by one
    if _is_of_states(report):
        named = [a.person is not None for a in report.actors]
        in_headline = rule == "discussed" and report.sentence.block_kind == "headline"
        return not (all(named) if in_headline else any(named))
    if rule == "told":
        return len({a.party for a in report.actors if a.person is not None}) < 2
    return report.sentence.block_kind == "headline" and _CAPTION.search(report.sentence.text) is not None


# "told Minister Berg on Monday that", "told him in a phone call on Monday", "discussed fish over the phone on Monday"
_SAID_WHEN = re.compile(
    rf"(?:\s+(?:on|late|early)){{0,2}}\s+{DATE}\s+(?:that|in|by|over|during)\b"
    r"|[^.;“]{0,60}?\b(?:in|during|at|over|by)\s+(?:(?:an?|the|their|his|her)\s+)?(?:[\w-]+\s+){0,2}(?:calls?|(?:tele)?phone|conversation|meeting|talks|summit)\b"
)
_TOLD_WHEN = re.compile(rf"{DATE}\s+$")


def tells_when(report: Report) -> bool:
    """Whether the day and the place in a sentence are those of what was told or discussed in it."""
    masked = report.clause.masked
    behind = _SAID_WHEN.match(masked, report.end) is not None
    return behind or _TOLD_WHEN.search(masked, max(0, report.origin - 30), report.origin) is not None


# "Peru and Norway will meet in the semi-final": teams.
_GAMES = re.compile(
    r"\b(?:(?:semi|quarter)-?finals?|World Cup|play-?offs?|group stage|kick-?off|knockout|qualifiers?|goalkeeper|strikers?|midfielder|wickets?|innings|Test (?:match|series)"
    r"|match(?:es)?|league|championships?|tournament|medal|coach|captain)\b"
)


def are_teams(report: Report) -> bool:
    """Whether states meet in a game."""
    return all(a.person is None for a in report.actors) and _GAMES.search(report.sentence.text) is not None


def is_setting(report: Report) -> bool:
    """Whether a summit is only named because others met on its margins."""
    before = report.sentence.text[: report.start]
    return report.rule.name == "noun-of-pair" and _ON_MARGINS.search(before) is not None


def _is_of_states(report: Report) -> bool:
    """What states do without any encounter: "discussed", "concluded negotiations", "student exchange between"."""
    rule, text = report.rule.name, report.sentence.text
    negotiated = rule == "together" and _NEGOTIATED.search(text, report.start, report.end) is not None
    exchanged = rule == "noun-between" and text.startswith(("exchange", "Exchange"), report.start)
    return rule == "discussed" or negotiated or exchanged


def _is_wish(report: Report) -> bool:
    """ "They looked forward to meeting again": of no occasion yet."""
    told = report.rule.name in ("again", "together")
    return told and _WISH.search(report.sentence.text[: report.end]) is not None


def is_abroad(draft: Draft, own: Party | None) -> bool:
    """Whether no more is told than that somebody will visit another country than the publisher's: that need be no meeting."""
    visited = draft.country.value if draft.country else None
    hosted = own is not None and visited == own.key and any(a.person is not None for a in draft.actors)
    return draft.is_bare_visit and not hosted


def _is_perfect(report: Report) -> bool:
    if report.rule.name != "held-with":
        return False
    many = _HAS_HAD.match(report.sentence.text[report.start : report.end])
    before = _PERFECT.search(report.sentence.text, max(0, report.start - 40), report.start)
    return many is not None and (many["perfect"] is not None or before is not None)


def _names_nobody(report: Report) -> bool:
    """Whether neither a day nor the name of anyone met is told."""
    acting = {a.key for a in report.subject}
    dated = any(isinstance(e, DateName | YearlessDate) for e in report.sentence.entities)
    return not dated and all(a.person is None for a in report.actors if a.key not in acting)


def in_general(draft: Draft) -> bool:
    """ "In our conversations with Saudi counterparts": talks of no occasion in particular."""
    if any(_AGAIN_AND_AGAIN.search(r.sentence.text) for r in draft.reports if r.rule.name == "noun-with"):
        return not (draft.date or draft.conference)
    if draft.date or draft.place or draft.country or draft.conference:
        return False
    if draft.status == "planned" and not draft.occasion and all(map(_is_wish, draft.reports)):
        return True
    words = [
        r.sentence.text[r.start : r.end].split()[:1] for r in draft.reports if r.rule.name == "noun-with"
    ]
    return (
        len(words) == len(draft.reports)
        and all(w and w[0].endswith("s") for w in words)
        and not any(r.sentence.block_kind == "headline" for r in draft.reports)
    )
