"""The grammar of offices: "Deputy Prime Minister and Minister of Foreign Affairs", over masked text.

Patterns are written for text in which countries and organisations are masked (see kg/annotate/mask.py).
"""

import re
from functools import cache

from kg.annotate.mask import NATION
from kg.annotate.people.personal_names import SULTAN, UPPER
from kg.annotate.people.words import PORTFOLIO_WORD

# Portfolios that ministries have are masked as words (kg/annotate/people/words.py), so that "Minister of Foreign Affairs Lee"
# ends before the name.
LOWER_PORTFOLIOS = (
    r"foreign affairs|foreign|external affairs|defen[cs]e|finance|trade|interior|energy|economy|health|justice|security"
    r"|home affairs|agriculture|commerce|industry|development|migration|environment|climate|education|culture"
    r"|political affairs|shipping|maritime affairs|transport|transportation|tourism|labou?r|petroleum|oil|water|water resources"
    r"|science|technology|research|planning|investment|public works|housing|social affairs|social development|youth|sports?"
    r"|information|communications?|digital affairs|digital|immigration|fisheries|public security|european affairs|veterans affairs"
)
_JOIN = r"(?:[’']s?\s+|,?\s+(?:and|&|of|for|in)\s+(?:the\s+)?|,\s+(?:the\s+)?|\s*&\s*|-|\s+)"
# words that are names as well, and make a portfolio only together: "Net Zero", "Green Growth"
_TOGETHER = rf"(?:Net\s+Zero|Levelling\s+Up|Rule\s+of\s+{PORTFOLIO_WORD}|(?:Green|Major|Solid|Just|Free|Central|(?:East|West|South|North)ern)\s+{PORTFOLIO_WORD}|Kingdom\s+{PORTFOLIO_WORD})"
# "Bilateral Relations and ASEAN Affairs", "EU and NATO Affairs"; not "Trade and Peru Foreign Minister"
_ABROAD = rf"(?:(?<=for )|(?<=and )|(?<=[,&] )|(?<=inister of ))[\ue000-\ue003]++(?:\s+(?:and|&)\s+[\ue000-\ue003]++)?(?=(?:\s+and)?\s+{PORTFOLIO_WORD}(?:\s+{PORTFOLIO_WORD})*+(?!\s+(?:Minister|Secretary)\b))"
_PART = rf"(?:{PORTFOLIO_WORD}|{_TOGETHER}|{_ABROAD})"
# with "Cooperation and Mauritanians Abroad", "Foreign Affairs, European Union and Cooperation"
PORTFOLIO = (
    rf"(?:(?:the\s+)?{_PART}(?:{_JOIN}(?:\ue001++\s+)?{_PART}(?!\s+(?:Minister|Secretary)\b)"
    rf"|,\s+\ue003++(?=\s+and\s+{PORTFOLIO_WORD})){{0,12}}|{LOWER_PORTFOLIOS})"
)

_RANK = (
    r"(?:1(?:st|<sup>st</sup>)|[Aa]cting|[Ii]nterim|[Cc]aretaker|[Oo]utgoing|[Ff]ormer|[Tt]hen|[Dd]eputy|[Vv]ice|[Aa]ssistant|[Pp]rincipal"
    r"|[Ss]enior|[Ff]irst|[Ss]econd|[Tt]hird|[Ee]xecutive|[Aa]lternate|[Ss]pecial|[Pp]ermanent|[Ss]tate|[Uu]nion"
    r"|[Ff]ederal|Cabinet|[Cc]hief|[Pp]arliamentary|[Uu]nder|[Cc]o|[Jj]oint|[Cc]oordinating|[Dd]esignate|[Ee]xtraordinary|[Pp]residential"
    r"|[Cc]ountry|[Rr]egional|[Ee]lect|[Ii]ncoming|[Nn]ewly\s+appointed|[Nn]ew|[Ll]ong-?time|[Dd]e facto|[Rr]esident)"
)
RANK = rf"(?:{_RANK}(?:\s+|-))"

