/* The search dialog, which every page can open: the quick one of the search's two faces. */

import { ROOT, search } from "./client.js";
import { SHOWN, button, counted, element, notes, number, replace, results, say } from "./view.js";

const GROUPS = 8;
const SEARCH_PAGE = "Tra cứu theo năm, loại, lĩnh vực, đơn vị";
const NO_FILTERS = { year: [], month: [], kind: [], field: [], unit: [], status: [] };

const page = document.querySelector(".tim-mo").href;
const box = makeBox();
const status = element("div", "tim__tin");
const list = element("div", "tim__ket-qua kq");
const all = element("a", "tim__ca");
const dialog = makeDialog();
let opened = [];
let answer = null;
let isGoing = false;

/** Open it with a query, which may be empty; reading begins at once, so that the first letter finds something to search. */
export function open(query) {
  if (!dialog.open) dialog.showModal();
  if (!answer) showHelp();
  // What was searched last is still there, to go on with or to type over.
  if (query) box.value = query;
  box.select();
  ask();
}

function makeBox() {
  const made = element("input", "tim__o");
  Object.assign(made, { type: "text", name: "q", autocomplete: "off", autocapitalize: "off", spellcheck: false, enterKeyHint: "search" });
  made.placeholder = "Từ, số hiệu văn bản, số liệu, tháng…";
  made.setAttribute("aria-label", "Tìm trong kho báo cáo");
  return made;
}

function makeDialog() {
  const form = element("form", "tim__dau", box, button("tim__dong", "Đóng", () => dialog.close()));
  form.setAttribute("role", "search");
  status.setAttribute("role", "status");
  all.hidden = page === ROOT.href;
  const foot = element("p", "tim__chan", all, element("span", "tim__phim", "↑ ↓ chọn · Enter mở · Esc đóng"));
  const made = element("dialog", "tim", form, element("div", "tim__giua", status, list), foot);
  made.setAttribute("aria-label", "Tìm kiếm");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goToFirst();
  });
  box.addEventListener("input", () => {
    opened = [];
    isGoing = false;
    ask();
  });
  made.addEventListener("keydown", move);
  made.addEventListener("click", leave);
  made.addEventListener("close", () => keepInAddress(""));
  document.body.append(made);
  return made;
}

// Asking and showing.

function ask() {
  if (!box.value.trim()) answer = null;
  else if (!answer) say(status, [element("p", "", "Đang tìm…")]);
  search({ query: box.value, filters: NO_FILTERS, sort: "relevance", offset: 0, limit: GROUPS, perGroup: opened.length ? Infinity : SHOWN }, show);
}

function show(newest) {
  const isAsked = box.value.trim() !== "";
  answer = isAsked ? newest : null;
  if (!isAsked) return showHelp();
  say(status, [element("p", "", counted(newest)), ...notes(newest, askFor)]);
  replace(list, results(newest, opened, openAll));
  all.textContent = newest.total ? `Xem cả ${number(newest.total)} kết quả` : SEARCH_PAGE;
  all.href = `${page}?${new URLSearchParams({ q: box.value })}`;
  if (isGoing) goToFirst();
}

function showHelp() {
  say(status, [element("p", "", "Gõ có dấu, không dấu hay viết tắt đều được. Cụm từ đặt trong ngoặc kép thì phải có đúng nguyên cụm.")]);
  list.replaceChildren();
  all.textContent = SEARCH_PAGE;
  all.href = page;
}

function askFor(query) {
  box.value = query;
  box.focus();
  ask();
}

function openAll(url) {
  opened.push(url);
  ask();
}

/** The first result; where none has come yet, the first that comes. */
function goToFirst() {
  const isAnswered = answer?.query === box.value;
  const first = isAnswered ? list.querySelector("a") : null;
  isGoing = !first && !(isAnswered && answer.loading === null);
  first?.click();
}

// Keys, and leaving.

/** Up and down through the box and the links; whatever is typed goes into the box. */
function move(event) {
  // The theme has keys of its own for whole pages, which are not meant here.
  event.stopPropagation();
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const stops = [box, ...list.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
    event.preventDefault();
  } else if (document.activeElement !== box && isText(event.key)) {
    box.focus();
  }
}

function isText(key) {
  return (key.length === 1 && key !== " ") || key === "Backspace" || key === "Process";
}

/** A click beside the dialog closes it. One on a result leaves the page, unless the result is on it. */
function leave(event) {
  if (event.target === dialog) dialog.close();
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { pathname, search: parameters } = new URL(link.href);
  if (link.hash && pathname === location.pathname && parameters === location.search) dialog.close();
  // The way back leads to the results.
  else keepInAddress(box.value);
}

function keepInAddress(query) {
  const address = new URL(location);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
