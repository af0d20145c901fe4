"""AnnotatedDocument → MeetingMentions: every encounter the document tells of, once, each value with its sentence."""

import re
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument, CountryName, Sentence
from kg.annotate.mask import COUNTRY_HEADING
from kg.annotate.offices import roles_of
from kg.annotate.press_towns import country_of_dateline
from kg.extract.actors import Actor, actors_of, sides_of, without_shadows
from kg.extract.appearances import joint_appearance
from kg.extract.attendance import attendees_of, chairs_of, is_by_phone, when_held
from kg.extract.clauses import Clause, Group, groups
from kg.extract.conferences import find_conferences
from kg.extract.delegations import Delegation
from kg.extract.diaries import Diary, diary_of
from kg.extract.discussion import assign_sentences, discussed
from kg.extract.drafts import Draft, draft_of, is_diplomatic, merge_into, window
from kg.extract.events import may_name_event
from kg.extract.gatherings import find_gatherings
from kg.extract.hosts import Hosts
from kg.extract.joined_sides import joined_sides
from kg.extract.judgements import (
    first_person,
    in_general,
    in_passing,
    is_abroad,
    is_background,
    says_again,
)
from kg.extract.leaders import leaders_of
from kg.extract.mentions import to_mention
from kg.extract.objects import VISITS
from kg.extract.occasions import Occasions
from kg.extract.own import own_if_subject
from kg.extract.reports import Report, by_days, clause_of, find_reports, may_report
from kg.extract.setting import Setting
from kg.extract.settling import divide_headlines, drop_bare_travels
from kg.extract.speakers import author_of
from kg.extract.transcripts import settle_transcript
from kg.extract.venues import settle_venue
from kg.models import Cited, MeetingMention, Party

# Headlines over a list of encounters: all of them are what the article is about.
_SEVERAL = re.compile(
    r"\b(?:[Vv]isits?|[Mm]eetings|[Tt]alks|[Cc]alls|[Tt]ravels?|[Tt]rip|[Tt]our|[Cc]ounterparts|[Mm]inisters|[Ll]eaders)\b"
)
# "On Tuesday she met A": who is named here is not whom the next sentence is about.
_PRONOUN_FIRST = re.compile(
    r"\W{0,4}(?:(?:[Oo]n |[Ii]n |[Aa]t )?[\ue004\ue012]+,?\s+|(?:Then|Later|Afterwards?|There|Today|Yesterday|Also),?\s+)?[Ss]?[Hh]e\b"
)
_QUOTED = re.compile(r"\s*[“\"]I\b")
_WITH_FIRST = re.compile(r"\W{0,4}With\s+(?:the\s+)?")
# "the consensus that the two heads of state reached when they met"
_HEADS = re.compile(
    r"\b(?:two|both)\s+(?:countries[’']\s+)?(?P<office>heads of (?:state|government)|presidents|prime ministers|kings)\b[^.;]{0,60}$"
)
_OWNS = re.compile(r"[’']s?\s+[\ue010\ue011]")
_JOURNEY = re.compile(r"\b(?:[Vv]isits?|[Tt]ravels?|[Tt]rip|[Tt]our)\b")
_LEAD = 3  # sentences of the body that tell what an article is about


def find_meetings(annotated: AnnotatedDocument) -> tuple[MeetingMention, ...]:
    """Find the meetings of a document, article by article, in order of first mention."""
    found: list[MeetingMention] = []
    for number in range(len(annotated.document.segments)):
        sentences = [s for s in annotated.sentences if s.segment == number]
        segment = annotated.document.segments[number]
        diary = diary_of(annotated.document, segment, annotated.published(number))
        reader = _Reader(annotated, segment.dateline, diary)
        for sentence in sentences:
            reader.read(sentence)
        reader.appear(sentences)
        reader.finish(sentences)
        main = [d for d in reader.drafts if reader.is_main(d)]
        main = [d for d in main if not is_background(d)] or main
        questions = [b.start for b in annotated.document.segments[number].blocks if b.kind == "question"]
        about = assign_sentences(reader.drafts, main, sentences, reader.told, questions)
        for index, draft in enumerate(reader.drafts):
            topics, countries = discussed(draft, about[index])
            mention = to_mention(draft, number, annotated, draft in main)
            found.append(mention.model_copy(update={"topics": topics, "about": countries}))
    return tuple(found)


