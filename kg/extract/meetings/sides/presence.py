"""A sentence that reports an encounter → who was there too: "in the presence of", "accompanied by", "at the invitation of"."""

import re

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.mask import PERSON
from kg.extract.meetings.sides.actors import Actor, actors_of, is_agency, sides_of
from kg.extract.meetings.sides.clauses import Clause, group_at
from kg.extract.meetings.sides.objects import VISITS
from kg.extract.meetings.sides.own import own_if_one_of_pair
from kg.extract.meetings.words import BESIDE, MeetingRule

# "visited a port alongside Minister Ruiz, and spoke with": who was there before is not told to be there now.
_ANOTHER_VERB = re.compile(r",\s+and\s+(?:[a-z]+\s+)?$")
# "with Minister Ruiz and Minister Berg in the chair", "leading their delegations": one of either side.
_CHAIRING = r"(?:presiding|(?:co-?)?chairing|in\s+(?:the\s+chair|\ue011++)|(?:attending\s+|acting\s+)?as\s+(?:co-?chairs|heads\s+of\s+delegations?)|(?:leading|heading)\s+(?:the|their)\s+(?:respective\s+)?(?:delegations|sides))"
_WITH_CHAIRS = re.compile(
    rf"\b(?:with{BESIDE}(?=[^.;,]{{3,200}}?\s{_CHAIRING}(?!\w))|under\s+(?:the\s+(?:co-?)?(?:chair|leadership)\w*|\ue011++)\s+of{BESIDE})\s+(?=\S)"
)
_WITH_PRESENT = re.compile(
    rf"\b(?:[Ii]n the presence of|[Aa]ccompanied by|together with|joined by|alongside|along with|flanked by|with{BESIDE}(?=[^.;,]{{3,160}}?\s(?:in\s+attendance|(?:also\s+)?present|looking\s+on)\b))\s+(?=\S)"
)
# Who invites to a visit receives the guest; who invites to a place where others meet need not be with them.
_INVITING = re.compile(
    r"\b(?:at|on|upon) the(?: kind)? invitation of\s+(?=\S)"
    rf"|\b(?:at|on|upon)\s+(?={PERSON}[’']s?\s+(?:kind\s+)?invitation)"
)


# ", co-chaired by Minister Ruiz and Minister Berg", "took place in Lima between Minister Ruiz and Minister Berg"
_CHAIRED_BY = re.compile(
    rf"(?:,\s+(?:jointly\s+)?(?:(?:co-?)?(?:chaired|led)|headed)\s+by|\b(?:took\s+place|held|convened)\b[^.;]{{0,80}}?\sbetween){BESIDE}\s+(?=\S)"
)


def chairs(clause: Clause, position: int, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who chaired the session that the words up to a ``position`` tell of without a name."""
    match = _CHAIRED_BY.search(clause.masked, position)
    group = group_at(clause, match.end()) if match else None
    return own_if_one_of_pair(actors_of(group.actors, annotated), annotated.own) if group else ()


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
