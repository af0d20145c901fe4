"""What the rules on what a talk was about are written with: pieces of patterns over masked sentences, and the shape of a rule."""

import re
from dataclasses import dataclass
from typing import Literal

from kg.annotate.mask import COUNTRY, DEMONYM, GOVERNMENT, ORGANISATION, PLACE

Reading = Literal["about", "not-about"]
Side = Literal["before", "after"]

LAND = f"(?:{COUNTRY}|{DEMONYM}|{GOVERNMENT}|{PLACE})"
_COMPASS = r"(?:(?:north|south|east|west|central|neighbou?ring|post-)[\w-]*\s+)?"
_JOINT = r"(?:,\s+(?:and\s+|also,\s+)?|\s+and\s+(?:in\s+|on\s+)?|\s+or\s+|/|\s*[-–]\s*|;\s+also,\s+)"
_THE = rf"(?:the\s+)?(?:(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|centre)\s+of\s+(?:the\s+)?)?{_COMPASS}"
# Regions that stand among countries: "Ukraine, the Middle East and Venezuela".
_REGION = (
    r"(?:Middle\s+East|Near\s+East|West\s+Asia|Sahel|Indo-Pacific|Asia-Pacific|Western\s+Balkans|Horn\s+of\s+Africa|South\s+Caucasus|Great\s+Lakes(?:\s+region)?|Central\s+Asia"
    r"|South\s+China\s+Sea|East\s+China\s+Sea|Red\s+Sea|Black\s+Sea|Gulf|Arctic|Maghreb|Caribbean|Latin\s+America|West\s+Africa|Persian\s+Gulf|Eastern\s+Mediterranean|region)"
)
LIST = rf"(?:(?:the\s+)?(?:{LAND}|{_REGION}){_JOINT}){{0,8}}{_THE}"  # the country may be one of several

_TROUBLE = (
    r"(?:situations?|cris[ie]s|conflicts?|wars?|events|violence|fighting|hostilities|ceasefire|truce|peace|process"
    r"|stability|tensions|transitions?|elections?|democracy|norms|institutions|coup|unrest|escalation|reconstruction"
    r"|insurgency|atrocities|rights|relief|conditions|famine|instability|repression|crackdown|governance|planning"
    r"|stabili[sz]ation|outbreak|suffering|demining|developments|efforts|challenges|environment|mission|operations?"
    r"|crimes|abuses|withdrawal|camps|assistance|access|regimes?|junta|leadership|role|accountability|security|attacks"
    r"|intervention|backsliding|peacekeeping|way\s+forward|protests|killings?"
    r"|hostages|terrorism|stalemate|deadlock|impasse|emergency|clashes|bloodshed|airstrikes|bombings?|offensive)"
)
HELP = (
    r"(?:support(?:ing|ed)?|assist(?:ing)?|help(?:ing)?|backing|aiding|arming|defend(?:ing)?|rebuild(?:ing)?"
    r"|recover(?:y)?|assistance|aid|funding|arms|weapons|send(?:ing)?\s+(?:\w+\s+)?troops|guarantees|(?:humanitarian\s+)?access|host(?:ing)?|welcoming|resettl\w+)"
)
TALK = (
    r"(?:discuss(?:ed|ing|es)?|brief(?:ed|ing)?\s[^.;,]{0,60}?\son|covered|dealt\s+with|turned\s+to|assessments?\s+of|opinions\s+on|raised?|brought\s+up|addressed|took\s+up|touched\s+(?:up)?on|turning\s+to|regarding"
    r"|concerning|with\s+re(?:gard|spect)\s+to|as\s+(?:to|for)|talk(?:ed|ing)?\s+about|sp(?:oke|eak|eaking|oken)\s+(?:about|of)|in\s+the\s+context\s+of|(?:views?|notes)\s+on"
    r"|consult(?:ed|ations)\s+on|concerned\s+(?:about|over|by)|posed\s+by|respon(?:se|d|ding)\s+to|(?:questions?|issues?)\s+of"
    r"|policy\s+(?:on|towards?)|approach(?:es)?\s+(?:to|on|toward)|dealing\s+with|(?:competition|engagement)\s+with|counter(?:ing)?|deter(?:ring)?"
    r"|(?:summit|conference|meeting|coordination|cooperation|cooperate|work(?:ing)?|partner(?:ship|ing)|penholder|focus(?:ed)?)\s+(?:\w+ly\s+)?on)"
)
DEEDS = (
    r"(?:launch(?:es)?|development\s+of|progress|transfer|tests?|provocations?|destabili[sz]ing|malign|coercive|illicit|activit(?:y|ies)|behaviou?r"
    r"|conduct|abductions?|repression|crackdown|human\s+rights|humanitarian|detention|bid|application|membership"
    r"|practices|influence|borders?|coast|deployment|pursuit|provision|program(?:me)?s?|arsenal|victims"
    r"|nationals|allies|evacuees|newcomers|cyber-?attacks?)"
)
OWN = rf"(?:[-–]{LAND})?\)?(?:[’']s?)?(?:\s+\([^()\s]{{2,40}}\))?"  # the country's own: "Sudan's", "North Korea's (DPRK)"
FEW = r"(?:(?:[\w’'-]+,?\s+){0,2}(?:and\s+)?)?"  # words between a country and what it has

