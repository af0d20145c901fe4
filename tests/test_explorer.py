"""The explorer page, in a real browser: it draws, asks for nothing, and each line leads to its sentence."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
import rdflib
from opened import grave_findings, needs_chromium, open_browser
from sample_explorer import HOSTILE, hostile_page, large_page, sample_page

from kg.view.explorer import explorer_script, render_explorer
from kg.view.network import vis_network_script
from kg.view.page import write_page

PAIR = "person/annika-oesterberg_person/omer-simsek"
PAGES = {"sample": sample_page, "hostile": hostile_page, "large": large_page}


INK_ON_CANVAS = """() => {
  const canvas = document.querySelector('#canvas canvas');
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value);
}"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for name, make in PAGES.items():
        title = HOSTILE[0] if name == "hostile" else "Communiqué"
        write_page(folder / f"{name}.html", render_explorer(make(), title=title))
    return {name: (folder / f"{name}.html").as_uri() for name in PAGES}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


class Seen:
    """An open page, with what it asked for and what went wrong: nothing, as each test ends by asserting."""

    def __init__(self, page: Any) -> None:
        self.page, self.asked, self.errors = page, [], []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._note)

    def _note(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)


@pytest.fixture
def show(browser: Any, pages: dict[str, str]) -> Iterator[Any]:
    opened: list[Seen] = []

    def open_page(name: str = "sample", hash: str = "", **options: Any) -> Seen:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}} | options)
        seen = Seen(context.new_page())
        opened.append(seen)
        seen.page.goto(pages[name] + (f"#{hash}" if hash else ""))
        return seen

    yield open_page
    for seen in opened:
        assert seen.errors == []
        assert [url for url in seen.asked if not url.startswith(("file:", "blob:", "data:"))] == []
        seen.page.context.close()


def text_of(seen: Seen, selector: str) -> str:
    return str(seen.page.locator(selector).first.inner_text())


def go_to(seen: Seen, view: str) -> None:
    seen.page.evaluate("view => { location.hash = view; }", view)
    seen.page.wait_for_timeout(30)  # the page redraws when the link has changed


def saved(seen: Seen, item: str) -> str:
    seen.page.click("#save")
    with seen.page.expect_download() as download:
        seen.page.click(f"#save-menu button:has-text('{item}') >> nth=0")
    return Path(download.value.path()).read_text(encoding="utf-8")


# ---------------------------------------------------------------- the file itself


def test_the_page_names_no_address_but_its_sources() -> None:
    html = render_explorer(sample_page())
    ours = html.replace(vis_network_script(), "")
    addresses = set(re.findall(r"https?://[\w.-]+", ours))
    assert addresses <= {
        "https://example.org",
        "https://w3id.org",
        "http://www.w3.org",
        "http://www.gexf.net",
        "http://graphml.graphdrawing.org",
    }
    assert not re.search(r"<(?:link|img|iframe|script[^>]+src)", ours.split("<script>")[0])


def test_two_renderings_are_the_same_to_the_byte() -> None:
    assert render_explorer(sample_page()) == render_explorer(sample_page())


def test_no_function_of_one_part_takes_the_place_of_another() -> None:
    names = re.findall(r"^(?:async )?function (\w+)", explorer_script(), re.MULTILINE)
    assert len(names) > 200
    assert len(names) == len(set(names)), "the last of the same name would win, without a word"


def test_no_part_of_the_script_writes_markup() -> None:
    assert not re.search(
        r"innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", explorer_script()
    )


def test_a_page_is_written_as_utf8_whatever_the_locale(tmp_path: Path) -> None:
    write_page(tmp_path / "page.html", render_explorer(sample_page()))
    html = (tmp_path / "page.html").read_bytes().decode("utf-8")
    assert all(name in html for name in ("Ömer Şimşek", "Łukasz Żółty", "王明远"))


# ---------------------------------------------------------------- in the browser


@needs_chromium
def test_it_draws_and_asks_for_nothing(show: Any) -> None:
    seen = show()
    assert text_of(seen, "#count") == "6 meetings · 2 pledges · 6 people"
    seen.page.wait_for_function(INK_ON_CANVAS)


SVG = "{http://www.w3.org/2000/svg}"


def drawn_line(seen: Seen, title: str) -> tuple[float, float]:
    """Where the middle of a line stands on the screen, as the saved picture tells it."""
    picture = ElementTree.fromstring(saved(seen, "SVG"))
    drawing = next(group for group in picture if group.get("transform", "").startswith("translate(0 "))
    line = next(line for line in drawing.iter(f"{SVG}line") if line.findtext(f"{SVG}title") == title)
    x, y = (sum(float(line.get(f"{axis}{end}", 0)) for end in "12") / 2 for axis in "xy")
    box = seen.page.locator("#canvas").bounding_box()
    return box["x"] + x, box["y"] + y


