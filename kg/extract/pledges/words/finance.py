"""The words beside a sum → whether it is a grant or a loan, as the OECD's Development Assistance Committee tells them apart."""

import re

from kg.models import Finance

_GRANT = r"(?P<grant>(?:[Gg]rants?|donations?)(?:[ -](?:aid|assistance|funding|financing|money))?|non-(?:repayable|refundable) (?:aid|assistance|funds|funding|support))"
_LOAN = r"(?P<loan>(?:[Ll]oans?|[Cc]redits?|[Ll]ending)(?:\s(?:assistance|facility|facilities|funding|financing|support|line|guarantees?))?|[Ll]ines?\sof\s[Cc]redit|[Cc]redit\s[Ll]ines?)"
_ANY = rf"(?:{_GRANT}|{_LOAN})"
_PAPER = r"(?:\s(?:agreements?|contracts?|accords?|deals?|packages?|programmes?|programs?|instal?lments?|tranches?))?"
_MEASURE = r"(?:\s(?:a|an|the|some|about|around|over|up|to|total|of|nearly|almost|more|than|at|least|additional|further|another|approximately|maximum|value|amount|sum|or))*"
# "a grant of", "a loan agreement worth up to", "grant aid for"
_BEFORE = re.compile(
    rf"(?<![\w-]){_ANY}{_PAPER}(?:\s(?:with|to|for)\s[^.;,]{{1,60}}?)?\s(?:of|worth|totall?ing|valued at|amounting to|in the amount of){_MEASURE}\s$"
)
# "will lend Chad", "has lent"
_VERB = re.compile(
    r"\b(?P<loan>[Ll]end|[Ll]ends|[Ll]ent|[Ll]ending|[Ll]oaned|on-?lend)(?:\s[^\s.;,]+){0,6}\s$"
)
# "(about …) in grants", "soft loan", "in concessional loans", "as a grant"; not "in grants and loans"
_BEHIND = re.compile(
    r"^(?:\s\([^()]{1,60}\))?(?:\s(?:in|of|as|by way of|through|worth of))?(?:\s(?:an?|the))?"
    rf"(?:\s(?!(?:to|for|from|with|and|by|on|at|the)\b)[\w’'-]+){{0,3}}?\s{_ANY}(?![\w-])(?!\s*(?:,|and|or|plus)\s(?:\w+\s){{0,2}}(?:grants?|loans?|credits?)\b)"
)


def finance_of(before: str, behind: str) -> Finance | None:
    """Whether a sum is a grant or a loan by the words right before it and right behind it; None where they do not say, or say both.

    >>> finance_of("signed a loan agreement worth up to ", " for a port"), finance_of("will provide ", " in grant aid for schools")
    ('loan', 'grant')
    >>> finance_of("will provide ", " in grants and loans"), finance_of("will provide ", " for schools, and grants for boats")
    (None, None)
    """
    found = {
        name
        for match in (_BEFORE.search(before), _VERB.search(before), _BEHIND.match(behind))
        if match is not None
        for name, words in match.groupdict().items()
        if words
    }
    if len(found) != 1:
        return None
    return "loan" if "loan" in found else "grant"
