"""The words around a noun that names an encounter → whether it was held, is planned, was cancelled, or is none at all.

Nothing here reads the verb that reports an encounter: that is done in ``tense``.
"""

import re

from kg.extract.meetings.circumstances.allusions import is_to_resume, looks_back
from kg.extract.meetings.circumstances.cancellations import falls_through, is_dropped
from kg.extract.meetings.circumstances.envisaged import is_counterfactual, only_envisaged
from kg.extract.meetings.circumstances.put_off import given_up, set_anew
from kg.models import Status


def _any_of(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(forms))


_FEW = r"(?:[\w’'-]+\s+){0,4}$"  # the words between a verb and the noun it governs
_PAIR = r"(?:\w+\s+){0,2}$"
_SET_TO = r"(?:is|are)\s+(?:(?:due|set|scheduled|expected|slated)\s+)?to"

# What is before the noun and makes it one to come.
_AHEAD = _any_of(
    # "plans to fly to Oslo for talks with"
    r"\b(?:will|shall|plans?|scheduled|expected|due|set|is|are)\s+(?:then\s+|also\s+|next\s+)?(?:to\s+)?[a-z]+\b[^.;]{0,160}\bfor\s+(?:[\w-]+\s+){0,3}$",
    # "then heads to Oslo for talks with"
    r"\b(?:travels|flies|heads|goes|proceeds|continues|moves)\s+(?:on\s+)?to\s[^.;]{2,80}?\sfor\s+(?:[\w-]+\s+){0,3}$",
    # "will attend the talks", "is to host a summit"
    r"\b(?:will|shall|to)\b[^.;]{0,80}?\b(?:attend|join|host|co-host|chair|co-chair|lead|participate in|convene|hold|launch|open|begin"
    r"|take part in)\s+(?:for\s+)?(?:[\w’'-]+\s+){0,8}$",
    # "will continue their talks"
    r"\b(?:will|shall)\b[^.;]{0,200}?\b(?:continue|resume|conduct|engage in|start|begin)\s+(?:[\w’'-]+\s+){0,8}$",
    # "her upcoming trip to Oslo for talks"
    r"\b(?:upcoming|forthcoming)\s+(?:trip|travel|visit|journey)\s[^.;]{2,120}?\sfor\s[^.;]{0,80}$",
    # "invited him for talks", "invited him to a summit"
    r"\binvit(?:ed|es|ing)\s[^.;:]{2,120}?\s(?:for|to(?:\s+attend|\s+join)?)\s+(?:[\w\ue000-\ue004.’'-]+\s+){0,4}$",
    # "will address the press, followed by talks"
    rf"\b(?:will|(?:is|are|was|were)\s+(?:(?:due|set|scheduled|expected|slated)\s+)?to)\s[^.;]{{2,120}}?,?\s+followed\s+by\s+{_FEW}",
    # "there will be talks"
    rf"\b[Tt]here\s+(?:will|(?:is|are)\s+(?:going\s+)?to)\s+(?:also\s+|then\s+)?be\s+{_FEW}",
    # "the visit will include talks"
    r"\b(?:will|would|(?:is|are)\s+(?:due|set|scheduled|expected)?\s*to)\s+(?:also\s+)?(?:include|feature|involve|comprise"
    rf"|(?:begin|open|start|end|conclude)\s+with|culminate\s+in)\s+{_FEW}",
    # "will be raised at the talks"
    rf"\bwill\s+(?:[a-z]+ly\s+)?(?:feature|come up|be raised|be discussed|be a topic|be on the agenda)\s[^.;]{{0,20}}?(?:in|at|during)\s+(?:the\s+)?{_PAIR}",
    # "the upcoming talks", "preparations for the talks"
    r"\b(?:upcoming|forthcoming|planned|plans? for|planning(?: for)?|arranging|coordinating|prepar(?:ations? for|ing(?: for)?))"
    rf"\s+{_PAIR}",
    # "said on Friday ahead of talks"
    rf"\ue012\)?\s+ahead of\s+{_PAIR}",
    # "is expected to dominate the talks"
    r"\b(?:is|are)\s+(?:expected|likely|set|due|slated|sure|bound)\s+to\s+(?:be|feature|dominate|top|figure|come\s+up|loom)\b"
    rf"[^.;]{{0,60}}?\s(?:in|at|during)\s+(?:the\s+|their\s+|his\s+|her\s+)?{_PAIR}",
    # "looks forward to their next meeting"
    r"\blook(?:s|ing)?\s+forward\s+to\s+(?:(?:the|his|her|their|our|my|an?)\s+)(?:(?:first|next|upcoming|bilateral|trilateral|further)\s+){0,2}$",
    # "looks forward to hosting a summit"
    rf"\blook(?:s|ing)?\s+forward\s+to\s+(?:attending|hosting|joining|participating\s+in|taking\s+part\s+in)\s+{_FEW}",
    # "paved the way for a summit"
    r"\b(?:pav(?:e|es|ed|ing)\s+the\s+way\s+(?:for|to)|prepar(?:e|es|ed)(?:\s+for)?|set(?:s|ting)?\s+the\s+(?:stage|scene)\s+for"
    rf"|la(?:y|ys|id|ying)\s+the\s+ground(?:work)?\s+for)\s+(?:the|an?|his|her|their)\s+{_PAIR}",
    # "the agenda of the visit includes talks"
    r"\b(?:agenda|schedule|programme|program|itinerary)\s+(?:(?:of|for)\s+(?:the|his|her)\s+(?:[a-z-]+\s+)?(?:visit|trip|stay)\s*)?"
    rf"(?:,[^,;]{{3,60}},\s+)?(?:also\s+)?(?:includes?|features?|foresees?|provides?\s+for)\s+{_FEW}",
)

