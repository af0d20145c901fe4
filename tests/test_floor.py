"""Quality may rise and falls only on purpose: no measure on gold at hand is below tests/gold/floor.json."""

from pathlib import Path

import pytest

from kg.evaluate import below_floor
from kg.measure import GOLD_SETS, measure

FLOOR = Path(__file__).parent / "gold" / "floor.json"
BLIND = "composed held out"  # without a floor: no change is judged by these
COMPOSED = [name for name in GOLD_SETS if name.startswith("composed") and not name.startswith(BLIND)]


@pytest.mark.parametrize("name", COMPOSED)
def test_composed_documents_stay_above_the_floor(name: str) -> None:
    gold, documents, part = GOLD_SETS[name]
    assert below_floor({name: measure(gold, [documents], part)}, FLOOR) == []


@pytest.mark.parametrize("name", ["seeds", "layouts"])
def test_gold_beside_the_checkout_stays_above_the_floor(name: str) -> None:
    gold, documents, _ = GOLD_SETS[name]
    if not gold.exists():
        pytest.skip(f"{gold.name} is not beside this checkout")
    assert below_floor({name: measure(gold, [documents])}, FLOOR) == []
