"""Sentences with what they report → which encounters an article is speaking of, one sentence after the other."""

import re
from collections.abc import Sequence

from kg.annotate.entities import (
    CountryName,
    OfficeReference,
    OrganisationName,
    PersonName,
    Sentence,
    place_party,
)
from kg.extract.meetings.article.ranks import of_that_rank
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.models import Party

# "In both calls", "with each of them she discussed", "She congratulated each of them"
_EACH = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Tt]hroughout) (?:each|both|all) (?:of )?(?:the |these |those |his |her )?(?:talks|calls|meetings|conversations)"
    r"|^(?:\d+\.?\s+)?With (?:each|both|all)(?: of (?:them|the (?:two|three) \w+)| (?:his|her) \w+)?\b"
    r"|^(?:\d+\.?\s+)?(?:He|She|I|We|The (?:\w+ )?(?:Minister|Secretary|President|HR/VP)) (?:also )?(?:congratulated|told|thanked|assured|informed|briefed|urged|conveyed to|discussed with|raised with) (?:each|both|all) of them\b"
)
_ALSO = re.compile(r"\b(?:also|later|separately|in addition|separate)\b")
# Who tells it, or that it goes on: "According to the ministry, the ministers".
_TELLING = r"(?:According to [^,.;]{2,80}, |(?:Likewise|Moreover|Furthermore|In addition|Additionally|Finally), |\d+\.?\s+)?"
# The two who met last: "The Ministers", "Their talks"; and one of them, who may have met others before.
_THEY = (
    r"(?:[Tt]hey|[Bb]oth|[Tt]he [A-Z][a-z]+ side|It(?= (?:also )?(?:discuss|exchang|underlin|undersco|express|voiced|reaffirm|reiterat|welcom|agreed|noted|took))|With (?:him|her|them)|[Tt]h(?:eir|ose) (?:talks|discussions?|conversation|meeting|call)"
    r"|[Tt]he (?:two|(?:two )?(?:[Ff]oreign )?(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Ss]ecretaries|[Pp]residents|[Pp]rime [Mm]inisters|[Pp]remiers|[Cc]hancellors|[Hh]eads of [Ss]tate|[Dd]iplomats|[Dd]ignitaries|[Aa]uthorities|[Oo]fficials|[Pp]articipants|[Pp]arties)|Meeting|Conference|Dialogue|Session|Consultations)|In (?:the|their) (?:meeting|talks|call|conversation))"
)
_NEXT_ITEM = re.compile(
    r"(?:And )?(?:[Ss]econd(?:ly)?|[Tt]hird(?:ly)?|[Ff]inally|[Ll]astly|[Nn]ext|[Oo]n (?:another|a different) (?:matter|note|topic)), (?!we\b|our\b|let )"
)
_TWO = 2
_ONESELF = re.compile(r"\b(?:I|[Ww]e|me|us|[Oo]ur|[Mm]y)\b(?!\.)")
_THEY_SPOKE = re.compile(
    r"They(?:[’']ll| will)? (?:also )?(?:discuss|talk|speak|spoke|exchang|review|consult)"
)
_WEIGHING = re.compile(
    r"(?:Recogni[sz]ing|Recalling|Noting|Welcoming|Reaffirming|Acknowledging|Underlining|Underscoring|Emphasi[sz]ing)\b[^.;]*?\b(?:the (?:two )?(?:sides|leaders|ministers)|they|both)\b"
)
_THE = 4  # characters of "The "
_KNOWN = re.compile(
    r"The (?:Meeting|Conference|Dialogue|Session|Consultations|meeting|talks|dialogue|consultations) (?:was|were)\b"
)
_THE_TWO = re.compile(
    rf"{_TELLING}{_THEY}\b|[^.;]{{0,60}}\bsaid (?:that )?(?:they|the two(?: \w+)?|the (?:foreign )?(?:ministers|leaders|presidents|sides)) (?:\w+ )?(?:discuss|talk|sp[eo]|agree|exchang|review)"
)
_OF_THEM = re.compile(rf"{_TELLING}(?:{_THEY}|He|She|During)\b")
# What those who talk do with a matter: an event told behind these words is a matter of their talk.
_SPOKE = re.compile(
    r"\b(?:(?:will |to )discuss|discuss(?:ed|es|ing)|discussions|tak(?:e|es|ing) note|took (?:note|stock)|not(?:ed|es|ing)\b|welcom(?:ed|es|ing)|look(?:ed|s|ing)? (?:forward|ahead)"
    r"|agree(?:d|s|ing)|review(?:ed|ing)|appreciat|thank|prais|commended|recall(?:ed|ing)|stat(?:ed|es|ing)\b|s(?:aid|ays)\b|express|undersco|underlin|stress|touched|mention(?:ed|ing)"
    r"|exchanged|spoke\b|talk(?:ed|ing) about|raised|addressed|congratulat|informed|briefed|concur|decided|confirm|reaffirm|reiterat|convey|emphasi|consulted|invited)",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"\s(?:also\s)?(?:pledged|announced|offered|{_SPOKE.pattern})", re.IGNORECASE)
