/* A fact in, what a reader needs to judge it out: date, place, sides, the sentence, and where it was published. */

/** The words of a sentence, those that say so marked. */
function markedWords(said) {
  return (said.parts || []).map((part, at) => at % 2 ? el("mark", {}, part) : part);
}

const wordsOf = (said) => (said.parts || []).join("");

/** The day of its article, where a page holds several; else that of the page. */
const publishedOn = (said) => said.published ? dayInWords(said.published) : (DOCUMENTS.get(said.document) || {}).published || "";

function citation(said) {
  const source = DOCUMENTS.get(said.document) || { title: said.document };
  return [source.publisher, `“${source.title}”`, publishedOn(said)].filter(Boolean).join(", ");
}

/** The address of a sentence at its publisher: browsers that can, jump to its first words. */
function originalUrl(said) {
  const url = (DOCUMENTS.get(said.document) || {}).url;
  if (!url || !/^https?:\/\//.test(url)) return "";
  const words = wordsOf(said).split(/\s+/).slice(0, 8).join(" ");
  return url.includes("#") ? url : `${url}#:~:text=${encodeURIComponent(words).replace(/-/g, "%2D")}`;
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

function languageName(code) {
  try { return LANGUAGES.of(code); } catch (malformed) { return code; }
}

function quoteCard(said, fact) {
  const source = DOCUMENTS.get(said.document) || { title: said.document };
  const original = originalUrl(said);
  const copy = () => copyText(`“${wordsOf(said)}” (${citation(said)}${source.url ? ", " + source.url : ""})`, "Sentence and source copied.");
  const page = source.page && source.page + (said.start === undefined ? "" : `#s${said.start}`);
  return el("figure", { class: "quote" },
    said.text && el("blockquote", {},
      said.before && el("span", { class: "around" }, said.before, " "),
      markedWords(said),
      said.after && el("span", { class: "around" }, " ", said.after)),
    el("figcaption", { class: "cite" }, source.publisher && `${source.publisher}: `, el("cite", {}, source.title),
      publishedOn(said) && `, ${publishedOn(said)}`, source.language && source.language !== "en" && ` (${languageName(source.language)})`),
    el("div", { class: "acts" },
      said.text && button("Copy with source", copy),
      page && el("a", { href: page }, "Read in place"),
      original && el("a", { href: original, rel: "noopener noreferrer", target: "_blank" }, "Original (needs internet)")));
}

function factCard(fact, { without = [], open = false } = {}) {
  const said = sentencesOf(fact.row);
  const more = said.length > 1 && !open;
  return el("article", { class: "fact", "data-fact": fact.id },
    factHead(fact),
    factSides(fact, without),
    (open ? said : said.slice(0, 1)).map((one) => quoteCard(one, fact)),
    factTags(fact),
    (fact.row.doubts || []).map((text) => el("p", { class: `doubt ${fact.certainty}` }, text)),
    more && el("details", { class: "trace" },
      el("summary", {}, `${counted(said.length - 1, "more sentence")} in ${counted(fact.documents.length, "document")}`),
      said.slice(1).map((one) => quoteCard(one, fact))),
    traceOf(fact));
}

function factHead(fact) {
  const row = fact.row;
  const how = fact.type === "pledge" ? [PLEDGE_KINDS[row.type]] : [row.place, row.mode !== "unknown" && MODES[row.mode].toLowerCase(),
    row.occasion && `on the occasion of ${row.occasion}`];
  return el("header", {},
    el("b", {}, capital(row.date)),
    how.some(Boolean) && el("span", { class: "how" }, how.filter(Boolean).join(" · ")),
    fact.status !== "held" && fact.status !== "pledged" && el("span", { class: `badge ${fact.status}` }, STATUS[fact.status]),
    fact.certainty !== "stated" && el("span", { class: `badge ${fact.certainty}` }, CERTAINTY[fact.certainty]));
}

/** Who took part, as links; on the card of a pair the two themselves are left out. */
function factSides(fact, without) {
  if (fact.type === "pledge") return pledgeSides(fact.row);
  const others = fact.row.sides.filter((side) => !without.includes(side.person) && !(without.includes(side.party) && !side.person));
  if (!others.length) return null;
  return el("p", { class: "sides" }, without.length ? "With " : "", spaced(others.map(sideName)));
}

function sideName(side) {
  const party = NODES.get(side.party);
  if (!side.person) return party ? nodeLink(side.party) : el("span", {}, side.office || "someone not named");
  const post = [side.office, party && (party.code || party.name)].filter(Boolean).join(", ");
  return el("span", {}, nodeLink(side.person), post && el("span", { class: "soft" }, ` (${post})`));
}

const nodeLink = (id) => button(nameOf(id), () => select(id), { class: "linked" });
const spaced = (items) => items.flatMap((item, at) => [at === 0 ? "" : at === items.length - 1 ? " and " : ", ", item]);

function pledgeSides(row) {
  const names = (ids) => spaced((ids || []).map(nodeLink));
  return el("p", { class: "sides" }, names(row.by), (row.to || []).length ? [" to ", names(row.to)] : "",
    (row.channel || []).length ? [" through ", names(row.channel)] : "", ": ", el(row.type === "policy" ? "span" : "b", {}, row.what),
    row.aside && el("span", { class: "soft" }, ` (${row.aside})`),
    row.due && el("span", { class: "soft" }, ` (due ${row.due})`), row.condition && el("span", { class: "soft" }, ` (if ${row.condition})`));
}

function factTags(fact) {
  const topics = (fact.row.topics || []).map((id) => button(capital(nameOf(id)), () => choose("topic", id), { class: "tag", title: "Show only this topic" }));
  const about = fact.about.map((id) => button(`On ${nameOf(id)}`, () => choose("about", id), { class: "tag", title: "Show only what is about this country" }));
  return topics.length + about.length > 0 && el("div", { class: "tags" }, topics, about);
}

const RULE_PARTS = /[/_-]+/g;

/** How we know: each value with its own sentence, the rule that read it, and how to trace it further. */
function traceOf(fact) {
  const row = fact.row;
  const rules = unique(sentencesOf(row).map((said) => said.rule));
  const term = (name, ...value) => [el("dt", {}, name), el("dd", {}, ...value)];
  return el("details", { class: "trace" },
    el("summary", {}, "How do we know?"),
    el("dl", {},
      term("Certainty", CERTAINTY[fact.certainty]),
      row.words && term("Date", `“${row.words}” in the text`),
      rules.length > 0 && term("Read by", rules.map((rule) => rule.replace(RULE_PARTS, " ")).join("; ")),
      term("Sources", `${counted(fact.documents.length, "document")}, ${counted(fact.publishers.length, "publisher")}`),
      fact.type === "pledge" && term("In the ledger", row.counted ? "counted" : "not counted", row.reason && `: ${row.reason}`),
      (row.details || []).map((detail) => [
        term(detail.label, detail.text, detail.derived_by && ` (inferred: ${detail.derived_by.replace(RULE_PARTS, " ")})`, detail.contradicts && " (another source disagrees)"),
        (detail.sentences || []).map((place) => quoteCard(sentenceAt(place), fact)),
      ]),
      term("Trace it", el("code", {}, `kg why ${fact.id}`))),
    el("div", { class: "tags" },
      button("Copy SPARQL", () => copyText(sparqlOf(fact), "SPARQL copied."), { class: "tag" }),
      button("Copy a report of an error", () => copyText(reportOf(fact), "Report copied. Send it to whoever gave you this page."), { class: "tag" })));
}

function sparqlOf(fact) {
  return `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\nPREFIX cmq: <https://w3id.org/communique/ontology#>\n\n`
    + `# Every claim about this ${fact.type}, with its sentence\nSELECT ?property ?value ?quote ?document WHERE {\n`
    + `  GRAPH ?g { ?claim rdf:subject <${iriOf(fact.id)}> ; rdf:predicate ?property ; rdf:object ?value ; cmq:quote ?quote ; cmq:document ?document }\n} ORDER BY ?document ?property`;
}

const iriOf = (id) => /^https?:/.test(id) ? id : DATA.base + encodeURI(id);

function reportOf(fact) {
  const quotes = sentencesOf(fact.row).map((said) => `“${wordsOf(said)}” (${citation(said)})`);
  return [`What looks wrong: …`, `Fact: ${fact.row.label} (${fact.id}), ${fact.row.date}`, ...quotes].join("\n");
}