_BOARD = r"Board(?:\s+of\s+(?:Directors|Trustees|Governors))?"
# The words of institutions, with the nation in them: "the Russian Security Council", "Cabinet".
_BODY_WORD = (
    rf"(?:{PORTFOLIO_WORD}|(?:Presidential|Central|Cabinet|Council|Commission|Committee|Office|Department|Ministry|Secretariat"
    r"|Agency|{_BOARD}|NPC|CPPCC|DFAT|MFAT|Institute|Court|Fund|Bank|Forum|Parliament|Senate|Assembly|Congress|House|Executive|Permanent|Political)\b(?:[’']s(?=\s+Secretariat))?"
    r"|(?:Amiri\s+)?Diwan\b|Party\b|(?:[A-Z][\w-]+\s+)?Command\b|\ue021+(?:[’']s)?)"
)
_NATIONAL = rf"(?:(?:[\ue000-\ue003]+(?:[’']s?)?|[A-Z][a-z]+(?:ean|ian|ese|ish))\s+)?{_BODY_WORD}"
_BODY = rf"(?:the\s+)?{_NATIONAL}(?:(?:,?\s+(?:and|&|for|of|on)(?:\s+the)?)?\s+{_NATIONAL}){{0,9}}"
_SUPERIOR = rf"the\s+(?:[\ue000-\ue003]+\s+)?(?:[Vv]ice[- ])?(?:President|Prime Minister|{PORTFOLIO_WORD} (?:Minister|Secretary)|King|Emir|Chancellor|Premier|Secretary-General|High Representative)\b"
# Where an office sits: "of the Presidential Office", "for Western Hemisphere Affairs", "to the President".
# A delegation sits nowhere: "the delegation to the Arctic Council Ministerial Meeting" names an event.
_SEAT = rf"(?:,?\s+(?:of|(?<!elegation )(?:at|in|to|for|on))\s+(?:{_SUPERIOR}|{_BODY}|(?:the\s+)?(?:[\ue000-\ue003]+(?:[’']s?)?\s+)?M[Oo]?FA\b))"

# "member of the Political Bureau of the Communist Party of China (CPC) Central Committee"
_BUREAU = rf"{PORTFOLIO_WORD} {PORTFOLIO_WORD}"
_PARTY = rf"(?:[A-Z]{{2,5}}|{PORTFOLIO_WORD} \ue021+ of [\ue000-\ue003]+(?: \([A-Z]{{2,5}}\))?)"

# "commander of the Peruvian fleet"
_FORCE = (
    r"(?i:armed\s+forces|army|navy|fleet|air\s+force|ground\s+forces|land\s+forces|coast\s*guard|military)\b"
)
_DIPLOMACY = r"(?:[Hh]ead|[Cc]hief) of (?:the )?(?:[\ue000-\ue003]+(?:[’']s?)? )?[Dd]iplomacy|[Dd]iplomacy (?:[Cc]hief|[Hh]ead)"


