/* The whole: everything in sight follows from the state; here it is drawn, and the keys and links are wired. */

const VIEWS = [["graph", "Graph"], ["list", "List"], ["map", "Map"]];
const LEVEL_NAMES = [["people", "People"], ["countries", "Countries"]];

function redraw() {
  found = findFacts();
  found.ways = waysOf(state.selected);
  drawCount();
  drawChips();
  drawFacets();
  drawSwitches();
  for (const [view] of VIEWS) byId(`${view}-view`).hidden = state.view !== view;
  drawTimeline();
  if (state.view === "graph") drawGraph();
  if (state.view === "list") drawList();
  if (state.view === "map") drawMap();
  drawEmpty();
  drawPanel();
}

function drawSwitches() {
  const views = VIEWS.filter(([view]) => view !== "map" || HAS_MAP);
  const choice = (key, options) => options.map(([value, name]) => button(name, () => change({ [key]: value }), { "aria-pressed": String(state[key] === value), "data-key": `${key} ${value}` }));
  const active = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : "";
  replace(byId("views"), choice("view", views));
  replace(byId("levels"), choice("level", LEVEL_NAMES));
  const filters = button("Filters", openFilters, { "data-key": "filters" });
  replace(byId("tabs"), choice("view", [["list", "List"], ["graph", "Graph"], ...(HAS_MAP ? [["map", "Map"]] : [])]), filters);
  if (active) [...document.querySelectorAll(".switch [data-key], .tabs [data-key]")].find((one) => one.dataset.key === active && one.offsetParent)?.focus();
}

function openFilters() {
  byId("filters").classList.add("open");
  byId("filters").querySelector("button").focus();
}

function drawAnswer() {
  const people = DATA.persons.filter((row) => factsOf.has(row.id)).length;
  const sides = DATA.parties.filter((row) => row.kind === "country" && factsOf.has(row.id)).length;
  const days = unique([DATA.first, DATA.last].map((day) => day && dayInWords(day)));
  const period = days.length ? `, ${days.join(" – ")}` : "";
  const held = [counted(people, "person", "people"), counted(sides, "country", "countries"), counted(DATA.meetings.length, "meeting"), DATA.pledges.length && counted(DATA.pledges.length, "pledge")];
  byId("answer").textContent = `${held.filter(Boolean).join(", ")} in ${counted(documentsRead, "document")}${period}`;
}

/* ---------------------------------------------------------------- light and dark */

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  palette = null;
  if (graph.network && graph.chosen) {
    palette = colours();
    restyle();
    drawLegend(graph.chosen);
    graph.network.redraw();
  }
}

function startTheme() {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const kept = remembered("theme");
  setTheme(kept || (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", () => { if (!remembered("theme")) setTheme(dark.matches ? "dark" : "light"); });
  byId("theme").addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    remember("theme", next);
    setTheme(next);
    redraw();
  });
}

/** Some browsers refuse to remember anything for a page opened from disk. */
function remembered(key) {
  try { return localStorage.getItem(`communique ${key}`) || ""; } catch (refused) { return ""; }
}

function remember(key, value) {
  try { localStorage.setItem(`communique ${key}`, value); } catch (refused) { /* the page works without */ }
}

/* ---------------------------------------------------------------- help */

const KEYS = [["/", "search"], ["Arrow keys", "walk in the graph from node to node"], ["Enter", "open what is marked"], ["Esc", "close, then clear the selection"], ["+  −  0", "zoom in, out, show all of it"], ["g  l", "graph, list"], ["?", "this help"]];

function openHelp() {
  const box = byId("help-box");
  replace(box,
    el("h2", { id: "help-title", tabindex: "-1" }, "How to use this page"),
    el("p", {}, "It shows who met whom and who pledged what, as found in the documents listed below. Each statement shows the sentence it stands on. The page works without a network; nothing you type leaves it."),
    el("h3", {}, "Keys"), el("dl", {}, KEYS.map(([key, does]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, does)])),
    el("h3", {}, "How sure is it?"),
    el("dl", {},
      el("dt", {}, CERTAINTY.stated), el("dd", {}, "The sentence shown says so."),
      el("dt", {}, CERTAINTY.derived), el("dd", {}, "Some value follows from others by a named rule, or is known only within bounds."),
      el("dt", {}, CERTAINTY.contradicted), el("dd", {}, "Documents give different values; one is shown and the others are kept beside it.")),
    el("h3", {}, "What was read"),
    el("table", { class: "sources" }, el("tbody", {}, DATA.read.slice(0, 12).map(([name, n]) => el("tr", {}, el("td", {}, name), el("td", { class: "right num" }, counted(n, "document")))))),
    el("p", { class: "soft" }, "What is absent here may still have happened. To correct something, open it, choose “How do we know?” and copy a report."),
    el("div", { class: "tags" }, button("Close", () => box.close(), { class: "deed" }),
      button(DATA.story ? "The story again" : "A look around", () => { box.close(); walkThrough(DATA.story || TOUR, 0); }, { class: "deed" })));
  box.showModal();
  byId("help-title").focus();
}

/* ---------------------------------------------------------------- keys, links, start */

function keys(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape") return escape(event);
  if (typing || event.ctrlKey || event.metaKey || event.altKey || byId("help-box").open) return;
  const acts = { "/": () => byId("search").focus(), "?": openHelp, g: () => change({ view: "graph" }), l: () => change({ view: "list" }) };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

function escape(event) {
  if (!byId("save-menu").hidden) { closeSave(); byId("save").focus(); }
  else if (byId("filters").classList.contains("open")) closeFilters();
  else if (state.selected) {
    const inPanel = byId("panel").contains(event.target);
    change({ selected: "" });
    if (inPanel) (state.view === "graph" ? byId("canvas") : byId("main")).focus();
  }
}

function readLink() {
  state = fromHash(location.hash || DATA.start);
  if (unknownIds.length) toast(`Not in this page: ${unknownIds.map((id) => id.split("/").pop()).join(", ")}.`);
  redraw();
}

function wire() {
  byId("share").addEventListener("click", () => copyText(location.href, "Link to this view copied."));
  byId("save").addEventListener("click", toggleSave);
  byId("help").addEventListener("click", openHelp);
  byId("open-filters").addEventListener("click", openFilters);
  byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("zoom-fit").addEventListener("click", fitGraph);
  byId("tidy").addEventListener("click", tidy);
  byId("canvas").setAttribute("aria-label", "Graph of who met whom");
  byId("canvas").addEventListener("focus", () => graph.network && graph.network.redraw());
  byId("canvas").addEventListener("blur", () => graph.network && graph.network.redraw());
  document.addEventListener("keydown", keys);
  document.addEventListener("pointerdown", (event) => { if (!byId("save-menu").hidden && !event.target.closest(".menu")) closeSave(); });
  window.addEventListener("popstate", readLink);
  window.addEventListener("hashchange", readLink);
  window.addEventListener("resize", () => drawTimeline());
}

byId("app").hidden = false;
startTheme();
wire();
startSearch();
drawAnswer();
readLink();
startSteps();
