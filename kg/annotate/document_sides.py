"""The people of a document and the blocks that name them → the sides that the text leaves open, and who says "I"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.annotate.block_reader import ReadBlock
from kg.annotate.entities import DocumentPerson, place_party
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.elections import ELECTED, country_of_elected
from kg.annotate.people.fronting import acts_behind_comma
from kg.annotate.people.press_towns import home_of_dateline, reported_from
from kg.annotate.people.sides import complete_side, is_own_head, share_sides
from kg.annotate.people.signatures import Line, Signature, signatures
from kg.annotate.people.signers import office_of_page
from kg.models import Document, Party
from kg.reference.publishers import home_by_name, publisher_home

# Whom a publisher introduces without a country in its first blocks is its own official; later it may be anyone.
_OPENING = 4
_ABOVE = 8  # blocks in which those stand who sign a statement
_MEETING_BEFORE = re.compile(
    r"\b(?:with|met|meets?|between|called on|call on|calls on|received|receives|hosted|spoke|talks|thanked|told)\b"
    r"|,\s+(?:also\s+)?(?:meeting|hosting|receiving|welcoming|joining|briefing)\s+(?:the\s+|his\s+|her\s+)?(?=[A-Z]|$)"
    r"|\b(?:(?<!led )(?<!headed )by|to)\s+[^,;]*$"
)
# "told reporters after meeting her Peruvian counterpart"
_COUNTERPART = re.compile(
    r"[^.;]{0,120}?\b(?:[Hh]is|[Hh]er)\s+(?P<whose>[A-Z][\w.’' -]{2,40}?)\s+(?:counterpart|opposite number)\b"
)
# "President Ruiz made a surprise visit to Norway": the guest there
_VISITS = re.compile(
    r"[^.;]{0,80}?\b(?:visit(?:s|ed|ing)?(?:\s+to)?|arriv(?:ed|es|ing)\s+in|travel(?:s|l?ed|l?ing)\s+to|trip\s+to|stop\s+in|f(?:lew|lies|lying)\s+(?:in)?to)\s+(?:the\s+|war-torn\s+)?(?P<where>(?=[A-Z]))"
)
# What ends before the sentence of a name; "Hon. Ruiz and Minister Berg" is one.
_SENTENCE_BEFORE = re.compile(
    r"^.*(?<!\bHon)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bSmt)(?<!\bAmb)(?<!\bGen)(?<!\b[A-Z])\. ",
    re.DOTALL,
)
# Between two people of whom one serves the other: "President Berg’s special envoy Mia Holt".
WHOSE = r"[’']s?\s+(?:(?!(?:with|to|from|by|of|in|for|and|on|at)\b)[a-z-]+\s+){0,3}"
_WHOSE = re.compile(WHOSE)
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
# "Quotes attributable to the Foreign Minister, Ana Ruiz:"
_ATTRIBUTED = re.compile(
    r"^\W{0,3}(?:Quotes?|Statements?|Remarks|Comments)\s+(?:(?:may|can|should|are|is)\s+(?:be\s+)?)?attribut(?:able|ed)\s+to\b"
)


def complete_sides(
    persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock], document: Document, own: Party | None
) -> None:
    """Give each person the side that signature, register or publisher gives; ``own`` is whom the publisher speaks for."""
    home = own or publisher_home(document.publisher, document.url) or home_by_name(document.publisher)
    told = [b for b in blocks if b.block.kind != "byline"]
    opening = [b for n, b in enumerate(told) if n < _OPENING or _ATTRIBUTED.search(b.text)]
    signing = signatures([_line(b) for b in told[:_ABOVE]])
    for index, person in enumerate(persons):
        article = document.segments[_first_named(blocks, index)]
        there = home or home_of_dateline(reported_from(document, article))
        if home is None and there is not None and _is_of_elsewhere(index, blocks, there):
            there = None
        of_body = own is not None and own.kind == "organisation" and is_own_head(person.office)
        introduced = of_body or _introduces_own(blocks if own is None else opening, index)
        heads = index in signing or _heads_article(blocks, index)
        signed = signing.get(index, Signature())
        person.side, person.office = person.side or signed.side, person.office or signed.office
        complete_side(
            person,
            there if introduced else None,
            article.published or document.published,
            heads_article=(heads or _is_house_of(document.publisher, person)) and there == home,
            agency=own is None and there is not None,
        )
        if heads and introduced and person.side is None and _is_of_white_house(document.publisher, person):
            person.side = own
        if person.side is None and person.office == ELECTED:
            person.side = country_of_elected([(b.masked, b.names) for b in blocks[:_OPENING]])
    _complete_signer(persons, blocks, own)
    _share_with_aides(persons, blocks)
    _share_with_counterparts(persons, blocks)
    _complete_from_headline(persons, blocks, own)
    _complete_commissioners(persons, blocks)
    share_sides(persons, document.published)


_HOUSES = (
    (
        re.compile(
            r"\b(?:Office of the President|President[’']s Office|Presidency|Presidential (?:Office|Palace))\b"
        ),
        "President",
    ),
    (
        re.compile(
            r"\b(?:Office of the Prime Minister|Prime Minister[’']s Office|Cabinet Office|Chancellery)\b"
        ),
        "Prime Minister",
    ),
)
_WHITE_HOUSE = re.compile(r"\bWhite House\b")


def _is_house_of(publisher: str, person: DocumentPerson) -> bool:
    """Whether a publisher is the office of whom it names by office alone: it says of what state all other presidents are."""
    return any(house.search(publisher) and person.office == office for house, office in _HOUSES)


def _is_of_white_house(publisher: str, person: DocumentPerson) -> bool:
    """Whether the White House names its own President, whom the register does not have: others it names bare, too."""
    return person.office in ("President", "Vice President") and _WHITE_HOUSE.search(publisher) is not None


def _complete_signer(
    persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock], own: Party | None
) -> None:
    """Give the one who signs a state's page, or speaks in its transcript, its side, and the office that the page begins with."""
    if own is None or own.kind != "country":
        return
    signing = _in_bylines(blocks)
    unknown = [i for i in signing if persons[i].side is None and not persons[i].foreign]
    if len(unknown) != 1 or any(persons[i].side == own for i in signing):
        return
    signer = persons[unknown[0]]
    told = [b for b in blocks if b.block.kind != "byline"][:_OPENING]
    opening = sorted(told, key=lambda b: b.block.kind == "headline")
    signer.side = own
    signer.office = signer.office or office_of_page((b.words, b.text) for b in opening)


