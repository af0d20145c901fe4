"""What could not be read: where, why, and what to do about it."""

from pathlib import Path

from kg.errors import SourceError
from kg.models import Frozen


class Refusal(Frozen):
    """A file, or a line of one, that gave no document."""

    path: Path
    reason: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        """One line for a log.

        >>> str(Refusal(path=Path("a.jsonl"), line=3, reason="it is not JSON", remedy="mend the line"))
        'a.jsonl:3: it is not JSON; mend the line'
        """
        place = f"{self.path}:{self.line}" if self.line is not None else f"{self.path}"
        return f"{place}: {self.reason}; {self.remedy}"


def refuse(path: Path, error: SourceError | OSError, line: int | None = None) -> Refusal:
    """The refusal that an error amounts to.

    >>> refuse(Path("a.txt"), SourceError("the file is empty; leave it out")).remedy
    'leave it out'
    """
    if isinstance(error, FileNotFoundError):
        reason, remedy = "there is no such file or folder", "check the path"
    elif isinstance(error, OSError):
        reason, remedy = (
            f"it cannot be read ({error.strerror or error})",
            "check the path and its permissions",
        )
    else:
        reason, _, remedy = str(error).rpartition("; ")
    return Refusal(path=path, line=line, reason=reason, remedy=remedy)
