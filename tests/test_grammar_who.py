"""Stories in which sides are known by office, by a pronoun or by what was said before: grammar/who.toml, grammar/spoken.toml."""

from typing import Any

import pytest
from tables import entry_row, grammar
from test_stories import misread, tellings

STORIES = [*grammar("who")["story"], *grammar("spoken")["story"]]


@pytest.mark.parametrize("story", list(map(entry_row, STORIES)))
def test_who_took_part_when_no_full_name_stands_there(story: dict[str, Any]) -> None:
    wrong = [w for title, text in tellings(story) if (w := misread(story, title, text))]
    assert not wrong, f"{len(wrong)} of {len(list(tellings(story)))} misread, first: {wrong[0]}"
