/* Every word of the archive, known by a number. */

import { OTHER, forms, likeness } from "./fold.js";

/**
 * Numbers (ids) from 0 for words with the same accented form; words[id]: its forms, counts[id]: how often it stands in the
 * texts of the archive, 0 where only titles of pages have it.
 */
export class Lexicon {
  words = [];
  counts = [];
  #ids = new Map();
  #byAccented = new Map();
  #byPlain = new Map();
  #byLetter = new Map();

  get size() {
    return this.words.length;
  }

  /** The id of a word as it stands in a text, which may be new. */
  id(raw) {
    let id = this.#ids.get(raw);
    if (id === undefined) {
      id = this.#idOf(forms(raw));
      this.#ids.set(raw, id);
    }
    return id;
  }

  #idOf(word) {
    const known = this.#byAccented.get(word.accented);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.counts.push(0);
    this.#byAccented.set(word.accented, id);
    push(this.#byPlain, word.plain, id);
    push(this.#byLetter, word.plain[0], id);
    return id;
  }

  /** The ids of the words with these plain letters, whatever their marks. */
  alike(plain) {
    return this.#byPlain.get(plain) ?? [];
  }

  /** The ids of the longer words that begin with these plain letters. */
  begunWith(plain) {
    const same = this.#byLetter.get(plain[0]) ?? [];
    return same.filter((id) => this.words[id].plain.length > plain.length && this.words[id].plain.startsWith(plain));
  }

  /** The ids of a word, and with mayGoOn of those that it begins, that have all marks that were typed. */
  meanings(word, mayGoOn) {
    const ids = mayGoOn ? [...this.alike(word.plain), ...this.begunWith(word.plain)] : this.alike(word.plain);
    return ids.filter((id) => likeness(word.accented, this.words[id].accented) !== OTHER);
  }

  /** The id of a word if it is known, else -1. */
  find({ accented }) {
    return this.#byAccented.get(accented) ?? -1;
  }
}

function push(lists, key, id) {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
