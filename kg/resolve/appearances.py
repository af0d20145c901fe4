"""Extractions → appearances: one person as one document knows them, with the offices, days and sentences."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kg.models import Evidence, Extraction, Participant, Party, Sighting, Support, When
from kg.resolve.identifiers import slug
from kg.resolve.names import Name, fold, read_name
from kg.resolve.offices import Post, read_posts
from kg.resolve.sources import Sources


@dataclass(frozen=True, slots=True, order=True)
class AppearanceKey:
    """A person within a document: the document and the folded name it uses in full."""

    document: str
    name: str

    @property
    def reference(self) -> str:
        """How a curator's decision points at this appearance."""
        return f"{self.document}@{slug(self.name)}"


@dataclass(frozen=True, slots=True)
class Seen:
    """One sentence that puts the person in an office, or only names the person."""

    words: str | None
    posts: tuple[Post, ...]
    party: Party | None
    support: Support
    first: date | None
    last: date | None
    dated: bool  # by the text itself, and not by the publication


@dataclass(slots=True)
class Appearance:
    """All that one document says of one person."""

    key: AppearanceKey
    name: Name
    words: str
    variants: set[str] = field(default_factory=set)
    seen: list[Seen] = field(default_factory=list)

    @property
    def party(self) -> Party | None:
        """The side most sentences give; a tie goes to the first by name, so that order does not matter."""
        sides = Counter(one.party for one in self.seen if one.party is not None)
        return min(sides, key=lambda party: (-sides[party], party.kind, party.key)) if sides else None

    @property
    def posts(self) -> tuple[Post, ...]:
        """The offices that the document gives."""
        return tuple(sorted({post for one in self.seen for post in one.posts}, key=lambda post: post.key))

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and last day on which the document sees the person."""
        first = [one.first for one in self.seen if one.first]
        last = [one.last for one in self.seen if one.last]
        return (min(first), max(last)) if first and last else None


def appearance_key(document: str, name: str) -> AppearanceKey:
    """The key under which a document's person is found."""
    return AppearanceKey(document, fold(name))


def find_appearances(extractions: Iterable[Extraction], sources: Sources) -> list[Appearance]:
    """Collect the named persons of each document, sorted."""
    found: dict[AppearanceKey, Appearance] = {}
    for extraction in extractions:
        for meeting in extraction.meetings:
            # A meeting to come is no day on which anyone was seen in office.
            when = meeting.when.value if meeting.when and meeting.status.value == "held" else None
            for one in meeting.participants:
                if one.name and read_name(one.name).words:
                    seen = _seen(one, when, meeting.segment, extraction, sources)
                    _add(found, extraction.document, one.name, one, seen)
        for sighting in extraction.sightings:
            if read_name(sighting.name).words:
                seen = _seen(sighting, sighting.when, sighting.segment, extraction, sources)
                _add(found, extraction.document, sighting.name, sighting, seen)
    return [found[key] for key in sorted(found)]


def _add(
    found: dict[AppearanceKey, Appearance],
    document: str,
    words: str,
    told: Participant | Sighting,
    seen: Seen,
) -> None:
    key = appearance_key(document, words)
    appearance = found.get(key)
    if appearance is None:
        appearance = found[key] = Appearance(key, read_name(words), words)
    appearance.words = min(appearance.words, words)
    appearance.variants.update((words, *told.variants))
    appearance.seen.append(seen)


def _seen(
    told: Participant | Sighting, when: When | None, segment: int, extraction: Extraction, sources: Sources
) -> Seen:
    published = sources.published(extraction.document, segment)
    return Seen(
        words=told.office,
        posts=read_posts(told.office, told.party) if told.office else (),
        party=told.party,
        support=Support(document=extraction.document, evidence=told.evidence),
        first=when.earliest if when else published,
        last=when.latest if when else published,
        dated=when is not None,
    )


def quotes_name(evidence: Evidence, name: str) -> bool:
    """Whether the sentence uses the name in so many words."""
    return name in evidence.quote
