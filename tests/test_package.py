"""The package as such: its examples run, its names are what it says, every command is documented."""

import ast
import doctest
import importlib
import pkgutil
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import kg
from kg.cli.app import app

ROOT = Path(__file__).parent.parent
MODULES = sorted(m.name for m in pkgutil.walk_packages(kg.__path__, "kg.") if m.name != "kg.__main__")
SOURCES = sorted((ROOT / "kg").rglob("*.py"))


def module(name: str) -> ModuleType:
    return importlib.import_module(name)


def commands() -> Iterator[str]:
    for command in app.registered_commands:
        assert command.callback is not None
        yield command.name or command.callback.__name__.replace("_", "-")


# Those of the notebook need a graph and are run with one in test_api.py.
@pytest.mark.parametrize("name", [name for name in MODULES if not name.startswith("kg.notebook")])
def test_the_examples_in_a_module_are_true(name: str) -> None:
    result = doctest.testmod(module(name))
    assert result.failed == 0


@pytest.mark.parametrize("name", [n for n in MODULES if hasattr(module(n), "__all__")])
def test_all_names_what_is_there(name: str) -> None:
    names = module(name).__all__
    assert len(names) == len(set(names))
    assert [n for n in names if not hasattr(module(name), n)] == []


@pytest.mark.parametrize(
    "source",
    [s for s in SOURCES if s.name == "__init__.py" and s.parent.name != "kg"],
    ids=lambda s: s.parent.name,
)
def test_a_package_s_init_only_passes_names_on(source: Path) -> None:
    """What it imports from its own modules is what ``__all__`` says, so that nothing is public by accident."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kg.")
        for alias in node.names
    }
    listed = {
        ast.literal_eval(item)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List)
        for item in node.value.elts
    }
    assert imported == listed


def test_the_package_offers_what_it_lists_and_loads_it_late() -> None:
    assert dir(kg) == sorted(kg.__all__)
    assert all(getattr(kg, name) is not None for name in kg.__all__)
    script = "import sys, kg; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert {"pydantic", "pyoxigraph", "pandas", "kg.pipeline"} & set(done.stdout.split()) == set()


@pytest.mark.parametrize("source", SOURCES, ids=lambda s: str(s.relative_to(ROOT / "kg")))
def test_a_module_says_what_it_is(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    if source.read_text(encoding="utf-8").strip():
        assert (ast.get_docstring(tree) or "").strip()


def test_the_readme_and_the_docs_name_every_command() -> None:
    pages = "\n".join(
        p.read_text(encoding="utf-8") for p in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    )
    missing = [name for name in commands() if not re.search(rf"\bkg {name}\b", pages)]
    assert missing == []


def test_the_page_of_commands_is_what_the_commands_say() -> None:
    made = runpy.run_path(str(ROOT / "tools" / "make_cli_docs.py"))["write_commands"]()
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert page == made, "run python tools/make_cli_docs.py"


def test_the_page_of_questions_and_the_schemas_are_what_the_code_says() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_question_docs.py"))
    remedy = "run python tools/make_question_docs.py"
    assert (ROOT / "docs" / "questions.md").read_text(encoding="utf-8") == tool["write_questions"](), remedy
    assert (ROOT / "docs" / "python.md").read_text(encoding="utf-8") == tool["write_python"](), remedy
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "schemas").iterdir()}
    assert written == tool["write_schemas"](), remedy
