/* Two that met, or two countries to compare, in, what joins them out. */

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
    panelHead(null, [nodeLink(a), " – ", nodeLink(b)], represents && !facts.length ? `${nameOf(represents[0])} speaks for ${nameOf(represents[1])}.` : pairLine(meetings, pledges)),
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
  const parts = [meetings.length && countMeetings(meetings) + period, pledges.length && counted(pledges.length, "pledge")].filter(Boolean);
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

function comparePanel() {
  const [, first] = state.selected.split("|");
  const others = [...NODES.values()].filter((node) => ["country", "organisation"].includes(node.kind) && node.id !== first && factsOf.has(node.id)).sort(byName);
  const list = el("select", { id: "compare-with", change: (event) => event.target.value && select([first, event.target.value].sort().join(" ")) },
    el("option", { value: "" }, "Choose…"), others.map((node) => el("option", { value: node.id }, node.name)));
  return [panelHead(null, `Compare ${nameOf(first)} with…`, "Their meetings, pledges both ways, and whom both met."),
    el("div", { class: "field" }, el("label", { for: "compare-with" }, "Country or organisation"), list)];
}

const byName = (a, b) => a.name.localeCompare(b.name);