# "Advisor to the President", "Adviser to Prime Minister Berg, Ola Moe"; "Adviser to Prime Minister Berg" is not called Berg
_TO_SUPERIOR = r" to (?:the (?:President|Prime Minister)|(?:President|Prime Minister)(?:(?! [A-Z])| [A-Z][\w’-]+(?: [A-Z][\w’-]+)?(?=, [A-Z][\w’-]+ [A-Z])))"
_HEADS = (
    r"[Ss]ecretary of the (?:[\ue020\ue021]+ ){1,2}Council",
    rf"[Mm]inister (?:of|for) {PORTFOLIO_WORD} and [\ue000-\ue003]+ {PORTFOLIO_WORD}",
    rf"[Mm]inister of (?:the )?(?:[\ue020\ue021]+|People|Popular)(?:[’\']s)? Power for {PORTFOLIO}",
    _DIPLOMACY,
    rf"[Mm]ember of the (?:{_PARTY} Central Committee(?: {_BUREAU})?|{_BUREAU} of the {_PARTY} Central Committee)",
    r"[Pp]resident of the [\w-]{3,12} [Ss]ession",
    rf"(?:\ue021+ )?[Gg]eneral [Ss]ecretary(?: of (?:the )?{_PARTY}(?: Central Committee)?)?|(?:Prime )?Cabinet Secretary|(?:(?:Prime|{PORTFOLIO}) )?CS(?=\s+(?:\(?Dr|[A-Z][a-z]))",
    rf"[Ss]ecretary for {PORTFOLIO_WORD} with \ue021+|[Cc]hair(?:man|woman|person)?-in-[Oo]ffice|(?:[Pp]residential |[Ff]oreign [Pp]olicy )?[Aa]ide",
    r"[Ss]ecretary \([^()]{2,20}\)|Raksha (?:Rajya )?Mantri",  # "Secretary (East)", India's minister of defence
    r"[Pp]rime [Mm]inister(?:-designate)?|(?<!\d)(?<!\d )D?PM|[Pp]remier|(?:Lord )?[Cc]hancellor(?: of the Exchequer)?|[Tt]reasurer|Taoiseach|T[aá]naiste",
    rf"[Pp]resident(?:-elect)?|[Vv]ice[- ][Pp]resident|King|Queen|Emperor|Empress|Crown Prince(?:ss)?|[Cc]rown [Pp]rince|Emir|Amir|{SULTAN}"
    r"|the Emir|(?:(?<=[Tt]he )|(?<=[\ue000-\ue003] ))(?:king|queen|emir|sultan|emperor)|Grand Duke|Pope|[Ff]irst [Ll]ady|Head of State",
    rf"(?:[Mm]inister|MoS|Secretary)(?:[- ]in[- ][Cc]harge)? (?:of (?:[Ss]tate|{PORTFOLIO_WORD}) )?(?:of|for|in charge of|[Rr]esponsible for|to) {PORTFOLIO}(?: Department(?= of\b))?",
    rf"[Mm]inister of (?:[Ss]tate|{PORTFOLIO_WORD})|EAM|D?FM\b|M[oO]S\b",
    rf"(?:{PORTFOLIO_WORD} affairs|{PORTFOLIO_WORD}(?:(?:\s+and\s+|\s*&\s*|,\s+|-|\s+){PORTFOLIO_WORD}){{0,5}}|{LOWER_PORTFOLIOS})[ -](?:[Mm]inister|[Ss]ecretary)"
    r"(?![- ][Gg]eneral)",
    rf"[Ss]ecretary of (?:the )?(?:[Ss]tate|[Dd]efen[cs]e|[Ww]ar|[Cc]ommerce|[Ee]nergy|{PORTFOLIO})(?: for {PORTFOLIO})?",
    rf"(?:[Uu]nder[- ]?|[Aa]ssistant |[Dd]eputy )+[Ss]ecretary(?: of (?:[Ss]tate|[Dd]efense|{PORTFOLIO_WORD}))?(?:,? (?:of|for) {PORTFOLIO})?",
    r"[Ss]ecretary[- ][Gg]eneral|[Dd]irector[- ][Gg]eneral|[Ss]upervisor[- ][Gg]eneral|SG\b|UNSG\b",
    r"[Hh]igh [Rr]epresentative(?:\s*/\s*[Vv]ice[- ][Pp]resident)?"
    rf"(?:\s+(?:(?:of|for)\s+{PORTFOLIO}))?(?:\s+\(HR/VP\))?|HR/VP",
    rf"(?:{PORTFOLIO_WORD} )?[Cc]ommissioner(?:,? for {PORTFOLIO})?|[Hh]igh [Cc]ommissioner",
    rf"(?:[Ss]pecial |[Pp]residential |[Pp]ersonal |[Cc]limate |[Pp]eace )*(?:[Ee]nvoy|[Rr]epresentative|[Rr]apporteur)(?: for {PORTFOLIO})?",
    rf"[Aa]mbassador(?:[- ]at[- ][Ll]arge)?(?:-designate)?(?: for {PORTFOLIO})?(?: Extraordinary(?: (?:and|&) (?:Plenipotentiary|[\ue020\ue021]+))?)?"
    r"|[Cc]harg[eé] d[’'][Aa]ffaires(?: a\.i\.)?|(?:Honorary )?[Cc]onsul(?:[- ][Gg]eneral)?",
    rf"(?:[Nn]ational [Ss]ecurity|{PORTFOLIO_WORD} {PORTFOLIO_WORD})(?: and {PORTFOLIO_WORD})? (?:[Aa]dvis[eo]r|Council Secretary)(?: to the (?:Vice )?President)?|NSA\b",
    rf"(?:{PORTFOLIO_WORD} |[Ff]oreign |[Pp]olicy |security |[Dd]iplomatic )+[Aa]dvis[eo]r(?:{_TO_SUPERIOR})?",
    rf"(?:[Ss]tate|{PORTFOLIO_WORD}) [Cc]ouncill?or|(?:[Ff]oreign [Pp]olicy|{PORTFOLIO_WORD} {PORTFOLIO_WORD}) [Cc]hief|(?:[Tt]op|[Cc]hief) (?:[\ue000-\ue003]+ )?[Dd]iplomat(?!\s+[A-Z])|(?:(?:[Tt]op|[Cc]hief|[Ss]enior) )?[Dd]iplomat(?=\s+[A-Z])|[Ss]ecretary",
    r"(?:(?:[Pp]arliament(?:ary)?|[Aa]ssembly) )?[Ss]peaker|(?<=[\ue002\ue003] )[Cc]hief(?![\s-]+(?:of|negotiator|economist|executive|scientist|inspector|prosecutor|justice|advis[eo]r|spokes\w+|coordinator|diplomat|mediator|investigator|observer|\ue020+|[A-Z][a-z]+(?:or|er|ist|man|ve)\b))|[Cc]hair(?:man|woman|person)?(?: of the \ue021+ Chiefs(?: of \ue020+)?)?|[Cc]hief of (?:(?:the\s+)?(?:[Aa]rmy|[Nn]aval|[Nn]avy|[Aa]ir|[Gg]eneral|\ue020+|\ue021+)\s+)?(?:[Ss]taff|\ue020{5}(?!\ue020))|(?:[Aa]rmy|[Nn]avy|[Nn]aval|[Aa]ir(?: [Ff]orce)?|[Mm]ilitary|[Ii]ntelligence|[Ss]py|[Dd]efen[cs]e|[Ss]ecurity|[Tt]rade) [Cc]hief(?! (?:[Mm]arshal|of\b))|[Gg]overnor(?:[- ][Gg]eneral)?|[Mm]ayor|[Mm]anaging [Dd]irector|(?:[Cc]ountry|[Rr]egional) [Mm]anager|Te Beretitenti|Yang di-Pertuan Agong"
    r"|[Aa]dministrator|(?:(?:[Cc]ongressional|[Bb]ipartisan|[Cc]ross-party|[Gg]overnment|[Mm]inisterial|[Hh]igh-level|[Oo]fficial|[Mm]ilitary) )*[Dd]elegation|[Cc]ounsell?or(?: to the (?:Prime Minister|President|Chancellor))?|[Dd]irector|[Cc]oordinator|[Ll]eader|[Cc]hief [Mm]inister"
    rf"|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|(?:[Tt]rade|{PORTFOLIO_WORD}) [Rr]epresentative|USTR",
    r"(?:Attorney|Solicitor|Prosecutor|Auditor|Comptroller|Inspector)[- ]General|General|Admiral|Lieutenant General|Senator|Congress(?:man|woman)|Representative|Spokes(?:man|woman|person)"
    r"|spokes(?:man|woman|person)",
    r"Chief (?:Justice|\ue020{7}(?!\ue020|\s+Officer))|(?:Chief|State) Prosecutor|(?:Apostolic |Papal )?[Nn]uncio",
    r"(?:[\ue020\ue021]+|[Dd]efen[cs]e|[Mm]ilitary|[Nn]aval|[Aa]ir) [Aa]ttach[eé]",
    rf"Senior (?:{_BODY_WORD}\s+)?Official",
    r"(?:(?:[Tt]op|[Ss]enior(?:-most)?|[Hh]igh-ranking) )?(?:(?:security|military|intelligence|government|foreign[ -](?:ministry|policy|affairs)|party) )?official"
    r"(?=,?\s+[A-Z][\w’'-]+\s+[A-Z])",
    rf"(?:[Hh]ead|[Cc]hief|[Cc]ommandant|[Cc]ommander(?:[- ][Ii]n[- ][Cc]hief)?) of (?:the )?(?:[\ue000-\ue003]+(?:[’']s?)? )?{_FORCE}",
    rf"(?:[Hh]ead|[Cc]hief|[Mm]ember|[Aa]ssistant|[Cc]ommander(?:[- ][Ii]n[- ][Cc]hief)?)(?={_SEAT}|\s+of\s+the\s+(?:[\ue000-\ue003]+\s+)?(?:Armed|Army|Navy|Air)|\s+of\s+(?:the\s+)?(?:\ue000+\s+)?[\ue002\ue003])|[Aa]dvis[eo]r",
    rf"(?:{_BODY_WORD}\s+){{1,6}}(?:(?:Vice|Deputy|Senior)[- ])?(?:Chief|Head|Member|Director|Leader|President|Secretary[- ]General|General Secretary|[Cc]hair(?:man|woman|person)?|Commander|Advis[eo]r|Governor|chief|head|speaker|president|governor)",
    rf"{PORTFOLIO_WORD} member|[Ll]awmaker|[Ll]egislator|[Pp]arliamentarian",
    rf"[Mm]inister(?:[- ][Dd]elegate(?: for {PORTFOLIO})?)?",
)
OFFICE_TITLE = rf"(?:{RANK}{{0,4}}(?:{'|'.join(_HEADS)})(?:-(?:[Dd]esignate|[Ee]lect)|\s+II(?=,|\s+(?:[A-Z]|of\b)))?)(?!(?!’s\b)[\w’-]*[a-z])"
# What parliaments are called in their own tongues: "Speaker of the Seimas".
_PARLIAMENT = (
    "Riigikogu|Seimas|Saeima|Sejm|Storting|Riksdag|Folketing|Eduskunta|Althingi|Duma|Nationalrat|Oireachtas|Dáil|Sobranie|Sabha|Hural|Khural"
    "|Majlis|Mejlis|Mazhilis|Kenesh|Hluttaw|Sangsad|Rakyat|Rada|Congress"
)
# "… at the Federal Foreign Office", "… of the European Commission": the house of an office.
_HOUSE = (
    rf"(?:\s+(?:of|(?<!elegation )(?:at|in|to))\s+the\s+(?:(?:{PORTFOLIO_WORD}|[A-Z][\w’'-]*|[\ue000-\ue003]+(?:[-–][\ue000-\ue003]+)?)\s+){{0,4}}(?:[\ue002\ue004]+|Ministry|Office"
    r"|Department|Commission|Council|Parliament|Cabinet|Forum|Government|Assembly|Senate|Committee|Agency|Secretariat|Fund"
    rf"|Bank|\ue020{{7}}(?=\s+of\s+(?:Deputies|Representatives|Councill?ors|Peoples))|{_PARLIAMENT}|Institute|{_BOARD}|Court|Opposition|Party|Delegation|House|Union|Armed\s+Forces|Army|Navy|Air\s+Force|Friendship\s+(?:Group|\ue021{{5}}|League|Association|Union))(?:\s+of\s+(?:Ministers|Representatives|Deputies|Elders|Councill?ors|Commons|Lords|Nationalities|Peoples|State|Investment|(?:[\ue020\ue021]+|People)[’']s?\s+Power))?(?:\s+\(HR/VP\))?)?"
)
# Not "the Prime Minister and President Berg", "the Secretary and Foreign Minister Berg", "the Chairperson and the President": nobody holds both.
_ONE_HOLDER = (
    r"(?!\s+and\s+the\s+(?:President|King|Queen|Emir|Amir|Sultan|Emperor|Pope|Prime Minister|Premier|Chancellor|Taoiseach|Chairperson|Secretary[- ]General)\b)"
    r"(?!(?:(?<=inister)|(?<=\bPM)|(?<=\ue020 [Ss]ecretary))\s+and\s+(?:President|Taoiseach|King|Queen|Chancellor"
    r"|Secretary(?![- ](?:of|for|General)))\b(?! of\b))"
    r"(?!(?<=[Tt]he President)\s+and\s+(?:Prime Minister|Foreign Minister|Chancellor|Premier|Taoiseach))"
    r"(?!(?:(?<=[Tt]he Secretary)|(?<=[Tt]he Under Secretary)|(?<=[Tt]he Deputy Secretary)|(?<=[Tt]he Assistant Secretary))\s+and\s)"
    r"(?!(?:(?<=[Ff]irst [Ll]ady)|(?<=Second Gentleman))\s+and\s)"
)
# "Prime Minister and Minister of Foreign Affairs", "Deputy Prime Minister, Foreign Minister"
# (atomic: what begins an office must not be given back to make a name of it)
_ONE_OFFICE = rf"{OFFICE_TITLE}{_HOUSE}{_SEAT}{{0,4}}"
_MORE_OFFICES = rf"(?:(?<!EAM){_ONE_HOLDER}\s+and\s+(?:the\s+)?|,\s+(?:and\s+|(?!(?:PM|EAM)\b|(?:President|Prime Minister|Premier)\s+[A-Z]))|\s*/\s*|(?<=[Mm]inister)\s+[-–—]\s+(?=(?:\ue020+\s+){{0,2}}[Mm]inister)|\s+cum\s+){_ONE_OFFICE}"
OFFICES = rf"(?>{_ONE_OFFICE}(?:{_MORE_OFFICES}){{0,3}})"

