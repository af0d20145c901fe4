"""An article → its blocks that report something, each with its names found and its people anchored."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.annotate.entities import Entity
from kg.annotate.mask import COUNTRY_HEADING, mask
from kg.annotate.names.gazetteer import find_names
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.anchors import find_anchors
from kg.annotate.people.introductions import Told, introductions
from kg.annotate.people.openings import find_openings, holds_title
from kg.annotate.people.people import People
from kg.annotate.people.registered import find_registered
from kg.annotate.people.rows import find_rows
from kg.annotate.people.signers import spoken_name
from kg.annotate.people.words import mask_words
from kg.models import Block, Document, Party
from kg.reference.publishers import publisher_party

# "Secretary [of State, Ana] Ruiz": what an editor adds to spoken words.
_BRACKETED = re.compile(r"\[([^\[\]\n]{1,60})\]")
_LIKE_A_VERB = re.compile(r"\s+[A-Z][a-z]+s\b")
_READ = frozenset({"headline", "body", "bullet", "speech"})
_SIGNED = re.compile(r"From:\s")  # "From: Ministry of Fisheries and The Rt Hon Jane Roe MP"


@dataclass(frozen=True, slots=True)
class ReadBlock:
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


def read_blocks(document: Document, people: People) -> Iterator[ReadBlock]:
    """The blocks that may report something, in order; whom they name is added to ``people``.

    Captions, datelines and journalists' questions are left out, and bylines but for those that name who is meant by an office;
    of these, and of the labels of a transcript, only the names are read, and no sentences.
    """
    found = list(_found_blocks(document))
    news = publisher_party(document.publisher, document.url) is None
    for number, anchor in introductions([t for _, t, _ in found], document.text) if news else ():
        anchors = found[number][1].anchors
        anchors[:] = [*(a for a in anchors if not (a.start < anchor.end and anchor.start < a.end)), anchor]
    for read, told, section in found:
        in_order = sorted(told.anchors, key=lambda a: a.start)
        read.anchors.extend((anchor, people.add(anchor, section)) for anchor in in_order)
        yield read


def _found_blocks(document: Document) -> Iterator[tuple[ReadBlock, Told, Party | None]]:
    """The blocks with what they name, and the country of the heading above each."""
    for number, segment in enumerate(document.segments):
        section: Party | None = None
        labelled: set[str] = set()
        for index, block in enumerate(segment.blocks):
            if block.speaker and block.kind == "speech" and block.speaker not in labelled:
                labelled.add(block.speaker)
                yield from _label(number, index, block, document)
            text = document.text_of(block)
            if block.kind not in _READ and not (block.kind == "byline" and _SIGNED.match(text)):
                continue
            names = find_names(text, document.text)
            masked = mask(text, names)
            nations = {e.start: e for e in names}
            heading = COUNTRY_HEADING.fullmatch(masked)
            if heading:
                section = nations[heading.start(1)].party
            words, offices, titled = _find_titled(text, masked, nations)
            if block.kind == "headline":
                titled = _without_verbs(titled, document.text, block)
            titled += find_rows(words, text, nations, titled)
            found = [*titled, *find_registered(text, titled)]
            read = ReadBlock(number, index, block, text, names, masked, words, offices, [])
            yield read, Told(number, text, masked, words, offices, nations, found), section


def _label(
    segment: int, index: int, spoken: Block, document: Document
) -> Iterator[tuple[ReadBlock, Told, None]]:
    """The name in full of who speaks, as a byline of its own."""
    name = spoken_name(spoken.speaker, document.text)
    if name is not None:
        block = Block(start=spoken.start, end=spoken.start, kind="byline")
        anchor = Anchor(0, len(name), name, 0, None, None, False)
        yield (
            ReadBlock(segment, index, block, name, [], name, name, (), []),
            Told(segment, name, name, name, (), {}, [anchor]),
            None,
        )


def _find_titled(
    text: str, masked: str, nations: dict[int, Entity]
) -> tuple[str, tuple[int, ...], list[Anchor]]:
    """The text with its words masked too, where its offices begin, and the names that stand with a title."""
    if not holds_title(masked):
        return masked, (), []
    words = mask_words(_BRACKETED.sub(r" \1 ", masked))
    openings = find_openings(words, nations)
    return words, openings.offices, find_anchors(words, openings, text, nations)


def _without_verbs(anchors: list[Anchor], text: str, headline: Block) -> list[Anchor]:
    """The anchors of a headline, where a name ends at its verb: "Mia Holt Opens Fair" has capitals on every word."""
    if not any(_LIKE_A_VERB.search(a.name) for a in anchors):
        return anchors
    rest = f"{text[: headline.start]}{text[headline.end :]}"
    return [_told_again(a, rest) if _LIKE_A_VERB.search(a.name) else a for a in anchors]


def _told_again(anchor: Anchor, rest: str) -> Anchor:
    """The anchor with its name up to the last word that the ``rest`` of the text has too, if any."""
    words = re.findall(r"[^\s,]+", anchor.name)
    last = next((w for w in reversed(words) if _is_a_name_in(rest, w)), None)
    if last is None or re.search(r"\b(?:Jr|Sr|II|III|IV)\b\.?$", anchor.name):
        return anchor
    name = anchor.name[: anchor.name.rindex(last) + len(last)]
    family = name != words[0] or re.search(rf"\b{re.escape(name)}(?!\w|[’'-]\w|\s+[A-Z])", rest)
    if not family or not _LIKE_A_VERB.match(anchor.name[len(name) :]):
        return anchor  # what follows is no verb but a second family name
    return replace(anchor, name=name, end=anchor.name_start + len(name))


def _is_a_name_in(text: str, word: str) -> bool:
    """Whether a text has a word with a capital: "Long" may be a name, "long" is none."""
    return any(re.search(rf"\b{re.escape(w)}(?!\w)", text) for w in {word, word.title(), word.upper()})
