"""A family name alone, with side, office and date → the one person it can mean, or none."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from kg.reference.names import article_fits
from kg.reference.offices import Term, offices_of_family
from kg.resolve.names import nearly
from kg.resolve.people.appearances import Appearance
from kg.resolve.people.forms import near, side_key
from kg.resolve.people.humans import Human
from kg.resolve.people.register import Registered, covers

# How far from the days a person is seen in an office a mention of that office may still be of them.
_SAME_HOLDER = timedelta(days=2 * 365)
_SAME_TIME = timedelta(days=366)
_ACTING = timedelta(days=60)  # around the dates of the register
_WELL_KNOWN = 5  # documents that see someone
_FAR_MORE = 4  # times as many as see others of the name


class Directory:
    """Persons by each word of their names."""

    def __init__(self, humans: Iterable[Human]) -> None:
        self._by_word: dict[str, list[Human]] = {}
        for human in humans:
            for word in sorted(human.words):
                self._by_word.setdefault(word, []).append(human)
        self._words: dict[tuple[str, str], list[str]] = {}
        for word, holders in self._by_word.items():
            for side in sorted({side for human in holders for side in human.sides}):
                self._words.setdefault((side, word[0]), []).append(word)

    def candidates(self, appearance: Appearance) -> list[Human]:
        """The persons whom a family name could mean, office and date put aside."""
        word = appearance.name.keys[0]
        side = side_key(appearance.party)
        bearers = [human for human in self._by_word.get(word, ()) if not side or side in human.sides]
        exact = [human for human in bearers if _bears(appearance.words, human)]
        if bearers or not side:
            return exact
        similar = [other for other in self._words.get((side, word[0]), ()) if nearly(word, other)]
        found = [human for other in similar for human in self._by_word[other] if side in human.sides]
        return [human for human in found if _holds(human, appearance)]

    def resolve(self, appearance: Appearance) -> list[Human]:
        """The persons who fit best: one is the answer, several a doubt, none a stranger."""
        candidates = self.candidates(appearance)
        if appearance.posts:
            return self._in_office(appearance, candidates)
        if appearance.party is None:
            return _only_one(appearance, candidates)
        present = [human for human in candidates if _present(human, appearance)]
        return _by_far(present, [len(human.appearances) for human in present])

    def _in_office(self, appearance: Appearance, candidates: Sequence[Human]) -> list[Human]:
        registered = [human for human in candidates if _is_registered(human, appearance)]
        if len(registered) == 1:
            return registered
        holders = [human for human in candidates if _holds(human, appearance)]
        if len(holders) > 1:
            closest = [human for human in holders if _holds(human, appearance, timedelta(days=60))]
            rivals = closest or holders
            return _by_far(rivals, [_times_seen(human, appearance) for human in rivals])
        if holders or appearance.party is None:
            return holders
        # One seen in other offices only is not taken for the holder of this one.
        return [human for human in candidates if not human.roles and _present(human, appearance)]


def _bears(family: str, human: Human) -> bool:
    """Whether some document writes the person's name with the article that the family name has, if any."""
    return any(article_fits(family, written) for one in human.appearances for written in one.variants)


def _only_one(appearance: Appearance, candidates: Sequence[Human]) -> list[Human]:
    """A well-known person whose family name nobody else bears, here or in the register, around these days."""
    present = [human for human in candidates if _present(human, appearance)]
    if len(present) != 1 or len(present[0].appearances) < _WELL_KNOWN or appearance.days is None:
        return []
    namesakes = [
        term
        for term in offices_of_family(appearance.name.words[0])
        if covers(term, *appearance.days, leeway=_SAME_TIME)
    ]
    known = present[0].registered
    return present if all(known is not None and _is_of(term, known) for term in namesakes) else []


def _is_of(term: Term, person: Registered) -> bool:
    """Whether a term is the person's, if for another side of which they are the head too."""
    return term in person.terms or term.name in {each.name for each in person.terms}


def _times_seen(human: Human, appearance: Appearance) -> int:
    """The documents that see the person in the office."""
    return max(human.seen_as.get(post.key, 0) for post in appearance.posts)


def _by_far(humans: Sequence[Human], seen: Sequence[int]) -> list[Human]:
    """The one whom far more documents see than all others, else all."""
    most = max(seen, default=0)
    if most >= _WELL_KNOWN and most >= _FAR_MORE * (sum(seen) - most):
        return [humans[seen.index(most)]]
    return list(humans)


def _is_registered(human: Human, appearance: Appearance) -> bool:
    """Whether the register has the person in one of these offices on these days."""
    if appearance.days is None or human.registered is None:
        return False
    roles = sorted({post.role for post in appearance.posts})
    terms = (term for role in roles for term in human.registered.terms_as(role))
    first, last = appearance.days
    return any(covers(term, first, last, leeway=_ACTING) for term in terms)


def _holds(human: Human, appearance: Appearance, gap: timedelta = _SAME_HOLDER) -> bool:
    """Whether the person holds one of these offices around these days, as registered or else as seen."""
    days = appearance.days
    roles = {post.role for post in appearance.posts}
    if _is_registered(human, appearance):
        return True
    if appearance.party is None or days is None:
        return bool(human.roles & roles) and (days is None or _present(human, appearance))
    held = (
        span for key, span in human.posts.items() if any(_fits(key, post.key) for post in appearance.posts)
    )
    return any(near(span, days, gap) for span in held)


def _fits(one: str, other: str) -> bool:
    """Whether two offices are one, or one is the other cut short: "Assistant Secretary" of State."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _present(human: Human, appearance: Appearance) -> bool:
    """Whether the person is seen at all within a year of these days."""
    days = appearance.days
    return days is not None and any(near(span, days, _SAME_TIME) for span in human.days)
