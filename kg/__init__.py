"""Communiqué: read ──► extract ──► resolve ──► graph ──► store ──► query ──► view."""
