"""The sentence of a pledge → whether it sums up what was given before, or tells again what was promised before."""

import re

from kg.models import PledgeMention

_ACTS = r"(?:provided|committed|contributed|given|allocated|delivered|invested)"
_PERIOD = (
    r"(?:over|in|during) the (?:past|last) (?:\w+ ){0,2}(?:years?|months?|weeks?|decades?)\b"
    r"|(?:over|in|during) (?:that|this|the) same (?:period|time)\b"
)
_SINCE = (
    r"since (?:then\b|the |its |our |19|20|fy|fiscal|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|taking|russia|moscow|hamas)"
)
# Said of the sentence as a whole, where extraction takes the sum for one of several parts.
_TOTAL = re.compile(
    rf"\b(?:bring(?:s|ing)?|brought|takes?|taking|raises?|raising)\b.{{0,60}}\btotal\b|\bresulting in a total\b|\bto[- ]date\b|\bso far\b"
    rf"|\b{_SINCE}|\bcumulative|\b(?:over|in) the (?:past|last)\b"
    rf"|\bhas (?:already )?{_ACTS} (?:a total of|more than|over|nearly|almost|some|approximately|about) ",
    re.IGNORECASE,
)
_HOW_MUCH = r"(?:(?:a total of|more than|over|nearly|almost|some|about|around|approximately|up to)\s)*"
# Said of the sum itself, in the words just before or after it.
_BEFORE = re.compile(
    rf"(?:^|[,(–—-]\s*)(?:{_SINCE}(?!.*\bannounced)|to[- ]date\b|so far\b)|\b(?:{_PERIOD})|\bover the course of\b"
    rf"|\bcumulative|\bto[- ]date (?:\w+ )?(?:totals?|exceeds?|reach\w*|amounts?)\b|\bnow total(?:s|ing|led)?\b"
    # "brings our response to 5 million", "its aid stands at about 5 million"
    rf"|\b(?:(?:bring(?:s|ing)?|brought|tak(?:es|ing)|rais(?:es|ing|ed)|lift(?:s|ing|ed))\b[^.;:]*\bto|(?:now )?stands? at)\s{_HOW_MUCH}$",
    re.IGNORECASE,
)
_SUMMED = re.compile(
    r"\bfor a total of\b", re.IGNORECASE
)  # of what was given; of a promise it sums up years to come
_AFTER = re.compile(
    rf"\bto[- ]date\b|\bso far\b|\b{_SINCE}|\b(?:{_PERIOD})|\bin recent years\b|\bover the course of\b|\bcumulative",
    re.IGNORECASE,
)
# What the words behind go on to say of something else: ", where rains have fallen since", "doubling what it had given so far"
_OF_OTHERS = re.compile(r",?\s(?:where|whose|what|while|whom|amid)\s|,\s(?:which|who|as|after)\s")
# "1.3 billion a year", "annual aid of 1.3 billion"; for so many years it may be told how much that is, elsewhere.
_YEARLY = re.compile(
    r"\W{0,2}(?:in\s(?:[\w-]+\s){1,4}?)?(?:a year|per year|each year|every year|annually|yearly|per annum|p\.a\.|/year)\b",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(
    r"^\W*(?:Each|Every) year\b"
    r"|\b(?:annual|yearly)\s(?:[\w-]+\s){0,2}?(?:contributions?|allocations?|payments?|grants?|subsid(?:y|ies)|support|aid|assistance|funding)\s(?:of|worth)\s(?:\w+\s){0,2}$"
)
_SUM = re.compile(r"[$€£¥]\s?\d|\b[A-Z]{3} \d|\b\d[\d.,]* (?:million|billion|trillion)\b")
_CLAUSE = re.compile(r"[;:•]|\.\s|\s[-–—]\s")
_ASIDE = re.compile(r"\s[–—-]\s[^–—;:•.]{1,60}\s[–—-]\s")
_NEAR = 110  # characters
_HUGE = 1e10
_PROMISED_BEFORE = re.compile(
    r"\b(?:announced|pledged|committed|unveiled|promised)\b"
    r"|\b(?:our|its|his|her|their|the)(?: \w+){0,2} (?:commitment|pledge|promise) (?:to|of)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:today|hereby|now|another)\b|\b(?:is|are|am|be|being) (?:\w+ )?(?:announcing|authorizing|committing|pledging|providing)\b"
    r"|\bannounces\b|\b(?:will|plans? to|intends? to|would) (?:\w+ )?(?:announce|provide|commit|pledge|give|invest)\b"
    r"|\bthis (?:morning|afternoon|week)\b",
    re.IGNORECASE,
)

_FRESH = re.compile(
    r"\b(?:today|hereby|another)\b|\b(?:is|are|am) (?:\w+ )?(?:announcing|authorizing)\b", re.IGNORECASE
)


def is_cumulative(mention: PledgeMention, *, split: bool) -> bool:
    """Whether the sum holds earlier ones: "$2 billion since 2014", "bringing the total to $4 billion".

    ``split``: its document breaks it down, so that a total may be no more than the sum of these parts.
    """
    if mention.is_total and (
        (mention.stage.value == "delivered" and not split) or _TOTAL.search(mention.evidence.quote)
    ):
        return True
    before, after = _around_sum(mention)
    after = _OF_OTHERS.split(after)[0]
    given = mention.stage.value in {"delivered", "restated"}
    return bool(_BEFORE.search(before) or _AFTER.search(after) or (given and _SUMMED.search(before)))


def is_yearly(mention: PledgeMention) -> bool:
    """Whether the sum is that of each of several years, so that it is not what is given in all."""
    before, after = _around_sum(mention)
    return _YEARLY.match(after) is not None or _YEARLY_BEFORE.search(before) is not None


def looks_back(mention: PledgeMention) -> bool:
    """Whether the sentence tells what was promised before, and nothing as news."""
    if mention.stage.value == "restated":
        return True
    quote = mention.evidence.quote
    return bool(_PROMISED_BEFORE.search(quote)) and not _NEWS.search(quote)


def is_news(mention: PledgeMention) -> bool:
    """Whether the sentence makes the promise itself, on its own day."""
    return mention.stage.value != "restated" and _FRESH.search(mention.evidence.quote) is not None


def is_telling(amount: float) -> bool:
    """Whether a sum is so large, or so exact, that another promise of it is unlikely.

    >>> is_telling(102e6), is_telling(55e9), is_telling(800e6)
    (True, True, False)
    """
    return is_huge(amount) or len(f"{amount:.12g}".replace(".", "").rstrip("0")) > 2


def is_huge(amount: float) -> bool:
    """Whether nobody gives a sum of this size twice in a year.

    >>> is_huge(55e9), is_huge(800e6)
    (True, False)
    """
    return amount >= _HUGE


def words_after_sum(mention: PledgeMention) -> str:
    """What the clause goes on to say of the sum."""
    return _around_sum(mention)[1]


def clause_of_sum(mention: PledgeMention) -> str:
    """The sum with the words of its clause around it."""
    before, after = _around_sum(mention)
    focus = mention.money.evidence.focus if mention.money else None
    told = (
        mention.evidence.quote[focus.start - mention.evidence.start : focus.end - mention.evidence.start]
        if focus
        else ""
    )
    return f"{before}{told}{after}"


def _around_sum(mention: PledgeMention) -> tuple[str, str]:
    """The words of its clause before and after the sum, up to another sum."""
    if mention.money is None or mention.money.evidence.focus is None:
        return "", ""
    evidence, focus = mention.money.evidence, mention.money.evidence.focus
    start, end = focus.start - evidence.start, focus.end - evidence.start
    before = _ASIDE.sub(" ", evidence.quote[max(0, start - _NEAR) : start])
    after = evidence.quote[end : end + _NEAR]
    for barrier in (_CLAUSE, _SUM):
        before = before[max((found.end() for found in barrier.finditer(before)), default=0) :]
        after = after[: min((found.start() for found in barrier.finditer(after)), default=len(after))]
    return before, after
