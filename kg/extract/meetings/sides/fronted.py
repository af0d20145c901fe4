"""An encounter with which a sentence opens, "After meeting Berg in Oslo, Ruiz said" → who acts, who is named behind it."""

import re

from kg.annotate.entities import PersonName
from kg.annotate.mask import DATE, PERSON, PLACE
from kg.extract.meetings.sides.clauses import Clause, Group, groups
from kg.extract.meetings.words import MeetingRule

_WHEN_WHERE = rf"(?:(?:[Oo]n|[Ii]n|[Aa]t)\s+(?:the\s+)?(?:{DATE}|{PLACE}),?\s+|{DATE},?\s+){{0,2}}"
_SAYING = r"(?:(?i:speaking|talking|addressing|briefing)\s+(?:(?:to|with)\s+)?(?:(?:the\s+)?(?:reporters|journalists|media|press)\s+)?)?"
_SOON = r"(?:(?i:shortly|soon|just|immediately|hours|minutes|days|a\s+(?:day|week))\s+)?"
_DURING = r"(?i:after|before|during|on|following|in|at|ahead\s+of|prior\s+to|upon|while|since|over)"
_WHOSE = r"(?:(?:his|her|their|a|an|another|the|separate)\s+)?"
# What opens a sentence, up to the words of an encounter: "On Monday, speaking after another".
_OPENING = re.compile(
    rf"^\W{{0,4}}{_WHEN_WHERE}(?:{_SAYING}{_SOON}{_DURING}\s+{_WHOSE}(?!that\b)(?:[a-z-]+\s+){{0,4}}?|(?i:shortly|soon|just|immediately|hours|minutes|days)\s+|(?i:when|as|while)\s+s?he\s+|[Hh]aving\s+(?:just\s+|also\s+)?|[Ii]n\s+addition\s+|(?:Holding|Concluding|Opening|Leaving)\s+{_WHOSE}(?:[a-z-]+\s+){{0,2}})?$"
)
_GERUND = re.compile(
    r"(?:(?i:after|before|besides|to|while|when|by|upon|on|in|following|since)\s+(?:also\s+|briefly\s+)?)?(?:\w+ing\b|(?i:talks|calls?)\b)|met\b|(?:held|spoke|spoken|received|hosted|welcomed|had)\b"
)
_ALSO = rf"(?:(?:also|further|then|later|again|on|{DATE}|[a-z]+ly|has|had|will|would|is|was)\s+){{0,3}}"
_FINITE = r"(?:[a-z]+ed|said|brought|says|told|took|gave|made|drew|laid|spoke|held|put|left|met|flew|went|began|paid|saw|set|sent|will\s+[a-z]+|wrote|found|kept|underlines|stresses|notes|reaffirms|thanks|welcomes|expresses|calls)\b"
# The actor behind it whose verb follows: ", the Minister also said", ", she told".
_ACTING = re.compile(
    rf"[^.;]{{0,220}}?,\s+(?:the\s+)?(?:(?P<actor>{PERSON}|\ue011+)(?:\s+\([^()]{{2,40}}\))?,?|(?P<who>[Ss]?[Hh]e|I|[Ww]e))\s+{_ALSO}{_FINITE}"
)


def acting_behind(
    rule: MeetingRule, match: re.Match[str], clause: Clause
) -> tuple[Group | None, str | None] | None:
    """The group or pronoun that acts, where the words of ``match`` open a sentence; none where they do not."""
    if rule.shape not in ("with", "object", "of", "by") or not _opens(rule, match):
        return None
    acting = _ACTING.match(clause.masked, match.end())
    if acting is None:
        return None
    if acting["who"] is not None:
        return None, acting["who"].lower().replace("we", "i")
    return _other_group(clause, acting.start("actor"), match.end())


def _other_group(clause: Clause, position: int, met: int) -> tuple[Group, None] | None:
    """The group that acts, at ``position``; none where it is who was met: "When she met Berg, the minister said"."""
    acting, first = (next(iter(groups(clause, at)), None) for at in (position, met))
    if acting is None or first is None:
        return None
    one, other = acting.actors[0], first.actors[0]
    same = isinstance(one, PersonName) and isinstance(other, PersonName) and one.person == other.person
    return None if same else (acting, None)


def _opens(rule: MeetingRule, match: re.Match[str]) -> bool:
    """Whether a sentence opens with an encounter: with a noun, "During talks with", or a participle, "After meeting"."""
    if _OPENING.match(match.string[: match.start()]) is None:
        return False
    return rule.shape == "of" or _GERUND.match(match.group()) is not None
