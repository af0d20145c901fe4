/* The ledger's lines in, those that pass the filters out: grouped, ordered, counted, saved. The link keeps the choice. */

const form = document.getElementById("ledger-filters");
const table = document.getElementById("ledger");
const FILTERS = ["type", "stage", "firm", "shown", "time"];
const SIDES = ["by", "to"];
const AT_ONCE = 100; // lines shown before "show more": browsers are slow with thousands of rows
const USUAL = { stage: "pledged", shown: "none", time: "none", counted: "yes", by: "", to: "" }; // as in kg/view/ledger.py
const yearOf = (body) => (/\d{4}$/.exec(body.querySelector(".date").textContent) || ["No date"])[0]; // dates in words end with it
const LINES = table ? [...table.tBodies].map((body) => ({ body, of: { ...USUAL, year: yearOf(body), ...body.dataset }, text: "" })) : [];
const FIELDS = form ? [...form.elements].filter((field) => field.name) : [];
const counted = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "pledge" : "pledges"}`;
const valueOf = (field) => field.type === "checkbox" ? (field.checked ? field.value : "") : field.value;
const chosen = (name) => valueOf(form.elements[name]);

/** What a line says, folded when it is first searched. */
function textOf(line) {
  line.text = line.text || fold(line.body.textContent);
  return line.text;
}

function passes(line, words) {
  const { of } = line;
  return FILTERS.every((key) => !chosen(key) || of[key] === chosen(key))
    && SIDES.every((key) => !chosen(key) || of[key].split(" ").includes(chosen(key)))
    && (!chosen("counted") || of.counted === "yes")
    && words.every((word) => textOf(line).includes(word));
}

const ORDERS = {
  amount: (a, b) => Number(b.of.amount || -1) - Number(a.of.amount || -1),
  due: (a, b) => (a.of.due || "9999") < (b.of.due || "9999") ? -1 : 1,
};

/** What a group is called: a giver or receiver by name, else the value itself. */
const nameOf = (key, value) => [...(form.elements[key]?.options || [])].find((option) => option.value === value)?.textContent.replace(/ \(\d+\)$/, "") || value || "Not named";
const groupsOf = ({ of }, key) => SIDES.includes(key) ? (of[key] ? of[key].split(" ") : [""]) : [of[key]];

function groupHead(name, lines) {
  const body = document.createElement("tbody");
  const cell = document.createElement("th");
  body.className = "group";
  cell.colSpan = 6;
  cell.scope = "rowgroup";
  cell.textContent = `${name}: ${counted(lines.length)}${sumWords(lines)}`;
  body.insertRow().append(cell);
  return body;
}

/** The sum of a group, where all its counted money is of one stage and one currency. */
function sumWords(lines) {
  const money = lines.filter(({ of }) => of.amount && of.counted === "yes");
  const kinds = new Set(money.map(({ of }) => `${of.currency} ${of.stage}`));
  if (kinds.size !== 1 || money.length < 2) return "";
  const sum = money.reduce((total, { of }) => total + Number(of.amount), 0);
  return `; ${money[0].of.currency} ${sum.toLocaleString("en-GB")} in ${counted(money.length)} of them`;
}

let limit = AT_ONCE;
let inOrder = true; // as the page came: the newest first, without groups

function draw() {
  const words = fold(chosen("text")).split(" ").filter(Boolean);
  const shown = LINES.filter((line) => passes(line, words));
  if (ORDERS[chosen("order")]) shown.sort(ORDERS[chosen("order")]);
  const key = chosen("group");
  table.querySelectorAll("tbody.group").forEach((body) => body.remove());
  const arranged = key ? grouped(shown, key) : shown.map(({ body }) => body);
  if (key || chosen("order")) table.append(...arranged);
  else if (!inOrder) table.append(...LINES.map(({ body }) => body));
  inOrder = !key && !chosen("order");
  showSome(arranged);
  document.getElementById("ledger-count").textContent = shown.length === LINES.length ? counted(shown.length) : `${shown.length.toLocaleString("en-GB")} of ${counted(LINES.length)}`;
  return shown;
}

/** Show the first lines, each group's head with its first line, and offer the rest. */
function showSome(arranged) {
  const lines = arranged.filter((body) => body.className !== "group");
  const stays = new Set(lines.slice(0, limit));
  const wanted = document.getElementById(unescaped(location.hash.slice(1)));
  if (wanted) stays.add(wanted);
  for (const { body } of LINES) show(body, stays.has(body));
  arranged.forEach((body, at) => { if (body.className === "group") show(body, stays.has(arranged[at + 1])); });
  const more = document.getElementById("ledger-more");
  more.hidden = lines.length <= limit;
  more.textContent = `Show ${Math.min(AT_ONCE, lines.length - limit)} more of ${counted(lines.length - limit)} not shown`;
}

function show(body, shown) {
  if (body.classList.contains("later")) body.classList.remove("later");
  if (body.hidden === shown) body.hidden = !shown;
}

/** Each line once, under the first of its groups that is most frequent. */
function grouped(lines, key) {
  const counts = new Map();
  for (const line of lines) for (const value of groupsOf(line, key)) counts.set(value, (counts.get(value) || 0) + 1);
  const most = (line) => groupsOf(line, key).sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1))[0];
  const groups = new Map();
  for (const line of lines) groups.set(most(line), [...(groups.get(most(line)) || []), line]);
  const order = key === "year" ? [...groups].sort(([a], [b]) => (a < b ? 1 : -1)) : [...groups].sort(([, a], [, b]) => b.length - a.length);
  return order.flatMap(([value, members]) => [groupHead(nameOf(key, value), members), ...members.map(({ body }) => body)]);
}

/* ---------------------------------------------------------------- the link */

function toHash() {
  return FIELDS.filter(valueOf).map((field) => `${field.name}=${encodeURIComponent(valueOf(field)).replace(/%2F/g, "/")}`).join("&");
}

function fromHash() {
  const hash = unescaped(location.hash.slice(1));
  if (hash && !hash.includes("=")) { // the place of one pledge
    draw();
    document.getElementById(hash)?.scrollIntoView();
    return;
  }
  const values = new Map(location.hash.slice(1).split("&").map((part) => part.split("=").map(unescaped)));
  for (const field of FIELDS) {
    if (field.type === "checkbox") field.checked = values.get(field.name) === field.value;
    else field.value = values.get(field.name) || "";
  }
  draw();
}

function changed() {
  limit = AT_ONCE;
  draw();
  history.replaceState(null, "", `#${toHash()}`);
}

