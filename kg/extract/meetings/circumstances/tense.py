"""The words around the verb that reports an encounter → whether it was held, is planned, was cancelled, or is none at all."""

import re

from kg.extract.meetings.circumstances.cancellations import is_called_off
from kg.extract.meetings.circumstances.envisaged import is_counterfactual, only_envisaged
from kg.extract.meetings.circumstances.whereabouts import told_of_journey
from kg.models import Status

_ADVERBS = r"(?:\s+(?:\w+ly|also|likewise|again|then|once|soon|first|next|later|both|in turn|today|\ue012+))*\s+[“\"]?$"
_PLANNED = re.compile(
    r"(?:\b(?:will|shall|would|to|can)\b|(?<=\w)[’']ll\b|\b(?:is|are|was|were)\s+(?:due|set|scheduled|expected|slated|planned|about)\s+to\b"
    r"|\blook(?:s|ed|ing)?\s+forward\s+to\b|\b(?:will|would)\s+(?:also\s+|then\s+|later\s+|first\s+)?be\b|\b(?:is|are)\b)"
    + _ADVERBS
)
# "to meet" after these is an event to come; after any other verb ("came to meet") it may have happened.
_INFINITIVE = re.compile(r"\bto" + _ADVERBS)
_INTENDING = re.compile(
    r"\b(?:will|plans?|planned|planning|intends?|intended|intention|agreed|agree|decided|decide|committed|commit|scheduled|set"
    r"|due|expect|expects|expected|slated|look(?:s|ed|ing)? forward|prepar(?:es|ing)|hopes?|hoped|is|are|upcoming|ahead of"
    r"|next|travel|travels|traveling|travelling|fly|flies|flying|heads|heading|leaves|invited|invitation)\b"
)
_PAST_PURPOSE = re.compile(
    r"\b(?:used|traveled|travelled|came|led|arrived|departed|left|visited|flew|returned|hosted|convened|gathered|was in|were in|stopped|went|held\s+an?\s+(?:[\w-]+\s+){0,3}(?:ceremony|banquet|dinner|lunch|reception)|(?:made|paid)\s+an?\s+(?:[\w-]+\s+){0,2}(?:stop|stopover|visit|trip))\b"
)
_HAS_ARRIVED = re.compile(
    r"\b(?:(?:has|have)\s+(?:just\s+)?arrived|departed|left)\b[^.;]{0,80}$"
)  # "to hold talks"
_UNREAL = re.compile(
    r"(?:\b(?:not|never|\w+n[’']t|without|nor|neither|could|might|may|should|if|whether(?!\s+to\b)|unless|unable|unlikely|unclear|fail(?:ed|s|ing)?\s+to|rul(?:e[ds]?|ing)\s+out|refus\w+|declin\w+|reject\w+"
    r"|turned down|den(?:y|ied|ies)|ready|readiness|willing|willingness|would\s+have|offer(?:ed|s)?|urg\w+|call(?:ed|s|ing)? for|propos\w+|ask\w*|request\w*|wants?|wanted"
    r"|hop(?:e|es|ed|ing)\s+(?:to|that)|would like|seek\w*|sought|determination|eager|desire|idea\s+of|efforts?\s+to|attempts?\s+to|open to|appeal\w*|possib\w+|no\s+(?:\w+\s+){0,2}?(?:plans?|talk|request|basis|agreement|need|date)\b|chance to|opportunity to|yet to|invit\w+\s+\S+\s+to|who\s+regularly|skip(?:ped|s|ping)?|boycott(?:ed|s|ing)?|missed|absent|stayed\s+away|pulled\s+out|threat(?:s|en(?:s|ed|ing)?)?\s+to\s+(?:cancel|call\s+off|postpone|scrap|shelve|put\s+off))\b)[^.;,]{0,60}(?:(?<=[\ue010\ue011]),\s+)?$",
    re.IGNORECASE,
)
# "urged Norway to act in a meeting with": what was asked for was asked there; nothing is said of another meeting.
_ASKED = re.compile(
    r"\b(?:not|never|\w+n[’']t|without|refus\w+|declin\w+|reject\w+|turned down|den(?:y|ied|ies)|readiness|willingness|offer(?:ed|s)?|urg\w+|call(?:ed|s|ing)? for|propos\w+|ask\w*|request\w*"
    r"|seek\w*|sought|determination|desire|appeal\w*|hop(?:e|es|ed|ing)\s+that|would like|wants?|wanted|possib\w+)\b(?!\s+to\s+(?:meet|talk|speak|hold)\b)",
    re.IGNORECASE,
)
_OF_OWN = re.compile(
    r"\b(?:ask\w*|request\w*|seek\w*|sought|would like|wants?|wanted|not|never|propos\w+)\s+to\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?<!\bpart )(?<!participate )(?<!participating )(?<!participation )(?<!engage )(?<!interest )(?<!role )(?<!presence )"
    r"(?:\b(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing|[Oo]ver)\s+(?:an?|the|his|her|their|today’s|separate)\s+(?:(?!next\b|upcoming\b|forthcoming\b|future\b|planned\b|possible\b|potential\b|margins\b)[\w-]+\s+){0,4}"
    r"|\b(?:[Dd]uring|[Aa]fter|[Ff]ollowing|[Aa]t)\s+(?:[a-z-]+\s+){0,2}|\b(?:when|as|while)\s+(?:s?he|they|[\ue010\ue011])\s+(?:\w+\s+)?)$"
)
# A name is as good as one letter, with the comma behind "Ruiz, Foreign Minister of Peru, will".
_NAMES = re.compile(r"([\ue010\ue011])\1+(?:,(?=\s+(?:will|would|to|has|had|is|was)\b))?")
# "his pleasure at being able to meet Minister Ruiz": said at a meeting that is told elsewhere.
_GLAD_TO_BE_ABLE = re.compile(
    r"\b(?:pleasure|pleased|delight\w*|glad|happy|joy|honou?r\w*)\b[^.;]{0,30}\bable\s+to\s+(?:\w+\s+)?$"
)
# "had the opportunity to meet Minister Ruiz", "was able to have a word with him": it was taken.
_TOOK_CHANCE = re.compile(
    r"\b(?:had|took|used|seized|welcomed|appreciated|enjoyed)\s+(?:also\s+)?(?:the|an?|this|that|his|her)\s+(?:\w+\s+)?(?:chance|opportunity|occasion)\s+(?:today\s+)?to\s+(?:also\s+)?$"
    r"|\b(?:(?:was|were)\s+(?:also\s+)?able|managed)\s+to\s+(?:also\s+)?$"
)
# "welcomed the opportunity to meet in the coming months": it has not come yet.
_SOME_DAY = re.compile(
    r"[^.;]{0,120}?\b(?:(?:in|over|during)\s+the\s+(?:coming|next\s+few|near)\s+(?:days|weeks|months|years?|future)|soon|in\s+the\s+future|down\s+the\s+(?:road|line))\b"
)
# "has had a number of occasions to meet": of none in particular.
_MANY_TIMES = re.compile(
    r"\b(?:had|found|taken)\s+(?:also\s+)?(?:(?:a\s+)?(?:number|couple|series|host|variety)\s+of|several|many|multiple|numerous|countless|various|plenty\s+of|some)\s+(?:\w+\s+)?(?:chances|opportunities|occasions)\s+to\s+(?:also\s+)?(?:[^.;]{3,60},\s+(?:or\s+|and\s+)?to\s+)?$"
)
# "if circumstances permit, I will meet": nothing that makes it unreal.
_IF_POSSIBLE = re.compile(
    r"\bif\s+(?:(?:various|the|his|her|my|time\s+and)\s+)?(?:circumstances|conditions|time|schedules?)\s+(?:permit|allow)s?\b",
    re.IGNORECASE,
)
# "will call on the President and meet the Minister": the tense stands with the first verb only.
_AND = re.compile(r"(?:,|\band|\bor|\bas well as)\s+(?:(?:also|then|later|separately|jointly|further)\s+)*$")
_BARE = re.compile(
    r"(?:meet|hold|host|have|call|see|receive|visit|speak|talk|join|conduct|convene|welcome|pay|greet|co-host|co-chair|confer|exchange|discuss|continue|attend|review|explore|raise)\b"
)
_SHARED_FUTURE = re.compile(
    r"\b(?:will|shall|would|(?:due|set|scheduled|expected|slated|planned|plans|intends|likely)\s+to)\b"
)
# "planned to hold talks with Berg on Monday, and to meet Holt on Thursday"
_AND_TO = re.compile(
    r"\swith\s+(?:the\s+)?[\ue000-\ue003\ue010\ue011][^.;,]{0,60},\s+and\s+(?:also\s+|then\s+)?to\s+$"
)
# "is honored to welcome": it happens as it is said.
_HONOURED = re.compile(
    r"(?:[“\"]|\b(?:was|is)\s+)(?:[Gg]ood|[Gg]reat)\s+to\s+$|\b(?i:honou?red|pleased|delighted|proud|glad|happy|pleasure|privilege|hono(?:u)?r)\s+to\s+(?:have\s+)?(?:once\s+again\s+)?$"
)
# "In addition to meeting A, she will meet B": the tense stands in the main clause.
_BESIDES = re.compile(
    r"\b(?:[Ii]n addition(?:\s+to)?|[Bb]esides|[Aa](?:part|side) from|[Aa]long with|[Aa]s well as|[Bb]efore|[Aa]fter|[Ff]ollowing|[Pp]rior\s+to|[Aa]head\s+of)\s+(?:\w+\s+)?$"
)
# "will press for a truce when he meets Berg on Friday"
_PRESENT = re.compile(r"(?:meets|speaks|sits|hosts|receives|holds|leads|attends|joins|chairs)\b")
# "meets Berg on Friday": what is told in the present has a day to come
_ON_WEEKDAY = re.compile(
    r"(?:meets|holds|hosts|receives|speaks|has(?=\s+(?:an?\s+)?(?:[a-z-]+\s+)?(?:meetings?|talks|call)\b))\b(?![^.;“”]*\b(?:said|told|last|[a-z]{2,}ed)\b)[^.;,“”]{0,90}?\son\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d))"
)
# "was to be received by", "is due to be hosted by"
_IS_TO_BE = re.compile(
    r"(?:(?:is|are|was|were)\s+(?:(?:also|then|later|due|set|scheduled|expected|slated)\s+){0,2}|(?:due|set|scheduled|expected|slated)\s+)to\s+be\s"
)
# "leaves for Lima today at the invitation of"
_LEAVES = re.compile(r"(?:leaves|departs)\s+for\b")
# "when I speak with him this evening"
_WHEN_I = re.compile(r"\b(?:when|before|until|once)\s+(?:I|we)\s+$")
_WILL_BE = re.compile(r"(?:meet|speak|see|sit\s+down|talk|host|receive)\b")
_WHEN_HE = re.compile(r"\b(?:when|before|until|once)\s+(?:the\s+)?(?:[\ue010\ue011]+|s?he)\s+$")
# "arrives tomorrow on a visit to"
_TOMORROW = re.compile(
    r"\b(?:arrives|leaves|departs|starts|begins|pays|makes|flies|travels|(?:is|are)\s+[a-z]+ing)\s+(?:[a-z]+\s+){0,3}?\ue012+[^.;]{0,60}$"
)
# "will first address the session before meeting Berg", "before holding talks with Berg"
_BEFORE_MEETING = re.compile(r"before\s+(?:also\s+)?meeting\b")
_BEFORE_IT = re.compile(
    r"\b(?:before|prior\s+to|ahead\s+of|in\s+addition\s+to|besides|as\s+well\s+as)\s+(?:\w+\s+)?$"
)
_WILL_FIRST = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:due|set|scheduled|expected|slated)\s+to)\s[^.;:]{0,240}$"
)
# "plans to visit Oslo after attending the summit in Lima on 5 May"
_WILL_AFTER = re.compile(
    r"\b(?:will|(?:plans?|intends?)\s+to|(?:is|are)\s+(?:(?:due|set|scheduled|expected|slated)\s+)?to)\s[^.;:,]{0,120}\safter\s+$"
)
# "a statement issued after a meeting with Berg": it is over, whatever the statement says
_TOLD_AFTER = re.compile(
    r"\b(?:statements?|releases?|communiqu[eé]|readout|briefing|conference|remarks|reporters|journalists|said|told|announced)\b[^.;,]{0,60}?\s(?:after|following)\s+(?:[\w-]+\s+){0,3}$"
)
_MAIN_VERB_TO_COME = re.compile(
    r"(?:(?!\b(?:said|says|told|announced|stated|added)\b)[^;])*?\bwill\b|[^;]*?,\s+(?:the\s+)?(?:[\ue010\ue011]+|s?he|they)\s+(?:would|(?:is|are)\s+(?:also\s+)?(?:due|set|scheduled|expected|slated|planning)\s+to)\b"
)
# "is meeting with Berg tomorrow"
_IS_MEETING = re.compile(
    r"(?:is|are)\s+(?:also\s+)?meeting\b[^.;]{0,120}?\b(?:tomorrow|next\s+(?:week|month|year))\b"
)
# "We are talking to Norway": of no occasion; "will be speaking", "is speaking today" are of one.
_GOES_ON = re.compile(
    r"(?:\b(?:[Ii]s|[Aa]re|am)|[’'](?:re|s|m))\s+(?:(?:also|still|now|currently|already|always)\s+){0,2}$"
)
# "is currently holding talks with": it goes on as it is told, unless a day is said
_NOW = re.compile(r"\b(?:is|are)\s+(?:(?:also|still)\s+)?(?P<now>currently|now|presently)?\s*$")
_AT_IT = re.compile(r"(?:holding|having|hosting|receiving|meeting|conducting|sitting\s+down)\b")
_TALKING = re.compile(r"(?:talking|speaking)\b(?![^.;]*(?:\ue012|\b(?:now|right now)\b))")


