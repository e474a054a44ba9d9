/* What a typed word may have been meant as: known words that are one slip of the keys away. */

import { EXACT, OTHER, forms, likeness, marksOf } from "./fold.js";
import { decoded } from "./keys.js";
import { readAbbreviations } from "./query.js";

// What a reading costs, against the logarithm of how often words stand together in the archive.
const SLIP = 9;
const LIKELY_SLIP = 7;
const KEYS_LEFT = 2;
const MORE_MARKS = 3;
const OTHER_MARKS = 8;
const GOES_ON = 2;
const WRITTEN_OUT = 1;
const LEFT_OUT = 18;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NUMBER = /^\d+$/;
const MOST_PARTS = 5;
const LONGEST_WORD = 40;
const SHORTEST_ABBREVIATION = 3;
const MOST_BEGUN = 100;

/**
 * The readings of the word at a place: {taken, ids, cost}; taken: how many typed words it stands for; ids: the words meant, none
 * where it is left out.
 */
export function readings(list, place, { mayGoOn, isMarked }, archive) {
  const word = list[place];
  const { lexicon } = archive;
  if (NUMBER.test(word.plain)) return mayGoOn ? asTyped(word, mayGoOn, isMarked, lexicon) : same(word, lexicon);
  const found = [...asTyped(word, mayGoOn, isMarked, lexicon), ...joined(word, list[place + 1], isMarked, lexicon)];
  if (word.plain.length > LONGEST_WORD) return found;
  found.push(...fromKeys(word, lexicon), ...writtenOut(word, archive));
  if (word.plain.length > 1) found.push(...neighbours(word, isMarked, lexicon), ...parted(word, archive));
  if (list.length > 1 && !word.isBound && !list[place + 1]?.isBound) found.push({ taken: 1, ids: [], cost: LEFT_OUT });
  return found;
}

function same(word, lexicon) {
  const id = lexicon.find(word);
  return id < 0 ? [] : [{ taken: 1, ids: [id], cost: 0 }];
}

function asTyped(word, mayGoOn, isMarked, lexicon) {
  const cost = (id) => costOfMarks(likeness(word.accented, lexicon.words[id].accented), isMarked);
  const whole = lexicon.alike(word.plain).map((id) => ({ taken: 1, ids: [id], cost: cost(id) }));
  if (!mayGoOn) return whole;
  const begun = lexicon.begunWith(word.plain).sort((one, other) => lexicon.counts[other] - lexicon.counts[one]);
  return [...whole, ...begun.slice(0, MOST_BEGUN).map((id) => ({ taken: 1, ids: [id], cost: GOES_ON + cost(id) }))];
}

function costOfMarks(found, isMarked) {
  if (found === OTHER) return OTHER_MARKS;
  return found !== EXACT && isMarked ? MORE_MARKS : 0;
}

/** Keys say every mark that is meant. */
function fromKeys(word, lexicon) {
  return decoded(word.typed).flatMap((typed) => meant(forms(typed), true, lexicon, KEYS_LEFT));
}

/** The known words that a word may stand for, with the marks that were typed or more. */
function meant(word, isMarked, lexicon, cost) {
  return lexicon.meanings(word, false).map((id) => ({ taken: 1, ids: [id], cost: cost + costOfMarks(likeness(word.accented, lexicon.words[id].accented), isMarked) }));
}

/** Abbreviations, also with a slip: their words instead. */
function writtenOut({ plain, accented }, { lexicon, abbreviations }) {
  const results = [];
  for (const { short, long } of readAbbreviations(abbreviations)) {
    const [known] = short;
    const ids = long.map((word) => lexicon.find(word));
    if (short.length > 1 || ids.includes(-1)) continue;
    if (plain === known.plain && likeness(accented, known.accented) !== OTHER) results.push({ taken: 1, ids, cost: WRITTEN_OUT });
    else if (known.plain.length >= SHORTEST_ABBREVIATION && !lexicon.alike(plain).length && slipped(plain).has(known.plain)) results.push({ taken: 1, ids, cost: SLIP });
  }
  return results;
}

/** One word that was typed as two. */
function joined(word, next, isMarked, lexicon) {
  if (!next) return [];
  return meant(forms(word.typed + next.typed), isMarked, lexicon, LIKELY_SLIP).map((reading) => ({ ...reading, taken: 2 }));
}

/** Several words that were typed as one; neighbours must be known as such. */
function parted({ typed }, { lexicon, pairs }) {
  const paths = Array.from({ length: typed.length + 1 }, () => []);
  paths[0].push([]);
  for (let start = 0; start < typed.length; start++) {
    if (!paths[start].length) continue;
    for (let end = start + 1; end <= typed.length && end - start < typed.length; end++) {
      for (const id of lexicon.meanings(forms(typed.slice(start, end)), false)) {
        const before = paths[start].find((path) => path.length < MOST_PARTS && (!path.length || pairs.get(path.at(-1), id)));
        if (before) paths[end].push([...before, id]);
      }
    }
  }
  return paths[typed.length].map((ids) => ({ taken: 1, ids, cost: LIKELY_SLIP }));
}

// Letters.

/** Words with one letter less, more or another, or two swapped; the marks that were typed must be there, wherever. */
function neighbours({ plain, accented }, isMarked, lexicon) {
  const marks = marksOf(accented);
  const results = [];
  for (const [each, cost] of slipped(plain)) {
    for (const id of lexicon.alike(each)) {
      const those = marksOf(lexicon.words[id].accented);
      if (!marks.every((mark) => those.includes(mark))) continue;
      results.push({ taken: 1, ids: [id], cost: cost + (isMarked && those.length > marks.length ? MORE_MARKS : 0) });
    }
  }
  return results;
}

/** What may have been meant, with what the slip costs: fingers double letters, swap them, and hit the key beside. */
function slipped(plain) {
  const found = new Map();
  const add = (word, cost) => found.set(word, Math.min(cost, found.get(word) ?? cost));
  for (let at = 0; at <= plain.length; at++) {
    const [head, tail] = [plain.slice(0, at), plain.slice(at)];
    if (tail) add(head + tail.slice(1), tail[0] === head.at(-1) ? LIKELY_SLIP : SLIP);
    if (tail.length > 1) add(head + tail[1] + tail[0] + tail.slice(2), LIKELY_SLIP);
    for (const letter of LETTERS) {
      add(head + letter + tail, SLIP);
      if (tail) add(head + letter + tail.slice(1), isBeside(letter, tail[0]) ? LIKELY_SLIP : SLIP);
    }
  }
  found.delete(plain);
  return found;
}

function isBeside(letter, other) {
  return KEYBOARD.some((row) => row.includes(letter) && row.includes(other) && Math.abs(row.indexOf(letter) - row.indexOf(other)) === 1);
}
