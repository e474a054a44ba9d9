/* The nearest phrase that the archive knows. */

import { eachWord } from "./fold.js";
import { readings } from "./slips.js";

// Two words that never stand together, as if they did so this often.
const STRANGERS = 0.02;
const MOST_PATHS = 50;
const MOST_OFFERS = 8;
const MOST_WORDS = 12;
const MOST_WRITINGS = 15;

/** What a list of words may have been meant as, the likeliest first: {ids, isShorter}; isShorter: words were left out. */
export function nearest({ words: list, isUnfinished, isMarked }, archive) {
  if (!list.length || list.length > MOST_WORDS) return [];
  const ends = list.map(() => []).concat([[]]);
  ends[0].push({ before: null, id: -1, score: 0, changes: 0, isShorter: false });
  for (let place = 0; place < list.length; place++) {
    const found = readings(list, place, { mayGoOn: isUnfinished && place === list.length - 1, isMarked }, archive).filter(({ ids }) => ids.every((id) => archive.lexicon.counts[id]));
    for (const path of best(ends[place], MOST_PATHS)) {
      for (const reading of found) ends[place + reading.taken].push(extended(path, reading, archive));
    }
  }
  const offers = best(ends[list.length], MOST_PATHS).filter((path) => path.changes > 0 && path.id >= 0);
  return offers.slice(0, MOST_OFFERS).map((path) => ({ ids: idsOf(path), isShorter: path.isShorter }));
}

function best(paths, most) {
  return paths.sort((one, other) => other.score - one.score).slice(0, most);
}

function extended(path, { ids, cost }, { lexicon, pairs }) {
  let [last, score] = [path, path.score - cost];
  for (const id of ids) {
    score += last.id < 0 ? Math.log(lexicon.counts[id]) : Math.log((pairs.get(last.id, id) || STRANGERS) / lexicon.counts[last.id]);
    last = { before: last, id };
  }
  return { before: last.before, id: last.id, score, changes: path.changes + cost, isShorter: path.isShorter || !ids.length };
}

function idsOf(path) {
  const ids = [];
  for (let each = path; each && each.id >= 0; each = each.before) ids.unshift(each.id);
  return ids;
}

/** Whether all words are known, and all neighbours as neighbours. */
export function isKnown(list, isUnfinished, { lexicon, pairs }) {
  const last = list.length - 1;
  const ids = list.map((word, at) => lexicon.meanings(word, isUnfinished && at === last));
  return ids.every((those, at) => those.length && (!at || ids[at - 1].some((one) => those.some((other) => pairs.get(one, other)))));
}

// As it is written.

/** The words as the archive most often writes them together, null where they never stand together. */
export function asWritten(ids, archive) {
  const writings = new Map();
  let seen = 0;
  for (const { shard, entry, at } of places(ids, archive)) {
    const writing = writingAt(shard, entry, at, ids.length);
    writings.set(writing, (writings.get(writing) ?? 0) + 1);
    if (++seen === MOST_WRITINGS) break;
  }
  const [most] = [...writings].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** Where the words stand together, one place for each entry, the newest shards first. */
function* places(ids, { shards, lexicon }) {
  const rarest = ids.reduce((one, other) => (lexicon.counts[other] < lexicon.counts[one] ? other : one));
  for (const shard of shards) {
    for (const entry of shard.entriesWith(rarest)) {
      const at = placeIn(ids, shard.words, shard.starts[entry], shard.starts[entry + 1]);
      if (at >= 0) yield { shard, entry, at: at - shard.starts[entry] };
    }
  }
}

function placeIn(ids, words, from, to) {
  for (let at = from; at + ids.length <= to; at++) {
    if (words[at] === ids[0] && ids.every((id, next) => words[at + next] === id)) return at;
  }
  return -1;
}

function writingAt(shard, entry, at, length) {
  const text = `${shard.heading(entry)} ${shard.text(entry)}`;
  let [number, from, to] = [0, 0, 0];
  eachWord(text, (raw, start, end) => {
    if (number === at) from = start;
    if (number === at + length - 1) to = end;
    number++;
  });
  return text.slice(from, to);
}
