"""One sentence → the encounters it reports: who, in which words, held or planned."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.annotate.cues import Cues, matches_from, openers
from kg.annotate.entities import Amount, AnnotatedDocument, DateName, Sentence
from kg.annotate.mask import mask
from kg.annotate.sieve import Sieve
from kg.extract.meetings.circumstances.allusions import has_come_for, is_setting
from kg.extract.meetings.circumstances.manner import mode_of
from kg.extract.meetings.circumstances.other_deeds import is_of_main_clause
from kg.extract.meetings.circumstances.stops import Stop
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.circumstances.tense_of_nouns import status_of_noun
from kg.extract.meetings.rules.rounds import COMING
from kg.extract.meetings.rules.table import MEETING_RULES
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of, without_shadows
from kg.extract.meetings.sides.beside import of_other_state, of_side_of, of_state_before
from kg.extract.meetings.sides.clauses import Clause, Group, subject_before
from kg.extract.meetings.sides.crowds import crowd_before
from kg.extract.meetings.sides.objects import objects_of
from kg.extract.meetings.sides.own import without_self
from kg.extract.meetings.sides.presence import chairs, mediators, present
from kg.extract.meetings.sides.pronouns import means_several
from kg.extract.meetings.sides.subjects import CALL, is_joined, subject_of, verb_behind
from kg.extract.meetings.whole_places import whole_places
from kg.extract.meetings.words import MeetingRule
from kg.models import Mode, Party, Status

# A sentence without one of these reports no encounter; cheap to ask before anything else.
_MEETING_WORDS = (
    r"[Mm]et|[Mm]eet|[Mm]eets|[Mm]eeting|[Mm]eetings|[Ss]poken?|[Ss]peaks?|[Ss]peaking|[Tt]alk|[Tt]alks|[Tt]alked|[Tt]alking|[Cc]alls?|[Cc]alled|phoned|dialed|dialled|telephon\w+"
    r"|[Rr]eceiv\w+|[Hh]ost\w*|co-host\w*|cohost\w*|co-chair\w*|cochair\w*|co-le\w*|cole\w*|co-conven\w*|coconven\w*|[Ww]elcom\w+|greet\w+|confer|conferred|confers|consult\w*|conversations?|[Dd]iscussions?|[Ee]ngage\w*|conferring|[Bb]ilateral|[Bb]reakfast|[Cc]onsultations?|[Ss]ummit|[Cc]onference|[Vv]ideoconference|[Tt]eleconference"
    r"|[Ff]orum|[Ww]orkshop|[Ss]eminar|[Ss]ymposium|[Dd]ialogue|[Mm]inisterial|convene[ds]?|gather\w*|joined|joins|told|briefed|sign|signed|sees?|saw|seen|[Tt]ravel\w*|[Dd]inner|[Ll]unch|luncheon|sat\s+down|sit\s+down|sits\s+down|inaugurated|unveiled|condolences|telephone|apologised|apologized|urged|assured"
    r"|[Nn]egotiations|brought\s+together|brings\s+together|exchanged|[Cc]redentials|[Cc]redence|[Aa]ccreditation|handed|hands|jointly|co-chaired|iftar|banquet|round[- ]?tables?|presented|presents|delivered|agreed|decided|pledged|vowed|signing|exchange\s+of\s+notes|[Dd]iscuss\w*|[Rr]eview|reviewed|raised|exchange|[Vv]isit\w*|[Ee]ncounters?|[Rr]etreats?|FOCs?|[Pp]ull-?asides?|tête|connected|thanked|congratulated|assured|[Ii]nvitation|[Aa]ttended|addressed|addresses|bring\s+together|bringing\s+together|[Aa]udiences?|[Ss]essions?|[Ss]ittings?|chat|chats|chatted|conversed|deliberated|deliberations|parleys?|tete|face-to-face|heart-to-heart|sit-?down|get-?together|came|come|comes|got|debated|examined|considered|accompanied|[Ii]nteract\w*|[Ii]nauguration|[Cc]oronation|[Ee]nthronement|[Ss]wearing-[Ii]n|[Aa]vailability|[Ss]pray|COP\d*|UNGA|[Aa]longside|Along\s+with|[Tt]ogether\s+with|explored|[Tt]oured|tours?|inspected|walked|dined|lunched|breakfasted|caught\s+up|farewell|goodbye|[Rr]ounds?|inked|initialled|initialed|reached|put\s+their|put\s+pen|one-on-one|[Cc]alling|turned\s+over"
    r"|spent|spends|closeted|JCM|JCC|JMC|JEC|JWG|JTC|JBC|Joint|BNC|IGC|phone|rang|summoned|huddled|[Cc]onferring|[Cc]onsulting|meal|tea|coffee|words?|took|brought|went\s+over|focus(?:ed)?|dwelt|touch(?:ed)?|appeared|cut|laid|planted|broke|exchanges|contacted|contacts|compared\s+notes|compares?\s+notes|comparing\s+notes|presid\w+|reconvene\w*"
    r"|[Aa]ssembl\w+|Gather\w+|Convened"
)

MEETING_WORD = re.compile(rf"\b(?:{_MEETING_WORDS})\b")

_MEETING_CUES = Cues(openers(_MEETING_WORDS))

_SIEVE = Sieve(MEETING_RULES, lambda rule: rule.pattern)

_BRACKETS = re.compile(r"[\[\]]")  # what an editor adds to spoken words is read with them
_LONGEST = 4000  # characters: longer "sentences" are lists and tables, which report no encounter


@dataclass(slots=True)
class Report:
    """An encounter as one sentence tells it; offsets are within the sentence."""

    clause: Clause
    rule: MeetingRule
    start: int
    end: int
    status: Status
    mode: Mode | None
    actors: tuple[Actor, ...]
    pronoun: str | None = None
    subject: tuple[Actor, ...] = field(default=())
    object_pronoun: bool = False  # "met with her": someone named before
    origin: int = 0  # where the reporting words begin
    apart: bool = False  # one of several that the same words report
    day: DateName | None = None  # its own of the days that the same words tell of
    stop: Stop | None = None  # of a journey, at which it was
    added: bool = False  # only who else was there: "The meeting was attended by"

    @property
    def sentence(self) -> Sentence:
        return self.clause.sentence


def clause_of(sentence: Sentence) -> Clause:
    """The sentence with its mask."""
    named = (e for e in sentence.entities if not isinstance(e, Amount))
    entities = whole_places(named, sentence)
    masked = _BRACKETS.sub(" ", mask(sentence.text, entities, sentence.start))
    return Clause(sentence, masked, {e.start - sentence.start: e for e in entities})


def may_report(text: str) -> bool:
    """Whether a sentence has a word of meeting.

    >>> may_report("They talked."), may_report("It rained.")
    (True, False)
    """
    return _MEETING_CUES.match(MEETING_WORD, text) is not None


def find_reports(clause: Clause, annotated: AnnotatedDocument) -> list[Report]:
    """The encounters that a sentence reports, in order; where rules overlap, the first in the table wins."""
    if len(clause.masked) > _LONGEST:
        return []
    found: list[Report] = []
    for rule in _SIEVE.passed(clause.masked):
        found += reports_by(rule, clause, annotated, found)
    return sorted(found, key=lambda r: r.start)


def reports_by(
    rule: MeetingRule, clause: Clause, annotated: AnnotatedDocument, before: Sequence[Report] = ()
) -> list[Report]:
    """The encounters that one rule reads in a sentence, apart from those that were read ``before``."""
    found: list[Report] = []
    for match in _matches(rule, clause):
        told = (*before, *found)
        if not any(r.start < match.end() and match.start() < r.end for r in told):
            read = _read(rule, match, clause, annotated)
            found += [r for r in read if not (rule.name == "noun-of-pair" and _is_purpose(r, told))]
    return found


_FOR = re.compile(r"\bfor\s+(?:the|a|an|their|our)\s+(?:[\w-]+\s+){0,4}$")


def is_met_for(report: Report, sides: Collection[Party], start: int) -> bool:
    """Whether talks of two named at ``start`` are what one of them meets for: "hosts Berg for the Peru-Norway Summit"."""
    met = set(sides_of(report.actors))
    between = _FOR.search(report.clause.masked, report.end, max(report.end, start))
    return between is not None and bool(met) and (met <= set(sides) or set(sides) <= met)


def _is_purpose(talks: Report, told: Iterable[Report]) -> bool:
    """Whether talks are named only as what others were met for, or have come for."""
    masked = talks.clause.masked
    return any(
        is_met_for(report, sides_of(talks.actors), talks.start)
        or has_come_for(masked, report.end, talks.start, talks.end)
        for report in told
    )


def _matches(rule: MeetingRule, clause: Clause) -> Iterator[re.Match[str]]:
    """What the pattern of a rule finds: asked where it can begin, since trying it anywhere else costs too much."""
    if rule.shape == "together":  # begins with an actor
        return matches_from(rule.pattern, clause.masked, clause.free_starts)
    if rule.openers is not None:
        return rule.openers.matches(rule.pattern, clause.masked)
    return rule.pattern.finditer(clause.masked)


# "a video call with", of which a noun is asked alone
_HOW = re.compile(r"\b(?:video|virtual|online|web)[ -]$")


def _read(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[Report]:
    """What a match reports: one encounter for each side that was met apart."""
    verb = match.start() if rule.shape != "together" else verb_behind(clause, match.end("group"))
    status = status_before(clause.masked, verb, clause.sentence.text)
    told_of_past = (
        rule.shape == "next" and rule.status == "held"
    )  # "should honour what they agreed on in May"
    if status is None and not told_of_past:
        return
    group, pronoun = subject_of(rule, match, clause)
    if rule.name == "visit-from" and means_several(pronoun):
        return  # "The two ministers welcomed the visit of the King to Lima": neither hosted him
    subject = _subject(rule, match, clause, group, annotated)
    subject = subject if subject or pronoun else _crowd(rule, match, clause)
    if pronoun == "someone" or (rule.shape == "by" and not (subject or pronoun or is_joined(match))):
        return  # "the plan was welcomed by Minister Ruiz"
    how = _HOW.search(clause.sentence.text, 0, match.start())
    words = clause.sentence.text[how.start() if how else match.start() : match.end()]
    told_of = list(objects_of(rule, match, clause, annotated))
    for objects, begin, end in told_of:
        apart = len(told_of) > 1
        acting = of_state_before(without_self(subject, objects, group.actors if group else ()), objects)
        objects = of_other_state(clause, *match.span(), acting, objects)
        there = present(rule, clause, annotated, match.start(), objects if apart else ())
        with_them = _with_who_acts(there, acting, clause, match.start())
        if all(a.person is None for a in (*acting, *objects, *with_them)):
            with_them = chairs(clause, end, annotated, sides_of((*acting, *objects)))
        of_two = len(sides_of((*acting, *objects))) > 1
        between = mediators(clause, annotated, match.start(), end) if of_two else ()
        actors = without_shadows((*acting, *objects, *with_them, *between))
        if not (acting or pronoun) and _met_by_stranger(rule, match, clause, objects):
            continue  # they did not meet each other
        told = _status(rule, match, clause, end, rule.status or status or "held")
        if told is None or not (actors or pronoun or rule.shape == "next"):
            continue
        yield Report(
            clause,
            rule,
            begin,
            end,
            told,
            mode_of(words, clause.sentence.text, rule.mode),
            actors,
            pronoun,
            subject=acting,
            object_pronoun=not objects and rule.shape in ("with", "object", "by"),
            origin=match.start(),
            apart=apart,
        )


def _with_who_acts(
    there: tuple[Actor, ...], acting: tuple[Actor, ...], clause: Clause, verb: int
) -> tuple[Actor, ...]:
    """Those who were there too, with the side of him whom they accompany; not "Ruiz, who met Berg, will be joined by Holt"."""
    begin = clause.sentence.start
    then = (a for a in there if not is_of_main_clause(clause.masked, a.start - begin, verb, verb))
    return of_side_of(acting, tuple(then), before=begin + verb)


# "A senior official met": someone whom nothing introduces
_STRANGER = re.compile(
    r"\W{0,3}(?:An?|The|Two|Three|Several|Some)\s+(?:(?:[\w’'.-]+|[\ue000-\ue003]+)\s+){1,6}"
)
# "Lyonpo met": by a title that no rule knows
_ALONE = re.compile(r"\W{0,3}[A-Z][a-z’-]+\s+(?:(?:also|then|later|had)\s+)?")
# "Deputy PM hosts Lao minister, Danish ambassador": someone who is no actor
_SOMEBODY = re.compile(r"\W{0,3}[A-Z]")


def _met_by_stranger(
    rule: MeetingRule, match: re.Match[str], clause: Clause, objects: tuple[Actor, ...]
) -> bool:
    """Whether those of several sides were met by someone whom nothing introduces."""
    if rule.shape not in ("with", "object") or len(sides_of(objects)) < 2:
        return False
    headed = clause.sentence.block_kind == "headline" and _SOMEBODY.match(clause.masked, 0, match.start())
    alone = _ALONE.fullmatch(clause.masked, 0, match.start())
    return bool(headed or alone) or _STRANGER.fullmatch(clause.masked, 0, match.start()) is not None


def _subject(
    rule: MeetingRule,
    match: re.Match[str],
    clause: Clause,
    group: Group | None,
    annotated: AnnotatedDocument,
) -> tuple[Actor, ...]:
    """Who acts; to a ceremony the publisher's own side sends a delegation."""
    if rule.shape == "ceremony" and annotated.own is not None:
        leads = None if "elegation" in match.group() else subject_before(clause, match.start())
        if leads is not None:
            return actors_of(leads.actors, annotated)
        begin = clause.sentence.start + match.start()
        return (Actor(None, annotated.own, "delegation", begin, begin + len("delegation")),)
    return actors_of(group.actors, annotated) if group else ()


