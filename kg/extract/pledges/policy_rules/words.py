"""The words of undertakings: verbs with content, courtesies that promise nothing, what opens a list and heads its items."""

import re

from kg.annotate.mask import BODY
from kg.annotate.sieve import Sieved

# Verbs with content, by their stems: something is done that can be seen to be done. Whoever says "will" says so of few
# others; whoever agrees or commits binds themselves to more.
_DONE = """
accelerat appoint resolv host facilitat open(?!ness) establish launch join ratif sign expand lift resum extend remov allow implement introduc
abolish reopen re-open releas suspend withdraw construct cooperat accede participat conven reconven start restart re-start begin
finali[sz] conclud creat upgrad elevat redoubl investigat leverag recogni[sz] normali[sz] restor return repatriat waiv negotiat
operationali[sz] co-?host send deploy dispatch train shar(?!ed) grant admit strengthen doubl tripl simplif exempt renew initiat
institut streamlin inaugurat demin evacuat resettl digiti[sz] harmoni[sz] pilot unfreez dismantl codif commenc eliminat amend
designat expedit reduc fulfil extradit purchas procur install connect complet submit relocat transfer nominat reschedul finish
scrap relax loosen exempt resettl restructur unbundl privati[sz] nationali[sz] liberali[sz] transpos enact outlaw prohibit
expel deport surrender vacat demarcat delimit delineat rehabilitat renovat refurbish electrif equip interconnect synchroni[sz]
process certif accredit licen[cs] authori[sz] impos freez confiscat destroy decommission mothball halt terminat rescind repeal
revok annul reinstat rejoin pardon disband dissolv recruit refund reimburs repay compensat declassif publish vaccinat rebuild
reconstruct repair reforest subsidi[sz] underwrit co-?sponsor regulari[sz] legali[sz] criminali[sz] decriminali[sz] refrain escort co-?financ
""".split()
_BOUND = """
increas produc assist enhanc explor develop advanc promot deliver deepen exchang vot ratchet monitor inspect protect safeguard
ensur maintain support work continu pursu collaborat organi[sz] provid defend consult invit tackl address combat counter fight
prevent co-?ordinat bolster boost broaden intensif sustain utili[sz] reinvigorat moderni[sz] prioriti[sz] integrat
process manufactur install connect align standardi[sz] reform publish submit
nominat reschedul adopt co-?chair chair avoid procur purchas draft prepar conserv preserv enforc prosecut sanction impos freez limit restrict control regulat verif disarm
demilitari[sz] decarboni[sz] electrif formali[sz] institutionali[sz] synchroni[sz] undertak complet dedicat refrain
extradit transfer relocat revis de-?escalat tighten rais lower conduct reinforc augment propos present
""".split()
# Those that other words begin with: "ban" and "bank".
_SHORT = "ban back build cut ease end hold lead make meet buy form help phase export supply run tap give use drop bar halve levy lease sell swap second".split()
_SHORT_WILL = "ban build cut ease end buy form phase supply produce contribute host drop bar halve levy lease sell swap second".split()
_PHRASES = (
    r"(?:set(?:ting)? up|increas(?:e|ing)\s(?:the|its)\s(?:quota|number|intake|ceiling)|step(?:ping)? up|speed(?:ing)? up|scal(?:e|ing) up|tak(?:e|ing) part|fast-track\w*|enter(?:ing)? into|carry(?:ing)? out|bring(?:ing)? (?:before|into force|forward)|hand(?:ing)? over"
    r"|draw(?:ing)? up|roll(?:ing)? out|wind(?:ing)? down|ramp(?:ing)? up|writ(?:e|ing) off|pull(?:ing)? (?:back|out)|tak(?:e|ing) (?:back|in)|open(?:ing)? up|call(?:ing)? off|do(?:ing)? away with|stop(?:ping)? \w+ing"
    r"|constitut(?:e|ing) (?:(?:an?|the) )?(?:[\w-]+ ){0,3}(?i:committees?|commissions?|councils?|groups?|teams?|task forces?|boards?|panels?|bod(?:y|ies))"
    r"|set(?:ting)? aside|put(?:ting)? (?:[\w’'-]+\s){1,4}(?:before|under)|put(?:ting)? (?:in(?:to)? place|an end to|into (?:force|effect|operation))|clos(?:e|ing) (?:its|their|the|down)|mov(?:e|ing) (?:its|their) (?:embassy|consulate|mission|headquarters|troops|forces)"
    r"|vot(?:e|ing) (?:for|against|in favou?r)|observ(?:e|ing) (?:a|the) (?:[\w-]+\s){0,3}(?:ceasefire|cease-fire|truce|moratorium|pause)|leav(?:e|ing) the (?:agreement|treaty|pact|bloc|organi[sz]ation|union|convention)"
    r"|(?:support|back)(?:ing)? (?:[\w’'\ue000-\ue004\ue010\ue011-]+\s){0,4}?(?:candidature|candidacy|bid|accession|membership|application)"
    r"|mak(?:e|ing) (?:[\w’'\ue000-\ue004-]+\s){1,8}?(?:available|eligible|permanent|valid|visa-free|mandatory|compulsory|public)"
    r"|(?:lower|rais)(?:e|ing)? (?:its |their |the |all )?(?:[\w-]+ )?(?:duties|tariffs|fees|quotas?|ceiling|intake|visa)"
    r"|maintain(?:ing)? (?:its|their|all|the) (?:[\w-]+ )?(?:sanctions|embargo|ban|blockade|moratorium|contingent)"
    r"|giv(?:e|ing) (?:[\w’'\ue000-\ue004-]+\s){1,5}?(?:access|permission|passage|clearance|preference|priority)"
    r"|keep(?:ing)? (?:the|its|their|all|an?|both|this|these|\ue001+) (?:[\w’'\ue000-\ue004-]+\s){1,6}?(?:open|in place|in force|frozen|closed))\b"
)


