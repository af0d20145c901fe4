"""Summits, conferences and sessions: encounters with a name, and those who took part."""
