"""A spelling in its surroundings → what is meant by it. Each rule is data that proves itself.

A rule looks at the words right before and right after a spelling; the first rule that fits has the last word.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.annotate.name_words import alternatives

Care = Literal[
    "", "demonym", "capital", "seat", "personal", "town", "weak", "us", "georgia", "congo", "dominican"
]
Verdict = Literal["nothing", "place", "government", "us-state", "COG", "DMA"]

_CITIES: frozenset[Care] = frozenset({"capital", "town", "weak"})
_STATES: frozenset[Care] = frozenset({"", "demonym", "personal", "us"})


@dataclass(frozen=True, slots=True)
class NameRule:
    """What the words around a spelling of such a care say of it.

    ``before`` must end at the spelling and ``after`` begin there; ``anywhere`` must be in the text, ``unless`` not.
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


@cache
def name_rules() -> tuple[NameRule, ...]:
    """The rules in the order in which they are asked."""
    a_verb = f"(?:{alternatives('auxiliaries')}|{alternatives('speech')})"
    return (
        NameRule(
            name="money of a country",
            cares=frozenset({"demonym", "us"}),
            verdict="nothing",
            example="It costs 5 million [Canadian] dollars.",
            counter_example="It costs the [Canadian] side 5 million dollars.",
            after=rf"\$|[- ]{alternatives('money')}\b",
        ),
        NameRule(
            name="version in a language",
            cares=frozenset({"demonym"}),
            verdict="nothing",
            example="The [Japanese] version is here.",
            counter_example="The [Japanese] side is here.",
            after=r"[- ](?:languages?|versions?|translations?|interpreters?|subtitles|speak(?:ers|ing)|text)\b",
        ),
        NameRule(
            name="paper, carrier or school",
            cares=_STATES | _CITIES,
            verdict="nothing",
            example="He wrote in the [Japan] Times.",
            counter_example="He spoke in [Japan] many times.",
            after=rf" {alternatives('papers')}\b",
        ),
        NameRule(
            name="treaty named after a city",
            cares=_CITIES,
            verdict="nothing",
            example="They support the [Paris] Agreement.",
            counter_example="They met in [Paris] for talks.",
            after=rf" (?:[A-Z][\w-]+ )?{alternatives('treaties')}\b",
        ),
        NameRule(
            name="given name",
            cares=frozenset({"personal"}),
            verdict="nothing",
            example="Foreign Minister [Israel] Katz spoke.",
            counter_example="[Israel] Defense Minister Gallant spoke.",
            after=rf" (?!{alternatives('after_state')}\b)(?![A-Z][a-z]+s\b(?! [a-z]))[A-Z][a-z]+",
        ),
        NameRule(
            name="language",
            cares=frozenset({"demonym"}),
            verdict="nothing",
            example="The statement was issued in [French].",
            counter_example="They rescued people in [French] waters.",
            before=r"\b(?:[Ii]n|into|speaks?|spoke|speaking|fluent|learn(?:ing|s)?|translated from|both) $",
            after=r"\s*(?:[.,;:)?]|$|(?:and|or) (?:[A-Z][a-z]+(?:[.,;)]|$)|English\b))",
        ),
        NameRule(
            name="us as a pronoun in capitals",
            cares=frozenset({"us"}),
            verdict="nothing",
            example="CONTACT [US]",
            counter_example="ALLIES WITH [US] ENVOY",
            before=r"\b(?:CONTACT|FOLLOW|JOIN|ABOUT|WITH|HELP|LET|AMONG|Contact|Follow|Join|About) $",
            after=r"\s*(?:$|[.!?])",
        ),
        NameRule(
            name="surname",
            cares=_CITIES | {"personal", "georgia"},
            verdict="nothing",
            example="Congressman Jim [Jordan] asked.",
            counter_example="King Abdullah of [Jordan] asked.",
            before=rf"\b{alternatives('given_names')} (?:[A-Z]\. )?$",
        ),
        NameRule(
            name="school or treaty of a city",
            cares=_CITIES,
            verdict="nothing",
            example="She teaches at the University of [Vienna].",
            counter_example="She lives on the outskirts of [Vienna].",
            before=rf"\b{alternatives('schools')} of $",
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
            after=r", (?=[A-Z])|\)? \(",
        ),
        NameRule(
            name="government by its verb",
            cares=frozenset({"capital"}),
            verdict="government",
            example="[Tokyo] would allocate more.",
            counter_example="The [Tokyo] summit allocated more.",
            after=rf"'s?(?=\W)|,? {a_verb}\b|-{alternatives('governed_compounds')}\b",
        ),
        NameRule(
            name="government beside another",
            cares=frozenset({"capital"}),
            verdict="government",
            example="[Tokyo] and Seoul agreed.",
            counter_example="[Tokyo] and other cities agreed.",
            after=rf"(?:, [A-Z][a-z]+)? and (?:its allies|[A-Z][a-z]+(?:, D\.C\.)?) {a_verb}\b",
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
        NameRule(
            name="a government's doing",
            cares=frozenset({"seat"}),
            verdict="government",
            example="They spoke at the [White House]'s request.",
            counter_example="They spoke at the [White House] for an hour.",
            after=r"'s?(?=\W)",
        ),
        NameRule(
            name="seat as a venue",
            cares=frozenset({"seat"}),
            verdict="place",
            example="The President met him at the [White House].",
            counter_example="The [White House] announced it.",
            before=rf"\b{alternatives('locative')} (?:the )?$",
        ),
        NameRule(
            name="Georgia, the state of the USA",
            cares=frozenset({"georgia"}),
            verdict="us-state",
            example="[Georgia] certified its result, as did Atlanta's Fulton County.",
            counter_example="Officials from Tbilisi told us that [Georgia] flew via Atlanta.",
            anywhere=rf"\b{alternatives('georgia_state')}",
            unless=rf"\b{alternatives('georgia_country')}\b",
        ),
        NameRule(
            name="Congo, the one with Brazzaville",
            cares=frozenset({"congo"}),
            verdict="COG",
            example="In Brazzaville the [Congolese] were praised.",
            counter_example="In Kinshasa the [Congolese] were praised.",
            anywhere=r"\b(?:Brazzaville|(?<!Democratic )Republic of (?:the )?Congo|Sassou)",
            unless=r"\b(?:Kinshasa|Democratic Republic of|DRC|DR Congo|Goma|Tshisekedi|M23)",
        ),
        NameRule(
            name="Dominican, of Dominica",
            cares=frozenset({"dominican"}),
            verdict="DMA",
            example="Dominica thanked us, and the [Dominican] people cheered.",
            counter_example="The Dominican Republic thanked us, and the [Dominican] people cheered.",
            anywhere=r"\bDominica\b",
            unless=r"\b(?:Dominican Republic|Santo Domingo)",
        ),
    )
