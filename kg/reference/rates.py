"""rates.csv.gz → what a unit of a currency was worth in US dollars on a day."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kg.reference.tables import read_rows

RATES_SOURCE = "European Central Bank, euro foreign exchange reference rates"
_CLOSED = timedelta(days=7)  # no rate is older than the longest run of days without one


@dataclass(frozen=True, slots=True)
class Rate:
    """Dollars for one unit of a currency, and the banking day they are of."""

    dollars: float
    day: date


def dollar_rate(currency: str, day: date) -> Rate | None:
    """The rate of the day, or of the last banking day before it; none for a currency without one then.

    >>> dollar_rate("JPY", date(2024, 11, 16))
    Rate(dollars=0.00643891, day=datetime.date(2024, 11, 15))
    >>> dollar_rate("UAH", date(2024, 11, 15)) is None
    True
    """
    days = _days()
    place = bisect_right(days, day) - 1
    if place < 0 or day - days[place] > _CLOSED:
        return None
    row = _rates()[days[place]]
    a_euro = row["USD"]
    units = 1.0 if currency == "EUR" else row.get(currency)
    return Rate(round(a_euro / units, 8), days[place]) if units else None


@cache
def _days() -> tuple[date, ...]:
    return tuple(_rates())


@cache
def _rates() -> Mapping[date, Mapping[str, float]]:
    """Units of each currency for a euro, by day, oldest first."""
    return {
        date.fromisoformat(row.pop("date")): {name: float(value) for name, value in row.items() if value}
        for row in read_rows("rates.csv.gz")
    }