@needs_chromium
def test_a_click_on_a_line_shows_its_sentences(show: Any) -> None:
    seen = show()
    seen.page.mouse.click(*drawn_line(seen, "Annika Österberg – Ömer Şimşek: 3 meetings"))
    assert text_of(seen, "#panel h2").split() == ["Annika", "Österberg", "–", "Ömer", "Şimşek"]
    assert seen.page.locator("#panel article").count() == 3
    first = seen.page.locator("#panel article", has_text="29 Jun 2023")
    assert "Annika Österberg met her Turkish counterpart" in first.locator("blockquote").inner_text()
    assert first.locator("mark").all_inner_texts() == ["Annika Österberg", "met", "Ömer Şimşek"]
    assert "Ministry of Foreign Affairs of Norlandia: Ministers meet in Ankara" in first.inner_text()
    tags = first.locator("button.tag:visible").all_inner_texts()
    assert tags == ["Grain", "Defence cooperation", "On Ukraine"]


@needs_chromium
def test_markup_in_every_field_stays_text(show: Any) -> None:
    seen = show("hostile")
    views = ["sel=meeting/evil", "view=list", "view=list&tab=people", "view=list&tab=pledges&sel=pledge/evil"]
    for view in [*views, "sel=person/evil", "sel=country/EVL_country/TUR", "not-topic=evil", "sel=path"]:
        go_to(seen, view)
        assert seen.page.evaluate("window.hacked") is None, view
        assert seen.page.locator("img, iframe, #app script").count() == 0, view
    seen.page.keyboard.press("?")
    assert HOSTILE[0] in text_of(seen, "#help-box")
    assert seen.errors == []
    assert HOSTILE[0] in text_of(seen, "h1")


@needs_chromium
def test_the_original_opens_only_at_web_addresses(show: Any) -> None:
    hrefs = (
        show("hostile", "sel=meeting/evil")
        .page.locator("a[href]")
        .evaluate_all("all => all.map(a => a.href)")
    )
    assert not [href for href in hrefs if href.startswith("javascript")]
    links = show("sample", "sel=meeting/1").page.locator("#panel a[target=_blank]")
    assert links.first.get_attribute("rel") == "noopener noreferrer"
    assert links.first.get_attribute("href").startswith(
        "https://example.org/readouts/1#:~:text=Foreign%20Minister"
    )


TYPED = {
    "simsek": "Ömer Şimşek",
    "zolty": "Łukasz Żółty",
    "王明远": "Wang Mingyuan",
    "Oesterberg": "Annika Österberg",
    "turkey": "Türkiye",
    "kovalsak": "Olena Kovalska",
    "asean": "Association of Southeast Asian Nations",
    "energy minister": "Olena Kovalska",
    "somchai and kenya": "Aroon Somchai and Kenya",
}


@needs_chromium
def test_search_forgives_accents_aliases_and_slips(show: Any) -> None:
    seen = show()
    for typed, found in TYPED.items():
        seen.page.fill("#search", typed)
        assert text_of(seen, "#found [aria-selected=true] span") == found
    seen.page.keyboard.press("Enter")
    assert set(text_of(seen, "#panel h2").split()) == {"Aroon", "Somchai", "–", "Kenya"}
    assert text_of(seen, ".chip") == "Aroon Somchai and Kenya together"


@needs_chromium
def test_filters_tell_what_would_remain(show: Any) -> None:
    seen = show()
    options = {"Germany": "4", "Türkiye": "4", "Kenya": "2"}
    for name, count in options.items():
        assert text_of(seen, f".option:has-text('{name}') .n") == count
    seen.page.check("#filters label:has-text('Germany')")
    assert text_of(seen, "#count") == "3 meetings · 1 pledge · 2 people"
    assert text_of(seen, ".option:has-text('Türkiye') .n") == "3", "together with Germany"
    seen.page.check("#filters label:has-text('Türkiye')")
    assert seen.page.locator(".chip").all_inner_texts() == ["Germany with Türkiye"]
    assert text_of(seen, "#count") == "3 meetings · 0 pledges · 2 people"
    seen.page.check("#filters label:has-text('Climate')")
    assert "Nothing fits" in text_of(seen, "#empty")
    seen.page.click("#empty button:has-text('Without the filter “topic”: 3 facts')")
    assert text_of(seen, "#count") == "3 meetings · 0 pledges · 2 people"
    seen.page.go_back()
    assert "Nothing fits" in text_of(seen, "#empty")


