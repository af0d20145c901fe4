"""Pledges told by several documents → pledges, and what they come to."""
