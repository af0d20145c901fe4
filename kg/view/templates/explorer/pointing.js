/* A point of the drawing in, what is under it out: pointed at, clicked or touched. */

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
  return `${nameOf(line.a)} – ${nameOf(line.b)}: ${[line.met && countMeetings(line.facts.filter((fact) => fact.type === "meeting")), pledges && counted(pledges, "pledge")].filter(Boolean).join(", ")}`;
}
