"""A sentence → its parts that say what was talked about: "They discussed flights, steel and the fighting"."""

import re

from kg.annotate.cues import lowered
from kg.annotate.sieve import Sieved

# Words of talking in small letters, up to what they are followed by. A partner is no matter: "discussions with Norway".
_TALKED_OF = re.compile(
    r"\b(?:discuss(?:ed|es|ing|ions?)?\b(?! (?:with|between|by|in|at)\b)|(?:views|opinions|notes|ideas|information|assessments) (?:on|about|regarding|concerning)"
    r"|(?:talk(?:s|ed|ing)?|spoke|speaking|conversations?|consultations?|call|meeting|negotiations?) (?:\w+ ){0,4}?(?:about|on|over|regarding|concerning)\b"
    r"|(?:focus(?:ed|es|ing)?|cent(?:red|ered)) (?:\w+ )?(?:on|around)|rais(?:ed|ing)\b|brought up|took up|take up|touch(?:ed|ing) (?:up)?on|reviewed|dealt with|cover(?:ed|ing)|addressed|concerned"
    r"|(?:on the agenda|agenda|topics|issues|subjects|themes|matters)\b[^.;]{0,60}?\b(?:included?|includes|including|such as|like|were|was|are|is)\b"
    r"|(?:co-?operat|collaborat)\w+ (?:\w+ )?(?:in|on)|(?:fields?|areas?|spheres?|sectors?|domains?) (?:of|such as|like|including)|concerns? (?:about|over|on)|explor(?:ed|ing)|considered"
    r"|(?:relations|ties|links|partnership|exchanges|interest|experiences?|progress|work) (?:\w+ )?(?:in|on)\b|(?:problems?|questions?|issues?|prospects|possibilit(?:y|ies)) (?:of|for)|devoted to|turned to|dwelt on"
    r"|(?:talks|meetings?|discussions|conversation) (?:was|were) (?:\w+ )?about|brief(?:ed|ing) [^.;]{0,60}?\bon\b|regarding|(?:attention|importance) to)"
)
_UNTIL = re.compile(
    r"(?<!\b[A-Z])\.(?=\s|$)|;|,? (?:who|whom|which|where|when|while|after|before|since|whose)\b|\b(?:said|told|added|according)\b"
)
# The other way round: "Flights were also discussed".
_WAS_TALKED_OF = Sieved(
    r"\b(?:was|were|is|are)\s(?:also\s)?(?:(?:to be|expected to be)\s)?(?:discussed|raised|addressed|covered|reviewed|touched upon|on the (?:agenda|table)|among the (?:topics|issues|matters|subjects))\b"
)


def matters_of(text: str) -> list[tuple[int, int]]:
    """Where a sentence says what was talked about."""
    parts = []
    for words in _TALKED_OF.finditer(lowered(text)):
        end = _UNTIL.search(text, words.end())
        parts.append((words.end(), end.start() if end else len(text)))
    if passive := _WAS_TALKED_OF.search(text):
        parts.append((0, passive.start()))
    return parts
