/* Questions, filters with the counts that each choice would leave, and the chosen ones as a line of plain words. */

const SHOWN_OPTIONS = 7;
const openFacets = new Set(["country", "topic"]);
const longFacets = new Set();
const typedIn = new Map();

const QUESTIONS = [
  ["Who met most often?", () => change({ ...unfiltered(), view: "list", tab: "pairs", sort: "", selected: "" })],
  ["Who met for the first time lately?", () => change({ ...unfiltered(), view: "list", tab: "pairs", sort: "-since", selected: "" })],
  ["How are two people connected?", () => change({ selected: "path" })],
  ["Who pledged what, to whom?", () => change({ ...unfiltered(), view: "list", tab: "pledges", sort: "", selected: "" })],
  ["What is planned?", () => { const to = unfiltered(); to.chosen.status.any.add("planned"); change({ ...to, view: "list", tab: "meetings", selected: "" }); }],
];

function unfiltered() {
  const usual = freshState();
  return { chosen: usual.chosen, who: [], from: "", to: "", undated: true, show: "all", page: 0 };
}

function drawFacets() {
  const box = byId("filter-list");
  const active = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : "";
  replace(box,
    el("div", { class: "sheet-head" }, el("h2", {}, "Filters"), button("Done", closeFilters, { class: "tool" })),
    FACTS.length > 0 && el("h2", {}, "Questions"),
    FACTS.length > 0 && el("div", { class: "questions" }, QUESTIONS.map(([text, act]) => button(text, () => { closeFilters(); act(); }))),
    FACTS.length > 0 && el("h2", {}, "Filters"),
    FACETS.filter((facet) => !facet.quiet && facetOptions(facet).size > 1).map(drawFacet));
  if (active) [...box.querySelectorAll("[data-key]")].find((one) => one.dataset.key === active)?.focus();
}

function drawFacet(facet) {
  const chosen = state.chosen[facet.key];
  const active = chosen.any.size + chosen.not.size;
  const box = el("details", { class: "facet", open: openFacets.has(facet.key) || active > 0 },
    el("summary", {}, facet.title, active > 0 && el("span", { class: "soft" }, `(${active})`)));
  box.addEventListener("toggle", () => openFacets[box.open ? "add" : "delete"](facet.key));
  box.append(...facetBody(facet, chosen));
  return box;
}

function facetBody(facet, chosen) {
  const counts = found.counts.get(facet.key);
  const options = [...facetOptions(facet)].map((id) => ({ id, name: facet.name(id), n: counts.get(id) || 0, on: chosen.any.has(id) || chosen.not.has(id) }));
  options.sort((a, b) => b.on - a.on || b.n - a.n || byName(a, b));
  const list = el("div", {});
  const fill = () => replace(list, fillFacet(facet, options, chosen, fill));
  fill();
  return [
    facet.many && chosen.any.size > 1 && togetherSwitch(),
    options.length > SHOWN_OPTIONS + 3 && el("input", {
      class: "within", type: "search", "aria-label": `Find in ${facet.title.toLowerCase()}`, placeholder: "Find…", "data-key": `find ${facet.key}`,
      value: typedIn.get(facet.key) || "", input: (event) => { typedIn.set(facet.key, event.target.value); fill(); },
    }), list].filter(Boolean);
}

function fillFacet(facet, options, chosen, again) {
  const typed = fold(typedIn.get(facet.key) || "");
  const short = options.length <= SHOWN_OPTIONS + 3; // of a long list, only what would leave something
  const fitting = options.filter((option) => typed ? fold(option.name).includes(typed) : short || option.n > 0 || option.on);
  const all = longFacets.has(facet.key) || fitting.length <= SHOWN_OPTIONS + 3;
  const shown = all ? fitting : fitting.filter((option, at) => at < SHOWN_OPTIONS || option.on);
  const more = () => { longFacets.add(facet.key); again(); };
  return [...shown.map((option) => drawOption(facet, option, chosen)),
    !all && button(`${fitting.length - shown.length} more`, more, { class: "more" }),
    !fitting.length && el("p", { class: "soft" }, typed ? "Nothing of that name." : "None within the filters.")];
}

function drawOption(facet, { id, name, n }, chosen) {
  const excluded = chosen.not.has(id);
  const box = el("input", { type: "checkbox", "data-key": `${facet.key} ${id}`, change: () => excluded ? choose(facet.key, id, "not") : choose(facet.key, id) });
  box.checked = chosen.any.has(id);
  return el("div", { class: `option${excluded ? " not" : ""}${n ? "" : " none"}` },
    el("label", {}, box, el("span", { class: "name" }, name), el("span", { class: "n" }, number(n))),
    button(excluded ? "↺" : "−", () => choose(facet.key, id, "not"), { class: "except", "data-key": `not ${facet.key} ${id}`, "aria-label": excluded ? `Allow ${name} again` : `Leave out ${name}`, title: excluded ? "Allow again" : "Leave out" }));
}

