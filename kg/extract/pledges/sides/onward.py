"""A thing that comes to one state and is meant for another → the one it is meant for: "to El Arish in Egypt for Gaza"."""

import re

from kg.annotate.entities import place_party
from kg.annotate.mask import COUNTRY, PLACE
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.models import Cited, Party

_WHO = rf"(?P<who>{PLACE}|{COUNTRY})"
_GO = r"(?:delivered|taken|trucked|transported|transferred|moved|sent|brought|shipped|driven|flown|forwarded|distributed|handed over)"
_THERE = (
    r"(?:to|into|in)\s(?:the\s)?(?:people\s(?:of|in)\s(?:the\s)?|(?:[a-z-]+\s){1,4}(?:in|of)\s(?:the\s)?)?"
)
# Where it goes from there.
_ONWARD = re.compile(
    rf"\b(?:for\s(?:its\s|their\s|the\s)?(?:[a-z]+\s)?(?:entry|delivery|transfer|transport|transit|passage|shipment|distribution|dispatch|movement)\s{_THERE}"
    rf"|(?:bound|destined|headed|heading|meant|intended)\sfor\s(?:the\s)?(?:people\sof\s)?|(?:en\sroute|on\s(?:its|their|the)\sway)\s{_THERE}"
    rf"|(?:before|prior\sto)\s(?:being\s{_GO}\s{_THERE}|(?:entering|crossing\sinto|going\sto|moving\sto)\s(?:the\s)?)"
    rf"|\bto\s(?:then\s)?be\s(?:then\s)?{_GO}\s{_THERE}|\b(?:will|would|is to|are to|can)\s(?:then\s|later\s)?be\s(?:then\s)?{_GO}\s{_THERE}"
    rf"|for\sentry\sinto\s(?:the\s)?|to\s(?:enter|cross\sinto)\s(?:the\s)?){_WHO}"
)
# "to Egypt for Gaza", "landed in Amman, Jordan, for the people of Gaza"
_STOP_FOR = re.compile(
    rf"\b(?:to|in|at|into)\s(?:[^.;,]{{1,40}}?\s)?(?:{PLACE}|{COUNTRY})(?:,?\s(?:in\s)?(?:the\s)?(?:{COUNTRY}|[^.;,]{{1,30}}?\sof\s{COUNTRY}),?)?\sfor\s(?:the\s)?(?:people\s(?:of|in)\s(?:the\s)?)?{_WHO}(?=[.,;]|$|\s(?:on|this|last|in)\s\ue012?)"
)
_SOMEWHERE = re.compile(rf"{PLACE}|{COUNTRY}")  # where it comes to first
_SENT_AND = re.compile(r"\sand\s(?=[\d\ue014\ue015])|;")  # the next thing, which goes elsewhere


def meant_beyond(statement: Statement, gift: Gift) -> list[Cited[Party]]:
    """For whom a thing is that only passes through the state it comes to.

    >>> from kg.annotate import annotate
    >>> from kg.extract.pledges.gifts.candidates import find_gifts
    >>> from kg.read import make_document
    >>> text = "Peru sent 300 tents to Chad, to be taken to Sudan."
    >>> statement = Statement(annotate(make_document(text, id="onward")).sentences[0])
    >>> [cited.value.key for cited in meant_beyond(statement, find_gifts(statement)[0])]
    ['SDN']
    """
    end = statement.item_around(gift.at)[1]
    next_thing = _SENT_AND.search(statement.masked, gift.end, end)
    end = next_thing.start() if next_thing else end
    found = _ONWARD.search(statement.masked, gift.end, end) or _STOP_FOR.search(
        statement.masked, gift.end, end
    )
    entity = statement.by_start.get(found.start("who")) if found else None
    party = (place_party(entity) or entity.party) if entity else None
    if (
        found is None
        or party is None
        or _SOMEWHERE.search(statement.masked, gift.end, found.start("who")) is None
    ):
        return []
    return [statement.cite(party, "pledge/onward", *found.span("who"))]
