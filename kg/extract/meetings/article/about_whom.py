"""How a sentence shows whom it is about: what stands before its subject, or that it goes on about the last one."""

import re

from kg.annotate.people.personal_names import FULL_NAME
from kg.extract.meetings.words import INVITED_BY

_FRONT = r"(?:On|In|At|From|Upon|During|After|Before|Following|Throughout|Since|While|When|As|Ahead\s+of|Prior\s+to|Besides|Aside\s+from|Apart\s+from|In\s+addition\s+to)"
_ADVERB = r"(?:Then|Later|Earlier|Afterwards?|There|Here|Today|Yesterday|Tomorrow|Also|Meanwhile|Separately|Finally|Subsequently|Additionally|Moreover|Two|Three|A|The)"
# "On Tuesday she met A", "During the visit she met A", "Later in the day, she met A": who is named here is not whom the next sentence is about.
PRONOUN_FIRST = re.compile(
    r"\W{0,4}(?:(?:[Oo]n |[Ii]n |[Aa]t )?[\ue004\ue012]+\s+|(?:Then|Later|Afterwards?|There|Today|Yesterday|Also)\s+"
    rf"|(?:{_FRONT}|{_ADVERB}|\ue012)(?:[^.;:“”\"\ue010\ue011]{{0,120}}?,|\ue012*,)\s+"
    r"|[A-Z][a-z]+ing\s+[^.;:“”\"]{3,140}?,\s+"
    rf"|{_FRONT}\s+[a-z\ue004\ue012][a-z\ue004\ue012\s-]{{0,60}}\s"
    rf"|{_FRONT}\s+(?:(?:his|her)|[a-z]+ing|(?:the|an?)\s+[a-z]+\s+with|talks\s+with)\s+[^.;]{{0,120}}?,\s+)?(?:[Ss]?[Hh]e\b|H(?:is|er)\s+(?:Royal\s+)?(?:Highness|Excellency|Majesty)\s+(?!the\s)[a-z])"
)
# What may stand before "the Secretary" in a sentence that is about them.
BEGINS = re.compile(
    r"\W{0,4}(?:(?:And|But|So|Now|Again|Look|Of course|[Aa]s you (?:all )?know),?\s+)?(?:(?:While|When|As|After|Before)\s+|(?:(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring)\s+[^.,;]{2,50}|Later|Today|Yesterday|Earlier|\ue012+),\s+)?"
)
_QUOTED = re.compile(r"\s*[“\"]I\b")
QUOTATION = re.compile(r"\s*[“\"][^“”\"]*[”\"]")
WITH_FIRST = re.compile(r"\W{0,4}With\s+(?:the\s+)?")
# "In the ", "During a two-day visit to ": where the sentence begins, before whom it is about.
OPENS = re.compile(
    r"\W{0,3}(?:\w+\s+){0,2}$|\W{0,3}(?:During|On|While|After|Following|Before)\s+(?:[\w-]+\s+){1,6}(?:to|in)\s+(?:the\s+)?$"
)
# "At the invitation of Minister Ruiz, Minister Berg": it is about the guest.
INVITED = re.compile(rf"\W{{0,4}}{INVITED_BY}\s+(?:(?:the|his|her)\s+)?")
# "Hina Ruiz attended the conference. She also held talks with": nobody whom the document introduces.
STRANGER = re.compile(
    rf"\W{{0,3}}(?:(?:And|But|So|Well|Again|Obviously|Look|Of course|[Aa]s you (?:may )?(?:all )?know|[Aa]s you(?:[’']ve)? (?:saw|seen|heard)),?\s+){{0,2}}(?:Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+|Dr\.?\s+)?{FULL_NAME}\s+(?:(?:also|then|later|had|has|will)\s+)?[a-z]+(?:ed|es|s|ke|d|t)\b"
)
OWNS = re.compile(r"[’']s?\s+[\ue010\ue011]")


def is_of_the_same(masked: str) -> bool:
    """Whether a sentence is about whom the last was about: "She met A", or gives words of theirs: “I met A”."""
    return (PRONOUN_FIRST.match(masked) or _QUOTED.match(masked)) is not None
