"""Persons, offices and tenures → their triples and claims."""

from collections.abc import Iterable

from kg.events import Events, Office, Person, Tenure
from kg.graph import rules, values
from kg.graph import terms as t
from kg.graph.quads import boolean, day, iri, text
from kg.graph.statements import Statements, document, origin, thing

WIKIDATA = "http://www.wikidata.org/entity/"


def write_people(out: Statements, events: Events) -> None:
    """Write everyone, every office, and who was seen in which."""
    by_person: dict[str, list[Tenure]] = {}
    by_office: dict[str, list[Tenure]] = {}
    for tenure in events.tenures:
        by_person.setdefault(tenure.person, []).append(tenure)
        by_office.setdefault(tenure.office, []).append(tenure)
        _write_tenure(out, tenure)
    ministerial = frozenset(office.id for office in events.offices if office.ministerial)
    for person in events.persons:
        _write_person(out, person, by_person.get(person.id, ()), ministerial)
    for office in events.offices:
        _write_office(out, office, by_office.get(office.id, ()))


def _write_person(
    out: Statements, person: Person, tenures: Iterable[Tenure], ministerial: frozenset[str]
) -> None:
    subject = thing(person.id)
    # Entailed: the domain of cmq:name says so.
    out.event(subject, t.TYPE, t.PERSON)
    out.each(subject, person.names, values.words(t.NAME))
    out.derive(subject, t.LABEL, text(person.name), rules.NAMED, [subject])
    tenures = tuple(tenures)
    if person.minister:
        sources = [thing(tenure.id) for tenure in tenures if tenure.office in ministerial]
        out.derive(subject, t.TYPE, t.MINISTER, rules.MINISTER, sources or [subject])
    if person.party:
        sources = [thing(tenure.id) for tenure in tenures if tenure.party == person.party]
        out.derive(subject, t.AFFILIATION, values.party(person.party), rules.SIDE, sources or [subject])
    if person.wikidata:
        out.derive(subject, t.SAME_AS, iri(WIKIDATA + person.wikidata), rules.REGISTER, [subject])


def _write_office(out: Statements, office: Office, tenures: Iterable[Tenure]) -> None:
    """Write an office, which is derived as a whole from the tenures in it."""
    subject = thing(office.id)
    sources = [thing(tenure.id) for tenure in tenures]
    for predicate, value in (
        (t.TYPE, t.OFFICE),
        (t.LABEL, text(office.label)),
        (t.MINISTERIAL, boolean(office.ministerial)),
        *(((t.OFFICE_OF, values.party(office.party)),) if office.party else ()),
        *origin(rules.OFFICE, sources or [subject]),
    ):
        out.event(subject, predicate, value)


def _write_tenure(out: Statements, tenure: Tenure) -> None:
    subject = thing(tenure.id)
    # Entailed: the domain of cmq:holder says so.
    out.event(subject, t.TYPE, t.TENURE)
    party = ((t.REPRESENTS, values.party(tenure.party)),) if tenure.party else ()
    for predicate, value in ((t.HOLDER, thing(tenure.person)), (t.IN_OFFICE, thing(tenure.office)), *party):
        out.event(subject, predicate, value)
        for support in tenure.supports:
            out.claim(subject, predicate, value, support)
    sources = sorted({document(support.document) for support in tenure.supports})
    for predicate, seen in ((t.FIRST_SEEN, tenure.first_seen), (t.LAST_SEEN, tenure.last_seen)):
        if seen:
            out.derive(subject, predicate, day(seen), rules.SEEN, sources)
