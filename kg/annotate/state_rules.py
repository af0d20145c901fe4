"""Rules that tell what the name of a state, its people or its government means among certain words."""

from kg.annotate.name_rules import POSTAL_STATE, NameRule
from kg.annotate.name_words import alternatives


def state_rules() -> tuple[NameRule, ...]:
    """The rules in the order in which they are asked."""
    a_name = r"(?![A-Z][a-z]+s\b(?! [a-z]))[A-Z][a-z]+"  # and no verb: "Jordan Hosts Talks"
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
            name="version in a language, Americans of an origin",
            cares=frozenset({"demonym"}),
            verdict="nothing",
            example="The [Japanese] version is here.",
            counter_example="The [Japanese] side is here.",
            after=r"[- ](?:languages?|versions?|translations?|interpreters?|speakers?|text|Americans)\b",
        ),
        NameRule(
            name="given name",
            cares=frozenset({"personal"}),
            verdict="nothing",
            example="Foreign Minister [Israel] Katz spoke.",
            counter_example="[Israel] Defense Minister Gallant spoke.",
            before=r"(?<!Minister of )(?<!President of )(?<!King of )(?<!Chancellor of )(?<!Secretary of )$",
            after=rf" (?:[A-Z]\. )?(?!{alternatives('after_state')}\b){a_name}",
        ),
        NameRule(
            name="town of the USA by its postal code",
            cares=frozenset({"", "personal", "surname", "georgia"}),
            verdict="us-state",
            example="They opened a plant in [Malta], NY, today.",
            counter_example="They opened a plant in [Malta], as NYT reports.",
            after=rf", {POSTAL_STATE}",
        ),
        NameRule(
            name="town of the USA by its state",
            cares=frozenset({"personal", "surname"}),
            verdict="us-state",
            example="They opened a plant in [Holland], Michigan.",
            counter_example="They opened a plant in [Holland], and in Michigan.",
            after=rf", {alternatives('states_of_the_usa')}\b",
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
            name="Georgia, called a state or divided",
            cares=frozenset({"georgia"}),
            verdict="us-state",
            example="A disaster exists in the State of [Georgia].",
            counter_example="The State welcomed the president of [Georgia].",
            before=r"\b(?:[Ss]tate of|District of|County,|rural|[Gg]overnor of) $",
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
