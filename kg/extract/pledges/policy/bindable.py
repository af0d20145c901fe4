"""The words of an undertaking and their subject → whether they bind it, and it alone: somebody says so, or the article tells what it will do."""

import re

from kg.annotate.entities import CountryName, PlaceName, place_party
from kg.annotate.mask import ACTOR, BODY, OFFICE, PERSON
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import parties_of
from kg.extract.pledges.policy.content import done_beside
from kg.extract.pledges.policy.joint_sides import GOVERNED
from kg.extract.pledges.policy.pronouns import is_governed
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.words import DONE_BY_WILL, SENDS, STATE_ACT
from kg.models import Party
from kg.reference.organisations import state_behind

_AGREED_THAT = re.compile(
    r"\b(?:agreed|decided|concurred|resolved|determined)\s(?:[a-z]+\s){0,2}that\s(?:the\s)?$"
)
_SAID_BEHIND = re.compile(
    r",[”\x22]?\s(?:[^.;,]{2,70}?\s(?:said|announced|told|confirmed|added|decided|agreed|promised|pledged|stated|declared|disclosed|explained|noted)\b|according to (?:an?|the) (?:joint|statement|(?:[a-z]+ ){0,2}(?:agreement|accord|deal|communiqu[eé])))"
)
_UNDER_AN_AGREEMENT = re.compile(
    r"\b(?:[Uu]nder|[Ii]n (?:line|accordance|keeping) with|[Pp]ursuant to|[Bb]y|[Aa]s agreed in)\s(?:the terms of\s)?(?:the|an?|this|their)\s(?:(?:new|terms of)\s)?(?:[a-z-]+\s){0,3}"
    r"(?:agreement|accord|deal|memorandum|MoU|MOU|pact|arrangement|treaty|protocol|joint (?:statement|declaration)|communiqu[eé]|roadmap|understanding|action plan)\b"
)
GOVERNMENTS_OF = re.compile(
    r"\b(?:[Gg]overnments?|[Mm]inist(?:ers|ry|ries)|[Ll]eaders|[Pp]residents|[Aa]uthorit(?:y|ies)|[Pp]arliaments?|[Dd]epartment|[Aa]gency|Bank|navies|armies)\sof\s(?:the\s)?$"
)
_NAME_BEFORE = re.compile(r"\b(?:Air|Royal|Radio|Bank of|University of)\s$")  # "Air Cambodia"
_DID_MORE = re.compile(r"\sand\s(?:also\s)?\w+(?:\s\w+)?(?:\snot)?\sto\s")
_WILL = re.compile(r",?\s(?:also\s)?(?:will|is to)\s(?:also\s|fully\s|soon\s|formally\s|officially\s)*")
_OPEN = re.compile(
    r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Hh]op\w+|[Ee]xpect\w*|[Ww]hen|[Oo]nce|[Uu]ntil|could|may|might)\b"
)
_NEAR = 2  # blocks back in which two who undertook something together are still told of
_AND_ANOTHER = re.compile(
    rf"{ACTOR}(?:\s\([^()]{{1,30}}\)|,[^,;.]{{1,60}},)?,?\sand\s(?:the\s|his\s|her\s)?$|\b(?:he|she|I|[Pp]resident|[Mm]inister|[Ss]ecretary|Chancellor)\sand\s(?:the\s|his\s|her\s)?$"
)
# Over a list of what states undertake there, each in its own sentence.
_SHEET = re.compile(
    r"(?i)\b(?:fact ?sheet|deliverables|outcomes|commitments|list of (?:results|agreements))\b"
)
_SAID_BY = re.compile(
    rf"(?:{PERSON}|{OFFICE}|{BODY}|\ue001+\s(?:[Gg]overnment|side|delegation)|\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|spokes\w+|announcement|ministry|statement))[^.;]{{0,80}}?\b(?:said|says|stated|replied|responded|informed|announced|announcement|confirmed|promised|pledged|vowed|told|added|assured|declared|explained|noted|agreed|affirmed|revealed|disclosed|indicated|reported|conveyed|stressed|underlined|underscored|emphasi[sz]ed|guaranteed|(?:gave|given)\s(?:an?|his|her|its|their)\s(?:word|assurance|guarantee|promise)|saying|stating|adding|announcing|confirming|noting|informing)\b|\b[Aa]ccording to\s"
)


