"""The JSON that commands print, as JSON Schemas: what a program may rely on, for as long as ``kg`` has this number."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from kg.coverage import Unread
from kg.evaluate import Report
from kg.query import rows as r
from kg.query.catalogue import QUESTIONS
from kg.query.cells import JSON_VERSION
from kg.query.profile import Profile
from kg.query.why import Explanation
from kg.records import DocumentRecord, write_record

ROWS: Mapping[str, type[r.TableRow]] = {
    "who-met": r.Counterpart,
    "met": r.ListedMeeting,
    "meetings": r.ListedMeeting,
    "ministers": r.Minister,
    "path": r.Step,
    "search": r.Hit,
    "topics": r.TopicLine,
    "pledges": r.ListedPledge,
    "ledger": r.ListedPledge,
    "stats": r.Count,
    "issues": r.IssueLine,
    "contradictions": r.Contradiction,
}
"""Commands whose answer is rows of one kind, with what a row is."""

OBJECTS: Mapping[str, type[BaseModel]] = {"show": Profile, "why": Explanation}
"""Commands whose answer is one thing with all that is known of it."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ANY_ROW = {"type": "object"}


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each command's JSON, by the name of the command."""
    by_row = {name: _answer(name, row.model_json_schema(mode="serialization")) for name, row in ROWS.items()}
    whole = {name: _object(name, model) for name, model in OBJECTS.items()}
    several = {
        # What the rows of a question are, its page in docs/questions.md says.
        "ask": _several("ask", (entry.row for entry in QUESTIONS)),
        "sources": _several("sources", (r.DocumentLine, r.Taken)),
    }
    return {
        **by_row, **whole, **several, "query": _answer("query", _ANY_ROW), **_plain(), **_measured()
    }  # fmt: skip


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


def _several(command: str, rows: Iterable[type[r.TableRow]]) -> dict[str, Any]:
    """An answer whose rows are of one of several kinds."""
    kinds = {row.__name__: row for row in rows}
    definitions: dict[str, Any] = {}
    for name, row in sorted(kinds.items()):
        schema = row.model_json_schema(mode="serialization")
        definitions |= schema.pop("$defs", {})
        definitions[name] = schema
    any_of = {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in sorted(kinds)]}
    return _answer(command, {**any_of, "$defs": definitions})


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
    doubt = dict.fromkeys(("kind", "rules", "why", "a", "a_quote", "b", "b_quote"), words)
    return {
        "questions": _rows_only("questions", _exact(question)),
        "info": _rows_only("info", info),
        "review": _rows_only("review", _exact(doubt), question={"const": "review"}),
    }


def _measured() -> dict[str, dict[str, Any]]:
    """What is no answer of a graph, and so has neither its digest nor rows."""
    return {
        "eval": _titled("kg eval --json", Report.model_json_schema(mode="serialization")),
        "coverage": _titled(
            "each line of kg coverage --json", Unread.model_json_schema(mode="serialization")
        ),
        "extract": _titled("each line of kg extract --json", _record()),
    }


def _record() -> dict[str, Any]:
    """A record as it is written: the side of a participant is called ``for``, the digest left out where unknown."""
    schema = DocumentRecord.model_json_schema(mode="serialization")
    definitions = schema["$defs"]
    definitions["ParticipantRecord"]["properties"]["for"] = definitions["ParticipantRecord"][
        "properties"
    ].pop("party")
    definitions["ParticipantRecord"]["description"] = "One side of a meeting."
    for part in definitions.values():
        part |= {"required": [*part["properties"]], "additionalProperties": False}
    return schema | {"required": [*write_record(DocumentRecord(id=""))], "additionalProperties": False}


def _titled(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": _DRAFT, **schema, "title": title}


def _exact(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _rows_only(command: str, row: dict[str, Any], **more: Any) -> dict[str, Any]:
    rows = {"type": "array", "items": row}
    return {
        "$schema": _DRAFT,
        "title": f"kg {command} --json",
        **_exact({"kg": {"const": JSON_VERSION}, **more, "rows": rows}),
    }
