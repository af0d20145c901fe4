"""The formats that this package adds to those of RDF: by name, what writes each."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

from kg.errors import KgError
from kg.export.description import export_description
from kg.export.networks import export_gexf, export_graphml
from kg.export.pictures import export_html, export_svg
from kg.export.tables import PACKAGE, write_csv_tables, write_parquet_tables
from kg.query.reader import Reader

TEXTS: Mapping[str, Callable[[Path, IO[str]], None]] = {
    "graphml": export_graphml,
    "gexf": export_gexf,
    "svg": export_svg,
    "html": export_html,
    "void": export_description,
}
"""Formats of one file, written as text."""

FOLDERS: Mapping[str, Callable[[Reader, Path], list[Path]]] = {
    "csv": write_csv_tables,
    "parquet": write_parquet_tables,
}
"""Formats of several files, written into a folder."""


def write_folder(directory: Path, name: str, folder: Path) -> list[Path]:
    """Write the tables of a graph into a folder that is new, empty or an earlier export."""
    if folder.exists() and not folder.is_dir():
        raise KgError(f"{folder} is a file: name a folder for the tables")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / PACKAGE).is_file():
        raise KgError(f"{folder} holds something else than tables of kg export: name another folder")
    return FOLDERS[name](Reader.open(directory), folder)
