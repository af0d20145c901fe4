"""Templates and scripts of ours in, pages out: everything inlined, everything escaped, nothing fetched."""

import json
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from kg.errors import KgError
from kg.query.meetings import count_meetings
from kg.view.packing import pack
from kg.view.words import (
    aside_words,
    count_words,
    date_words,
    day_words,
    doubt_words,
    language_words,
    list_words,
    what_words,
)

SITE_PAGES = (
    ("explorer.html", "Explorer"),
    ("pledges.html", "Pledges"),
    ("people.html", "Ministers"),
    ("countries.html", "Countries"),
    ("sources.html", "Sources"),
    ("ask.html", "Ask"),
)
TEMPLATES: Traversable = files("kg.view") / "templates"


def environment() -> Environment:
    """Make a Jinja environment that reads our templates and escapes whatever is put into them."""
    made = Environment(
        loader=FunctionLoader(read_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "script_json": script_json,
        "bare": bare,
        "packed": pack,
    }
    made.globals |= {
        "count_words": count_words,
        "count_meetings": count_meetings,
        "date_words": date_words,
        "day_words": day_words,
        "doubt_words": doubt_words,
        "language_words": language_words,
        "list_words": list_words,
        "aside_words": aside_words,
        "what_words": what_words,
        "site_pages": SITE_PAGES,
    }
    return made


@cache
def read_template(name: str) -> str:
    """Read one of our templates, style sheets or scripts."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def script_json(value: Any) -> Markup:
    """Write a value as JSON that may stand in a script element: no ``<`` can end the element.

    >>> str(script_json("</script>"))
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def bare(drawn: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave away what pyvis adds to nodes and lines and the page decides itself.

    >>> bare([{"id": "a", "color": "#97c2fc", "arrows": "to"}])
    [{'id': 'a'}]
    """
    return [{key: value for key, value in row.items() if key not in ("color", "arrows")} for row in drawn]


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """State that only these very scripts and styles run, and that nothing is fetched or sent."""
    allowed_scripts, allowed_styles = (" ".join(map(_fingerprint, texts)) for texts in (scripts, styles))
    return (
        f"default-src 'none'; script-src {allowed_scripts}; style-src {allowed_styles}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


OURS = '<meta name="generator" content="Communiqué">'


def refuse_foreign(path: Path) -> None:
    """Refuse to write over a file, or into a folder, that holds something else than our pages."""
    page = path / "index.html" if path.is_dir() else path
    if path.is_dir() and not any(path.iterdir()):
        return
    if path.exists() and not (page.is_file() and OURS in page.read_text(encoding="utf-8", errors="replace")):
        raise KgError(f"{path} holds something else than pages of kg: choose another place with -o")


def write_page(path: Path, html: str) -> None:
    """Write a page as UTF-8 on every system; a lone surrogate, which it cannot hold, becomes "?".

    It takes its name when all of it is written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.writing")
    fresh.write_bytes(html.encode("utf-8", errors="replace"))
    fresh.replace(path)
