"""A state that a sentence names → whether it only tells of it in passing: where something was said, who gives too, who asked."""

import re

from kg.annotate.mask import PLACE
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.words.phrases import DID_TOO
from kg.models import Cited, Party

# "Indian Country"; "the British-led force"
AT_HOME = re.compile(
    r"\s(?:Country|Tribes?|Tribal|Health Service)\b|(?:\sand\s(?:the\s)?[\ue000-\ue004]+)?-(?:led|built|backed|funded|financed|made|flagged|owned|run|supplied|donated|occupied|controlled)\b"
)
# "a road to the Malian border", "to the border with Niger": how far it goes
BORDER, BORDER_WITH = (
    re.compile(r"(?:[’']s?)?\s(?:border|frontier)\b"),
    re.compile(r"\b(?:border|frontier)\s(?:with|to)\s(?:the\s)?$"),
)
# "he said at a press conference in Luxembourg": where it is told.
TOLD_IN = re.compile(
    r"\b(?:[Dd]epots?|[Ww]arehouses?|stockpiled?|stored|[Hh]umanitarian (?:[Hh]ub|[Cc]ity))\s(?:in|at the [^.;,]{3,50}? in)\s(?:the\s)?$|\bfrom\s(?:[\w’-]+\s){0,4}?(?:stocks?|stockpiles?|warehouses?|depots?|hubs?|bases?|reserves|stores)\sin\s(?:the\s)?$|\b(?:based|resident|accredited|headquartered|living)\sin\s(?:the\s)?$|\b(?:said|told\s(?:[\w’\ue001\ue010\ue011-]+\s){0,4}?[\w’\ue010\ue011-]+|speaking|remarks|press conference|briefing)(?:\s(?:at|to|on|during|after|following)\s[^.;,\ue014\ue015]{1,50})?\sin\s(?:the\s)?$"
    r"|\b[Aa]t\s(?:an?|the|[a-z]+[’']s)\s(?:[^\s.;,]+\s){0,5}?(?:[Cc]eremony|[Ee]vent|[Cc]onference|[Ss]ummit|[Mm]eeting|[Ff]orum|[Ss]ession|[Tt]alks|[Rr]ound[- ][Tt]able|[Aa]ssembly|[Cc]ongress)(?:\s(?:on|for|about|of|with)\s[^.;,]{1,50})?\sin\s(?:the\s)?$"
    r"|\b(?:[Ff]ollowing|[Aa]fter|[Dd]uring)\s(?:an?|the|its|their)\s(?:[^\s.;,]+\s){0,4}?(?:[Mm]eeting|[Ss]ession|[Tt]alks|[Ss]ummit|[Cc]onference)(?:\s(?:on|for|of|with)\s[^.;,]{1,50})?\sin\s(?:the\s)?$"
    r"|\b(?:[Bb]oard|[Mm]inisters|[Ll]eaders|they|[Dd]elegations|[Dd]elegates|[Oo]fficials|[Ee]nvoys|[Dd]onors|[Nn]ations|[Cc]ountries|[Ss]tates|[Gg]overnments|[Pp]artners|[Pp]owers)\s(?:who\s)?(?:meet(?:s|ing)?|met|gather(?:s|ed|ing)?|assembl(?:ed|ing))\s(?:today\s)?in\s(?:the\s)?$|\b(?:[Bb]oard|[Hh]eadquarters|[Hh]ead office|(?:promises?|pledges?|commitments?|announcements?|offers?)\s(?:(?:it|they|he|she)\s)?(?:had\s|has\s)?made)\sin\s$"
)
_TOWN_OF = re.compile(rf"{PLACE},\s$")
# "for Chad, and Britain announced": who does something next is no receiver.
NEW_SUBJECT = re.compile(
    r"\s(?:also\s|then\s|on\s\ue012+\s)?(?:will|would|has|have|had|said|announced|pledged|promised|gave|provided|is|are|was|were|contributed|offered|committed|agreed|sent|added)\b"
)
# "Peru’s head of cooperation, Ana Ruiz, announced"
_OFFICIAL_ACTS = re.compile(
    r"[’']s\s(?:[a-z]+\s)?(?:[A-Z\ue000-\ue012][^.;,]{0,60}?,\s[^.;,]{1,60},|(?:[A-Z\ue000-\ue012][^\s.;,]*\s(?:of\s|for\s)?){1,6}?)\s?(?:announced|pledged|promised|offered|committed)\b"
)
# "and Japan with 5 million", "and Japan one million"
SO_MUCH_TOO = re.compile(
    r"\s(?:with\s)?(?:(?:a further|another|an additional|about|some|up to)\s)?(?:[\ue014\ue015\d]|(?:one|two|three|five|ten|half a)\s(?:hundred|thousand|million|billion))"
)
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
# "together with Estonia", "so did neighbouring Estonia"
GIVES_TOO = re.compile(
    rf"{DID_TOO}|\b(?:[Tt]ogether|[Aa]long|[Jj]ointly|[Ii]n (?:cooperation|coordination|partnership)) with\s(?:the\s)?$"
)


def is_told_in(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state is only where something is said: "he told a press conference in Luxembourg"."""
    at, _ = statement.span_of(named.evidence)
    town = _TOWN_OF.search(statement.masked, max(0, at - 40), at)  # "in Geneva, Switzerland"
    at = town.start() if town else at
    return TOLD_IN.search(statement.masked, max(0, at - 90), at) is not None


def is_adjective(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a name only describes what somebody leads or runs: "the United States and EU-led consortium"."""
    return AT_HOME.match(statement.masked, statement.span_of(named.evidence)[1]) is not None


def is_as_far_as(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state only tells how far something goes: "to the border with Peru", "a line to the Peruvian border"."""
    at, end = statement.span_of(named.evidence)
    return (
        BORDER.match(statement.masked, end) is not None
        or BORDER_WITH.search(statement.masked, 0, at) is not None
    )


def gives_too(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state gives together with another: "together with Estonia"."""
    at, _ = statement.span_of(named.evidence)
    return GIVES_TOO.search(statement.masked, 0, at) is not None


def acts_too(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state does something itself in the sentence: "and Japan has sent tablets", not "when Peru was hit by floods"."""
    _, end = statement.span_of(named.evidence)
    acts = any(each.match(statement.masked, end) for each in (NEW_SUBJECT, _OFFICIAL_ACTS, SO_MUCH_TOO))
    return acts and not is_in_need(statement, named)


def is_in_need(statement: Statement, named: Cited[Party]) -> bool:
    """Whether the sentence opens with what befell a state, or says that it asked: "When Peru was hit by floods, Chile sent"."""
    at, end = statement.span_of(named.evidence)
    its = _AT.search(statement.masked, 0, at) and _ITS_REQUEST.match(statement.masked, end)
    asked = its or _ASKED_BY.search(statement.masked, 0, at)
    return asked is not None or _WHEN.fullmatch(statement.masked, 0, at) is not None
