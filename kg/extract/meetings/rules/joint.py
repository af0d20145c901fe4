"""What those who meet do together, as data: "Ruiz and Berg met", or chaired a session, or made remarks before it."""

from kg.annotate.mask import ACTOR, BODY, COUNTRY, DATE, DEMONYM, NATION, OFFICE, PERSON, PLACE
from kg.extract.meetings.sides.clauses import GROUP
from kg.extract.meetings.words import (
    ADJECTIVE,
    ADVERB,
    BESIDE,
    CO_CHAIR,
    HOLD,
    JOINT_BODY,
    NOUN,
    OF_BODY,
    SIDES,
    THERE_DID,
    WITH,
    rule,
)

# "she and Minister Berg": the second of two, of whom the first is named before.
_AND_OTHER = (
    rf"\b(?P<who>[Hh]e|[Ss]he|I)\s+and\b(?P<actor>\ue0ff)?(?=\s+(?:(?:the|his|her)\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?(?:{PERSON}|\ue011+)"
    rf"(?:\s+(?:of|from)\s+(?:the\s+)?{NATION})?,?\s+(?:(?:also|then|later|jointly|today|both|on|{DATE})\s+){{0,3}}"
)

JOINT_RULES = (
    rule(
        "pronoun-and",
        "with",
        rf"{_AND_OTHER}(?:met|spoke|talked|discussed|reviewed|exchanged|held|signed|co-?chaired|co-?hosted|explored|toured|launched|inaugurated)\b)",
        "She and Foreign Minister Jan Berg discussed fisheries",
        "She and Foreign Minister Jan Berg are friends",
    ),
    rule(
        "pronoun-and-will",
        "with",
        rf"{_AND_OTHER}(?:will|are\s+(?:due|set|scheduled|expected|going)\s+to|are\s+to|plan\s+to)\s+(?:also\s+|jointly\s+)?(?:meet|speak|talk|discuss|review|hold|sign|co-?chair|co-?host)\b)",
        "She and Foreign Minister Jan Berg will meet in Lima",
        "She and Foreign Minister Jan Berg will retire",
        status="planned",
    ),
    rule(
        "together",
        "together",
        rf"(?P<group>{GROUP})(?:,\s+(?:(?:represented|led|headed|accompanied|flanked|joined|assisted|supported)\s+by|(?:(?:together|along)\s+)?with)\s[^.;]{{3,120}}?,(?!\s+to\s))?(?:\s*,?\s+(?:-\s+|who\s+)?|\s*[—–]\s*)(?:(?:also|today|yesterday|then|recently|previously|earlier|last|jointly|virtually|have|had|having|will|both|are|were|to|is|on|due|set|scheduled|expected|slated|plan|planning|intend|expect|agreed|been|meant|supposed|{DATE})\s+){{0,4}}"
        rf"(?:(?:met|meet)\b(?!\s+(?:the|our|their|its|this|these|those|all|any|every|new|global|a)\b)|(?:(?<=,\s)|(?<=are\s)|(?<=were\s)|(?<=be\s))meeting(?=\s+(?:in|on|at|today|here|virtually|via)\b)|meeting(?={THERE_DID})|(?:re)?convened(?=,|\s+(?:to|in|at|on|for|via|virtually|today|together|{DATE}))|spok(?:e|en)\b(?!\s+(?:out|up|at|of|highly|warmly)\b(?!\s+length))|speak|talked|conferred|gather(?:ed|s)?|assembled?|{HOLD}\s+{ADJECTIVE}{NOUN}|(?:sat|sit|(?:(?<=are\s)|(?<=were\s))sitting)\s+down\s+(?:alone\s+|privately\s+)?(?:for|to|in|together)|(?:came|got)\s+together(?=\s+(?:in|on|at|again|here|today|{DATE}))|(?:addressed|gave|give|held|hosted)\s+a\s+joint\s+(?:press|news|media)\s+(?:conference|briefing|appearance|point)|appeared\s+(?:(?:together|jointly)\s+)?before\s+(?:the\s+)?(?:reporters|journalists|media|press|cameras)|(?:see|saw)\s+(?:each\s+other|one\s+another)"
        rf"|(?<!agreed to )(?:began|begin|opened|open|started|start|concluded|kicked off|wrapped up|broke off|resumed|ended|finished|completed|emerged from|came out of)\s+{ADJECTIVE}{NOUN})\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg met in Lima",
        "Foreign Minister Ana Ruiz met in Lima",
    ),
    rule(
        "meeting-fronted",
        "between",
        rf"^\W{{0,3}}(?:Meeting|Gathered|Gathering|Assembled|Convened|Convening)\s+(?:(?:virtually|online|remotely|together|today|yesterday|here|in|at|on|the|{DATE}|{PLACE}|{COUNTRY}),?\s+){{1,7}}(?=(?:the\s+)?{ACTOR})(?<=,\s)(?![^.;]{{0,160}}?\s(?:will|(?:is|are)\s+(?:to|due|set|expected))\s)",
        "Meeting in Lima on May 4, Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway agreed on fish",
        "Meeting in Lima the demands of fishermen, Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway agreed on fish",
        status="held",
    ),
    rule(
        "summoned",
        "together",
        # Whose ministry it was is named with it: "Peru's Foreign Ministry".
        rf"(?P<group>(?:(?:{BODY}|{DEMONYM}(?=\s))(?:[’']s)?(?:\s+[Ff]oreign\s+(?:[Mm]inistry|[Oo]ffice))?|{PERSON}|{OFFICE}),?\s+(?:(?:on|has|had|again|also|yesterday|{DATE}),?\s+){{0,4}}(?:summoned|called\s+in)\s+(?:the\s+)?(?:{PERSON}|{OFFICE})(?!\s+(?:home|back)\b)|(?:{PERSON}|{OFFICE}),?\s+(?:(?:was|were|has|have|had|been|also|again|yesterday|on|{DATE}),?\s+){{1,4}}(?:summoned|called\s+in|convoked)\s+(?:(?:on\s+)?{DATE}\s+)?(?:to|by|at)\s+(?:the\s+)?(?:(?:{BODY}|{DEMONYM}(?=\s))(?:[’']s)?(?:\s+[Ff]oreign\s+(?:[Mm]inistry|[Oo]ffice))?|{PERSON}|{OFFICE}))",
        "Peru’s Foreign Ministry on May 4 summoned Ambassador Jan Berg of Norway",
        "Peru summoned its strength",
        "in_person",
    ),
    rule(
        "discussed",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+(?:(?:also|today|yesterday|then|have|had|both|on|(?:have\s+been|were)(?=\s+(?:discussing|reviewing|exploring|exchanging))|{DATE}),?\s+){{0,4}}(?:discussing|reviewing|exploring|exchanging\s+(?:[a-z-]+\s+){{0,2}}views|exchanged\s+(?:[a-z-]+\s+){{0,2}}(?:views|opinions|notes|documents|(?:the\s+)?instruments)|discuss(?:ed)?|debated?|deliberated|explored|examined|consulted|considered|talked\s+(?:over|about)|went\s+over|took\s+(?:stock\s+of|up)|(?:focus(?:ed)?|dwelt|dwelled|touch(?:ed)?|concentrated)\s+(?:up)?on|review(?:ed)?|signed|inked|initiall?ed|put\s+(?:their\s+(?:names|signatures)|pen\s+to\s+paper))\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg discussed fisheries",
        "Foreign Minister Ana Ruiz discussed fisheries",
    ),
    rule(
        "will-discuss",
        "together",
        rf"(?P<group>(?={PERSON}){GROUP})\s*,?\s+(?:will|(?:are|were)\s+(?:due|set|scheduled|expected|slated|to\b)(?:\s+to)?|plan(?:ned)?\s+to)\s+(?:also\s+|jointly\s+)?(?:discuss|exchange\s+(?:[a-z-]+\s+){{0,2}}views|talk\s+about|review)\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg will discuss fisheries",
        "Foreign Minister Ana Ruiz will discuss fisheries",
        status="planned",
    ),
    rule(
        "co-chaired",
        "together",
        rf"(?P<group>{GROUP})(?:[^.;]{{0,90}},)?\s*,?\s+(?:(?:also|today|yesterday|both|jointly|will|have|had|are|is|to|on|{DATE})\s+){{0,4}}"
        rf"(?:{CO_CHAIR}\w*|chair(?:ed|s)?|led|presided(?:{ADVERB}){{0,3}}\s+over)\s+{ADJECTIVE}(?:{JOINT_BODY}(?!{OF_BODY}{WITH}\s)|(?:conference|summit|forum)\b(?=[^.;]{{0,120}}(?:{PLACE}|{DATE})))",
        "Foreign Minister Ana Ruiz, together with Foreign Minister Jan Berg, co-chaired the second meeting",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg co-chair the Global Compact",
    ),
    rule(
        "led-delegations",
        "together",
        rf"(?P<group>{GROUP})(?:,?(?:\s+on)?\s+{DATE})?(?:,?\s+(?:at|in)\s+(?:the\s+)?{PLACE}(?:,\s+{PLACE})?)?,?\s+(?:(?:will|also|today|jointly)\s+){{0,2}}(?:led|leads?|head(?:ed|s)?)"
        r"\s+(?:(?:their|the|two|both|respective|own)\s+){1,3}delegations\s+(?:in|at|to|during)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}(?:talks|consultations|discussions|negotiations|meeting)\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg led their respective delegations in bilateral talks",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg led their respective delegations with care",
    ),
    rule(
        "co-chaired-with",
        "with",
        rf"\b(?:{CO_CHAIR}\w*|presid(?:ed|es|ing)(?=,?\s))(?:\s+{ADJECTIVE}{JOINT_BODY}{OF_BODY}{WITH}\b|,?\s+(?:(?:together|along)\s+)?with{BESIDE}(?=[^.;:]{{0,120}}?\s{JOINT_BODY}))",
        "Minister Ruiz will co-chair the 2+2 Sub-Committee of the Committee on Fish with Foreign Minister Jan Berg",
        "Minister Ruiz co-chairs the Committee on Fish",
    ),
    rule(
        "which-co-chaired",
        "with",
        rf"(?:(?<= he )|(?<=she )|(?<= he will )|(?<=she will )){CO_CHAIR}\w*(?:\s+on\s+{DATE})?\s+with{BESIDE}",
        "the second session, which she will co-chair with Foreign Minister Jan Berg",
        "the fund, which she will co-chair with care",
        "in_person",
    ),
    rule(
        "co-chaired-by",
        "between",
        rf"\b{JOINT_BODY}[^.;]{{0,100}}?(?:\b(?:was|were|will\s+be)\s+|,\s+)(?:jointly\s+)?(?:{CO_CHAIR}\w*|chaired|led|headed)\s+by\s+(?=(?:the\s+)?{ACTOR})",
        "The second meeting of the Committee on Fish was co-chaired by Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "The Committee on Fish is traditionally co-chaired by Foreign Minister Ana Ruiz of Peru",
    ),
    rule(
        "whom-met",
        "together",
        rf"(?P<group>{PERSON},?\s+(?:with\s+)?whom\s+(?:the\s+)?{PERSON}),?\s+(?:(?:had|has|also|earlier|then|today|on|{DATE})\s+){{0,3}}(?:met|received|hosted|welcomed|spoke|held\s+{ADJECTIVE}{NOUN})\b",
        "Foreign Minister Jan Berg, whom Foreign Minister Ana Ruiz received in Lima",
        "Foreign Minister Jan Berg, whom Foreign Minister Ana Ruiz praised in Lima",
    ),
    rule(
        "whom-he-met",
        "body",
        # Who is met stands first: "Minister Berg, whom I met".
        rf"(?P<group>{PERSON}),?\s+(?:with\s+)?whom\s+(?P<who>I|[Hh]e|[Ss]he|[Ww]e)(?P<actor>\ue0ff)?\s+(?:(?:had|have|has|also|earlier|just|first|last|recently|on|{DATE})\s+){{0,3}}(?:met|received|hosted|welcomed|spoke|saw|held\s+{ADJECTIVE}{NOUN})\b",
        "She praised Foreign Minister Jan Berg, whom she met in May",
        "She praised Foreign Minister Jan Berg, whom she admired in May",
        status="held",
    ),
    rule(
        "signed-by",
        "between",
        rf"\b(?:[Aa]greements?|[Tt]reat(?:y|ies)|[Mm]emorand(?:um|a)|MoUs?|MOUs?|[Pp]rotocols?|[Pp]lan|[Aa]rrangements?|[Cc]ontracts?|[Dd]eals?|[Pp]acts?|[Cc]onventions?)\b[^.;]{{0,100}}?\b(?:was|were)\s+(?:also\s+|then\s+|jointly\s+)?(?:signed|inked|initiall?ed)\s+(?:(?:in|on|at|today|yesterday|{DATE}|{PLACE}),?\s+){{0,5}}by(?=\s+(?:the\s+)?{ACTOR})",
        "The agreement on fish was signed by Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "The letter was signed by Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "in_person",
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
)
