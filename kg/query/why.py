"""A thing of the graph → each fact about it with its sentences, or the rule and what it follows from."""

from collections.abc import Iterable, Sequence
from datetime import date as Day
from difflib import get_close_matches
from typing import Literal, NamedTuple

from kg.errors import NotFoundError
from kg.models import Frozen, Span
from kg.query.queries import run_query
from kg.store import Iri, Row, Store
from kg.vocabulary import CMQ, EVENTS_GRAPH, PREFIXES, REFERENCE_GRAPH, THINGS, local_id, thing_iri

_SHOWN = 8
_LABEL = PREFIXES["rdfs"] + "label"
_TYPE = PREFIXES["rdf"] + "type"
_DERIVED_BY, _DERIVED_FROM = CMQ + "derivedBy", CMQ + "derivedFrom"

Ground = Literal["sentences", "rule", "ontology", "register", "document"]
"""What a fact stands on: sentences; a rule and its inputs; the ontology; reviewed data; the source itself."""


class Sentence(Frozen):
    """A sentence with the words that say so, the rule that read them, and the document it stands in."""

    claim: str
    quote: str
    start: int
    end: int
    focus: Span | None
    rule: str
    document: str
    title: str
    publisher: str = ""
    published: Day | None = None
    url: str = ""


class ExplainedFact(Frozen):
    """One property and value of a thing; not ``preferred`` where the event carries another value instead."""

    property: str
    label: str
    value: str
    value_id: str | None
    preferred: bool
    ground: Ground
    sentences: tuple[Sentence, ...] = ()
    rule: str | None = None
    derived_from: tuple[str, ...] = ()


class Explanation(Frozen):
    """Why a thing is in the graph and what is said of it."""

    id: str
    label: str
    kinds: tuple[str, ...]
    facts: tuple[ExplainedFact, ...]


class Behind(NamedTuple):
    """What the graph holds on a thing: its facts, and the rows of the queries for what is behind them."""

    facts: list[Row]
    claims: list[Row]
    derivations: list[Row]
    sources: list[Row]


def why(store: Store, thing: str) -> Explanation:
    """Explain a thing by its IRI, its local id, or the beginning or end of one that fits nothing else.

    >>> why(store, "meeting/2023-11-13-chl-jpn").facts[0].sentences[0].quote  # doctest: +SKIP
    'On November 13, commencing at 4:00 p.m. …'
    """
    found = find_thing(store, thing)
    names = ("facts", "claims", "derivations")
    asked = {name: run_query(store, f"why/{name}", {"thing": found}) for name in names}
    behind = Behind(**asked, sources=_sources(store, found))
    explained = [_explain(key, rows, behind) for key, rows in _by_statement(behind.facts)]
    stated = {_statement(row) for row in behind.facts}
    others = [_told(rows) for key, rows in _by_statement(behind.claims) if key not in stated]
    facts = [
        fact for fact in (*explained, *others) if fact.property not in {"cmq:derivedBy", "cmq:derivedFrom"}
    ]
    return Explanation(
        id=local_id(found),
        label=next((str(row["value"]) for row in behind.facts if row["property"] == _LABEL), local_id(found)),
        kinds=tuple(dict.fromkeys(_short(row["value"]) for row in behind.facts if row["property"] == _TYPE)),
        facts=tuple(sorted(facts, key=lambda fact: (fact.property, not fact.preferred))),
    )


def _sources(store: Store, thing: Iri) -> list[Row]:
    """The sentences behind what a thing follows from, each with the source that it stands behind."""
    found: list[Row] = []
    for row in run_query(store, "why/sources", {"thing": thing}):
        claims = dict.fromkeys(
            each["claim"] for each in run_query(store, "why/behind", {"source": row["source"]})
        )
        told = [each for claim in claims for each in run_query(store, "why/claim", {"claim": claim})]
        told.sort(key=lambda each: (str(each["published"] or ""), str(each["document"]), each["start"]))
        found += [row | each for each in told]
    return found


def find_thing(store: Store, name: str) -> Iri:
    """The thing with an IRI or local id, or the only one whose local id begins or ends so."""
    whole = Iri(name if "://" in name else thing_iri(name))
    if store.describe(whole):
        return whole
    ids = [local_id(str(row["thing"])) for row in run_query(store, "why/ids")]
    for fits in (str.startswith, str.endswith):
        found = [each for each in ids if fits(each, name)]
        if len(found) == 1:
            return Iri(THINGS + found[0])
        if found:
            shown = ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
            raise NotFoundError(f"{name!r} fits {len(found)} things: {shown}")
    near = get_close_matches(name, ids, n=3, cutoff=0.5)
    hint = f": did you mean {', '.join(near)}?" if near else ": kg search finds ids by names"
    raise NotFoundError(f"nothing in this graph has the id {name!r}{hint}")


