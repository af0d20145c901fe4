"""Drafts and the sentences of their article → which sentences tell what was said at which encounter."""

import re
from collections.abc import Mapping, Sequence

from kg.annotate.entities import CountryName, OfficeReference, PersonName, Sentence
from kg.extract.about import about_of
from kg.extract.meetings.article.besides import tells_of_something_else
from kg.extract.meetings.drafts import Draft
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
    questions: Sequence[int] = (),
    news: bool = False,
) -> dict[int, list[Sentence]]:
    """The sentences about each draft, by its position in ``drafts``.

    What follows the report of a main encounter is about it, until the next one is told or someone is named who took
    part in another; where it is only announced, until a journalist asks, which ``questions`` tell by where they begin.
    A background meeting has only the sentences that report it. A sentence of something besides is about none; ``news``
    says that nobody publishes it who could be one of the sides.
    """
    about: dict[int, list[Sentence]] = {i: [] for i in range(len(drafts))}
    thread = _Thread(main, questions)
    for sentence in sentences if drafts else ():
        if sentence.block_kind == "headline":
            continue
        here = thread.follow(sentence, told.get(sentence.start, []))
        for index, draft in enumerate(drafts):
            if any(draft is d for d in here) and (
                any(r.sentence is sentence for r in draft.reports)
                or not tells_of_something_else(sentence, draft.persons, news)
            ):
                about[index].append(sentence)
    return about


class _Thread:
    """What an article is speaking of, sentence by sentence."""

    def __init__(self, main: Sequence[Draft], questions: Sequence[int]) -> None:
        self._main = main
        self._questions = questions
        self._current = main[0] if len(main) == 1 else None
        self._aside: Draft | None = None

    def follow(self, sentence: Sentence, reported: list[Draft]) -> list[Draft]:
        """The encounters that a sentence is about; ``reported`` are those it tells of."""
        if any(d in self._main for d in reported):
            latest = next(d for d in reversed(reported) if d in self._main)
            self._aside = latest if self._current is not None and _is_aside(latest, sentence) else None
            self._current = self._current if self._aside else latest
        elif not reported:
            resumed = self._aside if self._aside and _THEY.match(sentence.text) else None
            self._current = resumed or _partner_of(sentence, self._main) or self._current
            self._aside = None
        elif self._current is not None and all(d.conference and not d.title for d in reported):
            reported = [self._current]  # a gathering without a name is what was spoken of
        if _tells_of_each(sentence.text):
            return list(self._main)
        return reported or ([self._current] if self._current and not self._is_past(sentence) else [])

    def _is_past(self, sentence: Sentence) -> bool:
        """Whether journalists have asked since the current encounter was announced: "Mr. Ruiz will visit Oslo"."""
        if self._current is None or self._current.status != "planned":
            return False
        told = self._current.reports[-1].sentence.start
        return any(told < question < sentence.start for question in self._questions)


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


def headed_by(sentences: Sequence[Sentence]) -> Cited[str] | None:
    """The country that the headline puts before its colon: "Chile: the Minister speaks to partners"."""
    headline = next((s for s in sentences if s.block_kind == "headline"), None)
    first = headline.entities[0] if headline and headline.entities else None
    if headline is None or not isinstance(first, CountryName) or first.start != headline.start:
        return None
    behind = headline.text[first.end - first.start :]
    if first.party is None or first.form != "name" or not behind.startswith(":"):
        return None
    return Cited(value=first.party.key, evidence=headline.evidence("about/headline", first.start, first.end))


def discussed(
    draft: Draft, sentences: Sequence[Sentence], heading: Cited[str] | None = None
) -> tuple[tuple[Cited[str], ...], tuple[Cited[str], ...]]:
    """The topics of an encounter, and the countries whose situation it was about, each at its first mention.

    ``heading`` is the country that the headline says all of it is about.
    """
    parties = {side.key for side in draft.sides}
    countries = about_of(sentences, parties)
    if heading is not None and heading.value not in {*parties, *(c.value for c in countries)}:
        countries = (heading, *countries)
    return topics_of(sentences, but_settings=not draft.conference), countries
