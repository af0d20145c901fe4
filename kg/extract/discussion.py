"""Drafts and the sentences of their article → which sentences tell what was said at which encounter."""

import re
from collections.abc import Mapping, Sequence

from kg.annotate.entities import OfficeReference, PersonName, Sentence
from kg.extract.about import find_about
from kg.extract.drafts import Draft
from kg.extract.topics import topics_of
from kg.models import Cited

_EACH = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Tt]hroughout) (?:each|both|all) (?:of )?(?:the |these |those |his |her )?(?:talks|calls|meetings|conversations)"
)
_ALSO = re.compile(r"\b(?:also|later|separately|in addition|separate)\b")
_THEY = re.compile(
    r"(?:They|The two|Both|The (?:ministers|leaders|sides)|He|She|During|In (?:the|their) (?:meeting|talks|call))\b"
)
_TALKS = ("talks", "calls", "meetings", "conversations")


def assign_sentences(
    drafts: Sequence[Draft],
    main: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Mapping[int, list[Draft]],
) -> dict[int, list[Sentence]]:
    """The sentences about each draft, by its position in ``drafts``.

    What follows the report of a main encounter is about it, until the next one is told or someone is named who took
    part in another. A background meeting has only the sentences that report it.
    """
    about: dict[int, list[Sentence]] = {i: [] for i in range(len(drafts))}
    if not drafts:
        return about
    current = main[0] if len(main) == 1 else None
    aside: Draft | None = None
    for sentence in sentences:
        if sentence.block_kind == "headline":
            continue
        reported = told.get(sentence.start, [])
        if any(d in main for d in reported):
            latest = next(d for d in reversed(reported) if d in main)
            aside = latest if current is not None and _is_aside(latest, sentence) else None
            current = current if aside else latest
        elif not reported:
            current = (
                aside if aside and _THEY.match(sentence.text) else _partner_of(sentence, main) or current
            )
            aside = None
        here = list(main) if _tells_of_each(sentence.text) else reported or ([current] if current else [])
        for index, draft in enumerate(drafts):
            if any(draft is d for d in here):
                about[index].append(sentence)
    return about


def _is_aside(draft: Draft, sentence: Sentence) -> bool:
    """Whether an encounter is told beside another: "she also met A"."""
    return any(_ALSO.search(sentence.text[: r.end]) for r in draft.reports if r.sentence is sentence)


def _tells_of_each(text: str) -> bool:
    """Whether a sentence says what was said at every encounter."""
    return any(word in text for word in _TALKS) and _EACH.search(text) is not None


def _partner_of(sentence: Sentence, main: Sequence[Draft]) -> Draft | None:
    """The one main encounter that the people named here, but for those in all of them, took part in."""
    if len(main) < 2:
        return None
    everywhere = set.intersection(*(d.persons for d in main))
    named = {e.person for e in sentence.entities if isinstance(e, PersonName)}
    named |= {i for e in sentence.entities if isinstance(e, OfficeReference) for i in e.people}
    fitting = [d for d in main if (named - everywhere) & d.persons]
    return fitting[0] if len(fitting) == 1 else None


def discussed(
    draft: Draft, sentences: Sequence[Sentence]
) -> tuple[tuple[Cited[str], ...], tuple[Cited[str], ...]]:
    """The topics of an encounter, and the countries whose situation it was about, each at its first mention."""
    parties = {side.key for side in draft.sides}
    countries: dict[str, Cited[str]] = {}
    for sentence in sentences:
        for cited in find_about(sentence, parties):
            countries.setdefault(cited.value, cited)
    return topics_of(sentences), tuple(countries.values())
