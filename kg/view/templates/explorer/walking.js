/* Arrow keys in, steps from node to joined node out: the drawing for those who use no mouse. */

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
