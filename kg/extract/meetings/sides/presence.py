"""A sentence that reports an encounter → who was there too: "in the presence of", "accompanied by", "at the invitation of"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.mask import ACTOR, DATE, NATION, PERSON
from kg.extract.meetings.sides.actors import Actor, actors_of, is_agency, sides_of
from kg.extract.meetings.sides.clauses import Clause, group_at
from kg.extract.meetings.sides.delegations import of_its_side, one_of_each
from kg.extract.meetings.sides.objects import VISITS
from kg.extract.meetings.sides.own import own_if_one_of_pair
from kg.extract.meetings.words import BESIDE, INVITED_BY, MeetingRule
from kg.models import Party

# "visited a port alongside Minister Ruiz, and spoke with": who was there before is not told to be there now.
_ANOTHER_VERB = re.compile(r",\s+and\s+(?:[a-z]+\s+)?$")
# "with Minister Ruiz and Minister Berg in the chair", "leading their delegations": one of either side.
_CHAIRING = r"(?:presiding|(?:co-?)?chairing|in\s+(?:the\s+chair|\ue011++)|(?:attending\s+|acting\s+)?as\s+(?:co-?chairs|heads\s+of\s+delegations?)|(?:leading|heading)\s+(?:the|their)\s+(?:respective\s+)?(?:delegations|sides))"
_WITH_CHAIRS = re.compile(
    rf"\b(?:with{BESIDE}(?=[^.;,]{{3,200}}?\s{_CHAIRING}(?!\w))|under\s+(?:the\s+(?:co-?)?(?:chair|leadership)\w*|\ue011++)\s+of{BESIDE})\s+(?=\S)"
)
_WITH_PRESENT = re.compile(
    rf"\b(?:[Ii]n the presence of|[Aa]ccompanied by|together with|joined by|alongside|along with|flanked by|with{BESIDE}(?=[^.;,]{{3,160}}?\s(?:in\s+attendance|(?:also\s+)?present|looking\s+on)\b)"
    # on a journey that is to somebody: "will accompany President Ruiz on her trip to meet with President Berg"
    rf"|accompan(?:y|ies|ying)(?=\s+(?:the\s+)?{PERSON}[^.;]{{1,90}}?\sto\s+(?:meet|hold|speak)\b))\s+(?=\S)"
)
# Who invites to a visit receives the guest; who invites to a place where others meet need not be with them.
_INVITING = re.compile(
    rf"\b{INVITED_BY}\s+(?=\S)"
    rf"|\b(?:at|on|upon)\s+(?={PERSON}[’']s?\s+(?:kind\s+)?invitation)"
)


# ", co-chaired by Minister Ruiz and Minister Berg", "took place in Lima between Minister Ruiz and Minister Berg"
_CHAIRED_BY = re.compile(
    rf"(?:,\s+(?:jointly\s+)?(?:(?:co-?)?(?:chaired|led)|headed)\s+by|\b(?:took\s+place|held|convened)\b[^.;]{{0,80}}?\sbetween){BESIDE}\s+(?=\S)"
)


_BEFORE = 60  # characters: "The talks, hosted by Norway, brought together"
_MEDIATES = r"(?:mediated|brokered|facilitated|hosted|moderated)"
_TALKS = r"(?:talks|negotiations|discussions|consultations|round|rounds|meetings?|dialogue)"
# "talks between A and B in Lima, mediated by C", "talks in Lima under Norwegian mediation"; not "talks on a truce brokered by C"
_MEDIATED = re.compile(
    rf"\b{_TALKS}\b(?:[\s,\ue000-\ue015]|\b(?:in|on|at|held|which|that|were|was|been|are|is|between|and|the|of|jointly)\b){{0,90}}?"
    rf"\b(?:{_MEDIATES}\s+by\s+(?=\S)|(?:under|with|through)\s+(?:the\s+)?(?:mediation\s+(?:of|by)\s+(?=\S)|(?={NATION}\s+(?:and\s+{NATION}\s+)?(?:mediation|facilitation)\b)))"
)
# "Norway mediated the talks"
_MEDIATED_THEM = re.compile(
    rf"[\s“\x22]*(?:[Tt]he\s+)?(?P<who>{ACTOR})(?:,[^,;.]{{3,60}},)?\s+(?:(?:is|was|has|had|been|are)\s+){{0,2}}(?:mediat(?:ed|es|ing)|broker(?:ed|ing)|facilitat(?:ed|es|ing)|host(?:ed|ing))\s+the\s+(?:[a-z]+\s+)?{_TALKS}\b"
)


# "Minister Ruiz hosted this year’s meeting of the ministers of Chile and Norway"
_HOSTS = re.compile(
    rf"(?P<host>{PERSON})\s+(?:(?:also|therefore|today|then|{DATE})\s+){{0,2}}hosted\s+(?:the|an?|(?:{DATE}|this\s+[a-z]+)(?:[’']s)?)\s+(?:[a-z-]+\s+){{0,3}}$"
)


def mediators(clause: Clause, annotated: AnnotatedDocument, start: int, end: int) -> tuple[Actor, ...]:
    """Who mediated between, or hosted, those whose talks the words from ``start`` to ``end`` tell of."""
    hosts = _HOSTS.search(clause.masked, max(0, start - _BEFORE), start)
    if hosts is not None:
        return actors_of([clause.by_start[hosts.start("host")]], annotated)
    match = _MEDIATED.search(clause.masked, max(0, start - _BEFORE))
    if match is None or match.start() > end + 5:
        return ()
    group = group_at(clause, match.end(), bare=True)
    if group is not None:
        return actors_of(group.actors, annotated)
    named = re.compile(rf"(?:the\s+)?({NATION})(?:\s+and\s+({NATION}))?").match(clause.masked, match.end())
    starts = [named.start(n) for n in (1, 2) if named.group(n)] if named else []
    return actors_of([clause.by_start[at] for at in starts if at in clause.by_start], annotated)


def mediated_them(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who a sentence says mediated at the talks told before."""
    match = _MEDIATED_THEM.match(clause.masked)
    who = clause.by_start.get(match.start("who")) if match else None
    return actors_of([who], annotated) if who else ()


