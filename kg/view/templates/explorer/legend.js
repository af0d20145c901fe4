/* What is drawn in, its key out: shapes, colours, line widths in numbers; entries filter or highlight. */

/** A node of a kind, drawn as on the canvas. */
function shapeIcon(node, colour = "") {
  palette = palette || colours();
  const fill = colour || (node.region ? palette[node.region] : palette.soft);
  const shapes = {
    person: svg("circle", { cx: 8, cy: 8, r: 6, fill }), country: svg("rect", { x: 3, y: 3, width: 10, height: 10, fill }),
    organisation: svg("path", { d: "M8 1l7 7-7 7-7-7z", fill }), event: svg("path", { d: "M8 2l7 12H1z", fill }),
    group: svg("path", { d: "M8 2l6 6-6 6-6-6z", fill: "none", stroke: fill, "stroke-width": 1.5, "stroke-dasharray": "3 2" }),
  };
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "shape", "aria-hidden": "true" }, shapes[node.kind]);
}

const sample = (width, attributes, ...more) => svg("svg", { width: 28, height: 16, viewBox: "0 0 28 16", "aria-hidden": "true" },
  svg("line", { x1: 0, y1: 8, x2: 28, y2: 8, "stroke-width": width, ...attributes }), ...more);

function drawLegend(chosen) {
  const nodes = [...chosen.ids].map((id) => NODES.get(id));
  const kinds = new Set(nodes.map((node) => node.kind));
  const toggles = { country: ["parties", "Country"], organisation: ["parties", "Organisation"], event: ["summits", "Gathering of many"], group: ["", "Group"], person: ["", "Person"] };
  if (state.level === "people") kinds.add("country");
  if ([...FACT.keys()].some((id) => NODES.has(id))) kinds.add("event");
  const shapes = Object.keys(toggles).reverse().filter((kind) => kinds.has(kind)).map((kind) => legendShape(kind, ...toggles[kind]));
  replace(byId("legend"), shapes, legendColours(nodes), el("span", { class: "break" }), legendLines(chosen));
  graph.covered = null;
}

function legendShape(kind, key, name) {
  const icon = shapeIcon({ kind }, palette.soft);
  if (!key || key === "parties" && state.level !== "people") return el("span", {}, icon, name);
  return button([icon, name], () => change({ [key]: !state[key] }), { "aria-pressed": String(state[key]), title: state[key] ? "Click to leave out" : "Click to draw" });
}

function legendColours(nodes) {
  if (state.colour === "circle") return [...DRAWING.circles.map(legendCircle), colourSwitch("Regions", "region")];
  const regions = [...new Set(nodes.map((node) => node.region))].filter((region) => region in REGIONS).sort();
  const more = DRAWING.circles.length > 1 && state.level === "people" ? [colourSwitch("Circles", "circle")] : [];
  return [...regions.map((region) => button([shapeIcon({ kind: "person", region }), REGIONS[region]], () => {
    graph.region = graph.region === region ? "" : region;
    light();
    restyle();
    drawLegend(graph.chosen);
  }, { "aria-pressed": String(!graph.region || graph.region === region), title: "Click to highlight" })), ...more];
}

const colourSwitch = (name, colour) => button(`Colour by ${name.toLowerCase()}`, () => change({ colour }), { class: "colour", title: colour === "circle" ? "Circles are people who met each other more than others. Being in one is not agreement." : "" });

/** A circle of people who met each other more than others, and how firmly it holds together. */
function legendCircle({ name, size, firmness }, at) {
  const firm = `${counted(size, "member")}; two of them are together in ${Math.round(firmness * 100)} of 100 trials. Nearness is not agreement.`;
  return el("span", { title: firm }, shapeIcon({ kind: "person" }, palette[GROUP_COLOURS[at]]), name, el("span", { class: "sr" }, ` (${firm})`));
}

function legendLines(chosen) {
  const stroke = { stroke: palette.edge };
  const steps = [1, 5, 20].map((n) => [sample(widthOf(n), stroke), String(n)]);
  const has = (test) => chosen.lines.some((line) => line.facts.length && test(dashesOf(line)));
  return [
    el("span", {}, "Meetings: ", steps),
    has((dashes) => dashes && dashes[0] > 3) && el("span", {}, sample(2, { ...stroke, "stroke-dasharray": "7 5" }), "planned or inferred"),
    has((dashes) => dashes && dashes[0] < 3) && el("span", {}, sample(2, { ...stroke, "stroke-dasharray": "2 4" }), "sources disagree"),
    chosen.lines.some((line) => line.facts.some((fact) => fact.type === "pledge")) && el("span", {}, sample(2, { stroke: palette.pledge }, svg("path", { d: "M20 4l8 4-8 4z", fill: palette.pledge })), "pledge"),
    chosen.lines.some((line) => !line.facts.length) && el("span", {}, sample(1, { stroke: palette.faint }), "speaks for"),
  ];
}
