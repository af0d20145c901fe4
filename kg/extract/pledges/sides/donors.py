"""A verb of giving in its sentence → who gives: the subject before it, or the agent behind "by"."""

import re

from kg.annotate.entities import CountryName, OfficeReference, PersonName, place_party
from kg.annotate.people.press_agencies import home_of_agency
from kg.annotate.people.press_towns import home_of_dateline
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import parties_of
from kg.extract.pledges.sides.owners import (
    UNION,
    Donors,
    donor_at,
    donors_owning,
    quoted,
    state_of,
    together,
    with_government,
)
from kg.extract.pledges.sides.remembered import in_headline, inherited, of_section, only_lender
from kg.extract.pledges.words import donor_words as words
from kg.extract.pledges.words.phrases import SERVICES
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Cited, Party
from kg.reference.organisations import state_behind


def donors_of(statement: Statement, verb: VerbUse, memory: Memory) -> Donors | None:
    """Who does what a verb says; None where it is nobody who speaks for a state or organisation."""
    if verb.passive:
        return donors_behind(statement, verb.end, memory)
    promised = words.PROMISE_BY.search(statement.masked, 0, verb.start)
    if promised:
        return _of_entities(statement, promised.start("group"), promised.end("group"), memory)
    if words.PROMISE_BY_STRANGER.search(statement.masked, 0, verb.start):
        return None
    having = statement.masked.startswith("having ", verb.start)  # "thanked Japan for having sent"
    if having or led_by_noun(statement, verb) or verb.form in ("infinitive", "gerund"):
        owner = donors_owning(statement, verb.start)
        if owner is not None:
            return owner
    return donors_before(statement, verb.start, memory)


def led_by_noun(statement: Statement, verb: VerbUse) -> bool:
    """Whether a noun promises: "its plans to provide", and not "it plans to provide"."""
    if words.NOUN_LED.match(statement.masked, verb.start) is None:
        return words.PROMISE_BY.search(statement.masked, 0, verb.start) is not None
    return words.PLANNING.search(statement.masked, max(0, verb.start - 60), verb.start) is None


