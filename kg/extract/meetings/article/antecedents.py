"""Who the last sentences of an article were about → whom the pronouns of a report, and its missing subject, can only mean."""

import re
from dataclasses import replace
from itertools import dropwhile

from kg.annotate.entities import AnnotatedDocument, CountryName, Entity, PersonName
from kg.extract.meetings.article.about_whom import (
    BEGINS,
    INVITED,
    OPENS,
    OWNS,
    PRONOUN_FIRST,
    QUOTATION,
    STRANGER,
    WITH_FIRST,
    is_of_the_same,
)
from kg.extract.meetings.article.joined_sides import joined_sides
from kg.extract.meetings.article.joint_authors import authors_of
from kg.extract.meetings.article.named_pairs import OF_NAMED_PAIR, NamedPair, acting_before, are_others
from kg.extract.meetings.article.plural_offices import (
    HEADS,
    THEIR_OWN,
    agrees,
    before_this,
    day_of,
    fits,
    holders_of,
    holding,
    level_of,
    meant_of,
    others_of,
)
from kg.extract.meetings.article.repeats import says_who_attended
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report, reports_by
from kg.extract.meetings.rules.rounds import THEIR_OTHER
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, Group, groups
from kg.extract.meetings.sides.delegations import Delegation
from kg.extract.meetings.sides.objects import VISITS
from kg.extract.meetings.sides.own import is_own_leader, own_if_subject
from kg.extract.meetings.sides.quotations import opens_with_noun, speaker_of
from kg.extract.meetings.sides.speakers import author_of, speaks
from kg.models import Party

_PAIR = 2
_CALLS = frozenset({"called-on", "courtesy-call"})
_THE_CALL = re.compile(r"(?:\d+\.?\s+)?(?:[Dd]uring|[Aa]t|[Ii]n) the (?:courtesy )?calls?,? ")
_SUMMIT = re.compile(r"\bsummit\b", re.IGNORECASE)


