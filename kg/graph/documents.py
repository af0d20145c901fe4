"""Documents → what they are, each in its own graph; issues → the issues graph."""

from kg.graph import terms as t
from kg.graph.quads import day, integer, text
from kg.graph.statements import Statements, document, document_graph, fingerprint, part, passage_values
from kg.models import Document, Evidence, Issue, Segment

_LABEL_LENGTH = 120


def write_document(out: Statements, published: Document) -> None:
    """Write what a document is and, where a page holds several articles, which."""
    subject, graph = document(published.id), document_graph(published.id)
    words = (
        (t.LABEL, _label(published)),
        (t.TITLE, published.title),
        (t.URL, published.url),
        (t.PUBLISHER, published.publisher),
        (t.LANGUAGE, published.language),
        (t.DIGEST, published.digest),
    )
    out.state(subject, t.TYPE, t.DOCUMENT, graph)
    for predicate, value in words:
        if value:
            out.state(subject, predicate, text(value), graph)
    if published.published:
        out.state(subject, t.PUBLISHED, day(published.published), graph)
    if len(published.segments) > 1:
        for number, segment in enumerate(published.segments):
            _write_segment(out, published.id, number, segment)


def _write_segment(out: Statements, name: str, number: int, segment: Segment) -> None:
    graph = document_graph(name)
    subject = part("segment", name, str(number))
    out.state(document(name), t.HAS_SEGMENT, subject, graph)
    for predicate, value in (
        (t.TYPE, t.SEGMENT),
        (t.START, integer(segment.start)),
        (t.END, integer(segment.end)),
        *(((t.TITLE, text(segment.headline)),) if segment.headline else ()),
        *(((t.DATELINE, text(segment.dateline)),) if segment.dateline else ()),
        *(((t.PUBLISHED, day(segment.published)),) if segment.published else ()),
    ):
        out.state(subject, predicate, value, graph)


def _label(published: Document) -> str:
    """The title, or the first line, or the id."""
    first_line = published.text.lstrip().partition("\n")[0].strip()
    label = published.title.strip() or first_line or published.id
    return label if len(label) <= _LABEL_LENGTH else label[: _LABEL_LENGTH - 1].rstrip() + "…"


def write_issue(out: Statements, issue: Issue) -> None:
    """Write something a curator should see, with the passages it is about."""
    passages = [_write_passage(out, issue.document, evidence) for evidence in issue.evidence]
    subject = part("issue", issue.document, fingerprint(issue.kind, issue.message, *passages))
    for predicate, value in (
        (t.TYPE, t.ISSUE),
        (t.ISSUE_KIND, text(issue.kind)),
        (t.MESSAGE, text(issue.message)),
        (t.IN_DOCUMENT, document(issue.document)),
        *((t.HAS_PASSAGE, passage) for passage in passages),
    ):
        out.state(subject, predicate, value, t.ISSUES)


def _write_passage(out: Statements, name: str, evidence: Evidence) -> str:
    focus = f"{evidence.focus.start}-{evidence.focus.end}" if evidence.focus else ""
    key = fingerprint(str(evidence.start), str(evidence.end), focus, evidence.rule)
    subject = part("passage", name, key)
    out.state(subject, t.TYPE, t.PASSAGE, t.ISSUES)
    out.state(subject, t.RULE, text(evidence.rule), t.ISSUES)
    for predicate, value in passage_values(document(name), evidence):
        out.state(subject, predicate, value, t.ISSUES)
    return subject
