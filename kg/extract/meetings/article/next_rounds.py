"""Another round of talks, past or to come: "the next dialogue", "their summit in May" → its sides."""

import re
from collections.abc import Sequence

from kg.annotate.entities import AnnotatedDocument, CountryName, Entity
from kg.extract.meetings.article.plural_offices import agrees, office_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import groups

_PAIR = 2
_SUMMIT = re.compile(r"\bsummit\b", re.IGNORECASE)
# "following our telephone talk on 3 May": the same persons; "their foreign ministerial meeting" was that of others.
THEIR_OWN = re.compile(
    r"[Hh]aving\s|(?:(?:[Tt]he\s+)?(?:(?:two|three)\s+)?(?:(?:[Ff]oreign|[Pp]rime|[Dd]efen[cs]e)\s+)?(?:[Mm]inisters|[Ll]eaders|[Pp]residents|[Ss]ecretaries|[Ss]ides)[’']|[Tt]heir|[Oo]ur)\s+(?!(?:[\w’'-]+\s+){0,4}?(?:[a-z-]*ministerial|leaders|officials|[Cc]ommission|[Cc]ommittee|[Cc]ouncil)\b)"
    r"|(?:(?:[Tt]he|[Aa]n?)\s+[^.;]{3,60}?|talks|discussions|consultations)\s(?:(?:they|the\s+two(?:\s+[a-z]+)?|both(?:\s+[a-z]+)?)\s+(?:had|held)\b|(?:where|when|which)\s+(?:they|the\s+two|both)\b"
    r"|between\s+the\s+two(?!\s+(?!(?:in|on|at|was|were|that|which|held|took|earlier|last)\b)[a-z]))"
    r"|[Tt]he\s+two(?:\s+[a-z]+)?(?:\s+(?:ministers|leaders|presidents|secretaries|officials|men|women))?,\s+who\b"
)
_LEADERS = re.compile(r"[Tt]he\s+(?:two\s+|three\s+)?(?:leaders|presidents)[’']")
# Of what there are several rounds: "the last session of the Commission" is told behind the one that was just held.
_SERIES = re.compile(
    r"\b(?:commission|committee|council|consultation|dialogue|mechanism|group|negotiation|round|session)",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\bJ[A-Z]{2}\b")
_JOINT = {"commission", "committee", "council", "group"}  # any of which "the next JCM" may be of


def sides_again(
    report: Report, annotated: AnnotatedDocument, pair: Draft | None, drafts: Sequence[Draft]
) -> tuple[Actor, ...]:
    """The sides of another round: those that its words name, else those of the talks just told; who speaks may be open."""
    named = [a for g in groups(report.clause, report.start, report.end) for a in g.actors]
    sides = sides_of(actors_of(named, annotated))
    if len(sides) < 2 and THEIR_OWN.match(report.clause.masked, report.start):
        row = _people_before(report, annotated)
        if row:
            return row if len(sides_of(row)) > 1 else ()
        if pair is not None and _may_own(report, pair):
            return pair.actors
    talks = before_this(report, named, [d for d in (pair, *drafts[:1]) if d is not None])
    theirs = talks is not None and _is_of_summit(report, talks) and not _is_of_body(report, talks)
    before = sides_of(talks.actors) if talks and theirs else []
    return tuple(Actor(None, side, level_of(report), 0, 0) for side in (sides if len(sides) > 1 else before))


def _may_own(report: Report, pair: Draft) -> bool:
    """Whether "the two leaders’ meeting" can be that of those who met: of two ministers it is that of others."""
    whose = _LEADERS.match(report.sentence.text, report.start)
    return whose is None or agrees("leaders", pair)


def _people_before(report: Report, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The people whom a sentence names in a row before "their talks": the last such row."""
    for group in reversed(groups(report.clause, 0, report.start)):
        row = actors_of(group.actors, annotated)
        if len(row) > 1 and all(a.person is not None for a in row):
            return row
    return ()


def _is_of_summit(report: Report, talks: Draft) -> bool:
    """Whether "the next summit will be held" is one of the same two: behind talks that were none it is of many."""
    words = report.clause.sentence.text[report.start : report.end]
    open_to_many = report.rule.name == "round-to-come" and _SUMMIT.search(words)
    return not open_to_many or any(_SUMMIT.search(each.sentence.text) for each in talks.reports)


# "The next session of the Arctic Council will be held"
_OF_BODY = re.compile(r"(?<!argins )(?<!idelines )(?<!ramework )\bof\s+(?:the\s+)?(?=[\ue003\ue011])")


def _is_of_body(report: Report, talks: Draft) -> bool:
    """Whether it is a session of a body that took no part in the talks told before."""
    ends = (m.end() for m in _OF_BODY.finditer(report.clause.masked, report.start, report.end))
    named = (report.clause.by_start[end].party for end in ends if end in report.clause.by_start)
    bodies = {party for party in named if party is not None and party.kind == "organisation"}
    return not bodies <= set(sides_of(talks.actors))


def before_this(report: Report, named: Sequence[Entity], told: Sequence[Draft]) -> Draft | None:
    """Of the last encounter ``told`` and the first the one that another round is of: told by the same noun, else the last.

    A courtesy call or a luncheon may be told between the two; who hosts the other one (``named``) is one of its sides.
    """
    words = report.sentence.text[report.start : report.end]
    nouns = {noun.lower() for noun in _SERIES.findall(words)}
    nouns |= _JOINT if _ACRONYM.search(words) else set()
    hosts = {e.party for e in named if isinstance(e, CountryName) and _hosts(e, report)}
    of_several = [d for d in told if hosts <= d.sides and (len(d.sides) == _PAIR or _is_of_more(d))]
    alike = (d for d in of_several if any(_names(each, nouns) for each in d.reports))
    last = of_several[0] if of_several and (hosts or of_several[0] is told[0]) else None
    return next(alike, last)


def _is_of_more(draft: Draft) -> bool:
    """Whether an encounter was of three or more sides, which are all told: at a conference there were others."""
    return len(draft.sides) > _PAIR and not draft.conference


def _hosts(state: Entity, report: Report) -> bool:
    before = report.sentence.text[: state.start - report.sentence.start]
    return before.endswith(("hosted by ", "hosted by the "))


def _names(report: Report, nouns: set[str]) -> bool:
    return any(noun.lower() in nouns for noun in _SERIES.findall(report.sentence.text))


def level_of(report: Report) -> str | None:
    """Of whom a meeting below that of the ministers was: "senior officials"."""
    if report.rule.name != "level-below":
        return None
    return office_of(report.sentence.text[report.start : report.end].lower())
