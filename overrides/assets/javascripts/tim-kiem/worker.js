/* The search beside the page: reads the files once, newest year first, and answers what is asked meanwhile from what it has. */

import { allEntries, answer } from "./answer.js";
import { Archive } from "./archive.js";
import { fetchList, fetchShard } from "./shards.js";

// The first file alone, so that the first answer comes early; then a few at a time.
const AT_ONCE = 3;

const archive = new Archive();
const loading = { done: 0, of: 0, missing: [], isOver: false };
let labels = { kind: {}, field: {}, unit: {}, status: {} };
let latest = null;
let isDue = false;
let reading = null;

self.onmessage = ({ data }) => {
  reading ??= readAll();
  if (data.kind === "entries") sendEntries(data);
  else {
    latest = data;
    sendSoon();
  }
};

async function readAll() {
  try {
    const list = await fetchList();
    archive.abbreviations = list.abbreviations;
    labels = list.labels;
    loading.of = list.shards.length;
    const [first, ...others] = list.shards.map((shard, place) => ({ ...shard, place }));
    if (first) await readShard(first);
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
  // After the answer, which seldom needs it.
  if (shard) setTimeout(() => archive.pairs.add(shard));
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
