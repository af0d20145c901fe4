"""A finished graph in, what people look at out: a picture of who met whom, the explorer page."""

from pathlib import Path
from typing import IO

from kg.query.explorer import read_explorer
from kg.query.networks import to_networkx
from kg.query.reader import Reader
from kg.store import Store
from kg.view.drawing import to_svg
from kg.view.explorer import render_explorer


def export_svg(directory: Path, out: IO[str]) -> None:
    """Write the people who met most as a picture that stands anywhere."""
    out.write(to_svg(to_networkx(Reader.open(directory), "people")))


def export_html(directory: Path, out: IO[str]) -> None:
    """Write the explorer page."""
    out.write(render_explorer(read_explorer(Store.open(directory))))
