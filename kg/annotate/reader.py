"""Document → AnnotatedDocument: finds names first, then people, then what refers to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.annotate.anchors import Anchor, find_anchors
from kg.annotate.datings import dating_of
from kg.annotate.elections import ELECTED, country_of_elected
from kg.annotate.entities import AnnotatedDocument, DocumentPerson, Entity, PersonName, Sentence
from kg.annotate.gazetteer import find_names
from kg.annotate.mask import COUNTRY_HEADING, lay_over, mask
from kg.annotate.openings import Openings, find_openings, holds_title
from kg.annotate.people import People
from kg.annotate.person_forms import PersonForms, unambiguous_forms
from kg.annotate.press_towns import home_of_dateline
from kg.annotate.references import find_office_references
from kg.annotate.registered import find_registered
from kg.annotate.sentence_reader import Context, read_sentences
from kg.annotate.sides import complete_side, share_sides
from kg.annotate.signatures import Line, signatures
from kg.annotate.words import mask_words
from kg.models import Block, Document, Party, Segment
from kg.reference.publishers import publisher_home, publisher_party

E_ = TypeVar("E_", bound=Entity)

# Whom a publisher introduces without a country in its first blocks is its own official; later it may be anyone.
_OPENING = 4
_ABOVE = 8  # blocks in which those stand who sign a statement
_MEETING_BEFORE = re.compile(
    r"\b(?:with|met|meets|between|called on|call on|calls on|received|receives|hosted|spoke|talks|thanked|told)\b"
    r"|\b(?:(?<!led )(?<!headed )by|to)\s+[^,;]*$"
)
_DOINGS = re.compile(
    r"(?:[’']s?)?\s+(?:to\s+)?(?:Travels?|Trip|Visits?|Meetings?|Meets|Met|Calls?|Participation|Participates|Engagements|Hosts"
    r"|Leads|Attends|Concludes|Returns|Departs)\b"
)
# "Readout of Deputy Adviser Berg’s Trip to Lima", "Readout from Spokesperson Ana Ruiz on Deputy Adviser Berg’s Trip"
_READOUT_OF = re.compile(r"Readout\b[^.]{0,80}?\b(?:of|on)\s+(?:the\s+)?")
# "Statement by Spokesperson Ana Ruiz on Minister Berg’s visit": who makes a statement meets nobody by it.
_BYLINE = re.compile(
    r"\b(?:Statements?|Remarks|Readout|Comments|Briefing|Message|Made|Delivered)\b[^.]{0,60}?\b(?:by|from)\b|\battribut(?:able|ed)\s+to\b",
    re.IGNORECASE,
)
# "Quotes attributable to the Foreign Minister, Ana Ruiz:"
_ATTRIBUTED = re.compile(r"^\W{0,3}(?:Quotes?|Statements?|Remarks|Comments)\s+attribut(?:able|ed)\s+to\b")
# "Secretary [of State, Ana] Ruiz": what an editor adds to spoken words.
_BRACKETED = re.compile(r"\[([^\[\]\n]{1,60})\]")
_LIKE_A_VERB = re.compile(r"\s+[A-Z][a-z]+s\b")
_READ = frozenset({"headline", "body", "bullet", "speech"})


@dataclass(slots=True)
class _ReadBlock:
    """A block with its names found and its people anchored."""

    segment: int
    index: int
    block: Block
    text: str
    names: list[Entity]
    masked: str
    words: str  # masked, with words masked too where there are titles
    offices: tuple[int, ...]  # where offices begin
    anchors: list[tuple[Anchor, int]]


def annotate(document: Document) -> AnnotatedDocument:
    """Read a document once; every extractor works from what this finds.

    Blocks that report nothing (captions, bylines, datelines, journalists' questions) are left out.
    """
    own = publisher_party(document.publisher, document.url)
    home = own or publisher_home(document.publisher, document.url)
    people = People()
    blocks = [
        b for i, segment in enumerate(document.segments) for b in _read_segment(document, i, segment, people)
    ]
    opening = [b for n, b in enumerate(blocks) if n < _OPENING or _ATTRIBUTED.search(b.text)]
    signing = signatures([_line(b) for b in blocks[:_ABOVE]])
    for index, person in enumerate(people.persons):
        on = next(
            (document.segments[b.segment].published for b in blocks for _, i in b.anchors if i == index), None
        )
        there = home or _home_of_report(document, blocks, index)
        introduced = _introduces_own(blocks if own is None else opening, index)
        heads = index in signing or _heads_article(blocks, index)
        person.side = person.side or signing.get(index)
        complete_side(
            person,
            there if introduced else None,
            on or document.published,
            heads_article=heads and there == home,
            agency=own is None and home is not None,
        )
        if person.side is None and person.office == ELECTED:
            person.side = country_of_elected([(b.masked, b.names) for b in blocks[:_OPENING]])
    share_sides(people.persons)
    persons = tuple(people.persons)
    forms = PersonForms(unambiguous_forms(persons, [people.short_forms(i) for i in range(len(persons))]))
    datings = [dating_of(document, segment) for segment in document.segments]
    country = own.key if own is not None and own.kind == "country" else None
    sentences: list[Sentence] = []
    for block in blocks:
        entities = _people_of(block, persons, forms, own)
        place = block.segment, block.index
        context = Context(datings[block.segment].published, country)
        sentences += read_sentences(block.block, block.text, entities, place, context)
    return AnnotatedDocument(
        document,
        persons,
        tuple(sentences),
        own,
        _author(document, persons, own, blocks),
        tuple(d.issue for d in datings if d.issue),
        tuple(d.published for d in datings),
    )


def _home_of_report(document: Document, blocks: list[_ReadBlock], person: int) -> Party | None:
    """The country of the capital that the report comes from in which someone is first named."""
    first = next((b.segment for b in blocks for _, index in b.anchors if index == person), None)
    return home_of_dateline(document.segments[first].dateline) if first is not None else None


def _line(block: _ReadBlock) -> Line:
    spans = [(anchor.start, anchor.end, person) for anchor, person in block.anchors]
    return Line(block.block.kind, block.text, block.names, spans)


def _introduces_own(opening: list[_ReadBlock], person: int) -> bool:
    """Whether the opening blocks name someone as a publisher names its own: not as the one who was met."""
    for block in opening:
        for anchor, index in block.anchors:
            if index == person:
                before = block.text[: anchor.start]
                before = _BYLINE.sub("", before[before.rfind(". ") + 1 :])
                return _MEETING_BEFORE.search(before) is None
    return False


def _heads_article(blocks: list[_ReadBlock], person: int) -> bool:
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


def _author(
    document: Document, persons: tuple[DocumentPerson, ...], own: Party | None, blocks: list[_ReadBlock]
) -> int | None:
    """Who says "I" in a statement: the one person of the publisher's side whom headline or byline names."""
    if own is None:
        return None
    titles = [b.text for b in blocks if b.block.kind == "headline"]
    titles += [b.text for b in blocks if _ATTRIBUTED.search(b.text)]
    titles += [
        document.text[b.start : b.end] for s in document.segments for b in s.blocks if b.kind == "byline"
    ]
    named = [
        i for i, p in enumerate(persons) if p.side == own and any(v in t for v in p.variants for t in titles)
    ]
    return named[0] if len(named) == 1 else None


def _read_segment(document: Document, number: int, segment: Segment, people: People) -> Iterator[_ReadBlock]:
    section: Party | None = None
    for index, block in enumerate(segment.blocks):
        if block.kind not in _READ:
            continue
        text = document.text[block.start : block.end]
        names = find_names(text)
        masked = mask(text, names)
        nations = {e.start: e for e in names}
        heading = COUNTRY_HEADING.fullmatch(masked)
        if heading:
            section = nations[heading.start(1)].party
        words, offices = masked, tuple[int, ...]()
        found: list[Anchor] = []
        if holds_title(masked):
            words = mask_words(_BRACKETED.sub(r" \1 ", masked))
            openings = find_openings(words, nations)
            offices = openings.offices
            found = find_anchors(words, openings, text, nations)
            if block.kind == "headline":
                found = _without_verbs(found, document.text, block)
        found = sorted([*found, *find_registered(text, found)], key=lambda a: a.start)
        anchors = [(a, people.add(a, section)) for a in found]
        yield _ReadBlock(number, index, block, text, names, masked, words, offices, anchors)


def _without_verbs(anchors: list[Anchor], text: str, headline: Block) -> list[Anchor]:
    """The anchors of a headline, where a name ends at its verb: "Mia Holt Opens Fair" has capitals on every word."""
    if not any(_LIKE_A_VERB.search(a.name) for a in anchors):
        return anchors
    rest = f"{text[: headline.start]}{text[headline.end :]}".casefold()
    return [_told_again(a, rest) if _LIKE_A_VERB.search(a.name) else a for a in anchors]


def _told_again(anchor: Anchor, known: str) -> Anchor:
    """The anchor with its name up to the last word that is ``known`` too, in small letters, if any."""
    words = re.findall(r"[^\s,]+", anchor.name)
    last = next((w for w in reversed(words) if re.search(rf"\b{re.escape(w.casefold())}(?!\w)", known)), None)
    if last is None or re.search(r"\b(?:Jr|Sr|II|III|IV)\b\.?$", anchor.name):
        return anchor
    name = anchor.name[: anchor.name.rindex(last) + len(last)]
    if name == words[0] or not _LIKE_A_VERB.match(anchor.name[len(name) :]):
        return anchor  # what follows is no verb but a second family name
    return replace(anchor, name=name, end=anchor.name_start + len(name))


def _people_of(
    block: _ReadBlock, persons: tuple[DocumentPerson, ...], forms: PersonForms, own: Party | None
) -> list[Entity]:
    """The names of a block with its people laid over them: an office with its country becomes part of the person."""
    found = [_person(a.start, a.end, block.text, i, persons, a) for a, i in block.anchors]
    entities = _overlay(block.names, found)
    masked = mask(block.text, entities) if found else block.masked
    mentions = [_person(start, end, block.text, i, persons) for start, end, i in forms.find(masked)]
    entities = _overlay(entities, mentions)
    offices = tuple(o for o in block.offices if masked[o] == block.masked[o])
    if not offices:
        return entities  # every office stands with a name
    nations = {e.start: e for e in entities}
    words = lay_over(block.words, entities)
    openings = Openings(offices, tuple(nations))
    return _overlay(entities, find_office_references(words, openings, block.text, nations, persons, own))


def _person(
    start: int,
    end: int,
    text: str,
    index: int,
    persons: tuple[DocumentPerson, ...],
    anchor: Anchor | None = None,
) -> PersonName:
    person = persons[index]
    office = anchor.office if anchor and anchor.office else person.office
    return PersonName(start, end, text[start:end], index, person.name, office, person.side)


def _overlay(under: list[Entity], over: list[E_]) -> list[Entity]:
    """Both in order, where an entity of ``over`` replaces all it touches."""
    if not over:
        return under
    kept: list[Entity] = list(over)
    i = 0
    spans = sorted((e.start, e.end) for e in over)
    for entity in under:
        while i < len(spans) and spans[i][1] <= entity.start:
            i += 1
        if i == len(spans) or entity.end <= spans[i][0]:
            kept.append(entity)
    return sorted(kept, key=lambda e: e.start)
