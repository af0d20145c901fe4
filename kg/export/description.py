"""A graph in, its description in VoID and DCAT out: what it holds, in which words, with which counts."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kg.export.tables import RIGHTS
from kg.graph.quads import integer, text
from kg.query.queries import run_query
from kg.query.reader import Reader
from kg.vocabulary import BASE, CMQ, THINGS

_HEAD = f"""@prefix void: <http://rdfs.org/ns/void#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix cmq: <{CMQ}> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

"""
_FORMATS = (
    ("n-quads", "application/n-quads"),
    ("trig", "application/trig"),
    ("turtle", "text/turtle"),
    ("json-ld", "application/ld+json"),
)


def export_description(directory: Path, out: IO[str]) -> None:
    """Write a VoID and DCAT description of a graph, in Turtle."""
    reader = Reader.open(directory)
    out.write(_HEAD)
    out.write(f"<{BASE}dataset> a void:Dataset , dcat:Dataset ;\n    ")
    out.write(" ;\n    ".join(f"{name} {value}" for name, value in _values(reader)))
    out.write(" .\n\n")
    for line in _partitions(reader):
        out.write(line)
    for name, media in _FORMATS:
        out.write(f"<{BASE}dataset/{name}> a dcat:Distribution ; dcat:mediaType {text(media)} .\n")


def _values(reader: Reader) -> Iterator[tuple[str, str]]:
    yield "dct:title", text("Communiqué: ministers, countries and commitments", "en")
    yield "dct:identifier", text(reader.digest)
    yield "dct:rights", text(RIGHTS, "en")
    yield "void:vocabulary", f"<{BASE}ontology> , <http://www.w3.org/2004/02/skos/core>"
    yield "void:uriSpace", text(THINGS)
    yield "void:triples", integer(reader.manifest["counts"]["quads"])
    yield "void:classPartition", " , ".join(f"<{BASE}dataset/{name}>" for name, _ in _classes(reader))
    yield "dcat:distribution", " , ".join(f"<{BASE}dataset/{name}>" for name, _ in _FORMATS)
    if _period(reader):
        yield "dct:temporal", f"<{BASE}dataset/period>"


def _classes(reader: Reader) -> list[tuple[str, int]]:
    rows = run_query(reader.store, "parts/classes")
    return [(str(row["class"]).removeprefix(CMQ), int(str(row["things"]))) for row in rows]


def _partitions(reader: Reader) -> Iterator[str]:
    for name, things in _classes(reader):
        yield f"<{BASE}dataset/{name}> void:class cmq:{name} ; void:entities {integer(things)} .\n"
    if period := _period(reader):
        first, last = (f'"{day}"^^xsd:date' for day in period)
        yield f"<{BASE}dataset/period> a dct:PeriodOfTime ; dcat:startDate {first} ; dcat:endDate {last} .\n"


def _period(reader: Reader) -> tuple[str, str] | None:
    (row,) = run_query(reader.store, "parts/period")
    return (str(row["first"]), str(row["last"])) if row["first"] and row["last"] else None
