/* Two people in, the shortest ways from one to the other out, each step a sentence with its source. */

const MOST_PATHS = 5;
const MOST_STEPS = 6;
const GATHERINGS = { all: "count as meetings", never: "do not count", only: "alone count" };
const pathChoice = { gatherings: "all", inOrder: false };

/** Who met whom in the facts that remain: person → person → meetings, oldest first. */
function meetingsBetween() {
  const near = new Map();
  const add = (a, b, fact) => {
    if (!near.has(a)) near.set(a, new Map());
    if (!near.get(a).has(b)) near.get(a).set(b, []);
    near.get(a).get(b).push(fact);
  };
  for (const fact of [...found.facts].reverse()) {
    const large = fact.row.kind === "conference" || NODES.has(fact.id);
    if (fact.type !== "meeting" || fact.status === "cancelled" || large && pathChoice.gatherings === "never" || !large && pathChoice.gatherings === "only") continue;
    const side = speakersFor(fact);
    for (const a of fact.people) {
      for (const b of fact.people) if (side.get(a) !== side.get(b)) add(a, b, fact);
    }
  }
  return near;
}

/** For whom each person spoke at a meeting: people of one side did not meet each other. */
function speakersFor(fact) {
  return new Map(fact.row.sides.filter((side) => side.person).map(({ person, party }) => [person, party || NODES.get(person).party || person]));
}

/** All shortest ways, breadth first; of many the ones whose weakest step has most meetings. */
function findPaths(from, to) {
  const near = meetingsBetween();
  let ways = [[from]];
  const seenAt = new Map([[from, 0]]);
  for (let step = 1; step <= MOST_STEPS && ways.length; step += 1) {
    const next = [];
    for (const way of ways) {
      for (const id of (near.get(way[way.length - 1]) || new Map()).keys()) {
        if (seenAt.has(id) && seenAt.get(id) < step) continue;
        seenAt.set(id, step);
        next.push([...way, id]);
      }
    }
    const arrived = next.filter((way) => way[way.length - 1] === to).map((way) => stepsOf(way, near)).filter(Boolean);
    if (arrived.length) return arrived.sort((a, b) => b.strength - a.strength).slice(0, MOST_PATHS);
    ways = next.slice(0, 5000);
  }
  return [];
}

/** The meetings of each step; in order of time, each must not be before the one that precedes it. */
function stepsOf(way, near) {
  const steps = [];
  let after = "";
  for (let at = 1; at < way.length; at += 1) {
    const all = near.get(way[at - 1]).get(way[at]);
    const fact = pathChoice.inOrder ? all.find((one) => one.from && one.to >= after) : all[all.length - 1];
    if (!fact) return null;
    after = fact.from > after ? fact.from : after;
    steps.push({ a: way[at - 1], b: way[at], fact, times: all.length });
  }
  return { steps, strength: Math.min(...steps.map((step) => step.times)) };
}

/** The ways that the details tell of, where these ask for any: they are drawn too. */
function waysOf(selected) {
  const [panel, from, to] = selected.split("|");
  return panel === "path" && from && to && from !== to ? findPaths(from, to) : [];
}

/** The ends of each step, and the gathering between them where there is one. */
const stepsOn = (ways) => ways.flatMap((way) => way.steps.map(({ a, b, fact }) => NODES.has(fact.id) ? [a, b, fact.id] : [a, b]));

function pathPanel() {
  const [, from = "", to = ""] = state.selected.split("|");
  const set = (a, b) => select(["path", a, b].join("|").replace(/\|+$/, ""));
  const option = (key, text) => el("label", { class: "check" }, checkBox(key), text);
  const checkBox = (key) => {
    const box = el("input", { type: "checkbox", id: `path-${key}`, change: () => { pathChoice[key] = box.checked; redraw(); } });
    box.checked = pathChoice[key];
    return box;
  };
  return [
    panelHead(null, "How are two people connected?", "Shortest ways through meetings within the filters."),
    personPicker("path-from", "From", from, (id) => set(id, to)),
    personPicker("path-to", "To", to, (id) => set(from, id)),
    gatheringsPicker(), option("inOrder", "Each meeting after the one before it"),
    from && to && pathResult(found.ways, from, to),
  ];
}

function gatheringsPicker() {
  const list = el("select", { id: "path-gatherings", change: (event) => { pathChoice.gatherings = event.target.value; redraw(); } },
    Object.entries(GATHERINGS).map(([value, words]) => el("option", { value, selected: value === pathChoice.gatherings }, words)));
  return el("div", { class: "field" }, el("label", { for: "path-gatherings" }, "Conferences and large gatherings"), list);
}

function personPicker(id, name, chosen, act) {
  const people = DATA.persons.filter((row) => factsOf.has(row.id)).sort(byName);
  const list = el("select", { id, change: (event) => act(event.target.value) }, el("option", { value: "" }, "Choose…"),
    people.map((row) => el("option", { value: row.id, selected: row.id === chosen }, row.name + (NODES.get(row.id).code ? ` (${NODES.get(row.id).code})` : ""))));
  return el("div", { class: "field" }, el("label", { for: id }, name), list);
}

function pathResult(paths, from, to) {
  if (from === to) return el("p", { class: "sub" }, "Choose two different people.");
  if (!paths.length) return el("p", { class: "sub" }, `No way of up to ${MOST_STEPS} meetings leads from ${nameOf(from)} to ${nameOf(to)} in these facts. That does not mean that they never met.`);
  return [el("h3", {}, `${counted(paths.length, "way")} of ${counted(paths[0].steps.length, "step")}`), paths.map((path) => el("ol", { class: "path" }, path.steps.map(pathStep)))];
}

function pathStep({ a, b, fact, times }) {
  const said = sentencesOf(fact.row)[0];
  const often = times > 1 ? ` ${times} times, most recently` : "";
  const preposition = /^\d+[ –]/.test(fact.row.date) ? "on " : /^(between|before)/.test(fact.row.date) ? "" : "in ";
  const when = fact.from ? ` ${preposition}${fact.row.date}` : "";
  const verb = NODES.has(fact.id) ? " was at the same gathering as " : fact.status === "planned" ? " plans to meet " : " met ";
  return el("li", {}, nodeLink(a), verb, nodeLink(b), `${often}${pathChoice.inOrder && often ? ", here" : ""}${when}${fact.row.place ? ` in ${fact.row.place}` : ""}.`,
    said && quoteCard({ ...said, before: "", after: "" }, fact));
}
