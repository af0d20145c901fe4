"""A sum in its sentence → what the money is for, in the words of the text behind it, or before it in a list of projects."""

import re

from kg.annotate.entities import Amount
from kg.annotate.mask import AMOUNT
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.sums import Sum
from kg.models import Cited, When

_HOW_MUCH = r"(?:additional|another|further|over|nearly|about|roughly|up to|more than|at least)"
# What else is given or done ends what a sum is for: "… and 5 million for", "… and supply five generators".
_MORE = (
    rf",?\s(?:and|plus)\s(?:(?:also|has|have|will|had|is|are|was|were|plans|intends|(?:we|it|they)\s\w+)\s|(?:an?\s)?{_HOW_MUCH}?\s?(?:[A-Z]{{3}}\s?)?[$€£¥]?\d"
    r"|(?:provid|deliver|donat|pledg|announc|expedit|mobili[sz]|commit|contribut|suppli|discuss|express|welcom|initiat|reorient|catalyz|building)\w*\s"
    r"|(?:supply|provide|send|deliver|donate|give|dispatch|sent|gave)\s(?:an?|one|two|three|four|five|six|\d+)\s"
    r"|(?![a-z]+eed\s)[a-z-]+ed\s(?:an?|the|its|their|our)\s|(?:our|its|their)\s(?:recent\s)?(?:donation|delivery|provision|gift|supply)\s)"
)
_PURPOSE = re.compile(
    r"\s*(?P<how>in|for|to|towards?|of)\s+(?P<what>(?:[^;:.()]|\.(?=\d)|(?<=[A-Z])\.(?=[A-Z’]|\s[A-Za-z])){4,220}?)"
    rf"(?=\s*(?:[;:(]|(?<![A-Z])\.(?!\d)|\.\s*$|,\s(?:(?:out\s)?of\swhich|which|bringing|including|on top|each|plus)\b|$|,?\s(?:and|plus)(?:\s(?:an?\s)?{_HOW_MUCH})?\s*$)|{_MORE})"
)
# When, or how much in all: nothing that a sum is for.
_NO_PURPOSE = re.compile(
    r"(?:date|[Ff]iscal [Yy]ears?|total|addition|cash|funds?|assistance|aid|support|[–-]|FY\s?\d+|(?:19|20)\d\d|(?:the\s)?(?:last|past|next|coming|first|second)|this|these|it|them)\b"
)
# "10 million of the sum", "4 million of it for schools": of what it is a part
_OF_A_WHOLE = re.compile(
    r"(?:it|this|that|them|the\s(?:new\s|total\s|whole\s)?(?:sum|amount|total|money|funds|funding|package))\b(?:\s(?:for|to)\s(?=[a-z]))?"
)
# When, or as what, before what for: "the period 2026–2029 to support schools", "soft loans for boats"
_BEFORE_PURPOSE = re.compile(
    r"(?:(?:(?:the\s)?(?:period|years?)\s[^.;,]{2,30}?|(?:(?!to\b|for\b)[a-z-]+\s){0,2}(?:grants|loans|credits|grant (?:aid|assistance)|funding|financing))"
    r"(?:,?\sfor\s|,?\sto\s(?=[a-z]+\s)(?!the\s)|$)){1,2}"
)
# Who said so, the verb of who is told of, the words of the next sum: "for boats, Minister Berg said", "for boats and a grant of"
_BEYOND = re.compile(
    r",\s+(?:[^,;]{2,80}?\s)?(?:said|says|told|announced|added|confirmed|stated)\b.*$"
    r"|,\s+(?:with\s+)?(?:[^,;\s]+\s+){1,8}?(?:each|both)\s+(?:receiv|get|tak|handl|manag)ing\b.*$"
    r"|,\s+(?:(?:to\s+be|which\s+will\s+be|being)\s+)?(?:implemented|carried\s+out|delivered|managed|run|administered)\s+(?:\w+\s+)?(?:by|through)\b.*$"
    r"|,\s+(?:to\s+be|which\s+will\s+be)\s+[a-z]+.*$|,\s+(?:an?\s+(?:first|further|new|second)\s|(?:approved|agreed|announced|signed|granted|paid|payable|disbursed|released|transferred|delivered|spread|spent|due|starting|beginning)\b(?!\s+[a-z]+s?,)).*$"
    r"|,\s+(?:sent|has|have|had|is|was|were|will|also|later|thanks\sto|(?:working|together|in\sconjunction)\swith|(?:demonstrat|underscor|reflect|show)ing|as(?!\swell\b))\s.*$"
    r"|,\s+(?:(?:more\sthan|over|about|nearly)\s)?(?:half|most|much|a\s(?:third|quarter)|\d+\s(?:percent|per\scent|%))\sof\s.*$"
    r"|,\s+(?:while|whereas|although|though|but)\s.*$|,\s+and\s+(?:the|this|that|these|its|their)\s+(?:[a-z]+\s+){0,2}(?:funds?|money|sum|support|assistance|aid|grant|amount|package)\b.*$"
    r"|,[’']\s.*$|,?\sand,?\s(?:today|yesterday|now|\ue012+|(?:over|in|during)\s[^,;]{3,40})\s*$"
    r"|\s(?:through|via)\s(?:the\s)?[\ue000-\ue004].*$|(?:(?<!that)(?<!which)(?<!who)\s(?:was|were|is to be|will be|has been|have been)\s[a-z]+ed\b|(?<=[”\"])\s).*$"
    r"|,?\s+(?:and|with|plus|as well as)\s+(?:an?\s+)?(?:[a-z-]+\s+){0,3}(?:[Ll]ines?\s+of\s+[Cc]redit|[A-Z]?[a-z]+)\s+(?:of|worth|totall?ing)$"
)
# Where it was told, or how it goes on: "for schools in Chad at the donor conference in Lima", "for schools announced in Lima".
_TOLD_AT = re.compile(
    r",?\s(?:at|during)\s(?:the\s|an?\s|this\s|last\s|[\ue010-\ue012]+[’']s\s|(?=[A-Z\ue000-\ue004]))[^;:,]{0,60}?"
    r"\b(?:[Cc]onference|[Ss]ummit|[Mm]eeting|[Ff]orum|[Tt]alks|[Rr]ound ?table|[Cc]eremony)\b"
    r"|(?:,?\s(?:that|which))?,?\s(?:(?:was|were|has been|have been|had been)\s)?(?:announced|unveiled|pledged|promised)(?:$|\s(?:at|in|on|by|during|last|earlier|this|[\ue012])\b)"
    r"|(?<!who)(?<!that)(?<!which),?\swill\s(?:go|be|come|flow|pay|cover|help|allow|support|finance|fund|reach)\b|,?\s+according\sto\s|\swhile\s(?:in|on|visiting)\b"
)
# Who gets it, and when, before what it is for: "to the Government of Peru in 2024 for schools", "to Peru and Chad to build wells".
_NAME = r"(?:the\s)?[\ue000-\ue004]++(?:\s\([^()]{1,20}\))?"
_TO_WHOM = re.compile(
    rf"\s(?:to|via|through)\s(?:(?!for\b|to\b|and\b)[\w’'-]+\s){{0,5}}?{_NAME}(?:[’']s?(?:\s(?!for\b|to\b)[a-z]+){{1,3}}?)?(?:(?:,|,?\sand)\s(?:to\s)?{_NAME})*"
    rf"(?:\s(?:(?:on|in|last|this|next|over)\s)?[\ue012\ue013]++|\s(?:last|this|next)\s[a-z]+|\sover\s(?:the\snext\s)?[\w-]+\s(?:years|months)|,?\s(?:through|via)\s{_NAME},?)*"
    r"(?=\s(?:for\s(?!a\stotal|the\s(?:first|second|third|last)\stime|(?:his|her|their)\s|[\ue012\ue013])|to\s(?!the\b|date\b|its\b|an?\b|his\b|their\b)[a-z]+\s|towards?\s|in\ssupport\sof\s))(?:\sin\ssupport(?=\sof\s))?"
)
# "in January", "in early 2024", "in the first half of 2024", "in Peru’s central bank": when it is paid, and to whom
_PAID = re.compile(
    r"(?:(?:the\s)?(?:early|late|mid-?|spring|summer|autumn|winter|(?:first|second|third|fourth)\s(?:half|quarter))[\s-]?(?:of\s)?)?\ue012"
    r"|(?:the\s)?(?:[\ue000-\ue004]+(?:[’']s?)?\s(?:(?:central|national|state|reserve)\sbank|treasury|reserves|coffers|account)\b|(?:the\s)?(?:central|national|state|reserve)\sbank\b)"
)
_BEFORE_DAY = re.compile(r"(?:\s(?:on|in|just|already|only|early|late))*\s$")
# Of a list's lines each a project with its sum behind it: "(2) The Lowland Water Project (grant limit: 300 million yen)"
_PROJECT = re.compile(
    r"\W{0,3}(?:\(?\w{1,3}[.)]\s+)?[“\"]?(?P<what>[A-Z][^.,;:()€$£“”\"]{8,160}?)[”\"]?\s\((?P<how>)(?:a\s)?(?:(?:grant|loan|credit|total|maximum)\s)?"
    r"(?:amount|limit|of)?(?::?\s)?(?:up to\s|(?:about|around|approximately|some)\s)?"
)
# The words that lead to the next sum: "for wells and another 3 million", "for wells, building on 3 million"
_JOINS = re.compile(
    r",?\s(?:and|plus|as well as|in addition to|on top of)(?:\s(?:an?|the|another|some|a little|its|their))?\s*$"
)
_LEADS_ON = re.compile(
    r"(?:\s?[,–—]|\s(?:and|plus|that|which|who|for an?|with an?|from an?))(?:\s?[\w’'\ue000-\ue004\ue010-\ue015-]++){0,9}\s*$|(?:order|\s)\s?to\s[a-z]+(?:\san?)?\s*$"
)
_BARE_END = re.compile(
    r"(?:(?:^|\s)(?:of|to|an?|the|with|for|in|by|on|from|worth|new|additional|order)(?=\s|$))+\s*$"
)
_WORD = re.compile(r"\w{3}")
_QUOTED = re.compile(r"(?:the\s)?[“\"](?P<name>[^“”\"]+)")
_WHERE = ("in", "of", "for", "toward", "towards")  # before a name: where it goes

