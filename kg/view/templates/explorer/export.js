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

/* ---------------------------------------------------------------- networks */

const xml = (text) => String(text === undefined ? "" : text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Nodes and pairs of the chosen level that carry the given facts, whether drawn or not. */
function networkOf(result) {
  const lines = linesIn(result, state.level);
  const ids = unique(lines.flatMap((line) => [line.a, line.b]));
  return { lines, nodes: ids.map((id) => NODES.get(id)) };
}

function toGexf(result) {
  const { nodes, lines } = networkOf(result);
  const node = (one) => `<node id="${xml(one.id)}" label="${xml(one.name)}"><attvalues><attvalue for="kind" value="${one.kind}"/><attvalue for="side" value="${xml(one.home ? one.home.name : one.name)}"/></attvalues></node>`;
  const line = (one, at) => `<edge id="${at}" source="${xml(one.a)}" target="${xml(one.b)}" weight="${one.facts.length}"><attvalues><attvalue for="meetings" value="${one.met}"/><attvalue for="pledges" value="${one.facts.length - one.met}"/><attvalue for="facts" value="${xml(one.facts.map((fact) => fact.id).join(" "))}"/></attvalues></edge>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><meta><description>${xml(`${DATA.title}: ${filterWords()}`)}</description></meta><graph defaultedgetype="undirected" mode="static">`
    + `<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="side" title="side" type="string"/></attributes>`
    + `<attributes class="edge"><attribute id="meetings" title="meetings" type="integer"/><attribute id="pledges" title="pledges" type="integer"/><attribute id="facts" title="facts" type="string"/></attributes>`
    + `<nodes>${nodes.map(node).join("\n")}</nodes><edges>${lines.map(line).join("\n")}</edges></graph></gexf>\n`;
}

function toGraphMl(result) {
  const { nodes, lines } = networkOf(result);
  const value = (key, text) => `<data key="${key}">${xml(text)}</data>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`
    + `<key id="name" for="node" attr.name="name" attr.type="string"/><key id="kind" for="node" attr.name="kind" attr.type="string"/><key id="side" for="node" attr.name="side" attr.type="string"/>`
    + `<key id="weight" for="edge" attr.name="weight" attr.type="int"/><key id="meetings" for="edge" attr.name="meetings" attr.type="int"/><key id="pledges" for="edge" attr.name="pledges" attr.type="int"/><graph edgedefault="undirected">`
    + nodes.map((one) => `<node id="${xml(one.id)}">${value("name", one.name)}${value("kind", one.kind)}${value("side", one.home ? one.home.name : one.name)}</node>`).join("\n")
    + lines.map((one) => `<edge source="${xml(one.a)}" target="${xml(one.b)}">${value("weight", one.facts.length)}${value("meetings", one.met)}${value("pledges", one.facts.length - one.met)}</edge>`).join("\n")
    + `</graph></graphml>\n`;
}

/* ---------------------------------------------------------------- RDF */

const TERMS = "https://w3id.org/communique/ontology#";
const MEETING_TERMS = { people: "participant", parties: "party" };

/** The facts as subject, property and value, for both RDF forms: words as {text}, things as {id}. */
function statements(facts) {
  const rows = [];
  const things = new Set();
  const thing = (id) => { things.add(id); return { id: iriOf(id) }; };
  for (const fact of facts) {
    const say = (term, value) => rows.push([iriOf(fact.id), term, value]);
    say("type", { id: TERMS + (fact.type === "meeting" ? "Meeting" : { financial: "FinancialPledge", in_kind: "InKindPledge", policy: "PolicyPledge" }[fact.row.type]) });
    say("label", { text: fact.row.label });
    if (fact.from) { say("earliest", { date: fact.from }); say("latest", { date: fact.to }); }
    if (fact.type === "meeting") for (const key of Object.keys(MEETING_TERMS)) fact[key].forEach((id) => say(MEETING_TERMS[key], thing(id)));
    else for (const key of ["by", "to"]) (fact.row[key] || []).forEach((id) => say(key === "by" ? "pledgedBy" : "pledgedTo", thing(id)));
    (fact.row.topics || []).forEach((id) => say(fact.type === "meeting" ? "discussed" : "topic", thing(id)));
    for (const said of sentencesOf(fact.row)) say("quote", { text: wordsOf(said) });
  }
  for (const id of things) rows.push([iriOf(id), "label", { text: nameOf(id) }]);
  return rows;
}

const PROPERTY = { type: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", label: "http://www.w3.org/2000/01/rdf-schema#label" };
const propertyIri = (term) => PROPERTY[term] || TERMS + term;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const literal = (text) => `"${String(text).replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign]).replace(/[\u0000-\u001f]/g, "")}"`;
const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)}>`;

function toTurtle(facts) {
  const value = (of) => of.id ? iri(of.id) : of.date ? `"${of.date}"^^<http://www.w3.org/2001/XMLSchema#date>` : literal(of.text);
  const lines = statements(facts).map(([subject, term, of]) => `${iri(subject)} ${term === "type" ? "a" : iri(propertyIri(term))} ${value(of)} .`);
  return `# ${DATA.title}: ${filterWords()}`.replace(/[\r\n]/g, " ") + "\n" + lines.join("\n") + "\n";
}

