/* A list of typed words as what may stand in the archive for each: the phrase to look for. */

import { EXACT, OTHER, likeness } from "./fold.js";

// Ranks: how unlike the marks of all the words are together; and this much more where the last word only begins as it was typed.
export const BEGUN = 16;
const MOST_UNLIKE = BEGUN - 1;

export function unlike(sum) {
  return Math.min(sum, MOST_UNLIKE);
}

/**
 * words: the typed words; mayGoOn: the last may be unfinished; accents: typed marks must be there; isMarked: marks were typed
 * somewhere in the query, so that words without marks are meant so, too.
 */
export class Pattern {
  constructor(lexicon, words, { mayGoOn, accents, isMarked }) {
    this.length = words.length;
    this.full = 2 ** words.length - 1;
    this.slots = words.map((word, at) => new Slot(lexicon, word, { mayGoOn: mayGoOn && at === words.length - 1, accents, isMarked }));
    /** For each id the words, as bits, that it may be. */
    this.bits = new Uint32Array(lexicon.size);
    this.slots.forEach(({ ranks }, at) => ranks.forEach((rank, id) => (this.bits[id] |= 1 << at)));
    /** Pairs of neighbours, as bits, that must stand together; a pair has the bit of its first word. */
    this.bound = words.reduce((bound, { isBound }, at) => (isBound && at ? bound | (1 << (at - 1)) : bound), 0);
  }

  /** The best rank with which the words stand together within a list of ids, -1 where they never do. */
  find(ids, from, to) {
    const { bits, length } = this;
    const last = 1 << (length - 1);
    let best = -1;
    let run = 0;
    for (let at = from; at < to; at++) {
      run = ((run << 1) | 1) & bits[ids[at]];
      if (!(run & last)) continue;
      const rank = this.rankAt(ids, at - length + 1);
      if (best < 0 || rank < best) best = rank;
      if (best === 0) break;
    }
    return best;
  }

  /** The rank of the words that stand together from a place on. */
  rankAt(ids, start) {
    let sum = 0;
    let begun = 0;
    for (let at = 0; at < this.length; at++) {
      const rank = this.slots[at].ranks.get(ids[start + at]);
      sum += rank % BEGUN;
      if (rank >= BEGUN) begun = BEGUN;
    }
    return begun + unlike(sum);
  }
}

/** The ids that a typed word may be. ranks: their likeness, and BEGUN where they only begin as it was typed. */
class Slot {
  constructor(lexicon, word, { mayGoOn, accents, isMarked }) {
    this.ranks = new Map();
    this.#add(lexicon, word, lexicon.alike(word.plain), 0, accents, isMarked);
    if (mayGoOn) this.#add(lexicon, word, lexicon.begunWith(word.plain), BEGUN, accents, isMarked);
    /** Lists of ids, [value, ids], the best first: by rank, and by the marks alone. */
    this.byRank = this.#inOrder((rank) => rank);
    this.byLikeness = this.#inOrder((rank) => rank % BEGUN);
  }

  #add(lexicon, word, ids, begun, accents, isMarked) {
    for (const id of ids) {
      const found = likeness(word.accented, lexicon.words[id].accented);
      if (found === OTHER && accents) continue;
      this.ranks.set(id, begun + (isMarked ? found : EXACT));
    }
  }

  #inOrder(valueOf) {
    const lists = [];
    for (const [id, rank] of this.ranks) (lists[valueOf(rank)] ??= []).push(id);
    return [...lists.entries()].filter(([, ids]) => ids);
  }
}
