"""The words that tell of giving, how far along it is, and what only looks like it."""
