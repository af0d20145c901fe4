"""A stretch of a sentence → who receives: states, organisations, named funds, else regions in words."""

import re
from collections.abc import Iterable, Iterator

from kg.annotate.entities import CountryName, Entity, OrganisationName, PlaceName, place_party
from kg.annotate.mask import COUNTRY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.parties import AGGRESSOR, gives_aid, with_territories
from kg.extract.pledges.sides.channels import JOINED, funds_in, implements, is_for_another
from kg.extract.pledges.sides.groups import groups_in
from kg.extract.pledges.sides.in_passing import AT_HOME, BORDER, BORDER_WITH, NEW_SUBJECT, SO_MUCH_TOO
from kg.extract.pledges.sides.leading_in import is_led_in
from kg.extract.pledges.sides.sheltering import LIVE_THERE, shelters
from kg.models import Cited, Party
from kg.reference.organisations import is_bloc, organisation_of, state_behind

_FOR = re.compile(r"\sfor\s(?:the\s)?")
_NAME_GOES_ON = re.compile(r"(?:\s|-)[A-Z]")  # "West Africa Blue"
# "to the African Union mission in Somalia"
_MISSION_IN = re.compile(
    rf"(?:\s\([^()]{{1,20}}\))?(?:\s(?:[a-z-]+\s){{0,2}}?(?:mission|force|operation|peacekeepers))?\sin\s(?:the\s)?{COUNTRY}"
)
_MISSION = re.compile(r"\b[Mm]ission\b|\bForce\b|\bforce\b|\b[Oo]peration\b|\bpeacekeepers\b")
# "to soften the impact of the war in Chad": whose war it is, and not whom it helps
_IMPACT_OF_WAR = re.compile(
    r"\b(?:impacts?|effects?|consequences|fallout|repercussions|shocks?|spill-?overs?)\s(?:of|from|caused by)\s[^.;,]{0,80}?\b(?:war|invasion|aggression|conflict)\s(?:in|of|on|against)\s(?:the\s)?$"
)
_OWN_WAR = re.compile(r"\s(?:civil\s)?(?:war|conflict)\b(?!\s(?:in|on|against|with)\b)")
_VICTIMS_OF = re.compile(
    r"\b(?:victims|survivors|casualties)\sof\s(?:the\s)?$|\b(?:affected|displaced|hit|uprooted|hurt|stricken)\sby\s(?:the\s)?$"
)
_WAR_WITH = re.compile(r"\b(?:wars?|conflicts?|fighting|hostilities)\swith\s(?:the\s)?$")
_GIFT = re.compile(r"[\ue014\ue015]")
_FINITE = frozenset({"past", "perfect", "pluperfect", "future", "progressive"})
_UNION = Party(kind="organisation", key="EU")
_OF_THE_UNION = frozenset({"European Commission", "European Council", "EU Council", "EEAS"})
# "The Embassy of Malawi in Tokyo announced that Norway had pledged": where those are who tell it
_EMBASSY_IN = re.compile(
    rf"\b(?:[Ee]mbassy|[Hh]igh [Cc]ommission|[Cc]onsulate(?: [Gg]eneral)?)\sof\s(?:the\s)?(?P<whose>{COUNTRY})\sin\s(?:the\s)?$"
)


def recipients_in(statement: Statement, start: int, end: int, donors: Iterable[Party]) -> list[Cited[Party]]:
    """The first receivers between two offsets: what a preposition or verb of help leads in, and all joined to it."""
    giving = with_territories(donors)
    funds = funds_in(statement, start, end)
    inside = [statement.span_of(fund.evidence) for fund in funds]
    found: dict[Party, Cited[Party]] = {}
    last_end = -1
    may_be = _receivers(statement, start, end, giving)
    for at, party in ((at, party) for at, party in may_be if not any(a <= at < b for a, b in inside)):
        name_end = at + len(statement.by_start[at].text)
        helps = any(implements(each) for each in list(found)[-1:])  # "to UNHCR for refugees in Chad"
        sheltered = last_end >= 0 and not helps and shelters(statement, last_end, at)
        joined = sheltered or (last_end >= 0 and JOINED.match(statement.masked[last_end:at]) is not None)
        if last_end >= 0 and not sheltered and _acts_next(statement, at, name_end, start):
            break
        if found and LIVE_THERE.match(statement.masked, name_end):
            continue
        if not joined and party not in found and any(not implements(each) for each in found):
            break
        if not joined and not is_led_in(statement, start, at):
            continue
        last_end = name_end
        if sheltered:  # of Afghan refugees in Pakistan, Pakistan
            found.popitem()
        found.setdefault(party, statement.cite(party, "pledge/recipient", at, last_end))
    first = next(iter(found.values()), None)
    if funds and (first is None or inside[0][0] < statement.span_of(first.evidence)[0]):
        return [*_whom_funds_are_for(statement, inside, giving), *funds]
    return list(found.values())