def _doing(verbs: list[str]) -> str:
    """The forms in -ing: "banning", "easing", "holding"."""
    doubled = frozenset({"ban", "cut", "run", "tap", "drop", "bar", "swap"})
    forms = (v[:-1] if v.endswith("e") else v + v[-1] if v in doubled else v for v in verbs)
    return rf"(?:{'|'.join(forms)})ing\b"


BODIES = rf"{BODY}(?:(?:,\s|,?\sand\s)(?:the\s)?{BODY}){{0,25}}"  # "Chile, Peru and the EU"
# "U.S. Department of Commerce", "Peru’s Ministry of Health", "Peruvian Navy"
AGENCY = (
    r"(?:(?:[A-Z][\w-]+\s(?:and\s(?=[A-Z]))?){0,4}(?:Department|Ministry|Agency|Navy|Army|Air Force|Coast Guard|Armed Forces|Police|Customs|Authority|Administration|Service|Treasury)\b"
    r"(?:\s(?:of|for)\s(?:the\s)?[A-Z]\w+(?:(?:,\s|,?\sand\s)[A-Z]\w+){0,4})?)"
)
_OF_A_STATE = rf"(?:\s(?:[Gg]overnment|[Aa]uthorities|side|delegation)\b|(?:[’']s)?\s{AGENCY})"
_ITS_AGENCY = rf"(?:{BODY}|\ue001+){_OF_A_STATE}"
SIDE = rf"(?:{_ITS_AGENCY}(?:\sand\s(?:the\s)?{_ITS_AGENCY})?|{BODIES}|\ue010+|\ue011+)"  # "the US side", "the Danish side"
# What decides for a body in its own text: "The Council decided", "Summit agrees", "It also resolved".
ORGAN = r"(?:\b[Tt]he\s(?:[A-Z]\w+\s)?(?:Council|Authority|Assembly|Conference|Summit|Board|Commission|Committee|Alliance|Organi[sz]ation|Union|Ministerial|Meeting)|\b(?:Council|Summit|Conference|Assembly)|\bIt)"
# Between a subject and its verb: ", who was in Lima for the talks,", "for its part", "in turn".
RELATIVE = r"(?P<aside>,\s(?:who|which|whose)\s[^.;]{3,90}?,)?"
PART = r"(?:for (?:its|his|her|their) (?:own )?part|on (?:its|his|her|their) (?:side|part)|in (?:turn|return|response|exchange)|in (?:its|his|her|their) turn|on the other hand|meanwhile|likewise)"
# Between the verb and what is undertaken: "agreed, among other things, to", "agreed at their talks in Oslo on Tuesday to".
# Officials of the other side, named by it alone: "with our Chilean colleagues".
COLLEAGUES = (
    r"\ue001+\s(?:side|colleagues?|counterparts?|partners?|friends|hosts|[Gg]overnment|[Aa]uthorities)"
)
ASIDE = (
    r"(?:\s(?:themselves|itself|jointly|mutually|together|(?:on |in |at )?(?:\ue012+|\ue004+))"
    r"|,?\s(?:in principle|among other things|inter alia|for example|as a first step),?"
    r"|\s(?:at|during|after|in)\s(?:(?:the|their|its|a|an)\s)?(?:[a-z-]+\s)?(?:meeting|talks|summit|call|session|dialogue|consultations|negotiations))*"
)
MANNER = r"(?:\((?:i|a|1)\)\s)?(?:(?:from|as of|by|in|on)\s\ue012+,?\s|in the (?:near|coming|next|following) \w+,?\s)?(?:(?:also|further|together|both|now|soon|therefore|each|more|furthermore|thus|again|all|[a-z]+ly)\s){0,2}"  # "will soon jointly open"
# "announced today", "are pleased to announce", "are jointly announcing"
ANNOUNCE = r"(?:(?:are|were)\s(?:(?:pleased|proud|delighted|happy|honou?red)\sto\s(?:also\s|jointly\s)?announce|(?:also\s|jointly\s)?announcing)|announced?)(?:\s(?:today|jointly|(?:on\s)?\ue012+))?"
# What is done, as a noun: "the lifting of", "accession to".
DEED = (
    r"(?:(?:establishment|launch|(?:re)?opening|creation|formation|conclusion|signing|start|commencement|resumption|holding|deepening|strengthening|expansion"
    r"|lifting|easing|removal|abolition|suspension|extension|renewal|ratification|exchange|release|return|repatriation|deployment|withdrawal|appointment"
    r"|construction|implementation|introduction|restoration|stationing|basing|transit|entry|import|export|sale|purchase|normali[sz]ation|(?:mutual )?recognition|harmoni[sz]ation|demarcation|delimitation|liberali[sz]ation|rehabilitation|reconstruction|hosting|setting up|elevation|upgrading|upgrade|abolishment|waiver)\sof\b|accession\sto\b)"
)
CONCRETE_WILL = rf"(?:{'|'.join(_DONE)}|(?:{'|'.join(_SHORT_WILL)})\b|{_PHRASES})"
# After "agreed to", "vowed to" any verb is content, but for those of talking, thinking and staying as one is.
_EMPTY = """
disagree differ remain stay be have see discuss talk speak note think consider listen hope wait know meet attach believe
feel look keep come say tell ask try strive like view respect value play pay give get put want wish welcome
condemn congratulate visit uphold bear the this that these those all any each some both his her its their our such what
also further together jointly not never no always soon now only first then again once longer later even just still thus therefore more all instead
""".split()
ANYTHING = rf"(?!(?:{'|'.join(_EMPTY)}|an?)\b)[a-z][a-z-]{{2,}}\b"
# What whoever "will" do it does not bind themselves to, besides: to bear oneself somehow, to speak, to gain or to suffer.
_BEARING = """
achieve act adapt aim analyse analyze announce answer appeal appear argue arrive assess assume attend attract beat become begin behave believe
benefit build call carry cause celebrate challenge change check choose claim collapse commemorate compete concentrate confront
consume contribute cope cost cultivate deal debate decide declare defeat deliver demand demonstrate depart depend deserve
determine die do drive embrace emerge emphasise emphasize enable encounter encourage endeavor endeavour endure engage enjoy evaluate
evolve examine exercise exert exist expect experience explain express face fail fall favor favour feature fight find focus follow foster
gain go grow guide happen harness help hesitate highlight identify improve include inform inspire insist intend intervene invest involve
judge know last lead learn leave liaise lose make manage mark match mean mention mind mobilise mobilize mourn need note notify observe occupy
offer oppose outline overcome oversee partner persist plan please prevail proceed profit progress prosper prove push reach react read
realise realize recall receive recommend reflect regard regret reiterate reject rejoice rely remember remind replace reply report
represent require resist respect respond rest retain retaliate reveal review revisit rise risk save seek seem serve shape show
spare speak spend stand stem stick stop stress strike strive struggle study succeed suffer suggest survive tackle take talk target
teach test thank thrive tolerate total touch transform travel treat trigger turn underline underscore undermine undertake unveil urge use
wait walk warn watch weigh win withstand witness wonder work write
""".split()
OPEN_WILL = rf"(?:{CONCRETE_WILL}\w*\b|(?!(?:{'|'.join(_BEARING)})\b|(?:{'|'.join(_BOUND)})|[a-z]+(?<!pp)(?<!ep)(?<!mp)ly\b|[a-z-]+[^s]s\b|[a-z]+\s(?:up to\s|over\s|about\s|another\s)?\ue014|(?:groundbreaking|new|further|greater|closer|historic|concrete|common|regular|such|fair|full)\b|free\s(?:trade|and|movement|elections|markets?|flow|access)){ANYTHING})"
DONE_BY_WILL = re.compile(CONCRETE_WILL)  # of speeches and of a publisher's own plans no other verb is taken
GIVING = r"(?:continu(?:e|ing)\sto\s)?(?:provide|supply|deliver|send|train|fund|host|implement(?:ing)?)\s"
CONCRETE = rf"(?:{'|'.join((*_DONE, *_BOUND))}|(?:{'|'.join(_SHORT)})\b|{_PHRASES})"
CONCRETE_DOING = rf"(?:(?:{'|'.join((*_DONE, *_BOUND))})\w*ing\b|{_doing(_SHORT)}|{_PHRASES})"

