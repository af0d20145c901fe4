"""Countries, organisations, groups and places that the events name, and all topics → the reference graph."""

from collections.abc import Iterable, Iterator, Sequence

from kg.events import Events, Fact, Meeting, Office, Participation, Person, Pledge, Tenure
from kg.graph import terms as t
from kg.graph import values
from kg.graph.people import WIKIDATA
from kg.graph.quads import decimal, iri, text
from kg.graph.statements import Statements
from kg.models import Party
from kg.reference.countries import countries
from kg.reference.organisations import organisations
from kg.reference.places import country_of_place, town


def write_reference(out: Statements, events: Events) -> None:
    """Write what is known of every side and place that the events name."""
    parties = set(_parties(events))
    groups = {party.key for party in parties if party.kind == "group"}
    keys = {party.key for party in parties if party.kind == "organisation"}
    names = {fact.value for meeting in events.meetings for fact in meeting.place}
    codes = {party.key for party in parties if party.kind == "country"}
    codes |= {*_countries(events, keys), *filter(None, map(country_of_place, names))}
    for code in sorted(codes):
        _write_country(out, code)
    for key in sorted(keys):
        _write_organisation(out, key)
    _write_groups(out, sorted(groups))
    for spellings in _by_place(names).values():
        _write_place(out, spellings)


def _write_groups(out: Statements, groups: Iterable[str]) -> None:
    """Groups by the words that name them; of several that differ in signs alone, by the first."""
    by_subject: dict[str, str] = {}
    for words in groups:
        by_subject.setdefault(values.party(Party(kind="group", key=words)), words)
    for subject, words in by_subject.items():
        _describe(out, subject, t.GROUP, words)


def _describe(out: Statements, subject: str, kind: str, label: str) -> None:
    _say(out, subject, t.TYPE, kind)
    _say(out, subject, t.LABEL, text(label))


def _say(out: Statements, subject: str, predicate: str, value: str) -> None:
    out.state(subject, predicate, value, t.REFERENCE)


def _write_country(out: Statements, code: str) -> None:
    subject = values.country(code)
    known = countries().get(code)
    _describe(out, subject, t.COUNTRY, known.name if known else code)
    _say(out, subject, t.ALPHA3, text(code))
    if not known:
        return
    _write_words(out, subject, t.ALPHA2, [known.iso2])
    _write_words(out, subject, t.ALT_LABEL, known.names)
    _write_words(out, subject, t.DEMONYM, known.demonyms)
    _write_words(out, subject, t.CAPITAL, [known.capital])
    _write_words(out, subject, t.REGION, [known.subregion])
    _write_wikidata(out, subject, known.qid)


def _write_organisation(out: Statements, key: str) -> None:
    subject = values.party(Party(kind="organisation", key=key))
    known = organisations().get(key)
    _describe(out, subject, t.ORGANISATION, known.name if known else key)
    _say(out, subject, t.ACRONYM, text(key))
    if not known:
        return
    _write_words(out, subject, t.ORGANISATION_KIND, [known.kind])
    _write_words(out, subject, t.ALT_LABEL, known.spoken)
    _write_wikidata(out, subject, known.qid)
    for member in known.members:
        _say(out, subject, t.MEMBER, values.country(member))
    if known.country:
        _say(out, subject, t.IN_COUNTRY, values.country(known.country))


def _by_place(names: Iterable[str]) -> dict[str, list[str]]:
    """The spellings of each place."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(values.place(name), []).append(name)
    return found


def _write_place(out: Statements, spellings: Sequence[str]) -> None:
    """Write a place, with country and position where only one place of the name can be meant."""
    subject = values.place(spellings[0])
    for name in spellings:
        _describe(out, subject, t.PLACE, name)
    located = ((name, code) for name in spellings if (code := country_of_place(name)))
    name, code = next(located, ("", ""))
    if not code:
        return
    _say(out, subject, t.IN_COUNTRY, values.country(code))
    if known := town(name, code):
        _say(out, subject, t.LATITUDE, decimal(known.lat))
        _say(out, subject, t.LONGITUDE, decimal(known.lon))


def _write_words(out: Statements, subject: str, predicate: str, words: Iterable[str]) -> None:
    for word in words:
        if word:
            _say(out, subject, predicate, text(word))


def _write_wikidata(out: Statements, subject: str, qid: str) -> None:
    if qid:
        _say(out, subject, t.SAME_AS, iri(WIKIDATA + qid))


def _parties(events: Events) -> Iterator[Party]:
    taking_part = [part for meeting in events.meetings for part in meeting.participations]
    holders: Iterable[Person | Office | Tenure | Participation]
    holders = (*events.persons, *events.offices, *events.tenures, *taking_part)
    yield from (holder.party for holder in holders if holder.party)
    for pledge in events.pledges:
        yield from (fact.value for fact in _sides(pledge))


def _sides(pledge: Pledge) -> tuple[Fact[Party], ...]:
    return (*pledge.by, *pledge.to, *pledge.channel)


def _countries(events: Events, organisation_keys: set[str]) -> Iterator[str]:
    for meeting in events.meetings:
        yield from (fact.value for fact in _located(meeting))
    for key in organisation_keys:
        if known := organisations().get(key):
            yield from known.members
            yield from (known.country,) if known.country else ()


def _located(meeting: Meeting) -> tuple[Fact[str], ...]:
    return (*meeting.country, *meeting.about)
