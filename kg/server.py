"""A finished graph and its site in, a web server out: pages, and SPARQL by the SPARQL 1.1 Protocol; it only reads."""

import multiprocessing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from kg.errors import KgError
from kg.store import Store

ENDPOINT = "/sparql"
_LONGEST = 100_000  # characters of a query
_WORDS = {"ok": 200, "cut": 200, "fault": 400, "late": 503}

Outcome = tuple[Literal["ok", "cut", "fault", "late"], str, bytes]
"""How a query ended, the media type of the answer, and the answer; ``cut``: there are more rows than those."""


def _answer_all(directory: str, rows: int, pipe: Connection) -> None:
    """Answer what comes through a pipe, in a process that can be stopped."""
    store = Store.open(Path(directory))
    while True:
        try:
            sparql, media = pipe.recv()
        except EOFError:
            return
        try:
            kind, answer, cut = (
                store.serialize_at_most(rows, sparql, media)
                if rows
                else (*store.serialize(sparql, media), False)
            )
            pipe.send(("cut" if cut else "ok", kind, answer))
        except KgError as error:
            pipe.send(("fault", "text/plain; charset=utf-8", f"{error}\n".encode()))


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
        with self._lock:
            process, pipe = self._running or self._start()
            try:
                pipe.send((sparql, list(media)))
                if pipe.poll(self.seconds):
                    outcome: Outcome = pipe.recv()
                    return outcome
            except (EOFError, OSError):
                self._stop(process, pipe)
                return "late", "text/plain; charset=utf-8", b"the query ended before its answer\n"
            # The store cannot be interrupted: only the end of its process ends a query.
            self._stop(process, pipe)
            words = f"stopped after {self.seconds:g} seconds: ask for less, or give kg serve --timeout more\n"
            return "late", "text/plain; charset=utf-8", words.encode()

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


def make_server(
    directory: Path,
    site: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    seconds: float = 10,
    rows: int = 0,
) -> tuple[ThreadingHTTPServer, Worker]:
    """Make the server of a graph and a folder of pages; whoever runs it closes both."""
    worker = Worker(directory, seconds, rows)
    handler = partial(Handler, worker, directory=str(site))
    return ThreadingHTTPServer((host, port), handler), worker


class Handler(SimpleHTTPRequestHandler):
    """Pages from a folder, answers under /sparql."""

    def __init__(self, worker: Worker, *arguments: Any, **named: Any) -> None:
        self._worker = worker
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        """Give a page, or answer ?query=…."""
        address = urlsplit(self.path)
        if address.path != ENDPOINT:
            super().do_GET()
            return
        self._ask(parse_qs(address.query).get("query", [""])[0])

    def do_POST(self) -> None:
        """Answer a query that is sent as a form or as it is."""
        length = int(self.headers.get("Content-Length") or 0)
        if urlsplit(self.path).path != ENDPOINT or length > _LONGEST:
            self._send(404 if length <= _LONGEST else 413, "text/plain", b"only queries go to /sparql\n")
            return
        body = self.rfile.read(length).decode("utf-8", "replace")
        if self.headers.get_content_type() == "application/sparql-query":
            self._ask(body)
        else:
            self._ask(parse_qs(body).get("query", [""])[0])

    def _ask(self, sparql: str) -> None:
        if not sparql.strip():
            self._send(400, "text/plain", b"send a query: /sparql?query=SELECT ...\n")
            return
        accepted = (each.split(";")[0].strip() for each in (self.headers.get("Accept") or "").split(","))
        outcome, kind, answer = self._worker.answer(
            sparql, [each for each in accepted if each and "*" not in each]
        )
        cut = {"X-Truncated": "true", "Access-Control-Expose-Headers": "X-Truncated"}
        self._send(_WORDS[outcome], kind, answer, cut if outcome == "cut" else {})

    def _send(
        self, code: int, kind: str, body: bytes, more: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        # Public data that is only read: any page may ask.
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: standard output has the address, and nothing else."""
