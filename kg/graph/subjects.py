"""A finished graph in, its things out one after another, each with all that is said of it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from kg.graph.quads import Quad, parse_quad, read_lines
from kg.manifest import QUADS, find_product


def by_subject(directory: Path) -> Iterator[tuple[str, Iterable[Quad]]]:
    """The quads of each subject; a file of ours is sorted, so that they stand together."""
    quads = map(parse_quad, read_lines(find_product(directory) / QUADS))
    return groupby(quads, key=lambda quad: quad[0])


def values_of(said: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Values by property, each once; equal triples of several graphs stand next to each other."""
    values: dict[str, list[str]] = {}
    for predicate, value in said:
        known = values.setdefault(predicate, [])
        if not known or known[-1] != value:
            known.append(value)
    return values
