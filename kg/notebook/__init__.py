"""The graph in Python: DataFrames, cards, networks and pages for notebooks and scripts."""

from kg.notebook.graph import Graph
from kg.notebook.opening import demo, open_graph

__all__ = ["Graph", "demo", "open_graph"]
