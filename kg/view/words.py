"""Values in, plain English out: dates, amounts and lists as a reader would say them."""

from collections.abc import Sequence
from datetime import date, timedelta

from kg.models import When
from kg.query.explorer_rows import PersonRow, PledgeRow
from kg.vocabulary import about_dollars, goods_words, number_words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PRECISION = {
    "exact": "",
    "about": "about ",
    "up_to": "up to ",
    "at_least": "at least ",
    "more_than": "more than ",
    "nearly": "nearly ",
}


LANGUAGES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "pt": "Portuguese",
    "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


def day_words(day: date) -> str:
    """Write a day as readers do.

    >>> day_words(date(2023, 11, 3))
    '3 Nov 2023'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def language_words(code: str) -> str:
    """Name a language by its code; the code itself where it is not one of those common here.

    >>> language_words("en"), language_words("xh")
    ('English', 'xh')
    """
    return LANGUAGES.get(code, code)


def date_words(earliest: date | None, latest: date | None, *, lasts: bool = False) -> str:
    """Say a date as precisely as it is known, and no more.

    >>> date_words(date(2023, 11, 1), date(2023, 11, 30))
    'Nov 2023'
    >>> date_words(date(2023, 11, 7), date(2023, 11, 8), lasts=True)
    '7–8 Nov 2023'
    >>> date_words(date(2024, 2, 18), date(2024, 2, 23))
    'between 18 and 23 Feb 2024'
    """
    if earliest is None or latest is None:
        return "no date"
    precision = When(earliest=earliest, latest=latest, words="").precision
    if precision == "day":
        return day_words(earliest)
    if precision == "month" and not lasts:
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if precision == "year" and not lasts:
        return str(earliest.year)
    if earliest == date.min:
        return f"before {day_words(latest + timedelta(days=1))}"
    start, end = _without_repetition(earliest, latest), day_words(latest)
    if not lasts:
        return f"between {start} and {end}"
    return f"{start}–{end}" if " " not in start else f"{start} – {end}"


def _without_repetition(earliest: date, latest: date) -> str:
    if earliest.year != latest.year:
        return day_words(earliest)
    if earliest.month != latest.month:
        return f"{earliest.day} {MONTHS[earliest.month - 1]}"
    return str(earliest.day)


def what_words(pledge: PledgeRow) -> str:
    """Say what a pledge promises: the money, the goods, or its purpose."""
    money = ""
    if pledge.amount is not None:
        money = f"{PRECISION[pledge.precision]}{pledge.currency} {number_words(pledge.amount)}".strip()
    goods = goods_words(pledge.count, pledge.item or "").strip()
    return ", ".join(part for part in (money, goods) if part) or pledge.purpose or pledge.label


def aside_words(pledge: PledgeRow) -> str:
    """What stands beside a sum: that it is a grant or a loan, and what it was worth in dollars on which day."""
    dollars = about_dollars(pledge.dollars) if pledge.dollars else ""
    if dollars and pledge.rate_day:
        dollars += f" by the rate of {day_words(pledge.rate_day)}"
    return ", ".join(filter(None, (pledge.finance, dollars)))


def doubt_words(person: PersonRow) -> str:
    """Say why it is not certain who is meant, where it is not.

    >>> doubt_words(PersonRow(id="person/waltz", name="Waltz"))
    'Not certain who this is: the documents give only one name and no country.'
    """
    if any(len(name.split()) > 1 for name in (person.name, *person.names)):
        return ""
    return f"Not certain who this is: the documents give only one name{'' if person.party else ' and no country'}."


def list_words(names: Sequence[str]) -> str:
    """Join names as a sentence does.

    >>> list_words(["Japan", "Chile", "Peru"])
    'Japan, Chile and Peru'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def count_words(number: int, one: str, many: str = "") -> str:
    """Count things in words.

    >>> count_words(1, "country", "countries"), count_words(1200, "meeting")
    ('1 country', '1,200 meetings')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
