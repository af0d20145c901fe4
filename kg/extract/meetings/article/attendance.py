"""A sentence behind a report of talks → who else was there: "The meeting was attended by Minister Ruiz"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import (
    AnnotatedDocument,
    Entity,
    OfficeReference,
    OrganisationName,
    PersonName,
)
from kg.annotate.mask import DATE, NATION, OFFICE, PERSON
from kg.annotate.sieve import Sieved
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import GROUP, Clause, Group, group_at, groups
from kg.models import Status

TALKS = r"(?:[Mm]eeting|[Ss]ession(?=\b)|talks|dialogue|consultations|reception|session|call|discussions?|conversation|dinner|lunch|luncheon|audience|encounter|summit|forum|conference)"
_TO_COME = r"(?:will\s+(?:also\s+)?be|(?:is|are)\s+(?:(?:also|due|set|expected|scheduled)\s+){0,2}to\s+be)"
_BE = rf"(?:was|were|{_TO_COME})"
_ATTENDED = Sieved(
    rf"^\W*(?:\d+\.\s+)?It\s+(?:is|{_BE})\s+(?:also\s+)?attended\s+by\b"
    rf"|\b{TALKS}(?:,\s+(?:hosted|chaired|given)\s+by\s[^.;,]{{2,60}},)?\s+{_BE}\s+(?:also\s+)?attended\s+by\b"
    rf"|^\W*(?:They|The\s+(?:two|ministers|leaders|presidents|sides|two\s+(?:\w+\s+)?\w+)|Both(?:\s+\w+)?|{GROUP})\s+(?:were|are)\s+(?:also\s+|later\s+|then\s+){{0,2}}joined\s+by\b"
    rf"|^\W*(?:Also\s+at|At)\s+(?:the|their)\s+(?:same\s+)?{TALKS}\s+(?:were|was)\s+(?:also\s+)?(?=(?:the\s+)?[\ue000-\ue003\ue010\ue011])"
    rf"|\b(?:side|delegation)\s+(?:(?:at|in|during)\s+(?:the|this|their)\s+{TALKS}\s+)?(?:was|were)\s+represented\s+by\b"
    rf"|^\W*(?:[Aa]lso\s+)?(?:[Aa]ttending|[Pp]resent)\s+(?:(?:at|during|in|on|from|for)\s+)?(?:the\s+(?:{TALKS}|{NATION}\s+side)\s+)?(?:was|were)\b"
)
# "Minister Ruiz was accompanied by Minister Berg": not on the journey, nor there.
_ACCOMPANIED = re.compile(
    rf"[\s“\x22]*(?:[Tt]he\s+)?(?P<who>{PERSON}|{OFFICE}|[Hh]e\b|[Ss]he\b)\s+was\s+(?:also\s+)?(?:accompanied|flanked|assisted|joined)\s+(?:(?:at|in|during)\s+(?:the|their)\s+{TALKS}\s+)?by\b"
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
    rf"(?:attend(?:ed|ing)?|t(?:ook|ake|aking)\s+part\s+in|participated?\s+in|join(?:ed)?|gather(?:ed)?\s+(?:for|at))\s+(?:the\s+|{DATE}[’']s\s+)?(?:[\w-]+\s+){{0,2}}{TALKS}[^.;,]{{0,30}},\s+including\b"
)
# "Minister Ruiz was present at the meeting", "also joined the call", "was on the call"
_THERE = (
    rf"(?:was|were)\s+(?:also\s+)?(?:(?:(?:present|in\s+attendance)\s+(?:at|during|for)\s+the\s+(?:[a-z]+\s+)?|(?:on|in)\s+the\s+){TALKS}\b|(?:present|in\s+attendance)(?:\s+(?:on|for)\s+the\s+occasion)?\s*\.?\s*$)"
    rf"|(?:(?:also|later|then)\s+)?(?:joined\s+(?:in\s+)?|sat\s+in\s+(?:on|for)\s+|listened\s+in\s+on\s+)(?:the\s+(?:[a-z]+\s+)?{TALKS}(?!-|\s+(?:for|to\s+(?!discuss))\b)|them\b(?!\s+(?:for|at|in|on|from)\b)|the\s+two\s+(?:leaders|ministers|presidents)\b)|(?:also\s+|will\s+|is\s+|has\s+|had\s+){{0,2}}(?:attend(?:s|ed|ing)?|t(?:ook|ake|akes|aking)\s+part\s+in|participat(?:ed|es|ing|e)\s+in)\s+the\s+(?:courtesy\s+|working\s+)?{TALKS}\b"
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
