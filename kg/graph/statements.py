"""Facts → event triples, each backed by the claims or the derivation that it stands on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

from kg.events import Fact, Support
from kg.graph import terms as t
from kg.graph.quads import integer, text
from kg.models import Evidence
from kg.vocabulary import GRAPHS, document_id, safe_path, safe_step, thing_iri

T = TypeVar("T")

Values = tuple[tuple[str, str], ...]
"""The properties and values that one fact becomes: a date is three, an amount too."""

_REPORTING = frozenset((t.TYPE, t.HOLDER))
"""A claim of one of these says that there was such a meeting, such a commitment, such a tenure."""


def thing(local_id: str) -> str:
    """The IRI of a thing by its local id; that of a document holds its own id in one step."""
    kind, _, name = local_id.partition("/")
    path = f"{kind}/{safe_path(name.replace('/', '%2F'))}" if kind == "document" else safe_path(local_id)
    return f"<{thing_iri(path)}>"


def part(kind: str, document: str, key: str) -> str:
    """The IRI of something that belongs to one document: a claim, a passage, an article, an issue."""
    return f"<{thing_iri(kind)}/{safe_step(document)}/{key}>"


def document(document: str) -> str:
    """The IRI of a document by its own id."""
    return f"<{thing_iri(document_id(document))}>"


def document_graph(document: str) -> str:
    """The IRI of the graph that holds what one document says."""
    return f"<{GRAPHS}{document_id(document)}>"


def fingerprint(*parts: str) -> str:
    """A short digest of the parts: the same on every machine."""
    return blake2b("\x1f".join(parts).encode("utf-8"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim before it is written out: most of a graph is claims, and lines take ten times the room."""

    subject: str
    predicate: str
    value: str
    support: Support


