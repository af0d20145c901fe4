"""The plural nouns of a graph: each gives a DataFrame with quote, source and certainty, ids last."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.notebook.frames import to_frame
from kg.query import coverage, meetings, people, pledges, sources
from kg.query import rows as r
from kg.query.catalogue import QUESTIONS, find_question
from kg.query.reader import Reader

if TYPE_CHECKING:
    import pandas as pd

Day = date | str | None
"""A date, or one as people write it: 2022, 2022-03 or 2022-03-05."""


class Tables:
    """Questions with DataFrames for answers.

    Names are matched without accents and by surname; countries go by name, code or demonym. A name that fits
    nobody raises NotFoundError with three suggestions, one that fits two lists them. Days are inclusive, and
    what has no date drops out when a day is given. Amounts are in units of their currency, never converted.
    """

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    # ------------------------------------------------------------ people

    def ministers(self, country: str | None = None) -> "pd.DataFrame":
        """Ministers with their offices, the days that documents show them in office, and how much they met.

        >>> g.ministers("Japan").office.tolist()
        ['Prime Minister of Japan', 'Foreign Minister of Japan']
        """
        return self._frame(r.Minister, people.ministers, of=country)

    def who_met(
        self,
        person: str,
        *,
        since: Day = None,
        until: Day = None,
        topic: str | None = None,
        country: str | None = None,
    ) -> "pd.DataFrame":
        """Whom a person met, how often, first and last.

        >>> g.who_met("Kamikawa", country="Chile").meetings.tolist()
        [1]
        """
        asked = {"person": person, "since": since, "until": until, "topic": topic, "party": country}
        return self._frame(r.Counterpart, people.who_met, **asked)

    def most_connected(self) -> "pd.DataFrame":
        """People by how many others they met.

        >>> g.most_connected().name[0]
        'Yoko Kamikawa'
        """
        return self._frame(r.Connected, people.most_connected)

    def pairs(self) -> "pd.DataFrame":
        """Countries and organisations by how often they met.

        >>> "Japan" in g.pairs()[["a_name", "b_name"]].iloc[0].tolist()
        True
        """
        return self._frame(r.Pair, people.closest_parties)

    # ------------------------------------------------------------ meetings

    def meetings(
        self,
        person: str | None = None,
        with_: str | None = None,
        country: str | None = None,
        topic: str | None = None,
        since: Day = None,
        until: Day = None,
        *,
        certain: bool = False,
    ) -> "pd.DataFrame":
        """Meetings, each with its sentence; of a person, with another person or country, of a country.

        ``certain`` leaves out those about which documents disagree.

        >>> g.meetings(person="Kamikawa", with_="Chile").place.tolist()
        ['San Francisco']
        """
        rows = meetings.find_meetings(self.reader, person, with_, country, topic, since, until)
        asked = {"person": person, "with_": with_, "country": country, "topic": topic, "since": since}
        more = {"until": until, "certain": certain}
        return self._table(r.ListedMeeting, _certain(rows, certain), "meetings", {**asked, **more})

    def met(self, a: str, b: str, *, since: Day = None, until: Day = None) -> "pd.DataFrame":
        """The meetings of two: people, countries or organisations, or one of each.

        >>> g.met("Japan", "Chile").date_text.str[:11].tolist()
        ['November 13']
        """
        return self._frame(r.ListedMeeting, meetings.met, a=a, b=b, since=since, until=until)

    def places(self) -> "pd.DataFrame":
        """Where meetings were held.

        >>> sorted(g.places().label)[0]
        'Kyiv'
        """
        return self._frame(r.Place, meetings.places)

    # ------------------------------------------------------------ pledges

    def pledges(
        self,
        by: str | None = None,
        to: str | None = None,
        topic: str | None = None,
        stage: str | None = None,
        since: Day = None,
        until: Day = None,
        *,
        certain: bool = False,
    ) -> "pd.DataFrame":
        """Pledges of money, goods and undertakings, each with its sentence.

        >>> sorted(g.pledges(by="JP", to="UA").amount.dropna())
        [37000000.0]
        """
        rows = pledges.find_pledges(self.reader, by, to, topic, stage, since, until)
        asked = {"by": by, "to": to, "topic": topic, "stage": stage, "since": since, "until": until}
        return self._table(r.ListedPledge, _certain(rows, certain), "pledges", {**asked, "certain": certain})

    def ledger(
        self,
        by: str | None = None,
        to: str | None = None,
        purpose: str | None = None,
        topic: str | None = None,
        since: Day = None,
        until: Day = None,
    ) -> "pd.DataFrame":
        """Pledges of money and goods with whether each counts, and why; nothing is counted twice.

        >>> lines = g.ledger(by="Japan", to="Palestine")
        >>> lines[lines.counted].groupby("currency").amount.sum().to_dict()
        {'USD': 75000000.0}
        """
        asked = {"by": by, "to": to, "aim": purpose, "topic": topic, "since": since, "until": until}
        return self._frame(r.ListedPledge, pledges.ledger, **asked)

    def ledger_totals(self, by: str | None = None, to: str | None = None) -> "pd.DataFrame":
        """What counts, by donor, recipient, stage and currency: these are never added together.

        >>> g.ledger_totals(to="Palestine").total.tolist()
        [75000000.0]
        """
        return self._frame(r.LedgerTotal, pledges.ledger_totals, donor=by, recipient=to)

    # ------------------------------------------------------------ topics, documents, trust

    def topics(self) -> "pd.DataFrame":
        """Topics, in how many meetings and pledges.

        >>> "CPTPP" in set(g.topics().label)
        True
        """
        return self._frame(r.TopicLine, sources.topics)

    def documents(self) -> "pd.DataFrame":
        """Documents, and what was taken from each.

        >>> len(g.documents())
        5
        """
        return self._frame(r.DocumentLine, sources.documents)

    def publishers(self) -> "pd.DataFrame":
        """What the documents of each publisher gave.

        >>> "Arab News" in set(g.publishers().publisher)
        True
        """
        return self._frame(r.Publisher, sources.publishers)

    def issues(self, kind: str | None = None, document: str | None = None) -> "pd.DataFrame":
        """What a curator should look at.

        >>> set(g.issues(document="000").kind)
        {'date-contradiction'}
        """
        return self._frame(r.IssueLine, sources.issues, kind=kind, document=document)

    def contradictions(self) -> "pd.DataFrame":
        """Sentences that cannot both hold, the one whose value is shown first.

        >>> list(g.contradictions().columns[:4])
        ['label', 'property', 'value', 'other_value']
        """
        return self._frame(r.Contradiction, sources.contradictions)

    def coverage(self) -> "pd.DataFrame":
        """How much of each document is in use, and the sentences with a telling word that are not.

        >>> (g.coverage().used <= g.coverage().sentences).all().item()
        True
        """
        return self._frame(r.Coverage, coverage.coverage)

    def sentences(self, thing: str, only: str | None = None) -> "pd.DataFrame":
        """Every sentence behind a thing, property by property.

        >>> len(g.sentences("Kamikawa", only="name")) > 0
        True
        """
        return self._frame(r.Sentence, sources.sentences, thing=thing, only=only)

    def search(self, text: str) -> "pd.DataFrame":
        """People, countries and topics by a part of their names; sentences by their words.

        >>> g.search("bomb shelter").kind.unique().tolist()
        ['sentence']
        """
        return self._frame(r.Hit, sources.search, text=text)

    # ------------------------------------------------------------ any question

    def questions(self) -> "pd.DataFrame":
        """The questions that ``ask`` answers.

        >>> len(g.questions()) >= 25
        True
        """
        from kg.notebook.needs import need

        lines = [(entry.name, entry.group, entry.question.words, _takes(entry.name)) for entry in QUESTIONS]
        return need("pandas").DataFrame(lines, columns=["name", "group", "question", "takes"])  # type: ignore[no-any-return]

    def ask(self, question: str, **values: object) -> "pd.DataFrame":
        """Answer a question by its name.

        >>> g.ask("who-held", of="Japan", day="2024-01-31", title="foreign").name.tolist()
        ['Yoko Kamikawa']
        """
        entry = find_question(question)
        self.reader.bind(entry.question, values)
        return self._frame(entry.row, entry.answer, **values)

    def _frame(
        self, row: type[r.TableRow], answer: Callable[..., tuple[Any, ...]], **asked: object
    ) -> "pd.DataFrame":
        return self._table(row, answer(self.reader, **asked), answer.__name__.replace("_", "-"), asked)

    def _table(
        self, row: type[r.TableRow], rows: tuple[Any, ...], question: str, asked: dict[str, object]
    ) -> "pd.DataFrame":
        given = {name: str(value) for name, value in asked.items() if value not in (None, False)}
        return to_frame(row, rows, {"question": question, "parameters": given, "graph": self.reader.digest})


def _certain(rows: tuple[Any, ...], certain: bool) -> tuple[Any, ...]:
    return tuple(row for row in rows if row.certainty == "stated") if certain else rows


def _takes(name: str) -> str:
    return ", ".join(
        each.name if each.required else f"[{each.name}]" for each in find_question(name).question.parameters
    )
