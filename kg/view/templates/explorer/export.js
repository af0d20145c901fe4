/* What is in sight in, files out: tables, networks, RDF, pictures, and the view itself as one page. */

function download(name, text, type) {
  const url = URL.createObjectURL(text instanceof Blob ? text : new Blob([text], { type: `${type};charset=utf-8` }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  toast(`Saved ${name}.`);
}

const fileName = (ending) => `${fold(DATA.title).replace(/ /g, "-") || "graph"}${isFiltered() ? "-filtered" : ""}.${ending}`;
const filterWords = () => [...byId("chips").querySelectorAll(".chip")].map((chip) => chip.textContent).join(" · ") || "everything";

/* ---------------------------------------------------------------- CSV */

/** A cell for a spreadsheet: quoted, and never a formula. */
function cell(value) {
  const text = String(value === undefined || value === null ? "" : value).replace(/\0/g, "");
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

const CSV_COLUMNS = [
  ["type", (fact) => fact.type], ["kind", (fact) => fact.type === "meeting" ? MEETING_KINDS[fact.row.kind] : PLEDGE_KINDS[fact.row.type]],
  ["who", (fact) => whoOf(fact)], ["what", (fact) => fact.row.what || fact.row.label], ["date", (fact) => fact.row.date], ["earliest", (fact) => fact.from], ["latest", (fact) => fact.to],
  ["place", (fact) => fact.row.place], ["how", (fact) => fact.mode ? MODES[fact.mode] : ""], ["status", (fact) => STATUS[fact.status]],
  ["people", (fact) => fact.people.map(nameOf).join("; ")], ["countries and organisations", (fact) => fact.parties.map(nameOf).join("; ")],
  ["codes", (fact) => fact.parties.map((id) => (NODES.get(id) || {}).code || nameOf(id)).join("; ")],
  ["amount", (fact) => fact.row.amount], ["currency", (fact) => fact.row.currency], ["item", (fact) => fact.row.item], ["count", (fact) => fact.row.count],
  ["topics", (fact) => (fact.row.topics || []).map(nameOf).join("; ")], ["about", (fact) => fact.about.map(nameOf).join("; ")],
  ["sentence", (fact) => sentencesOf(fact.row).slice(0, 1).map(wordsOf).join("")], ["document", (fact) => (DOCUMENTS.get(fact.documents[0]) || {}).title],
  ["publisher", (fact) => (DOCUMENTS.get(fact.documents[0]) || {}).publisher], ["published", (fact) => (DOCUMENTS.get(fact.documents[0]) || {}).published],
  ["url", (fact) => (DOCUMENTS.get(fact.documents[0]) || {}).url], ["documents", (fact) => fact.documents.length], ["certainty", (fact) => CERTAINTY[fact.certainty]], ["id", (fact) => fact.id],
];

/** One row a fact, with its sentence; a byte order mark, so that Excel reads the accents. */
function toCsv(facts) {
  const rows = facts.map((fact) => CSV_COLUMNS.map(([, of]) => cell(of(fact))).join(","));
  return "\ufeff" + [CSV_COLUMNS.map(([name]) => cell(name)).join(","), ...rows].join("\r\n") + "\r\n";
}

/* ---------------------------------------------------------------- one file */

/** This very page with only what is in sight in it, opening as it looks now. */
function toPage() {
  const keep = new Set(found.facts.map((fact) => fact.id));
  const people = new Set(found.facts.flatMap((fact) => fact.people));
  const parties = new Set(found.facts.flatMap((fact) => [...fact.parties, ...fact.about]));
  for (const row of DATA.persons) if (people.has(row.id) && row.party) parties.add(row.party);
  const documents = new Set(found.facts.flatMap((fact) => fact.documents));
  const meetings = DATA.meetings.map((row, at) => keep.has(row.id) ? at : -1).filter((at) => at >= 0);
  const pledges = DATA.pledges.map((row, at) => keep.has(row.id) ? at : -1).filter((at) => at >= 0);
  const sentences = DATA.sentences.map((use) => [...use]);
  const texts = usedTexts([...meetings.map((at) => DATA.meetings[at]), ...pledges.map((at) => DATA.pledges[at])], sentences);
  const data = {
    ...DATA, texts, sentences, start: toHash(), persons: DATA.persons.filter((row) => people.has(row.id)), parties: DATA.parties.filter((row) => parties.has(row.id)),
    documents: DATA.documents.filter((row) => documents.has(row.id)), ...readFrom(DATA.documents.filter((row) => documents.has(row.id))), meetings: meetings.map((at) => DATA.meetings[at]), pledges: pledges.map((at) => DATA.pledges[at]),
  };
  const places = (kept, old) => (old || []).map((at) => kept.indexOf(at)).filter((at) => at >= 0);
  const edges = DRAWING.edges.map((row) => ({ ...row, meetings: places(meetings, row.meetings), pledges: places(pledges, row.pledges) }))
    .filter((row) => row.represents || row.meetings.length || row.pledges.length);
  const ids = new Set([...people, ...parties, ...keep]);
  const drawing = { nodes: DRAWING.nodes.filter((row) => ids.has(row.id)), edges: edges.filter((row) => ids.has(row.from) && ids.has(row.to)) };
  return withJson(withJson(PRISTINE, "page-data", data), "drawing", drawing);
}

/** How many documents of whom were read, and from when to when. */
function readFrom(rows) {
  const days = rows.map((row) => row.published || "").filter(Boolean).sort();
  return { read: tally(rows.map((row) => row.publisher || "Publisher not known")), first: days[0], last: days[days.length - 1] };
}

/** The texts of the sentences of these facts, which then point to them by their new places. */
function usedTexts(rows, sentences) {
  const places = new Map();
  for (const row of rows) {
    for (const place of [...(row.sentences || []), ...(row.details || []).flatMap((detail) => detail.sentences || [])]) {
      const text = DATA.sentences[place][0];
      if (!places.has(text)) places.set(text, places.size);
    }
  }
  for (const use of sentences) use[0] = places.has(use[0]) ? places.get(use[0]) : 0;
  return [...places.keys()].map((text) => DATA.texts[text]);
}

function withJson(html, id, value) {
  const head = `<script type="application/json" id="${id}">`;
  const start = html.indexOf(head) + head.length;
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return html.slice(0, start) + json + html.slice(html.indexOf("</script", start));
}

/* ---------------------------------------------------------------- menu */

function drawSaveMenu() {
  const facts = () => found.facts;
  const item = (name, note, act) => button([name, el("small", {}, note)], () => { closeSave(); act(); }, {});
  const save = (ending, type, make) => () => download(fileName(ending), make(), type);
  replace(byId("save-menu"),
    el("h3", {}, "What is in sight"),
    item("CSV table", "one row a fact, with its sentence", save("csv", "text/csv", () => toCsv(facts()))),
    item("GEXF", "for Gephi", save("gexf", "application/xml", () => toGexf(found))),
    item("GraphML", "for yEd, Cytoscape", save("graphml", "application/xml", () => toGraphMl(found))),
    item("Turtle", "RDF", save("ttl", "text/turtle", () => toTurtle(facts()))),
    item("JSON-LD", "RDF", save("jsonld", "application/ld+json", () => toJsonLd(facts()))),
    item("This view as one page", "HTML, works offline", save("html", "text/html", toPage)),
    el("h3", {}, "The picture, with title and legend"),
    item("SVG", "any size", () => withGraph(() => download(fileName("svg"), toSvg(), "image/svg+xml"))),
    [1, 2, 4].map((scale) => item(`PNG ${scale}×`, scale === 1 ? "screen" : scale === 2 ? "slides" : "print", () => withGraph(() => savePng(scale)))),
    isFiltered() && [el("h3", {}, "Everything in this page"), item("CSV table", counted(FACTS.length, "fact"), () => download(fileName("csv").replace("-filtered", ""), toCsv([...FACTS].sort(newestFirst)), "text/csv"))]);
}

/** A picture needs the drawing: show it first where the list or map is in sight. */
function withGraph(act) {
  if (state.view !== "graph") change({ view: "graph" });
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function closeSave() {
  byId("save-menu").hidden = true;
  byId("save").setAttribute("aria-expanded", "false");
}

function toggleSave() {
  const open = byId("save-menu").hidden;
  if (open) drawSaveMenu();
  byId("save-menu").hidden = !open;
  byId("save").setAttribute("aria-expanded", String(open));
}
