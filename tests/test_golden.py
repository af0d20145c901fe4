"""The graph of the seeds is the accepted one; ``make accept`` accepts a new one, whose diff is reviewed."""

import difflib
from pathlib import Path

import pytest
from accept import GOLDEN, golden_files


@pytest.mark.parametrize("name", ["events.nq", "claims.txt"])
def test_the_graph_of_the_seeds_is_the_accepted_one(name: str, seed_graph: Path) -> None:
    accepted = (GOLDEN / name).read_text(encoding="utf-8").split("\n")
    found = golden_files(seed_graph)[name].split("\n")
    # U+2028 and the like may stand in a literal, so lines are split at "\n" alone.
    difference = list(difflib.unified_diff(accepted, found, "accepted", "found", n=0, lineterm=""))
    assert difference == [], "\n".join(["run make accept and review the diff:", *difference[:40]])


def test_every_accepted_claim_stands_in_a_seed() -> None:
    seeds = {
        p.name[:3]: p.read_text(encoding="utf-8") for p in Path(__file__).parent.parent.glob("seeds/*.txt")
    }
    lines = (GOLDEN / "claims.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert len(lines) > 300
    for line in lines:
        document, offsets = line.split(" ")[:2]
        start, end = map(int, offsets.split("-"))
        shown = line.rpartition("“")[2] if line.count("“") == 1 else line[line.index("] “") + 3 :]
        assert seeds[document][start:end].startswith(shown.removesuffix("”").removesuffix("…"))
