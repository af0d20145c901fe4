/* What the reader chose, and its readable form in the link. The whole view follows from it. */

const FACETS = [
  { key: "country", title: "Country or organisation", of: (fact) => fact.parties, name: nameOf, many: true },
  { key: "topic", title: "Topic", of: (fact) => fact.topics, name: (id) => capital((TOPICS.get(id) || {}).label || id) },
  { key: "kind", title: "Kind", of: (fact) => [fact.kind], name: kindName },
  { key: "mode", title: "How they met", of: (fact) => fact.mode ? [fact.mode] : [], name: (id) => MODES[id] || id },
  { key: "status", title: "Status", of: (fact) => [fact.status], name: (id) => STATUS[id] || id },
  { key: "about", title: "Country discussed", of: (fact) => fact.about, name: nameOf },
  { key: "place", title: "Place", of: (fact) => fact.row.place ? [fact.row.place] : [], name: (id) => id },
  { key: "source", title: "Publisher", of: (fact) => fact.publishers, name: (id) => id },
  { key: "certainty", title: "Certainty", of: (fact) => [fact.certainty], name: (id) => CERTAINTY[id] || id },
  { key: "document", title: "Document", of: (fact) => fact.documents, name: (id) => (DOCUMENTS.get(id) || {}).title || id, quiet: true },
];
const FACET = new Map(FACETS.map((facet) => [facet.key, facet]));

function kindName(id) {
  return id.startsWith("m-") ? `Meeting: ${MEETING_KINDS[id.slice(2)].toLowerCase()}` : `Pledge: ${PLEDGE_KINDS[id.slice(2)].toLowerCase()}`;
}

const MANY_PEOPLE = 40; // up to so many, countries are drawn beside them
const HEAVY = 3000; // above so many nodes the graph begins with countries

function freshState() {
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet.key, { any: new Set(), not: new Set() }]));
  return {
    view: narrow() ? "list" : "graph", level: NODES.size > HEAVY ? "countries" : "people", tab: "meetings", show: "all",
    parties: DATA.persons.length <= MANY_PEOPLE, together: true, chosen, who: [], steps: 1,
    from: "", to: "", undated: true, everyone: false, selected: "", colour: "region", summits: true, hidden: new Set(), pins: new Map(), camera: null,
    sort: "", page: 0, step: 0,
  };
}

let state = freshState();
let unknownIds = [];

/** Spell a value so that a link stays readable. */
const spell = (text) => encodeURIComponent(text).replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%20/g, "_");
const unspell = (text) => unescaped(text.replace(/_/g, "%20"));
const spellAll = (items) => [...items].map((item) => spell(item).replace(/,/g, "%2C")).join(",");

const KINDS_LEFT_AWAY = ["country/", "topic/"]; // in links: "country=UKR" says enough
const shorter = (id) => KINDS_LEFT_AWAY.reduce((text, kind) => text.startsWith(kind) ? text.slice(kind.length) : text, id);
const fuller = (id, has) => has(id) ? id : KINDS_LEFT_AWAY.map((kind) => kind + id).find(has) || id;

/** Write the state as in a link; what is as usual is left away. */
function toHash(of = state) {
  const usual = freshState();
  const parts = [];
  const put = (key, value) => { if (value) parts.push(`${key}=${value}`); };
  for (const key of ["view", "level", "tab", "show", "colour", "sort"]) if (of[key] !== usual[key]) put(key, of[key]);
  put("who", spellAll(of.who.map(shorter)));
  if (of.steps !== 1) put("steps", of.steps);
  for (const facet of FACETS) {
    put(facet.key, spellAll([...of.chosen[facet.key].any].map(shorter)));
    put(`not-${facet.key}`, spellAll([...of.chosen[facet.key].not].map(shorter)));
  }
  put("from", of.from);
  put("to", of.to);
  for (const key of ["together", "undated", "everyone", "parties", "summits"]) if (of[key] !== usual[key]) put(key, of[key] ? "yes" : "no");
  put("hide", spellAll(of.hidden));
  put("pin", [...of.pins].map(([id, [x, y]]) => `${spell(id).replace(/,/g, "%2C")}@${x}@${y}`).join(","));
  if (of.camera) put("look", of.camera.join("@"));
  if (of.selected) put("sel", spell(of.selected));
  if (of.step) put("step", of.step + 1);
  return parts.join("&");
}

