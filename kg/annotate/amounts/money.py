"""Text → the sums of money in it, never converted, with the words that make them less exact."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from kg.annotate.amounts.currencies import (
    CODES,
    LARGE,
    NATIONAL,
    SCALED_UNITS,
    SYMBOLS,
    UNITS,
    WORDS_BEFORE,
    any_of,
    code_of,
    code_of_shared,
    unit_code,
)
from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import Amount
from kg.annotate.numbers import FIGURE, NUMBER, NUMBER_CUES, ONES, TENS, WORD, to_number
from kg.models import Money, Precision

# Words before the figure, and what they make of it.
PRECISION_WORDS: dict[str, Precision] = {
    "about": "about", "approximately": "about", "approx.": "about", "around": "about", "roughly": "about",
    "some": "about", "an estimated": "about", "estimated": "about", "circa": "about",
    "nearly": "nearly", "almost": "nearly", "close to": "nearly", "just under": "nearly",
    "just short of": "nearly", "over": "more_than", "more than": "more_than", "in excess of": "more_than",
    "above": "more_than", "well over": "more_than", "greater than": "more_than", "upwards of": "more_than",
    "exceeding": "more_than", "at least": "at_least", "no less than": "at_least", "not less than": "at_least",
    "a minimum of": "at_least", "up to": "up_to", "as much as": "up_to", "a maximum of": "up_to", "up to the maximum amount of": "up_to", "up to maximum amount of": "up_to", "up to a maximum of": "up_to",
    "no more than": "up_to", "not more than": "up_to", "at most": "up_to", "less than": "up_to",
}  # fmt: skip


# "handed over 5 million", "rolled over a 2 billion loan": of the verb.
_OF_VERB = "|".join(
    f"(?<={form}\\s)"
    for form in str.split("hand hands handed handing roll rolls rolled rolling turn turned turning")
)
_BEFORE = (
    # Aid that "goes up to 5 million" is 5 million.
    rf"(?:(?<!\bgoes\s)(?<!\bwent\s)(?<!\bgoing\s)(?!(?:{_OF_VERB})over\b)\b(?P<precision>(?i:{any_of(PRECISION_WORDS)}))\s(?:(?:an?|the)\s)?"
    r"(?:(?:additional|new|further|extra|combined|total|record|historic)\s(?:of\s)?)?)?(?P<between>\bbetween\s)?"
)
_IN_LETTERS = rf"(?:{WORD}(?=[\s-](?:[mb]illion|lakh|crore)))"  # "KD nine million"
_SYMBOL = rf"(?<![A-Za-z$])(?!(?<=\bthe\s)US\s\$)(?P<symbol>{any_of(SYMBOLS)}|(?:{any_of(WORDS_BEFORE)})(?=\s(?:\d|{_IN_LETTERS})|\d[\d.,]*\s?(?:million|billion|mn|bn)\b)|(?:{'|'.join(CODES)})(?=[\s\d$€£]))"
_SCALE = r"(?:thousand|lakhs?|[Mm]illions?|mn|mil(?=\b)|[Cc]rores?|[Bb]illion|bn|[Tt]rillion|tn|mln|bln|trln|[MBK]|[mbk](?=\b))"
_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?![.,]?\d)"  # "€5 000 000": at most 15 digits
# "$5 million and $3 million" are two sums unless "between" goes before; "$5 million to 3 countries" is one;
# "$3 to 5 million" is a range, and "$5 to 3 million people" none.
_PEOPLE = r"(?:people|persons|children|women|families|households|refugees|students|homes|users|farmers|voters|workers)"
_TO = rf"(?(between)\sand\s|(?:\s?[-–—]\s?|\s?to\s(?=[^\d\s])|(?(low_scale)(?!)|\sto\s(?=[\d.,]+\s?{_SCALE}\b(?!\s{_PEOPLE}\b)))))"
_LONE = r"(?![\w%])(?!\s?(?:percent|per cent)\b|\s?(?:m|b|tr)illion)"
_PRICE = (
    r"(?!\s?(?:per|an?|each|/)\s?(?:gallon|hour|month|day|week|person|ton|tonne|dose|unit|share|barrel|line|trip|visit|visa|ticket|application"
    r"|capita|household|truck|lorry|vehicle|car|container|vessel|ship|passenger|visitor|tourist|traveller|traveler|head|kilo|kg|kilogram|pound|ounce|litre|liter|gram|bag|kilometre|kilometer|km|mile|kWh|MWh|megawatt-hour)\b|/|-(?:a|per)-)"
)
_PREFIXED = re.compile(
    rf"{_BEFORE}{_SYMBOL}\s?(?:(?<=[A-Z]{{3}}|[A-Z]{{2}}\s)[$€£])?(?P<low>{_SPACED}|{FIGURE}|{_IN_LETTERS})\+?(?:[\s-]?(?P<low_scale>{_SCALE})\b)?"
    r"(?:\+|-plus\b|\s(?:or|and)\smore\b|\s(?:euros?|dollars?|pounds)\b)?"
    rf"(?:{_TO}(?:(?P=symbol)\s?)?(?P<high>{FIGURE})(?:[\s-]?(?P<high_scale>{_SCALE})\b))?{_LONE}{_PRICE}"
)
_UNIT = "|".join((*UNITS, NATIONAL, *CODES))
_SCALED_UNIT = "|".join(SCALED_UNITS)
_SUFFIXED = re.compile(
    rf"{_BEFORE}(?<![\w.,$€£¥-])"
    rf"(?:(?P<low>{FIGURE})(?:[\s-]?(?P<low_scale>{_SCALE})\b)?(?(between)\sand\s|(?:\s?[-–—]\s?|\sto\s)))?"
    rf"(?:(?P<number>{_SPACED}|{NUMBER})[\s-](?:of\s)?(?P<unit>{_UNIT})"
    rf"|(?P<scaled>{FIGURE}[\s-]?(?:million|billion|trillion|mln|bln|mn|bn))\s(?P<scaled_unit>{_SCALED_UNIT}))(?!\w){_PRICE}"
)
# Where the two can begin, and what a text must hold to name a sum at all.
_OPENERS = (*spellings(PRECISION_WORDS), "between")
_PREFIXED_CUES = Cues((*_OPENERS, *SYMBOLS, *WORDS_BEFORE, *CODES))
_SUFFIXED_CUES = Cues((*_OPENERS, *NUMBER_CUES.words))
SUM_SIGNS = Cues(
    (
        *"$€£¥₹₩₱₪₴₺₦₫",
        "SDR",
        *"RM Rs Rp Php NIS RMB dollar Dollar euro Euro yen Yen yuan renminbi rupee ringgit baht rupiah peso franc kron".split(),
        *"crowns shekel dirham riyal rial hryvn zloty lira ruble rouble naira reais pound forint tenge taka birr dong kip cedi tugrik".split(),
        *"togrog ufiyaa CFA dinar shilling kwacha lei leu koruna".split(),
        *CODES,
        *(f"{word} " for word in WORDS_BEFORE if len(word) <= 3),
        " won",
        " rand",
    )
)
# "6 million euros ($6.5 million)", "1.5 billion yen, or $10 million": the second is the first in other money.
_CONVERTED = re.compile(
    r"(?:\s?[(/\[]\s?(?:(?:then|now)\s)?(?:[\d.]+ (?:percent|per cent) of quota,?\s)?(?:or\s)?|,\s(?=or\s|equi|equal|i\.e|about|approx)(?:or\s)?)"
    r"(?:(?:the )?equivalent (?:to|of)\s|equal to\s|i\.e\.,?\s|[=≈~]\s?)?(?:(?:about|approximately|around|[Aa]pp(?:r|rox)?\.|[Ee]quiv\.|[Ee]st\.|ca\.?)\s)?"
)
# "200 million yen, approximately 1.8 million dollars, to": the words of doubt are the second sum's.
_SET_OFF, _SET_OFF_BEHIND = re.compile(r",\s|\s[–—]\s"), re.compile(r",|\s[–—]")
# "a KD 15 million loan agreement (about USD 49 million)": so is what closes the brackets behind what the first is for.
_CONVERTED_BEHIND = re.compile(
    r"\s(?:[a-z-]+\s){0,3}?(?:loans?|grants?|credits?|agreements?|contracts?|packages?|contributions?|donations?|projects?|programmes?|programs?|facility|financing|support|assistance|aid|fund(?:ing)?)"
    r"\s\((?:or\s)?(?:(?:the )?equivalent (?:to|of)\s|worth\s)?"
)
_AMERICAN = re.compile(r"U\.?S|American")  # "$5 million (US$3 million)": the first is in other dollars
_OR_MORE = re.compile(r"\+|-plus$|(?:or|and) more$")
_LIMIT = re.compile(r"\b(?:limit|ceiling)(?:\sof|:)\s$")
_SHORT_SCALES = {
    "m": "million",
    "b": "billion",
    "k": "thousand",
    "mil": "million",
    "mln": "million",
    "bln": "billion",
    "trln": "trillion",
}
# "Five million dollars will go to": at the head of a sentence.
_WRITTEN_OUT = re.compile(
    rf"\b(?:{'|'.join(word.title() for word in (*ONES[1:], *TENS, 'half', 'a', 'an'))})(?=[\s-])"
)
# "40 million dollars, of which 20 million will go to": the money is that of the sum before.
_OF_IT = re.compile(
    rf"[^.;]{{0,160}}?,?\s(?:(?:out\s)?of\s(?:which|this|that|these)\s|including\s)(?:(?P<precision>(?i:{any_of(PRECISION_WORDS)}))\s)?"
    rf"(?P<sum>{FIGURE}[\s-](?:million|billion|lakh|crore|mn|bn))(?=\s(?:will|would|(?:is|are|was|were|has|have|had)\s(?:\w+ly\s|already\s|been\s)?(?:for\b|to\b|from\b|\w+ed\b|given|paid|spent|meant|gone)|goes|go|went|for|to|through|via|from|in (?:loans|grants|aid))\b|[,;)]|\.?$)"
)
_AND_SO_MUCH = re.compile(
    rf"[^.;]{{0,90}}?\sand\s(?:(?:another|a further|an additional)\s)?(?P<precision>)(?P<sum>{FIGURE}[\s-](?:million|billion|lakh|crore|mn|bn))(?=\s(?:to|through|via|from|for)\s)"
)
_GAP = re.compile(r"(?<=\d)\s(?=\d)")
_FEW, _LOANS = 100, re.compile(r"\s(?:ODA\s)?(?:loans?|credits?)\b")  # "two yen loans"
_LARGEST = 1e15  # more than all money there is: a misread figure


def find_amounts(
    text: str, *, country: str | None = None, meant: Mapping[str, str] = MappingProxyType({})
) -> list[Amount]:
    """Find sums of money; ``country`` (alpha-3) is the publisher's, whose dollar or rupee a bare sign means, and
    ``meant`` the money that words of several states mean where the publisher has none of these.

    Of a range the upper end is taken, as "up to": a text that says it commits to no more.
    A sum repeated in another currency is given once, as said first.

    >>> [found.money.amount for found in find_amounts("nearly $5 million; 6 million euros ($6.5 million)")]
    [5000000.0, 6000000.0]
    """
    if not SUM_SIGNS.in_text(text):
        return []
    prefixed = _PREFIXED_CUES.matches(_PREFIXED, text)
    suffixed = _SUFFIXED_CUES.matches(_SUFFIXED, _WRITTEN_OUT.sub(lambda word: word[0].lower(), text))
    matches = sorted((*prefixed, *suffixed), key=lambda match: match.start())
    found: list[Amount] = []
    for match in matches:
        amount = _amount(match, text, country, meant)
        if amount is None or (found and _repeats(found[-1], amount, text)):
            continue
        if amount.money.amount < _FEW and _LOANS.match(text, amount.end):
            continue
        found.append(_limited(amount) if _LIMIT.search(text, 0, amount.start) else amount)
    parts = [part for at, whole in enumerate(found) for part in _parts(text, whole, found[at + 1 : at + 2])]
    return sorted([*found, *parts], key=lambda each: each.start) if parts else found


def _parts(text: str, whole: Amount, following: Iterable[Amount]) -> Iterator[Amount]:
    """The shares of a sum that leave its money unsaid: "of which 20 million will go to Peru and 5 million to Chad"."""
    until = next((each.start for each in following), len(text))
    at, pattern = whole.end, _OF_IT
    while match := pattern.match(text, at, until):
        value = to_number(_GAP.sub("", match["sum"]))
        if value is None or value >= whole.money.amount:
            return
        at, pattern = match.end(), _AND_SO_MUCH
        precision = PRECISION_WORDS.get((match["precision"] or "").lower(), "exact")
        start = match.start("precision") if match["precision"] else match.start("sum")
        money = whole.money.model_copy(update={"amount": value, "precision": precision})
        yield Amount(start, at, text[start:at], money=money)


def _repeats(before: Amount, amount: Amount, text: str) -> bool:
    """Whether the second sum overlaps the first or is the first again in another currency."""
    if amount.start < before.end:
        return True
    between = text[before.end : amount.start]
    other = (
        before.money.currency != amount.money.currency
        or before.money.amount == amount.money.amount
        or (_AMERICAN.search(amount.text) is not None and _AMERICAN.search(before.text) is None)
    )
    if (
        amount.money.precision == "about"
        and _SET_OFF.fullmatch(between)
        and _SET_OFF_BEHIND.match(text, amount.end)
    ):
        return other
    closed = text.startswith(")", amount.end) and _CONVERTED_BEHIND.fullmatch(between) is not None
    return other and (closed or _CONVERTED.fullmatch(between) is not None)


# "increased its aid from 5 million to 9 million": no range
_GROWN = re.compile(
    r"\b(?i:increas|rais|rose|boost|lift|doubl|tripl|expand|grew|step|scal|cut|reduc|lower)\w*\b[^.;]{0,150}\bfrom\s+$"
)
_GROWN_WITHIN = 170  # characters before a sum in which such a verb stands


def _limited(amount: Amount) -> Amount:
    """A sum that the words before it call the most there is: "grant limit: 300 million yen"."""
    return replace(amount, money=amount.money.model_copy(update={"precision": "up_to"}))


def _amount(match: re.Match[str], text: str, country: str | None, meant: Mapping[str, str]) -> Amount | None:
    groups = match.groupdict()
    value = _prefixed_value(groups) if "symbol" in groups else _suffixed_value(groups)
    sign = groups.get("symbol") or unit_code(groups.get("unit") or groups.get("scaled_unit") or "")
    sign = code_of_shared(sign, country, meant) if sign else None
    least = LARGE if sign in WORDS_BEFORE else 0
    if value is None or sign is None or not least < value < _LARGEST:
        return None
    ranged = groups.get("high") or ("number" in groups and groups["low"])
    grown = ranged and _GROWN.search(match.string, max(0, match.start() - _GROWN_WITHIN), match.start())
    precision: Precision = (
        "up_to" if ranged and not grown else PRECISION_WORDS.get((groups["precision"] or "").lower(), "exact")
    )
    if precision == "exact" and _OR_MORE.search(match.group()):
        precision = "more_than"
    money = Money(amount=value, currency=code_of(sign, country), precision=precision)
    return Amount(match.start(), match.end(), text[match.start() : match.end()], money=money)


def _prefixed_value(groups: dict[str, str | None]) -> float | None:
    if groups["high"]:
        return _value(groups["high"], groups["high_scale"])
    return _value(groups["low"] or "", groups["low_scale"])


def _suffixed_value(groups: dict[str, str | None]) -> float | None:
    return to_number(_GAP.sub("", groups["number"] or groups["scaled"] or ""))


def _value(figure: str, scale: str | None) -> float | None:
    scale = (scale or "").lower()
    number = to_number(f"{_GAP.sub('', figure)} {_SHORT_SCALES.get(scale, scale)}")
    return None if number is None else round(number, 2)
