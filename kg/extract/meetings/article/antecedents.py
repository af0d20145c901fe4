"""Who the last sentences of an article were about → whom the pronouns of a report, and its missing subject, can only mean."""

import re
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument, PersonName
from kg.extract.meetings.article.about_whom import (
    PRONOUN_FIRST,
    STRANGER,
    is_of_the_same,
    of_lead,
    second_subject,
    subject_of,
)
from kg.extract.meetings.article.asides import is_aside, is_of_another_day
from kg.extract.meetings.article.day_bounds import is_earlier
from kg.extract.meetings.article.joined_sides import joined_sides
from kg.extract.meetings.article.joint_authors import authors_of
from kg.extract.meetings.article.named_pairs import OF_NAMED_PAIR, NamedPair, acting_before, are_others
from kg.extract.meetings.article.next_rounds import sides_again
from kg.extract.meetings.article.plural_offices import (
    HEADS,
    agrees,
    callers_of,
    day_of,
    fits,
    holding,
    meant_of,
    others_of,
)
from kg.extract.meetings.article.repeats import says_who_attended
from kg.extract.meetings.article.travelling_party import TravellingParty
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report, reports_by
from kg.extract.meetings.rules.rounds import THEIR_OTHER
from kg.extract.meetings.sides.actors import Actor, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.sides.delegations import Delegation
from kg.extract.meetings.sides.objects import VISITS
from kg.extract.meetings.sides.own import own_if_subject
from kg.extract.meetings.sides.quotations import opens_with_noun, speaker_of
from kg.extract.meetings.sides.speakers import author_of, speaks
from kg.models import Party

_PAIR = 2
_CALLS = frozenset({"called-on", "courtesy-call"})
# "Statement by Press Secretary Holt on the President’s Travel": it is about the President.
_SPEAKS_FOR = re.compile(r"[Ss]pokes(?:person|man|woman)|Press Secretary|Press Officer")
_THE_CALL = re.compile(r"(?:\d+\.?\s+)?(?:[Dd]uring|[Aa]t|[Ii]n) the (?:courtesy )?calls?,? ")


