"""How the time to resolve grows with the number of documents: python benchmarks/resolve_speed.py"""

import sys
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from builders import Writer

from kg.resolve import resolve

_GIVEN = ("Ana", "Boris", "Carla", "David", "Elena", "Farid", "Gita", "Hugo", "Ines", "Jonas", "Karim")
_FAMILY = ("Almeida", "Bauer", "Castro", "Dimitrov", "Eriksen", "Fischer", "Gomez", "Haddad", "Jensen")
_SIDES = ("USA", "JPN", "FRA", "DEU", "GBR", "IND", "KOR", "AUS", "CAN", "ITA", "ESP", "POL", "UKR", "ISR")
_OFFICES = ("Foreign Minister", "Prime Minister", "President", "Defence Minister", "Trade Minister")


def documents(number: int) -> list[Writer]:
    """Documents of one seed: most about one meeting of two people, some telling of a meeting told before."""
    random = Random(7)
    families = [family + ending for family in _FAMILY for ending in ("", "son", "ova", "man", "ez", "ski")]
    people = [
        (f"{random.choice(_GIVEN)} {random.choice(families)}", office, side)
        for side in _SIDES
        for office in _OFFICES
        for _ in range(4)
    ]
    writers: list[Writer] = []
    told: list[tuple[str, str, str]] = []
    for index in range(number):
        day = date(2021, 1, 1) + timedelta(days=random.randrange(1800))
        writer = Writer(f"d{index:05}", day.isoformat(), "Example Ministry")
        for _ in range(random.choice((0, 0, 1, 1, 1))):
            if told and random.random() < 0.3:
                one, other, on = random.choice(told)
            else:
                first, second = random.sample(people, 2)
                one, other, on = ", ".join(first), ", ".join(second), day.isoformat()
                told.append((one, other, on))
            short = random.random() < 0.3
            writer.meets(
                one.split(" ", 1)[1] if short else one,
                other,
                on=on,
                mode=random.choice(("phone", "in_person")),
            )
        if random.random() < 0.2:
            amount = random.choice((1, 2, 5, 10, 20, 50)) * 1e6
            writer.pledges_that(
                *random.sample(_SIDES, 2), amount, purpose=random.choice(("health", "water", "roads"))
            )
        writers.append(writer)
    return writers


def main() -> None:
    """Print documents, mentions, seconds of processor time, and what came out."""
    for number in (1_000, 2_000, 4_000, 6_312, 12_624):
        writers = documents(number)
        texts, extractions = [one.document for one in writers], [one.extraction for one in writers]
        start = time.process_time()
        events = resolve(texts, extractions)
        seconds = time.process_time() - start
        mentions = sum(len(one.meetings) for one in extractions)
        counts = f"{len(events.meetings):6} meetings {len(events.persons):5} persons"
        print(f"{number:6} documents {mentions:6} mentions {seconds:6.2f} s {counts}")  # noqa: T201


if __name__ == "__main__":
    main()
