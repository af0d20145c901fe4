"""A sentence behind a report of talks → who else was there: "The meeting was attended by Minister Ruiz"; and whether it was a call."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import (
    AnnotatedDocument,
    DateName,
    Entity,
    OfficeReference,
    OrganisationName,
    PersonName,
)
from kg.annotate.mask import DATE, NATION, OFFICE, PERSON
from kg.annotate.sieve import Sieved
from kg.extract.meetings.circumstances.cancellations import falls_through
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import GROUP, Clause, Group, group_at, groups
from kg.models import Status

_TALKS = r"(?:[Mm]eeting|[Ss]ession(?=\b)|talks|dialogue|consultations|reception|session|call|discussions?|conversation|dinner|lunch|luncheon|audience|encounter|summit|forum|conference)"
_TO_COME = r"(?:will\s+(?:also\s+)?be|(?:is|are)\s+(?:(?:also|due|set|expected|scheduled)\s+){0,2}to\s+be)"
_BE = rf"(?:was|were|{_TO_COME})"
_ATTENDED = Sieved(
    rf"^\W*(?:\d+\.\s+)?It\s+(?:is|{_BE})\s+(?:also\s+)?attended\s+by\b"
    rf"|\b{_TALKS}(?:,\s+(?:hosted|chaired|given)\s+by\s[^.;,]{{2,60}},)?\s+{_BE}\s+(?:also\s+)?attended\s+by\b"
    rf"|^\W*(?:They|The\s+(?:two|ministers|leaders|presidents|sides|two\s+(?:\w+\s+)?\w+)|Both(?:\s+\w+)?|{GROUP})\s+(?:were|are)\s+(?:also\s+|later\s+|then\s+){{0,2}}joined\s+by\b"
    rf"|^\W*(?:Also\s+at|At)\s+(?:the|their)\s+(?:same\s+)?{_TALKS}\s+(?:were|was)\s+(?:also\s+)?(?=(?:the\s+)?[\ue000-\ue003\ue010\ue011])"
    rf"|\b(?:side|delegation)\s+(?:(?:at|in|during)\s+(?:the|this|their)\s+{_TALKS}\s+)?(?:was|were)\s+represented\s+by\b"
    rf"|^\W*(?:[Aa]lso\s+)?(?:[Aa]ttending|[Pp]resent)\s+(?:(?:at|during|in|on|from|for)\s+)?(?:the\s+(?:{_TALKS}|{NATION}\s+side)\s+)?(?:was|were)\b"
)
# "Minister Ruiz was accompanied by Minister Berg": not on the journey, nor there.
_ACCOMPANIED = re.compile(
    rf"[\s“\x22]*(?:[Tt]he\s+)?(?P<who>{PERSON}|{OFFICE}|[Hh]e\b|[Ss]he\b)\s+was\s+(?:also\s+)?(?:accompanied|flanked|assisted|joined)\s+(?:(?:at|in|during)\s+(?:the|their)\s+{_TALKS}\s+)?by\b"
)
# "The Summit was chaired by Prime Minister Berg", behind the sentence that names the summit.
_CHAIRED = re.compile(
    r"^\W*(?:\d+\.\s+)?(?:It|The\s+(?:[a-z-]+\s+)?(?i:Summit|Meeting|Talks|Forum|Conference|Retreat|Session|Dialogue|Ministerial|Consultations|Gathering|Round-?table|Event)(?:\s+(?:in|at)\s+[^.;,]{2,40}?)?)"
    rf"\s+(?:is|are|{_BE})\s+(?:also\s+|jointly\s+)?"
    r"(?:(?:co-?)?(?:chaired|hosted|convened|led)|attended|opened)\s+by\b"
)
_OF_EITHER = re.compile(r"co-?chaired|attended")
# "Ministers from Denmark and Chile also attended.", "Participants included ministers from Denmark and Chile"
_CAME = re.compile(
    r"\s*,?\s+(?:also\s+)?(?:attended|took\s+part|participated)\s*(?:as\s+[^.;,]{3,40}|in\s+(?:it|the\s+\w+)|the\s+\w+)?\.?\s*$"
)
# "The foreign ministers of Denmark and Chile will attend.", "The Special Envoy will also take part."
_WILL_COME = re.compile(
    r"\s*,?\s+(?:(?:will|(?:is|are)\s+(?:due|set|expected|scheduled)\s+to)\s+(?:also\s+|both\s+|all\s+)?(?:attend|take\s+part|participate|be\s+(?:present|there|in\s+attendance))"
    r"|(?:is|are)\s+(?:also\s+)?(?:attending|taking\s+part|participating))"
    r"(?:\s+as\s+[^.;,]{3,40}|\s+in\s+(?:it|the\s+\w+)|\s+the\s+\w+)?\s*\.?\s*$"
)
# "Minister Ruiz opened the event together with Minister Berg"
_ACTED_ON = re.compile(
    r"\s*,?\s+(?:also\s+|jointly\s+|officially\s+){0,2}(?:opened|closed|(?:co-?)?chaired|(?:co-?)?hosted|moderated|addressed|inaugurated|spoke\s+at|attended|took\s+part\s+in|participated\s+in)"
    r"\s+(?:the|this)\s+(?:event|conference|summit|forum|workshop|ministerial|gathering|opening\s+(?:session|ceremony))\b(?!\s+(?:of|on|in|at)\b)(?P<with>,?\s+(?:together|along|jointly)\s+with\s+(?:the\s+)?|,?\s+alongside\s+(?:the\s+)?)?"
)
_INCLUDED = Sieved(
    r"^[\s“\x22]*(?:(?:Other|The)\s+)?(?:[Pp]articipants|[Aa]ttendees|(?:(?:[Ww]orld\s+)?[Ll]eaders|[Mm]inisters|[Gg]uests|[Oo]thers|[Tt]hose)\s+(?:who\s+[a-z]+|attending|present|taking\s+part|expected(?:\s+to\s+(?:attend|take\s+part|join|be\s+there))?|there))(?:\s+(?:the|in|at)\s+[^.;,]{2,30}?)?\s+(?:also\s+)?include[ds]?\b"
    r"|^\W*Among\s+(?:the\s+)?(?:participants|attendees|those\s+(?:attending|present|expected|taking\s+part))\s+(?:were|are)\b"
    # "More than 20 leaders attended Monday’s talks, including"
    r"|^[^.;,\ue010\ue011]{0,60}?\b(?:leaders|ministers|delegates|delegations|officials|heads\s+of\s+state(?:\s+and\s+government)?|countries|nations)\s+(?:(?:also|will|are\s+(?:due|set|expected)\s+to|were\s+at|have)\s+){0,2}"
    rf"(?:attend(?:ed|ing)?|t(?:ook|ake|aking)\s+part\s+in|participated?\s+in|join(?:ed)?|gather(?:ed)?\s+(?:for|at))\s+(?:the\s+|{DATE}[’']s\s+)?(?:[\w-]+\s+){{0,2}}{_TALKS}[^.;,]{{0,30}},\s+including\b"
)
# "Minister Ruiz was present at the meeting", "also joined the call", "was on the call"
_THERE = (
    rf"(?:was|were)\s+(?:also\s+)?(?:(?:(?:present|in\s+attendance)\s+(?:at|during|for)\s+the\s+(?:[a-z]+\s+)?|(?:on|in)\s+the\s+){_TALKS}\b|(?:present|in\s+attendance)(?:\s+(?:on|for)\s+the\s+occasion)?\s*\.?\s*$)"
    rf"|(?:(?:also|later|then)\s+)?(?:joined\s+(?:in\s+)?|sat\s+in\s+(?:on|for)\s+|listened\s+in\s+on\s+)(?:the\s+(?:[a-z]+\s+)?{_TALKS}(?!-|\s+(?:for|to\s+(?!discuss))\b)|them\b(?!\s+(?:for|at|in|on|from)\b)|the\s+two\s+(?:leaders|ministers|presidents)\b)|(?:also\s+|will\s+|is\s+|has\s+|had\s+){{0,2}}(?:attend(?:s|ed|ing)?|t(?:ook|ake|akes|aking)\s+part\s+in|participat(?:ed|es|ing|e)\s+in)\s+the\s+(?:courtesy\s+|working\s+)?{_TALKS}\b"
)
_PRESENT = re.compile(
    rf"(?:\s+[Mm]ember\s+[Ss]tates)?(?:\s+accompanying\s+(?:the\s+)?[\ue000-\ue015]++)?\s*,?\s+(?:who\s+)?(?:{_THERE})"
)
# "Ambassador Ruiz, dean of the group, thanked", "speaking on behalf of the participants"
_FOR_ALL = re.compile(
    r"\s*,?\s+(?:(?:the\s+)?(?:dean|doyen)\s+of|(?:speaking\s+|who\s+spoke\s+)?(?:on\s+behalf\s+of|for))\s+(?:the\s+)?(?:group|participants|guests|envoys|(?:visiting\s+)?(?:ambassadors|delegation)|diplomatic\s+corps|\ue011++)"
)
# "Minister Ruiz, the ambassador in Oslo and other officials attended the meeting"
_WITH_OTHERS = re.compile(
    r"(?:,|\s+and|\s+as\s+well\s+as|\s+along\s+with|\s+together\s+with)\s+(?:and\s+)?[^.;:]{0,90}?(?:\b(?:others|officials|members|ambassador|representatives|directors|advis[eo]rs)\b|\ue011++)"
    rf"(?:\s+(?!(?:said|met|held|told)\b)[^.;:,]{{1,60}}?)?,?\s+(?:{_THERE})"
)
_SIGNS = Cues(
    (
        *spellings(("attend", "present", "part", "joined", "accompanied", "flanked", "assisted")),
        " represented by",
        "At the ",
        "At their ",
        "lso at ",
        " in on ",
        " on the ",
        " in the ",
        " of the ",
        " for the ",
    )
)
_OPENS = 5  # characters before whom a sentence begins with
# Not "attended by officials of both sides to discuss …": who is named in what was discussed was not there.
_END = re.compile(r"\b(?:to|where|during which|who)\s+[a-z]+")
_STILL = re.compile(_TO_COME)
_HELD = Sieved(
    rf"^\W*(?:According\s+to\s+[^,.;]{{2,60}},\s+)?(?:(?:During|In|At)\s+)?(?:[Tt]he|[Tt]his)\s+(?:{_TALKS}|(?:latest\s+)?round(?:\s+of\s+[a-z]+)?|(?:[a-z]+\s+)?(?:consultations|negotiations)|visit|encounter|(?:(?:brief|short)\s+)?(?:signing(?:\s+ceremony)?|ceremony))\s*[,–—-]*\s*(?:which\s+|that\s+)?(?:(?:was|were)\s+held|took\s+place|occurred|held)\b"
    # "This came during their meeting at the palace"
    rf"|^\W*(?:This|It)\s+(?:came|took\s+place)\s+(?:during|at|in)\s+(?:their|the|an?)\s+(?:[a-z-]+\s+){{0,2}}{_TALKS}\b(?!\s+(?:with|of|between)\b)"
)
# "The meeting is scheduled for 20 May in Lima", "Their talks will take place in Lima"
_TO_BE_HELD = re.compile(
    rf"\W*(?:[Tt]he|[Tt]heir|[Tt]his)\s+(?:[\w-]+\s+)?{_TALKS},?\s+(?:which\s+)?(?:(?:is|are|was|were)\s+(?:now\s+)?(?:(?:scheduled|set|due|planned|slated|expected)\s+(?:for|on|in|at|\ue012+|to\s+(?:take\s+place|be\s+held))|to\s+(?:take\s+place|be\s+held))|will\s+(?:take\s+place|be\s+held))\b"
)
# "no expectations for Saturday’s meeting"
_ITS_DAY = Sieved(rf"(?<!next )(?<!coming )\ue012+[’']s\s+(?:[a-z-]+\s+){{0,2}}?{_TALKS}\b")
_ITS_NOUN = re.compile(
    rf"\W*(?:(?:But|However),?\s+)?(?:[Tt]he|[Tt]heir|[Tt]his|[Tt]hat)\s+(?:[\w-]+\s+){{0,2}}?(?:{_TALKS}|visit|trip)\b"
)
_MOVED_TO = re.compile(
    rf"[^.;]{{0,60}}?\b(?:postponed|moved|rescheduled|put\s+off|delayed|pushed\s+back)\s+(?:to|until|till|for)\s+(?P<day>{DATE})"
)
# "The talks lasted two hours", "During the two-hour meeting": said of the talks told before.
_LASTED = Sieved(
    rf"\W*(?:(?:[Dd]uring|[Ii]n|[Aa]t)\s+)?(?:[Tt]he|[Tt]heir)\s+(?:(?:[a-z]+\s+){{0,2}}{_TALKS}\s+(?:[a-z]+\s+){{0,3}}?(?:lasted|went\s+on|ran)\s|(?:[a-z]+-)+(?:hour|minute|long)s?\s+(?:[a-z]+\s+)?{_TALKS}\b)"
)
_BY_PHONE = re.compile(
    r"^\W*(?:In|During|Over|By)\s+(?:(?:a|the|their|this)\s+)?(?:tele)?phone(?:\s+(?:call|conversation|talks?))?\s*,|^\W*During\s+the\s+call\s*,"
)


def attendees_of(clause: Clause, annotated: AnnotatedDocument, status: Status) -> tuple[Actor, ...]:
    """The persons whom a sentence names as having been, or as coming, to the talks told before."""
    if not _SIGNS.in_text(clause.masked):
        return ()
    match = _ATTENDED.search(clause.masked)
    if match is not None and status != "planned" and _STILL.search(match.group()):
        return ()
    if match is None:
        there = [
            g for g in groups(clause) if any(p.match(clause.masked, g.end) for p in (_PRESENT, _FOR_ALL))
        ]
        opening = _opening(clause)
        others = _WITH_OTHERS.match(clause.masked, opening.end) if opening else None
        there = groups(clause, 0, others.end()) if others else there
        return actors_of([e for g in there for e in g.actors if _is_there(e)], annotated)
    end = _END.search(clause.masked, match.end())
    there = groups(clause, match.end(), end.start() if end else None)
    named = [entity for group in there for entity in group.actors if _is_one(entity)]
    return actors_of(named, annotated)


def _is_there(entity: Entity) -> bool:
    """Whether someone is named, or officials of several states are: "the ambassadors of Peru and Chile"."""
    of_states = isinstance(entity, OfficeReference) and entity.plural and len(entity.sides) > 1
    return isinstance(entity, PersonName) or of_states


def _is_one(entity: Entity) -> bool:
    """Whether someone is named, or is the one holder of an office of a state: "the Danish ambassador"."""
    if isinstance(entity, OfficeReference):
        return not entity.plural and entity.party is not None and entity.party.kind == "country"
    return isinstance(entity, PersonName)


def also_came(clause: Clause, annotated: AnnotatedDocument, status: Status) -> tuple[Actor, ...]:
    """The persons of whom a sentence says no more than that they came, too, or will: "Minister Ruiz also attended"."""
    opening = _opening(clause)
    came = _WILL_COME if status == "planned" else _CAME
    if opening is None or not came.match(clause.masked, opening.end):
        return ()
    return actors_of([e for e in opening.actors if isinstance(e, PersonName)], annotated)


def companions_of(
    clause: Clause, annotated: AnnotatedDocument, there: Sequence[Actor], acted: Sequence[Actor]
) -> tuple[Actor, ...]:
    """Whom one of those who took part, "she" being who ``acted``, had with them: of the same side, if the text leaves it open."""
    match = _ACCOMPANIED.match(clause.masked) if _SIGNS.in_text(clause.masked) else None
    if match is None:
        return ()
    who = clause.by_start.get(match.start("who"))
    meant = {a.key for a in (actors_of([who], annotated) if who else acted)}
    ones = [a for a in there if a.person is not None and a.key in meant]
    if len(ones) != 1:
        return ()
    side = ones[0].party
    end = _END.search(clause.masked, match.end())
    named = [e for g in groups(clause, match.end(), end.start() if end else None) for e in g.actors]
    found = actors_of([e for e in named if isinstance(e, PersonName)], annotated)
    return tuple(replace(a, party=a.party or side) for a in found if a.party or side)


def chairs_of(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The persons, and the states by name, that a sentence says chaired or attended the event told before."""
    match = _CHAIRED.match(clause.masked) or _INCLUDED.match(clause.masked)
    if match is not None and _STILL.search(match.group()):
        return ()
    either = match is not None and _OF_EITHER.search(match.group()) is not None
    return _states_of(groups(clause, match.end()) if match else _who_acted(clause), annotated, either=either)


