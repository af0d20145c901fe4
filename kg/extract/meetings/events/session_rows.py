"""A verb of attending in its clause → the sessions that stand in a row behind it, "the ASEAN Summit, the APT Summit and the EAS"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from kg.extract.meetings.events.session_names import Session, session_at
from kg.extract.meetings.sides.clauses import Clause

_NEXT = re.compile(r"(?:,\s+(?:and\s+)?|,?\s+and\s+|,?\s+as\s+well\s+as\s+)(?=(?:the|an?|its)\s)")
# What ends a row: a verb, a clause of its own, or what the session is for.
_OVER = re.compile(
    r"[.;:]|\b(?:will|was|is|are|were|has|have|had|met|meet|meets|holds?|held|said|says|which|who|where|that|to|with|before|after|during|while|when|for|his|her|their)\b"
)
_LAST = re.compile(r"\b(?:and|as\s+well\s+as)\b")


def rows_behind(clause: Clause, position: int) -> Iterator[Session]:
    """The second session and those after it, of which somebody attends the first, which begins at ``position``."""
    over = _OVER.search(clause.masked, position)
    links = list(_NEXT.finditer(clause.masked, position, over.start() if over else len(clause.masked)))
    if not any(_LAST.search(link.group()) for link in links):
        return  # "COP28, the climate conference": by another name
    for link, following in zip_longest(links, links[1:]):
        one = replace(clause, masked=clause.masked[: following.start()]) if following else clause
        session = session_at(one, link.end(), bodies=False)
        if session is not None and _is_one_more(session, clause):
            yield session


def _is_one_more(session: Session, clause: Clause) -> bool:
    """Whether words name a session of their own: by its number or its sides, in capitals."""
    name = clause.sentence.text[session.start : session.end]
    return (session.numbered or len(session.sides) > 0) and sum(w[0].isupper() for w in name.split()) > 1
