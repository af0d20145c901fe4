/* A person, country or organisation in, what the panel says of it out: whom they met, what was pledged, its other names. */

/** The counterparts of a node in these facts: who, and in how many meetings. */
function counterparts(node, facts) {
  const others = facts.filter(tookPlace).flatMap((fact) => {
    if (node.kind === "person") return involved(fact).filter((id) => id !== node.id && (!node.party || (NODES.get(id) || {}).party !== node.party));
    return fact.parties.filter((id) => id !== node.id);
  });
  return tally(others);
}

function nodePanel(node) {
  const facts = seen(factsOf.get(node.id) || []).sort(newestFirst);
  const meetings = facts.filter((fact) => fact.type === "meeting");
  const pledges = facts.filter((fact) => fact.type === "pledge");
  const others = counterparts(node, facts);
  const hidden = (factsOf.get(node.id) || []).length - facts.length;
  return [
    panelHead(shapeIcon(node), node.name, ...nodeLines(node)),
    node.doubt && el("p", { class: "doubt" }, node.doubt),
    el("p", { class: "sub" }, nodeTotals(node, others, meetings, pledges), hidden > 0 && ` ${counted(hidden, "more fact")} outside the filters.`),
    nodeDeeds(node),
    others.length > 0 && [el("h3", {}, "Met most"), counterpartTable(node, others)],
    node.kind !== "person" && representatives(node),
    factSection("Meetings, newest first", meetings, { without: [node.id] }),
    node.kind === "person" ? pledgesAround(node, meetings) : factSection("Pledges", pledges, {}),
    aliases(node),
  ];
}

/** What was pledged at a person's meetings, and the way to all that their side pledges or is promised. */
function pledgesAround(node, meetings) {
  const met = new Set(meetings.map((fact) => fact.id));
  const announced = found.facts.filter((fact) => met.has(fact.row.announced_at));
  const of = node.home ? found.facts.filter((fact) => fact.type === "pledge" && fact.parties.includes(node.party)).length : 0;
  return [
    factSection("Pledges announced at these meetings", announced, {}),
    of > 0 && el("p", {}, button(`${counted(of, "pledge")} by or to ${node.home.name}`, () => openPledges(node.party), { class: "more" })),
  ];
}

function openPledges(party) {
  state.chosen.country.any.clear();
  state.chosen.country.any.add(party);
  change({ view: "list", tab: "pledges", who: [], page: 0 });
}

function nodeLines(node) {
  if (node.kind !== "person") return [capital(KINDS[node.kind]) + (node.code && node.code !== node.name ? ` · ${node.code}` : "")];
  const [latest] = (node.offices || []).slice(-1);
  return [latest ? officeWords(latest) : node.office, node.home && node.home.name].filter(Boolean);
}

const officeWords = (office) => office.label + (office.dates ? ` (seen ${office.dates})` : "");

function nodeTotals(node, others, meetings, pledges) {
  if (!meetings.length && !pledges.length) return "Nothing within the filters.";
  const countries = unique(others.map(([id]) => node.kind === "person" ? (NODES.get(id) || {}).party || id : id)).length;
  const met = others.length > 0 && node.kind === "person"
    ? `Met ${counted(others.length, "counterpart")} of ${counted(countries, "side")} in ${countMeetings(meetings)}`
    : countMeetings(meetings) + (others.length ? ` with ${counted(others.length, "side")}` : "");
  return met + (pledges.length ? `; ${counted(pledges.length, "pledge")}.` : ".");
}

function nodeDeeds(node) {
  const focused = state.who.length === 1 && state.who[0] === node.id;
  const focus = () => change({ who: focused ? [] : [node.id], steps: 1, page: 0 });
  return el("div", { class: "deeds" },
    button(focused ? "Leave focus" : "Focus", focus, { class: "deed", "aria-pressed": String(focused) }),
    focused && button(state.steps === 1 ? "Two steps" : "One step", () => change({ steps: 3 - state.steps }), { class: "deed" }),
    node.kind === "person"
      ? button("Path to…", () => change({ selected: `path|${node.id}` }), { class: "deed" })
      : button("Compare with…", () => change({ selected: `compare|${node.id}` }), { class: "deed" }),
    node.kind === "country" && state.level === "countries" && button("Its ministers", () => openMinisters(node.id), { class: "deed" }),
    button("Hide", () => change({ hidden: new Set([...state.hidden, node.id]), selected: "" }), { class: "deed" }),
    node.page && el("a", { class: "deed", href: node.page }, "Profile"));
}

function openMinisters(id) {
  state.chosen.country.any.add(id);
  change({ level: "people", everyone: false });
}

function counterpartTable(node, others) {
  const most = others[0][1];
  return el("table", { class: "met" }, el("tbody", {}, others.slice(0, 8).map(([id, n]) => {
    const other = NODES.get(id) || { name: id };
    const width = Math.max(4, Math.round(56 * n / most));
    const bar = el("span", { class: "bar-of" });
    bar.style.width = `${width}px`;
    return el("tr", {}, el("td", {}, button([other.name, other.code ? el("span", { class: "soft" }, other.code) : ""], () => select([node.id, id].sort().join(" ")))),
      el("td", { class: "n num" }, bar, n));
  })), others.length > 8 && el("caption", { class: "sr" }, `and ${others.length - 8} more`));
}

function representatives(node) {
  const people = DATA.persons.filter((row) => row.party === node.id);
  if (!people.length) return null;
  return [el("h3", {}, node.kind === "country" ? "Spoke for it" : "Spoke for it"),
    el("ul", {}, people.slice(0, 12).map((row) => el("li", {}, nodeLink(row.id), row.office && el("span", { class: "soft" }, `, ${row.office}`))))];
}

function aliases(node) {
  const offices = (node.offices || []).slice(0, -1).reverse();
  const names = (node.names || []).filter((name) => name !== node.name);
  const other = offices.length > 0 && el("details", { class: "trace" }, el("summary", {}, "Other offices in the documents"), el("ul", {}, offices.map((office) => el("li", {}, officeWords(office)))));
  return [other, names.length > 0 && el("details", { class: "trace" }, el("summary", {}, "Names matched to this entry"),
    el("p", {}, names.join(" · ")), el("p", { class: "soft" }, "If one of them is someone else, the facts above may be mixed: please report it."))];
}
