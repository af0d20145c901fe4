"""A page's rows and the stored texts in, one chapter of the site after another out: each writes pages of one kind."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment

from kg.query.explorer_rows import DocumentRow, ExplorerData, MeetingRow
from kg.query.reader import Reader
from kg.view.answers import find_answers
from kg.view.ask import ready_answers
from kg.view.charts import month_strip, share_bar, time_bars
from kg.view.digest import Digest, Fact, newest_first
from kg.view.downloads import Downloads
from kg.view.explorer import render_explorer
from kg.view.former import read_places
from kg.view.ledger import TYPES, ledger_lines, totals
from kg.view.ledger_views import calendar, histories, matrix, shares
from kg.view.links import anchor_of, file_of, sentence_link
from kg.view.maps import world_map
from kg.view.page import environment, write_page
from kg.view.payload import only_used
from kg.view.profiles import party_profile, person_profile
from kg.view.sources import StoredText, read_stored, to_paragraphs
from kg.view.story import Story
from kg.view.strength import RULES
from kg.view.words import count_words


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where, and out of what; it goes from process to process."""

    page: ExplorerData  # with the addresses of its pages
    directory: Path  # of the graph, for the stored texts
    folder: Path
    former: Path  # the explorer that was there before
    title: str = "Communiqué"
    story: Story | None = None
    answered: bool = False  # whether the graph is asked the ready questions
    forms: str = ""  # the address at which a server takes others


def write_chapters(task: tuple[Order, Sequence[str]]) -> int:
    """Write chapters of a site by their names; how many pages they have."""
    order, names = task
    writer = SiteWriter(order)
    for name in names:
        CHAPTERS[name](writer)
    return writer.count


