"""Gold and its documents → reports: the extractors run over what was annotated, and are judged."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kg.errors import SourceError
from kg.evaluate import Report, evaluate, load_records, with_origins
from kg.pipeline import extract_document
from kg.read import Refusal, read_sources
from kg.records import read_record, to_record
from kg.topics import broader_themes

_HERE = Path(__file__).parent.parent
_SHARED = _HERE.parent / "shared"
_CORPUS = _SHARED / "corpus" / "dev.jsonl.gz"
_OWN = _HERE / "tests" / "gold"


class GoldSet(NamedTuple):
    """Records, the documents they are of, and the part of the records that is meant ("" for all)."""

    records: Path
    documents: Path
    part: str = ""


GOLD_SETS = {
    "seeds": GoldSet(_SHARED / "gold" / "seeds.jsonl", _HERE / "seeds"),
    "dev": GoldSet(_SHARED / "gold" / "dev.jsonl", _CORPUS),
    "layouts": GoldSet(_SHARED / "gold" / "layouts.jsonl", _SHARED / "gold" / "layouts_documents.jsonl"),
    "corpus work": GoldSet(_OWN / "work.jsonl", _CORPUS),
    "corpus work 2": GoldSet(_OWN / "work2.jsonl", _CORPUS),
    "corpus work 3": GoldSet(_OWN / "work3.jsonl", _CORPUS),
    "corpus validation": GoldSet(_OWN / "validation.jsonl", _CORPUS),
    "corpus held out": GoldSet(_OWN / "heldout.jsonl", _CORPUS),
    "corpus held out 2": GoldSet(_OWN / "heldout2.jsonl", _CORPUS),
    "composed work": GoldSet(_OWN / "composed.jsonl", _OWN / "composed_documents.jsonl", "work"),
    "composed validation": GoldSet(_OWN / "composed.jsonl", _OWN / "composed_documents.jsonl", "validation"),
    "composed work 2": GoldSet(_OWN / "composed2.jsonl", _OWN / "composed2_documents.jsonl"),
    "composed work 3": GoldSet(_OWN / "composed3.jsonl", _OWN / "composed3_documents.jsonl"),
    "composed work 4": GoldSet(_OWN / "composed4.jsonl", _OWN / "composed4_documents.jsonl"),
    "composed work 5": GoldSet(_OWN / "composed5.jsonl", _OWN / "composed5_documents.jsonl"),
    "composed work 6": GoldSet(_OWN / "composed6.jsonl", _OWN / "composed6_documents.jsonl"),
    "composed work 7": GoldSet(_OWN / "composed7.jsonl", _OWN / "composed7_documents.jsonl"),
    "composed work 8": GoldSet(_OWN / "composed8.jsonl", _OWN / "composed8_documents.jsonl"),
    "composed held out 2": GoldSet(
        _OWN / "composed_heldout2.jsonl", _OWN / "composed_heldout2_documents.jsonl"
    ),
    "composed held out 7": GoldSet(
        _OWN / "composed_heldout7.jsonl", _OWN / "composed_heldout7_documents.jsonl"
    ),
}


def measure(gold: Path, documents: Iterable[Path], part: str = "") -> Report:
    """Judge what is extracted from the documents that ``gold`` annotates, or from the ``part`` it calls its "set"."""
    wanted = {row["id"] for row in _rows(gold) if not part or row.get("set") == part}
    found = [d for d in read_sources(documents) if not isinstance(d, Refusal) and d.id in wanted]
    missing = wanted - {d.id for d in found}
    if missing:
        raise SourceError(f"{gold}: {len(missing)} of its documents are not there, such as {min(missing)}")
    records = [r for r in load_records(gold, {d.id: d.text for d in found}) if r.id in wanted]
    extractions = {d.id: extract_document(d) for d in found}
    themes = broader_themes()
    predicted = (read_record(to_record(d, extractions[d.id], themes)) for d in found)
    return with_origins(evaluate(records, predicted, found), extractions, themes)


def _rows(gold: Path) -> list[dict[str, str]]:
    load_records(gold)  # says in one line what is wrong with the file
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").split("\n") if line.strip()]


def measure_all() -> tuple[dict[str, Report], list[str]]:
    """Judge every gold set at hand; the second value says which are not."""
    reports: dict[str, Report] = {}
    missing: list[str] = []
    for name, (gold, documents, part) in GOLD_SETS.items():
        if gold.exists() and documents.exists():
            reports[name] = measure(gold, [documents], part)
        else:
            missing.append(f"{name}: not measured, {gold.name} or its documents are not at hand")
    return reports, missing
