"""What an article so far says took place → the day and the meeting at which something it tells next was announced."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence
from kg.models import Cited, MeetingMention, Stage, When

_OCCASION = re.compile(
    r"\b(?:[Mm]et|[Mm]eeting|[Tt]alks?|[Hh]eld|[Ss]poke|[Vv]isit\w*|[Cc]alled|[Ss]ummit|[Cc]onference|[Ss]igned|[Aa]ttended"
    r"|[Pp]aid|[Aa]greed|[Cc]ommitted|[Aa]dopted|[Aa]llocated|[Pp]ledged|[Pp]romised|[Aa]pproved|[Ss]aid|[Uu]nveiled|[Aa]nnounced|[Hh]osted|[Rr]eceived|welcomed|decided|[Cc]eremony)\b"
)
# "The two had met in Lima on 10 March": before what the article is about, and not where anything in it was announced.
_HAD_MET = re.compile(r"\bhad\s(?:\w+\s)?(?:met|held|spoken|talked|visited|hosted|received|attended)\b")
# "disbursed 50 million on Monday": when it was given, and no day on which anything else was promised.
_PAID = re.compile(r"\b(?:disbursed|paid out|wired)\b")
# "At COP27, Peru announced", "During her trip to Lima, she announced": on another day than what a long text tells besides.
_THERE = re.compile(
    r"\W*(?:[^.;:]{1,60}:\s)?(?:[Dd]uring|[Oo]n|[Aa]t|[Ff]ollowing|[Aa]fter)\s(?:the\s(?!same\b)|an?\s|h(?:is|er)\s|their\s|last\s|our\s)?(?:[^\s,;.]+\s){0,7}?"
    r"(?:[Tt]rips?|[Vv]isits?|[Tt]ravels?|[Ss]ummit|COP\s?\d+|[Cc]onference|[Ff]orum|[Aa]ssembly|[Mm]eetings?|[Mm]inisterial)\b"
)
_LEAD = 4  # sentences of a long text that say when it was all announced
RECENT = timedelta(days=10)  # a promise older than this is told again, not made


@dataclass(slots=True)
class Occasion:
    """What an article so far says took place: its meetings, and the last day it names."""

    annotated: AnnotatedDocument
    published: date | None
    official: bool
    meetings: Sequence[tuple[int, MeetingMention]] = ()
    last: Cited[When] | None = None
    _lead_ends: int = 0  # where the first sentences end
    _sentences: int = 0
    _of_lead: Cited[When] | None = None  # the last day that they name

    def note(self, sentence: Sentence) -> None:
        """Remember the day of a meeting or an announcement that a sentence tells of."""
        self._sentences += sentence.block_kind != "headline"
        if self._sentences <= _LEAD:
            self._lead_ends = sentence.end
        if sentence.block_kind == "speech":
            return
        days = (e for e in sentence.entities if isinstance(e, DateName) and self._is_recent(e.when))
        day = next(days, None)
        if day is None or not _OCCASION.search(sentence.text):
            return
        if not (_HAD_MET.search(sentence.text) or _PAID.search(sentence.text)):
            self.last = cited_day(day, sentence)
            self._of_lead = self.last if self._sentences <= _LEAD else self._of_lead

    def day_for(self, sentence: Sentence) -> Cited[When] | None:
        """The last day told of that a sentence may be about: in a long text that of its paragraph, or of the lead."""
        last = self.last
        if last is None or self.annotated.is_short or last.evidence.start >= self._paragraph(sentence):
            return last
        return None if self._is_elsewhere(sentence) else self._of_lead

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence of a long text says itself where something was announced."""
        return not self.annotated.is_short and _THERE.match(sentence.text) is not None

    def publication_of(self, sentence: Sentence) -> date | None:
        """The day on which what a sentence announces is announced by being published."""
        return self.published if self.official and not self._is_elsewhere(sentence) else None

    def _paragraph(self, sentence: Sentence) -> int:
        """Where the paragraph of a sentence begins."""
        return self.annotated.document.segments[sentence.segment].blocks[sentence.block].start

    def _is_of(self, meeting: MeetingMention, sentence: Sentence) -> bool:
        """Whether what a sentence tells can be of a meeting: in a long text of one told in the lead or right there."""
        at = meeting.evidence.start
        in_lead = at < self._lead_ends and not self._is_elsewhere(sentence)
        return self.annotated.is_short or in_lead or at >= self._paragraph(sentence)

    def _is_recent(self, when: When) -> bool:
        if when.precision not in ("day", "range") or (when.latest - when.earliest).days > 3:
            return False
        return self.published is None or self.published - RECENT <= when.earliest <= self.published

    def meetings_told(self, sentence: Sentence) -> list[tuple[int, MeetingMention]]:
        """The meetings told of up to a sentence: first that of its paragraph, then the last main one, then any."""
        paragraph = self._paragraph(sentence)
        earlier = [each for each in self.meetings if each[1].evidence.start <= sentence.start]
        return sorted(
            earlier,
            key=lambda each: (each[1].evidence.start >= paragraph, each[1].main, each[1].evidence.start),
            reverse=True,
        )

    def meeting_of(self, sentence: Sentence) -> tuple[int, MeetingMention] | None:
        """The meeting at which something that a sentence tells was most likely announced."""
        held = [each for each in self.meetings_told(sentence) if each[1].status.value == "held"]
        text = self.annotated.document.text
        told = [
            m
            for m in held
            if self._is_of(m[1], sentence)
            and not _HAD_MET.search(text, m[1].evidence.start, m[1].evidence.end)
        ]
        return told[0] if told and sentence.block_kind != "speech" else None

    def announcing(
        self, sentence: Sentence, stage: Stage, when: Cited[When] | None = None
    ) -> tuple[int, MeetingMention] | None:
        """The meeting at which a promise was made; of one told again the conference of its own sentence and time."""
        if stage == "pledged":
            return self.meeting_of(sentence)
        meeting = self.meeting_of(sentence) if stage == "restated" and when is not None else None
        if meeting is None or when is None:
            return None
        told = meeting[1]
        here = told.kind.value == "conference" and sentence.start <= told.evidence.start < sentence.end
        if not here or told.when is None:
            return None
        then, on = when.value, told.when.value
        return meeting if then.earliest <= on.latest and on.earliest <= then.latest else None


def cited_day(entity: DateName, sentence: Sentence) -> Cited[When]:
    """A day with the words that name it."""
    return Cited[When](value=entity.when, evidence=sentence.evidence("pledge/date", entity.start, entity.end))
