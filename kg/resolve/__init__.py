"""Extractions of many documents in; persons, offices, meetings, pledges and ties out."""

from kg.resolve.corpus import resolve
from kg.resolve.curation import Decision, Decisions, Verdict, add_decision, read_decisions, remove_decision
from kg.resolve.review import Doubt, find_doubts

__all__ = [
    "Decision",
    "Decisions",
    "Doubt",
    "Verdict",
    "add_decision",
    "find_doubts",
    "read_decisions",
    "remove_decision",
    "resolve",
]
