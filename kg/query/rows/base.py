"""What every row of an answer is made of: ids, words, amounts, a date of two days, a sentence with its source."""

from datetime import date as Day
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from kg.models import Frozen, When
from kg.vocabulary import local_id

Certainty = Literal["stated", "contradicted"]
"""``contradicted``: documents disagree on some value of it; the preferred one is shown."""

DatePrecision = Literal["day", "month", "year", "range"]
SEPARATOR = "; "


def _local(value: Any) -> Any:
    return local_id(str(value)) if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    """Words that SPARQL put into one, apart again and in order."""
    if isinstance(value, str):
        return tuple(sorted(filter(None, value.split(SEPARATOR))))
    return () if value is None else value


def _plain_number(value: Any) -> Any:
    """A decimal as an int where it is whole, so that 65 million prints as that."""
    if isinstance(value, Decimal | float):
        return int(value) if value == int(value) else float(value)
    return value


Id = Annotated[str, BeforeValidator(_local)]
_LISTED = BeforeValidator(_listed)
Words = Annotated[tuple[str, ...], _LISTED]
Amount = Annotated[int | float, BeforeValidator(_plain_number)]


class TableRow(Frozen):
    """One line of an answer."""


class Sourced(TableRow):
    """A line with the sentence it stands on; ``sources`` counts the documents that say so."""


def precision(first: Day | None, last: Day | None) -> DatePrecision | None:
    """How much of a date is known.

    >>> precision(Day(2023, 11, 1), Day(2023, 11, 30))
    'month'
    """
    return When(earliest=first, latest=last, words="").precision if first and last else None


class Dated(Sourced):
    """A line with a date; the precision follows from its two days."""

    @model_validator(mode="before")
    @classmethod
    def _add_precision(cls, values: Any) -> Any:
        if isinstance(values, dict) and "date_precision" not in values:
            return values | {"date_precision": precision(values.get("date"), values.get("date_latest"))}
        return values


def word_columns(row: type[TableRow]) -> frozenset[str]:
    """The columns that hold several names or labels each.

    >>> from kg.query.rows.pledges import LedgerTotal
    >>> sorted(word_columns(LedgerTotal))
    ['by', 'to']
    """
    listed = {name for name, field in row.model_fields.items() if _LISTED in field.metadata}
    return frozenset(listed)
