"""What every page promises: nothing is asked for, drawn in time, large enough to touch, still where wanted, on paper too.

Times are of the processor, so that a busy machine does not fail them.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from opened import grave_findings, needs_chromium, open_browser
from sample_explorer import large_page, sample_page

from kg.query.explorer import read_explorer
from kg.reference.countries import countries
from kg.reference.places import town
from kg.store import Store
from kg.view.explorer import render_explorer
from kg.view.network import vis_network_script
from kg.view.page import read_template, write_page
from kg.view.site import ASSETS, write_site

FIRST_DRAWING, STEP = 1.5, 0.06
"""Seconds of the processor: for the first drawing of 1,000 people, and for a step in time with all that follows."""
WAYS = ["later"] * 6 + ["earlier"] * 3


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, seed_graph: Path) -> Path:
    folder = tmp_path_factory.mktemp("promises")
    store = Store.open(seed_graph)
    write_site(read_explorer(store), seed_graph, folder / "site", answered=True)
    write_page(folder / "site" / "large.html", render_explorer(large_page(1000, 3000)))
    write_page(folder / "site" / "sample.html", render_explorer(sample_page()))
    return folder / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


def test_every_page_states_its_policy_and_links_outside_only_to_sources(site: Path) -> None:
    files = list(site.rglob("*.html"))
    assert len(files) > 30
    for file in files:
        html = unescape(file.read_text(encoding="utf-8").replace(vis_network_script(), ""))
        assert "Content-Security-Policy\" content=\"default-src 'none'" in html, file
        assert not re.findall(r'src="https?:', html), file
        outside = re.findall(r'<a [^>]*href="https?:[^>]*>', html.split('type="application/json"')[0])
        assert [tag for tag in outside if 'rel="noopener noreferrer"' not in tag] == [], file


@needs_chromium
def test_no_page_asks_for_anything(site: Path, browser: Any) -> None:
    page, asked, errors = browser.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    files = sorted(site.glob("*.html")) + [
        next((site / kind).glob("*.html")) for kind in ("countries", "sources")
    ]
    for file in files:
        page.goto(file.as_uri())
    page.fill("#find", "kamikawa")  # loads the names
    page.wait_for_selector("#found [role=option]")
    assert page.inner_text("#found [role=option] span") == "Yoko Kamikawa"
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/jpn-kamikawa-yoko.html")
    assert [url for url in asked if not url.startswith("file:")] == []
    assert errors == []


def test_pages_stay_within_their_weight(site: Path) -> None:
    data = r'<script type="application/json".*?</script>'
    explorer = re.sub(data, "", (site / "explorer.html").read_text("utf-8"), flags=re.DOTALL)
    assert len(explorer.encode()) < 950_000
    for name, parts in ASSETS.items():
        assert sum(len(read_template(part)) for part in parts) < 60_000, name
    large = (site / "large.html").read_text("utf-8")
    assert sum(map(len, re.findall(data, large, flags=re.DOTALL))) < 3000 * 350  # letters a meeting


# ---------------------------------------------------------------- time

DRAWN = """() => {
  const canvas = document.querySelector('#canvas canvas');
  return canvas && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean);
}"""
CLICKED = """async (selector) => {
  document.querySelector(selector).click();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


class Clock:
    """The processor's time that a page has taken."""

    def __init__(self, page: Any) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def seconds(self) -> float:
        rows = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(row["value"] for row in rows if row["name"] == "TaskDuration"))

    def of(self, page: Any, selector: str) -> float:
        before = self.seconds()
        page.evaluate(CLICKED, selector)
        return self.seconds() - before


@needs_chromium
def test_a_thousand_people_are_drawn_in_time_and_stepped_through(site: Path, browser: Any) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    clock = Clock(page)
    page.goto((site / "large.html").as_uri())
    page.wait_for_function(DRAWN)
    assert clock.seconds() < FIRST_DRAWING
    steps = [clock.of(page, f"#timeline .step[aria-label='A month {way}']") for way in WAYS]
    crowded = os.getloadavg()[0] > (os.cpu_count() or 1)  # others then empty the processor's caches
    assert min(steps) < STEP * (1.5 if crowded else 1), steps
    page.click("#chips .clear")
    assert clock.of(page, "#shown button") < FIRST_DRAWING, "show all"
    assert page.inner_text("#shown").startswith("All 1,000 people")


# ---------------------------------------------------------------- touch, motion, paper

