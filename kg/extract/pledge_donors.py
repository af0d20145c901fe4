"""A verb of giving in its sentence → who gives: the subject before it, or the agent behind "by"."""

import re
from dataclasses import dataclass

from kg.annotate.entities import OfficeReference, PersonName
from kg.annotate.mask import ACTOR, BODY, COUNTRY, DEMONYM, PLACE
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_memory import Memory
from kg.extract.pledge_parties import parties_of, state_behind
from kg.extract.pledge_verbs import VerbUse
from kg.models import Cited, Party

_ASIDE = r"(?:\s+\([^()]{1,40}\))?"
_AND = r"(?:,?\s+and\s+|,?\s+as well as\s+|\s+together with\s+|\s+along with\s+)(?:the\s+)?"
_ACTORS = rf"{ACTOR}{_ASIDE}(?:(?:,\s+(?:the\s+)?{ACTOR}{_ASIDE}){{0,25}}{_AND}{ACTOR}{_ASIDE})?"
_BODIES = rf"{BODY}{_ASIDE}(?:(?:,\s+(?:the\s+)?{BODY}{_ASIDE}){{0,25}}{_AND}{BODY}{_ASIDE})?"
_STATE_NOUN = (
    r"(?:[Gg]overnment|[Aa]dministration|[Dd]epartment|[Mm]inistry|[Aa]gency|[Tt]reasury|Congress|Parliament|side|Embassy"
    r"|(?:executive\s)?board|(?:naval\s)?(?:ships|vessels|aircraft)|rescuers|[Aa]rmed [Ff]orces|[Mm]ilitary|Navy|Army|[Cc]abinet|[Tt]axpayers?|people|[Pp]resident|[Mm]inisters?|[Ss]ecretary|Mission)"
)
_OF_THE_UNION = r"[Tt]he (?:European )?(?:Commission|Council)"
_OWN_OFFICE = (
    r"(?:[Ww]e|I|[Oo]ur (?:[Gg]overnment|[Aa]dministration|country)|[Mm]y (?:[Gg]overnment|[Aa]dministration|country)|[Tt]his [Aa]dministration"
    r"|The (?!(?:Federal|Central|Interim|Transitional|Local|National|Regional|State|New)\b)[A-Z]\w+ Government"
    r"|[Tt]he (?:\w+-\w+ |\w+ )?(?:Administration|Department|Ministry)(?: of [A-Z]\w+(?:,? (?:and |& )?[A-Z]\w+){0,4})?"
    r"|(?:[Tt]he )?(?:\w+ )?Congress|[Tt]he Treasury|DoD|DOD|DHS|State|USDA|HHS|DOE|DOJ|PRM|the Pentagon|[Tt]he (?:[Ff]oreign )?[Mm]inistry"
    r"|The Federal (?:Council|Government)"
    rf"|{_OF_THE_UNION}\b(?! of)"
    r"|[Tt]he (?:[Pp]resident|Vice President|Secretary|(?:[Ff]oreign |Prime |Deputy )?[Mm]inister|Ambassador|[Gg]overnment))"
)
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]he (?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]ountry))"
_AID_AGAIN = (
    r"(?:(?:[Tt]his|[Tt]hese|[Tt]he|[Tt]oday[’']s|[Ss]uch|[Oo]ur)\s(?:\w+[\s-]){0,3}?(?:funding|funds|assistance|aid|support|package|drawdown"
    r"|contributions?|announcements?|authorization|pledges?|donations?|grants?|decision|initiative|allocation|investments?|programs?|programme|delivery|money|sum|payment)"
    r"(?:\s\([A-Z]+\))?|\bwhich)"
)
AID_AGAIN = re.compile(rf"\W*(?:In addition, |Both |All of )?{_AID_AGAIN}")
_SUBJECT = re.compile(
    rf"(?P<aid>{_AID_AGAIN})|(?P<own>\b{_OWN_OFFICE}\b)|(?P<adjective>(?:{DEMONYM}(?:[’']s?)?\s(?:\w+\s)?|{BODY}(?:[’']s?)?\s){_STATE_NOUN}(?:\sof\s[A-Z]\w+)*)"
    rf"|(?P<group>{_ACTORS})|(?P<donors>\b(?:(?:[Ii]nternational|[Ww]orld|[Ww]estern|[Ff]oreign)\s)?(?:[Dd]onors|[Ll]enders|[Cc]reditors))|(?P<pronoun>\b{_PRONOUN}\b)"
)
_GOVERNED = re.compile(
    r"\b(?:with|of|to|for|from|at|in|between|against|on|after|before|following|alongside|including|than|about|over|under|as"
    r"|via|through|into|thanked|told|like|among|across|within|toward|towards|near|help|helping|support|supporting|met|by)\s+(?:the\s+|its\s+|our\s+)?$",
    re.IGNORECASE,
)
_LAST_OF = re.compile(rf",\sand\s(?:the\s)?(?P<last>{BODY})$")
_WHICH = re.compile(rf"(?P<group>{BODY}),\swhich$")  # "Italy, which has given"
_PLACE_OF = re.compile(rf"{PLACE},\s$")  # "in Lisbon, Portugal"
_GOVERNMENT_OF = re.compile(
    r"\b(?:[Gg]overnments?|[Pp]eople|[Mm]inister|[Mm]inisters|[Pp]resident|Kingdom|Republic|Ministry|Commonwealth)\s+of\s+(?:the\s+)?$"
)
_PART_OF_NAME = re.compile(r"[-\w]")
_NAME_GOES_ON = re.compile(
    r"\s[A-Z][a-z]+\s(?:[A-Z][a-z]+\s)?(?:Alliance|Company|Group|Bank|Corporation|Fund|Airlines|Foundation|Institute|Network)\b"
)
_FOLLOWS = re.compile(
    r"(?:\sand\s(?:its|their)\s(?:[Mm]ember [Ss]tates|partners|allies))?"
    r"(?:[’']s?)?(?:\s(?:[\w-]+\s){0,3}?(?:chief|head|boss|director|coordinator|commissioner|envoy|official|spokes\w+|premier|foreign minister)(?:\s[A-Z][\w’'-]+){1,3})?"
    r"(?:\s+\([^()]{1,60}\))?(?:,[^,]{1,90},)?(?:\s+(?:[a-z]+ly|also|likewise|today|now|then|each|have|again|further|itself|earlier|too|[\ue012]+))*"
    r"\s+(?:will|would|has|have|had|is|are|was|were|to|can|could|shall|[’']s|[a-z]{2,}(?:ed|s|ing|nt|ve|id)|put|set|made|gave|sent)\b"
)
_BY = re.compile(rf"\s+(?:[^.;]{{0,60}}?\s)?by\s+(?:the\s+)?(?P<group>{_BODIES}|{DEMONYM}\s{_STATE_NOUN})")
_EFFORTS = re.compile(
    rf"(?P<group>{BODY}|{DEMONYM})(?:\s[Gg]overnment)?(?:[’']s?)?\s(?:\w+\s){{0,2}}"
    r"(?:efforts?|work|role|leadership|generosity|commitment|decision|readiness|willingness|offer)\s(?:in\s|of\s)?$"
)
_POSSESSIVE = re.compile(rf"(?P<group>{BODY})[’']s?\s+(?:own\s|recent\s|new\s|additional\s|total\s)?$")
_ADJECTIVE = re.compile(rf"(?P<group>{DEMONYM})\s(?:[a-z-]+\s){{0,3}}$")
_PROMISE_BY = re.compile(
    rf"\b(?:pledges?|commitments?|decisions?|offers?|promises?|announcements?|agreements?|plans?)\s+(?:by|of|from)\s+(?:the\s+)?"
    rf"(?P<group>{_BODIES})\s+(?:(?:leaders|members|countries|partners|states|governments)\s)?$"
)
_PROMISE_BY_STRANGER = re.compile(
    r"\b(?:pledges?|commitments?|decisions?|offers?|promises?|announcements?)\s(?:of|by|from)\s(?:the\s)?[A-Z][\w’'-]+\s[^.;]{0,160}$"
)
_PLANNING = re.compile(
    rf"(?:{ACTOR}|\b(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|who|which|and|[Gg]overnment|side))\s+(?:also\s|now\s)?$"
)
_NOUN_LED = re.compile(
    r"(?:intention|intent|plans?|pledges?|commitments?|decision|offer|promise|agreement|readiness)\b"
)
_PRIVATE = re.compile(
    r"\b(?:[Cc]ompan(?:y|ies)|corporations?|[Pp]rivate[- ]sector|philanthrop\w+|[Ff]oundation|investors?|Inc|Corp|LLC|Ltd|Google|Microsoft"
    r"|Amazon|businesses|firms?|manufacturers?|universit\w+|CEOs?|billionaire|households?|families)\b"
)