# What "will be" done.
BE_DONE = (
    r"(?:held|launched|opened|signed|established|convened|concluded|finali[sz]ed|completed|set up|pursued|promoted|strengthened|expanded|accelerated|intensified"
    r"|resumed|increased|continued|started|drafted|drawn up|begun|created|formed|implemented|extended|reopened|abolished|lifted|introduced|appointed|prepared"
    r"|ratified|doubled|raised|waived|deployed|built|restored|reviewed|constituted|hosted|submitted|exempted|granted|removed|reduced|lowered|simplified|handed over|returned|exchanged|withdrawn)"
)
# Of these, what can be seen to be done on a day.
BE_DONE_SOON = (
    r"(?:held|launched|opened|signed|established|convened|concluded|finali[sz]ed|completed|set up|resumed|started|drafted|drawn up|begun|created|formed|extended|reopened|abolished|lifted"
    r"|introduced|appointed|ratified|doubled|waived|deployed|built|constituted|hosted|submitted|exempted|granted|removed|scrapped|handed over|returned|withdrawn|exchanged)\b"
)
# What follows a rule and yet promises nothing that could be kept or broken.
COURTESY = re.compile(
    r"(?:\w+\s(?:this|these|those|that|such)\s\w+\s*[.,]?$|continue to (?:view|regard|see|look|attach|respect|value|uphold|enjoy|stand|play|remain)\b|(?:continue|keep|continuing|keeping)\s(?:to\s|on\s)?(?:(?:close|closely|regular|their|our|constructive|political|frank|open|high-level|mutual)\s)*(?:in touch|in contact|consult\w*|coordinat\w*|communicat\w*|contact|dialogue|discuss\w*|meet(?:ing)?\b|talk\w*|the conversation|follow\w*|engag\w*|exchang\w*)"
    r"|continu(?:e|ing)\s(?:to\s)?(?:further\s)?(?:deepen|expand|strengthen|build|develop|enhanc)\w*\s(?:(?:the|their|our|its|bilateral|mutual|strong|close)\s)*(?:relations(?:hips?)?|ties|friendship|partnership|engagement)\b"
    r"|maintain(?:ing)?\s(?:(?:the|their|our|close|regular|frequent|open|ongoing|high-level)\s)*(?:contact|communication|dialogue|coordination|engagement|lines|channels|touch)"
    r"|prepar(?:e|ing) (?:(?:[a-z]+ly|well|together) ){0,2}(?:for|towards?)\b"
    r"|work(?:ing)? (?:closely |hard |constructively )?(?:with|together)(?:\s\w+){0,3}\s*[.,]?$"
    r"|(?:work|cooperat|collaborat)\w* (?:closely |together )*(?:toward|for|ahead of)s? (?:the |a )?(?:next|upcoming|coming|success\w*)\b"
    r"|(?:continue|continuing) (?:to work|working|to cooperate|cooperating|their cooperation|to strengthen)(?:\s(?:closely|together|with [^.]{0,30}|on (?:this|the) (?:matter|issue)|in this regard))*[.,]?$"
    r"|continu(?:e|ing) (?:to )?work(?:ing)? (?:[a-z]+ly )?(?:together )?(?:on|in|with|towards?)\b|providing support to\b|work(?:ing)? (?:[a-z]+ly )?together and with\b|coordinat\w+ to maintain\b"
    r"|(?:close|closer|continued|further|greater|enhanced) (?:collaboration|cooperation|coordination|engagement|partnership|contacts?|consultations?)\b|(?:[a-z]+ly )?(?:boost|increas|rais)\w* (?:its |their )?defen[cs]e spending\b|(?:provide|deliver|send|extend) (?:these|those|this)\b|maintain(?:ing)? [“\x22‘'](?:strategic|close|regular)"
    r"|(?:promot|strengthen|deepen|enhanc|boost|develop)\w* (?:bilateral |mutual |their |the ){0,2}(?:ties|relations) by (?:broadening|deepening|enhancing|strengthening|expanding) (?:cooperation|exchanges)\b"
    r"|work(?:ing)? (?:closely )?with (?:our|its|their|all|other|international|regional|him|her|them)\b|cooperat\w* (?:closely )?on (?:this|these|that|common|shared)\b"
    r"|(?:work|cooperat)\w* (?:closely )?(?:together )?on (?:a (?:wide |broad )?range of|regional|global|many|issues)\b"
    r"|cooperat\w*(?: closely)? (?:at|in|within) (?:the )?(?:\ue003|Security Council|international|multilateral|regional and)"
    r"|consult\w* (?:closely|regularly|on|with)|coordinat\w* (?:closely|on|with|their|positions|efforts)|exchang\w* views|meet\b(?! again| (?:annually|yearly|quarterly|monthly|every|once|twice|each|before|by|within|regularly at)\b| (?:in|on|at) [\ue000\ue004\ue012]|[^.;]{0,60}\bto (?:prepare|finali|conclude|negotiate|draft|launch))|make (?:every|all)|(?:continue to )?support (?:each other(?![’']s (?:\w+ )?candida)|peace|democracy)|(?:support|promot|preserv|maintain|safeguard|ensur|uphold|advanc|protect|bring|work (?:together )?(?:for|towards?))\w*\s(?:and\s\w+\s)?(?:the\s)?(?:(?:regional|international|global|lasting|world|common|shared|just|durable)\s(?:and\s\w+\s)?)*(?:peace|stability|security|prosperity|democracy|multilateralism|rule of law|human rights|freedoms?|values)\b(?!\s(?:agreement|council|deal|forum|force|mission|operations|talks|dialogue|treaty))|continue (?:to )?(?:this|these|the (?:dialogue|discussions?|conversation|talks|cooperation|work|process)) "
    r"|(?:further\s)?(?:develop|strengthen|deepen|promot|enhanc|advanc|boost|expand|consolidat|cement|foster|improv)\w*\s(?:(?:the|their|our|its|two|countries[’']|bilateral|friendly|mutual|strong|close|closer|traditional|overall|dynamic|\ue001+)\s)*"
    r"(?:relations(?:hips?)?|ties|friendship|partnership|communication|contacts?)\b(?!\s(?:to|in\s(?!international|(?:an?\s(?:wide|broad)|all|many|various|several)\b)|on|by|through|into|including|with\s\w+\sin)\b)"
    r"|(?:continue to\s|continuing to\s)?(?:further\s)?(?:strengthen|deepen|enhanc|promot|boost|expand|develop)\w*\s(?:and\s\w+\s)?(?:the\s|their\s|our\s)?(?:\w+\s)?cooperation"
    r"(?:\s(?:in the international arena|between [^.;,]{0,40}|at all levels|in (?:various|all|many|other) (?:fields|areas)))?\s*[.,]?$"
    rf"|be\b(?! {BE_DONE})"
    r"|cooperat\w*\sclosely\b(?! to)|work (?:closely )?(?:together )?(?:to|towards?) (?:that|this) end|extend\s(?:(?:its|their|his|her|full|fullest|all|every|possible)\s)+(?:cooperation|support|assistance)|set up a meeting|(?:double|triple|increase)\s(?:that|this|the|its|our)\s(?:sum|amount|contribution|support|aid|funding)\b|(?:enhanc|deepen|strengthen|promot|foster)\w*\s(?:mutual\s)?(?:trust|friendship|understanding)\b)"
)
_NEGATED = r"\b(?:not|never|neither|failed to|refused to|until|unless|whether|only (?:after|if|once))\b"
NEGATED = re.compile(rf"{_NEGATED}|n[’']t\b")

