/* What a query comes to: what it says, or the same whatever the marks, or the nearest phrase that is known. */

import { ALL_ON_PAGE, ALL_WORDS, BEGUN_PHRASE, RUNS } from "./match.js";
import { parse } from "./query.js";
import { scan } from "./scan.js";
import { asWritten, isKnown, nearest } from "./suggest.js";

// Two words that never stand together may still be meant; more are a phrase.
const PHRASE_LENGTH = 3;

/** {typed, query, scores, suggestion, unaccented}: the query that the scores are of, as text and as parsed. */
export function understand(text, asked, archive, isDated) {
  const ask = (typed, query, accents = true) => ({ typed, query, ...scan(archive, query, { accents, isDated }), suggestion: null, unaccented: !accents });
  const plain = ask(text.trim(), asked);
  if (plain.best <= BEGUN_PHRASE) return plain;
  const isNothing = plain.best > ALL_ON_PAGE;
  const unaccented = isNothing && asked.isMarked ? ask(plain.typed, asked, false) : null;
  if (unaccented?.best <= BEGUN_PHRASE) return unaccented;
  const suggested = asked.phrases.length ? null : suggest(plain, archive, ask);
  if (suggested) return suggested;
  return unaccented?.best <= ALL_ON_PAGE ? unaccented : plain;
}

/** The nearest phrase asked instead, if one is near and what was typed found nothing sure. */
function suggest(found, archive, ask) {
  const { query, best } = found;
  if (isSure(found, archive)) return null;
  const offers = nearest(query, archive).filter(({ isShorter }) => best > ALL_WORDS || !isShorter);
  for (const { ids } of offers) {
    const phrase = asWritten(ids, archive);
    if (phrase) return asked(phrase, archive, ask);
  }
  // What is joined is looked for as one, or not at all.
  if (best <= ALL_WORDS || !offers.length || query.words.some(({ isBound }) => isBound)) return null;
  const instead = asked(offers[0].ids.map((id) => asWritten([id], archive)).join(" "), archive, ask);
  return instead.best <= ALL_WORDS ? instead : null;
}

/** All words in one section, and if they are many, known as neighbours, at least half of them there. */
function isSure({ query: { words, isUnfinished }, best, closest }, archive) {
  if (best > ALL_WORDS) return false;
  if (words.length < PHRASE_LENGTH) return words.every((word, at) => archive.lexicon.meanings(word, isUnfinished && at === words.length - 1).length);
  return isKnown(words, isUnfinished, archive) && Math.floor(closest / RUNS) * 2 >= words.length - 1;
}

function asked(phrase, archive, ask) {
  // The space finishes the last word.
  const found = ask(phrase, parse(`${phrase} `, archive.abbreviations));
  return { ...found, suggestion: { query: phrase, used: true } };
}
