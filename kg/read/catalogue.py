"""The ``sources.csv`` of a folder → who published each of its texts, where and when."""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.errors import SourceError
from kg.read.printed_dates import find_date

NAME = "sources.csv"


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a text, in the words of the catalogue, where and when; empty where it does not say."""

    publisher: str = ""
    url: str = ""
    published: date | None = None


def read_catalogue(folder: Path) -> dict[str, Source]:
    """The sources by document id; none for a folder without a catalogue.

    Raises:
        SourceError: the catalogue cannot be read, or a date in it is none.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{name: words or "" for name, words in row.items()} for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SourceError(
            f"the catalogue cannot be read ({error}); write id,publisher,url,date as UTF-8"
        ) from error
    if any("id" not in row for row in rows):
        raise SourceError("the catalogue has no column id; write id,publisher,url,date in its first line")
    return {row["id"]: Source(row.get("publisher", ""), row.get("url", ""), _day(row)) for row in rows}


def _day(row: dict[str, str]) -> date | None:
    words = row.get("date", "").strip()
    day = find_date(words) if words else None
    if words and day is None:
        raise SourceError(f"the catalogue has no day in {words!r} of {row['id']!r}; write it as 2024-04-09")
    return day
