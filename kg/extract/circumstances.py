"""A sentence that reports an encounter → its status, mode, duration and place, each with its words."""

import re

from kg.annotate.entities import CountryName, Duration, PlaceName, country_of
from kg.annotate.mask import COUNTRY, DATE, NATION, PLACE
from kg.extract.clauses import Clause
from kg.extract.days import nearest
from kg.extract.other_days import is_of_other_event
from kg.models import Cited, Mode, Status

_ADVERBS = r"(?:\s+(?:\w+ly|also|again|then|once|soon|first|next|later|both|in turn|today|\ue012+))*\s+$"
_PLANNED = re.compile(
    r"(?:\b(?:will|shall|would|to|can)\b|(?<=\w)[’']ll\b|\b(?:is|are|was|were)\s+(?:due|set|scheduled|expected|slated|planned|about)\s+to\b"
    r"|\blook(?:s|ed|ing)?\s+forward\s+to\b|\b(?:will|would)\s+be\b|\b(?:is|are)\b)" + _ADVERBS
)
# "to meet" after these is an event to come; after any other verb ("came to meet") it may have happened.
_INFINITIVE = re.compile(r"\bto" + _ADVERBS)
_INTENDING = re.compile(
    r"\b(?:will|plans?|planned|planning|intends?|intended|intention|agreed|agree|decided|decide|committed|commit|scheduled|set"
    r"|due|expect|expects|expected|slated|look(?:s|ed|ing)? forward|prepar(?:es|ing)|hopes?|hoped|is|are|upcoming|ahead of"
    r"|next|travel|travels|traveling|travelling|invited|invitation)\b"
)
_PAST_PURPOSE = re.compile(
    r"\b(?:traveled|travelled|came|led|arrived|visited|flew|returned|hosted|convened|gathered|was in|were in)\b"
)
_UNREAL = re.compile(
    r"(?:\b(?:not|never|\w+n[’']t|without|nor|neither|could|might|may|should|if|whether|unless|refus\w+|declin\w+|reject\w+"
    r"|turned down|den(?:y|ied|ies)|ready|willing|willingness|offer(?:ed|s)?|urg\w+|call(?:ed|s|ing)? for|propos\w+|ask\w*|request\w*|wants?|wanted"
    r"|hop(?:e|es|ed|ing)\s+(?:to|that)|would like|seek\w*|sought|open to|appeal\w*|possib\w+|no\s+(?:\w+\s+){0,2}?(?:plans?|talk|request|basis|agreement|need|date)\b|chance to|opportunity to|yet to|invit\w+\s+\S+\s+to|who\s+regularly)\b)[^.;,]{0,60}$",
    re.IGNORECASE,
)
# "his pleasure at being able to meet Minister Ruiz": said at a meeting that is told elsewhere.
_GLAD_TO_BE_ABLE = re.compile(
    r"\b(?:pleasure|pleased|delight\w*|glad|happy|joy|honou?r\w*)\b[^.;]{0,30}\bable\s+to\s+(?:\w+\s+)?$"
)
# "if circumstances permit, I will meet": nothing that makes it unreal.
_IF_POSSIBLE = re.compile(
    r"\bif\s+(?:(?:various|the|his|her|my|time\s+and)\s+)?(?:circumstances|conditions|time|schedules?)\s+(?:permit|allow)s?\b",
    re.IGNORECASE,
)
# "will call on the President and meet the Minister": the tense stands with the first verb only.
_AND = re.compile(r"(?:,|\band|\bor|\bas well as)\s+(?:(?:also|then|later|separately|jointly|further)\s+)*$")
_BARE = re.compile(
    r"(?:meet|hold|host|have|call|see|receive|visit|speak|talk|join|conduct|convene|welcome|pay|greet|co-host|co-chair|confer|exchange)\b"
)
_SHARED_FUTURE = re.compile(
    r"\b(?:will|shall|(?:due|set|scheduled|expected|slated|planned|plans|intends|likely)\s+to)\b"
)
# "is honored to welcome": it happens as it is said.
_HONOURED = re.compile(
    r"\b(?:honou?red|pleased|delighted|proud|glad|happy|pleasure|privilege|hono(?:u)?r)\s+to\s+(?:once\s+again\s+)?$"
)
# "In addition to meeting A, she will meet B": the tense stands in the main clause.
_BESIDES = re.compile(
    r"\b(?:[Ii]n addition(?:\s+to)?|[Bb]esides|[Aa]part from|[Aa]long with|[Aa]s well as|[Bb]efore|[Aa]fter)\s+(?:\w+\s+)?$"
)
_CANCELLED = re.compile(
    r"\b(?:cancel\w*|called off|call off|postponed|scrapped|shelved|was to have|were to have|had been due)\b"
)

