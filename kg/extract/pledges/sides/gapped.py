"""A sum whose name stands right before it, without a verb → who receives it: "gave Mali 5 million and Chad 3 million"."""

import re

from kg.annotate.mask import COUNTRY, GOVERNMENT, ORGANISATION
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.parties import gives_aid
from kg.extract.pledges.words.phrases import GIVES_SOMEBODY
from kg.models import Cited, Party

_HOW_MUCH = r"(?:(?:an?|another|additional|over|about|up to|extra|more than|nearly|some|further)\s)*"
# Up to the sum before: "gave Mali", "will provide Mali with", "supports Mali with".
_TO_FIRST = re.compile(
    rf"\b(?:{GIVES_SOMEBODY}\s(?:the\s)?(?:{COUNTRY}|{GOVERNMENT}|{ORGANISATION})(?:\swith)?"
    rf"|(?:support|help|assist|back|fund|aid)(?:s|ed|ing)?\s(?:the\s)?(?:{COUNTRY}|{GOVERNMENT}|{ORGANISATION})\swith)\s{_HOW_MUCH}$"
)
_RULE = "pledge/gapped"
# "to the Mali crisis with 5 million": of the sum behind it
_WITH_IT = re.compile(
    rf"\b(?:to|for|in)\s(?:the\s)?(?P<who>{COUNTRY}|{ORGANISATION})(?:[’']s)?(?:\s[a-z]+){{0,3}}\swith\s{_HOW_MUCH}$"
)
_WITHIN = 120  # characters before a sum in which these words stand


def taker_next(
    statement: Statement, gift: Stretch, gapped: re.Match[str], last: PledgeDraft
) -> list[Cited[Party]]:
    """Whom a sum behind a ``gapped`` name is for, if that of the sum before gives it: "gave Mali 5 million and Chad 3 million".

    A state that gives aid may give it there, too: "and Denmark 3 million" says which of both.
    """
    if last.money is None:
        return []
    at = gapped.start("group" if gapped["group"] else "listed")
    entity = statement.by_start.get(at)
    party = entity.party if entity else None
    if entity is None or party is None or gives_aid(party) or party in last.parties[0]:
        return []
    first, _ = statement.span_of(last.money.evidence)
    again = any(cited.evidence.rule == _RULE for cited in last.to)
    if not again and _TO_FIRST.search(statement.masked, max(0, first - _WITHIN), first) is None:
        return []
    return [statement.cite(party, _RULE, at, at + len(entity.text))]


def taker_with(statement: Statement, gift: Stretch) -> list[Cited[Party]]:
    """ "has helped those in need in the Mali crisis with 5 million": who is named before "with"."""
    match = _WITH_IT.search(statement.masked, max(gift.left, gift.at - _WITHIN), gift.at)
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is None or entity is None or entity.party is None:
        return []
    return [statement.cite(entity.party, _RULE, *match.span("who"))]