def may_bind(
    statement: Statement, rule: PolicyRule, match: re.Match[str], memory: Memory, occasion: Occasion
) -> bool:
    """Whether the words bind their subject, and it alone."""
    if statement.masked.startswith("-", match.start("subject") - 1):
        return False  # a name within another
    if _NAME_BEFORE.search(statement.masked, 0, match.start("subject")):
        return False
    if rule.name == "joint-will":
        return memory.joint and (
            not GOVERNED.search(statement.masked, 0, match.start())
            or GOVERNMENTS_OF.search(statement.masked, 0, match.start()) is not None
        )  # "many supporters of Ukraine will assist"
    if rule.name == "has-done" and " had " in match.group():
        return _SAID_BY.search(statement.masked, 0, match.start()) is not None  # "added that Peru had lifted"
    governments = GOVERNMENTS_OF.search(statement.masked, 0, match.start())
    if rule.name == "both-will" and not governments and is_governed(statement, match.start()):
        return False  # "the dialogue between Peru and Chile will resume"
    if rule.name in ("will", "binds-itself") and _is_of_another(statement, match):
        return False
    if rule.name == "will":
        return (
            _is_said(statement, match, memory)
            or _is_told_of(statement, match, memory, occasion)
            or _is_listed(statement, match, memory)
            or _is_act_of_state(statement, match)
        )
    # "A and B agreed" is for the rules of all sides
    return rule.name not in ("binds-itself", "announces-noun") or not _AND_ANOTHER.search(
        statement.masked, 0, match.start("subject")
    )


def _is_of_another(statement: Statement, match: re.Match[str]) -> bool:
    """Whether the words are of something else: "boats which Peru had promised to refit", "the people of Peru met and agreed"."""
    if statement.masked.endswith((" which ", " which the "), 0, match.start()):
        return True
    return _DID_MORE.search(match.group()) is not None and is_governed(statement, match.start())


def _is_told_of(statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion) -> bool:
    """Whether a state will do it that just met another: what came of their talks, told without who said so."""
    entity = statement.by_start.get(match.start("subject"))
    if not isinstance(entity, CountryName) or statement.sentence.block_kind == "speech":
        return False
    gives = SENDS.match(statement.masked, match.end()) and not done_beside(statement, match.end())
    if " would " in match.group() or gives:
        return False
    if GOVERNED.search(statement.masked, 0, match.start("subject")):
        return False
    told = [m for _, m in occasion.meetings_told(statement.sentence)[:1] if m.status.value == "held"]
    sides = {p.party for m in told for p in m.participants if p.party and p.party.kind == "country"}
    if statement.sentence.block - memory.together_in <= _NEAR:
        sides |= {c.value for c in memory.together}
    return len(sides) > 1 and not sides.isdisjoint(parties_of(entity, memory.annotated))


def _is_act_of_state(statement: Statement, match: re.Match[str]) -> bool:
    """Whether a state will do to another what only states do: "Peru will drop its visa requirement for Chileans"."""
    entity = statement.by_start.get(match.start("subject"))
    will = _WILL.fullmatch(statement.masked, match.end("subject"), match.end())
    if not (isinstance(entity, CountryName) and will and STATE_ACT.match(statement.masked, match.end())):
        return False
    if GOVERNED.search(statement.masked, 0, match.start("subject")) or _OPEN.search(
        statement.masked, 0, match.start()
    ):
        return False
    return bool(sides_in(statement, match.end()) - {entity.party})


def sides_in(statement: Statement, begin: int, end: int | None = None) -> set[Party]:
    """The states and bodies named from ``begin`` on; a town stands for its state: "an embassy in Lima"."""
    named = statement.entities_in(begin, len(statement.masked) if end is None else end)
    sides = (place_party(each) if isinstance(each, PlaceName) else each.party for _, each in named)
    return {side for side in sides if side is not None}


def _is_listed(statement: Statement, match: re.Match[str], memory: Memory) -> bool:
    """Whether a fact sheet says of another state than its own what it will do: "Peru will launch a programme"."""
    entity = statement.by_start.get(match.start("subject"))
    begin = statement.item_around(match.start())[0]
    opens = re.fullmatch(
        r"\W*(?:[^:.;]{3,60}:\s)?(?:The\s)?", statement.masked[begin : match.start("subject")]
    )
    titled = memory.told and _SHEET.search(memory.told[0].text)
    if not (
        opens and titled and memory.own and isinstance(entity, CountryName) and entity.party != memory.own
    ):
        return False
    return DONE_BY_WILL.match(statement.masked, match.end()) is not None


def _is_said(statement: Statement, match: re.Match[str], memory: Memory) -> bool:
    """Whether "X will" is a promise: somebody says it, before or behind, or X itself publishes what it will do with another."""
    if (
        _SAID_BY.search(statement.masked, 0, match.end() if "," in match.group() else match.start() + 1)
        or _SAID_BEHIND.search(statement.masked, match.end())
        or _UNDER_AN_AGREEMENT.search(statement.masked)
        or _AGREED_THAT.search(statement.masked, 0, match.start())
    ):
        return True
    entity = statement.by_start.get(match.start("subject"))
    if GOVERNED.search(statement.masked, 0, match.start("subject")):
        return False
    if match["subject"].lower() == "we":
        return memory.announces and not memory.joint and statement.sentence.block_kind != "speech"
    if memory.own is None or entity is None or statement.sentence.block_kind == "speech":
        return False
    named = parties_of(entity, memory.annotated)
    publishes = any(memory.own in (party, state_behind(party)) for party in named)
    continues = statement.masked.startswith("continue", match.end())
    if not (continues or DONE_BY_WILL.match(statement.masked, match.end())):
        return False
    return publishes and any(c.value.kind == "country" and c.value != memory.own for c in memory.heading)
