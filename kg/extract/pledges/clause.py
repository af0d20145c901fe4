"""A sentence made ready for reading pledges: its masked text, its verbs, and the words that part one statement from the next."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase

from kg.annotate.amounts.counts import find_counts
from kg.annotate.entities import Entity, Sentence
from kg.annotate.mask import mask
from kg.annotate.sentence_reader import with_more
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.table import policy_matches
from kg.extract.pledges.words.verbs import VerbUse, find_verbs
from kg.models import Cited, Evidence, Party, When

# "two ships carrying tents": read by its words, too.
_LOADED = re.compile(r"\s(?:carrying|loaded with|laden with|transporting)\b")
# A new statement begins here, and with it a new subject.
# "signed six agreements": read by its words, and not as so many of anything.
_PAPERS = re.compile(
    r"\b(?:agreements|memorand(?:ums|a)|MoUs|MOUs|documents|instruments|protocols|treaties|pacts|accords|deals|diplomats|counterparts|understanding)$"
)
_BOUNDARY = re.compile(
    r"[;]|(?<!\()[“”](?!\))|\s[-•]\s|(?<!\d):\s|\s[—–]\s|\b(?:said|says|stated|noted|explained|informed|informing|told|shared|added|confirmed|replied"
    r"|reported|announced|announcing|announces|mentioned|disclosed|emphasized|reiterated|reaffirmed|repeated|welcomed|highlighted|conveyed)\b"
    r"(?:\s[^,;.]{0,60}?)?\s(?:that|how)\s|,\s(?:where|when|while|but|and in|with(?!\s(?:(?:the|his|her)\s)?[\ue010\ue011]))\s|\b(?:said|says)\s(?:(?:on\s)?\ue012+\s)?(?=(?:the\s)?[\ue000\ue003]|(?:it|they|he|she)\s(?:had|has|have|will|would|is|was)\b)|\bthat\s(?=(?:the\s)?[\ue000-\ue012])"
)

_AHEAD = 5  # characters behind a boundary that decide whether it is one: "that" before "the \ue000"
_CITED = Cited[Party]  # pydantic takes as long to find the type as to make a value of it
_ONLY_LETTERS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))
_REPORTED = re.compile(r"\s(?:that|how|said|says)\s(?:(?:on\s)?\ue012+\s)?$")
_FINITE = frozenset({"past", "perfect", "progressive", "future"})
_AND = re.compile(r"\sand\s(?:also\s|(?:on\s)?\ue012+\s)?$")
_RUN_ON = re.compile(r"\s[-•–]\s(?=[A-Z\ue000-\ue012])|\s(?=•)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A gift in its statement: where it stands, and how far the words reach that are about it."""

    at: int
    end: int
    left: int  # end of the gift before it, or the start of the sentence
    right: int  # start of the gift after it and its own subject, or the end of the sentence


@dataclass(frozen=True)
class Statement:
    """A sentence with its masked text, its entities by offset within it, and its verbs of giving.

    Each is made when it is first asked for: most sentences are never asked.
    """

    sentence: Sentence

    @cached_property
    def masked(self) -> str:
        """The text, over which rules are written."""
        return mask(self.text, self._entities, self.sentence.start)

    @cached_property
    def by_start(self) -> dict[int, Entity]:
        """What the sentence names and counts, by offsets within it."""
        return {entity.start - self.sentence.start: entity for entity in self._entities}

    @cached_property
    def _entities(self) -> Sequence[Entity]:
        """What the sentence names, and what it counts besides: only pledges are about counted things."""
        counts = [
            count.moved(self.sentence.start)
            for count in find_counts(self.text)
            if not (_PAPERS.search(count.text) or _LOADED.match(self.text, count.end))
        ]
        return with_more(self.sentence.entities, counts)

    @cached_property
    def verbs(self) -> tuple[VerbUse, ...]:
        """The verbs of giving and announcing."""
        return tuple(find_verbs(self.masked))

    @cached_property
    def undertakings(self) -> tuple[tuple[PolicyRule, re.Match[str]], ...]:
        """What the rules of undertakings find, rule by rule."""
        return tuple(policy_matches(self.masked))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case."""
        letters = self.text.lower().encode("ascii", "replace").translate(_ONLY_LETTERS)
        return frozenset(letters.decode("ascii").split())

    @cached_property
    def ends_in_colon(self) -> bool:
        """Whether something follows that the sentence announces."""
        return self.text.rstrip().endswith(":") and self.masked.rstrip().endswith(":")

    @property
    def text(self) -> str:
        return self.sentence.text

    def boundary_before(self, position: int) -> int:
        """Where the statement that ``position`` lies in begins."""
        settled = bisect_right(self._boundaries, position - _AHEAD)
        begin = self._boundaries[settled - 1] if settled else 0
        for boundary in _BOUNDARY.finditer(self.masked, begin, position):
            begin = boundary.end()
        return begin

    def clause_before(self, position: int) -> int:
        """Where the words begin that say whether what stands at ``position`` is given: "called for peace and pledged"."""
        begin = self.boundary_before(position)
        told = [verb.start for verb in self.verbs if begin < verb.start < position and verb.form in _FINITE]
        return max((at for at in told if _AND.search(self.masked, begin, at)), default=begin)

    @cached_property
    def _boundaries(self) -> list[int]:
        """Where all the statements of the sentence begin, but the first."""
        return [boundary.end() for boundary in _BOUNDARY.finditer(self.masked)]

    def is_reported(self, position: int) -> bool:
        """Whether what begins at ``position`` is what somebody says: "stated that"."""
        return _REPORTED.search(self.masked, 0, position) is not None

    def item_around(self, position: int) -> tuple[int, int]:
        """The list item that ``position`` lies in, where a page runs its items together in one sentence."""
        begin, end = 0, len(self.masked)
        for start, stop in self._marks:
            if stop <= position:
                begin = stop
            elif start >= position:
                return begin, start
        return begin, end

    @cached_property
    def _marks(self) -> list[tuple[int, int]]:
        return [mark.span() for mark in _RUN_ON.finditer(self.masked)]

    def entities_in(self, start: int, end: int) -> list[tuple[int, Entity]]:
        """The entities between two offsets, with their own, in order."""
        return [(at, entity) for at, entity in self.by_start.items() if start <= at < end]

    def cite(self, party: Party, rule: str, start: int, end: int) -> Cited[Party]:
        """A party with the words of this sentence that name it."""
        return _CITED(value=party, evidence=self.evidence(rule, start, end))

    def holds_party(self, cited: Cited[Party]) -> bool:
        """Whether a party is named in this sentence."""
        return cited.evidence.start == self.sentence.start

    def holds(self, cited: Cited[When]) -> bool:
        """Whether a date stands in this sentence."""
        return cited.evidence.start == self.sentence.start and cited.evidence.focus is not None

    def span_of(self, evidence: Evidence) -> tuple[int, int]:
        """Where the words of this sentence stand that evidence marks; all of it where none are marked."""
        marked = evidence.focus or evidence
        return marked.start - self.sentence.start, marked.end - self.sentence.start

    def evidence(self, rule: str, start: int, end: int) -> Evidence:
        """This sentence as evidence, focused on the words between two offsets within it."""
        return self.sentence.evidence(rule, self.sentence.start + start, self.sentence.start + end)
