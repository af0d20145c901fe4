"""A sentence → the one person whom it is about, or that it goes on about the last one; who acts in its second part."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import dropwhile

from kg.annotate.entities import AnnotatedDocument, CountryName, Entity
from kg.annotate.people.offices import roles_of
from kg.annotate.people.personal_names import FULL_NAME
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, Group, groups
from kg.extract.meetings.sides.delegations import Delegation
from kg.extract.meetings.sides.own import is_own_leader
from kg.extract.meetings.sides.quotations import named_as_speaker
from kg.extract.meetings.words import INVITED_BY
from kg.models import Party

_FRONT = r"(?:On|In|At|From|Upon|During|After|Before|Following|Throughout|Since|While|When|As|Ahead\s+of|Prior\s+to|Besides|Aside\s+from|Apart\s+from|In\s+addition\s+to)"
_ADVERB = r"(?:Then|Later|Earlier|Afterwards?|There|Here|Today|Yesterday|Tomorrow|Also|Meanwhile|Separately|Finally|Subsequently|Additionally|Moreover|Two|Three|A|The)"
# "On Tuesday she met A", "During the visit she met A", "Later in the day, she met A": who is named here is not whom the next sentence is about.
PRONOUN_FIRST = re.compile(
    r"\W{0,4}(?:(?:(?:[Oo]n |[Ii]n |[Aa]t )?[\ue004\ue012]+\s+){1,2}|(?:Then|Later|Afterwards?|There|Today|Yesterday|Also)\s+"
    rf"|(?:{_FRONT}|{_ADVERB}|\ue012)(?:[^.;:“”\"\ue010\ue011]{{0,120}}?,|\ue012*,)\s+"
    r"|[A-Z][a-z]+ing\s+[^.;:“”\"]{3,140}?,\s+"
    rf"|{_FRONT}\s+[a-z\ue004\ue012][a-z\ue004\ue012\s-]{{0,60}}\s"
    rf"|{_FRONT}\s+(?:(?:his|her)|[a-z]+ing|(?:the|an?)\s+[a-z]+\s+with|talks\s+with)\s+[^.;]{{0,120}}?,\s+)?(?:[Ss]?[Hh]e\b|H(?:is|er)\s+(?:Royal\s+)?(?:Highness|Excellency|Majesty)\s+(?!the\s)[a-z])"
)
# What may stand before "the Secretary" in a sentence that is about them.
_BEGINS = re.compile(
    r"\W{0,4}(?:(?:And|But|So|Now|Again|Look|Of course|[Aa]s you (?:all )?know),?\s+)?(?:(?:While|When|As|After|Before)\s+|(?:(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring)\s+[^.,;]{2,50}|Later|Today|Yesterday|Earlier|\ue012+),\s+)?"
)
_QUOTED = re.compile(r"\s*[“\"]I\b")
_QUOTATION = re.compile(r"\s*[“\"][^“”\"]*[”\"]")
_WITH_FIRST = re.compile(r"\W{0,4}With\s+(?:the\s+)?")
# "In the ", "During a two-day visit to ": where the sentence begins, before whom it is about.
_OPENS = re.compile(
    r"\W{0,3}(?:\w+\s+){0,2}$|\W{0,3}(?:During|On|While|After|Following|Before)\s+(?:[\w-]+\s+){1,6}(?:to|in)\s+(?:the\s+)?$"
)
# "At the invitation of Minister Ruiz, Minister Berg": it is about the guest.
_INVITED = re.compile(rf"\W{{0,4}}{INVITED_BY}\s+(?:(?:the|his|her)\s+)?")
# "Hina Ruiz attended the conference. She also held talks with": nobody whom the document introduces.
STRANGER = re.compile(
    rf"\W{{0,3}}(?:(?:And|But|So|Well|Again|Obviously|Look|Of course|[Aa]s you (?:may )?(?:all )?know|[Aa]s you(?:[’']ve)? (?:saw|seen|heard)),?\s+){{0,2}}(?:Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+|Dr\.?\s+)?{FULL_NAME}\s+(?:(?:also|then|later|had|has|will)\s+)?[a-z]+(?:ed|es|s|ke|d|t)\b"
)
_OWNS = re.compile(r"[’']s?\s+[\ue010\ue011]")


def is_of_the_same(masked: str) -> bool:
    """Whether a sentence is about whom the last was about: "She met A", or gives words of theirs: “I met A”."""
    return (PRONOUN_FIRST.match(masked) or _QUOTED.match(masked)) is not None


def subject_of(
    clause: Clause, annotated: AnnotatedDocument, delegation: Delegation, before: int | None = None
) -> tuple[Actor, ...]:
    """The one person a sentence, up to an offset, is about: who says it, else the first it names that is in no list."""
    speaker = named_as_speaker(clause, annotated) if before is None else ()
    if speaker:
        return speaker
    quoted = _QUOTATION.match(clause.masked)  # who is named in words of somebody else does not speak
    for group in groups(clause, quoted.end() if quoted and before is None else 0, before):
        if _WITH_FIRST.fullmatch(clause.masked, 0, group.start) or _OWNS.match(clause.masked, group.end):
            continue  # "With Minister Ruiz, she spoke about fish", "The Secretary-General’s envoy"
        named = group.actors
        if len(named) > 1 and _is_country(named[0]) and _OPENS.match(clause.masked, 0, group.start):
            named = tuple(dropwhile(_is_country, named))  # "In Norway and Peru, the minister met"
        if len(named) > 1 and _INVITED.fullmatch(clause.masked, 0, group.start):
            named = named[1:]
        actors = actors_of(named, annotated)
        if len(delegation.leaders) == 1:
            actors = without_shadows(b for a in actors for b in delegation.stands_for(a))
        holder = _own_holder(actors[0], clause, group, annotated.own) if actors else None
        if holder is not None:
            return (holder,) if len(actors) == 1 or _among_many(actors) else ()
    return ()


def _own_holder(actor: Actor, clause: Clause, group: Group, own: Party | None) -> Actor | None:
    """A person; or where a sentence begins with "The Secretary", the publisher's own, whom the article never names."""
    if actor.person is not None:
        return actor
    if actor.office is None or own is None or not _BEGINS.fullmatch(clause.masked, 0, group.start):
        return None
    return replace(actor, party=own) if actor.party == own or is_own_leader(actor, own, ()) else None


