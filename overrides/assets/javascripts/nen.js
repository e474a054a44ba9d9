// Set the colours that the reader chose, before the page is drawn; «auto» follows the system.
(() => {
  const chosen = __md_get("__palette")?.color
  if (!chosen) return
  if (chosen.media === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${scheme})"]`)
    for (const name of ["media", "scheme", "primary", "accent"]) chosen[name] = input.getAttribute(`data-md-color-${name}`)
  }
  for (const [name, value] of Object.entries(chosen)) document.body.setAttribute(`data-md-color-${name}`, value)
})()