def _is_of_the_same(masked: str) -> bool:
    """Whether a sentence is about whom the last was about: "She met A", or gives words of theirs: “I met A”."""
    return (_PRONOUN_FIRST.match(masked) or _QUOTED.match(masked)) is not None


def _fits(pronoun: str, draft: Draft) -> bool:
    """Whether "the two leaders" can be those of an encounter."""
    persons = draft.persons or not re.search(r"minister|secretar|president|diplomat|men", pronoun)
    return bool(persons) and (len(draft.sides) <= 2 or not re.search(r"\b(?:two|both)\b", pronoun))


def _holding(office: str, talks: Draft, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The heads of state, or the like, of both sides of an encounter: those who took part, or whoever holds the office."""
    role = "head-of-state" if re.search("state|resident|king", office) else "head-of-government"
    known = {a.party: a for a in talks.actors if a.person is not None and role in roles_of(a.office or "")}
    return tuple(known.get(side) or Actor(None, side, office, 0, 0) for side in sides_of(talks.actors))


class _Reader:
    """One article while it is read: the drafts so far, and who the last sentences were about."""

    def __init__(self, annotated: AnnotatedDocument, dateline: str = "", diary: Diary | None = None) -> None:
        self.annotated = annotated
        self._dateline = dateline
        self.drafts: list[Draft] = []
        self.told: dict[int, list[Draft]] = {}  # start of a sentence → what it reports
        self.order: dict[int, int] = {}  # start of a sentence → how many body sentences came before
        self._body = 0
        self._subject: tuple[Actor, ...] = ()
        self._event: Draft | None = None  # the last event with a name: "the Summit"
        self._pair: Draft | None = None  # the last encounter between persons: "the two ministers"
        self._setting = Setting()
        self._occasions = Occasions()
        self._delegation = Delegation()
        self._hosts = Hosts(annotated, country_of_dateline(dateline))
        self._visited: set[Party] = set()  # by the headline
        self._travels = False
        self._block = -1
        self._protagonist: tuple[Actor, ...] = ()
        self._waiting: list[Sentence] = []
        self._diary = diary

    def read(self, sentence: Sentence) -> None:
        """Take in one sentence: its encounters and its events.

        The sentences that tell of none are read only once one does: they say whom it is about, and where.
        """
        if not (may_report(sentence.text) or may_name_event(sentence.text)):
            self._waiting.append(sentence)
            return
        clause = clause_of(sentence)
        reports = find_reports(clause, self.annotated)
        events = [
            *find_conferences(clause, self.annotated, reports),
            *find_gatherings(clause, self.annotated, reports),
        ]
        if reports or events:
            self._catch_up(sentence.block)
            self._take_in(clause, reports, events)
        else:
            self._waiting.append(sentence)

    def _catch_up(self, block: int | None = None) -> None:
        """Take in the sentences kept waiting: each new ``block`` is about the protagonist again, where there is one."""
        for sentence in self._waiting:
            self._take_in(clause_of(sentence), [], [], lasts=sentence.block == block)
        self._waiting = []

    def _take_in(
        self, clause: Clause, reports: list[Report], events: list[Draft], *, lasts: bool = True
    ) -> None:
        """What a sentence tells of, and whom and where it leaves the article with."""
        sentence = clause.sentence
        self._note_place_in_article(clause)
        if self._enters_section(clause):
            return
        self._setting.note(clause, reported=bool(reports))
        self._occasions.note(clause)
        self._delegation.note(clause, self.annotated)
        if sentence.block != self._block and self._protagonist:
            self._subject = self._protagonist
        self._block = sentence.block
        for report in reports:
            for encounter in self._encounters(report):
                self._take(encounter)
        self._add_delegate(clause)
        self._add_to(None if reports else self._pair, clause)
        self._add_chairs(None if reports else self._event, clause)
        for draft in events:
            self._take_event(draft)
        if (lasts or not self._protagonist) and not _is_of_the_same(clause.masked):
            self._subject = self._subject_of(clause) or self._subject
        if (
            not self._protagonist
            and len(self._subject) == 1
            and self._subject[0].party == self.annotated.own is not None
        ):
            self._protagonist = self._subject

    def _take_event(self, draft: Draft) -> None:
        """An event of its own: he who attends it may be named only before."""
        report = draft.reports[0]
        if report.pronoun is not None:
            whom = self._resolved(report).actors
            draft.actors = without_shadows((*whom, *draft.actors))
        if not draft.actors:
            return
        self._setting.lend_day(draft)
        self._event = merge_into(self.drafts, draft)
        self.told.setdefault(report.sentence.start, []).append(self._event)

    def _add_chairs(self, event: Draft | None, clause: Clause) -> None:
        """Who chaired or attended the event told before."""
        chairs = chairs_of(clause, self.annotated) if event is not None else ()
        if event is not None and chairs:
            event.reports.append(
                replace(event.reports[0], clause=clause, start=0, end=len(clause.masked), actors=chairs)
            )
            event.actors = without_shadows((*event.actors, *chairs))
            event.two_sided = event.two_sided and len(event.sides) < 3

    def _note_place_in_article(self, clause: Clause) -> None:
        sentence = clause.sentence
        self.order[sentence.start] = self._body
        if sentence.block_kind != "headline":
            if self._body == 0:
                self._setting.open_with(clause)
            self._body += 1
        elif _SEVERAL.search(sentence.text):
            self._travels = self._setting.announced = True
            if _JOURNEY.search(sentence.text):
                self._visited |= {
                    e.party for e in sentence.entities if isinstance(e, CountryName) and e.party
                }

    def _enters_section(self, clause: Clause) -> bool:
        """Whether the sentence is a heading that names a country, in which what follows takes place."""
        heading = COUNTRY_HEADING.fullmatch(clause.masked)
        party = clause.by_start[heading.start(1)].party if heading else None
        if party is not None:
            evidence = clause.sentence.evidence("meeting/section-country")
            self._setting.enter(Cited(value=party.key, evidence=evidence), clause)
        return heading is not None

    def _resolved(self, report: Report) -> Report:
        """The report with its pronoun replaced by whom it can only mean."""
        own = self.annotated.own
        report.actors = tuple(own_if_subject(a, report.subject, report.actors, own) for a in report.actors)
        report.actors = without_shadows(b for a in report.actors for b in self._delegation.stands_for(a))
        if report.object_pronoun:
            subjects = {a.key for a in report.actors}
            before = (*self._subject_of(report.clause, report.start), *self._subject)
            whom = [a for a in before if a.key not in subjects]
            report.actors = without_shadows((*report.actors, *whom[:1]))
        if report.rule.name == "visit-invited" and not report.subject:
            return self._as_announced(report)
        if report.rule.shape == "next":
            report.actors = self._sides_again(report)
            report.status = report.rule.status or "planned"
            return report
        if report.pronoun is not None:
            meant = self._meant_by(report) or joined_sides(report)
            unknown = not meant and report.pronoun in ("he", "she", "i")
            # Whom someone unknown met did not meet each other.
            report.actors = () if unknown else without_shadows((*meant, *report.actors))
        elif not report.subject and report.rule.shape == "of":
            whose = self._told_before(report.actors) or self._subject_before(report)
            if not whose and report.sentence.block_kind == "headline":
                whose = author_of(
                    report.sentence, self.annotated
                )  # "Joint press conference with Minister Ruiz"
            report.actors = without_shadows((*whose, *report.actors))
        return report

    def _as_announced(self, report: Report) -> Report:
        """Who invited to the visit that was told before: "The visit comes at the invitation of Minister Ruiz"."""
        visit = self._pair if self._pair and self._pair.reports[-1].rule.name in VISITS else None
        report.actors = without_shadows((*visit.actors, *report.actors)) if visit else ()
        report.status = visit.status if visit else report.status
        return report

    def _sides_again(self, report: Report) -> tuple[Actor, ...]:
        """The sides of another round: those that its words name, else those of the talks just told; who will speak is open."""
        named = [a for g in groups(report.clause, report.start, report.end) for a in g.actors]
        sides = sides_of(actors_of(named, self.annotated))
        before = sides_of(self._pair.actors) if self._pair else []
        return tuple(Actor(None, side, None, 0, 0) for side in (sides if len(sides) > 1 else before))

    def _subject_before(self, report: Report) -> tuple[Actor, ...]:
        """Whom the words before a report are about, in its sentence or before it."""
        if _PRONOUN_FIRST.match(report.clause.masked):
            return self._subject
        return self._subject_of(report.clause, report.origin or report.start) or self._subject

    def _meant_by(self, report: Report) -> tuple[Actor, ...]:
        """Whom the pronoun of a report can only stand for."""
        if report.pronoun in ("he", "she"):
            subject = self._subject_before(report)
            return subject if len(subject) == 1 else ()
        if report.pronoun == "i":
            author = author_of(report.sentence, self.annotated, self._subject)
            spoken = report.sentence.block_kind == "speech"
            return (
                author if spoken or any(a.person is not None for a in author) else self._protagonist or author
            )
        if report.pronoun == "they" and report.actors and self._delegation.leaders:
            return self._delegation.leaders
        heads = _HEADS.search(report.clause.masked, 0, report.start)
        if heads and self._pair:
            return _holding(heads["office"], self._pair, self.annotated)
        told = (self._pair, *reversed(self.drafts))
        meant = next((d for d in told if d is not None and _fits(report.pronoun or "", d)), None)
        return meant.actors if meant is not None else ()

    def _encounters(self, report: Report) -> list[Report]:
        """What a report tells of: one for each stop and each day."""
        return [one for stop in self._stops(self._resolved(report)) for one in by_days(stop)]

    def _stops(self, report: Report) -> list[Report]:
        """A journey's encounters apart: the leaders of the countries that the headline says were visited."""
        hosts = [s for s in sides_of(report.actors) if s in self._visited]
        named = {a.party for a in report.actors if a.person is not None}
        guests = tuple(a for a in report.actors if a.party not in self._visited)
        apart = len(hosts) > 1 and named.issuperset(hosts) and any(a.party for a in guests)
        if not apart or report.rule.shape not in ("with", "object"):
            return [report]
        return [
            replace(report, actors=(*guests, *(a for a in report.actors if a.party == host)))
            for host in hosts
        ]

    def _add_delegate(self, clause: Clause) -> None:
        """A line below a delegation that is a person with an office: one of its members."""
        sending = next((d for d in self.drafts if d.is_ceremony), None)
        named = first_person(clause) if sending else None
        own = self.annotated.own
        if not sending or not named or named.person in sending.persons or named.side not in (own, None):
            return
        member = Actor(named.person, own, named.office, named.start, named.end)
        report = replace(
            sending.reports[0],
            clause=clause,
            start=0,
            end=named.end - clause.sentence.start,
            actors=(member,),
        )
        sending.reports.append(report)
        sending.actors = without_shadows((*sending.actors, member))

    def _add_to(self, talks: Draft | None, clause: Clause) -> None:
        """Who led the delegations of talks that were told without names, who else was there, and that it was a call."""
        if talks is None or talks.only_headline:
            return
        if talks.mode in (None, "unknown") and is_by_phone(clause):
            talks.mode = "phone"
        if talks.status == "held" and (held := when_held(clause)):
            talks.complete(clause, *held)
        unnamed = talks.sides - {a.party for a in talks.actors if a.person is not None}
        leaders = tuple(a for a in leaders_of(clause, self.annotated) if a.party in unnamed)
        more = leaders or attendees_of(clause, self.annotated)
        if more:
            report = replace(talks.reports[0], clause=clause, start=0, end=len(clause.masked), actors=more)
            talks.reports.append(report)
            talks.actors = without_shadows((*talks.actors, *more))

    def _told_before(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The participants of the one encounter already told in which all of these took part."""
        keys = {a.key for a in actors}
        fitting = [d for d in self.drafts if keys <= {a.key for a in d.actors}]
        return fitting[0].actors if len(fitting) == 1 else ()

    def _is_no_report(self, report: Report) -> bool:
        return len(report.actors) < 2 or in_passing(report) or says_again(report, self._pair)

    def _take(self, report: Report) -> None:
        if self._is_no_report(report):
            return
        draft = draft_of(report)
        draft.occasion = self._occasions.of(report)
        if report.sentence.block_kind == "headline" or self.order[report.sentence.start] < _LEAD:
            draft.around = window(report, self.annotated.published(report.sentence.segment))
        if report.rule.name in ("discussed", "told", "with-fronted"):
            draft.date = draft.date_evidence = draft.place = draft.country = None
        if self._diary is not None:
            self._diary.enter(draft)
        if report.rule.name in ("noun-between", "noun-of-pair") and not (
            draft.persons or draft.date or draft.place or draft.country
        ):
            return  # "the dialogue between Kosovo and Serbia"
        if self._diary is None:
            self._setting.lend(draft)
        self._hosts.settle(draft, self._setting.country.value if self._setting.country else None)
        self._occasions.lend(draft, self.drafts)
        draft.actors = without_shadows(a for a in draft.actors if a.party is not None or a.person is not None)
        where = draft.country.value if draft.country else None
        if not is_diplomatic(draft.actors, self.annotated, where) or is_abroad(draft, self.annotated.own):
            return
        self._setting.follow(draft)
        self._pair = merge_into(self.drafts, draft)
        self._event = self._pair if report.rule.name in ("noun-of-pair", "body-met") else self._event
        self.told.setdefault(report.sentence.start, []).append(self._pair)

    def appear(self, sentences: list[Sentence]) -> None:
        """Take in the joint appearance that the lines above a transcript name."""
        report = joint_appearance(sentences, self.annotated)
        if report is not None:
            self._catch_up()
            self._take(report)

    def finish(self, sentences: list[Sentence]) -> None:
        """Settle what only the whole article tells."""
        if self.drafts:
            self._catch_up()
        self.drafts = divide_headlines(drop_bare_travels([d for d in self.drafts if not in_general(d)]))
        for draft in self.drafts:
            draft.settle_date()
            settle_venue(draft, self._dateline, self.annotated.document.text)
            settle_transcript(draft, self.annotated, sentences)

    def _subject_of(self, clause: Clause, before: int | None = None) -> tuple[Actor, ...]:
        """The one person a sentence, up to an offset, is about: the first it names that is in no list."""
        for group in groups(clause, 0, before):
            if _WITH_FIRST.fullmatch(clause.masked, 0, group.start) or _OWNS.match(clause.masked, group.end):
                continue  # "With Minister Ruiz, she spoke about fish", "The Secretary-General’s envoy"
            actors = actors_of(group.actors, self.annotated)
            if actors and (actors[0].person is not None or self._is_own_holder(actors[0], group)):
                return actors if len(actors) == 1 else ()
        return ()

    def _is_own_holder(self, actor: Actor, group: Group) -> bool:
        """Whether a sentence begins with "The Secretary" and means the publisher's own, whom the article never names."""
        is_own = actor.office is not None and actor.party == self.annotated.own is not None
        return is_own and group.start == 0

    def is_main(self, draft: Draft) -> bool:
        """Whether the article is chiefly about this: its headline or its first sentences tell of it."""
        if draft.reports[0].rule.shape == "next" and draft is not self.drafts[0]:
            return False  # another round of the same talks
        if any(
            r.sentence.block_kind == "headline" or self.order[r.sentence.start] < _LEAD for r in draft.reports
        ):
            return True
        if self._diary is not None:
            return draft.date is not None  # one entry as much as another
        protagonists = {a.key for a in self._protagonist}
        listed = (
            self._travels and draft.status != "cancelled" and (draft.date or draft.place or draft.country)
        )
        return bool(listed) and bool(protagonists & {a.key for a in draft.actors})
