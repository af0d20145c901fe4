"""The grammar of offices: "Deputy Prime Minister and Minister of Foreign Affairs", over masked text.

Patterns are written for text in which countries and organisations are masked (see kg/annotate/mask.py).
"""

import re
from functools import cache

# Portfolios that ministries have; a closed list, so that "Minister of Foreign Affairs Lee" ends before the name.
_PORTFOLIO_WORDS = """
Foreign External International European Regional Global Domestic Internal Home Public Social Civil National Federal
Affairs Relations Cooperation Co-operation Integration Development Trade Commerce Investment Investments Industry
Industries Economy Economic Economics Finance Finances Treasury Budget Planning Revitalization Revitalisation
Defence Defense Security Armed Forces Interior Justice Law Legal Police Immigration Migration Integration Citizenship
Borders Health Education Higher Science Research Technology Technologies Innovation Digital Digitalization
Digitalisation Transformation Communications Communication Telecommunications Information Media Culture Arts Heritage
Sports Sport Youth Tourism Aviation Transport Transportation Infrastructure Land Housing Urban Works Energy Power
Petroleum Mineral Minerals Mines Mining Resources Natural Water Environment Environmental Climate Change Ecology Green
Agriculture Food Fisheries Fishing Forestry Forests Oceans Ocean Maritime Rural Livestock Labour Labor Employment Work
Workers Women Gender Equality Family Children Human Rights Humanitarian Disaster Emergency Management Parliamentary
Constitutional Political Strategic Strategy Policy Policies Diaspora Expatriates Abroad Overseas Emigrants Nationals
Commonwealth Francophonie Multilateral Bilateral Religious Religion Supply Supplies Small Business Enterprise
Enterprises Administration Reform Reforms Coordination Implementation Growth Enlargement Neighbourhood Eastern
Southern Northern Western Partnership Partnerships Crisis Recovery Reconstruction Reintegration Territories
Islands Pacific Indo-Pacific Asia Asian Africa African Europe Eurasian Americas Hemisphere Middle East Near Gulf
Indigenous Veterans Terrorism Counterterrorism Nonproliferation Non-Proliferation Arms Control Disarmament Narcotics
Law Enforcement Cyberspace Cyber Space Oceans Scientific Educational Cultural Population Refugees Democracy Labor
Homeland Commercial Monetary Customs Taxation Revenue Competitiveness Sustainable Sustainability Ecological Transition
Autonomous Regions Provincial Local Government Municipalities Decentralization Royal Court Presidential Council State
Institutional Consular Protocol Peace Union Investor Community Communities Mediterranean Electronics Railways Steel Textiles Shipping Ports Waterways Skill Entrepreneurship
Prospective Solidarity Inclusion Holding Participation
""".split()
_LOWER_PORTFOLIOS = r"foreign affairs|foreign|external affairs|defen[cs]e|finance|trade|interior|energy|economy|health|justice|security|home affairs|agriculture|commerce|industry|development|migration|environment|climate|education|culture|political affairs"

_WORD = "(?:" + "|".join(sorted(set(_PORTFOLIO_WORDS), key=len, reverse=True)) + r")(?![\w’'-])"
_JOIN = r"(?:,?\s+(?:and|&|of|for|in)\s+(?:the\s+)?|,\s+|\s*&\s*|-|\s+)"
PORTFOLIO = rf"(?:(?:the\s+)?{_WORD}(?:{_JOIN}{_WORD}){{0,12}}|{_LOWER_PORTFOLIOS})"

_RANK = (
    r"(?:[Aa]cting|[Ii]nterim|[Cc]aretaker|[Oo]utgoing|[Ff]ormer|[Tt]hen|[Dd]eputy|[Vv]ice|[Aa]ssistant|[Pp]rincipal"
    r"|[Ss]enior|[Ff]irst|[Ss]econd|[Tt]hird|[Ee]xecutive|[Aa]lternate|[Ss]pecial|[Pp]ermanent|[Ss]tate|[Uu]nion"
    r"|[Ff]ederal|[Cc]hief|[Pp]arliamentary|[Uu]nder|[Cc]o|[Jj]oint|[Dd]esignate|[Ee]xtraordinary|[Pp]residential"
    r"|[Ee]lect|[Ii]ncoming|[Nn]ewly\s+appointed|[Nn]ew|[Ll]ong-?time)"
)
RANK = rf"(?:{_RANK}(?:\s+|-))"

