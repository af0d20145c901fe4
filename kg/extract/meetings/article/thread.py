"""Sentences with what they report → which encounters an article is speaking of, one sentence after the other."""

from collections.abc import Sequence

from kg.annotate.entities import CountryName, OrganisationName, PersonName, Sentence
from kg.extract.meetings.article.partners import TWO, by_nation, is_of_another_item, named_alone, partner_of
from kg.extract.meetings.article.ranks import of_that_rank
from kg.extract.meetings.article.thread_words import (
    ALSO,
    EACH,
    FOLLOWS_UP,
    IN_THESE,
    KNOWN,
    NEXT_ITEM,
    OF_ALL,
    OF_ALL_TALKS,
    OF_THEM,
    ONESELF,
    RECALLED,
    SAYS,
    SPOKE,
    SUBJECT_OF_TALKS,
    THE_TWO,
    THEY_SPOKE,
    WEIGHING,
)
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.models import Party

_THE = 4  # characters of "The "


class Thread:
    """What an article is speaking of; ``main`` are the encounters it is chiefly about."""

    def __init__(self, drafts: Sequence[Draft], main: Sequence[Draft], questions: Sequence[int]) -> None:
        self._main = main
        self._questions = questions
        self._current = [main[0]] if len(main) == 1 else []
        self._aside = [] if main else [d for d in drafts if any(map(_is_of_told, d.reports))][:1]
        self._beside = not main  # whether the aside is no main encounter
        self._together: list[Draft] = []  # those that one sentence told of
        self._spoken_of_one = False  # since then, of one of them by itself
        self._right_behind: Sentence | None = None  # the last sentence of the aside

    def turn(self, heading: Sentence) -> None:
        """Go on with the one main encounter that a heading within the text names: "Meeting with the Minister of Norway".

        One that tells what somebody does, and names nobody whom who acts there met, begins another item of the page.
        """
        if met := partner_of(heading, self._main) or named_alone(heading, self._main):
            self._current, self._spoken_of_one, self._aside = met, True, []
        elif len(self._main) >= TWO and is_of_another_item(heading, self._current):
            self._current, self._aside, self._together = [], [], []

    def follow(self, sentence: Sentence, reported: list[Draft]) -> list[Draft]:
        """The encounters that a sentence is about; ``reported`` are those it tells of."""
        if EACH.search(sentence.text):  # what was said at every encounter
            self._current = list(self._main)
            return self._current
        if not reported:
            return self._current if self._turns_back(sentence) else self._go_on(sentence)
        if talks := self._talks_of(sentence, reported):
            return [*talks, *(d for d in reported if d not in talks and not _is_followed_up(d, sentence))]
        if any(d in self._main for d in reported):
            self._turn_to(sentence, reported)
        elif self._current and all(d.conference and not d.title for d in reported):
            return self._current  # a gathering without a name is what was spoken of
        else:
            self._aside, self._beside = [d for d in reported if self._is_of_others(d)], True
            self._right_behind = sentence
        return reported

    def _turn_to(self, sentence: Sentence, reported: list[Draft]) -> None:
        # What two discussed "after Peru hosted a conference" they discussed with each other.
        main = [d for d in reversed(reported) if d in self._main]
        latest = next((d for d in main if not d.conference and d.persons), None)
        latest = latest or next((d for d in main if not d.conference), main[0])
        self._aside, self._beside = [], False
        if self._current and latest not in self._current and _is_aside(latest, sentence):
            self._aside, self._right_behind = [latest], sentence
        else:
            self._current, self._together = [latest], _told_at_once(reported, self._main)
            self._spoken_of_one = False

    def _go_on(self, sentence: Sentence) -> list[Draft]:
        """A sentence that reports nothing goes on with what was spoken of, as long as nobody else is named."""
        if not self._main and sentence.block_kind != "body" and not THEY_SPOKE.match(sentence.text):
            return []  # pronouns in spoken words are of others
        if self._aside and (THE_TWO if self._beside else OF_THEM).match(sentence.text):
            return self._aside
        if self._aside and (self._is_of_their_side(sentence) or self._is_right_behind(sentence)):
            self._right_behind = sentence
            return self._aside
        if not self._main:  # what is said of the sides may go on further below
            return self._aside if _is_of_a_side(sentence, self._aside) else []
        self._aside = []
        if sentence.block_kind == "speech" and NEXT_ITEM.match(sentence.text):
            self._current = [d for d in self._current if any(map(_is_by_one_of_them, d.reports))]
        if met := partner_of(sentence, self._main) or by_nation(sentence, self._main):
            self._current, self._spoken_of_one = met, True
        elif whole := self._all_of(sentence):
            return whole
        return [d for d in self._current if not self._is_past(d, sentence)]

    def _turns_back(self, sentence: Sentence) -> bool:
        """Whether a sentence leaves the aside for talks of two of the rank that it names; then these are spoken of."""
        told = [d for d in self._main if d not in self._aside] if self._aside else []
        meant = of_that_rank(sentence.text, self._aside, told)
        if meant is not None:
            self._current, self._aside = [meant], []
        return meant is not None

    def _all_of(self, sentence: Sentence) -> list[Draft]:
        """Those told at once, where a sentence is about all of them: "In these meetings" they are spoken of from here on."""
        if self._together and IN_THESE.match(sentence.text):
            self._current = self._together
        together = bool(self._together) and OF_ALL.match(sentence.text) is not None
        return self._together if together and not self._is_of_one(sentence) else []

    def _is_right_behind(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what was talked about, in the paragraph of the aside and without naming anyone else."""
        last = self._right_behind
        if last is None or last.block != sentence.block or SUBJECT_OF_TALKS.match(sentence.text) is None:
            return False
        theirs = set[int]().union(*(d.persons for d in self._aside))
        return {e.person for e in sentence.entities if isinstance(e, PersonName)} <= theirs

    def _is_of_one(self, sentence: Sentence) -> bool:
        """Whether "the Ministers" are the two of whom the article spoke last, and not all who met."""
        return self._spoken_of_one and OF_ALL_TALKS.match(sentence.text) is None

    def _is_of_their_side(self, sentence: Sentence) -> bool:
        """Whether a sentence names the state that was met aside, and none of those that the article spoke of before."""
        theirs = set[Party]().union(*(d.sides for d in self._aside))
        ours = set[Party]().union(*(d.sides for d in self._current))
        guests = [side for side in theirs - ours if side.kind == "country"]
        if not self._current or len(guests) != 1 or len(theirs) > TWO:
            return False
        named = {e.party for e in sentence.entities}
        return guests[0] in named and not named & (ours - theirs)

    def _talks_of(self, sentence: Sentence, reported: list[Draft]) -> list[Draft]:
        """The talks at which what a sentence tells of was a matter: "they agreed to hold a second dialogue"."""
        if any(d in self._main and not d.conference for d in reported):
            return []
        if self._aside and (THE_TWO if self._beside else OF_THEM).match(sentence.text):
            talks = self._aside
        else:
            talks = partner_of(sentence, self._main) or by_nation(sentence, self._main) or self._current
        sides = set[Party]().union(*(d.sides for d in talks))
        if any(d in talks for d in reported) or not talks or not self._speaks(sentence, talks):
            return []
        if not all(
            _is_told_behind_words(d, sentence, sides) or _is_followed_up(d, sentence) for d in reported
        ):
            return []
        if talks is not self._aside:
            self._current = talks
        return talks

    def _is_of_others(self, draft: Draft) -> bool:
        """Whether an encounter is one with someone else."""
        if draft.conference or draft.is_another:
            return False
        return all(draft.persons - d.persons or draft.sides - d.sides for d in self._current)

    def _speaks(self, sentence: Sentence, talks: list[Draft]) -> bool:
        """Whether nobody else is named as the one who speaks in a sentence."""
        who = set[int]().union(*(d.persons for d in talks))
        words = SPOKE.search(sentence.text)
        speaking = sentence.start + (words.start() if words else 0)
        named = {e.person for e in sentence.entities if isinstance(e, PersonName) and e.start < speaking}
        return not who or named <= who

    def _is_past(self, current: Draft, sentence: Sentence) -> bool:
        """Whether journalists have asked since an encounter was announced: "Mr. Ruiz will visit Oslo"."""
        if current.status != "planned" and any(map(_is_by_one_of_them, current.reports)):
            return False
        told = current.reports[-1].sentence.start
        return any(told < question < sentence.start for question in self._questions)


def _is_of_told(report: Report) -> bool:
    """Whether a sentence speaks of talks as known: "The Meeting was co-chaired by A and B"."""
    return KNOWN.match(report.sentence.text) is not None


def _is_of_a_side(sentence: Sentence, told: Sequence[Draft]) -> bool:
    """Whether a sentence begins with one of those who met: "Peru reiterated", "Welcoming the progress, the two sides"."""
    first = sentence.entities[0] if sentence.entities else None
    if WEIGHING.match(sentence.text):
        return True
    if not isinstance(first, CountryName | OrganisationName) or first.start > sentence.start + _THE:
        return False
    says = SAYS.match(sentence.text, first.end - sentence.start) is not None
    return says and any(first.party in d.sides for d in told)


def _is_by_one_of_them(report: Report) -> bool:
    """Whether they speak themselves, as at a joint appearance: journalists ask them."""
    return report.rule.name == "remarks-at" or ONESELF.search(report.sentence.text) is not None


def _told_at_once(reported: Sequence[Draft], main: Sequence[Draft]) -> list[Draft]:
    """The main encounters that a sentence tells of at once: "separate meetings with A and B"."""
    both = [d for d in reported if d in main and not d.conference and not d.is_another]
    return both if len(both) > 1 else []


def _is_told_behind_words(draft: Draft, sentence: Sentence, sides: set[Party]) -> bool:
    """Whether an event, or another round of talks of ``sides``, stands behind words of talking: "they noted the upcoming Summit"."""
    begins = [r.start for r in draft.reports if r.sentence is sentence]
    recalled = bool(begins) and RECALLED.search(sentence.text, 0, min(begins)) is not None
    of_states = bool(draft.sides) and (draft.sides <= sides or not draft.persons)
    if not (recalled or draft.conference or of_states):
        return False
    return bool(begins) and SPOKE.search(sentence.text, 0, min(begins)) is not None


def _is_followed_up(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence opens with talks that those spoken of build on: "Following up on their call in May, they discussed"."""
    begins = [r.start for r in draft.reports if r.sentence is sentence]
    front = FOLLOWS_UP.match(sentence.text) if begins else None
    return front is not None and front.start("who") > min(begins)


def _is_aside(draft: Draft, sentence: Sentence) -> bool:
    """Whether an encounter is told beside another: "she also met A"."""
    return any(ALSO.search(sentence.text[: r.end]) for r in draft.reports if r.sentence is sentence)
