"""kg serve: pages and SPARQL on this machine, read only, and never longer than allowed."""

import json
import os
import re
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import listening

from kg.server import make_server

MINISTERS = "SELECT ?name WHERE { ?who a cmq:Minister ; rdfs:label ?name } ORDER BY ?name"
# Each further pattern multiplies the rows, so that no machine ends it in a second.
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def address(seed_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("site")
    (site / "index.html").write_text("<h1>the start</h1>", encoding="utf-8")
    server, worker = make_server(seed_graph, site, port=0, seconds=5)
    with listening(server, worker) as at:
        yield at


def get(address: str, query: str, accept: str = "") -> tuple[str, str]:
    request = urllib.request.Request(f"{address}/sparql?{urllib.parse.urlencode({'query': query})}")
    if accept:
        request.add_header("Accept", accept)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers["Content-Type"], answer.read().decode()


def fault(address: str, query: str) -> tuple[int, str]:
    with pytest.raises(urllib.error.HTTPError) as error:
        get(address, query)
    with error.value as answer:
        return answer.code, answer.read().decode()


def test_pages_are_served(address: str) -> None:
    with urllib.request.urlopen(address, timeout=30) as answer:
        assert answer.read() == b"<h1>the start</h1>"
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{address}/../graph.nq", timeout=30)
    error.value.close()
    assert error.value.code == 404


def test_a_select_comes_as_asked_for(address: str) -> None:
    kind, answer = get(address, MINISTERS)
    assert kind == "application/sparql-results+json"
    names = [row["name"]["value"] for row in json.loads(answer)["results"]["bindings"]]
    assert "Yoko Kamikawa" in names
    assert get(address, MINISTERS, "text/csv")[1].split() == ["name", *" ".join(names).split()]
    assert get(address, MINISTERS, "application/sparql-results+xml")[1].startswith("<?xml")
    assert get(address, MINISTERS, "text/html, */*")[0] == "application/sparql-results+json"


def test_ask_and_construct(address: str) -> None:
    assert json.loads(get(address, "ASK { ?m a cmq:Meeting }")[1])["boolean"] is True
    kind, triples = get(address, "CONSTRUCT { ?m a cmq:Meeting } WHERE { ?m a cmq:Meeting }")
    assert kind.startswith("text/turtle")
    assert "Meeting" in triples


@pytest.mark.parametrize("kind", ["application/sparql-query", "application/x-www-form-urlencoded"])
def test_a_query_may_be_posted(address: str, kind: str) -> None:
    body = MINISTERS if kind.endswith("query") else urllib.parse.urlencode({"query": MINISTERS})
    request = urllib.request.Request(f"{address}/sparql", body.encode(), {"Content-Type": kind})
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert b"Yoko Kamikawa" in answer.read()


def test_a_long_answer_is_cut_and_says_so(seed_graph: Path, tmp_path: Path) -> None:
    server, worker = make_server(seed_graph, tmp_path, port=0, seconds=60, rows=3)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}/sparql?"
    try:
        for query, rows, cut in (
            (MINISTERS, 3, "true"),
            (f"{MINISTERS} LIMIT 4  # own", 4, None),
            ("SELECT (COUNT(*) AS ?n) WHERE { ?claim a cmq:Claim }", 1, None),
        ):
            with urllib.request.urlopen(
                address + urllib.parse.urlencode({"query": query}), timeout=60
            ) as answer:
                found = json.loads(answer.read())["results"]["bindings"]
                assert (len(found), answer.headers["X-Truncated"]) == (rows, cut)
    finally:
        server.shutdown()
        server.server_close()
        worker.close()
        thread.join()


def test_faults_are_told_in_words(address: str) -> None:
    assert fault(address, "") == (400, "send a query: /sparql?query=SELECT ...\n")
    code, words = fault(address, "SELEC ?s WHERE { ?s ?p ?o }")
    assert (code, "did you mean SELECT?" in words) == (400, True)
    code, words = fault(address, "DELETE WHERE { ?s ?p ?o }")
    assert (code, "refused" in words) == (400, True)


def test_a_query_that_takes_too_long_is_stopped_and_the_next_is_answered(
    seed_graph: Path, tmp_path: Path
) -> None:
    server, worker = make_server(seed_graph, tmp_path, port=0, seconds=5)
    try:
        assert worker.answer(MINISTERS)[0] == "ok"
        worker.seconds = 0.2
        outcome, _, words = worker.answer(ENDLESS)
        assert (outcome, b"stopped after 0.2 seconds" in words) == ("late", True)
        worker.seconds = 20
        assert worker.answer(MINISTERS)[0] == "ok"
    finally:
        server.server_close()
        worker.close()


def test_the_command_says_where_it_listens_and_leaves_nothing(seed_graph: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "serve", "-p", "0", "--graph", str(seed_graph)]
    place = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=place
    ) as process:
        assert process.stdout is not None
        try:
            line = process.stdout.readline().strip()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", line)
            with urllib.request.urlopen(line, timeout=30) as page:
                assert b"<html" in page.read()
            assert [path.name[:9] for path in tmp_path.iterdir()] == ["kg-serve-"]
        finally:
            process.terminate()
    if sys.platform != "win32":
        assert list(tmp_path.iterdir()) == []
