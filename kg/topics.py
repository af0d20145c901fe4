"""ontology/topics.ttl → topics by identifier: their labels, and the theme above each narrower one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.vocabulary import PREFIXES, THINGS, ontology_file

_SKOS = PREFIXES["skos"]
_TOPIC = THINGS + "topic/"
_TALKED_OF = "en-x-talk"  # the language tag of everyday words that name a matter of talks


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of the scheme: ``labels`` are the words that find it in a text, the preferred one first; ``matters`` those
    that do only where a sentence says what was talked about.
    """

    id: str
    labels: tuple[str, ...]
    matters: tuple[str, ...]
    broader: str | None


@cache
def topics() -> Mapping[str, Topic]:
    """Every topic by identifier.

    >>> topics()["humanitarian-pause"].broader
    'humanitarian-assistance'
    """
    # Only here: the Turtle parser is a compiled library that most commands do not need.
    from pyoxigraph import Literal, RdfFormat, parse

    preferred: dict[str, str] = {}
    alternative: dict[str, list[str]] = {}
    matters: dict[str, list[str]] = {}
    broader: dict[str, str] = {}
    for triple in parse(path=str(ontology_file("topics.ttl")), format=RdfFormat.TURTLE):
        subject = triple.subject.value.removeprefix(_TOPIC)
        predicate = triple.predicate.value.removeprefix(_SKOS)
        if isinstance(triple.object, Literal):
            if predicate == "prefLabel":
                preferred[subject] = triple.object.value
            elif triple.object.language == _TALKED_OF:
                matters.setdefault(subject, []).append(triple.object.value)
            elif predicate in ("altLabel", "hiddenLabel"):
                alternative.setdefault(subject, []).append(triple.object.value)
        elif predicate == "broader":
            broader[subject] = triple.object.value.removeprefix(_TOPIC)
    found = {
        name: Topic(
            name,
            (label, *sorted(alternative.get(name, []))),
            tuple(sorted(matters.get(name, []))),
            broader.get(name),
        )
        for name, label in sorted(preferred.items())
    }
    return MappingProxyType(found)


@cache
def broader_themes() -> Mapping[str, str]:
    """The top-level theme of each narrower topic."""
    return MappingProxyType({t.id: t.broader for t in topics().values() if t.broader})
