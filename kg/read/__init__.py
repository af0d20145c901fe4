"""Files and folders in, Documents out: the stored text, its articles, what each says apart from the page."""

from kg.read.documents import make_document
from kg.read.refusals import Refusal
from kg.read.sources import read_sources

__all__ = ["Refusal", "make_document", "read_sources"]