_HELD_FOR = r"(?:set|scheduled|planned|due|slated|expected|foreseen|envisaged)\s+(?:for|on|in)\b"
_ON_AGENDA = r"on\s+(?:the|his|her|their)\s+(?:agenda|programme|program|schedule|itinerary|cards)\b"
_IN_WORKS = r"in\s+(?:the\s+(?:works|offing|pipeline|making)|preparation|prospect)\b"
# What is behind the noun and makes it one to come.
_BEHIND = _any_of(
    # "the talks to be held in Lima"
    r"\s+to\s+(?:be\s+(?:held|hosted|convened)|take\s+place|convene)\b",
    # "the talks are set to take place", "will begin"
    r"[^.;]{0,60}?\b(?:(?:is|are)\s+(?:to|set|scheduled|expected|due|slated|planned)|will)\s+(?:to\s+)?(?:be\s+)?(?:held|take place|convene|meet|begin)",
    # "the talks are also scheduled for Friday", "are on the agenda", "are in the works"
    rf"[^.;]{{0,60}}?\b(?:is|are)\s+(?:(?:also|likewise|now|next)\s+)?(?:{_HELD_FOR}|{_ON_AGENDA}|{_IN_WORKS})",
    # "the talks are widely expected later this week"
    r"(?:(?!\b(?:and|which|that|who|where)\b)[^.;,]){0,100}?\b(?:is|are)\s+(?:(?:also|now|widely|still|next)\s+)?(?:expected|likely|anticipated|being\s+(?:prepared|planned|arranged|organi[sz]ed))"
    r"(?=[^\w\s]|\s*$|\s+(?:\ue012|(?:later|early|soon|next|this|on|in|at|during|before|after)\b))",
    # "officials said that the talks were being prepared", "were planned for Friday"
    r"[^.;,]{0,100}?\b(?<!which )(?<!that )(?:was|were)\s+(?:(?:also|still)\s+)?(?:being\s+(?:prepared|planned|arranged|organi[sz]ed)"
    r"|(?:planned|scheduled|expected|due|slated)(?!\s+by))\b",
    # "announced that the talks would take place in Lima"
    r"[^.;]{0,80}?\bwould\s+(?:(?:again|now|soon|still)\s+)?(?:be\s+held|take\s+place|convene|go\s+ahead)\b(?![^.;]*\bif\b)",
    # "the talks could yet be postponed"
    r"[^.;,]{0,100}?\b(?:could|may|might)\s+(?:yet\s+|still\s+)?be\s+(?:postponed|cancel+ed|called\s+off|put\s+off)\b",
    # "talks with Berg are also planned."
    r"[^.;]{0,60}?\b(?:is|are)\s+(?:(?:also|likewise)\s+){1,2}(?:scheduled|planned|foreseen|envisaged)(?=\s*(?:[.,;]|$|as\s+well\b|too\b))",
    # "the talks, a few hours from now"
    r"[^.;,]{0,60}?\s(?:an?\s+(?:short\s+(?:time|while)|hour|(?:few|couple\s+of)\s+(?:minutes|hours|days|weeks))|(?:minutes|hours|days|weeks))\s+from\s+now\b",
    # "the talks have been set for Friday"
    r"[^.;]{0,60}?\b(?:has|have)\s+been\s+(?:set|scheduled|planned|arranged|fixed)\s+(?:for|on)\b",
    # "the meeting in Lima on Friday will start at noon"
    r"(?:\s+(?:(?:in|at|on)\s+)?(?:the\s+)?[\ue000\ue004\ue012]+)*\s+will\s+[a-z]+",
)
# "In his talks with Berg, Ruiz plans to raise": none has taken place yet
_INTENDS = re.compile(
    r"(?:\s+(?:in|at|on)?\s*[\ue000\ue004\ue012]+)*\s+(?:plans|plan|intends?|hopes?|(?:is|are)\s+(?:likely|expected|set|due|scheduled))\s+to\s+[a-z]+"
)
_THEREIN = re.compile(r"^\W*(?:In|At|During)\s+(?:[\w-]+\s+){0,3}$")

