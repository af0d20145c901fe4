/* Small tools that the other parts share. Text from documents only ever becomes text nodes, never markup. */

const byId = (id) => document.getElementById(id);

/** Make an element: attributes as given, functions as listeners, strings as text, empty children left away. */
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name, value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.flat(3).filter((child) => child || child === 0).map((child) => child.nodeType ? child : String(child)));
  return made;
}

/** Make an element of a drawing. */
function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.flat().filter(Boolean).map((child) => child.nodeType ? child : String(child)));
  return made;
}

const button = (text, act, attributes) => el("button", { type: "button", click: act, ...attributes }, text);

function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(3).filter(Boolean));
}

const GROUPED = new Intl.NumberFormat("en-GB");
const number = (n) => GROUPED.format(n);
const counted = (n, one, many) => `${number(n)} ${n === 1 ? one : many || one + "s"}`;

/** Join names as a sentence does. */
function listed(names, most = Infinity) {
  if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2023-11-03" → "3 Nov 2023", "2023-11" → "Nov 2023". */
function dayInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return [day, month ? MONTHS[month - 1] : 0, year].filter(Boolean).join(" ");
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Keep entries of a map together: key → list. */
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

/** Count how often each key occurs, most frequent first. */
function tally(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

let toastTimer = 0;

/** Say something for a moment, aloud too. */
function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 4000);
}

function copyText(text, done) {
  const fallBack = () => {
    const area = el("textarea", { readonly: true, class: "sr" });
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    toast(copied ? done : "Copying is not allowed here; select the text instead.");
  };
  if (!navigator.clipboard) return fallBack();
  return navigator.clipboard.writeText(text).then(() => toast(done), fallBack);
}

const narrow = () => window.matchMedia("(max-width: 640px)").matches;
const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