def coming(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who a sentence says will chair or attend the event to come that was told before."""
    match = _CHAIRED.match(clause.masked)
    if match is not None and _STILL.search(match.group()):
        return _states_of(groups(clause, match.end()), annotated)
    opening = _opening(clause)
    comes = opening is not None and _WILL_COME.match(clause.masked, opening.end)
    return _states_of([opening], annotated) if opening and comes else ()


def included(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Whom a sentence counts up among those who came or will come to the event told before."""
    match = _INCLUDED.match(clause.masked)
    return _states_of(groups(clause, match.end()), annotated) if match else ()


def _states_of(
    told: Sequence[Group], annotated: AnnotatedDocument, *, either: bool = False
) -> tuple[Actor, ...]:
    """The persons, and the states by name, in groups that came to an event; ``either``: persons who need not be of one side."""
    there = [e for g in told for e in g.actors if not isinstance(e, OrganisationName)]
    actors = actors_of(there, annotated)
    sides = sides_of([a for a in actors if a.person is None or not either])
    one = (
        sides[0] if len(sides) == 1 else None
    )  # "A representative of Norway, Deputy Minister Berg, took part"
    return tuple(replace(a, party=a.party or one) for a in actors if a.party or one)


def _opening(clause: Clause) -> Group | None:
    """Those with whom a sentence begins."""
    first = next(iter(clause.groups), None)
    return first if first is not None and first.start < _OPENS else None


def _who_acted(clause: Clause) -> list[Group]:
    """Those with whom a sentence opens that came to the event, or opened or addressed it together with others."""
    opening = _opening(clause)
    if opening is None:
        return []
    acted = _ACTED_ON.match(clause.masked, opening.end)
    if acted is None:
        return [opening] if _CAME.match(clause.masked, opening.end) else []
    others = group_at(clause, acted.end(), bare=True) if acted["with"] else None
    return [opening, others] if others else [opening]


def when_held(clause: Clause, status: Status) -> tuple[int, int] | None:
    """The words of a sentence that say when or where the talks told before were or will be held: "The meeting was held on Monday"."""
    match = (
        _HELD.search(clause.masked) or _ITS_DAY.search(clause.masked)
        if status == "held"
        else _TO_BE_HELD.match(clause.masked)
    )
    return match.span() if match else None


_ALL_HELD = re.compile(
    r"\W*(?:The|These|Both|All)\s+(?:(?:two|three|four|these)\s+)?(?:bilateral\s+)?(?:meetings|talks|conversations|discussions)\s+(?:were\s+(?:all\s+|both\s+)?held|took\s+place)\b"
)


# "The meetings were attended by Minister Ruiz", "Ambassador Ruiz was present during the meetings"
_AT_ALL = re.compile(
    r"\s*,?\s+(?:(?:was|were)\s+(?:also\s+)?(?:present|in\s+attendance)\s+(?:at|during)|(?:also\s+)?(?:attended|joined|took\s+part\s+in))\s+(?:all\s+|both\s+)?(?:of\s+)?(?:the|these)\s+(?:two\s+|three\s+)?(?:meetings|receptions|audiences|calls)\b"
)
_ALL_ATTENDED = re.compile(
    r"\W*(?:The|These|Both|All)\s+(?:(?:of\s+)?the\s+)?(?:(?:two|three|four|these)\s+)?(?:bilateral\s+|separate\s+)?(?:meetings|receptions|audiences|encounters|calls)\s+were\s+(?:all\s+|both\s+|also\s+)?attended\s+by\b"
)


def attended_all(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The persons who attended all the talks told by the sentence before: "The meetings were attended by Minister Ruiz"."""
    match = _ALL_ATTENDED.match(clause.masked)
    opening = _opening(clause)
    there = groups(clause, match.end()) if match else ()
    if match is None and opening is not None and _AT_ALL.match(clause.masked, opening.end):
        there = [opening]
    return actors_of([e for g in there for e in g.actors if isinstance(e, PersonName)], annotated)


def day_in_passing(clause: Clause) -> tuple[int, int] | None:
    """The words that tell the day of the event told before by the way: "Monday’s summit"."""
    match = _ITS_DAY.search(clause.masked)
    return match.span() if match else None


def when_all_held(clause: Clause) -> tuple[int, int] | None:
    """The words that say when or where all the talks told by the sentence before were: "The meetings took place in Oslo"."""
    match = _ALL_HELD.match(clause.masked)
    return match.span() if match else None


def called_off(clause: Clause) -> bool:
    """Whether a sentence says of the talks told before that they came to nothing: "The meeting was called off"."""
    match = _ITS_NOUN.match(clause.masked)
    return match is not None and falls_through(clause.masked, match.end())


def put_off_to(clause: Clause) -> DateName | None:
    """The day to which a sentence says that the talks told before were put off."""
    match = _ITS_NOUN.match(clause.masked)
    moved = _MOVED_TO.match(clause.masked, match.end()) if match else None
    day = clause.by_start.get(moved.start("day")) if moved else None
    return day if isinstance(day, DateName) else None


def lasts(clause: Clause) -> bool:
    """Whether a sentence says of the talks told before how long they lasted."""
    return _LASTED.match(clause.sentence.text) is not None


def is_by_phone(clause: Clause) -> bool:
    """Whether a sentence says of the talks told before that they were a call: "In a phone call, the two sides …"."""
    return _BY_PHONE.match(clause.masked) is not None
