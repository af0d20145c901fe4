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
TIE = "tie/meetings"

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
}
