// What the theme's own program needs before it starts: a store for settings, apart for every site of one host.
// A file and not a script in the page, so that the server may forbid scripts in pages.
var __md_scope = new URL(document.currentScript.dataset.goc, location)

function __md_hash(text) {
  let hash = 0
  for (const char of text) hash = (hash << 5) - hash + char.charCodeAt(0)
  return hash
}

function __md_get(name, store = localStorage, scope = __md_scope) {
  return JSON.parse(store.getItem(`${scope.pathname}.${name}`))
}

function __md_set(name, value, store = localStorage, scope = __md_scope) {
  try {
    store.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch (error) {
    // Private windows and full stores keep nothing: the setting then holds for this page alone.
    console.info(`Không lưu được lựa chọn: ${error.name}`)
  }
}
