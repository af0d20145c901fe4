"""A folder in, a graph to ask out; or the shipped documents built and opened."""

from pathlib import Path
from tempfile import TemporaryDirectory

from kg.notebook.graph import Graph
from kg.vocabulary import seeds_folder


def open_graph(directory: str | Path = "graph") -> Graph:
    """Open the graph that ``kg build`` wrote into a folder.

    >>> open_graph("graph/").ministers()  # doctest: +SKIP
    """
    return Graph.open(directory)


def demo(directory: str | Path | None = None) -> Graph:
    """Build the five shipped documents and open their graph: in a folder, or in one that goes with the graph.

    >>> demo().who_met("Kamikawa").name.tolist()[0]
    'Eli Cohen'
    """
    # Here and not above: opening a graph needs nothing of what builds one.
    from kg.pipeline import build

    home = TemporaryDirectory(prefix="kg-demo-") if directory is None else None
    target = Path(home.name) / "graph" if home else Path(str(directory))
    build([seeds_folder()], target)
    return Graph.open(target, home=home)