_THE = re.compile(r"(?:the|its|their|our|an?)\s")
_NAMED = re.compile(r"[\ue000-\ue004]|[A-Z]")
# "in Peru over three years", not "in U.S. aid"
_THERE = re.compile(r"(?:the\s)?[\ue000-\ue004]+(?:$|[.,;]|\s(?:to|over|for|in|through|by|since|on|and)\b)")
_TIME = re.compile(
    r"(?:date|[Ff]iscal [Yy]ear|FY\s?\d|(?:19|20)\d\d\b|the (?:last|past|next|first)\b|this\s)"
)


def purpose_of(statement: Statement, one: Sum, when: Cited[When] | None) -> Cited[str] | None:
    """What the sum is for, in the words behind it, up to those that tell where and when it was announced."""
    taken = _TO_WHOM.match(statement.masked, one.end, one.right)
    start = taken.end() if taken else one.end
    match = _PURPOSE.match(statement.text[: one.right], start) or _of_project(statement, one)
    if match is None or re.fullmatch(AMOUNT, statement.masked[match.start("what") : match.end("what")]):
        return None
    if _NO_PURPOSE.fullmatch(match["what"]) or _is_receiver(statement, match):
        return None
    start, end = match.span("what")
    whole = _OF_A_WHOLE.match(statement.text, start, end) if match["how"] == "of" else None
    if whole and not whole.group().endswith(" "):
        return None
    aside = whole or _BEFORE_PURPOSE.match(statement.text, start, end)
    start = aside.end() if aside else start
    for ending in (
        _BEYOND.search(statement.masked, start, end),
        _TOLD_AT.search(statement.masked, start, end),
    ):
        end = min(end, ending.start()) if ending else end
    end = _before_day(statement, start, end, when)
    end = _before_sum(statement, one, start, end)
    if quoted := _QUOTED.match(statement.text, start, end):
        start, end = quoted.span("name")
    what = statement.text[start:end].strip(" ,–—-")
    cut = (
        end < match.end("what") and match["how"] in ("to", "in") and " " not in what
    )  # "to seed a 5 million fund"
    if cut or not _WORD.search(what):
        return None
    return Cited[str](value=what, evidence=statement.evidence("pledge/purpose", start, end))


