"""Places of nodes: the same each time, none over another; pairs that carry all their meetings."""

import math
from datetime import date
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from sample_explorer import PARTIES, PERSONS, sample_page

from kg.models import Span
from kg.query.explorer_rows import ExplorerData, MeetingRow, PledgeRow, SentenceRow, SideRow
from kg.view.groups import find_groups
from kg.view.layout import SPACING, lay_out, thin_out
from kg.view.network import draw, find_all_pairs
from kg.view.pairs import MANY_SIDES, find_pairs
from kg.view.payload import only_used, to_payload
from kg.view.words import date_words

SHAPES = {
    "path": nx.path_graph(12),
    "star": nx.star_graph(40),
    "two parts and a loner": nx.disjoint_union_all([nx.cycle_graph(9), nx.path_graph(2), nx.empty_graph(1)]),
    "dense": nx.barabasi_albert_graph(120, 3, seed=2),
}


@pytest.mark.parametrize("name", SHAPES)
def test_places_are_the_same_each_time_and_apart(name: str) -> None:
    network = nx.relabel_nodes(SHAPES[name], str)
    places = lay_out(network)
    again = lay_out(nx.Graph(reversed(list(network.edges))) if name == "star" else network.copy())
    assert places == again
    assert places.keys() == set(network)
    assert min(math.dist(places[a], places[b]) for a, b in combinations(places, 2)) > 10


def test_those_who_met_most_have_most_room() -> None:
    """The page shows the sixty with most meetings first: these stand apart, whatever else hangs on them."""
    network = nx.barabasi_albert_graph(300, 3, seed=2)
    often = list(range(200, 260))  # none of the best joined
    nx.set_node_attributes(network, {node: 9 for node in often}, "met")
    places = lay_out(nx.relabel_nodes(network, str))
    pairs = combinations([places[str(node)] for node in often], 2)
    assert min(math.dist(one, other) for one, other in pairs) > 0.95 * SPACING


def test_two_far_away_do_not_press_the_others_together() -> None:
    crowd = np.random.default_rng(1).normal(size=(58, 2))
    points = np.concatenate([crowd, [[30, 1], [-2, 25]]])
    thinned = thin_out(points)
    assert np.array_equal(points.argsort(axis=0), thinned.argsort(axis=0)), (
        "left stays left, above stays above"
    )
    assert (np.ptp(thinned[:58], axis=0) > 0.6 * np.ptp(thinned, axis=0)).all()
    assert (np.ptp(crowd, axis=0) < 0.3 * np.ptp(points, axis=0)).all()
    assert np.array_equal(thin_out(crowd[:20]), crowd[:20]), "few are left as they are"


def test_nothing_has_no_places() -> None:
    assert lay_out(nx.Graph()) == {}


def meeting(*sides: SideRow, name: str = "m") -> MeetingRow:
    return MeetingRow(id=f"meeting/{name}", label=name, sides=sides)


def met(page: ExplorerData, level: str = "people") -> list[tuple[str, str, int]]:
    return [(pair.a, pair.b, len(pair.meetings)) for pair in find_pairs(page, level) if pair.meetings]


def test_one_pair_carries_all_its_meetings() -> None:
    assert ("person/annika-oesterberg", "person/omer-simsek", 3) in met(sample_page())
    assert ("country/DEU", "country/TUR", 3) in met(sample_page(), "countries")


def test_people_of_one_side_did_not_meet_each_other() -> None:
    ally = PERSONS[0].model_copy(update={"id": "person/second"})
    sides = [SideRow(person=row.id, party=row.party) for row in (PERSONS[0], ally, PERSONS[1])]
    page = ExplorerData(persons=(PERSONS[0], ally, PERSONS[1]), parties=PARTIES, meetings=(meeting(*sides),))
    assert met(page) == [
        ("person/annika-oesterberg", "person/omer-simsek", 1),
        ("person/omer-simsek", "person/second", 1),
    ]


def test_a_gathering_of_many_is_a_node_of_its_own() -> None:
    sides = [SideRow(party=f"country/{n}") for n in range(MANY_SIDES + 1)]
    assert len(met(ExplorerData(meetings=(meeting(*sides[:-1]),)))) == MANY_SIDES * (MANY_SIDES - 1) / 2
    large = met(ExplorerData(meetings=(meeting(*sides),)))
    assert len(large) == MANY_SIDES + 1
    assert all("meeting/m" in pair for pair in large)


def test_a_pledge_joins_giver_and_receiver_and_joint_undertakings_their_sides() -> None:
    given = PledgeRow(id="p1", label="", by=("country/DEU",), to=("country/UKR",))
    joint = PledgeRow(id="p2", label="", by=("country/DEU", "country/POL", "country/TUR"))
    pairs = find_pairs(ExplorerData(pledges=(given, joint)), "countries")
    assert [(pair.a[-3:], pair.b[-3:], pair.pledges) for pair in pairs] == [
        ("DEU", "POL", [1]),
        ("DEU", "TUR", [1]),
        ("DEU", "UKR", [0]),
        ("POL", "TUR", [1]),
    ]


def test_pyvis_keeps_every_pair() -> None:
    page = sample_page()
    pairs = find_all_pairs(page)
    network = draw(page, pairs)
    assert len(network.edges) == len(pairs["people"]) + len(pairs["countries"])


def test_circles_are_named_after_their_sides_and_tell_how_firm_they_are() -> None:
    people = [SideRow(person=f"person/{n}", party="country/DEU") for n in range(10)]
    rows = [meeting(a, b, name=f"{a.person} {b.person}") for a, b in combinations(people[:5], 2)]
    rows += [meeting(a, b, name=f"{a.person} {b.person}") for a, b in combinations(people[5:], 2)]
    apart = tuple(
        row.model_copy(update={"sides": tuple(side.model_copy(update={"party": None}) for side in row.sides)})
        for row in rows
    )
    page = ExplorerData(parties=PARTIES, meetings=apart)
    groups = find_groups(page, find_pairs(page, "people"))
    assert sorted(len(group.members) for group in groups) == [5, 5]
    assert all(group.firmness == 1 for group in groups)


def test_what_no_fact_uses_stays_out_of_the_page() -> None:
    page = only_used(sample_page())
    assert "country/CHL" not in {party.id for party in page.parties}
    payload = to_payload(sample_page(), title="x")
    assert sum(n for _, n in payload["read"]) == 4


def test_words_stand_for_dates_as_precise_as_they_are() -> None:
    year = date(2023, 1, 1), date(2023, 12, 31)
    assert date_words(*year) == "2023"
    assert date_words(*year, lasts=True) == "1 Jan – 31 Dec 2023"
    assert date_words(None, None) == "no date"
    assert date_words(date(2023, 12, 30), date(2024, 1, 2)) == "between 30 Dec 2023 and 2 Jan 2024"


def test_marks_are_cut_in_code_points_whatever_their_order() -> None:
    focus = tuple(Span(start=start, end=end) for start, end in ((9, 12), (2, 8), (7, 10)))
    row = SentenceRow(document="d", quote="😀 Şimşek met Żółty.", focus=focus)
    assert row.parts() == ("😀 ", "Şimşek met", " Żółty.")
