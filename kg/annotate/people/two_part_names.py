"""An honorific that may be a first name, before a single word → where the name begins: "Prime Minister Sheikh Amina"."""

import re

from kg.models import Party
from kg.reference.names import fold
from kg.reference.offices import offices_of_family

# Words that are titles in some states and first names in others.
_EITHER = re.compile(r"\b(?:Sheikh|Prince|Princess)\s+$")
# States where a sheikh or a prince is one by rank.
_BY_RANK = frozenset(
    "ARE BHR BRN JOR KWT LBN LBY MAR OMN QAT SAU YEM IRQ IRN EGY SYR PSE BEL DNK ESP GBR JPN LIE LUX MCO NLD NOR SWE THA KHM BTN TON MYS SWZ LSO".split()
)


def begin_of_two(text: str, begin: int, name: str, side: Party | None) -> int:
    """Where a name of one word that is written at ``begin`` starts, if what stands before it is its first part.

    So it is of an official of a state that knows no such rank, and of whom the register calls so.

    >>> ghana = Party(kind="country", key="GHA")
    >>> begin_of_two("Foreign Minister Prince Amoah", 24, "Amoah", ghana)
    17
    >>> begin_of_two("Foreign Minister Prince Faisal", 24, "Faisal", Party(kind="country", key="SAU"))
    24
    """
    if " " in name:
        return begin
    title = _EITHER.search(text, max(0, begin - 12), begin)
    if title is None:
        return begin
    whole = fold(text[title.start() : begin] + name)
    registered = any(
        whole == fold(called)
        for term in offices_of_family(name)
        if side is None or term.country == side.key
        for called in (term.name, *term.variants)
    )
    no_rank = side is not None and side.kind == "country" and side.key not in _BY_RANK
    return title.start() if registered or no_rank else begin
