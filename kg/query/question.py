"""A question's .rq file in, the question out: its words, its parameters with types and examples, its SPARQL.

The comment that opens a file is the documentation of the question, and all of it::

    # Whom did a person meet, how often, first and last?
    #
    # ?person  person               whose meetings; for example Kamikawa
    # ?since   first day, optional  from which day on; for example 2023-11
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from kg.query.queries import read_query

ParameterType = Literal[
    "person", "party", "someone", "topic", "document", "meeting", "pledge", "thing", "first day", "last day",
    "day", "text", "stage", "issue kind", "number",
]  # fmt: skip
"""What a parameter takes: ``someone`` is a person or a party, ``thing`` anything with an id."""

_PARAMETER = re.compile(
    r"#\s+\?(?P<name>\w+)\s{2,}(?P<type>[\w ]+?)(?P<optional>, optional)?\s{2,}"
    r"(?P<words>.+?); for example (?P<example>.+)"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank to fill in."""

    name: str
    type: ParameterType
    required: bool
    words: str
    example: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the graph can answer; ``note`` says what to know about the answer."""

    name: str
    words: str
    note: str
    parameters: tuple[Parameter, ...]
    sparql: str


@cache
def read_question(name: str) -> Question:
    """Read a question by its name.

    >>> question = read_question("who-met")
    >>> question.parameters[0].name, question.parameters[0].example
    ('person', 'Kamikawa')
    """
    return parse_question(name, read_query(name))


def parse_question(name: str, sparql: str) -> Question:
    """Read the comment that opens a query."""
    comment = [line for line in sparql.split("\n") if line.startswith("#")]
    parameters = [match for line in comment if (match := _PARAMETER.fullmatch(line))]
    words = [line.removeprefix("#").strip() for line in comment if not _PARAMETER.fullmatch(line)]
    asked, mark, note = " ".join(filter(None, words)).partition("?")
    return Question(name, asked + mark, note.strip(), tuple(map(_parameter, parameters)), sparql)


def _parameter(match: re.Match[str]) -> Parameter:
    kind = match["type"]
    if kind not in get_args(ParameterType):
        raise ValueError(f"{kind!r} is no type of a parameter")
    return Parameter(
        name=match["name"],
        type=cast("ParameterType", kind),
        required=not match["optional"],
        words=match["words"],
        example=match["example"],
    )
