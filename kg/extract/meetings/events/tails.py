"""A named event in its sentence → where, when and by whom it is held, as the words right beside its name tell."""

import re
from dataclasses import dataclass, field

from kg.annotate.entities import DateName, PlaceName, YearlessDate, country_of
from kg.annotate.mask import COUNTRY, DATE, NATION, PLACE
from kg.extract.meetings.events.names import NamedEvent
from kg.extract.meetings.sides.clauses import GROUP, Clause, Group
from kg.extract.meetings.whole_places import ACTS, is_whole
from kg.models import Cited

RULE = "meeting/named-event"
# Between the name and what is said of it: its acronym, a comma.
_NEXT = re.compile(
    r"(?:\s*\((?!\ue012)[^()]{1,40}\))?(?:\s+(?:(?:UN\s+|\ue003+\s+)?(?:climate\s+)?(?:conference|summit|talks|negotiations)|meeting))?(?P<comma>\s*,)?\s*"
)
_WHERE = re.compile(
    rf"(?:here\s+)?(?:in|at)\s+(?:the\s+|today’s\s+|nearby\s+)?(?:(?:[a-z]+\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:[a-z]+\s+)?(?:capital|city|town|resort)(?:\s+city)?(?:\s+of|,)?\s+)?(?P<place>{PLACE}|{COUNTRY})(?![’'])(?:,\s+(?:the\s+)?(?P<of>{COUNTRY}|{PLACE})(?!{ACTS}))?(?![’'])"
)
_WHEN = re.compile(
    rf"(?P<preposition>(?:on|from|in|between|for|during|beginning|starting)\s+(?:the\s+)?)?(?P<date>{DATE})(?:,\s+{DATE}(?=,))?|\((?P<aside>{DATE})\)"
)
_BE = r"(?:(?P<coming>will\s+be|would\s+be|to\s+be|is\s+to\s+be|is\s+set\s+to\s+be|are\s+to\s+be|is\s+being)|was|were|is|are|being|has\s+been|had\s+been)\s+"
_HELD = re.compile(
    rf"(?:(?:which|that)\s+)?(?:{_BE})?(?:also\s+|recently\s+|currently\s+|successfully\s+|first\s+)?"
    r"(?:(?P<ahead>scheduled(?:\s+for)?|set\s+for|planned(?:\s+for)?|slated\s+for)|held|convened|taking\s+place|happening|inaugurated|opened|opening|concluded)\b(?!\s+by)"
    r"|(?:which\s+|that\s+)?(?:(?P<to>(?:will|to)\s+)?(?:take\s+place|begin|start|open|convene|conclude|kick\s+off)|takes\s+place|took\s+place|begins|began"
    r"|starts|started|opens|kicks\s+off|kicked\s+off|concludes|concluded|met)\b"
    r"|(?:which\s+|that\s+)?(?:held|convened)\s+(?:its|their)\s+(?:[\w-]+\s+){1,3}?(?:meetings?|session|summit|round)\b"
)
_DETERMINER = r"(?:(?:the|both|its|the\s+government(?:s)?\s+of|the\s+governments?\s+of\s+the)\s+){0,2}"
_BY = re.compile(
    rf"(?:(?:which|that)\s+)?(?:(?P<coming>will\s+be|to\s+be)\s+|was\s+|were\s+|is\s+|being\s+)?(?:also\s+|generously\s+|virtually\s+)?(?:(?:co-?)?hosted|(?:co-?)?chaired|presided\s+over|opened|(?:co-)?convened|(?:co-)?organi[sz]ed|held"
    rf"|attended|under\s+the\s+[Cc]hair(?:person)?(?:man)?ship)(?:\s+(?P<date>{DATE}))?(?:\s+on\s+the\s+[^.;,]{{2,20}}\s+side)?\s+(?:by|of|jointly\s+by|with)\s+{_DETERMINER}(?P<who>{GROUP})"
)
_HOST = re.compile(
    rf"(?:which|that|when|where)\s+{_DETERMINER}(?P<who>{GROUP})\s+(?:(?P<coming>will\s+(?:co-)?host|is\s+to\s+(?:co-)?host|is\s+set\s+to\s+host|plans\s+to\s+host|is\s+hosting|is\s+convening"
    r"|intends\s+to\s+host)|hosts|hosted|co-hosted|convened|co-chaired|chaired)\b(?:\s+(?:together\s+|jointly\s+)?with\s+{_DETERMINER}(?P<others>{GROUP}))?"
)
_ATTENDED = re.compile(
    rf"(?:where|at\s+which|along\s+with|together\s+with|alongside|accompanied\s+by)\s+(?:the\s+)?(?P<who>{GROUP})|(?:brought|bringing|brings|to\s+bring|to\s+convene|convening|convened)\s+(?:together\s+)?(?P<nations>{NATION}(?:(?:,\s+|,?\s+and\s+){NATION})*)"
)
# "the ASEAN conference on cyber security in": what it is about stands before where it is.
_TOPIC = re.compile(
    r"\s+(?:on|for|about)\s+(?:(?!(?:in|at|on|and|will|is|was|by)\b)[a-z][a-z’'-]+\s+){1,5}(?=(?:in|at|on)\s+(?:the\s+)?[\ue000\ue004\ue012]|(?:held|(?:co-)?hosted|(?:co-)?chaired|convened|organi[sz]ed|to\s+be|will\s+be|was|is)\b)"
)
_AT_MOST = 6  # things that are said of an event right behind its name


