"""A digest in, the names that every page of the site can be searched for out."""

from collections.abc import Iterator

from kg.view.digest import Digest
from kg.view.page import script_json
from kg.view.payload import only_used

Entry = dict[str, object]


def names_script(digest: Digest) -> str:
    """Write all names as a script, which a page opened from disk may load where it may load no data.

    Those with most facts come first.
    """
    entries = sorted(_entries(digest), key=lambda entry: (-int(str(entry["facts"])), str(entry["name"])))
    return f"window.NAMES = {script_json(entries)};\n"


def _entries(digest: Digest) -> Iterator[Entry]:
    used = only_used(digest.page)
    for person in used.persons:
        office = person.office or digest.name(person.party or "")
        offices = [office.label for office in person.offices]
        yield {
            "name": person.name,
            "note": office,
            "page": person.page,
            "names": [name for name in person.names if name != person.name],
            "besides": [office, *offices],
            "facts": len(digest.meetings[person.id]),
        }
    for party in used.parties:
        yield {
            "name": party.name,
            "note": party.kind,
            "page": party.page,
            "names": [*party.names, party.code],
            "besides": [],
            "facts": len(digest.meetings[party.id]) + len(digest.pledges[party.id]),
        }
    yield from _topics(digest)


def _topics(digest: Digest) -> Iterator[Entry]:
    counts = dict(digest.topics_of([*digest.page.meetings, *digest.page.pledges]))
    for topic in digest.page.topics:
        if topic.id in counts:
            page = f"explorer.html#view=list&topic={topic.id}"
            row = {
                "name": topic.label.capitalize(),
                "note": "topic",
                "page": page,
                "names": [],
                "besides": [],
            }
            yield row | {"facts": counts[topic.id]}