class Antecedents:
    """Whom an article has been about so far, and the encounters it has told of (``drafts``, which grow as it is read)."""

    def __init__(
        self, annotated: AnnotatedDocument, drafts: list[Draft], dateline: Party | None = None
    ) -> None:
        self._annotated = annotated
        self._dateline = dateline  # the country that a news report comes from
        self._drafts = drafts
        self._delegation = Delegation()
        self._subject: tuple[Actor, ...] = ()
        self._visitor: tuple[Actor, ...] = ()  # whom the sentence calls "the visiting minister"
        self._protagonist: tuple[Actor, ...] = ()  # the publisher's own whom the article is about
        self._block = -1
        self._named = NamedPair()
        self._authors: tuple[Actor, ...] = ()  # of a joint statement
        self._stranger = False  # the last sentence was about someone whom nothing introduces
        self.pair: Draft | None = None  # the last encounter between persons: "the two ministers"

    @property
    def protagonists(self) -> set[tuple[str, object]]:
        """The keys of whom the article is about, where there is one."""
        return {a.key for a in self._protagonist}

    @property
    def subject(self) -> set[tuple[str, object]]:
        """The keys of whom the last sentences were about."""
        return {a.key for a in self._subject}

    def begin(self, clause: Clause) -> None:
        """Take in a sentence before its reports: each new block is about the protagonist again."""
        self._visitor = ()
        self._delegation.note(clause, self._annotated)
        self._authors = self._authors or authors_of(clause, self._annotated)
        if clause.sentence.block != self._block and self._protagonist:
            about_stranger = self._stranger and is_of_the_same(clause.masked)
            self._subject = () if about_stranger else self._protagonist
        self._block = clause.sentence.block

    def leave(self, clause: Clause, *, lasts: bool) -> None:
        """Take in a sentence after its reports: whom it was about, if that ``lasts``."""
        self._named.note(clause, self._annotated)
        if not is_of_the_same(clause.masked):
            self._stranger = STRANGER.match(clause.masked) is not None
            if self._stranger:
                self._subject = ()
            elif lasts or not self._protagonist:
                self._subject = self._visitor or self._subject_of(clause) or self._subject
        self._return_to(clause)
        own = self._annotated.own
        if not self._protagonist and len(self._subject) == 1 and self._subject[0].party == own is not None:
            self._protagonist = self._subject

    def _return_to(self, clause: Clause) -> None:
        """Go back to the encounter of someone whom a sentence names that the one told last had not: "the two" are those."""
        named = {e.person for e in clause.sentence.entities if isinstance(e, PersonName)}
        if self.pair is None or not named or named & self.pair.persons or len(self.pair.persons) < _PAIR:
            return
        before = [d for d in self._drafts if named <= d.persons and len(d.persons) == _PAIR]
        self.pair = before[-1] if before and not before[-1].conference else self.pair

    def telling(self, reports: list[Report]) -> list[Report]:
        """The reports without "in a phone call" of talks that are told already, and without who attended those;
        "the call" paid to a president is no other."""
        for report in reports:
            if report.mode == "phone" and self._were_received(report):
                report.mode = None
        told = [r for r in reports if not (self._drafts and says_who_attended(r))]
        known = [r for r in told if r.rule.name in OF_NAMED_PAIR and not self._talked(r)]
        telling = [r for r in told if r not in known]
        for report in known:  # "The plan was made at their meeting in Lima in May": at another one
            telling += reports_by(THEIR_OTHER, report.clause, self._annotated, telling)
        return telling

    def _were_received(self, report: Report) -> bool:
        """Whether "during the call" is said of those of whom one called on the other."""
        if not _THE_CALL.match(report.sentence.text) or report.rule.name != "discussed":
            return False
        met = {a.person for a in report.actors}
        paid = (d for d in self._drafts if any(r.rule.name in _CALLS for r in d.reports))
        return any(met <= d.persons for d in paid)

    def _talked(self, report: Report) -> tuple[Actor, ...]:
        return self._named.who_talked(report.actors, self._drafts)

    def resolve(self, report: Report) -> Report:
        """The report with its pronoun replaced by whom it can only mean."""
        own = self._annotated.own
        report.actors = tuple(own_if_subject(a, report.subject, report.actors, own) for a in report.actors)
        report.actors = without_shadows(b for a in report.actors for b in self._members(a, report))
        if report.object_pronoun:
            report.actors = self._with_object(report)
        if report.rule.name == "visit-invited" and not report.subject:
            return self._as_announced(report)
        if report.rule.name in OF_NAMED_PAIR:
            return replace(report, actors=self._talked(report), pronoun=None)
        if report.rule.shape == "next":
            report.actors = self._sides_again(report)
            report.status = report.rule.status or report.status
        elif report.pronoun is not None:
            meant = self._meant_by(report) or joined_sides(report)
            meant = tuple(own_if_subject(a, meant, report.actors, own) for a in meant)
            unknown = not meant and report.pronoun in ("he", "she", "i", "guest", "team")
            if len(meant) == 1 or report.pronoun == "each":
                report.subject = meant
            # Whom someone unknown met did not meet each other.
            report.actors = () if unknown else without_shadows((*meant, *report.actors))
        elif not report.subject and report.rule.shape == "of":
            report.actors = without_shadows((*self._whose(report), *report.actors))
        return report

    def _members(self, actor: Actor, report: Report) -> tuple[Actor, ...]:
        """Whom "the delegation" stands for: its leaders, else the traveller the article has been about; not who sends it."""
        sent = report.rule.shape == "ceremony"
        bare = self._annotated.document.text[actor.start : actor.end].lower() == "the delegation"
        found = self._delegation.stands_for(replace(actor, party=None) if bare else actor)
        found = found if any(a.person is not None for a in found) else (actor,)
        traveller = self._subject[0] if len(self._subject) == 1 else None
        nameless = found == (actor,) and actor.person is None and (actor.office or "").lower() == "delegation"
        if not nameless or sent or traveller is None or traveller.person is None:
            return found
        return (traveller,) if actor.party in (None, traveller.party) else found

    def _with_object(self, report: Report) -> tuple[Actor, ...]:
        """The actors and whom "her" of "met with her" means: the first who was named and does not act."""
        subjects = {a.key for a in report.actors}
        sides = {a.party for a in report.actors if a.party is not None}
        before = (*self._subject_of(report.clause, report.start), *self._subject)
        whom = [a for a in before if a.key not in subjects and a.party not in sides]
        if not whom and self.pair is not None:
            others = [a for a in self.pair.actors if a.person is not None and a.party not in sides]
            whom = others if len(others) == 1 else []
        return without_shadows((*report.actors, *whom[:1]))

    def _whose(self, report: Report) -> tuple[Actor, ...]:
        """Whose meeting "the meeting with Minister Ruiz" was; in a headline it may be the author's."""
        if opens_with_noun(report.clause.masked, report.start):
            quoted = speaker_of(report.clause, report.start, self._annotated)
            if quoted is not None:
                return quoted
        stranger = STRANGER.match(report.clause.masked) is not None
        whose = (() if stranger else self._told_before(report.actors)) or self._subject_before(report)
        if not whose and report.sentence.block_kind == "headline":
            return author_of(report.sentence, self._annotated)
        return whose

    def _as_announced(self, report: Report) -> Report:
        """Who invited to the visit that was told before: "The visit comes at the invitation of Minister Ruiz"."""
        visit = self.pair if self.pair and self.pair.reports[-1].rule.name in VISITS else None
        report.actors = without_shadows((*visit.actors, *report.actors)) if visit else ()
        report.status = visit.status if visit else report.status
        return report

    def _sides_again(self, report: Report) -> tuple[Actor, ...]:
        """The sides of another round: those that its words name, else those of the talks just told; who speaks may be open."""
        named = [a for g in groups(report.clause, report.start, report.end) for a in g.actors]
        sides = sides_of(actors_of(named, self._annotated))
        if len(sides) < 2 and THEIR_OWN.match(report.clause.masked, report.start):
            row = self._people_before(report)
            if row:
                return row if len(sides_of(row)) > 1 else ()
            if self.pair is not None:
                return self.pair.actors
        talks = before_this(report, named, [d for d in (self.pair, *self._drafts[:1]) if d is not None])
        before = sides_of(talks.actors) if talks and _is_of_summit(report, talks) else []
        return tuple(
            Actor(None, side, level_of(report), 0, 0) for side in (sides if len(sides) > 1 else before)
        )

    def _people_before(self, report: Report) -> tuple[Actor, ...]:
        """The people whom a sentence names in a row before "their talks": the last such row."""
        for group in reversed(groups(report.clause, 0, report.start)):
            row = actors_of(group.actors, self._annotated)
            if len(row) > 1 and all(a.person is not None for a in row):
                return row
        return ()

    def _meant_by(self, report: Report) -> tuple[Actor, ...]:
        """Whom the pronoun of a report can only stand for."""
        if report.pronoun == "guest":
            self._visitor = self._guest()
            return self._visitor or self._subject_before(report)
        if report.pronoun in ("he", "she"):
            return self._he(report)
        if report.pronoun == "i":
            return self._authors if report.rule.shape == "again" else self._speaker(report)
        if report.pronoun == "each":
            return self._named.apart_from(report.actors)
        leaders = self._delegation.leaders
        if report.pronoun == "team" or (report.pronoun == "they" and report.actors and leaders):
            return leaders
        return self._these(report)

    def _these(self, report: Report) -> tuple[Actor, ...]:
        """Whom "they" or "the two ministers" means: who acts in the sentence, or those of what was told before."""
        acting = acting_before(report.clause, report.start, report.pronoun or "", self._annotated)
        if acting and not report.actors:
            return acting
        sides = self.pair.sides if self.pair else ()
        if are_others(report.clause, report.start, report.pronoun or "", sides):
            return ()
        heads = HEADS.search(report.clause.masked, 0, report.start)
        told = (self.pair, *reversed(self._drafts))
        if heads and self.pair:
            theirs = next((d for d in told if d is not None and agrees(heads["office"], d)), self.pair)
            return holding(heads["office"], theirs)
        fitting = [d for d in told if d is not None and fits(report.pronoun or "", d)]
        meant = meant_of(report.pronoun or "", fitting)
        if meant is None:
            both = (report.pronoun or "").startswith("both") and self._named.apart_from(report.actors)
            return () if report.actors and not both else self._named.meant_by(report.pronoun or "")
        others = others_of(report, meant)
        report.day = report.day or (day_of(report, meant) if others else None)
        return others or _callers(report, meant)

    def _he(self, report: Report) -> tuple[Actor, ...]:
        """Who "he" or "she" is: the one whom the words before are about, but not who speaks them."""
        subject = self._subject_before(report)
        others = len(subject) == 1 and not speaks(subject, report.sentence, self._annotated)
        return subject if others else ()

    def _guest(self) -> tuple[Actor, ...]:
        """Who is "the visiting minister": of the people just told of the one who is not of the country where they met."""
        told = next((d for d in (self.pair, *reversed(self._drafts)) if d is not None and d.persons), None)
        if told is None:
            return ()
        there = told.country.value if told.country else None
        at_home = {there, *(side.key for side in (self._annotated.own, self._dateline) if side)}
        guests = tuple(a for a in told.actors if a.party is not None and a.party.key not in at_home)
        return guests if len(guests) == 1 else ()

    def _speaker(self, report: Report) -> tuple[Actor, ...]:
        """Who says "I": who is quoted, the author by name or of a speech, else whom the article is about."""
        quoted = speaker_of(report.clause, report.start, self._annotated)
        if quoted is not None and report.sentence.block_kind != "speech":
            return quoted
        author = author_of(report.sentence, self._annotated, self._subject)
        spoken = report.sentence.block_kind == "speech"
        return author if spoken or any(a.person is not None for a in author) else self._protagonist or author

    def _told_before(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The participants of the one encounter already told in which all of these took part."""
        keys = {a.key for a in actors}
        fitting = [d for d in self._drafts if keys <= {a.key for a in d.actors}]
        return fitting[0].actors if len(fitting) == 1 else ()

    def _subject_before(self, report: Report) -> tuple[Actor, ...]:
        """Whom the words before a report are about, in its sentence or before it."""
        if PRONOUN_FIRST.match(report.clause.masked):
            return self._subject
        told = self._subject_of(report.clause, report.origin or report.start)
        return told or (() if STRANGER.match(report.clause.masked) else self._subject)

    def _subject_of(self, clause: Clause, before: int | None = None) -> tuple[Actor, ...]:
        """The one person a sentence, up to an offset, is about: the first it names that is in no list."""
        quoted = QUOTATION.match(clause.masked)  # who is named in words of somebody else does not speak
        for group in groups(clause, quoted.end() if quoted and before is None else 0, before):
            if WITH_FIRST.fullmatch(clause.masked, 0, group.start) or OWNS.match(clause.masked, group.end):
                continue  # "With Minister Ruiz, she spoke about fish", "The Secretary-General’s envoy"
            named = group.actors
            if len(named) > 1 and _is_country(named[0]) and OPENS.match(clause.masked, 0, group.start):
                named = tuple(dropwhile(_is_country, named))  # "In Norway and Peru, the minister met"
            if len(named) > 1 and INVITED.fullmatch(clause.masked, 0, group.start):
                named = named[1:]
            actors = actors_of(named, self._annotated)
            if len(self._delegation.leaders) == 1:
                actors = without_shadows(b for a in actors for b in self._delegation.stands_for(a))
            holder = self._own_holder(actors[0], clause, group) if actors else None
            if holder is not None:
                return (holder,) if len(actors) == 1 or _among_many(actors) else ()
        return ()

    def _own_holder(self, actor: Actor, clause: Clause, group: Group) -> Actor | None:
        """A person; or where a sentence begins with "The Secretary", the publisher's own, whom the article never names."""
        own = self._annotated.own
        if actor.person is not None:
            return actor
        if actor.office is None or own is None or not BEGINS.fullmatch(clause.masked, 0, group.start):
            return None
        return replace(actor, party=own) if actor.party == own or is_own_leader(actor, own, ()) else None


def _among_many(actors: tuple[Actor, ...]) -> bool:
    """Whether the first of several is the only one whom "she" can mean: "Ruiz and the ministers of Chile and Norway"."""
    return all(a.person is None and (a.office is None or a.office.endswith("s")) for a in actors[1:])


def _is_of_summit(report: Report, talks: Draft) -> bool:
    """Whether "the next summit will be held" is one of the same two: behind talks that were none it is of many."""
    words = report.clause.sentence.text[report.start : report.end]
    open_to_many = report.rule.name == "round-to-come" and _SUMMIT.search(words)
    return not open_to_many or any(_SUMMIT.search(each.sentence.text) for each in talks.reports)


def _is_country(entity: Entity) -> bool:
    return isinstance(entity, CountryName)


def _callers(report: Report, talks: Draft) -> tuple[Actor, ...]:
    """Of two sides that met the ones who then called on somebody: who holds the office named, else the guests."""
    there = talks.country.value if talks.country is not None else None
    joined = "joined" in report.sentence.text[report.start : report.end]
    if (
        joined
        or report.rule.host != "object"
        or len(talks.sides) != _PAIR
        or "three" in (report.pronoun or "")
    ):
        return talks.actors
    guests = tuple(a for a in talks.actors if a.party is not None and there not in (None, a.party.key))
    named = holders_of(report.pronoun or "", talks)
    return (named if 0 < len(named) < len(talks.persons) else guests) or talks.actors
