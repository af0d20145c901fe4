"""The words that report an encounter → who acts: the group or the pronoun that is their subject."""

import re

from kg.annotate.entities import CountryName, OrganisationName
from kg.extract.meetings.sides.clauses import Clause, Group, groups, subject_before
from kg.extract.meetings.sides.fronted import acting_behind
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.extract.meetings.sides.quotations import opens_quotation
from kg.extract.meetings.words import MeetingRule

CALL = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Aa]|[Tt]he)\s+(?:(?:courtesy|farewell|introductory|protocol|first|planned|scheduled)\s+)?$"
)

_AUXILIARIES = re.compile(
    r"\s*,?\s+(?:(?:also|both|jointly|(?<!to )(?:have|has|had)(?!\s+(?:an?|the|their|its|his|her|another|further|more|new)\b)|will|would|are|were|is|to|be|due|set|scheduled|expected|slated|plan|planning|intend|expect|agreed(?:\s+on(?=\s+(?:holding\b|\ue012)))?|been|meant|supposed|\ue012+)\s+)*"
)

_NEAR = 500  # characters before a verb in which a pronoun that is its subject stands

# "In Oslo she attended the forum and met …": the pronoun is the subject of both verbs.
_SHARED_PRONOUN = re.compile(
    r"\b([Ss]he|[Hh]e|[Tt]hey|I|[Ww]e)\s+[a-z][^;:\ue010\ue011]*\band\s+(?:\w+\s+)?$"
)

# "I will visit Oslo to hold talks": whose journey it is.
_TRAVELLER = re.compile(
    r"\b([Ss]he|[Hh]e|[Tt]hey|I)\s+(?:will|am|is|are|plan|intend)\w*\s[^;:.“”\ue010\ue011]*\b(?:visit|travel|trip|fly|go)\b[^;:.“”\ue010\ue011]*\s(?:to|and)\s+$"
)
# "She also called on the minister, and met with …": whose object stands in between.
_SHARED_FAR = re.compile(
    r"(?:^\W{0,3}(?:(?:During|On|At)\s+(?:the|his|her|their|this)\s+(?:\w+\s+){1,3}?)?|[\ue004\ue012],?\s+|[a-z],\s+)([Ss]he|[Hh]e|[Tt]hey|I|[Ww]e|H(?:is|er)\s+(?:(?:Royal\s+)?Highness|Excellency|Majesty))\s+(?:(?:also|then|later|first|had|will|has)\s+){0,2}[a-z]\w+(?:(?!\bto\s+[a-z])[^;:“”\"])*?"
    r"\band\s+(?:(?:also|then|later|subsequently|separately|afterwards?)\s+)?$"
)

# "Ruiz, who late last month met with": whoever stands before, whatever governs the name.
_WHO = re.compile(
    r",?\s+who\s+(?:(?:also|then|later|earlier|recently|previously|last|first|had|has|will|is|was|to|due|set|scheduled|expected|just|separately|already"
    r"|late|early|on|in|\ue012+)\s+){0,5}$"
)
_HIS = re.compile(r"\b[Hh](?:is|er)\s+(?:[\w-]+\s+){0,3}$")
_MINE = re.compile(r"\b(?:[Mm]y|[Oo]ur)\s+(?:[\w-]+\s+){0,3}$")  # "our talks in Lima with"
# "I will start with a bilateral meeting with"
_OURS = re.compile(
    r"\b(?:I|[Ww]e)(?:[’'](?:ll|ve|m|re))?\s+[a-z][^.;:]{0,60}?\b(?:an?|the)\s+(?:[\w-]+\s+){0,3}$"
)

# "He plans to leave for Oslo on Sunday to hold talks with": the purpose of whom the sentence begins with.
_PURPOSE = re.compile(
    r"^\W{0,3}(?:[Oo]n\s+)?(?:\ue012+,?\s+)?([Ss]he|[Hh]e|[Tt]hey)\s+[a-z][^;:\ue010\ue011]*\bto\s+$"
)

# "I will travel to Oslo today for meetings with"
_GOES_FOR = re.compile(
    r"\b([Ss]he|[Hh]e|I|[Ww]e)(?:[’']ll)?\s+(?:[a-z]+\s+){0,2}?(?:travel|visit|go|going|fly|depart|leave|head)[a-z]*\b[^;:.“”\ue010\ue011]*\sfor\s+(?:[a-z-]+\s+){0,3}$"
)

