"""The map of a profile: circles where they belong, names that do not lie over each other, in a page without a script."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from kg.query.explorer import read_explorer
from kg.reference.countries import countries
from kg.reference.places import seat
from kg.store import Store
from kg.view.maps import Spot, land_path, project, world_map
from kg.view.site import write_site

TOKYO, SANTIAGO, OSLO = (35.69, 139.69), (-33.45, -70.67), (59.91, 10.75)


def drawn(*spots: Spot, home: tuple[float, float] | None = None) -> ET.Element:
    return ET.fromstring(str(world_map(spots, what="Countries it met", home=home)))


def test_a_circle_stands_where_its_place_is_and_grows_with_the_meetings() -> None:
    circles = drawn(Spot("Chile", 4, SANTIAGO), Spot("Norway", 1, OSLO)).findall("circle")
    chile, norway = ([float(circle.get(name, "")) for name in ("cx", "cy", "r")] for circle in circles)
    assert chile[2] > norway[2]
    assert chile[0] < norway[0]
    assert chile[1] > norway[1]
    assert [circle.findtext("title") for circle in circles] == ["Chile: 4 meetings", "Norway: 1 meeting"]


def test_every_country_lies_on_the_map_and_most_of_them_on_its_land() -> None:
    seats = [seat(country) for country in countries().values() if country.capital]
    assert all(seats)
    capitals = [(seat.lat, seat.lon) for seat in seats if seat]
    assert all(0 <= x <= 1000 and 0 <= y <= 436 for x, y in map(project, capitals))
    dots = set()
    for x, y, length in re.findall(r"M(\d+) (\d+)h([\d.]+)", land_path()):
        dots |= {(int(x) + step, int(y)) for step in range(0, int(float(length)) + 1, 8)}
    near = [any((x - a) ** 2 + (y - b) ** 2 < 144 for a, b in dots) for x, y in map(project, capitals)]
    assert sum(near) > 0.8 * len(near)


def test_the_ring_is_home_and_names_stay_apart() -> None:
    close = [Spot(f"Country {n}", 9 - n, (48 + n / 10, 11.0)) for n in range(6)]
    picture = drawn(*close, home=TOKYO)
    assert picture.find("circle[@class='home']") is not None
    heights = [float(text.get("y", "")) for text in picture.findall("text")]
    assert heights
    assert len(set(heights)) == len(heights)


def test_names_of_a_document_are_only_words() -> None:
    picture = drawn(Spot("<script>alert(1)</script>", 2, OSLO), Spot('"><img>', 1, TOKYO))
    assert {element.tag for element in picture.iter()} <= {"svg", "path", "circle", "title", "text"}
    assert str(world_map([], what="Nothing")) == ""


def test_profiles_show_it(seed_graph: Path, tmp_path: Path) -> None:
    write_site(read_explorer(Store.open(seed_graph)), seed_graph, tmp_path)
    japan = (tmp_path / "countries" / "jpn.html").read_text(encoding="utf-8")
    assert "<h2>Countries it met</h2>" in japan
    assert "<title>Chile: 1 meeting</title>" in japan
    assert len(land_path()) < 6000
