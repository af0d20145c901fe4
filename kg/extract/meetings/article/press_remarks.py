"""The headline of remarks to the press → the meeting of a body before or after which they were made.

"Foreign Affairs Council: Press remarks by High Representative Ana Ruiz upon arrival", "Remarks by … following the Summit".
"""

import re
from collections.abc import Sequence

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence
from kg.annotate.mask import NATION, OFFICE, ORGANISATION, PERSON
from kg.annotate.people.press_towns import town_of_dateline
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.conferences import NAMED_EVENT
from kg.extract.meetings.reports import Report, clause_of
from kg.extract.meetings.sides.actors import Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited, Status

_RULE = "meeting/press-remarks"
_WORD = rf"(?:[A-Z][\w’'-]*|{NATION}|of|and|the|on|for|[-–/])"
_EVENT = rf"(?:{ORGANISATION}|(?:{_WORD}(?:\s+|(?<=[\w-])(?=[-–/])|(?<=[-–/]))){{1,7}}?(?:Council|Summit|Ministerial|Conference)(?:\s+\([^()]{{2,20}}\))?)"
_MEETS = re.compile(r"(?:Council|Assembly|Summit|Ministerial|Conference)\b")  # also the name of a body
_WORDS = r"(?:(?:[Pp]ress|[Oo]pening|[Jj]oint|[Dd]oorstep|[Vv]ideo|[Ii]ntroductory|[Cc]losing)\s+)?(?:[Rr]emarks|[Ss]tatement|[Dd]oorstep|[Pp]ress\s+[Cc]onference)"
_BY = rf"{_WORDS}\s+by\s+(?:the\s+)?(?P<who>{PERSON}|{OFFICE})"
_AHEAD = r"(?P<ahead>upon\s+arrival(?:\s+(?:at|to))?|on\s+arrival(?:\s+at)?|ahead\s+of|before|prior\s+to)"
_HEADLINES = (
    re.compile(rf"^[\s•*“-]*(?P<event>{_EVENT}):\s+{_BY}(?=[^.]*?\b{_AHEAD}\b)?"),
    re.compile(
        rf"^[\s•*“-]*{_BY}\s+(?:at\s+(?:the|a)\s+(?:joint\s+)?press\s+conference\s+)?(?:{_AHEAD}|following|after|at)\s+(?:the\s+)?(?P<event>{_EVENT})(?![\w’-])"
    ),
)
# "Minister Berg joined us by video", "we were joined by Minister Berg"
_GUEST = re.compile(
    rf"(?P<who>{PERSON})\s*,?\s+(?:also\s+|then\s+)?(?:joined|briefed|told|updated)\s+us\b|\b[Ww]e\s+were\s+(?:also\s+)?joined\s+by\s+(?:the\s+)?(?P<by>{PERSON})"
)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening))$", re.IGNORECASE)


def meeting_of_remarks(
    sentences: Sequence[Sentence], annotated: AnnotatedDocument, issued_at: str
) -> Draft | None:
    """The meeting that remarks by an official of an organisation were made at, where the article is from ``issued_at``."""
    headline = next((s for s in sentences if s.block_kind == "headline"), None)
    own = annotated.own
    if headline is None or own is None or own.kind != "organisation":
        return None
    clause = clause_of(headline)
    match = next((m for pattern in _HEADLINES if (m := pattern.match(clause.masked))), None)
    title = headline.text[match.start("event") : match.end("event")] if match else ""
    if match is None or _MEETS.search(title) is None:
        return None
    guests = _guests(sentences, annotated) if not match["ahead"] else ()
    actors = without_shadows((*_speaker(match, clause, annotated), *_sides(match, clause), *guests))
    status: Status = "planned" if match["ahead"] else "held"
    report = Report(
        clause, NAMED_EVENT, match.start("event"), match.end("event"), status, "in_person", actors
    )
    draft = Draft([report], actors, status, "in_person", conference=True, title=title)
    _set_today(draft, sentences)
    town, country = town_of_dateline(issued_at)
    if town and country:
        where = headline.evidence(_RULE)
        draft.place, draft.country = Cited(value=town, evidence=where), Cited(value=country, evidence=where)
    return draft


def _speaker(match: re.Match[str], clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    who = clause.by_start.get(match.start("who"))
    return tuple(a for a in actors_of([who] if who else [], annotated) if a.party == annotated.own)


def _sides(match: re.Match[str], clause: Clause) -> list[Actor]:
    """The states and bodies that the name of the meeting names."""
    return [
        Actor(None, e.party, None, e.start, e.end)
        for start, e in clause.by_start.items()
        if match.start("event") <= start < match.end("event") and e.party is not None
    ]


def _guests(sentences: Sequence[Sentence], annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who came to the meeting, as the speaker tells."""
    told = [clause_of(s) for s in sentences if " us" in s.text or "joined by" in s.text]
    named = [
        c.by_start.get(m.start("who" if m["who"] else "by")) for c in told for m in _GUEST.finditer(c.masked)
    ]
    return actors_of([e for e in named if e], annotated)


def _set_today(draft: Draft, sentences: Sequence[Sentence]) -> None:
    """The day its speaker calls today."""
    days = (
        (s, e) for s in sentences for e in s.entities if isinstance(e, DateName) and _TODAY.search(e.text)
    )
    if (first := next(days, None)) is not None:
        draft.set_date(first[1], first[0], _RULE)