def status_before(masked: str, position: int, whole: str) -> Status | None:
    """The status of what the verb at ``position`` reports; none where it did not and will not take place.

    ``whole`` is the unmasked sentence.
    """
    before, envisaged = masked[:position], only_envisaged(masked, position)
    if is_called_off(masked, position, whole):
        return "cancelled"
    if _TOOK_CHANCE.search(before[-60:]) or _was_before(masked, position):
        return None if _SOME_DAY.match(whole, position) else "held"
    near = re.split(r"[;:]|,\s+(?:and|but)\s", before)[-1]
    words = _IF_POSSIBLE.sub("", _NAMES.sub(r"\1", near[-300:]))[-90:]
    unreal = is_counterfactual(masked) or _UNREAL.search(_told_there(words))
    goes_on = _TALKING.match(masked, position) and _GOES_ON.search(before)
    if envisaged == "open" or unreal or goes_on or _GLAD_TO_BE_ABLE.search(near) or _MANY_TIMES.search(near):
        return None
    told = "planned" if envisaged == "planned" else _told_before(masked, position, before, whole)
    if told is not None:
        return told
    if (
        _BARE.match(masked, position)
        and _AND.search(before)
        and _SHARED_FUTURE.search(re.split(r"[;:]", before)[-1])
    ):
        return "planned"
    if _INFINITIVE.search(before):
        if _PAST_PURPOSE.search(near) and not _INTENDING.search(near):
            return "planned" if _HAS_ARRIVED.search(near) else "held"
        going_on = _AND_TO.search(before) is not None and _SHARED_FUTURE.search(before) is not None
        return "planned" if going_on or _INTENDING.search(near) or position < 90 else None
    return "planned" if _PLANNED.search(before) else "held"


