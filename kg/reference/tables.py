"""A file of this folder → its rows."""

import csv
import gzip
from collections.abc import Iterator
from importlib.resources import files


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table shipped in ``kg/reference``, by column."""
    return csv.DictReader(read_text(name).split("\n"))


def read_text(name: str) -> str:
    """The text of a file shipped in ``kg/reference``; a name in ``.gz`` is unpacked."""
    content = (files("kg.reference") / name).read_bytes()
    return (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")


def listed(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several.

    >>> listed("Kyiv|Kiev"), listed("")
    (('Kyiv', 'Kiev'), ())
    """
    return tuple(cell.split("|")) if cell else ()
