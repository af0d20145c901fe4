"""Ask the questions about one thing over a graph of a million quads, ours beside rdflib in memory, and every question over
a whole graph, and print how long each takes.

python benchmarks/questions.py -o docs/question-speed.md          a graph of made-up meetings, built first
python benchmarks/questions.py --graph graph/ --no-rdflib         any graph
python benchmarks/questions.py --whole graph/                     every question over another graph than that
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import rdflib
from graph_size import Maker
from rdflib.plugins.sparql import prepareQuery

from kg.graph.product import write_product
from kg.notebook.rdf import read_dataset
from kg.query.catalogue import QUESTIONS, ask, find_question
from kg.query.listings import write_listings
from kg.query.reader import Reader
from kg.store import Iri
from kg.vocabulary import PREFIXES, local_id

ROUNDS = 20
LONGEST = 20  # seconds that rdflib gets for one question
HEAD = """# How fast a question is answered

Made by `python benchmarks/questions.py --whole graph/ -o docs/question-speed.md`. Here {quads:,} quads ({meetings:,} meetings,
{people:,} people), each question about the person, the meeting or the two sides that have most to tell. *Answer* is all of it,
from the name of the question to typed rows; *SPARQL* is the query alone, over the store on disk; *rdflib* is rdflib {version} with
the same query, parsed beforehand, and the same values, over the same triples in memory. Times are milliseconds of the processor:
the least of {rounds} rounds for ours, one round for rdflib, which is stopped after {longest} seconds. "–" is a query that rdflib
ends with an error, or that needs named graphs. Loading took rdflib {loading:.0f} seconds and this package {opening:.0f} milliseconds.

| question | rows | answer | SPARQL | rdflib |
|---|---:|---:|---:|---:|
"""

WHOLE = """
## Every question over a whole graph

{documents:,} documents, {quads:,} quads, {meetings:,} meetings, {pledges:,} pledges; each question about whoever or whatever has most
to tell there. *First* is in a process that has asked nothing yet, names read with it; *again* the least of three. Milliseconds
of the processor; *waited* are those of the clock for the first answer, with whatever else the machine was doing.

| question | rows | first | waited | again |
|---|---:|---:|---:|---:|
"""


def values_of(reader: Reader) -> dict[str, dict[str, str]]:
    """The questions about one thing, each with the thing that has most to tell."""
    met = """
        SELECT ?a ?b ?n WHERE {
          ?tie cmq:between ?a , ?b ; cmq:meetingCount ?n
          FILTER (STR(?a) < STR(?b) && STRSTARTS(STR(?a), STR(person:)))
        } ORDER BY DESC(?n) ?a ?b LIMIT 1"""
    busy = """
        SELECT ?person (COUNT(*) AS ?n) WHERE { ?m cmq:participant ?person }
        GROUP BY ?person ORDER BY DESC(?n) ?person LIMIT 1"""
    told = """
        SELECT ?m ?document (COUNT(*) AS ?n)
        WHERE { ?claim cmq:reports ?m ; cmq:document ?document . ?m a cmq:Meeting }
        GROUP BY ?m ?document ORDER BY DESC(?n) ?m LIMIT 1"""
    (pair,), (one,), (story,) = (reader.store.select(query) for query in (met, busy, told))
    person, meeting = local_id(str(one["person"])), local_id(str(story["m"]))
    two = {"a": local_id(str(pair["a"])), "b": local_id(str(pair["b"]))}
    return {
        "who-met": {"person": person},
        "meetings-of": {"person": person},
        "met-people": two,
        "neighbours": {"person": person},
        "offices-of": {"person": person},
        "path": two,
        "sentences": {"thing": meeting},
        "announced-at": {"meeting": meeting},
        "taken-from": {"document": local_id(str(story["document"]))},
        "pledges-between": {"by": "Japan", "to": "Chile"},
        "met-parties": {"a": "Japan", "b": "Chile"},
    }


def least(step: Callable[[], Any], rounds: int = ROUNDS) -> float:
    """Milliseconds of the processor that a step takes, the least of some rounds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        step()
        times.append(time.process_time() - began)
    return min(times) * 1000


