"""A draft and those of the article so far → one draft for each encounter, whichever of its sentences tell of it."""

import re
from collections.abc import Sequence
from datetime import date as Day

from kg.annotate.entities import DateName
from kg.extract.meetings.article.background import is_of_last_time
from kg.extract.meetings.article.same_people import are_others, is_headed, persons_agree, sides_agree
from kg.extract.meetings.circumstances.days import more_precise
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.names import same_event, year_in_name
from kg.extract.meetings.sides.actors import is_crowd, without_shadows
from kg.models import Mode, Status

# "their first Cyber-Digital Dialogue": what the talks of two states are about, where these hold several.
_NAMED_TALKS = re.compile(
    r"(?P<own>(?:[A-Za-z][\w’'-]+\s+){1,3})(?:[Dd]ialogue|[Cc]onsultations|[Ff]orum|[Ww]orking\s+[Gg]roup)\b"
)
# Words that any talks may have before their noun.
_OF_ANY_TALKS = frozenset(
    "the an its their our this that first second third fourth fifth sixth next last annual bilateral joint official round of"
    " hold held holding host hosted convene convened had have new high-level political strategic foreign office".split()
)
_NAME = 30  # characters behind the words of a report in which such a name may end


def merge_into(drafts: list[Draft], new: Draft) -> Draft:
    """Add ``new`` to the draft of the same encounter, or to the list; return where it went."""
    for draft in reversed(drafts):
        if _same_encounter(draft, new):
            _absorb(draft, new)
            return draft
    drafts.append(new)
    return new


def name_members(drafts: Sequence[Draft]) -> list[Draft]:
    """Give talks of several to the gathering of a region's ministers that they are: "Baltic ministers met … after the talks, Ruiz, Berg and Holt said"."""
    left = list(drafts)
    for gathering in [d for d in drafts if _is_of_region(d)]:
        several = (d for d in left if not d.conference and len(d.sides) > 2 and len(d.persons) > 2)
        talks = next((d for d in several if _is_held_there(d, gathering)), None)
        if talks is not None:
            left.remove(talks)
            _absorb(gathering, talks)
    for gathering in (d for d in left if d.conference and len(d.sides) > 2):  # those who came are named
        gathering.actors = tuple(a for a in gathering.actors if a.person is not None or not is_crowd(a))
    return left


def _is_of_region(draft: Draft) -> bool:
    """Whether only the ministers or leaders of a region are known to have met."""
    return draft.conference and not draft.persons and not draft.sides


def _is_held_there(talks: Draft, gathering: Draft) -> bool:
    """Whether nothing told of the talks sets them apart from a gathering told before."""
    told = talks.reports[0].sentence.start > gathering.reports[0].sentence.start
    alike = talks.status == gathering.status and _modes_agree(talks, gathering)
    elsewhere = talks.place is not None or talks.country not in (None, gathering.country)
    return told and alike and not elsewhere and _dates_agree(talks, gathering)


def _same_encounter(a: Draft, b: Draft) -> bool:
    if a.conference != b.conference or _told_apart(a, b):
        return False
    if a.crowds != b.crowds and not (is_headed(a, b) or _is_without_crowd(b, a)):
        return False
    if _is_recalled(a, b) or _is_recalled(b, a) or _is_older(a, b) or _is_older(b, a):
        return False
    if a.is_told_visit != b.is_told_visit or _is_round_on(a, b) or _is_round_on(b, a):
        return False
    if a.is_bare_visit != b.is_bare_visit or ((a.is_another or b.is_another) and None in (a.date, b.date)):
        return False
    if a.conference:
        named_alike = bool(a.title and b.title and same_event(a.title, b.title))
        return (named_alike or _same_gathering(a, b)) and _dates_agree(a, b)
    return (
        _status_agrees(a, b)
        and _modes_agree(a, b)
        and not _are_in_two_states(a, b)
        and _dates_agree(a, b)
        and _durations_agree(a, b)
        and sides_agree(a, b)
        and persons_agree(a, b)
        and not (
            are_others(a, b)
            or are_others(b, a)
            or _are_other_talks(a, b)
            or _is_call_besides(a, b)
            or _is_with_another(a, b)
            or _is_apart_in_time(a, b)
        )
    )


# "recalled that they had met earlier this month"
_BEFORE = re.compile(
    r"\b(?:[Rr]ecall\w*|had\s+(?:already\s+|also\s+)?(?:met|spoken)|(?:last|previously|first)\s+met)\b"
)


def _is_recalled(earlier: Draft, talks: Draft) -> bool:
    """Whether one is told as having been earlier in the month of the other, of which the day is told."""
    if not (isinstance(earlier.date, DateName) and isinstance(talks.date, DateName)):
        return False
    before = earlier.date.text.lower().startswith("earlier this") and talks.date.when.precision == "day"
    return before and all(_BEFORE.search(r.sentence.text, 0, r.end) for r in earlier.reports)