# "“It is time,” she told reporters after meeting"
_WHO_SAID = re.compile(
    r"\b([Ss]he|[Hh]e|[Tt]hey)\s+(?:(?:also|later|then|had|was|were)\s+)?(?:said|told|added|stated|announced|spoke|speaking|wrote|posted)\b(?:,?\s+(?:[a-z]+|\ue012+|[\ue000-\ue003]+)){0,4},?\s+$"
)

_SHARED = (_SHARED_PRONOUN, _SHARED_FAR, _TRAVELLER, _PURPOSE, _GOES_FOR, _WHO_SAID)

_POSSESSOR = re.compile(r"[’'](?:s)?\s+(?:[\w-]+\s+){0,4}$")

# "The matter was raised by Ruiz in a telephone call with"
_BY_WHOM = re.compile(
    r"\bby\s+(?:the\s+)?(?P<by>[\ue010\ue011]+),?\s+(?:in|during|at|over)\s+(?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+){0,3}$"
)
_OF = re.compile(r"\w\s+of\s+(?:the\s+)?$")  # "the meeting of Ruiz with"
_UNKNOWN_NAME = re.compile(r"\b[A-Z][a-z’'-]+$")
# "will attend the Quad Leaders’ meeting with"
_ATTENDED = re.compile(
    r"\b(?:attend|participat|tak|took|join|host|hold|held|chair|conven)\w*\s+(?:part\s+in\s+|in\s+)?(?:the|an?)\s+[^.;,]{0,60}?(?:Leaders|Ministers|Officials|Presidents|Directors|Experts)$"
)


def verb_behind(clause: Clause, end: int) -> int:
    """Where the verb of a group that ends here begins, behind what tells its tense: "Ruiz and Berg will meet"."""
    auxiliaries = _AUXILIARIES.match(clause.masked, end)
    return auxiliaries.end() if auxiliaries else end


def subject_of(rule: MeetingRule, match: re.Match[str], clause: Clause) -> tuple[Group | None, str | None]:
    """The acting side: none for "a meeting between A and B", whose sides all follow."""
    if rule.shape in ("between", "together", "ceremony") or rule.name == "body-met":
        return None, None
    if "inside" in match.re.groupindex:  # "the talks that Ruiz had with"
        return _inside(match, clause)
    if "actor" in match.re.groupindex:  # who acts stands behind: "With Ruiz, she discussed …"
        since = min(match.end(), match.start("actor") if match["actor"] else match.end())
        behind = [g for g in groups(clause, since) if g.start == match.start("actor")]
        return (behind[0] if behind else None), (match["who"] or "").lower().replace("we", "i") or None
    if is_joined(match):
        return None, None
    return (
        acting_behind(rule, match, clause)
        or _thanked(clause, match.start())
        or (_owning(match, clause) if rule.shape == "of" else None)
        or _acting(rule, clause, match.start())
    )


def _inside(match: re.Match[str], clause: Clause) -> tuple[Group | None, str | None]:
    """Who acts within the words: a pronoun, the guest, or the one group of actors there."""
    if match["who"]:
        noun = _THE_NOUN.search(clause.masked, max(0, match.start() - 40), match.start())
        thanked = _thanked(clause, noun.start() if noun else match.start())
        if thanked is not None and match["who"].lower() != "i":
            return thanked  # "thanked Berg for the talks he held with"
        return None, pronoun_before(clause, match.end("who") + 1)
    return next((g for g in groups(clause, *match.span("inside"))), None), None


_THE_NOUN = re.compile(r"\b(?:the|an?|that|those)\s+(?:[a-z-]+\s+){0,3}$")  # "the fruitful talks"
# "Ruiz thanked Minister Berg for hosting Minister Holt"
_THANKED = re.compile(
    r"\b(?:thank|congratulat|commend|prais|applaud|laud|hail|criticis|criticiz|rebuk|blam|condemn|attack|fault|(?:appreciation|gratitude|thanks)\s+to)[a-z]*\s+(?:(?P<him>him|her|them)|(?:the\s+|his\s+|her\s+|their\s+)?(?P<who>[\ue010\ue011]))[^.;,]{0,60}?\s(?:for|on)\s+(?:(?:also|recently|graciously|warmly|having)\s+)*$"
)