_RECALLED = re.compile(
    r"\b(?:took note of|taking note of|recall(?:ed|ing)|followed up on|the (?:outcomes?|results) of|welcomed the (?:recent|last|first|earlier))\b[^.;]{0,160}$"
)
_FOLLOWS_UP = re.compile(
    rf"(?:Following(?: up)?(?: on)?|Building (?:up)?on|Further to|Since|After|As (?:agreed|discussed|planned) (?:at|in|during))\b[^.;,]{{3,140}},(?P<who>) (?:{_THEY}|they|both|the (?:two )?(?:sides|leaders|[A-Z][a-z]+))\b[^.;]{{0,60}}?{_SPOKE.pattern}"
)
# What is said of several talks told in one sentence: "The talks focused on", "In the meetings".
_OF_ALL = re.compile(
    rf"(?:\d+\.?\s+)?(?:{_THEY}|The (?:talks|discussions|conversations|meetings|calls)|Discussions|Talks|In (?:these|the) \w+)\b"
)
# What goes on about all of them.
_IN_THESE = re.compile(
    r"(?:In|During|At|Throughout) (?:these|those|the|his|her|their|all) (?:\w+ )?(?:meetings|calls|talks|discussions|conversations|engagements)\b"
)
_OF_ALL_TALKS = re.compile(
    r"(?:\d+\.?\s+)?(?:The (?:talks|discussions|conversations|meetings|calls)|Discussions|Talks|In (?:these|the) \w+)\b"
)
# Where the other side of one encounter stands first: "With her Danish counterpart", "During the talks with Norway", "In Fiji, the
# two sides", "The Danish side", "Norway and Peru agreed", "Norway: climate change".
_WITH = re.compile(
    r"(?:\d+\.?\s+|[•o○-]\s+)?(?:(?:[Dd]uring|[Ii]n|[Aa]t|[Oo]n|[Aa]fter)\s+)?(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|a)\s+)?(?:\w+\s+)?"
    r"(?:(?:[Mm]eetings?|[Tt]alks|[Cc]alls?|[Cc]onversations?|[Dd]iscussions|[Tt]hose)\s+)?[Ww]ith\s+(?:the\s+|his\s+|her\s+)?$"
)
_THERE = re.compile(r"(?:\d+\.?\s+|[•o○-]\s+)?(?:(?:While|Also)\s+)?[Ii]n\s+(?:the\s+)?$")
_FIRST = re.compile(r"(?:\d+\.?\s+|[•o○-]\s+)?(?:The\s+|For\s+(?:its|his|her)\s+part,\s+(?:the\s+)?)?$")
_OFFICIAL = (
    r"(?:(?:[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ii]nterior)\s+)?"
    r"(?:side|[Mm]inister|[Pp]resident|[Pp]remier|leader|delegation|counterpart|official|ambassador|envoy|partners?)\b"
)
_BEHIND_FIRST = re.compile(
    rf"(?:[’']s)?\s+(?:{_OFFICIAL}|(?:also\s+)?(?:pledged|announced|offered|{_SPOKE.pattern}))|:\s|\s+and\s",
    re.IGNORECASE,
)


