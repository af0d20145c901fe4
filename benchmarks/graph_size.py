"""Write, load and check a graph of the size that thousands of documents give; print how long each step takes.

python benchmarks/graph_size.py --documents 6312 --meetings 3000 --pledges 2000
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from example_events import make_document

from kg.events import (
    Counting,
    Events,
    Fact,
    Meeting,
    Office,
    Participation,
    Person,
    Pledge,
    Support,
    Tenure,
    Tie,
)
from kg.graph.check import check
from kg.graph.product import write_product
from kg.models import Document, Evidence, Money, Party, When

CODES = (
    "JPN",
    "CHL",
    "USA",
    "GBR",
    "IND",
    "KOR",
    "SGP",
    "AUS",
    "CHN",
    "FRA",
    "DEU",
    "UKR",
    "ISR",
    "PSE",
    "BRA",
)
TOPICS = ("critical-minerals", "climate", "health", "sanctions", "missiles", "trade-investment", "hydrogen")
SENTENCE = "The two ministers met and spoke for {} minutes about trade, security and item {} of the agenda."


class Maker:
    """Documents and events of any number, the same for the same seed."""

    def __init__(self, documents: int, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.documents = [self._document(number) for number in range(documents)]
        self.people = [f"person/minister-{number}" for number in range(1500)]

    def _document(self, number: int) -> Document:
        sentences = [SENTENCE.format(number % 60, line) for line in range(40)]
        text = f"Meeting {number}\n" + "\n".join(sentences)
        day = date(2020, 1, 1) + timedelta(days=number % 2000)
        return make_document(f"document-{number:06}", text, day, "Ministry of Examples")

    def support(self, rule: str = "meeting/met-with") -> Support:
        document = self.chance.choice(self.documents)
        start = document.text.index("\n", self.chance.randrange(2, len(document.text) - 300)) + 1
        end = document.text.find("\n", start)
        end = len(document.text) if end < 0 else end
        evidence = Evidence(start=start, end=end, quote=document.text[start:end], rule=rule)
        return Support(document=document.id, evidence=evidence)

    def facts(self, *values: Any) -> tuple[Any, ...]:
        return tuple(Fact(value=value, supports=(self.support(),)) for value in values)

    def party(self) -> Party:
        return Party(kind="country", key=self.chance.choice(CODES))

    def when(self) -> When:
        day = date(2020, 1, 1) + timedelta(days=self.chance.randrange(2000))
        return When(earliest=day, latest=day, words=f"on {day}")

    def meeting(self, number: int) -> Meeting:
        name = f"meeting/{number:06}"
        both = (self.support(), self.support())
        sides = tuple(
            Participation(
                id=f"{name}/{side}",
                person=self.chance.choice(self.people),
                party=self.party(),
                office="Minister for Foreign Affairs",
                role=None,
                supports=both[: 1 + side % 2],
            )
            for side in range(3)
        )
        return Meeting(
            id=name,
            label=f"Meeting {number}",
            mode=self.facts("in_person"),
            kind=self.facts("bilateral"),
            status=self.facts("held"),
            when=self.facts(self.when()),
            start_time=(),
            duration_minutes=self.facts(30),
            place=self.facts(f"City {number % 300}"),
            country=self.facts(self.chance.choice(CODES)),
            occasion=(),
            occasion_meeting=None,
            title=None,
            participations=sides,
            topics=self.facts(*self.chance.sample(TOPICS, 2)),
            about=self.facts(self.chance.choice(CODES)),
            supports=both,
        )

    def pledge(self, number: int) -> Pledge:
        money = Money(amount=float(self.chance.randrange(1, 900)) * 1e6, currency="USD")
        return Pledge(
            id=f"pledge/{number:06}",
            label=f"Pledge {number}",
            type="financial",
            stage=self.facts("pledged"),
            by=self.facts(self.party()),
            to=self.facts(self.party()),
            channel=(),
            money=self.facts(money),
            item=(),
            count=(),
            purpose=self.facts("humanitarian aid"),
            topics=self.facts(self.chance.choice(TOPICS)),
            when=self.facts(self.when()),
            due=(),
            condition=(),
            is_total=False,
            part_of=None,
            additional_to=(),
            restates=None,
            fulfils=None,
            announced_at=None,
            counting=Counting(counted=True, reason="newly announced"),
            supports=(self.support("pledge/will-provide"),),
        )

    def events(self, meetings: int, pledges: int) -> Events:
        held = tuple(self.meeting(number) for number in range(meetings))
        return Events(
            persons=tuple(
                Person(
                    id=person,
                    name=person,
                    names=self.facts(person, person.title()),
                    party=self.party(),
                    minister=True,
                )
                for person in self.people
            ),
            offices=tuple(
                Office(id=f"office/{code}", label=f"minister of {code}", party=None, ministerial=True)
                for code in CODES
            ),
            tenures=tuple(
                Tenure(
                    id=person.replace("person", "tenure"),
                    person=person,
                    office=f"office/{CODES[number % len(CODES)]}",
                    party=None,
                    first_seen=date(2020, 1, 1),
                    last_seen=date(2021, 1, 1),
                    supports=tuple(self.support() for _ in range(10)),
                )
                for number, person in enumerate(self.people)
            ),
            meetings=held,
            pledges=tuple(self.pledge(number) for number in range(pledges)),
            ties=tuple(_ties(held)),
        )


def _ties(meetings: tuple[Meeting, ...]) -> list[Tie]:
    found: dict[tuple[str, str], list[str]] = {}
    for meeting in meetings:
        people = sorted({side.person for side in meeting.participations if side.person})
        for one in people:
            for other in people:
                if one < other:
                    found.setdefault((one, other), []).append(meeting.id)
    day = date(2020, 1, 1)
    return [
        Tie(
            id=f"tie/{number:06}",
            between=pair,
            meetings=tuple(held),
            first=day,
            last=day,
            topics=("climate",),
        )
        for number, (pair, held) in enumerate(sorted(found.items()))
    ]


def timed(name: str, step: Callable[[], Any]) -> Any:
    """Run a step and print its time and the largest memory so far."""
    began, cpu = time.perf_counter(), time.process_time()
    result = step()
    took, used = time.perf_counter() - began, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{name:12} {took:7.2f} s  {used:7.2f} s CPU  {peak:6} MB peak\n")
    sys.stdout.flush()
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=6312)
    parser.add_argument("--meetings", type=int, default=3000)
    parser.add_argument("--pledges", type=int, default=2000)
    asked = parser.parse_args()
    maker = timed("documents", lambda: Maker(asked.documents))
    events = timed("events", lambda: maker.events(asked.meetings, asked.pledges))
    with tempfile.TemporaryDirectory() as folder:
        manifest = timed("files, store", lambda: write_product(Path(folder), maker.documents, (), events))
        sys.stdout.write(f"{manifest['counts']['quads']} quads\n")
        findings = timed("check", lambda: check(Path(folder)))
    sys.stdout.write(f"{len(findings)} findings\n")


if __name__ == "__main__":
    main()
