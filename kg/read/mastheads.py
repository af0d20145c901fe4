"""A page without a word of who published it → the ministry or other official body that a line above its text names."""

from kg.errors import SourceError
from kg.read.lines import read_lines
from kg.reference.publishers import is_official_body

_REACH = 4_000  # characters within which they stand
_ABOVE = 8  # lines in which title, date and publisher stand


def find_publisher(text: str) -> str:
    """The official body that one of the first lines is the name of, and nothing else; "" where none is.

    >>> find_publisher("Talks in Oslo\\n12 March 2026\\nMinistry of Foreign Affairs of Norway\\nThe ministers met on Friday.")
    'Ministry of Foreign Affairs of Norway'
    >>> find_publisher("Talks in Oslo\\nThe ministers met on Friday.\\nMinistry of Foreign Affairs of Norway")
    ''
    """
    for line in _above(text):
        if is_official_body(line):
            return line
    return ""


def _above(text: str) -> list[str]:
    """The lines up to the first that is a sentence."""
    found: list[str] = []
    try:
        lines = read_lines(text[:_REACH])
    except SourceError:  # more paragraphs than an article has: said where it is read
        return found
    for line in lines[:_ABOVE]:
        if line.shape == "text":
            break
        found.append(line.text)
    return found
