"""Tables of people, meetings and pledges: DataFrames with quote, source and certainty, ids last."""

from typing import TYPE_CHECKING, Any

from kg.notebook.questions import Questions
from kg.query import meetings, people, pledges
from kg.query import rows as r
from kg.query.meetings import Day

if TYPE_CHECKING:
    import pandas as pd


class EventTables(Questions):
    """Who met, and who promised."""

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


def _certain(rows: tuple[Any, ...], certain: bool) -> tuple[Any, ...]:
    return tuple(row for row in rows if row.certainty == "stated") if certain else rows
