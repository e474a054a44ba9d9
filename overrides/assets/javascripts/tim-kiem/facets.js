/* What entries can be filtered by, and how many there are of each value. */

const VALUES = {
  year: ({ month }) => (month ? [month.slice(0, 4)] : []),
  month: ({ month }) => (month ? [month.slice(5)] : []),
  kind: ({ kind }) => [kind],
  field: ({ field }) => field,
  unit: ({ units }) => units,
  status: ({ status }) => (status ? [status] : []),
};
const NAMES = Object.keys(VALUES);

/** The lists of values that entries have, each list known by a number, for each facet. */
export class Facets {
  #lists = NAMES.map(() => []);
  #numbers = NAMES.map(() => new Map());

  /** For each facet the numbers of the entries' lists. */
  number(entries) {
    return NAMES.map((name, at) => Uint16Array.from(entries, (entry) => this.#numberOf(at, VALUES[name](entry))));
  }

  #numberOf(at, values) {
    const key = values.join(" ");
    let number = this.#numbers[at].get(key);
    if (number === undefined) {
      number = this.#lists[at].push(values) - 1;
      this.#numbers[at].set(key, number);
    }
    return number;
  }

  /** What an entry is, from the numbers of its lists. */
  describe(numbers, entry) {
    const [[year], [month], [kind], field, units, [status = ""]] = NAMES.map((_, at) => this.#lists[at][numbers[at][entry]]);
    return { kind, field, units, status, month: year ? `${year}-${month}` : "" };
  }

  /**
   * Take out of the scores what the filters do not let through, and count: {total, facets}, each facet with the other facets'
   * filters.
   */
  filter(shards, scores, filters = {}) {
    const passes = NAMES.map((name, at) => this.#passing(at, filters[name] ?? []));
    const counts = this.#lists.map((lists) => new Uint32Array(lists.length));
    let total = 0;
    for (const { base, size, facets } of shards) {
      for (let entry = 0; entry < size; entry++) {
        if (scores[base + entry] === Infinity) continue;
        const failed = failing(passes, facets, entry);
        if (failed === PASSED) {
          total++;
          for (let at = 0; at < NAMES.length; at++) counts[at][facets[at][entry]]++;
        } else {
          scores[base + entry] = Infinity;
          if (failed !== SEVERAL) counts[failed][facets[failed][entry]]++;
        }
      }
    }
    return { total, facets: Object.fromEntries(NAMES.map((name, at) => [name, this.#byValue(at, counts[at])])) };
  }

  #passing(at, wanted) {
    return Uint8Array.from(this.#lists[at], (values) => !wanted.length || values.some((value) => wanted.includes(value)));
  }

  #byValue(at, counts) {
    const result = {};
    this.#lists[at].forEach((values, number) => {
      if (counts[number]) for (const value of values) result[value] = (result[value] ?? 0) + counts[number];
    });
    return result;
  }
}

const PASSED = -1;
const SEVERAL = -2;

/** The one facet whose filter an entry does not pass. */
function failing(passes, facets, entry) {
  let failed = PASSED;
  for (let at = 0; at < passes.length; at++) {
    if (passes[at][facets[at][entry]]) continue;
    if (failed !== PASSED) return SEVERAL;
    failed = at;
  }
  return failed;
}
