"""Commands that show pages: explore, site, serve."""

import signal
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Graph
from kg.cli.talk import talk

Name = str | None
StoryFile = Annotated[
    Path | None, typer.Option("--story", help="Steps to lead readers through: a TOML file.", metavar="FILE")
]
PAGE = Path("explorer.html")
SITE = Path("site")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command()(explore)
    app.command()(site)
    app.command()(serve)


def explore(
    graph: Graph = Path("graph"),
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = PAGE,
    person: Annotated[Name, typer.Option(help="Begin with this person.")] = None,
    country: Annotated[Name, typer.Option(help="Begin with this country or organisation.")] = None,
    topic: Annotated[Name, typer.Option(help="Begin with this topic.")] = None,
    since: Annotated[Name, typer.Option("--from", help="From this day, month or year on.")] = None,
    until: Annotated[Name, typer.Option("--to", help="Up to this day, month or year.")] = None,
    story: StoryFile = None,
    open_page: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
) -> None:
    """Write the explorer as one page, and open it.

    Example: kg explore --person Kamikawa --from 2023-11
    """
    from kg.query.days import first_day, last_day
    from kg.query.explorer import read_explorer
    from kg.query.names import Names
    from kg.store import Store
    from kg.view.explorer import render_explorer
    from kg.view.former import read_places
    from kg.view.links import view_link
    from kg.view.page import refuse_foreign, write_page
    from kg.view.story import read_story
    from kg.vocabulary import local_id

    refuse_foreign(output)
    store = Store.open(graph)
    names = Names(store)
    start = view_link(
        who=local_id(names.person(person)) if person else "",
        country=local_id(names.party(country)) if country else "",
        topic=local_id(names.topic(topic)) if topic else "",
        since=first_day(since) if since else None,
        until=last_day(until) if until else None,
    )
    steps = read_story(story) if story else None
    page = render_explorer(read_explorer(store), start=start, former=read_places(output), story=steps)
    write_page(output, page)
    typer.echo(str(output))
    if open_page:
        webbrowser.open(output.absolute().as_uri())


def site(
    graph: Graph = Path("graph"),
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write.")] = SITE,
    story: StoryFile = None,
) -> None:
    """Write all pages as plain files.

    Start, explorer, pledges, ministers, countries, sources, and ready questions answered.

    Example: kg site -o site/
    """
    from kg.query.explorer import read_explorer
    from kg.store import Store
    from kg.view.page import refuse_foreign
    from kg.view.site import write_site
    from kg.view.story import read_story

    refuse_foreign(output)
    store = Store.open(graph)
    steps = read_story(story) if story else None
    pages = write_site(read_explorer(store), store.directory, output, story=steps, answered=True)
    typer.echo(f"{pages} pages in {output}: begin with {output / 'index.html'}")


def serve(
    graph: Graph = Path("graph"),
    port: Annotated[int, typer.Option("--port", "-p", help="0 picks a free one.")] = 8000,
    timeout: Annotated[float, typer.Option(help="Seconds that a query may take.", min=0.1)] = 10,
    rows: Annotated[
        int,
        typer.Option(help="Rows that an answer has at most; with more, X-Truncated says so. 0: all.", min=0),
    ] = 5000,
) -> None:
    """Show the pages and answer SPARQL on this machine.

    Pages at http://127.0.0.1:8000, questions to fill in at /ask, SPARQL at /sparql by GET or POST, as JSON, CSV, XML or
    Turtle. It only reads, and only this machine reaches it. Ctrl-C ends it.

    Example: kg serve -p 0
    """
    from tempfile import TemporaryDirectory

    from kg.query.explorer import read_explorer
    from kg.server import make_server
    from kg.store import Store
    from kg.view.chapters import site_environment
    from kg.view.digest import Digest
    from kg.view.forms import FORMS, Forms
    from kg.view.links import with_links
    from kg.view.site import write_site

    store = Store.open(graph)
    # Stopped by the system as by Ctrl-C: the pages written go, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with TemporaryDirectory(prefix="kg-serve-") as folder:
        page, site = read_explorer(store), Path(folder) / "site"
        talk(f"writing the pages of {len(page.documents):,} documents; the address follows")
        write_site(page, store.directory, site, answered=True, forms=FORMS)
        digest = Digest(with_links(page))
        forms = Forms(digest, site, site_environment(digest))
        server, worker = make_server(
            store.directory, site, port=port, seconds=timeout, rows=rows, forms=forms
        )
        typer.echo(f"http://127.0.0.1:{server.server_port}/")
        try:
            server.serve_forever()
        finally:
            server.server_close()
            worker.close()
