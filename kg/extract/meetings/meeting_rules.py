"""The words that report an encounter, as data: each rule with an example it must match and a neighbour it must not.

Where two rules read the same words the first in this order counts.
"""

from kg.extract.meetings.chancery_rules import CHANCERY_RULES
from kg.extract.meetings.encounter_rules import ENCOUNTER_RULES
from kg.extract.meetings.formal_rules import FORMAL_RULES
from kg.extract.meetings.joint_rules import JOINT_RULES
from kg.extract.meetings.meeting_words import MeetingRule
from kg.extract.meetings.news_rules import NEWS_RULES
from kg.extract.meetings.noun_rules import NOUN_RULES
from kg.extract.meetings.round_rules import ROUND_RULES
from kg.extract.meetings.statement_rules import STATEMENT_RULES
from kg.extract.meetings.visit_rules import ANNOUNCED_VISITS, JOURNEYS

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
)
