/* What is in sight in, this very page with only that in it out: one file that opens as it looks now. */

/** This very page with only what is in sight in it, opening as it looks now. */
function toPage() {
  const keep = new Set(found.facts.map((fact) => fact.id));
  const people = new Set(found.facts.flatMap((fact) => fact.people));
  const parties = new Set(found.facts.flatMap((fact) => [...fact.parties, ...fact.about]));
  for (const row of DATA.persons) if (people.has(row.id) && row.party) parties.add(row.party);
  const documents = new Set(found.facts.flatMap((fact) => fact.documents));
  const meetings = DATA.meetings.map((row, at) => keep.has(row.id) ? at : -1).filter((at) => at >= 0);
  const pledges = DATA.pledges.map((row, at) => keep.has(row.id) ? at : -1).filter((at) => at >= 0);
  const sentences = DATA.sentences.map((use) => [...use]);
  const texts = usedTexts([...meetings.map((at) => DATA.meetings[at]), ...pledges.map((at) => DATA.pledges[at])], sentences);
  const alone = (rows) => rows.map((row) => ({ ...row, site: undefined, page: undefined })); // the pages beside this one stay behind
  const data = {
    ...DATA, texts, sentences, folders: {}, story: undefined, start: toHash(), persons: alone(DATA.persons.filter((row) => people.has(row.id))), parties: alone(DATA.parties.filter((row) => parties.has(row.id))),
    documents: alone(DATA.documents.filter((row) => documents.has(row.id))), ...readFrom(DATA.documents.filter((row) => documents.has(row.id))), meetings: meetings.map((at) => DATA.meetings[at]), pledges: pledges.map((at) => DATA.pledges[at]),
  };
  const places = (kept, old) => (old || []).map((at) => kept.indexOf(at)).filter((at) => at >= 0);
  const edges = DRAWING.edges.map((row) => ({ ...row, meetings: places(meetings, row.meetings), pledges: places(pledges, row.pledges) }))
    .filter((row) => row.represents || row.meetings.length || row.pledges.length);
  const ids = new Set([...people, ...parties, ...keep]);
  const drawing = { nodes: DRAWING.nodes.filter((row) => ids.has(row.id)), edges: edges.filter((row) => ids.has(row.from) && ids.has(row.to)) };
  return withJson(withJson(PRISTINE, "page-data", data), "drawing", drawing);
}

/** How many documents of whom were read, and from when to when. */
function readFrom(rows) {
  const days = rows.map((row) => row.published || "").filter(Boolean).sort();
  return { read: tally(rows.map((row) => row.publisher || "Publisher not known")), first: days[0], last: days[days.length - 1] };
}

/** The texts of the sentences of these facts, which then point to them by their new places. */
function usedTexts(rows, sentences) {
  const places = new Map();
  for (const row of rows) {
    for (const place of [...(row.sentences || []), ...(row.details || []).flatMap((detail) => detail.sentences || [])]) {
      const text = DATA.sentences[place][0];
      if (!places.has(text)) places.set(text, places.size);
    }
  }
  for (const use of sentences) use[0] = places.has(use[0]) ? places.get(use[0]) : 0;
  return [...places.keys()].map((text) => DATA.texts[text]);
}

function withJson(html, id, value) {
  const head = `<script type="application/json" id="${id}">`;
  const start = html.indexOf(head) + head.length;
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return html.slice(0, start) + json + html.slice(html.indexOf("</script", start));
}
