"""The notebooks: each runs from a clean checkout, and what it shows is what is committed."""

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).parent.parent
TOOL = runpy.run_path(str(ROOT / "tools" / "run_notebooks.py"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EVERY = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)

# One kernel for all of them saves half a minute of imports; each begins with nothing in it all the same.
BARE = f"""%reset -f
%cd -q {ROOT / "notebooks"}
import pandas
pandas.reset_option("display.max_colwidth")
"""


@pytest.fixture(scope="module")
def kernel() -> Iterator[KernelManager]:
    # It talks over files: where there is no port, nobody else can listen.
    manager = KernelManager(kernel_name="python3", transport="ipc")
    manager.start_kernel()
    yield manager
    manager.shutdown_kernel(now=True)
    manager.cleanup_resources()


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def shown(notebook: Any) -> list[tuple[str, str, str]]:
    """What a reader sees of each cell; of a picture, that there is one: its bytes are matplotlib's business."""
    seen = []
    for cell in notebook.cells:
        if cell.cell_type != "code" or TOOL["is_changing"](cell):
            continue
        for output in cell.outputs:
            data = output.get("data", {"text": output.get("text", "")})
            seen += [
                (cell.source, kind, "a picture" if kind == "image/png" else value)
                for kind, value in sorted(data.items())
                if not (kind == "text/plain" and "image/png" in data)
            ]
    return seen


def test_there_are_six() -> None:
    assert [path.name[0] for path in NOTEBOOKS] == list("123456")


@EVERY
def test_it_shows_what_it_gives(path: Path, kernel: KernelManager) -> None:
    fresh = TOOL["execute"](path, kernel, BARE)
    assert shown(fresh) == shown(read(path)), f"run python tools/run_notebooks.py {path.stem}"


@EVERY
def test_it_is_small_and_bears_no_trace_of_a_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text) < 200_000
    notebook = read(path)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell.outputs]
    assert not [
        output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"
    ]
    words = " ".join(str(value) for output in outputs for value in output.get("data", {}).values())
    assert "/tmp/" not in words
    assert "/home/" not in words


@EVERY
def test_one_line_asks_another_graph(path: Path) -> None:
    """All but the one that builds a graph of its own begin with the shipped one, and say what to write instead."""
    if not path.name.startswith("6"):
        assert read(path).metadata.kernelspec.name == "python3"
        lines = [line for cell in read(path).cells for line in cell.source.split("\n")]
        assert lines.count('g = kg.demo()  # your own graph: g = kg.open("graph/")') == 1
