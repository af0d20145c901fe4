"""The sentences of an article, one after the other → what the next may leave unsaid: who speaks, gives and receives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.annotate.entities import AnnotatedDocument
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.joint_texts import FOLLOWING, JOINT, authors_of, states_of, we_the
from kg.extract.pledges.parties import is_at_war, is_firm_of, is_talked_of, joined, parties_in, subject_of
from kg.extract.pledges.policy_rules.words import GOES_ON, OUTCOMES, PAPERS_LEAD
from kg.extract.pledges.words.donor_words import LABEL
from kg.extract.pledges.words.headlines import givers_in_headline
from kg.extract.pledges.words.refusals import REFUSALS
from kg.models import Cited, MeetingMention, Party, Stage

# "Chad: Will provide", "Chad: In 2022, pledged": the side before the colon does it.
_TELLS = re.compile(r"\W*(?:Will|Has|Have|Is|Are|Also|In|Since|Up|[A-Z][a-z]+(?:s|ed|ing))\b")
# "Rescission package eliminates foreign aid": whatever it lists is given no more.
_TAKES_BACK = re.compile(
    r"\b(?i:rescissions?|rescind(?:s|ed|ing)?|claw(?:s|ed|ing)? back|(?:cancel|terminat|eliminat|slash|axe)\w*\s(?:[\w-]+\s){0,6}?(?:aid|grants|funding|spending|contracts|programs))\b"
)
_SOON = 4  # sentences in which a statement says whose it is
_AT_HOME = next(each.pattern for each in REFUSALS if each.name == "at-home")
_SHORT_LINE = 120  # characters of a heading over a list
_HEADING = 50  # characters of a line that only names what follows
_RECENT = 4  # blocks back in which the receiver of the last pledge is still meant
_NEAR = 3  # sentences back in which a counterpart is still meant


@dataclass(slots=True)
class Memory:
    """What an article has said so far."""

    annotated: AnnotatedDocument
    own: Party | None
    meetings: Sequence[MeetingMention] = ()  # that the article tells of
    donors: tuple[Cited[Party], ...] = ()
    recipients: tuple[Cited[Party], ...] = ()
    given_in: int = -9  # block of the last pledge
    all_donors: set[Party] = field(default_factory=set)  # who gave anything so far
    stage: Stage = "pledged"  # of the last pledge
    load: str = ""  # what was given last, where it was counted
    heading: tuple[Cited[Party], ...] = ()
    heading_joined: tuple[Cited[Party], ...] = ()
    heading_gives: tuple[Cited[Party], ...] = ()  # who gives, as the headline says
    joint: bool = False  # the article is a statement of all whom its headline names
    authors: tuple[Party, ...] = ()  # of a joint statement
    section: tuple[Cited[Party], ...] = ()
    speaker: str = ""  # label of who speaks in a transcript
    together: tuple[Cited[Party], ...] = ()  # who undertook something together last
    together_in: int = -9  # block in which they did
    outcomes: bool = False  # what follows is a list of what was agreed
    papers: bool = False  # and of nothing but papers that were signed
    lead_in: tuple[Cited[Party], ...] = ()  # who binds themselves in the list that follows
    untaken: list[PledgeDraft] = field(
        default_factory=list
    )  # of this sentence: whom they are for is still open
    never_taken: list[PledgeDraft] = field(default_factory=list)  # and of sentences before
    sums: set[tuple[float, str]] = field(default_factory=set)
    pending: list[Statement] = field(default_factory=list)
    told: list[Statement] = field(default_factory=list)
    _section_at: int = 0  # how many sentences were told before the section
    _named: dict[int, tuple[Cited[Party], ...]] = field(default_factory=dict)
    _subject: tuple[int, Party | None] = (0, None)  # how many sentences were asked for it, and what they said
    _at_home: tuple[int, bool] = (0, False)
    _taken_back: tuple[int, bool] = (0, False)

    def note(self, statement: Statement) -> None:
        """Keep a sentence in mind, to be read when a pledge is in sight: most sentences never need to be."""
        self.pending.append(statement)
        heads_list = len(statement.text) < _HEADING and OUTCOMES.search(statement.text)
        opens = statement.text.startswith("We, ")  # "We, the leaders of": whose statement it is
        if statement.sentence.block_kind == "headline" or statement.ends_in_colon or heads_list or opens:
            self.catch_up()

    def catch_up(self) -> None:
        """Read the headings among the sentences kept in mind; the others are read where they are asked for."""
        for statement in self.pending:
            self._read(statement)
        self.pending.clear()

    @property
    def subject(self) -> Party | None:
        """The side that the last sentences with a subject were about."""
        asked, subject = self._subject
        fresh = (subject_of(each, self.annotated) for each in reversed(self.told[asked:]))
        self._subject = len(self.told), next((each for each in fresh if each is not None), subject)
        return self._subject[1]

    @property
    def at_home(self) -> bool:
        """Whether the article is about a state's own affairs, where nobody abroad is meant unnamed."""
        asked, found = self._at_home
        found = found or any(_AT_HOME.search(each.text) for each in self.told[asked:])
        self._at_home = len(self.told), found
        return found

    @property
    def takes_back(self) -> bool:
        """Whether the headline says that money is taken back which was to be given."""
        asked, found = self._taken_back
        headed = (each for each in self.told[asked:2] if each.sentence.block_kind == "headline")
        found = found or any(_TAKES_BACK.search(each.text) for each in headed)
        self._taken_back = min(len(self.told), 2), found
        return found

    def near(self, statement: Statement) -> list[tuple[Cited[Party], ...]]:
        """Whom each of the last sentences named, apart from states only at war or talked of; in long texts and lists those of the
        paragraph.
        """
        last = self.told[max(self._section_at, len(self.told) - _NEAR) :]
        block, listed = statement.sentence.block, statement.sentence.block_kind == "bullet"
        anywhere = self.is_short and not listed
        meant = (each for each in last if anywhere or each.sentence.block == block)
        return [
            tuple(
                c
                for c in self.named_in(each)
                if not (is_at_war(each, c) or is_firm_of(each, c) or is_talked_of(each, c))
            )
            for each in meant
        ]

    @property
    def all_named(self) -> Iterator[tuple[Cited[Party], ...]]:
        """Whom each sentence named."""
        return map(self.named_in, self.told)

    @property
    def announces(self) -> bool:
        """Whether a state publishes here what it does with another one, which the headline names."""
        named = (*self.heading, *(c for each in self.told[:2] for c in self.named_in(each)))
        others = (c for c in named if c.value.kind == "country" and c.value != self.own)
        return self.own is not None and next(others, None) is not None

    def names(self, party: Party) -> bool:
        """Whether the article is by or about a party."""
        return party == self.own or any(c.value == party for named in self.all_named for c in named)

    def named_in(self, statement: Statement) -> tuple[Cited[Party], ...]:
        """Every side that a sentence names."""
        start = statement.sentence.start
        if start not in self._named:
            self._named[start] = parties_in(statement, self.annotated)
        return self._named[start]

    def enter(self, statement: Statement) -> None:
        """An item of a list that opens with a side is about that side: "- Chad: Will provide wells. Pledged 5 million"."""
        if statement.sentence.block_kind != "bullet" or ":" not in statement.text[:_HEADING]:
            return
        label = LABEL.match(statement.masked)
        entity = statement.by_start.get(label.start("group")) if label else None
        told = label is not None and _TELLS.match(statement.masked, label.end()) is not None
        if told and label is not None and entity is not None and entity.party is not None:
            self.donors = (statement.cite(entity.party, "pledge/donor", *label.span("group")),)
            self.recipients = ()

    def _read(self, statement: Statement) -> None:
        self.enter(statement)
        self._note_list(statement)
        opening = all(each.sentence.block_kind == "headline" for each in self.told)
        if statement.sentence.block_kind == "headline" and opening and not self.heading:
            self.heading = self.named_in(statement)
            self.heading_joined = joined(statement, self.heading)
            self.heading_gives = _giving(statement, self.heading)
            self.joint = JOINT.search(statement.text) is not None
            self.authors = authors_of(statement, self.heading)
        elif not self.joint and len(self.told) < _SOON and (we := we_the(statement)):
            here = (c.value for c in self.named_in(statement) if statement.span_of(c.evidence)[0] < we.end())
            authors = tuple(here)
            self.joint, self.authors = len(authors) > 1, authors if len(authors) > 1 else self.authors
        elif not self.joint and len(self.told) < _SOON and FOLLOWING.search(statement.text):
            self.joint = len(self.named_in(statement)) > 1
            self.authors = self.authors if len(self.authors) > 1 else states_of(self.named_in(statement))
        else:
            self._open_section(statement)
        self.told.append(statement)

    def _open_section(self, statement: Statement) -> None:
        """A line that only names a side heads a section about it; the next heading ends that."""
        named = self.named_in(statement) if len(statement.text) < 80 and statement.sentence.entities else ()
        heads = named if named and _is_heading(statement, named) else ()
        if heads or statement.sentence.block_kind == "headline":
            self.section, self._section_at = heads, len(self.told)
            self.recipients = () if heads or not self.is_short else self.recipients

    def _note_list(self, statement: Statement) -> None:
        """Whether a list of outcomes, or of papers that were signed, follows a line."""
        numbered = statement.sentence.block_kind == "bullet" and not statement.ends_in_colon
        if numbered or "|" in statement.text:
            return  # "No. | Title | Signatory": the head of a table heads no list of its own
        goes_on = self.told and GOES_ON.match(statement.text)
        text = f"{self.told[-1].text.rstrip('.')} {statement.text}" if goes_on else statement.text
        papers = text.rstrip().endswith(":") and PAPERS_LEAD.search(text) is not None
        if papers or len(text) < _SHORT_LINE:
            self.papers, self.outcomes = papers, papers or OUTCOMES.search(text) is not None

    @property
    def is_short(self) -> bool:
        """Whether the text is about one thing: a readout or an announcement, not a long fact sheet."""
        return self.annotated.is_short

    def remember(
        self, donors: tuple[Cited[Party], ...], recipients: tuple[Cited[Party], ...], block: int, stage: Stage
    ) -> None:
        """Remember who gave and who got in the last pledge, and how far along it was."""
        self.donors, self.recipients = donors, recipients or self.recipients
        self.all_donors |= {c.value for c in donors} - {c.value for c in recipients}
        self.given_in, self.stage = block, stage

    def recipients_near(self, statement: Statement, *, goes_on: bool = False) -> tuple[Cited[Party], ...]:
        """Who got the last pledge, where a sentence is near it: in long texts in the same paragraph, unless it goes on."""
        speaks = statement.sentence.block_kind == "speech"
        far = _RECENT if self.is_short or speaks else goes_on
        return self.recipients if statement.sentence.block - self.given_in <= far else ()

    @property
    def voices(self) -> tuple[Party, ...]:
        """Who "we" are: the side of a named speaker, the signatories of a joint statement, else the publisher's."""
        words = [word for word in re.findall(r"[\w’'-]+", self.speaker.lower()) if len(word) > 2]
        for person in self.annotated.people if words else ():
            if person.side is not None and person.name.lower().split()[-1] == words[-1]:
                return (person.side,)
        bodys = self.own is not None and self.own.kind == "organisation" and not self.authors
        if self.joint and not bodys:  # the communiqué of a body that names no others is its own
            return self.authors
        return (self.own,) if self.own else ()


def _giving(headline: Statement, named: tuple[Cited[Party], ...]) -> tuple[Cited[Party], ...]:
    """The states that a headline says give: "Chile hands over fire engines to Peru", "Chile, Peru pledge aid"."""
    places = givers_in_headline(headline.masked)
    return tuple(c for c in named if c.value.kind == "country" and headline.span_of(c.evidence)[0] in places)


def _is_heading(statement: Statement, named: tuple[Cited[Party], ...]) -> bool:
    """Whether a line only names a side: "1. Senegal", not "Roads in Peru were repaired."."""
    if re.search(r"[a-z]\.$", statement.text.rstrip()):
        return False
    return len(statement.text.split()) <= 6 and len({c.value for c in named}) == 1 and not statement.verbs
