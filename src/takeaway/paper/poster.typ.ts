/** A poster in Typst, black on white, little ink: an article in plain words, large; or the titles of all. Reads `poster`, and `qr`, a drawing or nothing. */
export const POSTER = `
#let facts = json(bytes(sys.inputs.poster))
#let scale-of(length) = length * facts.scale
#let whole(body) = if facts.lang == "ko" { show regex("[^\\\\s]{2,16}"): box; body } else { body }
#set document(title: facts.title, keywords: (facts.stamp,))
#set text(lang: facts.lang, dir: if facts.rtl { rtl } else { ltr }, hyphenate: false)
#set par(leading: 0.55em, justify: false)
#set page(paper: facts.paper, margin: scale-of(17mm))
#show heading: it => block(above: 0pt, below: 0pt, it.body)
// The largest size at which a text is no higher than this, halving what is left.
#let fitting(body-of, width, height, largest, smallest, step) = {
  let (low, high) = (0, calc.ceil((largest - smallest) / step))
  while low < high {
    let middle = calc.quo(low + high, 2)
    if measure(block(width: width, body-of(largest - middle * step))).height > height { low = middle + 1 } else { high = middle }
  }
  largest - low * step
}
#let fitted(body-of, width, height, largest, smallest) = context {
  body-of(fitting(body-of, width, height, largest, smallest, scale-of(1pt)))
}
#let room = scale-of(176mm)
#let foot = block(width: 100%, {
  line(length: 100%, stroke: scale-of(0.8pt))
  v(scale-of(2mm))
  grid(columns: (1fr, auto), column-gutter: scale-of(8mm), align: bottom,
    text(size: scale-of(9.5pt), whole({
      strong(facts.book)
      for line-of in facts.small { linebreak(); line-of }
      linebreak()
      // The check number stays with the words before it.
      facts.told.slice(0, -1).join(" · ")
      [ · ]
      box(facts.told.last())
    })),
    if sys.inputs.qr != "" { image(bytes(sys.inputs.qr), width: scale-of(26mm), alt: facts.address) } else { [] })
})
#if facts.chapters.len() == 0 {
  grid(rows: (auto, 1fr, auto), columns: 100%, {
    text(size: scale-of(64pt), weight: "bold", facts.label)
    v(scale-of(8mm))
    fitted(size => text(size: size, whole(heading(level: 1, facts.head))), room, scale-of(60mm), scale-of(44pt), scale-of(22pt))
    v(scale-of(8mm))
  }, align(horizon, layout(free => {
    // The words are as large as the room between title and foot lets them be.
    let drawn = if facts.drawing != "" { scale-of(58mm) } else { 0mm }
    if facts.drawing != "" { align(center, image(bytes(facts.drawing), height: drawn, alt: facts.shows)) }
    if facts.intro != "" {
      v(scale-of(5mm))
      fitted(size => text(size: size, whole(par(leading: 0.6em, facts.intro))), room, free.height - drawn - scale-of(36mm), scale-of(36pt), scale-of(13pt))
      v(scale-of(3mm))
      text(size: scale-of(9.5pt), whole(facts.plain))
    }
  })), foot)
} else {
  grid(rows: (auto, 1fr, auto), columns: 100%,
    {
      fitted(size => text(size: size, weight: "bold", whole(heading(level: 1, facts.book))), room, scale-of(26mm), scale-of(34pt), scale-of(18pt))
      v(scale-of(9mm))
    },
    {
      set par(spacing: 0.62em, hanging-indent: 1em)
      let line-of(size, entry) = text(size: size, par(whole([#strong(entry.first()) #entry.last()])))
      layout(free => {
        let gutter = scale-of(7mm)
        let heights(size) = facts.chapters.map(entry => measure(block(width: (room - gutter) / 2, line-of(size, entry))).height + size * 0.62)
        // The entry that begins the second column: both are as long as each other.
        let middle(all) = {
          let (at, sum) = (0, 0pt)
          while sum < all.sum() / 2 { sum += all.at(at); at += 1 }
          at
        }
        let (low, high) = (0, 24)
        while low < high {
          let half = calc.quo(low + high, 2)
          let all = heights(scale-of((18 - half * 0.5) * 1pt))
          if all.slice(0, middle(all)).sum() > free.height * 0.98 { low = half + 1 } else { high = half }
        }
        let size = scale-of((18 - low * 0.5) * 1pt)
        let at = middle(heights(size))
        let column(entries) = { set par(spacing: size * 0.62); for entry in entries { line-of(size, entry) } }
        grid(columns: (1fr, 1fr), column-gutter: gutter, column(facts.chapters.slice(0, at)), column(facts.chapters.slice(at)))
      })
    },
    foot)
}
`;
