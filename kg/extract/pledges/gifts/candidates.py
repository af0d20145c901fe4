"""A sentence → the things in it that may be given, each with the words that are about it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.annotate.numbers import NUMBER, to_number
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.gifts.counted import counted_things
from kg.extract.pledges.gifts.things import Thing, names_things
from kg.extract.pledges.gifts.uncounted import MOVES, OTHER_WORDS, uncounted
from kg.extract.pledges.words.verb_forms import verb_forms

_LADEN_WITH = re.compile(r"\s(?:carrying|loaded with|laden with|transporting)\s")
_AID_ITSELF = re.compile(r"food|relief|humanitarian")
_MADE_UP_OF = re.compile(
    r",?\s(?:which\s)?(?:compris|consist|contain|includ|such)\w*\s(?:of\s|as\s)?(?:essential\s)?"
)
# "extended the grain deal": an agreement, and no grain.
_OF_DEAL = re.compile(r"\s(?:deals?|agreements?|accords?|pacts?|corridors?|initiatives?|markets?|prices?)\b")
_ABOARD = re.compile(
    r"\s(?:aboard|on board)(?=[.,;]|$|\s(?:and|will|to)\b)"
)  # "and two helicopters on board": of the ship
_TELL = re.compile(r"\s(?:said|told|added|confirmed|say|says)\b")  # "two officials said"
_HAS = frozenset(
    str.split(
        "helping serving stationed deployed assisting working training has have keep keeps maintain maintains leave"
    )
)
POSTED = frozenset(
    str.split(
        "soldiers troops peacekeepers police officers personnel instructors trainers observers advisers advisors experts engineers mentors paramedics"
        " doctors nurses medics professionals firefighters rescuers monitors guards"
    )
)  # who a state has somewhere
_POSTED_OR_TEAMS = POSTED | {"team", "unit"}
_OF_NUMBERS = frozenset(
    {"number", "quota", "rise", "up", "doubling", "doubled"}
)  # "the number of scholarships will rise to 110"
# "30 transformers to Ukraine and 5 to Moldova": five more of the same
_AND_SO_MANY = re.compile(
    rf"\s(?:to|for|in)\s[^.;\d\ue014\ue015]{{1,60}}?,?\sand\s(?P<number>{NUMBER})\s(?=(?:to|for|in)\s(?:the\s)?[\ue000\ue001\ue004])"
)
_TEAM_WITH = re.compile(r"\swith\s(?:\w+\s)?")  # "a rescue team of 42 with two dogs": they belong to it
_TEAM = re.compile(r"\b(?:team|teams|unit|contingent|crew|squad|brigade)\b")
_OF_SO_MANY = re.compile(rf" of (?:{NUMBER})(?: with\b|[.,;])")  # "a team of six": nobody says of whom


@dataclass(frozen=True, slots=True)
class Gift(Stretch):
    """Something that may be given, in its statement."""

    thing: Thing


def tells_of_gifts(statement: Statement) -> bool:
    """Whether a sentence has a word of giving and something to give: cheap to ask before anything else."""
    words = statement.words
    gives = not (words.isdisjoint(_giving_words()) and words.isdisjoint(_OF_NUMBERS))
    has = not (words.isdisjoint(_HAS) or words.isdisjoint(_POSTED_OR_TEAMS))
    return (gives or has) and names_things(statement)


@cache
def _giving_words() -> frozenset[str]:
    return OTHER_WORDS | {"set"} | {form for form, (lemma, _, _) in verb_forms().items() if lemma in MOVES}


def find_gifts(statement: Statement) -> list[Gift]:
    """The things of a sentence, each with its part of the words."""
    counted = counted_things(statement)
    counted += [more for thing in counted if thing.count for more in _of_the_same(statement, thing)]
    things = {thing.at: thing for thing in counted}
    for thing in uncounted(statement, counted):
        if not any(thing.at < each.end and each.at < thing.end for each in things.values()):
            things[thing.at] = thing
    ordered = [things[at] for at in sorted(things) if not _OF_SO_MANY.match(statement.text, things[at].end)]
    found = []
    for i, thing in enumerate(ordered):
        if _ABOARD.match(statement.masked, thing.end):
            continue
        if thing.people and _TELL.match(statement.masked, thing.end):
            continue
        if _OF_DEAL.match(statement.masked, thing.end) or _is_within(statement, thing, ordered[:i]):
            continue
        begin, end = statement.item_around(thing.at)
        left = max(begin, ordered[i - 1].end if i else 0)
        right = min(end, ordered[i + 1].at if i + 1 < len(ordered) else len(statement.masked))
        found.append(Gift(thing.at, thing.end, left, right, thing))
    return found


def _of_the_same(statement: Statement, thing: Thing) -> list[Thing]:
    """ "30 transformers to Ukraine and 5 to Moldova": the five."""
    more = _AND_SO_MANY.match(statement.masked, thing.end)
    number = to_number(more["number"].lower()) if more else None
    if more is None or not number or number != int(number):
        return []
    return [replace(thing, at=more.start("number"), end=more.end("number"), count=int(number))]


def _is_within(statement: Statement, thing: Thing, before: list[Thing]) -> bool:
    """Whether things only say what the one named before is made up of, "relief goods comprising tents", or belong to a team."""
    if before and _TEAM_WITH.fullmatch(statement.masked, before[-1].end, thing.at):
        return _TEAM.search(before[-1].item) is not None
    end = before[-1].end if before and thing.count is None else thing.at
    if before and before[-1].count and _LADEN_WITH.fullmatch(statement.masked, end, thing.at):
        return (
            _AID_ITSELF.match(statement.masked, thing.at) is None
        )  # "two planes carrying medicines": the planes
    return _MADE_UP_OF.fullmatch(statement.masked, end, thing.at) is not None
