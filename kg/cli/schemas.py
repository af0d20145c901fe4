"""The JSON that commands print, as JSON Schemas: what a program may rely on, for as long as ``kg`` has this number."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from kg.cli.output import JSON_VERSION
from kg.query import rows as r
from kg.query.catalogue import QUESTIONS
from kg.query.profile import Profile
from kg.query.why import Explanation

ROWS: Mapping[str, type[r.TableRow]] = {
    "who-met": r.Counterpart,
    "met": r.ListedMeeting,
    "meetings": r.ListedMeeting,
    "ministers": r.Minister,
    "path": r.Step,
    "search": r.Hit,
    "sources": r.DocumentLine,
    "topics": r.TopicLine,
    "pledges": r.ListedPledge,
    "ledger": r.ListedPledge,
    "stats": r.Count,
    "issues": r.IssueLine,
    "contradictions": r.Contradiction,
}
"""Commands whose answer is rows, with what a row is; ``kg ask`` prints the rows of its question."""

OBJECTS: Mapping[str, type[BaseModel]] = {"show": Profile, "why": Explanation}
"""Commands whose answer is one thing with all that is known of it."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ANY_ROW = {"type": "object"}


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each command's JSON, by the name of the command."""
    by_row = {name: _answer(name, row.model_json_schema(mode="serialization")) for name, row in ROWS.items()}
    whole = {name: _object(name, model) for name, model in OBJECTS.items()}
    return {**by_row, **whole, "ask": _ask(), "query": _answer("query", _ANY_ROW), **_plain()}


def _answer(command: str, row: dict[str, Any]) -> dict[str, Any]:
    """An answer of rows: the number of the format, what was asked of which graph, the rows."""
    definitions = row.pop("$defs", {})
    asked = (
        {"query": {"type": "string"}, "columns": {"type": "array", "items": {"type": "string"}}}
        if command == "query"
        else {
            "question": {"type": "string"},
            "parameters": {"type": "object", "additionalProperties": {"type": "string"}},
        }
    )
    return {
        "$schema": _DRAFT,
        "title": f"kg {command} --json",
        "type": "object",
        "properties": {
            "kg": {"const": JSON_VERSION},
            **asked,
            "graph": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "description": "The digest of the graph.",
            },
            "rows": {"type": "array", "items": row},
        },
        "required": ["kg", "query" if command == "query" else "question", "graph", "rows"],
        "additionalProperties": False,
        **({"$defs": definitions} if definitions else {}),
    }


def _object(command: str, model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema(mode="serialization")
    schema["properties"] = {"kg": {"const": JSON_VERSION}, **schema["properties"]}
    schema["required"] = ["kg", *schema["required"]]
    return {"$schema": _DRAFT, **schema, "title": f"kg {command} --json"}


def _ask() -> dict[str, Any]:
    """The answer to any question; what its rows are, its page in docs/questions.md says."""
    kinds = {entry.row.__name__: entry.row for entry in QUESTIONS}
    definitions: dict[str, Any] = {}
    for name, row in sorted(kinds.items()):
        schema = row.model_json_schema(mode="serialization")
        definitions |= schema.pop("$defs", {})
        definitions[name] = schema
    any_of = {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in sorted(kinds)]}
    return _answer("ask", {**any_of, "$defs": definitions})


def _plain() -> dict[str, dict[str, Any]]:
    """Answers that no graph is needed for."""
    words = {"type": "string"}
    parameter = {name: words for name in ("name", "type", "words", "example")} | {
        "required": {"type": "boolean"}
    }
    question = {name: words for name in ("name", "group", "words", "note")} | {
        "parameters": {"type": "array", "items": _exact(parameter)}
    }
    info = {
        "type": "object",
        "additionalProperties": words,
        "required": ["communique", "python", "package", "graph"],
    }
    return {name: _rows_only(name, row) for name, row in (("questions", _exact(question)), ("info", info))}


def _exact(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _rows_only(command: str, row: dict[str, Any]) -> dict[str, Any]:
    rows = {"type": "array", "items": row}
    return {
        "$schema": _DRAFT,
        "title": f"kg {command} --json",
        **_exact({"kg": {"const": JSON_VERSION}, "rows": rows}),
    }