function toJsonLd(facts) {
  const value = (of) => of.id ? { "@id": of.id } : of.date ? { "@value": of.date, "@type": "http://www.w3.org/2001/XMLSchema#date" } : of.text;
  const nodes = [...grouped(statements(facts), ([subject]) => subject)].map(([subject, rows]) => {
    const node = { "@id": subject };
    for (const [, term, of] of rows) {
      if (term === "type") node["@type"] = of.id;
      else (node[propertyIri(term)] = node[propertyIri(term)] || []).push(value(of));
    }
    return node;
  });
  return JSON.stringify({ "@graph": nodes }, null, 1) + "\n";
}

/* ---------------------------------------------------------------- pictures */

/** The drawing as it is in sight, with title, filters, legend and link: real text, in any size. */
function toSvg() {
  const box = byId("canvas").getBoundingClientRect();
  const [width, height, top, foot] = [Math.round(box.width), Math.round(box.height), 64, 88];
  const places = screenPlaces();
  const sans = getComputedStyle(document.documentElement).getPropertyValue("--sans").replace(/"/g, "'");
  const text = (x, y, words, more) => svg("text", { x, y, fill: palette.ink, "font-size": 13, ...more }, words);
  const lines = [...graph.lines.values()].filter((line) => places.has(line.from) && places.has(line.to)).map((line) => svgLine(line, places));
  const nodes = [...graph.nodes.values()].map((node) => svgNode(node, places.get(node.id)));
  const names = (graph.labels || []).map((label) => text(label.left, label.top + 13, [label.text, label.note && svg("tspan", { fill: palette.soft, dx: 5 }, label.note)], { "font-size": NAME_SIZE, "font-weight": label.strong ? 600 : null, "paint-order": "stroke", stroke: palette.surface, "stroke-width": 4, "stroke-linejoin": "round" }));
  for (const name of names) name.querySelector("tspan")?.setAttribute("stroke-width", "4");
  const link = location.href.startsWith("http") ? location.href : "#" + toHash();
  const picture = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width, height: height + top + foot, viewBox: `0 0 ${width} ${height + top + foot}`, "font-family": sans },
    svg("rect", { width: "100%", height: "100%", fill: palette.surface }),
    text(16, 28, DATA.title, { "font-size": 18, "font-weight": 600 }),
    text(16, 48, `${byId("count").textContent} – ${filterWords()}`, { fill: palette.soft }),
    svg("g", { transform: `translate(0 ${top})` }, lines, nodes, names),
    svg("g", { transform: `translate(16 ${height + top + 12})` }, svgLegend()),
    text(16, height + top + foot - 14, `Each line stands on sentences of ${counted(documentsRead, "document")}. ${link.length > 110 ? "" : link}`, { fill: palette.soft, "font-size": 11 }));
  return new XMLSerializer().serializeToString(picture);
}