def _among_many(actors: tuple[Actor, ...]) -> bool:
    """Whether the first of several is the only one whom "she" can mean: "Ruiz and the ministers of Chile and Norway"."""
    return all(a.person is None and (a.office is None or a.office.endswith("s")) for a in actors[1:])


def _is_country(entity: Entity) -> bool:
    return isinstance(entity, CountryName)


_ALSO = re.compile(
    r"\W{0,3}\ue011+\s+(?:(?:will|is|are|was|has|had|would)\s+)?(?:also|then|later|earlier|subsequently)\b"
)


def of_lead(actor: Actor, report: Report, lead: tuple[Actor, ...], met: Iterable[Actor]) -> Actor:
    """Of two who hold an office the one who goes on, "The Minister also received": who is not of the side received, of those who ``met``;

    else the one whom the article began with.
    """
    bare = actor.person is None and actor.party is None and actor.office and actor in report.subject
    if not bare or not _ALSO.search(report.clause.masked, 0, report.end):
        return actor
    there = {a.party for a in report.actors if a.party is not None}
    so_called = [a for a in met if a.person is not None and _may_be_called(a, actor.office or "")]
    guests = [a for a in so_called if a.party is not None and a.party not in there]
    if len(guests) == 1 and len(so_called) > 1:
        return guests[0]
    fits = lead and _may_be_called(lead[0], actor.office or "") and lead[0].party not in there
    return lead[0] if fits else actor


def _may_be_called(actor: Actor, office: str) -> bool:
    """Whether someone holds an office that these words may stand for: "the minister" for a foreign minister."""
    called, held = roles_of(office), roles_of(actor.office or "")
    return called == held or (
        called == {"minister"} and "minister" in held and "head-of-government" not in held
    )


_WHILE = re.compile(r",\s+(?:while|whereas)\s+(?=(?:the\s+)?[\ue010\ue011])")


def second_subject(report: Report, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who acts in the second part of a sentence: "Ruiz will fly home, while Berg goes on to Lima, where he will meet"."""
    clause, parts = report.clause, list(_WHILE.finditer(report.clause.masked, 0, report.start))
    group = next(iter(groups(clause, parts[-1].end(), report.start)), None) if parts else None
    acting = actors_of(group.actors, annotated) if group else ()
    return acting if len(acting) == 1 and acting[0].person is not None else ()
