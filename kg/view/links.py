"""Things of a page in, the addresses of their pages in the static site out: relative, as from its root."""

from datetime import date
from functools import cache
from urllib.parse import quote

from kg.query.explorer_rows import ExplorerData, SentenceRow
from kg.vocabulary import slug

FOLDERS = {
    "person": "people",
    "country": "countries",
    "organisation": "organisations",
    "group": "groups",
    "document": "sources",
}
NAME_LENGTH = 80  # of a file, so that folders deep down still hold it


@cache
def file_of(identifier: str) -> str:
    """Name the page of a person, a side or a document.

    >>> file_of("person/jpn-kamikawa-yoko"), file_of("country/JPN")
    ('people/jpn-kamikawa-yoko.html', 'countries/jpn.html')
    """
    kind, _, name = identifier.partition("/")
    return f"{FOLDERS[kind]}/{slug(name)[:NAME_LENGTH]}.html"


def plain_file_of(identifier: str) -> str:
    """Name its page as the explorer's script does, which knows no other alphabets; mostly the same as ``file_of``.

    >>> plain_file_of("country/JPN")
    'countries/jpn.html'
    """
    kind, _, name = identifier.partition("/")
    return f"{FOLDERS[kind]}/{name.lower()}.html" if kind in FOLDERS else ""


@cache
def anchor_of(identifier: str) -> str:
    """Name the place of a pledge in the ledger.

    >>> anchor_of("pledge/2019-usa-fsm-usd-6300000")
    '2019-usa-fsm-usd-6300000'
    """
    return slug(identifier.partition("/")[2])


def sentence_link(sentence: SentenceRow) -> str:
    """Link to a sentence where it stands in our own copy of its document."""
    place = "" if sentence.start is None else f"#s{sentence.start}"
    return file_of(sentence.document) + place


def view_link(
    who: str = "", country: str = "", topic: str = "", since: date | None = None, until: date | None = None
) -> str:
    """Write the view of an explorer page as its link has it.

    >>> view_link(who="person/jpn-kamikawa-yoko", since=date(2023, 11, 1))
    'who=person/jpn-kamikawa-yoko&from=2023-11-01&sel=person/jpn-kamikawa-yoko'
    """
    parts = {
        "who": who,
        "country": country,
        "topic": topic,
        "from": since.isoformat() if since else "",
        "to": until.isoformat() if until else "",
        "sel": who,
    }
    return "&".join(f"{key}={quote(value, safe='/:')}" for key, value in parts.items() if value)


def with_links(page: ExplorerData) -> ExplorerData:
    """Give people, sides and documents the addresses of their own pages in the site."""
    return page.model_copy(
        update={
            "persons": tuple(row.model_copy(update={"page": file_of(row.id)}) for row in page.persons),
            "parties": tuple(row.model_copy(update={"page": file_of(row.id)}) for row in page.parties),
            "documents": tuple(row.model_copy(update={"page": file_of(row.id)}) for row in page.documents),
        }
    )