_PHONE = re.compile(
    r"\b(?:by|over the|on the|via|a|of)\s+(?:secure\s+)?(?:tele)?phone\b|\bphone\b|\btelephon\w*|\b(?:[Cc]alls?|called)\b(?!\s+(?:on|upon|for|to|off|in|by)\b)"
    r"|\bconference call\b"
)
_VIDEO = re.compile(
    r"\bvirtual(?:ly)?\b|\bvideo[- ]?(?:conferenc\w+|call|link|tele\w+|talks?|meeting)?\b|\bVTC\b|\bonline\b|\bvia Zoom\b|\bsecure video\b",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(r"\bface[- ]to[- ]face|\bin[- ]person\b")
_COURTESY = re.compile(
    r"\b(?:courtesy|paid an? |introductory|farewell)\s*calls?\b|\bcalls? on\b|\bcalled (?:on|for|upon)\b",
    re.IGNORECASE,
)
# "the meeting in May as well as the conversation they had by video": the way of the other one.
_ANOTHER = re.compile(
    r"\bas well as (?:the|a|their|his|her) (?:\w+ )?(?:calls?|conversations?|talks|meetings?|summit|discussions?)\b[^,;]*"
)
_TELLS_OF_JOURNEY = re.compile(r"(?![IiAa][nt]\b)")  # not "in Lima" or "at the UN"
_TOWARDS = (
    r"(?:[Vv]isits?|trip|tour|delegation|travel(?:s|ed|led|ing)?|flew|flying|fly|return(?:s|ed)?|welcom\w+\s+\S+(?:\s+\S+){0,10}?)"
    rf"(?:\s+(?:on\s+|from\s+)?{DATE})?\s+to|(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|head(?:s|ed|ing)?)(?:\s+(?:on\s+)?{DATE})?\s+(?:to|for)"
)
# "in the Laotian capital of Vientiane", "in the southern Chinese port city of Xiamen", "in Laos’ capital, Vientiane"
_CITY_OF = (
    rf"(?:the\s+)?(?:[a-z-]+\s+)?(?:(?:{COUNTRY}|{NATION})(?:[’']s?)?\s+)?(?:{PLACE}\s+|[a-z-]+\s+){{0,2}}?"
    r"(?:capital|city|town|resort|port|suburb|village)(?:\s+city)?(?:\s+of|,)?\s+"
)
_WHERE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Vv]isiting|visit(?:ed)?|{_TOWARDS})\s+(?:{_CITY_OF}|the\s+|today’s\s+|central\s+|downtown\s+)?(?P<place>{PLACE})(?:,\s+(?:the\s+)?(?P<of>{COUNTRY}))?"
)
_VENUE = re.compile(
    r"\bat\s+(?:the\s+)?(?P<venue>(?:[A-Z][\w’'-]+\s+){0,4}(?:Palace|House|Castle|Residence|Headquarters|Ministry|Embassy|Center|Centre|Hotel|Airport"
    r"|Resort|Mansion|Hall|Department|Office))\b"
)
_IN_COUNTRY = re.compile(
    rf"\b(?:[Ii]n|[Vv]isiting|visit(?:ed)?|{_TOWARDS})\s+(?:the\s+)?(?P<of>{COUNTRY})(?![’'])"
)

# A journey goes on: "to Oslo and London", "to Lima, Peru, from 3 to 5 May and to Quito, Ecuador".
_AND_ON = re.compile(
    rf"(?:\s+\(\W?{COUNTRY}\))?(?:\s*,?\s+(?:from\s+|on\s+)?{DATE})?(?:,\s+|,?\s+and\s+)(?:then\s+)?(?:to\s+)?(?:the\s+)?(?P<next>{PLACE}|{COUNTRY})"
)


def status_before(masked: str, position: int, whole: str) -> Status | None:
    """The status of what the verb at ``position`` reports; none where it did not and will not take place.

    ``whole`` is the unmasked sentence.
    """
    before = masked[:position]
    if _CANCELLED.search(whole):
        return "cancelled"
    near = re.split(r"[;:]|,\s+(?:and|but)\s", before)[-1]
    if _UNREAL.search(_IF_POSSIBLE.sub("", near[-150:])[-90:]) or _GLAD_TO_BE_ABLE.search(near):
        return None
    if _BESIDES.search(before):
        return "planned" if re.search(r"\bwill\b", whole[position:]) else "held"
    if _HONOURED.search(before):
        return "held"
    if (
        _BARE.match(masked, position)
        and _AND.search(before)
        and _SHARED_FUTURE.search(re.split(r"[;:]", before)[-1])
    ):
        return "planned"
    if _INFINITIVE.search(before):
        if _PAST_PURPOSE.search(near) and not _INTENDING.search(near):
            return "held"
        return "planned" if _INTENDING.search(near) or position < 90 else None
    return "planned" if _PLANNED.search(before) else "held"