# "military and civilian leaders", "government and business leaders"
_FIELD = (
    r"(?:(?:[Gg]overnment|[Aa]dministration|[Mm]inistry|[Mm]ilitary|[Dd]efen[cs]e|[Ss]ecurity|[Cc]ivilian|[Pp]olitical|[Dd]iplomatic|[Ii]ntelligence|[Pp]arliamentary"
    r"|[Cc]ongressional|law[ -]enforcement)(?:\s+and\s+(?:business\s+)?|,\s+(?:and\s+)?|\s+)){0,3}"
)
# "State" and "Government" with a capital, which are masked as portfolios are.
_STATE, _GOVERNMENT = r"\ue020{5}(?!\ue020)", r"\ue020{10}(?!\ue020)"
_PLURAL_HEADS = (
    rf"(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade)(?: and [Dd]efen[cs]e| and [Ff]oreign)?|[Pp]rime|[Ee]nergy|[Ii]nterior|{PORTFOLIO}) [Mm]inisters|[Mm]inisters"
    rf"(?: (?:of|for) {PORTFOLIO})?|[Pp]residents|[Ss]ecretaries|(?:[Tt]op|[Cc]hief) [Dd]iplomats|[Hh]eads of [Dd]iplomacy|[Dd]iplomacy [Cc]hiefs|[Aa]mbassadors|{_FIELD}[Ll]eaders|[Cc]ounterparts"
    rf"|[Pp]rime [Mm]inisters|[Ee]nvoys|[Cc]ommissioners|{_FIELD}[Oo]fficials|[Rr]epresentatives|[Dd]eleg(?:ation|ate)s"
    rf"|PMs|[Hh]eads of (?:[Ss]tate|{_STATE}|[Gg]overnment|{_GOVERNMENT}|(?:the |their )?[Dd]elegations?|(?:[Dd]iplomatic )?[Mm]issions?)(?: and (?:of )?(?:[Gg]overnment|{_GOVERNMENT}))?|FMs|[Dd]eputies|[Ss]ecretaries"
    rf"|(?:[Aa]rmy|[Nn]avy|[Nn]aval|[Mm]ilitary|[Ii]ntelligence|[Ss]py|[Pp]olice|{PORTFOLIO}) [Cc]hiefs(?: of [Ss]taff)?|[Cc]hiefs of [Dd]efen[cs]e|[Pp]remiers|[Cc]hancellors|[Mm]onarchs|[Ee]missaries|[Mm]ediators"
    rf"|[Nn]egotiators|[Dd]iplomats|[Ll]egislators|[Ss]enators|[Pp]arliamentarians|[Ll]awmakers|(?:[Nn]ational [Ss]ecurity|{PORTFOLIO}) [Aa]dvis[eo]rs"
)
OFFICE_PLURAL = rf"(?:{RANK}{{0,3}}(?:senior |top |high-level )?(?:{_PLURAL_HEADS}))(?![\w’-]*[a-z])"