# Before a list of undertakings, and at the head of its items.
LEADS_LIST = re.compile(
    r"\b(?:agree[ds]?|decid(?:e|ed)|commit(?:ted|s)?|pledge[ds]?|undertake|undertook|intends?|resolved?|will)\b[^.:]{0,80}?"
    r"(?:\bto|\bthe following(?:\s[^:]{1,60})?|\bas follows|\bon|\bupon|\bthat|\bagreed|\bdecided)\s*:\s*$|\b(?:will|shall)\s?:\s*$"
    r"|\b[Ff]ollowing\s(?:[a-z]+\s){0,3}(?:was|were|has been|have been|are)\s(?:[a-z]+\s)?(?:agreed|decided|adopted)(?:\s(?:on|upon))?(?:\sby\s[^:]{1,60})?\s*:\s*$"
)
# "- Decided to establish a task force", below "The two governments:".
BOUND_ITEM = re.compile(
    rf"[\W\d]*(?:Agreed?|Decided?|Committed|Commit|Pledged?|Resolved?|Intend(?:ed)?|Undertook|Concurred|Plan(?:ned)?)\s(?:to|on|in)\s{MANNER}(?={CONCRETE}|{CONCRETE_DOING}|(?:the\s)?{DEED})"
)
# Below it, a sentence of its own: "Peru will open a consulate", "Both sides to share data", "A task force will be set up", "Opening of a consulate".
LISTED_ONE = re.compile(
    rf"(?:[Tt]he\s)?(?P<who>{BODY}|\ue001+)(?:\s(?:side|[Gg]overnment|delegation))?\s(?:will|shall|would|to|(?:agree[ds]?|commits?|undertakes?|undertook) to)\s(?:also\s)?(?={CONCRETE})"
)
LISTED_ALL = re.compile(
    rf"(?:(?:[Bb]oth|[Tt]he (?:two|three))\s[a-z]+|[Tt]he [Pp]arties|[Tt]hey|[Mm]inisters|[Ll]eaders)\s(?:will|shall|would|to|agree[ds]? to|are to)\s(?:also\s|jointly\s)?(?={CONCRETE})"
    rf"|(?=(?:[Aa]n?|[Tt]he)\s[^.;]{{3,120}}?\s(?:will|shall|would|to|should)\sbe\s{BE_DONE_SOON})|(?=[A-Z][^.;,]{{3,80}}?\s(?:will|shall)\s{MANNER}(?:meet|{CONCRETE}))|(?=(?i:(?:the\s)?{DEED}))"
)
LISTED_VERB = re.compile(rf"(?:to\s)?(?:achieve|{CONCRETE})\w*\s", re.IGNORECASE)

