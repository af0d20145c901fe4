"""Every term that the graph is written with, as N-Quads IRIs: the same as in ontology/communique.ttl."""

from kg.vocabulary import (
    CMQ,
    DERIVATIONS_GRAPH,
    EVENTS_GRAPH,
    ISSUES_GRAPH,
    ONTOLOGY_GRAPH,
    PREFIXES,
    REFERENCE_GRAPH,
)


def _cmq(name: str) -> str:
    return f"<{CMQ}{name}>"


def _term(prefixed: str) -> str:
    prefix, name = prefixed.split(":")
    return f"<{PREFIXES[prefix]}{name}>"


# ---------------------------------------------------------------- graphs

ONTOLOGY = f"<{ONTOLOGY_GRAPH}>"
REFERENCE = f"<{REFERENCE_GRAPH}>"
EVENTS = f"<{EVENTS_GRAPH}>"
DERIVATIONS = f"<{DERIVATIONS_GRAPH}>"
ISSUES = f"<{ISSUES_GRAPH}>"

# ---------------------------------------------------------------- other vocabularies

TYPE = _term("rdf:type")
SUBJECT = _term("rdf:subject")
PREDICATE = _term("rdf:predicate")
OBJECT = _term("rdf:object")
LABEL = _term("rdfs:label")
ALT_LABEL = _term("skos:altLabel")
SAME_AS = _term("owl:sameAs")

# ---------------------------------------------------------------- classes

PARTY = _cmq("Party")
PERSON = _cmq("Person")
MINISTER = _cmq("Minister")
OFFICE = _cmq("Office")
TENURE = _cmq("Tenure")
COUNTRY = _cmq("Country")
ORGANISATION = _cmq("Organisation")
GROUP = _cmq("Group")
PLACE = _cmq("Place")
MEETING = _cmq("Meeting")
PARTICIPATION = _cmq("Participation")
PLEDGE = _cmq("Pledge")
FINANCIAL_PLEDGE = _cmq("FinancialPledge")
IN_KIND_PLEDGE = _cmq("InKindPledge")
POLICY_PLEDGE = _cmq("PolicyPledge")
TIE = _cmq("Tie")
TOTAL = _cmq("Total")
TOPIC_PAIR = _cmq("TopicPair")
TOPIC = _cmq("Topic")
DOCUMENT = _cmq("Document")
SEGMENT = _cmq("Segment")
PASSAGE = _cmq("Passage")
CLAIM = _cmq("Claim")
DERIVATION = _cmq("Derivation")
ISSUE = _cmq("Issue")

# ---------------------------------------------------------------- persons and offices

NAME = _cmq("name")
AFFILIATION = _cmq("affiliation")
MET = _cmq("met")
HOLDER = _cmq("holder")
IN_OFFICE = _cmq("office")
FIRST_SEEN = _cmq("firstSeen")
LAST_SEEN = _cmq("lastSeen")
OFFICE_OF = _cmq("officeOf")
MINISTERIAL = _cmq("ministerial")

# ---------------------------------------------------------------- countries, organisations, places

ALPHA2 = _cmq("alpha2")
ALPHA3 = _cmq("alpha3")
DEMONYM = _cmq("demonym")
CAPITAL = _cmq("capital")
REGION = _cmq("region")
ACRONYM = _cmq("acronym")
ORGANISATION_KIND = _cmq("organisationKind")
MEMBER = _cmq("member")
IN_COUNTRY = _cmq("inCountry")
LATITUDE = _cmq("latitude")
LONGITUDE = _cmq("longitude")

# ---------------------------------------------------------------- dates

EARLIEST = _cmq("earliest")
LATEST = _cmq("latest")
DATE_WORDS = _cmq("dateWords")
LASTS = _cmq("lasts")
DUE_EARLIEST = _cmq("dueEarliest")
DUE_LATEST = _cmq("dueLatest")
DUE_WORDS = _cmq("dueWords")

