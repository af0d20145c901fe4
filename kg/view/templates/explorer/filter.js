/* State in, facts out: which meetings and pledges remain, and how many would remain with each further choice. */

/** Whether a fact has the chosen values of a facet. Several countries mean "together"; else any of them will do. */
function passesFacet(facet, fact, chosen) {
  const values = facet.of(fact);
  if (values.some((value) => chosen.not.has(value))) return false;
  if (!chosen.any.size) return true;
  const has = (value) => values.includes(value);
  return facet.many && state.together ? [...chosen.any].every(has) : [...chosen.any].some(has);
}

function passesDates(fact) {
  if (!fact.from) return state.undated;
  return (!state.from || fact.to >= state.from) && (!state.to || fact.from <= state.to);
}

/** People and parties within one meeting of the one in focus: with two steps their own facts count too. */
function nearby() {
  const near = new Set(state.who);
  if (state.who.length !== 1 || state.steps < 2) return near;
  for (const fact of factsOf.get(state.who[0]) || []) {
    for (const id of involved(fact)) near.add(id);
  }
  return near;
}

/** Who takes part as the drawing has it: people where they are named, else their country or organisation. */
function involved(fact) {
  if (fact.type === "pledge") return fact.parties;
  const spoken = new Set(fact.row.sides.filter((side) => side.person).map((side) => side.party || (NODES.get(side.person) || {}).party));
  return [...fact.people, ...fact.parties.filter((id) => !spoken.has(id))];
}

function passesWho(fact, near) {
  if (!state.who.length) return true;
  const has = (id) => fact.people.includes(id) || fact.parties.includes(id) || fact.id === id;
  return state.who.length === 1 && state.steps > 1 ? [...near].some(has) : state.who.every(has);
}

/** Filter once for everything: the facts that pass, and for each facet the counts without its own choice. */
function findFacts() {
  const near = nearby();
  const tests = [
    ["show", (fact) => state.show === "all" || state.show === fact.type + "s"],
    ["dates", passesDates],
    ["who", (fact) => passesWho(fact, near)],
    ...FACETS.filter(({ key }) => state.chosen[key].any.size || state.chosen[key].not.size).map((facet) => [facet.key, (fact) => passesFacet(facet, fact, state.chosen[facet.key])]),
  ];
  const result = { facts: [], counts: new Map(FACETS.map((facet) => [facet.key, new Map()])), withoutDates: [], blockers: new Map() };
  for (const fact of FACTS) sortFact(fact, tests, result);
  result.facts.sort(newestFirst);
  result.ids = new Set(result.facts.map((fact) => fact.id));
  return result;
}

function sortFact(fact, tests, result) {
  let failed = "";
  for (const [key, passes] of tests) {
    if (passes(fact)) continue;
    if (failed) return; // what fails twice stays away whichever filter is dropped
    failed = key;
  }
  if (!failed) result.facts.push(fact);
  else result.blockers.set(failed, (result.blockers.get(failed) || 0) + 1);
  if (!failed || failed === "dates") result.withoutDates.push(fact);
  for (const facet of failed ? [FACET.get(failed)] : FACETS) {
    if (facet && !(failed && facet.many && state.together)) countInto(result.counts.get(facet.key), facet.of(fact));
  }
}

function countInto(counts, values) {
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
}

let found = null;

/** People who take part in the facts that remain. */
function peopleIn(facts) {
  const people = new Set();
  for (const fact of facts) for (const id of fact.people) people.add(id);
  return people;
}

/** Lines of the chosen level that carry at least one remaining fact, with these facts. */
function linesIn(result, level) {
  const lines = [];
  for (const line of LINES_OF[level]) {
    const facts = line.facts.filter((fact) => result.ids.has(fact.id) && (state.summits || !NODES.has(fact.id)));
    if (facts.length) lines.push({ ...line, facts, met: facts.filter((fact) => fact.type === "meeting").length, held: facts.filter(tookPlace).length });
  }
  return lines;
}

/** For each node how many others it met, in how many meetings, and how many pledges it has. */
function measures(lines, facts) {
  const of = new Map();
  const at = (id) => {
    if (!of.has(id)) of.set(id, { met: 0, meetings: 0, pledges: 0 });
    return of.get(id);
  };
  for (const line of lines) {
    if (!line.held) continue;
    at(line.a).met += 1;
    at(line.b).met += 1;
  }
  for (const fact of facts) {
    if (fact.type === "meeting" && !tookPlace(fact)) continue;
    for (const id of new Set([...fact.people, ...fact.parties])) at(id)[fact.type + "s"] += 1;
  }
  return of;
}
