"""What a person types in, the one thing of the graph that is meant out.

Accents, case and titles are forgiven, a surname is enough, countries go by name, code or demonym. A name that
fits two things lists them, one that fits none suggests three: both are NotFoundError, and nothing is picked.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cached_property
from typing import get_args

from kg.errors import NotFoundError, QueryError
from kg.models import IssueKind, Stage
from kg.query.days import first_day, last_day
from kg.query.directory import Directory, Entry, refuse
from kg.query.question import Parameter, ParameterType
from kg.query.why import find_thing
from kg.reference.countries import country_of_name
from kg.store import Iri, Store, Value
from kg.vocabulary import CMQ, PREFIXES, THINGS, local_id

LABEL = Iri(PREFIXES["rdfs"] + "label")
_PARTIES = ("country", "group", "organisation")
_SKOS = PREFIXES["skos"]
_NAMES_OF_PARTIES = (
    LABEL, _SKOS + "altLabel", *(CMQ + name for name in ("demonym", "alpha2", "alpha3", "acronym")),
)  # fmt: skip
_NAMES_OF_TOPICS = tuple(_SKOS + name for name in ("notation", "prefLabel", "altLabel"))
_NOT_IN_ID = re.compile(r"[^\w/.~%-]")


class Names:
    """The names of a graph; each kind is read when the first one of it is asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def people(self) -> Directory:
        """Everyone, by every name a document writes."""
        people = self._entries("person", CMQ + "name", note=CMQ + "affiliation")
        return Directory("person", people, "person/", surnames=True)

    @cached_property
    def parties(self) -> Directory:
        """Countries, organisations and groups."""
        entries = [entry for kind in _PARTIES for entry in self._entries(kind, *_NAMES_OF_PARTIES)]
        return Directory("country or organisation", entries, *(f"{kind}/" for kind in _PARTIES))

    @cached_property
    def topics(self) -> Directory:
        """Topics, by the words that find them in a text."""
        return Directory("topic", self._entries("topic", *_NAMES_OF_TOPICS), "topic/")

    @cached_property
    def documents(self) -> Directory:
        """Documents, by title."""
        return Directory("document", self._entries("document", note=CMQ + "publisher"), "document/")

    @cached_property
    def meetings(self) -> Directory:
        """Meetings, by label."""
        return Directory("meeting", self._entries("meeting"), "meeting/")

    @cached_property
    def pledges(self) -> Directory:
        """Pledges, by label."""
        return Directory("pledge", self._entries("pledge"), "pledge/")

    def person(self, name: str) -> Iri:
        """The person that a name fits."""
        return self._known("person", name) or _iri(self.people.find(_typed(name)))

    def party(self, name: str) -> Iri:
        """The country, organisation or group that a name, a code or a demonym fits."""
        name = _typed(name)
        if not self.parties.candidates(name):
            self._refuse_absent(name)
        return _iri(self.parties.find(name))

    def someone(self, name: str) -> Iri:
        """The person or party that a name fits; whole names come before parts of them."""
        local = _typed(name)
        both = (self.people, self.parties)
        found = [entry for each in both for entry in each.whole(local)]
        found = found or [entry for each in both for entry in each.candidates(local)]
        if not found:
            self._refuse_absent(local)
        if len(found) != 1:
            near = [entry for each in both for entry in each.suggestions(local)]
            refuse("person or country", local, found, Directory("", near).suggestions(local))
        return _iri(found[0])

    def topic(self, name: str) -> Iri:
        """The topic that an identifier or a word fits."""
        return self._known("topic", name) or _iri(self.topics.find(_typed(name)))

    def document(self, name: str) -> Iri:
        """The document with an id or a title."""
        return self._known("document", name) or _iri(self.documents.find(_typed(name)))

    def meeting(self, name: str) -> Iri:
        """The meeting with an id or a label."""
        return self._known("meeting", name) or _iri(self.meetings.find(_typed(name)))

    def pledge(self, name: str) -> Iri:
        """The pledge with an id or a label."""
        return self._known("pledge", name) or _iri(self.pledges.find(_typed(name)))

    def thing(self, name: str) -> Iri:
        """Anything that the graph describes, by its id; else by a name."""
        local = _typed(name)
        return find_thing(self._store, local) if "/" in local else self.someone(local)

    def day(self, value: date | str, *, last: bool = False) -> date:
        """A day as typed, or as a date; of a month or a year the first or the last."""
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else (last_day if last else first_day)(value)

    def resolve(self, parameter: Parameter, value: object) -> Value:
        """The value of a parameter as the graph knows it."""
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date | int) and not isinstance(value, bool):
            return value
        return _RESOLVERS[parameter.type](self, str(value))

    def _refuse_absent(self, name: str) -> None:
        """Say of a country that there is one, but not in this graph."""
        if known := country_of_name(name):
            raise NotFoundError(f"{known.name} ({known.iso3}) takes part in nothing that this graph knows of")

    def _known(self, kind: str, name: str) -> Iri | None:
        """A thing by its id, with its kind or without: no need to read all names for that."""
        local = _typed(name)
        iri = Iri(THINGS + (local if local.startswith(kind + "/") else f"{kind}/{local}"))
        return iri if not _NOT_IN_ID.search(local) and self._store.describe(iri) else None

    def _entries(self, kind: str, *properties: str, note: str = "") -> Iterator[Entry]:
        """The things of a kind with the values of some properties as names; the note may be another thing's label."""
        for iri, said in sorted(self._store.kind(kind).items()):
            names = sorted({str(value) for name in properties for value in said.get(name, ())})
            words = self._store.values(Iri(iri), Iri(note)) if note else []
            labels = self._store.values(words[0], LABEL) if words and isinstance(words[0], Iri) else words
            for label in self._store.values(Iri(iri), LABEL)[:1]:
                yield Entry(local_id(iri), str(label), tuple(names), str(labels[0]) if labels else "")


def _typed(name: str) -> str:
    """A name or id without the base of an IRI, or its short form."""
    return local_id(name.strip()).removeprefix("id:")


def _iri(entry: Entry) -> Iri:
    return Iri(THINGS + entry.id)


def _word_of(kind: object, what: str) -> Callable[[Names, str], Value]:
    def read(_names: Names, value: str) -> Value:
        allowed = get_args(kind)
        if value not in allowed:
            raise QueryError(f"{value!r} is no {what}: one of {', '.join(allowed)}")
        return value

    return read


def _number(_names: Names, value: str) -> Value:
    if not value.isdecimal():
        raise QueryError(f"{value!r} is no whole number")
    return int(value)


_RESOLVERS: dict[ParameterType, Callable[[Names, str], Value]] = {
    "person": Names.person,
    "party": Names.party,
    "someone": Names.someone,
    "topic": Names.topic,
    "document": Names.document,
    "meeting": Names.meeting,
    "pledge": Names.pledge,
    "thing": Names.thing,
    "first day": lambda _names, value: first_day(value),
    "last day": lambda _names, value: last_day(value),
    "day": lambda _names, value: first_day(value),
    "text": lambda _names, value: value,
    "stage": _word_of(Stage, "stage of a pledge"),
    "issue kind": _word_of(IssueKind, "kind of issue"),
    "number": _number,
}
