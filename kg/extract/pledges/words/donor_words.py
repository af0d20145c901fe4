"""The words that tell who gives: subjects, owners, agents, and what only looks like one."""

import re

from kg.annotate.mask import ACTOR, BODY, COUNTRY, DEMONYM, OFFICE, ORGANISATION, PERSON, PLACE
from kg.extract.pledges.words.phrases import MINISTRY_OF, OFFICE_OF_STATE, PORTFOLIO, SIDE, STATE_NOUN, VESSEL
from kg.extract.pledges.words.thing_words import THING_HEADS
from kg.models import Party

ASIDE = r"(?:\s+\([^()]{1,40}\))?"
AND = r"(?:,?\s+and\s+|,?\s+as well as\s+|\s+together with\s+|\s+along with\s+)(?:the\s+)?(?:[Gg]overnment\s+of\s+(?:the\s+)?)?"
ACTORS = rf"{ACTOR}{ASIDE}(?:(?:,\s+(?:the\s+)?{ACTOR}{ASIDE}){{0,25}}{AND}{ACTOR}{ASIDE})?"
BODIES = rf"{BODY}{ASIDE}(?:(?:,\s+(?:the\s+)?{BODY}{ASIDE}){{0,25}}{AND}{BODY}{ASIDE})?"
OF_THE_UNION = r"[Tt]he (?:European )?(?:Commission|Council)"
JOINS = re.compile(r"\)?(?:\s\([^()]{1,40}\))?,?\sand\s(?:the\s)?")  # "JICA and the Indian government"
OWN_OFFICE = (
    r"(?:[Ww]e|I|[Oo]ur (?:[Gg]overnment|[Aa]dministration|country)|[Mm]y (?:[Gg]overnment|[Aa]dministration|country)|[Tt]his [Aa]dministration"
    r"|The (?!(?:Federal|Central|Interim|Transitional|Local|National|Regional|State|New)\b)[A-Z]\w+ Government"
    r"|[Tt]he (?:\w+-\w+ |\w+ )?(?:[Aa]dministration|Department|Ministry)(?: of [A-Z]\w+(?:,? (?:and |& )?[A-Z]\w+){0,4})?"
    r"|(?:[Tt]he )?(?:\w+ )?Congress|[Tt]he Treasury|DoD|DOD|DHS|State|USDA|HHS|DOE|DOJ|PRM|the Pentagon|[Tt]he (?:[Ff]oreign )?[Mm]inistry"
    r"|[Tt]he Federal (?:Council|Government)\b(?! of)|[Tt]he (?:[Pp]resident[’']s )?(?:FY ?\d+ )?[Bb]udget"
    rf"|{OF_THE_UNION}\b(?! of)"
    r"|[Tt]he (?:[Pp]resident|Vice President|Secretary|(?:[Ff]oreign |Prime |Deputy )?[Mm]inister|Ambassador|[Gg]overnment))"
)
# No body has any of these: below the name of an agency they are those of the state that the article is about.
OF_A_STATE_ONLY = re.compile(
    r"[Tt]he\s(?:\w+\s)?(?:[Mm]inistry|[Mm]inister|[Gg]overnment|[Aa]mbassador|Treasury|Congress)\b|[Tt]he Federal\b"
)
PRONOUN = r"(?:[Tt]heir (?:[Gg]overnment|[Cc]ountry|country)|[Hh](?:is|er) (?:[Gg]overnment|country)|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]he (?:Embassy|High Commission|[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]ountry|[Aa]gency|[Cc]ent(?:re|er)))"
AID_SAID_AGAIN = (
    r"(?:(?:[Tt]his|[Tt]hese|[Tt]he|[Tt]oday[’']s|[Ss]uch|[Oo]ur)\s(?:\w+[\s-]){0,3}?(?:funding|funds|assistance|aid|support|package|drawdown"
    r"|contributions?|announcements?|authorization|pledges?|donations?|grants?|Grants?(?:\s[Aa]id)?|Aid|Assistance|decision|initiative|allocation|investments?|programs?|programme|delivery|money|sum|payment)"
    r"(?:\s\([A-Z]+\))?|\bwhich)"
)
# "This funding", "All of the Danish support", "Denmark’s contribution"
AID_AGAIN = re.compile(
    rf"\W*(?:In addition, |Both |(?P<all>All (?:of )?)|(?:Through|Under|With)\s|Through\s(?:the\s)?{ORGANISATION}[^.;]{{0,160}}?,\s)?(?:{AID_SAID_AGAIN}|(?:[Tt]he\s)?(?P<owner>{DEMONYM}|{BODY}(?=[’']))(?:[’']s?)?\s(?:\w+[\s-]){{0,2}}?(?:funding|funds|assistance|aid|support|contribution|donation|grant|money)|[Tt]h(?:is|e|ese)\s(?:\w+\s){{0,2}}(?:[Gg]rant\s[Aa]id|cooperation|projects?|scheme|supplies|goods|items|shipments?|consignment|equipment|relief|food|amount))"
    rf"|\W*(?:The government|It|They|(?:The\s)?{BODY})\s(?:will|plans to|intends to)\s(?:provide|deliver|channel|distribute|disburse|implement)\s(?:the|this|these)\s(?:\w+\s){{0,2}}?(?:assistance|aid|support|funds|funding|goods|supplies|project|programme)"
    r"|\W*(?:(?:The|Its|Our)\s)?[Ii]mplementing\s(?:partners?|agenc)"
    r"|\W*(?:It|They)\swill\sbe\s(?:implemented|delivered|carried|channel|distributed|provided|disbursed)"
)
# "They will", "The vaccines were"
THINGS_AGAIN = re.compile(
    rf"\W*(?:They|It|(?:The|These|This|All)\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(sorted(THING_HEADS))}))\s(?:will|would|are|is|were|was|arrived|left|have|has)\b"
)
SUBJECT = re.compile(
    rf"(?P<aid>{AID_SAID_AGAIN})|(?P<ministry>\b(?:[Tt]he\s)?{MINISTRY_OF}{COUNTRY})|(?P<board>\b[Tt]he (?:(?:[Ee]xecutive |[Gg]overning )?[Bb]oard(?: of (?:[Ee]xecutive )?[Dd]irectors)?|[Bb]ank|[Ff]und|lender)\b(?! (?:of|for|[Dd]irectors|[A-Z])))|(?P<own>\b{OWN_OFFICE}\b)|(?P<adjective>(?:{DEMONYM}(?:[’']s?)?\s(?:\w+\s)?|{BODY}(?:[’']s?)?\s|{BODY}[’']s\s(?:[A-Za-z]+\s)(?=[Mm]inistry|[Dd]epartment|[Aa]gency|[Gg]overnment)){STATE_NOUN}(?:\s{PORTFOLIO})*)"
    rf"|(?P<force>{PERSON}[’']s\s(?:[Aa]dministration|[Gg]overnment)\b|{COUNTRY}(?:[’']s)?\s(?:[A-Z][\w-]+\s){{1,4}}?(?:Force|Forces|Guard|Corps|Command|Agency|Authority|Service|Ministry|Department)\b"
    rf"|{COUNTRY}[’']s\s(?:state\s|state-owned\s)?(?:[Ee]xim\s?[Bb]ank|EXIM(?:\s[Bb]ank)?|Export-Import Bank|(?:[A-Z]\w+\s)?[Dd]evelopment (?:[Bb]ank|[Ff]und)|[Cc]entral [Bb]ank)\b"
    rf"|{COUNTRY}[’']s\s(?:[a-z-]+\s)?(?:[Hh]ead|[Dd]irector|[Cc]hief|[Rr]epresentative|[Cc]oordinator|[Cc]ommissioner|[Cc]ounsellor|[Gg]overnor)(?:\s(?:of|for)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)|(?P<group>{ACTORS})|(?P<donors>\b(?:(?:[Ii]nternational|[Ww]orld|[Ww]estern|[Ff]oreign)\s)?(?:[Dd]onors|[Dd]onor (?:countries|states|nations)|[Ll]enders|[Cc]reditors|[Pp]articipants|[Pp]articipating (?:states|countries)))|(?P<vessel>{VESSEL})|(?P<pronoun>\b{PRONOUN}\b)"
)
# "the Hill government said it will": whose that is, the name of its leader says
LEADERS = re.compile(
    rf"\b[Tt]he\s(?P<name>{PERSON}|[A-Z][\w’-]+)\s(?:government|administration|cabinet)\s(?:said|says|announced|confirmed|added|told)\b[^.;,]{{0,40}}$"
)
GOVERNED = re.compile(
    r"\b(?:with|of|to|for|from|at|in|between|against|on|after|before|following|alongside|including|than|about|over|under|(?<!, )as"
    r"|via|through|into|thanked|told|like|among|across|within|toward|towards|near|help|helping|support|supporting|met|by)\s+(?:the\s+|its\s+|our\s+)?$|\b(?:at|during|after|following|before)\s+an?\s+$",
    re.IGNORECASE,
)
ENABLED = re.compile(r"\b(?:enabl(?:e[sd]?|ing)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?)\s(?:the\s)?$")
LAST_OF = re.compile(rf",\sand\s(?:the\s)?(?P<last>{BODY})$")
# "In addition to doses through COVAX, Peru, Chile and Japan have pledged": all behind the body.
BEHIND_BODY = re.compile(
    rf"{ORGANISATION},\s(?:the\s)?(?P<last>{COUNTRY}(?=,\s(?:and\s)?(?:the\s)?{COUNTRY}))"
)
LAST_JOINED = re.compile(rf"\sand\s(?:the\s)?(?P<last>{BODY})$")
GIVEN_ALREADY = re.compile(r"[\ue014\ue015]")  # a sum or counted things
WHICH = re.compile(
    rf"(?P<group>{BODY}|{DEMONYM}(?=\s{STATE_NOUN}))(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?,\swhich$"
)  # "Italy, which has given"
# "Italy and Peru, which each have given": both
WHICH_ALL = re.compile(rf"(?P<group>{BODIES}),\swhich$")
MANY_DO = re.compile(r"\s(?:each|both|all|have|are|were)\b")
# Of a state, whichever: "its Foreign Ministry, which has given"
PUBLIC = r"(?:Ministry|Department|Government|Agency|Commission|Parliament|Senate|Congress|Treasury|Embassy|Council|Administration|Secretariat|Office|Bureau|Service|Cabinet|Army|Navy|Force|Forces|Guard)"
PRIVATE_BODY = r"(?:Trust|Foundation|Inc\.?|Corp(?:oration)?|Company|Capital|Ventures|Group|Partners|Institute|University|Alliance|Society|Committee|Network|Holdings|Industries)"
OF_STRANGER_WHICH = re.compile(rf"\s{PRIVATE_BODY},?\swhich$")  # "the Valha Foundation, which has given"
FUND_FOR = re.compile(
    r"\bthe\s$"
)  # "the Ukraine Fund" is for Ukraine; "Kuwait Fund for Development" stands alone
PLACE_OF = re.compile(rf"{PLACE},\s$")  # "in Lisbon, Portugal"
# "In London, Canada announced", "At the summit in Bergen, Norway will": only the state can be who acts.
ACTS_THERE = re.compile(
    rf"\W*(?:In|At|During|Speaking|Also|On the sidelines of|On the margins of)\s[^;,]{{0,120}}{PLACE},\s{COUNTRY}(?=\s(?:also\s|today\s)?(?:[a-z]+ed|will|has|gave|made|is)\s)"
)
GOVERNMENT_OF = re.compile(
    r"\b(?P<led>(?:with|to|for|from)\sthe\s)?(?:[Gg]overnments?|[Pp]eople|[Mm]inister|[Mm]inisters|[Pp]resident|Kingdom|Republic|Ministry|Commonwealth|Embassy|[Aa]mbassador|[Bb]oards?(?:\sof\s(?:[Ee]xecutive\s)?[Dd]irectors|\sof\s[Gg]overnors)?)\s+of\s+(?:the\s+)?$"
)
DOES_BESIDE = re.compile(r"\s(?:each\s)?[a-z]+ing\b")
REQUEST_OF = re.compile(
    r"\b(?:requests?|appeals?|call|invitation|wish(?:es)?|proposal|approval|consent)\s(?:of|from|by)\s(?:the\s)?$"
)
# "A team from the Danish food agency will train": those whom a side sends do it.
PEOPLE_FROM = re.compile(
    r"\b(?:(?:teams?|delegation|group)\sfrom|(?:experts?|instructors?|trainers?|specialists?|engineers?|doctors?|nurses?|officers?|soldiers?|divers?|technicians?|members)\s(?:from|of))\s(?:the\s)?$"
)
PART_OF_NAME = re.compile(r"[-\w]")
NAME_GOES_ON = re.compile(
    r"\sdollars\b|\s[A-Z][a-z]+\s(?:[A-Z][a-z]+\s)?(?:Alliance|Company|Group|Bank|Corporation|Airlines|Foundation|Institute|Network)\b|\s(?:[A-Z][a-z]+\s){0,2}(?:Fund|Facility|Plan)\b"
)
FOLLOWS = re.compile(
    r"(?:\sand\s(?:(?:its|their)\s(?:[Mm]ember [Ss]tates|partners|allies)|(?:the\s)?(?:Ministry|Department|Agency|Office|Secretariat)\s(?:of|for)\s[^.;,]{1,60}?))?"
    r"(?:[’']s?)?(?:\s(?:[\w-]+\s){0,3}?(?:chief|head|boss|director|coordinator|commissioner|envoy|official|spokes\w+|premier|(?:foreign )?minister|general|secretary|chair\w*|governor)(?:\s[A-Z][\w’'-]+){0,3})?"
    r"(?:\s+\([^()]{1,60}\))?(?:\sGroup)?(?:,\s(?:in (?:partnership|cooperation|collaboration|coordination)|together|along|jointly|working) with\s[^.;]{1,140}?,(?=\s(?:has|have|had|will|would|is|are)\s)|,[^,]{1,140},(?:\s(?:on\s)?\ue012+,)?|(?<=\ue010),|\sin\s[\ue000-\ue004]+)?(?:\s+(?:[a-z]+ly|also|likewise|today|now|then|each|have|again|further|itself|earlier|too|(?:on\s|in\s)?[\ue012]+))*"
    r"\s+(?:will|would|has|have|had|is|are|was|were|to|can|could|shall|[’']s|[a-z]{2,}(?:ed|s|ing|nt|ve|id)|put|set|made|gave|sent|took|held|met|told|spoke|brought|came|left|led|began|kept|saw|won|rose|stood|drew|flew|wrote|found|built|bought|chose|became|sought)\b"
)
BY = re.compile(
    rf"\s+(?:[^.;]{{0,60}}?\s)??by\s+(?:the\s+)?(?:{MINISTRY_OF}|(?:[A-Z][\w-]+\s){{1,4}}of\s(?:the\s)?)?(?P<group>{BODIES}|{DEMONYM}\s{STATE_NOUN}|{PERSON}|{OFFICE})"
)
EFFORTS = re.compile(
    rf"(?P<group>{BODY}|{DEMONYM})(?:\s[Gg]overnment)?(?:[’']s?)?\s(?:\w+\s){{0,2}}"
    r"(?:efforts?|work|role|leadership|generosity|commitment|decision|readiness|willingness|offer)\s(?:in\s|of\s)?$"
)
# "thanked Japan for pledging", "praised Japan for its timely decision": who is thanked does it.
THANKED = re.compile(
    rf"\b(?:[Tt]hank(?:ed|s|ing)?|(?:commend|applaud|laud|hail|prais)(?:ed|s|es|ing)|(?:gratitude|appreciation|thanks|grateful) to)\s{SIDE}(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?"
    r"\sfor\s(?:(?:also|generously|kindly)\s|(?:the|its|their|his|her|this)\s(?:[a-z-]+\s){0,2})?$"
)
# "appreciates Japan’s help, in particular plans to send": the plans of who is thanked or praised
PRAISED = re.compile(
    rf"\b(?:[Tt]hank|appreciat|prais|commend|laud|hail|applaud|welcom|valu)(?:s|es|ed|ing)?\s(?:the\s)?(?P<group>{BODY}|{DEMONYM})(?:[’']s?)?\s[^.;]{{0,120}}?(?:,|\sand)\s(?:including|in particular|notably|especially|above all|such as)(?:,)?\s(?:for\s)?(?:its\s|the\s)?$"
)
POSSESSIVE = re.compile(
    rf"(?P<group>{BODY}|{PERSON}|{DEMONYM}(?=\s{STATE_NOUN}))(?:(?:[’']s?)?\s{OFFICE_OF_STATE}|\s(?:[Mm]ember\s)?(?:countries|[Ss]tates|members|leaders|partners|nations|governments))?[’']s?\s+(?:(?:own|recent|new|latest|first|second|third|fresh|biggest|largest|previous|next|current|planned|initial|promised|additional|total|overall|annual|humanitarian|development|military|financial)\s){{0,2}}$"
)
ADJECTIVE = re.compile(rf"(?P<group>{DEMONYM})\s(?:(?!\w+ed\s)[a-z-]+\s){{0,3}}$")
BEFORE_NOUN = re.compile(
    rf"(?P<group>{BODY})\s(?:(?!\w+(?:ed|ing)\s|(?:and|for|of|in|at|on|to|with|from|by)\s)[a-z-]+\s){{0,3}}$"
)
PROMISE_BY = re.compile(
    rf"\b(?:pledges?|commitments?|decisions?|offers?|promises?|announcements?|agreements?|plans?)\s+(?:by|of|from)\s+(?:the\s+)?"
    rf"(?P<group>{BODIES}|{PERSON}|{OFFICE})\s+(?:(?:leaders|members|countries|partners|states|governments)\s)?$"
)
# "welcomed Japan’s announcement that it will provide": whose words they are does it.
WORDS_OF = re.compile(
    rf"(?P<group>{BODY}|{DEMONYM})(?:[’']s?)?\s(?:[a-z]+\s){{0,2}}(?:announcements?|decisions?|pledges?|promises?|commitments?|statements?|confirmation|news|assurances?)"
    rf"(?:\s(?:today|yesterday|(?:on\s)?\ue012+))?\sthat\s$|\b(?:announcements?|decisions?|pledges?|promises?|statements?|assurances?)\s(?:by|from|of)\s(?:the\s)?(?P<other>{BODY}|{PERSON}|{OFFICE})\sthat\s$"
)
PROMISE_BY_STRANGER = re.compile(
    r"\b(?:pledges?|commitments?|decisions?|offers?|promises?|announcements?)\s(?:of|by|from)\s(?:the\s)?[A-Z][\w’'-]+\s[^.;]{0,160}$"
)
PLANNING = re.compile(
    rf"(?:{ACTOR}|\b(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|who|which|and|[Gg]overnment|side))\s+(?:also\s|now\s)?$"
)
NOUN_LED = re.compile(
    r"(?:intention|intent|plans?|pledges?|commitments?|decision|offer|promise|agreement|readiness)\b"
)
GOVERNMENT_AND = re.compile(
    rf"(?P<group>{DEMONYM}|{COUNTRY})(?:[’']s)?\s{OFFICE_OF_STATE},?\sand\s(?:the\s)?$"
)
SAID_BEHIND = re.compile(
    r"[”\"]\s(?:[^.;“”\"]{0,160}?\s)?(?:said|says|told|added|stated|announced)\b[^.;,“”\"]{0,90}"
)
# "to which partners have pledged 5 million", "and NATO allies spent": nobody says who of them.
OTHERS_DO = re.compile(
    r"(?:^|[,;:–—]\s|(?<![\ue000-\ue012)])\s(?:and|which|whom|that|where|but|while|as)\s)[\s“\"(*-]*(?:(?:the|these|those|its|their|our|other|some|many|several|most|private|individual|local|regional|global|public|key|more|such|European)\s){0,3}"
    r"(?:partners|allies|volunteers|aid workers|stakeholders|sponsors|banks|organi[sz]ations|charities|NGOs|agencies|entrepreneurs|corporations|supporters|members|citizens|lenders and investors)"
    r"(?:\s\([^()]{1,40}\))?(?:\s(?:have|has|had|will|would|are|were|also|already|collectively|together|today|now|so far))*\s$"
)
PRIVATE = re.compile(
    r"\b(?:[Cc]ompan(?:y|ies)|corporations?|[Pp]rivate[- ]sector|philanthrop\w+|[Ff]oundation|investors?|Inc|Corp|LLC|Ltd|Google|Microsoft"
    r"|Amazon|businesses|firms?|manufacturers?|universit\w+|CEOs?|billionaire|households?|families)\b"
)
# "World Vision Norway, a charity, gave": what bears a state's name is not the state
PRIVATE_ASIDE = re.compile(
    r",\s(?:an?|the|one of)\s(?:[^\s.;,]+\s){0,5}?(?:NGO|charity|foundation|company|firm|non-profit|nonprofit|corporation|manufacturer|conglomerate|association)\b"
)
# "and the Gates Foundation will commit": another, who is no state, does it.
PRIVATE_DOES = re.compile(
    r"\b(?:[A-Z][\w’'-]+\s){1,4}?(?:Foundation|Company|Corporation|Institute|University|Group|Inc|Trust)\s(?:also\s)?(?:will|has|have|had)?\s?$"
)
ONLY_MEET = frozenset({"UNGA", "UNSC"})  # they decide, and have nothing to give
# Whose money it is that these pay out.
ACTS_FOR = {"OCHA": Party(kind="organisation", key="UN")}  # an office of it
OF_THE_EU = frozenset({"European Peace Facility"})
LABEL = re.compile(
    rf"(?:^|[•*]|\s-\s)[\s*•-]*(?:(?P<group>{BODY})|(?P<stranger>[A-Z][\w&.’' -]{{2,50}}))\s?:\s"
)  # "Chad: Will provide"
OF_A_STATE = re.compile(rf"(?:\s(?:Bank|Agency|Corporation))?\sof\s(?:the\s)?(?P<state>{COUNTRY})")