_LAST = re.compile(r"[Ll]ast (?:month|year)")


def _is_older(earlier: Draft, headed: Draft) -> bool:
    """Whether one was last month or last year, and the other is what a headline tells as news; or one was the last time that they met."""
    if all(map(is_of_last_time, earlier.reports)) and not any(map(is_of_last_time, headed.reports)):
        return earlier.date is not None
    return (
        headed.only_headline
        and headed.date is None
        and isinstance(earlier.date, DateName)
        and _LAST.fullmatch(earlier.date.text) is not None
    )


def _is_round_on(visit: Draft, talks: Draft) -> bool:
    """Whether the sides hold a round of their talks on one of the days of a visit: "will co-chair the second Commission on 4 May"."""
    visits = all(r.rule.name == "visit-to" for r in visit.reports)
    return visits and talks.is_another and None not in (visit.date, talks.date)


def _same_gathering(a: Draft, b: Draft) -> bool:
    """Whether two sentences tell by other names of one session of a body: "the OSCE council in Oslo", "the OSCE meeting"."""
    bodies = [{s for s in d.sides if s.kind == "organisation"} for d in (a, b)]
    if len(bodies[0]) != 1 or bodies[0] != bodies[1] or not (a.persons & b.persons):
        return False
    if {r.sentence.start for r in a.reports} & {r.sentence.start for r in b.reports}:
        return False
    here, there = a.country, b.country
    towns = {d.place.value for d in (a, b) if d.place is not None}
    return here is not None and there is not None and here.value == there.value and len(towns) < 2


def _told_apart(a: Draft, b: Draft) -> bool:
    """Whether one verb tells of both: "met separately with A and with B"."""
    return any(
        r.origin == s.origin and r.rule is s.rule and r.sentence.start == s.sentence.start and r.apart
        for r in a.reports
        for s in b.reports
    )


def _status_agrees(a: Draft, b: Draft) -> bool:
    """The same status; a headline alone does not tell it, but what was said at a meeting is of no later one."""
    if a.status == b.status:
        return True
    headline, other = (a, b) if a.only_headline else (b, a)
    return headline.only_headline and not _is_later(other, headline)


def _is_later(other: Draft, transcript: Draft) -> bool:
    """Whether something planned goes beyond the days of the remarks that a headline is over: "later this year"."""
    remarks = all(r.rule.name == "remarks-at" for r in transcript.reports)
    if not remarks or transcript.around is None or other.status != "planned":
        return False
    return isinstance(other.date, DateName) and other.date.when.latest > transcript.around[1]


def _modes_agree(a: Draft, b: Draft) -> bool:
    """The same way, or one says none; a call that a headline names may be by video."""
    modes = {a.mode, b.mode}
    by_headline = modes == {"phone", "video"} and (
        a.only_headline or b.only_headline or _is_any_call(a) or _is_any_call(b)
    )
    return len(modes) == 1 or None in modes or "unknown" in modes or by_headline


def _is_any_call(draft: Draft) -> bool:
    """Whether all that tells of a phone is "a call", which may be by video."""
    return draft.mode == "phone" and not any("phone" in r.sentence.text for r in draft.reports)


def _mode(draft: Draft, new: Draft) -> Mode | None:
    """The way that is told, by the body before a headline."""
    by_video = new.mode == "video" and (draft.only_headline or _is_any_call(draft))
    if draft.mode in (None, "unknown") or by_video:
        return new.mode or draft.mode
    return draft.mode


def _dates_agree(a: Draft, b: Draft) -> bool:
    ours, theirs = _bounds(a), _bounds(b)
    return ours is None or theirs is None or (ours[0] <= theirs[1] and theirs[0] <= ours[1])


def _bounds(draft: Draft) -> tuple[Day, Day] | None:
    if isinstance(draft.date, DateName):
        return draft.date.when.earliest, draft.date.when.latest
    year = year_in_name(draft.title) or year_in_name(draft.occasion.value if draft.occasion else None)
    if year is not None:
        return Day(year, 1, 1), Day(year, 12, 31)
    return draft.around if draft.date is None else None


def _are_in_two_states(a: Draft, b: Draft) -> bool:
    """Whether both name a town, and the towns lie in different states: "the talks in Oslo" are not those "in Lima"."""
    called = {a.mode, b.mode} & {"phone", "video"}  # the town is that of something else
    agreed = any(r.rule.name == "reached-by-leaders" for r in (*a.reports, *b.reports))
    if called or agreed or None in (a.place, b.place) or a.country is None or b.country is None:
        return False
    return a.country.value != b.country.value


def _durations_agree(a: Draft, b: Draft) -> bool:
    return a.duration is None or b.duration is None or a.duration.value == b.duration.value


