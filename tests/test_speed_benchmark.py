"""The benchmark of reading: what it writes about the seeds, and that it claims nothing of spaCy unless it ran."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

import extract as benchmark  # noqa: E402


def test_the_page_has_all_its_parts_and_no_date() -> None:
    texts = benchmark.read_texts(ROOT / "seeds", every=1)
    page = "\n".join(benchmark.report(texts[:2], rounds=1, beside=1))
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == [
        "From text to records",
        "Growth with the number of documents",
        "Beside spaCy",
        "Where the time goes",
    ]
    assert page.count("| `") == 10
    assert re.search(r"The goal is 1 MB/s: (not )?reached in this run", page)
    assert not re.search(r"\b20\d\d\b", page)


def test_without_spacy_no_ratio_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "load_spacy", lambda: None)
    [line] = benchmark.beside_spacy(benchmark.read_texts(ROOT / "seeds", every=1)[:1])
    assert "not run" in line
    assert "times" not in line


def test_with_spacy_both_read_the_same_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(benchmark, "load_spacy", lambda: lambda texts: read.extend(texts) or 7 * len(texts))
    texts = benchmark.read_texts(ROOT / "seeds", every=1)[:2]
    lines = list(benchmark.beside_spacy(texts))
    assert read[1:] == [text.text for text in texts]  # the first is read once before the clock starts
    assert lines[0].startswith("2 documents")
    assert any(re.fullmatch(r"\| kg: .+ \| [\d.]+ \| [\d.]+ \|", line) for line in lines)
