"""Who signs a page, or speaks in a transcript, without saying which office → the name, and the office that the page is about."""

import re
from collections.abc import Iterable

from kg.annotate.people.offices import OFFICES, is_office

_IN_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ’'.-]*){1,3}")
# Labels of nobody in particular, or of whom an office or a title stands for.
_NO_NAME = re.compile(
    r"\b(?:MR|MRS|MS|DR|HON|SIR|THE|OF|AND|SENIOR|VOICE|HOST|SPEAKER|PARTICIPANT|AUDIENCE|MEMBER|INTERPRETER|TRANSLATOR|MODERATOR|OPERATOR|QUESTION"
    r"|JOURNALIST|REPORTER|INTERVIEWER|PRESENTER|UNIDENTIFIED|PRESS|MEDIA|NEWS|FEMALE|MALE|SENATOR|SECRETARY|LEADER)\b"
)
# "The Foreign Secretary met", "PM call with": whom a page is about, named by office alone.
_OPENS_WITH = re.compile(rf"(?:The\s+)?(?P<office>PM\b|{OFFICES})(?:[’']s)?\s+(?=[a-z])")


def spoken_name(label: str, text: str) -> str | None:
    """The name that a speaker's label gives in full, written as the text writes it elsewhere.

    >>> spoken_name("MIA McHOLT", "Mia McHolt"), spoken_name("MIA HOLT", "Thank you, Ms Holt")
    (None, 'Mia Holt')
    >>> spoken_name("SENIOR OFFICIAL", "") is None
    True
    """
    if _IN_CAPITALS.fullmatch(label) is None or _NO_NAME.search(label) or is_office(label.title()):
        return None
    return " ".join(_as_written(word, text) for word in label.split())


def _as_written(word: str, text: str) -> str:
    found = re.search(rf"(?<![\w’'-])(?i:{re.escape(word)})(?<!{re.escape(word)})(?![\w’'-])", text)
    return found.group() if found and found.group()[0].isupper() else word.title()


def office_of_page(openings: Iterable[tuple[str, str]]) -> str | None:
    """The office with which one of the ``openings`` begins: the first paragraphs of a page, masked words and text.

    >>> office_of_page([("The Prime Minister met a guest", "The Prime Minister met a guest")])
    'Prime Minister'
    """
    for words, text in openings:
        if match := _OPENS_WITH.match(words):
            return text[slice(*match.span("office"))]
    return None
