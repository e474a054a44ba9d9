/*
 * The search beside the page: reads the files of a list once, newest year first, and answers what is asked meanwhile from
 * what it has. Messages: {kind: "list", list}, {kind: "search" or "entries", id, request}; list is null where there is none.
 */

import { allEntries, answer } from "./answer.js";
import { Archive } from "./archive.js";
import { fetchShard } from "./shards.js";
// What those import in turn, named here so that a browser fetches all at once, not level after level.
import "./excerpt.js";
import "./facets.js";
import "./fold.js";
import "./keys.js";
import "./lexicon.js";
import "./match.js";
import "./pairs.js";
import "./pattern.js";
import "./query.js";
import "./rank.js";
import "./scan.js";
import "./slips.js";
import "./suggest.js";
import "./understand.js";
import "./writings.js";

// The first file alone, so that the first answer comes early; then a few at a time.
const AT_ONCE = 3;

const archive = new Archive();
const loading = { done: 0, of: 0, missing: [], isOver: false };
let labels = { kind: {}, field: {}, unit: {}, status: {} };
let latest = null;
let isDue = false;
const unpaired = [];
let takeList;
const reading = new Promise((resolve) => (takeList = resolve)).then(readAll);

self.onmessage = ({ data }) => {
  if (data.kind === "list") takeList(data.list);
  else if (data.kind === "entries") sendEntries(data);
  else {
    latest = data;
    sendSoon();
  }
};

async function readAll(list) {
  try {
    archive.abbreviations = list.abbreviations;
    labels = list.labels;
    loading.of = list.shards.length;
    const [first, ...others] = list.shards.map((shard, place) => ({ ...shard, place }));
    if (first) await readShard(first);
    // The first answer leaves before the rest is asked for.
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all(Array.from({ length: AT_ONCE }, () => readInTurn(others)));
  } catch {
    loading.missing.push("muc-luc");
  }
  loading.isOver = true;
  sendSoon();
}

async function readInTurn(shards) {
  for (let shard = shards.shift(); shard; shard = shards.shift()) await readShard(shard);
}

async function readShard({ name, file, place }) {
  let shard;
  try {
    shard = archive.add(await fetchShard(file), place);
  } catch {
    loading.missing.push(name);
  }
  loading.done += 1;
  sendSoon();
  if (shard && unpaired.push(shard) === 1) setTimeout(pairNext);
}

/** A file at a time, so that a question waits for one at most; an answer seldom needs them. */
function pairNext() {
  archive.pairs.add(unpaired[0]);
  unpaired.shift();
  if (unpaired.length) setTimeout(pairNext);
}

/** Once for all that has arrived meanwhile: a newer question makes an older one void. */
function sendSoon() {
  if (isDue || !latest || (!loading.done && !loading.isOver)) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    const { id, request } = latest;
    self.postMessage({ id, answer: { ...answer(request, archive), ...state() } });
  });
}

function state() {
  const { done, of, missing, isOver } = loading;
  return { missing: [...missing], loading: isOver ? null : { done, of }, labels };
}

async function sendEntries({ id, request }) {
  await reading;
  self.postMessage({ id, entries: allEntries(request, archive), labels });
}
