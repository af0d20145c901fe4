"""The names under which rows of conferences go prove themselves."""

import pytest

from kg.resolve.meetings.conferences import ROWS, under_one_name


@pytest.mark.parametrize(("name", "example"), [(row[0], row[2]) for row in ROWS])
def test_a_row_is_found_in_its_example(name: str, example: str) -> None:
    assert name in under_one_name(example).split()


@pytest.mark.parametrize(("name", "counter_example"), [(row[0], row[3]) for row in ROWS])
def test_a_row_is_not_found_in_its_counter_example(name: str, counter_example: str) -> None:
    assert name not in under_one_name(counter_example).split()
