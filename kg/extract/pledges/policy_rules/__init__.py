"""The words of undertakings, as data that prove themselves; table.py lists them in the order they are asked."""
