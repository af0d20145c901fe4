"""What is said beside the data, on standard error: counts, hints, progress; nothing of it with --quiet."""

import os
from collections.abc import Sequence

import typer

QUIET = "KG_QUIET"
_OPTIONS = ("-q", "--quiet")


def talk(words: str) -> None:
    """Say something on standard error, unless --quiet was given."""
    if not is_quiet():
        typer.echo(words, err=True)


def is_quiet() -> bool:
    """Whether --quiet was given with the command that runs."""
    return bool(os.environ.get(QUIET))


def quiet_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with --quiet before the command, wherever it stood: it is an option of all commands.

    >>> quiet_first(["who-met", "Kamikawa", "-q"]), quiet_first(["search", "--", "-q"])
    (['--quiet', 'who-met', 'Kamikawa'], ['search', '--', '-q'])
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options, rest = arguments[:end], arguments[end:]
    others = [each for each in options if each not in _OPTIONS]
    return [*(["--quiet"] if len(others) < len(options) else []), *others, *rest]
