"""A finished graph, for notebooks and scripts: tables, cards, networks, pages."""

from collections.abc import Mapping
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from kg.errors import QueryError
from kg.notebook.cards import Card, EvidenceCard, Path, ProfileCard, box, picture
from kg.notebook.frames import query_frame, to_frame
from kg.notebook.tables import Tables
from kg.query import adhoc, people
from kg.query.meetings import Day, find_meetings
from kg.query.profile import profile
from kg.query.reader import Reader
from kg.query.reports import evidence
from kg.query.rows import Step
from kg.store import Store
from kg.vocabulary import local_id

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib
    from pyvis.network import Network

_KEYS = ("meeting", "pledge", "tenure", "thing")


class Graph(Tables):
    """A finished graph, opened to be asked; every question of ``Tables`` is a method.

    >>> g
    Communiqué graph: 5 documents, ...
    """

    def __init__(self, reader: Reader, home: "TemporaryDirectory[str] | None" = None) -> None:
        super().__init__(reader)
        self._home = home  # kept, so that a graph in a temporary folder lives as long as this object

    @classmethod
    def open(cls, directory: str | FilePath, home: "TemporaryDirectory[str] | None" = None) -> "Graph":
        """Open the graph that ``kg build`` wrote into a folder; GraphError where there is none."""
        return cls(Reader.open(FilePath(directory)), home)

    @property
    def store(self) -> Store:
        """The store beneath, for SPARQL without pandas."""
        return self.reader.store

    @property
    def digest(self) -> str:
        """The digest of the graph, which every table carries in ``attrs["graph"]``."""
        return self.reader.digest

    # ------------------------------------------------------------ SPARQL

    def query(self, sparql: str, **parameters: str) -> "pd.DataFrame | bool | rdflib.Graph":
        """Answer a SELECT with a DataFrame, an ASK with a bool, a CONSTRUCT or DESCRIBE with an rdflib Graph.

        >>> len(g.query("SELECT ?meeting WHERE { ?meeting a cmq:Meeting }")) > 5
        True
        """
        found = adhoc.query(self.store, sparql, parameters)
        if isinstance(found, bool):
            return found
        if isinstance(found, adhoc.Table):
            return query_frame(found.columns, found.rows, {"query": sparql, "graph": self.digest})
        from kg.notebook.rdf import to_rdflib_graph

        return to_rdflib_graph(found)

    # ------------------------------------------------------------ cards

    def path(self, a: str, b: str) -> Path:
        """The shortest chain of meetings between two people, as sentences; ``.df`` has it as a table.

        >>> g.path("Kuleba", "Blinken")
        Dmytro Kuleba met Yoko Kamikawa (...).
        Yoko Kamikawa met Antony Blinken (...).
        """
        steps = people.path(self.reader, a, b)
        attrs = {"question": "path", "parameters": {"a": a, "b": b}, "graph": self.digest}
        return Path(steps, to_frame(Step, steps, attrs))

    def evidence(self, row: Any) -> EvidenceCard:
        """The sentences behind a row of a table, or behind a thing by its id.

        >>> print(g.evidence(g.met("Japan", "Chile").iloc[0]))
        Alberto Leo van Klaveren Stork – Yoko Kamikawa
            “On November 13, commencing at 4:00 p.m. ...
        """
        things = [row] if isinstance(row, str) else self._things(row)
        return EvidenceCard(
            tuple(evidence(self.reader, local_id(self.reader.names.thing(each))) for each in things)
        )

    def _things(self, row: Any) -> list[str]:
        values = row if isinstance(row, Mapping) else dict(row)
        things = [values[key] for key in _KEYS if isinstance(values.get(key), str)]
        if not things:
            raise QueryError(
                f"this row names no {', '.join(_KEYS)}: take one of g.meetings(), g.pledges(), g.met(a, b)"
            )
        return things[:1]

    def profile(self, name: str) -> ProfileCard:
        """A person, a country or an organisation on a card; ``.profile`` holds all of it.

        >>> g.profile("Kamikawa")
        Yoko Kamikawa (minister, Japan)
        ...
        """
        return ProfileCard(profile(self.reader, name))

    # ------------------------------------------------------------ when and where

    def timeline(
        self,
        person: str | None = None,
        country: str | None = None,
        topic: str | None = None,
        since: Day = None,
        until: Day = None,
    ) -> Card:
        """A picture of how many meetings fell into each month; of all, of a person, of a country, on a topic.

        >>> g.timeline(country="Chile")
        1 meeting by month
        2023-11  1
        """
        from kg.notebook.pictures import draw_timeline

        return draw_timeline(find_meetings(self.reader, person, None, country, topic, since, until))

    def map(
        self,
        person: str | None = None,
        country: str | None = None,
        topic: str | None = None,
        since: Day = None,
        until: Day = None,
    ) -> Card:
        """A picture of where meetings took place, on a map that draws no borders.

        >>> g.map(country="Chile")
        1 meeting in 1 place
        San Francisco, United States  1
        """
        from kg.notebook.pictures import draw_map

        return draw_map(find_meetings(self.reader, person, None, country, topic, since, until))

    # ------------------------------------------------------------ networks and pages

    def to_networkx(self, kind: str = "people") -> "nx.Graph[str]":
        """A network of ``people``, ``countries``, ``pledges`` or ``everything``; nodes by their local ids.

        >>> g.to_networkx("countries").edges["country/ISR", "country/JPN"]["meetings"]
        2
        """
        from kg.query.networks import to_networkx

        return to_networkx(self.reader, kind)  # type: ignore[arg-type]

    def to_pyvis(self) -> "Network":
        """The drawing of the explorer page as a pyvis network, with its places.

        >>> len(g.to_pyvis().nodes) > 10
        True
        """
        from kg.query.explorer import read_explorer
        from kg.view.network import draw
        from kg.view.pairs import LEVELS, find_pairs

        page = read_explorer(self.store)
        return draw(page, {level: find_pairs(page, level) for level in LEVELS})

    def to_rdflib(self) -> "rdflib.Dataset":
        """All of it as an rdflib Dataset, with its named graphs. A million quads take minutes and a gigabyte.

        >>> len(g.to_rdflib()) > 1000
        True
        """
        from kg.notebook.rdf import read_dataset

        return read_dataset(self.store.directory)

    def explore(
        self,
        person: str | None = None,
        country: str | None = None,
        topic: str | None = None,
        since: Day = None,
        until: Day = None,
        *,
        height: int = 640,
    ) -> Card:
        """The explorer page in the notebook, in a frame that can reach nothing outside; about 1 MB a time.

        >>> "sandbox" in g.explore(person="Kamikawa")._repr_mimebundle_()["text/html"]
        True
        """
        from kg.notebook.frame import explorer_frame

        asked = {"person": person, "country": country, "topic": topic, "since": since, "until": until}
        return explorer_frame(self.reader, self.to_svg(), height, asked)

    def to_svg(self, kind: str = "people", *, nodes: int = 40) -> str:
        """A static picture of a network, for places that run no scripts.

        >>> g.to_svg()[:4]
        '<svg'
        """
        from kg.view.drawing import to_svg

        return to_svg(self.to_networkx(kind), nodes=nodes)

    # ------------------------------------------------------------ display

    def __repr__(self) -> str:
        counts = self.reader.manifest["counts"]
        shown = ", ".join(
            f"{counts[name]:,} {name}" for name in ("documents", "persons", "meetings", "pledges")
        )
        return f"Communiqué graph: {shown}"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        svg = self.to_svg()
        busiest = ", ".join(each.name for each in people.most_connected(self.reader)[:5])
        name = busiest.partition(",")[0].rpartition(" ")[2] or "…"
        hint = f"<code>g.who_met(&quot;{name}&quot;)</code> · <code>g.meetings()</code> · <code>g.ledger()</code>"
        html = box(repr(self), f"met most people: {busiest}", picture(svg), f"try {hint}")
        return {"text/plain": repr(self), "text/html": html, "image/svg+xml": svg}
