"""A spelling in its surroundings → what is meant by it. Each rule is data that proves itself.

A rule looks at the words right before and right after a spelling. The first rule of a spelling's care that fits decides.
"""

import re
from dataclasses import dataclass
from typing import Literal

from kg.annotate.lexicon import Care

Verdict = Literal["nothing", "place", "government", "country", "us-state", "COG", "COD", "DMA", "DOM"]


@dataclass(frozen=True, slots=True)
class NameRule:
    """``before`` must end, and ``after`` begin, at the spelling; ``anywhere`` is searched in the whole text."""

    name: str
    cares: frozenset[Care]
    verdict: Verdict
    example: str  # the spelling in brackets
    counter_example: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    anywhere: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether the words around ``text[start:end]`` are those of the rule."""
        return (
            (self.after is None or self.after.match(text, end) is not None)
            and (self.before is None or self.before.search(text, max(0, start - 60), start) is not None)
            and (self.anywhere is None or self.anywhere.search(text) is not None)
            and (self.unless is None or self.unless.search(text) is None)
        )


_MONEY = r"(?:dollars?|yen|won|yuan|pounds?|francs?|rupees?|rubles?|roubles?|pesos?|dinars?|dirhams?|riyals?|rials?|ringgit|baht|kron(?:e|er|a|or)|kwacha|shillings?|liras?|lira|hryvnias?|zlotys?|reals?|reais|rand|rupiah|dong|kip|taka|leu|lei|forints?|shekels?|cents?|euros?)"
_SPEAKS = (
    r"said|says|say|told|tells|announced|announces|announce|rejects|rejected|reject|condemned|condemns|condemn|welcomed|welcomes"
    r"|pledged|pledges|pledge|agreed|agrees|agree|decided|decides|decide|wants|wanted|want|hopes|hoped|insists|insisted|argues|argued"
    r"|seeks|sought|seek|denied|denies|deny|claims|claimed|claim|accused|accuses|accuse|vowed|vows|vow|warned|warns|warn|urged|urges"
    r"|urge|called|calls|asked|asks|demanded|demands|promised|promises|approved|approves|imposed|imposes|signed|signs|sent|sends"
    r"|offered|offers|provided|provides|provide|supports|supported|support|backed|backs|opposes|opposed|invaded|invades|launched|launches"
    r"|continues|continued|continue|remains|remained|sees|views|considers|considered|believes|believed|plans|planned|plan|intends|intended"
    r"|expects|expected|refuses|refused|responded|responds|retaliated|retaliates|recalled|recalls|recognized|recognised|recognizes"
    r"|severed|cut|broke|joined|joins|withdrew|withdraws|suspended|suspends|expelled|expels|summoned|summons|agreed|proposes|proposed"
    r"|confirmed|confirms|began|begins|started|starts|stopped|stops|made|makes|took|takes|gave|gives|needs|needed|knows|blamed|blames"
    r"|appears|appeared|seems|hailed|hails|criticized|criticised|protested|protests|lodged|allocates|allocated|committed|commits"
    r"|struck|fired|used|uses|views|regards|bans|banned|lifted|lifts|eyes|mulls|slams|slammed|reacted|threatened|threatens"
)  # fmt: skip
_AUXILIARY = r"has|have|had|was|were|is|are|will|would|could|should|may|might|must|cannot|can|can't|won't|does|did|do|also|itself|again|never|repeatedly|not|and its allies|and its"
_GOVERNS = rf"(?:'s?(?=\W)|,? (?:(?:{_AUXILIARY}|{_SPEAKS})\b)|-(?:backed|led|controlled|aligned|appointed|sponsored|installed|brokered|imposed|occupied)\b)"
_IN = r"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|[Vv]ia|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|[Ii]nside|[Tt]hrough|[Ii]nto|[Ww]ithin|[Vv]isit(?:s|ed|ing)?|[Dd]owntown|[Cc]entral|[Nn]earby|leaves?|left|leaving|reach(?:ed|es)?|depart(?:ed|s|ing)?|tour(?:ed|ing)?|over|city of|outskirts of|streets of|capital of|capital,|mayor of|Mayor of|north of|south of|east of|west of|hosted by the city of) )"
_TOWARDS_GOVERNMENT = r"(?:(?:aid|support|assistance|weapons|help|messages?|warnings?|commitments?|deliver\w*|provid\w+|loyal\w*|pressure|loans?|respon\w+|attribut\w+|arms|tanks|jets|missiles|ammunition|transfers?|letters?|appeal\w*|concessions|solidarity|credit|condolences|challenge|threats?|signals?|notes?|alternative|opposed|owed|sympathetic|donat\w+|sales|equipment|backing|systems|munitions|funding|according|close|closer|ties) to )"
_FROM_GOVERNMENT = r"(?:(?:support|statements?|pressure|reactions?|responses?|signals?|messages?|independence|orders|approval|backing|assurances?|guarantees|help|aid|funding|comments?|criticism|threats?|permission|word|pledges?|commitments?|concessions|demands?|assistance) from )"
_GOVERNED = rf"(?:(?:with|against|between|by|toward|towards|urged|urges|urging|pressed|accused?|accusing|accuses|warned|blamed|blames|upon|between [A-Z][a-z. ]{{2,20}} and|(?:[Ss]anctions|pressure|costs|call(?:ed|s|ing)?|impos\w+|reli\w+|depend\w+) on|[Ss]anctions against|support for|behalf of|support of|part of|(?:relations|alliance|talks|dialogue|partnership|deal) (?:with|between)) |{_TOWARDS_GOVERNMENT}|{_FROM_GOVERNMENT})"
_TREATIES = r"(?: (?:[A-Z][\w-]+ )?(?:Conventions?|Agreements?|Protocol|Statute|Accords?|Declaration|Treaty|Pact|Process|Framework|Memorandum|Consensus|Principles|Initiative|Format|format|accords?|Charter|Communiqu[ée]|Concord|Club|Formula|Nine|Doctrine|agreements)\b)"
_SCHOOLS = r"(?: (?:Times|Herald|Post|Tribune|Gazette|Globe|Airlines?|Airways|Street|Avenue|Boulevard|Road|University|Stock Exchange|Marathon|Film Festival|School of)\b)"
_OF = r"(?:(?:University|Universities|Treaty|Duke|Duchess|Earl|School|Bishop|Archbishop|Cardinal|Bank|Declaration|Statute|Battle|Convention|Port Authority) of )"
_GIVEN = r"(?:Michael|Jim|James|John|Robert|Bob|William|Bill|David|Richard|Joseph|Joe|Thomas|Charles|Daniel|Matthew|Mark|Donald|Steven|Steve|Stephen|Paul|Andrew|Kevin|Brian|George|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Gary|Nicholas|Eric|Jonathan|Larry|Justin|Scott|Brandon|Benjamin|Ben|Samuel|Frank|Vernon|Barbara|Mary|Patricia|Jennifer|Linda|Elizabeth|Susan|Jessica|Sarah|Karen|Nancy|Lisa|Betty|Margaret|Sandra|Ashley|Kimberly|Emily|Donna|Michelle|Carol|Amanda|Melissa|Deborah|Stephanie|Rebecca|Laura|Sharon|Cynthia|Kathleen|Amy|Angela|Anna|Tom|Denzel|Kerry|Jack|Julie|Phil|Phyllis|Simon|Peter|Neil|Martin|Colin|Kathy|Doug|Doris|Hamilton|Robin|Walter|Todd|Amelia|Booker T\.|Queen|Saint|St\.|Dame|Sir|Lord|Lady|Ms\.|Mr\.|Mrs\.|Dr\.)"
_OFFICIAL = r"(?:Foreign|Prime|Deputy|Vice|Ministers?|Ministry|President|Government|Governor|Defen[cs]e|Armed|King|Queen|Crown|Prince|Princess|Ambassador|Embassy|Secretary|State|National|Red|Central|Air|Army|Navy|Police|Parliament|Senate|Supreme|High|Permanent|Mission|Delegation|Summit|Conference|Relations|Joint|Bilateral|Strategic|Economic|Free|Trade|Investment|Development|Border|Crisis|Response|Humanitarian|Special|Desk|Task|Coast|Chief|Chairman|Policy|Office|Council|Compact|Ceasefire|War|Peace|Talks|Meeting|Visit|Dialogue|Sanctions|Aid|Country|Program|Programme|Project|Refugee|Independence|Day|Elections?|Election|Hamas|Gaza|Iran|Lebanon|and|And|And|To|In|On|At|For|With|Of|From|The|Is|Are|Has|Will|Katz's Government)"

NAME_RULES: tuple[NameRule, ...] = (
    NameRule(
        "money of a country",
        frozenset({"demonym", "us", "personal"}),
        "nothing",
        "It costs 5 million [Canadian] dollars.",
        "[Canadian] dollar diplomats met.".replace("dollar ", ""),
        after=re.compile(rf"\$|[- ]{_MONEY}\b"),
    ),
    NameRule(
        "language",
        frozenset({"demonym"}),
        "nothing",
        "The statement was issued in [French].",
        "They rescued people in [French] waters.",
        before=re.compile(r"\b(?:in|into|In|speaks?|spoke|speaking|fluent|learn(?:ing|s)?|translated from|both) $"),
        after=re.compile(r"\s*(?:[.,;:)?]|$|(?:and|or) (?:[A-Z][a-z]+(?:[.,;)]|$))|(?:and|or) English\b)"),
    ),
    NameRule(
        "version in a language",
        frozenset({"demonym"}),
        "nothing",
        "The [Japanese] version is here.",
        "The [Japanese] side is here.",
        after=re.compile(r"[- ](?:language|languages|version|translation|translations|interpreter|subtitles|speakers|speaking|lessons?|text)\b"),
    ),
    NameRule(
        "us as a pronoun in capitals",
        frozenset({"us"}),
        "nothing",
        "CONTACT [US]",
        "ALLIES MEET [US] ENVOY",
        before=re.compile(r"\b(?:(?:CONTACT|FOLLOW|JOIN|ABOUT|WITH|HELP|LET|AMONG|Contact|Follow|Join|About) )$"),
        after=re.compile(r"\s*(?:$|[.!?]|[A-Z]{2,}\b(?<![A-Z]{9}))"),
    ),
    NameRule(
        "surname",
        frozenset({"personal", "capital", "town", "weak", "georgia"}),
        "nothing",
        "Congressman Jim [Jordan] asked.",
        "King Abdullah of [Jordan] asked.",
        before=re.compile(rf"\b{_GIVEN} (?:[A-Z]\. )?$"),
    ),
    NameRule(
        "given name",
        frozenset({"personal"}),
        "nothing",
        "Foreign Minister [Israel] Katz spoke.",
        "[Israel] Defense Minister Gallant spoke.",
        after=re.compile(rf" (?!{_OFFICIAL}\b)(?![A-Z][a-z]+s\b(?! [a-z]))[A-Z][a-z]+"),
    ),
    NameRule(
        "the state of the USA",
        frozenset({"georgia"}),
        "us-state",
        "[Georgia] certified its result, as did Atlanta's Fulton County.",
        "Officials from Tbilisi told us that [Georgia] flew via Atlanta.",
        anywhere=re.compile(r"\b(?:Atlanta|Savannah, |Augusta, |Fulton County|Kemp\b|Raffensperger|Warnock|Ossoff|South Carolina|North Carolina|Alabama|Fort (?:Stewart|Benning|Moore|Eisenhower)|Jimmy Carter)"),
        unless=re.compile(r"\b(?:Tbilisi|Georgian|Abkhazia|South Ossetia|Armenia|Azerbaijan|Moldova|Ukraine|Republic of Georgia|Batumi|Caucasus|Kobakhidze|Garibashvili|Zourabichvili)"),
    ),
    NameRule(
        "Congo, the one with Brazzaville",
        frozenset({"congo"}),
        "COG",
        "In Brazzaville the [Congo] was praised.",
        "In Kinshasa the [Congo] was praised.",
        anywhere=re.compile(r"\b(?:Brazzaville|(?<!Democratic )Republic of (?:the )?Congo|Sassou)"),
        unless=re.compile(r"\b(?:Kinshasa|Democratic Republic of|DRC|DR Congo|Goma|Tshisekedi|M23)"),
    ),
    NameRule(
        "Dominican, of Dominica",
        frozenset({"dominican"}),
        "DMA",
        "Dominica thanked us, and the [Dominican] people cheered.",
        "The Dominican Republic thanked us, and the [Dominican] people cheered.",
        anywhere=re.compile(r"\bDominica\b"),
        unless=re.compile(r"\b(?:Dominican Republic|Santo Domingo)"),
    ),
    NameRule(
        "treaty named after a city",
        frozenset({"capital", "town", "weak"}),
        "nothing",
        "They support the [Paris] Agreement.",
        "They met in [Paris] for talks.",
        after=re.compile(_TREATIES),
    ),
    NameRule(
        "paper, carrier or school",
        frozenset({"", "demonym", "personal", "capital", "town", "weak", "us"}),
        "nothing",
        "He wrote in the [Japan] Times.",
        "He spoke in [Japan] many times.",
        after=re.compile(_SCHOOLS),
    ),
    NameRule(
        "school or treaty of a city",
        frozenset({"capital", "town", "weak"}),
        "nothing",
        "She teaches at the University of [Vienna].",
        "She lives on the outskirts of [Vienna].",
        before=re.compile(rf"\b{_OF}$"),
    ),
    NameRule(
        "place by its preposition",
        frozenset({"capital", "weak"}),
        "place",
        "They met in [Kyiv].",
        "Allies stand with [Kyiv].",
        before=re.compile(rf"{_IN}$"),
    ),
    NameRule(
        "place because based there",
        frozenset({"capital"}),
        "place",
        "The [London]-based group left.",
        "The [Moscow]-backed group left.",
        after=re.compile(r"-based\b|\)? \((?:AP|AFP|Reuters|Xinhua|Kyodo|TASS|Yonhap)\)"),
    ),
    NameRule(
        "place before its country",
        frozenset({"weak"}),
        "place",
        "The office is near [Granada], Spain.",
        "He thanked [Granada], and left.",
        after=re.compile(r", (?=[A-Z])|\)? \("),
    ),
    NameRule(
        "government by its verb",
        frozenset({"capital"}),
        "government",
        "[Tokyo] would allocate more.",
        "The [Tokyo] summit allocated more.",
        after=re.compile(_GOVERNS),
    ),
    NameRule(
        "government beside another",
        frozenset({"capital"}),
        "government",
        "[Tokyo] and Seoul agreed.",
        "[Tokyo] and other cities agreed.",
        after=re.compile(rf"(?:, [A-Z][a-z]+)? and [A-Z][a-z]+(?:, [A-Z]\.[A-Z]\.)? (?:{_AUXILIARY}|{_SPEAKS})\b"),
    ),
    NameRule(
        "government by its preposition",
        frozenset({"capital"}),
        "government",
        "New sanctions on [Moscow] followed.",
        "The attack on [Moscow] followed.",
        before=re.compile(rf"\b{_GOVERNED}$"),
    ),
    NameRule(
        "seat as a venue",
        frozenset({"seat"}),
        "place",
        "The President met him at the [White House].",
        "The [White House] announced it.",
        before=re.compile(rf"{_IN}(?:the )?$"),
    ),
)  # fmt: skip
