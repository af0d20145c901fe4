"""What a build costs against the number of documents: python benchmarks/scaling.py CORPUS.jsonl.gz 1000 2000 4000 6312

Each build runs from nothing as ``kg build`` in a process of its own. A table goes to standard output, the
picture to ``docs/pictures/scaling.svg`` with ``--picture``; ``--keep FOLDER`` keeps the last graph.
"""

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs/pictures/scaling.svg"
WIDTH, HEIGHT, LEFT, BOTTOM = 640, 360, 60, 40


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took."""

    documents: int
    megabytes: float
    wall: float
    cpu: float
    peak: int  # megabytes of the largest of its processes

    def __str__(self) -> str:
        return f"| {self.documents:,} | {self.megabytes:.1f} | {self.wall:.0f} | {self.cpu:.0f} | {self.peak:,} |"


def spread(lines: Sequence[bytes], number: int) -> list[bytes]:
    """As many lines, drawn alike from all of the corpus, and the same ones each time."""
    chosen = set(sorted(lines, key=lambda line: sha256(line).digest())[:number])
    return [line for line in lines if line in chosen]


def measure(lines: Sequence[bytes], folder: Path) -> Cost:
    """Build the graph of these documents in an empty folder."""
    source = folder / "documents.jsonl"
    source.write_bytes(b"".join(lines))
    command = [sys.executable, "-m", "kg", "build", str(source), "-o", str(folder / "graph")]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status:
        raise SystemExit(f"the build of {len(lines)} documents failed")
    size = source.stat().st_size / 1e6
    return Cost(len(lines), size, wall, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def picture(costs: Sequence[Cost]) -> str:
    """CPU seconds and memory against documents, with the straight line through the last point."""
    last = costs[-1]
    across, up = (WIDTH - LEFT - 80) / last.documents, (HEIGHT - BOTTOM - 40) / last.cpu
    memory = (HEIGHT - BOTTOM - 40) / last.peak

    def points(values: Sequence[float], scale: float) -> list[tuple[float, float]]:
        return [
            (LEFT + cost.documents * across, HEIGHT - BOTTOM - value * scale)
            for cost, value in zip(costs, values, strict=True)
        ]

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif"'
        ' font-size="12"><title>Cost of a build against the number of documents</title>',
        f'<path d="M{LEFT} 20V{HEIGHT - BOTTOM}H{WIDTH - 20}" fill="none" stroke="#666"/>',
        f'<path d="M{LEFT} {HEIGHT - BOTTOM}L{LEFT + last.documents * across:.0f} 40" stroke="#bbb" '
        'stroke-dasharray="4 4"/>',
    ]
    for name, colour, values, scale, unit in (
        ("CPU", "#1f5fa8", [cost.cpu for cost in costs], up, "s"),
        ("memory", "#b3541e", [float(cost.peak) for cost in costs], memory, "MB"),
    ):
        line = points(values, scale)
        path = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in line)
        parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3" fill="{colour}"/>' for x, y in line]
        shift = 14 if name == "CPU" else -8
        parts += [
            f'<text x="{x + 4:.0f}" y="{y + shift:.0f}" fill="{colour}">{value:,.0f} {unit}</text>'
            for (x, y), value in zip(line, values, strict=True)
        ]
        parts.append(
            f'<text x="{LEFT + 8}" y="{30 if name == "CPU" else 46}" fill="{colour}">{name} ({unit})</text>'
        )
    parts += [
        f'<text x="{LEFT + cost.documents * across:.0f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">'
        f"{cost.documents:,}</text>"
        for cost in costs
    ]
    parts.append(f'<text x="{WIDTH // 2}" y="{HEIGHT - 6}" text-anchor="middle">documents</text></svg>')
    return "\n".join(parts) + "\n"


def main() -> None:
    """Build each number of documents and print what it cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--picture", action="store_true")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with gzip.open(asked.corpus) as file:
        lines = file.readlines()
    sys.stdout.write("| documents | MB | wall s | CPU s | peak MB |\n| ---: | ---: | ---: | ---: | ---: |\n")
    costs = []
    for size in sorted(asked.sizes):
        with tempfile.TemporaryDirectory() as place:
            folder = asked.keep if asked.keep and size == max(asked.sizes) else Path(place)
            folder.mkdir(parents=True, exist_ok=True)
            costs.append(measure(spread(lines, size), folder))
            sys.stdout.write(f"{costs[-1]}\n")
            sys.stdout.flush()
    if asked.picture:
        PICTURE.write_text(picture(costs), encoding="utf-8")


if __name__ == "__main__":
    main()
