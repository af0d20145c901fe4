/* The page's data as Python wrote it, and the look-ups made of it once. */

const [DATA, DRAWING] = ["page-data", "drawing"].map((id) => unpack(JSON.parse(byId(id).textContent)));
completed(DATA);
const PRISTINE = pristinePage(); // before anything changes: for "save as one file"

/** The page as it was written, but for its data: the browser need not write out megabytes that are put in anew. */
function pristinePage() {
  const boxes = ["page-data", "drawing"].map(byId);
  const texts = boxes.map((box) => box.textContent);
  boxes.forEach((box) => { box.textContent = ""; });
  const html = "<!doctype html>\n" + document.documentElement.outerHTML.replace('class="scripted"', "")
    .replace(/<nav class="pages"[^]*?<\/nav>/, ""); // the pages beside this one stay behind
  boxes.forEach((box, at) => { box.textContent = texts[at]; });
  return html;
}

const DOCUMENTS = new Map(DATA.documents.map((row) => [row.id, { ...row, published: row.published ? dayInWords(row.published) : "" }]));
const TOPICS = new Map(DATA.topics.map((row) => [row.id, row]));
const NODES = new Map(); // people, countries, organisations, groups, and gatherings: whatever may be drawn
const PLACES = new Map(DRAWING.nodes.map((row) => [row.id, row]));

const REGIONS = { africa: "Africa", americas: "Americas", asia: "Asia", europe: "Europe", oceania: "Oceania" };
const regionOf = (row) => {
  const key = fold(row && row.region || "");
  return key in REGIONS ? key : "other";
};

for (const row of DATA.parties) {
  NODES.set(row.id, { ...row, short: row.kind === "organisation" && row.code || row.name, region: regionOf(row) });
}
for (const row of DATA.persons) {
  const home = NODES.get(row.party);
  NODES.set(row.id, { ...row, kind: "person", home, code: home ? home.code || home.name : "", region: home ? home.region : "other" });
}

const KINDS = { person: "person", country: "country", organisation: "organisation", group: "group", event: "gathering" };
const MEETING_KINDS = { bilateral: "Two sides", multilateral: "Several sides", conference: "Conference", other: "With others than states" };
const PLEDGE_KINDS = { financial: "Money", in_kind: "Goods and services", policy: "Undertaking" };
const MODES = { in_person: "In person", phone: "By telephone", video: "By video", unknown: "Not said" };
const STATUS = {
  held: "Held", planned: "Planned", cancelled: "Cancelled", pledged: "Pledged", delivered: "Delivered",
  restated: "Said again", requested: "Asked for", conditional: "On a condition",
};
const CERTAINTY = {
  stated: "Stated in a sentence",
  derived: "Partly inferred",
  contradicted: "Sources disagree",
};

const withWider = (ids) => {
  const found = new Set();
  for (let id of ids || []) {
    while (id && !found.has(id)) {
      found.add(id);
      id = (TOPICS.get(id) || {}).broader;
    }
  }
  return [...found];
};

const documentsRead = DATA.read.reduce((sum, [, n]) => sum + n, 0);

/** A sentence as it is used: its parts are plain and marked words by turns. Some texts stand only in our copy of the document. */
function sentenceAt(place) {
  const [text, rule, ...lengths] = DATA.sentences[place];
  const said = DATA.texts[text];
  let from = 0;
  const parts = lengths.map((length) => said.text && said.text.slice(from, from += length));
  return { ...said, rule: DATA.rules[rule], parts: said.text ? [...parts, said.text.slice(from)] : [] };
}

const sentencesOf = (row) => (row.sentences || []).map(sentenceAt);
const publishersOf = (row) => unique(sentencesOf(row).map((said) => (DOCUMENTS.get(said.document) || {}).publisher || "Publisher not known"));

function meetingFact(row, index) {
  const people = unique(row.sides.map((side) => side.person));
  const parties = unique(row.sides.map((side) => side.party || (NODES.get(side.person) || {}).party));
  return { ...common(row), type: "meeting", index, people, parties, kind: "m-" + row.kind, mode: row.mode };
}

function pledgeFact(row, index) {
  const parties = unique([...(row.by || []), ...(row.to || []), ...(row.channel || [])]);
  return { ...common(row), status: row.stage, type: "pledge", index, people: [], parties, kind: "p-" + row.type, mode: null };
}

function common(row) {
  return {
    id: row.id, row, status: row.status, topics: withWider(row.topics), about: row.about || [],
    publishers: publishersOf(row), documents: unique(sentencesOf(row).map((said) => said.document)), certainty: row.certainty, from: row.earliest || "", to: row.latest || "",
  };
}

/** What is planned or was called off is no meeting yet. */
const tookPlace = (fact) => fact.type === "meeting" && fact.status === "held";

function countMeetings(meetings) {
  const rest = ["planned", "cancelled"].map((status) => [meetings.filter((fact) => fact.status === status).length, status]);
  return [counted(meetings.filter(tookPlace).length, "meeting"), ...rest.filter(([n]) => n).map(([n, status]) => `${number(n)} ${status}`)].join(", ");
}

const FACTS = [...DATA.meetings.map(meetingFact), ...DATA.pledges.map(pledgeFact)];
const FACT = new Map(FACTS.map((fact) => [fact.id, fact]));
for (const place of DRAWING.nodes) {
  if (place.kind !== "event") continue;
  const fact = FACT.get(place.id);
  NODES.set(place.id, { id: place.id, kind: "event", name: place.label, short: gatheringName(fact), code: "", region: "other", fact });
}

/** A gathering is called by its title or occasion, else by its size and date: its sides are too many to name. */
function gatheringName(fact) {
  return fact.row.title || fact.row.occasion || `${unique(fact.row.sides.map((side) => side.party)).length} sides, ${fact.row.date}`;
}

const factsOf = new Map(); // node → facts it takes part in
for (const fact of FACTS) {
  for (const id of [...fact.people, ...fact.parties, ...(NODES.has(fact.id) ? [fact.id] : [])]) {
    if (!factsOf.has(id)) factsOf.set(id, []);
    factsOf.get(id).push(fact);
  }
}

const LINES = DRAWING.edges.map((row) => ({
  id: `${row.from} ${row.to} ${row.level}`, a: row.from, b: row.to, level: row.level, represents: Boolean(row.represents),
  facts: [...(row.meetings || []).map((at) => FACTS[at]), ...(row.pledges || []).map((at) => FACTS[DATA.meetings.length + at])],
}));
const LINES_OF = { people: LINES.filter((line) => line.level === "people"), countries: LINES.filter((line) => line.level === "countries") };

const DATED = FACTS.filter((fact) => fact.from);
const FIRST = DATED.reduce((least, fact) => fact.from < least ? fact.from : least, "9999");
const LAST = DATED.reduce((most, fact) => fact.to > most ? fact.to : most, "0000");
const dayOf = (fact) => fact.from + fact.to; // by the earliest day: what may have been any time in years is not the newest
const newestFirst = (a, b) => (dayOf(b) > dayOf(a) ? 1 : dayOf(b) < dayOf(a) ? -1 : 0) || (a.id < b.id ? -1 : 1);
const nameOf = (id) => (NODES.get(id) || TOPICS.get(id) || { name: id }).name || (TOPICS.get(id) || {}).label || id;
