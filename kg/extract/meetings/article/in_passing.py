"""A report → whether its words alone are no report of an encounter: a game, a caption, a setting, how often people talk."""

import re

from kg.annotate.entities import DateName, YearlessDate
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.objects import VISITS

# "Ana Ruiz, Channel Nine: Sir, on the trade talks with Norway": what a journalist asks about
_ASKS = re.compile(
    r"\W{0,3}(?:[A-Z][^:“”]{2,60}:\s+)?(?:Sir|Ma[’']am|Madam|Good (?:morning|afternoon|evening)),?\s"
)
_CAPTION = re.compile(r"\b(?:is|are) (?:talking|speaking|shaking|meeting|seen|pictured)\b")
# "to coordinate ahead of the Peru-Norway summit"
_AHEAD = re.compile(r"\b(?:ahead\s+of|in\s+the\s+run-up\s+to)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}$")
_DAY_BEHIND = re.compile(r"[^.;]{0,60}\ue012")
# "met on the margins of the Peru-Norway summit"
_ON_MARGINS = re.compile(
    r"\b(?:margins?|sidelines?|occasion|fringes)\s+of\s+(?:(?:the|this|last|next)\s+)?(?:[\w’'-]+\s+){0,3}$"
)
# "praised his visit to Lima to attend the Peru-Norway summit"
_GONE_TO = re.compile(
    r"\b(?:visit|trip|participation|attendance|presence)\b[^.;]{0,60}?\s(?:to\s+attend|in|at|for)\s+(?:the|an?|this)\s+(?:[\w’'-]+\s+){0,3}$"
)
_YEARLY = re.compile(
    r"\b(?:annually|yearly|every (?:two |other )?years?|(?:every|each) (?:day|week|month|year)|(?:once|twice) a year|on a regular basis|periodically|semi-?annually|biannually|biennially)\b"
)
# "has had calls and meetings with the ministers of several states"
_HAS_HAD = re.compile(
    r"^(?:(?P<perfect>has|have)\s+)?(?:had|held|having|holding|conducted)\s+(?:[\w-]+\s+){0,4}(?:meetings|calls|talks|conversations|consultations)\b"
)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:also|already|recently|been)\s+)*$")
_NEGOTIATED = re.compile(r"(?<!round of )\bnegotiations?\b")
# "met President Ruiz, who is currently making an official visit to Norway"
_WHO_IS = re.compile(
    r"\bwho\s+(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:(?:currently|now|also|presently)\s+)?$"
)
# "told his counterpart on Monday in a phone call"
_AT_TALKS = re.compile(
    r"[^.;:“”]{0,60}?\s(?:(?:in|during|at|over)\s+(?:a|an|the|their|talks)\s+(?:[a-z-]+\s+){0,2}?(?:phone|telephone|call|meeting|conversation|talks|in|on)|by\s+(?:tele)?phone)\b"
)
# "said at a joint press conference with Minister Berg": it was held; not one that a programme lists.
_SPOKE = re.compile(
    r"\b(?:said|told|spoke|speaking|stated|addressed|standing|speaks|appear(?:ed|s|ing)|gave|held|praised|hailed|urged|called|warned|announced|stressed|noted|vowed"
    r"|pledged|reiterated|reaffirmed|underlined|underscored|emphasi[sz]ed|confirmed|described|thanked|welcomed|expressed)\b",
    re.IGNORECASE,
)
# "have convened three rounds of talks", "has repeatedly met": of no occasion in particular.
_ROUNDS = re.compile(
    r"\b(?:repeatedly|frequently|regularly|routinely|often|many\s+times)\s+(?:met|meets?|spoken?|speaks?|talked|talks?|held|hosted|received)\b|\b(?:have|has|had)\s+(?:held|convened|had|conducted|completed)\s+(?:two|three|four|five|six|several|many|multiple|numerous|\d+)\s+rounds\b"
)
# "Peru and Norway will meet in the semi-final": teams.
_GAMES = re.compile(
    r"\b(?:(?:semi|quarter)-?finals?|World Cup|play-?offs?|group stage|kick-?off|knockout|qualifiers?|goalkeeper|strikers?|midfielder|wickets?|innings|Test (?:match|series)"
    r"|match(?:es)?|league|championships?|tournament|medal|coach|captain)\b"
)
# "discussed fish and the stalled nuclear negotiations with", "progress in the talks with"
_MATTER = re.compile(
    r"\b(?:discuss|cover|review|address|touch|rais|examin|explor|consider|focus|includ|brief|inform|updat|exchang\w+\s+(?:\w+\s+)?views)\w*\b[^.;:]{0,200}?\b(?:the|their|its|ongoing|stalled|nuclear|trade|peace|in)\s+(?:[\w-]+\s+){0,3}$"
    r"|\b(?:progress|developments?|breakthrough|impasse|deadlock|setback|state|status|pace|resumption|conclusion|launch|start|future|outlook)\s+(?:in|of|on|for)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,3}$"
)
# "said that the talks between Peru and Norway must resume", "to support the dialogue between Peru and Norway"
_OF_OTHERS_TALKS = re.compile(
    r"\b(?:(?:said|says|told|stated|stressed|noted|hoped?|warned|added)\b[^.;:“”]{0,80}?\bthat|support\w*|back(?:s|ed|ing)|facilitat\w+|promot\w+|encourag\w+|mediat\w+|regarding|about|on)\s+(?:(?:the|any|direct|new|further|peace)\s+){0,3}$"
)
_ONE = re.compile(r"\b[Aa]n?\s+(?:[\w-]+\s+){0,2}$")  # "at the start of a meeting between": that one
_DAY_OR_PLACE_BEHIND = re.compile(r"[^.;]{0,60}[\ue004\ue012]")
# "their respective conversations with President Ruiz": each had his own, of which nothing else is told.
_RESPECTIVE = re.compile(
    r"\b[Tt]heir\s+respective\s+(?:(?!delegations\b)[\w-]+\s+){0,2}(?:meetings|conversations|calls|talks|visits|discussions)\b"
)