def _is_of_elsewhere(index: int, blocks: Sequence[ReadBlock], there: Party) -> bool:
    """Whether someone is not of the country that a report comes from: a guest, the partner of its side, or who acts."""
    guest = _is_guest(index, blocks, there) or there in _partners(index, blocks)
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


# "Prime Minister Berg met Peruvian President Ruiz": of whom the country is said, since the other is of another one.
_MET = re.compile(
    r",?\s+(?:(?:has|had|will|also|later|earlier|(?:on\s+)?[A-Z][a-z]+day)\s+){0,3}(?:met|meets?|held|holds?|spoke|talked|conferred|sat\s+down|was\s+(?:received|welcomed|hosted|greeted)|called\s+on)\b[^.;,]{0,60}$"
)


def _partners(index: int, blocks: Sequence[ReadBlock]) -> set[Party]:
    """The sides that the words give to those whom someone of no side is told to meet, or who meet them."""
    return {
        side
        for block in blocks
        for (one, first), (other, second) in pairwise(block.anchors)
        if index in (first, second) and _MET.fullmatch(block.text, one.end, other.start)
        for anchor, side in ((one, other.side), (other, one.side))
        if side is not None and anchor.side is None
    }


_ITS = re.compile(r"\b[Ii]ts\s+$")


def _is_of_who_acts(index: int, blocks: Sequence[ReadBlock]) -> bool:
    """Whether someone is called that of whoever acts: "China sent its vice minister, Li Wei" says nothing of where a report is from."""
    before = (
        b.text[max(0, a.start - 10) : a.start] for b in blocks for a, person in b.anchors if person == index
    )
    return any(_ITS.search(words) for words in before)


# The United States have no ministers: who is one, and named in full without a state, is of the other in the headline.
_MINISTER = re.compile(r"\bMinister\b")


def _complete_from_headline(
    persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock], own: Party | None
) -> None:
    """Give who is without a state that of the other of two: "Joint Statement of the United States and Peru".

    In news these are those who meet someone whose state is said.
    """
    headed = bool(blocks) and blocks[0].block.kind == "headline"
    states = {name.party for name in blocks[0].names if name.party} if headed else set()
    if len(states) != 2 or any(state.kind != "country" for state in states):
        return
    for index, person in enumerate(persons):
        if person.side is not None or " " not in person.name or not person.office:
            continue
        known = {own} if own is not None else _partners(index, blocks)
        ours = own is None or (own.key == "USA" and _MINISTER.search(person.office) is not None)
        if ours and len(known) == 1 and known < states:
            (person.side,) = states - known


_COMMISSIONER = re.compile(r"Commissioner(?: for\b.*)?")