class Statements:
    """The graph as it comes about; ``lines`` writes it out."""

    def __init__(self) -> None:
        self._nodes: dict[str, list[str]] = {}
        self._claims: dict[str, _Claim] = {}
        self._sources: dict[str, _Source] = {}

    @property
    def claim_count(self) -> int:
        """How many claims there are so far."""
        return len(self._claims)

    def reporting(self) -> dict[str, set[tuple[int, int]]]:
        """Where in each document, by its own id, stand the sentences that report something."""
        found: dict[str, set[tuple[int, int]]] = {}
        for claim in self._claims.values():
            if claim.predicate in _REPORTING:
                evidence = claim.support.evidence
                found.setdefault(claim.support.document, set()).add((evidence.start, evidence.end))
        return found

    def lines(self) -> Iterator[str]:
        """The N-Quads lines, sorted, each of them once."""
        # By subject first: no IRI starts another, since each ends with a bracket that none contains.
        for subject in sorted(self._nodes.keys() | self._claims.keys()):
            rests = set(self._nodes.get(subject, ()))
            if claim := self._claims.get(subject):
                rests.update(self._claim_lines(claim))
            for rest in sorted(rests):
                yield f"{subject} {rest}"

    def state(self, subject: str, predicate: str, value: str, graph: str) -> None:
        """Write one triple into a graph, unbacked: for documents, reference data and issues."""
        self._nodes.setdefault(subject, []).append(f"{predicate} {value} {graph} .")

    def event(self, subject: str, predicate: str, value: str) -> None:
        """Write one triple into the events graph; the caller sees to what backs it."""
        self.state(subject, predicate, value, t.EVENTS)

    def claim(self, subject: str, predicate: str, value: str, support: Support) -> str:
        """Write that a sentence says so, into the graph of its document; return the claim's IRI."""
        key = fingerprint(subject, predicate, value, *_place(support.evidence))
        claim = f"{self._source(support.document).claims}{key}>"
        self._claims[claim] = _Claim(subject, predicate, value, support)
        return claim

    def _claim_lines(self, claim: _Claim) -> list[str]:
        evidence = claim.support.evidence
        source = self._source(claim.support.document)
        values = (
            (t.TYPE, t.CLAIM),
            (t.SUBJECT, claim.subject),
            (t.PREDICATE, claim.predicate),
            (t.OBJECT, claim.value),
            (t.EXTRACTOR, text(evidence.rule.partition("/")[0])),
            (t.RULE, text(evidence.rule)),
            # One step to the sentences that report a thing: two or three of its hundred claims.
            *(((t.REPORTS, claim.subject),) if claim.predicate in _REPORTING else ()),
            *passage_values(source.document, evidence),
        )
        return [f"{predicate} {value} {source.graph} ." for predicate, value in values]

    def _source(self, name: str) -> "_Source":
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = _Source(name)
        return source

    def derive(self, subject: str, predicate: str, value: str, rule: str, sources: Iterable[str]) -> None:
        """Write a triple that follows by a rule, with a node that says by which and from what."""
        node = f"<{thing_iri('derivation/')}{fingerprint(subject, predicate, value, rule)}>"
        for said, what in (
            (t.TYPE, t.DERIVATION),
            (t.SUBJECT, subject),
            (t.PREDICATE, predicate),
            (t.OBJECT, value),
            *origin(rule, sources),
        ):
            self.state(node, said, what, t.DERIVATIONS)
        self.event(subject, predicate, value)

    def fact(self, subject: str, values: Values, fact: Fact[T]) -> list[str]:
        """Write a fact with all that it stands on; return the claims."""
        for predicate, value in values:
            self.event(subject, predicate, value)
            if fact.derived_by:
                sources = [thing(source) for source in fact.derived_from] or [subject]
                self.derive(subject, predicate, value, fact.derived_by, sources)
        return self.claims(subject, values, fact)

    def claims(self, subject: str, values: Values, fact: Fact[T]) -> list[str]:
        """Write what the sentences behind a fact say, whether or not the fact is preferred."""
        return [self.claim(subject, *value, support) for value in values for support in fact.supports]

    def each(self, subject: str, facts: Sequence[Fact[T]], render: Callable[[T], Values]) -> None:
        """Write facts that stand side by side: topics, donors, names."""
        for fact in facts:
            self.fact(subject, render(fact.value), fact)

    def preferred(
        self,
        subject: str,
        facts: Sequence[Fact[T]],
        render: Callable[[T], Values],
        contradict: Callable[[T, T], bool] | None = None,
    ) -> None:
        """Write the first of several facts, the claims of the others, and which of those contradict it."""
        if not facts:
            return
        first, *others = facts
        kept = self.fact(subject, render(first.value), first)
        for other in others:
            claims = self.claims(subject, render(other.value), other)
            if contradict and contradict(first.value, other.value):
                self._contradict(kept, claims)

    def _contradict(self, kept: Iterable[str], others: Iterable[str]) -> None:
        """Link claims of two values both ways; a claim that both share contradicts nothing."""
        kept, others = tuple(kept), tuple(others)
        for claim in kept:
            for other in others:
                if claim != other:
                    self.state(claim, t.CONTRADICTS, other, t.DERIVATIONS)
                    self.state(other, t.CONTRADICTS, claim, t.DERIVATIONS)


class _Source:
    """The IRIs that have to do with one document; made once, not for every claim."""

    __slots__ = ("claims", "document", "graph")

    def __init__(self, name: str) -> None:
        self.document = document(name)
        self.graph = document_graph(name)
        self.claims = part("claim", name, "").removesuffix(">")


def origin(rule: str, sources: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What says that something follows by a rule from its sources."""
    return (t.DERIVED_BY, text(rule)), *((t.DERIVED_FROM, source) for source in sources)


def passage_values(document: str, evidence: Evidence) -> tuple[tuple[str, str], ...]:
    """What says where in a document a sentence stands."""
    focus = evidence.focus
    bounds = ((t.FOCUS_START, integer(focus.start)), (t.FOCUS_END, integer(focus.end))) if focus else ()
    return (
        (t.IN_DOCUMENT, document),
        (t.QUOTE, text(evidence.quote)),
        (t.START, integer(evidence.start)),
        (t.END, integer(evidence.end)),
        *bounds,
    )


def _place(evidence: Evidence) -> tuple[str, ...]:
    focus = evidence.focus
    return (
        str(evidence.start),
        str(evidence.end),
        evidence.rule,
        f"{focus.start}-{focus.end}" if focus else "",
    )