Statement = tuple[str, str]


def _by_statement(rows: Iterable[Row]) -> list[tuple[Statement, list[Row]]]:
    """Rows by property and value, in the order they come."""
    found: dict[Statement, list[Row]] = {}
    for row in rows:
        found.setdefault(_statement(row), []).append(row)
    return list(found.items())


def _statement(row: Row) -> Statement:
    # With the type: the words "30" are not the number.
    return str(row["property"]), repr(row["value"])


def _explain(key: Statement, rows: Sequence[Row], behind: Behind) -> ExplainedFact:
    """A fact of the graph with what it stands on, the best ground first."""
    fact = _fact(rows[0], preferred=True, ground=_ground_of(rows, behind))
    if said := [row for row in behind.claims if _statement(row) == key]:
        return fact.model_copy(update={"ground": "sentences", "sentences": _sentences(said)})
    if derived := [row for row in behind.derivations if _statement(row) == key]:
        return _by_rule(fact, derived[0]["rule"], [row["source"] for row in derived], behind)
    if fact.ground == "rule":
        rules, inputs = (
            [row["value"] for row in behind.facts if row["property"] == each]
            for each in (_DERIVED_BY, _DERIVED_FROM)
        )
        return _by_rule(fact, rules[0] if rules else None, inputs, behind)
    return fact


def _by_rule(fact: ExplainedFact, rule: str | None, inputs: Iterable[str], behind: Behind) -> ExplainedFact:
    """A fact with its rule, what it follows from, and the sentences behind that."""
    sources = tuple(dict.fromkeys(local_id(source) for source in inputs))
    sentences = _sentences(row for row in behind.sources if local_id(row["source"]) in sources)
    values = {"ground": "rule", "rule": rule, "derived_from": sources, "sentences": sentences}
    return fact.model_copy(update=values)


def _ground_of(rows: Sequence[Row], behind: Behind) -> Ground:
    """What a fact stands on that neither a claim nor a derivation is about."""
    graphs = {str(row["graph"]) for row in rows}
    if EVENTS_GRAPH in graphs:
        derived_as_a_whole = any(row["property"] == _DERIVED_BY for row in behind.facts)
        return "rule" if derived_as_a_whole else "ontology"
    return "register" if REFERENCE_GRAPH in graphs else "document"


def _told(rows: Sequence[Row]) -> ExplainedFact:
    """What sentences say and the event does not carry, another value being preferred."""
    return _fact(rows[0], preferred=False, ground="sentences").model_copy(
        update={"sentences": _sentences(rows)}
    )


def _fact(row: Row, *, preferred: bool, ground: Ground) -> ExplainedFact:
    value = row["value"]
    thing = isinstance(value, Iri)
    return ExplainedFact(
        property=_short(row["property"]),
        label=str(row["property_label"] or _short(row["property"]).rpartition(":")[2]),
        value=str(row["value_label"] or (_short(value) if thing else value)),
        value_id=local_id(value) if thing else None,
        preferred=preferred,
        ground=ground,
    )


def _sentences(rows: Iterable[Row]) -> tuple[Sentence, ...]:
    """The sentences of claims, each once."""
    found: dict[tuple[str, int, int], Sentence] = {}
    for row in rows:
        found.setdefault((str(row["document"]), row["start"], row["end"]), _sentence(row))
    return tuple(found.values())


def _sentence(row: Row) -> Sentence:
    focus = None if row["focus_start"] is None else Span(start=row["focus_start"], end=row["focus_end"])
    return Sentence(
        claim=local_id(row["claim"]),
        quote=row["quote"],
        start=row["start"],
        end=row["end"],
        focus=focus,
        rule=row["rule"],
        document=local_id(row["document"]),
        title=row["title"],
        publisher=row["publisher"] or "",
        published=row["published"],
        url=row["url"] or "",
    )


def _short(iri: object) -> str:
    """A term with its prefix."""
    value = local_id(str(iri))
    for prefix, namespace in PREFIXES.items():
        if value.startswith(namespace):
            return f"{prefix}:{value.removeprefix(namespace)}"
    return value
