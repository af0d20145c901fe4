"""What the build wrote on each document in, how much of it is in use out."""

from kg.errors import GraphError
from kg.manifest import COVERAGE
from kg.query.reader import Reader
from kg.query.rows import Coverage


def coverage(reader: Reader) -> tuple[Coverage, ...]:
    """How much of each document is in use; the least used first, by sentences with a telling word."""
    path = reader.store.directory / COVERAGE
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            lines = [Coverage.model_validate_json(line) for line in file]
    except (OSError, ValueError) as error:
        raise GraphError(f"{path} cannot be read ({error}): run kg build again") from error
    return tuple(sorted(lines, key=lambda line: (-len(line.unused), line.document)))