# "The Norwegian guest": whichever official of a state the text is about, not by what they hold.
SOMEONE = r"(?:guest|visitor|dignitary|official|diplomat|emissary|politician)\b"
HONORIFIC = (
    r"(?:H\.\s?E\.|H\.\s?(?:R\.\s?)?H\.|H\s[EH](?=\s[A-Z])|HE|(?:His|Her) (?:(?:[\ue020\ue021]+ |[A-Z]\w+ )?Highness|Majesty|Excellency)|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?|Professor|Sir|Dame|Lord|Lady|Baroness"
    r"|the\s+(?:Rt\.?\s+)?Hon(?:ou?rable|\.)?|The\s+(?:Rt\.?\s+)?Hon(?:ou?rable|\.)?|Rt\.?\s+Hon\.?|Hon\.|Honou?rable"
    r"|Sheikha?|Shri|Smt\.?|Shaikh|Prince(?:ss)?|HRH|HH|HM"
    r"|YB|Y\.B\.|YAB|Datuk(?:\s+S[er]+i)?|Datu|Dr\.?\s+Ir\.|Ir\.|Datin|Dato[’']?(?:\s+S[er]+i)?(?:\s+(?:Setia|Paduka|Utama|Diraja))*|Awang|Haji|Hajah|Tan Sri|Tun|Tengku|Pehin|T\.H\.|Hon(?:[’']ble)?|U\b|Daw|(?:(?:Army|Police|\ue021{4})\s+)?General|Gen\.|Brigadier(?:[- ]General)?|(?:S(?:enio)?r\.?\s)?(?:Lt|Maj|Brig|Col)\.?\s?Gen\b\.?"
    r"|(?:Senior\s)?(?:Lieutenant|Major|Colonel)[- ]General|(?:Lt\.?\s|Lieutenant[- ])?(?:Col\.|Colonel)|(?:(?:Rear|Vice|Fleet)[- ])?Admiral|(?:(?:Rear|Vice)\s)?Adm\.|(?:Air )?Commodore|Ambassador|Amb\.|Engr?\.?(?=\s)|Engineer|Arch\.|Barr\.|Barrister|Ing\.|Lic\.|Atty\.?|Senator|Cllr\.?|Alderman|Madame?|Mme|M\."
    r"|Rev(?:erend|\.)|Archbishop|Cardinal|Comrade|Sayyid|Atty\.|Imam|Ayatollah|(?:(?:Air Chief|Air Vice|Air|Field) )?Marshal|Captain|Capt\.|Samdech(?:\s+(?:Techo|Thipadei|Moha|Akka|Borvor|Pichey|Sena|Ponhea|Chakrei))*|Lyon(?:po|chhen)|Dasho|Ma[wu]l[av]w?i|Mullah|Alhaji|Hajiya|Mallam|Malam|Adv\.|Advocate|Begum|Pandit|Maharaja|Chief(?=\s+(?:Mrs?|Dr)\.?\s)|Bishop|Pastor|Patriarch|Monsignor|Msgr\.|Cde\.?|Oknha|Ratu|Tui|Tuilaepa(?=\s+(?:Dr)\b)|(?:Wing|Lieutenant)\s+Commander|Group\s+Captain|Squadron\s+Leader|Inspector[- ]General|Sheik)(?:\s+\([Rr]e?td?\.?\))?"
)
# The same behind a name, up to the next of a row: "Erik Berg, Minister of Trade, and Foreign Minister Ruiz".
OFFICES_BEHIND = (
    rf"(?>{_ONE_OFFICE}(?:{_MORE_OFFICES}(?!\s+(?:{HONORIFIC}\s+)*(?:{NATION}\s+)?{UPPER})){{0,3}})"
)