# ---------------------------------------------------------------- meetings

MODE = _cmq("mode")
KIND = _cmq("kind")
STATUS = _cmq("status")
TITLE = _cmq("title")
START_TIME = _cmq("startTime")
DURATION = _cmq("durationMinutes")
AT_PLACE = _cmq("place")
AT_COUNTRY = _cmq("country")
OCCASION = _cmq("occasion")
OCCASION_NAME = _cmq("occasionName")
DISCUSSED = _cmq("discussed")
ABOUT = _cmq("about")
HAS_PARTICIPATION = _cmq("participation")
OF_PERSON = _cmq("person")
REPRESENTS = _cmq("represents")
OFFICE_TITLE = _cmq("officeTitle")
ROLE = _cmq("role")
PARTICIPANT = _cmq("participant")
HAS_PARTY = _cmq("party")

# ---------------------------------------------------------------- pledges

STAGE = _cmq("stage")
BY = _cmq("by")
TO = _cmq("to")
CHANNEL = _cmq("channel")
AMOUNT = _cmq("amount")
CURRENCY = _cmq("currency")
PRECISION = _cmq("precision")
FINANCE = _cmq("financeType")
ITEM = _cmq("item")
ITEM_COUNT = _cmq("itemCount")
PURPOSE = _cmq("purpose")
HAS_TOPIC = _cmq("topic")
CONDITION = _cmq("condition")
IS_TOTAL = _cmq("isTotal")
PART_OF = _cmq("partOf")
ADDITIONAL_TO = _cmq("additionalTo")
RESTATES = _cmq("restates")
FULFILS = _cmq("fulfils")
ANNOUNCED_AT = _cmq("announcedAt")
COUNTED = _cmq("counted")
COUNTED_REASON = _cmq("countedReason")
DOLLARS = _cmq("dollars")
DOLLAR_RATE = _cmq("dollarRate")
DOLLAR_DATE = _cmq("dollarRateDate")
DOLLAR_SOURCE = _cmq("dollarRateSource")

# ---------------------------------------------------------------- ties

BETWEEN = _cmq("between")
IN_MEETING = _cmq("inMeeting")
MEETING_COUNT = _cmq("meetingCount")
FIRST_MET = _cmq("firstMet")
LAST_MET = _cmq("lastMet")

# ---------------------------------------------------------------- totals and topic pairs

TOTAL_BY = _cmq("totalBy")
TOTAL_TO = _cmq("totalTo")
TOTAL_STAGE = _cmq("totalStage")
TOTAL_AMOUNT = _cmq("totalAmount")
TOTAL_CURRENCY = _cmq("totalCurrency")
TOTAL_DOLLARS = _cmq("totalDollars")
PLEDGE_COUNT = _cmq("pledgeCount")
PAIRS = _cmq("pairs")
TIMES_TOGETHER = _cmq("timesTogether")

# ---------------------------------------------------------------- documents and evidence

URL = _cmq("url")
PUBLISHER = _cmq("publisher")
PUBLISHED = _cmq("published")
LANGUAGE = _cmq("language")
DIGEST = _cmq("digest")
HAS_SEGMENT = _cmq("segment")
DATELINE = _cmq("dateline")
IN_DOCUMENT = _cmq("document")
QUOTE = _cmq("quote")
START = _cmq("start")
END = _cmq("end")
FOCUS_START = _cmq("focusStart")
FOCUS_END = _cmq("focusEnd")
EXTRACTOR = _cmq("extractor")
RULE = _cmq("rule")
REPORTS = _cmq("reports")
CONTRADICTS = _cmq("contradicts")
DERIVED_BY = _cmq("derivedBy")
DERIVED_FROM = _cmq("derivedFrom")
ISSUE_KIND = _cmq("issueKind")
MESSAGE = _cmq("message")
HAS_PASSAGE = _cmq("passage")
