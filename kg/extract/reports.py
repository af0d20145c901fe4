"""One sentence → the encounters it reports: who, in which words, held or planned."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kg.annotate.cues import Cues, Kinds, matches_from, openers
from kg.annotate.entities import Amount, AnnotatedDocument, DateName, Sentence
from kg.annotate.mask import mask
from kg.extract.actors import Actor, actors_of, sides_of, without_shadows
from kg.extract.circumstances import mode_of, status_before, status_of_noun
from kg.extract.clauses import Clause, Group, group_at, groups, pronoun_before, subject_before
from kg.extract.crowds import crowd_at
from kg.extract.meeting_rules import MEETING_RULES
from kg.extract.meeting_words import MeetingRule
from kg.models import Mode, Party, Status
from kg.reference.organisations import is_grouping, state_behind

# A sentence without one of these reports no encounter; cheap to ask before anything else.
_MEETING_WORDS = (
    r"[Mm]et|[Mm]eet|[Mm]eets|[Mm]eeting|[Mm]eetings|[Ss]poke|[Ss]peaks?|[Ss]peaking|[Tt]alk|[Tt]alks|[Tt]alked|[Tt]alking|[Cc]alls?|[Cc]alled|phoned|telephon\w+"
    r"|[Rr]eceiv\w+|[Hh]ost\w*|co-host\w*|cohost\w*|co-chair\w*|cochair\w*|co-le\w*|cole\w*|co-conven\w*|coconven\w*|[Ww]elcom\w+|greet\w+|conferred|confers|conversations?|[Dd]iscussions?|[Ee]ngagements?|[Bb]ilateral|[Bb]reakfast|[Cc]onsultations?|[Ss]ummit|[Cc]onference"
    r"|[Ff]orum|[Dd]ialogue|[Mm]inisterial|convened|convenes|gathered|joined|joins|told|briefed|signed|sees?|saw|seen|[Tt]ravel\w*|[Dd]inner|[Ll]unch|luncheon|sat\s+down"
    r"|negotiations|brought\s+together|brings\s+together|exchanged|[Cc]redentials|[Cc]redence|[Aa]ccreditation|handed\s+over|hands\s+over|jointly|co-chaired|iftar|banquet|roundtable|presented|presents|delivered|agreed|decided|pledged|vowed|signing|exchange\s+of\s+notes|[Dd]iscuss\w*|reviewed|raised|exchange|[Vv]isit\w*|[Ee]ncounter|[Aa]ttended|[Ss]ession|[Ii]nteractions?|[Ii]nauguration|[Cc]oronation|[Ee]nthronement|[Ss]wearing-[Ii]n|[Aa]vailability|[Ss]pray|COP\d*|UNGA"
)
MEETING_WORD = re.compile(rf"\b(?:{_MEETING_WORDS})\b")
_MEETING_CUES = Cues(openers(_MEETING_WORDS))
_RULE_CUES = Kinds({rule.name: rule.cues for rule in MEETING_RULES})
_CALL = re.compile(r"\b(?:[Hh]is|[Hh]er|[Aa]|[Tt]he)\s+(?:courtesy\s+|planned\s+|scheduled\s+)?$")
_AUXILIARIES = re.compile(
    r"\s*,?\s+(?:(?:also|both|jointly|have|has|had|will|would|are|were|is|to|be|due|set|scheduled|expected|slated|planning|agreed|\ue012+)\s+)*"
)
_NEAR = 500  # characters before a verb in which a pronoun that is its subject stands
_LONGEST = 4000  # characters: longer "sentences" are lists and tables, which report no encounter
_WITH_PRESENT = re.compile(
    r"\b(?:[Ii]n the presence of|[Aa]ccompanied by|together with|joined by|alongside|along with|flanked by|at the invitation of)\s+(?=\S)"
)
_AND_THEN_WITH = re.compile(
    r"[^.;]{0,60}?,?\s+(?:and|as\s+well\s+as),?\s+(?:then\s+|afterwards?\s+|later\s+|separately,?\s+|also\s+)?(?:met\s+|spoke\s+)?with\s+"
)
PLURAL_PRONOUNS = frozenset(
    {"they", "both", "the two"}
    | {
        f"{a} {b}"
        for a in ("the two", "these two", "both", "the")
        for b in (
            "three",
            "four",
            "ministers",
            "leaders",
            "officials",
            "sides",
            "diplomats",
            "presidents",
            "foreign ministers",
            "secretaries",
            "two sides",
        )
    }
)
# "met with her in Rome": whom the article is about.
_HIM = re.compile(
    r"\s*(?:him|them|her)\b(?=\s*(?:[,.;]|$|\s(?:in|at|on|to|for|over|during|today|and|by|last|this|earlier|again)\b|[\ue012]))"
)
# "In Oslo she attended the forum and met …": the pronoun is the subject of both verbs.
_SHARED_PRONOUN = re.compile(r"\b([Ss]he|[Hh]e|[Tt]hey|I)\s+[a-z][^;:\ue010\ue011]*\band\s+(?:\w+\s+)?$")
# "She also called on the minister, and met with …": whose object stands in between.
_SHARED_FAR = re.compile(
    r"(?:^\W{0,3}|[\ue004\ue012],?\s+|[a-z],\s+)([Ss]he|[Hh]e|[Tt]hey|I)\s+(?:(?:also|then|later|first|had|will|has)\s+){0,2}[a-z]\w+(?:(?!\bto\s+[a-z])[^;:“”\"])*?"
    r"\band\s+(?:(?:also|then|later|subsequently|separately|afterwards?)\s+)?$"
)
_AND_THEN = re.compile(r",?\s+and\s+(?:then|afterwards?|later|subsequently|also)\s+(?:with\s+)?(?:the\s+)?")
# Words that report an encounter even with a state alone: "talks with Chile about fish" need not be one.
_OF_STATES = frozenset({"visit-to", "met-with", "spoke-with", "noun-between"})
_AT_EVENT = re.compile(r"\b(?:at|in|during)\s+(?:the\s+)?(?:[\w-]+\s+)?$")
_POSSESSOR = re.compile(r"[’'](?:s)?\s+(?:[\w-]+\s+){0,4}$")
_UNKNOWN_NAME = re.compile(r"\b[A-Z][a-z’'-]+$")
_APART = re.compile(r"\b(?:separate(?:ly)?|individual(?:ly)?|in turn|one after the other)\b")
_APART_BEHIND = re.compile(
    r",?\s+(?:separately|individually|in turn|back[- ]to[- ]back|one after the other|in separate \w+)\b"
)
# "held meetings with A of Chile and B of Peru": as many as there are sides.
_MEETINGS = re.compile(
    r"\b(?:meetings|calls|conversations|bilaterals|pull-?asides|courtesy calls)\b", re.IGNORECASE
)


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

    @property
    def sentence(self) -> Sentence:
        return self.clause.sentence


def clause_of(sentence: Sentence) -> Clause:
    """The sentence with its mask."""
    entities = [e for e in sentence.entities if not isinstance(e, Amount)]
    masked = mask(sentence.text, entities, sentence.start)
    return Clause(sentence, masked, {e.start - sentence.start: e for e in entities})


def may_report(text: str) -> bool:
    """Whether a sentence has a word of meeting.

    >>> may_report("They talked."), may_report("It rained.")
    (True, False)
    """
    return _MEETING_CUES.match(MEETING_WORD, text) is not None


def find_reports(clause: Clause, annotated: AnnotatedDocument) -> list[Report]:
    """The encounters that a sentence reports, in order; where rules overlap, the first in the table wins."""
    if len(clause.masked) > _LONGEST or not may_report(clause.sentence.text):
        return []
    found: list[Report] = []
    cued = _RULE_CUES.in_text(clause.sentence.text)
    for rule in MEETING_RULES:
        if rule.cues and rule.name not in cued:
            continue
        found += reports_by(rule, clause, annotated, found)
    return sorted(found, key=lambda r: r.start)


def reports_by(
    rule: MeetingRule, clause: Clause, annotated: AnnotatedDocument, before: Iterable[Report] = ()
) -> list[Report]:
    """The encounters that one rule reads in a sentence, apart from those that were read ``before``."""
    found = list(before)
    known = len(found)
    for match in _matches(rule, clause):
        if not any(r.start < match.end() and match.start() < r.end for r in found):
            found += _read(rule, match, clause, annotated)
    return found[known:]


def _matches(rule: MeetingRule, clause: Clause) -> Iterator[re.Match[str]]:
    """What the pattern of a rule finds: asked where it can begin, since trying it anywhere else costs too much."""
    if rule.shape == "together":  # begins with an actor
        return matches_from(rule.pattern, clause.masked, clause.free_starts)
    if rule.openers is not None:
        return rule.openers.matches(rule.pattern, clause.masked)
    return rule.pattern.finditer(clause.masked)


def _read(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[Report]:
    verb = match.start() if rule.shape != "together" else _verb_behind(clause, match.end("group"))
    status = status_before(clause.masked, verb, clause.sentence.text)
    if status is None:
        return
    status = rule.status or status
    subject, pronoun = _subject(rule, match, clause)
    subject_actors = actors_of(subject.actors, annotated) if subject else ()
    if rule.shape == "ceremony" and annotated.own is not None:
        begin = clause.sentence.start + match.start()
        subject_actors = (Actor(None, annotated.own, "delegation", begin, begin + len("delegation")),)
    if pronoun == "someone":
        return
    if rule.shape == "by" and not (subject_actors or pronoun):
        return  # "the plan was welcomed by Minister Ruiz"
    words = clause.sentence.text[match.start() : match.end()]
    mode = mode_of(words, clause.sentence.text, rule.mode)
    told_of = list(_objects(rule, match, clause, annotated))
    for objects, begin, end in told_of:
        with_them = _present(clause, annotated) if rule.shape != "between" else ()
        actors = without_shadows((*subject_actors, *objects, *with_them))
        him = not objects and rule.shape in ("with", "object", "by")
        if actors or pronoun or rule.shape == "next":
            noun = rule.shape in ("of", "between", "body") or rule.name == "noun-of-pair"
            noun = noun or _CALL.search(clause.masked, 0, match.start()) is not None
            told = status_of_noun(clause.masked, match.start(), end, status) if noun else status
            if told is None:
                continue
            several = len(told_of) > 1
            yield Report(
                clause,
                rule,
                begin,
                end,
                told,
                mode,
                actors,
                pronoun,
                subject_actors,
                him,
                match.start(),
                several,
            )


# "met on 1 July and on 12 August"
_ON_TWO_DAYS = re.compile(
    r"[^.;]{0,140}?\b(?:[Oo]n|first on)\s+(\ue012+),?\s+and\s+(?:again\s+|then\s+)?on\s+(\ue012+)"
)


def by_days(report: Report) -> list[Report]:
    """The report once for each of two days that it took place on."""
    two = _ON_TWO_DAYS.match(report.clause.masked, report.end)
    days = [report.clause.by_start.get(two.start(n)) for n in (1, 2)] if two else []
    named = [day for day in days if isinstance(day, DateName) and day.when.precision != "year"]
    if len(named) < 2 or report.status == "planned":
        return [report]
    return [replace(report, day=day, apart=True) for day in named]


def _verb_behind(clause: Clause, end: int) -> int:
    """Where the verb of a group that ends here begins, behind what tells its tense: "Ruiz and Berg will meet"."""
    auxiliaries = _AUXILIARIES.match(clause.masked, end)
    return auxiliaries.end() if auxiliaries else end


def _subject(rule: MeetingRule, match: re.Match[str], clause: Clause) -> tuple[Group | None, str | None]:
    """The acting side: none for "a meeting between A and B", whose sides all follow."""
    if rule.shape in ("between", "together", "ceremony"):
        return None, None
    if "actor" in match.re.groupindex:  # who acts stands behind: "With Ruiz, she discussed …"
        behind = [g for g in groups(clause, match.end()) if g.start == match.start("actor")]
        return (behind[0] if behind else None), (match["who"] or "").lower() or None
    position = match.start()
    possessor = _POSSESSOR.search(clause.masked[:position]) if rule.shape == "of" else None
    if possessor:
        group = _group_ending_at(clause, possessor.start())
        if group is not None:
            return group, None
        if _UNKNOWN_NAME.search(clause.masked, 0, possessor.start()):
            return None, "someone"  # "Berg’s meeting with", of a Berg the document does not introduce
    return _acting(rule, clause, position)


def _acting(rule: MeetingRule, clause: Clause, position: int) -> tuple[Group | None, str | None]:
    """Who does what the words at ``position`` report: a group of actors, or a pronoun."""
    if rule.name == "called-on" and _CALL.search(clause.masked, max(0, position - 40), position):
        return None, "he"  # "Her call on the minister"
    pronoun = pronoun_before(clause, position)
    if pronoun is not None and pronoun != "who":
        return None, pronoun
    subject = subject_before(clause, position, verb=rule.shape != "of")
    shared = None
    if subject is None:
        before = clause.masked[max(0, position - _NEAR) : position]
        shared = _SHARED_PRONOUN.search(before) or _SHARED_FAR.search(before)
    if shared:
        return None, shared.group(1).lower()
    if (
        subject is None
        and rule.shape == "of"
        and re.search(r"\b[Hh](?:is|er)\s+(?:[\w-]+\s+){0,3}$", clause.masked[:position])
    ):
        return None, "he"
    return subject, None


def _group_ending_at(clause: Clause, position: int) -> Group | None:
    return next((g for g in groups(clause, 0, position) if g.end == position), None)


def _objects(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    """The other side or sides, and the stretch of words about them; several where they were met apart."""
    if rule.shape == "together":
        whole = groups(clause, match.start("group"), match.end("group"))
        actors = actors_of([a for group in whole for a in group.actors], annotated)
        if len(actors) > 1:
            yield actors, match.start(), match.end()
    elif rule.shape in ("body", "travel"):
        whole = groups(clause, match.start("group"), match.end("group"))
        actors = actors_of([a for group in whole for a in group.actors], annotated)
        for some in [actors] if rule.shape == "body" else [(actor,) for actor in actors]:
            yield some, match.start(), match.end()
    elif rule.shape == "next" or (
        rule.shape == "again" and pronoun_before(clause, match.start()) in PLURAL_PRONOUNS
    ):
        yield (), match.start(), match.end()
    elif rule.shape != "again":
        yield from _named_objects(rule, match, clause, annotated)


def _named_objects(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    begin, position = match.start(), match.end()
    words = clause.masked[match.start() : match.end()]
    apart, severally = (pattern.search(words) is not None for pattern in (_APART, _MEETINGS))
    while (group := group_at(clause, position, bare=rule.name in _OF_STATES)) is not None:
        if rule.shape == "object" and _AT_EVENT.search(clause.masked, position - 40, group.start):
            break  # "meet again at the coming G7 summit"
        actors = actors_of(group.actors, annotated, ours=rule.shape not in ("with", "object", "by"))
        severed = apart or _APART_BEHIND.match(clause.masked, group.end) is not None
        if severed or rule.name in ("called-on", "courtesy-call"):
            yield from (((actor,), begin, group.end) for actor in actors)
        elif severally and rule.shape != "between" and not any(_is_many(a) for a in actors):
            yield from ((part, begin, group.end) for part in _by_side(actors))
        elif rule.shape != "between" or len(sides_of(actors)) > 1:
            yield actors, begin, group.end
        further = _AND_THEN.match(clause.masked, group.end)
        if further is None and rule.shape == "with":
            further = _AND_THEN_WITH.match(clause.masked, group.end)
        if further is None:
            return
        begin = position = further.end()
    yield from _unnamed_object(rule, clause, begin, position)


def _is_many(actor: Actor) -> bool:
    """Whether an actor is several states at once: "G7 leaders"."""
    return actor.party is not None and (actor.party.kind == "group" or is_grouping(actor.party))


def _by_side(actors: tuple[Actor, ...]) -> Iterator[tuple[Actor, ...]]:
    """Those of one state or body after the other; who has none belongs to whoever is named before."""
    parts: dict[Party | None, list[Actor]] = {}
    side: Party | None = None
    for actor in actors:
        side = state_behind(actor.party) if actor.party else side
        parts.setdefault(side, []).append(actor)
    yield from (tuple(part) for part in parts.values())


def _unnamed_object(
    rule: MeetingRule, clause: Clause, begin: int, position: int
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    """People without name or office ("three families"), or a pronoun."""
    crowd = crowd_at(clause, position) if rule.shape in ("with", "object") else None
    if crowd:
        yield (crowd,), begin, crowd.end - clause.sentence.start
    elif _HIM.match(clause.masked, position) and rule.shape in ("with", "object", "by"):
        yield (), begin, position + 4


def _present(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Others whom the sentence says were there."""
    found: list[Actor] = []
    for match in _WITH_PRESENT.finditer(clause.masked):
        group = group_at(clause, match.end())
        if group is not None:
            found += actors_of(group.actors, annotated)
    return tuple(found)
