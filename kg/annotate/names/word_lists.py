"""word_lists.toml → the lists of words that tell names apart, as sets or as groups of alternatives."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

_BETWEEN_WORDS = re.compile(r"(?<!\\)\s+")  # a space after a backslash belongs to the word


def alternatives(name: str) -> str:
    """The words of a list as one group of a regular expression."""
    return "(?:" + "|".join(_BETWEEN_WORDS.split(str(_tables()[name]).strip())) + ")"


def word_set(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(str(_tables()[name]).split())


def phrases_without_party() -> tuple[str, ...]:
    """Phrases that hold the name of a state or city and mean neither."""
    return tuple(_tables()["without_party"])


@cache
def _tables() -> Mapping[str, Any]:
    text = (files("kg.annotate.names") / "word_lists.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))
