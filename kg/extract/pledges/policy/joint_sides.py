"""An undertaking in its sentence → the sides that state it together: by name, as "they", as a body, as signatories."""

import re
from collections.abc import Iterable, Mapping

from kg.annotate.entities import CountryName, OfficeReference, PersonName
from kg.annotate.mask import ACTOR, BODY, COUNTRY, DEMONYM, ORGANISATION, PERSON
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.counterparts import counterpart
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import joined, parties_of
from kg.extract.pledges.policy_rules.words import AGENCY
from kg.models import Cited, MeetingMention, Party
from kg.reference.organisations import organisation_of, state_behind

ALL_OF_THEM = re.compile(
    r"(?:\b(?:whom (?:he|she|they)|[Tt]hey|[Bb]oth(?:\s\w+)?|[Ww]e|[Tt]he (?:two|three|four|five|six|seven|eight)(?: (?:\w+\s)?\w+)?|[Oo]ur (?:(?:two|three) \w+|countries|governments|nations|leaders|ministers)|[Tt]he (?:\w+\s)?(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]residents|[Ss]ecretaries|[Pp]arties"
    r"|[Pp]articipants|[Ii]nterlocutors|[Hh]eads of [A-Za-z]+|[Dd]iplomats|[Cc]hiefs|[Nn]eighbou?rs|[Nn]ations|[Nn]egotiators|[Rr]epresentatives|[Cc]o-[Cc]hairs|[Cc]ountries|[Gg]roup|[Oo]fficials|counterparts|[Pp]artners|governments|meeting participants|[Pp]remiers|delegations|Meeting|Summit|Conference|\ue015+))"
    r"(?:,\s[^.;,“”]{3,200},(?=\s))?(?:,?\s(?:also|further|both|then|have|had|all|again|thus|accordingly|[a-z]+ly|(?:(?:today|moreover|furthermore|therefore)(?=[\s,]))|(?:on\s)?\ue012+)(?![\w]),?)*\s|(?:^|[.;,]\s|\s-\s)(?:Ministers|Leaders|Participants|The Parties|officials|ministers|leaders|delegations)\s|(?:\band|,|;|\bwhile)\s(?:also\s|further\s|then\s|jointly\s)?)$"
)
CLEAR_PLURAL = re.compile(
    r"\b(?:whom (?:he|she|they)|[Tt]hey|[Bb]oth|[Tt]he two|[Tt]he three|[Tt]he parties|[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]residents|[Ss]ecretaries|[Pp]articipants|[Ii]nterlocutors|[Hh]eads of [A-Za-z]+|[Nn]eighbou?rs|[Nn]egotiators|[Cc]o-[Cc]hairs|(?<=[.;,] )officials|[Dd]elegations|Parties|[Tt]he (?:Meeting|Summit|Conference|countries|governments)|[Oo]ur (?:two|three|countries|governments))\b|\b[Tt]he\s\ue015"
)
# "Peru's Ana Paz", "Peru’s Ministry of Health", "the Peruvian and Norwegian governments".
_ONE = (
    rf"(?:{BODY}(?:[’']s)?\s{AGENCY}|{DEMONYM}\s{AGENCY}|{ACTOR}(?:[’']s?\s{ACTOR})?|{DEMONYM}(?:,\s{DEMONYM}){{0,6}}\sand\s(?:the\s)?{DEMONYM}\s(?:[a-z]+\s)?"
    rf"(?:governments|officials|authorities|negotiators|sides|delegations|ministries|militaries|navies|armies|police|forces|companies|diplomats|parliaments))(?:\s\([^()]{{1,30}}\))?"
)
_WHOSE = r"(?:the\s|his\s|her\s|their\s)?(?:\w+\s)?"
ACTORS = re.compile(
    rf"{_ONE}(?:,\s(?:and\s|(?:together|along|jointly)\swith\s)?{_WHOSE}{_ONE}){{0,25}}(?:\sand\s{_WHOSE}{_ONE}){{0,2}}(?P<me>\sand\s(?:I|(?P<speaker>s?he))\b)?"
)
GOVERNED = re.compile(r"\b(?:in|with|of|to|for|from|between|by|on|at|among)\s(?:the\s)?$")
# "the foreign ministers of Peru, Chile and Japan": all of them stand for their states.
_OFFICERS_OF = re.compile(
    r"\b(?i:ministers|ministries|leaders|presidents|secretaries|officials|representatives|delegations|governments|heads of (?:state|government)|chiefs|envoys|diplomats|negotiators"
    r"|(?:coast |border )?guards|navies|armies|militaries|(?:armed )?forces|police|agencies|authorities|regulators|(?:central )?banks|parliaments|services|governors|ambassadors|premiers|experts|delegates)"
    r"(?:\s(?:and|for|of)\s[\w\s]{3,60}?)?\s(?:of|from|for)\s(?:the\s)?$"
)
_ONE_MORE = re.compile(r"(?:[’']s?)?\sand\s(?:[a-z]+\s){0,2}[A-Z]")  # "and" a name that is not known
AND_OTHERS = re.compile(
    rf"{BODY}(?:,[^.;]{{1,60}})?\sand\s(?:the\s|its\s|our\s)?[\w\s-]{{0,30}}(?:countries|nations|partners|leaders|states|members|allies)\s$"
)
_MEMBERS = re.compile(
    rf"(?P<who>{ORGANISATION})(?:[’']s?)?\s(?:[Aa]llies|[Ll]eaders|[Mm]embers?(?: [Ss]tates| [Cc]ountries)?|(?:[Ff]oreign |[Dd]efen[cs]e |[Ff]inance )?[Mm]inisters|[Cc]ountries)"
    r"\s(?:(?:have|also|today|jointly|unanimously)\s)*$"
)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:[Gg]overnments?\sof\s)?(?:the\s)?|\bsigned\sby\s(?:the\s)?")
_SIGNERS_END = re.compile(r"[.;]\s|\s(?:was|were|on|for|concerning|regarding|has|have|in|at|during)\s")
_TELLS = re.compile(
    rf"[“\"\s]*(?:(?:{DEMONYM}|The|{BODY}[’']s?)\s)?(?P<who>{PERSON})[^;]{{0,120}}?\s(?:said|says|told|announced|added|stated|confirmed|wrote|tweeted|posted)\b"
)
_WHOSE_IT_IS = re.compile(r"\b(?:[A-Z][\w-]+|[a-z]+)\sof\s(?:the\s)?$")
_BOTH_OF = re.compile(
    rf"\sof\s(?:the\s)?{COUNTRY}\sand\s(?:the\s)?(?:[\w-]+\s){{1,8}}of\s(?:the\s)?{COUNTRY}\s(?:(?:have|also|today|then)\s)*$"
)
_GOES_ON = re.compile(r";\s(?:and\s)?(?:(?:also|further|both|[a-z]+ly)\s)*")
_THEY = re.compile(r"\W*(?:They|Both(?: \w+)?|The two(?: \w+)?)\s")
_OPENING = 3  # sentences, the headline among them
_FEW = 3  # states whom one word can mean
_WITH_WHOM = re.compile(rf"\swith\s(?:(?:the|our|his|her|its)\s)?(?P<who>{ACTOR}|{DEMONYM})")
_WE = re.compile(r"\b[Ww]e(?:,\s(?:the\s)[^,;.]{3,60},)?\s(?:(?:have|also|further|today)\s)*$")
# In a body's own text: "Leaders agreed", "Forum Leaders agreed".
_ITS_LEADERS = re.compile(
    r"\W*(?:The\s)?(?:[A-Z]\w+\s)?(?:Leaders|Ministers|Heads of (?:State|Government|Delegation)(?: and Government)?|Members?(?: [Ss]tates)?|Participating [Ss]tates|Allies|Council|Authority|Assembly|Conference|Summit|Board|Commission|Committee)\s(?:has\s|today\s)?(?:(?:also|further|have|then|today|[a-z]+ly)\s)*$"
)
# From the subject to its verb: at once, or behind other things it did.
_LEADS_ON = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,[^,;.]{1,80},|,)?\s(?:(?:(?:(?:on|in|at|late|early)\s)*[\ue012\ue004]+|also|today|have|had|has|both|then|further|jointly|all)\s)*|\s[a-z]\w+[^.;]{0,200}?,?\s(?:and|but)\s(?:also\s|further\s)?|\s[a-z]\w+[^.;]{0,200}?[,;]\s|,?\s(?:who|which)\s(?:have\s|had\s)?"
)