_HEADS = (
    r"[Pp]rime [Mm]inister(?:-designate)?|PM|[Pp]remier|[Cc]hancellor|Taoiseach|T[aá]naiste",
    r"[Pp]resident(?:-elect)?|[Vv]ice[- ][Pp]resident|King|Queen|Crown Prince|[Cc]rown [Pp]rince|Emir|Amir|Sultan"
    r"|the Emir|Grand Duke|Pope|[Ff]irst [Ll]ady|Head of State",
    rf"(?:[Mm]inister|MoS|Secretary)(?:[- ]in[- ][Cc]harge)? (?:of [Ss]tate )?(?:of|for|in charge of|to) {PORTFOLIO}",
    r"[Mm]inister of [Ss]tate|EAM|FM\b|MoS\b",
    rf"(?:{_WORD}(?:(?:\s+and\s+|\s*&\s*|,\s+|-|\s+){_WORD}){{0,5}}|{_LOWER_PORTFOLIOS})[ -](?:[Mm]inister|[Ss]ecretary)"
    r"(?![- ][Gg]eneral)",
    r"[Ss]ecretary of (?:[Ss]tate|[Dd]efen[cs]e|[Ww]ar|the Treasury|Treasury|[Cc]ommerce|[Ee]nergy|Homeland Security"
    r"|Agriculture|Labor|Health and Human Services|Transportation|the Interior|Education)"
    rf"(?: for {PORTFOLIO})?",
    rf"(?:[Uu]nder[- ]?|[Aa]ssistant |[Dd]eputy )+[Ss]ecretary(?: of [Ss]tate| of [Dd]efense)?(?:,? (?:of|for) {PORTFOLIO})?",
    r"[Ss]ecretary[- ][Gg]eneral|[Dd]irector[- ][Gg]eneral|SG\b|UNSG\b",
    r"[Hh]igh [Rr]epresentative(?:\s*/\s*[Vv]ice[- ][Pp]resident)?"
    rf"(?:\s+(?:(?:of|for)\s+(?:the\s+Union\s+for\s+)?{PORTFOLIO}))?(?:\s+\(HR/VP\))?|HR/VP",
    rf"[Cc]ommissioner(?:,? for {PORTFOLIO})?|{_WORD} [Cc]ommissioner|[Hh]igh [Cc]ommissioner",
    rf"(?:[Ss]pecial |[Pp]residential |[Pp]ersonal |[Cc]limate |[Pp]eace )*(?:[Ee]nvoy|[Rr]epresentative)(?: for {PORTFOLIO})?",
    r"[Aa]mbassador(?:-at-[Ll]arge)?(?:-designate)?|[Cc]harg[eé] d[’']affaires(?: a\.i\.)?|[Cc]onsul[- ][Gg]eneral",
    r"[Nn]ational [Ss]ecurity (?:[Aa]dvis[eo]r|[Cc]ouncil [Ss]ecretary)(?: to the (?:Vice )?President)?|NSA\b",
    rf"(?:{_WORD} |foreign |policy |security |diplomatic )+[Aa]dvis[eo]r(?: to (?:the )?(?:President|Prime Minister))?",
    r"[Ss]tate [Cc]ouncill?or|[Ff]oreign [Pp]olicy [Cc]hief|(?:[Tt]op|[Cc]hief) [Dd]iplomat|[Ss]ecretary",
    r"[Ss]peaker|[Cc]hair(?:man|woman|person)?|[Cc]hief of [Ss]taff|[Gg]overnor|[Mm]ayor|[Mm]anaging [Dd]irector"
    r"|[Aa]dministrator|[Cc]ounsell?or|[Dd]irector|[Cc]oordinator|[Ll]eader|[Cc]hief [Mm]inister"
    r"|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|[Tt]rade [Rr]epresentative|USTR",
    r"General|Admiral|Lieutenant General|Senator|Congress(?:man|woman)|Representative|Spokes(?:man|woman|person)"
    r"|spokes(?:man|woman|person)",
    r"Director of the Office of the Central Commission for Foreign Affairs|Member of the Political Bureau"
    r"(?: of the \w+ Central Committee)?",
    r"[Mm]inister",
)
OFFICE_TITLE = rf"(?:{RANK}{{0,4}}(?:{'|'.join(_HEADS)}))(?![\w’-]*[a-z])"
# "Prime Minister and Minister of Foreign Affairs", "Deputy Prime Minister, Foreign Minister"
OFFICES = (
    rf"{OFFICE_TITLE}(?:(?:\s+and\s+(?:the\s+)?|,\s+(?:and\s+)?|\s*/\s*|\s+cum\s+){OFFICE_TITLE}){{0,3}}"
)

