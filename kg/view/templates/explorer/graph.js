/* The remaining facts in, the drawing out. Places were computed in Python; nothing moves unless the reader moves it. */

const MOST_SHOWN = 60; // a drawing of more cannot be read at first sight
const MOST_ROUND_ONE = 30; // neighbours drawn round a person in focus
const graph = { network: null, nodes: null, lines: null, drawn: new Map(), joined: new Map(), lit: null, cursor: "", fitted: "", region: "", unit: 1 };

/** Colours of the style sheet, as the canvas needs them: resolved for light or dark. */
function colours() {
  const probe = el("span", { class: "sr" });
  document.body.append(probe);
  const read = (name) => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
  const names = ["surface", "ink", "soft", "line", "faint", "accent", "edge", "edge-strong", "pledge", "doubt", ...Object.keys(REGIONS), "other"];
  const made = Object.fromEntries(names.map((name) => [name, read(name)]));
  probe.remove();
  return made;
}

let palette = null;

/** Choose what to draw: the lines that carry facts, and of their nodes the best connected. */
function chooseDrawn() {
  const keeps = (id) => !state.hidden.has(id) && NODES.has(id);
  const people = state.level === "people";
  const lines = linesIn(found, state.level).filter((line) => keeps(line.a) && keeps(line.b));
  const meets = lines.filter((line) => line.met || !people);
  const of = measures(lines, found.facts);
  const ids = new Set(meets.flatMap((line) => [line.a, line.b]));
  for (const fact of found.facts) {
    for (const id of people ? fact.people : fact.parties) if (keeps(id)) ids.add(id);
  }
  const shown = mostConnected(ids, of);
  if (people && state.parties) addParties(shown, lines);
  const within = lines.filter((line) => shown.has(line.a) && shown.has(line.b) && (line.met || state.parties || !people));
  const stands = people && state.parties ? standsFor(shown) : [];
  return { ids: shown, all: ids.size, most: mostShown(), lines: [...within, ...stands], of };
}

const mostShown = () => state.who.length === 1 && state.steps === 1 ? MOST_ROUND_ONE + 1 : MOST_SHOWN;

/** At first sight at most sixty; those in focus or selected are always among them. */
function mostConnected(ids, of) {
  const most = mostShown();
  if (state.everyone || ids.size <= most) return new Set(ids);
  const weight = (id) => (of.get(id) || { meetings: 0 }).meetings;
  const ranked = [...ids].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const always = [...state.who, ...state.selected.split(" ")].filter((id) => ids.has(id));
  const limit = weight(ranked[most - 1]);
  graph.least = limit;
  return new Set([...always, ...ranked].slice(0, most + always.length));
}

function addParties(shown, lines) {
  for (const id of [...shown]) {
    const home = (NODES.get(id) || {}).party;
    if (home && !state.hidden.has(home)) shown.add(home);
  }
  for (const line of lines) if (!line.met) { shown.add(line.a); shown.add(line.b); }
}

/** Hairlines from people to the country they speak for, where no fact joins the two. */
function standsFor(shown) {
  return LINES_OF.people.filter((line) => line.represents && !line.facts.length && shown.has(line.a) && shown.has(line.b))
    .map((line) => ({ ...line, facts: [], met: 0 }));
}

function placeOf(id) {
  if (graph.round && graph.round.has(id) && !state.pins.has(id)) return turned(graph.round.get(id));
  const place = PLACES.get(id);
  return turned(state.pins.get(id) || (state.level === "countries" ? place.among_countries || [0, 0] : [place.x, place.y]));
}

/** Drawings are wider than high; on an upright screen they are turned by a quarter. */
function turned([x, y]) {
  const box = byId("canvas");
  return box.clientHeight > 1.15 * box.clientWidth ? [y, x] : [x, y];
}

