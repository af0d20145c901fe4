"""Masked sentences → the conferences without a name of their own that something else took place at: "on the sidelines of a donor meeting"."""

import re
from collections.abc import Iterator

from kg.annotate.cues import Cues
from kg.extract.meetings.events.names import NamedEvent, is_decided_at
from kg.extract.meetings.events.session_names import Session, session_at
from kg.extract.meetings.sides.clauses import Clause

_CUES = Cues(
    "eeting ession onference ummit inisterial orum ialogue orkshop eminar ymposium athering vent etreat onsultations".split()
)
_MARGINS = (
    r"(?:[Oo]n|[Ii]n|[Aa]t)\s+the\s+(?:margins?|sidelines?|side-lines|occasion|fringes?)\s+of|[Aa]longside"
)
_BESIDE = re.compile(
    rf"\b(?:(?P<margins>{_MARGINS})|(?:[Aa]t|[Dd]uring|(?<!preparation )(?<!preparations )(?<!prepare )(?<!preparing )[Ff]or|[Aa]ttend(?:ed|ing)?|(?:[Aa]s\s+part\s+of|[Ww]ithin\s+the\s+framework\s+of)(?:\s+(?:(?:his|her|their)\s+)?participation\s+in)?))\s+(?!(?:least|all|once|first|home|talks)\b)"
)
_OF_MANY = re.compile(
    r"\b(?:summit|(?<!press )(?<!news )(?<!video )conference|forum|ministerial|workshop|seminar|symposium|(?:donors?|pledging)\s+\w+|of\s+donors|gathering|dialogue|retreat)\b",
    re.IGNORECASE,
)
# "attended the summit and met Berg": it may have been anywhere.
_AND_THEN = re.compile(r"[;:]|\b(?:and|before|after|then)\b|^,\s+[a-z-]+\s+$")
_WHERE = re.compile(r"\b(?:where|when|while|as)\s[^.;]{0,60}$")
# "for the upcoming summit", "last year’s summit": another than the one where they are.
_ARTICLE = re.compile(
    r"(?:(?:the|an?|this|its|their|annual|ongoing|(?:this|last|next)\s+(?:week|month|year)[’']s)\s+)+"
)
# "on the sidelines of the meetings": of those that the article has named, or of none that it names
_BARE = re.compile(
    r"(?:meetings?|events?|gatherings?|sessions?|summits?|conferences?|forums?|talks|dialogues?)"
)
_OTHER = re.compile(r"\b(?:upcoming|forthcoming|next|previous|recent|bilateral|trilateral)\b")


def find_settings(clause: Clause, start: int | None = None) -> Iterator[NamedEvent]:
    """The sessions, summits and conferences that words such as "on the sidelines of" stand before.

    Those "for" which somebody is somewhere, or which they attend, are the setting of what is told behind or where they attend it:
    ``start`` is where that begins, if anything is told there.
    """
    if not _CUES.in_text(clause.masked):
        return
    for beside in _BESIDE.finditer(clause.masked):
        session = session_at(clause, beside.end(), bodies=beside["margins"] is not None)
        if session is None or _OTHER.search(clause.masked, session.start, session.end):
            continue
        if not _is_there(clause, beside, session.end, start) or is_decided_at(clause.masked[: session.start]):
            continue
        if beside["margins"] or _is_of_many(session, clause):
            article = _ARTICLE.match(clause.sentence.text, session.start, session.end)
            begin = article.end() if article else session.start
            name = clause.sentence.text[begin : session.end]
            if _BARE.fullmatch(name) is None:
                yield NamedEvent(begin, session.end, name, setting=True)


def _is_there(clause: Clause, beside: re.Match[str], end: int, start: int | None) -> bool:
    """Whether what begins at ``start`` took place where they had come for an event: "met for the third summit" is the summit."""
    words = beside.group().casefold()
    if start is None or not words.startswith(("for", "attend")):
        return not words.startswith("for")
    if end <= start:
        return _AND_THEN.search(clause.masked, end, start) is None
    return words.startswith("attend") and _WHERE.search(clause.masked, start, beside.start()) is not None


def _is_of_many(session: Session, clause: Clause) -> bool:
    """Whether a session is more than the talks themselves: "at a meeting in Lima" says how they met."""
    bodies = any(s.party is not None and s.party.kind == "organisation" for s in session.sides)
    return bodies or _OF_MANY.search(clause.masked, session.start, session.end) is not None
