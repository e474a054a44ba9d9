/* A request and what has been read so far, answered. */

import { excerpt, mark } from "./excerpt.js";
import { parse } from "./query.js";
import { members, rankGroups } from "./rank.js";
import { everything, scan } from "./scan.js";
import { understand } from "./understand.js";

/**
 * The answer to {query, filters, sort, offset, limit, perGroup}; see client.js for its shape. It lacks what only the worker
 * knows: what is missing and what is still being read.
 */
export function answer({ query = "", filters = {}, sort = "relevance", offset = 0, limit = 20, perGroup = 3 }, archive) {
  const asked = parse(query, archive.abbreviations);
  const understood = isEmpty(asked) ? all(asked, filters, archive) : understand(query, asked, archive, sort === "date");
  const { scores, suggestion, unaccented } = understood;
  const { total, facets } = archive.facets.filter(archive.shards, scores, filters);
  const groups = rankGroups(archive, scores);
  const shown = groups.slice(offset, offset + limit).map((each) => shownGroup(each, perGroup, understood, archive));
  return { query, total, totalGroups: groups.length, groups: shown, facets, suggestion, unaccented };
}

/** All matching entries, flat, in order, each with its page's title. */
export function allEntries(request, archive) {
  const { groups } = answer({ ...request, offset: 0, limit: Infinity, perGroup: Infinity }, archive);
  return groups.flatMap(({ title, entries }) => entries.map((entry) => ({ title, ...entry })));
}

function isEmpty({ words, phrases }) {
  return !words.length && !phrases.length;
}

/** Without words, the filters alone choose; without filters, nothing is chosen. */
function all(asked, filters, archive) {
  const hasFilters = Object.values(filters).some((values) => values.length);
  const scores = hasFilters ? everything(archive) : new Float64Array(archive.size).fill(Infinity);
  return { typed: "", query: asked, scores, suggestion: null, unaccented: false };
}

function shownGroup({ group, total }, perGroup, understood, archive) {
  const found = members(archive, understood.scores, group).slice(0, perGroup);
  const { url, title, month } = archive.groups[group][0].page;
  return { url, title, month, total, entries: found.map((each) => shownEntry(each, understood, archive)) };
}

function shownEntry({ shard, entry, page }, { typed, query, unaccented }, archive) {
  const anchor = shard.anchors[entry];
  const marked = typed && `?danh-dau=${encodeURIComponent(typed)}`;
  return {
    url: `${page.url}${marked}${anchor && `#${anchor}`}`,
    heading: mark(shard.heading(entry), query, unaccented),
    excerpt: excerpt(shard.text(entry), query, unaccented),
    deadline: shard.deadlines[entry],
    ...archive.facets.describe(shard.facets, entry),
  };
}