def subject_begins(statement: Statement, position: int) -> int:
    """Where the statement begins whose subject a verb has: behind "; and agreed to" it is that of the one before."""
    begin = statement.boundary_before(position)
    while begin > 1 and _GOES_ON.fullmatch(statement.masked, begin - 1, position):
        begin = statement.boundary_before(begin - 1)
    return begin


def is_one_person(statement: Statement, begin: int, end: int) -> bool:
    """Whether the subject is one official: "the Secretary stressed shared values and pledged to"."""
    match = _subject_at(statement, begin, end)
    inside = [e for _, e in statement.entities_in(*match.span())] if match else []
    if match is None or len(inside) != 1 or match["me"] or _ONE_MORE.match(statement.masked, match.end()):
        return False
    return isinstance(inside[0], PersonName) or (
        isinstance(inside[0], OfficeReference) and not inside[0].plural
    )


def signatories(statement: Statement, match: re.Match[str], memory: Memory) -> list[Cited[Party]]:
    """ "Minister A signed an agreement with Japan": the side of A, and Japan."""
    other = _WITH_WHOM.search(statement.masked, match.end())
    found: dict[Party, Cited[Party]] = {}
    for start, end in (match.span("subject"), *([other.span("who")] if other else [])):
        entities = [entity for _, entity in statement.entities_in(start, end)]
        sides = [party for entity in entities for party in parties_of(entity, memory.annotated)[:1]]
        if not sides and start == match.start("subject"):
            sides = list(memory.voices)  # an official introduced without a country is of the publisher
        for party in sides:
            side = state_behind(party)
            found.setdefault(side, statement.cite(side, "pledge/signatory", start, end))
    return list(found.values()) if len(found) > 1 else []