_SITUATION = (
    rf"\b{_TROUBLE}\s+(?:(?!(?:issues|agreements?|ministerials?|conferences?|summits?|meetings?|forums?|seminars?|workshops?|sessions?|symposium|congress|exercises?|was|were|is|are|been|signed|held|met|will|takes?|took)\s)[\w’'-]+\s+){{0,3}}?"
    r"(?:in|on|across|inside|into|within|throughout|facing|around|surrounding|elsewhere\s+in)"
    rf"(?:\s+the\s+{_REGION},\s+(?:in\s+particular|particularly|especially|notably|including|above\s+all)(?:\s+in)?)?"
)
_STANDING = (
    r"\b(?:security\s+and\s+stability|stability\s+and\s+security|situation|futures?|unity|sovereignty|independence"
    r"|integrity|suffering|state|reconstruction|rebuilding|stabili[sz]ation|occupation|liberation)\s+(?:(?:and|or)\s+\w+\s+)?(?:of|for)"
)
_DANGER = (
    r"\b(?:threats?|aggression|attacks?|assaults?|war|invasion|strikes|offensive|annexation|influence|coercion)"
    r"\s+(?:\w+\s+){0,2}?(?:to|from|against|on|of|upon|towards?|in)"
)
_MISSION = rf"\b(?:leadership|deployment|mandate|role|contributions?|support)\s+(?:of|to|for|in)\s+(?:the\s+)?{ORGANISATION}\s+in"
_MENDING = r"\b(?:rebuilding|reconstructing|stabili[sz]ing|pacifying|demining|demilitari[sz]ing)"
TROUBLED = f"(?:{_SITUATION}|{_STANDING}|{_DANGER}|{_MISSION}|{_MENDING})"


@dataclass(frozen=True, slots=True)
class AboutRule:
    """One way to tell whether a talk was about a country."""

    name: str
    side: Side
    reading: Reading
    pattern: re.Pattern[str]
    country: str  # of the example, alpha-3
    example: str
    counter_example: str
    party: bool = False  # whether it holds for the sides of the talk too, or for third countries only
    people: bool = False  # whether it holds for an adjective too: "Sudanese refugees"
    towns: bool = False  # whether a town there will do
    wartime: bool = False  # for a side of the talk: only in a sentence that speaks of war

    def reads(self, left: str, right: str) -> bool:
        """Whether the rule holds between these words."""
        return self.pattern.search(left if self.side == "before" else right) is not None


def before(words: str) -> re.Pattern[str]:
    """Words that stand before the country, or before a list of which it is one."""
    return re.compile(rf"(?:{words})\s+{LIST}$", re.IGNORECASE)


def right_before(words: str) -> re.Pattern[str]:
    """Words that stand before the country itself."""
    return re.compile(rf"(?:{words})\s+{_THE}$", re.IGNORECASE)


def after(words: str) -> re.Pattern[str]:
    """Words that stand right behind the country."""
    return re.compile(rf"^{words}", re.IGNORECASE)
