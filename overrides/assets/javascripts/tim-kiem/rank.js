/* The order of what was found: one number for each entry, the smaller the better. */

const CLOSEST = 1023;
const VARIANTS = 10;
const LIKENESSES = 16;
const TIERS = 4;
const RELEVANCES = 2 * TIERS * LIKENESSES * VARIANTS * (CLOSEST + 1);
const AGES = 2 ** 12;
const ORDERS = 2 ** 16;

/**
 * A title that is the query first, then tier, likeness, the words as typed before other writings (variant: which, from 1), how
 * close they stand; then the newest, then the place on the page. By date the newest come before all that.
 */
export function score(tier, likeness, variant, closeness, isTitle, age, order, isDated) {
  const kind = ((isTitle ? 0 : TIERS) + tier - 1) * LIKENESSES + likeness;
  const relevance = (kind * VARIANTS + variant) * (CLOSEST + 1) + CLOSEST - closeness;
  return (isDated ? age * RELEVANCES + relevance : relevance * AGES + age) * ORDERS + order;
}

/** The groups (pages) with an entry whose score is finite, the best first: {group, best, total}. */
export function rankGroups(archive, scores) {
  const best = new Float64Array(archive.groups.length).fill(Infinity);
  const totals = new Uint32Array(archive.groups.length);
  for (const { base, pages } of archive.shards) {
    for (const { group, first, end } of pages) {
      for (let at = base + first; at < base + end; at++) {
        if (scores[at] === Infinity) continue;
        totals[group]++;
        if (scores[at] < best[group]) best[group] = scores[at];
      }
    }
  }
  const found = Array.from(totals.keys()).filter((group) => totals[group]);
  return found.sort((one, other) => best[one] - best[other]).map((group) => ({ group, total: totals[group] }));
}

/** The entries of a group, the best first: {shard, entry, page}. */
export function members(archive, scores, group) {
  const found = [];
  for (const { shard, page } of archive.groups[group]) {
    for (let entry = page.first; entry < page.end; entry++) {
      const value = scores[shard.base + entry];
      if (value !== Infinity) found.push({ shard, entry, page, value });
    }
  }
  return found.sort((one, other) => one.value - other.value);
}
