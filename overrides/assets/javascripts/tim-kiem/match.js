/* Which entries answer a list of words, and how well. */

import { BEGUN, unlike } from "./pattern.js";

export const PHRASE = 1;
export const BEGUN_PHRASE = 2;
export const ALL_WORDS = 3;
export const ALL_ON_PAGE = 4;

/** Closeness is the number of pairs of neighbours, so many times, and the length of the longest run. */
export const RUNS = 32;

// What each entry of a shard has of the words, as bits, and the sum of their ranks; used again for every shard.
let has = new Uint32Array(0);
let ranks = new Uint8Array(0);

/**
 * Call take(entry, tier, likeness, closeness, isTitle) for every entry of the shard that answers. words: the pattern of the
 * loose words, or null; phrases: patterns that must each stand as a phrase in the entry or in its page's title.
 */
export function match(shard, words, phrases, take) {
  const pattern = words ?? phrases[0];
  lookUp(shard, pattern);
  for (const page of shard.pages) {
    if (bitsOf(page, pattern) !== pattern.full) continue;
    const title = readTitle(page, pattern, phrases);
    const isMatched = matchEntries(shard, page, title, words, phrases, take);
    if (!isMatched && words && !phrases.length) matchPage(shard, page, title, words, take);
  }
}

function lookUp(shard, { slots }) {
  if (has.length < shard.size) {
    has = new Uint32Array(shard.size);
    ranks = new Uint8Array(shard.size);
  }
  has.fill(0, 0, shard.size);
  ranks.fill(0, 0, shard.size);
  slots.forEach((slot, at) => {
    const bit = 1 << at;
    for (const [value, ids] of slots.length === 1 ? slot.byRank : slot.byLikeness) {
      for (const id of ids) {
        for (const entry of shard.entriesWith(id)) {
          if (has[entry] & bit) continue;
          has[entry] |= bit;
          ranks[entry] += value;
        }
      }
    }
  });
}

/** What a page has of the words, in its title and in all its entries. */
function bitsOf({ words: ids, first, end }, pattern) {
  const found = has;
  let bits = titleBits(ids, pattern);
  for (let entry = first; entry < end; entry++) bits |= found[entry];
  return bits;
}

function titleBits(ids, pattern) {
  let bits = 0;
  for (const id of ids) bits |= pattern.bits[id];
  return bits;
}

/** What a page's title has of the words, and of the phrases. */
function readTitle({ words: ids }, pattern, phrases) {
  const bits = titleBits(ids, pattern);
  const isAll = bits === pattern.full && ids.length === pattern.length && isWhole(pattern.find(ids, 0, ids.length));
  return { bits, pairs: bits ? pairsIn(pattern, ids, 0, ids.length).pairs : 0, isAll, phrases: phrases.map((phrase) => phrase.find(ids, 0, ids.length) >= 0) };
}

function isWhole(rank) {
  return rank >= 0 && rank < BEGUN;
}

function matchEntries(shard, page, title, words, phrases, take) {
  let isMatched = false;
  const pattern = words ?? phrases[0];
  const isInTitle = title.bits === pattern.full;
  for (let entry = page.first; entry < page.end; entry++) {
    const isHere = has[entry] === pattern.full;
    if (!isHere && (isInTitle ? entry !== page.head : (has[entry] | title.bits) !== pattern.full)) continue;
    if (matchEntry(shard, entry, page, title, words, phrases, isHere, take)) isMatched = true;
  }
  return isMatched;
}

function matchEntry(shard, entry, page, title, words, phrases, isHere, take) {
  const start = shard.starts[entry];
  const end = shard.starts[entry + 1];
  let rank = ranks[entry];
  for (let at = 0; at < phrases.length; at++) {
    const found = phrases[at].find(shard.words, start, end);
    if (found >= 0) rank = words ? rank + found : found;
    else if (!title.phrases[at]) return false;
  }
  const isHead = title.isAll && entry === page.head;
  if (words && words.length > 1) {
    const together = isHere ? words.find(shard.words, start, end) : -1;
    if (together < 0) return matchApart(shard, entry, title, words, unlike(rank), isHead, take);
    rank = together;
  }
  take(entry, rank < BEGUN ? PHRASE : BEGUN_PHRASE, unlike(rank % BEGUN), 0, isHead || isHeading(shard, entry, words ?? phrases[0]));
  return true;
}

function matchApart(shard, entry, title, words, likeness, isHead, take) {
  if (words.bound & ~(title.pairs | pairable(has[entry]))) return false;
  const { pairs, run } = pairsIn(words, shard.words, shard.starts[entry], shard.starts[entry + 1]);
  const all = pairs | title.pairs;
  if ((all & words.bound) !== words.bound) return false;
  take(entry, isHead ? PHRASE : ALL_WORDS, likeness, count(all) * RUNS + run, isHead);
  return true;
}

/** Whether the words are the entry's whole heading, where headings are no mere parts of a guide. */
function isHeading(shard, entry, pattern) {
  if (!shard.hasName[entry]) return false;
  const start = shard.starts[entry];
  const { length } = pattern;
  if (shard.headings[entry] !== length) return false;
  for (let at = 0; at < length; at++) {
    if (!(pattern.bits[shard.words[start + at]] & (1 << at))) return false;
  }
  return pattern.rankAt(shard.words, start) < BEGUN;
}

/** The pairs of neighbours, as bits, and the most words of the pattern that stand in one run, in any order. */
function pairsIn({ bits }, ids, from, to) {
  let pairs = 0;
  let before = 0;
  let together = 0;
  let run = 0;
  for (let at = from; at < to; at++) {
    const here = bits[ids[at]];
    pairs |= before & (here >>> 1);
    together = here ? together | here : 0;
    if (here && before) run = Math.max(run, count(together));
    before = here;
  }
  return { pairs, run };
}

/** The pairs of neighbours that words, as bits, could make. */
function pairable(bits) {
  return bits & (bits >>> 1);
}

function count(bits) {
  let result = 0;
  for (; bits; bits &= bits - 1) result++;
  return result;
}

/** No entry of the page has all the words, but the page has: the entry with the most stands for it. */
function matchPage(shard, { first, end }, title, words, take) {
  if (first === end || words.length === 1) return;
  if (words.bound && !isBoundSomewhere(shard, first, end, title, words)) return;
  const best = fullest(first, end);
  take(best, ALL_ON_PAGE, unlike(ranks[best]), 0, false);
}

function fullest(first, end) {
  let best = first;
  let most = -1;
  for (let entry = first; entry < end; entry++) {
    const found = count(has[entry]);
    if (found > most) [best, most] = [entry, found];
  }
  return best;
}

function isBoundSomewhere(shard, first, end, title, words) {
  let { pairs } = title;
  for (let entry = first; entry < end; entry++) {
    if (pairable(has[entry]) & words.bound & ~pairs) pairs |= pairsIn(words, shard.words, shard.starts[entry], shard.starts[entry + 1]).pairs;
  }
  return (pairs & words.bound) === words.bound;
}
