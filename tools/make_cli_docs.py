"""The commands of ``kg`` as they explain themselves → docs/commands.md: ``python tools/make_cli_docs.py``."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from kg.cli.app import app

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
_HEAD = """# Commands

Made by `tools/make_cli_docs.py` from what each command says of itself; `kg COMMAND --help` shows the same.
Data goes to standard output, talk to standard error. A command ends with 0 when all is well, 1 when there are problems,
2 when it was used wrongly and 3 when a name fits nothing.
"""


def write_commands() -> str:
    """The whole page."""
    return _HEAD + "".join(f"\n{section}" for section in _sections(get_command(app)))


def _sections(group: Any) -> Iterator[str]:
    for name, command in group.commands.items():
        lines = [f"## kg {name}", "", *_help(command.help or ""), *_parameters(command.params)]
        yield "\n".join(lines) + "\n"


def _help(text: str) -> Iterator[str]:
    """The description, each example as code."""
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        example = re.match(r"Examples?:\s*(?P<code>.*)", paragraph, re.DOTALL)
        words = " ".join(paragraph.split())
        yield from (["```", *map(str.strip, example["code"].splitlines()), "```"] if example else [words])
        yield ""


def _parameters(params: list[Any]) -> Iterator[str]:
    shown = [p for p in params if not getattr(p, "hidden", False)]
    if shown:
        yield from ("| | |", "|---|---|")
    for param in shown:
        is_option = param.param_type_name == "option"
        name = ", ".join(param.opts) if is_option else str(param.name).upper()
        yield f"| `{name}` | {' '.join((param.help or '').split())} |"


if __name__ == "__main__":
    PAGE.write_text(write_commands(), encoding="utf-8")