def _is_without_crowd(again: Draft, told: Draft) -> bool:
    """Whether a later sentence tells again of talks of the same people, without the group that had come along."""
    several = len({x.party for x in again.actors if x.person is not None}) > 1
    return several and not again.crowds and again.persons == told.persons


def _are_other_talks(a: Draft, b: Draft) -> bool:
    """Whether two talks of states, for which nobody is named, go by names that share no word, or one is "its next meeting"."""
    ours, theirs = _words_of_name(a), _words_of_name(b)
    if a.persons or b.persons or not (ours or theirs):
        return False
    return a.is_another != b.is_another or bool(ours and theirs and ours.isdisjoint(theirs))


# Talks of a standing body or between ministries, on whose day guests call on others too.
_STANDING = re.compile(
    r"\b(?:[Cc]onsultations?|[Cc]ommission|[Cc]ommittee|[Mm]echanism|[Ww]orking\s+[Gg]roup|[Dd]ialogue|[Cc]ouncil)\b"
)
_CALL = re.compile(r"\b(?:call|calls|called|received|receives)\b")


def _is_call_besides(talks: Draft, call: Draft) -> bool:
    """Whether consultations of two states are told first, and then someone by name called on another: "also called on Minister Ruiz"."""
    if talks.persons or talks.only_headline or not call.persons:
        return False
    calls = all(_CALL.search(r.sentence.text, r.start, r.end) for r in call.reports)
    return calls and any(_STANDING.search(r.sentence.text) for r in talks.reports)


# Words that tell of no meeting by themselves, but of what was said at the one told before.
_SAID_THERE = frozenset(
    {"told", "thanked-at-meeting", "conveyed-at-meeting", "discussed-with", "toured-with"}
)


def _is_with_another(told: Draft, new: Draft) -> bool:
    """Whether a sentence tells of talks with someone who only attended those told before, and not with whom these were held.

    "Ruiz met President Berg. The meeting was attended by Minister Holt. Ruiz also held talks with Holt."
    """
    met = {a.person for r in told.reports if not r.added for a in r.actors if a.person is not None}
    report = new.reports[0]
    if report.rule.shape not in ("with", "object", "by") or report.rule.name in _SAID_THERE:
        return False
    sides = {a.person: a.party for a in (*told.actors, *new.actors)}
    beside = {sides[p] for p in new.persons - met}
    return any(side is not None and any(sides.get(p) == side for p in met - new.persons) for side in beside)


# "Earlier in the day, Holt and Berg co-chaired a meeting of the commission"
_AT_OTHER_TIME = re.compile(
    r"\W{0,3}(?:Earlier|Later|Afterwards|Subsequently|Separately|Prior\s+to|Before\s+(?:that|the))\b"
)


def _is_apart_in_time(told: Draft, new: Draft) -> bool:
    """Whether a sentence tells what some of those who had met did before or after it."""
    fewer = len(new.persons) > 1 and new.persons < told.persons
    return fewer and _AT_OTHER_TIME.match(new.reports[0].sentence.text) is not None


def _words_of_name(draft: Draft) -> set[str]:
    """What sets the name of the talks apart: of "the first Cyber and Space Dialogue" the words before the noun."""
    named = (
        name for r in draft.reports for name in _NAMED_TALKS.finditer(r.clause.masked, r.start, r.end + _NAME)
    )
    return {word for name in named for word in name["own"].casefold().split()} - _OF_ANY_TALKS


def _status(draft: Draft, new: Draft) -> Status:
    """The body's word before the headline's ("Upcoming Summit of …" is a noun), then held before planned."""
    if draft.only_headline != new.only_headline:
        return new.status if draft.only_headline else draft.status
    return new.status if draft.status == "planned" else draft.status


def _absorb(draft: Draft, new: Draft) -> None:
    draft.status, draft.mode = _status(draft, new), _mode(draft, new)
    of_journey = all(r.rule.name == "travel-to-talk" for r in draft.reports)
    draft.reports = new.reports + draft.reports if of_journey else draft.reports + new.reports
    draft.around = draft.around or new.around
    draft.told_on = draft.told_on or new.told_on
    draft.actors = without_shadows((*draft.actors, *new.actors))
    if draft.date is not None and new.date is not None and more_precise(new.date, draft.date):
        draft.date, draft.date_evidence = new.date, new.date_evidence
    spoken = all(r.sentence.block_kind == "speech" for r in new.reports)
    if (
        draft.place is None
        and new.place is not None
        and new.country is not None
        and not (draft.around and spoken)
    ):
        draft.country = new.country  # a town with its state
    for name in ("date", "date_evidence", "duration", "place", "house", "country", "occasion", "title"):
        if draft.around and spoken and name in ("place", "house", "country"):
            continue  # a transcript's place stands above it; its speakers speak of elsewhere
        if getattr(draft, name) is None:
            setattr(draft, name, getattr(new, name))