def chairs(
    clause: Clause, position: int, annotated: AnnotatedDocument, sides: Sequence[Party]
) -> tuple[Actor, ...]:
    """Who chaired the session of some ``sides`` that the words up to a ``position`` tell of without a name."""
    match = _CHAIRED_BY.search(clause.masked, position) or _WITH_CHAIRS.search(clause.masked, position)
    group = group_at(clause, match.end()) if match else None
    found = own_if_one_of_pair(actors_of(group.actors, annotated), annotated.own) if group else ()
    leaders = one_of_each([of_its_side(a, clause) for a in found], sides, annotated.own)
    if len(leaders) == len(sides) and all(a.party is None for a in leaders):
        return tuple(replace(a, party=side) for a, side in zip(leaders, sides, strict=True))  # in one order
    return tuple(leaders)


def present(
    rule: MeetingRule,
    clause: Clause,
    annotated: AnnotatedDocument,
    position: int,
    one: tuple[Actor, ...] = (),
) -> tuple[Actor, ...]:
    """Others whom the sentence says were there, at the words at ``position``; on visits to several states each host
    with the ``one`` visited."""
    found: list[Actor] = []
    if rule.shape == "between" and not rule.name.startswith("signed"):
        return ()
    inviting = _INVITING.finditer(clause.masked) if "visit" in rule.name else ()
    another = _ANOTHER_VERB.search(clause.masked, 0, position)
    for match in (*_WITH_PRESENT.finditer(clause.masked), *inviting):
        if another is not None and match.start() < another.start():
            continue
        group = group_at(clause, match.end())
        if group is not None:
            found += (
                a for a in actors_of(group.actors, annotated) if "invit" not in match[0] or not is_agency(a)
            )
    for match in _WITH_CHAIRS.finditer(clause.masked):
        group = group_at(clause, match.end())
        found += own_if_one_of_pair(actors_of(group.actors, annotated) if group else (), annotated.own)
    of_one = sides_of(one) if rule.name in VISITS else ()
    return tuple(a for a in found if not of_one or a.party in of_one)
