"""A finished graph in, files that other tools open out: tables, networks, a description."""

from kg.export.formats import FOLDERS, TEXTS, write_folder

__all__ = ["FOLDERS", "TEXTS", "write_folder"]
