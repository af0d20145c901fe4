"""How texts write currencies: signs before a figure, words behind it, and whose dollar is meant."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from kg.annotate.cues import Cues
from kg.reference.countries import Country, countries

# Symbols and codes that stand before a figure ("US$5 million", "EUR 50 bn").
SYMBOLS = {
    "US$": "USD", "$US": "USD", "U.S.$": "USD", "U.S. $": "USD", "US $": "USD", "USD $": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "CAN$": "CAD", "CAD$": "CAD", "S$": "SGD", "NZ$": "NZD", "HK$": "HKD",
    "NT$": "TWD", "FJ$": "FJD", "R$": "BRL", "€": "EUR", "£": "GBP", "CN¥": "CNY", "₹": "INR", "Rs.": "INR",
    "Rs": "INR", "₩": "KRW", "RM": "MYR", "₱": "PHP", "Php": "PHP", "₪": "ILS", "NIS": "ILS", "₴": "UAH", "₺": "TRY",
    "₦": "NGN", "₫": "VND", "RMB": "CNY", "Rp": "IDR", "SDR": "XDR", "$": "$", "¥": "¥",
}  # fmt: skip
# Words that some write before a figure ("US Dollars 5 million"), where it is a large one: "Euro 2024" is none.
WORDS_BEFORE = {
    "US Dollars": "USD", "US dollars": "USD", "US Dollar": "USD", "United States Dollars": "USD", "Canadian dollars": "CAD",
    "Australian dollars": "AUD", "Euros": "EUR", "Euro": "EUR", "Japanese Yen": "JPY", "Yen": "JPY",
    "Indian Rupees": "INR", "Rupees": "rupee", "Pounds": "GBP",
    "KD": "KWD", "BD": "BHD", "JD": "JOD", "RO": "OMR", "QR": "QAR", "SR": "SAR", "Dh": "AED", "Dhs": "AED", "LE": "EGP",
    "Tk": "BDT", "Tk.": "BDT", "KSh": "KES", "Ksh": "KES", "TSh": "TZS", "USh": "UGX",
}  # fmt: skip
LARGE = 10_000
CODES = str.split(
    """
    USD EUR GBP JPY CNY INR KRW AUD CAD SGD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON UAH TRY ZAR BRL MXN
    THB IDR MYR PHP VND AED SAR QAR KWD ILS HKD TWD KZT EGP NGN KES GHS XAF XOF XDR MUR MVR PGK FJD PKR LKR NPR BDT ETB TZS UGX ZMW JOD IQD OMR GEL AZN UZS RSD BAM BGN RUB CLP ARS LAK
    KHR MNT AFN AMD AOA BBD BHD BIF BND BTN BWP BYN CDF DJF DOP DZD GMD GNF GTQ GYD HNL HTG IRR JMD KGS KMF KPW LBP LRD LSL LYD MAD MDL
    MGA MKD MMK MRU MWK MZN NAD PYG RWF SBD SCR SLE SRD SSP SYP SZL TJS TMT TND TTD UYU VUV WST XCD XPF YER
    """
)
# Words that stand behind a figure.
UNITS = {
    r"(?:US|U\.S\.|American) dollars?": "USD",
    r"US ?\$": "USD",
    r"Australian? dollars?": "AUD",
    r"Canadian dollars?": "CAD",
    r"Singapore(?:an)? dollars?": "SGD",
    r"(?:New Zealand|NZ) dollars?": "NZD",
    r"Hong Kong dollars?": "HKD",
    r"(?:New )?Taiwan(?:ese)? dollars?": "TWD",
    r"[Dd]ollars?": "$",
    r"euros?|Euros?": "EUR",
    r"(?:Japanese )?[Yy]en": "JPY",
    r"(?:British )?pounds sterling|British pounds": "GBP",
    r"(?:Chinese )?(?:yuan|renminbi|RMB)": "CNY",
    r"Indian rupees?": "INR",
    r"Pakistani? rupees?": "PKR",
    r"Sri Lankan? rupees?": "LKR",
    r"Nepal(?:i|ese) rupees?": "NPR",
    r"rupees?": "rupee",
    r"ringgit": "MYR",
    r"(?:Thai )?baht": "THB",
    r"rupiah": "IDR",
    r"Philippine pesos?": "PHP",
    r"Mexican pesos?": "MXN",
    r"Swiss francs?": "CHF",
    r"kroner?": "kroner",
    r"[Rr]ufiyaas?": "MVR",
    r"crowns": "crowns",
    r"kronor": "SEK",
    r"koruna?s?": "CZK",
    r"(?:Israeli )?shekels?": "ILS",
    r"(?:UAE |Emirati )?dirhams?": "AED",
    r"(?:UAH|hryvn(?:ias?|yas?|ya?))": "UAH",
    r"zlotys?": "PLN",
    r"(?:Turkish )?liras?": "TRY",
    r"(?:Russian )?ro?ubles?": "RUB",
    r"naira": "NGN",
    r"reais": "BRL",
    r"forints?": "HUF",
    r"tenge": "KZT",
    r"(?:Bangladeshi? )?taka": "BDT",
    r"(?:Ethiopian )?birr": "ETB",
    r"(?:Vietnamese )?dong": "VND",
    r"(?:Lao )?kip": "LAK",
    r"(?:Ghanaian? )?cedis?": "GHS",
    r"tugriks?|togrogs?": "MNT",
    r"rupiahs": "IDR",
    r"(?:West African )?CFA francs?(?! of)|FCFA|CFA": "CFA",
    r"dinars?": "dinars",
    r"riyals?": "riyals",
    r"pesos?": "pesos",
    r"shillings?": "shillings",
    r"kwachas?": "kwacha",
    r"lei": "lei",
}
# Words that are also something else: only behind "million" and the like.
SCALED_UNITS = {
    r"(?:(?:South )?Korean )?won": "KRW",
    r"(?:South African )?rand": "ZAR",
    r"pounds?(?! of)": "GBP",
}
_OWN_DOLLAR = {"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "FJI": "FJD", "HKG": "HKD"}
_OWN_RUPEE = {"PAK": "PKR", "LKA": "LKR", "NPL": "NPR", "MUS": "MUR"}
# Words for the money of several states: meant is that of the publisher, else of the only one that the text names.
SHARED = {
    "kroner": {"NOK", "DKK"},
    "crowns": {"SEK", "NOK", "DKK", "CZK"},
    "CFA": {"XOF", "XAF"},
    "dinars": {"KWD", "JOD", "IQD", "BHD", "TND", "DZD", "LYD", "RSD"},
    "riyals": {"SAR", "QAR"},
    "pesos": {"PHP", "MXN", "ARS", "CLP", "COP", "CUP", "DOP", "UYU"},
    "shillings": {"KES", "UGX", "TZS", "SOS"},
    "kwacha": {"ZMW", "MWK"},
    "lei": {"RON", "MDL"},
}
_COMMON = r"(?:dollars?|pounds?|francs?|rupees?|crowns?|kron(?:er?|or|a)|pesos?|dinars?|dirhams?|riyals?|rials?|shillings?|liras?|lei|leu|kwachas?)"


def any_of(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _words_for(country: Country) -> tuple[str, ...]:
    return (*country.names, *country.demonyms)


@cache
def _by_state() -> Mapping[str, str]:
    """Names of states and their people → their money."""
    return {word: each.currency for each in countries().values() for word in _words_for(each)}


# "Kenyan shillings", "Jamaica dollars"
NATIONAL = rf"(?:{any_of(word for word in _by_state() if len(word) > 3)}) {_COMMON}"


@cache
def _sharing() -> tuple[Cues, re.Pattern[str]]:
    """Every name of a state whose money has a word that others use, too: where it may stand, and the pattern of it."""
    codes = set[str]().union(*SHARED.values())
    states = [each for each in countries().values() if each.currency in codes]
    words = [word for each in states for word in (*_words_for(each), each.capital) if len(word) > 3]
    return Cues(words), re.compile(rf"\b(?P<state>{any_of(words)})\b")


@cache
def _by_capital() -> Mapping[str, str]:
    return {each.capital: each.currency for each in countries().values() if each.capital}


def shared_units(text: str) -> Mapping[str, str]:
    """What the words mean in a text that several states have for their money, where it names only one of these.

    >>> shared_units("Oslo will give 5 million kroner"), shared_units("Norway and Denmark gave kroner")
    ({'kroner': 'NOK'}, {})
    """
    words = [word for word in SHARED if word.rstrip("rs") in text]  # "one krone", "a peso"
    if not words:
        return {}
    cues, pattern = _sharing()
    named = {match["state"] for match in cues.matches(pattern, text)}
    codes = {_by_state().get(name) or _by_capital().get(name, "") for name in named}
    meant = {word: codes & SHARED[word] for word in words}
    return {word: next(iter(found)) for word, found in meant.items() if len(found) == 1}


def code_of_shared(unit: str, country: str | None, meant: Mapping[str, str]) -> str | None:
    """The money that a word means which several states have; the word itself where it is none of these."""
    if unit not in SHARED:
        return unit
    own = countries()[country].currency if country and country in countries() else None
    return own if own in SHARED[unit] else meant.get(unit)


def code_of(sign: str, country: str | None = None) -> str:
    """The ISO 4217 code for a sign of the tables, as the publisher's country (alpha-3) means it.

    >>> code_of("$"), code_of("$", "AUS"), code_of("€")
    ('USD', 'AUD', 'EUR')
    """
    sign = SYMBOLS.get(sign) or WORDS_BEFORE.get(sign, sign)
    if sign == "$":
        return _OWN_DOLLAR.get(country or "", "USD")
    if sign == "¥":
        return "CNY" if country == "CHN" else "JPY"
    if sign == "rupee" or (sign == "INR" and country in _OWN_RUPEE):
        return _OWN_RUPEE.get(country or "", "INR")
    return sign


def unit_code(words: str) -> str | None:
    """The sign or code for a currency word, None for a word that is none.

    >>> unit_code("euros"), unit_code("dollars"), unit_code("Kenyan shillings"), unit_code("apples")
    ('EUR', '$', 'KES', None)
    """
    if words in CODES:
        return words
    tables = (UNITS, SCALED_UNITS)
    known = next(
        (code for table in tables for form, code in table.items() if re.fullmatch(form, words)), None
    )
    return known or _by_state().get(words.rpartition(" ")[0])
