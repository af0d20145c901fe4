"""Questions, the JSON of commands, Python → docs/questions.md, schemas/, python.md: ``python tools/make_question_docs.py``."""

import inspect
import json
import re
import shlex
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from kg.cli.schemas import schemas
from kg.notebook.event_tables import EventTables
from kg.notebook.graph import Graph
from kg.notebook.questions import Questions
from kg.notebook.tables import Tables
from kg.query.catalogue import QUESTIONS, Entry

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "questions.md"
SCHEMAS = DOCS / "schemas"
PYTHON = DOCS / "python.md"
_HEAD = """# Questions

Made by `tools/make_question_docs.py` from the comment that opens each `kg/query/sparql/*.rq`. Each question has a name, which the
command line (`kg ask`), Python (`g.ask`) and the pages share. Parameters are bound to the query, never pasted into its text.
Names are matched without accents and by surname; countries go by name, code or demonym; days are 2022, 2022-03 or 2022-03-05.

`kg ask NAME … --json` prints what [schemas/ask.json](schemas/ask.json) describes, `--csv` the same columns as a table.
"""


_PYTHON_HEAD = """# Python

Made by `tools/make_question_docs.py` from the docstrings; every example runs in the tests.

```python
>>> import kg
>>> g = kg.open("graph/")  # or kg.demo(), which builds the five shipped documents

```

Plural nouns give DataFrames. Their columns stand in a fixed order: who, what, when, where, then quote, source and certainty, ids
last. Dates are `datetime64[s]`, two to a date: the first and the last day that the words allow for. Amounts are in units of their
currency and never converted. `frame.attrs` has the question, its parameters and the digest of the graph. A mistyped name raises
`kg.NotFoundError` with suggestions, a faulty query `kg.QueryError`; both are `kg.KgError`. pandas is imported when the first table
is asked for. A notebook shows these DataFrames as people read: what is missing stays empty, amounts have separators, words stand to the
left. `kg.notebook.table.Table(frame)` does so for any other.
"""


def write_python() -> str:
    """The page of every method of a graph."""
    methods = [
        (name, each)
        for owner in (EventTables, Tables, Questions, Graph)
        for name, each in vars(owner).items()
        if inspect.isfunction(each) and not name.startswith("_")
    ]
    return _PYTHON_HEAD + "".join(_method(name, each) for name, each in methods)


def _method(name: str, method: Any) -> str:
    words, _, example = (inspect.getdoc(method) or "").partition("\n>>>")
    parameters = [str(each) for each in inspect.signature(method).parameters.values() if each.name != "self"]
    if any(each.kind is each.KEYWORD_ONLY for each in inspect.signature(method).parameters.values()):
        named = next(
            place
            for place, each in enumerate(list(inspect.signature(method).parameters.values())[1:])
            if each.kind is each.KEYWORD_ONLY
        )
        parameters.insert(named, "*")
    signature = re.sub(r"datetime\.date \| str \| None", "Day", f"g.{name}({', '.join(parameters)})")
    return f"\n## {name}\n\n`{signature}`\n\n{words.strip()}\n\n```python\n>>>{example}\n\n```\n"


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
    PYTHON.write_text(write_python(), encoding="utf-8")
    SCHEMAS.mkdir(exist_ok=True)
    for name, text in write_schemas().items():
        (SCHEMAS / name).write_text(text, encoding="utf-8")
