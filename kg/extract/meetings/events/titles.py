"""The words that tell of an event → what it is called: "attend the informal meeting of NATO ministers" → "Informal meeting of NATO ministers"."""

import re

# What stands before a name without belonging to it.
_BEFORE = re.compile(
    r"(?:(?:(?:attend|join|host|address|conven)(?:e|s|ed|ing)?|participat\w+\s+in|[Tt]h(?:e|is|ese)|an?|their|its|our|his|her|my"
    r"|upcoming|forthcoming|recent|subsequent|scheduled|planned|following|(?:the\s+)?(?:opening|margins|sidelines)\s+of|meetings?\s+(?:at|during)"
    r"|(?:last|this|next)\s+(?:week|month|year)[’']s)\s+)+"
)
# "NATO foreign ministers, met in Berlin", "EU leaders are to hold a summit"
_TOLD_BY_VERB = re.compile(
    r",?\s+(?:(?:will|would|are|is|have|has)\s+(?:[a-z]+\s+){0,4}?)?(?:me{1,2}ts?|gather(?:s|ed)?|conven(?:e|es|ed)|h[oe]lds?|holding|discuss(?:es|ed)?|debate|consider|examine|review|decide|vote)\b.*"
)
# A verb behind a name says nothing more: "the Peru-Norway Summit held in Lima".
_IS_NAMED = re.compile(r"(?:meeting|session|gathering)s?\s+of\b|.*\b(?:[Ss]ummit|[Cc]onference|[Mm]eeting)\b")


def title_of(words: str | None) -> str | None:
    """What an event is called; none where its words are one noun.

    >>> title_of("attend the informal meeting of NATO Foreign Ministers")
    'Informal meeting of NATO Foreign Ministers'
    >>> title_of("NATO foreign ministers gathered in Berlin")
    'Meeting of NATO foreign ministers'
    >>> title_of("the summit") is None
    True
    """
    words = words or ""
    before = _BEFORE.match(words)
    name = words[before.end() :] if before else words
    told = _TOLD_BY_VERB.search(name)
    if told is not None and not _IS_NAMED.match(name, 0, told.start()):
        name = f"Meeting of {name[: told.start()]}"
    if " " not in name and name.islower():
        return None
    return name[:1].upper() + name[1:] or None
