/* Whatever is selected in, the panel beside the graph out: a person, a country, a pair, one fact, or how to read. */

function drawPanel() {
  const panel = byId("panel");
  const id = state.selected;
  panel.classList.toggle("open", Boolean(id));
  if (!id) panel.classList.remove("tall");
  if (panel.dataset.of !== id) panel.scrollTop = 0;
  panel.dataset.of = id;
  const grip = button("", () => panel.classList.toggle("tall"), { class: "grip", "aria-label": "Make the details taller or lower" });
  const active = panel.contains(document.activeElement) ? document.activeElement.id : "";
  replace(panel, id && grip, panelContent(id));
  if (active) byId(active)?.focus();
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

const SHOWN_AT_ONCE = 5;

function factSection(title, facts, options) {
  if (!facts.length) return null;
  const list = el("div", {}, facts.slice(0, SHOWN_AT_ONCE).map((fact) => factCard(fact, options)));
  const rest = facts.slice(SHOWN_AT_ONCE);
  const more = rest.length > 0 && button(`Show ${rest.length} more`, () => { list.append(...rest.map((fact) => factCard(fact, options))); more.remove(); }, { class: "deed" });
  return el("section", {}, title && el("h3", {}, title), list, more);
}

function factPanel(fact) {
  return [panelHead(null, fact.row.label, fact.type === "meeting" ? `${MEETING_KINDS[fact.row.kind]}` : `Pledge: ${PLEDGE_KINDS[fact.row.type].toLowerCase()}`),
    factCard(fact, { open: true })];
}

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
