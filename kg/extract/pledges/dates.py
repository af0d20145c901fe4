"""A pledge in its sentence → the day it was announced, given or first promised, and the meeting it was announced at."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.annotate.entities import DateName, Entity
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.occasion import RECENT, Occasion, cited_day
from kg.models import Cited, Stage, When

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
    r"(?:,\s(?:which|where|who|whose)|\bthat|\bwhich)\s[^.;]{0,90}?\b(?:hit|struck|ravaged|devastated|killed|occurred|broke out|swept|damaged|suffer\w*|displaced|destroyed|released|issued|published|launched|adopted|introduced|enacted|outlined|presented|inaugurated|opened)\b"
)
# "to apply the agreement signed in 2001", "struck by the quake in June": the day of a thing that is only named.
_OF_THING = re.compile(
    r"\b(?:(?:[Aa]greements?|[Tt]reat(?:y|ies)|[Pp]rotocols?|[Mm]emorand\w+|MoUs?|[Cc]onventions?|[Pp]acts?|[Pp]lans?|[Dd]eclarations?|[Cc]ontracts?|[Ss]tatements?|[Rr]esolutions?)\s(?:[\w-]+\s){0,6}?(?:signed|concluded|reached|adopted|initialled|issued|made)"
    r"|(?:earthquakes?|quakes?|floods?|flooding|cyclones?|hurricanes?|typhoons?|storms?|tsunami|eruption|explosion|fires?|landslides?)(?:\s(?:that|which)\s(?:hit|struck|ravaged|devastated)\s[^.;,]{1,40}?)?)"
    r"\s(?:on|in|of|at|during|earlier|last|late)\s(?:the\s)?(?:early\s|late\s|mid-)?$"
)
# "Building on the plan of last October, Peru will give": the day of what went before.
_FRONTED = re.compile(
    r"\W*(?:Following|Building (?:up)?on|After|Since|Pursuant to|In (?:line|keeping|accordance) with|Consistent with|Further to|As agreed|In addition to|Complementing)\s[^;,]*$"
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
_BEHIND = 90  # characters


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
        old = occasion.published is not None and beside.value.latest < occasion.published - RECENT
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
            return cited_day(entity, statement.sentence)
    return None


def _is_near(when: When, occasion: Occasion) -> bool:
    return occasion.published is None or occasion.published - RECENT <= when.latest <= occasion.published


def _this_week(statement: Statement, since: int, until: int | None) -> Cited[When] | None:
    """The week that the words about a pledge name as that of now, where nothing tells the day."""
    named = statement.entities_in(since, len(statement.masked) if until is None else until)
    weeks = (e for _, e in named if isinstance(e, DateName) and _THESE_DAYS.fullmatch(e.when.words))
    week = next(weeks, None)
    return cited_day(week, statement.sentence) if week else None


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
        and not _OF_THING.search(statement.masked, min(at, position), position)
        and not _NOT_WHEN.search(statement.masked[max(0, position - 24) : position])
        and not _SINCE.search(statement.masked[max(0, position - 80) : position])
        and (occasion.published is None or entity.when.earliest <= occasion.published)
    ]
    if not gone:
        dates = [each for each in dates if not _OF_ANOTHER.search(statement.masked, at, each[0])]
        dates = [each for each in dates if not _is_fronted(statement, each[0], at)]
        dates = [each for each in dates if _tells_when(each[1].when, each[0] - at, occasion, over)][:1]
    if not dates:
        return None
    _, entity = min(dates, key=lambda each: abs(each[0] - at))
    return cited_day(entity, statement.sentence)


def _is_fronted(statement: Statement, day: int, at: int) -> bool:
    """Whether a day stands in words before the clause of a gift that tell what it follows."""
    opened = _FRONTED.match(statement.masked, 0, day) is not None
    comma = statement.masked.find(",", day, at) if opened else -1
    return comma >= 0 and not any(
        verb.end <= day and verb.form in ("past", "future") for verb in statement.verbs
    )


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


def _published(statement: Statement, occasion: Occasion) -> Cited[When] | None:
    """The publication date of an official announcement that names no other day: it is the announcement."""
    day = occasion.publication_of(statement.sentence)
    if day is None:
        return None
    when = When(earliest=day, latest=day, words="")
    return Cited[When](value=when, evidence=statement.sentence.evidence("pledge/published"))