_PLURAL_HEADS = (
    r"(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Pp]rime|[Ee]nergy|[Ii]nterior) [Mm]inisters|[Mm]inisters"
    rf"(?: (?:of|for) {PORTFOLIO})?|[Pp]residents|[Ss]ecretaries|[Aa]mbassadors|[Ll]eaders|[Cc]ounterparts"
    r"|[Pp]rime [Mm]inisters|[Ee]nvoys|[Cc]ommissioners|[Oo]fficials|[Rr]epresentatives|[Dd]elegations"
    r"|[Hh]eads of (?:[Ss]tate|[Gg]overnment|[Dd]elegation)(?: and (?:of )?[Gg]overnment)?|FMs|[Dd]eputies|[Ss]ecretaries"
    r"|[Nn]egotiators|[Pp]arliamentarians|[Ll]awmakers|[Nn]ational [Ss]ecurity [Aa]dvis[eo]rs"
)
OFFICE_PLURAL = rf"(?:{RANK}{{0,3}}(?:senior |top )?(?:{_PLURAL_HEADS}))(?![\w’-]*[a-z])"

HONORIFIC = (
    r"(?:H\.\s?E\.|HE|His Excellency|Her Excellency|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?|Professor|Sir|Dame|Lord|Lady|Baroness"
    r"|the\s+(?:Rt\.?\s+)?Hon(?:ou?rable|\.)?|The\s+(?:Rt\.?\s+)?Hon(?:ou?rable|\.)?|Rt\.?\s+Hon\.?|Hon\.|Honou?rable"
    r"|Sheikha?|Shri|Smt\.?|Shaikh|Prince(?:ss)?|HRH|HH|His Highness|Her Highness|His Royal Highness|His Majesty"
    r"|Her Majesty|Datuk|Dato[’']|Dato|Tan Sri|Tun|Tengku|U\b|Daw|General|Gen\.|Lt\.\s?Gen\.|Maj\.\s?Gen\.|Brig\.\s?Gen\."
    r"|Lieutenant General|Major General|Col\.|Colonel|Admiral|Adm\.|Ambassador|Amb\.|Engr?\.|Eng\.|Senator|Madame?|Mme|M\."
    r"|Archbishop|Cardinal|Comrade|Sayyid|Atty\.|Imam|Ayatollah|Marshal|Captain|Capt\.)"
)


@cache
def office_pattern() -> re.Pattern[str]:
    """One or several offices in a row."""
    return re.compile(OFFICES)


# What an office is, however it is worded: used to tell whom "the Foreign Minister" means.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        (
            "deputy",
            r"\b(?:deputy|vice|assistant|under|parliamentary)[\s-]+(?:foreign|minister|secretary|defen|prime)",
        ),
        ("vice-president", r"\bvice[\s-]president"),
        ("head-of-government", r"\bprime minister|\bpremier\b|\bchancellor|taoiseach|\bPM\b"),
        (
            "foreign-minister",
            r"\bforeign (?:minister|secretary)|minister (?:of|for) foreign|external affairs|secretary of state"
            r"|\bFM\b|\bEAM\b|(?:top|chief) diplomat|minister of .{0,60}foreign affairs|foreign and .{0,30}minister",
        ),
        (
            "defence-minister",
            r"defen[cs]e (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:national )?defen[cs]e",
        ),
        ("head-of-state", r"\bpresident\b|\bking\b|\bqueen\b|\bemir\b|\bamir\b|\bsultan\b"),
        ("secretary-general", r"secretary[- ]general|\bSG\b"),
        ("high-representative", r"high representative|HR/VP|foreign policy chief"),
        ("security-adviser", r"national security advis|national security council secretary"),
        ("ambassador", r"ambassador|permanent representative|high commissioner|charg[eé] d"),
        ("minister", r"minister|secretary"),
    )
)


@cache
def roles_of(offices: str) -> frozenset[str]:
    """The kinds of office that these words name.

    >>> sorted(roles_of("Deputy Prime Minister and Minister of Foreign Affairs"))
    ['deputy', 'foreign-minister', 'head-of-government', 'minister']
    >>> sorted(roles_of("Deputy Foreign Minister"))
    ['deputy', 'minister']
    """
    found: set[str] = set()
    for office in re.split(r"\s+and\s+|,\s+|/", offices):
        found |= _roles_of_one(office)
    return frozenset(found or {offices.lower()})


def _roles_of_one(office: str) -> set[str]:
    found = {role for role, pattern in _ROLES if pattern.search(office)}
    if "deputy" in found or "vice-president" in found:
        found -= {"foreign-minister", "defence-minister", "head-of-state"}
    if "security-adviser" in found or "ambassador" in found:
        found -= {"head-of-state", "minister"}
    return found
