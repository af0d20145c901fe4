"""A stretch of a sentence → who receives: states, organisations, named funds, else regions in words."""

import re
from collections.abc import Iterable, Iterator

from kg.annotate.entities import CountryName, Entity, OrganisationName, PlaceName, place_party
from kg.annotate.mask import COUNTRY, ORGANISATION, PLACE
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.parties import AGGRESSOR, with_territories
from kg.extract.pledges.sides.channels import JOINED, THROUGH, funds_in, implements, is_for_another
from kg.extract.pledges.sides.groups import groups_in
from kg.models import Cited, Party
from kg.reference.organisations import is_bloc, organisation_of, state_behind

_PEOPLE = (
    r"(?:[\w-]+\s+){0,3}?(?:people|peoples|governments?|citizens|women|children|girls|boys|students|pupils|teachers|officials|officers|journalists|diplomats|doctors|nurses|patients|farmers|fishermen|workers|youths?|entrepreneurs|soldiers|troops|cadets|trainees|professionals|scholars|graduates|experts|residents|villagers|evacuees|returnees|persons|IDPs|refugees|migrants|victims|communities|forces|military|[Aa]rmed [Ff]orces|Army|Navy|Air Force|Coast Guard|Police"
    r"|authorities|nationals|army|navy|[Ss]tates?|[Cc]ountries|members?|civilians|families|populations?|Republic|Kingdom|defen[cs]e|recovery|reconstruction"
    r"|Government|Bank|north|south|east|west|regions?|parts|needs|response|appeal|survivors|those|people|host communities|orphans|households|hospitals|schools|islands|atolls|[Ss]ecretariat|Ministry of [A-Z]\w+|headquarters|provinces|districts|cities|towns|villages|areas|camps|border|coast|work|efforts|operations?|activities|services|programmes?|programs?)\s+(?:and\s+\w+\s+)?"
    r"(?:(?:of|after|affected by|hit by|displaced by|suffering from|impacted by|fleeing)\s(?:the\s|recent\s|last week[’']s\s|this week[’']s\s|devastating\s){0,3}(?:[a-z-]+\s){0,2}?[a-z]+\s)?(?:of|in|from|inside|throughout|across)\s+(?:the\s+)?(?:[a-z]+ern\s+)?"
)
_LEADS = re.compile(
    r"(?:\b(?:to|[Ff]or|in|help|helps|helping|helped|assist|assists|assisted|assisting|support|supports|supported|supporting|aided|inside|within|across|throughout|toward|towards|into|with"
    r"|strengthen|strengthening|reached|enables?|enabling|allows?|allowing|on behalf of|support of|(?:that|defen[cs]e|benefit|development|reconstruction|recovery|behalf|disposal) of|provide[sd]?|providing|gave|given?|gives|giving|grant(?:ed|s)?|sen[dt]|sending|arm|len[dt]|offer(?:ed|s)?|suppl(?:y|ied|ying)|equip(?:ped|ping)?|award(?:ed|s)|present(?:s|ed|ing)?|hand(?:s|ed|ing)?|gift(?:s|ed|ing)?|furnish(?:es|ed|ing)?|loan(?:s|ed|ing)?|pay|pays|paid|paying|lending|fund|funding|promised?|promising|guarantee[sd]?|back(?:s|ed|ing)?|bankroll(?:s|ed|ing)?|(?:prop|props|propped|shore|shored|bail|bailed) (?:up|out))"
    rf")\s+(?:(?:the|all|both|(?:several|some|many|most|all|each|some) of (?:its|the|their|those)|[a-z]+ern|(?:north|south)-?(?:east|west)|its|[a-z]+al|[a-z]+-(?:hit|stricken|struck|torn|affected|ravaged|battered|devastated)|NGO|charity|(?:aid|relief|humanitarian) (?:organi[sz]ations?|agency|agencies|groups?))\s+)*(?:{_PEOPLE})?$"
)
_FOR = re.compile(r"\sfor\s(?:the\s)?")
# "Indian Country"; "the British-led force"
_AT_HOME = re.compile(
    r"\s(?:Country|Tribes?|Tribal|Health Service)\b|(?:\sand\s(?:the\s)?[\ue000-\ue004]+)?-(?:led|built|backed|funded|financed|made|flagged|owned|run|supplied|donated|occupied|controlled)\b"
)
# "to address Kenya’s shortage", "help build the Kenyan system"
_IMPROVES = re.compile(
    r"\b(?:address|improv|bolster|boost|accelerat|expand|moderni[sz]|build|rebuild|repair|strengthen|upgrad)(?:e|es|ed|ing)?\s(?:the\s)?$"
)
# "those affected by Sudan’s civil war"
_HURT_BY = re.compile(
    r"\b(?:to|for|help|helping|support|supporting|assist|assisting|reach|reaching)\s(?:the\s)?(?:[a-z-]+\s){0,2}?(?:people|those|families|communities|civilians|children|women|refugees|areas|victims|survivors)\s(?:of\s|(?:[a-z]+\s)?(?:affected|displaced|hit|uprooted|hurt|impacted|stricken|suffering)\s(?:by|from)\s)(?:the\s)?$"
)
# "a road to the Malian border", "to the border with Niger": how far it goes
_BORDER, _BORDER_WITH = (
    re.compile(r"(?:[’']s?)?\s(?:border|frontier)\b"),
    re.compile(r"\b(?:border|frontier)\s(?:with|to)\s(?:the\s)?$"),
)
_NAME_GOES_ON = re.compile(r"(?:\s|-)[A-Z]")  # "West Africa Blue"
_SHELTER = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:refugees|migrants|displaced[\w\s]{0,20}|evacuees)[^.;]{0,110}?\s(?:in|across)\s(?:the\s|[a-z]+ern\s)?$"
    r"|\s(?:people\s|families\s|women\s|children\s|nationals\s|citizens\s|refugees\s|and\s){0,3}(?:(?:who|that)\s(?:have\s|had\s)?)?(?:fled|fleeing|escaped|moved|displaced|crossed|(?:found|taken|seeking|sought|took)\s(?:refuge|shelter|protection|safety)|living|sheltering)\s"
    r"(?:across\sthe\sborder\s)?(?:in)?(?:to|in)\s(?:neighbou?ring\s)?(?:the\s|[a-z]+ern\s)?$"
)
_FLED = re.compile(
    rf"\b(?:refugees|people|those|migrants|displaced|families)\s(?:fleeing\s|who fled\s|displaced\s)?from\s(?:the\s)?{COUNTRY}$"
)
_LIVE_NOW = re.compile(r"\s(?:now\s)?(?:living\s|sheltering\s)?in\s(?:the\s)?$")
# "put a frigate at NATO's disposal"
_AT_ITS, _DISPOSAL = re.compile(r"\bat\s(?:the\s)?$"), re.compile(r"[’']s?\sdisposal\b")
# "refugees in Chad and for Sudanese returnees there": those of another state, who live in the one named before
_LIVE_THERE = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:refugees|migrants|returnees|exiles|families|people)\s(?:there\b|in the country\b|(?:that|whom|which) it hosts\b)"
)
# "to three states of the Sahel: Mali", "to the African Union mission in Somalia", "to the IAEA in Vienna"
_LISTED = re.compile(
    r"\b(?:countries|states|nations|neighbou?rs|republics|islands|territories)(?:(?:\sof\s[^.;:,]{1,30})?(?::|,\snamely|\s[–—-])|\sof)\s(?:the\s)?$"
)
_MISSION_IN = re.compile(
    rf"(?:\s\([^()]{{1,20}}\))?(?:\s(?:[a-z-]+\s){{0,2}}?(?:mission|force|operation|peacekeepers))?\sin\s(?:the\s)?{COUNTRY}"
)
_MISSION = re.compile(r"\b[Mm]ission\b|\bForce\b|\bforce\b|\b[Oo]peration\b|\bpeacekeepers\b")
_SEATED = re.compile(rf"{ORGANISATION}(?:\s\([^()]{{1,20}}\))?(?:\s[Ss]ecretariat|\sheadquarters)?\sin\s$")
# "to soften the impact of the war in Chad": whose war it is, and not whom it helps
_IMPACT_OF_WAR = re.compile(
    r"\b(?:impacts?|effects?|consequences|fallout|repercussions|shocks?|spill-?overs?)\s(?:of|from|caused by)\s[^.;,]{0,80}?\b(?:war|invasion|aggression|conflict)\s(?:in|of|on|against)\s(?:the\s)?$"
)
_WAR_WITH = re.compile(r"\b(?:wars?|conflicts?|fighting|hostilities)\swith\s(?:the\s)?$")
# "has cancelled Chad’s debt", "debt owed by Chad"
_DEBT_OF, _OWED_BY = (
    re.compile(r"[’']s?\s(?:[a-z]+\s){0,2}debts?\b|\sow(?:ed?|es)\b"),
    re.compile(r"\bowed by\s(?:the\s)?$"),
)
# "at a conference on Chad in Oslo", "at the Chad donor conference": whom it is about
_CONFERENCE_ON = re.compile(
    r"\b(?:conference|round[- ]table|pledging event|donors[’']? meeting)\s(?:on|for|about)\s(?:the\s)?(?:(?:crisis|situation|reconstruction|recovery|future)\s(?:in|of)\s)?$"
)
_CONFERENCE = re.compile(
    r"\s(?:international\s)?(?:donors?[’']?|pledging|recovery|reconstruction|humanitarian|aid)\s(?:[Cc]onference|round[- ]table)\b"
)
# "he said at a press conference in Luxembourg": where it is told.
_TOLD_IN = re.compile(
    r"\b(?:[Dd]epots?|[Ww]arehouses?|stockpiled?|stored|[Hh]umanitarian (?:[Hh]ub|[Cc]ity))\s(?:in|at the [^.;,]{3,50}? in)\s(?:the\s)?$|\bfrom\s(?:[\w’-]+\s){0,4}?(?:stocks?|stockpiles?|warehouses?|depots?|hubs?|bases?|reserves|stores)\sin\s(?:the\s)?$|\b(?:based|resident|accredited|headquartered|living)\sin\s(?:the\s)?$|\b(?:said|told\s(?:[\w’\ue001\ue010\ue011-]+\s){0,4}?[\w’\ue010\ue011-]+|speaking|remarks|press conference|briefing)(?:\s(?:at|to|on|during|after|following)\s[^.;,\ue014\ue015]{1,50})?\sin\s(?:the\s)?$"
    r"|\b[Aa]t\s(?:an?|the|[a-z]+[’']s)\s(?:[^\s.;,]+\s){0,5}?(?:[Cc]eremony|[Ee]vent|[Cc]onference|[Ss]ummit|[Mm]eeting|[Ff]orum|[Ss]ession|[Tt]alks|[Rr]ound[- ][Tt]able|[Aa]ssembly|[Cc]ongress)(?:\s(?:on|for|about|of|with)\s[^.;,]{1,50})?\sin\s(?:the\s)?$"
    r"|\b(?:[Ff]ollowing|[Aa]fter|[Dd]uring)\s(?:an?|the|its|their)\s(?:[^\s.;,]+\s){0,4}?(?:[Mm]eeting|[Ss]ession|[Tt]alks|[Ss]ummit|[Cc]onference)(?:\s(?:on|for|of|with)\s[^.;,]{1,50})?\sin\s(?:the\s)?$"
    r"|\b(?:[Bb]oard|[Mm]inisters|[Ll]eaders|they|[Dd]elegations|[Oo]fficials)\s(?:meets?|met|gather(?:s|ed)?)\sin\s(?:the\s)?$"
)
_TOWN_OF = re.compile(rf"{PLACE},\s$")
# "for Chad, and Britain announced": who does something next is no receiver.
_NEW_SUBJECT = re.compile(
    r"\s(?:also\s|then\s|on\s\ue012+\s)?(?:will|would|has|have|had|said|announced|pledged|promised|gave|provided|is|are|was|were|contributed|offered|committed|agreed|sent|added)\b"
)
# "Peru’s head of cooperation, Ana Ruiz, announced"
_OFFICIAL_ACTS = re.compile(
    r"[’']s\s(?:[a-z]+\s)?(?:[A-Z\ue000-\ue012][^.;,]{0,60}?,\s[^.;,]{1,60},|(?:[A-Z\ue000-\ue012][^\s.;,]*\s(?:of\s|for\s)?){1,6}?)\s?(?:announced|pledged|promised|offered|committed)\b"
)
# "and Japan with 5 million", "and Japan one million"
_SO_MUCH_TOO = re.compile(
    r"\s(?:with\s)?(?:(?:a further|another|an additional|about|some|up to)\s)?(?:[\ue014\ue015\d]|(?:one|two|three|five|ten|half a)\s(?:hundred|thousand|million|billion))"
)
_GIFT = re.compile(r"[\ue014\ue015]")
_WHEN = re.compile(
    r"\W*(?:In \S+, )?(?:[Ww]hen|[Ww]hile|[Aa]s|[Aa]fter|[Ss]ince|[Bb]ecause|[Oo]nce)\s(?:the\s)?"
)
# "At the request of the Government of Peru", "in response to Peru’s appeal for help": who asks for it is in need of it.
_ASKED_BY = re.compile(
    r"\b(?:requests?|appeals?)\s(?:for\s[^.;,]{1,60}?\s)?(?:of|from|by|made by)\s(?:the\s)?(?:(?:[Gg]overnment|authorities|people)\sof\s(?:the\s)?)?$"
)
_AT, _ITS_REQUEST = (
    re.compile(r"\b(?:[Aa]t|[Uu]pon|[Oo]n|[Ff]ollowing|[Tt]o|[Aa]fter)\s(?:the\s)?$"),
    re.compile(r"(?:[’']s?)?\s(?:[Gg]overnment[’']s?\s|side[’']s\s)?(?:\w+\s)?(?:request|appeal)\b"),
)
_GIVES_TOO = re.compile(
    r"\b(?:[Tt]ogether|[Aa]long|[Jj]ointly|[Ii]n (?:cooperation|coordination|partnership)) with\s(?:the\s)?$"
)
# "in line with the African Union’s strategy", "in coordination with Peru"
_IN_LINE_WITH = re.compile(
    r"\b(?:line|accordance|consistent|align(?:s|ed|ing|ment)?|conjunction|coordination|keeping|compliance)\s(?:with|to)\s(?:the\s)?$"
)
_GIVING = re.compile(r"\s(?:each\s)?(?:commit|contribut|giv|pledg|add|provid|offer)t?ing\b")
_AND_THE = re.compile(r"\band\s(?:the\s)?[Gg]overnment of\s(?:the\s)?$")
_FINITE = frozenset({"past", "perfect", "pluperfect", "future", "progressive"})
_UNION = Party(kind="organisation", key="EU")
_OF_THE_UNION = frozenset({"European Commission", "European Council", "EU Council", "EEAS"})


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
        if found and _LIVE_THERE.match(statement.masked, name_end):
            continue
        if not joined and party not in found and any(not implements(each) for each in found):
            break
        if not joined and not _is_led(statement, start, at):
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