# Below "List of outcomes": what was signed or begun, named by a noun.
OUTCOMES = Sieved(
    r"\b(?:[Oo]utcomes?|[Dd]eliverables|[Aa]greements|MoUs|MOUs|[Dd]ocuments|[Ii]nstruments|[Ss]igned|[Ee]xchanged|[Aa]nnounce(?:ments?|d)|[Hh]anding [Oo]ver|[Ll]aunches)\b"
)
OUTCOME_ITEM = re.compile(
    r"[\W|]*(?:(?:\d+|[a-z]|[ivx]+)[.)]\s(?:\|\s)?)?(?:(?:Signing|Exchange|Conclusion|Renewal) of\s)?(?:[Aa]n?\s|[Tt]he\s)?"
    r"(?:(?:MoU|MOU|Memorandum of (?:Understanding|Cooperation)|Agreement|Protocol|Treaty|Arrangement|Letter of Intent|(?:Joint )?Declaration of Intent"
    r"|Framework (?:Agreement|Arrangement)|(?:Cultural Exchange )?Programme of Cooperation|(?:Executive|Exchange) Programme|Action Plan|Work Plan)\s(?:between|on|for|concerning|regarding|in)\s"
    r"|(?:Launch|Establishment|Opening|Setting up|Commencement|Resumption|Creation)\s(?:of|a|an)\s)(?=\w)"
)

