"""Questions about meetings: who met, when, where, on what; each answered in typed rows."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from kg.errors import QueryError
from kg.query.listings import MEETINGS, has_listings, listed, rows_of
from kg.query.reader import Reader
from kg.query.rows import ListedMeeting, Place, Representative, TopicYear
from kg.store import Iri, Row
from kg.vocabulary import local_id

Day = date | str | None
"""A date, or one as people write it: 2022, 2022-03 or 2022-03-05."""


def meetings(
    reader: Reader, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """All meetings, between two days or on a topic."""
    return listed(reader, MEETINGS, "meetings", since=since, until=until, topic=topic)


def meetings_of(
    reader: Reader, person: str, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """The meetings of a person."""
    return listed(reader, MEETINGS, "meetings-of", person=person, since=since, until=until, topic=topic)


def meetings_of_party(
    reader: Reader, party: str, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """The meetings of a country or an organisation."""
    return listed(reader, MEETINGS, "meetings-of-party", party=party, since=since, until=until, topic=topic)


def met_people(
    reader: Reader, a: str, b: str, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """The meetings of two people."""
    return listed(reader, MEETINGS, "met-people", a=a, b=b, since=since, until=until, topic=topic)


def met_parties(
    reader: Reader, a: str, b: str, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """The meetings of two countries or organisations."""
    return listed(reader, MEETINGS, "met-parties", a=a, b=b, since=since, until=until, topic=topic)


def met_party(
    reader: Reader, person: str, party: str, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """The meetings of a person with a country or an organisation."""
    return listed(
        reader, MEETINGS, "met-party", person=person, party=party, since=since, until=until, topic=topic
    )


def met(
    reader: Reader, a: str, b: str, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """The meetings of two: people, countries or organisations, or one of each."""
    one, other = sorted((reader.names.someone(a), reader.names.someone(b)), key=_is_party)
    if one == other:
        raise QueryError(f"{a!r} and {b!r} are the same: {reader.label(one)}")
    if _is_party(one):
        return met_parties(reader, one, other, since, until, topic)
    if _is_party(other):
        return met_party(reader, one, other, since, until, topic)
    return met_people(reader, one, other, since, until, topic)


def by_phone(
    reader: Reader, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """Meetings held by phone or video."""
    return listed(reader, MEETINGS, "by-phone", since=since, until=until, topic=topic)


def planned(
    reader: Reader, since: Day = None, until: Day = None, topic: str | None = None
) -> tuple[ListedMeeting, ...]:
    """Meetings that are planned and not yet reported as held."""
    return listed(reader, MEETINGS, "planned", since=since, until=until, topic=topic)


def third_country(
    reader: Reader,
    party: str,
    about: str,
    since: Day = None,
    until: Day = None,
    topic: str | None = None,
) -> tuple[ListedMeeting, ...]:
    """Meetings in which a party discussed the situation of another country."""
    return listed(
        reader, MEETINGS, "third-country", party=party, about=about, since=since, until=until, topic=topic
    )


def on_the_margins(reader: Reader, event: str) -> tuple[ListedMeeting, ...]:
    """Meetings held at, or on the margins of, a larger event."""
    return listed(reader, MEETINGS, "on-the-margins", event=event)


def who_represented(reader: Reader, party: str, meeting: str | None = None) -> tuple[Representative, ...]:
    """Who spoke for a party in which meeting, and in which office."""
    if not has_listings(reader):
        return reader.answer(Representative, "who-represented", party=party, meeting=meeting)
    told = ("person", "name", "office", "role", "meeting")
    found = reader.columns("who-represented", *told, party=party, meeting=meeting)
    held = {each.meeting: each for each in rows_of(reader, MEETINGS, (str(row["meeting"]) for row in found))}
    return tuple(
        _spoke(held[local_id(str(row["meeting"]))], {name: row[name] for name in told}) for row in found
    )


def _spoke(meeting: ListedMeeting, told: Row) -> Representative:
    """Someone in a meeting, with the sentence that stands for it."""
    held = {name: value for name, value in meeting if name in Representative.model_fields}
    return Representative.model_validate(held | told)


def topics_of_two(reader: Reader, a: str, b: str) -> tuple[TopicYear, ...]:
    """What two parties discuss, by year."""
    return reader.answer(TopicYear, "topics-of-two", a=a, b=b)


def places(reader: Reader) -> tuple[Place, ...]:
    """Where meetings were held."""
    return reader.answer(Place, "places")


def count_meetings(statuses: Iterable[str], *, noun: bool = True) -> str:
    """Say how many meetings were held, and how many are only planned or were called off.

    >>> count_meetings(["held", "held", "cancelled"]), count_meetings(["held"])
    ('2 meetings, 1 cancelled', '1 meeting')
    """
    counts = Counter(statuses)
    held = f"{counts['held']:,}" + (f" meeting{'' if counts['held'] == 1 else 's'}" if noun else "")
    return ", ".join(
        [held, *(f"{counts[status]:,} {status}" for status in ("planned", "cancelled") if counts[status])]
    )


def _is_party(thing: Iri) -> bool:
    return not local_id(thing).startswith("person/")


def find_meetings(
    reader: Reader,
    person: str | None = None,
    with_: str | None = None,
    country: str | None = None,
    topic: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedMeeting, ...]:
    """Meetings in which all of those named took part, by whichever question fits them."""
    sides = [
        *([reader.names.person(person)] if person else []),
        *([reader.names.someone(with_)] if with_ else []),
        *([reader.names.party(country)] if country else []),
    ]
    if not sides:
        return meetings(reader, since, until, topic)
    if len(sides) == 1:
        one = meetings_of_party if _is_party(sides[0]) else meetings_of
        return one(reader, sides[0], since, until, topic)
    found = met(reader, sides[0], sides[1], since, until, topic)
    if len(sides) == 2:
        return found
    also = {meeting.meeting for meeting in meetings_of_party(reader, sides[2], since, until, topic)}
    return tuple(meeting for meeting in found if meeting.meeting in also)
