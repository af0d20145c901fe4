"""The questions and their .rq files → docs/questions.md and docs/schemas/: ``python tools/make_question_docs.py``."""

import json
import shlex
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from kg.cli.schemas import schemas
from kg.query.catalogue import QUESTIONS, Entry

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "questions.md"
SCHEMAS = DOCS / "schemas"
_HEAD = """# Questions

Made by `tools/make_question_docs.py` from the comment that opens each `kg/query/sparql/*.rq`. Each question has a name, which the
command line (`kg ask`), Python (`g.ask`) and the pages share. Parameters are bound to the query, never pasted into its text.
Names are matched without accents and by surname; countries go by name, code or demonym; days are 2022, 2022-03 or 2022-03-05.

`kg ask NAME … --json` prints what [schemas/ask.json](schemas/ask.json) describes, `--csv` the same columns as a table.
"""


def write_questions() -> str:
    """The whole page."""
    return _HEAD + "".join(
        f"\n## {group.capitalize()}\n{''.join(map(_section, entries))}"
        for group, entries in groupby(QUESTIONS, key=lambda entry: entry.group)
    )


def _section(entry: Entry) -> str:
    return "\n".join(["", f"### {entry.name}", "", *_lines(entry), ""])


def _lines(entry: Entry) -> Iterator[str]:
    question = entry.question
    yield question.words
    if question.note:
        yield from ("", question.note)
    if question.parameters:
        yield from ("", "| parameter | takes | | for example |", "|---|---|---|---|")
    for each in question.parameters:
        words = each.words if each.required else f"{each.words} (may be left out)"
        yield f"| `{each.name}` | {each.type} | {words} | {each.example} |"
    given = [f"{each.name}={shlex.quote(each.example)}" for each in question.parameters if each.required]
    yield from ("", "```", " ".join(["kg ask", entry.name, *given]), "```", "")
    yield f"Columns: {', '.join(f'`{name}`' for name in entry.row.model_fields)}."


def write_schemas() -> dict[str, str]:
    """The schema of each command's JSON, by the name of its file."""
    return {
        f"{name}.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas().items()
    }


if __name__ == "__main__":
    PAGE.write_text(write_questions(), encoding="utf-8")
    SCHEMAS.mkdir(exist_ok=True)
    for name, text in write_schemas().items():
        (SCHEMAS / name).write_text(text, encoding="utf-8")
