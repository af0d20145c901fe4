"""Extractions → appearances: one person as one document knows them, with the offices, days and sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

from kg.events import Support
from kg.models import Evidence, Extraction, Participant, Party, When
from kg.resolve.names import Name, fold, read_name, without_honorific
from kg.resolve.people.offices import Post, read_posts
from kg.resolve.people.served import Telling, has_left, own_office
from kg.resolve.people.slips import is_slip_of_side, names_side
from kg.resolve.sources import Sources
from kg.resolve.supports import support_order

# Of meetings further back a text tells by the office that someone holds now.
_RECENT = timedelta(days=60)


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

    words: str | None  # for the office
    posts: tuple[Post, ...]
    party: Party | None
    support: Support
    first: date | None
    last: date | None
    dated: bool  # by the text, and not only by the publication


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
    or_else: AppearanceKey | None = None  # whom the document takes it for, where the office speaks against it
    in_meeting: bool = False

    @classmethod
    def of(cls, key: AppearanceKey, told: Sequence[tuple[Telling, Seen]]) -> "Appearance":
        """Sum up what the sentences say, whatever their order."""
        words = min(without_honorific(one.name or "") for one, _ in told)
        sides = Counter(each.party for _, each in told if each.party is not None)
        party = min(sides, key=lambda side: (-sides[side], side.kind, side.key)) if sides else None
        known = (_with_side(each, party) for _, each in told)
        seen = tuple(sorted(known, key=lambda each: support_order(each.support)))
        days = [(each.first, each.last) for each in seen if each.first and each.last]
        return cls(
            key=key,
            name=read_name(words),
            words=words,
            variants=frozenset(
                {words, *(without_honorific(each) for one, _ in told for each in one.variants)}
            ),
            seen=seen,
            party=party,
            posts=tuple(sorted({post for each in seen for post in each.posts}, key=lambda post: post.key)),
            days=(min(first for first, _ in days), max(last for _, last in days)) if days else None,
            in_meeting=any(isinstance(one, Participant) for one, _ in told),
        )


@lru_cache(maxsize=100_000)
def appearance_key(document: str, name: str) -> AppearanceKey:
    """The key under which a document's person is found."""
    folded = fold(name)
    return AppearanceKey(document, folded, f"{document}@{folded.replace(' ', '-')}")


def _with_side(seen: Seen, party: Party | None) -> Seen:
    """The sentence with its office read as one of the side that the rest of the document gives."""
    if not seen.posts or seen.party is not None or party is None:
        return seen
    return replace(seen, posts=read_posts(seen.words or "", party))


@dataclass(frozen=True, slots=True)
class Cast:
    """All appearances, and which of them each participant is."""

    appearances: tuple[Appearance, ...]
    keys: Mapping[tuple[str, str, str | None, int], AppearanceKey]

    def key_of(self, document: str, told: Telling) -> AppearanceKey | None:
        """The appearance of a participant or sighting of a document."""
        return self.keys.get(_place(document, told))


def _place(document: str, told: Telling) -> tuple[str, str, str | None, int]:
    return document, told.name or "", told.office, told.evidence.start


def find_appearances(extractions: Iterable[Extraction], sources: Sources) -> Cast:
    """Collect the named persons of each document, sorted."""
    found: dict[AppearanceKey, list[tuple[Telling, Seen]]] = {}
    extractions = list(extractions)
    often = _names_of_sides(extractions)
    for extraction in extractions:
        for told, when, segment in _named(extraction):
            if told.name and read_name(told.name).words:
                seen = _seen(told, when, segment, extraction.document, sources, often)
                found.setdefault(appearance_key(extraction.document, told.name), []).append((told, seen))
    appearances: list[Appearance] = []
    keys: dict[tuple[str, str, str | None, int], AppearanceKey] = {}
    for key in sorted(found):
        firm, loose = _apart_by_office(found[key])
        appearances.append(Appearance.of(key, firm))
        keys.update({_place(key.document, told): key for told, _ in firm})
        for name, tellings in loose.items():
            own = appearance_key(key.document, name)
            appearances.append(_alone(own, key, tellings))
            keys.update({_place(key.document, told): own for told, _ in tellings})
    return Cast(tuple(sorted(appearances, key=lambda one: one.key)), keys)


def _names_of_sides(extractions: Iterable[Extraction]) -> Counter[tuple[str, str]]:
    """How many documents use each word of a name for someone of each side."""
    return Counter(
        pair
        for extraction in extractions
        for pair in {
            (told.party.key, word)
            for told, _, _ in _named(extraction)
            if told.party
            for word in read_name(told.name or "").keys
        }
    )


def _apart_by_office(
    told: Sequence[tuple[Telling, Seen]],
) -> tuple[list[tuple[Telling, Seen]], dict[str, list[tuple[Telling, Seen]]]]:
    """Set apart sentences with a family name and an office other than the sentences with the full name give.

    "President Biden" is not the First Lady, if hers is the only full name of the document.
    """
    known = {post.role for one, seen in told if _in_full(one) for post in seen.posts}
    firm: list[tuple[Telling, Seen]] = []
    loose: dict[str, list[tuple[Telling, Seen]]] = {}
    for one, seen in told:
        if known and seen.posts and not _in_full(one) and known.isdisjoint(post.role for post in seen.posts):
            loose.setdefault(f"{_short_form(one)} {seen.posts[0].key}", []).append((one, seen))
        else:
            firm.append((one, seen))
    return (firm, loose) if firm else (list(told), {})


def _in_full(told: Telling) -> bool:
    """Whether the sentence itself gives more than the family name."""
    names = {told.name or "", *told.variants}
    return any(name in told.evidence.quote for name in names if read_name(name).is_full)


def _short_form(told: Telling) -> str:
    """The family name as the sentence uses it, else the last of the name."""
    short = [name for name in told.variants if not read_name(name).is_full and name in told.evidence.quote]
    return read_name(min(short) if short else told.name or "").words[-1]


def _alone(own: AppearanceKey, taken_for: AppearanceKey, told: Sequence[tuple[Telling, Seen]]) -> Appearance:
    """A family name with an office of its own, to be settled over all documents."""
    word = _short_form(told[0][0])
    whole = Appearance.of(own, told)
    return replace(whole, name=read_name(word), words=word, variants=frozenset({word}), or_else=taken_for)


def _named(extraction: Extraction) -> Iterator[tuple[Telling, When | None, int]]:
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
    told: Telling,
    when: When | None,
    segment: int,
    document: str,
    sources: Sources,
    seen: Mapping[tuple[str, str], int],
) -> Seen:
    published = sources.published(document, segment)
    days = (when.earliest, when.latest) if when else (published, published)
    if when and published and abs(published - when.latest) > _RECENT:
        days = (published, published)
    office = own_office(told)
    posts = () if office is None or has_left(told) else read_posts(office, told.party)
    name = read_name(told.name or "")
    slip = is_slip_of_side(name, posts, told.party, days[1], seen) and not names_side(told)
    return Seen(
        words=office,
        posts=read_posts(office or "", None) if slip else posts,
        party=None if slip else told.party,
        support=Support(document=document, evidence=told.evidence),
        first=days[0],
        last=days[1],
        dated=when is not None and (isinstance(told, Participant) or days[0] != published),
    )


def quotes_name(evidence: Evidence, name: str) -> bool:
    """Whether the sentence uses the name in so many words."""
    return name in evidence.quote
