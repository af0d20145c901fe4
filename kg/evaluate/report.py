"""Judgements in; counts, precision, recall, F1 with intervals, and what changed since an older run out.

Every figure is a count of judgements. A judgement is one value that gold expects, that was found, or both:

- right                      counts once for precision and once for recall (a true positive);
- found, and not right       counts against precision (a false positive);
- expected, and not right    counts against recall (a false negative).

A record or a member of a set is expected or found, never both and wrong. A single value of a matched record
may be both: a wrong date counts against precision and against recall. Where neither gold nor prediction gives
a value nothing is counted, so that leaving the date open is no cheap success. For fields that always have a
value (mode, kind, status) precision, recall and F1 therefore all equal the accuracy.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from math import sqrt
from typing import Literal

from pydantic import Field

from kg.models import Frozen

Interval = tuple[float, float]
_Z = 1.959963984540054  # 95 %


Place = Literal["own sentence", "another telling", "elsewhere"]


class Origin(Frozen):
    """What a found value stands on: the rule that read it, and whether its sentence is one that tells of the event."""

    rule: str
    stands: Place


class Judgement(Frozen):
    """One value of gold, of the prediction, or of both, in words; ``sentence`` is where it stands.

    ``number`` counts the meetings, or the pledges, that were found in the document, from 0.
    """

    measure: str
    document: str
    right: bool
    expected: str | None = None
    found: str | None = None
    sentence: str = ""
    number: int | None = None
    origin: Origin | None = None  # of what was found, where that is known

    @property
    def verdict(self) -> str:
        """Right, missed, spurious or wrong."""
        if self.right:
            return "right"
        if self.found is None:
            return "missed"
        return "spurious" if self.expected is None else "wrong"


class Tally(Frozen):
    """How often a measure came out right.

    >>> tally = Tally(right=3, spurious=1, missed=3)
    >>> tally.precision, tally.recall, tally.f1
    (0.75, 0.5, 0.6)
    """

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; none when nothing was found."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float | None:
        """Share of what gold has that was found; none when gold has nothing."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two."""
        return _share(self.right, self.trials)

    @property
    def trials(self) -> float:
        """F1 as a share: of right ones in right ones and half of all faults."""
        return self.right + (self.spurious + self.missed) / 2

    @property
    def intervals(self) -> tuple[Interval, Interval, Interval]:
        """Wilson 95 % intervals of precision, recall and F1."""
        return (
            wilson(self.right, self.right + self.spurious),
            wilson(self.right, self.right + self.missed),
            wilson(self.right, self.trials),
        )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def wilson(right: float, trials: float) -> Interval:
    """Wilson's 95 % score interval of a share.

    >>> low, high = wilson(8, 10)
    >>> round(low, 3), round(high, 3)
    (0.49, 0.943)
    """
    if not trials:
        return 0.0, 1.0
    share, weight = right / trials, _Z**2 / trials
    middle = share + weight / 2
    spread = _Z * sqrt(share * (1 - share) / trials + weight / (4 * trials))
    return max(0.0, (middle - spread) / (1 + weight)), min(1.0, (middle + spread) / (1 + weight))


