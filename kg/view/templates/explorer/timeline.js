/* Dates in, a histogram with two handles out: drag, type, step or play. What has no date is counted, never dropped. */

const MONTHS_FIRST = FIRST.slice(0, 7);
const monthNumber = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const monthStart = (n) => `${Math.floor(n / 12)}-${String(n % 12 + 1).padStart(2, "0")}-01`;
const monthEnd = (n) => new Date(Date.UTC(Math.floor(n / 12), n % 12 + 1, 0)).toISOString().slice(0, 10);
const END = DATED.length ? monthNumber(LAST) : 0;
const START = DATED.length ? firstMonth() : 0;
const EARLIER = DATED.filter((fact) => monthNumber(fact.to) < START).length;
const UNDATED = FACTS.length - DATED.length;
const play = { timer: 0, speed: 0, window: false, drawn: "", width: 600 };
const SPEEDS = [["1×", 1200], ["2×", 600], ["4×", 300]];

/** The axis begins where all but one in a hundred facts have begun; what is earlier is counted at its left end. */
function firstMonth() {
  const months = DATED.map((fact) => monthNumber(fact.to)).sort((a, b) => a - b);
  const from = DATED.length > 50 ? months[Math.floor(months.length / 100)] : monthNumber(FIRST);
  return Math.min(from, END);
}

/** For each month how many meetings and pledges; a fact known only within some months is shared among them. */
function perMonth(facts) {
  const months = Array.from({ length: END - START + 1 }, () => ({ meeting: 0, pledge: 0, unsure: 0 }));
  for (const fact of facts) {
    if (!fact.from) continue;
    const [from, to] = [Math.max(monthNumber(fact.from) - START, 0), monthNumber(fact.to) - START];
    if (to < 0) continue;
    if (from === to) months[from][fact.type] += 1;
    else for (let at = from; at <= to; at += 1) months[at].unsure += 1 / (to - from + 1);
  }
  return months;
}

function drawTimeline() {
  const box = byId("timeline");
  const home = narrow() ? byId("filters") : byId("timeline-home");
  if (box.parentElement !== home) home.append(box); // on a phone the dates stand among the filters
  box.hidden = !DATED.length || START === END;
  if (box.hidden) return;
  if (!box.firstChild) buildTimeline(box);
  drawBars();
  placeHandles();
  const [from, to] = box.querySelectorAll("input[type=date]");
  from.value = state.from || FIRST;
  to.value = state.to || LAST;
  const undated = box.querySelector(".undated input");
  if (undated) undated.checked = state.undated;
  box.querySelector("#play").textContent = play.timer ? "Pause" : "Play";
  box.querySelector("#play-window").setAttribute("aria-pressed", String(play.window));
}

function buildTimeline(box) {
  const handle = (key, name) => el("div", { class: "handle", id: `handle-${key}`, role: "slider", tabindex: "0", "aria-label": name, "aria-valuemin": START, "aria-valuemax": END, pointerdown: (event) => drag(event, key), keydown: (event) => nudge(event, key) });
  const typed = (key, name) => el("label", {}, el("span", { class: "sr" }, name), el("input", { type: "date", min: FIRST, max: LAST, change: (event) => setDate(key, event.target.value) }));
  replace(box,
    el("div", { class: "strip" }, svg("svg", { role: "img", "aria-label": "Meetings and pledges in each month", preserveAspectRatio: "none" }),
      el("div", { class: "veil" }), el("div", { class: "veil" }), handle("from", "From"), handle("to", "To")),
    el("div", { class: "row" }, typed("from", "From"), el("span", { class: "dash", "aria-hidden": "true" }, "–"), typed("to", "To"),
      button("◀", () => shift(-1), { class: "step", "aria-label": "A month earlier" }), button("▶", () => shift(1), { class: "step", "aria-label": "A month later" }),
      el("span", { class: "players" },
        button("Play", togglePlay, { class: "step", id: "play" }),
        button(SPEEDS[0][0], nextSpeed, { class: "step", id: "play-speed", "aria-label": "Speed" }),
        button("Window", () => { play.window = !play.window; drawTimeline(); }, { class: "step", id: "play-window", title: "Off: everything up to the date. On: only the chosen length of time." })),
      EARLIER > 0 && el("span", { title: "They are in the list, and count unless a first day is chosen." }, `${counted(EARLIER, "fact")} before ${dayInWords(monthStart(START).slice(0, 7))}`),
      UNDATED > 0 && el("label", { class: "undated" }, el("input", { type: "checkbox", change: (event) => change({ undated: event.target.checked }) }), `${number(UNDATED)} undated`)));
  new ResizeObserver(([{ contentRect }]) => {
    play.width = Math.round(contentRect.width) || play.width;
    drawBars();
  }).observe(box.querySelector(".strip"));
}

function drawBars() {
  const area = byId("timeline").querySelector("svg");
  const months = perMonth(found.withoutDates);
  const drawn = `${play.width} ${JSON.stringify(months)}`;
  if (play.drawn === drawn) return; // a step in time moves the handles, not the bars
  play.drawn = drawn;
  const most = Math.max(1, ...months.map((month) => month.meeting + month.pledge + month.unsure));
  const [width, height] = [play.width, 40];
  const step = width / months.length;
  area.setAttribute("viewBox", `0 0 ${width} 56`);
  const bars = months.flatMap((month, at) => barsOf(month, at * step + Math.max(0, (step - 28) / 2), Math.min(Math.max(step - (step > 6 ? 2 : 0.4), 0.6), 26), height / most));
  area.replaceChildren(...bars, ...ticks(months.length, step));
}