/* ---------------------------------------------------------------- taking it away */

function cell(text) {
  const plain = text.replace(/\s+/g, " ").replace(/\0/g, "").trim();
  return `"${(/^[=+\-@]/.test(plain) ? "'" : "") + plain.replace(/"/g, '""')}"`;
}

function csvLine({ body, of }) {
  const cells = [...body.querySelector(".facts").cells].map((one) => one.textContent);
  const source = body.querySelector("figcaption a");
  return [...cells, of.amount || "", of.currency || "", body.querySelector("blockquote")?.textContent || "", body.querySelector("figcaption")?.textContent || "", source ? source.getAttribute("href") : "", body.id];
}

function saveCsv() {
  const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent).concat("Amount", "Currency", "Sentence", "Source", "Page", "Id");
  const text = "\ufeff" + [heads, ...draw().map(csvLine)].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = "pledges.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function copyLink() {
  const done = (text) => { document.getElementById("ledger-link").textContent = text; };
  if (!navigator.clipboard) return done("Copy it from the address bar");
  return navigator.clipboard.writeText(location.href).then(() => done("Link copied"), () => done("Copy it from the address bar"));
}

if (form && table) {
  form.hidden = false;
  if (window.matchMedia("(max-width: 760px)").matches) form.parentElement.open = location.hash.includes("=");
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("ledger-csv").addEventListener("click", saveCsv);
  document.getElementById("ledger-link").addEventListener("click", copyLink);
  document.getElementById("ledger-clear").addEventListener("click", () => { form.reset(); changed(); });
  document.getElementById("ledger-more").addEventListener("click", () => { limit += AT_ONCE; draw(); });
  window.addEventListener("hashchange", fromHash);
  window.addEventListener("beforeprint", () => { limit = Infinity; draw(); });
  fromHash();
}
