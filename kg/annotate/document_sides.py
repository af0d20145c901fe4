"""The people of a document and the blocks that name them → the sides that the text leaves open, and who says "I"."""

import re
from collections.abc import Sequence

from kg.annotate.block_reader import ReadBlock
from kg.annotate.elsewhere import is_of_elsewhere
from kg.annotate.entities import DocumentPerson
from kg.annotate.introduced import heads_article, introduces_own
from kg.annotate.named_together import (
    partners,
    share_with_aides,
    share_with_companions,
    share_with_counterparts,
    share_with_sent,
    share_with_servants,
)
from kg.annotate.of_two_states import part_leaders, share_plural_office
from kg.annotate.people.elections import ELECTED, country_of_elected
from kg.annotate.people.own_officials import is_only_of_bodies
from kg.annotate.people.press_agencies import home_of_agency
from kg.annotate.people.press_towns import home_of_dateline, reported_from
from kg.annotate.people.sides import complete_side, share_sides
from kg.annotate.people.signatures import Line, Signature, signatures
from kg.annotate.people.signers import office_of_page
from kg.models import Document, Party
from kg.reference.publishers import home_by_name, publisher_home

# Whom a publisher introduces without a country in its first blocks is its own official; later it may be anyone.
_OPENING = 4
_ABOVE = 8  # blocks in which those stand who sign a statement
# "Quotes attributable to the Foreign Minister, Ana Ruiz:"
_ATTRIBUTED = re.compile(
    r"^\W{0,3}(?:Quotes?|Statements?|Remarks|Comments)\s+(?:(?:may|can|should|are|is)\s+(?:be\s+)?)?attribut(?:able|ed)\s+to\b"
)
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
# The United States have no ministers: who is one, and named in full without a state, is of the other in the headline.
_MINISTER = re.compile(r"\bMinister\b")
_COUNTERPARTS = re.compile(r"\b(?:counterparts|colleagues)\b")
_COMMISSIONER = re.compile(r"(?:Commissioner|Executive Vice[- ]President)(?: for\b.*)?")


def complete_sides(
    persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock], document: Document, own: Party | None
) -> None:
    """Give each person the side that signature, register or publisher gives; ``own`` is whom the publisher speaks for."""
    of_publisher = own or publisher_home(document.publisher, document.url) or home_by_name(document.publisher)
    told = [b for b in blocks if b.block.kind != "byline"]
    opening = [b for n, b in enumerate(told) if n < _OPENING or _ATTRIBUTED.search(b.text)]
    signing = signatures([_line(b) for b in told[:_ABOVE]])
    share_with_sent(persons, blocks)
    given = {i for i, person in enumerate(persons) if person.side is not None}
    for index, person in enumerate(persons):
        article = document.segments[_first_named(blocks, index)]
        home = of_publisher or home_of_agency(document, article)
        there = home or home_of_dateline(reported_from(document, article))
        if home is None and there is not None and is_of_elsewhere(index, blocks, there):
            there = None
        of_body = own is not None and own.kind == "organisation" and is_only_of_bodies(person.office)
        introduced = of_body or introduces_own(blocks if own is None else opening, index)
        heads = index in signing or heads_article(blocks, index)
        signed = signing.get(index, Signature())
        person.side, person.office = person.side or signed.side, person.office or signed.office
        taken = own is not None and own.kind == "organisation" and _is_held(person, persons, own)
        complete_side(
            person,
            there if introduced and not taken else None,
            article.published or document.published,
            heads_article=(heads or _is_house_of(document.publisher, person)) and there == home,
            agency=own is None and there is not None,
        )
        if heads and introduced and person.side is None and _is_of_white_house(document.publisher, person):
            person.side = own
        if person.side is None and person.office == ELECTED:
            person.side = country_of_elected([(b.masked, b.names) for b in blocks[:_OPENING]])
    _complete_signer(persons, blocks, own)
    share_with_aides(persons, blocks)
    share_with_servants(persons, blocks)
    share_with_companions(persons, blocks)
    share_with_counterparts(persons, blocks)
    share_plural_office(persons, blocks)
    part_leaders(persons, blocks, own, given)
    _complete_from_headline(persons, blocks, own)
    _complete_commissioners(persons, blocks)
    share_sides(persons, document.published)


def _is_held(person: DocumentPerson, persons: Sequence[DocumentPerson], own: Party) -> bool:
    """Whether another one named holds the office in a body, which has one: a page of its President names others of states."""
    alike = (p for p in persons if p is not person and p.side == own and p.name != person.name)
    return person.office is not None and any(p.office == person.office for p in alike)


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
    if _COUNTERPARTS.search(blocks[0].text):
        return  # "Minister hosts Peruvian and Norwegian counterparts": of a third
    for index, person in enumerate(persons):
        if person.side is not None or " " not in person.name or not person.office:
            continue
        known = {own} if own is not None else partners(index, blocks)
        ours = own is None or (own.key == "USA" and _MINISTER.search(person.office) is not None)
        if ours and len(known) == 1 and known < states:
            (person.side,) = states - known


def _complete_commissioners(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """A "Commissioner for Trade" is of the European Union where the text names it, and not the African, which has them too."""
    named = {name.party.key for b in blocks for name in b.names if name.party is not None}
    if "EU" not in named or "AU" in named:
        return
    for person in persons:
        if person.side is None and not person.foreign and _COMMISSIONER.fullmatch(person.office or ""):
            person.side = Party(kind="organisation", key="EU")


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