# Below "The six MoUs signed are as follows:", what each is about.
PAPERS_LEAD = re.compile(
    r"\b(?:MoUs|MOUs|[Mm]emorand(?:ums|a)|[Aa]greements|[Dd]ocuments|[Ii]nstruments|[Pp]rotocols)\b[^:]{0,160}:\s*$"
)
# "Including:", on a line of its own below the sentence that it goes on with.
GOES_ON = re.compile(
    r"\s*(?:[Ii]ncluding|[Nn]amely|[Aa]mong them|(?:[Tt]hese|[Tt]hey) (?:are|include))\s?(?:are\s)?:\s*$"
)
PAPER_ITEM = re.compile(
    r"[\W|]*(?:(?:\d+|[a-z]|[ivx]+)[.)]\s)?(?=(?:[Oo]n\s|[Aa]n?\s)?(?:[A-Z][\w-]+\s){0,2}?(?:[Oo]n\s|[Aa]greements|[Pp]rotocols|[Pp]lan|[Cc]ooperation|[Cc]ollaboration|[Aa]greement|[Mm]emorandum|[Pp]rotocol|[Pp]rogramme|[Ee]xchanges?|[Pp]romotion|[Pp]artnership|[Rr]ecognition)\b)"
)

# "Peru to join the coalition", among outcomes: one of the sides alone.
JOINS = re.compile(
    rf"[\s\d|•*().-]*(?P<who>{BODY})\sto\s(?=(?:join|sign|accede|ratify|open|host|extend|waive|recognise|recognize)\b)"
)

