"""Sums as texts tell them → whether two can both be right, "nearly $200 million" and "$195.2 million", or parts make up a whole."""

from collections.abc import Iterable
from datetime import date
from math import floor, fsum, log10

from kg.models import Money
from kg.reference.rates import dollar_rate

_ROUNDED = 0.1  # share of a sum that "about", "nearly" and "more than" leave open, and a conversion by another day's rate
_TELLING = 2  # digits from which a round number stands for what rounds to it
_CLOSE = 1e-9
_LOST = 0.005  # share of a sum within which its parts make it up


def sums_agree(one: Money, other: Money, day: date | None = None) -> bool:
    """Whether one sum can be the other told less exactly, or in another currency by the rate of the day.

    >>> def usd(amount, precision="exact"):
    ...     return Money(amount=amount, currency="USD", precision=precision)
    >>> sums_agree(usd(200e6, "nearly"), usd(195.2e6)), sums_agree(usd(50e6, "more_than"), usd(53e6))
    (True, True)
    >>> sums_agree(usd(200e6, "nearly"), usd(204e6)), sums_agree(usd(3e6), usd(5e6)), sums_agree(usd(50e6), usd(53e6))
    (False, False, False)
    >>> sums_agree(usd(5.5e9), usd(5.55e9)), sums_agree(usd(54e6), usd(55e6))
    (True, False)
    >>> sums_agree(usd(3e6), Money(amount=450e6, currency="JPY"), date(2024, 3, 4))
    True
    """
    if one.currency == other.currency:
        return _leaves_open(one, other.amount) or _leaves_open(other, one.amount)
    ours, theirs = in_dollars(one, day), in_dollars(other, day)
    return None not in (ours, theirs) and _is_near(ours or 0, theirs or 0, _ROUNDED)


def add_up(parts: Iterable[float], whole: float) -> bool:
    """Whether parts make up a whole, but for what is lost where sums are told in round figures.

    >>> add_up([20e6, 10e6], 30e6), add_up([20e6, 9.9e6], 30e6), add_up([20e6, 5e6], 30e6)
    (True, True, False)
    """
    return abs(fsum(parts) - whole) <= _LOST * whole


def in_dollars(money: Money, day: date | None) -> float | None:
    """What a sum was worth on a day; None without a rate or a day.

    >>> in_dollars(Money(amount=5e6, currency="USD"), None)
    5000000.0
    """
    if money.currency == "USD":
        return money.amount
    rate = dollar_rate(money.currency, day) if day else None
    return money.amount * rate.dollars if rate else None


def _leaves_open(told: Money, amount: float) -> bool:
    """Whether a sum, with the words that hedge it, can stand for an amount."""
    share = amount / told.amount - 1 if told.amount else 0.0
    if told.precision in {"more_than", "at_least"}:
        return -_CLOSE <= share <= _ROUNDED
    if told.precision in {"nearly", "up_to"}:
        return -_ROUNDED <= share <= _CLOSE
    if told.precision == "about":
        return abs(share) <= _ROUNDED
    return abs(share) <= _CLOSE or abs(amount - told.amount) <= _half_of_last_digit(told.amount)


def _half_of_last_digit(amount: float) -> float:
    """Half of the unit in which a sum is told, where its digits are telling: of 5.5 billion 50 million."""
    digits = f"{amount:.12g}".replace(".", "").lstrip("0").rstrip("0")
    if amount <= 0 or "e" in digits or len(digits) < _TELLING:
        return 0.0
    return 10.0 ** (floor(log10(amount)) + 1 - len(digits)) / 2 + _CLOSE * amount


def _is_near(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(one, other)
