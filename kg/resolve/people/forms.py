"""Appearances under full names → forms (one name used for one side), and which forms are one person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.models import Party
from kg.resolve.identifiers import grouped
from kg.resolve.names import Likeness, Name, likeness
from kg.resolve.people.appearances import Appearance
from kg.resolve.unions import Unions

Days = tuple[date, date]
FormKey = tuple[str, tuple[str, ...], str]  # side, name, and the appearance if a curator set it apart

# Two sightings in one office further apart than this may be two holders, if the names agree only nearly.
_ONE_HOLDER = timedelta(days=3 * 365)
_WELL_KNOWN = 5  # documents that use a form
_FAR_MORE = 3


@dataclass(slots=True)
class Form:
    """A full name used for one side, with every appearance under it."""

    key: FormKey
    name: Name
    party: Party | None
    appearances: list[Appearance] = field(default_factory=list)

    @property
    def posts(self) -> Mapping[str, Days]:
        """Every office seen, with the first and last day."""
        return post_days(self.appearances)


def side_key(party: Party | None) -> str:
    """A side as part of a key; empty where it is not known."""
    return f"{party.kind}:{party.key}" if party else ""


def post_days(appearances: Iterable[Appearance]) -> dict[str, Days]:
    """The offices of some appearances with their first and last days; offices without a day are left out."""
    found: dict[str, Days] = {}
    for appearance in appearances:
        for seen in appearance.seen:
            if seen.first is None or seen.last is None:
                continue
            for post in seen.posts:
                first, last = found.get(post.key, (seen.first, seen.last))
                found[post.key] = (min(first, seen.first), max(last, seen.last))
    return found


def find_forms(appearances: Iterable[Appearance], set_apart: frozenset[str] = frozenset()) -> list[Form]:
    """Gather the appearances under full names; each that a curator ``set_apart`` gets a form of its own."""
    found: dict[FormKey, Form] = {}
    for appearance in appearances:
        if not appearance.name.is_full:
            continue
        reference = appearance.key.reference
        alone = reference if reference in set_apart else ""
        key = (side_key(appearance.party), tuple(sorted(appearance.name.keys)), alone)
        form = found.setdefault(key, Form(key, appearance.name, appearance.party))
        form.appearances.append(appearance)
    return [found[key] for key in sorted(found)]


def join_forms(forms: Sequence[Form], unions: Unions[FormKey]) -> list[tuple[Form, ...]]:
    """Merge forms that can only be one person; return the forms that could be either of several.

    Longer names go first, so that a short one finds all that it could stand for.
    """
    doubtful = []
    blocks = grouped((f"{form.key[0]} {word}", form) for form in forms for word in set(form.name.keys))
    for form in sorted(forms, key=lambda form: (-len(form.name.keys), form.key)):
        alike = [other for other in _alike(form, blocks) if unions.may_join(form.key, other.key)]
        if _is_usual(form, alike):
            alike = [other for other in alike if _offices_fit(form, other)]
        elif len(_one_a_set(alike, unions)) > 1:
            rivals = _one_a_set(alike, unions)
            alike = [other for other in rivals if _share_post(form, other, unions, alike)]
            if len(alike) != 1:
                doubtful.append((form, *rivals))
                continue
        for other in alike:
            unions.join(form.key, other.key)
    return doubtful


def _is_usual(form: Form, longer: Sequence[Form]) -> bool:
    """Whether a name is used so much more than the longer ones that hold it that those are slips of it."""
    return len(form.appearances) >= max(_WELL_KNOWN, _FAR_MORE * sum(len(one.appearances) for one in longer))


def _offices_fit(one: Form, other: Form) -> bool:
    """Whether two forms are seen in one office, or one of them in none."""
    ours, theirs = one.posts.keys(), other.posts.keys()
    return not ours or not theirs or bool(ours & theirs)


def _alike(form: Form, blocks: Mapping[str, list[Form]]) -> list[Form]:
    """The forms of the same side, as long or longer, that could be the same person."""
    candidates = {
        other.key: other
        for word in set(form.name.keys)
        for other in blocks[f"{form.key[0]} {word}"]
        if (len(other.name.keys), other.key) != (len(form.name.keys), form.key) and _goes_before(other, form)
    }
    return [candidates[key] for key in sorted(candidates) if _one_person(form, candidates[key])]


def _goes_before(one: Form, other: Form) -> bool:
    return (-len(one.name.keys), one.key) < (-len(other.name.keys), other.key)


def _one_person(one: Form, other: Form) -> bool:
    """Whether two names of one side are alike enough, given the offices they are seen in."""
    degree = likeness(one.name, other.name)
    if degree is Likeness.SAME or degree is Likeness.NONE:
        return degree is Likeness.SAME
    ours, theirs = one.posts, other.posts
    if degree is Likeness.CLOSE and not (ours and theirs):
        return True
    return any(near(ours[post], theirs[post], _ONE_HOLDER) for post in ours.keys() & theirs.keys())


def _one_a_set(forms: Sequence[Form], unions: Unions[FormKey]) -> list[Form]:
    """The first form of each set that the forms fall into."""
    return list({unions.root(form.key): form for form in reversed(forms)}.values())[::-1]


def _share_post(form: Form, rival: Form, unions: Unions[FormKey], alike: Sequence[Form]) -> bool:
    """Whether the rival's set is seen in an office of the form within a year."""
    ours = form.posts
    theirs = [other.posts for other in alike if unions.together(other.key, rival.key)]
    return any(
        near(ours[post], posts[post], timedelta(days=365))
        for posts in theirs
        for post in ours.keys() & posts.keys()
    )


def near(one: Days, other: Days, gap: timedelta) -> bool:
    """Whether two stretches of days touch, or lie at most ``gap`` apart."""
    return one[0] - other[1] <= gap and other[0] - one[1] <= gap
