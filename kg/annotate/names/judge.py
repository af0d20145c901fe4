"""Name rules → a judge for each care: the rules in order, as few regular expressions as that allows."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from kg.annotate.names.city_rules import city_rules
from kg.annotate.names.rules import Care, NameRule, Verdict, shared_rules
from kg.annotate.names.state_rules import state_rules

_WINDOW = 48  # characters before a spelling that a rule may look at


@dataclass(frozen=True, slots=True)
class _Step:
    """Neighbouring rules that look to one side, merged; or one rule that looks to several."""

    verdicts: tuple[Verdict, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def verdict(self, text: str, start: int, end: int, around: str) -> Verdict | None:
        """What these rules say of ``text[start:end]``; ``around`` is what may tell elsewhere which is meant."""
        found = None
        if self.after is not None:
            found = self.after.match(text, end)
            if found is None:
                return None
        if self.before is not None:
            found = self.before.search(text, max(0, start - _WINDOW), start)
            if found is None:
                return None
        if self.anywhere is not None and not self.anywhere.search(around):
            return None
        if self.unless is not None and self.unless.search(around):
            return None
        return self.verdicts[int(found.lastgroup[1:]) if found is not None and found.lastgroup else 0]


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides what a spelling of one care means."""

    steps: tuple[_Step, ...]

    def decide(self, text: str, start: int, end: int, document: str = "") -> Verdict | None:
        """The verdict of the first rule that fits ``text[start:end]``, by the text itself, else by the whole ``document``."""
        told = (step.verdict(text, start, end, text) for step in self.steps)
        found = next((verdict for verdict in told if verdict is not None), None)
        if found is not None or not document:
            return found
        told = (step.verdict(text, start, end, document) for step in self.steps if step.anywhere is not None)
        return next((verdict for verdict in told if verdict is not None), None)


@cache
def name_rules() -> tuple[NameRule, ...]:
    """All rules in the order in which they are asked."""
    return (*shared_rules(), *state_rules(), *city_rules())


@cache
def judges() -> dict[Care, Judge]:
    """A judge for every care that has rules."""
    cares = {care for rule in name_rules() for care in rule.cares}
    return {care: Judge(tuple(_steps(care))) for care in cares}


def _steps(care: Care) -> list[_Step]:
    rules = [rule for rule in name_rules() if care in rule.cares]
    steps: list[_Step] = []
    for side, group in groupby(rules, key=_sides):
        neighbours = list(group)
        steps += [_merged(side, neighbours)] if side else map(_single, neighbours)
    return steps


def _sides(rule: NameRule) -> str:
    """The one side a rule looks to, or nothing where it looks to several."""
    used = [side for side in ("before", "after", "anywhere", "unless") if getattr(rule, side)]
    return used[0] if len(used) == 1 and used[0] in ("before", "after") else ""


def _merged(side: str, rules: list[NameRule]) -> _Step:
    union = "|".join(f"(?P<r{i}>{getattr(rule, side)})" for i, rule in enumerate(rules))
    pattern = re.compile(union)
    return _Step(
        verdicts=tuple(rule.verdict for rule in rules),
        before=pattern if side == "before" else None,
        after=pattern if side == "after" else None,
        anywhere=None,
        unless=None,
    )


def _single(rule: NameRule) -> _Step:
    return _Step((rule.verdict,), *map(_compiled, (rule.before, rule.after, rule.anywhere, rule.unless)))


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None
