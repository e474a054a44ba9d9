/*
 * What every page loads of the search: the keys and the link that open it, and nothing of the search itself until then.
 * Without this file the link leads to the search page.
 */

const link = document.querySelector(".tim-mo");
const form = document.querySelector(".tra-cuu");
const asked = new URLSearchParams(location.search);

function isTyping({ tagName, type, isContentEditable }) {
  const isButton = tagName === "INPUT" && ["radio", "checkbox", "button", "reset", "submit"].includes(type);
  return isContentEditable || (["INPUT", "TEXTAREA", "SELECT"].includes(tagName) && !isButton);
}

/** The search page has a box of its own; where the dialog cannot be loaded, that page is where to search. */
function open(query) {
  if (form) return form.elements.q.select();
  const address = query ? `${link.href}?${new URLSearchParams({ q: query })}` : link.href;
  return import("./dialog.js").then((dialog) => dialog.open(query)).catch(() => location.assign(address));
}

function isOpeningKey(event) {
  if (event.key.toLowerCase() === "k") return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return (event.key === "/" || event.key === "s") && !event.ctrlKey && !event.metaKey && !event.altKey;
}

document.addEventListener("keydown", (event) => {
  if (!isOpeningKey(event) || isTyping(event.target) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  open("");
});

link.setAttribute("aria-keyshortcuts", "/ s Control+k");
link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open("");
});

if (form) {
  import("./page.js").then((page) => page.start(form));
} else {
  link.setAttribute("aria-haspopup", "dialog");
  // What is not there is met again, and answered, when the dialog is to open.
  for (const kind of ["pointerenter", "focus"]) link.addEventListener(kind, () => import("./dialog.js").catch(() => {}), { once: true });
  if (asked.has("q")) open(asked.get("q"));
}
if (asked.get("danh-dau")) import("./highlight.js").then(({ highlight }) => highlight(asked.get("danh-dau")));
