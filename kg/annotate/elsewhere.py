"""Someone of no side in a report from a country → whether they are of another one: a guest, or whom those there met."""

import re
from collections.abc import Sequence

from kg.annotate.block_reader import ReadBlock
from kg.annotate.entities import place_party
from kg.annotate.named_together import partners
from kg.models import Party

# "told reporters after meeting her Peruvian counterpart"
_COUNTERPART = re.compile(
    r"[^.;]{0,120}?\b(?:[Hh]is|[Hh]er)\s+(?P<whose>[A-Z][\w.’' -]{2,40}?)\s+(?:counterpart|opposite number)\b"
)
# "President Ruiz made a surprise visit to Norway": the guest there
_VISITS = re.compile(
    r"[^.;]{0,80}?\b(?:visit(?:s|ed|ing)?(?:\s+to)?|arriv(?:ed|es|ing)\s+in|travel(?:s|l?ed|l?ing)\s+to|trip\s+to|stop\s+in|f(?:lew|lies|lying)\s+(?:in)?to)\s+(?:the\s+|war-torn\s+)?(?P<where>(?=[A-Z]))"
)
_ITS = re.compile(r"\b[Ii]ts\s+$")


def is_of_elsewhere(index: int, blocks: Sequence[ReadBlock], there: Party) -> bool:
    """Whether someone is not of the country that a report comes from: a guest, the partner of its side, or who acts."""
    guest = _is_guest(index, blocks, there) or there in partners(index, blocks)
    return guest or _is_of_who_acts(index, blocks)


def _is_guest(index: int, blocks: Sequence[ReadBlock], there: Party) -> bool:
    """Whether someone is of another country than a report comes from: she met the counterpart of that country."""
    for block in blocks:
        ends = [anchor.end for anchor, person in block.anchors if person == index]
        told = [m for end in ends for p in (_COUNTERPART, _VISITS) if (m := p.match(block.text, end))]
        whose = {m.start(m.lastgroup or 0) for m in told}
        if any(name.start in whose and there in (name.party, place_party(name)) for name in block.names):
            return True
    return False


def _is_of_who_acts(index: int, blocks: Sequence[ReadBlock]) -> bool:
    """Whether someone is called that of whoever acts: "China sent its vice minister, Li Wei" says nothing of where a report is from."""
    before = (
        b.text[max(0, a.start - 10) : a.start] for b in blocks for a, person in b.anchors if person == index
    )
    return any(_ITS.search(words) for words in before)
