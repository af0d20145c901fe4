"""Run the notebooks and write them back with fresh, reproducible outputs: python tools/run_notebooks.py [NAME …]."""

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"
CHANGES = "changes"
"""The tag of a cell that shows what other things decide than the seeds and the code, as the figures of quality."""

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def execute(path: Path, kernel: Any = None, before: str = "") -> Any:
    """The notebook with what its cells give now, and nothing in it that differs from run to run.

    A kernel that is given runs ``before`` first and goes on living.
    """
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(before))
    client = NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        coalesce_streams=True,  # what one cell prints comes in one piece or in two, as the kernel has time
        resources={"metadata": {"path": str(path.parent)}},
        km=kernel,
    )
    try:
        client.execute()
    finally:
        if kernel and client.kc:
            client.kc.stop_channels()
    del notebook.cells[0]
    _settle(notebook)
    return notebook


def _settle(notebook: Any) -> None:
    count = 0
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02}"
        cell.metadata = {"tags": [CHANGES]} if is_changing(cell) else {}
        if cell.cell_type == "code":
            count += 1
            cell.execution_count = count
            cell.outputs = [_steady(output, count) for output in cell.outputs]
    notebook.metadata = {"kernelspec": _KERNEL, "language_info": {"name": "python"}}


def is_changing(cell: Any) -> bool:
    """Whether the outputs of a cell may be others than those that are committed."""
    return CHANGES in cell.metadata.get("tags", ())


def _steady(output: Any, count: int) -> Any:
    if "execution_count" in output:
        output.execution_count = count
    if "metadata" in output:
        output.metadata = {}
    return output


def main(names: list[str]) -> None:
    """Run the notebooks whose names contain one of the words, or all."""
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if not names or any(name in path.name for name in names):
            nbformat.write(execute(path), path)


if __name__ == "__main__":
    main(sys.argv[1:])
