/** A slide in Typst, read on seven inches and across a room: one article in plain words. Reads `slide`. */
export const SLIDE = `
#let facts = json(bytes(sys.inputs.slide))
#let whole(body) = if facts.lang == "ko" { show regex("[^\\\\s]{2,16}"): box; body } else { body }
#set text(lang: facts.lang, dir: if facts.rtl { rtl } else { ltr }, hyphenate: false, fill: rgb("#fff8ec"))
#set par(leading: 0.55em, spacing: 0.8em, justify: false)
// Televisions cut off what stands at the edge.
#set page(width: facts.width * 1pt, height: facts.height * 1pt, margin: (x: facts.width * 0.06 * 1pt, y: facts.height * 0.07 * 1pt), fill: rgb("#1d2733"))
#let inner = facts.width * 0.88 * 1pt
#let high-of = facts.height * 0.86 * 1pt
#context {
  let drawn = facts.drawing != ""
  let across = if drawn { inner * 0.62 } else { inner }
  let body(size) = {
    text(size: calc.min(size * 1.15, 58pt), weight: "bold", whole([#text(fill: rgb("#ffc36b"), facts.label)#if facts.label != "" and facts.head != "" [ ]#facts.head]))
    parbreak()
    for line-of in facts.lines { text(size: size, whole(line-of)); parbreak() }
    if facts.small != "" { text(size: 24pt, fill: rgb("#b9c3cf"), {
      let parts = facts.small.split(" · ")
      whole(parts.slice(0, -1).join(" · "))
      [ · ]
      box(parts.last())
    }) }
  }
  // The largest size that fits, halving what is left.
  let (low, high) = (0, 35)
  let room = high-of - 78pt
  while low < high {
    let middle = calc.quo(low + high, 2)
    if measure(block(width: across, body((50 - middle) * 1pt))).height > room { low = middle + 1 } else { high = middle }
  }
  let size = (50 - low) * 1pt
  grid(rows: (1fr, auto), columns: 100%,
    align(horizon, if drawn { grid(columns: (across, 1fr), column-gutter: 14pt, body(size), align(center + horizon, image(bytes(facts.drawing), width: 100%))) } else { block(width: across, body(size)) }),
    text(size: 20pt, fill: rgb("#b9c3cf"), grid(columns: (1fr, auto), column-gutter: 14pt, whole(facts.foot), facts.number)))
}
`;
