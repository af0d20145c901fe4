"""Extractions of many documents in; persons, offices, meetings, pledges and ties out."""

from kg.resolve.corpus import resolve
from kg.resolve.curation import Decision, Decisions, add_decision, read_decisions

__all__ = ["Decision", "Decisions", "add_decision", "read_decisions", "resolve"]
