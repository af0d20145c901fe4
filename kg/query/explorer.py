"""A finished graph in, all that the explorer page shows out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from kg.query.evidence import read_texts, to_claim
from kg.query.explorer_facts import FactReader, Links
from kg.query.explorer_rows import (
    DocumentRow,
    ExplorerData,
    OfficeRow,
    PartyKind,
    PartyRow,
    PersonRow,
    TopicRow,
)
from kg.query.queries import run_query
from kg.query.values import day, local, word
from kg.reference.countries import countries
from kg.reference.places import seat
from kg.store import Row, Store
from kg.vocabulary import PREFIXES, slug

WIKIDATA = "http://www.wikidata.org/entity/"
KINDS: Mapping[str, PartyKind] = {"country": "country", "organisation": "organisation", "group": "group"}
K = TypeVar("K")


def read_explorer(store: Store) -> ExplorerData:
    """Ask a graph for everything that its explorer page shows."""
    parties, topics = _parties(store), _topics(store)
    facts = FactReader(
        claims=sorted(map(to_claim, _ask(store, "claims")), key=lambda claim: (*claim.sentence, claim.id)),
        texts=read_texts(store.directory),
        links=_links(store),
        derivations=_ask(store, "derivations"),
        contradictions=_ask(store, "contradictions"),
        names={row.id: row.name for row in parties}
        | {row.id: row.label for row in topics.values()}
        | {local(row["place"]): word(row["label"]) for row in _ask(store, "places")},
    )
    meetings = facts.meetings(_ask(store, "meetings"), by_key(_ask(store, "sides"), "meeting"))
    pledges = facts.pledges(_ask(store, "pledges"))
    used = {topic for meeting in meetings for topic in meeting.topics}
    used |= {topic for pledge in pledges for topic in pledge.topics}
    return ExplorerData(
        persons=_persons(store),
        parties=parties,
        meetings=meetings,
        pledges=pledges,
        topics=_with_wider(topics, used),
        documents=tuple(map(_document, _ask(store, "documents"))),
        issues=int(str(_ask(store, "issues")[0]["issues"])),
        base=PREFIXES["id"],
    )


def _ask(store: Store, name: str) -> list[Row]:
    return run_query(store, f"explorer/{name}")


def by_key(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Put rows together by the local id in one of their columns."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[local(row[key])].append(row)
    return groups


def _links(store: Store) -> Links:
    links: Links = defaultdict(list)
    for row in _ask(store, "links"):
        links[local(row["fact"]), str(row["property"]).rpartition("#")[2]].append(local(row["value"]))
    return links


# ---------------------------------------------------------------- people and sides


def _persons(store: Store) -> tuple[PersonRow, ...]:
    names, offices = by_key(_ask(store, "names"), "person"), by_key(_ask(store, "offices"), "person")
    rows = {local(row["person"]): row for row in _ask(store, "persons")}
    found = [
        _person(person, row, names.get(person, []), offices.get(person, [])) for person, row in rows.items()
    ]
    families = Counter((each.short, each.party) for each in found)
    return tuple(
        each if families[each.short, each.party] == 1 else each.model_copy(update={"short": each.name})
        for each in found
    )


def _person(person: str, row: Row, names: list[Row], offices: list[Row]) -> PersonRow:
    name = word(row["name"])
    held = tuple(
        OfficeRow(label=word(office["label"]), first=day(office["first"]), last=day(office["last"]))
        for office in offices
    )
    return PersonRow(
        id=person,
        name=name,
        short=family_name(person, name),
        names=tuple(word(other["name"]) for other in names if word(other["name"]) != name),
        party=local(row["party"]) or None,
        office=held[-1].label if held else "",
        offices=held,
        minister=bool(row["minister"]),
        wikidata=word(row["wikidata"]).removeprefix(WIKIDATA),
    )


def family_name(person: str, name: str) -> str:
    """Find the family name in a full name: the identifier has it first, then the other names.

    >>> family_name("person/chl-van-klaveren-stork-alberto-leo", "Alberto Leo van Klaveren Stork")
    'van Klaveren Stork'
    >>> family_name("person/nor-berg-jan", "Jan A. Berg")
    'Berg'
    """
    words, key = name.split(), person.partition("/")[2]
    for cut in range(1, len(words)):
        for family, given in ((words[cut:], words[:cut]), (words[:cut], words[cut:])):
            if key.endswith(f"{slug(' '.join(family))}-{slug(' '.join(map(_without_initial, given)))}"):
                return " ".join(family)
    return name


def _without_initial(word: str) -> str:
    """Nothing of an initial, which no identifier has."""
    return "" if len(word) == 2 and word.endswith(".") else word


def _parties(store: Store) -> tuple[PartyRow, ...]:
    aliases = by_key(_ask(store, "aliases"), "party")
    rows = {local(row["party"]): row for row in _ask(store, "parties")}
    return tuple(_party(party, row, aliases.get(party, [])) for party, row in rows.items())


def _party(party: str, row: Row, aliases: list[Row]) -> PartyRow:
    code, known = word(row["code"]), countries().get(word(row["code"]))
    capital = seat(known) if known and party.startswith("country/") else None
    return PartyRow(
        id=party,
        kind=KINDS[party.partition("/")[0]],
        name=word(row["name"]),
        code=code,
        names=tuple(word(other["name"]) for other in aliases),
        region=known.region if known and party.startswith("country/") else "",
        point=(capital.lat, capital.lon) if capital else None,
    )


# ---------------------------------------------------------------- topics and documents


def _topics(store: Store) -> dict[str, TopicRow]:
    return {
        local(row["topic"]): TopicRow(
            id=local(row["topic"]), label=word(row["label"]), broader=local(row["broader"]) or None
        )
        for row in _ask(store, "topics")
    }


def _with_wider(topics: Mapping[str, TopicRow], used: set[str]) -> tuple[TopicRow, ...]:
    """Keep the topics that facts have, and the wider ones that these belong to."""
    kept: dict[str, TopicRow] = {}
    for topic in sorted(used):
        while (row := topics.get(topic)) and row.id not in kept:
            kept[row.id] = row
            topic = row.broader or ""
    return tuple(kept[topic] for topic in sorted(kept))


def _document(row: Row) -> DocumentRow:
    return DocumentRow(
        id=local(row["document"]),
        title=word(row["label"]) or local(row["document"]),
        publisher=word(row["publisher"]),
        published=day(row["published"]),
        language=word(row["language"]),
        url=word(row["url"]),
    )
