"""Dates and durations: a case table, every rule's own examples, tense, and safety on any text."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.calendar import YearDay, nearest
from kg.annotate.dates.finder import find_dates, find_durations
from kg.annotate.dates.rules import DATE_RULES, DateRule
from kg.annotate.dates.signs import may_name_date
from kg.annotate.entities import DateName, YearlessDate

PUBLISHED = date(2023, 11, 16)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text("utf-8"))["case"]


def shown(entity: DateName | YearlessDate) -> Any:
    assert isinstance(entity, DateName)
    first, last = entity.when.iso()
    clock = "".join(f" {part}" for part in (entity.clock, entity.zone) if part)
    return [first, last] if last else first + clock


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_case(case: dict[str, Any]) -> None:
    found = find_dates(case["text"], case.get("published", PUBLISHED))
    assert [shown(entity) for entity in found] == case["found"]


@pytest.mark.parametrize("rule", DATE_RULES, ids=lambda rule: rule.name)
def test_rule_proves_itself(rule: DateRule) -> None:
    assert rule.pattern.search(rule.example)
    assert not rule.pattern.search(rule.counter_example)
    assert may_name_date(rule.example), "the sign that admits a sentence must know every rule"


def test_without_publication_date_a_year_stays_open() -> None:
    text = "On November 13, commencing at 4:00 p.m. (local time; 9:00 a.m. on November 14 JST), they met."
    (found,) = find_dates(text, None)
    assert isinstance(found, YearlessDate)
    assert (found.days.first, found.clock, found.zone) == ((11, 13), "16:00", "-08:00")
    when = found.in_year(2023)
    assert when is not None
    assert when.iso() == ("2023-11-13", None)


def test_without_publication_date_weekdays_are_left_out() -> None:
    assert find_dates("They met on Friday, yesterday and last week.", None) == []
    (found,) = find_dates("They met on May 3, 2022.", None)
    assert shown(found) == "2022-05-03"


def test_yearless_leap_day_has_no_date_in_other_years() -> None:
    (found,) = find_dates("It is February 29.", None)
    assert isinstance(found, YearlessDate)
    assert found.in_year(2023) is None


def test_caller_may_say_the_tense_and_the_other_reading_is_kept() -> None:
    (found,) = find_dates("Meeting on Friday", PUBLISHED, future=True)
    assert isinstance(found, DateName)
    assert found.otherwise is not None
    assert (found.when.earliest, found.otherwise.earliest) == (date(2023, 11, 17), date(2023, 11, 10))


def test_the_same_day_refers_to_the_date_before() -> None:
    day = date(2023, 10, 17)
    (found,) = find_dates("On the same day from 8:40 p.m., she spoke.", PUBLISHED, previous=(day, day))
    assert shown(found) == "2023-10-17 20:40"
    assert find_dates("On the same day, she spoke.", PUBLISHED) == []


@given(st.integers(1, 12), st.integers(1, 28), st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.booleans())
def test_nearest_keeps_its_side(month: int, day: int, published: date, future: bool) -> None:
    bounds = nearest(YearDay((month, day), (month, day)), published, "future" if future else "past")
    assert bounds is not None
    near = timedelta(days=14)  # of a day so near no tense means another
    assert (bounds[0] > published - near) if future else (bounds[0] < published + near)
    assert abs((bounds[0] - published).days) <= 366


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("They talked for approximately 30 minutes.", [30]),
        ("a meeting of about half an hour", [30]),
        ("a one-hour meeting and a 90-minute dinner", [60, 90]),
        ("for about an hour and a half", [90]),
        ("It lasted nearly two hours.", [120]),
        ("two and a half hours, then one hour and 20 minutes", [150, 80]),
        ("an hour-long call", [60]),
        ("within 48 hours, an hour later, a 72-hour deadline, 20 minutes ago", []),
        ("two days of talks", []),
    ],
)
def test_durations(text: str, minutes: list[int]) -> None:
    assert [found.minutes for found in find_durations(text)] == minutes


DATE_WORDS = st.sampled_from(
    str.split(
        "on in the last next this Friday May November 13 14, 2023 -5 to and 4:00 p.m. ( ) 2024 early half"
        " quarter of a two days ago same day fiscal year 31 30 February JST local time"
    )
)


@given(st.one_of(st.text(), st.lists(DATE_WORDS).map(" ".join)), st.none() | st.just(PUBLISHED))
def test_any_text_is_safe(text: str, published: date | None) -> None:
    end = 0
    for entity in find_dates(text, published):
        assert text[entity.start : entity.end] == entity.text
        assert entity.start >= end
        end = entity.end
        if isinstance(entity, DateName):
            assert entity.when.earliest <= entity.when.latest
    for length in find_durations(text):
        assert text[length.start : length.end] == length.text
        assert length.minutes > 0
