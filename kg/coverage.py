"""Documents → the sentences that tell of a meeting or of money, as far as their words say, and gave nothing."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.annotate import annotate
from kg.annotate.entities import Amount, Sentence
from kg.extract import extract
from kg.models import Evidence, Frozen
from kg.pipeline import read_all

# Words of an encounter itself; those that rules ask for include many more, such as "welcomed" and "agreed".
_TELLING = re.compile(
    r"\b(?:met|meets?|meetings?|spoke|spoken|talks|talked|phoned|telephoned|received|hosted|hosts|co-?hosted|co-?chaired"
    r"|convened|conferred|consultations|conversations?|dialogue|summit|conference|ministerial|dinner|lunch|luncheon|breakfast"
    r"|banquet|audience|sat\s+down|video-?conference|(?:(?:tele)?phone|video|courtesy|conference)\s+calls?|calls?\s+(?:with|between))\b",
    re.IGNORECASE,
)


class Unread(Frozen):
    """Of one document: how many sentences tell of a meeting or name a sum, and those of which something was not taken."""

    document: str
    candidates: int
    sentences: tuple[str, ...]


def find_unread(paths: Iterable[Path]) -> Iterator[Unread]:
    """Go through documents one by one. A sentence that names a sum counts as read only with each sum in it."""
    documents, _ = read_all(paths)
    for document in documents:
        annotated = annotate(document)
        extraction = extract(annotated)
        told = [s for s in annotated.sentences if s.block_kind != "headline"]
        candidates = [s for s in told if _sums(s) or _TELLING.search(s.text)]
        used = {each.start for each in _evidence((extraction.meetings, extraction.pledges))}
        sums = {(p.money.value.amount, p.money.value.currency) for p in extraction.pledges if p.money}
        unread = tuple(
            s.text for s in candidates if (not _sums(s) <= sums if _sums(s) else s.start not in used)
        )
        yield Unread(document=document.id, candidates=len(candidates), sentences=unread)


def _sums(sentence: Sentence) -> set[tuple[float, str]]:
    return {(e.money.amount, e.money.currency) for e in sentence.entities if isinstance(e, Amount)}


def _evidence(told: object) -> Iterator[Evidence]:
    """All sentences that a record stands on, whatever they say of it: who, when, where, about what."""
    if isinstance(told, Evidence):
        yield told
    elif isinstance(told, tuple):
        for each in told:
            yield from _evidence(each)
    elif isinstance(told, Frozen):
        for _, value in told:
            yield from _evidence(value)
