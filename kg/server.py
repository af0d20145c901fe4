"""A finished graph and its site in, a web server out: pages, forms, and SPARQL by the SPARQL 1.1 Protocol; it only reads."""

from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, urlsplit

from kg.view.forms import FORMS, SAVED, Forms
from kg.worker import Outcome, Worker

ENDPOINT = "/sparql"
_LONGEST = 100_000  # characters of a query
_WORDS = {"ok": 200, "cut": 200, "fault": 400, "late": 503}


def make_server(
    directory: Path,
    site: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    seconds: float = 10,
    rows: int = 0,
    forms: Forms | None = None,
) -> tuple[ThreadingHTTPServer, Worker]:
    """Make the server of a graph and a folder of pages; whoever runs it closes both.

    With ``forms``, there is a page at /ask to fill questions in, and to write SPARQL.
    """
    worker = Worker(directory, seconds, rows)
    handler = partial(Handler, worker, forms, directory=str(site))
    return ThreadingHTTPServer((host, port), handler), worker


class Handler(SimpleHTTPRequestHandler):
    """Pages from a folder, answers under /sparql, forms under /ask."""

    def __init__(self, worker: Worker, forms: Forms | None, *arguments: Any, **named: Any) -> None:
        self._worker, self._forms = worker, forms
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        """Give a page, or answer ?query=…."""
        address = urlsplit(self.path)
        given = {name: values[0].strip() for name, values in parse_qs(address.query).items()}
        if address.path == ENDPOINT:
            self._ask(given.get("query", ""))
        elif address.path == FORMS and self._forms:
            self._show_form(self._forms, given)
        else:
            super().do_GET()

    def _show_form(self, forms: Forms, given: Mapping[str, str]) -> None:
        """Give the page of questions, or of one with its answer; or that answer as a table to save."""
        asked = forms.read(given)
        outcome: Outcome = ("ok", "", b"")
        if asked.sparql:
            media = ["text/csv" if asked.saved == "csv" else "application/sparql-results+json"]
            outcome = self._worker.answer(asked.sparql, media)
        elif asked.complete:
            outcome = self._worker.ask(asked.question, asked.values)
        code = _WORDS[outcome[0]]
        if asked.saved and code == 200:
            name = f'attachment; filename="{asked.question or "answer"}.{asked.saved}"'
            kind = f"{SAVED[asked.saved]}; charset=utf-8"
            self._send(code, kind, forms.file(asked, outcome[2]), {"Content-Disposition": name})
        else:
            self._send(code, "text/html; charset=utf-8", forms.page(asked, *outcome).encode())

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
