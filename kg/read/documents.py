"""A text with what is known of its publication → Document."""

import hashlib
import json
from datetime import date

from kg.errors import SourceError
from kg.models import Document
from kg.read.language import find_language
from kg.read.segments import find_segments

MAX_TEXT = 5_000_000  # characters: ten times the longest press briefing
_FIRST_YEAR, _LAST_YEAR = 1600, 2200


def make_document(
    text: str, *, id: str, title: str = "", url: str = "", publisher: str = "", published: date | None = None
) -> Document:
    """A document with its articles found. The stored text is title, newline, text; without a title the text.

    The digest is the SHA-256 of the stored text and of title, url, publisher and date as given.

    Raises:
        SourceError: the text is empty, too long, or holds characters that are no text; or its day is no likely one.

    >>> document = make_document("OSLO: The ministers met.", id="a1", title="Ministers meet")
    >>> document.text
    'Ministers meet\\nOSLO: The ministers met.'
    >>> document.segments[0].headline
    'Ministers meet'
    """
    stored = f"{title}\n{text}" if title else text
    _check(id, text, stored)
    _check_day(published)
    digest = digest_of(stored, title=title, url=url, publisher=publisher, published=published)
    segments = find_segments(stored, title, published)
    first = next((segment.published for segment in segments if segment.published), None)
    return Document(
        id=id,
        text=stored,
        digest=digest,
        segments=segments,
        title=title or (segments[0].headline if segments else ""),
        url=url,
        publisher=publisher,
        published=published or first,
        language=find_language(stored),
    )


def _check(id: str, text: str, stored: str) -> None:
    if not text or text.isspace():
        raise SourceError("the text is empty; leave the document out")
    if not id or not id.isprintable():
        raise SourceError(f"the id {id!r} cannot be printed; give the document one of plain characters")
    if len(stored) > MAX_TEXT:
        reason = f"the text has {len(stored):,} characters, more than {MAX_TEXT:,}"
        raise SourceError(f"{reason}; split it into articles")
    if "\0" in stored:
        raise SourceError("the text holds NUL characters and is no plain text; save it as UTF-8 text")


def _check_day(published: date | None) -> None:
    """Raise for a day on which nothing can have been published: years are added to days, and the calendar has an end."""
    if published is not None and not _FIRST_YEAR <= published.year <= _LAST_YEAR:
        raise SourceError(
            f"the text is dated {published}, which is no likely day; mend its date or leave it out"
        )


def digest_of(stored: str, *, title: str, url: str, publisher: str, published: date | None) -> str:
    """The fingerprint of a stored text and what is known of its publication.

    Raises:
        SourceError: one of them holds half a character.

    >>> same = {"title": "", "url": "", "publisher": "", "published": None}
    >>> digest_of("a", **same) == digest_of("a", **same) != digest_of("b", **same)
    True
    """
    known = json.dumps(
        [title, url, publisher, published.isoformat() if published else ""], ensure_ascii=False
    )
    try:
        return hashlib.sha256(f"{known}\n{stored}".encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise SourceError("the text holds half a character (a surrogate); save it as UTF-8 text") from error
