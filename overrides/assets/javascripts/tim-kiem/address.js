/* What the search page shows and its address, one made from the other, so that a search can be sent. */

/** The filters by their names in the address and in the form. */
export const FILTERS = { year: "nam", month: "thang", kind: "loai", field: "linh-vuc", unit: "don-vi", status: "tinh-trang" };

const BY_DATE = "ngay";

/** {query, filters, sort, page, opened}. page: of the results, from 1; opened: the pages whose entries are all shown. */
export function read(search) {
  const given = new URLSearchParams(search);
  const page = Number(given.get("trang"));
  return {
    query: given.get("q") ?? "",
    filters: Object.fromEntries(Object.entries(FILTERS).map(([name, parameter]) => [name, given.getAll(parameter)])),
    sort: given.get("xep") === BY_DATE ? "date" : "relevance",
    page: Number.isInteger(page) && page > 1 ? page : 1,
    opened: given.getAll("mo"),
  };
}

export function write({ query, filters, sort, page, opened }) {
  const given = new URLSearchParams();
  if (query.trim()) given.set("q", query);
  for (const [name, parameter] of Object.entries(FILTERS)) for (const value of filters[name]) given.append(parameter, value);
  if (sort === "date") given.set("xep", BY_DATE);
  if (page > 1) given.set("trang", page);
  for (const url of opened) given.append("mo", url);
  const written = given.toString();
  return written && `?${written}`;
}
