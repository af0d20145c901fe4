"""Claims of the graph and the stored texts in, sentences out: with marked words and neighbours."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kg.manifest import DOCUMENTS
from kg.models import Span
from kg.query.explorer_rows import SentenceRow
from kg.store import Row
from kg.vocabulary import CMQ, PREFIXES, document_id, local_id

AROUND = 240  # at most so many characters of the sentences before and after
_SENTENCE_END = re.compile(r"(?<=[.!?。])[\"”’)\]]*\s+|\n+")
_TYPE = PREFIXES["rdf"] + "type"


@dataclass(frozen=True, slots=True)
class Claim:
    """That the words of a document give a thing a value under a property (short names of the ontology)."""

    id: str
    subject: str
    predicate: str
    value: str
    document: str
    start: int
    end: int
    focus: Span | None
    rule: str

    @property
    def sentence(self) -> tuple[str, int, int]:
        """Which stretch of which document it stands on."""
        return self.document, self.start, self.end


def to_claim(row: Row) -> Claim:
    """Type a row of the query for claims."""
    start, end = row["focusStart"], row["focusEnd"]
    focus = Span(start=start, end=end) if isinstance(start, int) and isinstance(end, int) else None
    return Claim(
        id=local_id(str(row["claim"])),
        subject=local_id(str(row["subject"])),
        predicate=short_name(str(row["property"])),
        value=local_id(str(row["value"])),
        document=local_id(str(row["document"])),
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        focus=focus,
        rule=str(row["rule"]),
    )


def short_name(iri: str) -> str:
    """Say a property without its namespace.

    >>> short_name("https://w3id.org/communique/ontology#place")
    'place'
    """
    return "type" if iri == _TYPE else iri.removeprefix(CMQ)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The stored texts of documents by their local ids, and the days of their articles where a page holds several."""

    texts: Mapping[str, str]
    articles: Mapping[str, Sequence[tuple[int, int, date]]] = field(default_factory=dict)

    def published(self, document: str, start: int) -> date | None:
        """The day of the article in which a sentence stands; none where only the page has one."""
        for first, end, day in self.articles.get(document, ()):
            if first <= start < end:
                return day
        return None


def read_texts(directory: Path) -> dict[str, str]:
    """Read the stored text of each document of a graph, by the document's local id."""
    texts = {}
    with (directory / DOCUMENTS).open(encoding="utf-8") as file:
        for line in file:
            stored = json.loads(line)
            texts[document_id(stored["id"])] = stored["text"]
    return texts


def to_sentences(claims: Iterable[Claim], marking: Iterable[Claim], shelf: Shelf) -> tuple[SentenceRow, ...]:
    """Turn claims into their sentences, each once; the words of all ``marking`` claims are marked in them.

    The sentence that says most comes first: a headline names fewer people than the sentence below it.
    """
    marks: dict[tuple[str, int, int], set[tuple[int, int]]] = defaultdict(set)
    for claim in marking:
        if claim.focus:
            marks[claim.sentence].add((claim.focus.start - claim.start, claim.focus.end - claim.start))
    first = {claim.sentence: claim for claim in reversed(list(claims))}
    return tuple(
        _sentence(first[place], tuple(Span(start=a, end=b) for a, b in sorted(marks[place])), shelf)
        for place in sorted(first, key=lambda place: (-len(marks[place]), place))
    )


def _sentence(claim: Claim, focus: tuple[Span, ...], shelf: Shelf) -> SentenceRow:
    text = shelf.texts.get(claim.document, "")
    return SentenceRow(
        document=claim.document,
        quote=text[claim.start : claim.end],
        rule=claim.rule,
        focus=focus,
        before=sentence_before(text, claim.start),
        after=sentence_after(text, claim.end),
        start=claim.start,
        published=shelf.published(claim.document, claim.start),
    )


def sentence_before(text: str, start: int) -> str:
    """Give the sentence of the same paragraph that ends before a position.

    >>> sentence_before("One is here. Two is here. Three.", 26)
    'Two is here.'
    """
    lead = text[max(0, start - AROUND) : start].rstrip(" \t")
    if not lead or lead.endswith("\n"):
        return ""
    starts = [match.end() for match in _SENTENCE_END.finditer(lead)]
    if not starts:
        return "" if start > AROUND else lead.strip()
    return lead[starts[-1] :].strip()


def sentence_after(text: str, end: int) -> str:
    """Give the sentence of the same paragraph that begins after a position.

    >>> sentence_after("One. Two is here. Three.", 4)
    'Two is here.'
    """
    rest = text[end : end + AROUND].lstrip(" \t")
    if not rest or rest.startswith("\n"):
        return ""
    ending = _SENTENCE_END.search(rest)
    if ending:
        return rest[: ending.start()].strip()
    return rest.strip() if end + AROUND >= len(text) else ""