# Aid whose sum is not said; help that has somebody to help.
AID_CONTENT = re.compile(
    r"(?:provide|give|extend|offer|grant|send|deliver)\s(?:[\w\ue000-\ue004]+\s){0,3}?(?:humanitarian|emergency|financial|economic|development|food)"
    r"\s(?:and\s\w+\s)?(?:care|aid|assistance|relief|help)\b"
)
HELPS = re.compile(
    r"(?:continue\s(?:to\s)?)?(?:support|provid|help|assist|back|defend|suppl|send|give|lend|their support|its support|our support)\w*\s"
)

# What is sent is a gift, told by the rules of goods.
SENDS = re.compile(
    r"(?:hand over|send|provide|supply|donate|train|give|deliver|contribute|fund|deploy|dispatch|allocate|finance)\b"
)

# What only a state does, and to another: of it "will" is a promise, whoever tells it.
STATE_ACT = re.compile(
    r"(?:(?:lift|drop|abolish|waive|scrap|remove|eas|relax|suspend|end)(?:e|e?d|p?ed)?\s(?:[\w’'\ue000-\ue003-]+\s){0,6}?(?:visas?|sanctions|bans?|embargo|tariffs|(?:entry|travel|import|export)\s(?:restrictions|curbs|duties))\b"
    r"|(?:fully\s)?(?:re-?)?open\s(?:its|an?|the)\s(?:[a-z-]+\s){0,2}?(?:embassy|consulate|diplomatic mission|market|airspace|borders?)\b"
    r"|(?:resume|restore|re-?establish|establish)\s(?:full\s)?diplomatic\s(?:relations|ties)\b|exempt\s[^.;]{0,90}?\bvisas?\b|grant\s[^.;]{0,60}?\bvisa-free\b)"
)

