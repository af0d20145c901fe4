"""Tables in TOML → rows for pytest, and a sentence whose blanks were filled as a writer would have it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
GRAMMAR = HERE / "grammar"


def table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def grammar(name: str) -> dict[str, Any]:
    """The table of that name in tests/grammar."""
    return table(GRAMMAR / f"{name}.toml")


def row(name: str, *values: Any, known_miss: str = "") -> Any:
    """Values for one run of a test; what is known to be missed must go on being missed, or lose its mark."""
    return pytest.param(
        *values, id=name, marks=pytest.mark.xfail(reason=known_miss, strict=True) if known_miss else ()
    )


def entry_row(entry: dict[str, Any], *values: Any) -> Any:
    """A row of an entry that says of itself how it is called and whether it is known to be missed."""
    name = entry.get("name") or entry["text"]
    return row(name, *(values or (entry,)), known_miss=entry.get("known_miss", ""))


def tidy(sentence: str) -> str:
    """No comma twice, none before the full stop, and a capital first, whatever the blanks were filled with."""
    sentence = sentence.replace(",,", ",").replace(",.", ".")
    return sentence[:1].upper() + sentence[1:]
