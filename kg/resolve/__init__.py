"""Extractions of many documents in; persons, offices, meetings, pledges and ties out."""

from kg.resolve.corpus import resolve

__all__ = ["resolve"]
