"""One full name used for several sides, or for none → which of these are one person."""

from collections.abc import Mapping, Sequence

from kg.resolve.forms import Form, FormKey
from kg.resolve.identifiers import grouped
from kg.resolve.names import Likeness, likeness
from kg.resolve.register import find_registered
from kg.resolve.unions import Unions

_FAR_MORE = 5  # times as many documents put a person on one side as on another


def join_sides(forms: Sequence[Form], unions: Unions[FormKey]) -> None:
    """Merge one name used for a state, an organisation or no side, if it can only be one person.

    Someone may speak for a state and then for an organisation. One name for two states is two persons, unless
    nearly all documents have the one and the register knows nobody of that name in the other.
    """
    by_name = grouped((" ".join(form.key[1]), form) for form in forms if form.key[0])
    for same_name in by_name.values():
        usual = most_used(same_name)
        for form in same_name:
            if usual is not None and _may_be(form, usual, same_name):
                unions.join(form.key, usual.key)
    _join_sideless(forms, unions)


def most_used(forms: Sequence[Form]) -> Form | None:
    """The form of a state that documents use far more than those of other states."""
    states = [form for form in forms if form.key[0].startswith("country:")] or list(forms)
    best = min(states, key=lambda form: (-len(form.appearances), form.key))
    rest = sum(len(form.appearances) for form in states) - len(best.appearances)
    return best if len(best.appearances) >= _FAR_MORE * rest else None


def _may_be(form: Form, usual: Form, same_name: Sequence[Form]) -> bool:
    """Whether a form is the usual one under another side."""
    if not (form.key[0].startswith("country:") and usual.key[0].startswith("country:")):
        return True
    roles = frozenset(post.role for one in form.appearances for post in one.posts)
    known = frozenset(post.role for one in usual.appearances for post in one.posts)
    return (not roles or bool(roles & known)) and find_registered([form.name], form.party, roles) is None


def _join_sideless(forms: Sequence[Form], unions: Unions[FormKey]) -> None:
    """Merge a full name without a side into the one set that has such a name."""
    blocks = grouped((word, form) for form in forms if form.key[0] for word in set(form.name.keys))
    weights: dict[FormKey, int] = {}
    for form in forms:
        root = unions.root(form.key)
        weights[root] = weights.get(root, 0) + len(form.appearances)
    for form in (each for each in forms if not each.key[0]):
        candidates = {other.key: other for word in set(form.name.keys) for other in blocks.get(word, ())}
        same = [
            key for key in sorted(candidates) if likeness(form.name, candidates[key].name) is Likeness.SAME
        ]
        chosen = _heaviest(sorted({unions.root(key) for key in same}), weights)
        if chosen is not None:
            unions.join(form.key, chosen)


def _heaviest(roots: Sequence[FormKey], weights: Mapping[FormKey, int]) -> FormKey | None:
    """The only set, or the one that far more documents use than all others."""
    if not roots:
        return None
    best = max(roots, key=lambda root: (weights.get(root, 0), root))
    rest = sum(weights.get(root, 0) for root in roots) - weights.get(best, 0)
    return best if weights.get(best, 0) >= _FAR_MORE * rest else None
