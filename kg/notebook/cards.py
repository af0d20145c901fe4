"""What an object of this package looks like in a notebook: HTML, a picture, and plain text for everything else.

Nothing is loaded and nothing runs, so that a card survives GitHub, nbconvert, VS Code and a print.
"""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Any

from kg.query.meetings import count_meetings
from kg.query.profile import Profile
from kg.query.reports import Evidence, Report
from kg.query.rows import ListedMeeting, Step
from kg.view.words import date_words

_BOX = "border:1px solid #8b8d90;border-radius:8px;padding:12px 16px;max-width:60em;margin:4px 0"
_SOFT = "opacity:.75;font-size:90%"
_QUOTE = "margin:6px 0 2px 0;padding-left:10px;border-left:3px solid #1b4f8f;font-style:italic"
_SHOWN = 8


class Card:
    """Something with a title, lines of HTML, the same in plain text, and perhaps a picture."""

    def __init__(self, html: str, text: str, svg: str | None = None) -> None:
        self._html = html
        self._text = text
        self._svg = svg

    def __repr__(self) -> str:
        return self._text

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        bundle = {"text/plain": self._text, "text/html": self._html}
        if self._svg:
            bundle["image/svg+xml"] = self._svg
        return bundle


def picture(svg: str) -> str:
    """A picture as an element that every notebook viewer keeps."""
    data = b64encode(svg.encode()).decode()
    return f'<img alt="" style="max-width:100%;height:auto" src="data:image/svg+xml;base64,{data}">'


def box(title: str, *lines: str) -> str:
    """A card in HTML; the lines are HTML already, the title is not."""
    inner = "".join(f"<div>{line}</div>" for line in lines if line)
    return f'<div style="{_BOX}"><div style="font-weight:600">{escape(title)}</div>{inner}</div>'


# ---------------------------------------------------------------- evidence


class EvidenceCard(Card):
    """The sentences behind a fact."""

    def __init__(self, evidence: tuple[Evidence, ...]) -> None:
        self.evidence = evidence
        super().__init__("".join(map(_evidence_html, evidence)), "\n\n".join(map(_evidence_text, evidence)))


def _evidence_html(evidence: Evidence) -> str:
    doubt = ["<i>documents disagree about it</i>"] if evidence.certainty == "contradicted" else []
    quotes = (_report_html(report) for report in evidence.reports)
    thing = f'<span style="{_SOFT}">{escape(evidence.thing)}</span>'
    return box(evidence.label, *doubt, *quotes, thing)


def _report_html(report: Report) -> str:
    quote = escape(report.quote)
    if report.focus:
        start, end = report.focus
        before, words, after = report.quote[:start], report.quote[start:end], report.quote[end:]
        quote = f"{escape(before)}<b>{escape(words)}</b>{escape(after)}"
    return f'<div style="{_QUOTE}">“{quote}”</div><div style="{_SOFT}">{_source_html(report)}</div>'


def _source_html(report: Report) -> str:
    published = f", {report.published}" if report.published else ""
    title = escape(report.title)
    if report.url and report.url.startswith(("https://", "http://")):
        title = f'<a href="{escape(report.url)}" rel="noopener noreferrer">{title}</a>'
    return f"— {escape(report.source)}{published}: {title}, characters {report.start}–{report.end}"


def _evidence_text(evidence: Evidence) -> str:
    lines = [evidence.label]
    for report in evidence.reports:
        lines += [
            f"    “{report.quote}”",
            f"    — {report.source}, {report.document}, {report.start}–{report.end}",
        ]
    return "\n".join(lines)


# ---------------------------------------------------------------- chains


class Path(Card):
    """A chain of meetings between two people: ``steps`` are rows, ``df`` a DataFrame of them."""

    def __init__(self, steps: tuple[Step, ...], df: Any) -> None:
        self.steps = steps
        self.df = df
        sentences = [_step_words(step) for step in steps] or ["No chain of meetings connects the two here."]
        title = f"{len(steps)} {'step' if len(steps) == 1 else 'steps'}" if steps else "No chain"
        quotes = (f'<div style="{_QUOTE}">“{escape(step.quote)}”</div>' for step in steps)
        lines = (line for pair in zip(map(escape, sentences), quotes, strict=False) for line in pair)
        super().__init__(box(title, *(lines if steps else sentences)), "\n".join(sentences))

    def __len__(self) -> int:
        return len(self.steps)


def _step_words(step: Step) -> str:
    return f"{step.from_name} met {step.to_name} ({date_words(step.date, step.date_latest)})."


# ---------------------------------------------------------------- profiles


class ProfileCard(Card):
    """A person, a country or an organisation; ``profile`` holds all of it."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        facts = list(_profile_facts(profile))
        lines = (f"<b>{escape(name)}</b> {escape(value)}" for name, value in facts)
        meetings = (f"{escape(_meeting_words(meeting))}" for meeting in _newest(profile))
        title = f"{profile.label} ({', '.join(filter(None, (profile.kind, profile.side)))})"
        text = "\n".join([title, *(f"    {name}: {value}" for name, value in facts)])
        super().__init__(box(title, *lines, *meetings), text)


def _profile_facts(profile: Profile) -> Iterable[tuple[str, str]]:
    if profile.names:
        yield "also written", ", ".join(profile.names)
    if profile.offices:
        yield "offices", "; ".join(dict.fromkeys(each.office for each in profile.offices))
    if profile.ministers:
        yield "ministers", "; ".join(f"{each.name} ({each.office})" for each in profile.ministers)
    yield "meetings", count_meetings((meeting.status for meeting in profile.meetings), noun=False)
    yield "pledges", f"{len(profile.gave)} made, {len(profile.received)} received"
    if profile.met:
        yield "met most", ", ".join(f"{each.name} ({each.meetings})" for each in profile.met[:_SHOWN])
    if profile.topics:
        yield "topics", ", ".join(f"{topic} ({count})" for topic, count in profile.topics[:_SHOWN])


def _newest(profile: Profile) -> list[ListedMeeting]:
    return [meeting for meeting in profile.meetings if meeting.date][:-4:-1]


def _meeting_words(meeting: ListedMeeting) -> str:
    return f"{date_words(meeting.date, meeting.date_latest)}: {'; '.join(meeting.who)}"
