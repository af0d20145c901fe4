"""The lines of a transcript → who speaks in each, and whether they ask."""

import re
from dataclasses import dataclass

_QUESTION = re.compile(
    r"(?:QUESTION|Q)(?:\s*[:.]\s*|\s+(?=[A-ZÀ-Þ“\"‘'(\[—–-]))|(?:AUDIENCE(?: MEMBER)?|PARTICIPANT|REPORTER|PRESS)\s*:\s*"
)
_ANSWER = re.compile(r"(?:ANSWER\s*:|A[.:]|A(?=\s{2,}))\s*(?=[A-ZÀ-Þ“\"‘'(\[—–-])")
_LABEL = re.compile(
    r"(?P<who>(?:MR|MRS|MS|DR|THE (?:VICE )?PRESIDENT|PRESIDENT|(?:DEPUTY |UNDER |ASSISTANT )?SECRETARY|(?:DEPUTY )?PRIME MINISTER|"
    r"(?:[A-Z]+ )?(?:AFFAIRS )?MINISTER|AMBASSADOR|CHANCELLOR|MODERATOR|OPERATOR|INTERPRETER|SENIOR|SENATOR|GENERAL|ADMIRAL|"
    r"GOVERNOR|DIRECTOR|ADMINISTRATOR|HIGH REPRESENTATIVE|PREMIER|KING|QUEEN|CROWN PRINCE|THE FIRST LADY|FIRST LADY|AIDE|"
    r"SPOKESPERSON|HOST|VOICE|COMMISSIONER|FOREIGN SECRETARY|CHAIR(?:MAN|WOMAN)?)\b\.?"
    r"(?: [A-ZÀ-Þ][A-ZÀ-Þa-z.'’-]*){0,6}(?: \([^)]{1,40}\))?)\s*:\s+"
)
_REACH = 120


@dataclass(frozen=True, slots=True)
class Label:
    """The label that opens a speaker's words, up to ``end``."""

    end: int
    who: str
    asks: bool


def find_label(line: str) -> Label | None:
    """The speaker's label that opens a line.

    >>> find_label("SECRETARY ROE: Good morning.").who
    'SECRETARY ROE'
    >>> find_label("Q    When do you leave?").asks
    True
    >>> find_label("Secretary Roe left.") is None
    True
    """
    if not line[:1].isupper() or not (line[1:2].isupper() or line[0] in "QA"):
        return None
    opening = line[:_REACH]
    if match := _QUESTION.match(opening):
        return Label(match.end(), "", asks=True)
    if match := _ANSWER.match(opening):
        return Label(match.end(), "", asks=False)
    match = _LABEL.match(opening)
    return Label(match.end(), match["who"], asks=False) if match else None
