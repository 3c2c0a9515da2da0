/** A book in Typst: A5 for one edition; A4 across, with columns, for several. Reads `book` (forms/booklet.ts). */
export const BOOKLET = `
#let book = json(bytes(sys.inputs.book))
#let main = book.editions.first()
#let is-one = book.editions.len() == 1
#let direction(edition) = if edition.rtl { rtl } else { ltr }
#set document(title: book.title, keywords: (book.stamp,), description: book.standings.join(" "))
#set text(lang: main.lang, dir: direction(main), size: if is-one { 9.4pt } else { 8.4pt }, hyphenate: false)
#set par(leading: 0.72em, spacing: 0.85em, justify: false)
// Typst breaks Korean between any two syllables; words stay whole here unless they are longer than half a line.
#let whole(lang, body) = if lang == "ko" { show regex("[^\\\\s]{2,16}"): box; body } else { body }
#let said(edition, body) = text(lang: edition.lang, dir: direction(edition), whole(edition.lang, body))
#let head-of(head) = (head.label, head.title).filter(part => part != "").join(" ")

#let running = context {
  let page-now = here().page()
  let heads = query(heading).filter(it => it.location().page() <= page-now)
  let on-page = heads.filter(it => it.location().page() == page-now)
  let current = if on-page.len() > 0 { on-page.first() } else if heads.len() > 0 { heads.last() } else { none }
  set text(size: 7.5pt, fill: luma(35%))
  whole(main.lang, [#book.title #h(1fr) #if current != none { current.body }])
  v(-0.5em)
  line(length: 100%, stroke: 0.3pt + luma(60%))
}
#set page(
  paper: if is-one { "a5" } else { "a4" },
  flipped: not is-one,
  margin: if is-one { (inside: 17mm, outside: 13mm, top: 19mm, bottom: 16mm) } else { (x: 14mm, top: 18mm, bottom: 15mm) },
  binding: if main.rtl { right } else { left },
  header: context { if here().page() > 1 { running } },
  footer: context { if here().page() > 1 { align(center, text(size: 8pt, str(here().page()))) } },
)
#show heading: it => block(above: if it.level == 1 { 2.2em } else { 1.7em }, below: 0.8em, sticky: true, it.body)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 2): set text(size: 10.4pt)

// The first page: what this is, and what its text is worth.
#v(if is-one { 24% } else { 12% })
#for (at, title) in book.titles.enumerate() {
  block(below: 1.2em, text(size: if at == 0 { if is-one { 23pt } else { 26pt } } else { 15pt }, weight: "bold", said(book.editions.at(at), title)))
}
#v(1.5em)
#set text(size: 8.6pt)
#for (at, standing) in book.standings.enumerate() { block(said(book.editions.at(at), standing)) }
#for remark in book.remarks { block(said(main, remark)) }
#v(1fr)
#for edition in book.editions { block(text(size: 7pt, fill: luma(25%), said(edition, edition.stamp))) }
#pagebreak()
#set text(size: if is-one { 9.4pt } else { 8.4pt })

// Contents.
#block(below: 1em, text(size: 13pt, weight: "bold", said(main, book.contents)))
#[
  #set text(size: if is-one { 8.6pt } else { 8.2pt })
  #set par(leading: 0.55em)
  #show outline.entry.where(level: 1): set block(above: 0.95em)
  #show outline.entry.where(level: 1): set text(weight: "bold")
  #show outline.entry: it => whole(main.lang, it)
  #if is-one { outline(title: none, depth: 2, indent: 1em) } else { context {
    let list = outline(title: none, depth: 2, indent: 1em)
    let half = measure(block(width: 129mm, list)).height / 2 + 8mm
    // Columns are as long as each other where a page holds them.
    if half < 150mm { block(height: half, columns(2, gutter: 10mm, list)) } else { columns(2, gutter: 10mm, list) }
  } }
]
#pagebreak()

#let labelled(said-one, edition, depth) = context {
  let lead = if said-one.label == "" { "" } else { said-one.label + " " }
  let hang = if lead == "" { 0pt } else { calc.min(measure(lead).width.pt(), 30) * 1pt }
  let side = 1.35em * depth
  pad(..(if edition.rtl { (right: side) } else { (left: side) }),
    par(hanging-indent: hang, said(edition, lead + said-one.text)))
}
#let block-of(it) = {
  let cell(at) = {
    let one = it.texts.at(at)
    if one.text == "" { [] }
    else if it.kind == "heading" { block(above: 1.2em, sticky: true, strong(said(book.editions.at(at), one.text))) }
    else if it.kind == "note" { text(size: 0.86em, style: "normal", fill: luma(30%), labelled(one, book.editions.at(at), it.depth)) }
    else { labelled(one, book.editions.at(at), it.depth) }
  }
  if is-one { cell(0) } else {
    block(above: 1em, grid(columns: (1fr,) * book.editions.len(), column-gutter: 6mm, ..range(book.editions.len()).map(cell)))
  }
}
#for part in book.parts {
  if part.name != "" { heading(level: 1, said(main, if is-one { part.name } else { part.names.filter(it => it != "").dedup().join(" · ") })) }
  for chapter in part.chapters {
    let level = if part.name == "" { 1 } else { 2 }
    let first = [#heading(level: level, said(main, head-of(chapter.heads.first()))) #label(chapter.name)]
    if is-one { first } else {
      block(above: 1.6em, sticky: true, grid(columns: (1fr,) * book.editions.len(), column-gutter: 6mm,
        ..chapter.heads.enumerate().map(((at, head)) => if at == 0 { first } else {
          text(weight: "bold", size: 10.4pt, said(book.editions.at(at), head-of(head))) })))
    }
    if is-one {
      let intro = chapter.intros.first()
      if intro != "" {
        block(above: 0.4em, below: 1em, breakable: false, inset: (if main.rtl { (right: 8pt) } else { (left: 8pt) }),
          stroke: (if main.rtl { (right: 1.5pt + luma(60%)) } else { (left: 1.5pt + luma(60%)) }),
          text(size: 0.88em, [#strong(said(main, book.intro)) #linebreak() #said(main, intro)]))
      }
    }
    for it in chapter.blocks { block-of(it) }
  }
}

#if book.index.len() > 0 {
  pagebreak()
  heading(level: 1, said(main, book.subjects))
  set text(size: 7.6pt)
  set par(leading: 0.48em, spacing: 0.5em)
  columns(3, gutter: 5mm, {
    for group in book.index {
      block(above: 1em, below: 0.5em, sticky: true, text(weight: "bold", size: 9pt, group.letter))
      for entry in group.words {
        par(hanging-indent: 1em, [#said(main, entry.word)#h(0.6em)#context {
          let seen = ()
          for place in entry.places {
            let number = counter(page).at(label(place.chapter)).first()
            if number not in seen { seen.push(number); (if seen.len() > 1 { [, ] }); link(label(place.chapter), str(number)) }
          }
        }])
      }
    }
  })
}
`;
