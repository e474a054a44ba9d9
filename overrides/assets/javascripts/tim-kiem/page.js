/* The search page: filters with counts, every result, the list as a file; the thorough one of the search's two faces. */

import { FILTERS, read, write } from "./address.js";
import { entries, search } from "./client.js";
import { table } from "./csv.js";
import { SHOWN, button, counted, element, notes, number, reading, replace, results, say } from "./view.js";

const GROUPS = 20;

/** Take over the form that the page holds, and show what the address asks for. */
export function start(form) {
  new SearchPage(form).takeFromAddress();
  document.querySelector(".tra-cuu__khong-lenh").hidden = true;
  form.hidden = false;
}

class SearchPage {
  constructor(form) {
    this.form = form;
    this.status = element("div", "tra-cuu__tin");
    this.status.setAttribute("role", "status");
    this.status.tabIndex = -1;
    this.chosen = element("p", "tra-cuu__chon");
    this.list = element("div", "tra-cuu__ket-qua kq");
    this.file = button("tra-cuu__tai", "Tải danh sách (CSV)", () => this.download());
    this.pages = element("nav", "tra-cuu__trang");
    this.pages.setAttribute("aria-label", "Trang kết quả");
    form.after(this.chosen, this.status, this.list, this.pages, this.file);
    this.listen();
  }

  listen() {
    const { form } = this;
    form.addEventListener("input", () => this.change({ ...this.fromForm(), page: 1, opened: [] }));
    // A form is reset after the event.
    form.addEventListener("reset", () => setTimeout(() => this.change(read(""))));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", () => this.takeFromAddress());
  }

  // What is asked: in the form, in the address.

  fromForm() {
    const given = new FormData(this.form);
    const filters = Object.fromEntries(Object.entries(FILTERS).map(([name, parameter]) => [name, given.getAll(parameter)]));
    return { query: given.get("q"), filters, sort: given.get("xep") === "ngay" ? "date" : "relevance" };
  }

  takeFromAddress() {
    this.state = read(location.search);
    const { filters } = this.state;
    // What is not offered does not filter, as nobody could see why nothing is found.
    const offered = new Set(this.boxes().map(([name, box]) => `${name} ${box.value}`));
    for (const name of Object.keys(filters)) filters[name] = filters[name].filter((value) => offered.has(`${name} ${value}`));
    this.fillForm();
    this.ask();
  }

  fillForm() {
    const { query, filters, sort } = this.state;
    this.form.elements.q.value = query;
    this.form.elements.xep.value = sort === "date" ? "ngay" : "";
    for (const [name, box] of this.boxes()) box.checked = filters[name].includes(box.value);
  }

  boxes() {
    return Object.entries(FILTERS).flatMap(([name, parameter]) => [...this.form.querySelectorAll(`[name="${parameter}"]`)].map((box) => [name, box]));
  }

  change(state) {
    this.state = state;
    history.replaceState(history.state, "", location.pathname + write(state));
    this.ask();
  }

  hasFilters() {
    return Object.values(this.state.filters).some((values) => values.length);
  }

  isEmpty() {
    return !this.state.query.trim() && !this.hasFilters();
  }

  request() {
    const { query, filters, sort, page, opened } = this.state;
    return { query, filters, sort, offset: (page - 1) * GROUPS, limit: GROUPS, perGroup: opened.length ? Infinity : SHOWN };
  }

  /** With nothing chosen, everything is counted and nothing listed. */
  ask() {
    const kinds = this.boxes().filter(([name]) => name === "kind");
    const everything = { query: "", filters: { ...this.state.filters, kind: kinds.map(([, box]) => box.value) }, sort: "date", offset: 0, limit: 0, perGroup: 0 };
    search(this.isEmpty() ? everything : this.request(), (answer) => this.show(answer));
  }

  // What is shown.

