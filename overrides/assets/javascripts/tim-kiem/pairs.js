/* How often two words stand beside each other, in one table of numbers. */

const FIRST_SIZE = 2 ** 16;
const IDS = 2 ** 24;
const EMPTY = -1;

export class Pairs {
  #keys = new Float64Array(FIRST_SIZE).fill(EMPTY);
  #counts = new Uint32Array(FIRST_SIZE);
  #used = 0;

  /** Count the neighbours in every entry of a shard. */
  add({ words, starts, size }) {
    for (let entry = 0; entry < size; entry++) {
      for (let at = starts[entry] + 1; at < starts[entry + 1]; at++) this.#count(words[at - 1], words[at]);
    }
  }

  get(one, other) {
    return this.#counts[this.#find(one, other)];
  }

  #count(one, other) {
    const place = this.#find(one, other);
    if (this.#keys[place] === EMPTY) {
      this.#keys[place] = one * IDS + other;
      if (++this.#used * 2 > this.#keys.length) {
        this.#grow();
        return this.#count(one, other);
      }
    }
    this.#counts[place]++;
  }

  #find(one, other) {
    const key = one * IDS + other;
    const last = this.#keys.length - 1;
    let place = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 7;
    for (place &= last; this.#keys[place] !== EMPTY && this.#keys[place] !== key; ) place = (place + 1) & last;
    return place;
  }

  #grow() {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(2 * keys.length).fill(EMPTY);
    this.#counts = new Uint32Array(2 * keys.length);
    keys.forEach((key, old) => {
      if (key === EMPTY) return;
      const place = this.#find(Math.floor(key / IDS), key % IDS);
      this.#keys[place] = key;
      this.#counts[place] = counts[old];
    });
  }
}