function togetherSwitch() {
  const one = (text, value) => button(text, () => change({ together: value }), { "aria-pressed": String(state.together === value) });
  return el("div", { class: "mode", role: "group", "aria-label": "Several countries" }, one("together", true), one("any of them", false));
}

function closeFilters() {
  byId("filters").classList.remove("open");
  if (!byId("open-filters").offsetParent) return;
  byId("open-filters").focus();
}

/* ---------------------------------------------------------------- the chosen filters in words */

function drawChips() {
  const chips = [];
  const add = (text, undo) => chips.push(button(text, undo, { class: "chip", "aria-label": `Remove: ${text}` }));
  if (state.show !== "all") add(`only ${state.show}`, () => change({ show: "all" }));
  if (state.who.length) add(whoWords(), () => change({ who: [], steps: 1 }));
  for (const facet of FACETS) addFacetChips(facet, add);
  if (state.from || state.to) add(periodWords(), () => change({ from: "", to: "" }));
  if ((state.from || state.to) && state.undated && UNDATED > 0) add("or undated", () => change({ undated: false }));
  if (!state.undated) add("dated only", () => change({ undated: true }));
  if (state.hidden.size) add(`${state.hidden.size} hidden`, () => change({ hidden: new Set() }));
  chips.unshift(...crumbs());
  replace(byId("chips"), chips.length ? [chips, button("Clear all", clearFilters, { class: "clear" })] : "");
}

let trail = []; // who was in focus before, the last four

/** The way that led to the one in focus, each step a way back. */
function crumbs() {
  const [id] = state.who;
  if (state.who.length !== 1) trail = [];
  else trail = trail.includes(id) ? trail.slice(0, trail.indexOf(id) + 1) : [...trail, id].slice(-4);
  return trail.slice(0, -1).map((one) => button(`${nameOf(one)} ›`, () => change({ who: [one], selected: one }), { class: "crumb", "aria-label": `Back to ${nameOf(one)}` }));
}

function whoWords() {
  const names = listed(state.who.map(nameOf));
  return state.who.length === 1 ? `around ${names}${state.steps > 1 ? ", two steps" : ""}` : `${names} together`;
}

const LEAD = { country: "", topic: "on ", kind: "", mode: "", status: "", about: "about ", place: "in ", source: "from ", certainty: "", document: "in " };

function addFacetChips(facet, add) {
  const { any, not } = state.chosen[facet.key];
  const names = [...any].map(facet.name);
  if (facet.many && names.length > 1 && state.together) {
    add(`${names[0]} with ${listed(names.slice(1))}`, () => { any.clear(); change({}); });
  } else if (names.length) {
    add(LEAD[facet.key] + (facet.key === "topic" ? names.map((name) => name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())) : names).join(" or "), () => { any.clear(); change({}); });
  }
  for (const id of not) add(`not ${facet.name(id)}`, () => choose(facet.key, id, "not"));
}

function periodWords() {
  const words = (iso) => dayInWords(iso);
  if (state.from && state.to) return `${words(state.from)} – ${words(state.to)}`;
  return state.from ? `since ${words(state.from)}` : `up to ${words(state.to)}`;
}

function drawCount() {
  const meetings = found.facts.filter((fact) => fact.type === "meeting").length;
  const people = peopleIn(found.facts).size;
  byId("count").textContent = [counted(meetings, "meeting"), DATA.pledges.length && counted(found.facts.length - meetings, "pledge"), counted(people, "person", "people")].filter(Boolean).join(" · ");
}

/** Nothing left: say which filter emptied it, and offer to drop it. */
function drawEmpty() {
  const box = byId("empty");
  box.hidden = found.facts.length > 0;
  if (box.hidden) return;
  const undo = {
    show: ["showing only one kind", { show: "all" }], dates: ["the dates", { from: "", to: "", undated: true }], who: [`“${whoWords()}”`, { who: [], steps: 1 }],
  };
  const drop = (key, n) => {
    const facet = FACET.get(key);
    const [name, changes] = facet ? [`the filter “${facet.title.toLowerCase()}”`, null] : undo[key];
    return button(`Without ${name}: ${counted(n, "fact")}`, () => {
      if (facet) { state.chosen[key].any.clear(); state.chosen[key].not.clear(); }
      change(changes || {});
    });
  };
  const ways = [...found.blockers].sort((a, b) => b[1] - a[1]).map(([key, n]) => drop(key, n));
  replace(box, el("h2", {}, FACTS.length ? "Nothing fits all of these filters" : "There is nothing in this page yet"),
    el("p", { class: "soft" }, FACTS.length ? "That does not mean that it did not happen." : "Build a graph from documents first: kg build, then kg explore."),
    ways, FACTS.length > 0 && button("Clear all filters", clearFilters));
}
