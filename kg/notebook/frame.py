"""A graph in, its explorer page in a notebook's frame out: the page itself, shut off from everything around it."""

from collections.abc import Mapping
from html import escape
from typing import Any

from kg.notebook.cards import Card
from kg.query.explorer import read_explorer
from kg.query.reader import Reader
from kg.view.explorer import render_explorer
from kg.view.links import view_link
from kg.vocabulary import local_id


def explorer_frame(reader: Reader, svg: str, height: int, asked: Mapping[str, Any]) -> Card:
    """The explorer page, opened at what was asked for; a static picture where nothing runs."""
    names, view = reader.names, {name: value for name, value in asked.items() if value}
    found = {
        "who": local_id(names.person(view["person"])) if "person" in view else "",
        "country": local_id(names.party(view["country"])) if "country" in view else "",
        "topic": local_id(names.topic(view["topic"])) if "topic" in view else "",
    }
    since, until = (
        names.day(view[name], last=name == "until") if name in view else None for name in ("since", "until")
    )
    page = render_explorer(read_explorer(reader.store), start=view_link(**found, since=since, until=until))
    html = (
        f'<iframe sandbox="allow-scripts allow-downloads" style="width:100%;height:{height}px;border:1px solid #8b8d90" '
        f'title="Communiqué explorer" srcdoc="{escape(page)}"></iframe>'
    )
    return Card(html, "Communiqué explorer (an interactive page; kg explore writes it to a file)", svg)
