"""The words that report an encounter, as data: each rule with an example it must match and a neighbour it must not."""

from kg.annotate.cues import spellings
from kg.annotate.mask import ACTOR, COUNTRY, DATE, NATION, PERSON, PLACE
from kg.extract.actors import REGIONS
from kg.extract.clauses import GROUP
from kg.extract.formal_rules import FORMAL_RULES
from kg.extract.meeting_words import (
    ADJECTIVE,
    ADVERB,
    CO_CHAIR,
    HERE,
    HOLD,
    JOINT_BODY,
    MEETING,
    NO_MOOD,
    NOUN,
    NOUN_OPENERS,
    OBJECT,
    ORDINAL_CUES,
    OTHER_BONDS,
    PERSONAL,
    SIDES,
    WITH,
    MeetingRule,
    rule,
)
from kg.extract.news_rules import NEWS_RULES
from kg.extract.visit_rules import ANNOUNCED_VISITS, CALLING_RULES, VISIT_RULES

MEETING_RULES: tuple[MeetingRule, ...] = (
    rule(
        "held-with",
        "with",
        rf"\b{HOLD}\s+{NO_MOOD}{ADJECTIVE}{NOUN}(?:\s+of\s+(?:this|the|their|our|its)\s+[^.;,]{{3,50}}?)?(?:\s+(?:on|about|regarding|concerning|focused on) [^.;]{{3,60}}?)?{WITH}\b",
        "Minister Ruiz held a telephone talk for 15 minutes with Foreign Minister Jan Berg",
        "Minister Ruiz held high expectations for talks with Norway",
        openers="held hold had has hav conduct conven co-host".split(),
    ),
    rule(
        "hosted-noun-with",
        "with",
        rf"\b(?:hosted|hosts|host|hosting|chaired|chairs|led|leads|leading|opened|concluded|began|begins|started|attended|joined"
        rf"|participated in|took part in|engaged in|entered into|wrapped up|completed)\s+{ADJECTIVE}{NOUN}{WITH}\b",
        "President Cole hosted a trilateral meeting today with Prime Minister Jan Berg",
        "President Cole hosted a dinner with fish",
        cues="host chair led lead open conclu began begin start attend join partic took engag enter wrap complet",
    ),
    rule(
        "hosted-meeting-of",
        "with",
        rf"\b(?:hosts?|hosted|hosting|chairs?|chaired|chairing|convenes?|convened)\s+(?:a|an|the)\s+{ADJECTIVE}(?:meeting|session|summit|talks|dinner|lunch)\s+"
        rf"(?:of|between|among|for)\b(?=\s+(?:the\s+)?(?:{PERSON}|\ue011+))",
        "President Cole hosted a meeting of Foreign Minister Jan Berg and Foreign Minister Ana Ruiz",
        "President Cole hosted a meeting of the cabinet",
        "in_person",
        cues="host chair conven",
    ),
    rule(
        "convened-body-with",
        "with",
        rf"\b(?:convened|convenes|convene|held|hold|hosted|chaired|launched|inaugurated)\s+(?:the|a|an|their)\s+{ADJECTIVE}"
        rf"(?:Group|Council|Committee|Commission|Forum|Mechanism|Task Force|Dialogue|Quartet)(?:\s+\([A-Z&+-]{{2,8}}\))?{WITH}\b",
        "Minister Ruiz convened the Joint Fisheries Group (JFG) with Foreign Minister Jan Berg",
        "Minister Ruiz convened the Joint Fisheries Group with speed",
        cues="conven h chair launch inaugurat",
    ),
    rule(
        "met-with",
        "with",
        rf"\b(?:met|meet|meets|{MEETING}|sat down|sits down|sit down|huddled)\b{WITH}\b",
        "Foreign Minister Ana Ruiz met today in Lima with Foreign Minister Jan Berg",
        "The proposal met with resistance",
        "in_person",
        cues="met meet sat sit huddl",
    ),
    rule(
        "spoke-with",
        "with",
        rf"\b(?:spoke|speak|speaks|speaking|talked|talk|talking|conferred|confers?)\b(?:{ADVERB}){{0,3}}\s*,?\s+(?:with|to)\b",
        "Secretary Lee spoke today with Foreign Minister Jan Berg",
        "Secretary Lee spoke about cooperation with Norway",
        cues="spoke speak talk confer",
    ),
    rule(
        "met",
        "object",
        rf"\b(?:met|meets|meet|{MEETING})\b(?:{ADVERB}){{0,2}}{OBJECT}",
        "Foreign Minister Ana Ruiz met Foreign Minister Jan Berg",
        "Foreign Minister Ana Ruiz met the target",
        "in_person",
        cues="met meet",
    ),
    rule(
        "received",
        "object",
        rf"\b(?:received|receives|receive|receiving|hosted|hosts|host|hosting)\b(?:{ADVERB}){{0,3}}{PERSONAL}",
        "Prime Minister Cole received Foreign Minister Jan Berg",
        "Prime Minister Cole received a letter from Foreign Minister Jan Berg",
        "in_person",
        cues="receiv host",
    ),
    rule(
        "welcomed-to",
        "object",
        rf"\b(?:welcomed|welcomes|welcome|welcoming|greeted|greets)\b{PERSONAL}(?=[^.;]{{1,160}}?\s+(?:to|at|in)\s+(?:the\s+)?"
        rf"(?:{HERE}))",
        "Secretary Lee welcomed Foreign Minister Jan Berg to Washington",
        "Secretary Lee welcomed Foreign Minister Jan Berg’s decision",
        "in_person",
        cues="welcom greet",
    ),
    rule(
        "invited-for",
        "object",
        rf"\binvited\b{PERSONAL}(?=[^.;]{{1,120}}?\s+(?:to|at|in)\s+(?:the\s+)?(?:{HERE})[^.;]{{0,40}}?\s+for\s+{ADJECTIVE}{NOUN}[^.;]{{0,30}}?\s(?:on\s|{DATE}))",
        "President Cole has invited President Jan Berg to Washington for a meeting on May 4",
        "President Cole has invited President Jan Berg to Washington",
        "in_person",
        cues="invited",
        status="planned",
    ),
    *CALLING_RULES,
    rule(
        "called-on",
        "object",
        rf"\b(?:called|calls|calling|call)\s+(?:up)?on\b(?={PERSONAL[3:-1]})(?!(?:(?!\b(?:where\w*|who|as|during)\b)[^.;,]){{0,100}}?\sto\s+(?!discuss|exchange|convey|review|present|brief|thank|bid)[a-z])",
        "Minister Ruiz called on President Jan Berg at the palace",
        "Minister Ruiz called on President Jan Berg to release the prisoners",
        "in_person",
        cues="call",
    ),
    rule(
        "telephoned",
        "object",
        rf"\b(?:called|calls|phoned|telephoned|rang)\b(?:\s+(?:today|first|yesterday))?{PERSONAL}(?!\s+\S+\s+(?:a|an)\s)",
        "High Representative Ruiz called Foreign Minister Jan Berg",
        "High Representative Ruiz called for restraint",
        "phone",
        cues="call phone rang",
    ),
    rule(
        "visited-person",
        "object",
        rf"\b(?:sees?|saw|seen|seeing)\b{PERSONAL}",
        "Minister Ruiz is due to see President Jan Berg",
        "Minister Ruiz wants to see progress",
        "in_person",
        cues="see",
    ),
    rule(
        "told",
        "object",
        rf"\b(?:told|briefed)\b{PERSONAL}(?!\s*\S+\s+(?:reporters|journalists))",
        "Secretary Lee told Foreign Minister Jan Berg",
        "Secretary Lee told reporters",
        "unknown",
        cues="told brief",
    ),
    rule(
        "received-by",
        "by",
        r"\b(?:was|were|is|are|been|(?<!to )be|(?:is|are|was|were|due|set|scheduled|expected|slated|also)\s+to\s+be)\s+(?:(?:also|warmly|later|earlier)\s+){0,2}(?:received|hosted|welcomed|greeted)\s+(?:to\s+(?:[\w-]+\s+){0,3}?(?:lunch|luncheon|dinner|breakfast|tea|reception)\s+|\w+\s+)?(?:(?:in|at|on)\s+[^.;,]{3,60}?\s+)?by\b",
        "Minister Ruiz was received by President Jan Berg",
        "The proposal was received by email",
        "in_person",
        cues="by",
    ),
    rule(
        "hosted-pronoun",
        "object",
        r"\b(?:hosted|hosts|received|receives|met|welcomed|greeted)\b(?=\s+(?:him|her|them)\s+(?:to|at|in|for|on)\b)",
        "Minister Cole hosted her to lunch",
        "Minister Cole hosted her Swedish colleague",
        "in_person",
        cues="host receiv met welcom greet",
    ),
    *VISIT_RULES,
    rule(
        "joined-for",
        "object",
        rf"\b(?:joined|joins)\b{PERSONAL}(?=[^.;]{{1,120}}?\s+(?:(?:for|in|at)\s+(?:a|an|the)\s+{ADJECTIVE}{NOUN}|in\s+sign|to\s+(?:\w+ly\s+)?(?:sign|mark|open|launch|inaugurate)\b))",
        "Secretary Lee joined Foreign Minister Jan Berg for a working lunch",
        "Secretary Lee joined the initiative",
        "in_person",
        cues="join",
    ),
    rule(
        "together",
        "together",
        rf"(?P<group>{GROUP})(?:\s*,?\s+|\s*[—–]\s*)(?:(?:also|today|yesterday|then|recently|jointly|virtually|have|had|having|will|both|are|were|to|is|on|due|set|scheduled|expected|slated|planning|agreed|{DATE})\s+){{0,4}}"
        rf"(?:(?:met|meet)\b(?!\s+(?:the|our|their|its|this|these|those|all|any|every|new|global|a)\b)|spoke|speak|talked|conferred|gathered|{HOLD}\s+{ADJECTIVE}{NOUN}"
        rf"|(?:began|begin|opened|open|started|start|concluded|kicked off|wrapped up)\s+{ADJECTIVE}{NOUN})\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg met in Lima",
        "Foreign Minister Ana Ruiz met in Lima",
    ),
    rule(
        "discussed",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+(?:(?:also|today|yesterday|then|have|had|both|on|{DATE})\s+){{0,4}}(?:exchanged\s+(?:[a-z-]+\s+){{0,2}}views|discuss(?:ed)?|review(?:ed)?|signed)\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg discussed fisheries",
        "Foreign Minister Ana Ruiz discussed fisheries",
        cues="exchang discuss review signed",
    ),
    rule(
        "participated-together",
        "together",
        rf"(?P<group>{COUNTRY}(?:,?\s+(?:and\s+)?(?:the\s+)?{COUNTRY})+)\s+(?:(?:also|jointly|on|{DATE})\s+){{0,2}}"
        rf"(?:participated\s+in|took\s+part\s+in)\s+(?:the|a|an)\s+{ADJECTIVE}(?:meeting|consultations|talks|dialogue|session)\b",
        "Peru, Chile, and Norway participated in the third consultative group meeting",
        "Peru, Chile, and Norway participated in the third group",
        cues="particip part",
    ),
    rule(
        "co-chaired",
        "together",
        rf"(?P<group>{GROUP})(?:[^.;]{{0,90}},)?\s*,?\s+(?:(?:also|today|yesterday|both|jointly|will|have|had|are|is|to|on|{DATE})\s+){{0,4}}"
        rf"{CO_CHAIR}\w*\s+{ADJECTIVE}{JOINT_BODY}(?!{WITH}\s)",
        "Foreign Minister Ana Ruiz, together with Foreign Minister Jan Berg, co-chaired the second meeting",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg co-chair the Global Compact",
        cues="co-",
    ),
    rule(
        "co-chaired-with",
        "with",
        rf"\b{CO_CHAIR}\w*\s+{ADJECTIVE}{JOINT_BODY}(?:\s+(?:of|on|for)\s+[^.;]{{3,80}}?)?{WITH}\b",
        "Minister Ruiz will co-chair the 2+2 Sub-Committee of the Committee on Fish with Foreign Minister Jan Berg",
        "Minister Ruiz co-chairs the Committee on Fish",
        cues="co-",
    ),
    rule(
        "co-chaired-by",
        "between",
        rf"\b{JOINT_BODY}[^.;]{{0,100}}?(?:\b(?:was|were|will\s+be)\s+|,\s+)(?:jointly\s+)?{CO_CHAIR}\w*\s+by\s+(?=(?:the\s+)?{ACTOR})",
        "The second meeting of the Committee on Fish was co-chaired by Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "The Committee on Fish is traditionally co-chaired by Foreign Minister Ana Ruiz of Peru",
        cues="co-",
    ),
    rule(
        "remarks-at",
        "together",
        rf"(?P<group>{GROUP}(?:(?:\s+Joint\s+Press\s+Availability)?\s+[Ww]ith\s+{GROUP})?)\s+(?:(?:(?:Opening|Closing|Joint)\s+)?Remarks\s+)?(?:[Bb]efore|[Aa]fter|[Ii]n|[Aa]t|[Dd]uring|[Ff]ollowing|[Aa]head of|[Pp]rior to)\s+"
        rf"(?:(?:[Aa]n?|[Tt]he|[Tt]heir|{SIDES}|2\+2|[A-Z][\w-]+)\s+){{0,5}}(?:[Mm]eeting|[Tt]alks|[Pp]ress [Cc]onference|[Pp]ress [Aa]vailability"
        rf"|[Ll]unch|[Dd]inner|[Aa]vailability|[Ss]pray|[Dd]ialogue|[Mm]inisterial|[Ss]igning [Cc]eremony)\b",
        "Remarks by President Ana Ruiz and Prime Minister Jan Berg Before Bilateral Meeting",
        "Remarks by President Ana Ruiz Before Bilateral Meeting",
        "in_person",
    ),
    rule(
        "again",
        "again",
        r"\b(?:met|meet|meets|meeting|(?:spoke|speak|talked|talk)\b(?!\s+(?:about|of|on|up|out|in\s+favou?r)))\b(?!\s+(?:with|to|the|a|an|those|these|their|its|in\s+part)\b)",
        "The two ministers decided to meet in Lima",
        "Foreign Minister Ana Ruiz met the target",
        openers="met meet spoke speak talk".split(),
    ),
    rule(
        "next-round",
        "next",
        r"\b(?:hold|holding|convene|convening|host|hosting|have)\s+(?:the\s+|their\s+|its\s+|our\s+|a\s+)?(?:next|second|third|fourth|fifth|sixth"
        r"|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+-]+\s+){0,5}?(?i:meeting|round|session|summit|consultations|dialogue|FOC|2\+2|talks)\b"
        rf"(?=[^.;]*?\b(?:in|at)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "The two sides agreed to hold the next round of consultations in Lima",
        "The two sides agreed to hold the next round at a convenient date",
        cues=ORDINAL_CUES,
    ),
    rule(
        "round-to-come",
        "next",
        r"\b[Tt]he\s+(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+-]+\s+){0,4}?"
        r"(?i:meeting|round|session|summit|consultations|dialogue|talks)\b[^.;,]{0,60}?\s+(?:will|would|is to|are to)\s+(?:be\s+(?:held|convened|hosted)"
        rf"|take place)\b(?=[^.;]*?\b(?:in|at|on)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "They decided that the eighth meeting would be held in Norway",
        "They decided that the eighth meeting would be longer",
        cues=ORDINAL_CUES,
    ),
    rule(
        "round-past",
        "next",
        r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:previous|last|earlier)\s+(?:[\w&+-]+\s+){0,4}?"
        r"(?i:meeting|round|session|summit|consultations|FOC|dialogue|talks)\b[^.;,]{0,60}?\s+(?:(?:was|were|had been)\s+(?:held|convened|hosted)|took place)\b"
        rf"(?=[^.;]*?{DATE})",
        "The previous round of consultations was held in Lima on 3 May 2021",
        "The previous round of consultations was held in a good atmosphere",
        cues="previous last earlier",
        status="held",
    ),
    rule(
        "noun-of-pair",
        "together",
        rf"(?P<group>{NATION}\s*[-–]\s*{NATION}(?:\s*[-–]\s*{NATION})?|{PERSON}\s*[-–]\s*{PERSON})\s+(?:[\w’'-]+\s+){{0,3}}?"
        r"(?i:summit|meeting|talks|telephone talk|phone call|consultations|retreat)\b",
        "the second Peru-Norway summit was held in Lima",
        "the Peru-Norway border is long",
        cues="ummit eeting alk all onsult etreat",
    ),
    rule(
        "convened",
        "object",
        rf"\b(?:convened|convenes|convene|gathered|gathers|summoned|brought together|brings together|hosted|hosts|host|welcomed)\b(?:{PERSONAL}|(?=\s+(?:{'|'.join(REGIONS)})\s+(?:leaders|ministers)))",
        "Vice President Ruiz convened foreign ministers from Peru and Chile",
        "Vice President Ruiz convened a committee",
        cues="conven gather summon host welcom together",
    ),
    rule(
        "noun-between",
        "between",
        rf"\b(?!bilateral){NOUN}(?:,\s+(?:via|by|over|on|in)\s[^.;,]{{3,40}},)?\s+(?:(?:(?!{OTHER_BONDS})[^.;,]){{0,140}}?\s+)?(?:between|among|amongst|of|involving)\s+(?=(?:the\s+)?{ACTOR})",
        "a meeting between Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "a difference between Norway and Peru",
        cues="between among of involving",
        openers=spellings(NOUN_OPENERS),
    ),
    rule(
        "body-met",
        "body",
        rf"(?P<group>{SIDES})\s+(?:[\w&’'-]+\s+){{1,7}}?(?:\([A-Z&+-]{{2,8}}\)\s+)?(?:met|convened|gathered|took place|was held"
        r"|will (?:meet|convene|gather|take place|be held))\b",
        "the Peru-Norway Joint Committee on Fisheries met for the third time",
        "the Peru-Norway Joint Committee on Fisheries is old",
        cues="met conven gather took held meet take",
    ),
    rule(
        "met-as-body",
        "body",
        r"\b(?:convened?|convenes|held|hold|holds|hosted?|hosts|led|leads?|co-chaired?|chaired?|co-led|attended|concluded|opened|meeting of"
        rf"|session of|round of)\s+(?:(?:[\w’'-]+|{DATE}|{PLACE}(?:,\s+{NATION})?),?\s+){{0,8}}?(?P<group>{SIDES})\s+(?:[\w&’'-]+\s+){{0,6}}?(?:Dialogue|Consultations?|Committee"
        r"|Commission|Council|Forum|Task Force|Group|Mechanism|Talks|Meeting|Ministerial|Summit)\b",
        "Minister Ruiz and Minister Berg chaired a meeting of the Peru-Norway Consultative Group",
        "Minister Ruiz praised the Peru-Norway Consultative Group",
        cues="conven h co-le led lead chair attend conclu open of",
    ),
    rule(
        "discussed-with",
        "with",
        rf"\b(?:discussed|discuss|reviewed|raised|exchanged?\s+views)\b[^.;:]{{0,80}}?(?<!summit)(?<!eeting)(?<!call)(?<!talks)(?<!visit)\swith\b(?=\s+(?:(?:the|his|her|their)\s+)?(?:{PERSON}))",
        "Minister Ruiz also discussed fisheries with Foreign Minister Jan Berg",
        "Minister Ruiz discussed fisheries with care",
        "unknown",
        cues="discuss review raised exchange",
    ),
    rule(
        "signed-with",
        "with",
        rf"\bsigned\b[^.;:]{{3,100}}?\swith\b(?=\s+(?:(?:the|his|her|their)\s+)?(?:{PERSON}))",
        "Minister Ruiz signed a treaty with Foreign Minister Jan Berg",
        "Minister Ruiz signed a treaty with Norway",
        "in_person",
        cues="signed",
    ),
    rule(
        "noun-with",
        "of",
        rf"\b(?:[Mm]eetings?|[Tt]alks?|[Cc]alls?|[Cc]onversations?|[Dd]iscussions?|[Cc]onsultations?|[Ss]ummit|[Dd]inner|[Ll]unch"
        rf"|Engagements?|[Rr]etreats?|[Nn]egotiations?|[Vv]isit|[Ll]uncheon|[Bb]reakfast|[Vv]ideo[- ]?[Cc]onference|[Tt]eleconference|(?:[Dd]ialogue|[Aa]udience)(?=\s+[Ww]ith\s+(?:the\s+)?{PERSON}))(?:{ADVERB}){{0,2}}\s+[Ww]ith\b",
        "after her meeting with President Jan Berg",
        "after an agreement with President Jan Berg",
        cues="ith",
        openers=spellings(
            "meeting talk call conversation discussion consultation summit dinner lunch engagement retreat negotiation visit luncheon breakfast video teleconference dialogue audience".split()
        ),
    ),
    rule(
        "press-conference-with",
        "of",
        rf"\b[Jj]oint\s+(?:[Pp]ress|[Mm]edia|[Nn]ews)\s+(?:[Cc]onference|[Ss]tatement|[Aa]vailability)s?(?:{ADVERB}){{0,2}}\s+[Ww]ith\b",
        "Minister Ruiz’s Joint Press Conference with President Jan Berg",
        "Press Conference with Norwegian journalists",
        "in_person",
        cues="oint",
    ),
    rule(
        "delegation-to-ceremony",
        "ceremony",
        r"\b[Dd]elegation\b[^.;]{0,80}?\bto\s+[Aa]ttend\b[^.;]{0,30}?\b(?:[Ii]nauguration|[Cc]oronation|[Ss]wearing-[Ii]n(?:\s+[Cc]eremony)?|[Ee]nthronement)"
        r"\s+of\b",
        "the designation of a delegation to attend the Inauguration of President Jan Berg of Norway",
        "the designation of a delegation to attend the inauguration of a bridge",
        "in_person",
        cues="elegation",
        status="planned",
    ),
    rule(
        "travel-to-talk",
        "travel",
        rf"\b(?:travel|travels|traveled|travelled|traveling|travelling|visit|visits|visited|visiting)\s+(?:to\s+)?"
        rf"(?P<group>(?:(?:the\s+)?(?:{PLACE}(?:,\s+(?:the\s+)?(?={COUNTRY}))?|{COUNTRY})(?:,?\s+and\s+|,\s+|;\s+(?:and\s+)?)?)+)"
        rf"(?:(?:\s*,?\s*(?:from|on|in|this|next)?\s*{DATE})|\s+today|,)*\s*,?\s*(?:to|for|where (?:he|she|they) will)\s+(?:further\s+)?(?:discuss|consult|hold|consultations|talks"
        r"|(?:bilateral\s+)?meetings\b|meet with (?:senior\s+)?(?:government\s+)?(?:officials|leaders|counterparts))(?![^.;]{{0,200}}?\bwith\s+[^.;]{{0,40}}?{PERSON})",
        "Special Envoy Ruiz of Peru will travel to Oslo, Norway, on May 3 to discuss fisheries",
        "Special Envoy Ruiz of Peru will travel to Norway on May 3 to deliver a speech",
        "in_person",
        cues="travel visit",
    ),
    *FORMAL_RULES,
    *ANNOUNCED_VISITS,
    *NEWS_RULES,
)
