"""A subject, by name, office or pronoun → the side that gives where it does."""

import re

from kg.annotate.entities import OfficeReference, PersonName
from kg.annotate.people.press_agencies import home_of_agency
from kg.annotate.people.press_towns import home_of_dateline
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import according_to, parties_of
from kg.extract.pledges.sides.owners import (
    UNION,
    Donors,
    donor_at,
    quoted,
    state_of,
)
from kg.extract.pledges.sides.remembered import in_headline, inherited, of_section, only_lender
from kg.extract.pledges.sides.subjects import subjects_in
from kg.extract.pledges.words import donor_words as words
from kg.extract.pledges.words.phrases import SERVICES
from kg.models import Cited, Party
from kg.reference.organisations import state_behind

_OF_A_STATE = re.compile(
    r"(?i)\b(?:emir|king|queen|sultan|crown prince|sheikh|chancellor|prime minister|(?:foreign|defen[cs]e|finance) minister)\b"
)
_OF_ANOTHER = re.compile(r"\b[A-Z][\w-]*[’']s?\s(?:[a-z]+\s)?$")


def side_of_subject(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """Who gives where a match of ``words.SUBJECT`` is the subject, by which of its kinds of names was found."""
    if match["aid"]:
        they = words.MANY_DO.match(statement.masked, match.end())
        whose = words.WHICH_ALL.search(statement.masked, 0, match.end()) if they else None
        whose = whose or words.WHICH.search(statement.masked, 0, match.end())
        if words.OF_STRANGER_WHICH.search(statement.masked, 0, match.end()):
            return None
        return sides_between(statement, *whose.span("group"), memory) if whose else inherited(memory)
    if match["board"]:
        return only_lender(memory)
    if match["own"]:
        return _own(statement, match, memory)
    if match["donors"]:
        many = Party(kind="group", key=match["donors"].lower())
        return Donors((statement.cite(many, "pledge/donors", *match.span("donors")),))
    if match["vessel"]:
        state = Party(kind="country", key=SERVICES[match["vessel"].split()[0]])
        return Donors((statement.cite(state, "pledge/vessel", *match.span()),))
    if match["pronoun"]:
        return _pronoun(statement, match, memory)
    return sides_between(statement, match.start(), match.end(), memory)


def _own(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    parties = memory.voices
    if words.OF_A_STATE_ONLY.match(match["own"]):
        parties = tuple(party for party in parties if party.kind == "country" or party == UNION)
    if re.fullmatch(words.OF_THE_UNION, match["own"]):
        named = memory.names(UNION)
        return Donors((statement.cite(UNION, "pledge/own", *match.span()),)) if named else None
    if not parties:
        return (
            quoted(statement, match.end(), memory.annotated)
            or of_section(memory)
            or _named_before(statement, match, memory)
            or in_headline(memory)
            or _at_home(statement, match, memory)
            or inherited(memory)
        )
    acting = (words.ACTS_FOR.get(party.key, party) for party in parties)
    return Donors(tuple(statement.cite(party, "pledge/own", match.start(), match.end()) for party in acting))


def _at_home(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """ "LIMA - The government will give": that of the capital the news comes from, where nobody else was told of."""
    document = memory.annotated.document
    article = document.segments[statement.sentence.segment]
    home = home_of_agency(document, article) or home_of_dateline(article.dateline)
    if home is None or any(c.value != home for c in memory.donors) or memory.subject not in (None, home):
        return None
    return Donors((statement.cite(home, "pledge/dateline", match.start(), match.end()),))


def _named_before(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """ "According to Japan’s Foreign Ministry, the government will provide": the one state named before."""
    named: dict[Party, Cited[Party]] = {}
    for at, entity in statement.entities_in(0, match.start()):
        for party in parties_of(entity, memory.annotated):
            side = state_behind(party)
            named.setdefault(side, statement.cite(side, "pledge/named", at, at + len(entity.text)))
    states = [cited for cited in named.values() if cited.value.kind == "country"]
    return Donors(tuple(states)) if len(states) == 1 else None


def _pronoun(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """Whose announcement it stands in, else the actor before it in the sentence, else the one the sentences before are about;
    in speech that is open.
    """
    whose = words.WORDS_OF.search(statement.masked, 0, match.start())
    if whose is not None:
        return donor_at(statement, whose.start(whose.lastgroup or 0))
    source = according_to(statement)
    if source is not None and match.start() < source.end():
        return donor_at(statement, source.start("group"))
    led = words.LEADERS.search(statement.masked, 0, match.start())
    if led is not None:
        return _of_leader(statement, match, led["name"], memory)
    if match["pronoun"] == "They":
        opens = not statement.masked[: match.start()].strip(" -*•")
        return _they(memory) if opens else None
    return _actor_before(statement, match, memory)


def _actor_before(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """The actor that stands before a pronoun in its sentence, else the side that the sentences before are about."""
    for earlier in reversed(subjects_in(statement, 0, match.start())):
        if earlier["own"] and re.fullmatch(words.OF_THE_UNION, earlier["own"]):
            return _own(statement, earlier, memory)
        if words.PRIVATE.match(statement.masked, earlier.end() + 1):
            return None  # "the U.S. firm First Tents said it will"
        if earlier["group"] or earlier["adjective"] or earlier["force"] or earlier["ministry"]:
            return sides_between(statement, earlier.start(), earlier.end(), memory)
    if statement.sentence.block_kind == "speech" or words.PRIVATE.search(statement.masked, 0, match.start()):
        return None
    return _told_of(statement, match, memory)


def _of_leader(statement: Statement, match: re.Match[str], name: str, memory: Memory) -> Donors | None:
    """ "the Hill government said it will": the state of the one person of that name, else who gave last."""
    sides = {person.side for person in memory.annotated.people if person.name.split()[-1] == name}
    sides.discard(None)
    if len(sides) != 1:
        return inherited(memory)
    (side,) = sides
    return Donors((statement.cite(side, "pledge/leader", *match.span()),)) if side else None


def _told_of(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """The side that the sentences before are about, for which a pronoun stands."""
    if memory.subject is None:
        return inherited(memory)
    state = state_behind(memory.subject)
    cited = statement.cite(state, "pledge/pronoun", match.start(), match.end())
    agency = (
        (statement.cite(memory.subject, "pledge/agency", *match.span()),) if state != memory.subject else ()
    )
    return Donors((cited,), agency)


def _they(memory: Memory) -> Donors | None:
    """ "Peru and Chile offered help. They will give": all who act in the sentence before; one official is no "they".

    In the midst of a sentence, “They will give,” it is said of others.
    """
    if not memory.told:
        return inherited(memory)
    last = memory.told[-1]
    acting = next((each for each in subjects_in(last, 0, len(last.masked)) if not each["pronoun"]), None)
    if acting is None:
        return inherited(memory)
    found = side_of_subject(last, acting, memory)
    officials = [
        e for _, e in last.entities_in(*acting.span()) if isinstance(e, PersonName | OfficeReference)
    ]
    return found if found and (not officials or len(found.parties) > 1) else None


def sides_between(statement: Statement, start: int, end: int, memory: Memory) -> Donors | None:
    """The sides named between two offsets, and the agencies among them; of an official without a side, the publisher's."""
    parties: dict[Party, Cited[Party]] = {}
    agencies: list[Cited[Party]] = []
    for at, entity in statement.entities_in(start, end):
        for party in parties_of(entity, memory.annotated):
            if party.key in words.ONLY_MEET:
                continue
            party = words.ACTS_FOR.get(party.key, party)
            state = state_of(statement, party, at + len(entity.text))
            cited = statement.cite(state, "pledge/donor", at, at + len(entity.text))
            parties.setdefault(cited.value, cited)
            if state != party:
                agencies.append(statement.cite(party, "pledge/agency", at, at + len(entity.text)))
    if parties:
        return Donors(tuple(parties.values()), tuple(agencies))
    strangers = [
        e for _, e in statement.entities_in(start, end) if isinstance(e, PersonName | OfficeReference)
    ]
    of_another = any(
        _OF_ANOTHER.search(statement.masked, 0, e.start - statement.sentence.start) for e in strangers
    )
    # an official introduced without a country is of the publisher, else of whom it told; not "the Fund’s director"
    own = memory.own or (None if of_another else memory.subject)
    if own is not None and own.kind == "organisation" and any(_OF_A_STATE.search(e.text) for e in strangers):
        own = None  # a body has no emir
    if strangers and own is not None:
        return Donors((statement.cite(own, "pledge/own", start, end),))
    return None
