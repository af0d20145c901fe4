"""One full name used for several sides, or for none → which of these are one person."""

from collections.abc import Mapping, Sequence

from kg.resolve.identifiers import grouped
from kg.resolve.names import Likeness, likeness
from kg.resolve.people.forms import Form, FormKey
from kg.resolve.people.register import find_registered
from kg.resolve.unions import Unions

_FAR_MORE = 5  # times as many documents put a person on one side as on another


def join_sides(forms: Sequence[Form], unions: Unions[FormKey]) -> None:
    """Merge one name used for a state, an organisation or no side, if it can only be one person.

    Someone may speak for a state and then for an organisation. One name for two states is one person whom some
    documents put on a wrong side, unless each state has a minister or head of that name at the time.
    """
    by_name = grouped((" ".join(form.key[1]), form) for form in forms if form.key[0])
    for same_name in by_name.values():
        usual = _most_used(same_name)
        for form in same_name:
            if _may_be(form, usual):
                unions.join(form.key, usual.key)
    _join_sideless(forms, unions)


def _most_used(forms: Sequence[Form]) -> Form:
    """The form that most documents use, of a state if there is one."""
    return min(forms, key=lambda form: (not _is_state(form), -len(form.appearances), form.key))


def _is_state(form: Form) -> bool:
    return form.key[0].startswith("country:")


def _may_be(form: Form, usual: Form) -> bool:
    """Whether a form is the usual one under another side."""
    if not (_is_state(form) and _is_state(usual)):
        return True
    if find_registered([form.name], form.party, _roles(form)) is not None:
        return False
    slip = len(usual.appearances) >= _FAR_MORE * len(form.appearances)
    high_here, high_there = _high_roles(form), _high_roles(usual)
    return slip or not (high_here and high_there) or bool(high_here & high_there and _one_office(form, usual))


def _one_office(form: Form, usual: Form) -> bool:
    """Whether both are named in the very same words for the office, as a slip of the side would be."""
    ours = {seen.words for one in form.appearances for seen in one.seen if seen.words}
    return ours <= {seen.words for one in usual.appearances for seen in one.seen if seen.words}


def _roles(form: Form) -> frozenset[str]:
    return frozenset(post.role for one in form.appearances for post in one.posts)


def _high_roles(form: Form) -> frozenset[str]:
    """The roles of a form of which a state has one holder."""
    posts = (post for one in form.appearances for post in one.posts)
    return frozenset(post.role for post in posts if post.ministerial or post.role == "president")


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
        exact = [key for key in same if key[1] == form.key[1]]  # before longer names that hold it
        chosen = _heaviest(sorted({unions.root(key) for key in exact or same}), weights)
        if chosen is not None:
            unions.join(form.key, chosen)


def _heaviest(roots: Sequence[FormKey], weights: Mapping[FormKey, int]) -> FormKey | None:
    """The only set, or the one that far more documents use than all others."""
    if not roots:
        return None
    best = max(roots, key=lambda root: (weights.get(root, 0), root))
    rest = sum(weights.get(root, 0) for root in roots) - weights.get(best, 0)
    return best if weights.get(best, 0) >= _FAR_MORE * rest else None
