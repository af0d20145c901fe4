/* Before anything is drawn: hide the plain list, unless the page's own script fails. */
document.documentElement.classList.add("scripted");
addEventListener("error", () => {
  if (document.getElementById("app").hidden) document.documentElement.classList.remove("scripted");
});
