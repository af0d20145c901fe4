"""The ``sources.csv`` of a folder → who published each of its texts, and where."""

import csv
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError

NAME = "sources.csv"


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a text, in the words of the catalogue, and where; empty where it does not say."""

    publisher: str = ""
    url: str = ""


def read_catalogue(folder: Path) -> dict[str, Source]:
    """The sources by document id; none for a folder without a catalogue.

    Raises:
        SourceError: the catalogue cannot be read.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{name: words or "" for name, words in row.items()} for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SourceError(
            f"the catalogue cannot be read ({error}); write id,publisher,url as UTF-8"
        ) from error
    if any("id" not in row for row in rows):
        raise SourceError("the catalogue has no column id; write id,publisher,url in its first line")
    return {row["id"]: Source(row.get("publisher", ""), row.get("url", "")) for row in rows}
