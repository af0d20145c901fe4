"""A page's rows in, ``explorer.html`` out: one file that opens from disk and shows every sentence."""

from markupsafe import Markup

from kg.query.explorer_rows import ExplorerData
from kg.view.digest import newest_first
from kg.view.groups import find_groups
from kg.view.network import Places, draw, find_all_pairs, render, vis_network_script
from kg.view.packing import pack
from kg.view.page import content_policy, environment, read_template
from kg.view.payload import only_used, to_payload
from kg.view.story import Story

SCRIPTS = (
    "match",
    "base",
    "packing",
    "data",
    "state",
    "filter",
    "search",
    "evidence",
    "panel",
    "node",
    "pair",
    "graph",
    "choose",
    "drawing",
    "pointing",
    "labels",
    "walking",
    "legend",
    "list",
    "land",
    "map",
    "timeline",
    "facets",
    "paths",
    "formats",
    "picture",
    "page",
    "export",
    "steps",
    "app",
)
LISTED = 100  # meetings, and pledges, that the page lists for readers without JavaScript


def render_explorer(
    page: ExplorerData,
    *,
    title: str = "Communiqué",
    start: str = "",
    home: str = "",
    former: Places | None = None,
    story: Story | None = None,
) -> str:
    """Render the explorer as one self-contained HTML page.

    ``start`` is the view it opens in, as the link of a view says it: ``"who=person/wang-yi&topic=climate"``;
    ``home`` is the start page of the site that it belongs to, where it does; ``former`` are the places of a
    page made before, which people and countries keep; a ``story`` leads through views.
    """
    library, early, script = vis_network_script(), read_template("explorer/early.js"), explorer_script()
    style = read_template("explorer/explorer.css")
    used = only_used(page)
    pairs = find_all_pairs(used)
    groups = find_groups(used, pairs["people"])
    jinja = environment()
    jinja.globals |= {
        "title": title,
        "home": home,
        "page": used,
        "read": len(page.documents),
        "payload": pack(to_payload(page, title=title, start=start, story=story)),
        "circles": [{"name": g.name, "size": len(g.members), "firmness": g.firmness} for g in groups],
        "library": Markup(library),
        "script": Markup(script),
        "style": Markup(style),
        "early": Markup(early),
        "policy": content_policy((early, library, script), (style,)),
        "newest": newest_first(used.meetings)[:LISTED],
        "pledged": newest_first(used.pledges)[:LISTED],
        "persons": {person.id: person for person in used.persons},
        "parties": {party.id: party for party in used.parties},
        "topics": {topic.id: topic for topic in used.topics},
        "documents": {document.id: document for document in used.documents},
    }
    return render(draw(used, pairs, groups, former), "explorer/explorer.html.j2", jinja)


def explorer_script() -> str:
    """Join the page's scripts, in their order, in one scope of their own."""
    parts = [read_template(f"{'shared' if name == 'match' else 'explorer'}/{name}.js") for name in SCRIPTS]
    return "\n".join(['(function () {\n"use strict";\n', *parts, "})();\n"])
