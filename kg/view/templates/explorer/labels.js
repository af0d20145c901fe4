/* Names beside the nodes, at one size whatever the zoom, none over another; the most connected get theirs first. */

const NAME_SIZE = 12.5;
const nameFont = (strong) => `${strong ? 600 : 400} ${NAME_SIZE}px ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;

/** What stands beside a node: a surname, and behind it the country. */
function labelOf(id) {
  const node = NODES.get(id);
  const few = graph.chosen.ids.size <= 30;
  if (node.kind === "event") return { text: node.short, note: "" };
  const text = few && node.kind !== "organisation" ? node.name : node.short || node.name;
  return { text: text.length > 34 ? `${text.slice(0, 32)}…` : text, note: node.kind === "person" ? (node.code.length <= 8 ? node.code : "") : "" };
}

/** In bold: what is selected or pointed at. */
const isStrong = (id) => state.selected.split(" ").includes(id) || (graph.over || "").split(" ").includes(id);

const ALWAYS_NAMED = 12; // so many may cover nodes, though never another name

/** Place labels by importance; one that would cover another label or a node tries other sides, then stays away. */
function placeLabels(places, measure, bounds) {
  const taken = [...places].map(([id, at]) => ({ id, left: at.x - at.r, right: at.x + at.r, top: at.y - at.r, bottom: at.y + at.r }));
  const weight = (id) => (graph.chosen.of.get(id) || { met: 0 }).met * (NODES.get(id).kind === "event" ? 0.2 : 1) + (graph.lit && graph.lit.has(id) ? 1000 : 0) + (state.selected.split(" ").includes(id) ? 5000 : 0);
  const ranked = [...places.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const placed = [];
  for (const id of ranked.slice(0, 400)) {
    const at = places.get(id);
    const { text, note } = labelOf(id);
    const strong = isStrong(id);
    const textWidth = measure(text, strong);
    const width = textWidth + (note ? measure(note, false) + 5 : 0);
    const sides = sidesOf(at, width).filter((side) => inside(side, bounds));
    const free = (side, over) => !taken.some((other) => other.id !== id && (!over || !other.id) && overlaps(side, other));
    const box = sides.find((side) => free(side)) || (placed.length < ALWAYS_NAMED && sides.find((side) => free(side, true)));
    if (!box) continue;
    taken.push({ ...box, id: "" });
    placed.push({ ...box, id, text, note, textWidth, strong });
  }
  return placed;
}

function sidesOf(at, width) {
  const height = NAME_SIZE + 4;
  const box = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  return [
    box(at.x - width / 2, at.y + at.r + 3), box(at.x + at.r + 5, at.y - height / 2),
    box(at.x - width / 2, at.y - at.r - height - 2), box(at.x - at.r - 5 - width, at.y - height / 2),
    box(at.x + 2, at.y + at.r + 1), box(at.x - width - 2, at.y + at.r + 1),
    box(at.x + 2, at.y - at.r - height), box(at.x - width - 2, at.y - at.r - height),
    box(at.x - width / 2, at.y + at.r + 8),
  ];
}

const inside = (box, bounds) => box.left >= 2 && box.top >= 0 && box.right <= bounds.width - 2 && box.bottom <= bounds.height;
const overlaps = (a, b) => a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;

/** How many facts a line carries, where there is room to say so. */
function placeCounts(places, labels) {
  const counts = [];
  const boxes = labels.map((label) => label);
  for (const line of [...graph.chosen.lines].sort((a, b) => b.facts.length - a.facts.length).slice(0, 120)) {
    const [a, b] = [places.get(line.a), places.get(line.b)];
    if (line.facts.length < 2 || !a || !b || Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r < 56) continue;
    if (graph.lit && !(graph.lit.has(line.a) && graph.lit.has(line.b))) continue;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const box = { left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 };
    if (boxes.some((other) => overlaps(box, other))) continue;
    boxes.push(box);
    counts.push({ x, y, text: String(line.facts.length) });
  }
  return counts;
}

function drawLabels(context) {
  const canvas = context.canvas;
  const ratio = canvas.width / canvas.clientWidth;
  const places = screenPlaces();
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "top";
  context.lineJoin = "round";
  const measure = (text, strong) => { context.font = nameFont(strong); return context.measureText(text).width; };
  graph.labels = placeLabels(places, measure, { width: canvas.clientWidth, height: canvas.clientHeight });
  for (const label of graph.labels) drawLabel(context, label);
  for (const count of placeCounts(places, graph.labels)) drawCount(context, count);
  const cursor = document.activeElement === byId("canvas") && places.get(graph.cursor);
  if (cursor) drawRing(context, cursor);
  context.restore();
}

function drawLabel(context, label) {
  const write = (text, left, font, colour) => {
    context.font = font;
    context.lineWidth = 4;
    context.strokeStyle = palette.surface;
    context.strokeText(text, left, label.top + 2);
    context.fillStyle = colour;
    context.fillText(text, left, label.top + 2);
  };
  context.textAlign = "left";
  write(label.text, label.left, nameFont(label.strong), dims(graph.lit && graph.lit.has(label.id)) ? palette.soft : palette.ink);
  if (label.note) write(label.note, label.left + label.textWidth + 5, nameFont(false), palette.soft);
}

function drawCount(context, { x, y, text }) {
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.fillStyle = palette.surface;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.edge;
  context.stroke();
  context.font = nameFont(false).replace(`${NAME_SIZE}px`, "11px");
  context.fillStyle = palette.ink;
  context.textAlign = "center";
  context.fillText(text, x, y - 5.5);
}

function drawRing(context, at) {
  context.beginPath();
  context.arc(at.x, at.y, at.r + 5, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = palette.accent;
  context.stroke();
}

/** Walk: an arrow key goes to the joined node that lies most in that direction. */
function graphKey(event) {
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const others = { "+": () => zoomBy(1.25), "=": () => zoomBy(1.25), "-": () => zoomBy(0.8), "0": fitGraph, Enter: () => graph.cursor && openFromKey(graph.cursor), " ": () => graph.cursor && openFromKey(graph.cursor) };
  if (event.ctrlKey || event.metaKey || event.altKey || !ways[event.key] && !others[event.key]) return;
  event.preventDefault();
  if (ways[event.key]) walk(...ways[event.key]);
  else others[event.key]();
}

function openFromKey(id) {
  select(id);
  byId("panel").querySelector("h2")?.focus();
}

function walk(right, down) {
  const places = screenPlaces();
  if (!places.has(graph.cursor)) graph.cursor = [...places.keys()].find((id) => id === state.selected) || [...graph.chosen.of].filter(([id]) => places.has(id)).sort((a, b) => b[1].met - a[1].met)[0]?.[0] || "";
  else graph.cursor = nextInDirection(places, right, down) || graph.cursor;
  if (!graph.cursor) return;
  byId("pointer").textContent = nodeLine(graph.cursor);
  toast(nodeLine(graph.cursor));
  graph.network.redraw();
}

function nextInDirection(places, right, down) {
  const from = places.get(graph.cursor);
  const turn = (id) => {
    const [dx, dy] = [places.get(id).x - from.x, places.get(id).y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    return { id, along: (dx * right + dy * down) / length, length };
  };
  const ahead = (ids) => ids.filter((id) => id !== graph.cursor).map(turn).filter((one) => one.along > 0.4).sort((a, b) => a.length / a.along - b.length / b.along);
  const [best] = [...ahead([...neighbours(graph.cursor)]), ...ahead([...places.keys()])];
  return best && best.id;
}

/* ---------------------------------------------------------------- legend */

/** A node of a kind, drawn as on the canvas. */
function shapeIcon(node, colour = "") {
  palette = palette || colours();
  const fill = colour || (node.region ? palette[node.region] : palette.soft);
  const shapes = {
    person: svg("circle", { cx: 8, cy: 8, r: 6, fill }), country: svg("rect", { x: 3, y: 3, width: 10, height: 10, fill }),
    organisation: svg("path", { d: "M8 1l7 7-7 7-7-7z", fill }), event: svg("path", { d: "M8 2l7 12H1z", fill }),
    group: svg("path", { d: "M8 2l6 6-6 6-6-6z", fill: "none", stroke: fill, "stroke-width": 1.5, "stroke-dasharray": "3 2" }),
  };
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "shape", "aria-hidden": "true" }, shapes[node.kind]);
}

const sample = (width, attributes, ...more) => svg("svg", { width: 28, height: 16, viewBox: "0 0 28 16", "aria-hidden": "true" },
  svg("line", { x1: 0, y1: 8, x2: 28, y2: 8, "stroke-width": width, ...attributes }), ...more);

function drawLegend(chosen) {
  const nodes = [...chosen.ids].map((id) => NODES.get(id));
  const kinds = new Set(nodes.map((node) => node.kind));
  const toggles = { country: ["parties", "Country"], organisation: ["parties", "Organisation"], event: ["summits", "Gathering of many"], group: ["", "Group"], person: ["", "Person"] };
  if (state.level === "people") kinds.add("country");
  if ([...FACT.keys()].some((id) => NODES.has(id))) kinds.add("event");
  const shapes = Object.keys(toggles).reverse().filter((kind) => kinds.has(kind)).map((kind) => legendShape(kind, ...toggles[kind]));
  replace(byId("legend"), shapes, legendColours(nodes), el("span", { class: "break" }), legendLines(chosen));
}

function legendShape(kind, key, name) {
  const icon = shapeIcon({ kind }, palette.soft);
  if (!key || key === "parties" && state.level !== "people") return el("span", {}, icon, name);
  return button([icon, name], () => change({ [key]: !state[key] }), { "aria-pressed": String(state[key]), title: state[key] ? "Click to leave out" : "Click to draw" });
}

function legendColours(nodes) {
  if (state.colour === "circle") return [...DRAWING.circles.map(legendCircle), colourSwitch("Regions", "region")];
  const regions = [...new Set(nodes.map((node) => node.region))].filter((region) => region in REGIONS).sort();
  const more = DRAWING.circles.length > 1 && state.level === "people" ? [colourSwitch("Circles", "circle")] : [];
  return [...regions.map((region) => button([shapeIcon({ kind: "person", region }), REGIONS[region]], () => {
    graph.region = graph.region === region ? "" : region;
    light();
    restyle();
    drawLegend(graph.chosen);
  }, { "aria-pressed": String(!graph.region || graph.region === region), title: "Click to highlight" })), ...more];
}

const colourSwitch = (name, colour) => button(`Colour by ${name.toLowerCase()}`, () => change({ colour }), { class: "colour", title: colour === "circle" ? "Circles are people who met each other more than others. Being in one is not agreement." : "" });

/** A circle of people who met each other more than others, and how firmly it holds together. */
function legendCircle({ name, size, firmness }, at) {
  const firm = `${counted(size, "member")}; two of them are together in ${Math.round(firmness * 100)} of 100 trials. Nearness is not agreement.`;
  return el("span", { title: firm }, shapeIcon({ kind: "person" }, palette[GROUP_COLOURS[at]]), name, el("span", { class: "sr" }, ` (${firm})`));
}

function legendLines(chosen) {
  const stroke = { stroke: palette.edge };
  const steps = [1, 5, 20].map((n) => [sample(widthOf(n), stroke), String(n)]);
  const has = (test) => chosen.lines.some((line) => line.facts.length && test(dashesOf(line)));
  return [
    el("span", {}, "Meetings: ", steps),
    has((dashes) => dashes && dashes[0] > 3) && el("span", {}, sample(2, { ...stroke, "stroke-dasharray": "7 5" }), "planned or inferred"),
    has((dashes) => dashes && dashes[0] < 3) && el("span", {}, sample(2, { ...stroke, "stroke-dasharray": "2 4" }), "sources disagree"),
    chosen.lines.some((line) => line.facts.some((fact) => fact.type === "pledge")) && el("span", {}, sample(2, { stroke: palette.pledge }, svg("path", { d: "M20 4l8 4-8 4z", fill: palette.pledge })), "pledge"),
    chosen.lines.some((line) => !line.facts.length) && el("span", {}, sample(1, { stroke: palette.faint }), "speaks for"),
  ];
}
