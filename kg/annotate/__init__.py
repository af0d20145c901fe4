"""Document → AnnotatedDocument: sentences with the people, parties, places, dates and amounts in them."""

from kg.annotate.entities import AnnotatedDocument, Sentence
from kg.annotate.reader import annotate

__all__ = ["AnnotatedDocument", "Sentence", "annotate"]
