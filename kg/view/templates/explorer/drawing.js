/* Nodes and lines in, their look out: size by people met, width by meetings, dashes by certainty. */

/* Sizes are those on the screen when all of it is shown; the drawing is scaled, so they are divided by its scale. */
const radiusOf = (met) => Math.min(4.5 + 1.7 * Math.sqrt(met), 16) * graph.room;

/** How much room each node has, as a factor of its size: full size at some eighty pixels from node to node. */
function roomFor(number) {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.max(0.5, Math.min(1, Math.sqrt(clientWidth * clientHeight / Math.max(number, 1)) / 84));
}
const isDense = () => graph.chosen.lines.length > 80;
const widthOf = (n) => Math.min(1.2 + 1.1 * Math.log2(n), 8) * (isDense() ? 0.6 : 1);

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
    id: line.id, from: line.a, to: line.b,
    color: { color: colour, opacity: dims(lit) ? 0.5 : lit ? 1 : graph.chosen.lines.length > 300 ? 0.45 : isDense() ? 0.7 : 1 },
    width: (line.facts.length ? widthOf(line.facts.length) : 1) * graph.unit,
    dashes: scaledDashes(line), arrows: pledged && !(line.met && isDense()) ? arrowsOf(line) : "", smooth: false,
  };
}

function arrowsOf(line) {
  const receives = (id) => line.facts.some((fact) => fact.type === "pledge" && (fact.row.to || []).includes(id));
  const arrow = (enabled) => ({ enabled, scaleFactor: 0.5 });
  return { to: arrow(receives(line.b)), from: arrow(receives(line.a)) };
}

/** Tell the drawing library only what changed. What is gone is hidden, not removed: a step in time may bring it back. */
function update(set, sent, rows) {
  const changed = [];
  for (const [id, last] of sent) {
    if (last.hidden || rows.has(id)) continue;
    changed.push({ id, hidden: true });
    last.hidden = true;
  }
  for (const [id, row] of rows) {
    const last = sent.get(id) || { texts: {}, hidden: true };
    const news = Object.keys(row).filter((key) => last.texts[key] !== (last.texts[key] = JSON.stringify(row[key])));
    if (!news.length && !last.hidden) continue;
    changed.push({ id, hidden: false, ...Object.fromEntries(news.map((key) => [key, row[key]])) });
    sent.set(id, { ...last, hidden: false });
  }
  if (changed.length) set.update(changed);
}
