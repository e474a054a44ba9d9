/* What a reader has typed, understood: words and phrases that must be found, and other ways of writing them. */

import { OTHER, likeness, settle, words } from "./fold.js";
import { dates, numbers } from "./writings.js";

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const UNFINISHED = /[\p{L}\p{N}]["“„«]*$/u;
const JOINS = /^[\p{Pd}/.,:]$/u;
const HAS_DIGIT = /\d/;
const HAS_VOWEL = /[aeiouy]/;
// As many as a number has bits for.
const MOST_WORDS = 30;
const MOST_VARIANTS = 8;

/**
 * {words, phrases, isUnfinished, isMarked, variants}. words: those outside quotes, in order, isBound where one belongs to the
 * word before it, as in 105/NQ-CP; phrases: lists of words that must stand together; isUnfinished: the last word may go on;
 * isMarked: marks were typed; variants: other lists of words that mean the same. abbreviations: pairs, short and long.
 */
export function parse(typed, abbreviations = []) {
  const text = settle(typed);
  const phrases = Array.from(text.matchAll(QUOTED), (match) => words(match[1]).slice(0, MOST_WORDS)).filter((phrase) => phrase.length);
  const loose = text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  const found = bind(loose, words(loose)).slice(0, MOST_WORDS);
  const isUnfinished = found.length > 0 && UNFINISHED.test(loose);
  const isMarked = [found, ...phrases].flat().some(({ plain, accented }) => plain !== accented);
  return { words: found, phrases, isUnfinished, isMarked, variants: variantsOf(found, isUnfinished, abbreviations) };
}

/** Words that know the sign before them, and whether it binds them. */
function bind(text, found) {
  return found.map((word, at) => ({ ...word, sign: text[word.start - 1] ?? "", isBound: at > 0 && isBound(text, found[at - 1], word) }));
}

/** Numbers and symbols are one thing with what is joined to them; words are not. */
function isBound(text, before, word) {
  if (!JOINS.test(text.slice(before.end, word.start))) return false;
  return [before, word].some(({ plain }) => HAS_DIGIT.test(plain) || !HAS_VOWEL.test(plain));
}

// Other ways of writing.

function variantsOf(found, isUnfinished, abbreviations) {
  const rules = [...numbers(found, isUnfinished), ...dates(found), ...abbreviated(abbreviations)];
  const variants = [];
  const seen = new Set([key(found)]);
  let newest = [found];
  while (newest.length && variants.length < MOST_VARIANTS) {
    newest = newest.flatMap((list) => rules.flatMap((rule) => replaced(list, rule))).filter((list) => !seen.has(key(list)) && seen.add(key(list)));
    variants.push(...newest.filter((list) => list.length <= MOST_WORDS));
  }
  return variants.slice(0, MOST_VARIANTS);
}

function key(list) {
  return list.map(({ accented }) => accented).join(" ");
}

/** The list with the rule's words replaced, wherever they stand together. */
function replaced(list, { from, to }) {
  const results = [];
  for (let place = 0; place + from.length <= list.length; place++) {
    if (!from.every((word, at) => isMeant(list[place + at], word))) continue;
    const instead = to.map((word, at) => ({ ...word, isBound: at ? true : list[place].isBound }));
    results.push([...list.slice(0, place), ...instead, ...list.slice(place + from.length)]);
  }
  return results;
}

function isMeant(typed, word) {
  return typed.plain === word.plain && likeness(typed.accented, word.accented) !== OTHER;
}

function abbreviated(pairs) {
  return readAbbreviations(pairs).flatMap(({ short, long }) => [
    { from: short, to: long },
    { from: long, to: short },
  ]);
}

const read = new WeakMap();

/** Pairs of an abbreviation and what it stands for as lists of words, {short, long}. */
export function readAbbreviations(pairs) {
  if (!read.has(pairs)) read.set(pairs, pairs.map(([short, long]) => ({ short: words(settle(short)), long: words(settle(long)) })));
  return read.get(pairs);
}
