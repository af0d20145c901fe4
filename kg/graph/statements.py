"""Facts → event triples, each backed by the claims or the derivation that it stands on."""

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import TypeVar

from kg.graph import terms as t
from kg.graph.quads import integer, quad, text
from kg.models import Evidence, Fact, Support
from kg.vocabulary import GRAPHS, document_id, safe_path, safe_step, thing_iri

T = TypeVar("T")

Values = tuple[tuple[str, str], ...]
"""The properties and values that one fact becomes: a date is three, an amount too."""


def thing(local_id: str) -> str:
    """The IRI of a thing by its local id."""
    return f"<{thing_iri(safe_path(local_id))}>"


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


class Statements:
    """The lines of the graph as they come about."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._claims: set[str] = set()

    def state(self, subject: str, predicate: str, value: str, graph: str) -> None:
        """Write one triple into a graph, unbacked: for documents, reference data and issues."""
        self.lines.append(quad(subject, predicate, value, graph))

    def event(self, subject: str, predicate: str, value: str) -> None:
        """Write one triple into the events graph; the caller sees to what backs it."""
        self.lines.append(quad(subject, predicate, value, t.EVENTS))

    def claim(self, subject: str, predicate: str, value: str, support: Support) -> str:
        """Write that a sentence says so, into the graph of its document; return the claim's IRI."""
        evidence = support.evidence
        key = fingerprint(subject, predicate, value, *_place(evidence))
        claim = part("claim", support.document, key)
        if claim in self._claims:
            return claim
        self._claims.add(claim)
        graph = document_graph(support.document)
        self._write(
            claim,
            graph,
            ((t.TYPE, t.CLAIM), (t.SUBJECT, subject), (t.PREDICATE, predicate), (t.OBJECT, value)),
        )
        self._write(
            claim,
            graph,
            ((t.EXTRACTOR, text(evidence.rule.partition("/")[0])), (t.RULE, text(evidence.rule))),
        )
        self._write(claim, graph, passage_values(support.document, evidence))
        return claim

    def derive(
        self, subject: str, predicate: str, values: Iterable[str], rule: str, sources: Iterable[str]
    ) -> None:
        """Write triples that follow by a rule, with a node that says by which and from what."""
        values = tuple(values)
        if not values:
            return
        node = f"<{thing_iri('derivation/')}{fingerprint(subject, predicate, rule)}>"
        self._write(
            node,
            t.DERIVATIONS,
            (
                (t.TYPE, t.DERIVATION),
                (t.SUBJECT, subject),
                (t.PREDICATE, predicate),
                *((t.OBJECT, value) for value in values),
                *origin(rule, sources),
            ),
        )
        for value in values:
            self.event(subject, predicate, value)

    def fact(self, subject: str, values: Values, fact: Fact[T]) -> list[str]:
        """Write a fact with all that it stands on; return the claims."""
        for predicate, value in values:
            self.event(subject, predicate, value)
            if fact.derived_by:
                sources = [thing(source) for source in fact.derived_from] or [subject]
                self.derive(subject, predicate, [value], fact.derived_by, sources)
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

    def _write(self, subject: str, graph: str, values: Iterable[tuple[str, str]]) -> None:
        self.lines.extend([f"{subject} {predicate} {value} {graph} ." for predicate, value in values])


def origin(rule: str, sources: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What says that something follows by a rule from its sources."""
    return (t.DERIVED_BY, text(rule)), *((t.DERIVED_FROM, source) for source in sources)


def passage_values(document_name: str, evidence: Evidence) -> tuple[tuple[str, str], ...]:
    """What says where in a document a sentence stands."""
    focus = evidence.focus
    bounds = ((t.FOCUS_START, integer(focus.start)), (t.FOCUS_END, integer(focus.end))) if focus else ()
    return (
        (t.IN_DOCUMENT, document(document_name)),
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
