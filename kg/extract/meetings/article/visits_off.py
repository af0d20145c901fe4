"""The sentences of an article that tell of a visit or talks called off → those told as planned that it was."""

import re
from collections.abc import Iterable, Sequence

from kg.annotate.entities import PersonName, Sentence, country_of
from kg.annotate.mask import COUNTRY, PERSON, PLACE
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import clause_of

_CUE = re.compile(r"\b(?:postponed|cancelled|canceled|called off|put off)\b")
# "President Ruiz’s planned visit to Norway has been postponed", "has cancelled her visit to Norway"
_OFF = re.compile(
    rf"(?P<who>{PERSON})(?:[’']s?\s+(?:[a-z-]+\s+){{0,3}}?(?:visit|trip)\s+to|\s+(?:(?:has|had|on\s+\ue012+)\s+){{0,2}}(?:postponed|cancel+ed|called\s+off|put\s+off)\s+(?:his|her|an?)\s+(?:[a-z-]+\s+){{0,3}}?(?:visit|trip)\s+to)"
    rf"\s+(?:the\s+)?(?P<where>{COUNTRY}|{PLACE})(?P<behind>[^.;]{{0,40}}?\b(?:was|were|has\s+been|had\s+been|is)\s+(?:\w+ly\s+)?(?:postponed|cancel+ed|called\s+off|put\s+off))?"
)


# "Leaders’ retreat postponed"; not "Summit postponed to May"
_HEADED_OFF = re.compile(
    r"\b(?:postpone[ds]?|cancel+ed|cancels|call(?:s|ed)\s+off|scrap(?:s|ped)|shelve[ds]|put(?:s)?\s+off)\b(?![^.;]{0,60}\s(?:until|till|to)\s)"
)
# "Ruiz was due to travel to Oslo to meet", "had been expected to meet"
_WAS_DUE = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:(?:originally|initially|also)\s+)?(?:(?:due|scheduled|set|expected|slated|supposed)\s+)?to\s[^.;]{0,120}$"
)


def call_off_headed(drafts: Iterable[Draft], sentences: Iterable[Sentence]) -> None:
    """Call off the talks that somebody "was due" to hold, where the headline says that some were called off."""
    headlines = [s.text for s in sentences if s.block_kind == "headline"]
    if not any(_HEADED_OFF.search(text) for text in headlines):
        return
    for draft in drafts:
        if draft.status == "planned" and all(
            _WAS_DUE.search(r.sentence.text, 0, r.start) for r in draft.reports
        ):
            draft.status = "cancelled"


def call_off_visits(drafts: Iterable[Draft], sentences: Sequence[Sentence]) -> None:
    """Call off the visits of somebody to a country that the article tells were: "It had been reported that Ruiz would visit Norway"."""
    visits = [d for d in drafts if d.status == "planned" and all("visit" in r.rule.name for r in d.reports)]
    if not visits:
        return
    for person, country in _called_off(sentences):
        for draft in visits:
            if person in draft.persons and draft.country is not None and draft.country.value == country:
                draft.status = "cancelled"


def _called_off(sentences: Sequence[Sentence]) -> Iterable[tuple[int, str]]:
    """Who was to visit which country, and will not."""
    for sentence in sentences:
        if _CUE.search(sentence.text) is None:
            continue
        clause = clause_of(sentence)
        for match in _OFF.finditer(clause.masked):
            who, where = (clause.by_start.get(match.start(name)) for name in ("who", "where"))
            country = country_of(where) if where is not None else None
            told = match["behind"] is not None or _CUE.search(match.group()) is not None
            if isinstance(who, PersonName) and country is not None and told:
                yield who.person, country
