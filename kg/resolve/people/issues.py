"""Names that could not be settled → issues for a curator."""

from collections.abc import Mapping, Sequence

from kg.models import Issue
from kg.resolve.people.appearances import Appearance, AppearanceKey
from kg.resolve.people.display import display_name
from kg.resolve.people.forms import Form
from kg.resolve.people.humans import Human


def ambiguous_issue(one: Appearance, found: Sequence[Human]) -> Issue:
    names = sorted({display_name(human.appearances) for human in found})
    seen = one.seen[0]
    return Issue(
        kind="ambiguous-person",
        message=f"“{one.words}” could be {' or '.join(names)}; taken for nobody",
        document=one.key.document,
        evidence=(seen.support.evidence,),
    )


def unresolved_issue(one: Appearance) -> Issue:
    return Issue(
        kind="unresolved-person",
        message=f"“{one.words}” is only a family name here, and side, office and date do not tell whose",
        document=one.key.document,
        evidence=(one.seen[0].support.evidence,),
    )


def doubt_issues(doubtful: Sequence[tuple[Form, ...]], ids: Mapping[AppearanceKey, str]) -> list[Issue]:
    """One issue for every document that uses a name which two different persons could bear."""
    issues = []
    for form, *rivals in doubtful:
        others = sorted({ids[rival.appearances[0].key] for rival in rivals} - {ids[form.appearances[0].key]})
        if not others:
            continue
        message = f"“{form.appearances[0].words}” could also be {' or '.join(others)}; kept apart"
        for one in form.appearances:
            evidence = (one.seen[0].support.evidence,)
            issues.append(
                Issue(kind="ambiguous-person", message=message, document=one.key.document, evidence=evidence)
            )
    return issues
