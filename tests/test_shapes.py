"""shapes.ttl: each constraint has a node that violates it, and both validators see the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import example_events
import pytest

from kg.graph import shapes
from kg.graph import terms as t
from kg.graph.judge import check_by_shapes
from kg.graph.product import graph_lines
from kg.graph.pyshacl_check import violations_by_pyshacl
from kg.graph.quads import boolean, decimal, integer, parse_quad, text
from kg.graph.shapes import NodeShape, PropertyShape, read_shapes
from kg.vocabulary import PREFIXES, ontology_file

Values = dict[str, list[str]]

DATE = f'"{{}}"^^<{PREFIXES["xsd"]}date>'
MISORDERED = (DATE.format("2024-12-31"), DATE.format("2024-01-01"))
NOTHING_OF_THE_SORT = "<https://w3id.org/communique/id/document/readout%2F1>"


@dataclass(frozen=True)
class Case:
    """A copy of a sound node with one fault in it, and the component that must see it."""

    name: str
    subject: str
    node: Values
    path: str
    component: str


@cache
def sound_nodes() -> Mapping[str, Values]:
    """The example graph by subject."""
    nodes: dict[str, Values] = {}
    lines = graph_lines(example_events.documents(), example_events.extractions(), example_events.events())
    for line in lines:
        subject, predicate, value, _ = parse_quad(line)
        values = nodes.setdefault(subject, {}).setdefault(predicate, [])
        if value not in values:
            values.append(value)
    return nodes


def a_node_of(kind: str) -> Values:
    """The fullest node of a class, so that most properties are there."""
    nodes = [node for node in sound_nodes().values() if kind in node.get(t.TYPE, ())]
    return max(nodes, key=len)


CANDIDATES = (
    *map(
        text,
        (
            "held",
            "planned",
            "host",
            "guest",
            "phone",
            "video",
            "bilateral",
            "conference",
            "pledged",
            "delivered",
        ),
    ),
    *map(text, ("restated", "exact", "about", "igo", "bank", "source", "unread", "JPN", "CHL", "JP", "CL")),
    *map(text, ("16:00", "17:00", "grant", "loan", "a", "b")),
    *(integer(1), integer(2), decimal(1.5), decimal(2.5), boolean(True), boolean(False)),
    *(DATE.format("2024-01-01"), DATE.format("2024-01-02"), text("one", "en"), text("two", "en")),
    *("<http://www.wikidata.org/entity/Q1>", "<http://www.wikidata.org/entity/Q2>"),
)


def valid_values(shape: PropertyShape) -> tuple[str, str]:
    """Two values that a property may have, each by itself."""
    if shape.kind:
        things = [subject for subject, node in sound_nodes().items() if shape.kind in kinds_of(node)]
        return things[0], things[1] if len(things) > 1 else things[0].replace(">", "-2>")
    fitting = [value for value in CANDIDATES if all(holds(value) for _, holds in shape.tests)]
    return fitting[0], fitting[1]


def kinds_of(node: Values) -> set[str]:
    """The classes of a node, with Party for those below it."""
    kinds = set(node.get(t.TYPE, ()))
    return kinds | {t.PARTY} if kinds & {t.COUNTRY, t.ORGANISATION, t.GROUP} else kinds


BAD_VALUES = {
    "Datatype": f'"x"^^<{PREFIXES["xsd"]}anyURI>',
    "NodeKind": text("no thing"),
    "Pattern": text("!"),
    "In": text("nonsense"),
    "MinInclusive": integer(-1000),
    "MaxInclusive": decimal(1000),
    "MinLength": text(""),
}


def faults(shape: NodeShape) -> Iterator[tuple[str, str, Values]]:
    """Every way of violating a shape: path, component and what to change in a sound node."""
    for each in shape.properties:
        yield from ((each.path, component, change) for component, change in faults_of(each))
    if shape.allowed is not None:
        unknown = "<https://w3id.org/communique/ontology#unheardOf>"
        yield unknown, "Closed", {unknown: [text("x")]}
    for choice in shape.choices:
        gone: Values = {each.path: [] for each in choice if each.least}
        there = {each.path: list(valid_values_of(shape, each.path)[:1]) for each in choice if each.most == 0}
        yield "", "Or", gone | there


def faults_of(shape: PropertyShape) -> Iterator[tuple[str, Values]]:
    """Every way of violating the shape of one property."""
    one, other = valid_values(shape)
    if shape.least:
        yield "MinCount", {shape.path: []}
    if shape.most:
        extra = [f"<http://www.wikidata.org/entity/Q{number}>" for number in range(3, 3 + shape.most)]
        yield "MaxCount", {shape.path: [one, other] if shape.most == 1 else [one, *extra]}
    for component, _ in shape.tests:
        yield component, {shape.path: [BAD_VALUES[component]]}
    if shape.kind:
        yield "Class", {shape.path: [NOTHING_OF_THE_SORT]}
    for component, limit in shape.below:
        late, early = (integer(99_999_999), integer(0)) if "integer" in one else MISORDERED
        yield component, {shape.path: [late], limit: [early]}


def valid_values_of(shape: NodeShape, path: str) -> tuple[str, str]:
    """Two values for a property that a choice of the shape is about."""
    return valid_values(next(each for each in shape.properties if each.path == path))


@cache
def cases() -> tuple[Case, ...]:
    """One faulty node for each constraint of each shape."""
    found = []
    for shape in read_shapes(ontology_file("shapes.ttl")):
        for number, (path, component, change) in enumerate(faults(shape)):
            node = {each: values for each, values in (a_node_of(shape.target) | change).items() if values}
            kind = shape.target.rpartition("#")[2].strip(">")
            subject = f"<https://w3id.org/communique/id/faulty/{kind}-{number}>"
            property_name = path.rpartition("#")[2].strip(">")
            found.append(Case(f"{kind} {property_name} {component}", subject, node, path, component))
    return tuple(found)


@cache
def all_nodes() -> Mapping[str, Values]:
    """The sound nodes, and the faulty ones beside them."""
    return {**sound_nodes(), **{case.subject: case.node for case in cases()}}


@cache
def by_compiled() -> frozenset[tuple[str, str, str]]:
    return frozenset((found.focus, found.path, found.component) for found in check_by_shapes(all_nodes()))


@cache
def by_reference() -> frozenset[tuple[str, str, str]]:
    triples = [
        f"{subject} {path} {value} ."
        for subject, node in all_nodes().items()
        for path, values in node.items()
        for value in values
    ]
    found = violations_by_pyshacl(triples)
    return frozenset((each.focus, each.path, each.component) for each in found)


def test_every_class_of_the_graph_has_a_shape_and_an_example() -> None:
    shapes = read_shapes(ontology_file("shapes.ttl"))

    assert all(a_node_of(shape.target) for shape in shapes)
    used = {kind for node in sound_nodes().values() for kind in node.get(t.TYPE, ()) if "communique" in kind}
    refined = {t.MINISTER, t.FINANCIAL_PLEDGE, t.IN_KIND_PLEDGE, t.POLICY_PLEDGE}
    assert used - refined == {shape.target for shape in shapes}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_faulty_node_is_seen(case: Case) -> None:
    assert (case.subject, case.path, case.component) in by_compiled()


def test_both_validators_see_the_same() -> None:
    assert by_compiled() == by_reference()
    assert len(by_compiled()) >= len(cases()) > 200


def test_the_example_is_sound() -> None:
    assert list(check_by_shapes(sound_nodes())) == []


def test_an_ill_formed_date_is_seen() -> None:
    node = a_node_of(t.MEETING) | {t.EARLIEST: [DATE.format("2023-02-30")]}

    found = {(each.path, each.component) for each in check_by_shapes({"<m:m>": node, **sound_nodes()})}

    assert (t.EARLIEST, "Datatype") in found


def test_a_shape_that_only_pyshacl_would_understand_is_refused() -> None:
    with pytest.raises(ValueError, match="equals"):
        shapes._Turtle([("s:s", f"<{shapes.SH}equals>", "s:o")])
