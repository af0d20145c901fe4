"""A place in a sentence → the uncounted things that can be given and begin or end there: "air defense systems"."""

import re
from dataclasses import dataclass

from kg.annotate.mask import COUNTRY, DEMONYM, ORGANISATION
from kg.annotate.numbers import ONES, SCALES, TENS
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.words.thing_words import SENT, THING_HEADS

HEAD = "|".join(sorted(sorted(THING_HEADS), key=len, reverse=True))
_PACKAGE = (
    r"(?:military|security|defen[cs]e|weapons|arms)\s(?:(?:aid|assistance|support)\s)?packages?"
    r"|(?:land|sea|naval|anti-(?:tank|personnel|vehicle|ship))[\s-](?:land\s)?mines?|(?:bottled|drinking|potable|clean)\swater|(?:cooking|vegetable|edible|palm|sunflower|fuel|heating)\soil|packages?\sof\s(?:military|security|defen[cs]e)\s(?:aid|assistance|support|equipment)"
)
_STOP = (
    r"(?!(?:and|or|the|a|an|of|in|on|to|for|with|from|by|at|as|its|their|our|his|her|that|which|who|is|are|was|were|be|been|has|have|had|will"
    r"|would|carrying|bringing|containing|comprising|like|such|says|said|against|under|over|into|through|also|it|they|we|this|these|those|including|not|but|if|when|where|while|after|before|than)\b)"
)
_WORD = rf"(?:search\sand\srescue|{DEMONYM}|{COUNTRY}(?:[’']s?|-[\w\ue000-\ue003]+|(?=\s[A-Z]))|{ORGANISATION}|{_STOP}[A-Za-z0-9][\w’'./-]*)"
# "emergency food and nutrition assistance" is no food, "computer science" no computer, and "rounds of aid" no ammunition.
_NOT_OF_AID = (
    r"(?!(?<=rounds)\sof\s(?:[a-z]+\s){0,2}(?:aid|assistance|relief|support|funding|talks)\b)"
    r"(?!\s(?:and\s\w+\s)?(?:assistance|aid|support|vouchers|programmes?|programs?|security|insecurity|prices?|crisis|shortages?|services?|care|science|skills?"
    r"|studies|technolog(?:y|ies)|literacy|feeding|fees|management|production|manufactur\w+|procurement|sharing|sales|trade|control|safety|operators?|compan(?:y|ies)"
    r"|makers?|industr(?:y|ies)|sector|access|equity|rollout|campaigns?)\b)"
)
_OF_TONNES = (
    rf"(?:tons|tonnes|items|pieces|sets|boxes|bottles|packs|articles)\sof\s(?:{_WORD}\s){{0,3}}?(?:{HEAD})\b"
)
_TEAM_OF_THEM = rf"(?:teams?|groups?|contingents?)\sof\s(?:{_WORD}\s){{0,3}}?(?:{'|'.join(SENT)})\b"
_PHRASE = rf"(?:{_WORD}\s){{0,4}}?(?:(?!(?:anti|counter|non)-\w++(?!\sand\b))\w+-)?(?:{_PACKAGE}|{_OF_TONNES}|{_TEAM_OF_THEM}|(?:{HEAD})\b(?!-)(?:\s(?:{HEAD})\b)?){_NOT_OF_AID}"
_MORE = rf"(?:,\s(?:and\s)?|\sand\s|,?\sas well as\s)(?:(?:other|more|additional|further|the|some)\s){{0,2}}{_PHRASE}"
_THINGS = re.compile(
    rf"(?<!\w)(?P<one>(?:[Aa]n?|one|another|(?:[Tt]he|its)\s(?:first|second|third|fourth|fifth|sixth|next|latest))\s)?(?:(?:the|its|our|some|several|additional|more|new|further|other)\s){{0,3}}(?P<item>{_PHRASE}(?:{_MORE}){{0,9}})",
    re.IGNORECASE,
)
_UNCOUNTED = THING_HEADS.union(
    str.split("package packages mine mines water oil groups group contingents contingent")
)
# The words that end what is named so: where none is near, no more is asked.
_ENDS = _UNCOUNTED.union(SENT, str.split("aid assistance support equipment"))
_LETTERS = re.compile(r"[a-z]+")
_REACH = 200  # characters from where a thing begins to such a word, at most
_MASS = frozenset(
    "rice wheat grain fuel food equipment ammunition weaponry gear clothing ppe oxygen coal machinery personnel artillery"
    " armor armour livestock cattle troops medicine parts spares bedding soap chlorine stationery switchgear fodder timber cement steel roofing".split()
)
PEOPLE = re.compile(rf"\b(?:{'|'.join(SENT)})$")
_DONATES = ("donated", "donates", "donating", "donate", "donation", "gifted", "gifting")
_GIVEN = THING_HEADS.union(
    SENT,
    _DONATES,
    (
        "package",
        "packages",
        "train",
        "trained",
        "training",
        "consignment",
        "shipment",
        "handed",
        "airlifted",
        "contingent",
        "contingents",
        "crew",
        "seats",
        "brigade",
        "shipped",
    ),
)  # without one of these nothing is given
_DIGIT = re.compile(r"\d")
_NUMBERS = frozenset((*ONES, *TENS, *SCALES))
_SO_MANY_MODELS = re.compile(r"\s[A-Z][A-Za-z]{0,6}-?\d{1,4}[A-Za-z]{0,2}s\b")

