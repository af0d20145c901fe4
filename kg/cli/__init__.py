"""The command line: what users type → the functions of the package; data on stdout, talk on stderr."""

from kg.cli.app import main

__all__ = ["main"]
