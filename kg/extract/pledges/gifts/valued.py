"""A sum in its statement → the goods whose value it is: "10 buses worth 2 million", "a 5 million package of weapons"."""

import re

from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.counted import counted_things
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.gifts.things import Thing, thing_at, thing_before

_GOODS = (
    r"(?:drawdowns?|equipment|machinery|generators|transformers|buses|ambulances|trucks|tents|rice|fertili[sz]ers?|radars?|boats|helicopters|supplies|weapons|arms|ammunition|munitions|vessels?|goods|medicines?|vaccines?|vehicles|aircraft"
    r"|(?:[Ff]ood|[Gg]rain|[Mm]edical|[Rr]elief)\sdonations?|(?:[Ss]ecurity|[Mm]ilitary|[Dd]efen[cs]e|[Ww]eapons?)(?:\s[\w-]+){0,2}?\s(?:packages?|assistance|aid)|packages? of (?:security|military|weapons)(?:\s\w+)?)"
)
_VALUED = Sieved(
    rf"(?P<item>(?:[\w’'-]+\s){{0,3}}?{_GOODS}(?:\s[^.;]{{0,110}}?)?)(?:\s\([^()]{{1,80}}\))?,?\s(?:which is\s|that is\s)?(?:worth|valued at|with a (?:total )?value of|equivalent to|to the (?:value|tune) of)(?:\s(?:a total of|up to))*\s+$"
)
_PACKAGED = Sieved(
    r"(?P<item>(?:[\w’'-]+\s){0,3}?(?:(?:[Ss]ecurity|[Mm]ilitary|[Dd]efen[cs]e|[Ww]eapons?)(?:\s[\w-]+){0,2}?\spackages?|packages? of (?:security|military)\s\w+)(?:\s[^.;]{0,60}?)?),?\s"
    r"(?:in the amount of|to the (?:tune|value) of|totall?ing|amounting to)\s+$"
)
_DRAWDOWN = Sieved(
    r"(?P<item>(?:[\w’'-]+\s){0,3}?[Dd]rawdown(?:\s(?:since|of arms|of equipment)[^.;]{0,90}?)?)\s(?:of|totaling|worth)\s(?:(?:up to\s)?an aggregate value of\s|a total of\s)?$"
)
_GOODS_BEHIND = re.compile(
    rf"^(?:\s\([^()]{{1,40}}\))?(?:\s(?:[\w-]+\s){{0,3}}?packages?)?\s(?:in|worth of|of)\s(?P<item>(?:[a-z-]+,?\s){{0,2}}?{_GOODS.replace('assistance|aid', 'packages')}(?:[\w\s-]|,\s(?!bringing|which|includ|with|as\b|to\b)){{0,60}})"
)
_LEADING = re.compile(
    r"^(?:(?:I|we|and|has|have|will|announc\w+|authoriz\w+|approv\w+|provid\w+|suppl(?:y|ies|ied|ying)|deliver\w*|donat\w+|offer\w*|grant\w*|pledg\w+|promis\w+|is|are|was|were|to|plans?|intends?|agreed|decided|its|giv\w+|gift\w*|hand\w*|over|sen[dt]|with|an?|the|this|our|another|of|new|additional"
    r"|further|immediately|to direct)\s)+",
    re.IGNORECASE,
)
_UP_TO_WHOM = re.compile(
    r"(?<=\w\w\w)\sto\s(?!be\b)(?:the\s)?(?:[A-Z]|neighbou?ring|other|several|its|\d)[^.;]*$"
)
_TOLD_BY = re.compile(
    r"^.*\b(?:provides|donates|contributes|includ(?:es?|ed|ing)|contain(?:s|ed|ing)|received?)\s"
)
_LEADS_ON = re.compile(r"\s(?:to|for|from|by|in|at|with|and)$")
_IS_WORTH = r",?\s(?:(?:which|that)\s(?:is|are|was|were|has|have)\s|in total\s)?(?:worth|valued at|(?:with\s)?an?\s(?:total\s|combined\s)?value of|equivalent to|to the (?:value|tune) of|at a (?:total )?cost of)(?:\s(?:a total of|up to))*\s"
_WORTH = re.compile(rf"[^.;,]{{0,30}}?{_IS_WORTH}")
_WORTH_OF_WHOLE = Sieved(rf"{_IS_WORTH}$|(?P<beside>\s(?:amounting to|totall?ing)\s(?:a total of\s)?$)")
_TO_WHOM = re.compile(r",?\s(?:to|for|in|from)\s")
# "a loan for a hospital worth 5 million": the loan is.
_OF_MONEY = re.compile(
    r"\b(?:loans?|grants?|credits?|agreements?|accords?|funding|funds?|financing|projects?|programmes?|programs?|assistance|cooperation)\b"
)
_BATCH = re.compile(
    r"\b(?:batch|consignment|shipment|planeload|shipload)\sof\s(?P<item>(?:[a-z]+\s){0,4}(?:aid|assistance))$"
)
_OF = " worth of "
_REACH = 80  # characters between goods and what they are said to be worth
_PACKAGE = re.compile(
    r"\b(?:security|military|weapons?|arms|defen[cs]e)\s(?:\w+\s){0,2}(?:packages?|drawdown)|[Dd]rawdown\b"
)
_INCLUDING = re.compile(r"\b(?:includ(?:es|ing)|contain(?:s|ing)|consist(?:s|ing) of|comprising)\s")


