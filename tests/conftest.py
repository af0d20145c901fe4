"""What several test modules share: the seeds, read once and built once."""

from pathlib import Path

import pytest
from hypothesis import settings

from kg.models import Document, Extraction
from kg.pipeline import build, extract_document, read_all

# The same examples in every run: a failure is one that the change under test has made.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def seed_documents() -> dict[str, Document]:
    """The five documents by the three digits their names begin with."""
    documents, refused = read_all([SEEDS])
    assert refused == ()
    return {document.id[:3]: document for document in documents}


@pytest.fixture(scope="session")
def seed_extractions(seed_documents: dict[str, Document]) -> dict[str, Extraction]:
    """What each of the five documents says."""
    return {name: extract_document(document) for name, document in seed_documents.items()}


@pytest.fixture(scope="session")
def seed_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished graph of the five documents; a test that changes it works on a copy."""
    directory = tmp_path_factory.mktemp("seeds") / "graph"
    build([SEEDS], directory)
    return directory