def _told_there(words: str) -> str:
    """The words before an encounter without those for what was asked for at it."""
    there = _THERE.search(words)
    if there is None or _OF_OWN.search(words):
        return words
    return _ASKED.sub("", words[: there.start()]) + words[there.start() :]


# "has no plans to meet Berg after they spoke by phone": that was so
_AFTER_THEY = re.compile(
    r"\b(?<!only )(?:after|since|when)\s+(?:the\s+(?:two|three|pair)(?:\s+[a-z]+)?|they|both|s?he|[\ue010\ue011]+(?:\s+and\s+[\ue010\ue011]+)?)\s+$"
)
_WAS = re.compile(r"(?:met|spoke|talked|conferred|held)\b")


def _was_before(masked: str, position: int) -> bool:
    """Whether a verb tells of what was before something else in its sentence was, was not, or was only wished."""
    if _WAS.match(masked, position) is None or is_counterfactual(masked):
        return False
    return _AFTER_THEY.search(masked, max(0, position - 80), position) is not None


def _told_before(masked: str, position: int, before: str, whole: str) -> Status | None:
    """What the words right before a verb tell, whatever its own tense."""
    if _PRESENT.match(masked, position) and _WHEN_HE.search(before):
        return "planned"
    if _WILL_BE.match(masked, position) and _WHEN_I.search(before):
        return "planned"
    arriving = _TOMORROW.search(before)
    if arriving is not None and re.search(r"\b[Tt]omorrow\b", whole[arriving.start() :]):
        return "planned"
    first = _BEFORE_MEETING.match(masked, position) or _BEFORE_IT.search(before)
    if first and _WILL_FIRST.search(before):
        return "planned"
    if (journey := told_of_journey(masked, position, before)) is not None:
        return journey
    if _BESIDES.search(before):
        after_that = whole.startswith("attending", position) and _WILL_AFTER.search(before)
        to_come = after_that or (
            _MAIN_VERB_TO_COME.match(masked, position) and not _TOLD_AFTER.search(before)
        )
        return "planned" if to_come else "held"
    if _HONOURED.search(before) or _is_under_way(masked, position, before):
        return "held"
    return (
        "planned"
        if any(m.match(whole, position) for m in (_IS_MEETING, _ON_WEEKDAY, _IS_TO_BE, _LEAVES))
        else None
    )


def _is_under_way(masked: str, position: int, before: str) -> bool:
    """Whether an encounter goes on as it is told: "is currently holding talks"; not "is hosting him on Friday"."""
    now = _NOW.search(before) if _AT_IT.match(masked, position) else None
    return now is not None and bool(now["now"] or "\ue012" not in masked)
