"""The next build leaves people and countries where they were, and settles what is new beside them."""

import math
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from sample_explorer import large_page, sample_page

from kg.query.explorer_rows import ExplorerData, MeetingRow, PartyRow, PersonRow, SideRow
from kg.view.explorer import render_explorer
from kg.view.former import read_places
from kg.view.layout import lay_out
from kg.view.page import write_page

NEW = PersonRow(id="person/new", name="Nia Newcomer", short="Newcomer", party="country/NEW")
STRANGER = PersonRow(id="person/stranger", name="Sam Stranger", party="country/OTH")


def with_newcomer(page: ExplorerData) -> ExplorerData:
    """One meeting more: someone new with someone known, and two who know nobody else."""
    known = page.meetings[0].sides[0]
    side, stranger = (SideRow(person=row.id, party=row.party) for row in (NEW, STRANGER))
    parties = tuple(PartyRow(id=f"country/{code}", kind="country", name=code) for code in ("NEW", "OTH"))
    day = date(2024, 3, 14)
    added = (MeetingRow(id="meeting/new", label="New", sides=(known, side), earliest=day, latest=day),)
    return page.model_copy(
        update={
            "persons": (*page.persons, NEW, STRANGER),
            "parties": (*page.parties, *parties),
            "meetings": (
                *page.meetings,
                *added,
                MeetingRow(id="meeting/apart", label="Apart", sides=(stranger,)),
            ),
        }
    )


def test_who_was_there_stays_and_the_new_settles_beside(tmp_path: Path) -> None:
    path = tmp_path / "explorer.html"
    write_page(path, render_explorer(sample_page()))
    before = read_places(path)
    write_page(path, render_explorer(with_newcomer(sample_page()), former=before))
    after = read_places(path)
    for level in ("people", "countries"):
        assert before[level].items() <= after[level].items()
    people = after["people"]
    assert {"person/new", "person/stranger"} <= people.keys() - before["people"].keys()
    assert min(math.dist(people["person/new"], place) for place in before["people"].values()) < 400


@pytest.mark.parametrize("make", [sample_page, large_page])
def test_the_same_graph_gives_the_same_page_again(tmp_path: Path, make: type) -> None:
    path = tmp_path / "explorer.html"
    first = render_explorer(make())
    write_page(path, first)
    assert render_explorer(make(), former=read_places(path)) == first


def test_a_mostly_new_network_is_laid_out_anew() -> None:
    network = nx.relabel_nodes(nx.path_graph(9), str)
    assert lay_out(network, {"0": (5000, 5000)}) == lay_out(network)


@pytest.mark.parametrize(
    "text",
    ["", "not a page", '<script type="application/json" id="drawing">[1]</script>',
     '<script type="application/json" id="drawing">{"nodes": [{"id": "a", "x": "evil"}, 7]}</script>',
     '<script type="application/json" id="drawing">{broken</script>'],
)  # fmt: skip
def test_a_page_that_someone_changed_has_no_places(tmp_path: Path, text: str) -> None:
    path = tmp_path / "explorer.html"
    path.write_text('<meta name="generator" content="Communiqué">' + text, encoding="utf-8")
    assert not any(read_places(path).values())
    assert read_places(tmp_path / "nothing.html") == {}
