"""Words that say that somebody receives → who that is, named before them: a state, its people, several."""

import re

from kg.annotate.entities import CountryName, Entity, OfficeReference, PersonName
from kg.annotate.mask import BODY
from kg.annotate.people.offices import is_office
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.sides.channels import JOINED
from kg.extract.pledges.sides.recipients import receiver_named
from kg.models import Cited, Party

# "Peru will receive 5 million", "and Chile (3 million)": from the verb up to the sum.
RECEIVES_SUM = re.compile(
    r"(?<!\sto)\s(?:(?P<will>will|would|(?:is|are) (?:(?:set|due|scheduled|expected|slated) )?to|can|stands? to)\s|(?:has|have|had)\s)?(?:also\s|already\s|each\s)?"
    r"(?:receive[sd]?|get|got|gets|(?:was|were|been)\s(?:supported|assisted|helped|provided)\swith|(?<=will )share|(?<=would )share|be\s(?:given|granted|allocated|awarded|lent|provided with|supported with)|benefit(?:s|ed)?\sfrom|(?P<gets>(?:secure[sd]?|obtain(?:s|ed)?|w[io]ns?|clinch(?:es|ed)?|negotiated|accepted|inked)))\s"
    rf"(?:from\s(?:the\s)?(?P<giver>{BODY})\s(?=an?\s))?"
    rf"(?:[^.;]{{0,600}}?(?:,|\sand)\s(?:and\s)?(?P<next>{BODY})\s\(?)?(?:(?:a|an|\ue001+|about|over|another|up to|total|of|grant|loan|additional|the|first|second|third|final|last|tranche|instal?lment|payment|the equivalent|equivalent|cheque|check|donation|contribution|credit|pledge|promise|for|worth|in|aid|funding|funds|financing|support|assistance|humanitarian|emergency|fresh|new|further|soft|concessional|sum)\s)*$"
)
_WELCOMES = re.compile(
    r"\s(?:(?:has\s)?(?:warmly\s)?(?:welcomed|welcomes|acknowledged|acknowledges|appreciates|received|secured))\s[^.;,]{0,60}$"
)
# "Canada welcomed the 5 million that Peru had pledged to the mission": who speaks well of a sum does not get it.
_PRAISES = re.compile(
    r"\b(?:prais|hail|applaud|commend|laud|salut|cit|not)(?:ed|es|ing)\s(?:the|that|an?|some)\s[^.;,]{0,40}$"
)
_SPEAKS_WELL = re.compile(r"\b(?:welcom|appreciat|acknowledg|recall)(?:ed|es|s|ing)?\s[^.;,]{0,80}$")
_TO_A_BODY = re.compile(
    r"[^.;]{0,80}?\s(?:to|for)\s(?:the|an?|this|that|such)\s(?:[a-z-]+\s){0,2}?(?:missions?|fund|force|agency|tribunal|court|programme|program|brigade|facility|alliance|coalition|operation|campaign|appeal|initiative|bank|institute|organi[sz]ation|corps|mechanism|effort)\b"
)
_FRONTED_WITH = re.compile(r"\W*(?:With|Thanks to|Using|Supported by)\s[^.;,]{0,60}$")
_THEN_DOES = re.compile(
    r"(?:\s\([^()]{1,40}\))?[^.;,]{0,90},\s(?P<who>[^.;,]{1,60}?)(?P<does>\s(?:will|has|have|is|are|can|was|were)\s)"
)
_DONOR_OF = re.compile(
    rf"(?P<who>{BODY})[’']s?\s(?:[a-z]+\s){{0,3}}(?:donors?|contributors?|supporters?|funders?)\b[^.;]{{0,80}}$"
)
# Between the name and the verb: "Peruvian people will", "WFP (World Food Programme) will".
_NOUN = re.compile(
    r"\)?(?:[’']s?)?(?:\s\([^()]{1,60}\))?(?P<words>(?:\s(?!and\b|said\b|says\b|told\b|announced\b|added\b|that\b)[A-Za-z][\w’'-]*){0,4})(?:\s(?:on\s)?\ue012+)?"
)


