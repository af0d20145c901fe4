/* Whatever is selected in, the panel beside the graph out: a person, a country, a pair, one fact, or how to read. */

function drawPanel() {
  const panel = byId("panel");
  const id = state.selected;
  panel.classList.toggle("open", Boolean(id));
  if (!id) panel.classList.remove("tall");
  if (panel.dataset.of !== id) panel.scrollTop = 0;
  panel.dataset.of = id;
  const grip = button("", () => panel.classList.toggle("tall"), { class: "grip", "aria-label": "Make the details taller or lower" });
  replace(panel, id && grip, panelContent(id));
}

function panelContent(id) {
  const question = PANELS.find((name) => id.split("|")[0] === name);
  if (question === "path") return pathPanel();
  if (question === "compare") return comparePanel();
  if (!id) return howToRead();
  if (id.includes(" ")) return pairPanel(...id.split(" "));
  const node = NODES.get(id);
  if (node && node.kind !== "event") return nodePanel(node);
  return factPanel(FACT.get(id));
}

function panelHead(shape, title, ...under) {
  const close = () => { change({ selected: "" }); byId("canvas").focus({ preventScroll: true }); };
  return el("div", { class: "head" }, shape, el("div", {}, el("h2", { tabindex: "-1" }, title), under.filter(Boolean).map((text) => el("p", { class: "sub" }, text))),
    button("×", close, { class: "close", "aria-label": "Close the details" }));
}

const seen = (facts) => facts.filter((fact) => found.ids.has(fact.id));

