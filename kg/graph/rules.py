"""The rules by which the graph says more than the sentences do: name → what it concludes, and from what."""

NAMED = "person/name"
SIDE = "person/side"
MINISTER = "person/minister"
REGISTER = "person/register"
MET = "person/met"
LABEL = "thing/label"
TITLE = "meeting/title"
OCCASION = "meeting/occasion"
PARTICIPANT = "meeting/participant"
PARTY = "meeting/party"
OFFICE = "office/sightings"
SEEN = "tenure/seen"
TOTAL = "pledge/total"
RELATED = "pledge/related"
ANNOUNCED = "pledge/announced"
COUNTING = "pledge/counting"
DOLLARS = "pledge/dollars"
TIE = "tie/meetings"
SUM = "total/pledges"
TOGETHER = "topic-pair/meetings"
# Made by kg/resolve.
YEAR_OF_TERM = "date/year-from-office-term"
YEAR_OF_ARTICLE = "date/year-from-main-meeting"
SHARED_BOUNDS = "date/shared-bounds"
DAY_OF_MEETING = "date/announced-at-meeting"
NAME_OF_HOLDER = "name/office-holder"

RULES = {
    NAMED: "The fullest of a person's names is the label.",
    SIDE: "A person speaks for the party that the sentences about the person name.",
    MINISTER: "A person with a tenure in a ministerial office is a minister.",
    REGISTER: "The curated register knows the person under an identifier of its own.",
    MET: "Two persons with a tie between them have met.",
    LABEL: "A thing's label is put together from its other values.",
    TITLE: "A conference bears the title that the reporting sentence gives it.",
    OCCASION: "The words for an occasion fit one meeting of the graph.",
    PARTICIPANT: "A person with a participation in a meeting is a participant of it.",
    PARTY: "A side with a participation in a meeting is a party to it.",
    OFFICE: "An office is known from the tenures in it.",
    SEEN: "A tenure reaches from the first to the last day on which a sentence shows it.",
    TOTAL: "The sentence gives a running total or an umbrella, not a commitment of its own.",
    RELATED: "Two commitments belong together: by the words of their sentences or by equal values.",
    ANNOUNCED: "A commitment was announced at the meeting that the same text reports.",
    COUNTING: "The ledger counts each commitment once, in one stage, and says why or why not.",
    TIE: "Two sides of a meeting that was held have a tie, one for all their meetings.",
    DOLLARS: "An amount is worth so many US dollars by the reference rate of its day, or was said in them.",
    SUM: "What counts of one donor's pledges to one recipient is summed, each stage and currency apart.",
    TOGETHER: "Two topics of one meeting that was held belong to a pair, one for all such meetings.",
    YEAR_OF_TERM: "The terms of office of those who met hold the day in one year only.",
    YEAR_OF_ARTICLE: "A meeting told in passing lies next to the meeting that the article is about.",
    SHARED_BOUNDS: "What several sources date within bounds lies where the bounds overlap.",
    DAY_OF_MEETING: "What was announced at a meeting was announced on its day.",
    NAME_OF_HOLDER: "The register names the one holder of that family name in the office on that day.",
}
