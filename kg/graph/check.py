"""A finished graph → what is wrong with it: shapes, evidence, loose ends; one pass, whatever its size."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import GraphError
from kg.graph.findings import Finding
from kg.graph.quads import parse_quad, read_lines
from kg.graph.statements import document as document_iri
from kg.graph.survey import Said, Survey
from kg.manifest import DOCUMENTS, QUADS, STORE, find_product, read_manifest
from kg.store import count_quads

_LONG = 200


def check(directory: Path) -> list[Finding]:
    """What is wrong with the graph in a directory, nothing for a sound one.

    Of shapes.ttl it gives what pySHACL gives (``check_by_pyshacl``), many times faster.
    """
    home = find_product(directory)
    return sorted({*_check_files(home), *check_quads(home)})


def check_quads(home: Path) -> list[Finding]:
    """What is wrong with the quads and texts in a folder, whether or not there is a store of them yet."""
    survey = Survey(_read_texts(home / DOCUMENTS))
    return sorted({*_check_lines(home / QUADS, survey), *survey.settle()})


def _check_files(home: Path) -> Iterator[Finding]:
    manifest = read_manifest(home)
    for name, digest in manifest["sha256"].items():
        with (home / name).open("rb") as file:
            found = _digest(file)
        if found != digest:
            yield Finding("digest", name, f"{name} is not as kg build wrote it")
    held = count_quads(home / STORE)
    if held != manifest["counts"]["quads"]:
        message = f"the store holds {held} quads, {QUADS} {manifest['counts']['quads']}"
        yield Finding("store", STORE, message)


def _digest(file: Any) -> str:
    digest = sha256()
    while chunk := file.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def _read_texts(path: Path) -> dict[str, str]:
    """The stored texts by the IRI of their document."""
    try:
        documents = [json.loads(line) for line in read_lines(path)]
        return {document_iri(document["id"]): document["text"] for document in documents}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(f"{path} is damaged ({error!r}): run kg build again") from error


def _check_lines(path: Path, survey: Survey) -> Iterator[Finding]:
    """Check that lines are well formed, sorted and single, and hand them on by subject."""
    before = subject = ""
    said: list[Said] = []
    for number, line in enumerate(read_lines(path), start=1):
        if line <= before:
            yield Finding("order", QUADS, f"line {number} stands after a later or equal one")
        before = line
        try:
            quad = parse_quad(line)
        except ValueError:
            yield Finding("line", QUADS, f"line {number} is no quad of IRIs and literals", line[:_LONG])
            continue
        if quad[0] != subject:
            yield from survey.visit(subject, said)
            subject, said = quad[0], []
        said.append(quad[1:])
    yield from survey.visit(subject, said)
