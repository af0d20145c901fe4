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
  ["publisher", (fact) => (DOCUMENTS.get(fact.documents[0]) || {}).publisher], ["published", (fact) => sentencesOf(fact.row).slice(0, 1).map(publishedOn).join("")],
  ["url", (fact) => (DOCUMENTS.get(fact.documents[0]) || {}).url], ["documents", (fact) => fact.documents.length], ["certainty", (fact) => CERTAINTY[fact.certainty]], ["id", (fact) => fact.id],
];

/** One row a fact, with its sentence; a byte order mark, so that Excel reads the accents. */
function toCsv(facts) {
  const rows = facts.map((fact) => CSV_COLUMNS.map(([, of]) => cell(of(fact))).join(","));
  return "\ufeff" + [CSV_COLUMNS.map(([name]) => cell(name)).join(","), ...rows].join("\r\n") + "\r\n";
}

/* ---------------------------------------------------------------- menu */

/** The forms in which facts can be had: name, what for, ending, type, and how they are written. */
const FORMS = [
  ["CSV table", "one row a fact, with its sentence", "csv", "text/csv", (result) => toCsv(result.facts)],
  ["GEXF", "for Gephi", "gexf", "application/xml", toGexf],
  ["GraphML", "for yEd, Cytoscape", "graphml", "application/xml", toGraphMl],
  ["Turtle", "RDF", "ttl", "text/turtle", (result) => toTurtle(result.facts)],
  ["JSON-LD", "RDF", "jsonld", "application/ld+json", (result) => toJsonLd(result.facts)],
];

function drawSaveMenu() {
  const item = (name, note, act) => button([name, el("small", {}, note)], () => { closeSave(); act(); }, {});
  const forms = (result, fileOf) => FORMS.map(([name, note, ending, type, write]) => item(name, note, () => download(fileOf(ending), write(result), type)));
  const all = { facts: [...FACTS].sort(newestFirst), ids: new Set(FACT.keys()) };
  const embed = `<iframe src="${location.href}" title="${DATA.title}" width="100%" height="640" style="border:0"></iframe>`;
  replace(byId("save-menu"),
    el("h3", {}, "What is in sight"), forms(found, fileName),
    item("This view as one page", "HTML, works offline", () => download(fileName("html"), toPage(), "text/html")),
    location.protocol.startsWith("http") && item("Copy code to embed it", "in another page", () => copyText(embed, "Code copied.")),
    el("h3", {}, "The picture, with title and legend"),
    item("SVG", "any size", () => withGraph(() => download(fileName("svg"), toSvg(), "image/svg+xml"))),
    [1, 2, 4].map((scale) => item(`PNG ${scale}×`, scale === 1 ? "screen" : scale === 2 ? "slides" : "print", () => withGraph(() => savePng(scale)))),
    isFiltered() && [el("h3", {}, `Everything in this page: ${counted(FACTS.length, "fact")}`), forms(all, (ending) => fileName(ending).replace("-filtered", ""))]);
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
