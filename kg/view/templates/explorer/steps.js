/* Steps in, a band that leads through them out: a story that came with the page, or on a first visit a look around. */

const TOUR = {
  title: "A look around",
  steps: [
    { title: "Who met whom.", text: "Each dot is someone who speaks for a country, each line their meetings: the thicker, the more.", at: "graph-view" },
    { title: "Find someone.", text: "Type a name, a country or a topic. Accents and small slips do not matter.", at: "search" },
    { title: "Read the sentence.", text: "Click a line, a dot or a row of the list: what the document says, word for word, opens with its source.", at: "panel" },
    { title: "Narrow it, take it along.", text: "Filter by country, topic and date; copy the link of what you see, or save it.", at: "share" },
  ],
};
const guide = { through: null, at: 0 };

function startSteps() {
  if (DATA.story) walkThrough(DATA.story, state.step);
  else if (FACTS.length && !location.hash && !DATA.start && !remembered("tour")) walkThrough(TOUR, 0);
}

/** Lead through steps; those of a story show a view each. */
function walkThrough(through, at) {
  Object.assign(guide, { through, at });
  const { view } = through.steps[at];
  if (view !== undefined && (at > 0 || !location.hash)) showView(view, at);
  drawSteps();
}

function showView(view, at) {
  state = { ...fromHash(view), step: at };
  graph.fitted = null;
  change({});
}

function endSteps() {
  if (guide.through === TOUR) remember("tour", "seen");
  guide.through = null;
  state.step = 0;
  change({}, { step: true });
  drawSteps();
  byId("main").focus();
}

function drawSteps() {
  const box = byId("steps");
  const { through, at } = guide;
  box.hidden = !through;
  document.querySelectorAll(".pointed").forEach((one) => one.classList.remove("pointed"));
  if (!through) return;
  const step = through.steps[at];
  const last = at === through.steps.length - 1;
  const go = (to) => button(to > at ? "Next" : "Back", () => { walkThrough(through, to); box.querySelector(".next")?.focus(); }, { class: to > at ? "deed next" : "deed" });
  if (step.at) byId(step.at).classList.add("pointed");
  box.setAttribute("aria-label", through.title);
  replace(box,
    el("p", {}, el("span", { class: "soft" }, `${through.title}, ${at + 1} of ${through.steps.length} `), el("b", {}, step.title), " ", step.text),
    el("div", { class: "acts" }, at > 0 && go(at - 1), last ? button("Done", endSteps, { class: "deed next" }) : go(at + 1), !last && button("Skip", endSteps, { class: "deed" })));
}
