/* Names beside the nodes, at one size whatever the zoom, none over another; the most connected get theirs first. */

const NAME_SIZE = 12.5;
const SANS = getComputedStyle(document.documentElement).getPropertyValue("--sans");
const nameFont = (strong) => `${strong ? 600 : 400} ${NAME_SIZE}px ${SANS}`;

/** What stands beside a node: a surname, and behind it the country. */
function labelOf(id, few = graph.chosen.ids.size <= 30) {
  const node = NODES.get(id);
  if (node.kind === "event") return { text: node.short, note: "" };
  const text = few && node.kind !== "organisation" ? node.name : node.short || node.name;
  return { text: text.length > 34 ? `${text.slice(0, 32)}…` : text, note: node.kind === "person" ? (node.code.length <= 8 ? node.code : "") : "" };
}

/** In bold: what is selected or pointed at. */
const isStrong = (id) => state.selected.split(" ").includes(id) || (graph.over || "").split(" ").includes(id);

const ALWAYS_NAMED = 12; // so many may cover nodes, though never another name

const MANY_LINES = 120; // names avoid lines as long as these are few
const MANY_NODES = 150; // and stand nearest to their own node as long as these are

/** Place labels by importance; one that would cover another label or a node tries other sides, then stays away. */
function placeLabels(places, measure, bounds) {
  const taken = [...places].map(([id, at]) => ({ id, left: at.x - at.r, right: at.x + at.r, top: at.y - at.r, bottom: at.y + at.r })).concat(bounds.covered);
  const weight = (id) => (graph.chosen.of.get(id) || { met: 0 }).met * (NODES.get(id).kind === "event" ? 0.2 : 1) + (graph.lit && graph.lit.has(id) ? 1000 : 0) + (state.selected.split(" ").includes(id) ? 5000 : 0);
  const ranked = [...places.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const placed = [];
  const lines = graph.chosen.lines.length > MANY_LINES ? [] : graph.chosen.lines.filter((line) => line.facts.length && places.has(line.a) && places.has(line.b));
  const clear = (side) => !lines.some((line) => crosses(side, places.get(line.a), places.get(line.b)));
  const nearest = (side, id) => places.size > MANY_NODES || ![...places].some(([other, at]) => other !== id && gap(side, at) < gap(side, places.get(id)) + 2);
  for (const id of ranked.slice(0, 400)) {
    const at = places.get(id);
    const strong = isStrong(id);
    const free = (side, over) => !taken.some((other) => other.id !== id && (!over || !other.id) && overlaps(side, other));
    const fit = (label, over) => {
      const textWidth = measure(label.text, strong);
      const width = textWidth + (label.note ? measure(label.note, false) + 5 : 0);
      const sides = sidesOf(at, width).filter((side) => inside(side, bounds) && free(side, over));
      const own = sides.filter((side) => nearest(side, id));
      const box = own.find(clear) || own[0] || sides.find(clear) || sides[0];
      return box && { ...box, ...label, id, textWidth, strong };
    };
    const label = fit(labelOf(id)) || fit(labelOf(id, false)) || fit({ ...labelOf(id, false), note: "" }) || (placed.length < ALWAYS_NAMED && fit(labelOf(id, false), true));
    if (!label) continue;
    taken.push({ ...label, id: "" });
    placed.push(label);
  }
  return placed;
}

/** Where buttons, the legend and the count stand over the drawing: no name goes there, not even an important one. */
function coveredParts() {
  if (graph.covered) return graph.covered;
  const canvas = byId("canvas").getBoundingClientRect();
  const boxes = [byId("shown"), ...document.querySelectorAll(".zoom, .legend > :not(.break)")].map((one) => one.getBoundingClientRect());
  graph.covered = boxes.map((box) => ({ id: "", left: box.left - canvas.left, right: box.right - canvas.left, top: box.top - canvas.top, bottom: box.bottom - canvas.top }));
  return graph.covered;
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

/** How far the edge of a node is from a box. */
const gap = (box, at) => Math.hypot(Math.max(box.left - at.x, 0, at.x - box.right), Math.max(box.top - at.y, 0, at.y - box.bottom)) - at.r;

/** Whether a line from a to b passes through a box. */
function crosses(box, a, b) {
  const side = (x, y) => Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
  const outside = Math.max(a.x, b.x) < box.left || Math.min(a.x, b.x) > box.right || Math.max(a.y, b.y) < box.top || Math.min(a.y, b.y) > box.bottom;
  const sides = [side(box.left, box.top), side(box.right, box.top), side(box.left, box.bottom), side(box.right, box.bottom)];
  return !outside && sides.some((one) => one !== sides[0]);
}

const overlaps = (a, b) => a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;

/** How many facts a line carries, where there is room to say so: not at first sight of many lines. */
function placeCounts(places, labels) {
  if (isDense() && !graph.lit) return [];
  const counts = [];
  const boxes = [...labels, ...[...places.values()].map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))];
  for (const line of [...graph.chosen.lines].sort((a, b) => b.facts.length - a.facts.length).slice(0, 120)) {
    const [a, b] = [places.get(line.a), places.get(line.b)];
    if (line.facts.length < 2 || !a || !b || Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r < 56) continue;
    if (graph.lit && !(graph.lit.has(line.a) && graph.lit.has(line.b) && (!graph.litLine || graph.litLine.has(line.id)))) continue;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const box = { left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 };
    if (boxes.some((other) => overlaps(box, other))) continue;
    boxes.push(box);
    counts.push({ x, y, text: String(line.facts.length) });
  }
  return counts;
}

const textWidths = new Map();

function measured(context, text, strong) {
  const key = strong + text;
  if (!textWidths.has(key)) {
    context.font = nameFont(strong);
    textWidths.set(key, context.measureText(text).width);
  }
  return textWidths.get(key);
}

function drawLabels(context) {
  const canvas = context.canvas;
  const ratio = canvas.width / canvas.clientWidth;
  const places = screenPlaces();
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "top";
  context.lineJoin = "round";
  const measure = (text, strong) => measured(context, text, strong);
  graph.labels = placeLabels(places, measure, { width: canvas.clientWidth, height: canvas.clientHeight, covered: coveredParts() });
  for (const label of graph.labels) drawLabel(context, label);
  for (const count of placeCounts(places, graph.labels)) drawNumber(context, count);
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

function drawNumber(context, { x, y, text }) {
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