_FOR = re.compile(r"\sfor\s(?:the\s)?")


# "The Embassy of Malawi in Tokyo announced that Norway had pledged": where those are who tell it
_EMBASSY_IN = re.compile(
    rf"\b(?:[Ee]mbassy|[Hh]igh [Cc]ommission|[Cc]onsulate(?: [Gg]eneral)?)\sof\s(?:the\s)?(?P<whose>{COUNTRY})\sin\s(?:the\s)?$"
)


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
        if any(each.match(statement.masked, name_end) for each in (_AT_HOME, AGGRESSOR, _BORDER)):
            continue
        if _BORDER_WITH.search(statement.masked, 0, at) or _is_seat(statement, at, giving):
            continue
        if party is None or is_for_another(statement, name_end) or is_mission(statement, at, entity):
            continue
        if any(each.search(statement.masked, max(0, at - 160), at) for each in (_IMPACT_OF_WAR, _WAR_WITH)):
            continue
        gives = {party, state_behind(party)} & giving or (party.key in _OF_THE_UNION and _UNION in giving)
        if not gives:
            yield at, party


def is_mission(statement: Statement, at: int, entity: Entity) -> bool:
    """Whether a body is only named by its mission in a state, which is who is helped: "the African Union mission in Somalia"."""
    end = at + len(entity.text)
    body = isinstance(entity, OrganisationName) and not (entity.party and implements(entity.party))
    there = _MISSION_IN.match(statement.masked, end) if body else None
    return there is not None and _MISSION.search(statement.text, at, there.end()) is not None