function svgLine(line, places) {
  const [a, b] = [places.get(line.from), places.get(line.to)];
  return svg("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: line.color.color, "stroke-opacity": line.color.opacity, "stroke-width": line.width * Math.min(graph.network.getScale(), 1.5), "stroke-dasharray": line.dashes ? line.dashes.map((part) => part * graph.network.getScale()).join(" ") : null },
    svg("title", {}, lineLine(graph.joined.get(line.id))));
}

function svgNode(node, at) {
  const r = at.r;
  const paint = { fill: node.color.background, stroke: node.color.border, "stroke-width": 1.5 };
  const points = { diamond: `${at.x},${at.y - r} ${at.x + r},${at.y} ${at.x},${at.y + r} ${at.x - r},${at.y}`, triangle: `${at.x},${at.y - r} ${at.x + r},${at.y + r * 0.8} ${at.x - r},${at.y + r * 0.8}` }[node.shape];
  const title = svg("title", {}, nodeLine(node.id));
  if (points) return svg("polygon", { points, ...paint }, title);
  return node.shape === "square" ? svg("rect", { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r, ...paint }, title) : svg("circle", { cx: at.x, cy: at.y, r, ...paint }, title);
}

/** The legend of the page, set in two lines. */
function svgLegend() {
  const made = svg("g", { "font-size": 12, fill: palette.soft });
  let [x, y] = [0, 0];
  for (const item of byId("legend").children) {
    if (item.className === "break") { x = 0; y += 20; continue; }
    for (const part of item.childNodes) {
      if (part.nodeType === Node.ELEMENT_NODE && part.tagName === "svg") {
        const icon = part.cloneNode(true);
        icon.setAttribute("x", x);
        icon.setAttribute("y", y - 8);
        made.append(icon);
        x += Number(part.getAttribute("width")) + 6;
      } else if (part.textContent) {
        made.append(svg("text", { x, y: y + 4 }, part.textContent));
        x += part.textContent.length * 6.6 + 8;
      }
    }
    x += 10;
  }
  return made;
}

function savePng(scale) {
  const text = toSvg();
  const image = new Image();
  image.onload = () => {
    const canvas = el("canvas", { width: image.width * scale, height: image.height * scale });
    const context = canvas.getContext("2d");
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    canvas.toBlob((blob) => download(fileName("png"), blob));
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
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
  const data = {
    ...DATA, start: toHash(), persons: DATA.persons.filter((row) => people.has(row.id)), parties: DATA.parties.filter((row) => parties.has(row.id)),
    documents: DATA.documents.filter((row) => documents.has(row.id)), read: tally(DATA.documents.filter((row) => documents.has(row.id)).map((row) => row.publisher || "Publisher not known")), meetings: meetings.map((at) => DATA.meetings[at]), pledges: pledges.map((at) => DATA.pledges[at]),
  };
  const places = (kept, old) => (old || []).map((at) => kept.indexOf(at)).filter((at) => at >= 0);
  const edges = DRAWING.edges.map((row) => ({ ...row, meetings: places(meetings, row.meetings), pledges: places(pledges, row.pledges) }))
    .filter((row) => row.represents || row.meetings.length || row.pledges.length);
  const ids = new Set([...people, ...parties, ...keep]);
  const drawing = { nodes: DRAWING.nodes.filter((row) => ids.has(row.id)), edges: edges.filter((row) => ids.has(row.from) && ids.has(row.to)) };
  return withJson(withJson(PRISTINE, "page-data", data), "drawing", drawing);
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
