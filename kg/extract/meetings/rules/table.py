"""The words that report an encounter, as data: each rule with an example it must match and a neighbour it must not.

Where two rules read the same words the first in this order counts.
"""

from kg.extract.meetings.rules.chancery import CHANCERY_RULES
from kg.extract.meetings.rules.encounters import ENCOUNTER_RULES
from kg.extract.meetings.rules.formal import FORMAL_RULES
from kg.extract.meetings.rules.joint import JOINT_RULES
from kg.extract.meetings.rules.news import NEWS_RULES
from kg.extract.meetings.rules.nouns import NOUN_RULES
from kg.extract.meetings.rules.rounds import OTHER_RULES, ROUND_RULES
from kg.extract.meetings.rules.statements import STATEMENT_RULES
from kg.extract.meetings.rules.visits import ANNOUNCED_VISITS, JOURNEYS, TOLD_VISITS
from kg.extract.meetings.words import MeetingRule

MEETING_RULES: tuple[MeetingRule, ...] = (
    *ENCOUNTER_RULES,
    *JOINT_RULES,
    *ROUND_RULES,
    *NOUN_RULES,
    *JOURNEYS,
    *FORMAL_RULES,
    *STATEMENT_RULES,
    *ANNOUNCED_VISITS,
    *NEWS_RULES,
    *CHANCERY_RULES,
    *TOLD_VISITS,
    *OTHER_RULES,
)