@needs_chromium
def test_a_link_brings_the_same_view_back(show: Any) -> None:
    seen = show()
    seen.page.check("#filters label:has-text('Grain')")
    seen.page.click("#views button:has-text('List')")
    seen.page.click(".list button.open >> nth=0")
    seen.page.fill("#timeline input >> nth=0", "2023-07-01")
    seen.page.keyboard.press("Enter")
    facts = ("#count", "#chips", "#panel h2", ".list")
    state = [text_of(seen, selector) for selector in facts]
    fragment = seen.page.evaluate("location.hash")
    assert fragment == "#view=list&topic=grain&from=2023-07-01&sel=meeting/2"
    again = show("sample", fragment[1:])
    assert [text_of(again, selector) for selector in facts] == state
    assert "Not in this page: nobody" in text_of(show("sample", "who=person/nobody"), "#toast")


@needs_chromium
def test_a_link_names_a_country_as_people_do(show: Any) -> None:
    seen = show("sample", "country=TUR")
    assert text_of(seen, ".chip") == "Türkiye"
    assert text_of(seen, "#count").startswith("4 meetings")
    go_to(seen, "country=country/TUR")  # as links were written before
    assert text_of(seen, "#count").startswith("4 meetings")
    seen.page.click("#views button:has-text('List')")
    assert seen.page.evaluate("location.hash") == "#view=list&country=TUR"


@needs_chromium
def test_a_person_leads_to_what_was_pledged_around(show: Any) -> None:
    seen = show("sample", "sel=person/annika-oesterberg")
    assert "Pledges announced at these meetings" in text_of(seen, "#panel")
    seen.page.click("#panel button:has-text('1 pledge by or to Germany')")
    assert "tab=pledges" in seen.page.evaluate("location.hash")
    assert seen.page.locator("#list-view tbody tr").count() == 1


BROKEN = (
    "who=%E0%A4%A", "%", "=&&&", "from=9999-99-99&to=0000-00-00", "sel=a_b_c", "sel=path|nobody|nobody", "look=a@b@c",
    "look=0@0@1e-9", "step=99", "pin=person/omer-simsek@1e99@x", "view=list&sort=__proto__", "tab=__proto__&view=list",
    "country=__proto__", "sel=person/omer-simsek_person/omer-simsek", "undated=no&from=2024-01-01&to=2023-01-01",
)  # fmt: skip


@needs_chromium
def test_a_broken_link_opens_the_page_all_the_same(show: Any) -> None:
    seen = show("sample")
    for view in BROKEN:
        go_to(seen, view)
        assert seen.page.locator("#panel > *").count() > 0, view
        assert seen.errors == [], view


@needs_chromium
def test_three_meetings_of_a_pair_are_three_everywhere(show: Any, tmp_path: Path) -> None:
    seen = show("sample", f"sel={PAIR}")
    assert seen.page.locator("#panel article").count() == 3
    rows = list(csv.DictReader(io.StringIO(saved(seen, "CSV").removeprefix("\ufeff"))))
    of_pair = [row for row in rows if row["people"] == "Annika Österberg; Ömer Şimşek"]
    assert len(of_pair) == 3
    assert len(rows) == 8
    assert all(row["sentence"] and row["document"] for row in rows)
    ends = PAIR.split("_")
    for name, read in (("GEXF", nx.read_gexf), ("GraphML", nx.read_graphml)):
        (tmp_path / name).write_text(saved(seen, name), encoding="utf-8")
        assert read(tmp_path / name).edges[ends]["weight"] == 3


@needs_chromium
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # from within rdflib's reader of JSON-LD
def test_rdf_exports_parse_and_agree(show: Any) -> None:
    seen = show()
    turtle = rdflib.Graph().parse(data=saved(seen, "Turtle"), format="turtle")
    linked = rdflib.Graph().parse(data=saved(seen, "JSON-LD"), format="json-ld")
    assert set(turtle) == set(linked)
    meeting = rdflib.URIRef("https://w3id.org/communique/ontology#Meeting")
    assert len(list(turtle.subjects(rdflib.RDF.type, meeting))) == 6


@needs_chromium
def test_no_cell_is_a_formula(show: Any) -> None:
    rows = list(csv.reader(io.StringIO(saved(show("hostile"), "CSV").removeprefix("\ufeff"))))
    assert len(rows) == 3
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]


