/* The whole archive asked: a score for every entry that answers. */

import { match } from "./match.js";
import { Pattern } from "./pattern.js";
import { score } from "./rank.js";

/** Worse than every tier. */
const NOTHING = 5;

/**
 * {scores, best, closest}: a score for each entry, Infinity where it does not answer; the best tier, and where that is no phrase the
 * best closeness. accents: typed marks must be there; without, words with other marks answer, too.
 */
export function scan(archive, query, { accents, isDated }) {
  const scores = new Float64Array(archive.size).fill(Infinity);
  const { isMarked } = query;
  const phrases = query.phrases.map((list) => new Pattern(archive.lexicon, list, { mayGoOn: false, accents, isMarked }));
  const lists = query.words.length ? [query.words, ...query.variants] : [null];
  let best = NOTHING;
  let closest = 0;
  lists.forEach((list, number) => {
    const words = list && new Pattern(archive.lexicon, list, { mayGoOn: query.isUnfinished, accents, isMarked });
    for (const shard of archive.shards) {
      match(shard, words, phrases, (entry, tier, likeness, closeness, isTitle) => {
        const value = score(tier, likeness, number, closeness, isTitle, shard.ages[entry], shard.orders[entry], isDated);
        if (value < scores[shard.base + entry]) scores[shard.base + entry] = value;
        if (tier < best) best = tier;
        if (closeness > closest) closest = closeness;
      });
    }
  });
  return { scores, best, closest };
}

/** Every entry, the newest first. */
export function everything(archive) {
  const scores = new Float64Array(archive.size);
  for (const { base, size, ages, orders } of archive.shards) {
    for (let entry = 0; entry < size; entry++) scores[base + entry] = score(1, 0, 0, 0, false, ages[entry], orders[entry], true);
  }
  return scores;
}