def _complete_commissioners(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """A "Commissioner for Trade" is of the European Union where the text names it, and not the African, which has them too."""
    named = {name.party.key for b in blocks for name in b.names if name.party is not None}
    if "EU" not in named or "AU" in named:
        return
    for person in persons:
        if person.side is None and not person.foreign and _COMMISSIONER.fullmatch(person.office or ""):
            person.side = Party(kind="organisation", key="EU")


def _share_with_aides(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give "Ana Ruiz, State Secretary to Prime Minister Berg of Norway" the side of him whom she serves."""
    for block in blocks:
        for (anchor, aide), (master, served) in pairwise(block.anchors):
            between = block.text[anchor.end : master.start]
            if (
                persons[aide].side is None
                and "," in block.text[anchor.start : anchor.end]
                and between == " to "
            ):
                persons[aide].side = persons[served].side
            if persons[served].side is None and _WHOSE.fullmatch(between):
                persons[served].side = persons[aide].side


# "his Peruvian counterpart, Ana Ruiz"
_IS_COUNTERPART = re.compile(r"(?:[Hh]is|[Hh]er)\s+(?:[\w’'-]+\s+){1,3}counterpart\b")


def _share_with_counterparts(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give whom a sentence calls the counterpart of someone the office of the one who acts in it."""
    for block in blocks:
        for anchor, index in block.anchors:
            told = _IS_COUNTERPART.match(block.text, anchor.start)
            if told is None or told.end() > anchor.name_start or persons[index].office is not None:
                continue
            acting = [
                persons[i]
                for a, i in block.anchors
                if a.end <= anchor.start
                and persons[i].side != persons[index].side
                and (_acts(block.text, a, anchor) or _AND.fullmatch(block.text, a.end, anchor.start))
            ]
            office = acting[-1].office if acting else None
            persons[index].office, persons[index].beside = office, office is not None


_BESIDE_BEFORE = re.compile(
    r"\b(?:alongside|beside|accompanied by|flanked by|joined by|(?:together|along) with)\s+(?:(?:the|his|her)\s+)?$"
)


def _acts(text: str, one: Anchor, other: Anchor) -> bool:
    """Whether someone is no one who was met, in the sentence that tells of another."""
    before = _SENTENCE_BEFORE.sub("", text[: one.start])
    aside = _MEETING_BEFORE.search(before) or _BESIDE_BEFORE.search(before)
    return ". " not in text[one.end : other.start] and aside is None


def find_author(
    persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock], document: Document, own: Party | None
) -> int | None:
    """Who says "I" in a statement: the one person of the publisher's side whom headline or byline names, else who speaks."""
    if own is None:
        return None
    titles = [b.text for b in blocks if b.block.kind == "headline" or _ATTRIBUTED.search(b.text)]
    titles += [document.text_of(b) for s in document.segments for b in s.blocks if b.kind == "byline"]
    named = [
        i for i, p in enumerate(persons) if p.side == own and any(v in t for v in p.variants for t in titles)
    ]
    named = named or sorted(i for i in _in_bylines(blocks) if persons[i].side == own)
    return named[0] if len(named) == 1 else None


def _in_bylines(blocks: Sequence[ReadBlock]) -> set[int]:
    """Those who sign a page or speak in a transcript."""
    return {i for b in blocks if b.block.kind == "byline" for _, i in b.anchors}


def _first_named(blocks: Sequence[ReadBlock], person: int) -> int:
    """The number of the article that first names someone."""
    return next(b.segment for b in blocks for _, index in b.anchors if index == person)


def _line(block: ReadBlock) -> Line:
    spans = [(anchor.start, anchor.end, person) for anchor, person in block.anchors]
    return Line(block.block.kind, block.text, block.masked, block.names, spans)


def _introduces_own(opening: Sequence[ReadBlock], person: int) -> bool:
    """Whether the opening blocks name someone as a publisher names its own: not as the one who was met."""
    for block in opening:
        for anchor, index in block.anchors:
            if index == person:
                before = _BYLINE.sub("", _SENTENCE_BEFORE.sub("", block.text[: anchor.start]))
                met = _MEETING_BEFORE.search(before) and not _acts_behind_comma(block, anchor)
                return not (met or _chairs_with_another(block, anchor) or _shares_office(block, anchor))
    return False


_COMMA = re.compile(r",\s+(?:the\s+)?$")


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


# "Secretary Ruiz and Secretary Berg co-chaired": one of either side.
_CO_CHAIRS = re.compile(r"\s*,?\s+(?:(?:will|jointly|today|yesterday)\s+)?co-?(?:chair|host|le[ad])")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")
_LISTED = re.compile(r",\s+|,?\s+and\s+")


def _chairs_with_another(block: ReadBlock, anchor: Anchor) -> bool:
    """Whether someone is the second of two who chair something together."""
    first = any(_AND.fullmatch(block.text, a.end, anchor.start) for a, _ in block.anchors)
    return first and _CO_CHAIRS.match(block.text, anchor.end) is not None


def _heads_article(blocks: Sequence[ReadBlock], person: int) -> bool:
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
