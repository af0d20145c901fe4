"""The sentences that facts stand on, each once and in order."""

from collections.abc import Iterable

from kg.events import Support


def sorted_supports(supports: Iterable[Support]) -> tuple[Support, ...]:
    """Each support once, by document and place."""
    found = {support_order(support): support for support in supports}
    return tuple(found[key] for key in sorted(found))


def support_order(support: Support) -> tuple[str, int, int, str, int, int]:
    """The place of a support among others."""
    evidence = support.evidence
    focus = (evidence.focus.start, evidence.focus.end) if evidence.focus else (-1, -1)
    return support.document, evidence.start, evidence.end, evidence.rule, *focus
