"""What `kg coverage` lists: sentences that tell of a meeting or a sum, and were not read in full."""

from pathlib import Path

from kg.coverage import find_unread

TEXT = """September 18, 2024

Foreign Minister Ana Duarte of Portugal met Foreign Minister Bo Lindqvist of Sweden in Oslo on September 17.

They exchanged views on the situation in Mali. She welcomed this. Portugal will provide 5 million euros to Mali.

Trade between the two countries was worth 7 million euros last year. The meeting was a long one.

Portugal will provide the 5 million euros by spring.
"""


def test_lists_only_what_was_not_read(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    (row,) = find_unread([tmp_path])
    assert row.sentences == (
        "Trade between the two countries was worth 7 million euros last year.",
        "The meeting was a long one.",
    )
    assert row.candidates == 5  # nothing is asked of "She welcomed this" nor of the views, which are used
