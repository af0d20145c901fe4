"""Questions in, answers out: a process that asks a finished graph, and is stopped where it takes too long."""

import json
import multiprocessing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from kg.errors import KgError
from kg.query.catalogue import ask
from kg.query.reader import Reader

PLAIN = "text/plain; charset=utf-8"

Outcome = tuple[Literal["ok", "cut", "fault", "late"], str, bytes]
"""How a query ended, the media type of the answer, and the answer; ``cut``: there are more rows than those."""


def _answer_all(directory: str, rows: int, pipe: Connection) -> None:
    """Answer what comes through a pipe, in a process that can be stopped."""
    reader = Reader.open(Path(directory))
    while True:
        try:
            asked, how = pipe.recv()
        except EOFError:
            return
        answer = _answer_question if isinstance(how, dict) else _answer_sparql
        try:
            pipe.send(answer(reader, rows, asked, how))
        except KgError as error:
            pipe.send(("fault", PLAIN, f"{error}\n".encode()))


def _answer_sparql(reader: Reader, rows: int, sparql: str, media: Sequence[str]) -> Outcome:
    if not rows:
        return "ok", *reader.store.serialize(sparql, media)
    kind, answer, cut = reader.store.serialize_at_most(rows, sparql, media)
    return "cut" if cut else "ok", kind, answer


def _answer_question(reader: Reader, rows: int, name: str, values: Mapping[str, str]) -> Outcome:
    found = ask(reader, name, **values)
    kept = found[:rows] if rows else found
    answer = json.dumps([row.model_dump(mode="json") for row in kept], ensure_ascii=False)
    return "cut" if len(kept) < len(found) else "ok", "application/json", answer.encode()


@dataclass
class Worker:
    """A process that answers one query after another; one that takes too long is stopped and replaced.

    ``rows``: how many an answer has at most; 0 for no limit.
    """

    directory: Path
    seconds: float
    rows: int = 0
    _lock: Lock = field(default_factory=Lock)
    _running: tuple[Any, Connection] | None = None

    def answer(self, sparql: str, media: Sequence[str] = ()) -> Outcome:
        """Answer a query within the time there is."""
        return self._answer(sparql, list(media))

    def ask(self, name: str, values: Mapping[str, str]) -> Outcome:
        """Answer a ready question with its rows as JSON, within the time there is."""
        return self._answer(name, dict(values))

    def _answer(self, asked: str, how: list[str] | dict[str, str]) -> Outcome:
        with self._lock:
            process, pipe = self._running or self._start()
            try:
                pipe.send((asked, how))
                if pipe.poll(self.seconds):
                    outcome: Outcome = pipe.recv()
                    return outcome
            except (EOFError, OSError):
                self._stop(process, pipe)
                return "late", PLAIN, b"the query ended before its answer\n"
            # The store cannot be interrupted: only the end of its process ends a query.
            self._stop(process, pipe)
            words = f"stopped after {self.seconds:g} seconds: ask for less, or give kg serve --timeout more\n"
            return "late", PLAIN, words.encode()

    def start(self) -> None:
        """Begin before anything is asked: opening a large graph takes a moment."""
        with self._lock:
            self._running = self._running or self._start()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            if self._running:
                self._stop(*self._running)

    def _start(self) -> tuple[Any, Connection]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_answer_all, args=(str(self.directory), self.rows, theirs), daemon=True
        )
        process.start()
        theirs.close()
        self._running = process, ours
        return self._running

    def _stop(self, process: Any, pipe: Connection) -> None:
        process.kill()
        process.join()
        pipe.close()
        self._running = None
