"""The headline of remarks to the press → the meeting of a body before or after which they were made.

"Foreign Affairs Council: Press remarks by High Representative Ana Ruiz upon arrival", "Remarks by … following the Summit".
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence
from kg.annotate.mask import NATION, OFFICE, ORGANISATION, PERSON
from kg.annotate.people.press_towns import town_of_dateline
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.conferences import NAMED_EVENT
from kg.extract.meetings.reports import Report, clause_of
from kg.extract.meetings.sides.actors import Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited, Evidence, Status, When

_RULE = "meeting/press-remarks"
_WORD = rf"(?:[A-Z][\w’'-]*|{NATION}|{OFFICE}|{ORGANISATION}|of|and|the|on|for|[-–/])"
_HEAD = r"(?:Council|Assembly|Summit|Ministerial|Conference|Forum|Dialogue|Retreat)"
_NAME = rf"(?:{_WORD}(?:\s+|(?=[-–/])|(?<=[-–/]))){{1,7}}?(?:{_HEAD}|(?i:meeting))(?:\s+\([^()]{{2,20}}\))?"
_OF_MINISTERS = r"(?i:informal\s+)?(?i:meeting|video\s+conference)\s+of\s+[^:,.;]{0,40}?(?i:ministers|leaders|heads\s+of\s+state)(?:\s+\([^()]{2,30}\))?"
_EVENT = rf"(?:{ORGANISATION}(?:\s+\([^()]{{2,20}}\))?|{_OF_MINISTERS}|{_NAME}|Gymnich)"
# Also the name of a body, and of those whose meeting it is: "NATO Defence Ministers Meeting", not "Bilateral Meeting".
_MEETS = re.compile(
    rf"(?:{_HEAD}|Gymnich)\b|(?i:(?:ministers|leaders|ministerial)[’']?s?\s+meeting|{_OF_MINISTERS})"
)
_WORDS = r"(?:(?:[Pp]ress|[Oo]pening|[Jj]oint|[Dd]oorstep|[Vv]ideo|[Ii]ntroductory|[Cc]losing)\s+)?(?:[Rr]emarks|[Ss]tatement|[Dd]oorstep|[Pp]ress\s+[Cc]onference)"
_BY = rf"{_WORDS}\s+by\s+(?:the\s+)?(?P<who>{PERSON}|{OFFICE})"
_AHEAD = (
    r"(?P<ahead>(?i:upon\s+arrival(?:\s+(?:at|to))?|on\s+arrival(?:\s+at)?|ahead\s+of|before|prior\s+to))"
)
_HEADLINES = (
    re.compile(rf"^[\s•*“-]*(?P<event>{_EVENT}):\s+{_BY}(?=[^.]*?\b{_AHEAD}\b)?"),
    re.compile(
        rf"^[\s•*“-]*{_BY}\s+(?:(?i:at)\s+(?:the|a)\s+(?:joint\s+)?press\s+conference\s+)?(?:{_AHEAD}|(?i:following|after|at))\s+(?:the\s+)?(?P<event>{_EVENT})(?![\w’-])"
    ),
)
# "Minister Berg joined us by video", "we were joined by Minister Berg"
_GUEST = re.compile(
    rf"(?P<who>{PERSON})\s*,?\s+(?:also\s+|then\s+)?(?:joined|briefed|told|updated)\s+us\b|\b[Ww]e\s+were\s+(?:also\s+)?joined\s+by\s+(?:the\s+)?(?P<by>{PERSON})"
)
_AT_THE_DOOR = re.compile(r"\bdoorstep\b(?!.*\b(?:after|following)\b)", re.IGNORECASE)
_ABOVE = frozenset({"headline", "dateline"})
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
    at_the_door = _AT_THE_DOOR.search(clause.masked) is not None
    status: Status = "planned" if match["ahead"] or at_the_door else "held"
    report = Report(
        clause, NAMED_EVENT, match.start("event"), match.end("event"), status, "in_person", actors
    )
    draft = Draft([report], actors, status, "in_person", conference=True, title=title)
    _set_day(draft, [headline, *sentences])
    if draft.date is None:
        _set_line_of_day(draft, headline, annotated)
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


def _set_day(draft: Draft, sentences: Sequence[Sentence]) -> None:
    """The day in the headline, else the day its speaker calls today."""
    days = (
        (s, e)
        for s in sentences
        for e in s.entities
        if isinstance(e, DateName)
        and ((s.block_kind == "headline" and e.when.precision == "day") or _TODAY.search(e.text))
    )
    if (first := next(days, None)) is not None:
        draft.set_date(first[1], first[0], _RULE)


def _set_line_of_day(draft: Draft, headline: Sentence, annotated: AnnotatedDocument) -> None:
    """The day that a line beside the headline gives: "Brussels, 20/05/2025"."""
    document, day = annotated.document, annotated.published(headline.segment)
    above = takewhile(lambda b: b.kind in _ABOVE, document.segments[headline.segment].blocks)
    line = next((b for b in above if b.kind == "dateline" and re.search(r"\d", document.text_of(b))), None)
    if line is None or day is None:
        return
    words = document.text_of(line)
    draft.date = DateName(line.start, line.end, words, when=When(earliest=day, latest=day, words=words))
    draft.date_evidence = Evidence(start=line.start, end=line.end, quote=words, rule=_RULE)
