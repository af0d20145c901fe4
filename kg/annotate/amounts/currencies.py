"""How texts write currencies: signs before a figure, words behind it, and whose dollar is meant."""

import re

# Symbols and codes that stand before a figure ("US$5 million", "EUR 50 bn").
SYMBOLS = {
    "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "CAD$": "CAD", "S$": "SGD", "NZ$": "NZD", "HK$": "HKD",
    "NT$": "TWD", "FJ$": "FJD", "R$": "BRL", "€": "EUR", "£": "GBP", "CN¥": "CNY", "₹": "INR", "Rs.": "INR",
    "Rs": "INR", "₩": "KRW", "RM": "MYR", "₱": "PHP", "₪": "ILS", "NIS": "ILS", "₴": "UAH", "₺": "TRY",
    "₦": "NGN", "₫": "VND", "RMB": "CNY", "Rp": "IDR", "SDR": "XDR", "$": "$", "¥": "¥",
}  # fmt: skip
# Words that some write before a figure ("US Dollars 5 million"), where it is a large one: "Euro 2024" is none.
WORDS_BEFORE = {
    "US Dollars": "USD", "US dollars": "USD", "United States Dollars": "USD", "Canadian dollars": "CAD",
    "Australian dollars": "AUD", "Euros": "EUR", "Euro": "EUR", "Japanese Yen": "JPY", "Yen": "JPY",
    "Indian Rupees": "INR", "Rupees": "rupee", "Pounds": "GBP",
}  # fmt: skip
LARGE = 10_000
CODES = str.split(
    """
    USD EUR GBP JPY CNY INR KRW AUD CAD SGD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON UAH TRY ZAR BRL MXN
    THB IDR MYR PHP VND AED SAR QAR KWD ILS HKD TWD KZT EGP NGN KES GHS XAF XOF XDR MUR MVR PGK FJD PKR LKR NPR BDT ETB TZS UGX ZMW JOD IQD OMR GEL AZN UZS RSD BAM BGN RUB CLP ARS LAK
    KHR MNT
    """
)
# Words that stand behind a figure.
UNITS = {
    r"(?:US|U\.S\.|American) dollars?": "USD",
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
    r"Danish kroner?|Danish crowns": "DKK",
    r"Norwegian kroner?|Norwegian crowns": "NOK",
    r"kroner": "kroner",
    r"Swedish kronor?|Swedish crowns|kronor": "SEK",
    r"(?:Israeli )?shekels?": "ILS",
    r"(?:UAE |Emirati )?dirhams?": "AED",
    r"Saudi riyals?": "SAR",
    r"hryvnias?|hryvnya": "UAH",
    r"zloty": "PLN",
    r"Turkish lira": "TRY",
    r"(?:Russian )?ro?ubles?": "RUB",
    r"naira": "NGN",
    r"reais": "BRL",
}
# Words that are also something else: only behind "million" and the like.
SCALED_UNITS = {
    r"(?:(?:South )?Korean )?won": "KRW",
    r"(?:South African )?rand": "ZAR",
    r"pounds?(?! of)": "GBP",
}
_OWN_DOLLAR = {"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "FJI": "FJD", "HKG": "HKD"}
_OWN_KRONER = {"NOR": "NOK", "DNK": "DKK"}
KRONER_STATES = {
    "NOR": re.compile(r"\bNorw(?:ay|egian)|\bOslo\b"),
    "DNK": re.compile(r"\bDenmark\b|\bDanish\b|\bCopenhagen\b"),
}
_OWN_RUPEE = {"PAK": "PKR", "LKA": "LKR", "NPL": "NPR", "MUS": "MUR"}


def home_of_kroner(text: str) -> str | None:
    """The one state with kroner that a text names, where it gives sums in them.

    >>> home_of_kroner("Oslo will give 5 million kroner"), home_of_kroner("Norway and Denmark gave kroner")
    ('NOR', None)
    """
    if "kroner" not in text:
        return None
    named = [state for state, names in KRONER_STATES.items() if names.search(text)]
    return named[0] if len(named) == 1 else None


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
    if sign == "kroner":
        return _OWN_KRONER.get(country or "", "NOK")
    if sign == "rupee" or (sign == "INR" and country in _OWN_RUPEE):
        return _OWN_RUPEE.get(country or "", "INR")
    return sign


def unit_code(words: str) -> str | None:
    """The sign or code for a currency word, None for a word that is none.

    >>> unit_code("euros"), unit_code("dollars"), unit_code("apples")
    ('EUR', '$', None)
    """
    if words in CODES:
        return words
    tables = (UNITS, SCALED_UNITS)
    return next((code for table in tables for form, code in table.items() if re.fullmatch(form, words)), None)
