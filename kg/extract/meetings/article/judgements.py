"""Reports and drafts → what can be told of them by themselves: in passing, in general, in the background, abroad."""

import re
from collections.abc import Iterable

from kg.annotate.entities import DateName, YearlessDate
from kg.annotate.mask import COUNTRY, DATE, PLACE
from kg.extract.meetings.article.plural_offices import is_of_office
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.objects import VISITS
from kg.models import Party

# "Ana Ruiz, Channel Nine: Sir, on the trade talks with Norway": what a journalist asks about
_ASKS = re.compile(
    r"\W{0,3}(?:[A-Z][^:“”]{2,60}:\s+)?(?:Sir|Ma[’']am|Madam|Good (?:morning|afternoon|evening)),?\s"
)
_CAPTION = re.compile(r"\b(?:is|are) (?:talking|speaking|shaking|meeting|seen|pictured)\b")
# Before the words that report: "last met", "as agreed when they met", "the outcome of the summit", "hailed the meeting",
# "This visit builds on the Minister’s meeting with".
_LOOKS_BACK = re.compile(
    r"\b(?:last|previously|(?:when|since) (?:they|the two \w+|he|she)|had|outcomes? of(?: the)?|results of(?: the)?|buil(?:ds?|ding|t) (?:up)?on|follows"
    r"|(?:hail|prais|commend|applaud|recall|not)ed\s+(?:the|their|its|his|her|an?))\b[^.;:]{0,40}$"
)
# "later met", "will also meet": as much as any other in an article about a journey.
_BESIDES = re.compile(r"\b(?:also|later|separately|[Ee]arlier)\b[^.;:]{0,40}$")
# "The ministers agreed to hold a second dialogue in Ottawa next spring": what came of what the article is about.
_CAME_OF_IT = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|look(?:s|ed|ing)?\s+forward|committed|resolved|undert(?:ook|aken)|confirmed|welcomed|announced|noted)\b[^.;]{0,140}$"
)
# "to coordinate ahead of the Peru-Norway summit"
_AHEAD = re.compile(r"\b(?:ahead\s+of|in\s+the\s+run-up\s+to)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}$")
_DAY_BEHIND = re.compile(r"[^.;]{0,60}\ue012")
# "It will build on months of diplomacy, including the Peru-Norway summit in May"
_PART_OF_MORE = re.compile(r"\b(?:[Bb]uil(?:ds?|ding|t)\s+(?:up)?on|including)\b[^.;:]{0,80}$")
# "met on the margins of the Peru-Norway summit"
_ON_MARGINS = re.compile(
    r"\b(?:margins?|sidelines?|occasion|fringes)\s+of\s+(?:(?:the|this|last|next)\s+)?(?:[\w’'-]+\s+){0,3}$"
)
# "praised his visit to Lima to attend the Peru-Norway summit"
_GONE_TO = re.compile(
    r"\b(?:visit|trip|participation|attendance|presence)\b[^.;]{0,60}?\s(?:to\s+attend|in|at|for)\s+(?:the|an?|this)\s+(?:[\w’'-]+\s+){0,3}$"
)
_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:regular(?:ly)?|routine(?:ly)?|ongoing|constant(?:ly)?|always|often|every day|all the time|continu\w+ (?:to|our))\b"
)
_YEARLY = re.compile(
    r"\b(?:annually|yearly|every (?:two |other )?years?|(?:every|each) (?:day|week|month|year)|(?:once|twice) a year|on a regular basis|periodically|semi-?annually|biannually|biennially)\b"
)
_WISH = re.compile(
    r"\b(?:look(?:s|ed|ing)? forward to|hop(?:e|es|ed|ing) to|agreed to)\s+(?:\w+\s+)?(?:meet|meeting|speak|speaking|talk|talking|hold(?:\s+[\w-]+){1,4})$"
)
# "has had calls and meetings with the ministers of several states"
_HAS_HAD = re.compile(
    r"^(?:(?P<perfect>has|have)\s+)?(?:had|held|having|holding|conducted)\s+(?:[\w-]+\s+){0,4}(?:meetings|calls|talks|conversations|consultations)\b"
)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:also|already|recently|been)\s+)*$")
_PAIR = 2
_NEGOTIATED = re.compile(r"(?<!round of )\bnegotiations?\b")


# "As follow-up to her talks at the Summit", "commitments made by the leaders at the Summit": named for what came before.
_CAME_BEFORE = re.compile(
    r"\b(?:follow-?up\s+(?:to|on)|follow(?:s|ed|ing)(?:\s+up\s+on)?|previous|earlier|outcomes?\s+of|results\s+of|builds?\s+on|building\s+on"
    r"|[Nn]oting\b[^.;]{0,90}\b(?:for|at|of)|(?:made|announced|agreed|launched|adopted|outlined|reached)\b[^.;]{0,90}\bat)\s+(?:[^.;,]{0,80}\s)?$"
)


