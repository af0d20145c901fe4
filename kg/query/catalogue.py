"""Every question there is, by name: the tuple that the command line, the pages and the notebooks read."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from kg.errors import NotFoundError
from kg.query import coverage, meetings, people, pledges, sources
from kg.query import rows as r
from kg.query.question import Question, read_question
from kg.query.reader import Reader


@dataclass(frozen=True, slots=True)
class Entry:
    """A question: its name, the group it stands in, the function that answers it, and the rows it gives."""

    name: str
    group: str
    answer: Callable[..., tuple[Any, ...]]
    row: type[r.TableRow]

    @property
    def question(self) -> Question:
        """Its words, parameters and SPARQL."""
        return read_question(self.name)


QUESTIONS: tuple[Entry, ...] = (
    Entry("ministers", "people", people.ministers, r.Minister),
    Entry("who-met", "people", people.who_met, r.Counterpart),
    Entry("who-held", "people", people.who_held, r.OfficeHolder),
    Entry("offices-of", "people", people.offices_of, r.OfficeHolder),
    Entry("neighbours", "people", people.neighbours, r.Neighbour),
    Entry("path", "people", people.path, r.Step),
    Entry("most-connected", "people", people.most_connected, r.Connected),
    Entry("new-contacts", "people", people.new_contacts, r.Pair),
    Entry("meetings", "meetings", meetings.meetings, r.ListedMeeting),
    Entry("meetings-of", "meetings", meetings.meetings_of, r.ListedMeeting),
    Entry("meetings-of-party", "meetings", meetings.meetings_of_party, r.ListedMeeting),
    Entry("met-people", "meetings", meetings.met_people, r.ListedMeeting),
    Entry("met-parties", "meetings", meetings.met_parties, r.ListedMeeting),
    Entry("met-party", "meetings", meetings.met_party, r.ListedMeeting),
    Entry("by-phone", "meetings", meetings.by_phone, r.ListedMeeting),
    Entry("planned", "meetings", meetings.planned, r.ListedMeeting),
    Entry("on-the-margins", "meetings", meetings.on_the_margins, r.ListedMeeting),
    Entry("third-country", "meetings", meetings.third_country, r.ListedMeeting),
    Entry("who-represented", "meetings", meetings.who_represented, r.Representative),
    Entry("places", "meetings", meetings.places, r.Place),
    Entry("closest-parties", "countries", people.closest_parties, r.Pair),
    Entry("topics-of-two", "countries", meetings.topics_of_two, r.TopicYear),
    Entry("shared-undertakings", "countries", pledges.shared_undertakings, r.ListedPledge),
    Entry("pledges", "pledges", pledges.pledges, r.ListedPledge),
    Entry("pledges-by", "pledges", pledges.pledges_by, r.ListedPledge),
    Entry("pledges-to", "pledges", pledges.pledges_to, r.ListedPledge),
    Entry("pledges-between", "pledges", pledges.pledges_between, r.ListedPledge),
    Entry("pledges-for", "pledges", pledges.pledges_for, r.ListedPledge),
    Entry("pledges-by-purpose", "pledges", pledges.pledges_by_purpose, r.PurposeTotal),
    Entry("in-kind", "pledges", pledges.in_kind, r.ListedPledge),
    Entry("announced-at", "pledges", pledges.announced_at, r.ListedPledge),
    Entry("related-pledges", "pledges", pledges.related_pledges, r.PledgeRelation),
    Entry("ledger", "pledges", pledges.ledger, r.ListedPledge),
    Entry("ledger-totals", "pledges", pledges.ledger_totals, r.LedgerTotal),
    Entry("topics", "topics", sources.topics, r.TopicLine),
    Entry("topic-by-year", "topics", sources.topic_by_year, r.TopicYear),
    Entry("topics-together", "topics", sources.topics_together, r.TopicsTogether),
    Entry("documents", "sources", sources.documents, r.DocumentLine),
    Entry("taken-from", "sources", sources.taken_from, r.Taken),
    Entry("sentences", "sources", sources.sentences, r.Sentence),
    Entry("publishers", "sources", sources.publishers, r.Publisher),
    Entry("search", "sources", sources.search, r.Hit),
    Entry("contradictions", "trust", sources.contradictions, r.Contradiction),
    Entry("issues", "trust", sources.issues, r.IssueLine),
    Entry("coverage", "trust", coverage.coverage, r.Coverage),
    Entry("stats", "trust", sources.stats, r.Count),
)

_BY_NAME = {entry.name: entry for entry in QUESTIONS}


def find_question(name: str) -> Entry:
    """The question of a name; raises NotFoundError with suggestions for one that there is not.

    >>> find_question("who_met").name
    'who-met'
    """
    plain = name.strip().lower().replace("_", "-").replace(" ", "-")
    if plain in _BY_NAME:
        return _BY_NAME[plain]
    near = get_close_matches(plain, _BY_NAME, n=3, cutoff=0.4)
    remedy = f"did you mean {', '.join(near)}?" if near else "kg questions lists them all"
    raise NotFoundError(f"there is no question {name!r}: {remedy}")


def ask(reader: Reader, name: str, **values: object) -> tuple[Any, ...]:
    """Answer a question by its name, with values for its parameters.

    >>> ask(reader, "who-met", person="Kamikawa")  # doctest: +SKIP
    """
    entry = find_question(name)
    reader.bind(entry.question, values)
    return entry.answer(reader, **values)
