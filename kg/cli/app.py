"""The ``kg`` command: one thin function a command, which imports what is heavy only when it runs."""

import os
import sys

import typer

from kg.cli import asking, building, measuring, reviewing, viewing
from kg.cli.front import Sections, front
from kg.cli.talk import quiet_first
from kg.errors import KgError, NotFoundError, QueryError

app = typer.Typer(
    name="kg",
    cls=Sections,
    add_completion=True,
    pretty_exceptions_show_locals=False,
    # Plain help comes in a quarter of a second; with boxes drawn by rich it is three times that.
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True)(front)
for part in (building, asking, measuring, reviewing, viewing):
    part.register(app)


def main(arguments: list[str] | None = None) -> None:
    """Run a command; faults of the input end in one line and exit code 1, wrong use 2, an unknown name 3."""
    try:
        app(quiet_first(sys.argv[1:] if arguments is None else arguments), standalone_mode=True)
    except NotFoundError as error:
        _fail(error, 3)
    except QueryError as error:
        _fail(error, 2)
    except KgError as error:
        _fail(error, 1)
    except OSError as error:
        # A disk that is full, a folder that may not be written: not our bug, and the name says where.
        _fail(f"{error.filename or 'output'}: {error.strerror or error}", 1)
    except KeyboardInterrupt:
        sys.exit(130)


def _fail(error: KgError | str, code: int) -> None:
    if "KG_DEBUG" in os.environ and isinstance(error, KgError):
        raise error
    typer.echo(f"kg: {error}", err=True)
    sys.exit(code)
