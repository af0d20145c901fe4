"""Extractions → appearances: one person as one document knows them, with the offices, days and sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from kg.models import Evidence, Extraction, Participant, Party, Sighting, Support, When
from kg.resolve.names import Name, fold, read_name
from kg.resolve.offices import Post, read_posts
from kg.resolve.sources import Sources
from kg.resolve.supports import support_order


@dataclass(frozen=True, slots=True, order=True)
class AppearanceKey:
    """A person within a document: the document and the folded name it uses in full.

    ``reference`` is how a curator's decision points at it.
    """

    document: str
    name: str
    reference: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """One sentence that puts the person in an office, or only names the person."""

    posts: tuple[Post, ...]
    party: Party | None
    support: Support
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """All that one document says of one person.

    ``party`` is the side that most sentences give, ``days`` the first and last on which they see the person.
    """

    key: AppearanceKey
    name: Name
    words: str
    variants: frozenset[str]
    seen: tuple[Seen, ...]
    party: Party | None
    posts: tuple[Post, ...]
    days: tuple[date, date] | None

    @classmethod
    def of(cls, key: AppearanceKey, told: Sequence[tuple[Participant | Sighting, Seen]]) -> "Appearance":
        """Sum up what the sentences say, whatever their order."""
        words = min(one.name or "" for one, _ in told)
        seen = tuple(sorted((each for _, each in told), key=lambda each: support_order(each.support)))
        sides = Counter(each.party for each in seen if each.party is not None)
        days = [(each.first, each.last) for each in seen if each.first and each.last]
        return cls(
            key=key,
            name=read_name(words),
            words=words,
            variants=frozenset({words, *(variant for one, _ in told for variant in one.variants)}),
            seen=seen,
            party=min(sides, key=lambda party: (-sides[party], party.kind, party.key)) if sides else None,
            posts=tuple(sorted({post for each in seen for post in each.posts}, key=lambda post: post.key)),
            days=(min(first for first, _ in days), max(last for _, last in days)) if days else None,
        )


@lru_cache(maxsize=100_000)
def appearance_key(document: str, name: str) -> AppearanceKey:
    """The key under which a document's person is found."""
    folded = fold(name)
    return AppearanceKey(document, folded, f"{document}@{folded.replace(' ', '-')}")


def find_appearances(extractions: Iterable[Extraction], sources: Sources) -> list[Appearance]:
    """Collect the named persons of each document, sorted."""
    found: dict[AppearanceKey, list[tuple[Participant | Sighting, Seen]]] = {}
    for extraction in extractions:
        for told, when, segment in _named(extraction):
            if told.name and read_name(told.name).words:
                seen = _seen(told, when, segment, extraction.document, sources)
                found.setdefault(appearance_key(extraction.document, told.name), []).append((told, seen))
    return [Appearance.of(key, found[key]) for key in sorted(found)]


def _named(extraction: Extraction) -> Iterator[tuple[Participant | Sighting, When | None, int]]:
    """Every participant and sighting with the day on which it sees the person.

    A meeting to come is no day on which anyone was seen in office.
    """
    for meeting in extraction.meetings:
        when = meeting.when.value if meeting.when and meeting.status.value == "held" else None
        for one in meeting.participants:
            yield one, when, meeting.segment
    for sighting in extraction.sightings:
        yield sighting, sighting.when, sighting.segment


def _seen(
    told: Participant | Sighting, when: When | None, segment: int, document: str, sources: Sources
) -> Seen:
    published = sources.published(document, segment)
    return Seen(
        posts=read_posts(told.office, told.party) if told.office else (),
        party=told.party,
        support=Support(document=document, evidence=told.evidence),
        first=when.earliest if when else published,
        last=when.latest if when else published,
    )


def quotes_name(evidence: Evidence, name: str) -> bool:
    """Whether the sentence uses the name in so many words."""
    return name in evidence.quote
