"""The first sentence of a news report → the day of what the report tells was held, where that says none: "The ministers agreed on Friday"."""

from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import DateName, Sentence
from kg.extract.meetings.article.setting_words import AT_ITS_END
from kg.extract.meetings.circumstances.days import date_of, dates_in
from kg.extract.meetings.circumstances.other_days import is_of_arrival, is_of_fronted
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.clauses import Clause

_SAME_DAY = timedelta()
_NEWS = timedelta(days=7)  # as old as what a report opens with can be


@dataclass(slots=True)
class Lead:
    """The one day that an article opens with; not that of an arrival, of an event before, or of the end of a journey."""

    day: DateName | None = None
    sentence: Sentence | None = None

    def open_with(self, clause: Clause) -> None:
        """Take in the first sentence of the text."""
        day = date_of(clause, 0, 0)
        days = [d for d in dates_in(clause) if not isinstance(d, DateName) or d.when.precision == "day"]
        if not isinstance(day, DateName) or day.when.precision != "day" or len(days) > 1:
            return
        at = day.start - clause.sentence.start
        other = is_of_arrival(clause.masked, at) or is_of_fronted(clause.masked, at, len(clause.masked))
        if not other and AT_ITS_END.search(clause.masked) is None:
            self.day, self.sentence = day, clause.sentence

    def settle(self, draft: Draft, published: Day | None, *, news: bool) -> None:
        """Give what was held and has no day that of the lead, if it is of the days before the report.

        What is no ``news`` but a release tells of its own day only, "convened a meeting today", and not when that was
        which only its headline names: "Statement on the Call with President Ruiz".
        """
        if self.day is None or self.sentence is None or published is None:
            return
        if not news and draft.only_headline:
            return
        fresh = published - (_NEWS if news else _SAME_DAY) <= self.day.when.earliest <= published
        if fresh and draft.date is None and draft.status == "held" and not draft.conference:
            draft.set_date(self.day, self.sentence, "meeting/lead")