def is_alluded_to(draft: Draft) -> bool:
    """Whether summits are only named for what came of them, or before the article's own matter."""
    named = draft.conference or all(r.rule.name == "noun-of-pair" for r in draft.reports)
    return (
        named
        and draft.status == "held"
        and all(
            r.sentence.block_kind != "headline" and _CAME_BEFORE.search(r.sentence.text, 0, r.start)
            for r in draft.reports
        )
    )


def by_nobody(report: Report) -> bool:
    """Whether nobody met, or several states, by whom is not read: "the Administration consulted with Peru and Chile"."""
    if len(report.actors) < 2:
        return True
    bare = all(a.person is None and a.office is None for a in report.actors)
    return bare and report.rule.name == "spoke-with" and not report.subject and report.pronoun is None


def is_background(draft: Draft, *, journey: bool = False) -> bool:
    """Whether the article only looks back at it, or tells of it beside another or as an outcome of it.

    In an article about a ``journey`` one encounter is as much as another.
    """
    if draft.status == "planned" and all(r.rule.shape == "next" for r in draft.reports):
        return True
    if any(r.sentence.block_kind == "headline" for r in draft.reports):
        return False
    asides = [_LOOKS_BACK] if journey else [_LOOKS_BACK, _BESIDES]
    if draft.status == "planned" and all(
        _CAME_OF_IT.search(r.sentence.text, 0, r.start) for r in draft.reports
    ):
        return True
    return all(
        any(aside.search(r.sentence.text, max(0, r.start - 60), r.start) for aside in asides)
        or is_part_of_more(r)
        for r in draft.reports
    )


def is_part_of_more(report: Report) -> bool:
    """Whether a summit is only named as part of what an encounter builds on."""
    before = report.sentence.text[: report.start]
    return report.rule.name == "noun-of-pair" and _PART_OF_MORE.search(before) is not None


def is_only_ahead(report: Report) -> bool:
    """Whether a summit is only named as what something else came before, without its day."""
    masked = report.clause.masked
    ahead = report.rule.name == "noun-of-pair" and _AHEAD.search(masked, 0, report.start)
    return bool(ahead) and _DAY_BEHIND.match(masked, report.end) is None


def in_passing(report: Report) -> bool:
    """Words that alone are no report of an encounter."""
    rule = report.rule.name
    if are_teams(report) or is_setting(report) or is_only_ahead(report) or says_how_often(report):
        return True
    asked = report.rule.shape == "of" and _ASKS.match(report.sentence.text)
    if asked or (_is_perfect(report) and _names_nobody(report)):
        return True
    if _YEARLY.search(report.sentence.text, report.start, report.end + 30):
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
# "told Minister Berg on Monday that", "told him in a phone call on Monday", "discussed fish over the phone on Monday"
_SAID_WHEN = re.compile(
    rf"(?:\s+(?:on|late|early)){{0,2}}\s+{DATE}\s+(?:that|in|by|over|during)\b|\s+in\s+{PLACE},?\s+on\s+{DATE}\s+[a-z]"
    r"|[^.;“]{0,60}?\b(?:in|during|at|over|by)\s+(?:(?:an?|the|their|his|her)\s+)?(?:[\w-]+\s+){0,2}(?:calls?|(?:tele)?phone|conversation|meeting|talks|summit)\b"
)
# "discussed ways to widen trade in Lima on Monday": what has no day of its own.
_IN_GENERAL_THERE = re.compile(
    rf"(?:,?\s+(?!(?:the|an?|its|their|his|her|this|next|last)\b)[a-z-]+){{0,10}}?\s+(?:(?:in|at)\s+{PLACE}(?:,\s+{COUNTRY},?)?\s+)?on\s+{DATE}(?:\s+in\s+{PLACE})?\s*(?:[.,;]|$)"
)
_TOLD_WHEN = re.compile(rf"{DATE}\s+$")
# "In their talks in Geneva on Tuesday, Ruiz told", "Over dinner in Oslo on Tuesday, Ruiz and Berg discussed"
_TALKS_FIRST = re.compile(
    r"^\W{0,3}(?:In|During|At|Over|Following|After)\s+(?:(?:an?|the|their)\s+)?(?:[\w-]+\s+){0,3}?(?:calls?|conversation|meeting|talks|dinner|lunch|breakfast|summit)\b(?!\s+(?:of|with|between)\b)[^.;,]{0,80},\s"
)


