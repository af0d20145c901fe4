/* What the static pages gain from a script: the theme of the explorer, tables that sort, a ledger that filters. */
"use strict";

(function () {
  try {
    const kept = localStorage.getItem("communique theme");
    if (kept) document.documentElement.dataset.theme = kept;
  } catch (refused) { /* the system's choice stands */ }

  const number = (text) => Number(text.replace(/[^\d.-]/g, ""));

  /** Let a table sort by the column whose head is clicked. */
  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sortBy(table, heads, column));
    });
  }

  function sortBy(table, heads, column) {
    const down = heads[column].getAttribute("aria-sort") === "ascending";
    const numeric = heads[column].classList.contains("right");
    const cell = (row) => row.cells[column].textContent.trim();
    const rows = [...table.tBodies[0].rows].sort((a, b) => numeric ? number(cell(b)) - number(cell(a)) : cell(a).localeCompare(cell(b)));
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    table.tBodies[0].append(...(down ? rows.reverse() : rows));
  }

  document.querySelectorAll("table[data-sortable]").forEach(sortable);

  const form = document.getElementById("ledger-filters");
  if (!form) return;
  const rows = [...document.querySelectorAll("#ledger tr.facts")].map((row) => ({ row, said: row.nextElementSibling, text: fold(row.textContent + " " + row.nextElementSibling.textContent) }));

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function passes({ row, text }) {
    const words = fold(form.elements.text.value).split(/\s+/).filter(Boolean);
    const chosen = ["type", "stage", "shown", "time"].every((key) => !form.elements[key].value || row.dataset[key] === form.elements[key].value);
    return chosen && (!form.elements.counted.checked || row.dataset.counted === "yes") && words.every((word) => text.includes(word));
  }

  function filter() {
    let shown = 0;
    for (const one of rows) {
      const stays = passes(one);
      one.row.hidden = one.said.hidden = !stays;
      shown += stays ? 1 : 0;
    }
    document.getElementById("ledger-count").textContent = shown === rows.length ? `${rows.length} pledges` : `${shown} of ${rows.length} pledges`;
  }

  function cell(text) {
    const plain = text.replace(/\s+/g, " ").trim();
    return `"${(/^[=+\-@]/.test(plain) ? "'" : "") + plain.replace(/"/g, '""')}"`;
  }

  function saveCsv() {
    const heads = [...document.querySelectorAll("#ledger thead th")].map((head) => head.textContent).concat("Sentence", "Source");
    const lines = rows.filter(({ row }) => !row.hidden).map(({ row, said }) => [...row.cells].map((one) => one.textContent)
      .concat(said.querySelector("blockquote")?.textContent || "", said.querySelector("figcaption")?.textContent || ""));
    const text = "\ufeff" + [heads, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = "pledges.csv";
    link.click();
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("ledger-csv").addEventListener("click", saveCsv);
  filter();
})();
