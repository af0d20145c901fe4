"""The seeds → tests/golden/: what all documents say together, and each claim on a line; ``make accept`` rewrites both."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.graph.quads import lexical, parse_quad, read_lines
from kg.manifest import QUADS
from kg.pipeline import build
from kg.vocabulary import CMQ, GRAPHS, PREFIXES, THINGS

GOLDEN = Path(__file__).parent / "golden"
SEEDS = Path(__file__).parent.parent / "seeds"
_KEPT = (f"<{GRAPHS}events>", f"<{GRAPHS}issues>")
_DERIVED_IN_NUMBERS = f"<{THINGS}topic-pair/"  # from the topics of the meetings, a pair for every two
_SHOWN = 60  # characters of a sentence that tell which it is


def golden_files(directory: Path) -> dict[str, str]:
    """The golden files of a finished graph, by name."""
    lines = list(read_lines(directory / QUADS))
    return {
        "events.nq": "".join(f"{line}\n" for line in lines if _is_kept(line)),
        "claims.txt": "".join(f"{line}\n" for line in sorted(_claims(lines))),
    }


def _is_kept(line: str) -> bool:
    return line.removesuffix(" .").endswith(_KEPT) and not line.startswith(_DERIVED_IN_NUMBERS)


def _claims(lines: list[str]) -> Iterator[str]:
    """Each claim as: document, offsets, subject, property, value, rule, beginning of the sentence."""
    nodes: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lines:
        if line.startswith(f"<{THINGS}claim/"):
            quad = parse_quad(line)
            nodes[quad[0]][_short(quad[1])] = quad[2]
    for claim in nodes.values():
        document = _short(claim["cmq:document"]).removeprefix("document/")[:3]
        start, end = (int(lexical(claim[name])) for name in ("cmq:start", "cmq:end"))
        what = " ".join(_short(claim[f"rdf:{name}"]) for name in ("subject", "predicate", "object"))
        quote = lexical(claim["cmq:quote"])
        beginning = quote if len(quote) <= _SHOWN else quote[:_SHOWN].rstrip() + "…"
        yield f"{document} {start:05}-{end:05} {what} [{lexical(claim['cmq:rule'])}] “{beginning}”"


def _short(term: str) -> str:
    """A term as a reader would write it."""
    if not term.startswith("<"):
        return term.partition("^^")[0]
    iri = term[1:-1]
    if iri.startswith(THINGS):
        return iri.removeprefix(THINGS)
    for name, prefix in (("cmq", CMQ), ("rdf", PREFIXES["rdf"]), ("rdfs", PREFIXES["rdfs"])):
        if iri.startswith(prefix):
            return f"{name}:{iri.removeprefix(prefix)}"
    return term


def accept() -> None:
    """Rewrite the golden files; the diff is reviewed like code."""
    with tempfile.TemporaryDirectory() as place:
        build([SEEDS], Path(place) / "graph")
        files = golden_files(Path(place) / "graph")
    GOLDEN.mkdir(exist_ok=True)
    for name, content in files.items():
        (GOLDEN / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    accept()
