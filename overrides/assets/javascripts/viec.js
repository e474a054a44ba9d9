// Lists of tasks: days counted to the reader's own, and a bar that filters. Without this file every task shows, counted
// to the day that the page names.
(() => {
  const SOON = 7
  const SIGNS = {"qua-han": "▲ ", "sap-den": "△ "}
  const tasks = [...document.querySelectorAll("[data-giao]")]
  if (!tasks.length) return

  // Days from one date to another, both written 2026-05-15; dates without clock times know no summer time.
  function days(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / 86400000)
  }

  function today() {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-")
  }

  // As the office writes dates: a 0 before days below 10 and months 1 and 2.
  function officeDate(date) {
    const [year, month, day] = date.split("-")
    return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`
  }

  // The two clocks.

  // How late, how soon or how old a task is: its kind and the words.
  function standing(task, day) {
    if (!task.dataset.han) {
      const [year, month] = task.dataset.giao.split("-")
      const age = Math.max(0, days(task.dataset.giao, day))
      return ["", `giao từ tháng ${Number(month)}/${year}${age ? `, ${age} ngày` : ""}`]
    }
    const left = days(day, task.dataset.han)
    if (left < 0) return ["qua-han", `quá hạn ${-left} ngày`]
    return [left <= SOON ? "sap-den" : "", left ? `còn ${left} ngày` : "hết hạn trong ngày"]
  }

  function show(place, [kind, words]) {
    place.className = kind ? `thoi-han ${kind}` : "thoi-han"
    place.textContent = words
    if (!SIGNS[kind]) return
    const sign = document.createElement("span")
    sign.ariaHidden = "true"
    sign.textContent = SIGNS[kind]
    place.prepend(sign)
  }

  // Late tasks move to the front of their table, in the order that they have.
  function putLateFirst(table) {
    const body = table.querySelector("tbody")
    const isLate = row => row.querySelector(".qua-han") !== null
    body.prepend(...[...body.rows].filter(isLate))
  }

  function countToToday(line, day) {
    line.textContent = `Số ngày tính đến hôm nay, ${officeDate(day)}.`
    for (const task of tasks) show(task.querySelector(".thoi-han"), standing(task, day))
    document.querySelectorAll(".qua-han-truoc").forEach(putLateFirst)
  }

  // The filter bar.

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase()
  }

  // Whether a deadline is as wanted; month: the one that the list is for.
  function isDue(term, deadline, day, month) {
    if (term === "khong-han") return !deadline
    if (!deadline) return false
    const left = days(day, deadline)
    if (term === "qua-han") return left < 0
    return term === "thang" ? deadline.startsWith(month) : left >= 0 && left <= SOON
  }

  function isWanted(task, wanted, day, month) {
    const {donVi, linhVuc, trangThai, han} = task.dataset
    const text = wanted.tu && fold(task.textContent)
    return (!wanted["don-vi"] || donVi.split(" ").includes(wanted["don-vi"]))
      && (!wanted["linh-vuc"] || linhVuc === wanted["linh-vuc"])
      && (!wanted["trang-thai"] || trangThai === wanted["trang-thai"])
      && (!wanted.han || isDue(wanted.han, han, day, month))
      && fold(wanted.tu).split(/\s+/).every(word => !word || text.includes(word))
  }

  // What is chosen, in words.
  function said(form) {
    return [...form.elements].filter(box => box.name && box.value.trim()).map(box =>
      box.name === "tu" ? `có chữ «${box.value.trim()}»` : `${box.parentElement.firstChild.textContent.trim().toLowerCase()}: ${box.selectedOptions[0].textContent}`)
  }

  // A table without rows goes, and its heading too.
  function hideEmpty() {
    for (const table of document.querySelectorAll(".nhiem-vu")) {
      table.hidden = !table.querySelector("tbody tr:not([hidden])")
      if (/^H[2-4]$/.test(table.previousElementSibling?.tagName)) table.previousElementSibling.hidden = table.hidden
    }
  }

  function filter(form, result, day, month) {
    const wanted = Object.fromEntries(new FormData(form))
    for (const task of tasks) task.hidden = !isWanted(task, wanted, day, month)
    hideEmpty()
    const chosen = said(form)
    const shown = tasks.filter(task => !task.hidden).length
    result.textContent = chosen.length ? `${shown} trong ${tasks.length} nhiệm vụ (${chosen.join("; ")}).` : `Tất cả ${tasks.length} nhiệm vụ.`
  }

  // The choice stands in the address, so that a view can be sent.
  function keepInAddress(form) {
    const address = new URL(location)
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()))
    history.replaceState(history.state, "", address)
  }

  function takeFromAddress(form) {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const box = form.elements.namedItem(name)
      if (!box?.name) continue
      box.value = value
      // A value that is not offered leaves the choice as it was.
      if (box.selectedIndex === -1) box.selectedIndex = 0
    }
  }

  function startBar(form, result, day, month) {
    const update = () => {
      filter(form, result, day, month)
      keepInAddress(form)
    }
    form.addEventListener("input", update)
    // A form is reset after the event.
    form.addEventListener("reset", () => setTimeout(update))
    form.addEventListener("submit", event => event.preventDefault())
    form.hidden = false
    takeFromAddress(form)
    if (said(form).length) filter(form, result, day, month)
  }

  const line = document.querySelector("[data-song]")
  const form = document.querySelector(".loc-viec")
  const day = line ? today() : form?.dataset.ngay
  if (line) countToToday(line, day)
  if (form) startBar(form, document.querySelector(".loc-viec__ket-qua"), day, line ? day.slice(0, 7) : form.dataset.thang)
})()
