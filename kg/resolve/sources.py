"""Documents → what matters for weighing them: who published, for which side, when, and which are copies."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kg.events import Support
from kg.models import Document, Evidence, Extraction, Party
from kg.reference.publishers import publisher_party
from kg.resolve.names import fold

# "CORRECTED: Norway pledges aid", "Norway pledges aid (Correction)", "(Corrects the sum in the first paragraph)"
_CORRECTION = re.compile(
    r"^\W*(?:CORRECT(?:ION|ED|S)|Correct(?:ion|ed|s)|Corrigendum|Erratum)\b(?!\sfacilit|\sofficer)|[(\[–—-]\s?(?:CORRECT|Correct)(?:ION|ion|ED|ed)\W*$",
    re.MULTILINE,
)
_HEAD = 200  # characters of a text in which it says that it corrects another


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents of one run."""

    documents: Mapping[str, Document]
    misdated: frozenset[str] = frozenset()  # whose publication date contradicts their text

    @classmethod
    def of(cls, documents: Iterable[Document], extractions: Iterable[Extraction] = ()) -> "Sources":
        """Index documents by their ids."""
        misdated = (
            extraction.document
            for extraction in extractions
            if any(issue.kind == "date-contradiction" for issue in extraction.issues)
        )
        return cls({document.id: document for document in documents}, frozenset(misdated))

    def published(self, document: str, segment: int | None = None) -> date | None:
        """The date of the article, else of the document; none where the text contradicts it."""
        found = self.documents.get(document)
        if found is None or document in self.misdated:
            return None
        if segment is not None and segment < len(found.segments):
            own = found.segments[segment].published
            if own is not None:
                return own
        return found.published

    def side(self, document: str) -> Party | None:
        """The state or organisation that speaks in the document, if it is an official one."""
        found = self.documents.get(document)
        return official_side(found.publisher, found.url) if found else None

    def corrects(self, document: str) -> bool:
        """Whether the document says of itself that it puts right an earlier one of its publisher."""
        found = self.documents.get(document)
        return found is not None and _CORRECTION.search(found.text[:_HEAD]) is not None

    def origin(self, support: Support) -> str:
        """What copies have in common: the words of the sentence, whoever prints them."""
        return wording(support.evidence)


def wording(evidence: Evidence) -> str:
    """The words of a sentence without case, accents and signs."""
    return fold(evidence.quote)


@lru_cache(maxsize=10_000)
def official_side(publisher: str, url: str) -> Party | None:
    """Tell for which side a publisher speaks.

    >>> official_side("The White House", "").key
    'USA'
    >>> official_side("Reuters", "https://www.reuters.com/world/") is None
    True
    """
    return publisher_party(publisher, url)
