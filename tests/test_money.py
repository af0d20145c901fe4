"""Sums of money and number words: a case table, and safety on any text."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.amounts.currencies import CODES, SCALED_UNITS, SHARED, SYMBOLS, UNITS, code_of, shared_units
from kg.annotate.amounts.money import PRECISION_WORDS, find_amounts
from kg.annotate.numbers import to_number

CASES = tomllib.loads((Path(__file__).parent / "cases" / "money.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_case(case: dict[str, Any]) -> None:
    found = find_amounts(case["text"], country=case.get("country"), meant=shared_units(case["text"]))
    assert [[f.money.amount, f.money.currency, f.money.precision] for f in found] == case["found"]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_symbol_is_read(symbol: str) -> None:
    (found,) = find_amounts(f"They gave {symbol}5 million.")
    assert (found.money.amount, found.money.currency) == (5e6, code_of(symbol))


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_read_on_both_sides(code: str) -> None:
    for text in (f"{code} 5 million", f"5 million {code}"):
        assert [(f.money.amount, f.money.currency) for f in find_amounts(text)] == [(5e6, code)]


@pytest.mark.parametrize("words", PRECISION_WORDS)
def test_precision_words_belong_to_the_span(words: str) -> None:
    (found,) = find_amounts(f"It gave {words} $5 million.")
    assert found.text == f"{words} $5 million"
    assert found.money.precision == PRECISION_WORDS[words]


def test_units_have_currency_codes() -> None:
    words = {*UNITS.values(), *SCALED_UNITS.values()}
    codes = {code_of(code) for code in words - set(SHARED)}.union(*SHARED.values())
    assert all(len(code) == 3 and code.isupper() for code in codes)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2,150", 2150),
        ("one and a half billion", 1.5e9),
        ("half a million", 5e5),
        ("thirty-one", 31),
        ("a hundred", 100),
        ("one hundred and twenty", 120),
        ("two hundred thousand", 2e5),
        ("500 crore", 5e9),
        ("1.5 million", 1.5e6),
        ("a", None),
        ("many", None),
        ("21st", None),
        ("", None),
    ],
)
def test_numbers(words: str, value: float | None) -> None:
    assert to_number(words) == value


WORDS = st.sampled_from(
    [
        "$",
        "US$",
        "5",
        "1.5",
        "million",
        "bn",
        "-",
        "to",
        "between",
        "and",
        "nearly",
        "euros",
        "(",
        ")",
        "half a",
        "yen",
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)))
def test_any_text_is_safe(text: str) -> None:
    end = 0
    for amount in find_amounts(text):
        assert text[amount.start : amount.end] == amount.text
        assert amount.start >= end
        assert amount.money.amount > 0
        end = amount.end
    to_number(text)
