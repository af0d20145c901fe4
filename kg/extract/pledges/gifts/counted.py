"""A sentence → the things in it that can be given and are counted: "600 tents", "two of the six boats", "a rescue team of 45"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.annotate.amounts.counts import find_counts
from kg.annotate.entities import Count
from kg.annotate.mask import AMOUNT
from kg.annotate.numbers import NUMBER, ONES, to_number
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.things import HEAD, IS_SENT, PEOPLE, Thing, names_things
from kg.extract.pledges.words.thing_words import SENT

# "27 HMMWVs", "40 BMP-2s": whatever has a name of this kind is equipment; and whatever is donated is a thing.
_DESIGNATED = re.compile(r"\b(?:[A-Z]{2,}s|[A-Z][A-Za-z]*-?\d+[A-Za-z]*s?)$")
_DONATED = re.compile(
    r"\b(?:donat(?:e[ds]?|ing|ions?\sof)|gift(?:ed|ing|s?\sof))\s(?:[^\s.;,]+\s){0,5}$"
    r"|\b(?:consignments?|shipments?|handover)\sof\s$|\b(?:provid|suppl|equip|present)(?:e[ds]?|ing|y|ies|ied|ping|ped|s|ed)?\s(?:[^\s.;,]+\s){1,5}with\s(?:(?:a|another|a further|some|about|over)\s)?$|\b(?:airlift|shipp|hand)(?:ed|ing)(?:\s(?:over|in|out))?\s$"
)
_NO_GIFT = re.compile(
    r"(?:(?:19|20)\d\d|letters|points|artefacts|artifacts|antiquities|votes|hours|acres|suspects|prisoners|bodies|copies|documents|options|guarantees|opportunities|updates|details|proposals|ideas|chances|sentences|statements|territories)$"
)
_ROUNDS_OF_AID = re.compile(
    r"(?:rounds|batches|tranches)\sof\s(?:[a-z]+\s){0,2}(?:aid|assistance|relief|support|talks)\b"
)
# "200 tents and 40 windsocks", "40 windsocks and 200 tents": what is counted beside a thing is one.
_BESIDE = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s|,?\sas well as\s|,?\salong with\s)(?:(?:over|some|about|around|nearly|more than|up to|another|a further)\s)?"
)
_OF_MORE = re.compile(
    rf"\b(?P<number>{NUMBER}|first|second|third|fourth|fifth|last|final)\sof\s(?:(?:the|its|their|those|these|a total of)\s)?$",
    re.IGNORECASE,
)
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "final"})
_COUNTED_HEAD = re.compile(rf"\b(?:{HEAD})\b", re.IGNORECASE)
_TEAM_OF = re.compile(
    r"(?P<team>(?:\b(?!(?:(?:send|sent|deploy|dispatch)\w*|an?|the|its|our|another|with|and|of|to)\s)[a-z-]+\s){0,2}(?:team|contingent|delegation|unit|mission))\sof\s(?:about\s|around\s|some\s)?$"
)
# "the number of scholarships for Peru will go up from 70 to 110": a hundred and ten.
_RAISED = re.compile(
    rf"\b(?:(?:[Tt]he\s)?(?:annual\s)?(?:number|quota)\sof\s(?:(?:its|their|our|the)\s)?(?P<item>(?:[\w’-]+\s){{0,3}}?(?:{HEAD}|{'|'.join(SENT)}|slots|places))"
    r"|(?P<bare>(?:(?:annual|training|study|ITEC|government|full|university|postgraduate)\s){0,3}(?:scholarships|fellowships|(?:training|study|scholarship)\s(?:slots|places|seats|positions))))\b"
    rf"(?P<told>[^.;,\d]{{0,110}}?)\s(?:from\s(?:{NUMBER})\s)?to\s(?P<number>{NUMBER})(?![\w%]|\s(?:percent|per cent))",
)
_GOES_UP = re.compile(
    r"\b(?:rise|rises|rising|risen|go(?:es)? up|gone up|increased?|increases|(?:be|been) (?:raised|increased|doubled|tripled|expanded))$"
)
_BRINGS_UP = re.compile(r"\b(?:increas|rais|doubl|tripl|expand)\w*\s(?:(?:the|its|their|our)\s)?$")
_RAISING = frozenset(
    str.split(
        "number quota rise rises rising risen up increase increases increased increasing raise raised raising double doubled doubling triple tripled tripling expand"
    )
)
# "a 45-member rescue team", "a rescue team of 45": so many in one team.
_TEAM = r"(?:teams?|contingents?|units?|squads?|brigades?|crews?)"
_NO_AID_TEAM = re.compile(
    r"\b(?:negotiating|national|football|cricket|rugby|basketball|legal|review|audit|advance|IMF|ministerial|cabinet|inspection)\b|^(?:teams?|crews?|squads?)$"
)
_SO_MANY_STRONG = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ur|another|second|first)?\s?(?P<number>\d[\d,]*|{'|'.join(ONES[2:])})[- ](?:member|strong|person|people|man)[,\s]\s?(?P<item>(?:(?:urban\s)?search\sand\srescue\s)?(?:(?!and\b|of\b|to\b|with\b)[\w’-]+\s){{0,5}}?{_TEAM})\b(?:\sof\s(?P<who>(?:[a-z-]+\s){{0,2}}?(?:{'|'.join(SENT)})))?"
)
_STRONG_TEAM = re.compile(
    rf"\b(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ur|another)\s)?(?P<item>(?:(?:urban\s)?search and rescue|(?:[a-z-]+\s)?(?:rescue|medical|relief|emergency|firefighting|forensic|response|engineering|military|police|expert))\s{_TEAM})\sof\s(?:about\s|around\s|some\s|over\s)?(?P<number>\d[\d,]*|{'|'.join(ONES[2:])})(?=[,.;]|\s(?!(?!who\b|from\b|with\b|to\b|and\b|is\b|was\b|has\b|had\b|will\b|left\b|arrived\b|landed\b|for\b|in\b|on\b)\w)|$)"
)
_WITH_BEDS = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne)\s(?P<what>(?:[a-z-]+\s){0,3}(?:hospital|clinic|ward|ship))\s(?:of|with|for)\s$"
)
_TRAINED = re.compile(r"\btrain(?:s|ed|ing)?\s(?:(?:about|over|up to|some|more than|nearly|around)\s)?$")
_CHANCES = re.compile(r"\b(?:training|scholarship|study|fellowship) (?:opportunities|positions|quotas)$")
# "ten seats for Peruvian students in its medical colleges"; not those of a parliament
_TO_STUDY = re.compile(
    r"[^.;]{0,60}?\b(?:students?|colleges?|universit(?:y|ies)|courses?|academ(?:y|ies)|institutes?|training)\b"
)
_PLACES_FOR = re.compile(
    r"\b(?P<what>(?:training|scholarships?|fellowships?|courses?)(?:\s(?:programmes?|programs?|courses?|places|opportunities|workshops?))?)"
    r"\s(?:for|of|to)\s(?:about\s|around\s|some\s|over\s|up to\s|more than\s)?$"
)


def counted_things(statement: Statement) -> list[Thing]:
    """The counted things of a sentence, in order.

    A count with a nationality in it is found in the text, one behind a state's name in the masked text.
    """
    found: dict[int, Thing] = {}
    if not names_things(statement):
        return []
    raised = [] if _RAISING.isdisjoint(statement.words) else [*_raised(statement.text)]
    others: dict[int, Count] = {}
    for text in (statement.text, statement.masked):
        for count in find_counts(text, people=True):
            if count.start in found or re.search(AMOUNT, statement.masked[count.start : count.end]):
                continue
            thing = _thing(statement, count)
            if thing is not None:
                found[count.start] = thing
            else:
                others[count.start] = count
    found |= {each.at: each for each in _teams(statement.text) if not _overlaps(each, found.values())}
    beside = _beside(statement, list(found.values()), [c for at, c in others.items() if at not in found])
    return list(_apart(sorted([*raised, *found.values(), *beside], key=lambda each: (each.at, -each.end))))


def _raised(text: str) -> Iterator[Thing]:
    """Things of which there are to be so many."""
    for match in _RAISED.finditer(text):
        number = to_number(match["number"].lower())
        if number and (
            match["item"] or _GOES_UP.search(match["told"]) or _BRINGS_UP.search(text[: match.start()])
        ):
            yield Thing(match.start(), match.end(), match["item"] or match["bare"], int(number), raised=True)


def _teams(text: str) -> Iterator[Thing]:
    """Teams said to be so many strong."""
    if "team" not in text and "-member" not in text and "-strong" not in text:
        return
    for pattern in (_SO_MANY_STRONG, _STRONG_TEAM):
        for match in pattern.finditer(text):
            number = to_number(match["number"].lower())
            item = f"{match['item']} of {who}" if (who := match.groupdict().get("who")) else match["item"]
            if number and (not _NO_AID_TEAM.search(item) or IS_SENT.search(text, 0, match.start())):
                yield Thing(match.start() + match[0].startswith(" "), match.end(), item, int(number))


def _overlaps(thing: Thing, others: Iterable[Thing]) -> bool:
    return any(thing.at < each.end and each.at < thing.end for each in others)


def _beside(statement: Statement, things: list[Thing], others: list[Count]) -> list[Thing]:
    """What is counted in one list with things, whatever its noun: "200 tents and 40 windsocks"."""
    ends, starts = {each.end for each in things}, {each.at for each in things}
    found: list[Thing] = []
    for count in sorted(others, key=lambda each: each.start):
        before = any(_BESIDE.fullmatch(statement.text, end, count.start) for end in ends if end < count.start)
        behind = any(_BESIDE.fullmatch(statement.text, count.end, at) for at in starts if at > count.end)
        if (before or behind) and not _NO_GIFT.search(count.noun):
            found.append(Thing(count.start, count.end, _bare(count.noun), count.number))
            ends.add(count.end)
    return found


def _thing(statement: Statement, count: Count) -> Thing | None:
    noun = statement.text[count.end - len(count.noun) : count.end]
    if noun.startswith("sets of ") and not _COUNTED_HEAD.search(noun, len("sets of ")):
        return None  # "two sets of talks"
    if _ROUNDS_OF_AID.match(noun):
        return None
    teaching = PEOPLE.search(noun.split(" of ")[0]) is not None  # "teachers of English"
    people = (
        teaching
        or PEOPLE.search(noun) is not None
        or _TRAINED.search(statement.text, 0, count.start) is not None
    )
    if not (
        people
        or _COUNTED_HEAD.search(noun)
        or _CHANCES.search(noun)
        or (noun.endswith("seats") and _TO_STUDY.match(statement.text, count.end))
        or _is_named_or_donated(statement, count)
    ):
        return None
    item = _bare(noun)
    whole = _WITH_BEDS.search(statement.text, 0, count.start) if noun.endswith("beds") else None
    if whole:
        return Thing(whole.start(), count.end, f"{whole['what']} of {count.text}", 1)
    team = _TEAM_OF.search(statement.text, 0, count.start)
    thing = _so_many_of(statement, Thing(count.start, count.end, item, count.number, people))
    places = _PLACES_FOR.search(statement.text, 0, count.start) if people else None
    if places:
        what = "training of" if "train" in places["what"].lower() else f"{places['what']} for"
        return replace(thing, at=places.start(), item=f"{what} {noun}", people=False)
    return replace(thing, at=team.start(), item=f"{team['team']} {noun}", people=False) if team else thing


def _bare(noun: str) -> str:
    return re.sub(r"^(?:additional|more|further|new|promised)\s", "", noun)


def _so_many_of(statement: Statement, thing: Thing) -> Thing:
    """ "Two of the six boats": two."""
    some = _OF_MORE.search(statement.text, 0, thing.at)
    which = some["number"].lower() if some else ""
    number = 1 if which in _ORDINALS else to_number(which)
    if some is None or number is None or not 1 <= number < (thing.count or 0):
        return thing
    return replace(thing, at=some.start(), count=int(number))


def _is_named_or_donated(statement: Statement, count: Count) -> bool:
    """Whether a counted noun that no list knows is equipment by its name, or said to be donated: "27 HMMWVs"."""
    if _DESIGNATED.search(count.noun):
        return True
    return _DONATED.search(statement.text, 0, count.start) is not None and not _NO_GIFT.search(count.noun)


def _apart(things: list[Thing]) -> Iterator[Thing]:
    end = -1
    for each in things:
        if each.at >= end:
            end = each.end
            yield each
