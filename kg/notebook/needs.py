"""Imports what only notebooks need, and says how to get it where it is missing."""

from importlib import import_module
from typing import Any

from kg.errors import KgError


def need(module: str, extra: str = "notebook") -> Any:
    """Import a module of an optional extra; KgError with the remedy if it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise KgError(f"{package} is not installed: pip install 'communique[{extra}]'") from error
