"""The plural nouns of a graph: each gives a DataFrame with quote, source and certainty, ids last."""

from typing import TYPE_CHECKING

from kg.notebook.event_tables import EventTables
from kg.query import coverage, sources
from kg.query import rows as r

if TYPE_CHECKING:
    import pandas as pd


class Tables(EventTables):
    """Those of events, and of topics, documents and what they are worth."""

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
