/* A page that a result leads to: what was searched is marked in its article, where the search sees it, whatever tags stand between. */

import { fold, settle, words } from "./fold.js";
import { spans } from "./excerpt.js";
import { parse } from "./query.js";
import { fetchList } from "./shards.js";
import { button, element, number } from "./view.js";

const WITHIN_A_LINE = new Set(["SPAN", "EM", "STRONG", "CODE", "A", "SUP", "SUB", "WBR", "TIME"]);
const HEADING = /^H[1-6]$/;
// Signs and buttons; what stands within a sentence without being a word of it, so that it is a text by itself.
const SIGNS = ".headerlink, .footnote-ref, .footnote-backref, .an, .loc-viec, .loc-viec__ket-qua, .tai-ve, svg, script, dialog";
const ASIDE = ".lech-ghi";
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Mark the query in the article, and offer the way from hit to hit. */
export async function highlight(typed) {
  const { abbreviations } = await fetchList().catch(() => ({ abbreviations: [] }));
  const article = document.querySelector("article");
  const sections = read(article);
  // Where nothing has the accents that were typed, the search has disregarded them.
  const queries = [typed, fold(settle(typed))].map((text) => parse(text, abbreviations));
  const marks = wrap(best(queries.map((query) => find(sections, query))));
  if (marks.length) article.append(bar(marks));
}

// Reading: the text of each section, as the search compares it, and where each of its letters stands.

function read(article) {
  const sections = [];
  const begin = (holder) => sections[sections.push({ holder, letters: [] }) - 1];
  let current = begin(article);
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) addText(current, node);
    else if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SIGNS)) return;
    else if (node.matches(ASIDE)) {
      const sentence = current;
      current = begin(node);
      node.childNodes.forEach(visit);
      current = sentence;
    } else if (HEADING.test(node.tagName)) {
      current = begin(node);
      node.childNodes.forEach(visit);
      current = begin(node);
    } else if (WITHIN_A_LINE.has(node.tagName) && node.className !== "ghi") node.childNodes.forEach(visit);
    else {
      addSpace(current);
      node.childNodes.forEach(visit);
      addSpace(current);
    }
  };
  article.childNodes.forEach(visit);
  return sections;
}

function addText({ letters }, node) {
  const { data } = node;
  const isSettled = settle(data) === data;
  for (const { 0: cluster, index } of isSettled ? [] : data.matchAll(CLUSTER)) {
    for (const letter of settle(cluster).split("")) letters.push({ letter, node, from: index, to: index + cluster.length });
  }
  for (let at = 0; isSettled && at < data.length; at++) letters.push({ letter: data[at], node, from: at, to: at + 1 });
}

function addSpace({ letters }) {
  letters.push({ letter: " ", node: null });
}

// Finding.

/** The hits of a query, each with its letters, and whether it is a whole phrase. */
function find(sections, query) {
  return sections.flatMap((section) => {
    const text = section.letters.map(({ letter }) => letter).join("");
    return spans(text, query).map(({ start, end }) => ({ section, isPhrase: isPhrase(text.slice(start, end), query), letters: section.letters.slice(start, end) }));
  });
}

/** Of the hits of several queries whole phrases wherever there are any, else single words, those of the place that was landed at. */
function best(found) {
  const phrases = found.map((hits) => hits.filter((hit) => hit.isPhrase)).find((hits) => hits.length);
  if (phrases) return phrases;
  const lone = found.find((hits) => hits.length) ?? [];
  const target = document.querySelector(":target");
  const row = target?.closest("tr");
  const landed = lone.filter(({ section: { holder }, letters: [first] }) => holder === target || row?.contains(first.node));
  return landed.length ? landed : lone;
}

function isPhrase(text, query) {
  const said = ` ${words(text).map((word) => word.plain).join(" ")}`;
  const lists = [query.words, ...query.variants, ...query.phrases].filter((list) => list.length);
  return lists.some((list) => said.includes(` ${list.map((word) => word.plain).join(" ")}`));
}

// Marking.

/** A mark around each hit, one for each piece of text that it runs through: lists of marks in the order of the page. */
function wrap(hits) {
  // From the last to the first, since a text that is cut keeps only its beginning.
  const marks = backwards(hits).map(({ letters }) => backwards(backwards(runs(letters)).map(surround)));
  return backwards(marks).filter((each) => each.length);
}

function backwards(list) {
  return [...list].reverse();
}

function runs(letters) {
  const results = [];
  for (const { node, from, to } of letters) {
    if (results.at(-1)?.node === node) results.at(-1).to = to;
    else if (node) results.push({ node, from, to });
  }
  return results;
}

function surround({ node, from, to }) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const mark = element("mark", "danh-dau");
  range.surroundContents(mark);
  return mark;
}

// The bar.

/** How many there are, the way from one to the next, and the page without marks. */
function bar(marks) {
  let at = -1;
  const status = element("p", "");
  status.setAttribute("role", "status");
  const said = marks[0].map((mark) => mark.textContent).join(" ");
  const tell = () => (status.textContent = `${at < 0 ? "" : `${number(at + 1)}/`}${number(marks.length)} chỗ có «${said}»`);
  const step = (by) => {
    marks[at]?.forEach((mark) => mark.classList.remove("danh-dau--nay"));
    at = at < 0 ? nextBelow(marks, by) : (at + by + marks.length) % marks.length;
    marks[at].forEach((mark) => mark.classList.add("danh-dau--nay"));
    marks[at][0].scrollIntoView({ block: "center" });
    tell();
  };
  const clear = () => {
    marks.flat().forEach(unwrap);
    made.remove();
    const address = new URL(location);
    address.searchParams.delete("danh-dau");
    history.replaceState(history.state, "", address);
  };
  const made = element("div", "thanh-danh-dau", status, button("", "Chỗ trước", () => step(-1)), button("", "Chỗ sau", () => step(1)), button("", "Bỏ đánh dấu", clear));
  tell();
  return made;
}

/** The first hit below the top of the window, or the one before it. */
function nextBelow(marks, by) {
  const below = marks.findIndex(([mark]) => mark.getBoundingClientRect().top > 0);
  const first = below < 0 ? 0 : below;
  return by > 0 ? first : (first - 1 + marks.length) % marks.length;
}

function unwrap(mark) {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent.normalize();
}
