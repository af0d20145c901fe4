"""Things of the graph in, everything said of them out: the details of meetings and pledges."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from kg.query.reader import Reader
from kg.query.rows import ListedMeeting, ListedPledge
from kg.store import Iri, Row, Value
from kg.vocabulary import CMQ, PREFIXES, local_id

Said = Mapping[str, list[Value]]
_TYPE = PREFIXES["rdf"] + "type"
_TYPES = {"FinancialPledge": "financial", "InKindPledge": "in kind", "PolicyPledge": "undertaking"}


class Facts:
    """What the graph says of one thing, by the short names of the properties."""

    def __init__(self, reader: Reader, thing: str) -> None:
        self._reader = reader
        self._said: Said = reader.store.describe(Iri(thing))

    def all(self, name: str) -> list[Value]:
        """All values of a property."""
        return self._said.get(CMQ + name, [])

    def one(self, name: str) -> Value | None:
        """The value of a property that has one; of several the least, which is always the same."""
        values = self.all(name)
        return min(values, key=str) if len(values) > 1 else values[0] if values else None

    def labels(self, name: str) -> tuple[str, ...]:
        """The labels of the things that a property leads to, in order."""
        return tuple(sorted({self._reader.label(str(value)) for value in self.all(name)}))

    def label(self, name: str) -> str | None:
        """The label of the thing that a property leads to."""
        return next(iter(self.labels(name)), None)

    def types(self) -> set[str]:
        """The classes of the thing, by short name."""
        return {str(value).removeprefix(CMQ) for value in self._said.get(_TYPE, [])}

    def ids(self, name: str) -> set[str]:
        """The local ids of the things that a property leads to."""
        return {local_id(str(value)) for value in self.all(name)}


def to_meetings(reader: Reader, rows: Iterable[Row]) -> tuple[ListedMeeting, ...]:
    """Meetings with all their details, in the order of the rows; each once."""
    return tuple(
        ListedMeeting.model_validate(_meeting(reader, meeting) | _evidence(reader, meeting, same))
        for meeting, same in _by_thing(rows, "meeting")
    )


def to_pledges(reader: Reader, rows: Iterable[Row]) -> tuple[ListedPledge, ...]:
    """Pledges with all their details, in the order of the rows; each once."""
    return tuple(
        ListedPledge.model_validate(_pledge(reader, pledge) | _evidence(reader, pledge, same))
        for pledge, same in _by_thing(rows, "pledge")
    )


def with_name(reader: Reader, row: Row) -> Row:
    """A tenure with the name and the side of who held it."""
    person = str(row["person"])
    return row | {"name": reader.label(person), "party": reader.side(person)}


def _by_thing(rows: Iterable[Row], column: str) -> list[tuple[str, list[Row]]]:
    return [(thing, list(same)) for thing, same in groupby(rows, key=lambda row: str(row[column]))]


def _evidence(reader: Reader, thing: str, same: Sequence[Row]) -> dict[str, Any]:
    """The first sentence that reports a thing, and how many documents do."""
    first = reader.best(thing, same)
    return {
        "label": same[0]["label"],
        "quote": first["quote"],
        "source": reader.source(str(first["document"])),
        "certainty": reader.certainty(thing),
        "sources": len({row["document"] for row in same}),
        "document": first["document"],
        "start": first["start"],
    }


def _dates(facts: Facts) -> dict[str, Any]:
    return {
        "date": facts.one("earliest"),
        "date_latest": facts.one("latest"),
        "date_text": facts.one("dateWords"),
    }


def _meeting(reader: Reader, meeting: str) -> Row:
    facts = Facts(reader, meeting)
    return {
        "who": _who(reader, facts),
        "parties": facts.labels("party"),
        "kind": facts.one("kind"),
        "mode": facts.one("mode"),
        "status": facts.one("status"),
        "topics": facts.labels("discussed"),
        "about": facts.labels("about"),
        "place": facts.label("place"),
        "country": facts.label("country"),
        "occasion": facts.one("occasionName"),
        "meeting": meeting,
        **_dates(facts),
    }


def _who(reader: Reader, facts: Facts) -> tuple[str, ...]:
    """People with the side they are of, then the sides that nobody is named for."""
    people, spoken_for = [], set()
    for person in sorted(facts.ids("participant")):
        side = reader.side(person)
        spoken_for.add(side)
        people.append(f"{reader.label(person)} ({side})" if side else reader.label(person))
    return (*people, *(side for side in facts.labels("party") if side not in spoken_for))


def _pledge(reader: Reader, pledge: str) -> Row:
    facts = Facts(reader, pledge)
    return {
        "by": facts.labels("by"),
        "to": facts.labels("to"),
        "channel": facts.labels("channel"),
        "type": next((words for name, words in _TYPES.items() if name in facts.types()), "undertaking"),
        "stage": facts.one("stage"),
        "amount": facts.one("amount"),
        "precision": facts.one("precision"),
        "currency": facts.one("currency"),
        "finance": facts.one("financeType"),
        "dollars": facts.one("dollars"),
        "dollar_rate": facts.one("dollarRate"),
        "dollar_rate_date": facts.one("dollarRateDate"),
        "dollar_rate_source": facts.one("dollarRateSource"),
        "item": facts.one("item"),
        "item_count": facts.one("itemCount"),
        "purpose": facts.one("purpose"),
        "topics": facts.labels("topic"),
        "condition": facts.one("condition"),
        "due": facts.one("dueLatest"),
        "due_text": facts.one("dueWords"),
        "counted": facts.one("counted"),
        "reason": facts.one("countedReason"),
        "pledge": pledge,
        "announced_at": facts.one("announcedAt"),
        **_dates(facts),
    }
