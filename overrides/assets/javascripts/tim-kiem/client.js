/*
 * The page's side of the search, narrow enough for another engine behind it.
 *
 * A request: {query, filters: {year, month, kind, field, unit, status}, sort: "relevance" or "date", offset, limit, perGroup}.
 * An answer: {query, total, totalGroups, groups: [{url, title, month, total, entries}], facets, suggestion: {query, used} or
 * null, unaccented, missing, loading: {done, of} or null, labels}. An entry: {url, heading, excerpt, kind, field, units, status,
 * deadline, month}; addresses begin at the site's root; heading and excerpt are pieces, [text, isHit].
 */

import { fetchList } from "./shards.js";

/** The site's root, wherever the site stands. */
export const ROOT = new URL("../../../", import.meta.url);

const NO_LABELS = { kind: {}, field: {}, unit: {}, status: {} };
const NO_FACETS = { year: {}, month: {}, kind: {}, field: {}, unit: {}, status: {} };

let worker = null;
let asked = 0;
let listener = null;
const waiting = new Map();

/** Ask; onAnswer is called with what is known so far, again as more is read, the last time with loading null. An earlier question is void. */
export function search(request, onAnswer) {
  listener = { id: ++asked, request, onAnswer };
  post({ kind: "search", id: asked, request });
}

/** All entries that match, flat and in order, each with its page's title, and the labels of their codes: a promise of {entries, labels}. */
export function entries(request) {
  const id = ++asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    post({ kind: "entries", id, request });
  });
}

function post(message) {
  worker ??= start();
  worker.postMessage(message);
}

function start() {
  const started = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  started.onmessage = ({ data: { id, answer, ...found } }) => {
    if (answer && listener?.id === id) listener.onAnswer(answer);
    waiting.get(id)?.(found);
    waiting.delete(id);
  };
  started.onerror = fail;
  // Fetched beside the worker's program, not after it.
  fetchList()
    .catch(() => null)
    .then((list) => started.postMessage({ kind: "list", list }));
  return started;
}

/** The search cannot run: whoever waits is told so, and the next question starts it anew. */
function fail() {
  worker.terminate();
  worker = null;
  listener?.onAnswer(nothing(listener.request));
  for (const resolve of waiting.values()) resolve({ entries: [], labels: NO_LABELS });
  waiting.clear();
}

function nothing({ query }) {
  const none = { total: 0, totalGroups: 0, groups: [], facets: NO_FACETS, suggestion: null, unaccented: false };
  return { query, ...none, missing: ["muc-luc"], loading: null, labels: NO_LABELS };
}
