"""A question's name and values in, a DataFrame out: what every table of a graph is made by."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kg.notebook.frames import to_frame
from kg.query import rows as r
from kg.query.catalogue import QUESTIONS, find_question
from kg.query.reader import Reader

if TYPE_CHECKING:
    import pandas as pd


class Questions:
    """A graph that answers any question by its name.

    Names are matched without accents and by surname; countries go by name, code or demonym. A name that fits
    nobody raises NotFoundError with three suggestions, one that fits two lists them. Days are inclusive, and
    what has no date drops out when a day is given. Amounts are in units of their currency, never converted.
    """

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def questions(self) -> "pd.DataFrame":
        """The questions that ``ask`` answers.

        >>> len(g.questions()) >= 25
        True
        """
        from kg.notebook.needs import need

        lines = [(entry.name, entry.group, entry.question.words, _takes(entry.name)) for entry in QUESTIONS]
        return need("pandas").DataFrame(lines, columns=["name", "group", "question", "takes"])  # type: ignore[no-any-return]

    def ask(self, question: str, **values: object) -> "pd.DataFrame":
        """Answer a question by its name.

        >>> g.ask("who-held", of="Japan", day="2024-01-31", title="foreign").name.tolist()
        ['Yoko Kamikawa']
        """
        entry = find_question(question)
        self.reader.bind(entry.question, values)
        return self._frame(entry.row, entry.answer, **values)

    def _frame(
        self, row: type[r.TableRow], answer: Callable[..., tuple[Any, ...]], **asked: object
    ) -> "pd.DataFrame":
        return self._table(row, answer(self.reader, **asked), answer.__name__.replace("_", "-"), asked)

    def _table(
        self, row: type[r.TableRow], rows: tuple[Any, ...], question: str, asked: dict[str, object]
    ) -> "pd.DataFrame":
        given = {name: str(value) for name, value in asked.items() if value not in (None, False)}
        return to_frame(row, rows, {"question": question, "parameters": given, "graph": self.reader.digest})


def _takes(name: str) -> str:
    return ", ".join(
        each.name if each.required else f"[{each.name}]" for each in find_question(name).question.parameters
    )
