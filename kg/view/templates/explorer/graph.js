/* The remaining facts in, the drawing out. Places were computed in Python; nothing moves unless the reader moves it. */

const MOST_SHOWN = 60; // a drawing of more cannot be read at first sight
const MOST_ROUND_ONE = 30; // neighbours drawn round a person in focus
const graph = { network: null, nodes: null, lines: null, drawn: new Map(), joined: new Map(), lit: null, cursor: "", fitted: null, region: "", unit: 1, room: 1, upright: false, covered: null, sent: { nodes: new Map(), lines: new Map() } };

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

function drawGraph() {
  if (!graph.network) startGraph();
  palette = palette || colours();
  graph.round = graph.covered = null;
  const chosen = chooseDrawn();
  graph.round = roundPlaces(chosen);
  graph.chosen = chosen;
  light();
  restyle();
  const signature = toHash({ ...state, selected: "", from: "", to: "", pins: new Map(), sort: "", view: "graph", tab: "meetings", hidden: new Set(), camera: null, step: 0 });
  if (graph.fitted !== signature) {
    const { camera } = state;
    const first = graph.fitted === null;
    graph.fitted = signature;
    fitGraph();
    if (first && camera) lookThrough(camera);
  }
  drawShown(chosen);
  drawLegend(chosen);
  byId("graph-summary").textContent = summary(chosen);
  byId("tidy").hidden = !state.pins.size && !state.hidden.size;
}

function restyle() {
  graph.room = roomFor(graph.chosen.ids.size);
  const nodes = new Map([...graph.chosen.ids].map((id) => [id, drawnNode(id, graph.chosen.of)]));
  const lines = new Map(graph.chosen.lines.map((line) => [line.id, drawnLine(line)]));
  update(graph.nodeSet, graph.sent.nodes, nodes);
  update(graph.lineSet, graph.sent.lines, lines);
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
  else graph.lit = new Set([...graph.chosen.ids].filter((one) => NODES.get(one).party === of)); // of a side that is not drawn itself
  if (!id && found.ways.length) lightWays();
  if (graph.lit && !graph.lit.size) graph.lit = null;
  if (ends.length === 1) graph.litLine = new Set(graph.chosen.lines.filter((line) => line.a === ends[0] || line.b === ends[0]).map((line) => line.id));
}

function lightWays() {
  const steps = stepsOn(found.ways);
  const joins = (line) => steps.some((step) => step.includes(line.a) && step.includes(line.b));
  graph.lit = new Set(steps.flat());
  graph.litLine = new Set(graph.chosen.lines.filter(joins).map((line) => line.id));
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
  graph.upright = isUpright();
  new ResizeObserver(() => {
    graph.covered = null;
    graph.upright = isUpright();
    if (graph.chosen && !graph.touched) { restyle(); fitGraph(); }
  }).observe(byId("canvas"));
  for (const event of ["zoom", "dragStart"]) graph.network.on(event, () => { graph.touched = true; });
  graph.network.on("zoom", keepCamera);
  graph.network.on("dragEnd", keepCamera);
}

let cameraTimer = 0;

/** Keep in the link where the reader looks: the middle of the view and its scale. */
function keepCamera() {
  clearTimeout(cameraTimer);
  cameraTimer = setTimeout(() => {
    const { x, y } = graph.network.getViewPosition();
    state.camera = [Math.round(x), Math.round(y), Number(graph.network.getScale().toPrecision(3))];
    writeLink();
  }, 200);
}

function lookThrough([x, y, scale]) {
  graph.touched = true;
  graph.network.moveTo({ position: { x, y }, scale, animation: false });
  state.camera = [x, y, scale];
  writeLink();
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
  clearTimeout(cameraTimer);
  if (state.camera) { state.camera = null; writeLink(); }
  restyle();
}

function zoomBy(factor) {
  graph.touched = true;
  graph.network.moveTo({ scale: graph.network.getScale() * factor, animation: false });
  keepCamera();
}

function centreOn(id) {
  if (state.view !== "graph" || !graph.nodes || !graph.nodes.has(id)) return;
  const { x, y } = graph.nodes.get(id);
  graph.network.moveTo({ position: { x, y }, animation: calm() ? false : { duration: 250, easingFunction: "easeOutQuad" } });
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
  const what = state.level !== "people" ? "countries and organisations" : state.parties ? "people and sides" : "people";
  const least = cut && graph.least > 0 ? ` (those with ${counted(graph.least, "meeting")} or more)` : "";
  const shownIds = [...chosen.ids].filter((id) => NODES.get(id).kind !== "event" && (state.level !== "people" || NODES.get(id).kind === "person" || chosen.of.get(id)?.met)).length;
  replace(box,
    cut ? [`${Math.min(shownIds, chosen.all)} of ${number(chosen.all)} ${what}${least}. `, button("Show all", () => change({ everyone: true }))]
      : state.everyone && chosen.all > chosen.most ? [`All ${number(chosen.all)} ${what}. `, button("Only the best connected", () => change({ everyone: false }))] : "");
}
