"""A stretch of a sentence → what could be the subject of a verb in it: actors that nothing governs."""

import re

from kg.annotate.entities import CountryName, place_party
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.sides.channels import implements
from kg.extract.pledges.words import donor_words as words


def subjects_in(statement: Statement, begin: int, end: int) -> list[re.Match[str]]:
    """What could be a subject between two offsets: actors that nothing governs."""
    masked = statement.masked
    found = []
    for match in words.SUBJECT.finditer(masked, begin, end):
        if not _is_governed(statement, match):
            found.append(match)
        elif last := _last_of(masked, begin, match):
            found += filter(None, [words.SUBJECT.match(masked, last.start("last"), end)])
    return found


def _last_of(masked: str, begin: int, group: re.Match[str]) -> re.Match[str] | None:
    """The last of those that something governs, who begins a clause: "for Chad, and Britain announced"."""
    apart = words.BEHIND_BODY.match(masked, group.start(), group.end()) or words.LAST_OF.search(
        masked, group.start(), group.end()
    )
    given = words.GIVEN_ALREADY.search(masked, begin, group.start())
    if apart is not None or not given or masked.endswith((" with ", " with the "), 0, group.start()):
        return apart  # "has given 5 million to Chad and Britain has sent"
    return words.LAST_JOINED.search(masked, group.start(), group.end())


def _is_governed(statement: Statement, match: re.Match[str]) -> bool:
    """Whether a preposition, a verb or the rest of a name stands with an actor, which then is no subject."""
    masked = statement.masked
    before = masked[: match.start()]
    if match["adjective"] and words.FUND_FOR.search(before) and match["adjective"].endswith(" Fund"):
        return True
    if re.match(r"[’']s?\s", masked[match.end() : match.end() + 3]) and match["group"]:
        return True
    if masked[match.end() : match.end() + 1] == "-" and match["group"]:
        return True
    if match["group"] and words.PRIVATE_ASIDE.match(masked, match.end()):
        return True
    if words.PART_OF_NAME.search(before[-1:]) or (
        match["group"] and words.NAME_GOES_ON.match(masked, match.end())
    ):
        return True
    if match["group"] and (_is_of_place(statement, match.start()) or _is_object(statement, match)):
        return True
    office = words.GOVERNMENT_OF.search(before[-40:]) or words.PEOPLE_FROM.search(before[-40:])
    if office is not None:  # "at the request of the Government of Peru", "signed with the Government of Peru"
        return (
            _is_led(statement, match, office)
            or words.REQUEST_OF.search(before[: len(before[:-40]) + office.start()]) is not None
        )
    return words.GOVERNED.search(before[-40:]) is not None or _is_enabled(statement, match)


def _is_enabled(statement: Statement, match: re.Match[str]) -> bool:
    """Whether what others give lets an agency act: "the grant will enable UNICEF to provide"."""
    if not match["group"] or words.ENABLED.search(statement.masked, 0, match.start()) is None:
        return False
    named = statement.by_start.get(match.start())
    return named is not None and named.party is not None and implements(named.party)


def _is_led(statement: Statement, match: re.Match[str], office: re.Match[str]) -> bool:
    """Whether a preposition leads a government in: "signed with the Government of Peru", not "with the Government of Peru giving"."""
    led = office.groupdict().get("led") is not None
    return led and words.DOES_BESIDE.match(statement.masked, match.end()) is None


def _is_object(statement: Statement, match: re.Match[str]) -> bool:
    """Whether a side stands behind a verb of giving as who gets it: "has provided Chad with", "gave Chad 5 million"."""
    given = any(
        not verb.passive
        and verb.kind == "give"
        and not statement.masked[verb.end : match.start()].strip(" the")
        for verb in statement.verbs
        if verb.end < match.start()
    )
    return given and words.FOLLOWS.match(statement.masked, match.end()) is None


def _is_of_place(statement: Statement, at: int) -> bool:
    """Whether a state only tells where a place is: "in Lisbon, Portugal", and not "in Lisbon, Peru announced"."""
    town = words.PLACE_OF.search(statement.masked, 0, at)
    place, state = statement.by_start.get(town.start() if town else -1), statement.by_start.get(at)
    if place is None or not isinstance(state, CountryName):
        return False
    acts = words.ACTS_THERE.match(statement.masked)
    if acts is not None and at < acts.end():
        return False
    return place_party(place) in (None, state.party)