# What is said of talks without naming those who met: "Discussions focused on", "Migration was raised", "At that meeting".
_SUBJECT_OF_TALKS = re.compile(
    r"(?:The\s)?(?:[Tt]alks|[Dd]iscussions|[Cc]onversation)\b|(?:Among|On the|The)(?: the)? (?:topics|issues|subjects|matters|agenda|themes)\b|(?:Also|Among) (?:the )?(?:discussed|raised|on)\b"
    r"|(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]ver) (?:that|this|the|their) (?:\w+ )?(?:meeting|conversation|call|talks|dinner|lunch|breakfast|exchange|encounter)\b"
    r"|On [^.;,]{3,60}, the (?:two|sides|ministers|leaders)\b"
    r"|[A-Z][^.;]{2,80}? (?:was|were|is|are) (?:also |expected to be |to be |likely to be )?(?:discussed|raised|addressed|touched upon|reviewed|on the agenda|among the (?:topics|issues|matters))\b"
)


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
        if met := _partner_of(heading, self._main) or _named_alone(heading, self._main):
            self._current, self._spoken_of_one, self._aside = met, True, []
        elif len(self._main) >= _TWO and _is_of_another_item(heading, self._current):
            self._current, self._aside, self._together = [], [], []

    def follow(self, sentence: Sentence, reported: list[Draft]) -> list[Draft]:
        """The encounters that a sentence is about; ``reported`` are those it tells of."""
        if _tells_of_each(sentence.text):
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
        if not self._main and sentence.block_kind != "body" and not _THEY_SPOKE.match(sentence.text):
            return []  # pronouns in spoken words are of others
        if self._aside and (_THE_TWO if self._beside else _OF_THEM).match(sentence.text):
            return self._aside
        if self._aside and (self._is_of_their_side(sentence) or self._is_right_behind(sentence)):
            self._right_behind = sentence
            return self._aside
        if not self._main:  # what is said of the sides may go on further below
            return self._aside if _is_of_a_side(sentence, self._aside) else []
        self._aside = []
        if sentence.block_kind == "speech" and _NEXT_ITEM.match(sentence.text):
            self._current = [d for d in self._current if any(map(_is_by_one_of_them, d.reports))]
        if met := _partner_of(sentence, self._main) or _by_nation(sentence, self._main):
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
        if self._together and _IN_THESE.match(sentence.text):
            self._current = self._together
        together = bool(self._together) and _OF_ALL.match(sentence.text) is not None
        return self._together if together and not self._is_of_one(sentence) else []

    def _is_right_behind(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what was talked about, in the paragraph of the aside and without naming anyone else."""
        last = self._right_behind
        if last is None or last.block != sentence.block or _SUBJECT_OF_TALKS.match(sentence.text) is None:
            return False
        theirs = set[int]().union(*(d.persons for d in self._aside))
        return {e.person for e in sentence.entities if isinstance(e, PersonName)} <= theirs

    def _is_of_one(self, sentence: Sentence) -> bool:
        """Whether "the Ministers" are the two of whom the article spoke last, and not all who met."""
        return self._spoken_of_one and _OF_ALL_TALKS.match(sentence.text) is None

    def _is_of_their_side(self, sentence: Sentence) -> bool:
        """Whether a sentence names the state that was met aside, and none of those that the article spoke of before."""
        theirs = set[Party]().union(*(d.sides for d in self._aside))
        ours = set[Party]().union(*(d.sides for d in self._current))
        guests = [side for side in theirs - ours if side.kind == "country"]
        if not self._current or len(guests) != 1 or len(theirs) > _TWO:
            return False
        named = {e.party for e in sentence.entities}
        return guests[0] in named and not named & (ours - theirs)

    def _talks_of(self, sentence: Sentence, reported: list[Draft]) -> list[Draft]:
        """The talks at which what a sentence tells of was a matter: "they agreed to hold a second dialogue"."""
        if any(d in self._main and not d.conference for d in reported):
            return []
        if self._aside and (_THE_TWO if self._beside else _OF_THEM).match(sentence.text):
            talks = self._aside
        else:
            talks = _partner_of(sentence, self._main) or _by_nation(sentence, self._main) or self._current
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
        words = _SPOKE.search(sentence.text)
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
    return _KNOWN.match(report.sentence.text) is not None


def _is_of_a_side(sentence: Sentence, told: Sequence[Draft]) -> bool:
    """Whether a sentence begins with one of those who met: "Peru reiterated", "Welcoming the progress, the two sides"."""
    first = sentence.entities[0] if sentence.entities else None
    if _WEIGHING.match(sentence.text):
        return True
    if not isinstance(first, CountryName | OrganisationName) or first.start > sentence.start + _THE:
        return False
    says = _SAYS.match(sentence.text, first.end - sentence.start) is not None
    return says and any(first.party in d.sides for d in told)


def _is_by_one_of_them(report: Report) -> bool:
    """Whether they speak themselves, as at a joint appearance: journalists ask them."""
    return report.rule.name == "remarks-at" or _ONESELF.search(report.sentence.text) is not None


def _told_at_once(reported: Sequence[Draft], main: Sequence[Draft]) -> list[Draft]:
    """The main encounters that a sentence tells of at once: "separate meetings with A and B"."""
    both = [d for d in reported if d in main and not d.conference and not d.is_another]
    return both if len(both) > 1 else []


def _is_told_behind_words(draft: Draft, sentence: Sentence, sides: set[Party]) -> bool:
    """Whether an event, or another round of talks of ``sides``, stands behind words of talking: "they noted the upcoming Summit"."""
    begins = [r.start for r in draft.reports if r.sentence is sentence]
    recalled = bool(begins) and _RECALLED.search(sentence.text, 0, min(begins)) is not None
    of_states = bool(draft.sides) and (draft.sides <= sides or not draft.persons)
    if not (recalled or draft.conference or of_states):
        return False
    return bool(begins) and _SPOKE.search(sentence.text, 0, min(begins)) is not None


def _is_followed_up(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence opens with talks that those spoken of build on: "Following up on their call in May, they discussed"."""
    begins = [r.start for r in draft.reports if r.sentence is sentence]
    front = _FOLLOWS_UP.match(sentence.text) if begins else None
    return front is not None and front.start("who") > min(begins)


def _is_aside(draft: Draft, sentence: Sentence) -> bool:
    """Whether an encounter is told beside another: "she also met A"."""
    return any(_ALSO.search(sentence.text[: r.end]) for r in draft.reports if r.sentence is sentence)


def _tells_of_each(text: str) -> bool:
    """Whether a sentence says what was said at every encounter."""
    return _EACH.search(text) is not None


def _everywhere(main: Sequence[Draft]) -> set[Party]:
    """The sides of all main encounters: they tell none of them from another."""
    return set[Party].intersection(*(d.sides for d in main))


def _by_nation(sentence: Sentence, main: Sequence[Draft]) -> list[Draft]:
    """The main encounters whose other side a sentence begins with: "The Danish side", "In Fiji, the two sides"."""
    if len(main) < _TWO:
        return []
    everywhere = _everywhere(main)
    named = [
        (entity, side)
        for entity in sentence.entities
        if not isinstance(entity, PersonName)
        and (side := entity.party or place_party(entity)) is not None
        and side not in everywhere
    ]
    if not named:
        return []
    first, nations = named[0][0], {named[0][1]}
    before = sentence.text[: first.start - sentence.start]
    behind = sentence.text[first.end - sentence.start :]
    if _THERE.match(before) and "," in behind:
        comma = first.end + behind.index(",")
        nations = {side for entity, side in named if entity.start < comma}
    elif not (_WITH.match(before) or (_FIRST.match(before) and _BEHIND_FIRST.match(behind))):
        return []
    fitting = [d for d in main if nations & d.sides]
    return fitting if len(fitting) == len(nations) else []


def _named_alone(heading: Sentence, main: Sequence[Draft]) -> list[Draft]:
    """The one main encounter whose other side a heading names."""
    if len(main) < _TWO:
        return []
    named = {e.party for e in heading.entities if e.party is not None} - _everywhere(main)
    fitting = [d for d in main if named & d.sides]
    return fitting if len(fitting) == len(named) == 1 else []


# "Commission approves aid", "Minister Ruiz to open a fair": a heading that is a sentence.
DOES = re.compile(
    r"(?:The )?(?:[A-Z][\w’'.-]*,? |of |and |for |the ){1,10}?(?:(?!(?:is|was|has|its|his|this|as)\b)[a-z]{2,}s|to [a-z]+) "
)


def _is_of_another_item(heading: Sentence, current: Sequence[Draft]) -> bool:
    """Whether a heading tells what somebody does, and names nobody who took part in the encounters spoken of but maybe that one."""
    does = DOES.match(heading.text)
    if does is None:
        return False
    persons = {e.person for e in heading.entities if isinstance(e, PersonName)}
    behind = heading.start + does.end()
    named = {e.party for e in heading.entities if e.party is not None and e.start >= behind}
    return not any(persons & d.persons or named & d.sides for d in current)


def _partner_of(sentence: Sentence, main: Sequence[Draft]) -> list[Draft]:
    """The one main encounter that the people named here, but for those in all of them, took part in."""
    if len(main) < _TWO:
        return []
    everywhere = set.intersection(*(d.persons for d in main))
    named = {e.person for e in sentence.entities if isinstance(e, PersonName)}
    named |= {i for e in sentence.entities if isinstance(e, OfficeReference) for i in e.people}
    fitting = [d for d in main if (named - everywhere) & d.persons]
    return fitting if len(fitting) == 1 else []