def tells_when(report: Report) -> bool:
    """Whether the day and the place in a sentence are those of what was told or discussed in it."""
    masked = report.clause.masked
    behind = any(tells.match(masked, report.end) for tells in (_SAID_WHEN, _IN_GENERAL_THERE))
    signed = masked.endswith("signed", report.start, report.end)
    fronted = _TALKS_FIRST.match(masked, 0, report.start) is not None
    return (
        behind
        or signed
        or fronted
        or _TOLD_WHEN.search(masked, max(0, report.origin - 30), report.origin) is not None
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


def are_teams(report: Report) -> bool:
    """Whether states meet in a game."""
    return all(a.person is None for a in report.actors) and _GAMES.search(report.sentence.text) is not None


# "their respective conversations with President Ruiz": each had his own, of which nothing else is told.
_RESPECTIVE = re.compile(
    r"\b[Tt]heir\s+respective\s+(?:[\w-]+\s+){0,2}(?:meetings|conversations|calls|talks|visits|discussions)\b"
)


def says_how_often(report: Report) -> bool:
    """Whether only the number of talks is told, or that each had his own."""
    if report.rule.name == "having-met-before":
        return False  # "their third meeting, having met in Lima in May"
    text = report.sentence.text
    own = _RESPECTIVE.search(text, max(0, report.start - 40), report.end)
    return own is not None or _ROUNDS.search(text, 0, report.end + 40) is not None


def is_setting(report: Report) -> bool:
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


# "Meanwhile, Minister Holt met Minister Kask": not where those were of whom was told before.
_MEANWHILE = re.compile(r"\W{0,3}(?:Meanwhile|Separately|Elsewhere)\b")
# "In a separate development, Norway and Peru": another matter, of the same country or not.
_APART = re.compile(
    r"\W{0,3}(?:In\s+(?:a|another)\s+(?:separate\s+)?(?:development|event)|In\s+other\s+news)\b"
)


def is_of_others(draft: Draft, told: Iterable[Draft]) -> bool:
    """Whether a sentence turns to an encounter of others than all told of before."""
    words = draft.reports[0].sentence.text
    if _APART.match(words):
        return True
    return _MEANWHILE.match(words) is not None and not any(draft.sides & before.sides for before in told)


def _is_wish(report: Report) -> bool:
    """ "They looked forward to meeting again": of no occasion yet."""
    told = report.rule.name in ("again", "together")
    return told and _WISH.search(report.sentence.text[: report.end]) is not None


def _says_where(draft: Draft) -> bool:
    """Whether the words that tell of it say where: the place of the talks before is not that of those to come."""
    told = [r.sentence for r in draft.reports]
    where = draft.place or draft.country
    return where is not None and any(s.start <= where.evidence.start < s.end for s in told)


def is_bare(draft: Draft) -> bool:
    """Whether neither when nor where is told of what only states or offices did: "the dialogue between Kosovo and Serbia"."""
    report = draft.reports[0]
    of_states = report.rule.name in ("noun-between", "noun-of-pair")
    if draft.persons or draft.date or draft.place or draft.country:
        return False
    return of_states or is_of_office(draft)


def is_abroad(draft: Draft, own: Party | None) -> bool:
    """Whether no more is told than that somebody will visit another country than the publisher's: that need be no meeting."""
    visited = draft.country.value if draft.country else None
    hosted = own is not None and visited == own.key and any(a.person is not None for a in draft.actors)
    return draft.is_bare_visit and not hosted


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


# "said after talks with Minister Ruiz": those that were just held
_JUST_HELD = re.compile(
    r"\b(?:said|says|told|tells|speaking|added|announced|spoke|stated|agreed|appeared)\b[^.;:]{0,60}?\s(?:after|following|during|at|in|before|ahead\s+of)\s+(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)


# "In her talks with Berg, Ruiz brought up trade", "praised the accord in talks with Berg": not "has been in talks with".
_IN_TALKS = re.compile(
    r"(?:^\W{0,3}|[a-z]\w+,?\s)(?<!been )(?<!are )(?<!is )(?:[Ii]n|[Dd]uring|[Aa]t)\s+(?:(?:his|her|the|these|today[’']s)\s+)?(?:[a-z-]+\s+)?$"
)
_SINGLE = re.compile(r"(?:[Tt]alks|[Cc]onsultations)\b")


def _are_just_held(report: Report) -> bool:
    """Whether somebody by name spoke after or at talks with somebody by name."""
    named = {a.party for a in report.actors if a.person is not None}
    if len(named) < _PAIR:
        return False
    text = report.sentence.text
    at_talks = _SINGLE.match(text, report.start) and _IN_TALKS.search(text, 0, report.start)
    return bool(at_talks) or _JUST_HELD.search(text, 0, report.start) is not None


def in_general(draft: Draft) -> bool:
    """ "In our conversations with Saudi counterparts": talks of no occasion in particular."""
    if any(_AGAIN_AND_AGAIN.search(r.sentence.text) for r in draft.reports if r.rule.name == "noun-with"):
        return not (draft.date or draft.conference)
    wished = draft.status == "planned" and not draft.occasion and all(map(_is_wish, draft.reports))
    if wished and not (draft.date or _says_where(draft)):
        return True
    if draft.date or draft.place or draft.country or draft.conference:
        return False
    if any(map(_are_just_held, draft.reports)):
        return False
    words = [
        r.sentence.text[r.start : r.end].split()[:1] for r in draft.reports if r.rule.name == "noun-with"
    ]
    return (
        len(words) == len(draft.reports)
        and all(w and w[0].endswith("s") for w in words)
        and not any(r.sentence.block_kind == "headline" for r in draft.reports)
    )
