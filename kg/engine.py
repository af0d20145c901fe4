"""Where work that can be shared out runs: in this process when there is little of it, else in one process per core."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Below this many items a second process costs more than it brings (it imports the package anew).
_WORTH_A_PROCESS = 200
_BATCH = 40


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Items in lists of ``size``, the last one shorter.

    >>> list(batched("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def processes_for(items: int, workers: int | None = None) -> int:
    """How many processes so many items are worth: one per core, or as many as are asked for, unless they are few.

    >>> processes_for(3, workers=2), processes_for(1000, workers=2)
    (1, 2)
    """
    return 1 if items < _WORTH_A_PROCESS else workers or _cores()


def map_items(function: Callable[[T], R], items: list[T], *, workers: int | None = None) -> Iterator[R]:
    """Apply ``function`` to each item, in order, with as many processes as the machine has cores.

    ``function`` and the items must be picklable, and of a module other than ``__main__``. The results do not
    depend on the number of processes.
    """
    processes = processes_for(len(items), workers)
    if processes == 1:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        with _caller_hidden():
            results = pool.map(function, items, chunksize=_BATCH)
        yield from results


def share_out(function: Callable[[T], R], parts: list[T]) -> list[R]:
    """Apply ``function`` to all parts at the same time: to the first in this process, to each other in one of its own.

    What is said of ``map_items`` holds here, too.
    """
    if len(parts) == 1:
        return [function(parts[0])]
    with ProcessPoolExecutor(len(parts) - 1, mp_context=get_context("spawn")) as pool:
        with _caller_hidden():
            others = [pool.submit(function, part) for part in parts[1:]]
        return [function(parts[0]), *(other.result() for other in others)]


def _cores() -> int:
    """The cores that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@contextmanager
def _caller_hidden() -> Iterator[None]:
    """Start processes that do not run the caller's script again.

    They need nothing of it; a script read from standard input cannot be found, and one that builds without
    asking whether it is ``__main__`` would start processes in its turn.
    """
    caller = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = caller