# "called President Ruiz “his friend”": named so, and not by phone
_NAMED_SO = re.compile(r"(?:,\s+|\s+(?:of\s+\w+\s+)?)[“\"‘'](?!to\b)")
# "The retreat with Berg is an annual meeting": of no occasion in particular
_IS_REGULAR = re.compile(
    r"\b(?:is|are|was|were)\s+an?\s+(?:[\w-]+\s+)?(?:annual|yearly|regular|biennial|monthly|quarterly|routine)\s+(?:[\w-]+\s+){0,2}(?:meetings?|talks|event|dialogue|summit|retreat|gathering)\b"
)


def _is_only_ahead(report: Report) -> bool:
    """Whether a summit is only named as what something else came before, without its day."""
    masked = report.clause.masked
    ahead = report.rule.name == "noun-of-pair" and _AHEAD.search(masked, 0, report.start)
    return bool(ahead) and _DAY_BEHIND.match(masked, report.end) is None


def in_passing(report: Report) -> bool:
    """Words that alone are no report of an encounter."""
    rule = report.rule.name
    if _are_teams(report) or _is_setting(report) or _is_only_ahead(report) or _says_how_often(report):
        return True
    if _is_asked(report) or _is_topic(report) or (_is_perfect(report) and _names_nobody(report)):
        return True
    if _is_regular(report) or _names_so(report) or _is_of_nobody_since(report):
        return True
    if rule == "press-conference-with" and report.sentence.block_kind != "headline":
        return _SPOKE.search(report.sentence.text, 0, report.end + 120) is None
    if rule in VISITS:  # the meetings of a visit are told one by one
        return report.status != "planned" or _WHO_IS.search(report.clause.masked, 0, report.start) is not None
    if _is_of_states(report):
        named = [a.person is not None for a in report.actors]
        in_headline = rule == "discussed" and report.sentence.block_kind == "headline"
        return not (all(named) if in_headline else any(named))
    if rule == "told" and _AT_TALKS.match(report.clause.masked, report.end) is None:
        return len({a.party for a in report.actors if a.person is not None}) < 2
    return report.sentence.block_kind == "headline" and _CAPTION.search(report.sentence.text) is not None


def _is_asked(report: Report) -> bool:
    """Whether somebody only asks about it: "When will the leaders meet?", "Sir, on the trade talks with Norway"."""
    if report.rule.shape == "again":
        return report.sentence.text.rstrip('”" ').endswith("?")
    return report.rule.shape == "of" and _ASKS.match(report.sentence.text) is not None