def _needs_somebody(report: Report) -> bool:
    """Whether a report tells nothing where it is open for whom its pronoun stands: whom "they" met did not meet each other."""
    met = report.rule.shape in ("with", "object")
    return report.pronoun in ("he", "she", "i", "guest", "team") or (report.pronoun == "they" and met)


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
        self._lead: tuple[Actor, ...] = ()  # whom the first sentence below the headline is about
        self._visitor: tuple[Actor, ...] = ()  # whom the sentence calls "the visiting minister"
        self._protagonist: tuple[Actor, ...] = ()  # the publisher's own whom the article is about
        self._block = -1
        self._named = NamedPair()
        self._party = TravellingParty()
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
        self._party.note(clause, self._annotated)
        self._authors = self._authors or authors_of(clause, self._annotated)
        if clause.sentence.block != self._block and self._protagonist:
            about_stranger = self._stranger and is_of_the_same(clause.masked)
            self._subject = () if about_stranger else self._protagonist
        if clause.sentence.block != self._block:
            self._return_to_first()
        self._block = clause.sentence.block

    def _return_to_first(self) -> None:
        """Go back, in a new paragraph, to the encounter that the article is about from an earlier one of one of the two."""
        first = self._drafts[0] if self._drafts else None
        if first is None or self.pair is None or len(first.persons) != _PAIR:
            return
        if len(self.pair.persons & first.persons) == 1 and is_earlier(self.pair.date, first.date):
            self.pair = first

    def leave(self, clause: Clause, *, lasts: bool) -> None:
        """Take in a sentence after its reports: whom it was about, if that ``lasts``."""
        self._named.note(clause, self._annotated)
        if not is_of_the_same(clause.masked):
            self._stranger = STRANGER.match(clause.masked) is not None
            if self._stranger:
                self._subject = ()
            elif lasts or not self._protagonist:
                self._subject = self._visitor or self._about(clause) or self._subject
        self._return_to(clause)
        if not self._lead and clause.sentence.block_kind != "headline" and len(self._subject) == 1:
            self._lead = self._subject
        own = self._annotated.own
        known = any(a.person is not None for a in self._protagonist)  # "PM" in the headline, named below
        text = self._annotated.document.text
        speaks_for = any(_SPEAKS_FOR.search(text, max(0, a.start - 6), a.end) for a in self._subject)
        if (
            not (known or speaks_for)
            and len(self._subject) == 1
            and self._subject[0].party == own is not None
        ):
            self._protagonist = self._subject

    def _return_to(self, clause: Clause) -> None:
        """Go back to the encounter of someone whom a sentence names that the one told last had not: "the two" are those."""
        named = {e.person for e in clause.sentence.entities if isinstance(e, PersonName)}
        if self.pair is None or not named or named & self.pair.persons or len(self.pair.persons) < _PAIR:
            return
        theirs = (d for d in self._drafts if named <= d.persons and len(d.persons) == _PAIR)
        before = [d for d in theirs if not is_aside(d)]
        self.pair = before[-1] if before and not before[-1].conference else self.pair

    def telling(self, reports: list[Report]) -> list[Report]:
        """The reports without "in a phone call" of talks that are told already, and without who attended those;
        "the call" paid to a president is no other."""
        for report in reports:
            if report.mode == "phone" and self._were_received(report):
                report.mode = None
        told = [r for r in reports if not (self._drafts and says_who_attended(r))]
        known = [
            r
            for r in told
            if r.rule.name in OF_NAMED_PAIR and not self._talked(r) and not is_of_another_day(r)
        ]
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
        met = self.pair.actors if self.pair else ()
        report.actors = tuple(of_lead(a, report, self._lead, met) for a in report.actors)
        report.actors = without_shadows(b for a in report.actors for b in self._members(a, report))
        if report.object_pronoun:
            report.actors = self._with_object(report)
        if report.rule.name == "visit-invited" and not report.subject:
            return self._as_announced(report)
        if report.rule.name in OF_NAMED_PAIR and (self._talked(report) or not is_of_another_day(report)):
            return replace(report, actors=self._talked(report), pronoun=None)
        if report.rule.shape == "next":
            report.actors = sides_again(report, self._annotated, self.pair, self._drafts)
            report.status = report.rule.status or report.status
        elif report.pronoun is not None:
            meant = self._meant_by(report) or joined_sides(report)
            meant = tuple(own_if_subject(a, meant, report.actors, own) for a in meant)
            unknown = not meant and _needs_somebody(report)
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
        before = (*self._about(report.clause, report.start), *self._subject)
        whom = self._met_there(report) or [
            a for a in before if a.key not in subjects and a.party not in sides
        ]
        if not whom and self.pair is not None:
            others = [a for a in self.pair.actors if a.person is not None and a.party not in sides]
            whom = others if len(others) == 1 else []
        return without_shadows((*report.actors, *whom[:1]))

    def _met_there(self, report: Report) -> list[Actor]:
        """The one whom somebody else met in the same sentence, "Ruiz received Berg, and Speaker Vega met with him", or "him" before."""
        told = self.pair.reports[-1] if self.pair else None
        here = told is not None and told.sentence.start == report.sentence.start and told.start < report.start
        if told is None or not (here or told.object_pronoun):
            return []
        acted = {a.key for a in (*told.subject, *report.actors)}
        met = [a for a in told.actors if a.person is not None and a.key not in acted]
        return met if len(met) == 1 else []

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
        if party := self._party.meeting(report.pronoun or "", report.actors):
            return party
        sides = self.pair.sides if self.pair else ()
        if are_others(report.clause, report.start, report.pronoun or "", sides):
            return ()
        heads = HEADS.search(report.clause.masked, 0, report.start)
        told = (self.pair, *(d for d in reversed(self._drafts) if not is_aside(d)))
        if heads and self.pair:
            theirs = next((d for d in told if d is not None and agrees(heads["office"], d)), self.pair)
            return holding(heads["office"], theirs) if len(theirs.sides) == _PAIR else ()
        fitting = [d for d in told if d is not None and fits(report.pronoun or "", d)]
        meant = meant_of(report.pronoun or "", fitting)
        if meant is None:
            both = (report.pronoun or "").startswith("both") and self._named.apart_from(report.actors)
            return () if report.actors and not both else self._named.meant_by(report.pronoun or "")
        others = others_of(report, meant)
        report.day = report.day or (day_of(report, meant) if others else None)
        return others or callers_of(report, meant)

    def _he(self, report: Report) -> tuple[Actor, ...]:
        """Who "he" or "she" is: the one whom the words before are about, or whom they call "him", but not who speaks them."""
        subject = (
            second_subject(report, self._annotated)
            or tuple(self._him(report))
            or self._subject_before(report)
        )
        others = len(subject) == 1 and not speaks(subject, report.sentence, self._annotated)
        return subject if others else ()

    def _him(self, report: Report) -> list[Actor]:
        """Whom the encounter just told calls "him", of which "he" goes on to tell: "Ruiz met with him. He was also received by"."""
        told = self.pair.reports[-1] if self.pair else None
        called = told is not None and told.object_pronoun and PRONOUN_FIRST.match(report.clause.masked)
        return self._met_there(report) if called else []

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

    def _about(self, clause: Clause, before: int | None = None) -> tuple[Actor, ...]:
        return subject_of(clause, self._annotated, self._delegation, before)

    def _told_before(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The participants of the one encounter already told in which all of these took part: those, and who met them."""
        keys, sides = {a.key for a in actors}, {a.party for a in actors}
        fitting = [d for d in self._drafts if keys <= {a.key for a in d.actors}]
        there = fitting[0].actors if len(fitting) == 1 else ()
        return tuple(a for a in there if a.key in keys or a.party is None or a.party not in sides)

    def _subject_before(self, report: Report) -> tuple[Actor, ...]:
        """Whom the words before a report are about, in its sentence or before it."""
        if PRONOUN_FIRST.match(report.clause.masked):
            return self._subject
        told = self._about(report.clause, report.origin or report.start)
        return told or (() if STRANGER.match(report.clause.masked) else self._subject)