# "missing a goal for a summit between", "conditional on talks"
_ONLY_WISHED = _any_of(
    r"\b(?:goals?|targets?|(?:set|fix|find|offer(?:ed)?|propose[ds]?|seek)\s+(?:a|the)\s+(?:dates?|venue)|[Hh]opes?|[Hh]oping|[Pp]rospects?|[Cc]hances?|possibility|idea|proposals?|push|bid|demands?|requests?|calls?|deadline|conditions?)\s+(?:for|of)\s+(?:an?\s+|the\s+)?(?:[\w\ue012-]+\s+){0,2}$",
    r"\b(?:interest(?:ed)?\s+in|(?:desire|wish|readiness|willingness)\s+for)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}$",
    r"\b(?:contingent|conditional|dependent)\s+on\s+(?:[\w-]+\s+){0,3}$",
)
# What is behind the noun and leaves open whether it ever is.
_MAY_BE = _any_of(
    # "could take place in the near future"
    r"[^.;]{0,80}?\b(?:could|may|might)\s+(?:also\s+|soon\s+)?(?:take place|be held|happen|go ahead)\b",
    # "raised it in talks on several occasions"
    r"[^.;“”]{0,120}?\son\s+(?:a\s+number\s+of|several|many|numerous|various|multiple|different|countless)\s+(?:previous\s+|earlier\s+)?occasions\b",
    # "a summit is unlikely"
    r"[^.;]{0,40}?\b(?:was|is|were|are|remains?)\s+(?:still\s+)?(?:possible|unlikely|off the table|out of the question|under discussion|being considered)\b",
)
_NEVER_WAS = _any_of(
    # "the talks have yet to begin"
    r"[^.;]{0,80}?\b(?:was|were|is|did|has|had)\s+(?:not|yet\s+to)\b",
    # "talks with Berg are currently not planned"
    r"\s+(?:are\s+)?(?:[a-z]+\s+)?not\s+(?:yet\s+)?(?:being\s+)?(?:planned|scheduled|expected|confirmed|on\s+the\s+(?:agenda|cards|table))\b",
)
_NONE_BEFORE = re.compile(r"\b[Nn]o\s+(?:[\w-]+\s+){0,2}$")


def status_of_noun(masked: str, start: int, end: int, status: Status) -> Status | None:
    """The status of an encounter named by the noun at ``start:end``; none where it was none.

    ``status`` is what the noun has where no word around it says otherwise.

    >>> status_of_noun("will attend talks with", 12, 17, "held"), status_of_noun("A summit is unlikely", 2, 8, "held")
    ('planned', None)
    """
    if status == "cancelled" or set_anew(masked, end) is not None:
        return given_up(masked, start, end)
    envisaged = only_envisaged(masked, start)
    wished = envisaged == "open" or _ONLY_WISHED.search(masked, max(0, start - 90), start)
    if wished or is_to_resume(masked, start, end) or is_counterfactual(masked):
        return None
    if is_dropped(masked, start):
        return "cancelled"
    if looks_back(masked, start):
        return "held"
    if envisaged == "planned" or _AHEAD.search(masked[:start]):
        return "planned"
    if falls_through(masked, end):
        return "cancelled"
    if (
        _MAY_BE.match(masked, end)
        or _NEVER_WAS.match(masked, end)
        or _NONE_BEFORE.search(masked, max(0, start - 40), start)
    ):
        return None
    intended = _INTENDS.match(masked, end) and _THEREIN.match(masked[:start])
    return "planned" if intended or _BEHIND.match(masked, end) else status
