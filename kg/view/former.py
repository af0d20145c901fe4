"""A page written before in, the places of its nodes out, so that the next build leaves them where they were."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.view.layout import Positions
from kg.view.network import Places
from kg.view.packing import unpack
from kg.view.page import OURS

DRAWING = re.compile(r'<script type="application/json" id="drawing">(.*?)</script>', re.DOTALL)


def read_places(path: Path) -> Places:
    """Read where an explorer page that kg wrote before has its nodes; nothing where there is no such page."""
    if not path.is_file():
        return {}
    html = path.read_text(encoding="utf-8", errors="replace")
    found = DRAWING.search(html) if OURS in html else None
    if found is None:
        return {}
    try:
        nodes = unpack(json.loads(found[1])).get("nodes", [])
    except (ValueError, AttributeError, KeyError, IndexError, TypeError):  # somebody changed the page
        return {}
    rows = [node for node in nodes if isinstance(node, dict)]
    return {
        "people": _places((str(row.get("id")), [row.get("x"), row.get("y")]) for row in rows),
        "countries": _places((str(row.get("id")), row.get("among_countries")) for row in rows),
    }


def _places(found: Iterable[tuple[str, Any]]) -> Positions:
    """Keep what is a point in whole numbers."""
    return {
        node: (place[0], place[1])
        for node, place in found
        if isinstance(place, list) and len(place) == 2 and all(isinstance(part, int) for part in place)
    }
