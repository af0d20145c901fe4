"""Meetings, pledges and sentences in, cards for a terminal out: the fact, its sentence, where it stands."""

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from kg.cli.output import cell, clean, console
from kg.query.rows import ListedMeeting, ListedPledge, Step
from kg.vocabulary import about_dollars, goods_words

Card = ListedMeeting | ListedPledge


def print_cards(cards: Sequence[Card]) -> None:
    """A card for each meeting or pledge."""
    out = console()
    for card in cards:
        if isinstance(card, ListedMeeting):
            print_meeting(out, card)
        else:
            print_pledge(out, card)
        out.print()


def print_meeting(out: Console, meeting: ListedMeeting) -> None:
    """A meeting: when, who, how; where and on what; its sentence."""
    how = [meeting.kind, (meeting.mode or "").replace("_", " ").replace("unknown", ""), meeting.status]
    out.print(
        _title(day(meeting.date, meeting.date_latest), "; ".join(meeting.who), ", ".join(filter(None, how)))
    )
    place = ", ".join(filter(None, (meeting.place, meeting.country)))
    _detail(out, " · ".join(filter(None, (place, meeting.occasion, "; ".join(meeting.topics)))))
    _quote(out, meeting.quote)
    _source(out, meeting.source, meeting.sources, meeting.certainty, meeting.meeting)


def print_pledge(out: Console, pledge: ListedPledge) -> None:
    """A pledge: when, from whom to whom, what; whether it counts; its sentence."""
    sides = f"{cell(pledge.by) or '?'} → {cell(pledge.to) or '?'}"
    out.print(
        _title(
            day(pledge.date, pledge.date_latest), f"{sides}: {what(pledge)}", f"{pledge.type}, {pledge.stage}"
        )
    )
    due = f"due {pledge.due_text}" if pledge.due_text else ""
    counted = f"{'counted' if pledge.counted else 'not counted'}: {pledge.reason}"
    _detail(out, " · ".join(filter(None, (cell(pledge.topics), due, pledge.condition, counted))))
    _quote(out, pledge.quote)
    _source(out, pledge.source, pledge.sources, pledge.certainty, pledge.pledge)


def what(pledge: ListedPledge) -> str:
    """What is promised, in a few words, and through whom."""
    money = (
        f"{_QUALIFIERS.get(pledge.precision or '', '')}{pledge.currency} {cell(pledge.amount)}"
        if pledge.amount
        else ""
    )
    aside = ", ".join(filter(None, (pledge.finance, _dollars(pledge))))
    money += f" ({aside})" if money and aside else ""
    goods = goods_words(pledge.item_count, pledge.item or "").strip()
    through = f"through {cell(pledge.channel)}" if pledge.channel else ""
    named = ", ".join(filter(None, (money, goods, pledge.purpose))) or pledge.label
    return ", ".join(filter(None, (named, through)))


def _dollars(pledge: ListedPledge) -> str:
    """The value in dollars of what was said in another currency."""
    return about_dollars(pledge.dollars) if pledge.dollars and pledge.currency != "USD" else ""


_QUALIFIERS = {
    "about": "about ",
    "up_to": "up to ",
    "at_least": "at least ",
    "more_than": "more than ",
    "nearly": "nearly ",
}


def print_steps(steps: Iterable[Step]) -> None:
    """A chain of meetings as sentences."""
    out = console()
    for step in steps:
        out.print(
            _title(day(step.date, step.date_latest), f"{step.from_name} met {step.to_name}", step.label)
        )
        _quote(out, step.quote)
        _source(out, step.source, step.sources, step.certainty, step.meeting)
        out.print()


def day(first: date | None, last: date | None) -> str:
    """A date, or the two days between which it falls.

    >>> day(date(2023, 11, 1), date(2023, 11, 30)), day(None, None)
    ('2023-11', 'undated')
    """
    if first is None or last is None:
        return "undated"
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day > 27:
        return first.isoformat()[:7]
    return f"{first} – {last}"


def _title(when: str, what: str, how: str) -> Text:
    return Text.assemble(
        (f"{when}  ", "cyan"), (clean(what), "bold"), (f"  ({clean(how)})" if how else "", "dim")
    )


def _detail(out: Console, text: str) -> None:
    if text:
        out.print(Text("    " + clean(text)))


def _quote(out: Console, quote: str) -> None:
    out.print(Text(f"    “{clean(' '.join(quote.split()))}”", style="italic"))


def _source(out: Console, source: str, sources: int, certainty: str, thing: str) -> None:
    more = f" and {sources - 1} more" if sources > 1 else ""
    doubt = " · documents disagree" if certainty == "contradicted" else ""
    out.print(Text(f"    — {clean(source)}{more}{doubt} · {thing}", style="dim"))