# A sentence with none of these, and not "will" in the mouth of somebody, states no undertaking.
CUES = frozenset(
    str.split(
        """
        consented agreed agree agrees decided decides confirmed concurred concur committed commit commits committing pledge pledged
        pledges pledging vowed vows undertook undertakes undertake resolved sign signed inked concluded plans
        plan planned decide resolve announced resulted ended culminated reached lifted eased extended accepted tasked task instructed instruct directed mandated
        welcomed hailed applauded agreeing launched established created inaugurated relaunched elevated upgraded raised witnessed oversaw presided initialled exchanged
        struck sealed clinched finalized finalised formalized formalised approved adopted set vow promise reaffirms reaffirming reiterates reiterating underlined underlines
        commits signing expressed conveyed restated restates included includes contained contains stressed stresses emphasized emphasised said stated declared agreeing undertaking vowing promising underscores underscoring
        prolonged prolongs instructs directs mandates tasks authorises authorizes approves takes communicated decides resolves settled signature signatures word renewed commitment assurance attended followed reopened resumed abolished waived ratified suspended imposed adopted intends intend intended shared affirmed reaffirmed reiterated underscored determined promised promises prepares accord consensus fixed bound consented given won secured obtained secures endorsed shook affirms affirmed
        assured guaranteed guarantees offered offers undertakes gave given scrapped halved doubled dropped removed relaxed tightened introduced
        cut opened closed recognised recognized granted disclosed told informed notified restored
        welcome welcomes announce announces announcing launch launches launching adopt adopts endorse endorses offer approve support
        """
    )
)
WILL = frozenset({"will", "would", "shall"})
# "X will" is an undertaking only where somebody says so, or all of a statement's authors do.
TELLING = frozenset(
    str.split(
        """
        said says stated replied informed announced announcement promised told added assured declared explained noted
        guaranteed disclosed assures affirmed revealed indicated reported saying adding announcing confirming noting stating informing stressed
        underlined underscored emphasized emphasised conveyed responded vowed pledged gave given confirmed together host redouble two both sides under according
        """
    )
)
