"""Rows about topics: how often each came up, and which together."""

from datetime import date as Day

from kg.query.rows.base import Id, TableRow


class TopicLine(TableRow):
    """A topic with how often it came up."""

    label: str
    broader: str | None
    meetings: int
    pledges: int
    first: Day | None
    last: Day | None
    topic: Id


class TopicsTogether(TableRow):
    """Two topics with how many meetings discussed both."""

    one_label: str
    other_label: str
    meetings: int
    one: Id
    other: Id


class TopicYear(TableRow):
    """A topic, and in how many meetings of a year it came up."""

    topic_label: str
    year: int | None
    meetings: int
    topic: Id
