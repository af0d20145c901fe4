"""The headline of a joint statement → whose it is, whom its "we" means."""

import re

from kg.annotate.entities import AnnotatedDocument
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import Clause, groups
from kg.extract.meetings.sides.own import own_if_one_of_pair

_JOINT = re.compile(
    r"\b[Jj]oint\s+(?:[A-Z][a-z]+\s+){0,2}(?:[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration|[Pp]ress\s+[Rr]elease)\b"
)


def authors_of(headline: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The sides whose joint statement a headline announces; none of one side's own."""
    if headline.sentence.block_kind != "headline" or _JOINT.search(headline.sentence.text) is None:
        return ()
    named = [a for group in groups(headline) for a in group.actors]
    authors = own_if_one_of_pair(actors_of(named, annotated), annotated.own)
    return authors if len(sides_of(authors)) > 1 else ()
