/* The remaining facts as tables: meetings, people, pairs and pledges. The equal of the drawing, in the same state. */

const PAGE_LENGTH = 50;

const TABS = {
  meetings: { title: "Meetings", rows: () => found.facts.filter((fact) => fact.type === "meeting"), columns: factColumns("meeting") },
  people: { title: "People", rows: peopleRows, columns: peopleColumns() },
  pairs: { title: "Pairs", rows: pairRows, columns: pairColumns() },
  pledges: { title: "Pledges", rows: () => found.facts.filter((fact) => fact.type === "pledge"), columns: factColumns("pledge") },
};

function factColumns(type) {
  const said = (fact) => sentencesOf(fact.row)[0];
  const middle = type === "meeting"
    ? [{ key: "topics", title: "Topics", class: "wide", of: (fact) => (fact.row.topics || []).map(nameOf).join(", "), show: (fact) => capital((fact.row.topics || []).map(nameOf).join(", ")) }]
    : [{ key: "what", title: "What", of: (fact) => fact.row.amount || 0, show: (fact) => [el(fact.row.type === "policy" ? "span" : "b", {}, capital(fact.row.what)), el("div", { class: "from" }, [PLEDGE_KINDS[fact.row.type], STATUS[fact.status]].join(" · "))] }];
  return [
    { key: "date", title: "Date", class: "date", of: dayOf, show: (fact) => [capital(fact.row.date), badge(fact)], down: true },
    { key: "who", title: "Who", class: "who", of: (fact) => fact.row.label, show: (fact) => [openButton(fact.id, whoOf(fact)), fact.row.place && el("div", { class: "from" }, fact.row.place)] },
    ...middle,
    { key: "said", title: "Sentence", class: "said", of: (fact) => said(fact) ? wordsOf(said(fact)) : "", show: (fact) => [el("div", { class: "clamp" }, said(fact) ? markedWords(said(fact)) : ""), el("div", { class: "from" }, sourceWords(fact))] },
  ];
}

function sourceWords(fact) {
  const source = DOCUMENTS.get(fact.documents[0]) || {};
  return [source.publisher, ...sentencesOf(fact.row).slice(0, 1).map(publishedOn)].filter(Boolean).join(", ") + (fact.documents.length > 1 ? ` and ${counted(fact.documents.length - 1, "more document")}` : "");
}

function badge(fact) {
  const odd = !["held", "pledged"].includes(fact.status) && fact.type === "meeting" ? fact.status : fact.certainty !== "stated" ? fact.certainty : "";
  return odd && el("div", {}, el("span", { class: `badge ${odd}` }, STATUS[odd] || CERTAINTY[odd]));
}

/** Who took part, in one line: people, else parties. */
function whoOf(fact) {
  if (fact.type === "pledge") {
    const names = (ids) => listed((ids || []).map(nameOf), 3);
    return names(fact.row.by) + ((fact.row.to || []).length ? ` to ${names(fact.row.to)}` : "");
  }
  return listed(unique(fact.row.sides.map((side) => side.person ? nameOf(side.person) : side.party ? nameOf(side.party) : side.office)), 4) || fact.row.label;
}

const openButton = (id, text) => button(text, (event) => { event.stopPropagation(); openFromKey(id); }, { class: "open" });

function peopleRows() {
  const of = measures(linesIn(found, "people"), found.facts);
  return [...peopleIn(found.facts)].map((id) => ({ ...NODES.get(id), id, of: of.get(id) || { met: 0, meetings: 0 } }));
}

function peopleColumns() {
  return [
    { key: "name", title: "Name", of: (row) => fold(row.name), show: (row) => openButton(row.id, row.name) },
    { key: "country", title: "Country or organisation", of: (row) => row.home ? row.home.name : "", show: (row) => row.home ? row.home.name : "" },
    { key: "office", title: "Office", of: (row) => row.office || "", show: (row) => row.office || "" },
    { key: "met", title: "Met", label: "Met", class: "right", of: (row) => row.of.met, show: (row) => number(row.of.met), down: true, first: true },
    { key: "meetings", title: "Meetings", label: "Meetings", class: "right", of: (row) => row.of.meetings, show: (row) => number(row.of.meetings), down: true },
  ];
}

