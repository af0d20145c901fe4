"""A headline → who gives, as it says: "Chile hands over fire engines", "Chilean relief plane lands", "a gift from Chile"."""

import re

from kg.annotate.mask import AMOUNT, BODY, COUNTRY, DEMONYM
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE, SIDE
from kg.extract.pledges.words.thing_words import THING_HEADS

_GIVES = (
    r"(?:giv|donat|send|deliver|provid|grant|lend|dispatch|ship|airlift|pledg|extend|present|contribut|offer|allocat|gift|commit|earmark)e?s?"
    r"|suppl(?:y|ies)|hand(?:s|ed|ing)?[ -]over|helps?|bails?[ -]out|backs?|supports?|aids?|turn(?:s|ed)? over|flies|fly|gave|sent|donated|delivered|gifted|doubles|steps up|rush(?:es)?|readies"
)
_AID = r"(?:aid|relief|assistance|help|donation|gift|grant|loan|shipment|consignment|support|contribution|vaccines?|doses|humanitarian)"
_CARRIER = r"(?:planes?|flights?|aircraft|ships?|convoys?|trucks?|shipments?|consignments?|cargo)"
_COMES = (
    r"(?:arriv|reach|land|hand|deliver|touch|come|leave|dock|unload|head|lift|on (?:its|the) way|distribut)"
)
# What a headline must speak of.
_GIVEN = THING_HEADS.difference(str.split("team teams places officer officers systems system")).union(
    str.split(
        "aid relief assistance help donation gift grant loan shipment consignment support contribution vaccine vaccines doses humanitarian"
        " scholarship scholarships package fund funds contribution contributions commitment pledge boat boats buses coaches million m bn billion"
    )
)
_SUM = re.compile(AMOUNT)
_WORDS = re.compile(r"\w+")
# Asked one after the other of a masked headline; ``group`` is who gives.
_RULES = (
    re.compile(
        rf"^[^\w\ue000-\ue02f]*(?:the\s)?(?P<group>{BODY}|{DEMONYM}(?=\s{OFFICE_OF_STATE}))(?:(?:,\s|,?\sand\s)(?P<other>{BODY})|\sand\s(?:other|several|many|\w+ other)\s(?:[a-z]+\s)?(?:nations|countries|states|donors|allies|partners|governments))?(?:[’']s?)?(?:\s{OFFICE_OF_STATE})?(?:\sto|\swill|\salso)?\s(?:{_GIVES})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<group>{DEMONYM}|{COUNTRY}(?=[’']s))(?:[’']s)?\s(?:[\w-]+\s){{0,2}}?{_AID}(?:\s{_CARRIER})?\b[^.;]*?\b{_COMES}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:welcomes?|thanks|hails|applauds|appreciates)\s(?:the\s)?(?P<group>{DEMONYM}|{BODY})(?:[’']s?)?(?:\s{OFFICE_OF_STATE}(?:[’']s?)?)?\s(?:[\w-]+\s){{0,3}}?(?:{_AID}|funding|commitments?|pledges?)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"{AMOUNT}(?:\s[\w-]+){{0,3}}?\sfrom\s{SIDE}", re.IGNORECASE),
    re.compile(
        rf"\b(?:gifts?|donat(?:ion|ed)|given|grants?|aid|tak(?:es?|ing) delivery|receiv(?:es?|ed))\b[^.;]{{0,60}}?\s(?:from|by)\s{SIDE}",
        re.IGNORECASE,
    ),
)


def givers_in_headline(masked: str) -> tuple[int, ...]:
    """Where a masked headline names who gives what its article is about; nowhere where it says nothing of it.

    >>> givers_in_headline("\\ue000\\ue000 hands over 12 fire engines to \\ue000\\ue000\\ue000")
    (0,)
    >>> givers_in_headline("\\ue000\\ue000, \\ue000\\ue000 pledge aid"), givers_in_headline("\\ue000\\ue000 needs aid")
    ((0, 4), ())
    """
    if _GIVEN.isdisjoint(_WORDS.findall(masked.lower())) and not _SUM.search(masked):
        return ()
    found = next(filter(None, (rule.search(masked) for rule in _RULES)), None)
    if found is None:
        return ()
    return tuple(found.start(name) for name, words in found.groupdict().items() if words)
