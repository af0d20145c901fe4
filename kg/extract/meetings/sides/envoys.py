"""Ambassadors → the country to which the words of the office say that they are sent; those listed behind "from three envoys"."""

import re

from kg.annotate.entities import AnnotatedDocument, CountryName, PersonName, Sentence, place_party
from kg.annotate.names.gazetteer import find_names
from kg.annotate.people.offices import roles_of
from kg.extract.meetings.sides.actors import Actor, actors_of
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party

_SENT_TO = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Hh]igh [Cc]ommissioner|[Cc]harg[eé] d[’'][Aa]ffaires)\b[^.;]{0,60}?\b(?:to|(?<=envoy )in|(?<=mbassador )in|(?<=ommissioner )in)\s+"
)


def accredited_to(actor: Actor, text: str) -> Party | None:
    """The country of "Ambassador of Nepal to Pakistan Ana Ruiz"; ``text`` is the document's.

    >>> accredited_to(Actor(0, None, "Ambassador", 0, 40), "Ambassador of Nepal to Pakistan Ana Ruiz").key
    'PAK'
    """
    words = text[actor.start : actor.end]
    sent = _SENT_TO.search(words)
    names = find_names(words[sent.end() - 1 :]) if sent else []
    first = names[0] if names and names[0].start <= len("the ") + 1 else None
    if isinstance(first, CountryName):
        return first.party
    return place_party(first) if first is not None else None


# "They are A, Ambassador of Norway; B, …": a sentence, or items, behind the one that tells how many came
_THEY_ARE = re.compile(
    r"\W{0,3}(?:They|These|Those|Among\s+them|The\s+(?:[a-z-]+\s+){0,3}?(?:envoys|ambassadors|diplomats|heads\s+of\s+mission)|Presenting)\b[^.;]{0,80}?\b(?:are|were|is|was|includ(?:ed?|ing)|credentials)\b"
)


def envoys_listed(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The ambassadors who are named behind a sentence that names none."""
    if any(isinstance(e, PersonName) and _is_envoy(e, annotated) for e in clause.sentence.entities):
        return ()
    found: list[Actor] = []
    listing = False
    for sentence in annotated.sentences:
        if sentence.start <= clause.sentence.start:
            continue
        listing = listing or _THEY_ARE.match(sentence.text) is not None
        named = _envoys_in(sentence, annotated)
        if not listing or (found and not (named and sentence.block_kind == "bullet")):
            break
        found += named
    return tuple(found)


def _envoys_in(sentence: Sentence, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    named = [e for e in sentence.entities if isinstance(e, PersonName) and _is_envoy(e, annotated)]
    return actors_of(named, annotated)


def _is_envoy(name: PersonName, annotated: AnnotatedDocument) -> bool:
    office = annotated.people[name.person].office or ""
    return name.party is not None and "ambassador" in roles_of(office)
