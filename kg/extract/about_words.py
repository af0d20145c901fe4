"""The vocabulary of the rules on what a talk was about, as pieces of patterns over masked sentences."""

from kg.annotate.mask import COUNTRY, DEMONYM, GOVERNMENT, PLACE

LAND = f"(?:{COUNTRY}|{DEMONYM}|{GOVERNMENT}|{PLACE})"
_COMPASS = r"(?:(?:north|south|east|west|central)[\w-]*\s+)?"
_JOINT = r"(?:,\s+(?:and\s+|also,\s+)?|\s+and\s+(?:in\s+|on\s+)?|\s+or\s+|/|\s*[-–]\s*|;\s+also,\s+)"
THE = rf"(?:the\s+)?{_COMPASS}"
LIST = rf"(?:(?:the\s+)?{LAND}{_JOINT}){{0,8}}{THE}"  # the country may be one of several

_TROUBLE = (
    r"(?:situations?|cris[ie]s|conflicts?|wars?|events|violence|fighting|hostilities|ceasefire|truce|peace|process"
    r"|stability|tensions|transition|elections?|democracy|coup|unrest|escalation|reconstruction|insurgency|atrocities"
    r"|rights|relief|conditions|famine|instability|repression|crackdown|governance|planning|stabili[sz]ation|outbreak"
    r"|suffering|demining|developments|efforts|challenges|environment|mission|operations?|crimes|abuses|withdrawal"
    r"|camps|assistance|access)"
)
HELP = (
    r"(?:support(?:ing|ed)?|assist(?:ing)?|help(?:ing)?|backing|aiding|arming|defend(?:ing)?|rebuild(?:ing)?"
    r"|recover(?:y)?|assistance|aid|funding|arms|weapons)"
)
TALK = (
    r"(?:discuss(?:ed|ing|es)?|raised?|brought\s+up|addressed|took\s+up|touched\s+(?:up)?on|turning\s+to|regarding"
    r"|concerning|with\s+re(?:gard|spect)\s+to|as\s+(?:to|for)|talked?\s+about|spoke\s+(?:about|of)|(?:views?|notes)\s+on"
    r"|consult(?:ed|ations)\s+on|concerned\s+(?:about|over|by)|posed\s+by|respon(?:se|d)\s+to|(?:questions?|issues?)\s+of"
    r"|policy\s+(?:on|towards?)|approach(?:es)?\s+(?:to|on|toward)|dealing\s+with"
    r"|(?:summit|conference|meeting|coordination|cooperation|cooperate|work(?:ing)?|penholder|focus(?:ed)?)\s+on)"
)
OWN = r"(?:[’']s?)?"  # the country's own: "Sudan's"

_SITUATION = (
    rf"\b{_TROUBLE}\s+(?:\w+\s+){{0,3}}?"
    r"(?:in|on|across|inside|into|within|throughout|facing|elsewhere\s+in)"
)
_STANDING = (
    r"\b(?:security\s+and\s+stability|situation|future|unity|sovereignty|independence|integrity|suffering|state)"
    r"\s+(?:(?:and|or)\s+\w+\s+)?(?:of|for)"
)
_DANGER = (
    r"\b(?:threats?|aggression|attacks?|assaults?|war|invasion|strikes|offensive|annexation)"
    r"\s+(?:\w+\s+)?(?:to|against|on|of|upon|towards?)"
)

TROUBLED = f"(?:{_SITUATION}|{_STANDING}|{_DANGER})"
