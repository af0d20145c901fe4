"""Documents → what matters for weighing them: who published, for which side, when, and which are copies."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from kg.models import Document, Evidence, Extraction, Party, Support
from kg.resolve.names import fold


def _country(code: str) -> Party:
    return Party(kind="country", key=code)


def _organisation(key: str) -> Party:
    return Party(kind="organisation", key=key)


# Labels of government addresses below a country's own domain: mofa.go.jp, gov.uk, exteriores.gob.es
_GOVERNMENT_LABELS = frozenset({"gov", "go", "gob", "gouv", "govt", "gub", "gc", "admin", "mil"})
_OFFICIAL_SITES = {
    "europa.eu": _organisation("EU"),
    "asean.org": _organisation("ASEAN"),
    "nato.int": _organisation("NATO"),
    "un.org": _organisation("UN"),
    "kremlin.ru": _country("RUS"),
    "mid.ru": _country("RUS"),
    "auswaertiges-amt.de": _country("DEU"),
    "bundesregierung.de": _country("DEU"),
    "elysee.fr": _country("FRA"),
    "esteri.it": _country("ITA"),
    "canada.ca": _country("CAN"),
}
_DOMAINS = """
jp:JPN uk:GBR in:IND kr:KOR sg:SGP au:AUS nz:NZL cn:CHN ua:UKR il:ISR tr:TUR pl:POL es:ESP fr:FRA
br:BRA mx:MEX ph:PHL id:IDN my:MYS th:THA vn:VNM pk:PAK bd:BGD lk:LKA np:NPL ae:ARE sa:SAU qa:QAT
eg:EGY jo:JOR ke:KEN za:ZAF ng:NGA gh:GHA ca:CAN ch:CHE ar:ARG cl:CHL co:COL pe:PER kz:KAZ uz:UZB
az:AZE am:ARM ge:GEO ir:IRN iq:IRQ tw:TWN lt:LTU lv:LVA ee:EST gr:GRC it:ITA bn:BRN
"""
_COUNTRY_DOMAINS = dict(pair.split(":") for pair in _DOMAINS.split())
_OFFICIAL_PUBLISHERS: tuple[tuple[re.Pattern[str], Party], ...] = tuple(
    (re.compile(pattern), party)
    for pattern, party in (
        (
            r"us department of|white house|u s department|state department|united states department",
            _country("USA"),
        ),
        (
            r"\bjapan\b.*(?:ministry|cabinet)|(?:ministry|prime minister).*\bjapan\b|\bmofa japan",
            _country("JPN"),
        ),
        (r"foreign commonwealth|\bfcdo\b|10 downing|gov uk", _country("GBR")),
        (r"ministry of external affairs|\bmea\b.*india|\bpib\b|press information bureau", _country("IND")),
        (r"ministry.*(?:republic of korea|\bkorea\b)|korea.*ministry", _country("KOR")),
        (r"ministry.*singapore|singapore.*ministry|\bmfa singapore", _country("SGP")),
        (r"ministry.*china|china.*ministry|\bfmprc\b", _country("CHN")),
        (r"australia.*(?:minister|department)|(?:minister|department).*australia|\bdfat\b", _country("AUS")),
        (r"european external action|european commission|council of the e|\beeas\b", _organisation("EU")),
        (r"\basean secretariat|^asean$", _organisation("ASEAN")),
        (r"^nato$|north atlantic treaty", _organisation("NATO")),
        (r"^united nations$|^un news$", _organisation("UN")),
    )
)


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents of one run."""

    documents: Mapping[str, Document]
    misdated: frozenset[str] = frozenset()  # whose publication date contradicts their text

    @classmethod
    def of(cls, documents: Iterable[Document], extractions: Iterable[Extraction] = ()) -> "Sources":
        """Index documents by their ids."""
        misdated = (
            extraction.document
            for extraction in extractions
            if any(issue.kind == "date-contradiction" for issue in extraction.issues)
        )
        return cls({document.id: document for document in documents}, frozenset(misdated))

    def published(self, document: str, segment: int | None = None) -> date | None:
        """The date of the article, else of the document; none where the text contradicts it."""
        found = self.documents.get(document)
        if found is None or document in self.misdated:
            return None
        if segment is not None and segment < len(found.segments):
            own = found.segments[segment].published
            if own is not None:
                return own
        return found.published

    def side(self, document: str) -> Party | None:
        """The state or organisation that speaks in the document, if it is an official one."""
        found = self.documents.get(document)
        return official_side(found.publisher, found.url) if found else None

    def origin(self, support: Support) -> str:
        """What copies have in common: the words of the sentence, whoever prints them."""
        return wording(support.evidence)


def wording(evidence: Evidence) -> str:
    """The words of a sentence without case, accents and signs."""
    return fold(evidence.quote)


@lru_cache(maxsize=10_000)
def official_side(publisher: str, url: str) -> Party | None:
    """Tell for which side a publisher speaks.

    >>> official_side("The White House", "").key
    'USA'
    >>> official_side("", "https://www.mofa.go.jp/press/release/1.html").key
    'JPN'
    >>> official_side("Reuters", "https://www.reuters.com/world/") is None
    True
    """
    host = (urlsplit(url).hostname or "") if url else ""
    return _side_of_host(host) or _side_of_publisher(fold(publisher))


def _side_of_host(host: str) -> Party | None:
    labels = host.split(".")
    for length in (2, 3):
        site = _OFFICIAL_SITES.get(".".join(labels[-length:]))
        if site is not None:
            return site
    if labels[-1] in {"gov", "mil"}:
        return _country("USA")
    if len(labels) > 1 and _GOVERNMENT_LABELS & set(labels[-2:-1]) and labels[-1] in _COUNTRY_DOMAINS:
        return Party(kind="country", key=_COUNTRY_DOMAINS[labels[-1]])
    return None


def _side_of_publisher(publisher: str) -> Party | None:
    return next((party for pattern, party in _OFFICIAL_PUBLISHERS if pattern.search(publisher)), None)