def valued_item(statement: Statement, one: Sum) -> tuple[str | None, int | None]:
    """The goods whose value a sum is, and their number; None for money."""
    things = [thing for thing in counted_things(statement) if one.left <= thing.at and thing.end <= one.at]
    if things and _WORTH.fullmatch(statement.masked, things[-1].end, one.at):
        return things[-1].item, things[-1].count
    goods = _goods_worth(statement, one)
    if goods:
        return goods
    for pattern in (_VALUED, _PACKAGED, _DRAWDOWN):
        match = pattern.search(statement.masked, one.left, one.at)
        if match:
            words = statement.text[match.start("item") : match.end("item")].strip(" ,")
            return _LEADING.sub("", _TOLD_BY.sub("", _UP_TO_WHOM.sub("", words))), None
    behind = thing_at(statement, one.end + len(_OF)) if statement.masked.startswith(_OF, one.end) else None
    if behind is not None and not behind.people:
        return behind.item, None
    match = _GOODS_BEHIND.match(statement.masked[one.end :])
    if match is not None:
        words = statement.text[one.end + match.start("item") : one.end + match.end("item")]
        return _LEADS_ON.sub("", words.strip(" ,")), None
    return _package_contents(statement, one), None


def _goods_worth(statement: Statement, one: Sum) -> tuple[str, int | None] | None:
    """What is told of right before "worth", or before whom it is for: "food and blankets for Peru worth 5 million"."""
    worth = _WORTH_OF_WHOLE.search(statement.masked, one.left, one.at)
    if worth is None:
        return None
    at = worth.start()
    led = () if worth["beside"] else _TO_WHOM.finditer(statement.masked, max(one.left, at - _REACH), at)
    for end in (at, *(match.start() for match in led)):
        batch = _BATCH.search(statement.masked, one.left, end)
        if batch:
            return batch["item"], None
        thing = thing_before(statement, end, told_of=False)
        if thing is None or thing.people or _OF_MONEY.search(statement.masked, one.left, thing.at):
            continue
        if not statement.masked.endswith((" for ", " of ", " to "), 0, thing.at):
            return _named(statement, thing), thing.count
    return None


def _named(statement: Statement, thing: Thing) -> str:
    """What a thing is called, without the verb that gives it: "Japan also provided relief goods"."""
    inside = (verb for verb in statement.verbs if thing.at < verb.end < thing.end)
    given = [verb.end for verb in inside if verb.form != "present"]
    words = statement.text[given[-1] : thing.end].strip() if given else thing.item
    return _LEADING.sub("", _TOLD_BY.sub("", words))


def _package_contents(statement: Statement, one: Sum) -> str | None:
    """ "a 625 million security assistance package that includes rockets": the goods of a military package."""
    words = statement.masked[one.left : one.right]
    includes = _INCLUDING.search(statement.masked, one.end, one.right)
    if includes is None or not _PACKAGE.search(words):
        return None
    thing = thing_at(statement, includes.end())
    return thing.item if thing else None
