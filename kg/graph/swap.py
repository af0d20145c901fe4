"""A folder being built → the place of the finished graph, swapped in so that some graph always answers."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.aside import take_name, written_aside
from kg.errors import GraphError
from kg.manifest import MANIFEST, previous


@contextmanager
def building(directory: Path) -> Iterator[Path]:
    """An empty folder beside the directory that takes its place when the block ends well.

    Killed at any moment, the graph that was there still answers; the next build clears what is left.
    """
    directory = directory.absolute()
    refuse_foreign(directory)
    with written_aside(directory, "building") as fresh:
        _recover(directory)
        yield fresh
        _swap(fresh, directory)


def refuse_foreign(directory: Path) -> None:
    """Raise GraphError where a graph would take the place of something else."""
    if not directory.exists():
        return
    if not directory.is_dir():
        raise GraphError(f"{directory} is a file: name a folder for the graph")
    if any(directory.iterdir()) and not (directory / MANIFEST).is_file():
        raise GraphError(f"{directory} holds something else than a graph of kg build: name another folder")
    if (directory / MANIFEST).is_file():
        _read_ours(directory)


def _read_ours(directory: Path) -> None:
    try:
        manifest = json.loads((directory / MANIFEST).read_text(encoding="utf-8"))
    except ValueError:
        manifest = None
    if not isinstance(manifest, dict) or manifest.get("product") != "communique":
        raise GraphError(f"{directory} holds something else than a graph of kg build: name another folder")


def _recover(directory: Path) -> None:
    """Put back, or clear away, what a build killed in the middle of its swap left."""
    old = previous(directory)
    if not old.exists():
        return
    if (directory / MANIFEST).is_file():
        shutil.rmtree(old)
    else:
        _clear_empty(directory)
        old.rename(directory)


def _clear_empty(directory: Path) -> None:
    if directory.exists():
        directory.rmdir()


def _swap(fresh: Path, directory: Path) -> None:
    old = previous(directory)
    if (directory / MANIFEST).is_file():
        directory.rename(old)
    else:
        _clear_empty(directory)
    take_name(fresh, directory)
    shutil.rmtree(old, ignore_errors=True)
