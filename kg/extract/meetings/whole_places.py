"""Entities of a sentence → the same with each town and the state it lies in as one place."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.annotate.entities import CountryName, Entity, PlaceName, Sentence
from kg.annotate.mask import COUNTRY

# What may follow a state that only says where the town is: "In Oslo, Norway and Peru agreed" tells of Norway.
_ENDS = re.compile(
    r"[,.;:)]|\s*$|\s+(?:on|in|for|from|to|this|last|next|today|yesterday|where|during|at|with)\b"
)

# The state behind a town that does something itself: "in Oslo, the United States joined", "in Oslo, Peru and Chile agreed".
ACTS = (
    rf"(?:\s+and\s+(?:the\s+)?{COUNTRY})?\s+(?!(?:on|in|at|for|from|to|with|by|and|or|as|during|after|before|ahead"
    r"|where|when|while|today|yesterday|earlier|last|this|next)\b)[a-z]+\b"
)


def whole_places(entities: Iterable[Entity], sentence: Sentence) -> list[Entity]:
    """Join "Nairobi, Kenya" to one place: in "In Nairobi, Kenya, Ruiz met Berg" Kenya met nobody."""
    whole: list[Entity] = []
    for entity in entities:
        town = whole[-1] if whole else None
        if (
            isinstance(town, PlaceName)
            and isinstance(entity, CountryName)
            and _lies_in(town, entity, sentence)
        ):
            whole[-1] = replace(town, end=entity.end)
        else:
            whole.append(entity)
    return whole


def _lies_in(town: PlaceName, state: CountryName, sentence: Sentence) -> bool:
    between = sentence.text[town.end - sentence.start : state.start - sentence.start]
    ends = _ENDS.match(sentence.text, state.end - sentence.start)
    return town.country == state.code and between in (", ", ", the ") and ends is not None


def is_whole(place: Entity) -> bool:
    """The state is part of the place already, so what follows is another: "in Cairo, Egypt, the United States agreed"."""
    return place.end - place.start > len(place.text)
