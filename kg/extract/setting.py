"""What an article has said of place and day so far → what its next encounter takes over when it says neither.

A readout of a visit gives city and date once and then lists the talks; a daily programme names the day at its head.
"""

import re
from dataclasses import dataclass

from kg.annotate.entities import DateName, YearlessDate
from kg.extract.circumstances import date_of, is_aside, place_of
from kg.extract.clauses import Clause
from kg.extract.drafts import Draft
from kg.models import Cited, Evidence

_VISIT = re.compile(
    r"\b(?:[Vv]isit(?:s|ed|ing)?|[Tt]rip|[Tt]our|arriv(?:ed|es|ing)|travel(?:s|ed|led|ing)?|stopover|stay|delegation to)\b"
    r"|\b(?:is|are|was|were)\s+(?=in\s+\ue004)"
)
_OPENING = re.compile(
    r"^\s*(?:\(?\d+\)?\.?\s*)?(?:[Oo]n|[Ii]n)\s+(?:the\s+(?:morning|afternoon|evening)\s+of\s+)?[\ue012\ue004]"
)
# Encounters of another time than the one the article is about.
_OTHER_TIME = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|recent(?:ly)?|since|ago|former|first met|had (?:met|spoken|held)|next|upcoming|would"
    r"|following|after|ahead of|before)\b"
)
_TO_COME = re.compile(r"\bwill\b")  # of another time too, unless the article announces a journey


@dataclass(slots=True)
class Setting:
    """Where and when the article is, with the sentences that said so."""

    date: DateName | YearlessDate | None = None
    date_evidence: Evidence | None = None
    place: Cited[str] | None = None
    country: Cited[str] | None = None
    announced: bool = False  # the article announces a journey: its dates are those of what is planned

    def enter(self, country: Cited[str]) -> None:
        """A heading names a country: what follows is there."""
        self.place, self.country = None, country

    def note(self, clause: Clause, *, reported: bool = False) -> None:
        """Take in a sentence that tells of a visit, or opens with a day or a town.

        Of one that tells of an encounter (``reported``), the day of an aside is not the encounter's.
        """
        visit = _VISIT.search(clause.masked)
        opening = _OPENING.match(clause.masked)
        found = visit or opening
        if found is None or self._is_of_other_time(clause.sentence.text[: found.end()]):
            return
        place, country = place_of(clause, found.end(), found.end(), "meeting/setting")
        if place or country:
            self.place, self.country = place, country
        date = date_of(clause, found.start(), found.end())
        aside = reported and is_aside(clause.masked, found.start(), len(clause.masked))
        to_come = _TO_COME.search(clause.sentence.text) is not None
        if to_come and len(_dates(clause)) > 1:
            self.date = self.date_evidence = None  # "will travel to Lima on 3 May and to Quito on 5 May"
        elif date is not None and not aside and (self.date is None or not _is_vague(date)):
            self._date(date, clause.sentence.evidence("meeting/setting", date.start, date.end))

    def follow(self, draft: Draft) -> None:
        """Take in what an encounter itself said."""
        if draft.date is not None and draft.date_evidence is not None:
            self._date(draft.date, draft.date_evidence)
        if draft.place is not None or draft.country is not None:
            self.place, self.country = draft.place, draft.country

    def _date(self, date: DateName | YearlessDate, evidence: Evidence) -> None:
        self.date, self.date_evidence = date, evidence

    def _is_of_other_time(self, words: str) -> bool:
        return bool(_OTHER_TIME.search(words) or (not self.announced and _TO_COME.search(words)))

    def lend(self, draft: Draft) -> None:
        """Give an encounter the day and place that it did not say itself."""
        report = draft.reports[0]
        if draft.status == "cancelled" or report.sentence.block_kind == "headline":
            return
        if self._is_of_other_time(report.sentence.text[: report.end]):
            return
        spoken = draft.mode is None and report.rule.name == "spoke-with"  # most likely by phone
        if draft.date is None and (draft.status == "held" or self.announced):
            draft.date, draft.date_evidence = self.date, self.date_evidence
        if (
            draft.place is None
            and draft.country is None
            and draft.mode not in ("phone", "video")
            and not spoken
        ):
            draft.place, draft.country = self.place, self.country


def _dates(clause: Clause) -> list[DateName | YearlessDate]:
    return [e for e in clause.sentence.entities if isinstance(e, DateName | YearlessDate)]


def _is_vague(date: DateName | YearlessDate) -> bool:
    """Whether a date is no day: "in March" does not replace the days of a visit."""
    return isinstance(date, DateName) and date.when.precision in ("month", "year")
