"""A document and the sentences of it that report something in, how much of it is in use and the telling rest out."""

import json
import re
from collections.abc import Collection, Iterator

from kg.annotate.sentences import split_sentences
from kg.models import Document
from kg.vocabulary import document_id

Span = tuple[int, int]

_TELLING = re.compile(
    r"\b(?:met|meets?|meetings?|talks|summits?|spoke|call(?:ed)? with|held|visited|pledged?|announced|"
    r"provided?|loans?|grants?|[mb]illions?|trillion|dollars|euros|yen)\b|[$€£¥]\s?\d"
)


def cover(document: Document, reporting: Collection[Span]) -> str:
    """A line of JSON: a row of ``kg.query.rows.Coverage``, which ``kg ask coverage`` reads."""
    text, used = document.text, sorted(reporting)
    sentences = list(_sentences(document))
    telling = [span for span in sentences if _TELLING.search(text[slice(*span)].lower())]
    line = {
        "title": document.title or text.lstrip().partition("\n")[0],
        "sentences": len(sentences),
        "used": sum(_overlaps(span, used) for span in sentences),
        "candidates": len(telling),
        "unused": [text[slice(*span)] for span in telling if not _overlaps(span, used)],
        "document": document_id(document.id),
    }
    return json.dumps(line, ensure_ascii=False)


def _sentences(document: Document) -> Iterator[Span]:
    for segment in document.segments:
        for block in segment.blocks:
            yield from split_sentences(document.text_of(block), block.start)


def _overlaps(span: Span, others: Collection[Span]) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in others)
