/* The list of results as CSV, in the form of the project's other files: a BOM, semicolons, and no cell that a spreadsheet would run. */

import { ROOT } from "./client.js";
import { monthName } from "./view.js";

// As in macros/downloads/rows.py.
const RUNS = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const COLUMNS = ["Trang", "Mục", "Trích đoạn", "Loại", "Tháng", "Lĩnh vực", "Đơn vị", "Tình trạng", "Hạn", "Địa chỉ"];

/** The whole file as text. entries, labels: as client.js gives them. */
export function table(entries, labels) {
  const rows = [COLUMNS, ...entries.map((entry) => cells(entry, labels))];
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(";")}\r\n`).join("")}`;
}

function cells({ title, heading, excerpt, kind, month, field, units, status, deadline, url }, labels) {
  const named = (group, codes) => codes.map((code) => labels[group][code] ?? code).join("; ");
  return [title, words(heading), words(excerpt), named("kind", [kind]), monthName(month), named("field", field), named("unit", units), status && named("status", [status]), deadline, `${new URL(url, ROOT)}`];
}

function words(pieces) {
  return pieces.map(([text]) => text).join("");
}

/** An apostrophe keeps what begins like a formula from running. */
function quoted(text) {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
