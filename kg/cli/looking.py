"""Commands that look things up: who-met, met, meetings, ministers, path, show, search, sources, topics."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.completion import complete_parties, complete_people, complete_someone, complete_topics
from kg.cli.options import Csv, Graph, Json, Md
from kg.cli.talk import talk

GRAPH = Path("graph")
Since = Annotated[
    str | None,
    typer.Option("--since", "--from", help="From this day on: 2022, 2022-03 or 2022-03-05.", metavar="DATE"),
]
Until = Annotated[str | None, typer.Option("--until", "--to-day", help="Up to this day.", metavar="DATE")]
Topic = Annotated[str | None, typer.Option(help="Only on this topic.", autocompletion=complete_topics)]
Someone = Annotated[
    str,
    typer.Argument(
        help="A person, country or organisation: name, code or id.", autocompletion=complete_someone
    ),
]
Person = Annotated[
    str, typer.Argument(help="A person: a name, a surname or an id.", autocompletion=complete_people)
]
PersonWords = Annotated[
    list[str], typer.Argument(help="A person: a name, a surname or an id.", autocompletion=complete_people)
]
SomeoneWords = Annotated[
    list[str],
    typer.Argument(
        help="A person, country or organisation: name, code or id.", autocompletion=complete_someone
    ),
]
Country = Annotated[
    str | None, typer.Option(help="Only of this country or organisation.", autocompletion=complete_parties)
]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(name="who-met")(who_met)
    app.command()(met)
    app.command()(meetings)
    app.command()(ministers)
    app.command()(path)
    app.command()(show)
    app.command()(search)
    app.command()(sources)
    app.command()(topics)


def who_met(
    person: PersonWords,
    since: Since = None,
    until: Until = None,
    topic: Topic = None,
    country: Annotated[
        str | None, typer.Option(help="Only counterparts who speak for it.", autocompletion=complete_parties)
    ] = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """Whom a person met, how often, first and last.

    Example: kg who-met Kamikawa --since 2023-11
    """
    from kg.cli.answers import answer
    from kg.cli.output import chosen

    asked = {
        "person": " ".join(person), "since": since, "until": until, "topic": topic, "party": country
    }  # fmt: skip
    answer(graph, "who-met", chosen(as_json, as_csv, as_md), **asked)


def met(
    a: Someone,
    b: Someone,
    since: Since = None,
    until: Until = None,
    topic: Topic = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """All meetings of two, each with its sentence.

    Of two people, of two countries or organisations, or of a person with a country.

    Example: kg met Japan Chile
    """
    from kg.cli.answers import given, open_reader, show
    from kg.cli.output import chosen
    from kg.query.meetings import met as ask_met
    from kg.query.rows import ListedMeeting

    reader = open_reader(graph)
    asked = {"a": a, "b": b, "since": since, "until": until, "topic": topic}
    rows = ask_met(reader, a, b, since, until, topic)
    show(reader, ListedMeeting, rows, chosen(as_json, as_csv, as_md), question="met", parameters=given(asked))


def meetings(
    person: Annotated[
        str | None, typer.Option(help="Only of this person.", autocompletion=complete_people)
    ] = None,
    country: Country = None,
    topic: Topic = None,
    since: Since = None,
    until: Until = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """All meetings, each with its sentence.

    Example: kg meetings --country Chile --since 2023-11
    """
    from kg.cli.answers import given, open_reader, show
    from kg.cli.output import chosen
    from kg.query.meetings import find_meetings
    from kg.query.rows import ListedMeeting

    reader = open_reader(graph)
    asked = {"person": person, "country": country, "topic": topic, "since": since, "until": until}
    rows = find_meetings(reader, **asked)
    show(
        reader,
        ListedMeeting,
        rows,
        chosen(as_json, as_csv, as_md),
        question="meetings",
        parameters=given(asked),
    )


def ministers(
    country: Country = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """Ministers with their offices, and how many they met.

    Example: kg ministers --country Japan
    """
    from kg.cli.answers import answer
    from kg.cli.output import chosen

    answer(graph, "ministers", chosen(as_json, as_csv, as_md), of=country)


def path(
    a: Person, b: Person, graph: Graph = GRAPH, as_json: Json = False, as_csv: Csv = False, as_md: Md = False
) -> None:
    """The shortest chain of meetings between two people.

    Example: kg path Kuleba Blinken
    """
    from kg.cli.answers import answer, open_reader
    from kg.cli.cards import print_steps
    from kg.cli.output import As, chosen
    from kg.query.people import path as ask_path

    how = chosen(as_json, as_csv, as_md)
    if how is not As.table:
        answer(graph, "path", how, a=a, b=b)
        return
    steps = ask_path(open_reader(graph), a, b)
    print_steps(steps)
    talk(f"{len(steps)} steps" if steps else "no chain of meetings connects the two here")


def show(name: SomeoneWords, graph: Graph = GRAPH, as_json: Json = False) -> None:
    """The profile of a person, a country or an organisation.

    Example: kg show JPN
    """
    from kg.cli.profiles import print_profile

    print_profile(graph, " ".join(name), as_json)


def search(
    text: Annotated[list[str], typer.Argument(help="A part of a name, or words of a sentence.")],
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """Find people, countries, topics and sentences.

    Example: kg search bomb shelter
    """
    from kg.cli.answers import answer
    from kg.cli.output import As, chosen
    from kg.cli.profiles import print_hits

    how = chosen(as_json, as_csv, as_md)
    if how is As.table:
        print_hits(graph, " ".join(text))
    else:
        answer(graph, "search", how, text=" ".join(text))


def sources(
    document: Annotated[
        str | None, typer.Argument(help="A document: its id or some words of its title.")
    ] = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """The documents; or one, its used sentences marked.

    Example: kg sources 004_1d528f94422ed875
    """
    from kg.cli.answers import answer
    from kg.cli.output import As, chosen
    from kg.cli.profiles import print_document

    how = chosen(as_json, as_csv, as_md)
    if document is None:
        answer(graph, "documents", how)
    elif how is As.table:
        print_document(graph, document)
    else:
        answer(graph, "taken-from", how, document=document)


def topics(graph: Graph = GRAPH, as_json: Json = False, as_csv: Csv = False, as_md: Md = False) -> None:
    """Topics, in how many meetings and pledges they came up.

    Example: kg topics
    """
    from kg.cli.answers import answer
    from kg.cli.output import chosen

    answer(graph, "topics", chosen(as_json, as_csv, as_md))
