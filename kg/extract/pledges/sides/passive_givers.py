"""A sum that is the subject of a passive verb, or that a relative clause tells of → who gives it."""

import re

from kg.annotate.mask import BODY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.donors import donors_before, donors_behind, subject_at
from kg.extract.pledges.sides.noun_givers import is_main_passive, passive_stage
from kg.extract.pledges.sides.owners import Donors, Giver, owner_beside
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.sides.remembered import inherited, own_at, spoken_of
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Party, Stage

# "a conference, at which 5 million was pledged": by many, who are not named
_BY_MANY = re.compile(r"\b(?:(?:at|during|in) which|where)\s[^.;,]{0,60}$")
_AT_CONFERENCE = re.compile(
    r"\s(?:at|during)\s[^.;,]{1,60}?\b(?:[Cc]onferences?|[Ss]ummits?|[Mm]eetings?|[Ff]orums?|[Ee]vents?|[Rr]ound ?tables?)\b"
)
# "To date, 3 billion has been pledged for the fund, including announcements from Peru and Chile"
_FROM_MANY = re.compile(
    r"[^.;]{0,90},\sincluding\s(?:[a-z]+\s)?(?:announcements|pledges|contributions|commitments|donations)\s(?:from|by)\s"
)
_FOR_ANOTHER = re.compile(rf"\s(?:for|to)\s(?:the\s)?(?:people\sof\s)?{BODY}")
_RAISES = frozenset({"pledge", "promise", "commit", "mobilise", "mobilize"})
_ALREADY = ("", "already", "previously", "earlier")


def by_relative(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "the 113 million that the UK made public", "20 million it provided a year ago", "the 10 million already decided"."""
    for verb in statement.verbs:
        between = words.CONVERTED.sub("", statement.masked[one.end : verb.start], count=1)
        if verb.lemma in ("ask", "request"):  # "5 million which Peru has asked for"
            continue
        if statement.masked[one.left : one.at].endswith("of which ") or verb.form in ("future", "infinitive"):
            continue
        if not (one.end <= verb.start < one.right) or len(between) > 90 or re.search(r"[,;]", between):
            continue
        bare = verb.form == "past" and between.strip() in _ALREADY  # "5 million announced last month"
        if verb.passive or bare:
            donors = _of_main_clause(statement, one, memory) or _agent_or_own(statement, one, verb, memory)
        else:
            donors = subject_at(statement, one.end, verb.start, memory)
        if donors:
            paid = verb.lemma == "release" and (verb.passive or bare)
            stage: Stage = passive_stage(statement, verb)
            if is_main_passive(statement, verb):
                return Giver(donors, "delivered" if paid else stage)
            stage = "delivered" if paid else "restated" if verb.kind == "announce" else stage
            return Giver(donors, stage, earlier=True)
    return None


def by_passive(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """The sum is the subject: "5 million was provided by", "10 million will pay for"."""
    for verb in statement.verbs:
        if one.end <= verb.start < one.right and verb.passive:
            donors = _agent_or_own(statement, one, verb, memory) or _speaker(statement, memory)
            if donors is None or _is_for_them(statement, one, verb, donors):
                return None
            return Giver(donors, passive_stage(statement, verb))
    goes = words.GOES.search(statement.masked[one.end : one.right])
    donors = _owner(statement, one) or inherited(memory) or own_at(statement, one, memory)
    if goes is None or donors is None or words.FROM_STRANGER.match(statement.masked, one.end):
        return None
    return Giver(donors, "delivered" if words.DELIVERED_GOES.search(goes["verb"] or "") else "pledged")


def _is_for_them(statement: Statement, one: Sum, verb: VerbUse, donors: Donors) -> bool:
    """Whether those told of before are who gets it: "the minister said that 5 million will be provided to Georgia"."""
    giving = {c.value for c in donors.parties}
    if any(statement.holds_party(c) and statement.span_of(c.evidence)[0] >= one.at for c in donors.parties):
        return False  # named behind it, as who gives
    return giving <= {c.value for c in recipients_in(statement, verb.end, one.right, ())}


def is_of_many(statement: Statement, one: Sum) -> bool:
    """Whether several gave a sum at a conference, who are not named: "at which 5 million was pledged"."""
    verb = next((v for v in statement.verbs if one.end <= v.start < one.right and v.passive), None)
    if verb is None or words.GIVEN_TO_BY.match(statement.masked, verb.end):
        return False
    raised = verb.lemma in _RAISES and (
        _AT_CONFERENCE.match(statement.masked, verb.end) or _FROM_MANY.match(statement.masked, verb.end)
    )
    return bool(raised or _BY_MANY.search(statement.masked, max(0, one.at - 80), one.at))


def _agent_or_own(statement: Statement, one: Sum, verb: VerbUse, memory: Memory) -> Donors | None:
    """The agent of a passive verb; where none is named, whose sum it is, who gave before or publishes."""
    if words.GIVEN_TO_BY.match(statement.masked, verb.end):
        return donors_behind(statement, verb.end, memory)
    owner = _owner(statement, one)
    return owner or inherited(memory) or (spoken_of(memory) if _is_aid_to_come(statement, verb) else None)


def _owner(statement: Statement, one: Sum) -> Donors | None:
    """ "Norway’s 25 million for Peru was announced": whose the sum is, and not whom it is for."""
    return owner_beside(statement, one.at) if _FOR_ANOTHER.match(statement.masked, one.end) else None


def _of_main_clause(statement: Statement, one: Sum, memory: Memory) -> Donors | None:
    """ "In addition to the 5 million announced in March, Japan will give": who gives there gave before."""
    if words.FRONTED_ADDS.match(statement.masked[: one.at]) is None:
        return None
    comma = statement.masked.find(",", one.end)
    main = next((v for v in statement.verbs if 0 < comma < v.start and not v.passive), None)
    return donors_before(statement, main.start, memory) if main else None


def _is_aid_to_come(statement: Statement, verb: VerbUse) -> bool:
    return verb.form == "future" and words.AID.search(statement.masked) is not None


def _speaker(statement: Statement, memory: Memory) -> Donors | None:
    """Who says it, where nobody else is named: "he explained that 7 million was being spent"."""
    party: Party | None = memory.subject if words.SAYING.search(statement.masked) else None
    return Donors((statement.cite(party, "pledge/speaker", 0, len(statement.text)),)) if party else None
