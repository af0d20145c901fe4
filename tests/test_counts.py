"""Counted things: what is counted, what is not, and safety on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.amounts.counts import find_counts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("supply five generators to assist the town", [(5, "generators")]),
        ("2,150 tons of Japanese rice were handed over", [(2150, "tons of Japanese rice")]),
        ("600 tents to Bern and 500 blankets to Graz", [(600, "tents"), (500, "blankets")]),
        ("train 60 Senegalese police officers over three years", [(60, "Senegalese police officers")]),
        ("one million doses of vaccine", [(1_000_000, "doses of vaccine")]),
        ("The next day, 1 million doses reached the port", [(1_000_000, "doses")]),
        ("two patrol vessels and one patrol boat", [(2, "patrol vessels"), (1, "patrol boat")]),
        ("14 more howitzers, 20 more than last year", [(14, "more howitzers")]),
        ("31 Abrams tanks", [(31, "Abrams tanks")]),
        ("10 million COVID-19 vaccine doses", [(10_000_000, "COVID-19 vaccine doses")]),
        ("over 100,000 155mm artillery rounds", [(100_000, "155mm artillery rounds")]),
        ("5,000 additional troops to the east", [(5000, "additional troops")]),
        ("20 million doses of the vaccine", [(20_000_000, "doses")]),
        ("four aircraft and twelve scholarships", [(4, "aircraft"), (12, "scholarships")]),
        ("(1.5 million doses)", [(1_500_000, "doses")]),
        ("a team of 74 members", [(74, "members")]),
        ("two ministers of three countries met for five days", []),
        ("Resolution 2231 calls for peace, Article 5 commitments stand", []),
        ("$5 million, 10 percent, 2.5 tons, 50 people and 2022 massacres", []),
        ("They met at 8 and left at 9", []),
    ],
)
def test_counts(text: str, found: list[tuple[int, str]]) -> None:
    assert [(count.number, count.noun) for count in find_counts(text)] == found


WORDS = st.sampled_from(
    str.split("two 600 1.5 million tons of rice police officers The aircraft to half a patrol , .")
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)))
def test_any_text_is_safe(text: str) -> None:
    end = 0
    for count in find_counts(text):
        assert text[count.start : count.end] == count.text
        assert count.text.endswith(count.noun)
        assert count.start >= end
        assert count.number >= 1
        end = count.end


def test_people_are_counted_only_when_asked_for() -> None:
    text = "It will invite around 2,000 young people and train 30 women."
    assert find_counts(text) == []
    assert [(c.number, c.noun) for c in find_counts(text, people=True)] == [
        (2000, "young people"),
        (30, "women"),
    ]
