"""Commands that ask."""

import typer


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
