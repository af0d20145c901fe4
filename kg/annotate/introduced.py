"""Someone whom a page names → whether it does so as of its own: acting in its first words, and not as whom its own met."""

import re
from collections.abc import Sequence

from kg.annotate.block_reader import ReadBlock
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.fronting import acts_behind_comma

MEETING_BEFORE = re.compile(
    r"\b(?:with|met|meets?|between|called on|call on|calls on|received|receives|hosted|hosts|welcomed|welcomes|greeted|spoke|talks|thanked|told)\b"
    r"|,\s+(?:also\s+)?(?:meeting|hosting|receiving|welcoming|joining|briefing)\s+(?:the\s+|his\s+|her\s+)?(?=[A-Z]|$)"
    r"|\b(?:(?<!led )(?<!headed )by|to)\s+[^,;]*$"
)
# What ends before the sentence of a name; "Hon. Ruiz and Minister Berg" is one.
SENTENCE_BEFORE = re.compile(
    r"^.*(?<!\bHon)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bSmt)(?<!\bAmb)(?<!\bGen)(?<!\b[A-Z])\. ",
    re.DOTALL,
)
_DOINGS = re.compile(
    r"(?:[’']s?)?\s+(?:to\s+)?(?:Travels?|Trip|Visits?|Meetings?|Meets|Met|Calls?|Participation|Participates|Engagements|Hosts"
    r"|Leads|Attends|Concludes|Returns|Departs)\b"
)
# "Readout of Deputy Adviser Berg’s Trip to Lima", "Readout from Spokesperson Ana Ruiz on Deputy Adviser Berg’s Trip"
_READOUT_OF = re.compile(r"Readout\b[^.]{0,80}?\b(?:of|on)\s+(?:the\s+)?")
# "Statement by Spokesperson Ana Ruiz on Minister Berg’s visit": who makes a statement meets nobody by it.
_BYLINE = re.compile(
    r"\b(?:Statements?|Remarks|Readout|Comments|Briefing|Message|Made|Delivered|Conference|Op-?ed|Opinion|Article|Speech|Address|Interview|Doorstop|Column)\b[^.]{0,60}?\b(?:by|from)\b|\battribut(?:able|ed)\s+to\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+(?:the\s+)?$")
# "Secretary Ruiz and Secretary Berg co-chaired": one of either side.
_CO_CHAIRS = re.compile(r"\s*,?\s+(?:(?:will|jointly|today|yesterday)\s+)?co-?(?:chair|host|le[ad])")
AND = re.compile(r",?\s+and\s+(?:the\s+)?")
_LISTED = re.compile(r",\s+|,?\s+and\s+")


def introduces_own(opening: Sequence[ReadBlock], person: int) -> bool:
    """Whether the opening blocks name someone as a publisher names its own: not as the one who was met."""
    for block in opening:
        for anchor, index in block.anchors:
            if index == person:
                before = _BYLINE.sub("", SENTENCE_BEFORE.sub("", block.text[: anchor.start]))
                met = MEETING_BEFORE.search(before) and not _acts_behind_comma(block, anchor)
                return not (met or _chairs_with_another(block, anchor) or _shares_office(block, anchor))
    return False


def _acts_behind_comma(block: ReadBlock, anchor: Anchor) -> bool:
    """Whether a sentence opens with something else before someone acts: "After talks in Lima, Director Berg met"."""
    comma = _COMMA.search(block.text, max(0, anchor.start - 8), anchor.start)
    return comma is not None and acts_behind_comma(block.text, comma.start(), anchor.end)


def _shares_office(block: ReadBlock, anchor: Anchor) -> bool:
    """Whether one office in the plural stands before someone and another: "Presidents Ruiz and Berg"."""
    row = [
        a
        for a, _ in block.anchors
        if a is anchor or _follow(block.text, a, anchor) or _follow(block.text, anchor, a)
    ]
    return len(row) > 1 and row[1].start == row[1].name_start and row[0].office == row[1].office is not None


def _follow(text: str, first: Anchor, second: Anchor) -> bool:
    return _LISTED.fullmatch(text, first.end, second.start) is not None


def _chairs_with_another(block: ReadBlock, anchor: Anchor) -> bool:
    """Whether someone is the second of two who chair something together."""
    first = any(AND.fullmatch(block.text, a.end, anchor.start) for a, _ in block.anchors)
    return first and _CO_CHAIRS.match(block.text, anchor.end) is not None


def heads_article(blocks: Sequence[ReadBlock], person: int) -> bool:
    """Whether an article begins with someone, who then is the publisher's own: it writes of its own people's doings.

    That is the headline "Minister Berg’s Travel to Lima", or the first words below the headlines.
    """
    body = next((b for b in blocks if b.block.kind != "headline"), None)
    if body is not None and any(a.start == 0 and index == person for a, index in body.anchors[:1]):
        return True
    if not blocks or blocks[0].block.kind != "headline" or not blocks[0].anchors:
        return False
    first = blocks[0]
    anchor, index = first.anchors[0]
    opens = anchor.start == 0 or _READOUT_OF.fullmatch(first.text, 0, anchor.start) is not None
    return index == person and opens and _DOINGS.match(first.text, anchor.end) is not None