def _before_day(statement: Statement, start: int, end: int, when: Cited[When] | None) -> int:
    """Where words end, without the day of the announcement that closes them: "for schools in Chad on 4 March"."""
    focus = when.evidence.focus if when else None
    at = focus.start - statement.sentence.start if focus else end
    if focus is None or not start < at < end or focus.end - statement.sentence.start < end:
        return end
    leads = _BEFORE_DAY.search(statement.masked, start, at)
    return leads.start() if leads else at


def _before_sum(statement: Statement, one: Sum, start: int, end: int) -> int:
    """Where words end, without those that lead on to the next sum: "for wells, building on 3 million"."""
    cut = isinstance(statement.by_start.get(one.right), Amount)
    if cut and not statement.text[end : one.right].strip():
        found = (pattern.search(statement.masked, start, end) for pattern in (_JOINS, _LEADS_ON))
        leads = next(filter(None, found), None)
        end = leads.start() if leads else end
        bare = _BARE_END.search(statement.masked, start, end)
        end = bare.start() if bare else end
    return end


def _of_project(statement: Statement, one: Sum) -> re.Match[str] | None:
    """The project of a list that names each with its sum behind it: "The Lowland Water Project (300 million yen)"."""
    begin = statement.item_around(one.at)[0]
    match = _PROJECT.fullmatch(statement.text[: one.at], begin)
    if match is None or any(begin <= verb.start < match.end("what") for verb in statement.verbs):
        return None
    return match


def _is_receiver(statement: Statement, match: re.Match[str]) -> bool:
    """Whether the words behind a sum say who gets it, where it is spent, or when: "to the Fund", "in the U.S.", "in 2024"."""
    what = statement.masked[match.start("what") :]
    article = _THE.match(what)
    named = _NAMED.match(what, article.end() if article else 0)
    if match["how"] in _WHERE and _PAID.match(what):
        return True
    if match["how"] == "to":
        return article is not None or named is not None or _TIME.match(what) is not None
    return _TIME.match(match["what"]) is not None or (
        match["how"] in _WHERE and _THERE.match(what) is not None
    )
