"""AnnotatedDocument → PledgeMentions: money, goods and undertakings, each with who, to whom and how far along."""

from kg.extract.pledges.reader import find_pledges

__all__ = ["find_pledges"]
