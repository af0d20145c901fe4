"""A name in its sentence → whether words lead it in as a receiver: "to Peru", "help Peru", "Peru’s debt"."""

import re

from kg.annotate.entities import CountryName, PlaceName
from kg.annotate.mask import ORGANISATION
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.sides.channels import THROUGH
from kg.extract.pledges.sides.in_passing import GIVES_TOO, NEW_SUBJECT, TOLD_IN

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
# "to address Kenya’s shortage", "help build the Kenyan system"
_IMPROVES = re.compile(
    r"\b(?:address|improv|bolster|boost|accelerat|expand|moderni[sz]|build|rebuild|repair|strengthen|upgrad)(?:e|es|ed|ing)?\s(?:the\s)?$"
)
# "those affected by Sudan’s civil war"
_HURT_BY = re.compile(
    r"\b(?:to|for|help|helping|support|supporting|assist|assisting|reach|reaching)\s(?:the\s)?(?:[a-z-]+\s){0,2}?(?:people|those|families|communities|civilians|children|women|refugees|areas|victims|survivors)\s(?:of\s|(?:[a-z]+\s)?(?:affected|displaced|hit|uprooted|hurt|impacted|stricken|suffering)\s(?:by|from)\s)(?:the\s)?$"
)
# "put a frigate at NATO's disposal"
_AT_ITS, _DISPOSAL = re.compile(r"\bat\s(?:the\s)?$"), re.compile(r"[’']s?\sdisposal\b")
# "to three states of the Sahel: Mali"
_LISTED = re.compile(
    r"\b(?:countries|states|nations|neighbou?rs|republics|islands|territories)(?:(?:\sof\s[^.;:,]{1,30})?(?::|,\snamely|\s[–—-])|\sof)\s(?:the\s)?$"
)
# "to the IAEA in Vienna"
_SEATED = re.compile(rf"{ORGANISATION}(?:\s\([^()]{{1,20}}\))?(?:\s[Ss]ecretariat|\sheadquarters)?\sin\s$")
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
# "Qatar will invest 5 million with Britain": who gives beside it
_SUM_WITH = re.compile(
    r"\b(?:invest|contribut|spen[dt]|provid|giv|gave|commit|co-?financ)\w*\s(?:[^\s.;,]+\s){0,3}?\ue014+\s(?:together\s|jointly\s)?with\s(?:the\s)?$"
)
# "in line with the African Union’s strategy", "in coordination with Peru"
_IN_LINE_WITH = re.compile(
    r"\b(?:line|accordance|consistent|align(?:s|ed|ing|ment)?|conjunction|coordination|keeping|compliance)\s(?:with|to)\s(?:the\s)?$"
)
# "with Canada committing", "and the Government of Peru has agreed"
_GIVING = re.compile(r"\s(?:each\s)?(?:commit|contribut|giv|pledg|add|provid|offer)t?ing\b")
_AND_THE = re.compile(r"\band\s(?:the\s)?[Gg]overnment of\s(?:the\s)?$")


def is_led_in(statement: Statement, start: int, at: int) -> bool:
    """Whether the name at ``at`` is led in as a receiver by words behind ``start``."""
    masked = statement.masked
    if THROUGH.search(masked[max(start, at - 70) : at]) or GIVES_TOO.search(masked, 0, at):
        return False
    if any(each.search(masked, max(0, at - 90), at) for each in (TOLD_IN, _IN_LINE_WITH, _SUM_WITH)):
        return False
    named = statement.by_start.get(at)
    end = at + len(named.text) if named else at
    if named and _acts_itself(statement, at, end):
        return False
    if isinstance(named, PlaceName) and _SEATED.search(masked, max(0, at - 120), at):
        return False
    if named and any(each.match(masked, end) for each in (_DEBT_OF, _CONFERENCE)):
        return True
    if any(each.search(masked, max(0, at - 60), at) for each in (_LISTED, _OWED_BY, _CONFERENCE_ON)):
        return True
    if named and _AT_ITS.search(masked, 0, at) and _DISPOSAL.match(masked, end):
        return True
    before = masked[max(0, at - 90) : at]
    owned = _IMPROVES.search(before) or _HURT_BY.search(before)
    return _LEADS.search(before) is not None or (_owns(statement, at) and owned is not None)


def _acts_itself(statement: Statement, at: int, end: int) -> bool:
    """Whether who is named there begins a clause of its own: "with Canada committing", "and the Government of Peru has agreed"."""
    gives = _GIVING.match(statement.masked, end) and statement.masked.endswith(
        (" with ", " with the "), 0, at
    )
    begins = _AND_THE.search(statement.masked, max(0, at - 40), at) and NEW_SUBJECT.match(
        statement.masked, end
    )
    return bool(gives or begins)


def _owns(statement: Statement, at: int) -> bool:
    """Whether what follows a name is its own: "Kenya’s shortage", "the Kenyan system"."""
    named = statement.by_start.get(at)
    if not isinstance(named, CountryName):
        return False
    return named.form == "demonym" or statement.masked.startswith(("’s ", "'s "), at + len(named.text))
