"""Undertakings of the one side that is the subject: "Japan will", "the minister announced the lifting of"."""

from kg.annotate.mask import ACTOR, BODY
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.rule import rule as _rule
from kg.extract.pledges.policy_rules.words import (
    ANYTHING,
    ASIDE,
    BODIES,
    CONCRETE,
    CONCRETE_WILL,
    DEED,
    MANNER,
    OPEN_WILL,
    ORGAN,
    PART,
    RELATIVE,
    SIDE,
)

# Whoever promises or undertakes it binds themselves to anything, but for what cannot be seen to be done.
_KEPT = rf"(?:{CONCRETE_WILL}\w*\b|(?!(?:do|work|continue|stand|fight|help|focus|seek|act|study|take|examine|review|consider|tackle|respect|always|never|serve|become|support|assist)\b){ANYTHING})"

OWN_RULES: tuple[PolicyRule, ...] = (
    _rule(
        "will",
        "subject",
        rf"(?P<subject>{BODIES}(?:\s(?:[Gg]overnment|side|delegation|authorities)\b)?|\ue001+\s(?:[Gg]overnment|side|delegation|authorities|parliament|police|army|navy|(?:armed\s)?forces|troops|inspectors|customs)|(?<![\ue010\ue011]\sand\s)\b(?:[Ww]e|it|they|he|she|(?:his|her) (?:[Gg]overnment|country|ministry|side)|the (?:[Gg]overnment|[Mm]inistry|authorities)(?! of)))"
        r"(?:\s(?:also\s)?(?:[a-z]+ed|has|have|is|was|will|would|told|made|took|gave|met|held|sent|said|says|[a-z]+s)\s[^.;]{0,150}?\sand|,\s(?:[^.;,]|\b(?:Mr|Ms|Mrs|Dr)\.){2,60}\s(?:said|added|noted|announced|confirmed|explained),|,?\s"
        rf"{PART},?)??{RELATIVE}\s(?:also\s)?"
        r"(?:will|would|is to|are to|is going to|intends? to|plans? to|prepares? to|(?:has|have|had) (?:agreed|decided|undertaken|offered|pledged|promised|vowed|committed) to"
        rf"|agreed to|decided to|pledged to|promised to|vowed to|undertook to)(?:,?\s(?:{PART}|as always),?)?\s{MANNER}(?={OPEN_WILL}|continue (?:to )?(?:provid|supply|deliver|send|train|fund|contribut|host|shar|impos|enforc|implement|recogni[sz]|admit|exempt|process|accept)(?:e|ing)?\b|continue (?:to make (?:[a-z]+\s)?contributions|(?:its|their|our)\s(?:[a-z]+\s){{0,2}}(?:support|assistance|aid|funding|contributions?|participation)\s(?:to|for|of|in))\b)",
        "announced that \ue000\ue000 will appoint a special envoy",
        "said that \ue000\ue000 will be pleased",
    ),
    _rule(
        "expressed-intention",
        "subject",
        rf"(?P<subject>{SIDE})(?:\s[a-z][^.;,\ue000-\ue003\ue010\ue011]{{0,90}}?(?:\ue000+[’']s[^.;,\ue000-\ue003\ue010\ue011]{{0,40}}?)?\sand)?\s(?:has\s)?(?:also\s)?(?:expressed|conveyed|stated|announced|confirmed|communicated|notified|signalled)\s(?:his|her|its|their|an?)(?:\s(?:government|country)[’']s)?\s(?:intention|intent|plans?|decision|willingness|readiness)\sto\s(?={CONCRETE_WILL}\w*\b)",
        "\ue000\ue000 announced its decision to reopen its embassy",
        "\ue000\ue000 announced its decision to be patient",
    ),
    _rule(
        "announces-decision",
        "subject",
        rf"\b(?:announced|announcing|conveyed|expressed|confirmed|communicated|(?:informed|notified|told)\s(?:[^.;,]{{2,60}}?\s)?(?:of|about))\s(?:the\s)?(?P<subject>{BODY}[’']s?|\ue001+(?:\s[Gg]overnment[’']s)?)\s(?:(?:decision\sto\s{MANNER}(?={ANYTHING}))|(?:intention|plans?|pledge|commitment)\sto\s{MANNER}(?={CONCRETE_WILL}\w*\b))",
        "announced \ue000\ue000's decision to open an embassy",
        "announced \ue000\ue000's decision to be patient",
    ),
    _rule(
        "announces-noun",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:has\s)?(?:also\s)?(?:announced|promised|pledged)\s(?:(?:the|a|an|its|their)\s)?(?:[\w-]+\s){{0,2}}?(?=end to\s|(?!launch|start|commencement|appointment|signing|conclusion){DEED})",
        "\ue010\ue010 announced the lifting of sanctions on two banks",
        "\ue010\ue010 announced the death of a friend",
    ),
    _rule(
        "announces-doing",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:has\s)?(?:also\s|\ue012+\s)?(?:announced|confirmed|declared|said)\s(?:(?:on\s)?\ue012+\s)?(?:that\s)?(?:it|(?:his|her|the)\s(?:[Gg]overnment|country))\s(?:is|was|would be)\s(?=(?:lifting|easing|suspending|restoring|resuming|reopening|opening|closing|recogni[sz]ing|withdrawing|joining|leaving|waiving|abolishing|scrapping|ending|extending|establishing|launching|cutting)\s(?!talks\b))",
        "\ue000\ue000 announced it was lifting the visa requirement for students",
        "\ue000\ue000 announced it was glad",
    ),
    _rule(
        "hosts",
        "subject",
        rf"(?P<subject>{BODY}|\ue001+\s[Gg]overnment|\b[Ww]e)\s(?:will|is to|are to|prepares to|plans to|intends to)\s(?:also\s)?"
        r"(?=(?:co-)?hosts?\s(?:the|an?|its|our)\s[^.;]{0,60}?\b(?i:conference|summit|forum|dialogue|ministerial|session|assembly|games|expo)\b)",
        "\ue000\ue000 prepares to host the ninth conference",
        "\ue000\ue000 will host the president for talks",
    ),
    _rule(
        "both-will",
        "subject",
        rf"(?P<subject>{BODY}(?:,\s(?:the\s)?{BODY}){{0,25}},?\sand\s(?:the\s)?{BODY})\s(?:further\s|also\s)?(?:will|are to|plan to|intend to)\s{MANNER}"
        rf"(?={CONCRETE_WILL}\w*\b|hold\b|exchange\s(?!views|ideas|opinions|greetings|words|visits)[a-z])",
        "\ue000\ue000 and \ue000\ue000 will sign a defence agreement in the autumn",
        "\ue000\ue000 and \ue000\ue000 will be closer than ever",
    ),
    _rule(
        "binds-itself",
        "subject",
        rf"(?P<subject>{SIDE}|\b(?:He|She)(?=\s(?:also\s)?(?:commit|pledge|promise|vowed|under))|{ORGAN}(?=\s(?:has\s)?(?:also\s|further\s|today\s)*(?:commit|pledge|under|agree|decide|resolve|took|takes))){RELATIVE}(?:\s[a-z][^.;,\ue000-\ue011]{{0,120}}?\sand|,\swho|,?\s{PART},?)?\s(?:has\s|have\s|had\s)?(?:also\s|further\s|today\s)?"
        rf"(?:commits?|committed(?:\s(?:his|her|its|the)\s(?:[Gg]overnment|country|administration))?|pledge[sd]?|offered|promise[sd]?|vow(?:s|ed)|undertakes|undertook|agree[ds]|decide[ds]|resolve[ds]|(?:takes|took|taken)\s(?:the|a)\sdecision|(?:bound|obliged|engaged)\s(?:itself|themselves)|(?:made|gave|given)\s(?:an?|its|his|her)\s(?:[a-z]+\s)?(?:commitment|undertaking|pledge|promise|assurance)){ASIDE}"
        rf"(?:\snot)?\sto\s(?:not\s)?{MANNER}(?={CONCRETE}|accept|abide|respect|encourage|(?:post|place|second|assign|issue|receive|admit|recruit|refund|halve|resettle|repay|write off|take back|buy)\b|(?<=ided to\s|ides to\s|reed to\s|rees to\s){OPEN_WILL}|{OPEN_WILL}\s(?:an?|the|its|his|her|their|all|any|every)\s|(?<=took to\s|akes to\s|ised to\s|owed to\s|self to\s|lves to\s){_KEPT})",
        "\ue000\ue000 has committed to adopt high standards",
        "\ue000\ue000 is committed to peace",
    ),
    _rule(
        "promised-that",
        "subject",
        rf"(?P<subject>{SIDE}|\b(?:He|She|he|she))\s(?:has\s|have\s|had\s)?(?:also\s)?(?:promised|pledged|vowed|undertook|guaranteed|assured|(?:gave|given)\s(?:an?\s|its\s|his\s|her\s)?(?:word|assurances?|undertaking|pledge|guarantees?))(?:\s(?:him|her|them|me|us|(?:the\s|his\s|her\s)?{ACTOR}))?\s(?:that\s|(?=(?:the|its|an?|all)\s))"
        rf"(?!(?:it|he|she|they|we|this|that|there|(?:his|her|its|the)\s(?:[Gg]overnment|country|side|[Mm]inistry|authorities))\s)(?=[\w\ue001\ue015-]+\s(?:[^.;,]{{2,80}}?\s)?(?:will|would)\s(?:not\s)?(?:(?:be|go on being|continue to be)\s(?:[a-z]+(?:ed|en|ilt|ent|ld|id)|let|put|cut|set|shut|made)\b|{OPEN_WILL}))",
        "\ue010\ue010 promised that the licence would be issued within a month",
        "\ue010\ue010 promised that peace would come",
    ),
    _rule(
        "promised-it-would",
        "subject",
        rf"(?P<subject>{SIDE}|\b(?:He|She|he|she)){RELATIVE}\s(?:(?:on\s)?\ue012+\s|(?:last|this)\s[a-z]+\s)?(?:has\s|have\s|had\s)?(?:also\s)?(?:promised|pledged|vowed|undertook|guaranteed|assured|(?:gave|given)\s(?:an?\s|its\s|his\s|her\s)?(?:word|assurances?|guarantees?|undertaking|pledge))"
        rf"(?:\s(?:him|her|them|(?:the\s|his\s|her\s)?{ACTOR}))?\sthat\s(?:it|he|she|they|(?:his|her|its|the)\s(?:[Gg]overnment|country|side|[Mm]inistry|authorities)|(?P<whose>{BODY}))\s(?:will|would)\s(?:not\s)?{MANNER}(?={_KEPT})(?!be\b)",
        "She promised that her country would take in forty families",
        "She promised that her country would be a friend",
    ),
    _rule(
        "announced-passive",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:has\s|have\s|had\s)?(?:also\s)?(?:announced|confirmed|declared|disclosed|said|told\s(?:reporters|journalists|{ACTOR}))\s(?:(?:on\s)?\ue012+\s)?(?:that\s)?(?:from\s\ue012+,?\s)?(?!(?:he|she|it|they|we|this|that|there|both)\s)(?=(?:[Aa]ll\s|[Aa]n?\s|[Tt]he\s|[a-z]+\s|\ue001+\s)[^.;,:]{{2,90}}?\s"
        rf"(?:will|would|is to|are to|was to|were to)\s(?:also\s|soon\s|again\s)?(?:be\s(?:lifted|waived|abolished|scrapped|exempted|eased|reopened|resumed|removed|halved|extended|suspended|reinstated|restored|recogni[sz]ed|set up|launched|done away with|dropped|cancelled|reduced|lowered|doubled|ratified|admitted|opened|granted|released|freed|submitted|put (?:to|before)|withdrawn|handed over|returned|introduced|appointed|repatriated|extradited|demolished|dismantled|unfrozen|paid (?:back|out)|published|allowed|permitted)|no longer (?:need|require|face|pay)|(?:re-?open|resume|open\s(?:in|on|at)|remain (?:open|in force))|(?:enter|come) into force)\b)",
        "\ue010\ue010 announced that visa fees for students would be waived",
        "\ue010\ue010 announced that the guests would be seated",
    ),
    _rule(
        "promise-from",
        "subject",
        rf"\b(?:won|secured|obtained|received|got|extracted|has|have|had)\s(?:an?\s|the\s)?(?:[a-z]+\s)?(?:assurances?|promises?|pledges?|undertakings?|guarantees?)\sfrom\s(?:the\s)?(?P<subject>{SIDE})\s(?:that\s(?=[^.;]{{3,120}}?\s(?:will|would)\s)|to\s{MANNER}(?={_KEPT}))",
        "won a promise from \ue000\ue000 that the bridge would be cleared",
        "won a promise from \ue000\ue000 of friendship",
    ),
    _rule(
        "offer-of",
        "subject",
        rf"(?:\b(?:offer|undertaking)\s(?:of|by|from|made by)\s(?:the\s(?:\w+\sof\s)?)?(?=(?:{BODY}|\ue001+\s(?:[Gg]overnment|[Aa]uthorities|side))\sto\s)|(?=(?:{BODY}[’']s?|\ue001+)\s(?:[a-z]+\s)?offer\sto\s))(?P<subject>{BODY}(?:[’']s?)?|\ue001+)(?:\s(?:[a-z]+\s)?(?:offer|[Gg]overnment|[Aa]uthorities|side))?\sto\s{MANNER}(?={CONCRETE_WILL}\w*\b)",
        "accepted the offer of \ue000\ue000 to host the next round",
        "accepted the offer of \ue000\ue000 to be patient",
    ),
    _rule(
        "backs",
        "subject",
        rf"\b(?:pledged|promised|confirmed|announced|expressed|conveyed|declared|offered|reiterated|reaffirmed|restated|extended)\s(?:the\s)?(?P<subject>{BODY}[’']s?|\ue001+)\s(?:[a-z]+\s){{0,2}}support\s(?:for|to)\s(?=(?:[\w’'\ue000-\ue004\ue010\ue011-]+\s){{0,7}}?(?:candidature|candidacy|bid|accession|membership|application)\b)",
        "confirmed \ue001\ue001 support for the candidature of \ue000\ue000",
        "confirmed \ue001\ue001 support for the people of \ue000\ue000",
    ),
    _rule(
        "next-hosted-by",
        "subject",
        rf"\b[Tt]he\snext\s(?=(?:[^\s.;,]+\s){{1,9}}?(?:will|would|is to|shall)\sbe\s(?:hosted|organi[sz]ed|convened)\sby\s(?:the\s)?(?P<subject>{SIDE}))",
        "The next session will be hosted by \ue000\ue000",
        "The last session was hosted by \ue000\ue000",
    ),
    _rule(
        "consents-to",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:has\s|have\s|had\s)?(?:also\s)?(?:consented\sto|acceded\sto|said\syes\sto|(?:gave|given)\s(?:its|his|her|the|their)\s(?:nod|green light|go-ahead|consent|approval|blessing)\s(?:to|for))\s(?=(?:the|an?|\ue001+|[a-z]+)\s[^.;,]{{5}})",
        "\ue000\ue000 has consented to the stationing of troops",
        "\ue000\ue000 has consented to it",
    ),
    _rule(
        "joint-will",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:further\s|also\s|therefore\s)?(?:will|shall|(?:intends?|plans?) to|are working to(?= (?:finali[sz]e|conclude|complete|sign)))\s(?:also\s|(?:work|endeavou?r) to\s|work together to\s)?{MANNER}"
        rf"(?:not\s(?=impos|introduc|adopt|levy|appl|discriminat|requir)|(?={CONCRETE}|accept|appl|identif|improv|tak))",
        "\ue000\ue000 will eliminate duties on machinery",
        "\ue000\ue000 will be grateful",
    ),
    _rule(
        "defence",
        "subject",
        rf"\b(?:reaffirmed|reiterated|underscored|affirmed|restated)\s(?:the\s)?(?P<subject>\ue001+|{BODY}[’']s?)\s(?:\w+\s){{0,2}}commitment\sto\s(?=(?:the\s)?(?:defen[cs]e|security guarantee|extended deterrence|Article 5|defend\w*)\b)",
        "reaffirmed the \ue001\ue001 ironclad commitment to the defense of Japan",
        "reaffirmed the \ue001\ue001 commitment to peace",
        "restated",
    ),
    _rule(
        "signed-with",
        "subject",
        rf"(?P<subject>\ue010+|\ue011+|{BODY})\s(?:has\s|have\s|had\s)?(?:also\s|today\s|(?:on\s)?\ue012+\s)?(?:signed|concluded|inked|clinched|sealed|struck|initialled|finali[sz]ed|reached)\s(?:(?:a|an|the|two|three|several|\d+)\s)?(?:[\w-]+\s){{0,6}}?"
        rf"(?=(?i:agreements?|memorand(?:ums?|a)|MOUs?|treaty|treaties|arrangement|protocol|pact|accord|declarations? of intent|letters? of intent|partnership|deal|charter|compact)\b[^.;]{{0,70}}?\swith\s(?:the\s)?(?:{BODY}|\ue010+|\ue011+))",
        "\ue011\ue011 signed a minerals deal with \ue000\ue000",
        "\ue011\ue011 signed a minerals deal with a company",
    ),
    _rule(
        "has-done",
        "subject",
        rf"(?P<subject>\ue010+|\ue011+|{BODIES}|\ue001+\s(?:[Gg]overnment|[Aa]uthorities|[Cc]abinet|Federal Council)|{ORGAN}|\b[Ww]e)\s(?:(?:has|have|had)\s(?:now\s|today\s|also\s|officially\s|formally\s)?|today\s|(?:on\s)?\ue012+\s|officially\s|formally\s|(?=(?:lifted|eased|reopened|re-opened|extended|prolonged|renewed)\s(?:all\s)?(?:its|their|\ue000+[’']s)\s(?:[a-z]+\s){{0,3}}(?:sanctions|embassy|embassies|consulate)\b))(?P<deed>lifted|prolonged|eased|extended|renewed|reopened|resumed|abolished|waived|ratified|scrapped|dropped|removed|suspended|relaxed|tightened|introduced|halved|doubled|raised|cut|opened|closed|recogni[sz]ed|approved|granted|(?:formally\s|officially\s)?(?:joined|acceded\sto|signed\s(?:on|up)\sto))\s"
        r"(?=(?:the|an?)\s(?:[\w\ue000-\ue003’-]+\s){0,5}?(?:Accords?|Pledge|Convention|Coalition|Alliance|Initiative|Partnership|Panel|Declaration|Charter|Treaty|Compact|Agreement|Statute|Protocol|Club)\b|(?:[\w-]+\s){0,5}?(?:sanctions|restrictions|visas?|waivers?|agreement|embassy|consulate|moratorium|tariffs?|duties|ban|bans|exemptions?|ceasefire|treaty|convention|protocol|flights|measures against|quotas?|caps?|permits?|licen[cs]es|borders?|crossings?|pass|bridges?|ports?|airports?|airspace|routes?|relations|sales|(?:port )?fees|levy|levies|curbs|imports?|exports?|embargo|diploma|diplomas|certificates)\b)",
        "\ue000\ue000 has extended the visa waiver for students",
        "\ue000\ue000 extended a warm welcome",
    ),
)