def _whom_funds_are_for(
    statement: Statement, spans: list[tuple[int, int]], giving: set[Party]
) -> list[Cited[Party]]:
    """The state, or body of states, in the name of a fund or that it is for: "the Ukraine Energy Support Fund", "the AU Peace Fund
    for Sudan", "the ASEAN-Korea Cooperation Fund".
    """
    return [
        statement.cite(entity.party, "pledge/of-fund", at, at + len(entity.text))
        for begin, end in spans
        if not statement.text.startswith("International", begin)  # a body of its own
        for at, entity in statement.entities_in(begin, end + len(" for the X"))
        if (isinstance(entity, CountryName) or (entity.party and at > begin and is_bloc(entity.party)))
        and entity.party
        and entity.party not in giving
        and (at < end or _FOR.fullmatch(statement.masked, end, at))
    ][:1]


def _is_seat(statement: Statement, at: int, giving: set[Party]) -> bool:
    """Whether a town or state is only where the embassy of one is who gives nothing."""
    embassy = _EMBASSY_IN.search(statement.masked, max(0, at - 90), at)
    whose = statement.by_start.get(embassy.start("whose")) if embassy else None
    return whose is not None and whose.party not in giving


def _receivers(statement: Statement, start: int, end: int, giving: set[Party]) -> Iterator[tuple[int, Party]]:
    """The sides named between two offsets that may be who receives: not who gives, nor whose name only describes."""
    for at, entity in statement.entities_in(start, end):
        name_end = at + len(entity.text)
        party = receiver_named(entity)
        described = any(each.match(statement.masked, name_end) for each in (AT_HOME, AGGRESSOR, BORDER))
        if described and not _suffers(statement, at, entity):
            continue
        if BORDER_WITH.search(statement.masked, 0, at) or _is_seat(statement, at, giving):
            continue
        if party is None or is_for_another(statement, name_end) or _is_mission(statement, at, entity):
            continue
        if any(each.search(statement.masked, max(0, at - 160), at) for each in (_IMPACT_OF_WAR, _WAR_WITH)):
            continue
        gives = {party, state_behind(party)} & giving or (party.key in _OF_THE_UNION and _UNION in giving)
        if not gives:
            yield at, party


def _suffers(statement: Statement, at: int, entity: Entity) -> bool:
    """Whether a war is that of a state's own people: "victims of the Yemeni war", and not "of the war on Yemen"."""
    home = (
        isinstance(entity, CountryName)
        and entity.form == "demonym"
        and not (entity.party and gives_aid(entity.party))
    )
    war = home and _OWN_WAR.match(statement.masked, at + len(entity.text))
    return bool(war) and _VICTIMS_OF.search(statement.masked, max(0, at - 60), at) is not None


def _is_mission(statement: Statement, at: int, entity: Entity) -> bool:
    """Whether a body is only named by its mission in a state, which is who is helped: "the African Union mission in Somalia"."""
    end = at + len(entity.text)
    body = isinstance(entity, OrganisationName) and not (entity.party and implements(entity.party))
    there = _MISSION_IN.match(statement.masked, end) if body else None
    return there is not None and _MISSION.search(statement.text, at, there.end()) is not None


def _acts_next(statement: Statement, at: int, end: int, begin: int) -> bool:
    """Whether who is named there does something next, or gives so much behind the gift that ends at ``begin``: not in "a grant
    for Peru and Chile was announced".
    """
    if begin and _GIFT.match(statement.masked, begin - 1) and SO_MUCH_TOO.match(statement.masked, end):
        return True  # "300 tents to Pakistan, Denmark two generators"
    told = any(
        verb.end <= at and verb.form in _FINITE and not statement.masked.startswith(" by ", verb.end)
        for verb in statement.verbs
    )
    return told and NEW_SUBJECT.match(statement.masked, end) is not None


def receiver_named(entity: Entity) -> Party | None:
    """The side that a name stands for as a receiver: a place stands for its state, an armed group for nobody."""
    if isinstance(entity, PlaceName):
        return place_party(entity)
    if not isinstance(entity, CountryName | OrganisationName):
        return None
    known = organisation_of(entity.party)
    return None if known is not None and known.kind == "armed_group" else entity.party


def leading_groups(statement: Statement, start: int, end: int) -> list[Cited[Party]]:
    """Regions that a preposition leads in before any state, with those joined to them: "to North Africa and the Middle East"."""
    found: list[Cited[Party]] = []
    stop = end
    for group in groups_in(statement, start, end):
        at, behind = statement.span_of(group.evidence)
        joined = found and JOINED.match(statement.masked[stop:at])
        if not joined and (found or not is_led_in(statement, start, at)):
            break
        if _NAME_GOES_ON.match(statement.text, behind):
            break
        found.append(group)
        stop = behind
    return found + _joined_to(statement, stop, end) if found else []


def _joined_to(statement: Statement, begin: int, end: int) -> list[Cited[Party]]:
    """The states listed behind what ends at ``begin``: ", Chad and Peru"."""
    found = []
    for at, entity in statement.entities_in(begin, end):
        party = receiver_named(entity)
        if party is None or JOINED.match(statement.masked[begin:at]) is None:
            break
        begin = at + len(entity.text)
        found.append(statement.cite(party, "pledge/recipient", at, begin))
    return found
