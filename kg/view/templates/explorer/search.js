/* Words typed in, people, countries, topics and documents out: any spelling, accents and small slips forgiven. */

const SEARCHED = [];
for (const node of NODES.values()) {
  const group = node.kind === "person" ? "People" : node.kind === "event" ? "Gatherings" : "Countries and organisations";
  const person = node.kind === "person";
  const besides = person ? [node.office, node.home && node.home.name, node.code, ...(node.offices || []).map((office) => office.label)] : [];
  SEARCHED.push({ group, id: node.id, name: node.name, note: noteOf(node), keys: keysOf([node.name, ...(node.names || []), person ? "" : node.code], besides) });
}
for (const topic of TOPICS.values()) SEARCHED.push({ group: "Topics", id: topic.id, name: capital(topic.label), note: "", keys: keysOf([topic.label]) });
for (const [place, n] of tally(DATA.meetings.map((row) => row.place).filter(Boolean))) {
  SEARCHED.push({ group: "Places", id: place, name: place, note: counted(n, "meeting"), keys: keysOf([place]) });
}
for (const row of DATA.documents) {
  SEARCHED.push({ group: "Documents", id: row.id, name: row.title, note: row.publisher || "", keys: keysOf([row.title]) });
}

function noteOf(node) {
  if (node.kind !== "person") return node.kind === "country" ? node.code || "" : KINDS[node.kind];
  const home = node.home ? node.home.name : "";
  return [node.office, (node.office || "").includes(home) ? "" : home].filter(Boolean).join(", ");
}

function searchAll(text) {
  const words = fold(text).split(" ").filter(Boolean);
  if (!words.length) return [];
  const scored = withoutSlips(SEARCHED.map((entry) => [scoreOf(entry, words), entry]));
  const weight = (entry) => (factsOf.get(entry.id) || []).length;
  return scored.sort((a, b) => b[0] - a[0] || weight(b[1]) - weight(a[1]) || (a[1].name < b[1].name ? -1 : 1)).map(([, entry]) => entry);
}

/** "Kamikawa and Blinken", "Germany with Türkiye": two names give their meetings. */
function searchPair(text) {
  const parts = text.split(/\s+(?:and|with|und|et|&|-|–)\s+/i);
  if (parts.length !== 2) return null;
  const [a, b] = parts.map((part) => searchAll(part).find((entry) => NODES.has(entry.id)));
  if (!a || !b || a.id === b.id) return null;
  return { group: "Both together", id: [a.id, b.id].sort().join(" "), name: `${a.name} and ${b.name}`, note: "what joins them", pair: [a.id, b.id] };
}

const search = { options: [], at: -1 };

function runSearch() {
  const text = byId("search").value;
  const pair = searchPair(text);
  const all = [...(pair ? [pair] : []), ...searchAll(text)];
  const groups = grouped([...all.filter((entry) => entry.group !== "Documents"), ...all.filter((entry) => entry.group === "Documents")], (entry) => entry.group);
  const box = byId("found");
  search.options = [];
  const rows = [...groups].map(([group, entries]) => searchGroup(group, entries)); // the group of the best hit first, documents last
  replace(box, rows.length ? rows : el("p", { class: "none" }, `Nothing here is called “${text.trim()}”. Try a surname, a country or a topic.`));
  openSearch(Boolean(text.trim()));
  moveSearch(search.options.length ? 0 : -1);
}

function searchGroup(group, entries) {
  const most = group === "Documents" || group === "Gatherings" ? 3 : 6;
  const head = el("div", { class: "group", role: "presentation" }, el("span", {}, group), el("span", {}, number(entries.length)));
  return [head, ...entries.slice(0, most).map((entry) => {
    const option = el("div", { role: "option", id: `found-${search.options.length}`, "aria-selected": "false", mousedown: (event) => { event.preventDefault(); pick(entry); } },
      el("span", {}, entry.name), entry.note && el("small", {}, entry.note));
    search.options.push({ entry, option });
    return option;
  })];
}

function moveSearch(to) {
  search.at = search.options.length ? (to + search.options.length) % search.options.length : -1;
  search.options.forEach(({ option }, at) => option.setAttribute("aria-selected", String(at === search.at)));
  const current = search.options[search.at];
  if (current) {
    byId("search").setAttribute("aria-activedescendant", current.option.id);
    current.option.scrollIntoView({ block: "nearest" });
  } else byId("search").removeAttribute("aria-activedescendant");
}

function openSearch(open) {
  byId("found").hidden = !open;
  byId("search").setAttribute("aria-expanded", String(open));
}

function pick(entry) {
  openSearch(false);
  byId("search").value = "";
  const facet = { Topics: "topic", Places: "place", Documents: "document" }[entry.group];
  if (facet) {
    if (!state.chosen[facet].any.has(entry.id)) choose(facet, entry.id);
  } else if (entry.pair) change({ selected: entry.id, who: entry.pair });
  else {
    change({ selected: entry.id });
    centreOn(entry.id);
    byId("panel").querySelector("h2")?.focus();
  }
}

function searchKey(event) {
  const acts = {
    ArrowDown: () => moveSearch(search.at + 1),
    ArrowUp: () => moveSearch(search.at - 1),
    Enter: () => search.options[search.at] && pick(search.options[search.at].entry),
    Escape: () => { openSearch(false); byId("search").value = ""; },
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  event.stopPropagation();
  acts[event.key]();
}

function startSearch() {
  const box = byId("search");
  box.addEventListener("input", runSearch);
  box.addEventListener("focus", () => { if (box.value.trim()) runSearch(); });
  box.addEventListener("blur", () => openSearch(false));
  box.addEventListener("keydown", searchKey);
}