# What an office is, however it is worded: used to tell whom "the Foreign Minister" means.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        (
            "deputy",
            r"\b(?:deputy|vice|assistant|under|parliamentary)[\s-]+(?:foreign|minister|secretary|defen|prime|fm\b)|\bDFM\b|t[aá]naiste",
        ),
        ("vice-president", r"\b(?:vice|deputy)[\s-]president"),
        ("heir", r"\bcrown prince\b"),
        ("head-of-government", r"\bprime minister|\bpremier\b|\bchancellor|taoiseach|\bPM\b"),
        (
            "foreign-minister",
            r"\bforeign (?:affairs )?(?:minister|secretary)|foreign (?:and \w+ )?affairs (?:CS|cabinet secretary)\b|minister (?:of|for) foreign(?! (?:trade|commerce|economic|investment|employment|labou?r|workers))|external affairs|secretary of state"
            r"|\bFM\b|\bEAM\b|(?:top|chief) diplomat|(?:head|chief) of .{0,30}diplomacy|diplomacy (?:chief|head)|minister of .{0,60}foreign affairs|foreign and .{0,30}minister",
        ),
        (
            "defence-minister",
            r"defen[cs]e (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:national )?defen[cs]e|raksha mantri",
        ),
        (
            "head-of-state",
            r"(?<!senate )(?<!assembly )\bpresident\b(?! of the (?:(?:federal|national|supreme|constitutional|legislative) )*(?:senate|assembly|court|chamber|bundes\w+))|\bhead of state\b|\byang di-pertuan agong\b|\bte beretitenti\b|\bking\b|\bemperor\b|\bqueen\b|\bemir\b|\bamir\b|\bsultan\b",
        ),
        (
            "secretary-general",
            r"secretary[- ]general(?! (?:of|at|in) the (?:\w+ )?(?:ministry|government|presidency|parliament|senate|house|foreign))|\bSG\b",
        ),
        ("high-representative", r"high representative|HR/VP|foreign policy chief"),
        ("security-adviser", r"national security advis|\bNSA\b|national security council secretary"),
        ("commissioner", r"\bcommissioner"),
        ("ambassador", r"ambassador|permanent representative|high commissioner|charg[eé] d"),
        ("army-chief", r"army (?:chief|staff)|(?:commander|chief|head) of .{0,30}\barmy"),
        ("naval-chief", r"nav(?:al|y) (?:chief|staff)|(?:commander|chief|head) of .{0,30}\b(?:navy|fleet)"),
        (
            "air-chief",
            r"air (?:force )?(?:chief(?! marshal)|staff)|(?:commander|chief|head) of .{0,30}\bair force",
        ),
        ("minister", r"minister|secretary|\bCS\b"),
    )
)

