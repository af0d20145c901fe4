"""The cell magic ``%%sparql``: a query in the cell, a DataFrame out."""

from typing import Any

from kg.errors import QueryError
from kg.notebook.graph import Graph


def register(shell: Any) -> None:
    """Add ``%%sparql`` to an IPython shell.

    ``%%sparql`` asks the only graph there is, or the one in ``g``; ``%%sparql h`` asks the one in ``h``;
    ``%%sparql g -o table`` also keeps the answer under a name.
    """

    def sparql(line: str, cell: str) -> Any:
        words = line.split()
        keep = words[words.index("-o") + 1] if "-o" in words[:-1] else None
        named = words[0] if words and words[0] != "-o" else None
        answer = _graph(shell.user_ns, named).query(cell)
        if keep:
            shell.user_ns[keep] = answer
        return answer

    shell.register_magic_function(sparql, magic_kind="cell", magic_name="sparql")


def _graph(names: dict[str, Any], named: str | None) -> Graph:
    if named:
        found = names.get(named)
        if not isinstance(found, Graph):
            raise QueryError(f"{named} is no graph: {named} = kg.open('graph/')")
        return found
    graphs = {
        id(value): value
        for name, value in names.items()
        if isinstance(value, Graph) and not name.startswith("_")
    }
    if isinstance(names.get("g"), Graph):
        return names["g"]  # type: ignore[no-any-return]
    if len(graphs) != 1:
        raise QueryError("say which graph to ask: %%sparql g, after g = kg.open('graph/')")
    return next(iter(graphs.values()))
