"""Whose dollar a bare "$" is: that of the state a text tells of, unless the text or its publisher says otherwise."""

from datetime import date

import pytest

from kg.annotate import annotate
from kg.annotate.entities import Amount
from kg.models import Document
from kg.read import make_document

_GIVES = "Canada will provide $4 million to Chad."


def _news(text: str, publisher: str = "The Daily Lantern") -> Document:
    return make_document(
        id="lantern", url="", publisher=publisher, title="Aid", text=text, published=date(2024, 5, 3)
    )


def _currencies(text: str, publisher: str = "The Daily Lantern") -> list[str]:
    return [
        entity.money.currency
        for sentence in annotate(_news(text, publisher)).sentences
        for entity in sentence.entities
        if isinstance(entity, Amount)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_GIVES, ["CAD"]),
        (f"{_GIVES} It includes $1 million for wells.", ["CAD", "CAD"]),
        (f"{_GIVES}\n\n- UNICEF: $3 million\n- Wells: $1 million", ["CAD", "CAD", "CAD"]),
        (f"{_GIVES} The World Bank will give Chad $9 million.", ["CAD", "USD"]),
        (f"{_GIVES} The United States has given $9 million.", ["CAD", "USD"]),
        ("Australia will give Fiji $4 million (US$3 million) for schools.", ["AUD"]),
        ("The United States and Canada will provide $4 million to Chad.", ["USD"]),
        ("Peru will receive $4 million from Canada.", ["USD"]),
        ("Canada will provide C$5 million ($4 million). In all, Canada gave $9 million.", ["CAD", "USD"]),
        ("Canada will provide 4 million US dollars to Chad.", ["USD"]),
        ("(Reuters) - Canada will provide $4 million to Chad.", ["USD"]),
    ],
)
def test_dollars_of_who_is_told_of(text: str, expected: list[str]) -> None:
    assert _currencies(text) == expected


def test_publishers_decide_first() -> None:
    text = "The minister announced $4 million for Fiji."
    assert _currencies(text, "Stuff") == ["NZD"]
    assert _currencies(text, "Reuters") == ["USD"]
    assert _currencies(_GIVES, "US Department of State") == ["USD"]


def test_the_doubt_is_kept_with_its_sentence() -> None:
    issues = annotate(_news(_GIVES)).issues
    assert [(issue.kind, issue.evidence[0].quote) for issue in issues] == [
        ("currency-underdetermined", _GIVES)
    ]
    assert annotate(_news(_GIVES, "CBC News")).issues == ()
