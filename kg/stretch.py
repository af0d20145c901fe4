"""A file of sorted lines and how some of them begin in, those lines out, found without reading the others."""

from mmap import ACCESS_READ, mmap
from pathlib import Path


def read_stretch(path: Path, start: bytes) -> bytes:
    """The lines of a sorted file that begin alike, as they stand in it.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "sorted")
    ...     _ = path.write_text("apple\\npear\\npeas\\nplum\\n")
    ...     read_stretch(path, b"pe")
    b'pear\\npeas\\n'
    """
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as lines:
        return lines[_first(lines, start) : _first(lines, start + b"\xff")]


def _first(lines: mmap, key: bytes) -> int:
    """Where the first line stands that is not before a key; UTF-8 has no letter that begins with 0xff."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        begin = lines.rfind(b"\n", 0, middle) + 1
        end = lines.find(b"\n", middle) + 1 or len(lines)
        if lines[begin : begin + len(key)] < key:
            low = end
        else:
            high = begin
    return low
