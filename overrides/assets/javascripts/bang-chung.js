// The card of a figure: what its link leads to, shown on the page itself. Without this file the link simply leads there.
(() => {
  const pages = new Map()

  // The evidence page as a document, fetched once.
  function load(address) {
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then(answer => {
        if (!answer.ok) throw new Error(`${answer.status}`)
        return answer.text()
      }).then(text => new DOMParser().parseFromString(text, "text/html")))
    }
    return pages.get(address)
  }

  function element(name, kind, ...children) {
    const made = document.createElement(name)
    if (kind) made.className = kind
    made.append(...children)
    return made
  }

  // The month's row as terms and values, after the indicator's own facts.
  function facts(section, row) {
    const list = section.querySelector("dl").cloneNode(true)
    const heads = [...row.closest("table").querySelectorAll("thead th")].map(head => head.textContent)
    const cells = [...row.children]
    cells.forEach((cell, place) => {
      if (place) list.append(element("div", "", element("dt", "", heads[place]), element("dd", "", ...cell.cloneNode(true).childNodes)))
    })
    return list
  }

  function card(target, source) {
    const row = target.closest("tr")
    const section = target.closest(".chung-cu")
    const heading = section.previousElementSibling.cloneNode(true)
    heading.querySelectorAll(".headerlink").forEach(sign => sign.remove())
    const dialog = element("dialog", "the-so")
    const title = element("h2", "", `${heading.textContent}, ${target.textContent.toLowerCase()}`)
    title.id = "the-so-ten"
    dialog.setAttribute("aria-labelledby", title.id)
    const close = element("button", "the-so__dong", "Đóng")
    close.type = "button"
    const more = element("a", "", "Xem mọi tháng")
    more.href = source
    const body = facts(section, row)
    // The copied links are relative to the evidence page.
    for (const link of body.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), source.split("#")[0])
    dialog.append(title, body, element("p", "the-so__chan", more, close))
    close.addEventListener("click", () => dialog.close())
    dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close() })
    return dialog
  }

  async function open(figure) {
    const [address, anchor] = figure.href.split("#")
    const evidence = await load(address)
    const target = evidence.getElementById(anchor)
    if (!target) throw new Error(anchor)
    const dialog = card(target, figure.href)
    dialog.addEventListener("close", () => {
      dialog.remove()
      figure.focus()
    })
    document.querySelector("article").append(dialog)
    dialog.showModal()
  }

  document.addEventListener("click", event => {
    const figure = event.target.closest("a.so")
    if (!figure || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    // Whatever goes wrong, the link still leads to the evidence.
    open(figure).catch(() => location.assign(figure.href))
  })
})()