class Report(Frozen):
    """All judgements over some documents; ``digest`` says which, ``strata`` names each one's publisher."""

    documents: int
    digest: str
    judgements: tuple[Judgement, ...]
    strata: dict[str, str] = Field(default_factory=dict)

    @cached_property
    def measures(self) -> dict[str, Tally]:
        """Each measure's tally, in the order of first use."""
        return tally(self.judgements)

    def by_stratum(self) -> dict[str, dict[str, Tally]]:
        """The same for each publisher."""
        names = sorted(set(self.strata.values()))
        return {
            name: tally(one for one in self.judgements if self.strata.get(one.document) == name)
            for name in names
        }

    def by_origin(self, part: Literal["rule", "stands"]) -> dict[str, dict[str, Tally]]:
        """For each measure what was right and what was not, by the rule or the place that it was read from.

        A missed value has neither, so that these figures tell of precision only.
        """
        kinds: dict[str, list[Judgement]] = {}
        for one in self.judgements:
            if one.origin is not None and one.found is not None:
                kinds.setdefault(getattr(one.origin, part), []).append(one)
        tallies = {kind: tally(of_it) for kind, of_it in sorted(kinds.items())}
        return {
            measure: {kind: counts[measure] for kind, counts in tallies.items() if measure in counts}
            for measure in self.measures
            if measure != "main meetings"  # a matter of recall only
        }

    def faults(self, measure: str) -> tuple[Judgement, ...]:
        """Every miss and every spurious or wrong value of a measure."""
        return tuple(one for one in self.judgements if one.measure == measure and not one.right)


def tally(judgements: Iterable[Judgement]) -> dict[str, Tally]:
    """Count judgements by measure."""
    counts: dict[str, Counter[str]] = {}
    for one in judgements:
        count = counts.setdefault(one.measure, Counter())
        if one.right:
            count["right"] += 1
            continue
        count["spurious"] += one.found is not None
        count["missed"] += one.expected is not None
    return {
        measure: Tally(**count) for measure, count in sorted(counts.items(), key=lambda pair: _place(pair[0]))
    }


MEASURES = (
    *(
        "main meetings",
        "meetings",
        "participants",
        "parties",
        "main",
        "mode",
        "kind",
        "status",
        "date",
        "end date",
    ),
    *("duration", "country", "place", "occasion", "themes", "about", "financial", "in kind", "policy"),
)


def _place(measure: str) -> tuple[int, str]:
    """Meetings first, pledges with their fields after."""
    group = measure.split(":")[0]
    return (MEASURES.index(group) if group in MEASURES else len(MEASURES)), measure


class Comparison(Frozen):
    """What changed between two runs over the same gold."""

    f1: dict[str, tuple[float | None, float | None]]  # older, newer
    gained: tuple[Judgement, ...]  # expected, and right only now
    lost: tuple[Judgement, ...]  # expected, and right only before
    new_faults: tuple[Judgement, ...]  # found, and spurious only now
    gone_faults: tuple[Judgement, ...]  # found, and spurious only before


def compare(report: Report, older: Report) -> Comparison:
    """Find what a newer run gained and lost against an older one."""
    was, now = older.measures, report.measures
    names = sorted(was.keys() | now.keys(), key=_place)
    return Comparison(
        f1={name: (was.get(name, Tally()).f1, now.get(name, Tally()).f1) for name in names},
        gained=_without(_right(report), _right(older)),
        lost=_without(_right(older), _right(report)),
        new_faults=_without(_spurious(report), _spurious(older)),
        gone_faults=_without(_spurious(older), _spurious(report)),
    )


def _right(report: Report) -> Mapping[tuple[str, ...], Judgement]:
    return _keyed((one, one.expected or "") for one in report.judgements if one.right)


def _spurious(report: Report) -> Mapping[tuple[str, ...], Judgement]:
    return _keyed((one, one.found) for one in report.judgements if not one.right and one.found is not None)


def _keyed(judgements: Iterable[tuple[Judgement, str]]) -> Mapping[tuple[str, ...], Judgement]:
    """By what each is about; the second of two alike gets a number."""
    seen: Counter[tuple[str, ...]] = Counter()
    keyed: dict[tuple[str, ...], Judgement] = {}
    for one, value in judgements:
        key = (one.measure, one.document, value, one.sentence)
        seen[key] += 1
        keyed[(*key, str(seen[key]))] = one
    return keyed


def _without(
    these: Mapping[tuple[str, ...], Judgement], those: Mapping[tuple[str, ...], Judgement]
) -> tuple[Judgement, ...]:
    return tuple(one for key, one in these.items() if key not in those)
