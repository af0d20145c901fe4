"""The days that a page prints → the one that its report is read against: not the clock on its wall."""

from datetime import date

import pytest

from kg.read import make_document

TEXT = "Foreign Minister Ana Ruiz of Peru met with Norwegian Foreign Minister Erik Berg on Tuesday in Lima.\n"
COPIED = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("page", "published", "day"),
    [
        (
            f"Sunday, 22 November 2026 | 10:15 AM\nHome News\nRuiz meets Berg\nLIMA, 14 March 2024 - {TEXT}",
            None,
            date(2024, 3, 14),
        ),
        (
            f"22 Nov 2026, 10:12 UTC\nPress Releases\nMinister Ruiz met Minister Berg\n14 March 2024\n{TEXT}",
            None,
            date(2024, 3, 14),
        ),
        (f"Ruiz meets Berg\nLIMA, March 14, 2024 (LNA) - {TEXT}", COPIED, date(2024, 3, 14)),
        (f"Ruiz meets Berg\n22 Nov 2026, 10:12\n{TEXT}", None, COPIED),
        (
            f"Ruiz meets Berg\nPublished: 22 Nov 2026, 10:12\nLIMA, November 22, 2026 (LNA) - {TEXT}",
            None,
            COPIED,
        ),
        (f"Ruiz meets Berg\n3 November 2026\nLIMA, May 3 (LNA) - {TEXT}", None, date(2026, 11, 3)),
    ],
    ids=[
        "clock-and-dateline",
        "clock-and-day",
        "copied-later",
        "hour-alone",
        "hour-of-the-report",
        "far-dateline-without-year",
    ],
)
def test_a_report_is_of_the_day_that_it_gives_itself(page: str, published: date | None, day: date) -> None:
    document = make_document(page, id="page", title="", publisher="", published=published)
    assert document.segments[0].published == day
