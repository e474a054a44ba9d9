/* What both faces of the search show: the results by page, and what is to be said of them. */

import { ROOT } from "./client.js";

/** How many entries of a page are shown before one asks for all. */
export const SHOWN = 3;

const CLOSED = ["hoan_thanh", "hoan_thanh_cham", "dung"];

export function element(name, kind, ...children) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...children);
  return made;
}

export function button(kind, words, act) {
  const made = element("button", kind, words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** 1408 → 1.408 */
export function number(value) {
  return value.toLocaleString("vi");
}

/** 2026-04 → tháng 4/2026 */
export function monthName(month) {
  return month && `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

/** As the office writes dates: a 0 before days below 10 and months 1 and 2. */
function officeDate(date) {
  const [year, month, day] = date.split("-");
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

// The results.

/** The groups of an answer. opened: the addresses of the pages whose entries are all wanted; openAll: called with one more. */
export function results({ groups, labels }, opened, openAll) {
  return groups.map((group) => shownGroup(group, labels, opened.includes(group.url), openAll));
}

function shownGroup(group, labels, isOpened, openAll) {
  const entries = isOpened ? group.entries : group.entries.slice(0, SHOWN);
  const list = element("ul", "kq__ds", ...entries.map((entry) => shownEntry(entry, labels)));
  const title = element("h2", "kq__trang", group.title, element("span", "kq__nho", ...where(group)));
  const shown = element("section", "kq__nhom", title, list);
  const more = group.total - entries.length;
  if (more > 0) {
    const open = button("kq__con", `còn ${number(more)} mục trong trang này`, () => openAll(group.url));
    open.dataset.trang = group.url;
    shown.append(open);
  }
  return shown;
}

/** What the title leaves open: its month, and the part of the archive that it belongs to, by its name in the menu. */
function where({ url, title, month }) {
  const folder = new URL(url.slice(0, url.indexOf("/") + 1), ROOT).href;
  const menu = [...document.querySelectorAll(".md-nav--primary .md-nav__link[href]")].find((each) => each.href === folder);
  const part = menu?.textContent.trim();
  return [month && !title.includes(monthName(month)) ? monthName(month) : "", part && !month && part !== title ? part : ""].filter(Boolean);
}

function shownEntry(entry, labels) {
  const link = element("a", "kq__ten", ...pieces(entry.heading));
  link.href = new URL(entry.url, ROOT);
  const shown = element("li", "kq__muc", link);
  const facts = standing(entry, labels);
  if (facts.length) shown.append(element("p", "kq__nho", ...facts));
  if (entry.excerpt.length) shown.append(element("p", "kq__doan", ...pieces(entry.excerpt)));
  return shown;
}

/** How a task stands: its status, its deadline, who has it. */
function standing({ status, deadline, units }, labels) {
  if (!status) return [];
  const isLate = deadline && !CLOSED.includes(status) && deadline < today();
  const facts = [labels.status[status], ...units.map((unit) => labels.unit[unit] ?? unit)];
  if (deadline) facts.splice(1, 0, `hạn ${officeDate(deadline)}`);
  const words = facts.join(" · ");
  return isLate ? [element("strong", "kq__qua-han", "quá hạn"), ` · ${words}`] : [words];
}

function pieces(list) {
  return list.map(([text, isHit]) => (isHit ? element("mark", "", text) : text));
}

/** Show other children, without taking the focus from a link or a button that is still among them. */
export function replace(place, children) {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  place.replaceChildren(...children);
  if (!focused) return;
  const key = focused.href ?? focused.dataset.trang;
  const same = [...place.querySelectorAll("a, button")].find((each) => (each.href ?? each.dataset.trang) === key);
  (same ?? place.querySelector("a"))?.focus({ preventScroll: true });
}

// What is said.

/** The line of counts. of: what was searched, in words. */
export function counted({ total, totalGroups, loading }, of = "") {
  const found = total ? `${number(total)} mục trong ${number(totalGroups)} trang${of}` : loading ? `Chưa tìm thấy mục nào${of}` : `Không tìm thấy mục nào${of}`;
  return `${found}${reading(loading)}`;
}

/** How a line ends: whether more is still being read. */
export function reading(loading) {
  return loading ? `; đang đọc tiếp, ${loading.done}/${loading.of} phần…` : ".";
}

/** What else a reader must know of an answer. search: called with another query. hasFilters: filters were chosen. */
export function notes(answer, search, hasFilters = false) {
  const { suggestion, unaccented, missing, loading, total } = answer;
  const said = [];
  if (suggestion) {
    const other = button("kq__goi-y", suggestion.query, () => search(suggestion.query));
    said.push(element("p", "", "Có phải ý bạn là ", other, suggestion.used ? "? Kết quả dưới đây theo cách viết này." : "?"));
  }
  if (unaccented) said.push(element("p", "", "Không có chỗ nào viết đúng dấu như đã gõ; kết quả dưới đây không kể dấu."));
  if (missing.length) said.push(element("p", "kq__thieu", `Chưa đọc được ${missing.map(partName).join("; ")}, nên kết quả có thể thiếu. Tải lại trang để thử lại.`));
  if (!total && !loading) said.push(element("ul", "", ...whatHelps(answer.query, hasFilters).map((line) => element("li", "", line))));
  return said;
}

/** The name of a file of the search, as a reader knows it. */
function partName(name) {
  const [, year, part] = name.match(/^(\d{4})(?: (.+))?$/) ?? [];
  if (year) return part ? `năm ${year} (${part})` : `năm ${year}`;
  return name === "muc-luc" ? "dữ liệu tìm kiếm" : "các trang không theo tháng";
}

function whatHelps(query, hasFilters) {
  const lines = ["Bớt từ, hoặc chỉ gõ mấy chữ đầu của từ cuối.", "Gõ không dấu cũng được, như «dat dai»; số hiệu văn bản gõ một phần cũng được, như «NQ-CP»."];
  if (/["“”«»]/.test(query)) lines.unshift("Bỏ ngoặc kép, để không đòi đúng nguyên cụm từ.");
  if (hasFilters) lines.unshift("Bỏ bớt mục lọc.");
  return lines;
}

/** Say it once: what already stands there is not told again. */
export function say(place, children) {
  const words = element("div", "", ...children);
  if (words.innerHTML === place.innerHTML) return;
  place.replaceChildren(...words.childNodes);
}
