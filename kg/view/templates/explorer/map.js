/* Where meetings took place: dots of land without borders, and a circle a place. A view of the same state. */

const MAP = { width: 1000, height: 436, step: 8, middle: 241.4, scale: 184.7316 };
const HAS_MAP = DATA.meetings.some((row) => row.point);

/** A point of the globe on the Equal Earth projection. */
function onMap([latitude, longitude]) {
  const [a1, a2, a3, a4, m] = [1.340264, -0.081106, 0.000893, 0.003796, Math.sqrt(3) / 2];
  const t = Math.asin(m * Math.sin(latitude * Math.PI / 180));
  const [t2, t6] = [t * t, t ** 6];
  const x = longitude * Math.PI / 180 * Math.cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
  const y = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
  return [MAP.width / 2 + x * MAP.scale, MAP.middle - y * MAP.scale];
}

/** All land as one line of round dots. */
function landPath() {
  const rise = MAP.step * Math.sqrt(3) / 2;
  return LAND.map((runs, row) => {
    const dots = [];
    for (let at = 0; at < runs.length; at += 2) {
      for (let n = 0; n < runs[at + 1]; n += 1) dots.push(`M${(row % 2) * MAP.step / 2 + (runs[at] + n) * MAP.step} ${(row * rise).toFixed(1)}h0`);
    }
    return dots.join("");
  }).join("");
}

function placesOnMap() {
  const meetings = found.facts.filter((fact) => fact.row.point);
  return [...grouped(meetings, (fact) => fact.row.place || `in ${nameOf(fact.row.country)}`)]
    .map(([name, facts]) => ({ name, facts, at: onMap(facts[0].row.point), exact: Boolean(facts[0].row.place) }))
    .sort((a, b) => b.facts.length - a.facts.length || (a.name < b.name ? -1 : 1));
}

const circleOf = (n) => 3.5 + 2.4 * Math.sqrt(n);

function drawMap() {
  const places = placesOnMap();
  const meetings = found.facts.filter((fact) => fact.type === "meeting");
  const lost = meetings.length - places.reduce((sum, place) => sum + place.facts.length, 0);
  const hosts = tally(meetings.filter((fact) => fact.row.country).map((fact) => fact.row.country));
  const land = svg("path", { d: landPath(), class: "land" });
  const drawn = svg("svg", { viewBox: `0 -8 ${MAP.width} ${MAP.height + 16}`, role: "group", "aria-label": "Map of the places of meetings" }, land, places.map(mapCircle), mapNames(places));
  replace(byId("map-view"), el("div", { class: "map" }, drawn),
    el("p", { class: "soft" }, `${counted(meetings.length - lost, "meeting")} in ${counted(places.length, "place")}.`, lost > 0 && ` ${counted(lost, "more meeting")} without a known place: see the list.`,
      " Dots show land; the map draws no borders."),
    hosts.length > 0 && el("h3", {}, "Hosts"), hosts.length > 0 && el("ol", { class: "hosts" }, hosts.slice(0, 24).map(([id, n]) => el("li", {}, nodeLink(id), ` ${n}`))));
}

function mapCircle(place) {
  const { name, facts, at: [x, y], exact } = place;
  const open = () => exact ? chooseOnly("place", name) : chooseOnly("country", facts[0].row.country);
  const mark = svg("circle", { cx: x, cy: y, r: circleOf(facts.length), class: exact ? "spot" : "spot rough", role: "button", tabindex: 0, "aria-label": `${name}: ${counted(facts.length, "meeting")}` },
    svg("title", {}, `${name}: ${counted(facts.length, "meeting")}`));
  mark.addEventListener("click", open);
  mark.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); } });
  return mark;
}

function chooseOnly(key, id) {
  state.chosen[key].any.clear();
  change({ view: "list", tab: "meetings" });
  choose(key, id);
}

/** Names of the most frequent places, none over another or over a circle. */
function mapNames(places) {
  const taken = places.map(({ facts, at: [x, y] }) => {
    const r = circleOf(facts.length);
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  const names = [];
  const size = 12 * MAP.width / Math.max(byId("map-view").clientWidth, 600); // twelve pixels, whatever the width
  for (const { name, facts, at: [x, y], exact } of places.slice(0, 80)) {
    if (!exact) continue;
    const r = circleOf(facts.length);
    const width = name.length * 0.56 * size;
    const sides = [[x + r + 4, y], [x - r - 4 - width, y], [x - width / 2, y - r - size * 0.7], [x - width / 2, y + r + size * 0.7]];
    const boxes = sides.map(([left, middle]) => ({ left, right: left + width, top: middle - size * 0.5, bottom: middle + size * 0.5 }));
    const box = boxes.find((one) => one.left > 0 && one.right < MAP.width && !taken.some((other) => overlaps(one, other)));
    if (!box) continue;
    taken.push(box);
    names.push(svg("text", { x: box.left, y: box.bottom - size * 0.17, class: "spot-name", "font-size": size }, name));
  }
  return names;
}