function barsOf(month, x, width, unit) {
  let y = 40;
  return [["meeting", "var(--edge)"], ["pledge", "var(--pledge)"], ["unsure", "var(--faint)"]].filter(([key]) => month[key] > 0).map(([key, fill]) => {
    const height = Math.max(month[key] * unit, 1.5);
    y -= height;
    const bar = svg("rect", { x, y, width, height });
    bar.style.fill = fill;
    return bar;
  });
}

/** Years, or months where the whole is short: as many as there is room for. */
function ticks(length, step) {
  const every = [1, 3, 6, 12, 24, 60, 120].find((months) => months * step > (months < 12 ? 64 : 40)) || 240;
  const marks = [];
  for (let at = 0; at < length; at += 1) {
    if ((START + at) % every || at * step > length * step - (every < 12 ? 52 : 28)) continue;
    const text = every < 12 ? dayInWords(monthStart(START + at).slice(0, 7)) : String(Math.floor((START + at) / 12));
    const mark = svg("text", { x: at * step, y: 54, "font-size": 11 }, text);
    mark.style.fill = "var(--soft)";
    marks.push(mark);
  }
  return marks;
}

const shareOf = (iso, end) => Math.max(0, (monthNumber(iso) + (end ? 1 : 0) - START) / (END - START + 1));

function placeHandles() {
  const [left, right] = [state.from ? Math.max(shareOf(state.from, false), 0) : 0, state.to ? Math.min(shareOf(state.to, true), 1) : 1];
  const [before, after] = byId("timeline").querySelectorAll(".veil");
  Object.assign(before.style, { left: "0", width: `${left * 100}%` });
  Object.assign(after.style, { left: `${right * 100}%`, width: `${(1 - right) * 100}%` });
  for (const [key, share, iso] of [["from", left, state.from || FIRST], ["to", right, state.to || LAST]]) {
    const handle = byId(`handle-${key}`);
    handle.style.left = `${share * 100}%`;
    handle.setAttribute("aria-valuenow", monthNumber(iso));
    handle.setAttribute("aria-valuetext", dayInWords(iso));
  }
}

/** Set one end; the whole span is the same as no choice. */
function setDate(key, iso, step = false) {
  const other = key === "from" ? "to" : "from";
  const value = key === "from" ? (iso <= FIRST ? "" : iso) : (iso >= LAST ? "" : iso);
  const crossed = value && state[other] && (key === "from" ? value > state[other] : value < state[other]);
  change({ [key]: value, ...(crossed ? { [other]: "" } : {}), page: 0 }, { step });
}

function setMonth(key, month, step = true) {
  const least = key === "to" ? monthNumber(state.from || FIRST) : START;
  const most = key === "from" ? monthNumber(state.to || LAST) : END;
  const within = Math.min(Math.max(month, least), most);
  setDate(key, key === "from" ? (within === START ? FIRST : monthStart(within)) : monthEnd(within), step);
}

function drag(event, key) {
  event.preventDefault();
  const strip = event.target.parentElement.getBoundingClientRect();
  const handle = event.target;
  handle.focus();
  handle.setPointerCapture(event.pointerId);
  const move = (moved) => {
    const month = START + Math.round((moved.clientX - strip.left) / strip.width * (END - START + 1)) - (key === "to" ? 1 : 0);
    setMonth(key, month);
  };
  handle.onpointermove = move;
  handle.onpointerup = handle.onpointercancel = () => { handle.onpointermove = null; };
}

function nudge(event, key) {
  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -1e6, End: 1e6 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  setMonth(key, monthNumber(state[key] || (key === "from" ? FIRST : LAST)) + steps[event.key]);
}

/** Move the chosen window by a month; without one, begin with the first month, or the last. */
function shift(months) {
  if (!state.from && !state.to) {
    const at = months > 0 ? START : END;
    return change({ from: monthStart(at), to: monthEnd(at) }, { step: true });
  }
  const [from, to] = [monthNumber(state.from || FIRST) + months, monthNumber(state.to || LAST) + months];
  if (from < START || to > END) return stopPlay();
  return change({ from: monthStart(from) <= FIRST && months < 0 ? monthStart(from) : monthStart(from), to: monthEnd(to) }, { step: true });
}

function togglePlay() {
  if (play.timer) return stopPlay();
  const atEnd = !state.to || state.to >= LAST;
  if (atEnd) change({ to: monthEnd(state.from ? monthNumber(state.from) : START) }, { step: true });
  play.timer = setInterval(playStep, SPEEDS[play.speed][1]);
  return drawTimeline();
}

function playStep() {
  const to = monthNumber(state.to || LAST);
  if (to >= END) return stopPlay();
  if (play.window) return shift(1);
  return change({ to: to + 1 >= END ? "" : monthEnd(to + 1) }, { step: true });
}

function stopPlay() {
  clearInterval(play.timer);
  play.timer = 0;
  drawTimeline();
}

function nextSpeed() {
  play.speed = (play.speed + 1) % SPEEDS.length;
  byId("play-speed").textContent = SPEEDS[play.speed][0];
  if (!play.timer) return;
  clearInterval(play.timer);
  play.timer = setInterval(playStep, SPEEDS[play.speed][1]);
}
