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
      let lines(size) = { set text(size: size); set par(spacing: 0.62em, hanging-indent: 1em); columns(2, gutter: scale-of(7mm),
        for (label, title) in facts.chapters { par(whole([#strong(label) #title])) }) }
      context {
        let height = scale-of(184mm)
        // Two columns: what fits into twice the height of one.
        let one(size) = { set text(size: size); set par(spacing: 0.62em, hanging-indent: 1em); for (label, title) in facts.chapters { par(whole([#strong(label) #title])) } }
        let size = fitting(one, (room - scale-of(7mm)) / 2, height * 1.8, scale-of(16pt), scale-of(6pt), scale-of(0.5pt))
        block(height: height, lines(size))
      }
    },
    foot)
}
`;