_TO_COME = re.compile(
    r"[^.;]{0,60}?\b(?:(?:is|are)\s+(?:to|set|scheduled|expected|due|slated|planned)|will)\s+(?:to\s+)?(?:be\s+)?(?:held|take place|convene|meet|begin)"
)


# "which had been expected, did not take place", "was not on the schedule"
_FELL_THROUGH = re.compile(
    r"[^.;]{0,80}?\b(?:(?:could|did|will|would)\s+not\s+(?:proceed|take place|go ahead|be held|happen)|(?:was|were|has been|had been)\s+(?:cancelled|canceled|called off|postponed))\b"
)
_NONE_BEFORE = re.compile(r"\b[Nn]o\s+(?:[\w-]+\s+){0,2}$")
_NEVER_WAS = re.compile(r"[^.;]{0,80}?\b(?:was|were|is|did|has|had)\s+(?:not|yet\s+to)\b")


_GOVERNED_BY_FUTURE = re.compile(
    r"\b(?:will|shall|plans?|scheduled|expected|due|set|is|are)\s+(?:then\s+|also\s+|next\s+)?(?:to\s+)?[a-z]+\b[^.;]{0,80}\bfor\s+(?:[\w-]+\s+){0,3}$"
)


_TO_ATTEND = re.compile(
    r"\b(?:will|shall|to)\b[^.;]{0,80}?\b(?:attend|join|host|co-host|chair|co-chair|lead|participate in|convene|hold|launch|open|begin"
    r"|take part in)\s+(?:for\s+)?(?:[\w’'-]+\s+){0,8}$"
    r"|\b(?:will|shall)\b[^.;]{0,80}?\b(?:continue|resume|conduct|engage in|start|begin)\s+(?:[\w’'-]+\s+){0,8}$"
    r"|\b(?:upcoming|forthcoming|planned|plans? for|preparations? for)\s+(?:\w+\s+){0,2}$|\ue012\)?\s+ahead of\s+(?:\w+\s+){0,2}$"
    r"|\blook(?:s|ing)?\s+forward\s+to\s+(?:attending|hosting|joining|participating\s+in|taking\s+part\s+in)\s+(?:[\w’'-]+\s+){0,4}$"
    r"|\b(?:agenda|schedule|programme|program|itinerary)\s+(?:also\s+)?(?:includes?|features?)\s+(?:[\w’'-]+\s+){0,4}$"
)


def status_of_noun(masked: str, start: int, end: int, status: Status) -> Status | None:
    """The status of an encounter named by a noun, from the verbs around it; none where it was none."""
    if _GOVERNED_BY_FUTURE.search(masked[:start]) or _TO_ATTEND.search(masked[:start]):
        return "planned"
    if _FELL_THROUGH.match(masked, end):
        return "cancelled"
    if _NEVER_WAS.match(masked, end) or _NONE_BEFORE.search(masked, max(0, start - 40), start):
        return None
    return "planned" if _TO_COME.match(masked, end) else status


def mode_of(words: str, sentence: str, default: Mode | None) -> Mode | None:
    """How they met, from the reporting words and then the sentence; ``default`` where neither tells.

    >>> mode_of("spoke by phone with", "Lee spoke by phone with Berg", None)
    'phone'
    """
    sentence = _ANOTHER.sub("", sentence)
    if _IN_PERSON.search(words):
        return "in_person"
    plain = _COURTESY.sub("", sentence)
    for pattern, mode in ((_VIDEO, "video"), (_PHONE, "phone")):
        if pattern.search(_COURTESY.sub("", words)):
            return mode  # type: ignore[return-value]
    if default not in (None, "unknown"):
        return (
            "video"
            if default == "in_person"
            and re.search(
                r"\bmet virtually|by video|\bvirtual(?:ly)?\b[^.;]{0,25}\b(?:meeting|bilateral|summit|session)",
                sentence,
            )
            else default
        )
    for pattern, mode in ((_VIDEO, "video"), (_PHONE, "phone")):
        if pattern.search(plain):
            return mode  # type: ignore[return-value]
    return default