@dataclass(slots=True)
class Tail:
    """What stands beside an event's name."""

    end: int
    place: Cited[str] | None = None
    country: Cited[str] | None = None
    date: DateName | YearlessDate | None = None
    hosts: list[Group] = field(default_factory=list)
    guests: list[Group] = field(default_factory=list)
    held: bool = False  # a verb tells that it takes place
    coming: bool = False  # and that it is still to come
    on_now: bool = False  # or that it goes on: "which is taking place in Lima"
    opens: bool = False  # told in the present: "the summit opens on Thursday"

    @property
    def is_over(self) -> bool:
        return self.held and not self.coming


def tail_of(clause: Clause, event: NamedEvent) -> Tail:
    """Read on behind an event's name as long as the words are about it."""
    topic = _TOPIC.match(clause.masked, event.end)
    tail = Tail(topic.end() if topic else event.end)
    for _ in range(_AT_MOST):
        following = _NEXT.match(clause.masked, tail.end)
        at, comma = (following.end(), following["comma"] is not None) if following else (tail.end, False)
        if not (
            _held_by(clause, tail, at)
            or _where(clause, tail, at)
            or _when(clause, tail, at, comma)
            or _attended(clause, tail, at)
        ):
            break
    return tail


def _attended(clause: Clause, tail: Tail, at: int) -> bool:
    match = _ATTENDED.match(clause.masked, at)
    if match is None:
        return False
    group = "who" if match["who"] else "nations"
    inside = [e for start, e in clause.by_start.items() if match.start(group) <= start < match.end(group)]
    tail.guests.append(Group(match.start(group), match.end(group), tuple(inside)))
    tail.end = match.end()
    return True


def _held_by(clause: Clause, tail: Tail, at: int) -> bool:
    for pattern in (_BY, _HOST):
        match = pattern.match(clause.masked, at)
        if match:
            for group in ("who", "others"):
                whole = match.groupdict().get(group) and re.compile(GROUP).match(
                    clause.masked, match.start(group)
                )
                if whole:
                    tail.hosts.append(clause.group(whole))
            if match.groupdict().get("date"):
                _date(clause, tail, match.start("date"))
            tail.coming = tail.coming or match["coming"] is not None
            tail.end = match.end()
            return True
    match = _HELD.match(clause.masked, at)
    if match is None:
        return False
    tail.held = True
    tail.on_now = match.group().endswith(("taking place", "being held"))
    tail.opens = match.group().endswith(("opens", "begins", "starts", "kicks off", "takes place"))
    tail.coming = tail.coming or any(match[g] is not None for g in ("coming", "ahead", "to"))
    tail.end = match.end()
    return True


def _where(clause: Clause, tail: Tail, at: int) -> bool:
    match = _WHERE.match(clause.masked, at)
    if match is None:
        return False
    named = clause.by_start[match.start("place")]
    of = clause.by_start.get(match.start("of")) if match["of"] and not is_whole(named) else None
    where = clause.sentence.evidence(RULE, named.start, named.end)
    # The later one counts: "the Summit on Peace in Ukraine planned in Switzerland".
    tail.place = Cited(value=named.text, evidence=where) if isinstance(named, PlaceName) else None
    code = next(filter(None, (country_of(each) for each in (of, named) if each)), None)
    tail.country = Cited(value=code, evidence=where) if code else None
    tail.end = match.end("of") if of else match.end("place")
    return True


def _when(clause: Clause, tail: Tail, at: int, comma: bool) -> bool:
    match = _WHEN.match(clause.masked, at)
    if match is None or (comma and match["date"] and match["preposition"] is None):
        return False
    if not _date(clause, tail, match.start("date" if match["date"] else "aside")):
        return False
    tail.end = match.end()
    return True


def _date(clause: Clause, tail: Tail, at: int) -> bool:
    date = clause.by_start.get(at)
    if not isinstance(date, DateName | YearlessDate):
        return False
    tail.date = tail.date or date
    return True