SMALL = """([least, most]) => [...document.querySelectorAll('button, a, select, summary, input:not([type=checkbox])')]
  .filter((one) => one.offsetParent && !one.closest('p, li, td, th, dd, figcaption, h1, h2, h3, .cite, .legend, .skip'))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && box.bottom > 0 && Math.min(box.height, box.width) < least - 0.5)
  .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`)"""


@needs_chromium
@pytest.mark.parametrize(("width", "height", "least"), [(375, 667, 44), (1280, 800, 24)])
def test_targets_are_large_enough(site: Path, browser: Any, width: int, height: int, least: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=width < 700)
    page = context.new_page()
    for name in (
        "explorer.html",
        "explorer.html#view=graph",
        "index.html",
        "pledges.html",
        "pledges-who.html",
    ):
        file, _, view = name.partition("#")
        page.goto((site / file).as_uri() + (f"#{view}" if view else ""))
        page.wait_for_timeout(30)
        assert page.evaluate(SMALL, [least, 0]) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()


@needs_chromium
def test_nothing_moves_for_those_who_want_it_still(site: Path, browser: Any) -> None:
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto((site / "explorer.html").as_uri() + "#sel=person/jpn-kamikawa-yoko")
    page.fill("#search", "blinken")
    page.keyboard.press("Enter")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")


@needs_chromium
def test_paper_has_the_graph_its_legend_and_the_filters(site: Path, browser: Any) -> None:
    page = browser.new_context(viewport={"width": 794, "height": 1123}).new_page()
    page.goto((site / "sample.html").as_uri() + "#topic=grain&view=graph")
    page.emulate_media(media="print")
    for part in ("#canvas", "#legend", ".chip", "#count"):
        assert page.locator(part).first.is_visible(), part
    for part in ("#filters", "#timeline", "#save", ".zoom"):
        assert not page.locator(part).first.is_visible(), part
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert paper.count(b"/Type /Page\n") in (1, 2)


# ---------------------------------------------------------------- keyboard


@needs_chromium
def test_tab_leads_from_search_to_the_sentence_and_escape_back(site: Path, browser: Any) -> None:
    page = browser.new_page()
    page.goto((site / "sample.html").as_uri() + "#view=list")
    where = "(document.activeElement.id || document.activeElement.className || document.activeElement.tagName) + ''"
    reached: list[str] = []
    page.focus(".skip")
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(where))
        if reached[-1] == "open":
            break
    assert reached.index("search") < reached.index("share") < reached.index("open")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2", "the details take the focus"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Original (needs internet)":
            break
    assert page.evaluate("document.activeElement.closest('figure.quote') !== null")
    page.keyboard.press("Escape")
    assert page.inner_text("#panel h3") == "How to read this"
    assert grave_findings(page) == []


# ---------------------------------------------------------------- files and places


def test_files_are_utf8_whatever_the_system_writes(tmp_path: Path, site: Path, seed_graph: Path) -> None:
    """Opening a file without naming its encoding is an error here, as it would be wrong under cp1252."""
    program = (
        "from pathlib import Path; import sys\n"
        "from kg.query.explorer import read_explorer\n"
        "from kg.store import Store; from kg.view.site import write_site\n"
        "graph = Path(sys.argv[1])\n"
        "store = Store.open(graph)\n"
        "write_site(read_explorer(store), graph, Path(sys.argv[2]), answered=True)\n"
    )
    command = [
        sys.executable,
        "-X",
        "warn_default_encoding",
        "-W",
        "error::EncodingWarning:kg",
        "-c",
        program,
    ]
    paths = [str(seed_graph), str(tmp_path / "site")]
    environment = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([*command, *paths], check=True, env=environment, timeout=120)
    for file in ("explorer.html", "people.html", "ask.html", "assets/names.js"):
        assert (tmp_path / "site" / file).read_bytes() == (site / file).read_bytes(), file


MAPPED = {
    ("Simferopol", "UKR"), ("El Aaiún", "ESH"), ("Pristina", "XKX"), ("Gaza City", "PSE"), ("Taipei", "TWN"),
    ("Valletta", "MLT"), ("Singapore", "SGP"), ("Funafuti", "TUV"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "country"), sorted(MAPPED))
def test_the_map_puts_no_place_into_another_country(name: str, country: str) -> None:
    found = town(name, country)
    assert found is not None
    assert found.iso3 == country
    assert country in countries()
    elsewhere = {
        "Simferopol": "RUS",
        "El Aaiún": "MAR",
        "Pristina": "SRB",
        "Gaza City": "ISR",
        "Taipei": "CHN",
    }
    if name in elsewhere:
        assert town(name, elsewhere[name]) is None
