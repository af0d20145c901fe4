"""What other tools open: each file is read back by the tool it is for, and nothing is lost on the way."""

import csv
import io
import json
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import networkx as nx
import pandas as pd
import pytest
import rdflib
from frictionless import Package
from pyarrow import parquet

import kg
from kg.cli import main
from kg.errors import KgError
from kg.export.fields import kinds
from kg.export.formats import TEXTS, write_folder
from kg.export.networks import export_gexf, export_graphml
from kg.export.tables import PACKAGE
from kg.notebook.graph import Graph
from kg.query.networks import KINDS
from kg.query.reader import Reader
from kg.query.tables import TABLES, TableOf

EVERY = [pytest.param(table, id=table.name) for table in TABLES]


@pytest.fixture(scope="module")
def reader(seed_graph: Path) -> Reader:
    return Reader.open(seed_graph)


@pytest.fixture(scope="module")
def csv_folder(seed_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables") / "csv"
    write_folder(seed_graph, "csv", folder)
    return folder


@pytest.fixture(scope="module")
def parquet_folder(seed_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables") / "parquet"
    write_folder(seed_graph, "parquet", folder)
    return folder


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("table", EVERY)
def test_a_csv_table_holds_every_line(table: TableOf, reader: Reader, csv_folder: Path) -> None:
    lines, rows = read_csv(csv_folder / f"{table.name}.csv"), list(table.read(reader))
    assert len(lines) == len(rows) > 0
    assert tuple(lines[0]) == table.columns
    for line, row in zip(lines, rows, strict=True):
        for name, holds in kinds(table.row).items():
            value = getattr(row, name)
            written = (
                {
                    "list": lambda value: "; ".join(value),
                    "boolean": lambda value: str(value).lower(),
                }.get(holds, str)(value)
                if value is not None
                else ""
            )
            assert line[name].removeprefix("'") == written.removeprefix("'")


@pytest.mark.parametrize("table", EVERY)
def test_keys_are_unique_and_lead_somewhere(table: TableOf, csv_folder: Path) -> None:
    lines = read_csv(csv_folder / f"{table.name}.csv")
    keys = [tuple(line[column] for column in table.key) for line in lines]
    assert not table.key or len(set(keys)) == len(keys)
    for column, other in table.leads_to.items():
        target = next(each for each in TABLES if each.name == other)
        known = {line[target.key[0]] for line in read_csv(csv_folder / f"{other}.csv")}
        assert {line[column] for line in lines if line[column]} <= known


@pytest.mark.parametrize("table", EVERY)
def test_a_parquet_table_is_the_same_to_arrow_and_pandas(
    table: TableOf, reader: Reader, parquet_folder: Path
) -> None:
    arrow = parquet.read_table(parquet_folder / f"{table.name}.parquet")
    rows = list(table.read(reader))
    assert arrow.num_rows == len(rows)
    assert tuple(arrow.column_names) == table.columns
    for line, row in zip(arrow.to_pylist(), rows, strict=True):
        plain = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in row.model_dump().items()
        }
        assert line == plain
    assert len(pd.read_parquet(parquet_folder / f"{table.name}.parquet")) == len(rows)


def test_dates_and_amounts_are_typed_in_parquet(parquet_folder: Path) -> None:
    pledges = parquet.read_table(parquet_folder / "pledges.parquet")
    assert str(pledges.schema.field("date").type) == "date32[day]"
    assert str(pledges.schema.field("amount").type) == "double"
    assert str(pledges.schema.field("by").type) == "list<element: string>"


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_the_datapackage_describes_each_file_as_it_is(
    ending: str, csv_folder: Path, parquet_folder: Path
) -> None:
    folder = {"csv": csv_folder, "parquet": parquet_folder}[ending]
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    assert [each["name"] for each in package["resources"]] == [table.name for table in TABLES]
    for each, table in zip(package["resources"], TABLES, strict=True):
        data = (folder / each["path"]).read_bytes()
        assert (each["bytes"], each["hash"]) == (len(data), "sha256:" + sha256(data).hexdigest())
        assert tuple(field["name"] for field in each["schema"]["fields"]) == table.columns
        assert each["description"]


def test_the_values_fit_the_types_that_the_datapackage_says(csv_folder: Path) -> None:
    readers: dict[str, Any] = {
        "string": str,
        "integer": int,
        "number": float,
        "boolean": {"true": True, "false": False}.__getitem__,
        "date": date.fromisoformat,
    }
    package = json.loads((csv_folder / PACKAGE).read_text(encoding="utf-8"))
    for resource in package["resources"]:
        for line in read_csv(csv_folder / resource["path"]):
            for field in resource["schema"]["fields"]:
                if line[field["name"]]:
                    readers[field["type"]](line[field["name"]])
                else:
                    assert not field.get("constraints", {}).get("required")


def test_frictionless_finds_nothing_wrong(csv_folder: Path) -> None:
    report = Package(str(csv_folder / PACKAGE)).validate()
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []
    assert report.valid
    counted = {task.name: task.stats["rows"] for task in report.tasks}
    assert counted == {table.name: len(read_csv(csv_folder / f"{table.name}.csv")) for table in TABLES}


def test_the_same_graph_gives_the_same_files(seed_graph: Path, csv_folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    for path in write_folder(seed_graph, "csv", again):
        assert path.read_bytes() == (csv_folder / path.name).read_bytes()


def test_a_folder_with_something_else_is_refused(seed_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(KgError, match="holds something else"):
        write_folder(seed_graph, "csv", tmp_path)
    with pytest.raises(KgError, match="is a file"):
        write_folder(seed_graph, "csv", tmp_path / "thesis.tex")


# ---------------------------------------------------------------- networks


@pytest.fixture(scope="module")
def g(seed_graph: Path) -> Graph:
    return kg.open(seed_graph)


@pytest.mark.parametrize("kind", KINDS)
def test_networkx_reads_what_it_wrote(kind: str, g: Graph, seed_graph: Path, tmp_path: Path) -> None:
    network = g.to_networkx(kind)
    for name, write, read in (
        ("x.graphml", export_graphml, nx.read_graphml),
        ("x.gexf", export_gexf, nx.read_gexf),
    ):
        with (tmp_path / name).open("w", encoding="utf-8") as file:
            write(seed_graph, file, cast("Any", kind))
        back = read(tmp_path / name)
        assert set(back) == set(network)
        assert back.number_of_edges() == network.number_of_edges()
        assert {values["label"] for _, values in back.nodes(data=True)} == {
            values["label"] for _, values in network.nodes(data=True)
        }


def test_weights_survive(g: Graph, seed_graph: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.graphml"
    with path.open("w", encoding="utf-8") as file:
        export_graphml(seed_graph, file, "people")
    back, network = nx.read_graphml(path), g.to_networkx()
    for a, b, values in network.edges(data=True):
        assert back.edges[a, b]["meetings"] == values["meetings"]


def test_a_gexf_bears_no_date_of_writing(seed_graph: Path) -> None:
    out = io.StringIO()
    export_gexf(seed_graph, out)
    assert "lastmodifieddate" not in out.getvalue()


# ---------------------------------------------------------------- the description


def test_the_description_counts_what_the_graph_holds(g: Graph, seed_graph: Path) -> None:
    out = io.StringIO()
    TEXTS["void"](seed_graph, out)
    described = rdflib.Graph().parse(data=out.getvalue(), format="turtle")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    cmq = rdflib.Namespace("https://w3id.org/communique/ontology#")
    entities = {
        described.value(part, void["class"]): described.value(part, void.entities)
        for part in described.subjects(void["class"])
    }
    assert entities[cmq.Meeting].toPython() == len(g.meetings())
    assert entities[cmq.Pledge].toPython() == len(g.pledges())
    (dataset,) = described.subjects(rdflib.RDF.type, void.Dataset)
    assert described.value(dataset, void.triples).toPython() == g.reader.manifest["counts"]["quads"]


# ---------------------------------------------------------------- the command


def test_the_command_writes_every_format(
    seed_graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("csv", "parquet", "graphml", "gexf", "void", "svg", "html", "rdfxml", "framed"):
        with pytest.raises(SystemExit) as end:
            main(["export", "--format", name, "--graph", str(seed_graph), "-o", str(tmp_path / name)])
        assert end.value.code == 0
        assert (tmp_path / name).exists()
    assert f"{len(TABLES) + 1} files in" in capsys.readouterr().err


def test_parquet_without_pyarrow_says_how_to_get_it(
    seed_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(KgError, match=r"pip install 'communique\[tables\]'"):
        write_folder(seed_graph, "parquet", tmp_path / "out")