# Offices of which a side has one at a time.
SOLE_ROLES = frozenset(
    {"foreign-minister", "head-of-government", "head-of-state", "secretary-general", "high-representative"}
)


_JUNIOR = re.compile(
    r"\b(?:(?<!Secretary of )[Ss]tate|[Ss]econd|Crown|Queen)\b(?! and\b)|-[Ee]lect\b|\b[Dd]esignate\b|\b[Ff]oreign Secretary\b"
    r"|\b(?:Head|Chief|Director|Secretary|Office|[Aa]dvis[eo]r|[Aa]ide|[Cc]ounsell?or)\s+(?:of|to)\s+(?:the\s+)?(?:Office|Staff|President|Prime|Cabinet)"
)


# "Adviser to the Vice President", "Spokesperson for the Secretary-General": an adviser, a spokesperson, and neither of the two.
_WHOM_ONE_SERVES = re.compile(
    r"\s+(?:to|for|of)\s+(?:the\s+)?(?:(?:Vice|Deputy|\w+’?s)\s+)?(?:President|Prime\s+Minister|Premier|Secretary(?:-General)?(?!\s+of)|Chancellor|King|Emir"
    r"|Foreign\s+(?:Minister|Secretary)|Minister|High\s+Representative|Chairperson)\b"
)