IS_SENT = re.compile(r"\b(?:sen[dt]s?|sending|dispatch\w*|deploy\w*)\s*$")  # "dispatched a 40-member team"


_AGAIN = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch)\s$")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be given, at its place in the sentence; ``people`` are sent, trained or invited."""

    at: int
    end: int
    item: str
    count: int | None
    people: bool = False
    raised: bool = False  # so many from now on: "the number of scholarships goes up to 110"


def names_things(statement: Statement) -> bool:
    """Whether a sentence has a word for what can be given, or so many who are sent or trained, or of what has a number for a name."""
    words = statement.words
    if words.isdisjoint(_GIVEN):
        return _SO_MANY_MODELS.search(statement.text) is not None
    return (
        not (words.isdisjoint(_UNCOUNTED) and words.isdisjoint(_NUMBERS))
        or _DIGIT.search(statement.text) is not None
    )


def is_mass(thing: Thing) -> bool:
    """Whether a thing is not counted in pieces: "equipment", "medicine"."""
    return thing.item.split()[-1].lower() in _MASS


def thing_at(statement: Statement, position: int) -> Thing | None:
    """The uncounted things that begin at ``position``, with all that is listed behind them."""
    near = statement.masked[position : position + _REACH].lower()
    match = None if _ENDS.isdisjoint(_LETTERS.findall(near)) else _THINGS.match(statement.masked, position)
    return _uncounted(statement, match) if match else None


def thing_before(statement: Statement, position: int, *, told_of: bool = True) -> Thing | None:
    """The uncounted things that end at ``position``; with ``told_of`` not those that "the" says were told of before."""
    begin = max(0, position - 90)
    if _ENDS.isdisjoint(_LETTERS.findall(statement.masked[begin:position].lower())[-1:]):
        return None
    found = [m for m in _THINGS.finditer(statement.masked, begin, position) if m.end() == position]
    if told_of and found and _AGAIN.search(statement.masked, begin, found[0].start("item")):
        return None  # "the vaccines will be distributed": those told of before
    return _uncounted(statement, found[0]) if found else None


def _uncounted(statement: Statement, match: re.Match[str]) -> Thing:
    item = statement.text[match.start("item") : match.end("item")]
    words = item.split()
    last = words[-1].lower()
    single = (
        bool(match["one"])
        and "," not in item
        and " and " not in item.lower().replace("search and rescue", "")
        and "package" not in item
        and last not in _MASS
    )
    return Thing(match.start(), match.end(), item, 1 if single else None, PEOPLE.search(item) is not None)
