"""Blocks in order → the bare names that news give to those whom they first told of by office alone.

"Norway’s prime minister has asked for fish. Erik Berg made the request …": the name opens a later sentence, or stands
where only a person can, and no one else of that office is named in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.annotate.entities import Entity, OfficeReference
from kg.annotate.mask import NATION
from kg.annotate.people.anchor_readers import Anchor, singular
from kg.annotate.people.offices import roles_of
from kg.annotate.people.openings import Openings
from kg.annotate.people.personal_names import FULL_NAME
from kg.annotate.people.references import find_office_references
from kg.annotate.people.registered import find_registered
from kg.annotate.people.rows import NO_PERSON
from kg.annotate.people.words import mask_words
from kg.models import Party

_DOES = (
    r"(?:(?:also|then|later|earlier|who|has|had|today|yesterday|repeatedly|separately)\s+){0,2}(?:said|says|told|tells|met|meets|made|spoke|thanked|arrived|came|called|flew|left|held|added|noted|stressed"
    r"|expressed|urged|praised|hailed|welcomed|received|hosted|promised|pledged|vowed|warned|announced|asked|offered|described|discussed|travell?ed|visited|joined|signed|handed|paid|assured|raised"
    r"|briefed|confirmed|stated|declared|insisted|argued|explained|wrote|tweeted|reiterated|emphasi[sz]ed|underlined|underscored|recalled|invited|accepted|agreed|attended|chaired|addressed|opened|took|gave|sat|stood|wants|plans|landed|departed|returned|begins|began|replied|responded|laid|conferred|talked|chatted)\b"
)
_MAY_DO = r"(?:,\s+(?:who|whose|\d\d),?\s|\s+(?:is|was|will|has|had|would|did|does)\s)"
_OPENS = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?P<name>{FULL_NAME})(?=(?P<does>\s+{_DOES})|{_MAY_DO})"
)
_STANDS = re.compile(
    rf"(?<=\b(?:and|met|saw)\s)(?P<name>{FULL_NAME})\b|(?<=\b(?:with|told|host)\s)(?P<with>{FULL_NAME})\b"
    rf"|(?<=\bhosted\s)(?P<hosted>{FULL_NAME})\b|(?<=\b(?:received|welcomed)\s)(?P<received>{FULL_NAME})\b"
)
# "Speaking after talks with Minister Berg, Ana Ruiz said", "“It is time,” Ana Ruiz told reporters"
_BEHIND = re.compile(rf"(?:(?<=,\s)|(?<=[”\"]\s))(?P<name>{FULL_NAME})(?=(?P<does>\s+{_DOES}))")
# "The foreign ministers of Peru and Norway called for calm. Peru’s Ana Ruiz met …"
_WHOSE = re.compile(
    rf"(?<![\w’'-])(?P<nation>{NATION})[’']s\s+(?P<whose>{FULL_NAME})(?=(?P<does>\s+{_DOES})|{_MAY_DO}|,?\s+and\s)"
)
_SENTENCE = re.compile(r"(?:^|[.!?][”\"]?\s)$")
# "a foreign minister", "former president": no one in particular
_ANY = re.compile(
    r"\b(?:an?|any|no|every|each|another|former|ex|late|one|next|first)(?:\s+|-)$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"\b(?:International|Watch|Vision|Cross|Crescent|Rights|Children|Airways|Industries|Holdings|Limited|Ltd|Inc|Haram|Shabaab|Movement|Al|Times|Post|Radio|Television|TV"
    r"|Press|News|Street|Square|Stadium|Games|League|Act|Week|Year|Valley|Island|Islands|River|Mountain|Ocean|Summit|Treaty|Peace|Process|House|Palace|Group|Declaration)\b"
)
_BLOCKS = 5  # in which both the office and its name stand
_SHORTEST = 3  # letters of the name by which someone is called later


@dataclass(frozen=True, slots=True)
class Told:
    """A block as far as it is read: its text, its masked words and the names that stand with a title."""

    segment: int
    text: str
    masked: str
    words: str
    offices: tuple[int, ...]
    nations: dict[int, Entity]
    anchors: list[Anchor]


@dataclass(frozen=True, slots=True)
class _Office:
    """An office of one side that stands without a name: in which block, and where."""

    block: int
    start: int
    office: str | None
    side: Party
    shared: bool = False  # of several: "the foreign ministers of Peru and Norway"


def introductions(blocks: Sequence[Told], whole: str) -> Iterator[tuple[int, Anchor]]:
    """The bare names of those told of by office, each with the number of its block; ``whole`` is all of the text.

    Such a name may have been found before, of no office and no side.
    """
    for segment in dict.fromkeys(block.segment for block in blocks):
        numbers = [n for n, block in enumerate(blocks) if block.segment == segment]
        first = [(n, blocks[n]) for n in numbers[:_BLOCKS]]
        names = {n: found for n, block in first if (found := _bare_names(block))}
        if not names:
            continue
        known = [
            a for n in numbers for a in blocks[n].anchors if a.side or _opens_sentence(a, blocks[n].text)
        ]
        offices = [o for n, b in first for o in _open_offices(n, b, known)]
        yield from _introduced(first, names, offices, whole)


def _opens_sentence(anchor: Anchor, text: str) -> bool:
    return _SENTENCE.search(text, 0, anchor.start) is not None


def _introduced(
    blocks: Sequence[tuple[int, Told]],
    names: Mapping[int, list[re.Match[str]]],
    offices: list[_Office],
    whole: str,
) -> Iterator[tuple[int, Anchor]]:
    for number, block in blocks:
        for match in names.get(number, ()):
            group = next(g for g, words in match.groupdict().items() if words and g not in ("does", "nation"))
            start, end = match.span(group)
            before = [o for o in offices if (o.block, o.start) < (number, start)]
            if match.re is _WHOSE:
                side = block.nations[match.start("nation")].party
                before = [o for o in before if o.side == side][-1:]
            else:
                before = [o for o in before if not o.shared]
            office = _meant(before, opens=group == "name" and match.re is _OPENS)
            name = block.text[start:end]
            if find_registered(name, []):
                continue  # known without an introduction
            acts = match.groupdict().get("does") or _is_called_by_it(name, whole)
            if office is None or not acts or _is_named_before(name, blocks, number, start):
                continue
            yield number, Anchor(start, end, name, start, office.office, office.side, True)
            offices = [o for o in offices if o.side != office.side]


def _is_named_before(name: str, blocks: Sequence[tuple[int, Told]], number: int, start: int) -> bool:
    """Whether a name stands before: the text need not introduce whom it has named."""
    return any(
        name in (block.text if n < number else block.text[:start]) for n, block in blocks if n <= number
    )


def _meant(before: Sequence[_Office], *, opens: bool) -> _Office | None:
    """The one office that a name can belong to; of several, for a name that opens a sentence, the one told of first."""
    sides = dict.fromkeys(o.side for o in before)
    if len(sides) > 1 and not opens:
        return None
    return before[0] if before else None


def _bare_names(block: Told) -> list[re.Match[str]]:
    """Full names without a title that open a sentence and act, or stand behind a word of meeting."""
    words = mask_words(block.masked)
    found = [
        m
        for pattern in (_OPENS, _BEHIND, _STANDS, _WHOSE)
        for m in pattern.finditer(words)
        if not (NO_PERSON.search(m.group()) or _NO_NAME.search(m.group()))
        and not any(a.start < m.end() and m.start() < a.end for a in block.anchors if a.side or a.office)
    ]
    return sorted(found, key=lambda m: m.start())


def _open_offices(number: int, block: Told, known: Sequence[Anchor]) -> Iterator[_Office]:
    """The offices of a block that stand alone, each of one side of which the text names no holder."""
    openings = Openings(block.offices, tuple(block.nations))
    if not block.offices:
        return
    for one in find_office_references(
        block.words, openings, block.text, block.nations, (), None, lambda _: 0
    ):
        taken = any(a.start < one.end and one.start < a.end for a in block.anchors)
        if one.plural and len(one.sides) > 1 and not taken:
            shared = singular(one.office)
            yield from (_Office(number, one.start, shared, side, shared=True) for side in one.sides)
        if taken or one.plural or len(one.sides) != 1 or _ANY.search(block.text, 0, one.start):
            continue
        beside = "ounterpart" in one.office
        office = _as_counterpart(one, block) if beside else one.office
        held = (a for a in known if a.side == one.sides[0] or (a.side is None and a.office and not beside))
        if not any(_alike(a.office, office) for a in held):
            yield _Office(number, one.start, office, one.sides[0])


def _as_counterpart(one: OfficeReference, block: Told) -> str | None:
    """The office of whom someone is the counterpart: the last person before them."""
    before = [a.office for a in block.anchors if a.end <= one.start and a.office]
    return before[-1] if before else "counterpart"


def _alike(held: str | None, office: str | None) -> bool:
    """Whether someone who holds an office can be the one told of."""
    roles = roles_of(office or "")
    if not held or not office or office == "counterpart" or not roles:
        return True
    return roles == roles_of(held) or bool((roles & roles_of(held)) - {"minister"})


def _is_called_by_it(name: str, whole: str) -> bool:
    """Whether the text goes on to call someone by the last or the first word of a name."""
    words = name.split()
    return any(
        len(word) > _SHORTEST
        and re.search(
            rf"(?<![\w’'-])(?<!\b[A-Z]\.\s)(?<!{re.escape(words[-2])}\s){re.escape(word)}\b(?!\s+[A-Z])",
            whole,
        )
        for word in (words[-1], words[0])
    )
