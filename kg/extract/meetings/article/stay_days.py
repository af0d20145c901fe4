"""The days of a journey, and an encounter on it that says no day → whether any of them is meant, and not the day last told."""

import re
from dataclasses import dataclass

from kg.annotate.entities import DateName, YearlessDate
from kg.extract.meetings.article.day_bounds import is_one_day
from kg.extract.meetings.circumstances.days import dates_in
from kg.extract.meetings.circumstances.told_weeks import lies_within
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Evidence

# "In the afternoon, he met", "who then received him": the day of what was told before.
_THAT_DAY = re.compile(
    r"\b(?:then|later|afterwards?|subsequently|thereafter|followed|following|before|after|prior|earlier|same|that\s+(?:day|morning|afternoon|evening|night)"
    r"|(?:the|this)\s+(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\balso\b")  # "She also called on": of what she did just before


@dataclass(slots=True)
class StayDays:
    """All days of the journey that an article tells of."""

    days: DateName | None = None
    evidence: Evidence | None = None
    told_of_one: bool = False  # the day of the article is the one of the encounter last told

    def take(self, days: DateName | YearlessDate, evidence: Evidence) -> None:
        """Take in the days of a journey."""
        if isinstance(days, DateName):
            self.days, self.evidence = days, evidence

    def goes_on(self, day: DateName | YearlessDate | None, clause: Clause) -> bool:
        """Whether a sentence that comes to another place says nothing of the day, where ``day`` was the last one told."""
        return not dates_in(clause) and lies_within(day, self.days)

    def means_any_day(self, draft: Draft, day: DateName | YearlessDate | None, *, elsewhere: bool) -> bool:
        """Whether an encounter without a day was on any day of the journey, where ``day`` was the last one told."""
        if draft.date is not None or draft.status != "held" or not lies_within(day, self.days):
            return False
        report = draft.reports[0]
        text = report.sentence.text
        that_day = _THAT_DAY.search(text) or _ALSO.search(text, 0, report.end)
        return elsewhere or (self.told_of_one and that_day is None)

    def day_of(self, clause: Clause) -> DateName | YearlessDate | None:
        """The one day of the journey that a sentence tells: "She will be welcomed in Riga on 6 May"."""
        days = dates_in(clause)
        return days[0] if len(days) == 1 and is_one_day(days[0]) and lies_within(days[0], self.days) else None
