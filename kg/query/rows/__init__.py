"""What the questions return: frozen rows. The order of the fields is the order of the columns, everywhere.

Who, what, when, where, then quote, source and certainty, identifiers last. None means that the documents do
not say. A date is two days, the first and the last that its words allow for; ``date_precision`` says how they
differ. Amounts are as said, in units of their currency; ``dollars`` stands beside them, with the rate it was made by.
Ids are local ids of the graph.
"""

from kg.query.rows.base import (
    SEPARATOR,
    Amount,
    Certainty,
    Dated,
    DatePrecision,
    Id,
    Sourced,
    TableRow,
    Words,
    precision,
    word_columns,
)
from kg.query.rows.meetings import ListedMeeting, Place, Representative
from kg.query.rows.people import Connected, Counterpart, Minister, Neighbour, OfficeHolder, Pair, Step
from kg.query.rows.pledges import LedgerTotal, ListedPledge, PledgeRelation, PurposeTotal
from kg.query.rows.sources import DocumentLine, Hit, Publisher, Sentence, Taken
from kg.query.rows.topics import TopicLine, TopicsTogether, TopicYear
from kg.query.rows.trust import Contradiction, Count, Coverage, IssueLine

__all__ = [
    "SEPARATOR",
    "Amount",
    "Certainty",
    "Connected",
    "Contradiction",
    "Count",
    "Counterpart",
    "Coverage",
    "DatePrecision",
    "Dated",
    "DocumentLine",
    "Hit",
    "Id",
    "IssueLine",
    "LedgerTotal",
    "ListedMeeting",
    "ListedPledge",
    "Minister",
    "Neighbour",
    "OfficeHolder",
    "Pair",
    "Place",
    "PledgeRelation",
    "Publisher",
    "PurposeTotal",
    "Representative",
    "Sentence",
    "Sourced",
    "Step",
    "TableRow",
    "Taken",
    "TopicLine",
    "TopicYear",
    "TopicsTogether",
    "Words",
    "precision",
    "word_columns",
]