/** Read a state from a link; names that are not in this page are remembered, to be told. */
function fromHash(hash) {
  const read = freshState();
  unknownIds = [];
  const values = new Map(hash.replace(/^#/, "").split("&").filter(Boolean).map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), part.slice(at + 1)];
  }));
  const all = (key) => (values.get(key) || "").split(",").filter(Boolean).map(unspell);
  const known = (ids, has) => ids.map((id) => fuller(id, has)).filter((id) => has(id) || !unknownIds.push(id));
  const oneOf = (key, options) => { if (options.includes(values.get(key))) read[key] = values.get(key); };
  oneOf("view", ["graph", "list", "map"]);
  oneOf("level", ["people", "countries"]);
  oneOf("tab", Object.keys(TABS));
  oneOf("show", ["all", "meetings", "pledges"]);
  oneOf("colour", ["region", "circle"]);
  read.sort = /^-?[a-z]+$/.test(values.get("sort") || "") ? values.get("sort") : "";
  read.who = known(all("who"), (id) => NODES.has(id));
  read.steps = values.get("steps") === "2" ? 2 : 1;
  for (const facet of FACETS) {
    const options = facetOptions(facet);
    read.chosen[facet.key].any = new Set(known(all(facet.key), (id) => options.has(id)));
    read.chosen[facet.key].not = new Set(known(all(`not-${facet.key}`), (id) => options.has(id)));
  }
  for (const key of ["from", "to"]) if (values.get(key)) read[key] = wholeDay(values.get(key), key === "to") || void unknownIds.push(values.get(key)) || "";
  for (const key of ["together", "undated", "everyone", "parties", "summits"]) if (values.has(key)) read[key] = values.get(key) === "yes";
  read.hidden = new Set(all("hide").filter((id) => NODES.has(id)));
  for (const text of all("pin")) {
    const [id, x, y] = text.split("@");
    if (NODES.has(id) && Number.isFinite(+x) && Number.isFinite(+y)) read.pins.set(id, [+x, +y]);
  }
  const look = (values.get("look") || "").split("@").map(Number);
  if (look.length === 3 && look.every(Number.isFinite) && look[2] > 0) read.camera = look;
  if (DATA.story) read.step = Math.min(Math.max(Number(values.get("step")) || 1, 1), DATA.story.steps.length) - 1;
  const selected = unspell(values.get("sel") || "");
  if (selected && (selectable(selected) || !unknownIds.push(selected))) read.selected = selected;
  return read;
}

/** The day that a date of a link begins or ends with: 2022, 2022-03 and 2022-03-05 are written; nothing for what is no date. */
function wholeDay(text, end) {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?$/.exec(text) || [];
  if (!year || day && !month) return "";
  if (day) return text;
  return end ? monthEnd(monthNumber(`${year}-${month || 12}`)) : `${year}-${month || "01"}-01`;
}

const PANELS = ["path", "compare"];

/** Whether something can be opened in the panel: a node, a fact, two nodes joined by a line, or a question. */
function selectable(id) {
  const [first, second] = id.split(" ");
  return PANELS.includes(first.split("|")[0]) || (second ? NODES.has(first) && NODES.has(second) : NODES.has(id) || FACT.has(id));
}

const optionsOf = new Map();
function facetOptions(facet) {
  if (!optionsOf.has(facet.key)) optionsOf.set(facet.key, new Set(FACTS.flatMap((fact) => facet.of(fact))));
  return optionsOf.get(facet.key);
}

/** Write the link anew without a step that "back" would undo. */
const writeLink = () => history.replaceState(null, "", "#" + toHash());

/** Change the state; the browser's "back" undoes it, unless it is a step of a movement such as dragging. */
function change(changes, { step = false } = {}) {
  Object.assign(state, changes);
  const hash = "#" + toHash();
  if (hash !== (location.hash || "#")) history[step ? "replaceState" : "pushState"](null, "", hash);
  redraw();
}

function choose(key, id, how = "any") {
  const chosen = state.chosen[key];
  const other = how === "any" ? "not" : "any";
  chosen[other].delete(id);
  if (!chosen[how].delete(id)) chosen[how].add(id);
  change({ page: 0 });
}

const select = (id) => change({ selected: id });
const isFiltered = () => state.who.length > 0 || state.from || state.to || !state.undated || state.show !== "all"
  || FACETS.some((facet) => state.chosen[facet.key].any.size || state.chosen[facet.key].not.size);

function clearFilters() {
  const usual = freshState();
  change({ chosen: usual.chosen, who: [], steps: 1, from: "", to: "", undated: true, show: "all", hidden: new Set(), page: 0 });
}
