"""A pledge in its sentence → the day it was announced, given or first promised, and the meeting it was announced at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.annotate.entities import AnnotatedDocument, DateName, Entity, Sentence
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.models import Cited, MeetingMention, Stage, When

_OCCASION = re.compile(
    r"\b(?:[Mm]et|[Mm]eeting|[Tt]alks?|[Hh]eld|[Ss]poke|[Vv]isit\w*|[Cc]alled|[Ss]ummit|[Cc]onference|[Ss]igned|[Aa]ttended"
    r"|[Pp]aid|[Aa]greed|[Cc]ommitted|[Aa]dopted|[Aa]llocated|[Pp]ledged|[Pp]romised|[Aa]pproved|[Ss]aid|[Uu]nveiled|[Aa]nnounced|[Hh]osted|[Rr]eceived|welcomed|decided|[Cc]eremony)\b"
)
# "The two had met in Lima on 10 March": before what the article is about, and not where anything in it was announced.
_HAD_MET = re.compile(r"\bhad\s(?:\w+\s)?(?:met|held|spoken|talked|visited|hosted|received|attended)\b")
# "disbursed 50 million on Monday": when it was given, and no day on which anything else was promised.
_PAID = re.compile(r"\b(?:disbursed|paid out|wired)\b")
_NOT_WHEN = re.compile(
    r"\b(?:since|until|by|through|for|before|after|to|from|between|in the|over|within|of|during|next|worth|fiscal year|than|as|against|compared with|compared to)"
    r"\s+(?:in\s+)?(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
# "on her first trip since taking office in May": the day of something before.
_SINCE = re.compile(
    r"\b(?:[Ss]ince|[Aa]fter\s(?:taking|assuming|entering|leaving|winning|becoming|coming|being))\s[^.;,]{1,60}$"
)
# "has sent aid, he said on Tuesday": when it is told, and not when it was given.
_SAID_WHEN = re.compile(
    r"\b(?:said|says|told\s[^.;,]{1,40}|according to\s[^.;,]{1,60})\s(?:late\s|early\s)?(?:on\s|in\s)?$"
)
_NOUN = re.compile(
    r"\s(?:\w+\s)?(?:earthquakes?|quake|floods?|flooding|cyclones?|hurricanes?|typhoons?|storms?|tsunami|eruption|drought|explosion|attacks?|coup"
    r"|elections?|crisis|outbreak|invasion|war)\b"
)
# "to Indonesia, where the quake of 28 September": the day of something else.
_OF_ANOTHER = re.compile(
    r"(?:,\s(?:which|where|who|whose)|\bthat|\bwhich)\s[^.;]{0,90}?\b(?:hit|struck|ravaged|devastated|killed|occurred|broke out|swept|damaged|suffer\w*|displaced|destroyed)\b"
)
_BY_WHEN = re.compile(r"\b(?:by|until|before|(?:no|not)\slater\sthan)\s(?:the\s)?(?:end\sof\s)?$")
_GONE_BY = re.compile(
    r"last (?:week|month|year)|earlier this (?:month|year)", re.IGNORECASE
)  # told again, however near it is
_THESE_DAYS = re.compile(
    r"(?:earlier |late )?this (?:past )?(?:week|weekend)|(?:at|over) the weekend", re.IGNORECASE
)
# "In FY 2024, it obligated 5 million", "5 million in 2023": no day of now; not "5 million in FY 2024 funds".
_IN_A_YEAR = re.compile(
    r"\b(?:[Ii]n|[Dd]uring)\s(?:(?:FY|[Ff]iscal [Yy]ear|[Ff]inancial [Yy]ear)\s?)?(?P<year>(?:19|20)\d\d)(?![\d–-])(?!\s(?:funds?|funding|appropriations|money|dollars|budget)\b)"
    r"|^\W*Since\s(?:\w+\s){0,2}(?P<since>(?:19|20)\d\d)\b"
)
# "At COP27, Peru announced", "During her trip to Lima, she announced": on another day than what a long text tells besides.
_THERE = re.compile(
    r"\W*(?:[^.;:]{1,60}:\s)?(?:[Dd]uring|[Oo]n|[Aa]t|[Ff]ollowing|[Aa]fter)\s(?:the\s(?!same\b)|an?\s|h(?:is|er)\s|their\s|last\s|our\s)?(?:[^\s,;.]+\s){0,7}?"
    r"(?:[Tt]rips?|[Vv]isits?|[Tt]ravels?|[Ss]ummit|COP\s?\d+|[Cc]onference|[Ff]orum|[Aa]ssembly|[Mm]eetings?|[Mm]inisterial)\b"
)
_BEHIND = 90  # characters
_LEAD = 4  # sentences of a long text that say when it was all announced
_RECENT = timedelta(days=10)  # a promise older than this is told again, not made


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
        over = _HAD_MET.search(sentence.text) or _PAID.search(sentence.text)
        if day is not None and _OCCASION.search(sentence.text) and not over:
            self.last = _cited(day, sentence)
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
        return self.published is None or self.published - _RECENT <= when.earliest <= self.published

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
        self, sentence: Sentence, stage: Stage, when: Cited[When] | None
    ) -> tuple[int, MeetingMention] | None:
        """The meeting at which a promise was made; of one told again the conference of its own sentence and time."""
        meeting = self.meeting_of(sentence) if stage in ("pledged", "restated") else None
        if stage == "pledged" or meeting is None:
            return meeting
        told = meeting[1]
        here = told.kind.value == "conference" and sentence.start <= told.evidence.start < sentence.end
        if not here or when is None or told.when is None:
            return None
        then, on = when.value, told.when.value
        return meeting if then.earliest <= on.latest and on.earliest <= then.latest else None


def dated(
    statement: Statement,
    stage: Stage,
    at: int,
    occasion: Occasion,
    until: int | None = None,
    since: int = 0,
    over: bool = False,
) -> tuple[Stage, Cited[When] | None]:
    """When the pledge was made, and its stage: one that its own sentence dates back is told again.

    A date beside it counts first, then the day of the meeting, then the last day named, then an official text's own, then the week.
    What was promised or given before is dated only by its own sentence. Words from ``until`` on, and before
    ``since``, are about another. ``over`` says that the words tell of it as over: "in 2022, it approved".
    """
    beside = _beside(statement, stage, at, occasion, (since, until), over)
    if stage in ("restated", "delivered"):
        return stage, beside
    if beside is not None:
        old = occasion.published is not None and beside.value.latest < occasion.published - _RECENT
        old = old or _is_gone_by(statement, beside, at, over) or (over and _is_told_as_over(beside.value))
        return ("restated" if old and stage == "pledged" else stage), beside
    if _is_of_a_year_gone(statement.text[since:until], occasion.published):
        return ("restated" if over and stage == "pledged" else stage), None
    meeting = occasion.meeting_of(statement.sentence)
    if meeting is not None and meeting[1].when is not None and _is_near(meeting[1].when.value, occasion):
        return stage, meeting[1].when
    day = occasion.day_for(statement.sentence) or _published(statement, occasion)
    return stage, day or _this_week(statement, since, until)


def _is_of_a_year_gone(words: str, published: date | None) -> bool:
    """Whether words about a pledge say that it was made in a year gone by, or ever since: no day lends itself to it."""
    year = _IN_A_YEAR.search(words)
    if year is None or published is None:
        return year is not None
    return year["since"] is not None or int(year["year"]) < published.year


def leave_to_others(draft: PledgeDraft, occasion: Occasion) -> None:
    """Take back meeting and day of a pledge of money or goods where those who met are of other sides than who gives."""
    meeting = next((m for number, m in occasion.meetings if number == draft.announced_at), None)
    if meeting is None or draft.type == "policy" or meeting.kind.value == "conference":
        return
    sides = {one.party for one in meeting.participants}
    if None in sides or sides & {each.value for each in (*draft.by, *draft.channel)}:
        return
    draft.announced_at = None
    if draft.when is not None and meeting.when is not None and draft.when == meeting.when:
        draft.when = None


def _is_gone_by(statement: Statement, beside: Cited[When], at: int, over: bool) -> bool:
    """Whether the words say that it was announced before: "announced last month", not "last month, and agreed"."""
    focus = beside.evidence.focus
    if focus is None or _GONE_BY.match(beside.value.words) is None:
        return False
    if not over and beside.value.words.lower() == "last week":
        return False  # "said last week it would give": news
    start, end = focus.start - statement.sentence.start, focus.end - statement.sentence.start
    between = statement.masked[end:at].removeprefix(",") if start < at else statement.masked[at:start]
    return "," not in between


def due_date(statement: Statement, start: int, end: int) -> Cited[When] | None:
    """By when: "by 2030", "until the end of the year"."""
    for at, entity in statement.entities_in(start, end):
        if isinstance(entity, DateName) and _BY_WHEN.search(statement.masked, start, at):
            return _cited(entity, statement.sentence)
    return None


def _is_near(when: When, occasion: Occasion) -> bool:
    return occasion.published is None or occasion.published - _RECENT <= when.latest <= occasion.published


def _this_week(statement: Statement, since: int, until: int | None) -> Cited[When] | None:
    """The week that the words about a pledge name as that of now, where nothing tells the day."""
    named = statement.entities_in(since, len(statement.masked) if until is None else until)
    weeks = (e for _, e in named if isinstance(e, DateName) and _THESE_DAYS.fullmatch(e.when.words))
    week = next(weeks, None)
    return _cited(week, statement.sentence) if week else None


def _beside(
    statement: Statement,
    stage: Stage,
    at: int,
    occasion: Occasion,
    within: tuple[int, int | None],
    over: bool,
) -> Cited[When] | None:
    """The date that the sentence gives: for what is announced one before it, or a day."""
    gone = stage in ("restated", "delivered")
    until = len(statement.masked) if within[1] is None else within[1]
    named = statement.entities_in(within[0], until)
    dates = [
        (position, entity)
        for position, entity in _as_over(named, gone, occasion.published)
        if not (gone and _SAID_WHEN.search(statement.masked, 0, position))
        and not _is_adjective(statement.masked, position, position + len(entity.text))
        and not _NOT_WHEN.search(statement.masked[max(0, position - 24) : position])
        and not _SINCE.search(statement.masked[max(0, position - 80) : position])
        and (occasion.published is None or entity.when.earliest <= occasion.published)
    ]
    if not gone:
        dates = [each for each in dates if not _OF_ANOTHER.search(statement.masked, at, each[0])]
        dates = [each for each in dates if _tells_when(each[1].when, each[0] - at, occasion, over)][:1]
    if not dates:
        return None
    _, entity = min(dates, key=lambda each: abs(each[0] - at))
    return _cited(entity, statement.sentence)


def _as_over(
    named: list[tuple[int, Entity]], gone: bool, published: date | None
) -> Iterator[tuple[int, DateName]]:
    """The dates; of what is over already the year before, where the words leave the year open: "released in April"."""
    for position, entity in named:
        if not isinstance(entity, DateName):
            continue
        when, open_year = entity.when, not re.search(r"\d{4}|next|tomorrow", entity.when.words)
        if gone and published is not None and when.earliest > published and open_year:
            yield position, replace(entity, when=entity.otherwise or _year_before(when))
        else:
            yield position, entity


def _year_before(when: When) -> When:
    """The same day or month a year before; of 29 February, or of days in a row, what was said."""
    if when.precision not in ("day", "month") or (when.earliest.month, when.earliest.day) == (2, 29):
        return when
    first = when.earliest.replace(year=when.earliest.year - 1)
    month = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return When(earliest=first, latest=first if when.precision == "day" else month, words=when.words)


def _is_adjective(masked: str, start: int, end: int) -> bool:
    """Whether a date only describes a noun: "following the December 2024 earthquake"."""
    return masked.endswith(" the ", 0, start) and _NOUN.match(masked, end) is not None


def _tells_when(when: When, distance: int, occasion: Occasion, over: bool) -> bool:
    """Whether a date can be that of an announcement: a day, a time that leads the sum, or one gone by right behind it."""
    if when.precision == "day" or (over and _is_coarse(when) and -_BEHIND < distance < 0):
        return True
    gone = occasion.published is None or when.latest < occasion.published or _GONE_BY.match(when.words)
    return bool(gone) and distance < _BEHIND


def _is_coarse(when: When) -> bool:
    """Whether it is a month or a year: what is told as over then is no news of now."""
    return when.precision in ("month", "year")


def _is_told_as_over(when: When) -> bool:
    return _is_coarse(when) or _GONE_BY.match(when.words) is not None


def _cited(entity: DateName, sentence: Sentence) -> Cited[When]:
    return Cited[When](value=entity.when, evidence=sentence.evidence("pledge/date", entity.start, entity.end))


def _published(statement: Statement, occasion: Occasion) -> Cited[When] | None:
    """The publication date of an official announcement that names no other day: it is the announcement."""
    day = occasion.publication_of(statement.sentence)
    if day is None:
        return None
    when = When(earliest=day, latest=day, words="")
    return Cited[When](value=when, evidence=statement.sentence.evidence("pledge/published"))