def _crowd(rule: MeetingRule, match: re.Match[str], clause: Clause) -> tuple[Actor, ...]:
    """People without names who act: "The leaders of five states met Chancellor Berg"."""
    crowd = crowd_before(clause, match.start()) if rule.shape in ("with", "object") else None
    return (crowd,) if crowd else ()


_NEXT = re.compile(r"[Tt](?:he|heir)\s+next\b")
_WILL = re.compile(r"\bwill\b")  # "the Peru-Norway Joint Committee will meet"
_ARTICLE = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur|[Ii]ts|[Tt]his)\s+)?+")


def _status(
    rule: MeetingRule, match: re.Match[str], clause: Clause, end: int, status: Status
) -> Status | None:
    """The status of an encounter: where a noun names it, its verbs may stand behind it too."""
    if rule.shape == "next" and rule.status is None:
        coming = COMING.search(match.group()) or _NEXT.match(match.group())
        begin = _begin_of_noun(clause.masked, match.start())
        return "planned" if coming else status_of_noun(clause.masked, begin, end, status)
    if rule.shape == "body" and _WILL.search(match.group()):
        return "planned"
    if rule.name == "noun-between" and is_setting(clause.masked, match.start()):
        return None
    named = rule.shape in ("of", "between", "body") or rule.name in ("noun-of-pair", "meeting-of-pair")
    if named or (rule.name == "called-on" and CALL.search(clause.masked, 0, match.start())):
        return status_of_noun(clause.masked, match.start(), end, status)
    return status


def _begin_of_noun(masked: str, start: int) -> int:
    article = _ARTICLE.match(masked, start)
    return article.end() if article else start


# "met on 1 July and on 12 August"
_ON_TWO_DAYS = re.compile(
    r"[^.;]{0,140}?\b(?:[Oo]n|first on)\s+(\ue012+),?\s+and\s+(?:(?:again\s+|then\s+)?on\s+)?(\ue012+)"
)


def by_days(report: Report) -> list[Report]:
    """The report once for each of two days that it took place on."""
    two = _ON_TWO_DAYS.match(report.clause.masked, report.end)
    days = [report.clause.by_start.get(two.start(n)) for n in (1, 2)] if two else []
    named = [day for day in days if isinstance(day, DateName) and day.when.precision != "year"]
    if len(named) < 2 or report.status == "planned":
        return [report]
    return [replace(report, day=day, apart=True) for day in named]