def partners(statement: Statement, match: re.Match[str], memory: Memory) -> list[Cited[Party]]:
    """ "Peru agreed with Norway to": the sides with whom, named between the verb and its content."""
    other = _WITH_WHOM.search(statement.masked, match.start(), match.end())
    if other is None:
        return []
    entities = statement.entities_in(*other.span("who"))
    return [
        statement.cite(party, "pledge/side", at, at + len(entity.text))
        for at, entity in entities
        for party in parties_of(entity, memory.annotated)[:1]
    ]


def signed_between(statement: Statement, match: re.Match[str], memory: Memory) -> list[Cited[Party]]:
    """ "A treaty was signed between Peru and Japan": those it is "between", or "by"."""
    found: dict[Party, Cited[Party]] = {}
    for between in _BETWEEN.finditer(statement.masked, match.start()):
        end = _SIGNERS_END.search(statement.masked, between.end())
        until = end.start() if end else len(statement.masked)
        for at, entity in statement.entities_in(between.end(), until):
            for party in parties_of(entity, memory.annotated)[:1]:
                side = state_behind(party)
                found.setdefault(side, statement.cite(side, "pledge/signatory", at, at + len(entity.text)))
    return list(found.values()) if len(found) > 1 else []


def members_before(statement: Statement, begin: int, end: int, memory: Memory) -> list[Cited[Party]]:
    """ "NATO Allies agreed", "we agreed" in a communiqué of ASEAN: the body for all its members."""
    match = _MEMBERS.search(statement.masked, begin, end)
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is not None and entity is not None and entity.party is not None:
        return [statement.cite(entity.party, "pledge/members", match.start("who"), match.end("who"))]
    voices = memory.voices if memory.joint or _ITS_LEADERS.match(statement.masked, begin, end) else ()
    if (
        len(voices) == 1
        and voices[0].kind == "organisation"
        and (_WE.search(statement.masked, begin, end) or _ITS_LEADERS.match(statement.masked, begin, end))
    ):
        return [statement.cite(voices[0], "pledge/own", begin, end)]
    return []


def owners_before(statement: Statement, begin: int, end: int) -> list[Cited[Party]]:
    """ "The customs service of Peru and the postal academy of Chile signed": the two states whose they are."""
    found: dict[Party, Cited[Party]] = {}
    for at, entity in statement.entities_in(begin, end):
        party = entity.party if isinstance(entity, CountryName) else None
        if party is not None and _WHOSE_IT_IS.search(statement.masked, begin, at):
            found.setdefault(party, statement.cite(party, "pledge/signatory", at, at + len(entity.text)))
    joined_up = _BOTH_OF.search(statement.masked, begin, end)
    return list(found.values()) if len(found) == 2 and joined_up else []


def sides_before(
    statement: Statement, begin: int, end: int, memory: Memory
) -> tuple[list[Cited[Party]], int]:
    """The sides of the actors that stand as one subject, and how many actors: "Minister A and Minister B agreed"."""
    match = _subject_at(statement, begin, end)
    if match is None:
        return [], 0
    found: dict[Party, Cited[Party]] = {}
    entities = statement.entities_in(match.start(), match.end())
    for at, entity in entities:
        for party in parties_of(entity, memory.annotated):
            found.setdefault(party, statement.cite(party, "pledge/side", at, at + len(entity.text)))
    if match["me"]:
        speaking = _speaker(statement, match.start(), memory) if match["speaker"] else memory.voices
        for party in speaking:
            found.setdefault(party, statement.cite(party, "pledge/own", match.start("me"), match.end("me")))
    open_sides = sum(not parties_of(entity, memory.annotated) for _, entity in entities)
    return list(found.values()), len(found) + open_sides  # two officials of one state are one side