/** Round the one in focus: its counterparts on one or two rings, neighbours of one country side by side. */
function roundPlaces(chosen) {
  const centre = state.who.length === 1 && chosen.ids.has(state.who[0]) ? state.who[0] : "";
  if (!centre || chosen.ids.size > 2 * MOST_ROUND_ONE) return null;
  const near = new Set(chosen.lines.flatMap((line) => line.a === centre ? [line.b] : line.b === centre ? [line.a] : []));
  const key = (id) => `${(NODES.get(id) || {}).region} ${(NODES.get(id) || {}).party || id}`;
  const byHome = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : 1);
  const rings = [[...near].sort(byHome), [...chosen.ids].filter((id) => id !== centre && !near.has(id)).sort(byHome)];
  const places = new Map([[centre, [0, 0]]]);
  rings.forEach((ring, at) => ring.forEach((id, turn) => {
    const radius = Math.max(200 + at * 160, ring.length * 14 + at * 160);
    const angle = (turn / ring.length) * 2 * Math.PI - Math.PI / 2 + at * 0.2;
    places.set(id, [Math.round(radius * 1.25 * Math.cos(angle)), Math.round(radius * Math.sin(angle))]);
  }));
  return places;
}

/* Sizes are those on the screen when all of it is shown; the drawing is scaled, so they are divided by its scale. */
const radiusOf = (met) => Math.min(4.5 + 1.7 * Math.sqrt(met), 16) * (graph.chosen.ids.size > 100 ? 0.75 : 1);
const widthOf = (n) => 1.2 + 1.1 * Math.log2(n);

function colourOf(node) {
  if (state.colour === "circle") return groupColour(node.id);
  return palette[node.region] || palette.other;
}

const GROUP_COLOURS = ["europe", "africa", "asia", "americas", "oceania"];
function groupColour(id) {
  const circle = (PLACES.get(id) || {}).circle;
  return circle === undefined ? palette.other : palette[GROUP_COLOURS[circle]];
}

const dims = (lit) => graph.lit && !lit;

function drawnNode(id, of) {
  const node = NODES.get(id);
  const [x, y] = placeOf(id);
  const met = (of.get(id) || { met: 0 }).met;
  const aside = state.level === "people" && node.kind !== "person" && node.kind !== "event" && !met;
  const size = (aside ? 4.5 : radiusOf(node.kind === "event" ? 1 : met)) * graph.unit;
  const colour = dims(graph.lit && graph.lit.has(id)) ? palette.faint : colourOf(node);
  const hollow = aside || node.kind === "group";
  return {
    id, x, y, size: size * (node.kind === "person" ? 1 : 0.9), shape: PLACES.get(id).shape,
    color: { background: hollow ? palette.surface : colour, border: hollow ? colour : palette.surface },
    borderWidth: hollow ? 1.75 : 1.25, shapeProperties: { borderDashes: node.kind === "group" ? [3, 2] : false },
  };
}

/** Solid: held, as a sentence states. Dashed: planned or inferred. Dotted: sources disagree. */
function dashesOf(line) {
  const states = line.facts.map((fact) => fact.certainty === "stated" && fact.status !== "planned" ? "solid" : fact.certainty === "contradicted" ? "dotted" : "dashed");
  if (states.includes("solid") || !states.length) return false;
  return states.includes("dashed") ? [7, 5] : [2, 4];
}

const scaledDashes = (line) => dashesOf(line) && dashesOf(line).map((part) => part * graph.unit);

function drawnLine(line) {
  const lit = graph.lit && graph.lit.has(line.a) && graph.lit.has(line.b) && (!graph.litLine || graph.litLine.has(line.id));
  const pledged = line.facts.some((fact) => fact.type === "pledge");
  const usual = !line.facts.length ? palette.faint : line.met ? palette.edge : palette.pledge;
  const colour = dims(lit) ? palette.faint : lit && line.facts.length ? (line.met ? palette["edge-strong"] : palette.pledge) : usual;
  return {
    id: line.id, from: line.a, to: line.b, color: { color: colour, opacity: dims(lit) ? 0.5 : lit ? 1 : graph.chosen.lines.length > 300 ? 0.45 : graph.chosen.lines.length > 80 ? 0.7 : 1 }, width: (line.facts.length ? widthOf(line.facts.length) : 1) * graph.unit,
    dashes: scaledDashes(line), arrows: pledged ? arrowsOf(line) : "", smooth: false,
  };
}

