"""People who help somewhere → the state that sent them: "forty Peruvian firefighters are helping in Chad"."""

import re

from kg.annotate.mask import BODY, COUNTRY, DEMONYM
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import POSTED, Gift
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.donors import donors_before
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at

_NATION = re.compile(rf"{DEMONYM}|{COUNTRY}")
_FROM_THERE = re.compile(rf"\sfrom\s(?:the\s)?(?P<who>{COUNTRY}|{DEMONYM}(?=\s[A-Z]))")
_DOING = r"(?:helping|working|serving|stationed|deployed|assisting|operating|at work)"
_SERVE = re.compile(
    rf"(?:\sfrom\s(?:the\s)?(?:{COUNTRY}|{DEMONYM}(?:\s[A-Z][\w-]+){{1,5}}))?\s(?:(?:is|are|was|were|(?:has|have) been)\s(?:(?:already|now|currently|also|at present)\s)?{_DOING}|(?:has|have)\s(?:also\s)?helped|(?:has|have) been (?=(?:in|on the ground in)\s[^.;,]{{1,40}}?\ssince\b)|(?:is|are) (?:already |now |currently )?(?=(?:in|on the ground in)\s[^.;,]{{1,40}}\s(?:to (?:help|train|assist|support|advise)|on an?\s[^.;,]{{0,30}}\s?mission)))\s?"
)
# "Peru has 15 police officers in Chad", "will keep its 15 police officers in Chad"
_HAS = re.compile(
    rf"{BODY}(?P<has>\s(?:(?:currently|already|now|also|still)\s)?(?:has|have|maintains?|keeps?|contributes?|(?P<ahead>(?:will|would)\s(?:keep|maintain|leave)))"
    r"\s(?:its\s|their\s)?(?:(?:about|some|over|around|up to|more than|nearly)\s)?)$"
)
_THERE = re.compile(rf"\s(?:{_DOING}\s)?(?:in|with|at|as part of|under)\s(?P<rest>[^.;]*)")
# Forces stand in many places; to help they stand there with others.
_FORCES = re.compile(r"\b(?:troops|soldiers|forces|personnel|marines|paratroopers)$")
_WITH_OTHERS = re.compile(
    r"\b(?:[Mm]ission|peacekeep\w*|battalion|[Bb]attle ?[Gg]roup|brigade|contingent|to train|training)\b|\bForce\b"
)
_POSTED = re.compile(
    rf"\b(?:{'|'.join(sorted(POSTED))}|(?:rescue|medical|relief|emergency|response|engineering) (?:team|unit))$"
)
_WHOSE = re.compile(rf"(?P<who>{DEMONYM})\s$")  # "a Peruvian medical team of thirty"
_SENT = frozenset({"send", "deploy", "dispatch", "despatch", "fly", "station", "second", "post"})


def stationed(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """The state whose people, so many, help abroad."""
    if gift.thing.count is None or not _POSTED.search(gift.thing.item):
        return None
    return _serving(statement, gift) or _had_there(statement, gift, memory)


def _serving(statement: Statement, gift: Gift) -> Giver | None:
    donors = of_nation(statement, gift) if _SERVE.match(statement.masked, gift.end) else None
    return Giver(donors, "delivered") if donors else None


def _had_there(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "Peru has 15 police officers serving with the mission in Chad": who has them there."""
    has, there = _HAS.search(statement.masked, 0, gift.at), _THERE.match(statement.masked, gift.end)
    if has is None or there is None:
        return None
    if _FORCES.search(gift.thing.item) and not _WITH_OTHERS.search(there["rest"]):
        return None
    donors = donors_before(statement, has.start("has") + 1, memory)
    return Giver(donors, "pledged" if has["ahead"] else "delivered") if donors else None


def of_nation(statement: Statement, gift: Gift) -> Donors | None:
    """Whose people are counted: "fifty Danish instructors"."""
    nation = (
        _NATION.search(statement.masked, gift.at, gift.end)
        or _FROM_THERE.match(statement.masked, gift.end)
        or _WHOSE.search(statement.masked, 0, gift.at)
    )
    at = nation.start(nation.lastgroup or 0) if nation else 0
    return donor_at(statement, at) if nation else None


def sends_them(statement: Statement, gift: Gift, lemma: str) -> Donors | None:
    """ "Fifty Danish instructors will be sent to Peru": whose people they are."""
    return of_nation(statement, gift) if lemma in _SENT else None
