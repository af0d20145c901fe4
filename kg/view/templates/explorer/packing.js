/* Tables that say each name once in, rows out. A page that this page saves has rows as they are. */

/** The same as unpack in kg/view/packing.py. */
function unpack({ words, ...packed }) {
  const word = (cell) => typeof cell === "number" ? words[cell] : cell;
  const read = { text: word, texts: (cell) => cell.map(word), value: (cell) => cell, rows: (cell) => cell };
  const inTurn = (numbers, rows) => {
    let from = 0;
    return numbers.map((number) => number === null ? null : rows.slice(from, from += number));
  };
  function rowsOf({ count, columns }) {
    const rows = Array.from({ length: count }, () => ({}));
    for (const [name, [kind, cells, more]] of Object.entries(columns)) {
      const [values, at] = kind === "rows" ? [inTurn(cells, rowsOf(more)), null] : [cells, more];
      values.forEach((cell, place) => { if (cell !== null) rows[at ? at[place] : place][name] = read[kind](cell); });
    }
    return rows;
  }
  return Object.fromEntries(Object.entries(packed).map(([name, value]) => [name, value && value.columns ? rowsOf(value) : value]));
}

/** The page's data with what Python left away because it follows from the rest. */
function completed(data) {
  const names = new Map(data.parties.map((row) => [row.id, row.name]));
  const joined = (ids) => (ids || []).map((id) => names.get(id) || id).join(" and ");
  for (const row of data.pledges) row.label = row.label || pledgeWords(row, joined(row.by), joined(row.to));
  for (const row of data.documents) row.url = (row.site || "") + (row.url || "");
  for (const row of [...data.persons, ...data.parties, ...data.documents]) row.page = row.page || pageOf(row.id, data.folders || {});
  return data;
}

/** The same as pledge_words in kg/view/payload.py. */
function pledgeWords(row, by, to) {
  const purpose = row.amount !== undefined && row.purpose && !row.item ? ` for ${row.purpose}` : "";
  return `${by}${to && ` to ${to}`}: ${row.what}${purpose}`;
}

/** The same as plain_file_of in kg/view/links.py; none where the page stands alone. */
function pageOf(id, folders) {
  const [kind, name] = [id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1)];
  return folders[kind] ? `${folders[kind]}/${name.toLowerCase()}.html` : "";
}
