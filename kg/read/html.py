"""An HTML page → its text, a paragraph a line, and what its head says of title, address, publisher, date."""

import contextlib
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.reference.publishers import is_official_body

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *(
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "ol",
        ),
        *("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_SKIPPED = frozenset(
    ("nav", "footer", "aside", "form", "noscript", "template", "svg", "iframe", "button", "select", "head")
)
_RAW = frozenset(("script", "style", "title", "textarea"))  # what stands in them is no markup
_MAIN = frozenset(("main", "article"))
_HEAD = {
    "og:title": "title",
    "og:site_name": "publisher",
    "og:url": "url",
    "article:published_time": "date",
    "dcterms.date": "date",
    "dc.date": "date",
    "date": "date",
    "canonical": "url",
}
# Not html.parser: Python 3.11's takes quadratic time on "<a <a <a …". No part of a tag here crosses a "<".
_TAG = re.compile(r"""<!--|<(/?)([a-zA-Z][\w:-]*+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>|<[/!?a-zA-Z][^<>]*>""")
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]{1,64})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_BEHIND_TITLE = re.compile(r"\s+(?:[|–—·»-]|::)\s+")  # between a title and the name of the site
_BLANKS = re.compile(r"[ \t\r\f\v\n\xa0]+")


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds."""

    text: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    date: str = ""


class _Token(NamedTuple):
    """A stretch of text, or a tag with its attributes."""

    text: str
    tag: str = ""
    closes: bool = False


def read_html(markup: str) -> Page:
    """The text of a page; its ``main`` or ``article`` where it has one that holds any text.

    >>> page = read_html("<title>Talks</title><nav>Home</nav><main><h1>Talks</h1><p>They&nbsp;met.</main>")
    >>> page.title, page.text
    ('Talks', 'Talks\\nThey met.')
    """
    reader = _Reader()
    for token in _find_tokens(markup):
        if token.tag:
            reader.read_tag(token)
        else:
            reader.read_text(token.text)
    reader.end_paragraph()
    head = reader.head
    title, site = _split_title(
        _clean(head.get("title") or "".join(reader.title)), head.get("publisher", ""), reader.paragraphs
    )
    return Page(
        text="\n".join(reader.main or reader.paragraphs),
        title=title,
        url=head.get("url", ""),
        publisher=site,
        date=head.get("date", ""),
    )


def _split_title(title: str, site: str, paragraphs: Sequence[str]) -> tuple[str, str]:
    """The title of a page without the name of its site behind it, and the name of the site.

    >>> _split_title("Talks in Oslo | News | Norwegian Foreign Ministry", "", ["Talks in Oslo"])
    ('Talks in Oslo', 'Norwegian Foreign Ministry')
    >>> _split_title("Talks - a new round", "Ministry", ["Home"])
    ('Talks - a new round', 'Ministry')
    """
    parts = _BEHIND_TITLE.split(title)
    if len(parts) == 1:
        return title, site
    if parts[0] in paragraphs:
        return parts[0], site or (parts[-1] if is_official_body(parts[-1]) else "")
    if parts[-1] == site or (not site and is_official_body(parts[-1])):
        return title[: title.rindex(parts[-1])].rstrip(" |–—-·:»"), parts[-1]
    return title, site


def _find_tokens(markup: str) -> Iterator[_Token]:
    """The tags and the text between them; comments and scripts are left out."""
    lowered = markup.lower() if markup.isascii() else re.sub("[A-Z]+", lambda match: match[0].lower(), markup)
    start = 0
    while match := _TAG.search(markup, start):
        yield _Token(markup[start : match.start()])
        start = match.end()
        if match[0] == "<!--":
            start = _after(lowered, "-->", start)
        elif match[2]:
            tag = match[2].lower()
            yield _Token(match[3], tag, closes=bool(match[1]))
            if tag in _RAW and not match[1]:
                end = _before(lowered, f"</{tag}", start)
                if tag == "title":
                    yield _Token(markup[start:end])
                start = end
    yield _Token(markup[start:])


def _after(markup: str, words: str, start: int) -> int:
    found = markup.find(words, start)
    return found + len(words) if found >= 0 else len(markup)


def _before(markup: str, words: str, start: int) -> int:
    found = markup.find(words, start)
    return found if found >= 0 else len(markup)


def _clean(words: str) -> str:
    """Words with their character references replaced and their blanks made single."""
    with contextlib.suppress(ValueError):  # a reference with thousands of digits stays as it is
        words = html.unescape(words)
    return _BLANKS.sub(" ", words).strip()


class _Reader:
    """Collects paragraphs outside of navigation and forms, and those of ``main`` or ``article`` apart."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.main: list[str] = []
        self.head: dict[str, str] = {}
        self.title: list[str] = []
        self._words: list[str] = []
        self._skipped, self._skipped_depth = "", 0
        self._main_depth = 0
        self._in_title = False

    def read_text(self, words: str) -> None:
        """Add words to the title or to the paragraph."""
        if self._in_title:
            self.title.append(words)
        elif not self._skipped:
            self._words.append(words)

    def read_tag(self, tag: _Token) -> None:
        """Note what a tag opens or closes."""
        if tag.tag in ("meta", "link"):
            self._read_head(tag.text)
        elif tag.tag == "title":
            self._in_title = not tag.closes and not self.title
        elif self._skipped:
            if tag.tag == self._skipped:
                self._skipped_depth += -1 if tag.closes else 1
            self._skipped = self._skipped if self._skipped_depth else ""
        elif tag.tag in _SKIPPED and not tag.closes and not tag.text.endswith("/"):
            self._skipped, self._skipped_depth = tag.tag, 1
        elif tag.tag in _BLOCKS:
            self._read_block(tag)

    def _read_block(self, tag: _Token) -> None:
        self.end_paragraph()
        if tag.tag == "li" and not tag.closes:
            self._words.append("• ")
        if tag.tag in _MAIN:
            self._main_depth = max(0, self._main_depth + (-1 if tag.closes else 1))

    def end_paragraph(self) -> None:
        """Close the paragraph that is being collected."""
        words = _clean("".join(self._words))
        self._words.clear()
        if words and words != "•":
            self.paragraphs.append(words)
            if self._main_depth:
                self.main.append(words)

    def _read_head(self, attributes: str) -> None:
        found = {
            match[1].lower(): match[2] or match[3] or match[4] or ""
            for match in _ATTRIBUTE.finditer(attributes)
        }
        name = _HEAD.get((found.get("property") or found.get("name") or found.get("rel") or "").lower())
        words = _clean(found.get("content") or found.get("href") or "")
        if name and words:
            self.head.setdefault(name, words)
