"""Merged meetings and what could not be merged → issues for a curator."""

from collections.abc import Iterable, Sequence

from kg.models import Fact, Issue, Meeting, When
from kg.resolve.encounters import Encounter

Doubt = tuple[str, tuple[str, ...]]  # a mention and those it could be one meeting with


def doubt_issues(doubts: Iterable[Doubt], encounters: Iterable[Encounter]) -> list[Issue]:
    """An issue for every mention that fits several meetings equally well."""
    by_reference = {one.reference: one for one in encounters}
    issues = []
    for reference, rivals in doubts:
        one = by_reference[reference]
        places = ", ".join(sorted({by_reference[rival].document for rival in rivals}))
        issues.append(
            Issue(
                kind="ambiguous-meeting",
                message=f"fits {len(rivals)} meetings told by {places} equally well; merged with none",
                document=one.document,
                evidence=(one.mention.evidence,),
            )
        )
    return issues


def meeting_issues(meetings: Iterable[Meeting]) -> list[Issue]:
    """An issue for every property on which documents contradict each other."""
    return [
        issue
        for meeting in meetings
        for name in ("when", "mode", "place", "country", "duration_minutes")
        for issue in _contradictions(meeting, name, getattr(meeting, name))
    ]


def _contradictions(meeting: Meeting, name: str, facts: Sequence[Fact[object]]) -> list[Issue]:
    if len(facts) < 2 or (name == "place" and len({fact.value for fact in meeting.country}) < 2):
        return []
    preferred = _shown(facts[0].value)
    return [
        Issue(
            kind="contradiction",
            message=f"{meeting.label}: {name} is {preferred} in one source, {_shown(fact.value)} in another",
            document=fact.supports[0].document,
            evidence=(fact.supports[0].evidence, *(support.evidence for support in facts[0].supports[:1])),
        )
        for fact in facts[1:]
        if fact.supports
    ]


def _shown(value: object) -> str:
    return value.words if isinstance(value, When) else str(value)
