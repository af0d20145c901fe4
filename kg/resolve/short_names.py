"""A family name alone, with side, office and date → the one person it can mean, or none."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from kg.models import Party
from kg.resolve.appearances import Appearance
from kg.resolve.forms import Days, near, post_days, side_key
from kg.resolve.identifiers import grouped
from kg.resolve.names import nearly
from kg.resolve.register import Registered, covers, find_holder, find_registered

# How far from the days a person is seen in an office a mention of that office may still be of them.
_SAME_HOLDER = timedelta(days=2 * 365)
_SAME_TIME = timedelta(days=366)
_ACTING = timedelta(days=60)  # around the dates of the register
_WELL_KNOWN = 10  # documents that see someone in an office
_FAR_MORE = 10


@dataclass(slots=True)
class Human:
    """A person in the making: all appearances that are theirs so far."""

    appearances: list[Appearance]
    sides: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    posts: Mapping[str, Days] = field(default_factory=dict)
    seen_as: Mapping[str, int] = field(default_factory=dict)  # offices, with the number of documents
    roles: frozenset[str] = frozenset()
    days: tuple[Days, ...] = ()
    registered: Registered | None = None

    @classmethod
    def of(cls, appearances: Sequence[Appearance]) -> "Human":
        """Sum up what the appearances say, and find the person in the register."""
        roles = frozenset(post.role for one in appearances for post in one.posts)
        return cls(
            appearances=list(appearances),
            sides=frozenset(side_key(one.party) for one in appearances if one.party),
            words=_usual_words(appearances),
            posts=post_days(appearances),
            seen_as=Counter(post.key for one in appearances for post in one.posts),
            roles=roles,
            days=_span([one.days for one in appearances if one.days]),
            registered=_registered(appearances, roles),
        )


def _usual_words(appearances: Sequence[Appearance]) -> frozenset[str]:
    """The words of the name; what fewer than one document in ten has is a slip."""
    words = Counter(key for one in appearances for key in set(one.name.keys))
    return frozenset(word for word, times in words.items() if 10 * times >= len(appearances))


def main_party(appearances: Sequence[Appearance]) -> Party | None:
    """The side that most documents give; a state goes before an organisation."""
    sides = grouped((side_key(one.party), one.party) for one in appearances if one.party)
    if not sides:
        return None
    best = min(sides, key=lambda key: (not key.startswith("country:"), -len(sides[key]), key))
    return sides[best][0]


def _registered(appearances: Sequence[Appearance], roles: frozenset[str]) -> Registered | None:
    """The person's entry in the register: by full name, else by family name, office and days."""
    names = dict.fromkeys(one.name for one in appearances)
    sides = sorted({one.party for one in appearances if one.party}, key=side_key)
    if any(name.is_full for name in names):
        found = (find_registered(names, side, roles) for side in sides)
        return next((one for one in found if one), None)
    days = next((one.days for one in appearances if one.days), None)
    return find_holder(appearances[0].name.words[0], main_party(appearances), roles, days) if days else None


def _span(days: Sequence[Days]) -> tuple[Days, ...]:
    return ((min(first for first, _ in days), max(last for _, last in days)),) if days else ()


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
        exact = [human for human in self._by_word.get(word, ()) if not side or side in human.sides]
        if exact or not side:
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
            return []
        return [human for human in candidates if _present(human, appearance)]

    def _in_office(self, appearance: Appearance, candidates: Sequence[Human]) -> list[Human]:
        registered = [human for human in candidates if _is_registered(human, appearance)]
        if len(registered) == 1:
            return registered
        holders = [human for human in candidates if _holds(human, appearance)]
        if len(holders) > 1:
            closest = [human for human in holders if _holds(human, appearance, timedelta(days=60))]
            return _by_far(appearance, closest or holders)
        if holders or appearance.party is None:
            return holders
        # One seen in other offices only is not taken for the holder of this one.
        return [human for human in candidates if not human.roles and _present(human, appearance)]


def _by_far(appearance: Appearance, holders: Sequence[Human]) -> list[Human]:
    """The one whom far more documents see in the office than all others, else all."""
    seen = [max(human.seen_as.get(post.key, 0) for post in appearance.posts) for human in holders]
    most = max(seen)
    if most >= _WELL_KNOWN and most >= _FAR_MORE * (sum(seen) - most):
        return [holders[seen.index(most)]]
    return list(holders)


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
    held = (human.posts.get(post.key) for post in appearance.posts)
    return any(near(span, days, gap) for span in held if span)


def _present(human: Human, appearance: Appearance) -> bool:
    """Whether the person is seen at all within a year of these days."""
    days = appearance.days
    return days is not None and any(near(span, days, _SAME_TIME) for span in human.days)
