"""AnnotatedDocument → Extraction: meetings, pledges, sightings and issues, each value with its sentence."""

from kg.extract.extraction import extract

__all__ = ["extract"]
