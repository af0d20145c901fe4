"""The sentences of an article, one after the other → the drafts of the encounters it tells of, each once."""

from kg.annotate.cues import Cues
from kg.annotate.entities import AnnotatedDocument, Sentence
from kg.annotate.mask import COUNTRY_HEADING
from kg.annotate.people.press_towns import country_of_dateline, home_of_dateline, reported_from
from kg.extract.meetings.article.additions import (
    LastEvents,
    add_chairs,
    add_delegate,
    add_to_all,
    add_to_talks,
    spoken_of,
)
from kg.extract.meetings.article.antecedents import Antecedents
from kg.extract.meetings.article.appearances import joint_appearance
from kg.extract.meetings.article.background import is_of_last_time, is_of_others_beside
from kg.extract.meetings.article.bare import by_nobody, is_abroad, is_bare
from kg.extract.meetings.article.chains import share_subjects
from kg.extract.meetings.article.days_apart import count_day, counted_from
from kg.extract.meetings.article.diaries import Diary
from kg.extract.meetings.article.hosts import Hosts
from kg.extract.meetings.article.in_general import in_general
from kg.extract.meetings.article.in_passing import in_passing
from kg.extract.meetings.article.journeys import Journey, goes_on_after
from kg.extract.meetings.article.leads import date_by_dateline
from kg.extract.meetings.article.lending import lend, lend_day, settle
from kg.extract.meetings.article.margins import is_told_within, lend_occasions, without_settings
from kg.extract.meetings.article.merging import merge_into, name_members
from kg.extract.meetings.article.officials import is_diplomatic
from kg.extract.meetings.article.press_remarks import meeting_of_remarks
from kg.extract.meetings.article.repeats import is_of_others, says_again, says_of_told
from kg.extract.meetings.article.series import by_caller, one_by_one, tells_series
from kg.extract.meetings.article.setting import Setting
from kg.extract.meetings.article.settling import (
    divide_headlines,
    drop_bare_travels,
    drop_invitations,
    drop_place_as_side,
    drop_summaries,
    drop_visits_told,
    fill_last_side,
    settle_past,
    settle_to_come,
    tells_another_day,
)
from kg.extract.meetings.article.told_days import tells_when
from kg.extract.meetings.article.transcripts import settle_transcript
from kg.extract.meetings.article.venues import settle_here, settle_venue
from kg.extract.meetings.article.visits_off import call_off_headed, call_off_visits
from kg.extract.meetings.circumstances.issue_lines import issued_at
from kg.extract.meetings.circumstances.other_deeds import is_told_aside
from kg.extract.meetings.drafts import Draft, draft_of, window
from kg.extract.meetings.events.conferences import find_conferences
from kg.extract.meetings.events.gatherings import find_gatherings
from kg.extract.meetings.events.name_dates import date_by_name
from kg.extract.meetings.events.names import may_name_event
from kg.extract.meetings.events.occasions import Occasions
from kg.extract.meetings.events.session_drafts import is_to_come
from kg.extract.meetings.events.sessions import may_borrow, with_sessions
from kg.extract.meetings.reports import Report, by_days, clause_of, find_reports, may_report
from kg.extract.meetings.sides.actors import known, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited, Segment

# Whom a text may meet that names no other side: "representatives of partner nations".
_OF_MANY = Cues(
    ("nations", "ountries", "eaders", "inisters", "mbassadors", "iplomats", "States", "governments")
)
_LEAD = 3  # sentences of the body that tell what an article is about