_ONLY_MEET = frozenset({"UNGA", "UNSC"})  # they decide, and have nothing to give
_UNION = Party(kind="organisation", key="EU")


@dataclass(frozen=True, slots=True)
class Donors:
    """Who gives. ``agency`` are the agencies among them, which are also the channel; ``again`` says "this funding"."""

    parties: tuple[Cited[Party], ...]
    agencies: tuple[Cited[Party], ...] = ()
    again: bool = False


def donors_of(statement: Statement, verb: VerbUse, memory: Memory) -> Donors | None:
    """Who does what a verb says; None where it is nobody who speaks for a state or organisation."""
    if verb.passive:
        return donors_behind(statement, verb.end, memory)
    promised = _PROMISE_BY.search(statement.masked, 0, verb.start)
    if promised:
        return _of_entities(statement, promised.start("group"), promised.end("group"), memory)
    if _PROMISE_BY_STRANGER.search(statement.masked, 0, verb.start):
        return None
    if led_by_noun(statement, verb) or verb.form in ("infinitive", "gerund"):
        owner = donors_owning(statement, verb.start)
        if owner is not None:
            return owner
    return donors_before(statement, verb.start, memory)


def led_by_noun(statement: Statement, verb: VerbUse) -> bool:
    """Whether a noun promises: "its plans to provide", and not "it plans to provide"."""
    if _NOUN_LED.match(statement.masked, verb.start) is None:
        return _PROMISE_BY.search(statement.masked, 0, verb.start) is not None
    return _PLANNING.search(statement.masked, max(0, verb.start - 60), verb.start) is None


