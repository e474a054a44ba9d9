/* The search's files, fetched and unpacked. */

const FOLDER = new URL("../../../tim-kiem/", import.meta.url);

/** The list of the files, newest year first, with the abbreviations and the names of what can be filtered by. */
export async function fetchList() {
  const response = await fetch(new URL("muc-luc.json", FOLDER), { cache: "no-cache" });
  if (!response.ok) throw new Error(`muc-luc.json: ${response.status}`);
  return response.json();
}

/** The pages and entries of one file. Fails where the file is missing, cut short or spoilt. */
export async function fetchShard(file) {
  const response = await fetch(new URL(file, FOLDER));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const shard = await unpack(await response.arrayBuffer());
  if (!isShard(shard)) throw new Error(`${file}: not a shard`);
  return shard;
}

/** A server may have unpacked the file already, so its first bytes say what it is. */
async function unpack(buffer) {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if (first !== 0x1f || second !== 0x8b) return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(buffer));
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

function isShard({ pages, entries }) {
  const isEntry = ([page, anchor, heading, text, , , units]) => page in pages && [anchor, heading, text].every((each) => typeof each === "string") && Array.isArray(units);
  return Array.isArray(pages) && Array.isArray(entries) && entries.every(isEntry);
}