def _thanked(clause: Clause, position: int) -> tuple[Group | None, str | None] | None:
    """Who was thanked for what the words at ``position`` report, and so did it; none where nobody was."""
    thanked = _THANKED.search(clause.masked, max(0, position - 200), position)
    if thanked is None:
        return None
    who = (g for g in groups(clause, 0, position) if g.start == thanked.start("who"))
    return next(who, None), "someone" if thanked["him"] else None


def _owning(match: re.Match[str], clause: Clause) -> tuple[Group | None, str | None] | None:
    """Whose encounter a noun is; none where the words beside it do not tell."""
    named = _of_noun(match, clause)
    if named is not None:
        return named, None
    by = _BY_WHOM.search(clause.masked, max(0, match.start() - 200), match.start())
    if by is not None:
        return next((g for g in groups(clause, by.start("by")) if g.start == by.start("by")), None), None
    possessor = _POSSESSOR.search(clause.masked[: match.start()])
    if possessor:
        group = _group_ending_at(clause, possessor.start())
        if group is not None:
            return group, None
        unknown = _UNKNOWN_NAME.search(clause.masked, 0, possessor.start())
        if unknown and not _ATTENDED.search(clause.masked, max(0, unknown.start() - 90), possessor.start()):
            return None, "someone"  # "Berg’s meeting with", of a Berg the document does not introduce
    return None


# "is expected to meet A and be received by B"
_AND_BE = re.compile(r"\band\s+(?:then\s+|also\s+|later\s+)?(?:(?:will|would|to)\s+(?:also\s+|then\s+)?)?$")


def is_joined(match: re.Match[str]) -> bool:
    """Whether a passive verb shares the subject of the verb that it is joined to: "and be received by"."""
    passive = re.match(r"be\s", match.group()) is not None
    return passive and _AND_BE.search(match.string, max(0, match.start() - 30), match.start()) is not None


def _acting(rule: MeetingRule, clause: Clause, position: int) -> tuple[Group | None, str | None]:
    """Who does what the words at ``position`` report: a group of actors, or a pronoun."""
    if rule.name == "called-on" and CALL.search(clause.masked, max(0, position - 40), position):
        return None, "he"  # "Her call on the minister"
    relative = _WHO.search(clause.masked, max(0, position - 90), position)
    antecedent = _group_ending_at(clause, relative.start()) if relative else None
    if antecedent is not None and len(antecedent.actors) == 1:
        return antecedent, None
    pronoun = pronoun_before(clause, position)
    if (
        pronoun is None
        and rule.shape == "of"
        and _MINE.search(clause.masked, max(0, position - 60), position)
    ):
        pronoun = "i"
    if pronoun is not None and pronoun != "who":
        return None, pronoun
    subject = subject_before(clause, position, verb=rule.shape != "of")
    return subject, _from_afar(rule, clause.masked, position) if subject is None else None


def _from_afar(rule: MeetingRule, masked: str, position: int) -> str | None:
    """The pronoun that is the subject of a verb that stands far behind it, or of words that need none."""
    before = masked[max(0, position - _NEAR) : position]
    shared = next((m for p in _SHARED if (m := p.search(before))), None)
    if shared:
        word = shared.group(1).lower()
        return "i" if word == "we" else "he" if " " in word else word
    if rule.shape == "of":
        return _owner(masked, position)
    return "i" if opens_quotation(masked, position) else None


def _of_noun(match: re.Match[str], clause: Clause) -> Group | None:
    """Whose encounter a noun is: "the meeting of Ruiz with", or half a compound: "Readout of PM call with"."""
    within = groups(clause, *match.span())
    if within and _OF.search(clause.masked, match.start(), within[0].start):
        return within[0]
    beside = _group_ending_at(clause, match.start() - 1)
    if beside is not None and not isinstance(beside.actors[0], CountryName | OrganisationName):
        return beside
    return None


def _owner(masked: str, position: int) -> str | None:
    """Whose encounter a noun names: "her meeting with", "our talks with"; else who says that they have it."""
    if _HIS.search(masked, max(0, position - 60), position):
        return "he"
    return "i" if _OURS.search(masked, max(0, position - 120), position) else None


def _group_ending_at(clause: Clause, position: int) -> Group | None:
    return next((g for g in groups(clause, 0, position) if g.end == position), None)