def _acts_next(statement: Statement, at: int, end: int, begin: int) -> bool:
    """Whether who is named there does something next, or gives so much behind the gift that ends at ``begin``: not in "a grant
    for Peru and Chile was announced".
    """
    if begin and _GIFT.match(statement.masked, begin - 1) and _SO_MUCH_TOO.match(statement.masked, end):
        return True  # "300 tents to Pakistan, Denmark two generators"
    told = any(
        verb.end <= at and verb.form in _FINITE and not statement.masked.startswith(" by ", verb.end)
        for verb in statement.verbs
    )
    return told and _NEW_SUBJECT.match(statement.masked, end) is not None


def _acts_itself(statement: Statement, at: int, end: int) -> bool:
    """Whether who is named there begins a clause of its own: "with Canada committing", "and the Government of Peru has agreed"."""
    gives = _GIVING.match(statement.masked, end) and statement.masked.endswith(
        (" with ", " with the "), 0, at
    )
    begins = _AND_THE.search(statement.masked, max(0, at - 40), at) and _NEW_SUBJECT.match(
        statement.masked, end
    )
    return bool(gives or begins)


def _is_led(statement: Statement, start: int, at: int) -> bool:
    if THROUGH.search(statement.masked[max(start, at - 70) : at]) or _GIVES_TOO.search(
        statement.masked, 0, at
    ):
        return False
    if _TOLD_IN.search(statement.masked, max(0, at - 90), at) or _IN_LINE_WITH.search(
        statement.masked, max(0, at - 60), at
    ):
        return False
    named = statement.by_start.get(at)
    if named and _acts_itself(statement, at, at + len(named.text)):
        return False
    if isinstance(named, PlaceName) and _SEATED.search(statement.masked, max(0, at - 120), at):
        return False
    if named and any(each.match(statement.masked, at + len(named.text)) for each in (_DEBT_OF, _CONFERENCE)):
        return True
    if any(
        each.search(statement.masked, max(0, at - 60), at) for each in (_LISTED, _OWED_BY, _CONFERENCE_ON)
    ):
        return True
    if (
        named
        and _AT_ITS.search(statement.masked, 0, at)
        and _DISPOSAL.match(statement.masked, at + len(named.text))
    ):
        return True
    before = statement.masked[max(0, at - 90) : at]
    owned = _IMPROVES.search(before) or _HURT_BY.search(before)
    return _LEADS.search(before) is not None or (_owns(statement, at) and owned is not None)


