/* Vietnamese text as the search compares it. */

const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;
const ONLY_MARKS = /^\p{M}*$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const DASH = /[\p{Pd}\u2212]/u;
const VOWEL = /[aeiouy]/;
const LEADING_ZEROS = /^0+(?=\d)/;

const MOST_KNOWN = 100000;

/** One form for each letter, and no mark that belongs to none. */
export function settle(text) {
  return text.normalize("NFC").replace(MARKS, "");
}

// Letters.

const folded = new Map();

/** The settled text in lower case without tones and marks, đ as d, dashes alike: one unit for each unit. */
export function fold(text) {
  let result = "";
  for (let place = 0; place < text.length; place++) result += foldLetter(text[place]);
  return result;
}

function foldLetter(letter) {
  let plain = folded.get(letter);
  if (plain === undefined) {
    const [first, ...marks] = letter.normalize("NFD");
    plain = ONLY_MARKS.test(marks.join("")) ? first : letter;
    if ("đĐðÐ".includes(letter)) plain = "d";
    else if (DASH.test(letter)) plain = "-";
    else plain = plain.toLowerCase()[0];
    folded.set(letter, plain);
  }
  return plain;
}

// Words.

const NONE = 1;
const LETTER = 2;
const DIGIT = 3;
// What each unit is; 0 where it was not looked at yet.
const kinds = new Uint8Array(65536);

function kindOf(code) {
  return kinds[code] || (kinds[code] = lookUp(String.fromCharCode(code)));
}

function lookUp(letter) {
  if (/\p{Nd}/u.test(letter)) return DIGIT;
  return /[\p{L}\p{Nl}]/u.test(letter) ? LETTER : NONE;
}

/**
 * Call take(raw, start, end) for each word of a settled text, a run of letters and digits (m² is m2). raw begins with the sign that
 * makes digits the fraction or the thousands of those before them, as in 12,05 and 1.408.
 */
export function eachWord(text, take) {
  const { length } = text;
  for (let start = 0; start < length; start++) {
    if (kindOf(text.charCodeAt(start)) === NONE) continue;
    let end = start;
    let isNumber = true;
    for (let kind = kindOf(text.charCodeAt(end)); end < length && kind !== NONE; kind = kindOf(text.charCodeAt(end))) {
      if (kind !== DIGIT) isNumber = false;
      end++;
    }
    if (text[end] === "²" || text[end] === "³") end = takeArea(text, start, end, take);
    else take(text.slice(isNumber && isJoined(text, start, end) ? start - 1 : start, end), start, end);
    start = end;
  }
}

function takeArea(text, start, end, take) {
  const raw = text.slice(start, end);
  const isArea = /m$/i.test(raw);
  take(isArea ? raw + (text[end] === "²" ? "2" : "3") : raw, start, isArea ? end + 1 : end);
  return end;
}

function isJoined(text, start, end) {
  const sign = text[start - 1];
  if (!isJoint(sign) || kindOf(text.charCodeAt(start - 2)) !== DIGIT) return false;
  // 15.04 may be a day.
  return sign === "," || end - start === 3;
}

function isJoint(sign) {
  return sign === "," || sign === ".";
}

/** The words of a settled text: {start, end, plain, accented, typed}. */
export function words(text) {
  const found = [];
  eachWord(text, (raw, start, end) => found.push({ start, end, ...forms(raw) }));
  return found;
}

const known = new Map();

/**
 * A word as it is compared. plain: folded, a number without leading zeros; accented: the same with marks, the tone on the
 * first vowel, so that hoà is hòa, and with the sign that joins it; typed: in lower case.
 */
export function forms(raw) {
  let found = known.get(raw);
  if (!found) {
    const joint = isJoint(raw[0]) ? raw[0] : "";
    const lower = Array.from({ length: raw.length }, (_, place) => raw[place].toLowerCase()[0]).join("");
    const typed = joint ? lower.slice(1) : lower.replace(LEADING_ZEROS, "");
    const plain = fold(typed);
    found = { plain, accented: joint + withToneInFront(typed, plain), typed };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(raw, found);
  }
  return found;
}

function withToneInFront(typed, plain) {
  if (typed === plain) return typed;
  const letters = typed.split("").map((letter) => letter.replace("ð", "đ").normalize("NFD"));
  const tone = letters.join("").match(TONES)?.[0] ?? "";
  const bare = letters.map((letter) => letter.replace(TONES, ""));
  const vowel = plain.search(VOWEL);
  if (vowel >= 0) bare[vowel] += tone;
  return bare.map((letter) => letter.normalize("NFC")).join("");
}

// Marks.

/** How a word's marks stand to those that were typed. */
export const EXACT = 0;
export const MORE = 1;
export const OTHER = 2;

const allowed = new Map();

/** How the accented form of a word stands to a typed one that its plain form is, or begins with. */
export function likeness(typed, accented) {
  let from = 0;
  if (isJoint(typed[0]) !== isJoint(accented[0])) {
    if (isJoint(typed[0])) return OTHER;
    from = 1;
  }
  let result = from ? MORE : EXACT;
  for (let place = 0; place < typed.length; place++) {
    const wanted = typed[place];
    const found = accented[from + place];
    if (wanted === found) continue;
    if (!hasMarks(wanted, found)) return OTHER;
    result = MORE;
  }
  return result;
}

function hasMarks(wanted, found) {
  const pair = wanted + found;
  let result = allowed.get(pair);
  if (result === undefined) {
    const marks = marksOf(found);
    result = marksOf(wanted).every((mark) => marks.includes(mark));
    allowed.set(pair, result);
  }
  return result;
}

/** All marks of a word, the stroke of đ among them. */
export function marksOf(word) {
  return [...word.normalize("NFD").replace(/[a-z0-9.,]/g, "")];
}
