"""A SPARQL text, and the store's complaint → an error a person can act on; unsafe queries are refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from kg.errors import QueryError
from kg.vocabulary import PREFIXES

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
      | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]+)*>)
      | (?P<string>'''(?:[^'\\]|\\.|'(?!''))*'''
                |  \"""(?:[^"\\]|\\.|"(?!""))*\"""
                |  '(?:[^'\\\n]|\\.)*'
                |  "(?:[^"\\\n]|\\.)*")
      | (?P<variable>[?$]\w+)
      | (?P<tag>@[A-Za-z-]+)
      | (?P<name>(?P<prefix>[A-Za-z][\w.-]*)?:[\w.:%-]*)
      | (?P<word>[A-Za-z]\w*)
      | (?P<bracket>[(){}\[\]])
    """,
    re.VERBOSE | re.DOTALL,
)
# In the raw text, comments and strings included: what ends a comment for us may not end it for the store,
# which knows escapes in names and IRIs and wants no space before or after its keywords.
_GAP = r"(?:\s|#[^\r\n]*[\r\n])*"
_SERVICE = re.compile(
    rf"(?<![A-Za-z_:?$@])SERVICE{_GAP}(?:SILENT{_GAP})?(?:[<?$:]|[^\W\d_][\w.-]*:)", re.IGNORECASE
)
_POSITION = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_UNBOUND = re.compile(r"does not contains variable (\?\w+) in its SELECT")
_CLOSES = {")": "(", "}": "{", "]": "["}

_FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"))
_KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """
        SELECT ASK CONSTRUCT DESCRIBE WHERE PREFIX BASE DISTINCT REDUCED FROM NAMED AS ORDER BY GROUP
        HAVING LIMIT OFFSET ASC DESC VALUES UNDEF OPTIONAL FILTER UNION MINUS GRAPH BIND EXISTS NOT IN
        A TRUE FALSE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE
        BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS
        STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID
        STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK
        ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE LATERAL
        """,
    )
)


@dataclass(frozen=True, slots=True)
class _Hint:
    """What is probably meant, and where."""

    text: str
    offset: int


def refuse_unsafe(sparql: str) -> None:
    """Raise QueryError for a query that would change the graph or ask another server."""
    if _SERVICE.search(sparql):
        raise QueryError("SERVICE is refused: a query asks this graph only and sends nothing elsewhere")
    words = (token.group("word").upper() for token in _tokens(sparql) if token.group("word"))
    first = next((word for word in words if word in _FORMS | _UPDATES), "")
    if first in _UPDATES:
        raise QueryError(
            f"{first} is refused: the graph is read-only; kg build writes it afresh from documents"
        )


def to_query_error(error: Exception, sparql: str) -> QueryError:
    """Say where a query fails and what is probably meant.

    >>> complaint = SyntaxError("error at 1:10: expected CONSTRUCT")
    >>> str(to_query_error(complaint, "SELEC ?s WHERE { ?s ?p ?o }"))
    'line 1, column 1: SELEC is no SPARQL word: did you mean SELECT?'
    """
    message = str(error)
    if unbound := _UNBOUND.search(message):
        return QueryError(f"{unbound.group(1)} is given a value, so it must stand in the SELECT line")
    position = _POSITION.search(message)
    if not position:
        return QueryError(message)
    line, column, expected = int(position.group(1)), int(position.group(2)), position.group(3)
    hint = next(_hints(sparql), None)
    if hint is None:
        return QueryError(f"line {line}, column {column}: {_in_words(expected)}")
    line = sparql.count("\n", 0, hint.offset) + 1
    column = hint.offset - (sparql.rfind("\n", 0, hint.offset) + 1) + 1
    return QueryError(f"line {line}, column {column}: {hint.text}")


def _tokens(sparql: str) -> Iterator[re.Match[str]]:
    return (token for token in _TOKEN.finditer(sparql) if token.lastgroup not in {"comment", "string", "iri"})


def _hints(sparql: str) -> Iterator[_Hint]:
    tokens = list(_tokens(sparql))
    yield from _slashes(tokens, sparql)
    yield from _misspelt(tokens)
    yield from _unknown_prefixes(tokens)
    yield from _unbalanced(tokens)


def _slashes(tokens: list[re.Match[str]], sparql: str) -> Iterator[_Hint]:
    for token in tokens:
        if token.group("prefix") == "id" and sparql[token.end() : token.end() + 1] == "/":
            kind = token.group("name").removeprefix("id:")
            yield _Hint(f"a slash ends a name: write {kind}:… instead of id:{kind}/…", token.start())


def _misspelt(tokens: list[re.Match[str]]) -> Iterator[_Hint]:
    for token in tokens:
        word = token.group("word")
        if not word or word.upper() in _KEYWORDS:
            continue
        close = get_close_matches(word.upper(), sorted(_KEYWORDS), n=1, cutoff=0.7)
        remedy = f": did you mean {close[0]}?" if close else "; names need a prefix, as in cmq:Meeting"
        yield _Hint(f"{word} is no SPARQL word{remedy}", token.start())


def _unknown_prefixes(tokens: list[re.Match[str]]) -> Iterator[_Hint]:
    names = [token for token in tokens if token.group("name")]
    declared = {
        after.group("prefix") or ""
        for before, after in pairwise(tokens)
        if (before.group("word") or "").upper() == "PREFIX" and after.group("name")
    }
    for token in names:
        prefix = token.group("prefix") or ""
        if prefix not in declared and prefix not in PREFIXES:
            known = ", ".join(f"{name}:" for name in PREFIXES)
            yield _Hint(
                f"the prefix {prefix}: is not declared (known without a word: {known})", token.start()
            )


def _unbalanced(tokens: list[re.Match[str]]) -> Iterator[_Hint]:
    open_brackets: list[re.Match[str]] = []
    for token in tokens:
        bracket = token.group("bracket")
        if not bracket:
            continue
        if bracket not in _CLOSES:
            open_brackets.append(token)
        elif not open_brackets or open_brackets.pop().group() != _CLOSES[bracket]:
            yield _Hint(f"this {bracket} closes nothing", token.start())
            return
    if open_brackets:
        yield _Hint(f"this {open_brackets[-1].group()} is never closed", open_brackets[-1].start())


def _in_words(expected: str) -> str:
    """What the parser waited for, without its character classes."""
    choices = [choice.strip() for choice in expected.removeprefix("one of ").split(", ")]
    plain = [choice for choice in choices if not choice.startswith("[")]
    return f"expected {' or '.join(plain)}" if plain else "this cannot stand here"