def donors_before(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The subject of the verb at ``position``."""
    begin = statement.boundary_before(position)
    candidates = _subjects(statement, begin, position)
    for match in reversed(candidates):
        if _FOLLOWS.match(statement.masked, match.end()):
            return _donors(statement, match, memory)
    if candidates:
        stranger = not candidates[0]["own"] and _strange_name(statement, candidates[0].end(), position)
        return None if stranger else _donors(statement, candidates[0], memory)
    if _PRIVATE.search(statement.masked, begin, position) or _strange_name(statement, begin, position):
        return None
    opens = not statement.masked[begin:position].strip(" -*•o\t(0123456789.)")
    return inherited(memory) if opens or begin else None


def _subjects(statement: Statement, begin: int, end: int) -> list[re.Match[str]]:
    """What could be a subject between two offsets: actors that nothing governs."""
    masked = statement.masked
    found = []
    for match in _SUBJECT.finditer(masked, begin, end):
        if not _is_governed(masked, match):
            found.append(match)
        elif last := _LAST_OF.search(masked, match.start(), match.end()):  # "for Chad, and Britain announced"
            found += filter(None, [_SUBJECT.match(masked, last.start("last"), end)])
    return found


def donors_of_sentence(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The first subject of the sentence before ``position``."""
    found = [each for each in _subjects(statement, 0, position) if each["group"]]
    return _donors(statement, found[0], memory) if found else None


def donors_behind(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The agent of a passive verb that ends at ``position``: "provided by the United States"."""
    match = _BY.match(statement.masked, position)
    if match is None:
        return None
    return _of_entities(statement, match.start("group"), match.end("group"), memory)


def donors_owning(statement: Statement, position: int) -> Donors | None:
    """The owner of a noun at ``position``: "Saudi Arabia’s pledge", "U.S. assistance"."""
    match = _EFFORTS.search(statement.masked, 0, position)
    match = (
        match
        or _POSSESSIVE.search(statement.masked, 0, position)
        or _ADJECTIVE.search(statement.masked, 0, position)
    )
    entity = statement.by_start.get(match.start("group")) if match else None
    if match is None or entity is None or entity.party is None:
        return None
    return Donors((statement.cite(entity.party, "pledge/owner", match.start("group"), match.end("group")),))


def owner_beside(statement: Statement, position: int) -> Donors | None:
    """Whose sum stands at ``position``: "announced Japan’s 5 million contribution"."""
    match = _POSSESSIVE.search(statement.masked, 0, position)
    return (
        donors_owning(statement, position)
        if match and match[0].rstrip().endswith(("’s", "'s", "’", "'"))
        else None
    )


def subject_at(statement: Statement, begin: int, position: int, memory: Memory) -> Donors | None:
    """The subject that stands right before the verb at ``position``: "that the UK made public"."""
    for match in reversed(_subjects(statement, begin, position)):
        if not statement.masked[match.end() : position].strip():
            return _donors(statement, match, memory)
    return None


def inherited(memory: Memory) -> Donors | None:
    """Who gave last, else who is spoken of, else the publisher's state."""
    if memory.donors:
        return Donors(memory.donors, again=True)
    return own_as_donor(memory)


def own_as_donor(memory: Memory) -> Donors | None:
    """The state that an official text speaks for, as its headline or first sentence names it."""
    cited = next((c for named in memory.all_named for c in named if c.value == memory.own), None)
    return Donors((cited,), again=True) if cited else None


def _is_governed(masked: str, match: re.Match[str]) -> bool:
    before = masked[: match.start()]
    if re.match(r"[’']s?\s", masked[match.end() : match.end() + 3]) and match["group"]:
        return True
    if masked[match.end() : match.end() + 1] == "-" and match["group"]:
        return True
    if _PART_OF_NAME.search(before[-1:]) or (match["group"] and _NAME_GOES_ON.match(masked, match.end())):
        return True
    if match["group"] and re.match(COUNTRY, masked[match.start() :]) and _PLACE_OF.search(before):
        return True
    return _GOVERNED.search(before[-40:]) is not None and _GOVERNMENT_OF.search(before[-40:]) is None


def _strange_name(statement: Statement, begin: int, end: int) -> bool:
    """Whether the subject is a name that stands for no state: a company, a foundation."""
    words = statement.masked[begin:end].lstrip(" -*•\t")
    return (
        re.search(
            r"(?:^|\s)(?!The |This |These |In |On |As |To |For |At |With |And |By |Also |Further)[A-Z]\w+",
            words,
        )
        is not None
    )


def _donors(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    if match["aid"]:
        whose = _WHICH.search(statement.masked, 0, match.end())
        return _of_entities(statement, *whose.span("group"), memory) if whose else inherited(memory)
    if match["own"]:
        return _own(statement, match, memory)
    if match["donors"]:
        many = Party(kind="group", key=match["donors"].lower())
        return Donors((statement.cite(many, "pledge/donors", *match.span("donors")),))
    if match["pronoun"]:
        return _pronoun(statement, match, memory)
    return _of_entities(statement, match.start(), match.end(), memory)


def _own(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    parties = memory.voices
    if re.fullmatch(_OF_THE_UNION, match["own"]):
        parties = (_UNION,) if memory.names(_UNION) else ()
        return (
            Donors(tuple(statement.cite(_UNION, "pledge/own", *match.span()) for _ in parties))
            if parties
            else None
        )
    if not parties:
        return inherited(memory)
    return Donors(tuple(statement.cite(party, "pledge/own", match.start(), match.end()) for party in parties))


def _pronoun(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    """The actor before it in the sentence, else the one the sentences before are about; in speech that is open."""
    for earlier in reversed(_subjects(statement, 0, match.start())):
        if earlier["group"] or earlier["adjective"]:
            return _of_entities(statement, earlier.start(), earlier.end(), memory)
    if statement.sentence.block_kind == "speech":
        return None
    if memory.subject is None:
        return inherited(memory)
    return Donors((statement.cite(memory.subject, "pledge/pronoun", match.start(), match.end()),))


def _of_entities(statement: Statement, start: int, end: int, memory: Memory) -> Donors | None:
    parties: dict[Party, Cited[Party]] = {}
    agencies: list[Cited[Party]] = []
    for at, entity in statement.entities_in(start, end):
        for party in parties_of(entity, memory.annotated):
            if party.key in _ONLY_MEET:
                continue
            state = state_behind(party)
            cited = statement.cite(state or party, "pledge/donor", at, at + len(entity.text))
            parties.setdefault(cited.value, cited)
            if state is not None and state != party:
                agencies.append(statement.cite(party, "pledge/agency", at, at + len(entity.text)))
    if parties:
        return Donors(tuple(parties.values()), tuple(agencies))
    strangers = [
        e for _, e in statement.entities_in(start, end) if isinstance(e, PersonName | OfficeReference)
    ]
    own = (
        memory.own or memory.subject
    )  # an official introduced without a country is of the publisher, else of whom it told
    if strangers and own is not None:
        return Donors((statement.cite(own, "pledge/own", start, end),))
    return None