def _owns(statement: Statement, at: int) -> bool:
    """Whether what follows a name is its own: "Kenya’s shortage", "the Kenyan system"."""
    named = statement.by_start.get(at)
    if not isinstance(named, CountryName):
        return False
    return named.form == "demonym" or statement.masked.startswith(("’s ", "'s "), at + len(named.text))


def is_told_in(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state is only where something is said: "he told a press conference in Luxembourg"."""
    at, _ = statement.span_of(named.evidence)
    town = _TOWN_OF.search(statement.masked, max(0, at - 40), at)  # "in Geneva, Switzerland"
    at = town.start() if town else at
    return _TOLD_IN.search(statement.masked, max(0, at - 90), at) is not None


def is_adjective(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a name only describes what somebody leads or runs: "the United States and EU-led consortium"."""
    return _AT_HOME.match(statement.masked, statement.span_of(named.evidence)[1]) is not None


def is_as_far_as(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state only tells how far something goes: "to the border with Peru", "a line to the Peruvian border"."""
    at, end = statement.span_of(named.evidence)
    return (
        _BORDER.match(statement.masked, end) is not None
        or _BORDER_WITH.search(statement.masked, 0, at) is not None
    )


def gives_too(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state gives together with another: "together with Estonia"."""
    at, _ = statement.span_of(named.evidence)
    return _GIVES_TOO.search(statement.masked, 0, at) is not None


def acts_too(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state does something itself in the sentence: "and Japan has sent tablets", not "when Peru was hit by floods"."""
    _, end = statement.span_of(named.evidence)
    acts = any(each.match(statement.masked, end) for each in (_NEW_SUBJECT, _OFFICIAL_ACTS, _SO_MUCH_TOO))
    return acts and not is_in_need(statement, named)


def is_in_need(statement: Statement, named: Cited[Party]) -> bool:
    """Whether the sentence opens with what befell a state, or says that it asked: "When Peru was hit by floods, Chile sent"."""
    at, end = statement.span_of(named.evidence)
    its = _AT.search(statement.masked, 0, at) and _ITS_REQUEST.match(statement.masked, end)
    asked = its or _ASKED_BY.search(statement.masked, 0, at)
    return asked is not None or _WHEN.fullmatch(statement.masked, 0, at) is not None


def shelters(statement: Statement, last_end: int, at: int) -> bool:
    """Whether the second name is where the first one's people live now: "Afghan refugees in Pakistan"."""
    between = statement.masked[last_end:at]
    fled = _FLED.search(statement.masked, 0, last_end) is not None and _LIVE_NOW.match(between) is not None
    return fled or _SHELTER.match(between) is not None


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
        if not joined and (found or not _is_led(statement, start, at)):
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
