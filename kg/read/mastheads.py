"""A page without a word of who published it → the ministry or other official body that a line above its text names."""

import re
from itertools import chain, takewhile

from kg.errors import SourceError
from kg.read.lines import Line, read_lines
from kg.reference.publishers import is_official_body

_REACH = 4_000  # characters within which they stand
# "From: Foreign, Commonwealth & Development Office and The Rt Hon Mia Holt MP", or without "From:" in a line below it
_FROM = re.compile(
    r"(?:From:\s+)?(?P<body>[A-Z][^.;]{5,90}?)(?:,|\s+and)\s+(?:The\s+)?(?:(?:Rt\s+)?Hon|Lord|Lady|Baroness|Sir|Dame)\b"
)
# "Highlights of the Noon Briefing by Mia Holt, Spokesperson for the Secretary-General": nobody else’s is called so without a name.
_OF_THE_UN = re.compile(
    r"\bSpokes(?:person|man|woman) (?:for|of) the (?:UN |United Nations )?Secretary-General\b"
)
_ABOVE = 8  # lines in which title, date and publisher stand


def find_publisher(text: str) -> str:
    """The official body that one of the first lines is the name of, and nothing else; "" where none is.

    >>> find_publisher("Talks in Oslo\\n12 March 2026\\nMinistry of Foreign Affairs of Norway\\nThe ministers met on Friday.")
    'Ministry of Foreign Affairs of Norway'
    >>> find_publisher("Talks in Oslo\\nThe ministers met on Friday.\\nMinistry of Foreign Affairs of Norway")
    ''
    >>> find_publisher("The minister met people.\\nFrom: Foreign, Commonwealth & Development Office and The Rt Hon Mia Holt MP")
    'Foreign, Commonwealth & Development Office'
    >>> find_publisher("Statement attributable to the Spokesperson for the Secretary-General\\nThe Secretary-General met people.")
    'United Nations'
    """
    lines = _first_lines(text)
    above = list(takewhile(lambda line: line.shape != "text", lines))
    signing = (match["body"] for line in lines if (match := _FROM.match(line.text)))
    found = next(filter(is_official_body, chain((line.text for line in above), signing)), "")
    return found or ("United Nations" if any(_OF_THE_UN.search(line.text) for line in above) else "")


def _first_lines(text: str) -> list[Line]:
    try:
        return read_lines(text[:_REACH])[:_ABOVE]
    except SourceError:  # more paragraphs than an article has: said where it is read
        return []
