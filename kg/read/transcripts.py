"""The lines of an article → who speaks in each, and whether they ask, where the article is a transcript."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_OPENS = r"(?=[A-ZÀ-Þ“\"‘'(\[—–…-])"
_QUESTION = re.compile(rf"(?:QUESTION|Q)(?:\s*[:.]\s*{_OPENS}|\s+{_OPENS})")
_ANSWER = re.compile(rf"(?:A[.:]\s+|A\s{{2,}}){_OPENS}")
# A name or office in capitals that belongs to a speaker: "SECRETARY ROE:", "MR. DOE:", "THE PRESIDENT:".
_TITLED = re.compile(
    r"(?P<who>(?:MR|MRS|MS|DR|THE (?:VICE )?PRESIDENT|(?:VICE )?PRESIDENT|(?:(?:DEPUTY|UNDER|ASSISTANT"
    r"|FOREIGN) )?SECRETARY"
    r"|(?:DEPUTY )?PRIME MINISTER|(?:[A-Z]+ )?(?:AFFAIRS )?MINISTER|AMBASSADOR|CHANCELLOR|MODERATOR|OPERATOR"
    r"|INTERPRETER"
    r"|SENIOR|SENATOR|GENERAL|ADMIRAL|GOVERNOR|DIRECTOR|ADMINISTRATOR|HIGH REPRESENTATIVE|PREMIER|KING|QUEEN"
    r"|CROWN PRINCE"
    r"|(?:THE )?FIRST LADY|AIDE|SPOKESPERSON|COMMISSIONER|CHAIR(?:MAN|WOMAN)?)\b\.?"
    r"(?: [A-ZÀ-Þ][A-ZÀ-Þa-z.'’-]*){0,6}(?: \([^)]{1,40}\))?)\s*:\s+"
)
_NAMED = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w.'’-]*(?:,?[ /][A-ZÀ-Þ(][\w.'’)-]*| of| the| and| for| at){0,7}):\s+"
)
_ASKER = re.compile(
    r"(?:question|journalist|reporter|media|press|interviewer|host|presenter|anchor|audience|participant"
    r"|correspondent"
    r"|reuters|afp|ap|bloomberg|cctv|xinhua|kyodo|nhk|bbc|cnn|tass|ria|yonhap|abc|cri|dpa"
    r"|beijing youth daily)\b",
    re.IGNORECASE,
)
# Who asks, as a label in capitals that could be nothing else.
_SURE_ASKER = re.compile(r"(?:JOURNALIST|REPORTER|INTERVIEWER|PRESENTER|HOST|COMPERE|UNIDENTIFIED)S?\b")
# "Asha: Sir, can you confirm": who is addressed so is asked; not "Minister Berg: Sir Keith and I met".
_ADDRESSES = re.compile(
    r"(?:(?:Good \w+|Thank you|Thanks)(?: so much| very much)?[,.]?\s+)?(?:Sir|Ma[’']am|Madam)(?=[,.])"
)
_REACH = 120
_FEWEST = 4  # labelled lines that make a transcript where the labels could be anything


@dataclass(frozen=True, slots=True)
class Label:
    """The label that opens a speaker's words, up to ``end``."""

    end: int
    who: str
    asks: bool


def find_labels(paragraphs: Sequence[str]) -> list[Label | None]:
    """For each paragraph the speaker's label that opens it; none at all unless the article is a transcript.

    >>> [label and label.who for label in find_labels(["MR. ROE: Good morning.", "Q    Is it?", "Yes."])]
    ['MR. ROE', '', None]
    >>> [label and label.who for label in find_labels(["JANE ROE: Good morning.", "JOURNALIST: Is it?"])]
    ['JANE ROE', 'JOURNALIST']
    >>> find_labels(["Seoul: The ministers met."])
    [None]
    >>> turns = ["Shri Roe, Spokesperson: Hello.", "Asha: Sir, can you confirm?", "Spokesperson: Yes.", "Spokesperson: Sir Jan met us."]
    >>> [label and label.asks for label in find_labels(turns)]
    [False, True, False, False]
    """
    sure = [find_label(paragraph) for paragraph in paragraphs]
    if any(label is not None and label.who for label in sure) or sum(label is not None for label in sure) > 1:
        return sure
    named = [_find_name(paragraph) for paragraph in paragraphs]
    counts = Counter(label.who for label in named if label)
    known = {who for who, count in counts.items() if count > 1}
    known |= {label.who for label in named if label and label.asks}
    if any(_SURE_ASKER.fullmatch(who) for who in counts):  # then who answers stands in capitals, too
        return [label if label and label.who.isupper() else None for label in named]
    opening = next((label.who for label in named if label), "")
    known |= {opening} if " " in opening else set()  # who speaks first may never be named in full again
    labels = [label if label and label.who in known else None for label in named]
    asked = [
        "?" in paragraph or _ADDRESSES.match(paragraph, label.end) is not None
        for paragraph, label in zip(paragraphs, labels, strict=True)
        if label and label.asks
    ]
    # Press reviews are labelled too, but nobody asks anything in them.
    is_transcript = sum(label is not None for label in labels) >= _FEWEST and 2 * sum(asked) > len(asked)
    return labels if is_transcript else [None] * len(named)


def find_label(paragraph: str) -> Label | None:
    """The label of a speaker that could be nothing else.

    >>> find_label("Q    When do you leave?").asks
    True
    >>> find_label("Secretary Roe left.") is None
    True
    """
    if paragraph[0] not in "QA" and (paragraph.find(":", 0, _REACH) < 0 or not paragraph[:2].isupper()):
        return None
    opening = paragraph[:_REACH]
    if match := _QUESTION.match(opening):
        return Label(match.end(), "", asks=True)
    if match := _ANSWER.match(opening):
        return Label(match.end(), "", asks=False)
    match = _TITLED.match(opening)
    return Label(match.end(), match["who"], asks=False) if match else None


def _find_name(paragraph: str) -> Label | None:
    match = _NAMED.match(paragraph[:_REACH]) if paragraph.find(":", 0, _REACH) > 0 else None
    if match is None:
        return None
    asks = _ASKER.match(match["who"]) or _ADDRESSES.match(paragraph, match.end())
    return Label(match.end(), match["who"], asks is not None)