function arrowsOf(line) {
  const receives = (id) => line.facts.some((fact) => fact.type === "pledge" && (fact.row.to || []).includes(id));
  const arrow = (enabled) => ({ enabled, scaleFactor: 0.5 });
  return { to: arrow(receives(line.b)), from: arrow(receives(line.a)) };
}

/** Tell the drawing library only what changed: a step in time touches few lines. */
function update(set, before, after) {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after].filter(([id, row]) => JSON.stringify(before.get(id)) !== JSON.stringify(row)).map(([, row]) => row);
  if (gone.length) set.remove(gone);
  if (changed.length) set.update(changed);
}

function drawGraph() {
  if (!graph.network) startGraph();
  palette = palette || colours();
  graph.round = null;
  const chosen = chooseDrawn();
  graph.round = roundPlaces(chosen);
  graph.chosen = chosen;
  light();
  restyle();
  const signature = toHash({ ...state, selected: "", from: "", to: "", pins: new Map(), sort: "", view: "graph", tab: "meetings", hidden: new Set() });
  if (graph.fitted !== signature) { fitGraph(); graph.fitted = signature; }
  drawShown(chosen);
  drawLegend(chosen);
  byId("graph-summary").textContent = summary(chosen);
  byId("tidy").hidden = !state.pins.size && !state.hidden.size;
}

function restyle() {
  const nodes = new Map([...graph.chosen.ids].map((id) => [id, drawnNode(id, graph.chosen.of)]));
  const lines = new Map(graph.chosen.lines.map((line) => [line.id, drawnLine(line)]));
  update(graph.lineSet, graph.lines, lines);
  update(graph.nodeSet, graph.nodes, nodes);
  graph.nodes = nodes;
  graph.lines = lines;
  graph.joined = new Map(graph.chosen.lines.map((line) => [line.id, line]));
}

/** Light up what is selected or pointed at, and what it is joined to. */
function light(id = "") {
  const of = id || state.selected;
  const ends = of.split(" ").filter((end) => graph.chosen.ids.has(end));
  const fact = FACT.get(of);
  graph.litLine = null;
  if (graph.region) graph.lit = new Set([...graph.chosen.ids].filter((one) => NODES.get(one).region === graph.region));
  else if (ends.length === 2) graph.lit = new Set(ends);
  else if (ends.length === 1) graph.lit = neighbours(ends[0]);
  else if (fact) graph.lit = new Set([...fact.people, ...fact.parties, fact.id].filter((one) => graph.chosen.ids.has(one)));
  else graph.lit = null;
  if (graph.lit && !graph.lit.size) graph.lit = null;
  if (ends.length === 1) graph.litLine = new Set(graph.chosen.lines.filter((line) => line.a === ends[0] || line.b === ends[0]).map((line) => line.id));
}

function neighbours(id) {
  return new Set([id, ...graph.chosen.lines.flatMap((line) => line.a === id ? [line.b] : line.b === id ? [line.a] : [])]);
}

