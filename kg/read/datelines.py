"""The first paragraph of an article → where its dateline ends, the place it names, the day it gives."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.read.line_rule import any_of
from kg.read.printed_dates import FULL_DATE, MONTH, MONTHS, day_of, to_day

# One word in capitals, or several where a first or middle word is one that names of places have.
_CAPITALS = (
    r"(?:(?:(?:NEW|SAN|SANTA|SANTO|LOS|LAS|EL|AL|ABU|ADDIS|KUALA|TEL|RIO|HO|PORT|CAPE|HONG|UNITED|THE|ST\.?"
    r"|SAINT|BUENOS"
    r"|PHNOM|SRI|NORTH|SOUTH|EAST|WEST|CAMP|SHARM|DAR|BANDAR|FORT|GREAT|UPPER|ANDREWS|JOINT|ULAN|PANAMA"
    r"|MEXICO|KUWAIT"
    r"|GUATEMALA|VATICAN|QUEZON|GAZA|ISLAND|LA|LE|DA|DI)[ -])?"
    r"[A-Z][A-ZÀ-Þ.'’-]+(?:[ /-](?:EL|AL|DE|DU|OF|ES|LA|DO)[ -][A-ZÀ-Þ.'’-]+|[ /](?:CITY|STRIP|BANK|AIRES"
    r"|BAGHDAD|SAMAD"
    r"|[A-ZÀ-Þ]+(?=/)))?)(?:/[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ]+)?)?"
)
_NAMES = r"[A-Z][\w.'’-]+(?:[ -](?:[A-Z][\w.'’-]+|de|la|da|do|es|al|el)){0,3}"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_WEEKDAY = rf"(?:{_WEEKDAYS},?\s+)?"
_PLACE = rf"(?P<place>(?:{_CAPITALS}|{_NAMES})(?:, (?!{_WEEKDAYS}){_NAMES}){{0,2}}(?: \[{_NAMES}\])?)"
_DAY = (
    rf"(?P<day>(?:(?i:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?i:{MONTH}))(?:,? (?:19|20)\d\d)?"
    r"|\d\d?(?:\.|\s?/\s?)\d\d?(?:\.|\s?/\s?)(?:19|20)\d\d)"
)
_KNOWN = any_of(
    """
    AP, AFP, REUTERS, Reuters, Xinhua, XINHUA, Yonhap, YONHAP, Kyodo, KYODO, ANI, PTI, IANS, TASS, WAM, SPA, QNA,
    KUNA, BNA, ONA, Petra, MENA, AA, dpa, DPA, EFE, ANSA, IRNA, ISNA, Bernama, BERNAMA, Antara, ANTARA, CNA, VNA,
    VNS, APP, UNB, BSS, NNN, Jiji, NHK, UPI, CNN, BBC, Bloomberg, UNI, RSS, Rastriya Samachar Samiti, PNA, KPL,
    AKP, MNA, KCNA, Newsis, MONTSAME, Montsame, SANA, INA, NINA, NNA, WAFA, SABA, SUNA, LANA, MAP, APS, TAP, AMI,
    PANA, APA, NAN, GNA, SLENA, LINA, AIP, AGP, APO, ENA, FBC, Fana, KNA, KBC, ZANIS, NAMPA, BOPA, MANA, SAnews,
    AIM, ANGOP, Angop, Inforpress, RIA Novosti, Sputnik, Interfax, INTERFAX, Interfax-Ukraine, INTERFAX-UKRAINE,
    Interfax-Kazakhstan, INTERFAX-KAZAKHSTAN, BelTA, BELTA, Ukrinform, UNIAN, MOLDPRES, Agerpres, AGERPRES,
    ARMENPRESS, Armenpress, AZERTAC, AZERTAG, Azertac, Trend, KAZINFORM, Kazinform, AKIpress, Kabar, UzA, Khovar,
    TDH, BTA, MIA, ATA, Tanjug, TANJUG, Beta, SRNA, FENA, Fena, HINA, Hina, STA, CTK, ČTK, TASR, SITA, MTI, PAP,
    ELTA, BNS, LETA, NTB, TT, Ritzau, STT, ATS, SDA, Belga, ANP, Lusa, LUSA, AMNA, ANA-MPA, ANA, CNS, TRT, DHA,
    IHA, Anadolu, Prensa Latina, Andina, Télam, Telam, ABI, AVN, Agência Brasil, MercoPress, Notimex, CMC, JIS,
    PINA, RNZ, AAP
    """
)
_PRESS = r"[A-Z][\w.’' /&-]{0,30}(?:News|Agency|Press|Times|Post|Daily|Herald|Mirror|Nation)"
_AGENCY = rf"(?:[(\[](?:{_KNOWN}|{_PRESS})\b[^()\[\]]{{0,60}}[)\]]|/\s?{_KNOWN}\s?/)(?:\.(?=[\s-]))?"
_DASH = r"(?:—|--|–|-)"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\(?{_PLACE}\)?(?:,?\s+{_DAY})?[.,]?\s*{_AGENCY}\s*(?:{_DASH}|:)?\s*",  # Seoul, June 5 (Yonhap) --
        rf"{_PLACE}(?:[,.]\s+{_DAY})?[,.]?\s+(?:(?<=[,.]\s)|(?<=\d\s)){_KNOWN}"
        rf"(?:\.\s+|\s*{_DASH}+\s*|:\s+|(?<=[A-Z])\s+(?=[A-Z][a-z]))",  # Accra, March 13, GNA –
        rf"\(?{_PLACE}\)?,?\s+{_WEEKDAY}{_DAY}\s*(?:[(\[/][A-Z][\w.’' &-]{{1,30}}[)\]/]\s*)?"
        rf"(?:{_DASH}|:|(?<=\d\d\d\d)[.)](?=\s+[A-Z]))\s*",  # Geneva, 5 March 2024 –
        rf"(?P<place>{_CAPITALS}(?:, {_NAMES}){{0,2}}),?\s+{_DAY}\.?\s+(?=[A-Z][a-z])",  # MOSCOW May 2 Ministers
        rf"(?P<place>{_CAPITALS}(?:, {_NAMES}){{0,2}})(?P<day>)(?:\s+\([A-Z][^()]{{1,29}}\))?"
        rf"(?:\s*:\s+|\s+{_DASH}(?:\s+|(?=[A-Z])))",  # TOKYO:
        rf"\((?P<place>{_NAMES}(?:, {_NAMES})?)(?P<day>)\)\s+{_DASH}\s+",  # (Tokyo) –
    )
)
_NOT_PLACES = re.compile(
    r"(?:SUBJECT|MEMORANDUM|NOTE|NOTICE|UPDATED?|WATCH|BREAKING|FACTS?|MYTHS?|HOAX|TRUTH|EXCLUSIVE|READ"
    r"|REMARKS|FROM|TO|RE"
    r"|DATE|ICYMI|STATEMENT|BACKGROUND|SUMMARY|READOUT|QUESTION|ANSWER|QA|VIDEO|LIVE|PHOTOS?|SECTION|ARTICLE"
    r"|ANNEX|PROMISE"
    r"|WHAT|WHO|WHEN|WHERE|WHY|HOW|AUDIENCE|SPEAKER|PREAMBLE|THE [A-Z]+(?<!THE HAGUE)|CORRECTION|ANALYSIS"
    r"|OPINION|EDITORIAL"
    r"|UN|EU|US|USA|UK|NATO|ASEAN|PURPOSE|SCOPE|[A-Z]+(?:TION|MENT|NESS|TURE)S?|PRESS|MEDIA|TITLE|CONFERENCE"
    r"|On|In|By|From|Since|Until|Till|Today|Yesterday|This|The|As|At|After|Before|Between|(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day"
    r")(?![\w’'-])"
)
_ALL_CAPITALS = re.compile(rf"{_CAPITALS}(?:, {_NAMES})?")
_REACH = 140
_FULL_STOP = re.compile(r"(?<=\w{4})\.$")  # "MOSCOW. May 2"; no "D.C."
_REPORT_CUE = re.compile(
    r"[(\[/]|\d[\d,]*(?:\s+[A-Z][a-z]+)?\s*[—–:.-]"
)  # an agency or a day, which the first two patterns need


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening words of a report, up to ``end``."""

    end: int
    place: str
    day: date | None
    has_year: bool = False  # the day is told in full


