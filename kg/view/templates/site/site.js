/* What the static pages gain from a script: the theme of the explorer, tables that sort, a search that finds names. */

try {
  const kept = localStorage.getItem("communique theme");
  if (kept) document.documentElement.dataset.theme = kept;
} catch (refused) { /* the system's choice stands */ }

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
  const text = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  const value = (row) => Number(text(row).replace(/[^\d.-]/g, ""));
  const rows = [...table.tBodies[0].rows].sort((a, b) => numeric ? value(b) - value(a) : text(a).localeCompare(text(b)));
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
  table.tBodies[0].append(...(down ? rows.reverse() : rows));
}

document.querySelectorAll("table[data-sortable]").forEach(sortable);
document.querySelectorAll("form.find").forEach(startFinding);
