"""Builds killed with SIGKILL at random moments → what is wrong afterwards; nothing, if all is well.

As a script it kills the real command: ``python tests/killing.py 50``.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from kg.cli import main
from kg.errors import KgError
from kg.graph.check import check
from kg.pipeline import build
from kg.store import Store

_TEXT = """March {day}, 2019
On March {day}, 2019, Foreign Minister Ana Ruiz of Peru met Foreign Minister Erik Berg of Norway in Lima.
Norway will provide {day}00,000 euros for a school of fishery in Peru. {number}
"""
_COUNT = "SELECT (COUNT(?d) AS ?number) WHERE { ?d a cmq:Document }"


@dataclass
class Build:
    """A build that runs on its own, to be killed or waited for."""

    pid: int
    wait: Callable[[], object]
    is_running: Callable[[], bool]


Start = Callable[[Path, Path], Build]


def start_command(docs: Path, directory: Path) -> Build:
    """Run ``kg build`` as a user does."""
    command = [sys.executable, "-c", "from kg.cli import main; main()", "build", str(docs)]
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([*command, "-o", str(directory)], **silent)
    return Build(process.pid, process.wait, lambda: process.poll() is None)


def start_forked(docs: Path, directory: Path) -> Build:
    """The same from a process that has the package and its words loaded, which takes most of the time of a small build."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["kg.cli", "kg.cli.summary", "kg.graph.check", "warmed"])
    process = context.Process(target=_run, args=(str(docs), str(directory)))
    # The first process is started together with the one that all are forked from, which has to find this folder.
    found = os.pathsep.join(filter(None, (str(Path(__file__).parent), os.environ.get("PYTHONPATH"))))
    with patch.dict(os.environ, PYTHONPATH=found):
        process.start()
    assert process.pid is not None
    return Build(process.pid, process.join, process.is_alive)


def _run(docs: str, directory: str) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    main(["build", docs, "-o", directory])


@dataclass
class Kills:
    """How many builds were hit before they were done, and what was wrong afterwards."""

    hits: int = 0
    faults: list[str] = field(default_factory=list)


def kill_builds(folder: Path, times: int, *, seed: int, start: Start = start_forked) -> Kills:
    """Kill builds of a growing set of documents at random moments."""
    chance = random.Random(seed)
    docs, directory = folder / "docs", folder / "graph"
    docs.mkdir()
    lasts = [_time(docs, directory, start, number) for number in (1, 2)][-1]
    kills = Kills()
    for number in range(3, times + 3):
        _add(docs, number)
        delay = chance.uniform(0, lasts)
        running = start(docs, directory)
        time.sleep(delay)
        kills.hits += _kill(running)
        found = [*faults_of(folder, {number - 1, number}, building=True)]
        build([docs], directory)
        found += faults_of(folder, {number})
        kills.faults += [f"killed after {delay:.2f} s: {fault}" for fault in found]
    return kills


def _time(docs: Path, directory: Path, start: Start, number: int) -> float:
    """How long a build takes that is let alone."""
    _add(docs, number)
    began = time.perf_counter()
    start(docs, directory).wait()
    return time.perf_counter() - began


def _add(docs: Path, number: int) -> None:
    text = _TEXT.format(day=number % 28 + 1, number=number)
    (docs / f"d{number:03}.txt").write_text(text, encoding="utf-8")


def _kill(running: Build) -> bool:
    """Kill a build; tell whether it was still running."""
    is_running = running.is_running()
    if is_running:
        try:
            os.kill(running.pid, signal.SIGKILL)
        except ProcessLookupError:  # it ended between the question and the kill
            is_running = False
    running.wait()
    return is_running


def faults_of(folder: Path, documents: set[int], *, building: bool = False) -> Iterator[str]:
    """What is wrong with the graph and the folder around it; ``building``: a build was stopped there."""
    directory = folder / "graph"
    try:
        [row] = Store.open(directory).select(_COUNT)
        if row["number"] not in documents:
            yield f"{row['number']} documents instead of {sorted(documents)}"
        if building:  # a finished one was checked before it was put in place
            yield from map(str, check(directory))
    except KgError as error:
        yield f"the graph does not answer: {error}"
    allowed = {"docs", "graph", ".graph.extractions"}
    allowed |= {".graph.building", ".graph.previous"} if building else set()
    yield from (f"left behind: {p.name}" for p in sorted(folder.iterdir()) if p.name not in allowed)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        done = kill_builds(Path(place), int(sys.argv[1]), seed=1, start=start_command)
    print(f"{done.hits} builds killed, {len(done.faults)} faults", *done.faults, sep="\n")  # noqa: T201
    sys.exit(1 if done.faults else 0)
