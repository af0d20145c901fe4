"""What the asking commands share: open a graph, ask a question, print the answer as wanted."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.cli.cards import print_cards
from kg.cli.output import As, print_csv, print_json, print_markdown, print_table, readable
from kg.cli.talk import talk
from kg.query.catalogue import find_question
from kg.query.reader import Reader
from kg.query.rows import ListedMeeting, ListedPledge, TableRow


def open_reader(graph: Path) -> Reader:
    """Open a graph."""
    return Reader.open(graph)


def answer(graph: Path, question: str, how: As, **values: object) -> None:
    """Ask a question and print its rows; say on standard error where there are none."""
    reader = open_reader(graph)
    entry = find_question(question)
    reader.bind(entry.question, values)
    show(
        reader, entry.row, entry.answer(reader, **values), how, question=entry.name, parameters=given(values)
    )


def given(values: Mapping[str, object]) -> dict[str, str]:
    """The values that were given, as typed."""
    return {name: str(value) for name, value in values.items() if value is not None}


def show(reader: Reader, row: type[TableRow], rows: Sequence[TableRow], how: As, **about: Any) -> None:
    """Print rows as a table, cards, JSON or CSV."""
    columns = tuple(row.model_fields)
    if how is As.json:
        print_json([each.model_dump(mode="json") for each in rows], **about, graph=reader.digest)
    elif how is As.csv:
        print_csv(columns, [each.model_dump() for each in rows])
    elif how is As.markdown:
        print_markdown(readable(columns), [each.model_dump() for each in rows])
    elif not rows:
        talk("nothing found")
    elif issubclass(row, ListedMeeting | ListedPledge):
        print_cards(rows)  # type: ignore[arg-type]
        talk(f"{len(rows)} found")
    else:
        print_table(readable(columns), [each.model_dump() for each in rows])
