"""What could not be read, where, why, and what to do about it."""

from pathlib import Path

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