class SiteWriter:
    """Writes the pages of one site, and counts them."""

    def __init__(self, order: Order) -> None:
        self.order, self.folder = order, order.folder
        self.digest = Digest(order.page)
        self.downloads = Downloads(self.digest)
        self.count = 0
        self._jinja = site_environment(self.digest)

    def _write(self, file: str, template: str, **values: object) -> None:
        root = "../" * file.count("/")
        html = self._jinja.get_template(f"site/{template}.html.j2").render(
            site=self.order.title, root=root, digest=self.digest, page=self.digest.page, **values
        )
        write_page(self.folder / file, html)
        self.count += 1

    def write_explorer(self) -> None:
        """Write the explorer; who was in the one before keeps the place."""
        html = render_explorer(
            self.order.page,
            title=self.order.title,
            home="index.html",
            former=read_places(self.order.former),
            story=self.order.story,
        )
        write_page(self.folder / "explorer.html", html)
        self.count += 1

    def write_start(self) -> None:
        """Write the page to begin with."""
        facts: list[Fact] = [*self.digest.page.meetings, *self.digest.page.pledges]
        days = [row.published for row in self.digest.page.documents if row.published]
        self._write(
            "index.html",
            "start",
            answers=find_answers(self.digest),
            newest=newest_first(self.digest.page.meetings)[:6],
            days=days,
            publishers=self.digest.publishers_of(facts),
        )

    def write_ledger(self) -> None:
        """Write the ledger of pledges, and the other ways to look at it."""
        pledges, lines = self.digest.page.pledges, ledger_lines(self.digest)
        givers, receivers = shares(lines, "by"), shares(lines, "to")
        told = histories(pledges)
        choices = {"types": TYPES, "firmness": [(rule.key, rule.words) for rule in reversed(RULES)]}
        sides = {"givers": givers, "receivers": receivers}
        self._write("pledges.html", "ledger", lines=lines, told=told, **choices, **sides)
        self._write(
            "pledges-who.html", "ledger_who", givers=givers, receivers=receivers, matrix=matrix(lines)
        )
        self._write("pledges-due.html", "ledger_due", groups=calendar(lines))
        self._write("pledges-sums.html", "ledger_sums", totals=totals(pledges))

    def write_people(self) -> None:
        """Write the list of people, and a profile of each who takes part in something."""
        used = only_used(self.digest.page).persons
        self._write("people.html", "people", people=self.digest.ranked(used))
        for row in used:
            profile = person_profile(self.digest, row)
            self._write(row.page, "person", profile=profile)
            self._write_facts(row.page, [*profile.meetings, *profile.announced])

    def write_parties(self) -> None:
        """Write the list of countries and organisations, and a profile of each."""
        profiles = [party_profile(self.digest, row) for row in only_used(self.digest.page).parties]
        ranked = sorted(profiles, key=lambda one: (-len(one.meetings) - len(one.pledges), one.party.name))
        self._write("countries.html", "parties", profiles=ranked)
        for profile in profiles:
            self._write(profile.party.page, "party", profile=profile)
            self._write_facts(profile.party.page, [*profile.meetings, *profile.pledges])

    def write_answers(self) -> None:
        """Write the page of ready questions, answered where the graph is to be asked."""
        answered = self.order.answered
        answers = ready_answers(Reader.open(self.order.directory), self.digest) if answered else []
        self._write("ask.html", "ask", answers=answers, forms=self.order.forms)

    def _write_facts(self, page: str, facts: list[Fact]) -> None:
        """Write what a profile offers to take away, beside it."""
        beside = self.folder / page
        write_page(beside.with_suffix(".csv"), self.downloads.to_csv(facts))
        write_page(beside.with_suffix(".ttl"), self.downloads.to_turtle(facts))

    def write_sources(self) -> None:
        """Write the list of documents, and each document that something was taken from."""
        used = self.digest.by_document
        rows = sorted(
            self.digest.page.documents,
            key=lambda row: (row.published or date.min, row.id),
            reverse=True,
        )
        self._write_lists(
            [row for row in rows if row.id in used], [row for row in rows if row.id not in used]
        )
        for stored in read_stored(self.order.directory):
            if stored.id in used and stored.id in self.digest.documents:
                self._write_source(stored)

    def _write_lists(self, taken: list[DocumentRow], unused: list[DocumentRow]) -> None:
        """List the documents, those from which nothing was taken on a page of their own."""
        numbers = {row.id: len({use.fact.id for use in self.digest.by_document[row.id]}) for row in taken}
        more = f"{count_words(len(unused), 'other document')} gave nothing" if unused else ""
        for file, title, rows, facts, others in (
            ("sources.html", "Sources", taken, numbers, more),
            ("sources-unused.html", "Documents that gave nothing", unused, None, "Those that did"),
        ):
            if rows or facts is not None:
                other = "sources-unused.html" if facts is not None else "sources.html"
                self._write(
                    file, "sources", title=title, documents=rows, taken=facts, others=others, other=other
                )

    def _write_source(self, stored: StoredText) -> None:
        paragraphs = to_paragraphs(stored, self.digest.by_document[stored.id])
        row = self.digest.documents[stored.id]
        self._write(row.page, "source", document=row, stored=stored, paragraphs=paragraphs)


CHAPTERS: Mapping[str, Callable[[SiteWriter], None]] = {
    "countries": SiteWriter.write_parties,
    "explorer": SiteWriter.write_explorer,
    "people": SiteWriter.write_people,
    "answers": SiteWriter.write_answers,
    "sources": SiteWriter.write_sources,
    "ledger": SiteWriter.write_ledger,
    "start": SiteWriter.write_start,
}
"""The chapters of a site, those that take longest first."""


def site_environment(digest: Digest) -> Environment:
    """Make the environment of a site's templates, with what they say things with."""
    jinja = environment()
    jinja.globals |= {
        "file_of": file_of,
        "sentence_link": sentence_link,
        "month_strip": month_strip,
        "time_bars": time_bars,
        "share_bar": share_bar,
        "world_map": world_map,
        "name_of": digest.name,
        "persons": digest.persons,
        "parties": digest.parties,
        "documents": digest.documents,
        "anchor_of": anchor_of,
        "is_meeting": lambda fact: isinstance(fact, MeetingRow),
    }
    return jinja
