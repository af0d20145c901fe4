/* The drawing in sight in, a picture out: real text, with title, filters, legend and link. */

/** The drawing as it is in sight, with title, filters, legend and link: real text, in any size. */
function toSvg() {
  const box = byId("canvas").getBoundingClientRect();
  const [width, height, top, foot] = [Math.round(box.width), Math.round(box.height), 64, 88];
  const places = screenPlaces();
  const sans = getComputedStyle(document.documentElement).getPropertyValue("--sans").replace(/"/g, "'");
  const text = (x, y, words, more) => svg("text", { x, y, fill: palette.ink, "font-size": 13, ...more }, words);
  const lines = [...graph.lines.values()].filter((line) => places.has(line.from) && places.has(line.to)).map((line) => svgLine(line, places));
  const nodes = [...graph.nodes.values()].map((node) => svgNode(node, places.get(node.id)));
  const names = (graph.labels || []).map((label) => text(label.left, label.top + 13, [label.text, label.note && svg("tspan", { fill: palette.soft, dx: 5 }, label.note)], { "font-size": NAME_SIZE, "font-weight": label.strong ? 600 : null, "paint-order": "stroke", stroke: palette.surface, "stroke-width": 4, "stroke-linejoin": "round" }));
  for (const name of names) name.querySelector("tspan")?.setAttribute("stroke-width", "4");
  const link = location.href.startsWith("http") ? location.href : "#" + toHash();
  const picture = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width, height: height + top + foot, viewBox: `0 0 ${width} ${height + top + foot}`, "font-family": sans },
    svg("rect", { width: "100%", height: "100%", fill: palette.surface }),
    text(16, 28, DATA.title, { "font-size": 18, "font-weight": 600 }),
    text(16, 48, `${byId("count").textContent} – ${filterWords()}`, { fill: palette.soft }),
    svg("g", { transform: `translate(0 ${top})` }, lines, nodes, names),
    svg("g", { transform: `translate(16 ${height + top + 12})` }, svgLegend()),
    text(16, height + top + foot - 14, `Each line stands on sentences of ${counted(documentsRead, "document")}. ${link.length > 110 ? "" : link}`, { fill: palette.soft, "font-size": 11 }));
  return new XMLSerializer().serializeToString(picture);
}

function svgLine(line, places) {
  const [a, b] = [places.get(line.from), places.get(line.to)];
  return svg("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: line.color.color, "stroke-opacity": line.color.opacity, "stroke-width": line.width * Math.min(graph.network.getScale(), 1.5), "stroke-dasharray": line.dashes ? line.dashes.map((part) => part * graph.network.getScale()).join(" ") : null },
    svg("title", {}, lineLine(graph.joined.get(line.id))));
}

function svgNode(node, at) {
  const r = at.r;
  const paint = { fill: node.color.background, stroke: node.color.border, "stroke-width": 1.5 };
  const points = { diamond: `${at.x},${at.y - r} ${at.x + r},${at.y} ${at.x},${at.y + r} ${at.x - r},${at.y}`, triangle: `${at.x},${at.y - r} ${at.x + r},${at.y + r * 0.8} ${at.x - r},${at.y + r * 0.8}` }[node.shape];
  const title = svg("title", {}, nodeLine(node.id));
  if (points) return svg("polygon", { points, ...paint }, title);
  return node.shape === "square" ? svg("rect", { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r, ...paint }, title) : svg("circle", { cx: at.x, cy: at.y, r, ...paint }, title);
}

/** The legend of the page, set in two lines. */
function svgLegend() {
  const made = svg("g", { "font-size": 12, fill: palette.soft });
  let [x, y] = [0, 0];
  for (const item of byId("legend").children) {
    if (item.className === "break") { x = 0; y += 20; continue; }
    for (const part of item.childNodes) {
      if (part.nodeType === Node.ELEMENT_NODE && part.tagName === "svg") {
        const icon = part.cloneNode(true);
        icon.setAttribute("x", x);
        icon.setAttribute("y", y - 8);
        made.append(icon);
        x += Number(part.getAttribute("width")) + 6;
      } else if (part.textContent) {
        made.append(svg("text", { x, y: y + 4 }, part.textContent));
        x += part.textContent.length * 6.6 + 8;
      }
    }
    x += 10;
  }
  return made;
}

function savePng(scale) {
  const text = toSvg();
  const image = new Image();
  image.onload = () => {
    const canvas = el("canvas", { width: image.width * scale, height: image.height * scale });
    const context = canvas.getContext("2d");
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    canvas.toBlob((blob) => download(fileName("png"), blob));
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
}