def own_post(office: str) -> str:
    """An office without whom its holder serves.

    >>> own_post("Spokesperson for the Secretary-General"), own_post("Minister for Foreign Affairs")
    ('Spokesperson', 'Minister for Foreign Affairs')
    """
    return _WHOM_ONE_SERVES.split(office)[0]


@cache
def roles_of(offices: str) -> frozenset[str]:
    """The kinds of office that these words name.

    >>> sorted(roles_of("Deputy Prime Minister and Minister of Foreign Affairs"))
    ['deputy', 'foreign-minister', 'head-of-government', 'minister']
    >>> sorted(roles_of("Deputy Foreign Minister")), sorted(roles_of("HR/VP"))
    (['deputy', 'minister'], ['high-representative'])
    """
    found: set[str] = set()
    for office in re.split(r"\s+and\s+|,\s+|(?<!HR)/", offices):
        found |= _roles_of_one(office)
    return frozenset(found or {offices.lower()})


def sole_roles_of(office: str | None) -> frozenset[str]:
    """The kinds of office in these words that a side has once; deputies and ministers of state stand beside their minister, a queen beside her king.

    >>> sorted(sole_roles_of("Foreign Minister")), sorted(sole_roles_of("Minister of State for Foreign Affairs"))
    (['foreign-minister'], [])
    """
    roles = roles_of(office or "")
    return frozenset() if "deputy" in roles or _JUNIOR.search(office or "") else roles & SOLE_ROLES


# What the minister of foreign affairs is called everywhere; "External Affairs Minister" only in some states.
_ALSO_FOREIGN = re.compile(r"(?i:^(?:federal )?minister (?:of|for) (?:\w+,? ){1,3}and foreign affairs)")
_CALLED_EVERYWHERE = re.compile(r"(?i:foreign minister|minister (?:of|for) foreign affairs)$")


def of_counterpart(office: str | None) -> str | None:
    """The office that a counterpart abroad holds, in words that are not those of one state.

    >>> of_counterpart("External Affairs Minister"), of_counterpart("Minister of Trade"), of_counterpart("Secretary of State")
    ('Foreign Minister', 'Minister of Trade', 'Foreign Minister')
    """
    roles = roles_of(office or "")
    abroad = "foreign-minister" in roles or _ALSO_FOREIGN.search(office or "") is not None
    foreign = abroad and not roles & {"deputy", "head-of-government", "head-of-state"}
    return "Foreign Minister" if foreign and not _CALLED_EVERYWHERE.search(office or "") else office


def is_office(office: str | None) -> bool:
    """Whether these words name an office of a known kind.

    >>> is_office("foreign minister"), is_office("leader")
    (True, False)
    """
    return office is not None and roles_of(office) != {office.lower()}


def _roles_of_one(office: str) -> set[str]:
    found = {role for role, pattern in _ROLES if pattern.search(office)}
    if "deputy" in found or "vice-president" in found:
        found -= {"foreign-minister", "defence-minister", "head-of-state"}
    if "security-adviser" in found or "ambassador" in found:
        found -= {"head-of-state", "minister"}
    return found
