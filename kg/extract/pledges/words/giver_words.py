"""The words around a sum that tell that it is given: nouns of aid, totals, thanks, notes exchanged."""

import re

from kg.annotate.mask import BODY, DEMONYM, OFFICE, PERSON
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE, SIDE, UP_TO_AGENT

NOUN_BEFORE = re.compile(
    r"\b(?:aid|[Gg]rant [Aa]id|assistance|disbursements?|contributions?|donations?|offers?|gifts?|cheques?|checks?|loans?|grants?|[Ll]ines? of [Cc]redit|[Cc]redit|LoC|packages?|pledges?|commitments?|funding|funds?|support|drawdown|tranche|inst?all?ments?|allocations?|financing|arrangement|announcements?|plan|investments?|relief"
    r"|Facility|Fund|Plan|Programme|Program|Instrument|Package)(?:\s\([A-Z]{2,6}\))?(?:\s[a-z-]+){0,3}?(?:\s(?:from|by|to|for|in)\s(?:the\s)?[\ue000-\ue003]+)?,?\s"
    r"(?:of|(?<=cheque )for|(?<=check )for|totall?ing|worth|valued at|amounting to|to the (?:value|tune) of|in the amount of|(?:in|with|of|for) an amount(?: equivalent to)?|with a total amount of)(?:\s(?:a|an|the|additional|another|further|up to|total of|amount equivalent to))*\s+$"
    r"|\b(?:[Gg]rant [Aa]id|[Gg]rant|(?:ODA )?[Ll]oan|[Cc]redit)\b[^()]{0,30}[;:,]\s(?:amount provided:\s|up to\s)?$"
)
NOUN_BEHIND = re.compile(
    rf"^(?:,(?=\s[a-z]+-[a-z]+\s))?(?:\s(?:worth\s)?(?:of|in|for))?(?:\s(?:[\w’'-]+|{BODY}))?(?:\s(?:(?:and|,)\s)?[\w’'-]+,?){{0,6}}?\s(?:aid|assistance|support|funding|funds?|grants?|loans?|contributions?|packages?|donation|credit|financing|arrangements?|relief|Plan"
    r"|programs?|programmes?|initiatives?|efforts|resources|investments?)\b"
)
GOES = re.compile(
    r"^(?:\s\([^()]{1,40}\))?[^.;]{0,90}?\s(?P<verb>(?:(?:will|would|is to|are to|has|have)\s(?:also\s)?(?:be\s|been\s)?)?(?:go(?:es)?|gone|going|supports?|supported|pays?|helps?|helped|funds?|benefits?|benefitted|benefited|reach(?:es)?|used|targets?|finances?|covers?"
    r"|allocated|directed|came|comes?|flows?|flowed)|(?:is|are)\s(?:for|intended|meant|destined|aimed))\b(?!\s+from)"
    r"|^(?:\s\([^()]{1,40}\))?[^.;,\ue000-\ue011]{0,60}?\s(?P<does>(?:will|would)\s(?:also\s)?(?:feed|provide|deliver|enable|allow|ensure|bring|assist|strengthen|improve|boost|buy|purchase|contribute|build|rebuild|repair|train|equip|address"
    r"|meet|protect|save|expand|give|restore|alleviate))\b"
)
DELIVERED_GOES = re.compile(r"^(?:has|have)\b|(?:gone|benefitted|benefited|flowed|came|helped|supported)$")
# "The international pledges amounted to", "pledges made at the conference now total": of all who gave
OF_ALL = re.compile(
    r"(?:^\W*|\b(?:[Tt]he|[Tt]otal|[Aa]ll|[Ii]nternational|[Gg]lobal|[Oo]verall|[Cc]ombined|[Dd]onors[’'])\s)(?:[a-z]+\s){0,2}?(?:[Pp]ledges|[Cc]ontributions|[Cc]ommitments|[Dd]onations)(?:\s(?!from\b|of\b|by\b)[^\s.;,]+){0,6}?\s(?:amount(?:s|ed)? to|total(?:s|ed|led)|added up to|came to|reached|(?:now\s)?stands? at)\s(?:[a-z]+\s){0,3}$"
)
ADDS = re.compile(
    r"\b(?:in addition to|on top of|adds? to|adding to|additional to|twice|besides|builds? (?:up)?on|building (?:up)?on|over and above|follows|combined with|complement(?:s|ing)?)\s+(?:[^.;,]{0,50}\s)?$",
    re.IGNORECASE,
)
NOUN_RIGHT_BEFORE = re.compile(
    r"\b(?:amounts?|assistance|aid|support|funding|funds?|money|sums?|loans?|grants?|totals?|equipment|supplies|contributions?)\s$"
)
OF_THE = re.compile(r"\b[Oo]f (?:the|these|those)\s$")  # "out of the allocated funds"
SAYING = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|\ue010|\ue011)\s(?:also\s)?(?:said|stated|explained|noted|added|mentioned)\b"
)
INCLUDES = re.compile(
    r"^\W*(?:Out\s)?(?:O|o)f\s(?:this|that|which|these|the\s(?:\w+\s){0,2}\w+)\b[^.;]{0,40}$"
    r"|^(?:[^.;,]{0,60}?\b(?:said|says)\s(?:that\s)?t|\W*T)he\s(?:(?:new|additional|extra|fresh)\s)?(?:funds?|funding|money|aid|assistance|package|support|sum|amount)(?:,|\s[–—-]|\s\()\s?(?:with\s|of which\s|consisting of\s)?(?:(?:over|almost|nearly|some|about|up to|more than)\s)?$"
    r"|^\W*(?:This|These|That|It|The \w+|Of (?:this|that|the \w+))\b[^.;]{0,60}?\b(?:includ(?:es?|ed|ing)|comprises?|consists? of|will go):?\s[^.;]{0,80}$"
)
# "The 20 million includes: 10 million to UNICEF", where the 20 million were told of before
SUM_INCLUDES = re.compile(
    r"\W*(?:The|This|That)\s(?:(?:new|additional|extra)\s)?\ue014+(?:\s[a-z]+){0,3}?\s(?:includes|comprises|consists of|is made up of|covers)(?::\s|\s(?:an?\s)?(?:additional\s|up to\s)?)"
)
EACH = re.compile(r"\seach(?=\sfrom\s)")  # "5 million each from Peru and Chile"
# "The request, sent in a letter, breaks down into": what is told in parts.
BREAKS_DOWN = re.compile(
    r"^\W*(?:This|It|The (?:\w+\s){0,2}\w+)\b(?:,[^.;,]{1,90},|\s(?:of|for|to)\s[^.;,]{1,60}?)?\s(?:(?:is|was) (?:made up|composed) of|breaks down into|(?:is|was) (?:broken down|divided|split) (?:into|between))\s[^.;]{0,140}$"
)
CLEAR_FORMS = tuple(
    str.split(
        "announces provides commits allocates donates gives contributes delivers approves releases mobilises mobilizes"
    )
)
# "The UK’s support to Chad includes": whose support it is gives what it includes.
OWNED_INCLUDES = re.compile(
    rf"(?:(?P<owner>{DEMONYM}|{BODY}[’']s?)\s(?:[\w-]+\s){{0,4}}?(?:support|assistance|aid|funding|packages?|contributions?|response|commitments?|pledges?|budget))\b"
    r"[^.;:]{0,90}?\b(?:includ(?:es|ed)|compris(?:es|ed)|consist(?:s|ed) of|is made up of)\s[^.;:]{0,60}$"
)
SIGNED_WITH = re.compile(rf"[^.;]{{0,90}}?\b(?:agreements?|deal|pact)\swith\s(?:the\s)?(?P<who>{BODY})")
# These say that money is given only where they speak of aid.
SPENDS = frozenset(
    str.split("buy purchase procure construct dig drill erect renovate rehabilitate refurbish rebuild")
)
BUILDS = SPENDS | {"build", "finance", "fund", "establish", "equip", "restore"}
BUILT_WITH = re.compile(r"\s(?:with|by|under|through|thanks to|from)\s")
BUILT_BEFORE = re.compile(
    r"\b(?:built|rebuilt|constructed|renovated|rehabilitated|refurbished|equipped|completed|funded|financed|restored)\s(?:with|under|through|thanks to)\s[^.;,]{0,40}$"
)
AGREEMENT_WORTH = re.compile(
    r"\b(?:agreements?|contracts?|arrangements?|memorandum)\s(?:worth|valued at|estimated at|amounting to|totall?ing)\s(?:(?:about|over|nearly|some|up to)\s)?$"
)
AGREEMENT = re.compile(r"\s(?:[a-z]+\s){0,2}?agreement\b")
# "5 million from Peru will go to", "there will be 5 million from Peru": nothing before the sum but how much.
NOTHING_BEFORE = re.compile(
    r"^\W*(?:(?:[Aa]n?|[Aa]nother|[Ss]ome|[Aa]bout|[Oo]ver|[Aa]round|[Uu]p to|[Nn]early|[Aa]lmost|[Mm]ore than|[Aa]t least|[Tt]here (?:will be|is|was|are)|[Aa]ll|further|additional|extra|new|first|initial|total|of|worth|the|[Tt]he|[Ss]upport|[Aa]id|[Aa]ssistance|[Ff]unding|[Hh]elp)\s)*$"
)
COMES = re.compile(
    r"(?:,|\)|\s[-–—])?(?:\s(?:is|are|was|were|will be))?\s(?:coming|comes?|came|will come|to come|due)(?=\sfrom\s)"
)
# "The largest share so far - 5 million - came from Peru"
SHARE_BEFORE = re.compile(
    r"^\W*(?:The|Its|Another|A)\s(?:[a-z-]+\s){0,3}?(?:pledge|contribution|donation|commitment|amount|sum|gift|share|offer|grant|loan)(?:\s(?:so far|to date|yet))?(?:,|:|\s[-–—]|\s\(|\sof)?\s?(?:worth\s)?(?:(?:about|over|some|nearly|of)\s)?$"
)
OF_MONEY = re.compile(
    rf"\s(?:of|in)\s(?P<group>{BODY}|{DEMONYM})\s(?:[Gg]overnment\s)?(?:money|funds|cash)\b"
)
# "Peru’s share is 5 million", "the package from Peru to Chad is worth 5 million"
IS_WORTH = re.compile(
    r"\b(?:contribution|share|pledge|gift|grant|package|donation|offer|(?:support|aid|assistance)(?=\s(?:for|to)\s[^.;,]{1,40}?\swill\sbe))\s(?:(?:from|to|for|by|of)\s[^.;,]{1,40}?\s){0,2}(?:is|was|will be)\s(?:worth\s)?(?:about\s|a total of\s)?$"
)
# "…, and Peru is processing another 5 million": of another than the sum before
ANOTHER_DOES = re.compile(
    rf"(?:,|\band|\bwhile|;)\s(?:and\s)?(?:the\s)?(?P<group>{BODY})\s(?:is|are|has|have|had|will|would|was|were|plans|intends)\s[^.;]{{0,60}}$"
)
WEAK = SPENDS | set(
    str.split(
        "adopt clear agree decide declare set launch sign ink initial open advance guarantee underwrite place follow confirm reveal make share pass"
    )
)
GIVEN_IN = re.compile(
    rf"(?:\s\([^()]{{1,40}}\))?\sin\s(?:(?:direct|additional|new|total|bilateral)\s)?(?P<owner>{DEMONYM}|{BODY}(?:[’']s)?)(?:\s[Gg]overnment)?\s(?:[a-z-]+\s){{0,3}}?(?:assistance|aid|support|funding|contributions?|grants?|loans?)\b"
)
GIVEN_WITH = re.compile(r"\b(?:(?:has|have) (?:already )?been|was|were)\s[a-z]+ed\s(?:with|by)\s$")
PAYS_OUT = re.compile(
    r"\b(?:(?:enable|allow|permit|make)\w*|immediate)\s[^.;]{0,60}?\b(?:disbursements?|drawdown|purchases?|withdraw\w*|draw|access)\s(?:[a-z]+\s){0,5}$"
)
BEGS = frozenset({"request", "ask", "seek"})  # whoever needs it does, where no parliament is asked
OBJECT_WITHIN = 90  # characters behind a verb of asking in which stands what is asked
GROWS = frozenset({"double", "increase", "expand", "bring"})
AID = re.compile(
    r"\b(?:aid|assistance|contributions?|support|funding|financing|pledges?|commitments?|finance|donations?|loans?|grants?"
    r"|credit|packages?|plan|facility|allocations?|available|deposits?|payments?|tranches?|inst?all?ments?)\b",
    re.IGNORECASE,
)
CONVERTED = re.compile(r"\s\([^()]{1,40}\)")  # "5 million euros (6 million dollars)"
AGENT = re.compile(
    rf"(?:{CONVERTED.pattern})?(?:\s[\w-]+){{0,3}}?\s(?:commitment|contribution|pledge|grant|donation|investment|loan)s?\s(?:from|by)\s{SIDE}"
)
AID_OF = re.compile(
    rf"(?:(?P<owner>{DEMONYM}|{BODY}[’']s?)\s(?:[Gg]overnment[’']s?\s)?(?:[\w-]+\s){{0,4}}?(?:assistance|aid|support|funding|contributions?|commitments?|budget|loans|grants|credits?|lending)\b"
    rf"|(?P<body>{BODY})\s(?:(?:total|overall|humanitarian|military|security|development|financial|economic|bilateral)\s){{0,3}}(?:assistance|aid|support|funding|loans|grants|credits?|lending)\b|\b(?:by|from|under)\s(?:the\s)?(?P<agent>{BODY})(?![’']))"
)
TOTAL = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|raise[sd]?|raising|tak(?:es?|ing))\b[^.;]{0,190}?\bto\s(?:(?:a|the|our|its)\s(?:new\s)?total(?:\sof)?\s)?$|\bamount(?:s|ed)? to\s$|\b(?:doubled|tripled|quadrupled|increased|expanded|boosted|lifted|stepped\sup|scaled\sup)\s(?:[\w’'\ue000-\ue004-]+\s){0,4}?(?:aid|assistance|support|contributions?|funding|help|pledge|commitment)\b[^.;]{0,110}?\bto\s(?:a\stotal\sof\s)?$|\bnow (?:stands at|totals|totall?ing|exceeds|surpasses|tops)\s$"
    r"|\b(?:tak|bring)(?:es?|s|ing)\s[^.;]{0,100}?\btotal\b[^.;,]{0,110}?\s(?:assistance|aid|support|contributions?|funding|spending)\b[^.;,]{0,60}\s$"  # "up to 5 million"
    r"|\bresulting in a total\b[^.;,]{0,60}\sof\s$"
    r"|\btotal\s(?:[^.;]{0,30}\s)?(?:assistance|aid|support|contributions?|funding)\s[^.;]{0,110}?\s(?:is|stands at|reaches|reached|comes to)(?:\snow)?\s$"
    r"|\b(?:assistance|aid|support|contributions?|funding|loans|grants|credits?|lending)\s[^.;,]{0,80}?(?:,\swhich)?\s(?:has|have|had)\s(?:now\s|already\s|so far\s|thus far\s)?(?:reached|surpassed|exceeded|passed|topped)\s$"
    r"|\b(?:assistance|aid|support|contributions?)\s(?:(?!package)[^.;]){0,80}?\btotal(?:s|ed|led)\s$"
    r"|\b(?:assistance|aid|support|contributions?|(?:humanitarian|aid|assistance) budget)\s(?:(?!package)[^.;,]){0,110}?\s(?:reaches|comes to|stands at|adds up to|(?:goes|is going) up to|went up to|rises to|rose to|climbs to|climbed to|grows to|grew to|increases to|increased to|swells to|(?P<stood>reached|came to|stood at))\s(?:a total of\s)?$"
)
FRONTED_ADDS = re.compile(
    r"\W*(?:In addition to|Together with|On top of|Beyond|Besides|Building on)\s[^,;.]*$"
)
LAUNCHED = re.compile(r"\s(?:[a-z-]+\s){0,3}?(?:programmes?|programs?|initiatives?|funds?|schemes?)\b")
BY_MEANS = re.compile(r"\s(?:through|via|by)\s")
# "Pledges for Peru included 5 million from Japan": whose each is stands behind it.
PLEDGES_WERE = re.compile(
    r"\b(?:[Pp]ledges|[Cc]ontributions|[Dd]onations|[Cc]ommitments)\b[^.;:]{0,90}?\s(?:include[sd]?|were|came to)\s(?:(?!\ue014)[^.;]){0,40}$"
    r"|\b(?:[Pp]ledges|[Cc]ontributions|[Dd]onations|[Cc]ommitments|[Ff]unding|[Aa]id|[Aa]ssistance|[Ss]upport)\b[^.;:]{0,90}:\s$"
)
# "renewed its pledge of 5 million": told again, but where it is raised or announced.
ITS_PLEDGE = re.compile(
    r"\b(?:its|their)\s(?:\w+\s)?(?:pledges?|promises?|commitments?|offer)\s(?:of|worth)\s(?:an\s)?(?:additional\s)?$"
)
KEEPS = re.compile(
    r"\b(?:renew|repeat|confirm|honou?r|fulfil|kept|keep|st(?:oo|an)ds? by|deliver\w* on|reaffirm|reiterat|restat|recall|ma(?:d|k)e good on)\w*\s$"
)
WITH_PLEDGE = re.compile(
    r"\sfollow(?:ed|s)(?:\ssuit)?\swith\s(?:(?:an?|another|about|over)\s)*$|\swith\san?\s(?:new\s|fresh\s)?(?:pledge|contribution|donation|commitment|offer|promise|gift|grant)\s(?:of|worth)\s(?:an\s)?(?:additional\s)?$"
)
BROUGHT_BY_SUM = re.compile(r",\s(?:which\s(?:will\s)?)?$")  # "5 million, which brings its support to"
# "raised its contribution to the fund to 5 million"
ITS_TOTAL = re.compile(
    r"\b(?:(?:bring|brought|rais|tak|took|doubl|tripl|quadrupl|increas|expand|boost|lift)\w*|(?:stepp|scal)ed\sup)\s(?:its|their|our)\s[^.;]{0,120}?\sto\s$"
)
WITH = re.compile(
    r"\W*(?:With|Thanks to|Using)\s(?:[a-z]+\s){0,3}$"
)  # "With 5 million from Japan, UNICEF will"
SUBJECT_OF_PRESENT = re.compile(
    rf"(?:{BODY}(?:\)|\s\([A-Z]{{2,8}}\))?|\ue010+|\ue011+|\b[Gg]overnment|\b[Ww]e|\bI|\b(?:[Ii]t|[Ss]?[Hh]e)|\b[Tt]hey|\bwhich|\b[Tt]he (?:[Pp]resident[’']s )?[Bb]udget|{BODY}:)\s+(?:also\s+)?$"
)
THANKS_FOR_SUM = re.compile(
    rf"\b(?:thank(?:ed|s)|commend(?:ed|s)|praised?|gratitude to|appreciation to|grateful to)\s(?:{SIDE}(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?|(?P<official>{OFFICE}|{PERSON}))\sfor\s(?:(?:the|its|their|a|an)\s)?"
    r"(?:(?:recent|generous|timely|additional)\s)?(?:(?:contribution|donation|provision|grant|support|assistance)\s(?:of|worth)\s)?(?:the\s)?$"
)
NOT_A_VERB = re.compile(
    r"(?i:signing)\s(?:of|ceremony)\s|(?i:financing|funding|lending|sharing|training)\s(?i:agreements?|arrangements?|deals?|packages?|gap|facilit\w+)\b"
)
# "thanked Japan for providing", "responded by sending": what one is thanked for, or has helped by, is done.
CEREMONY = re.compile(r"\b(?:[Cc]eremony|event)\s(?:held\s)?$")  # "presided over the ceremony to hand over"
DONE_AS_THANKED = re.compile(
    r"\b(?:responded|reacted|helped|assisted|supported|contributed|reciprocated|stepped in|joined in|came to [^.;]{1,30}(?:aid|help|rescue))\b[^.;]{0,90}\sby\s(?:\w+ly\s)?$|"
    r"\b(?:[Tt]hank(?:ed|s|ing)?|commend(?:ed|s|ing)|praised|gratitude|grateful|appreciation|appreciated)\b[^.;]{0,90}\sfor\s(?:\w+ly\s)?$"
)
RELATIVE = re.compile(r"\b(?:which|that|who)\s$")
A_NOUN = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Oo]ur|[Ii]ts|[Tt]hat)\s(?:new\s|additional\s)?$|^\W*(?:New|Additional|Further|Fresh)\s$"
)
GRATITUDE = re.compile(
    r"\b(?:gratitude|thank(?:s|ed|ful)?|commend(?:s|ed)|praised|grateful|appreciation)\b[^.;]{0,40}\sfor\s[^.;]{0,40}$"
)
PROMISE = re.compile(r"\b(?:pledge|promise|commitment|offer|decision|announcement)s?\b")
# "The Project for the Improvement of Wells (up to 300 million yen)", in a list of what notes were exchanged on.
PROJECT_SUM = re.compile(
    r"\b(?:[Ll]oan|[Gg]rant(?: [Aa]id)?|[Cc]redit)(?: [Aa]greement)?\s\((?:up to\s)?$|\b(?:Project|Programme|Program)\b[^()]{0,160}(?:\([A-Z]{2,8}\)\s)?\((?:(?:[Gg]rant|[Ll]oan)(?:\s(?:limit|amount))?(?::|\sof)\s)?(?:up to\s)?$"
)
PACKAGE_WORTH = re.compile(
    r"^\W*(?:The|This)\s(?:[\w-]+\s){0,3}?(?:package|tranche|support|aid|assistance|grant|loan|contribution|donation)(?:\s[^.;,]{0,40}?)?,?\s(?:is\s|which is\s)?"
    r"(?:worth|valued at|amounts to|totals)\s(?:a total of\s)?$"
)
# "we support Ukraine, including through an additional 5 million in aid": who supports gives it.
HELPS_WITH = re.compile(
    r"\b(?:(?:continue to|continues to|will|would|(?P<done>has|have|had))\s)?(?:(?:support|assist|help|bankroll|back|prop|shore|underpin|bail|cover)(?P<past>p?ed)?(?:s|ing)?(?:\s(?:up|out))?|(?:bolster|boost|strengthen|reinforc|step|rais|increas|lift|hik|top)\w*(?:\sup)?\s(?:[\w\ue001-]+\s){0,3}?(?:aid|support|assistance|help|response)|respond(?:s|ed|ing)?\sto)\s[^.;,]{2,90}?"
    r"(?:,\sincluding\s(?:through|with|by|via)|\swith|\swith\san?\s(?:[a-z]+\s){0,2}?package\sof|\sto the (?:tune|value) of|(?<=for)\s[^.;,]{1,40}\sby|\sby)\s(?:an?\s)?(?:(?:[a-z]+\s){0,3}?(?:aid|assistance|support|grants|loans|funding)\s(?:totall?ing|worth|of|amounting to)\s)?(?:additional\s|new\s|extra\s|further\s|grant of\s|contribution of\s|total of\s)?$"
)
# "Japan is the largest donor to the fund, including 5 million last year": what a donor has given.
ANNOUNCED_BEHIND = re.compile(
    r"(?:\s[a-z-]+){0,4}\s(?:(?:that|which)\s(?:was|were|had been|has been)\s)?(?:announced|pledged|promised|unveiled)\b"
)
# "The President informed her of a new 400 million package": who tells it gives it.
TELLS_OF = re.compile(
    r"\b(?:informed|told|briefed|notified|updated|advised|apprised)\s[^.;,]{1,80}?\s(?:of|about|on)\san?\s(?:new|further|additional|fresh|extra|second|third)\s(?:[a-z-]+\s){0,4}?(?:(?:worth|of|totall?ing)\s)?$"
)
NOTIFIES = re.compile(r"\bnotified Congress\s(?:of|that)\s[^.;,]{0,60}$")  # of what it will give
LARGEST_DONOR = re.compile(
    r"\b(?:is|was|are|remains?|has been|became)\s(?:(?:still|now|also|by far)\s)?(?:one of\s)?(?:the\s|an?\s)?(?:[\w’'-]+[\s-]){0,3}?(?:donors?|contributors?|providers?|supporters?)\b[^.;]{0,160}$"
)
NOTES = re.compile(
    r"\b(?:[Ee]xchange of (?:the )?(?:[Nn]otes|[Ll]etters)|[Ee]xchanged letters|(?:initial(?:l)?ed|inked) (?:an? |the )?agreement|[Nn]otes were (?:signed and )?exchanged|exchanged (?:the )?notes|[Ll]oan agreement|[Gg]rant agreement)\b[^.;]{0,240}?"
    r"\b(?:loan|grant|credit|grant aid)\b"
)
GIVEN_TO_BY = re.compile(UP_TO_AGENT)
RECEIVED_FROM = re.compile(
    rf"(?:{CONVERTED.pattern})?(?:\s(?:[a-z-]+\s){{0,3}}?(?:loan|grant|credit|facility|package|donation|tranche)s?(?:\sagreement)?)?(?:\s(?:in|of|as)\s(?:[\w-]+\s){{0,4}}?{AID.pattern})?\s(?:from|by|with)\s+{SIDE}",
    re.IGNORECASE,
)
GIVEN_BY = re.compile(
    rf"(?:[\s,](?!accepted|welcomed|received|rejected|requested|needed)[\w’'-]+){{0,6}}?\s(?:from|by)\s+{SIDE}"
)
# "a gift of 5 million to each school from Peruvian philanthropists": of nobody who is a side
FROM_STRANGER = re.compile(
    rf"(?:\sto\s[^.;,]{{1,60}}?)?\s(?:from|by)\s(?:the\s)?(?:{DEMONYM}\s)?(?:(?:Mrs?|Ms|Dr)\b|(?:[a-z-]+\s){{0,2}}?(?:philanthrop\w+|compan(?:y|ies)|firms?|foundations?|investors?|individuals?|citizens?|businesses)\b)"
)
TOTAL_OF_STRANGER = re.compile(
    r"\b[A-Z]\w+[’']s\s(?:total|overall|cumulative|own|contribution|commitment|investment)\b"
)
# "5 million will go to Mali from Japan"
GOES_FROM = re.compile(
    rf"\s(?:in\s[a-z]+\s)?(?:will go|is to go|goes|will flow|will come)\sto\s[^.;,]{{1,60}}?\sfrom\s{SIDE}"
)
OWN_SHARE = re.compile(
    r"\b(?:his|her|its|their)\s(?:country|government|nation)[’']s\s(?:[a-z]+\s)?(?:contribution|share|pledge|support|aid|grant|donation)\s(?:[^.;,]{1,40}?\s)?(?:will|would|was to|is to)\s(?:be|come to|amount to|total)\s(?:worth\s|another\s)?$"
)