def takers_before(statement: Statement, position: int, begin: int = 0) -> list[Cited[Party]]:
    """Who receives, where a verb of receiving begins at ``position``, as named behind ``begin``."""
    begin = max(begin, statement.boundary_before(position), statement.item_around(position)[0])
    found: list[Cited[Party]] = []
    stop = position
    for at, entity in reversed(statement.entities_in(begin, position)):
        party, end = receiver_named(entity) or _side_of_official(entity), at + len(entity.text)
        if party is None or not (
            _follows(statement, end, stop) if found else _acts(statement, entity, end, stop)
        ):
            break
        found.append(statement.cite(party, "pledge/receives", at, end))
        stop = at
    return list({each.value: each for each in reversed(found)}.values())


def _side_of_official(entity: Entity) -> Party | None:
    """For whom an official receives: "Health Minister Ruiz of Peru received 20 ambulances"."""
    official = isinstance(entity, OfficeReference) or (
        isinstance(entity, PersonName) and is_office(entity.office)
    )
    return entity.party if official else None


def beneficiary(statement: Statement, gift: Stretch) -> list[Cited[Party]]:
    """Who can do something with what another gives: "UNICEF welcomes a contribution of", "with a grant of, Ghana will"."""
    at, end = gift.at, gift.end
    welcomed = _WELCOMES.search(statement.masked, 0, at)
    if welcomed is not None:
        if is_only_praised(statement, gift):
            return []
        return takers_before(statement, welcomed.start())
    doing = _THEN_DOES.match(statement.masked, end) if _FRONTED_WITH.match(statement.masked[:at]) else None
    return takers_before(statement, doing.start("does"), doing.start("who")) if doing else []


def is_only_praised(statement: Statement, gift: Stretch) -> bool:
    """Whether who speaks of a sum is no receiver: "praised the 5 million that Peru gave", "welcomed 5 million to the mission"."""
    if _PRAISES.search(statement.masked, gift.left, gift.at):
        return True
    welcomed = _SPEAKS_WELL.search(statement.masked, gift.left, gift.at)
    return welcomed is not None and _TO_A_BODY.match(statement.masked, gift.end, gift.right) is not None


def whose_donor(statement: Statement, gift: Stretch) -> list[Cited[Party]]:
    """Whose donor somebody is said to be who has given: "one of UNICEF’s top donors and has contributed 5 million"."""
    match = _DONOR_OF.search(statement.masked, gift.left, gift.at)
    entity = statement.by_start.get(match.start("who")) if match else None
    party = receiver_named(entity) if entity else None
    return [statement.cite(party, "pledge/whose-donor", *match.span("who"))] if match and party else []


def _acts(statement: Statement, entity: object, end: int, position: int) -> bool:
    """Whether a name that ends at ``end`` is the subject of the verb at ``position``, alone or as what a noun is of."""
    if isinstance(entity, PersonName) and statement.masked.endswith(",", end, position):
        position -= 1  # "the minister, Ana Ruiz, received"
    noun = _NOUN.fullmatch(statement.masked, end, position)
    adjective = isinstance(entity, CountryName) and entity.form == "demonym"
    return noun is not None and (bool(noun["words"]) or not adjective)


def _follows(statement: Statement, end: int, at: int) -> bool:
    """Whether the name at ``at`` is joined to the one that ends at ``end``."""
    return JOINED.match(statement.masked[end:at]) is not None


def receives_before(statement: Statement, at: int) -> list[Cited[Party]]:
    """Who "receives" the sum at ``at``; of several that do, the one right before it."""
    match = RECEIVES_SUM.search(statement.masked, 0, at)
    if match is None or any(match.end() <= verb.start < at for verb in statement.verbs):
        return []
    if match["next"] is None:
        return takers_before(statement, match.start())
    entity = statement.by_start.get(match.start("next"))
    party = receiver_named(entity) if entity else None
    return [statement.cite(party, "pledge/receives", *match.span("next"))] if party else []
