"""The name of a question in, the SPARQL that asks it out: each is a file of its own beside this one."""

from functools import cache
from importlib.resources import files


@cache
def read_query(name: str) -> str:
    """Read a SPARQL query by its name, without the ending.

    >>> read_query("explorer/issues").splitlines()[0]
    '# How many doubtful points were left open?'
    """
    return (files("kg.query") / "sparql" / f"{name}.rq").read_text(encoding="utf-8")
