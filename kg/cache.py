"""Extractions kept between builds: what was read once is read again only when it, or a rule, has changed."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import IO

from pydantic import ValidationError

from kg.models import Document, Extraction
from kg.vocabulary import ontology_file

# What an extraction depends on besides the document: the code and tables of these parts of the package.
_READING_PARTS = ("read", "annotate", "extract", "reference")


@cache
def extractor_version() -> str:
    """A digest of all rules and tables that decide what is extracted."""
    package = Path(__file__).parent
    files = [package / "models.py", package / "topics.py", ontology_file("topics.ttl")]
    files += [
        f
        for part in _READING_PARTS
        for f in (package / part).rglob("*")
        if f.is_file() and f.suffix != ".pyc"
    ]
    digest = sha256()
    for file in sorted(files):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


class ExtractionCache:
    """A file of finished extractions beside the graph; each is written as soon as it is done.

    A line torn by a kill is ignored when the file is next opened, and files of other versions are removed.
    """

    def __init__(self, directory: Path) -> None:
        self.path = directory.with_name(f".{directory.name}.extractions") / f"{extractor_version()}.jsonl"
        self._known: dict[tuple[str, str], Extraction] = {}
        self._file: IO[str] | None = None

    def __enter__(self) -> "ExtractionCache":
        self.path.parent.mkdir(parents=True, exist_ok=True)
        for old in self.path.parent.glob("*.jsonl"):
            if old != self.path:
                old.unlink()
        whole = self._read()
        self._file = self.path.open("a", encoding="utf-8", newline="\n")
        if not whole:
            self._file.write("\n")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def _read(self) -> bool:
        """Take in what an earlier build has finished; tell whether its last line is whole."""
        if not self.path.exists():
            return True
        text = self.path.read_text(encoding="utf-8", errors="replace")
        for line in text.split("\n"):
            try:
                extraction = Extraction.model_validate_json(line)
            except ValidationError:
                continue
            self._known[extraction.document, extraction.digest] = extraction
        return text.endswith("\n") or not text

    def find(self, document: Document) -> Extraction | None:
        """The finished extraction of exactly this document, if there is one."""
        return self._known.get((document.id, document.digest))

    def keep(self, finished: Iterable[str]) -> None:
        """Write finished extractions down at once, each as its line of JSON."""
        assert self._file is not None
        for line in finished:
            extraction = Extraction.model_validate_json(line)
            self._known[extraction.document, extraction.digest] = extraction
            self._file.write(line + "\n")
        self._file.flush()
