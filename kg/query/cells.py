"""Rows as files have them: cells of a CSV that no spreadsheet takes for a formula, and the version of the JSON."""

from datetime import date
from typing import Any

from kg.query.rows import SEPARATOR

JSON_VERSION = 1
"""Raised when a key of the JSON output changes its name or its meaning."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: Any) -> Any:
    """A value as a cell: lists in one, dates as ISO, words that begin like a formula after an apostrophe.

    >>> safe_cell("=SUM(A1)"), safe_cell(("Chile", "Japan")), safe_cell(-3), safe_cell(None)
    ("'=SUM(A1)", 'Chile; Japan', -3, '')
    """
    if isinstance(value, list | tuple):
        value = SEPARATOR.join(map(str, value))
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
