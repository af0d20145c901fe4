"""An undertaking in its sentence → who binds themselves, and to whom."""

import re

from kg.annotate.entities import CountryName
from kg.annotate.mask import ACTOR, BODY, OFFICE, PERSON
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.counterparts import counterpart
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import parties_of, with_territories
from kg.extract.pledges.policy.content import done_beside
from kg.extract.pledges.policy.joint_sides import (
    ALL_OF_THEM,
    AND_OTHERS,
    CLEAR_PLURAL,
    GOVERNED,
    all_sides,
    is_one_person,
    members_before,
    owners_before,
    partners,
    sides_before,
    signatories,
    signed_between,
    subject_begins,
)
from kg.extract.pledges.policy.pronouns import cited_in, is_governed, meant_by_pronoun
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.words import DONE_BY_WILL, ORGAN, SENDS
from kg.models import Cited, Party
from kg.reference.organisations import state_behind

Sides = tuple[list[Cited[Party]], list[Cited[Party]]]

# "the communiqué reads": news of a statement of all.
_READS = re.compile(
    r"\b[Jj]oint\s(?:\w+\s)?(?:statement|declaration|communiqu[eé])\b|\bcommuniqu[eé]\s(?:reads?|said|says|stated?s?)\b"
)
_ON_PAPERS = frozenset({"was-signed", "witnessed", "welcomed-signing"})  # "between" names those who sign
_WITHOUT_SUBJECT = frozenset(
    {
        "it-was-agreed",
        "joint-thing-will",
        "body-will-meet",
        "joint-passive",
        "joint-was",
        "we-will",
        "talks-resulted-in",
        "was-signed",
        "includes-commitments",
    }
)
# Behind "will": ", the minister said", "according to a joint statement"; before or behind it: "under the agreement".
_IS_PERSON = re.compile(PERSON)
_AGREED_THAT = re.compile(
    r"\b(?:agreed|decided|concurred|resolved|determined)\s(?:[a-z]+\s){0,2}that\s(?:the\s)?$"
)
_SAID_BEHIND = re.compile(
    r",[”\x22]?\s(?:[^.;,]{2,70}?\s(?:said|announced|told|confirmed|added|decided|agreed|promised|pledged|stated|declared|disclosed|explained|noted)\b|according to (?:a|the) (?:joint|statement))"
)
_UNDER_AN_AGREEMENT = re.compile(
    r"\b[Uu]nder\s(?:the|an?|this|their)\s(?:[a-z-]+\s){0,3}(?:agreement|accord|deal|memorandum|pact|arrangement|treaty|protocol)\b"
)
_GOVERNMENTS_OF = re.compile(
    r"\b(?:[Gg]overnments?|[Mm]inist(?:ers|ry|ries)|[Ll]eaders|[Pp]residents|[Aa]uthorit(?:y|ies)|[Pp]arliaments?|[Dd]epartment|[Aa]gency|Bank|navies|armies)\sof\s(?:the\s)?$"
)
_NAME_BEFORE = re.compile(r"\b(?:Air|Royal|Radio|Bank of|University of)\s$")  # "Air Cambodia"
_DID_MORE = re.compile(r"\sand\s(?:also\s)?\w+(?:\s\w+)?(?:\snot)?\sto\s")
_ORGAN = re.compile(ORGAN)
_GOVERNED_SUBJECT = frozenset({"promise-from", "offer-of"})
_NEAR = 2  # blocks back in which two who undertook something together are still told of
_TWO = re.compile(r"\b(?:[Bb]oth|[Tt]he two)\s(?:countries|sides|governments|nations)\b")
_AND_ANOTHER = re.compile(
    rf"{ACTOR}(?:\s\([^()]{{1,30}}\)|,[^,;.]{{1,60}},)?,?\sand\s(?:the\s|his\s|her\s)?$|\b(?:he|she|I|[Pp]resident|[Mm]inister|[Ss]ecretary|Chancellor)\sand\s(?:the\s|his\s|her\s)?$"
)
# Over a list of what states undertake there, each in its own sentence.
_SHEET = re.compile(
    r"(?i)\b(?:fact ?sheet|deliverables|outcomes|commitments|list of (?:results|agreements))\b"
)
_HE_AND = re.compile(rf"\b(?:he|she)\sand\s(?:the\s|his\s|her\s)?{ACTOR}\s(?:(?:had|have|also)\s)*$")
_WE = re.compile(r"\b[Ww]e\b")
_WE_HAVE = re.compile(r"\b[Ww]e\s(?:(?:have|had|also|already|just|today)\s)*$")
_TAKES_TWO = re.compile(r"agree|sign|conclu|concur")  # what "we" can only do with another
_SAID_BY = re.compile(
    rf"(?:{PERSON}|{OFFICE}|{BODY}|\ue001+\s(?:[Gg]overnment|side|delegation)|\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|spokes\w+|announcement|ministry|statement))[^.;]{{0,80}}?\b(?:said|says|stated|replied|responded|informed|announced|announcement|confirmed|promised|pledged|vowed|told|added|assured|declared|explained|noted|agreed|affirmed|revealed|disclosed|indicated|reported|conveyed|stressed|underlined|underscored|emphasi[sz]ed|guaranteed|(?:gave|given)\s(?:an?|his|her|its|their)\s(?:word|assurance|guarantee|promise)|saying|stating|adding|announcing|confirming|noting|informing)\b|\b[Aa]ccording to\s"
)