def duration_of(clause: Clause, start: int, end: int, rule: str) -> Cited[int] | None:
    """How long it took, where the sentence says so near the words."""
    durations = [e for e in clause.sentence.entities if isinstance(e, Duration)]
    found = nearest(durations, start + clause.sentence.start, end + clause.sentence.start)
    if found is None:
        return None
    return Cited(value=found.minutes, evidence=clause.sentence.evidence(rule, found.start, found.end))


# "at the Guest House Lotus in Lima"
_WITHIN = re.compile(rf"(?:\s+[A-Z][\w’'-]+){{0,3}},?\s+in\s+(?:the\s+)?(?P<town>{PLACE}|{COUNTRY})")


def place_of(clause: Clause, start: int, end: int, rule: str) -> tuple[Cited[str] | None, Cited[str] | None]:
    """Place and country (alpha-3) of what the words from ``start`` to ``end`` report."""
    match = _nearest_match(_WHERE, clause.masked, start, end)
    if match is not None:
        place = clause.by_start[match.start("place")]
        assert isinstance(place, PlaceName)
        code = _country_code(clause, match, "of") or place.country
        where = clause.sentence.evidence(rule, place.start, place.end)
        town = _WITHIN.match(clause.masked, match.end())
        lies_in = country_of(clause.by_start[town.start("town")]) if town else None
        code = lies_in or code  # "the State Guest House in Dhaka" is not Tokyo's
        stops = _further_stops(clause, match)
        country_there = Cited(value=code, evidence=where) if code and stops <= {code} else None
        return None if stops else Cited(value=place.text, evidence=where), country_there
    country = _nearest_match(_IN_COUNTRY, clause.masked, start, end)
    if country is None or _further_stops(clause, country):
        return None, None
    code = _country_code(clause, country, "of")
    named = clause.by_start[country.start("of")]
    evidence = clause.sentence.evidence(rule, named.start, named.end)
    return None, Cited(value=code, evidence=evidence) if code else None


def _further_stops(clause: Clause, match: re.Match[str]) -> set[str]:
    """The countries of the places that follow the first of a journey."""
    stops: set[str] = set()
    following = _AND_ON.match(clause.masked, match.end()) if _TELLS_OF_JOURNEY.match(match.group()) else None
    while following:
        stops.add(country_of(clause.by_start[following.start("next")]) or "")
        following = _AND_ON.match(clause.masked, following.end())
    return stops


# "the war in Ukraine", "people in Gaza": where something else is.
_ELSEWHERE = re.compile(
    r"\b(?:war|wars|conflict|conflicts|situation|crisis|fighting|violence|people|civilians|developments|security|peace|stability|ceasefire"
    r"|troops|forces|presence|role|interests?|efforts?|deployed|deployment|elections?|democracy|tensions?|hostages|needs|attacks?"
    r"|invasion|operations?|humanitarian|transition|development|prosperity|growth|rights|investments?|companies|nationals|residents|refugees|projects?|trip|war,"
    r"|reforms?|process|government|coup|earthquake|access|embassy|ambassador|relief|aid|assistance|support|recovery|reconstruction)"
    r"\s+$",
    re.IGNORECASE,
)


# "in Lima on Friday for talks with …, and in Quito two days later"
_AND_FOR = re.compile(r"(?:\s+(?:on\s+)?\ue012+)?,?\s+(?:for|to hold|to have)\s+(?:[\w-]+\s+){0,3}")

# "will leave for Lima on Friday to hold talks": where one goes, only if that is what for.
_LEAVING = re.compile(r"leav|left|depart|head")
_TO_DO = re.compile(r"(?:\s+(?:on\s+)?\ue012+)?,?\s+(?:for|to)\s+(?:[\w-]+\s+){0,3}")


def _nearest_match(pattern: re.Pattern[str], masked: str, start: int, end: int) -> re.Match[str] | None:
    """The match that belongs to the words from ``start`` to ``end``: within or after them first, else the last before."""
    own = [
        m
        for m in pattern.finditer(masked)
        if not _ELSEWHERE.search(masked[: m.start()]) and not is_of_other_event(masked, m.start(), end)
    ]
    own = [m for m in own if not _LEAVING.match(m.group()) or _TO_DO.fullmatch(masked, m.end(), start)]
    just_before = [m for m in own if _AND_FOR.fullmatch(masked, m.end(), start)]
    if just_before:
        return just_before[-1]
    following = [m for m in own if m.end() > start]
    return min(following, key=lambda m: max(m.start() - end, 0), default=own[-1] if own else None)


def _country_code(clause: Clause, match: re.Match[str], group: str) -> str | None:
    if match.group(group) is None:
        return None
    entity = clause.by_start[match.start(group)]
    return entity.code if isinstance(entity, CountryName) else None
