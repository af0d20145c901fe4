"""The folder that is to be written in, an empty one beside it out: written to the end before it is put in place."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import KgError

if sys.platform != "win32":
    import fcntl

_LOCK = ".lock"


@contextmanager
def written_aside(directory: Path, ending: str) -> Iterator[Path]:
    """An empty folder beside the directory, for one writer at a time; what is left of it at the end is removed.

    What a killed writer left there is cleared by the next one.
    """
    directory.parent.mkdir(parents=True, exist_ok=True)
    fresh = directory.with_name(f".{directory.name}.{ending}")
    lock = _lock(fresh)
    try:
        yield fresh
    finally:
        lock.close()
        shutil.rmtree(fresh, ignore_errors=True)


def contents(fresh: Path) -> list[Path]:
    """What was written aside, by name."""
    return sorted(path for path in fresh.iterdir() if path.name != _LOCK)


def take_name(fresh: Path, name: Path) -> None:
    """Give a finished folder the name that it was written for."""
    (fresh / _LOCK).unlink()
    fresh.rename(name)


def _lock(fresh: Path) -> IO[bytes]:
    """Clear what a killed writer left, and keep others out while this one writes."""
    fresh.mkdir(exist_ok=True)
    lock = (fresh / _LOCK).open("wb")
    if sys.platform != "win32":
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.close()
            raise KgError(f"another kg writes in {fresh}: wait until it is done") from error
    for left in contents(fresh):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
    return lock
