"""A finished graph in, all that the explorer page shows out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from kg.engine import processes_for, share_out
from kg.manifest import read_manifest
from kg.query.evidence import Shelf, read_texts, to_claim
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
Answers = dict[str, list[Row]]
"""Rows by the name of the question that they answer."""
K = TypeVar("K")

CLAIMS = ("claims",)
OTHERS = (
    "aliases", "articles", "contradictions", "derivations", "documents", "issues", "links", "meetings", "names", "offices",
    "parties", "persons", "places", "pledges", "sides", "topics",
)  # fmt: skip
CLAIMS_AN_ITEM = 100  # claims that take as long to read as what is worth sharing out


def read_explorer(store: Store, *, workers: int | None = None) -> ExplorerData:
    """Ask a graph for everything that its explorer page shows; a large one in two processes, where there are cores."""
    answers = _ask_all(store, workers)
    parties, topics = _parties(answers), _topics(answers)
    claims = map(to_claim, answers.pop("claims"))
    facts = FactReader(
        claims=sorted(claims, key=lambda claim: (*claim.sentence, claim.id)),
        shelf=Shelf(read_texts(store.directory), _articles(answers)),
        links=_links(answers),
        derivations=answers["derivations"],
        contradictions=answers["contradictions"],
        names={row.id: row.name for row in parties}
        | {row.id: row.label for row in topics.values()}
        | {local(row["place"]): word(row["label"]) for row in answers["places"]},
    )
    meetings = facts.meetings(answers["meetings"], by_key(answers["sides"], "meeting"))
    pledges = facts.pledges(answers["pledges"])
    used = {topic for meeting in meetings for topic in meeting.topics}
    used |= {topic for pledge in pledges for topic in pledge.topics}
    return ExplorerData(
        persons=_persons(answers),
        parties=parties,
        meetings=meetings,
        pledges=pledges,
        topics=_with_wider(topics, used),
        documents=tuple(map(_document, answers["documents"])),
        issues=int(str(answers["issues"][0]["issues"])),
        base=PREFIXES["id"],
    )


def _ask_all(store: Store, workers: int | None) -> Answers:
    """Ask all questions; that for the claims takes as long as all others."""
    claims = read_manifest(store.directory)["counts"]["claims"]
    large = processes_for(claims // CLAIMS_AN_ITEM, workers) > 1
    parts = [(store.directory, names) for names in ((OTHERS, CLAIMS) if large else (OTHERS + CLAIMS,))]
    return {name: rows for answers in share_out(_ask, parts) for name, rows in answers.items()}


def _ask(part: tuple[Path, Sequence[str]]) -> Answers:
    directory, names = part
    store = Store.open(directory)
    return {name: run_query(store, f"explorer/{name}") for name in names}


def by_key(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Put rows together by the local id in one of their columns."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[local(row[key])].append(row)
    return groups


def _links(answers: Answers) -> Links:
    links: Links = defaultdict(list)
    for row in answers["links"]:
        links[local(row["fact"]), str(row["property"]).rpartition("#")[2]].append(local(row["value"]))
    return links


def _articles(answers: Answers) -> dict[str, list[tuple[int, int, date]]]:
    """The articles of pages that hold several, with their own days."""
    found: dict[str, list[tuple[int, int, date]]] = defaultdict(list)
    for row in answers["articles"]:
        if published := day(row["published"]):
            found[local(row["document"])].append((int(str(row["start"])), int(str(row["end"])), published))
    return found


# ---------------------------------------------------------------- people and sides


def _persons(answers: Answers) -> tuple[PersonRow, ...]:
    names, offices = by_key(answers["names"], "person"), by_key(answers["offices"], "person")
    rows = {local(row["person"]): row for row in answers["persons"]}
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


def _parties(answers: Answers) -> tuple[PartyRow, ...]:
    aliases = by_key(answers["aliases"], "party")
    rows = {local(row["party"]): row for row in answers["parties"]}
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


def _topics(answers: Answers) -> dict[str, TopicRow]:
    return {
        local(row["topic"]): TopicRow(
            id=local(row["topic"]), label=word(row["label"]), broader=local(row["broader"]) or None
        )
        for row in answers["topics"]
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
