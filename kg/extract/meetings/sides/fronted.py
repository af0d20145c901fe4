"""An encounter with which a sentence opens, "After meeting Berg in Oslo, Ruiz said" → who acts, who is named behind it."""

import re

from kg.annotate.mask import DATE, PERSON, PLACE
from kg.extract.meetings.sides.clauses import Clause, Group, groups
from kg.extract.meetings.words import MeetingRule

_WHEN_WHERE = rf"(?:(?:[Oo]n|[Ii]n|[Aa]t)\s+(?:the\s+)?(?:{DATE}|{PLACE}),?\s+|{DATE},?\s+){{0,2}}"
_SAYING = r"(?:(?i:speaking|talking|addressing|briefing)\s+(?:(?:to|with)\s+)?(?:(?:the\s+)?(?:reporters|journalists|media|press)\s+)?)?"
_DURING = r"(?i:after|before|during|on|following|in|at|ahead\s+of|prior\s+to|upon|while|since|over)"
_WHOSE = r"(?:(?:his|her|their|a|an|another|the|separate)\s+)?"
# What opens a sentence, up to the words of an encounter: "On Monday, speaking after another".
_OPENING = re.compile(
    rf"^\W{{0,4}}{_WHEN_WHERE}(?:{_SAYING}{_DURING}\s+{_WHOSE}(?!that\b)(?:[a-z-]+\s+){{0,4}}?|[Hh]aving\s+(?:just\s+|also\s+)?)?$"
)
_GERUND = re.compile(
    r"(?:(?i:after|before|while|when|by|upon|on|in|following|since)\s+(?:also\s+|briefly\s+)?)?(?:\w+ing\b|(?i:talks|calls?)\b)|met\b|(?:held|spoken|received|hosted|had)\b"
)
_ALSO = rf"(?:(?:also|further|then|later|again|on|{DATE}|[a-z]+ly|has|had|will|would|is|was)\s+){{0,3}}"
_FINITE = r"(?:[a-z]+ed|said|says|told|took|gave|made|drew|laid|spoke|held|put|left|met|flew|went|began|paid|saw|set|sent|wrote|found|kept|underlines|stresses|notes|reaffirms|thanks|welcomes|expresses|calls)\b"
# The actor behind it whose verb follows: ", the Minister also said", ", she told".
_ACTING = re.compile(
    rf"[^.;]{{0,220}}?,\s+(?:the\s+)?(?:(?P<actor>{PERSON}|\ue011+)(?:\s+\([^()]{{2,40}}\))?,?|(?P<who>[Ss]?[Hh]e|I|[Ww]e))\s+{_ALSO}{_FINITE}"
)


def acting_behind(
    rule: MeetingRule, match: re.Match[str], clause: Clause
) -> tuple[Group | None, str | None] | None:
    """The group or pronoun that acts, where the words of ``match`` open a sentence; none where they do not."""
    if rule.shape not in ("with", "object", "of") or not _opens(rule, match):
        return None
    acting = _ACTING.match(clause.masked, match.end())
    if acting is None:
        return None
    if acting["who"] is not None:
        return None, acting["who"].lower().replace("we", "i")
    return next((g for g in groups(clause, acting.start("actor"))), None), None


def _opens(rule: MeetingRule, match: re.Match[str]) -> bool:
    """Whether a sentence opens with an encounter: with a noun, "During talks with", or a participle, "After meeting"."""
    if _OPENING.match(match.string[: match.start()]) is None:
        return False
    return rule.shape == "of" or _GERUND.match(match.group()) is not None
