"""Communiqué: read ──► extract ──► resolve ──► graph ──► store ──► query ──► view.

import kg
g = kg.demo()             # the shipped documents, or kg.open("graph/")
g.who_met("Kamikawa")     # a DataFrame
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.errors import GraphError, KgError, NotFoundError, QueryError, SourceError

if TYPE_CHECKING:
    from kg.notebook.graph import Graph
    from kg.notebook.opening import demo
    from kg.notebook.opening import open_graph as open
    from kg.pipeline import build

_LAZY = {
    "Graph": ("kg.notebook.graph", "Graph"),
    "open": ("kg.notebook.opening", "open_graph"),
    "demo": ("kg.notebook.opening", "demo"),
    "build": ("kg.pipeline", "build"),
}

__all__ = [
    "Graph",
    "GraphError",
    "KgError",
    "NotFoundError",
    "QueryError",
    "SourceError",
    "build",
    "demo",
    "open",
]


def __getattr__(name: str) -> Any:
    """Import what is heavy when it is first asked for."""
    if name not in _LAZY:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    module, attribute = _LAZY[name]
    value = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


def load_ipython_extension(shell: Any) -> None:
    """``%load_ext kg``: add the cell magic ``%%sparql``."""
    import_module("kg.notebook.magic").register(shell)
