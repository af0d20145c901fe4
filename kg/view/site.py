"""A page's rows and the stored texts in, a folder of plain HTML pages out, which opens from disk."""

from pathlib import Path

from kg.aside import contents, written_aside
from kg.engine import processes_for, share_out
from kg.query.explorer_rows import ExplorerData
from kg.view.chapters import CHAPTERS, Order, write_chapters
from kg.view.digest import Digest
from kg.view.finding import names_script
from kg.view.links import FOLDERS, with_links
from kg.view.page import read_template, write_page
from kg.view.story import Story

ASSETS = {
    "site.css": ("site/site.css",),
    "site.js": ("shared/match.js", "site/find.js", "site/site.js"),
    "ledger.js": ("shared/match.js", "site/ledger.js"),
}
FACTS_AN_ITEM = 4  # facts that take as long to write as what is worth sharing out
AT_TIMES = (*FOLDERS.values(), "sources-unused.html")
"""What a site may be without: of the one before, it does not stay."""


def write_site(
    page: ExplorerData,
    directory: Path,
    folder: Path,
    *,
    title: str = "Communiqué",
    story: Story | None = None,
    answered: bool = False,
    forms: str = "",
    workers: int | None = None,
) -> int:
    """Write the site of a graph's page into a folder; ``directory`` is the graph, for the stored texts.

    Where it is to be ``answered``, the graph is asked the ready questions too; ``forms`` is the address at which a
    server takes others. What else is in the folder stays; the site that was there is replaced only when the new one is
    finished. Returns how many pages the site has.
    """
    page = with_links(page)
    with written_aside(folder.absolute(), "writing") as fresh:
        former = folder / "explorer.html"
        order = Order(page, directory, fresh, former, title, story, answered=answered, forms=forms)
        facts = len(page.meetings) + len(page.pledges)
        processes = processes_for(facts // FACTS_AN_ITEM, workers)
        shares = [(order, list(CHAPTERS)[first::processes]) for first in range(processes)]
        pages = sum(share_out(write_chapters, shares))
        for name, parts in ASSETS.items():
            write_page(fresh / "assets" / name, _joined(parts))
        write_page(fresh / "assets" / "names.js", names_script(Digest(page)))
        _put_in_place(fresh, folder)
    return pages


def _joined(parts: tuple[str, ...]) -> str:
    """Join style sheets as they are, scripts in one scope of their own."""
    text = "\n".join(map(read_template, parts))
    return f'(function () {{\n"use strict";\n\n{text}}})();\n' if parts[0].endswith(".js") else text


def _put_in_place(fresh: Path, folder: Path) -> None:
    """Let each page and each folder of pages take the place of the one before; nothing else there is touched."""
    folder.mkdir(exist_ok=True)
    written = contents(fresh)
    for name in sorted({*AT_TIMES, *(path.name for path in written)}):
        if (old := folder / name).exists():
            old.rename(fresh / f".{name}.before")
    for path in written:
        path.rename(folder / path.name)
