"""A Markdown note → its text, a paragraph a line, and what the lines between "---" at its head say of its source."""

import re

from kg.read.html import Page

_HEAD = re.compile(r"\A---\n(?P<lines>(?:[^\n]*\n){0,40}?)---\n")
_FIELD = re.compile(r"(?P<name>[A-Za-z]+):[ \t]*[\"'\[]*(?P<value>[^\n]*?)[\"'\]]*[ \t]*$", re.MULTILINE)
_NAMES = {
    "title": "title",
    "source": "url",
    "url": "url",
    "link": "url",
    "publisher": "publisher",
    "site": "publisher",
    "date": "date",
    "published": "date",
}
# Where a new line begins without a blank one before it: a heading, an item, a quotation, a row.
_OWN_LINE = re.compile(r"#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||(?:[-*_]\s?){3,}$|\s{4}")
_SIGNS = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\n]*\)"  # a picture
    r"|(?<=\])\([^()\s]*(?:\s\"[^\"\n]*\")?\)|\[(?=[^\[\]\n]*\]\()|(?<=[^\s\[])\](?=\()"  # all of a link but its words
    r"|(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)"
    r"|^#{1,6}\s+|\s+#{1,6}$|^(?:>\s?)+|^(?:[-*_]\s?){3,}$"
)
_ITEM = re.compile(r"^[*+-]\s+")


def read_markdown(note: str) -> Page:
    """The paragraphs of a note, each on one line without its signs; title, address, publisher and date from its head.

    >>> page = read_markdown("---\\ndate: 2026-09-17\\n---\\n# Talks\\n\\nThe **ministers** met\\nin [Oslo](https://example.org).\\n")
    >>> page.date, page.text
    ('2026-09-17', 'Talks\\n\\nThe ministers met in Oslo.')
    """
    head = _HEAD.match(note)
    said = {
        _NAMES[field["name"].lower()]: field["value"]
        for field in _FIELD.finditer(head["lines"] if head else "")
        if field["name"].lower() in _NAMES
    }
    return Page("\n\n".join(_paragraphs(note[head.end() :] if head else note)), **said)


def _paragraphs(note: str) -> list[str]:
    paragraphs: list[str] = []
    goes_on, before = False, ""
    for line in note.split("\n"):
        words = _ITEM.sub("• ", _SIGNS.sub("", line.strip())).strip()
        quoted_on = line.startswith(">") and before.startswith(">")
        if goes_on and words and (quoted_on or not _OWN_LINE.match(line)):
            paragraphs[-1] += f" {words}"
        elif words:
            paragraphs.append(words)
        goes_on, before = bool(words) and not line.startswith("#"), line
    return paragraphs
