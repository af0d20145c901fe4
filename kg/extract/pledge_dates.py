"""A pledge in its sentence → the day it was announced, given or first promised, as far as the text tells."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.annotate.entities import DateName, Sentence
from kg.extract.pledge_clause import Statement
from kg.models import Cited, Stage, When

_OCCASION = re.compile(
    r"\b(?:[Mm]et|[Mm]eeting|[Tt]alks?|[Hh]eld|[Ss]poke|[Vv]isit\w*|[Cc]alled|[Ss]ummit|[Cc]onference|[Ss]igned|[Aa]ttended|[Pp]aid|[Aa]nnounced|[Hh]osted"
    r"|[Rr]eceived|welcomed|decided|[Cc]eremony)\b"
)
_NOT_WHEN = re.compile(
    r"\b(?:since|until|by|through|for|before|after|to|from|between|in the|over|within|of|during|next|worth|fiscal year)\s+(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
_RECENT = timedelta(days=45)


@dataclass(slots=True)
class Occasion:
    """The last day on which the article so far says that something took place."""

    published: date | None
    official: bool
    last: Cited[When] | None = None

    def note(self, sentence: Sentence) -> None:
        """Remember the day of a meeting or an announcement that a sentence tells of."""
        if sentence.block_kind == "speech" or not _OCCASION.search(sentence.text):
            return
        for entity in sentence.entities:
            if isinstance(entity, DateName) and self._is_recent(entity.when):
                self.last = _cited(entity, sentence)
                return

    def _is_recent(self, when: When) -> bool:
        if when.precision not in ("day", "range") or (when.latest - when.earliest).days > 6:
            return False
        return self.published is None or self.published - _RECENT <= when.earliest <= self.published


def announced(statement: Statement, stage: Stage, at: int, occasion: Occasion) -> Cited[When] | None:
    """When the pledge was made: a date beside it, else the day of the meeting, else that of an official text.

    What was promised or given before is dated only by its own sentence.
    """
    dates = [
        (position, entity)
        for position, entity in statement.entities_in(0, len(statement.masked))
        if isinstance(entity, DateName)
        and not _NOT_WHEN.search(statement.masked[max(0, position - 24) : position])
    ]
    if stage in ("restated", "delivered"):
        return _nearest(statement, [each for each in dates if _is_past(each[1], occasion)], at)
    for position, entity in dates:
        if _is_past(entity, occasion) and (entity.when.precision == "day" or position < at):
            return _cited(entity, statement.sentence)
    if occasion.last is not None:
        return occasion.last
    return _published(statement, occasion)


def _is_past(entity: DateName, occasion: Occasion) -> bool:
    return occasion.published is None or entity.when.earliest <= occasion.published


def _nearest(statement: Statement, dates: list[tuple[int, DateName]], at: int) -> Cited[When] | None:
    if not dates:
        return None
    _, entity = min(dates, key=lambda each: abs(each[0] - at))
    return _cited(entity, statement.sentence)


def _cited(entity: DateName, sentence: Sentence) -> Cited[When]:
    return Cited[When](value=entity.when, evidence=sentence.evidence("pledge/date", entity.start, entity.end))


def _published(statement: Statement, occasion: Occasion) -> Cited[When] | None:
    """The publication date of an official announcement that names no other day: it is the announcement."""
    if occasion.published is None or not occasion.official:
        return None
    when = When(earliest=occasion.published, latest=occasion.published, words="")
    return Cited[When](value=when, evidence=statement.sentence.evidence("pledge/published"))