def sides_of(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> Sides:
    """Who undertakes it, and to whom; nobody where that is open."""
    if rule.name == "signed-with":
        return signatories(statement, match, memory), []
    if rule.who == "subject":
        return _subject(statement, rule, match, memory, occasion)
    joint = memory.joint or _READS.search(statement.text) is not None
    if rule.name in ("joint-passive", "joint-was", "we-will", "joint-committed") and not joint:
        return [], []
    if rule.name == "body-will-meet" and not (memory.joint or memory.together):
        return [], []
    between = signed_between(statement, match, memory) if rule.name in _ON_PAPERS else []
    if between or rule.name in _WITHOUT_SUBJECT:
        return between or all_sides(statement, match, memory, occasion), []
    return _together(statement, rule, match, memory, occasion), []


def _together(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> list[Cited[Party]]:
    """Those who state it together: named before the verb, a body for its members, or all sides of the talk."""
    begin = subject_begins(statement, match.start())
    if rule.name == "the-two-will":
        return _as_many_as_said(statement, match, match.group(), memory, occasion)
    named, actors = sides_before(statement, begin, match.start(), memory)
    if len(named) < 2 and rule.name == "signed":
        named = owners_before(statement, begin, match.start()) or named
    if len(named) < 2 and rule.name in ("agreed-to", "agreed-to-anything"):
        named = _and_partners(statement, match, memory, named)
    if len(named) > 1:
        return named
    with_him = _HE_AND.search(statement.masked, begin, match.start()) if named else None
    if with_him:
        him = list(cited_in(statement, (0, with_him.start()), memory).values())[-1:]
        return [*him, *named] if him and him[0].value != named[0].value else []
    body = members_before(statement, begin, match.start(), memory)
    if body or is_one_person(statement, begin, match.start()):
        return body
    words = statement.masked[begin : match.start()]
    we = _WE.search(words) and (memory.joint or _TAKES_TWO.match(match.group()))
    plural = CLEAR_PLURAL.search(words) or we
    if actors > 1 or AND_OTHERS.search(words) or (plural and ALL_OF_THEM.search(words)):
        return _as_many_as_said(statement, match, words, memory, occasion)
    return []


def _and_partners(
    statement: Statement, match: re.Match[str], memory: Memory, named: list[Cited[Party]]
) -> list[Cited[Party]]:
    """ "Peru agreed with Norway to", "We have agreed with our Chilean colleagues to": the side that speaks, and theirs."""
    theirs = partners(statement, match, memory)
    if theirs and not named and _WE_HAVE.search(statement.masked[: match.start()]):
        ours = memory.voices or ((memory.subject,) if memory.subject else ())
        named = [statement.cite(party, "pledge/own", *match.span()) for party in ours[:1]]
    return [*named, *(c for c in theirs if c.value != named[0].value)] if named else []


def _as_many_as_said(
    statement: Statement, match: re.Match[str], words: str, memory: Memory, occasion: Occasion
) -> list[Cited[Party]]:
    """All sides; of "the two countries" in an account of several, the publisher's and the one told of last."""
    sides = all_sides(statement, match, memory, occasion)
    if len(sides) < 3 or not _TWO.search(words) or not memory.voices:
        return sides
    own = [statement.cite(party, "pledge/own", *match.span()) for party in memory.voices]
    other = counterpart(memory, statement, [c.value for c in own])
    return [*own, *other] if len(own) == len(other) == 1 else sides


def _subject(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> Sides:
    """The sides that bind themselves, and the other side of the talk as those to whom they do."""
    if not _may_bind(statement, rule, match, memory, occasion):
        return [], []
    by = _bound(statement, rule, match, memory) or _organ(statement, match, memory)
    if _ORGAN.fullmatch(match["subject"]) and not by and match["subject"] != "It":
        return [], []
    if not by and not _IS_PERSON.fullmatch(
        match["subject"]
    ):  # whose somebody is whom nobody introduced stays open
        by = meant_by_pronoun(statement, rule, match, memory, occasion)
    if not by or (rule.name == "both-will" and len(by) == 1):
        return [], []  # two departments of one state are no two sides
    sides = {c.value: c for c in all_sides(statement, match, memory, occasion)}
    abroad = {c.value for c in (*sides.values(), *memory.heading, *memory.named_in(statement))}
    if len(by) == 1 and not (abroad | set(memory.voices)) - with_territories(by):
        return [], []  # a promise at home
    hosts = (
        rule.name == "has-done" or "host" in statement.masked[match.end() - 6 : match.end() + 4]
    )  # an event is for no one side
    others = [] if hosts else [c for party, c in sides.items() if party not in by]
    to = others if len(by) == 1 and any(party in sides for party in by) and len(others) == 1 else []
    return list(by.values()), to


def _bound(
    statement: Statement, rule: PolicyRule, match: re.Match[str], memory: Memory
) -> dict[Party, Cited[Party]]:
    """The sides that the subject names; "assured them that Peru would" binds Peru."""
    who = "whose" if match.groupdict().get("whose") else "subject"
    inside = statement.entities_in(*match.span(who))
    before = statement.masked, 0, match.start(who)
    governed = rule.name not in _GOVERNED_SUBJECT and GOVERNED.search(*before) is not None
    if len(inside) > 1 and " and " not in match[who] and statement.sentence.block_kind != "headline":
        inside = inside[-1:]  # "on the coast of Peru, Chile will"
    elif inside and governed and not _GOVERNMENTS_OF.search(*before):
        first = inside[0][0] + len(inside[0][1].text)
        if len(inside) > 1 and statement.masked.startswith(",", first):
            inside = inside[1:]  # "in the frame of the SCO, the United States will"
        elif match.start() == match.start(who) and ", who " not in match.group():
            return {}  # "the people of Peru will"
    by: dict[Party, Cited[Party]] = {}
    for at, entity in inside:
        for party in parties_of(entity, memory.annotated):
            side = state_behind(party)
            by.setdefault(side, statement.cite(side, "pledge/subject", at, at + len(entity.text)))
    return by


def _organ(statement: Statement, match: re.Match[str], memory: Memory) -> dict[Party, Cited[Party]]:
    """The body that publishes, where one of its organs decides: "The Council decided"."""
    own = memory.own
    if own is None or own.kind != "organisation" or not _ORGAN.fullmatch(match["subject"]):
        return {}
    return {own: statement.cite(own, "pledge/own", *match.span("subject"))}


def _may_bind(
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
            or _GOVERNMENTS_OF.search(statement.masked, 0, match.start()) is not None
        )  # "many supporters of Ukraine will assist"
    if rule.name == "has-done" and " had " in match.group():
        return _SAID_BY.search(statement.masked, 0, match.start()) is not None  # "added that Peru had lifted"
    governments = _GOVERNMENTS_OF.search(statement.masked, 0, match.start())
    if rule.name == "both-will" and not governments and is_governed(statement, match.start()):
        return False  # "the dialogue between Peru and Chile will resume"
    if rule.name in ("will", "binds-itself") and _is_of_another(statement, match):
        return False
    if rule.name == "will":
        return (
            _is_said(statement, match, memory)
            or _is_told_of(statement, match, memory, occasion)
            or _is_listed(statement, match, memory)
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
