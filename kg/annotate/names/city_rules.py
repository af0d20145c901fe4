"""Rules that tell a city from its government, and both from what only bears its name."""

import re

from kg.annotate.names.rules import CITIES, POSTAL_STATE, NameRule
from kg.annotate.names.word_lists import alternatives
from kg.reference.countries import countries


def city_rules() -> tuple[NameRule, ...]:
    """The rules in the order in which they are asked."""
    a_verb = f"(?:{alternatives('auxiliaries')}|{alternatives('speech')})"
    states = alternatives("states_of_the_usa")
    return (
        NameRule(
            name="treaty named after a city",
            cares=CITIES,
            verdict="nothing",
            example="They support the [Paris] Agreement.",
            counter_example="They met in [Paris] for talks.",
            after=rf" (?:[A-Z][\w-]+ )?{alternatives('treaties')}\b",
        ),
        NameRule(
            name="school or treaty of a city",
            cares=CITIES,
            verdict="nothing",
            example="She teaches at the University of [Vienna].",
            counter_example="She lives on the outskirts of [Vienna].",
            before=rf"\b{alternatives('schools')} of $",
        ),
        NameRule(
            name="school or hall of that name",
            cares=frozenset({"weak"}),
            verdict="nothing",
            example="She teaches at [Georgetown] and writes.",
            counter_example="She arrived in [Georgetown] and wrote.",
            before=r"\b[Aa]t $",
        ),
        NameRule(
            name="place by the word before it",
            cares=frozenset({"capital", "weak"}),
            verdict="place",
            example="They met in [Kyiv].",
            counter_example="Allies stand with [Kyiv].",
            before=rf"\b{alternatives('locative')} $",
        ),
        NameRule(
            name="place that something is based in",
            cares=frozenset({"capital"}),
            verdict="place",
            example="The [London]-based group left.",
            counter_example="The [Moscow]-backed group left.",
            after=r"-based\b|\)? \((?:AP|AFP|Reuters|Xinhua|Kyodo|TASS|Yonhap)\)",
        ),
        NameRule(
            name="place before its country",
            cares=frozenset({"weak"}),
            verdict="place",
            example="The site: [Granada], Spain.",
            counter_example="He thanked [Granada] and left.",
            after=rf"(?:, | \()(?:the )?(?:{_countries()}|{POSTAL_STATE}|{states}\b)",
        ),
        NameRule(
            name="government by its verb",
            cares=frozenset({"capital"}),
            verdict="government",
            example="[Tokyo] would allocate more.",
            counter_example="The [Tokyo] summit allocated more.",
            after=(
                rf"'s?(?=\W)|,? {a_verb}\b|-{alternatives('governed_compounds')}\b"
                rf"| (?:today|also|then|on [A-Z][a-z]+day),? {alternatives('speech')}\b"
                r"|,? (?:for its (?:own )?part|in (?:turn|return))\b|, (?:he|she|[A-Z][\w’-]+) (?:said|added), |, (?:which has|together with|along with) "
            ),
        ),
        NameRule(
            name="government beside another",
            cares=frozenset({"capital"}),
            verdict="government",
            example="[Tokyo] and Seoul agreed.",
            counter_example="[Tokyo] and other cities agreed.",
            after=rf"(?:, [A-Z][a-z]+)? and (?:its allies|[A-Z][a-z]+(?:, D\.C\.)?) (?:{a_verb}|{alternatives('in_pairs')})\b",
        ),
        NameRule(
            name="government by the word before it",
            cares=frozenset({"capital"}),
            verdict="government",
            example="New sanctions on [Moscow] followed.",
            counter_example="The attack on [Moscow] followed.",
            before=(
                rf"\b(?:{alternatives('against')}|{alternatives('imposed_on')} on"
                rf"|{alternatives('given_to')} to|{alternatives('got_from')} from"
                r"|between [A-Z][a-z]+ and) $"
            ),
        ),
    )


def _countries() -> str:
    """The names of all countries as alternatives."""
    return "|".join(rf"{re.escape(country.name)}\b" for country in countries().values())