def _speaker(statement: Statement, before: int, memory: Memory) -> tuple[Party, ...]:
    """The side of him who tells: "Ruiz said Berg and she had agreed"."""
    told = _TELLS.match(statement.masked, 0, before)
    entity = statement.by_start.get(told.start("who")) if told else None
    return tuple(parties_of(entity, memory.annotated)[:1]) if entity is not None else ()


def _subject_at(statement: Statement, begin: int, end: int) -> re.Match[str] | None:
    """The last actors that nothing governs, where their words lead on to ``end``."""
    groups = [
        m
        for m in ACTORS.finditer(statement.masked, begin, end)
        if not GOVERNED.search(statement.masked, 0, m.start())
        or _OFFICERS_OF.search(statement.masked, begin, m.start())
    ]
    return groups[-1] if groups and _LEADS_ON.fullmatch(statement.masked, groups[-1].end(), end) else None


def all_sides(
    statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion
) -> list[Cited[Party]]:
    """The authors of a joint statement, all sides of the meeting told of last, else the two of the text."""
    authors = [statement.cite(party, "pledge/own", match.start(), match.end()) for party in memory.authors]
    if memory.joint and len(authors) > 1:
        return authors
    body = next((c.value for c in authors if memory.joint and c.value.kind == "organisation"), None)
    pair = _pair_before(statement, match, memory)
    if pair:
        return pair
    told = (m for _, m in occasion.meetings_told(statement.sentence))
    for meeting in (m for m in told if not _is_aimed_at(m, statement, match)):
        sides = {
            p.party: Cited[Party](value=p.party, evidence=p.evidence) for p in meeting.participants if p.party
        }
        if len(sides) > 1 and (is_of(sides, body) if body else not _has_members(sides)):
            return list(sides.values())
    if body is not None:
        return authors
    if memory.together and statement.sentence.block - memory.together_in <= 2:
        return list(memory.together)
    own = [statement.cite(party, "pledge/own", match.start(), match.end()) for party in memory.voices]
    if len(own) > 1:
        return own
    others = counterpart(memory, statement, [c.value for c in own])
    named = [*own, *others] if own and others else _those_named(memory)
    return [] if {c.value for c in named} <= memory.all_donors else named  # who all give are no two sides


def _is_aimed_at(meeting: MeetingMention, statement: Statement, match: re.Match[str]) -> bool:
    """Whether a meeting to come is only what was agreed on: "the leaders agreed to work together toward the Peru-ASEAN summit"."""
    said = meeting.evidence.focus.start if meeting.evidence.focus else meeting.evidence.start
    return meeting.status.value == "planned" and said >= statement.sentence.start + match.end()


def _has_members(sides: Mapping[Party, Cited[Party]]) -> bool:
    """Whether one side is a body and all others are its members: who met at the G7 summit are no two sides."""
    bodies = (side for side in sides if side.kind == "organisation")
    return any(is_of([each for each in sides if each != body], body) for body in bodies)


def is_of(sides: Iterable[Party], body: Party) -> bool:
    """Whether all of these are members of a body."""
    known = organisation_of(body)
    return known is not None and {side.key for side in sides} <= set(known.members)


def _pair_before(statement: Statement, match: re.Match[str], memory: Memory) -> list[Cited[Party]]:
    """ "Minister A and Minister B discussed rivers. They agreed": the two who are the subject of the sentence before."""
    told = memory.told[-1] if memory.told else None
    if (
        told is None
        or told.sentence.block != statement.sentence.block
        or not _THEY.match(statement.masked[: match.start()])
    ):
        return []
    pair = ACTORS.match(told.masked)
    found: dict[Party, Cited[Party]] = {}
    for at, entity in told.entities_in(*pair.span()) if pair else []:
        for party in parties_of(entity, memory.annotated)[:1]:
            found.setdefault(party, told.cite(party, "pledge/side", at, at + len(entity.text)))
    states = [each for each in found.values() if each.value.kind == "country"]
    return states if len(states) == 2 == len(found) else []


def _those_named(memory: Memory) -> list[Cited[Party]]:
    """The states that the article opens with side by side, or whom alone its headline or lead names, two or three."""
    for told in memory.told[:_OPENING]:
        pair = joined(told, memory.named_in(told))
        if len(pair) == 2:
            return list(pair)
        if pair:
            break
    for told in memory.told[:2]:
        named = [c for c in memory.named_in(told) if c.value.kind == "country"]
        if len(named) > 1:
            return named if len(named) <= _FEW else []
    return []
