"""Imported by the process that builds to be killed are forked from: the words and rules of the package, read once."""

from kg.pipeline import extract_document, read_all
from kg.resolve import resolve
from kg.vocabulary import ontology_file

_SEEDS = ontology_file("communique.ttl").parent.parent / "seeds"
_DOCUMENTS, _ = read_all([_SEEDS])
resolve(_DOCUMENTS, [extract_document(each) for each in _DOCUMENTS])
