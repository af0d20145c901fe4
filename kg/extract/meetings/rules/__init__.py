"""The words that report an encounter, as data that prove themselves; table.py lists them in the order they are asked."""
