"""An HTML page → its text, a paragraph a line, and what its head says of title, address, publisher and date."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "address article blockquote body br caption center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html "
    "li main ol p pre section summary table tbody td tfoot th thead time tr ul".split()
)
_SKIPPED = frozenset(
    "script style nav footer aside form noscript template svg iframe button select head".split()
)
_META = {
    "og:title": "title",
    "og:site_name": "publisher",
    "og:url": "url",
    "article:published_time": "date",
    "dcterms.date": "date",
    "dc.date": "date",
    "date": "date",
}
_BLANKS = re.compile(r"[ \t\r\f\v\n\xa0]+")


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds."""

    text: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    date: str = ""


@dataclass(slots=True)
class _Found:
    paragraphs: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    head: dict[str, str] = field(default_factory=dict)
    title: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects paragraphs outside of navigation, forms and scripts, and those of ``main`` or ``article`` apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Found()
        self.main: list[str] = []
        self.skipping: list[str] = []
        self.depth = 0
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("meta", "link"):
            self._read_head(tag, {name: value or "" for name, value in attrs})
        elif tag == "title":
            self.in_title = not self.found.title
        elif tag in _SKIPPED:
            self.skipping.append(tag)
        elif not self.skipping:
            self._open(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.in_title = False
        elif tag in self.skipping:
            while self.skipping.pop() != tag:
                pass
        elif not self.skipping and tag in _BLOCKS:
            self.end_paragraph()
            if tag in ("main", "article"):
                self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.found.title.append(data)
        elif not self.skipping:
            self.found.words.append(data)

    def _open(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        self.end_paragraph()
        if tag == "li":
            self.found.words.append("• ")
        elif tag in ("main", "article"):
            self.depth += 1

    def end_paragraph(self) -> None:
        """Close the paragraph that is being collected."""
        words = _BLANKS.sub(" ", "".join(self.found.words)).strip()
        self.found.words.clear()
        if words and words != "•":
            self.found.paragraphs.append(words)
            if self.depth:
                self.main.append(words)

    def _read_head(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "link" and attributes.get("rel", "").lower() == "canonical":
            self.found.head.setdefault("url", attributes.get("href", "").strip())
        name = _META.get((attributes.get("property") or attributes.get("name", "")).lower())
        content = attributes.get("content", "").strip()
        if tag == "meta" and name and content:
            self.found.head.setdefault(name, content)


def read_html(markup: str) -> Page:
    """The text of a page; its ``main`` or ``article`` where it has one that holds any text.

    >>> page = read_html("<title>Talks</title><nav>Home</nav><main><h1>Talks</h1><p>They&nbsp;met.</p></main>")
    >>> page.title, page.text
    ('Talks', 'Talks\\nThey met.')
    """
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    reader.end_paragraph()
    head = reader.found.head
    return Page(
        text="\n".join(reader.main or reader.found.paragraphs),
        title=_BLANKS.sub(" ", head.get("title") or "".join(reader.found.title)).strip(),
        url=head.get("url", ""),
        publisher=head.get("publisher", ""),
        date=head.get("date", "")[:10],
    )
