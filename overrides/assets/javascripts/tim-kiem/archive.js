/* All that has been read, laid out for the search: texts as lists of words' numbers, and where each word stands. */

import { Facets } from "./facets.js";
import { eachWord, settle } from "./fold.js";
import { Lexicon } from "./lexicon.js";
import { Pairs } from "./pairs.js";

const FIRST_YEAR = 1900;
// The kind of entries that are no report, task, document or figure.
const OTHER_KIND = "trang";
const NO_ENTRIES = new Uint16Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Archive {
  lexicon = new Lexicon();
  facets = new Facets();
  pairs = new Pairs();
  /** Pairs: an abbreviation and what it stands for. */
  abbreviations = [];
  /** In the order of the list, newest first; those that were not read are left out. */
  shards = [];
  size = 0;
  /** The pages by address: a page may have entries in several shards. */
  groups = [];
  #groupOf = new Map();

  /** Take in the pages and entries of a file that has a place in the list. */
  add({ pages, entries }, place) {
    const shard = new Shard(pages, entries, this.lexicon, this.facets);
    Object.assign(shard, { place, base: this.size });
    this.size += shard.size;
    for (const page of shard.pages) this.#join(page, shard);
    this.shards = [...this.shards, shard].sort((one, other) => one.place - other.place);
    return shard;
  }

  #join(page, shard) {
    page.group = this.#groupOf.get(page.url) ?? this.groups.push([]) - 1;
    this.#groupOf.set(page.url, page.group);
    this.groups[page.group].push({ page, shard });
  }
}

/** Entries are numbered in the order of their pages; a page has those from first to end. */
class Shard {
  #entries;
  #ends;

  constructor(pages, rows, lexicon, facets) {
    const entries = rows.map(entryOf).sort((one, other) => one.page - other.page || one.order - other.order);
    this.size = entries.length;
    this.facets = facets.number(entries);
    this.anchors = entries.map(({ anchor }) => anchor);
    this.deadlines = entries.map(({ deadline }) => deadline);
    this.hasName = Uint8Array.from(entries, ({ kind }) => kind !== OTHER_KIND);
    this.ages = Uint16Array.from(entries, ({ month }) => age(month));
    this.orders = Uint16Array.from(entries, ({ order }) => order);
    this.pageOf = Uint16Array.from(entries, ({ page }) => page);
    this.pages = pages.map((page, number) => laidOut(page, number, entries, lexicon));
    this.#read(entries, lexicon);
    this.#placeWords(lexicon);
  }

  /** Texts as bytes, which take half the room, and as ids. */
  #read(entries, lexicon) {
    const texts = entries.flatMap(({ heading, text }) => [heading, text]);
    const bytes = new Uint8Array(3 * texts.reduce((sum, text) => sum + text.length, 0));
    const ids = [];
    this.offsets = new Uint32Array(texts.length + 1);
    this.starts = new Uint32Array(this.size + 1);
    this.headings = new Uint16Array(this.size);
    texts.forEach((text, at) => {
      this.offsets[at + 1] = this.offsets[at] + encoder.encodeInto(text, bytes.subarray(this.offsets[at])).written;
      eachWord(text, (raw) => ids.push(lexicon.id(raw)));
      const entry = at >> 1;
      if (at % 2) this.starts[entry + 1] = ids.length;
      else this.headings[entry] = ids.length - this.starts[entry];
    });
    this.bytes = bytes.slice(0, this.offsets[texts.length]);
    this.words = Uint32Array.from(ids);
    for (const id of ids) lexicon.counts[id]++;
  }

  /** For each id the entries that have it: those in #entries from #ends[id - 1] to #ends[id]. */
  #placeWords(lexicon) {
    const ends = new Uint32Array(lexicon.size);
    this.#eachNew(lexicon, (id) => ends[id]++);
    for (let id = 1; id < ends.length; id++) ends[id] += ends[id - 1];
    this.#entries = new Uint16Array(ends.at(-1) ?? 0);
    this.#ends = ends;
    const next = new Uint32Array(ends.length);
    next.set(ends.subarray(0, -1), 1);
    this.#eachNew(lexicon, (id, entry) => (this.#entries[next[id]++] = entry));
  }

  #eachNew(lexicon, take) {
    const seen = new Uint32Array(lexicon.size);
    for (let entry = 0; entry < this.size; entry++) {
      for (let at = this.starts[entry]; at < this.starts[entry + 1]; at++) {
        const id = this.words[at];
        if (seen[id] === entry + 1) continue;
        seen[id] = entry + 1;
        take(id, entry);
      }
    }
  }

  /** The entries that have a word, in order. */
  entriesWith(id) {
    if (id >= this.#ends.length) return NO_ENTRIES;
    return this.#entries.subarray(id ? this.#ends[id - 1] : 0, this.#ends[id]);
  }

  heading(entry) {
    return this.#text(2 * entry);
  }

  text(entry) {
    return this.#text(2 * entry + 1);
  }

  #text(at) {
    return decoder.decode(this.bytes.subarray(this.offsets[at], this.offsets[at + 1]));
  }
}

function entryOf([page, anchor, heading, text, kind, field, units, status, deadline, month, order]) {
  return { page, anchor, heading: settle(heading), text: settle(text), kind, field: field ? field.split(" ") : [], units, status, deadline, month, order };
}

/** A page with the ids of its title and the span of its entries; head: the one that its title is the heading of, or -1. */
function laidOut({ url, title, month }, number, entries, lexicon) {
  const words = [];
  eachWord(settle(title), (raw) => words.push(lexicon.id(raw)));
  const first = entries.findIndex((entry) => entry.page === number);
  const end = entries.findLastIndex((entry) => entry.page === number) + 1;
  const head = entries[first]?.order === 0 ? first : -1;
  return { url, title, month, words: Uint32Array.from(words), first: Math.max(first, 0), end, head };
}

/** The greater the older; what has no month is the oldest. */
function age(month) {
  return month ? 4094 - (Number(month.slice(0, 4)) - FIRST_YEAR) * 12 - Number(month.slice(5)) : 4095;
}
