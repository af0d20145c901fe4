"""A spelling in its surroundings → what is meant by it. Each rule is data that proves itself.

A rule looks at the words right before and right after a spelling; the first rule that fits has the last word.
The rules for states are in state_rules.py, those for cities in city_rules.py, those for both here.
"""

from dataclasses import dataclass
from typing import Literal

from kg.annotate.names.word_lists import alternatives

Care = Literal[
    "",
    "demonym",
    "capital",
    "seat",
    "personal",
    "surname",
    "town",
    "weak",
    "us",
    "georgia",
    "congo",
    "dominican",
    "saudi",
    "introduced",
]
Verdict = Literal["nothing", "place", "government", "state", "us-state", "COG", "DMA"]

CITIES: frozenset[Care] = frozenset({"capital", "town", "weak"})
STATES: frozenset[Care] = frozenset(
    {"", "demonym", "personal", "surname", "us", "georgia", "congo", "dominican", "saudi"}
)


@dataclass(frozen=True, slots=True)
class NameRule:
    """What the words around a spelling of such a care say of it.

    ``before`` ends at the spelling, ``after`` begins there; the text holds ``anywhere`` and not ``unless``.
    The examples have the spelling in brackets: the first is read as ``verdict``, the second is not.
    """

    name: str
    cares: frozenset[Care]
    verdict: Verdict
    example: str
    counter_example: str
    before: str = ""
    after: str = ""
    anywhere: str = ""
    unless: str = ""


# "NY", "N.Y.", "Fla.": a state of the USA as written after its towns
POSTAL_STATE = (
    r"(?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY]|(?!H\.E|U\.[KNS]\.)[A-Z]\.[A-Z]\.|Ala|Ariz|Calif|Colo|Conn|Fla|Ill|Mass|Md|Mich|Minn|Nev|Pa|Tenn|Tex|Va|Wash|Wis)"
    r"(?![A-Za-z])"
)


def shared_rules() -> tuple[NameRule, ...]:
    """Rules for states and cities."""
    return (
        NameRule(
            name="called Sheikh",
            cares=STATES | CITIES,
            verdict="nothing",
            example="Sheikh [Sabah] Al-Khaled spoke.",
            counter_example="The sheikh of [Sabah] spoke.",
            before=r"\b(?:Sheikha?|Shaikha?|Sayyid|Prince(?:ss)?) $",
        ),
        NameRule(
            name="paper, carrier or school",
            cares=STATES | CITIES,
            verdict="nothing",
            example="He wrote in the [Japan] Times.",
            counter_example="He spoke in [Japan] many times.",
            after=rf" {alternatives('papers')}\b",
        ),
        NameRule(
            name="surname",
            cares=CITIES | {"personal", "surname", "georgia"},
            verdict="nothing",
            example="Congressman Jim [Jordan] asked.",
            counter_example="King Abdullah of [Jordan] asked.",
            before=rf"\b{alternatives('given_names')} (?:[A-Z]\. )?$",
        ),
    )