def find_dateline(paragraph: str, published: date | None = None) -> Dateline | None:
    """The dateline that opens a report; a day without a year is the last such day before ``published``.

    >>> find_dateline("TOKYO: Ministers met.").place
    'TOKYO'
    >>> find_dateline("SEOUL, June 5 (Yonhap) -- Talks began.", date(2024, 6, 6)).day
    datetime.date(2024, 6, 5)
    >>> find_dateline("Ministers met: they talked.") is None
    True
    """
    opening = paragraph[:_REACH]
    if not opening[:1].isupper() and not opening.startswith("("):
        return None
    for pattern in _PATTERNS if _REPORT_CUE.search(opening) else _PATTERNS[1:2] + _PATTERNS[3:]:
        match = pattern.match(opening)
        if match and match.end() < len(paragraph) and not _NOT_PLACES.match(match["place"]):
            words = match["day"] or ""
            day = _find_day(words, published)
            return Dateline(
                match.end(),
                _FULL_STOP.sub("", match["place"].strip(" ,")),
                day,
                FULL_DATE.search(words) is not None,
            )
    return None


def opens_report(line: str) -> bool:
    """Whether a line opens like a report of a news agency, even if it does not end like running text.

    >>> opens_report("OSLO, May 3 (KUNA) -- The ministers met"), opens_report("OSLO: The ministers met")
    (True, False)
    """
    opening = line[:_REACH]
    return bool(_REPORT_CUE.search(opening)) and any(pattern.match(opening) for pattern in _PATTERNS[:3])


def is_place(line: str) -> bool:
    """Whether a line is the name of a place in capitals, as some agencies print it above the text.

    >>> is_place("ANKARA"), is_place("NEW YORK"), is_place("BACKGROUND")
    (True, True, False)
    """
    return _ALL_CAPITALS.fullmatch(line) is not None and _NOT_PLACES.match(line) is None


def _find_day(words: str, published: date | None) -> date | None:
    match = FULL_DATE.search(words)
    if match:
        return to_day(match)
    named = re.search(rf"(?i:{MONTH})", words)
    number = re.search(r"\d{1,2}", words)
    if published is None or named is None or number is None:
        return None
    month = MONTHS[named.group().rstrip(".").lower()]
    days = (day_of(year, month, int(number.group())) for year in (published.year, published.year - 1))
    return next((day for day in days if day and day <= published + timedelta(days=1)), None)
