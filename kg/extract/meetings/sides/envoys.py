"""An actor who is an ambassador → the country to which the words of the office say that they are sent."""

import re

from kg.annotate.entities import CountryName, place_party
from kg.annotate.names.gazetteer import find_names
from kg.extract.meetings.sides.actors import Actor
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
