/* The words of a query in the text as it is shown: marked, with what stands around them. */

import { OTHER, eachWord, forms, likeness } from "./fold.js";

const LENGTH = 220;
const BEFORE = 50;

/** The whole text in pieces, [text, isHit]. unaccented: words with other marks are hits, too. */
export function mark(text, query, unaccented = false) {
  return pieces(text, spans(text, query, unaccented), 0, text.length);
}

/** The part of the text with the most hits, in pieces; … where it is cut. */
export function excerpt(text, query, unaccented = false) {
  const hits = spans(text, query, unaccented);
  if (text.length <= LENGTH) return pieces(text, hits, 0, text.length);
  const best = densest(hits);
  const start = best ? wordStart(text, Math.max(0, Math.min(best.start - BEFORE, text.length - LENGTH))) : 0;
  const end = wordEnd(text, Math.min(text.length, start + LENGTH));
  const cut = pieces(text, hits, start, end);
  if (start > 0) cut.unshift(["… ", false]);
  if (end < text.length) cut.push([" …", false]);
  return cut;
}

/** The places of a settled text that a query hits, {start, end}: whole phrases where there are any, else single words. */
export function spans(text, query, unaccented = false) {
  const words = wordsOf(query, unaccented);
  const found = [];
  eachWord(text, (raw, start, end) => found.push({ start, end, bits: words.bits(raw) }));
  const hits = words.lists.flatMap(({ length }, at) => runs(found, at, length));
  if (hits.length) return merged(hits);
  return merged(found.filter(({ bits }) => words.lists.some(({ isPhrase }, at) => bits?.[at] && !isPhrase)));
}

function runs(found, list, length) {
  const results = [];
  const last = 1 << (length - 1);
  let run = 0;
  for (let at = 0; at < found.length; at++) {
    run = ((run << 1) | 1) & (found[at].bits?.[list] ?? 0);
    if (run & last) results.push({ start: found[at - length + 1].start, end: found[at].end });
  }
  return results;
}

/** Spans in order, those that touch or stand a space apart as one. */
function merged(spans) {
  const ordered = spans.toSorted((one, other) => one.start - other.start);
  const results = [];
  for (const { start, end } of ordered) {
    const last = results.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else results.push({ start, end });
  }
  return results;
}

/** The hit from which on the most hits stand within an excerpt's length. */
function densest(hits) {
  let best;
  let most = 0;
  hits.forEach((hit, at) => {
    let count = 0;
    for (let next = at; next < hits.length && hits[next].end <= hit.start + LENGTH - BEFORE; next++) count += hits[next].end - hits[next].start;
    if (count > most) [best, most] = [hit, count];
  });
  return best ?? hits[0];
}

function wordStart(text, place) {
  if (place === 0) return 0;
  const space = text.indexOf(" ", place - 1);
  return space < 0 || space > place + BEFORE ? place : space + 1;
}

function wordEnd(text, place) {
  if (place === text.length) return place;
  const space = text.lastIndexOf(" ", place);
  return space <= place - BEFORE ? place : space;
}

function pieces(text, hits, start, end) {
  const results = [];
  let place = start;
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue;
    const from = Math.max(hit.start, start);
    if (from > place) results.push([text.slice(place, from), false]);
    results.push([text.slice(from, Math.min(hit.end, end)), true]);
    place = Math.min(hit.end, end);
  }
  if (place < end) results.push([text.slice(place, end), false]);
  return results;
}

// The words of a query, looked up once for each word of the texts.

const known = new WeakMap();

function wordsOf(query, unaccented) {
  let found = known.get(query);
  if (!found || found.unaccented !== unaccented) {
    found = new QueryWords(query, unaccented);
    known.set(query, found);
  }
  return found;
}

class QueryWords {
  #bits = new Map();

  constructor(query, unaccented) {
    this.unaccented = unaccented;
    const lists = [query.words, ...query.variants].map((words) => ({ words, isPhrase: false, mayGoOn: query.isUnfinished }));
    const phrases = query.phrases.map((words) => ({ words, isPhrase: true, mayGoOn: false }));
    this.lists = [...lists, ...phrases].filter(({ words }) => words.length).map((list) => ({ ...list, length: list.words.length }));
  }

  /** For each list the words, as bits, that a word of a text is; null where it is none. */
  bits(raw) {
    let found = this.#bits.get(raw);
    if (found === undefined) {
      const word = forms(raw);
      found = this.lists.map((list) => this.#bitsIn(list, word));
      if (found.every((bits) => !bits)) found = null;
      this.#bits.set(raw, found);
    }
    return found;
  }

  #bitsIn({ words, mayGoOn }, word) {
    return words.reduce((bits, wanted, at) => (this.#is(word, wanted, mayGoOn && at === words.length - 1) ? bits | (1 << at) : bits), 0);
  }

  #is(word, wanted, mayGoOn) {
    const isSame = mayGoOn ? word.plain.startsWith(wanted.plain) : word.plain === wanted.plain;
    return isSame && (this.unaccented || likeness(wanted.accented, word.accented) !== OTHER);
  }
}