def donors_before(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The subject of the verb at ``position``."""
    begin = statement.boundary_before(position)
    if words.OTHERS_DO.search(statement.masked, begin, position):
        return None
    candidates = _subjects(statement, begin, position)
    for number, match in reversed(list(enumerate(candidates))):
        if words.FOLLOWS.match(statement.masked, match.end()):
            private = words.PRIVATE_DOES.search(statement.masked, match.end(), position)
            found = None if private else _donors(statement, match, memory)
            found = with_government(statement, match.start(), found)
            first = candidates[number - 1] if number else None
            joined = first and words.JOINS.fullmatch(statement.masked, first.end(), match.start())
            before = _donors(statement, first, memory) if first and joined and first["group"] else None
            return together(before, found) if before and found else found or before
    if candidates:
        stranger = not candidates[0]["own"] and _strange_name(statement, candidates[0].end(), position)
        return None if stranger else _donors(statement, candidates[0], memory)
    if words.PRIVATE.search(statement.masked, begin, position) or _strange_name(statement, begin, position):
        return None
    label = words.LABEL.match(statement.masked, 0, position)
    if label:
        return donor_at(statement, label.start("group")) if label["group"] else None
    opens = not statement.masked[begin:position].strip(" -*•o\t(0123456789.)")
    if opens and (named := of_section(memory)):
        return named
    return inherited(memory) if opens or begin else None


def _subjects(statement: Statement, begin: int, end: int) -> list[re.Match[str]]:
    """What could be a subject between two offsets: actors that nothing governs."""
    masked = statement.masked
    found = []
    for match in words.SUBJECT.finditer(masked, begin, end):
        if not _is_governed(statement, match):
            found.append(match)
        elif last := _last_of(masked, begin, match):
            found += filter(None, [words.SUBJECT.match(masked, last.start("last"), end)])
    return found


def _last_of(masked: str, begin: int, group: re.Match[str]) -> re.Match[str] | None:
    """The last of those that something governs, who begins a clause: "for Chad, and Britain announced"."""
    apart = words.BEHIND_BODY.match(masked, group.start(), group.end()) or words.LAST_OF.search(
        masked, group.start(), group.end()
    )
    given = words.GIVEN_ALREADY.search(masked, begin, group.start())
    if apart is not None or not given or masked.endswith((" with ", " with the "), 0, group.start()):
        return apart  # "has given 5 million to Chad and Britain has sent"
    return words.LAST_JOINED.search(masked, group.start(), group.end())


def donors_of_sentence(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The first subject of the sentence before ``position``."""
    found = [each for each in _subjects(statement, 0, position) if each["group"]]
    return _donors(statement, found[0], memory) if found else None


def donors_behind(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The agent of a passive verb that ends at ``position``: "provided by the United States"."""
    match = words.BY.match(statement.masked, position)
    if match is None:
        return None
    return _of_entities(statement, match.start("group"), match.end("group"), memory)


def subject_at(statement: Statement, begin: int, position: int, memory: Memory) -> Donors | None:
    """The subject that stands right before the verb at ``position``: "that the UK made public"."""
    for match in reversed(_subjects(statement, begin, position)):
        if not statement.masked[match.end() : position].strip():
            return _donors(statement, match, memory)
    return None


def _is_governed(statement: Statement, match: re.Match[str]) -> bool:
    masked = statement.masked
    before = masked[: match.start()]
    if match["adjective"] and words.FUND_FOR.search(before) and match["adjective"].endswith(" Fund"):
        return True
    if re.match(r"[’']s?\s", masked[match.end() : match.end() + 3]) and match["group"]:
        return True
    if masked[match.end() : match.end() + 1] == "-" and match["group"]:
        return True
    if words.PART_OF_NAME.search(before[-1:]) or (
        match["group"] and words.NAME_GOES_ON.match(masked, match.end())
    ):
        return True
    if match["group"] and (_is_of_place(statement, match.start()) or _is_object(statement, match)):
        return True
    office = words.GOVERNMENT_OF.search(before[-40:]) or words.PEOPLE_FROM.search(before[-40:])
    if office is not None:  # "at the request of the Government of Peru", "signed with the Government of Peru"
        return (
            _is_led(statement, match, office)
            or words.REQUEST_OF.search(before[: len(before[:-40]) + office.start()]) is not None
        )
    return words.GOVERNED.search(before[-40:]) is not None


def _is_led(statement: Statement, match: re.Match[str], office: re.Match[str]) -> bool:
    """Whether a preposition leads a government in: "signed with the Government of Peru", not "with the Government of Peru giving"."""
    led = office.groupdict().get("led") is not None
    return led and words.DOES_BESIDE.match(statement.masked, match.end()) is None


def _is_object(statement: Statement, match: re.Match[str]) -> bool:
    """Whether a side stands behind a verb of giving as who gets it: "has provided Chad with", "gave Chad 5 million"."""
    given = any(
        not verb.passive
        and verb.kind == "give"
        and not statement.masked[verb.end : match.start()].strip(" the")
        for verb in statement.verbs
        if verb.end < match.start()
    )
    return given and words.FOLLOWS.match(statement.masked, match.end()) is None


def _is_of_place(statement: Statement, at: int) -> bool:
    """Whether a state only tells where a place is: "in Lisbon, Portugal", and not "in Lisbon, Peru announced"."""
    town = words.PLACE_OF.search(statement.masked, 0, at)
    place, state = statement.by_start.get(town.start() if town else -1), statement.by_start.get(at)
    if place is None or not isinstance(state, CountryName):
        return False
    acts = words.ACTS_THERE.match(statement.masked)
    if acts is not None and at < acts.end():
        return False
    return place_party(place) in (None, state.party)


def _strange_name(statement: Statement, begin: int, end: int) -> bool:
    """Whether the subject is a name that stands for no state: a company, a foundation."""
    between = statement.masked[begin:end].lstrip(" -*•\t")
    return (
        re.search(
            r"(?:^|\s)(?!The |This |These |In |On |As |To |For |At |With |And |By |Also |Further)[A-Z]\w+",
            between,
        )
        is not None
    )


def _donors(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    if match["aid"]:
        they = words.MANY_DO.match(statement.masked, match.end())
        whose = words.WHICH_ALL.search(statement.masked, 0, match.end()) if they else None
        whose = whose or words.WHICH.search(statement.masked, 0, match.end())
        if words.OF_STRANGER_WHICH.search(statement.masked, 0, match.end()):
            return None
        return _of_entities(statement, *whose.span("group"), memory) if whose else inherited(memory)
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
    return _of_entities(statement, match.start(), match.end(), memory)


def _own(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    parties = memory.voices
    if words.OF_A_STATE_ONLY.match(match["own"]):
        parties = tuple(party for party in parties if party.kind == "country" or party == UNION)
    if re.fullmatch(words.OF_THE_UNION, match["own"]):
        parties = (UNION,) if memory.names(UNION) else ()
        return (
            Donors(tuple(statement.cite(UNION, "pledge/own", *match.span()) for _ in parties))
            if parties
            else None
        )
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
    led = words.LEADERS.search(statement.masked, 0, match.start())
    if whose is not None or led is not None:
        return (
            donor_at(statement, whose.start(whose.lastgroup or 0))
            if whose
            else _of_leader(led, statement, match, memory)
        )
    if match["pronoun"] == "They":
        opens = not statement.masked[: match.start()].strip(" -*•")
        return _they(memory) if opens else None
    for earlier in reversed(_subjects(statement, 0, match.start())):
        if earlier["own"] and re.fullmatch(words.OF_THE_UNION, earlier["own"]):
            return _own(statement, earlier, memory)
        if words.PRIVATE.match(statement.masked, earlier.end() + 1):
            return None  # "the U.S. firm First Tents said it will"
        if earlier["group"] or earlier["adjective"] or earlier["force"] or earlier["ministry"]:
            return _of_entities(statement, earlier.start(), earlier.end(), memory)
    if statement.sentence.block_kind == "speech" or words.PRIVATE.search(statement.masked, 0, match.start()):
        return None
    return _told_of(statement, match, memory)


def _of_leader(
    led: re.Match[str] | None, statement: Statement, match: re.Match[str], memory: Memory
) -> Donors | None:
    """ "the Hill government said it will": the state of the one person of that name, else who gave last."""
    sides = {p.side for p in memory.annotated.people if p.side and led and p.name.split()[-1] == led["name"]}
    if len(sides) == 1:
        return Donors((statement.cite(sides.pop(), "pledge/leader", *match.span()),))
    return inherited(memory)


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
    last = memory.told[-1] if memory.told else None
    acting = (
        next((each for each in _subjects(last, 0, len(last.masked)) if not each["pronoun"]), None)
        if last
        else None
    )
    if last is None or acting is None:
        return inherited(memory)
    found = _donors(last, acting, memory)
    officials = [
        e for _, e in last.entities_in(*acting.span()) if isinstance(e, PersonName | OfficeReference)
    ]
    return found if found and (not officials or len(found.parties) > 1) else None


_OF_A_STATE = re.compile(
    r"(?i)\b(?:emir|king|queen|sultan|crown prince|sheikh|chancellor|prime minister|(?:foreign|defen[cs]e|finance) minister)\b"
)
_OF_ANOTHER = re.compile(r"\b[A-Z][\w-]*[’']s?\s(?:[a-z]+\s)?$")


def _of_entities(statement: Statement, start: int, end: int, memory: Memory) -> Donors | None:
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