  show(answer) {
    const isEmpty = this.isEmpty();
    this.countFilters(answer.facets);
    replace(this.chosen, this.chips());
    const words = isEmpty ? `Gõ từ cần tìm, hoặc chọn điều kiện lọc. Kho có ${number(answer.total)} mục${reading(answer.loading)}` : counted(answer, this.asked());
    say(this.status, [element("p", "", words), ...(isEmpty ? notes({ ...answer, total: 1 }) : notes(answer, (query) => this.searchFor(query), this.hasFilters()))]);
    replace(this.list, isEmpty ? [] : results(answer, this.state.opened, (url) => this.openAll(url)));
    replace(this.pages, isEmpty ? [] : this.pageLinks(answer.totalGroups));
    this.file.hidden = isEmpty || !answer.total;
  }

  /** A value that nothing has is not offered; one that is chosen stays, with its 0. */
  countFilters(facets) {
    for (const [name, box] of this.boxes()) {
      const count = facets[name][box.value] ?? 0;
      const label = box.closest("label");
      label.querySelector(".tra-cuu__dem").textContent = number(count);
      label.hidden = !count && !box.checked;
    }
    for (const part of this.form.querySelectorAll("details")) {
      const labels = [...part.querySelectorAll("label")];
      part.hidden = labels.every((label) => label.hidden);
      const chosen = labels.filter((label) => label.querySelector(":checked")).length;
      part.querySelector(".tra-cuu__so").textContent = chosen ? `: ${chosen}` : "";
    }
  }

  chips() {
    const checked = this.boxes().filter(([, box]) => box.checked);
    return checked.map(([name, box]) => {
      const remove = () => {
        box.checked = false;
        this.change({ ...this.fromForm(), page: 1, opened: [] });
      };
      const chip = button("tra-cuu__bo", `${this.label(box)} `, remove);
      chip.dataset.trang = `${name} ${box.value}`;
      const sign = element("span", "", "×");
      sign.ariaHidden = "true";
      chip.append(element("span", "an", "(bỏ lọc)"), sign);
      return chip;
    });
  }

  /** «Năm 2026»: a chosen value with the name of its filter. */
  label(box) {
    const part = box.closest("details").querySelector("summary").firstChild.textContent.trim();
    return `${part}: ${box.nextSibling.textContent}`;
  }

  /** What was asked, in words, for the line of counts and for paper. */
  asked() {
    const { query } = this.state;
    const filters = this.boxes().filter(([, box]) => box.checked);
    return [query.trim() && ` theo «${query.trim()}»`, ...filters.map(([, box]) => `; ${this.label(box)}`)].filter(Boolean).join("");
  }

  searchFor(query) {
    this.form.elements.q.value = query;
    this.form.elements.q.focus();
    this.change({ ...this.fromForm(), page: 1, opened: [] });
  }

  openAll(url) {
    this.change({ ...this.state, opened: [...this.state.opened, url] });
  }

  pageLinks(groups) {
    const { page } = this.state;
    const last = Math.ceil(groups / GROUPS);
    if (last < 2) return [];
    const link = (words, to) => {
      const made = element("a", "", words);
      made.href = location.pathname + write({ ...this.state, page: to, opened: [] });
      made.addEventListener("click", (event) => this.turnTo(event, made.href));
      return made;
    };
    return [page > 1 && link("Trang trước", page - 1), element("span", "", `Trang ${page}/${last}`), page < last && link("Trang sau", page + 1)].filter(Boolean);
  }

  /** Another page of results is a step of its own in the browser's history. */
  turnTo(event, address) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", address);
    this.takeFromAddress();
    this.status.focus({ preventScroll: true });
    this.status.scrollIntoView({ block: "start" });
  }

  async download() {
    const found = await entries(this.request());
    const link = element("a", "");
    link.href = URL.createObjectURL(new Blob([table(found.entries, found.labels)], { type: "text/csv" }));
    link.download = "tra-cuu.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
