"""The words of a pledge → what kind of aid it is, and whether it is more than was given before."""

import re

MILITARY = re.compile(
    r"(?<!food )(?<!health )(?<!energy )\bsecurity (?=assistance|aid|package|support|drawdown)"
    r"|\b(?:defen[cs]e|arms|weapons?|weaponry|ammunition)\b"
)
# Kinds of which a text that names one means no other: what it is for, and whether it is to be paid back.
_USES = (
    (
        "humanitarian",
        re.compile(
            r"\b(?:humanitarian|emergency|life-?saving|refugees?|displaced|disaster|earthquakes?|floods?|flooding|cyclones?"
            r"|hurricanes?|typhoons?|droughts?|famine|survivors)\b|\b(?<!debt )(?<!tax )relief\b|\bfood (?:aid|assistance)\b"
        ),
    ),
    ("military", re.compile(rf"{MILITARY.pattern}|\b(?:military|drawdown)\b")),
    ("budget", re.compile(r"\b(?:budget(?:ary)?|macro-?financial) (?:support|aid|assistance|relief)\b")),
    ("health", re.compile(r"\b(?:health|medical|medicines?|vaccines?|hospitals?|pandemic)\b")),
)
_FORMS = (
    ("loan", re.compile(r"\b(?:loans?|lend(?:s|ing)?|lent|credits?|credit lines?)\b")),
    ("grant", re.compile(r"\b(?:grants?|grant aid|donat\w+)\b")),
    ("investment", re.compile(r"\binvest(?:s|ed|ing|ments?)?\b")),
)
_MORE = re.compile(
    r"\b(?:additional(?:ly)?|another|further|extra|supplementary|in addition to|on top of|top(?:ped|ping)?[- ]up|tranches?"
    r"|inst[ae]l?lments?|increas(?:e|es|ed|ing)|(?:second|third|next|final) (?:package|contribution|round|phase))\b"
    r"|\b(?:million|billion|thousand) more\b"
)


def uses_of(words: str) -> frozenset[str]:
    """What the aid is for, of a few kinds.

    >>> sorted(uses_of("emergency grant aid for flood victims")), sorted(uses_of("debt relief"))
    (['humanitarian'], [])
    """
    return _named(_USES, words)


def forms_of(words: str) -> frozenset[str]:
    """Whether it is given, lent or invested, where the words say so.

    >>> sorted(forms_of("a concessional loan")), sorted(forms_of("humanitarian support"))
    (['loan'], [])
    """
    return _named(_FORMS, words)


def is_more(words: str) -> bool:
    """Whether it comes on top of what was given before.

    >>> is_more("an additional $5 million"), is_more("$5 million for the second tranche"), is_more("$5 million")
    (True, True, False)
    """
    return _MORE.search(words.lower()) is not None


def _named(kinds: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> frozenset[str]:
    text = words.lower()
    return frozenset(name for name, pattern in kinds if pattern.search(text))
