/* A name typed in, the page of the minister, country or topic out. The names are loaded when the box is first used. */

const MOST_FOUND = 8;

function startFinding(form) {
  const [box, list] = [form.querySelector("input"), form.querySelector("[role=listbox]")];
  const find = { form, box, list, entries: null, options: [], at: -1 };
  form.hidden = false;
  box.addEventListener("focus", () => loadNames(find));
  box.addEventListener("input", () => showFound(find));
  box.addEventListener("blur", () => openFound(find, false));
  box.addEventListener("keydown", (event) => findKey(find, event));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    box.focus();
  });
}

function loadNames(find) {
  if (find.entries) return;
  find.entries = [];
  const script = document.createElement("script");
  script.src = `${find.form.dataset.root}assets/names.js`;
  script.addEventListener("load", () => {
    find.entries = window.NAMES.map((entry) => ({ ...entry, keys: keysOf([entry.name, ...entry.names], entry.besides) }));
    if (find.box.value.trim()) showFound(find);
  });
  document.head.append(script);
}

function showFound(find) {
  const words = fold(find.box.value).split(" ").filter(Boolean);
  const scored = words.length ? withoutSlips(find.entries.map((entry) => [scoreOf(entry, words), entry])) : [];
  const best = scored.sort((a, b) => b[0] - a[0] || b[1].facts - a[1].facts).slice(0, MOST_FOUND).map(([, entry]) => entry);
  find.options = best.map((entry, at) => foundOption(find, entry, at));
  const none = document.createElement("p");
  none.textContent = "Nobody and nothing of that name here.";
  find.list.replaceChildren(...(best.length ? find.options : [none]));
  openFound(find, words.length > 0);
  moveFound(find, 0);
}

function foundOption(find, entry, at) {
  const [option, name, note] = ["a", "span", "small"].map((tag) => document.createElement(tag));
  option.href = find.form.dataset.root + entry.page;
  option.id = `found-${at}`;
  option.setAttribute("role", "option");
  option.tabIndex = -1;
  name.textContent = entry.name;
  note.textContent = entry.note;
  option.append(name, note);
  option.addEventListener("mousedown", (event) => event.preventDefault()); // the click comes before the list closes
  return option;
}

function moveFound(find, to) {
  const number = find.options.length;
  find.at = number ? (to + number) % number : -1;
  find.options.forEach((option, at) => option.setAttribute("aria-selected", String(at === find.at)));
  if (number) find.box.setAttribute("aria-activedescendant", find.options[find.at].id);
  else find.box.removeAttribute("aria-activedescendant");
}

function openFound(find, open) {
  find.list.hidden = !open;
  find.box.setAttribute("aria-expanded", String(open));
}

function findKey(find, event) {
  const acts = {
    ArrowDown: () => moveFound(find, find.at + 1),
    ArrowUp: () => moveFound(find, find.at - 1),
    Enter: () => find.options[find.at] && find.options[find.at].click(),
    Escape: () => { find.box.value = ""; openFound(find, false); },
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}