class ArticleReader:
    """One article while it is read: the drafts so far, and who the last sentences were about."""

    def __init__(self, annotated: AnnotatedDocument, segment: Segment, diary: Diary | None = None) -> None:
        self.annotated = annotated
        self._issued_at = issued_at(annotated.document, segment)
        self.drafts: list[Draft] = []
        self.told: dict[int, list[Draft]] = {}  # start of a sentence → what it reports
        self.order: dict[int, int] = {}  # start of a sentence → how many body sentences came before
        self._body = 0
        self._events = LastEvents()
        self._setting = Setting()
        self._occasions = Occasions()
        town = reported_from(annotated.document, segment)
        dateline = country_of_dateline(town)
        self.who = Antecedents(annotated, self.drafts, dateline)
        self._hosts = Hosts(annotated, dateline, home_of_dateline(town))
        self.journey = Journey()
        self.travels = False
        self._sections = False  # headings say in which country what follows took place
        self._series = False  # it tells of several encounters of one person
        self._waiting: list[Sentence] = []
        self._told_last: list[Draft] = []  # by the last sentence that told of any
        self.diary = diary

    def read(self, sentence: Sentence) -> None:
        """Take in one sentence: its encounters and its events.

        The sentences that tell of none are read only once one does: they say whom it is about, and where.
        """
        with_others = not self.annotated.of_own_side or _OF_MANY.in_text(sentence.text)
        reporting = with_others and may_report(sentence.text)
        if not (reporting or may_name_event(sentence.text)):
            self._waiting.append(sentence)
            return
        clause = clause_of(sentence)
        reports = share_subjects(find_reports(clause, self.annotated)) if reporting else []
        told = [
            *find_conferences(clause, self.annotated, reports),
            *find_gatherings(clause, self.annotated, reports),
        ]
        events = with_sessions(told, clause, self.annotated, reports)
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
        self._note_place_in_article(clause)
        if self._enters_section(clause):
            return
        self._setting.begin(clause.sentence)
        reports = self.who.telling(reports)
        onward = goes_on_after(clause, reports)
        if not onward:
            told = any(not r.rule.name.endswith("visit-told") for r in reports)
            self._setting.note(clause, self.annotated, reported=told)
        self.journey.note(clause)
        self._occasions.note(clause)
        self._series = self._series or tells_series(clause.sentence.text)
        self.who.begin(clause)
        self._take_reports(clause, reports)
        for draft in events:
            self._take_event(draft)
        self.who.leave(clause, lasts=lasts)
        if onward:
            self._setting.note(clause, self.annotated, reported=True)
        self._setting.end(clause.sentence, leads=self._body <= _LEAD)
        if not self.journey.traveller and self._body == 1:
            self.journey.traveller = self.who.subject

    def _take_reports(self, clause: Clause, reports: list[Report]) -> None:
        """The encounters of a sentence, and who it adds to those told before."""
        for report in reports:
            for encounter in self._encounters(report):
                self._take(encounter)
        add_delegate(self.drafts, clause, self.annotated)
        if not reports:
            add_to_all(self._told_last, clause, self.annotated, self._occasions)
        else:
            self._told_last = self.told.get(clause.sentence.start, [])
        if not reports:
            talks = spoken_of(self.who.pair, self.drafts, clause)
            added = add_to_talks(talks, clause, self.annotated, self._occasions, self.drafts)
            event = self._events.meant_by(clause)
            if not added or talks is event:
                add_chairs(event, clause, self.annotated)

    def _take_event(self, draft: Draft) -> None:
        """An event of its own: he who attends it may be named only before."""
        report = draft.reports[0]
        here = self.told.get(report.sentence.start, ())
        if draft.two_sided and any(is_told_within(draft, one) for one in here):
            return
        told = [r for one in here for r in one.reports]
        if any(r.rule.shape == "next" and r.start < report.end and report.start < r.end for r in told):
            return
        if report.pronoun is not None:
            whom = self.who.resolve(report).actors
            draft.actors = without_shadows((*whom, *draft.actors))
        if not draft.actors or says_of_told(draft, self.drafts):
            return
        lend_day(self._setting, draft)
        if draft.persons and may_borrow(draft, self._setting.date_evidence):
            lend(self._setting, draft)
        event = self._events.take(merge_into(self.drafts, draft))
        self.told.setdefault(report.sentence.start, []).append(event)

    def _note_place_in_article(self, clause: Clause) -> None:
        sentence = clause.sentence
        self.order[sentence.start] = self._body
        if sentence.block_kind != "headline":
            if self._body == 0 or (self._body < _LEAD and not self.drafts):
                self._setting.open_with(clause, first=self._body == 0)
            self._body += 1
        elif self.journey.head(sentence):
            self.travels = self._setting.announced = True

    def _enters_section(self, clause: Clause) -> bool:
        """Whether the sentence is a heading that names a country, in which what follows takes place.

        Where the article is in another country so far, its headings say with whom it was, and not where.
        """
        heading = COUNTRY_HEADING.fullmatch(clause.masked)
        party = clause.by_start[heading.start(1)].party if heading else None
        here = self._setting.country
        if party is not None and not self._sections and here is not None and here.value != party.key:
            return False
        if party is not None:
            self._sections = True
            evidence = clause.sentence.evidence("meeting/section-country")
            self._setting.enter(Cited(value=party.key, evidence=evidence), clause)
        return heading is not None

    def _encounters(self, report: Report) -> list[Report]:
        """What a report tells of: one for each stop and each day, and in a series for each side."""
        somewhere = self._setting.country is not None
        self._hosts.recall(report)
        told = self.journey.apart(self.who.resolve(report), somewhere=somewhere)
        if self._series:
            told = [one for stop in told for one in one_by_one(stop, self.who.protagonists)]
        return [one for stop in told for caller in by_caller(stop) for one in by_days(caller)]

    def _take(self, report: Report) -> None:
        if by_nobody(report) or in_passing(report) or says_again(report, self.who.pair):
            return
        draft = draft_of(report)
        settle_here(draft, self._issued_at)
        draft.occasion = self._occasions.of(report)
        date_by_name(draft, self.annotated.published(report.sentence.segment))
        told = counted_from(draft, self.who.pair, self.drafts)
        count_day(draft, report, told, self.annotated.published(report.sentence.segment))
        of_others = is_of_others(draft, self.drafts)
        if self.is_in_lead(report) and not of_others:
            draft.around = window(report, self.annotated.published(report.sentence.segment))
        if report.rule.name in ("discussed", "told", "with-fronted") and not tells_when(report):
            draft.date = draft.date_evidence = draft.place = draft.country = None
        if self.diary is not None:
            self.diary.enter(draft)
        if is_bare(draft):
            return
        if self.diary is None and not (draft.is_another or of_others):
            lend(self._setting, draft, self.annotated.published(report.sentence.segment))
        self._hosts.settle(draft, self._setting.country.value if self._setting.country else None)
        self._lend_occasion(draft, report)
        draft.actors = without_shadows(known(draft.actors))
        where = draft.country.value if draft.country else None
        if not is_diplomatic(draft.actors, where) or is_abroad(draft, self.annotated.own):
            return
        self._keep(draft, report)

    def _lend_occasion(self, draft: Draft, report: Report) -> None:
        """Give an encounter the event told before, which the last time that some met was not at."""
        if not is_of_last_time(report):
            self._occasions.lend(draft, self.drafts)
        elif draft.occasion is not None and draft.occasion.evidence.start < report.sentence.start:
            draft.occasion = None

    def _keep(self, draft: Draft, report: Report) -> None:
        """Put a draft to those of the article; the sentence of a visit of another time is about what was told before."""
        if draft.is_told_visit:
            merge_into(self.drafts, draft)
            return
        if not any(is_of_others_beside(draft, told) for told in self.drafts[:1]):
            self._setting.follow(draft, self.annotated.published(report.sentence.segment))
        self.journey.lend(draft)
        fill_last_side(draft)
        kept = merge_into(self.drafts, draft)
        self.told.setdefault(report.sentence.start, []).append(kept)
        recalled = report.rule.shape == "next" and report.rule.status == "held"
        aside = is_told_aside(report.clause.masked, report.start, report.end)
        if not (recalled or (aside and len(self.drafts) > 1)):
            self.who.pair = kept  # not "the agreements that the presidents reached in May"
        if report.rule.name in ("noun-of-pair", "body-met"):
            self._events.take(kept)

    def appear(self, sentences: list[Sentence]) -> None:
        """Take in the joint appearance, or the meeting spoken of, that the lines above remarks name."""
        report = joint_appearance(sentences, self.annotated)
        if report is not None:
            self._catch_up()
            self._take(report)
        spoken_of = meeting_of_remarks(sentences, self.annotated, self._issued_at)
        if spoken_of is not None:
            self._catch_up()
            self._take_event(spoken_of)

    def finish(self, sentences: list[Sentence]) -> None:
        """Settle what only the whole article tells."""
        if self.drafts:
            self._catch_up()
        self.drafts = divide_headlines(
            drop_summaries(drop_invitations(drop_bare_travels([d for d in self.drafts if not in_general(d)])))
        )
        published = self.annotated.document.published
        self.drafts = name_members(drop_visits_told(self.drafts, published))
        call_off_visits(self.drafts, sentences)
        call_off_headed(self.drafts, sentences)
        for draft in self.drafts:
            self._hosts.remember(draft)
            self.journey.settle(draft)
            draft.settle_date()
            drop_place_as_side(draft)
            fill_last_side(draft)
            settle_transcript(draft, self.annotated, sentences)
            opens = any(map(self.is_in_lead, draft.reports))
            settle_venue(draft, self._issued_at, self.annotated, opens=opens)
            printed = self.annotated.published(draft.reports[0].sentence.segment)
            looks_back = tells_another_day(draft, self.drafts)
            settle(self._setting, draft, printed, news=self.annotated.own is None, looks_back=looks_back)
            date_by_dateline(draft, self.annotated)
            if printed is not None and draft.status == "held" and is_to_come(draft, self.annotated):
                settle_to_come(draft, printed)
            settle_past(draft, printed)
        lend_occasions(self.drafts)
        self.drafts = without_settings(self.drafts)

    def is_in_lead(self, report: Report) -> bool:
        """Whether a headline, or one of the first sentences below, tells it."""
        return report.sentence.block_kind == "headline" or self.order[report.sentence.start] < _LEAD
