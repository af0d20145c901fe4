"""The ledger's other views: who to whom, when due, told again; and the table that filters, groups and keeps its link."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from opened import needs_chromium, open_browser
from sample_explorer import sample_page
from test_site import money, stored

from kg.query.explorer_rows import ExplorerData, PledgeRow
from kg.view.digest import Digest
from kg.view.ledger import USUAL, ledger_lines
from kg.view.ledger_views import calendar, histories, matrix, shares
from kg.view.page import read_template
from kg.view.site import write_site

FIRST = money("pledge/first", 10, currency="EUR", earliest=date(2023, 1, 5), latest=date(2023, 1, 5))
AGAIN = money("pledge/again", 10, currency="EUR", stage="restated", counted=False, restates="pledge/first")
GIVEN = money("pledge/given", 4, currency="EUR", stage="delivered", fulfils="pledge/first")
LATE = money("pledge/late", 7, currency="USD", due_by=date(2024, 1, 31), due="by the end of January 2024")
SOON = money("pledge/soon", 8, currency="USD", due_by=date(2024, 4, 1), due="by 1 April")
WORDS = money("pledge/words", 9, currency="USD", due="before winter")
LOST = money("pledge/lost", 1, currency="USD", restates="pledge/of-another-graph")
PLEDGES = (FIRST, AGAIN, GIVEN, LATE, SOON, WORDS, LOST)


def with_pledges(*pledges: PledgeRow) -> ExplorerData:
    return sample_page().model_copy(update={"pledges": pledges})


def test_who_gave_to_whom_is_counted_and_what_is_shown() -> None:
    lines = ledger_lines(Digest(with_pledges(*PLEDGES)))
    givers = [(share.party, share.pledges, share.shown) for share in shares(lines, "by")]
    assert givers == [("country/DEU", 7, 2)]
    found = matrix(lines)
    assert (found.givers, found.receivers) == (["country/DEU"], ["country/UKR"])
    assert (found.counts["country/DEU", "country/UKR"], found.left_out) == (7, 0)


def test_the_matrix_tells_how_many_pairs_stand_outside() -> None:
    many = [
        money(f"pledge/{n}", 1, currency="EUR").model_copy(update={"to": (f"country/{n}",)})
        for n in range(20)
    ]
    found = matrix(ledger_lines(Digest(with_pledges(*many))))
    assert (len(found.receivers), found.left_out) == (16, 4)


def test_the_calendar_begins_with_what_is_past() -> None:
    groups = calendar(ledger_lines(Digest(with_pledges(*PLEDGES))))
    assert [(title, [line.pledge.id for line in lines]) for title, lines in groups] == [
        ("Past due", ["pledge/late"]),
        ("Due within 90 days", ["pledge/soon"]),
        ("Due in words that name no day", ["pledge/words"]),
    ]


def test_a_pledge_told_again_keeps_its_first_wording() -> None:
    told = histories(PLEDGES)
    assert [(one.words, one.pledge.id) for one in told["pledge/first"]] == [
        ("announced again", "pledge/again"),
        ("delivered in part or whole", "pledge/given"),
    ]
    assert [(one.words, one.pledge.id) for one in told["pledge/again"]] == [
        ("first announced", "pledge/first")
    ]
    assert "pledge/lost" not in told


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    page = with_pledges(*sample_page().pledges, *PLEDGES)
    write_site(stored(page, folder), folder, folder / "pages")
    return folder / "pages"


def test_all_views_read_without_a_script(pages: Path) -> None:
    due = (pages / "pledges-due.html").read_text(encoding="utf-8")
    assert re.findall(r"<h2>(\w[\w ]+?) <span", due)[0] == "Past due"
    who = (pages / "pledges-who.html").read_text(encoding="utf-8")
    assert 'href="pledges.html#by=country/DEU&amp;to=country/UKR"' in who
    html = (pages / "pledges.html").read_text(encoding="utf-8")
    assert "2 other tellings" in html
    assert 'id="first"' in html


@needs_chromium
def test_the_ledger_filters_groups_orders_and_keeps_its_link(pages: Path) -> None:
    with open_browser() as browser:
        page = browser.new_page()
        errors: list[Any] = []
        page.on("pageerror", lambda error: errors.append(error))
        page.goto((pages / "pledges.html").as_uri())
        assert page.inner_text("#ledger-count") == "9 pledges"
        page.select_option("[name=by]", "country/DEU")
        page.select_option("[name=order]", "amount")
        page.select_option("[name=group]", "type")
        assert page.inner_text("#ledger-count") == "8 of 9 pledges"
        assert page.locator("tbody.group").all_text_contents() == ["Money: 8 pledges"]
        assert page.locator("tbody[data-by]:visible b").first.inner_text() == "up to EUR 50 million"
        link = page.evaluate("location.hash")
        assert link == "#by=country/DEU&group=type&order=amount"
        again = browser.new_page()
        again.goto((pages / "pledges.html").as_uri() + link)
        assert again.inner_text("#ledger-count") == "8 of 9 pledges"
        with again.expect_download() as download:
            again.click("#ledger-csv")
        rows = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
        assert len(rows) == 9
        assert rows[0].startswith('"Made","Who to whom"')
        assert errors == []


@needs_chromium
def test_a_long_ledger_opens_with_its_newest_hundred(tmp_path: Path) -> None:
    many = [money(f"pledge/n{n}", n, currency="EUR") for n in range(250)]
    write_site(stored(with_pledges(*many), tmp_path), tmp_path, tmp_path / "pages")
    address = (tmp_path / "pages" / "pledges.html").as_uri()
    with open_browser() as browser:
        page = browser.new_page()
        page.goto(address)
        visible = page.locator("#ledger tbody:visible")
        assert (page.inner_text("#ledger-count"), visible.count()) == ("250 pledges", 100)
        page.click("#ledger-more")
        assert visible.count() == 200
        page.select_option("[name=order]", "amount")
        assert (visible.count(), visible.first.get_attribute("id")) == (100, "n249")
        page.goto("about:blank")
        page.goto(f"{address}#n0")
        assert page.locator("#n0").is_visible(), "a link to one pledge shows it"
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(address)
        assert plain.locator("#ledger tbody:visible").count() == 250


def test_what_most_lines_are_is_the_same_for_the_script() -> None:
    script = read_template("site/ledger.js")
    usual = script[script.index("const USUAL = ") :].split("\n")[0]
    assert all(f'{name}: "{value}"' in usual for name, value in USUAL.items())