@needs_chromium
def test_a_view_saved_as_one_page_works_by_itself(show: Any, browser: Any, tmp_path: Path) -> None:
    (tmp_path / "view.html").write_text(
        saved(show("sample", "topic=grain&view=list"), "This view"), encoding="utf-8"
    )
    page = browser.new_page()
    page.goto((tmp_path / "view.html").as_uri())
    assert page.inner_text("#count") == "3 meetings · 4 people"
    assert page.inner_text("#answer").endswith("3 meetings in 2 documents, 30 Jun 2023 – 4 Nov 2023")
    page.close()


@needs_chromium
def test_a_path_is_read_out_with_its_sentences(show: Any) -> None:
    seen = show("sample", "sel=path|person/annika-oesterberg|person/olena-kovalska")
    assert seen.page.locator("#panel .path").count() == 1
    steps = seen.page.locator("#panel .path li").all_inner_texts()
    assert [step.split("“")[0].split("\n")[0].split(" in ")[0] for step in steps] == [
        "Annika Österberg met Ömer Şimşek 3 times, most recently on 12 Mar 2024",
        "Ömer Şimşek met Wang Mingyuan on 4–5 Sep 2023",
        "Wang Mingyuan plans to meet Olena Kovalska.",
    ]


@needs_chromium
def test_a_path_is_drawn_and_stands_out(show: Any) -> None:
    seen = show("large", "sel=path|person/p31|person/p150")
    people = seen.page.locator("#panel .path >> nth=0").locator("li > button").all_inner_texts()
    lines = {
        frozenset(str(line.findtext(f"{SVG}title")).split(":")[0].split(" – ")): line.get("stroke")
        for line in ElementTree.fromstring(saved(seen, "SVG")).iter(f"{SVG}line")
    }
    steps = {lines[frozenset(pair)] for pair in zip(people[::2], people[1::2], strict=True)}
    assert len(people) == 8, "two who are not among those shown first, and not neighbours"
    assert len(steps) == 1
    assert list(lines.values()).count(steps.pop()) in range(4, 8), "the second way, too"


@needs_chromium
def test_a_country_lights_up_those_who_speak_for_it(show: Any) -> None:
    picture = ElementTree.fromstring(saved(show("sample", "sel=country/TUR"), "SVG"))
    people = {str(node.findtext(f"{SVG}title")): node.get("fill") for node in picture.iter(f"{SVG}circle")}
    lit = {fill for name, fill in people.items() if "Şimşek" in name}
    rest = {fill for name, fill in people.items() if "Şimşek" not in name and name != "None"}
    assert len(lit) == len(rest) == 1
    assert lit != rest


@needs_chromium
def test_what_is_called_as_typed_hides_what_is_a_slip_away(show: Any) -> None:
    seen = show()
    seen.page.fill("#search", "grain")
    exact = text_of(seen, "#found")
    seen.page.fill("#search", "grian")
    assert "grain" in text_of(seen, "#found").lower()
    assert "Green" not in exact


@needs_chromium
def test_help_begins_at_its_beginning(show: Any) -> None:
    seen = show("sample", viewport={"width": 1280, "height": 500})
    seen.page.click("#help")
    assert seen.page.evaluate("document.activeElement.id") == "help-title"
    assert seen.page.evaluate("document.getElementById('help-box').scrollTop") == 0


@needs_chromium
def test_focus_leaves_a_way_back(show: Any) -> None:
    seen = show("sample", "who=person/omer-simsek&sel=person/omer-simsek")
    go_to(seen, "who=person/wang-mingyuan&sel=person/wang-mingyuan")
    assert text_of(seen, "#chips .crumb") == "Ömer Şimşek ›"
    seen.page.click("#chips .crumb")
    assert text_of(seen, ".chip") == "around Ömer Şimşek"
    assert seen.page.locator("#chips .crumb").count() == 0


@needs_chromium
def test_the_link_keeps_where_the_reader_looks(show: Any) -> None:
    seen = show()
    seen.page.click("#zoom-in")
    seen.page.wait_for_function("() => location.hash.includes('look=')")
    fragment = seen.page.evaluate("location.hash")
    again = show("sample", fragment[1:])
    assert again.page.evaluate("location.hash") == fragment
    again.page.check("#filters label:has-text('Grain')")
    assert "look=" not in again.page.evaluate("location.hash"), "another drawing is shown whole"


