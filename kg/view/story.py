"""A story's file in, its steps out: each a title, some words, and the view of the explorer that it shows."""

import tomllib
from pathlib import Path

from pydantic import Field, ValidationError

from kg.errors import SourceError
from kg.models import Frozen


class Step(Frozen):
    """One step: ``view`` is what stands after the ``#`` in the link of a view."""

    title: str = Field(min_length=1)
    text: str = ""
    view: str = ""


class Story(Frozen):
    """Steps to click through, told by whoever made the page."""

    title: str = Field(min_length=1)
    steps: tuple[Step, ...] = Field(min_length=1, alias="step")


def read_story(path: Path) -> Story:
    """Read a story from TOML: a ``title``, and a ``[[step]]`` for each view."""
    try:
        return Story.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SourceError(f"{path}: no such story") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise SourceError(f"{path}: {place}: {first['msg']}; a story has a title and [[step]]s") from error