def _are_teams(report: Report) -> bool:
    """Whether states meet in a game."""
    return all(a.person is None for a in report.actors) and _GAMES.search(report.sentence.text) is not None


def _says_how_often(report: Report) -> bool:
    """Whether only the number of talks is told, or that each had his own."""
    if report.rule.name == "having-met-before":
        return False  # "their third meeting, having met in Lima in May"
    text = report.sentence.text
    own = _RESPECTIVE.search(text, max(0, report.start - 40), report.end)
    return own is not None or _ROUNDS.search(text, 0, report.end + 40) is not None


def _is_regular(report: Report) -> bool:
    """Whether a sentence only says what sort of talks are held from time to time."""
    text = report.sentence.text
    if _YEARLY.search(text, report.start, report.end + 30):
        return True
    told = _IS_REGULAR.search(text, max(0, report.start - 40), report.end + 80) if " a" in text else None
    return told is not None and all(not isinstance(e, DateName) for e in report.sentence.entities)


def _names_so(report: Report) -> bool:
    """Whether somebody only called another by a name: "called President Ruiz “his friend”"."""
    if report.rule.name != "telephoned":
        return False
    offset = report.sentence.start
    called = [a.end - offset for a in report.actors if a.start - offset >= report.origin]
    return bool(called) and _NAMED_SO.match(report.sentence.text, max(called)) is not None


# "the first time since a trilateral meeting with Peru and Chile": whose, nobody says
_SINCE_A = re.compile(r"\bsince\s+an?\s+(?:[\w-]+\s+){0,3}$")


def _is_of_nobody_since(report: Report) -> bool:
    """Whether talks are named only as those since which something is the first, and nobody is told to have held them."""
    told = report.rule.name == "noun-with" and not report.subject
    return told and _SINCE_A.search(report.clause.masked, 0, report.start) is not None


def _is_setting(report: Report) -> bool:
    """Whether a summit is only named because others met on its margins, or went there some day."""
    if report.rule.name != "noun-of-pair":
        return False
    masked = report.clause.masked
    gone = _GONE_TO.search(masked, 0, report.start) and not _DAY_BEHIND.match(masked, report.end)
    return bool(gone) or _ON_MARGINS.search(report.sentence.text, 0, report.start) is not None


def _is_of_states(report: Report) -> bool:
    """What states do without any encounter: "discussed", "concluded negotiations", "student exchange between"."""
    rule, text = report.rule.name, report.sentence.text
    negotiated = rule == "together" and _NEGOTIATED.search(text, report.start, report.end) is not None
    exchanged = rule == "noun-between" and text.startswith(("exchange", "Exchange"), report.start)
    return rule == "discussed" or negotiated or exchanged


def _is_topic(report: Report) -> bool:
    """Whether talks of states, of no day, are only what was discussed: "covered trade, fish and the stalled talks with Chile"."""
    masked, first = report.clause.masked, report.sentence.start + report.start
    if any(a.person is not None and a.start > first for a in report.actors):
        return False
    matter = _MATTER.search(masked, 0, report.start)
    if report.rule.name == "noun-between":
        matter = matter or _OF_OTHERS_TALKS.search(masked, 0, report.start)
        told = _ONE.search(masked, 0, report.start) or _DAY_OR_PLACE_BEHIND.match(masked, report.end)
        return matter is not None and told is None
    return (
        report.rule.name == "noun-with"
        and matter is not None
        and _DAY_BEHIND.match(masked, report.end) is None
    )


def _is_perfect(report: Report) -> bool:
    if report.rule.name != "held-with":
        return False
    many = _HAS_HAD.match(report.sentence.text[report.start : report.end])
    before = _PERFECT.search(report.sentence.text, max(0, report.start - 40), report.start)
    return many is not None and (many["perfect"] is not None or before is not None)


def _names_nobody(report: Report) -> bool:
    """Whether neither a day nor the name of anyone met is told."""
    acting = {a.key for a in report.subject}
    dated = any(isinstance(e, DateName | YearlessDate) for e in report.sentence.entities)
    return not dated and all(a.person is None for a in report.actors if a.key not in acting)