def ask_rdflib(graph: rdflib.Graph, sparql: str, bindings: dict[str, Any]) -> str:
    """Milliseconds that rdflib takes for a query, or why there are none. In a process of its own, to be stopped."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()

    def run() -> None:
        terms = {name: to_rdflib(value) for name, value in bindings.items()}
        query = prepareQuery(sparql, initNs=PREFIXES)
        theirs.send(least(lambda: list(graph.query(query, initBindings=terms)), rounds=1))

    process = context.Process(target=run)
    process.start()
    theirs.close()
    try:
        took = ours.recv() if ours.poll(LONGEST) else f"stopped after {LONGEST} s"
    except EOFError:
        took = "–"
    process.kill()
    process.join()
    return took if isinstance(took, str) else f"{took:,.1f}"


def to_rdflib(value: Any) -> Any:
    """A value of ours as a term of rdflib."""
    return rdflib.URIRef(value) if isinstance(value, Iri) else rdflib.Literal(value)


def lines(directory: Path, beside: rdflib.Graph | None) -> Iterator[str]:
    """A line of the table for each question."""
    reader = Reader.open(directory)
    for name, values in values_of(reader).items():
        question = find_question(name).question
        rows = ask(reader, name, **values)
        bound = reader.bind(question, dict(values))
        ours = least(lambda n=name, v=values: ask(reader, n, **v))
        query = least(lambda q=question, b=bound: reader.store.select(q.sparql, b))
        other = "" if beside is None else ask_rdflib(beside, question.sparql, bound)
        yield f"| {name} | {len(rows)} | {ours:.1f} | {query:.1f} | {other} |"


def _most(reader: Reader, pattern: str, rows: int = 1) -> list[str]:
    """The ids that stand for ?it in a pattern most often."""
    query = (
        f"SELECT ?it (COUNT(*) AS ?n) WHERE {{ {pattern} }} GROUP BY ?it ORDER BY DESC(?n) ?it LIMIT {rows}"
    )
    return [local_id(str(row["it"])) for row in reader.store.select(query)]


def values_of_all(reader: Reader) -> dict[str, dict[str, str]]:
    """Every question with what has most to tell."""
    one, other = _most(reader, "?m cmq:party ?it", 2)
    a, b = _most(reader, "?m cmq:participant ?it", 2)
    (told,) = _most(reader, "?claim cmq:reports ?it . ?it a cmq:Meeting")
    (document,) = _most(reader, "?claim cmq:reports ?m ; cmq:document ?it")
    (topic,) = _most(reader, "?m cmq:discussed ?it")
    (quote,) = reader.store.select(
        "SELECT ?q WHERE { ?claim cmq:reports ?m ; cmq:quote ?q } ORDER BY ?q LIMIT 1"
    )
    values = {
        "person": a, "a": a, "b": b, "of": one, "party": one, "about": other, "by": one, "to": other, "topic": topic,
        "meeting": told, "thing": told, "document": document, "text": str(quote["q"])[:20], "aim": "humanitarian",
        "event": "summit", "since": "2021", "day": "2021-06-01",
    }  # fmt: skip
    found = {}
    for entry in QUESTIONS:
        needed = [each for each in entry.question.parameters if each.required]
        found[entry.name] = {each.name: values[each.name] for each in needed}
        if {each.type for each in needed} == {"party"} and "a" in found[entry.name]:
            found[entry.name] |= {"a": one, "b": other}
    return found


def time_first(directory: Path, name: str, values: dict[str, str]) -> tuple[int, float, float, float]:
    """How many rows, what they take first, of the processor and of the clock, and again. In a process of its own."""
    reader, clock = Reader.open(directory), time.perf_counter()
    first = least(lambda: ask(reader, name, **values), rounds=1)
    waited = (time.perf_counter() - clock) * 1000
    return (
        len(ask(reader, name, **values)),
        first,
        waited,
        least(lambda: ask(reader, name, **values), rounds=3),
    )


def whole_lines(directory: Path) -> Iterator[str]:
    """A line for every question over a whole graph."""
    asked = values_of_all(Reader.open(directory))
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as fresh:
        for name, values in asked.items():
            rows, first, waited, again = fresh.apply(time_first, (directory, name, values))
            yield f"| {name} | {rows} | {first:.0f} | {waited:.0f} | {again:.0f} |"


def report(directory: Path, whole: Path, *, with_rdflib: bool) -> str:
    """The whole page."""
    began = time.process_time()
    counts = Reader.open(directory).manifest["counts"]
    opening = (time.process_time() - began) * 1000
    began, beside = time.process_time(), None
    if with_rdflib:
        beside = rdflib.Graph()
        for triple in read_dataset(directory).triples((None, None, None)):
            beside.add(triple)
    head = HEAD.format(
        quads=counts["quads"], meetings=counts["meetings"], people=counts["persons"], version=rdflib.__version__,
        rounds=ROUNDS, longest=LONGEST, loading=time.process_time() - began, opening=opening,
    )  # fmt: skip
    held = Reader.open(whole).manifest["counts"]
    return "\n".join(
        [head + "\n".join(lines(directory, beside)), WHOLE.format(**held) + "\n".join(whole_lines(whole)), ""]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", type=Path)
    parser.add_argument("--whole", type=Path)
    parser.add_argument("--documents", type=int, default=1550)
    parser.add_argument("--meetings", type=int, default=1550)
    parser.add_argument("--pledges", type=int, default=420)
    parser.add_argument("--no-rdflib", action="store_true")
    parser.add_argument("-o", "--output", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.graph is None:
            maker = Maker(asked.documents)
            write_product(
                Path(folder), maker.documents, (), maker.events(asked.meetings, asked.pledges), write_listings
            )
        graph = asked.graph or Path(folder)
        page = report(graph, asked.whole or graph, with_rdflib=not asked.no_rdflib)
    sys.stdout.write(page)
    if asked.output:
        asked.output.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