function pairRows() {
  return linesIn(found, state.level).map((line) => {
    const dated = line.facts.filter((fact) => fact.from).sort(newestFirst);
    return { ...line, id: [line.a, line.b].sort().join(" "), last: dated[0], first: dated[dated.length - 1] };
  });
}

function pairColumns() {
  return [
    { key: "pair", title: "Pair", of: (row) => fold(nameOf(row.a)), show: (row) => openButton(row.id, `${nameOf(row.a)} – ${nameOf(row.b)}`) },
    { key: "met", title: "Meetings", label: "Meetings", class: "right", of: (row) => row.held, show: (row) => number(row.held), down: true, first: true },
    { key: "gave", title: "Pledges", label: "Pledges", class: "right", of: (row) => row.facts.length - row.met, show: (row) => number(row.facts.length - row.met), down: true },
    { key: "since", title: "First", label: "First", class: "date", of: (row) => row.first ? row.first.from : "", show: (row) => row.first ? row.first.row.date : "no date" },
    { key: "last", title: "Last", label: "Last", class: "date", of: (row) => row.last ? row.last.to : "", show: (row) => row.last ? row.last.row.date : "no date", down: true },
  ];
}

/** Sort as the reader asked ("-met": largest first), else by the column that is usual for the table. */
function sorted(rows, columns) {
  const usual = columns.find((column) => column.first) || columns.find((column) => column.down);
  const [key, down] = state.sort ? [state.sort.replace("-", ""), state.sort.startsWith("-")] : [usual.key, usual.down];
  const column = columns.find((one) => one.key === key) || usual;
  const values = new Map(rows.map((row) => [row, column.of(row)]));
  const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b);
  const inOrder = [...rows].sort((a, b) => (down ? -1 : 1) * compare(values.get(a), values.get(b)) || (a.id < b.id ? -1 : 1));
  return { rows: inOrder, column, down };
}

function drawList() {
  const tab = TABS[state.tab];
  const { rows, column, down } = sorted(tab.rows(), tab.columns);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_LENGTH));
  const page = Math.min(state.page, pages - 1);
  replace(byId("list-view"), listBar(page, pages), el("table", { class: "list" },
    el("caption", { class: "sr" }, `${tab.title} within the filters`),
    el("thead", {}, el("tr", {}, tab.columns.map((one) => listHead(one, one === column, down)))),
    el("tbody", {}, rows.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH).map((row) => listRow(row, tab.columns)))));
}

function listBar(page, pages) {
  const tabs = Object.entries(TABS).map(([key, tab]) => button([`${tab.title} `, el("span", { class: "num" }, number(tab.rows().length))], () => change({ tab: key, sort: "", page: 0 }), { "aria-pressed": String(key === state.tab) }));
  const turn = (to, text, label) => button(text, () => { change({ page: to }, { step: true }); byId("list-view").scrollTop = 0; }, { class: "tool small", disabled: to < 0 || to >= pages, "aria-label": label });
  return el("div", { class: "list-bar" }, el("div", { class: "switch", role: "group", "aria-label": "Table" }, tabs),
    pages > 1 && el("div", { class: "pages" }, turn(page - 1, "‹", "Previous page"), `Page ${page + 1} of ${pages}`, turn(page + 1, "›", "Next page")));
}

function listHead(column, current, down) {
  const next = current ? (down ? "" : "-") : column.down ? "-" : "";
  return el("th", { scope: "col", class: ["right", "wide"].includes(column.class) ? column.class : "", "aria-sort": current && (down ? "descending" : "ascending") },
    button([column.title, current ? (down ? " ↓" : " ↑") : ""], () => change({ sort: next + column.key, page: 0 })));
}

function listRow(row, columns) {
  return el("tr", { "aria-current": state.selected === row.id && "true", click: () => select(row.id) },
    columns.map((column) => el("td", { class: column.class, "data-label": column.label }, column.show(row))));
}
