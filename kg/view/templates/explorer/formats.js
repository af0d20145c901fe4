/* Facts in, networks and RDF out, as other programs read them. */

/* ---------------------------------------------------------------- networks */

const xml = (text) => String(text === undefined ? "" : text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Nodes and pairs of the chosen level that carry the given facts, whether drawn or not. */
function networkOf(result) {
  const lines = linesIn(result, state.level);
  const ids = unique(lines.flatMap((line) => [line.a, line.b]));
  return { lines, nodes: ids.map((id) => NODES.get(id)) };
}

function toGexf(result) {
  const { nodes, lines } = networkOf(result);
  const node = (one) => `<node id="${xml(one.id)}" label="${xml(one.name)}"><attvalues><attvalue for="kind" value="${one.kind}"/><attvalue for="side" value="${xml(one.home ? one.home.name : one.name)}"/></attvalues></node>`;
  const line = (one, at) => `<edge id="${at}" source="${xml(one.a)}" target="${xml(one.b)}" weight="${one.facts.length}"><attvalues><attvalue for="meetings" value="${one.met}"/><attvalue for="pledges" value="${one.facts.length - one.met}"/><attvalue for="facts" value="${xml(one.facts.map((fact) => fact.id).join(" "))}"/></attvalues></edge>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><meta><description>${xml(`${DATA.title}: ${filterWords()}`)}</description></meta><graph defaultedgetype="undirected" mode="static">`
    + `<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="side" title="side" type="string"/></attributes>`
    + `<attributes class="edge"><attribute id="meetings" title="meetings" type="integer"/><attribute id="pledges" title="pledges" type="integer"/><attribute id="facts" title="facts" type="string"/></attributes>`
    + `<nodes>${nodes.map(node).join("\n")}</nodes><edges>${lines.map(line).join("\n")}</edges></graph></gexf>\n`;
}

function toGraphMl(result) {
  const { nodes, lines } = networkOf(result);
  const value = (key, text) => `<data key="${key}">${xml(text)}</data>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`
    + `<key id="name" for="node" attr.name="name" attr.type="string"/><key id="kind" for="node" attr.name="kind" attr.type="string"/><key id="side" for="node" attr.name="side" attr.type="string"/>`
    + `<key id="weight" for="edge" attr.name="weight" attr.type="int"/><key id="meetings" for="edge" attr.name="meetings" attr.type="int"/><key id="pledges" for="edge" attr.name="pledges" attr.type="int"/><graph edgedefault="undirected">`
    + nodes.map((one) => `<node id="${xml(one.id)}">${value("name", one.name)}${value("kind", one.kind)}${value("side", one.home ? one.home.name : one.name)}</node>`).join("\n")
    + lines.map((one) => `<edge source="${xml(one.a)}" target="${xml(one.b)}">${value("weight", one.facts.length)}${value("meetings", one.met)}${value("pledges", one.facts.length - one.met)}</edge>`).join("\n")
    + `</graph></graphml>\n`;
}

/* ---------------------------------------------------------------- RDF */

const TERMS = "https://w3id.org/communique/ontology#";
const MEETING_TERMS = { people: "participant", parties: "party" };

/** The facts as subject, property and value, for both RDF forms: words as {text}, things as {id}. */
function statements(facts) {
  const rows = [];
  const things = new Set();
  const thing = (id) => { things.add(id); return { id: iriOf(id) }; };
  for (const fact of facts) {
    const say = (term, value) => rows.push([iriOf(fact.id), term, value]);
    say("type", { id: TERMS + (fact.type === "meeting" ? "Meeting" : { financial: "FinancialPledge", in_kind: "InKindPledge", policy: "PolicyPledge" }[fact.row.type]) });
    say("label", { text: fact.row.label });
    if (fact.from) { say("earliest", { date: fact.from }); say("latest", { date: fact.to }); }
    if (fact.type === "meeting") for (const key of Object.keys(MEETING_TERMS)) fact[key].forEach((id) => say(MEETING_TERMS[key], thing(id)));
    else for (const key of ["by", "to"]) (fact.row[key] || []).forEach((id) => say(key, thing(id)));
    if (fact.row.amount) { say("amount", { number: fact.row.amount }); say("currency", { text: fact.row.currency }); }
    (fact.row.topics || []).forEach((id) => say(fact.type === "meeting" ? "discussed" : "topic", thing(id)));
    for (const said of sentencesOf(fact.row)) say("quote", { text: wordsOf(said) });
  }
  for (const id of things) rows.push([iriOf(id), "label", { text: nameOf(id) }]);
  return rows;
}

const DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal";
const PROPERTY = { type: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", label: "http://www.w3.org/2000/01/rdf-schema#label" };
const propertyIri = (term) => PROPERTY[term] || TERMS + term;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const literal = (text) => `"${String(text).replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign]).replace(/[\u0000-\u001f]/g, "")}"`;
const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)}>`;

function toTurtle(facts) {
  const value = (of) => of.id ? iri(of.id) : of.date ? `"${of.date}"^^<http://www.w3.org/2001/XMLSchema#date>` : of.number ? `"${of.number}"^^<${DECIMAL}>` : literal(of.text);
  const lines = statements(facts).map(([subject, term, of]) => `${iri(subject)} ${term === "type" ? "a" : iri(propertyIri(term))} ${value(of)} .`);
  return `# ${DATA.title}: ${filterWords()}`.replace(/[\r\n]/g, " ") + "\n" + lines.join("\n") + "\n";
}

function toJsonLd(facts) {
  const value = (of) => of.id ? { "@id": of.id } : of.date ? { "@value": of.date, "@type": "http://www.w3.org/2001/XMLSchema#date" } : of.number ? { "@value": String(of.number), "@type": DECIMAL } : of.text;
  const nodes = [...grouped(statements(facts), ([subject]) => subject)].map(([subject, rows]) => {
    const node = { "@id": subject };
    for (const [, term, of] of rows) {
      if (term === "type") node["@type"] = of.id;
      else (node[propertyIri(term)] = node[propertyIri(term)] || []).push(value(of));
    }
    return node;
  });
  return JSON.stringify({ "@graph": nodes }, null, 1) + "\n";
}
