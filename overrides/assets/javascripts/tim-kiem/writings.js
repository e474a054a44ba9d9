/* Numbers and dates as they are written otherwise: rules, {from, to}, each a list of words. */

import { forms } from "./fold.js";

const DIGITS = /^\d+$/;
const ROMAN = ["", "I", "II", "III", "IV"];
// Of an amount of billions, which nobody writes longer.
const LONGEST_NUMBER = 15;

/** 1408 is 1.408, and the other way round; an unfinished 1.40 may become 1.408. */
export function numbers(found, isUnfinished) {
  const rules = [];
  for (let place = 0; place < found.length; place++) {
    const end = endOfNumber(found, place, isUnfinished);
    const from = found.slice(place, end);
    if (from.length > 1) {
      const groups = from.map(({ plain }) => plain);
      rules.push({ from, to: [forms(groups.join(""))] }, { from, to: [forms(groups[0]), ...groups.slice(1).map((group) => forms(`.${group}`))] });
    } else if (from.length && from[0].plain.length > 3) rules.push({ from, to: grouped(from[0].plain) });
    place = Math.max(place, end - 1);
  }
  return rules;
}

/** Where the number that begins at a place ends: groups of three digits, the last unfinished if it may be. */
function endOfNumber(found, place, isUnfinished) {
  const { plain, accented } = found[place];
  if (!DIGITS.test(plain) || accented !== plain || plain.length > LONGEST_NUMBER) return place;
  let end = place + 1;
  while (end < found.length && plain.length <= 3 && found[end].accented === `.${found[end].plain}`) end++;
  const last = found[end];
  const isBegun = isUnfinished && end === found.length - 1 && plain.length <= 3 && last.sign === "." && last.isBound && DIGITS.test(last.plain);
  return isBegun ? end + 1 : end;
}

function grouped(digits) {
  const [first, ...others] = digits.replace(/\B(?=(\d{3})+$)/g, ".").split(".");
  return [forms(first), ...others.map((group) => forms(`.${group}`))];
}

/** «ngày 15 tháng 4 năm 2026» is «15/4/2026», «tháng 4 năm 2026» is «04/2026», «quý II/2026» is «quý 2 năm 2026». */
export function dates(found) {
  const rules = [];
  for (let place = 0; place < found.length; place++) {
    const date = readDate(found, place) ?? readQuarter(found, place);
    if (!date) continue;
    // «ngày» before it says nothing more.
    const start = date.hasDay && found[place - 1]?.plain === "ngay" ? place - 1 : place;
    const from = found.slice(start, place + date.length);
    for (const text of date.writings) rules.push({ from, to: text.split(" ").map((word) => forms(word)) });
    place += date.length - 1;
  }
  return rules;
}

/** What stands at a place: {length, writings, hasDay}, or null. */
function readDate(found, place) {
  const list = found.slice(place, place + 5);
  const [one, two, three] = list.map(({ plain }) => plain);
  if (isDay(one) && two === "thang" && isMonth(three)) {
    const { year, length } = readYear(list, 3);
    return { length, writings: year ? written(one, three, year) : [`${one} ${three}`], hasDay: true };
  }
  if (one === "thang" && isMonth(two)) {
    const { year, length } = readYear(list, 2);
    return year ? { length, writings: written("", two, year) } : null;
  }
  if (isDay(one) && isMonth(two) && isYear(three)) return { length: 3, writings: written(one, two, three), hasDay: true };
  if (!list[1]?.isBound) return null;
  if (isMonth(one) && isYear(two)) return { length: 2, writings: written("", one, two) };
  return isDay(one) && isMonth(two) && list[1].accented === two ? { length: 2, writings: [`${one} tháng ${two}`], hasDay: true } : null;
}

function written(day, month, year) {
  const before = day ? `${day} ` : "";
  return [`${before}tháng ${month} năm ${year}`, `${before}tháng ${month} ${year}`, `${before}${month} ${year}`];
}

function readQuarter(found, place) {
  const list = found.slice(place, place + 4);
  if (list[0].plain !== "quy" || !list[1]) return null;
  const number = Math.max(ROMAN.indexOf(list[1].plain.toUpperCase(), 1), "1234".indexOf(list[1].plain) + 1);
  if (number < 1) return null;
  const { year, length } = readYear(list, 2);
  const ends = year ? [` ${year}`, ` năm ${year}`] : [""];
  return { length, writings: ends.flatMap((end) => [`quý ${ROMAN[number]}${end}`, `quý ${number}${end}`]) };
}

/** The year at a place of a list, with or without «năm» before it, and how far the list is read. */
function readYear(list, at) {
  const place = list[at]?.plain === "nam" ? at + 1 : at;
  return isYear(list[place]?.plain) ? { year: list[place].plain, length: place + 1 } : { year: "", length: at };
}

function isDay(word) {
  return isWithin(word, 31);
}

function isMonth(word) {
  return isWithin(word, 12);
}

function isWithin(word, most) {
  return /^\d{1,2}$/.test(word ?? "") && Number(word) >= 1 && Number(word) <= most;
}

function isYear(word) {
  return /^(19|20)\d\d$/.test(word ?? "");
}
