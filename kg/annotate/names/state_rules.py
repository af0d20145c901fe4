"""Rules that tell what the name of a state, its people or its government means among certain words."""

import re

from kg.annotate.names.rules import POSTAL_STATE, NameRule
from kg.annotate.names.word_lists import alternatives
from kg.reference.countries import countries


def state_rules() -> tuple[NameRule, ...]:
    """The rules in the order in which they are asked."""
    a_name = r"(?![A-Z][a-z]+s\b(?! [a-z]))[A-Z][a-z]+"  # and no verb: "Jordan Hosts Talks"
    return (
        NameRule(
            name="money of a country",
            cares=frozenset({"demonym", "us", "saudi"}),
            verdict="nothing",
            example="It costs 5 million [Canadian] dollars.",
            counter_example="It costs the [Canadian] side 5 million dollars.",
            after=rf"\$|[- ]{alternatives('money')}\b",
        ),
        NameRule(
            name="version in a language, Americans of an origin",
            cares=frozenset({"demonym", "saudi"}),
            verdict="nothing",
            example="The [Japanese] version is here.",
            counter_example="The [Japanese] side is here.",
            after=r"[- ](?:languages?|versions?|translations?|interpreters?|speakers?|text|Americans)\b",
        ),
        NameRule(
            name="region that a department deals with",
            cares=frozenset({"demonym", "us"}),
            verdict="nothing",
            example="Director of the Department of [American] Affairs Ana Ruiz spoke.",
            counter_example="The [American] side spoke of African Affairs.",
            after=r"(?:(?:,| and|, and) [A-Z][\w-]+){0,2} Affairs\b",
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
            name="sea or region by a people's name",
            cares=frozenset({"demonym", "us"}),
            verdict="nothing",
            example="The earthquake shook the [Indian] subcontinent.",
            counter_example="The [Indian] side spoke of the Ocean.",
            after=r" (?:(?:[Ss]ub-?)?[Cc]ontinent|Ocean|Sea)\b",
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
            name="department of a state for something",
            cares=frozenset({"seat"}),
            verdict="nothing",
            example="Director Peter Mutua, [State Department] for Foreign Affairs of Kenya, spoke.",
            counter_example="The [State Department] for its part agreed.",
            after=r" for (?:the )?[A-Z]",
        ),
        NameRule(
            name="another house that begins like a seat",
            cares=frozenset({"seat"}),
            verdict="nothing",
            example="The King received her at [Istana] Negara.",
            counter_example="He dined at the [White House] Correspondents' table.",
            before=r"\b(?:at|in|to|of) $",
            after=r" [A-Z]",
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
            name="Georgia, of a senator or governor",
            cares=frozenset({"georgia"}),
            verdict="us-state",
            example="Senator Ana Ruiz of [Georgia] spoke.",
            counter_example="Governor Ana Ruiz of the National Bank of [Georgia] spoke.",
            before=r"\b(?:[Ss]enators?|Sen\.|[Gg]overnors?|Gov\.|Congress(?:wo)?man) (?:(?!of )[\w.’'-]+ ){1,4}(?:of|from) $",
        ),
        NameRule(
            name="Georgia, before its senator or governor",
            cares=frozenset({"georgia"}),
            verdict="us-state",
            example="[Georgia] Senator Ana Ruiz spoke.",
            counter_example="[Georgia]’s Governor of the National Bank spoke.",
            after=r"(?:[’']s)? (?:(?:State|Lieutenant|Lt\.) )?(?:Senators?|Sen\.|Governor(?! of)|Gov\.|Congress(?:wo)?man)\b",
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
        *_saudi_rules(),
    )


def _saudi_rules() -> tuple[NameRule, ...]:
    """Where "Saudi" is short for the kingdom, as in much of Asia's press, and no word for what is of it."""
    return (
        NameRule(
            name="Saudi, in a list of states",
            cares=frozenset({"saudi"}),
            verdict="state",
            example="[Saudi] and Peru agreed.",
            counter_example="[Saudi] and Peruvian envoys agreed.",
            after=rf",? (?:and|or) (?:the )?{_states()}(?![\w-])(?! [A-Z])",
        ),
        NameRule(
            name="Saudi, behind the word that governs it",
            cares=frozenset({"saudi"}),
            verdict="state",
            example="They held talks with [Saudi].",
            counter_example="They held talks with [Saudi] envoys.",
            before=rf"(?:\b(?:between|to|from|with|in|by|of|for|against|visit(?:s|ed|ing)?)|{_states()},?(?: and)?) $",
            after=r"(?:[.,;:)”\"]|$| (?:on|in|at|for|to|and its|and with|over|after|next|last|this)\b)",
        ),
        NameRule(
            name="Saudi, that does something",
            cares=frozenset({"saudi"}),
            verdict="state",
            example="Last week [Saudi] agreed.",
            counter_example="A [Saudi] said so.",
            before=r"(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\bne )(?<!mer )(?<![a-z]an )$",
            after=r" (?:said|says|agree[sd]?|announce[sd]?|ha[sd]|have|will|would|is|was|host(?:s|ed)?|vow(?:s|ed)|pledge[sd]?|sign(?:s|ed)|to|also)\b",
        ),
    )


def _states() -> str:
    """The names of states, longest first."""
    names = {name for country in countries().values() for name in country.names}
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))) + ")"
