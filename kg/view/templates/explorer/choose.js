/* The remaining facts in, what to draw out: at first sight the best connected, each at its place. */

/** Choose what to draw: the lines that carry facts, and of their nodes the best connected. */
function chooseDrawn() {
  const people = state.level === "people";
  const drawn = (node) => node && (!people || state.parties || node.kind === "person" || node.kind === "event");
  const keeps = (id) => !state.hidden.has(id) && (state.who.includes(id) || drawn(NODES.get(id)));
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
  const all = [...ids].filter((id) => NODES.get(id).kind !== "event").length; // gatherings are drawn, but are nobody
  return { ids: shown, all, most: mostShown(), lines: [...within, ...stands], of };
}

const mostShown = () => state.who.length === 1 && state.steps === 1 ? MOST_ROUND_ONE + 1 : MOST_SHOWN;

/** At first sight at most sixty; those in focus or selected, and those on a way, are always among them. */
function mostConnected(ids, of) {
  const most = mostShown();
  if (state.everyone || ids.size <= most) return new Set(ids);
  const weight = (id) => (of.get(id) || { meetings: 0 }).meetings;
  const ranked = [...ids].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const always = [...state.who, ...state.selected.split(" "), ...stepsOn(found.ways).flat()].filter((id) => ids.has(id));
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
    .map((line) => ({ ...line, facts: [], met: 0, held: 0 }));
}

function placeOf(id) {
  if (graph.round && graph.round.has(id) && !state.pins.has(id)) return turned(graph.round.get(id));
  const place = PLACES.get(id);
  return turned(state.pins.get(id) || (state.level === "countries" ? place.among_countries || [0, 0] : [place.x, place.y]));
}

/** Drawings are wider than high; on an upright screen they are turned by a quarter. */
const turned = ([x, y]) => graph.upright ? [y, x] : [x, y];

function isUpright() {
  const box = byId("canvas");
  return box.clientHeight > 1.15 * box.clientWidth;
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
