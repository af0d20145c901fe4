"""Pledges with the value of their amounts in US dollars, by the rate of the day on which they were made."""

from datetime import timedelta

from kg.events import Dollars, Pledge
from kg.reference.rates import RATES_SOURCE, dollar_rate

_AS_SAID = "said in US dollars"
_LONGEST = timedelta(days=31)  # bounds wider than this have no rate that could stand for all their days


def with_dollars(pledge: Pledge) -> Pledge:
    """Give a pledge of money its value in dollars; none without a rate, or without a day to look one up for.

    The rate is that of the last banking day up to the end of the pledge's bounds. A publication date never
    stands in for a day.
    """
    found = _value(pledge)
    return pledge.model_copy(update={"dollars": found}) if found else pledge


def _value(pledge: Pledge) -> Dollars | None:
    if not pledge.money:
        return None
    money = pledge.money[0].value
    if money.currency == "USD":
        return Dollars(value=money.amount, rate=1.0, rate_date=None, source=_AS_SAID)
    when = pledge.when[0].value if pledge.when else None
    if when is None or when.latest - when.earliest > _LONGEST:
        return None
    rate = dollar_rate(money.currency, when.latest)
    if rate is None:
        return None
    value = float(round(money.amount * rate.dollars))
    return Dollars(value=value, rate=rate.dollars, rate_date=rate.day, source=RATES_SOURCE)
