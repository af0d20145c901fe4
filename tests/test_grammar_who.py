"""Stories in which sides are known by office, by a pronoun or by nothing but what was said before: tests/grammar/who.toml."""

from typing import Any

import pytest
from tables import entry_row, grammar
from test_stories import misread, tellings


@pytest.mark.parametrize("story", list(map(entry_row, grammar("who")["story"])))
def test_who_took_part_when_no_full_name_stands_there(story: dict[str, Any]) -> None:
    wrong = [w for title, text in tellings(story) if (w := misread(story, title, text))]
    assert not wrong, f"{len(wrong)} of {len(list(tellings(story)))} misread, first: {wrong[0]}"