function startGraph() {
  graph.nodeSet = new vis.DataSet();
  graph.lineSet = new vis.DataSet();
  graph.nodes = new Map();
  graph.lines = new Map();
  graph.network = new vis.Network(byId("canvas"), { nodes: graph.nodeSet, edges: graph.lineSet }, {
    physics: false, layout: { improvedLayout: false }, autoResize: true,
    interaction: { hover: false, selectable: true, selectConnectedEdges: false, keyboard: false, tooltipDelay: 100000, hideEdgesOnDrag: NODES.size > 1000 },
    nodes: { chosen: false, labelHighlightBold: false }, edges: { chosen: false, selectionWidth: 0, hoverWidth: 0 },
  });
  graph.network.on("afterDrawing", drawLabels);
  graph.network.on("click", (event) => clicked(event.pointer.DOM, event.event && event.event.pointerType === "touch"));
  graph.network.on("doubleClick", (event) => {
    const id = hit(event.pointer.DOM).node;
    if (id) change({ who: [id], steps: 1, selected: id });
  });
  graph.network.on("dragEnd", (event) => { if (event.nodes.length) pin(event.nodes); });
  graph.network.on("dragStart", () => { byId("pointer").hidden = true; });
  byId("canvas").addEventListener("pointermove", hover);
  byId("canvas").addEventListener("pointerleave", () => hoverOver({}));
  byId("canvas").addEventListener("keydown", graphKey);
  new ResizeObserver(() => { if (graph.chosen && !graph.touched) { restyle(); fitGraph(); } }).observe(byId("canvas"));
  for (const event of ["zoom", "dragStart"]) graph.network.on(event, () => { graph.touched = true; });
}

function pin(ids) {
  const places = graph.network.getPositions(ids);
  for (const id of ids) state.pins.set(id, turned([Math.round(places[id].x), Math.round(places[id].y)]));
  change({}, { step: true });
}

function tidy() {
  change({ pins: new Map(), hidden: new Set() });
  fitGraph();
}

/** Show all that is drawn, with room for names and the legend. */
function fitGraph() {
  const box = byId("canvas").getBoundingClientRect();
  if (!graph.nodes.size || !box.width) return;
  const rows = [...graph.nodes.values()];
  const [left, right] = [Math.min(...rows.map((row) => row.x)), Math.max(...rows.map((row) => row.x))];
  const [top, bottom] = [Math.min(...rows.map((row) => row.y)), Math.max(...rows.map((row) => row.y))];
  const legend = byId("legend").offsetHeight + 24;
  const free = { x: Math.max(box.width - 160, 80), y: Math.max(box.height - 80 - legend, 80) };
  const scale = Math.max(Math.min(free.x / Math.max(right - left, 1), free.y / Math.max(bottom - top, 1), 1.6), 0.02);
  const down = (legend - 32) / 2 / scale;
  graph.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + down }, scale, animation: false });
  graph.unit = 1 / scale;
  graph.touched = false;
  restyle();
}

function zoomBy(factor) {
  graph.touched = true;
  graph.network.moveTo({ scale: graph.network.getScale() * factor, animation: false });
}

function centreOn(id) {
  if (state.view !== "graph" || !graph.nodes || !graph.nodes.has(id)) return;
  const { x, y } = graph.nodes.get(id);
  graph.network.moveTo({ position: { x, y }, animation: calm() ? false : { duration: 250, easingFunction: "easeOutQuad" } });
}

function clicked(point, touch) {
  const { node, line } = hit(point, touch ? 20 : 8);
  graph.cursor = node || graph.cursor;
  if (node) select(node);
  else if (line) select([line.a, line.b].sort().join(" "));
  else if (state.selected) select("");
}

/** What is under a point of the canvas: a node or its name first, else the nearest line. */
function hit(point, reach = 8) {
  let best = { node: "", line: null, far: Infinity };
  const onScreen = screenPlaces();
  for (const [id, at] of onScreen) {
    const far = Math.hypot(at.x - point.x, at.y - point.y) - at.r;
    if (far < Math.min(best.far, reach / 2)) best = { node: id, line: null, far };
  }
  if (best.node) return best;
  const label = graph.labels && graph.labels.find((box) => point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom);
  if (label) return { node: label.id, line: null };
  for (const line of graph.chosen.lines) {
    const far = farFromLine(point, onScreen.get(line.a), onScreen.get(line.b));
    if (far < Math.min(best.far, reach)) best = { node: "", line, far };
  }
  return best;
}