@needs_chromium
def test_a_day_inferred_alone_leaves_the_line_solid(show: Any) -> None:
    """Planned meetings are dashed, disputed ones dotted; the three of one pair are solid together."""
    picture = ElementTree.fromstring(saved(show(), "SVG"))
    dashes = {
        line.findtext(f"{SVG}title"): line.get("stroke-dasharray") for line in picture.iter(f"{SVG}line")
    }
    assert dashes["Annika Österberg – Ömer Şimşek: 3 meetings"] is None
    assert dashes["Olena Kovalska – Wang Mingyuan: 0 meetings, 1 planned"] is not None


@needs_chromium
def test_everything_can_be_saved_beside_what_is_in_sight(show: Any) -> None:
    seen = show("sample", "topic=grain")
    counts = []
    for place in (0, 1):
        seen.page.click("#save")
        with seen.page.expect_download() as download:
            seen.page.click(f"#save-menu button:has-text('Turtle') >> nth={place}")
        graph = rdflib.Graph().parse(download.value.path(), format="turtle")
        counts.append(len(set(graph.subjects(rdflib.RDF.type))))
    assert counts == [3, 8]


@needs_chromium
def test_the_first_view_is_small_and_all_is_a_button(show: Any) -> None:
    seen = show("large")
    assert text_of(seen, "#shown").startswith("60 of 200 people")
    seen.page.click("#shown button")
    assert text_of(seen, "#shown").startswith("All 200 people")


@needs_chromium
def test_the_timeline_counts_what_has_no_date(show: Any) -> None:
    seen = show()
    assert "2 undated" in text_of(seen, "#timeline")
    go_to(seen, "from=2023-07&view=graph")
    assert seen.page.locator("#chips .chip").all_inner_texts() == ["since 1 Jul 2023", "or undated"]
    go_to(seen, "")
    seen.page.uncheck("#timeline .undated input")
    assert text_of(seen, "#count") == "5 meetings · 1 pledge · 5 people"
    seen.page.focus("#handle-from")
    seen.page.keyboard.press("PageUp")
    assert text_of(seen, "#count") == "1 meeting · 1 pledge · 2 people"
    assert text_of(seen, ".chip") == "since 1 Mar 2024"


@needs_chromium
def test_the_keyboard_reaches_everything(show: Any) -> None:
    seen = show()
    seen.page.focus("#canvas")
    seen.page.keyboard.press("ArrowRight")
    walked = text_of(seen, "#toast")
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.tagName") == "H2"
    assert text_of(seen, "#panel h2") in walked
    seen.page.keyboard.press("Escape")
    assert seen.page.evaluate("document.activeElement.id") == "canvas"
    reached = []
    seen.page.locator(".skip").focus()
    for _ in range(80):
        seen.page.keyboard.press("Tab")
        reached.append(seen.page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert [
        name for name in ("search", "share", "canvas", "handle-from", "play") if name not in reached
    ] == []


VIEWS = ("view=graph", f"view=graph&sel={PAIR}", "view=list&topic=grain", "view=list&tab=people", "sel=path")


@needs_chromium
def test_a_phone_needs_no_sideways_scroll(show: Any) -> None:
    seen = show("sample", viewport={"width": 375, "height": 667}, has_touch=True)
    beyond = "all => all.filter(one => one.getBoundingClientRect().right > 376).map(one => one.innerText)"
    for view in VIEWS:
        go_to(seen, view)
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 375, view
        assert seen.page.locator("#app button:visible").evaluate_all(beyond) == [], view


@needs_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(show: Any, scheme: str) -> None:
    seen = show("sample", color_scheme=scheme)
    every = (*VIEWS, "view=map", "view=list&tab=pledges", "mode=phone&place=Berlin")
    for view in every if scheme == "light" else every[1:3]:
        go_to(seen, view)
        assert grave_findings(seen.page) == [], view


@needs_chromium
def test_without_javascript_it_is_a_list(show: Any) -> None:
    seen = show("sample", java_script_enabled=False)
    assert seen.page.locator("#plain article").count() == 8
    assert "Annika Österberg met her Turkish counterpart" in text_of(seen, "#plain")
    assert not seen.page.locator("#app").is_visible()


@needs_chromium
@pytest.mark.parametrize(
    ("written", "read"), [("2023", "2023-12-31"), ("2023-06", "2023-06-30"), ("2023-06-29", "2023-06-29")]
)
def test_a_link_takes_dates_as_people_write_them(show: Any, written: str, read: str) -> None:
    seen = show("sample", f"to={written}")
    assert seen.page.input_value("#timeline input[type=date] >> nth=1") == read


@needs_chromium
def test_a_link_with_no_date_where_one_stands_says_so(show: Any) -> None:
    seen = show("sample", "from=2023-14")
    assert "2023-14" in seen.page.inner_text("#toast")
