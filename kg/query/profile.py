"""A person, country or organisation in, what the graph knows of them on one page out."""

from kg.models import Frozen
from kg.query.facts import Facts
from kg.query.meetings import meetings_of, meetings_of_party
from kg.query.people import ministers, offices_of, who_met
from kg.query.pledges import pledges_by, pledges_to
from kg.query.reader import Reader
from kg.query.rows import Counterpart, ListedMeeting, ListedPledge, Minister, OfficeHolder
from kg.store import Iri
from kg.vocabulary import local_id


class Profile(Frozen):
    """What is known of a person or a party. ``names`` are the other ways the documents write the name."""

    id: str
    kind: str
    label: str
    names: tuple[str, ...]
    side: str | None
    offices: tuple[OfficeHolder, ...]
    ministers: tuple[Minister, ...]
    met: tuple[Counterpart, ...]
    meetings: tuple[ListedMeeting, ...]
    gave: tuple[ListedPledge, ...]
    received: tuple[ListedPledge, ...]
    topics: tuple[tuple[str, int], ...]


def profile(reader: Reader, name: str) -> Profile:
    """The profile of whoever a name, a code or an id fits."""
    thing = reader.names.someone(name)
    local = local_id(thing)
    return _of_person(reader, thing) if local.startswith("person/") else _of_party(reader, thing)


def _of_person(reader: Reader, person: Iri) -> Profile:
    meetings = meetings_of(reader, person)
    facts = Facts(reader, person)
    label = reader.label(person)
    return Profile(
        id=local_id(person),
        kind="minister" if "Minister" in facts.types() else "person",
        label=label,
        names=tuple(sorted({str(name) for name in facts.all("name")} - {label})),
        side=facts.label("affiliation"),
        offices=offices_of(reader, person),
        ministers=(),
        met=who_met(reader, person),
        meetings=meetings,
        gave=_announced(reader, meetings, facts),
        received=(),
        topics=_topics(meetings),
    )


def _of_party(reader: Reader, party: Iri) -> Profile:
    meetings = meetings_of_party(reader, party)
    return Profile(
        id=local_id(party),
        kind=local_id(party).partition("/")[0],
        label=reader.label(party),
        names=(),
        side=None,
        offices=(),
        ministers=ministers(reader, party),
        met=(),
        meetings=meetings,
        gave=pledges_by(reader, party),
        received=pledges_to(reader, party),
        topics=_topics(meetings),
    )


def _announced(reader: Reader, meetings: tuple[ListedMeeting, ...], facts: Facts) -> tuple[ListedPledge, ...]:
    """The pledges of a person's side that were announced at the person's meetings."""
    attended = {meeting.meeting for meeting in meetings}
    sides = facts.ids("affiliation")
    pledges = [pledge for side in sorted(sides) for pledge in pledges_by(reader, side)]
    return tuple(pledge for pledge in pledges if pledge.announced_at in attended)


def _topics(meetings: tuple[ListedMeeting, ...]) -> tuple[tuple[str, int], ...]:
    """Topics with the number of meetings, the most frequent first."""
    counts: dict[str, int] = {}
    for meeting in meetings:
        for topic in meeting.topics:
            counts[topic] = counts.get(topic, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