function screenPlaces() {
  const scale = graph.network.getScale();
  const places = new Map();
  const now = graph.network.getPositions([...graph.nodes.keys()]);
  for (const [id, row] of graph.nodes) {
    places.set(id, { ...graph.network.canvasToDOM(now[id] || row), r: row.size * scale });
  }
  return places;
}

function farFromLine(point, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

let hovering = 0;
function hover(event) {
  if (event.pointerType === "touch" || event.buttons || hovering) return;
  const box = byId("canvas").getBoundingClientRect();
  const point = { x: event.clientX - box.left, y: event.clientY - box.top };
  hovering = requestAnimationFrame(() => { hovering = 0; hoverOver(hit(point), point); });
}

function hoverOver({ node, line }, point) {
  const text = node ? nodeLine(node) : line ? lineLine(line) : "";
  const tip = byId("pointer");
  tip.hidden = !text;
  byId("canvas").style.cursor = text ? "pointer" : "default";
  if (text) {
    tip.textContent = text;
    const width = byId("graph-view").clientWidth;
    tip.style.left = `${Math.min(point.x + 14, width - 296)}px`;
    tip.style.top = `${point.y + 18}px`;
  }
  const over = node || (line ? [line.a, line.b].sort().join(" ") : "");
  if (over === graph.over || graph.chosen.lines.length > 1500) return;
  graph.over = over;
  light(over);
  restyle();
}

function nodeLine(id) {
  const node = NODES.get(id);
  const of = graph.chosen.of.get(id) || { met: 0, meetings: 0, pledges: 0 };
  const where = node.home ? `, ${node.home.name}` : "";
  const parts = [of.meetings && counted(of.meetings, "meeting"), of.pledges && counted(of.pledges, "pledge")].filter(Boolean);
  return `${node.name}${where}${parts.length ? ` – ${parts.join(", ")}` : ""}`;
}

function lineLine(line) {
  if (!line.facts.length) return `${nameOf(line.a)} – ${nameOf(line.b)}: speaks for it`;
  const pledges = line.facts.length - line.met;
  return `${nameOf(line.a)} – ${nameOf(line.b)}: ${[line.met && counted(line.met, "meeting"), pledges && counted(pledges, "pledge")].filter(Boolean).join(", ")}`;
}

function summary(chosen) {
  const people = [...chosen.ids].filter((id) => NODES.get(id).kind === "person").length;
  const top = [...chosen.of].filter(([id]) => chosen.ids.has(id)).sort((a, b) => b[1].met - a[1].met).slice(0, 3).map(([id, of]) => `${nameOf(id)} (${of.met})`);
  return `Network of ${counted(people, "person", "people")} and ${counted(chosen.ids.size - people, "other node")}, joined by ${counted(chosen.lines.length, "line")}. `
    + (top.length ? `Joined to most others: ${listed(top)}. ` : "") + "Arrow keys walk from node to node, Enter opens one. The list shows the same facts.";
}

function drawShown(chosen) {
  const box = byId("shown");
  const cut = !state.everyone && chosen.all > chosen.most;
  const what = state.level === "people" ? "people and sides" : "countries and organisations";
  const least = cut && graph.least > 0 ? ` (those with ${counted(graph.least, "meeting")} or more)` : "";
  const shownIds = [...chosen.ids].filter((id) => state.level !== "people" || NODES.get(id).kind === "person" || chosen.of.get(id)?.met).length;
  replace(box,
    cut ? [`${Math.min(shownIds, chosen.all)} of ${number(chosen.all)} ${what}${least}. `, button("Show all", () => change({ everyone: true }))]
      : state.everyone && chosen.all > chosen.most ? [`All ${number(chosen.all)} ${what}. `, button("Only the best connected", () => change({ everyone: false }))] : "");
}
