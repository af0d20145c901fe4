"""A graph in, a folder of CSV or Parquet tables with a Frictionless datapackage.json out."""

import csv
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.export.fields import Holds, is_required, kinds
from kg.query.cells import safe_cell
from kg.query.reader import Reader
from kg.query.rows import TableRow
from kg.query.tables import TABLES, TableOf

PACKAGE = "datapackage.json"
RIGHTS = (
    "The statements were extracted by rules from the documents listed in documents.csv. The quoted sentences remain "
    "with their publishers; quote them as you would quote the document itself."
)


def write_csv_tables(reader: Reader, folder: Path) -> list[Path]:
    """Write every table as CSV: UTF-8, a header, lists joined by "; ", formulas after an apostrophe."""
    return _write_tables(reader, folder, "csv", _write_csv)


def write_parquet_tables(reader: Reader, folder: Path) -> list[Path]:
    """Write every table as Parquet, with lists as lists."""
    return _write_tables(reader, folder, "parquet", _write_parquet)


def _write_tables(reader: Reader, folder: Path, ending: str, write: Any) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in TABLES:
        path = folder / f"{table.name}.{ending}"
        write(path, table, table.read(reader))
        written.append(path)
    package = folder / PACKAGE
    package.write_text(
        json.dumps(_describe(reader, written), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return [*written, package]


def _write_csv(path: Path, table: TableOf, rows: Iterable[TableRow]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.columns)
        for row in rows:
            writer.writerow([safe_cell(getattr(row, column)) for column in table.columns])


def _write_parquet(path: Path, table: TableOf, rows: Iterable[TableRow]) -> None:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise KgError("pyarrow is not installed: pip install 'communique[tables]'") from error
    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "list": pa.list_(pa.string()),
    }
    holds = kinds(table.row)
    schema = pa.schema(
        [
            pa.field(name, types[holds[name]], nullable=not is_required(table.row, name))
            for name in table.columns
        ]
    )
    columns: dict[str, list[Any]] = {name: [] for name in table.columns}
    for row in rows:
        for name, values in columns.items():
            value = getattr(row, name)
            values.append(float(value) if holds[name] == "number" and value is not None else value)
    parquet.write_table(pa.table(columns, schema=schema), path)


# ---------------------------------------------------------------- the description


def _describe(reader: Reader, written: list[Path]) -> dict[str, Any]:
    return {
        "name": "communique-tables",
        "title": "Communiqué: ministers, meetings and commitments as tables",
        "description": RIGHTS,
        "homepage": "https://w3id.org/communique/",
        "version": reader.digest[:16],
        "resources": [_resource(table, path) for table, path in zip(TABLES, written, strict=True)],
    }


def _resource(table: TableOf, path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    ending = path.suffix.removeprefix(".")
    return {
        "name": table.name,
        "path": path.name,
        "description": (table.row.__doc__ or "").partition("\n")[0],
        "format": ending,
        "mediatype": "text/csv" if ending == "csv" else "application/vnd.apache.parquet",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + sha256(data).hexdigest(),
        "profile": "tabular-data-resource" if ending == "csv" else "data-resource",
        "schema": _schema(table, lists=ending != "csv"),
    }


def _schema(table: TableOf, *, lists: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table, name, holds, lists=lists) for name, holds in kinds(table.row).items()],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.leads_to:
        # A table that leads to itself is named by no name.
        schema["foreignKeys"] = [
            {
                "fields": [column],
                "reference": {"resource": "" if other == table.name else other, "fields": [_key_of(other)]},
            }
            for column, other in table.leads_to.items()
        ]
    return schema


def _field(table: TableOf, name: str, holds: Holds, *, lists: bool) -> dict[str, Any]:
    kind = {"list": "array" if lists else "string"}.get(holds, holds)
    described: dict[str, Any] = {"name": name, "type": kind}
    if holds == "list" and not lists:
        described["description"] = "several values, separated by a semicolon and a space"
    if is_required(table.row, name) and holds != "list":
        described["constraints"] = {"required": True}
    return described


def _key_of(name: str) -> str:
    return next(table.key[0] for table in TABLES if table.name == name)