/** The counterparts of a node in these facts: who, and in how many meetings. */
function counterparts(node, facts) {
  const others = facts.filter((fact) => fact.type === "meeting").flatMap((fact) => {
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
    el("p", { class: "sub" }, nodeTotals(node, others, meetings, pledges), hidden > 0 && ` ${counted(hidden, "more fact")} outside the filters.`),
    nodeDeeds(node),
    others.length > 0 && [el("h3", {}, "Met most"), counterpartTable(node, others)],
    node.kind !== "person" && representatives(node),
    factSection("Meetings, newest first", meetings, { without: [node.id] }),
    factSection("Pledges", pledges, {}),
    aliases(node),
  ];
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
    ? `Met ${counted(others.length, "counterpart")} of ${counted(countries, "side")} in ${counted(meetings.length, "meeting")}`
    : counted(meetings.length, "meeting") + (others.length ? ` with ${counted(others.length, "side")}` : "");
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

const SHOWN_AT_ONCE = 5;

function factSection(title, facts, options) {
  if (!facts.length) return null;
  const list = el("div", {}, facts.slice(0, SHOWN_AT_ONCE).map((fact) => factCard(fact, options)));
  const rest = facts.slice(SHOWN_AT_ONCE);
  const more = rest.length > 0 && button(`Show ${rest.length} more`, () => { list.append(...rest.map((fact) => factCard(fact, options))); more.remove(); }, { class: "deed" });
  return el("section", {}, title && el("h3", {}, title), list, more);
}

/** The facts that two nodes share, whether drawn as one line or met at a gathering. */
function between(a, b) {
  const facts = new Set(factsOf.get(b) || []);
  return (factsOf.get(a) || []).filter((fact) => facts.has(fact));
}

function pairPanel(a, b) {
  const shared = between(a, b);
  const facts = seen(shared).sort(newestFirst);
  const meetings = facts.filter((fact) => fact.type === "meeting");
  const pledges = facts.filter((fact) => fact.type === "pledge");
  const represents = [[a, b], [b, a]].find(([person, party]) => (NODES.get(person) || {}).party === party);
  return [
    panelHead(null, [nodeLink(a), "\u00a0– ", nodeLink(b)], represents && !facts.length ? `${nameOf(represents[0])} speaks for ${nameOf(represents[1])}.` : pairLine(meetings, pledges)),
    shared.length > facts.length && el("p", { class: "sub" }, `${counted(shared.length - facts.length, "more fact")} outside the filters.`),
    el("div", { class: "deeds" },
      state.who.length === 2 && state.who.includes(a) && state.who.includes(b)
        ? button("With all others again", () => change({ who: [] }), { class: "deed" })
        : button("Only these two", () => change({ who: [a, b] }), { class: "deed" })),
    countryFigures(a, b, meetings, pledges),
    factSection(pledges.length ? "Meetings, newest first" : "", meetings, { without: [a, b] }),
    factSection("Pledges", pledges, {}),
  ];
}

function pairLine(meetings, pledges) {
  const dates = meetings.filter((fact) => fact.from);
  const ends = unique([dates[dates.length - 1], dates[0]].map((fact) => fact && fact.row.date));
  const period = ends.length ? `, ${ends.join(" to ")}` : "";
  const parts = [meetings.length && counted(meetings.length, "meeting") + period, pledges.length && counted(pledges.length, "pledge")].filter(Boolean);
  return parts.join("; ") || "Nothing joins these two within the filters.";
}

/** Between two countries: sums of money by stage, never across stages, and the longest time without a meeting. */
function countryFigures(a, b, meetings, pledges) {
  if (NODES.get(a).kind === "person" || NODES.get(b).kind === "person") return null;
  const topics = tally(meetings.flatMap((fact) => fact.row.topics || [])).slice(0, 5);
  const shared = counterparts(NODES.get(a), seen(factsOf.get(a) || [])).map(([id]) => id)
    .filter((id) => id !== b && between(b, id).some((fact) => found.ids.has(fact.id)));
  const lines = [
    topics.length && ["Talked about most", listed(topics.map(([id, n]) => `${nameOf(id)} (${n})`))],
    ...moneyLines(pledges),
    gapLine(meetings),
    shared.length && ["Both met", listed(shared.map(nameOf), 6)],
  ].filter(Boolean);
  return lines.length > 0 && el("dl", { class: "figures" }, lines.map(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]));
}

function moneyLines(pledges) {
  const money = pledges.filter((fact) => fact.row.amount && fact.row.counted);
  const sums = grouped(money, (fact) => [(fact.row.by || []).map(nameOf).join(", "), STATUS[fact.status], fact.row.currency].join("|"));
  return [...sums].map(([key, facts]) => {
    const [giver, stage, currency] = key.split("|");
    return [`${giver}, ${stage.toLowerCase()}`, `${currency} ${number(facts.reduce((sum, fact) => sum + fact.row.amount, 0))} in ${counted(facts.length, "pledge")}`];
  });
}

function gapLine(meetings) {
  const days = meetings.filter((fact) => fact.from).sort((x, y) => x.from < y.from ? -1 : 1);
  let widest = null;
  for (let at = 1; at < days.length; at += 1) {
    const length = Date.parse(days[at].from) - Date.parse(days[at - 1].to);
    if (!widest || length > widest.length) widest = { length, from: days[at - 1].to, to: days[at].from };
  }
  const months = widest ? Math.round(widest.length / 2629746000) : 0;
  return months > 1 ? ["Longest time without a meeting here", `${counted(months, "month")}, ${dayInWords(widest.from)} to ${dayInWords(widest.to)}`] : null;
}

function factPanel(fact) {
  return [panelHead(null, fact.row.label, fact.type === "meeting" ? `${MEETING_KINDS[fact.row.kind]}` : `Pledge: ${PLEDGE_KINDS[fact.row.type].toLowerCase()}`),
    factCard(fact, { open: true })];
}

function comparePanel() {
  const [, first] = state.selected.split("|");
  const others = [...NODES.values()].filter((node) => ["country", "organisation"].includes(node.kind) && node.id !== first && factsOf.has(node.id)).sort(byName);
  const list = el("select", { id: "compare-with", change: (event) => event.target.value && select([first, event.target.value].sort().join(" ")) },
    el("option", { value: "" }, "Choose…"), others.map((node) => el("option", { value: node.id }, node.name)));
  return [panelHead(null, `Compare ${nameOf(first)} with…`, "Their meetings, pledges both ways, and whom both met."),
    el("div", { class: "field" }, el("label", { for: "compare-with" }, "Country or organisation"), list)];
}

const byName = (a, b) => a.name.localeCompare(b.name);

function howToRead() {
  return el("div", { class: "read" },
    el("h3", {}, "How to read this"),
    el("ul", {},
      el("li", {}, "Each line joins two who met, or a giver and a receiver. The thicker it is, the more often."),
      el("li", {}, "Click a line, or a name, and read the sentence that says so, with its source."),
      el("li", {}, "Search, or filter by country, topic and date. The list shows the same facts as the graph.")),
    el("h3", {}, "What it does not imply"),
    el("ul", {},
      el("li", {}, "A meeting is not an agreement, and being near each other in the drawing means nothing by itself."),
      el("li", {}, "What is not here may still have happened: only the documents in this collection were read."),
      el("li", {}, "Being named here implies no wrongdoing.")),
    trustBox());
}

/** What was read, from whom and up to when. */
function trustBox() {
  return [
    el("h3", {}, "What was read"),
    el("p", {}, documentsRead ? `${counted(documentsRead, "document")}: ${listed(DATA.read.map(([name, n]) => `${name} (${number(n)})`), 4)}.` : "No documents yet."),
    DATA.issues > 0 && el("p", {}, `${counted(DATA.issues, "doubtful point")} could not be settled by rule and ${DATA.issues === 1 ? "was" : "were"} left open.`),
    el("p", { class: "soft" }, "Read by fixed rules, without a language model. Every statement shows its sentence; if one is wrong, use “How do we know?” under it."),
  ];
}
