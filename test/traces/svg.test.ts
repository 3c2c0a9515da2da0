import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { cleanSvg } from "../../src/static/traces/svg.ts";
import { openBrowser } from "../support/browser.ts";

const svg = suite("drawings");
const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const wrap = (inner: string) => `<svg ${NS} viewBox="0 0 9 9">${inner}</svg>`;
const clean = (text: string) => cleanSvg(text, (bytes) => bytes);

const hidden = [
  '<g style="display:none"><text>Secret</text></g>',
  '<text display="none">Secret</text>',
  '<g inkscape:groupmode="layer" style="opacity:1; display : none"><image href="data:image/png;base64,Secret"/></g>',
];
for (const inner of hidden)
  svg(`what a program hides goes: ${inner}`, () => {
    const { svg: after = "", traces = [] } = clean(wrap(`${inner}<rect width="9" height="9"/>`)) ?? {};
    assert.not.match(after, "Secret");
    assert.match(after, "<rect");
    assert.match(traces.join(), "hidden parts");
  });

/** Each must leave nothing of itself, and the drawing be told as dangerous. */
const attacks = [
  "<script>evil()</script>",
  '<script href="https://evil.example/a.js"/>',
  "<script><![CDATA[evil()]]></script>",
  "<SCRIPT>evil()</SCRIPT>",
  '<rect onclick="evil()"/>',
  '<rect onload = "evil()"/>',
  '<rect ONCLICK="evil()"/>',
  '<g onfocusin="evil()" focusable="true"/>',
  '<rect onbegin="evil()"/>',
  '<a href="javascript:evil()"><rect/></a>',
  '<a xlink:href="&#106;avascript:evil()"><rect/></a>',
  '<a href="https://evil.example/"><text>x</text></a>',
  '<use href="https://evil.example/a.svg#a"/>',
  '<use xlink:href="data:image/svg+xml,evil"/>',
  '<use href="//evil.example/a#b"/>',
  '<use href="evil.svg#a"/>',
  '<image href="https://evil.example/a.png"/>',
  '<image xlink:href="evil.svg"/>',
  '<image href="data:image/svg+xml;base64,evil"/>',
  '<image href="file:///evil"/>',
  '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://evil.example"/></body></foreignObject>',
  '<iframe src="https://evil.example"/>',
  '<embed src="evil"/>',
  '<animate attributeName="href" values="javascript:evil()"/>',
  '<set attributeName="onclick" to="evil()"/>',
  '<animateTransform onend="evil()"/>',
  '<handler type="evil"/>',
  '<listener event="evil"/>',
  '<rect fill="url(https://evil.example/#a)"/>',
  "<rect fill=\"url( '//evil.example/a')\"/>",
  '<rect style="fill:url(evil.svg#a)"/>',
  '<rect style="background:u\\72l(https://evil.example)"/>',
  '<rect filter="url(data:evil)"/>',
  '<rect style="behavior:url(evil)"/>',
  '<rect style="width:expression(evil())"/>',
  '<rect cursor="url(https://evil.example),auto"/>',
  '<rect mask="image(evil)"/>',
  "<rect style=\"background:image-set('evil' 1x)\"/>",
  "<style>@import 'https://evil.example/a.css';</style>",
  "<style>@import url(//evil.example);</style>",
  "<style>@font-face{font-family:a;src:url(https://evil.example/a.woff)}</style>",
  "<style>rect{fill:url(https://evil.example/#a)}</style>",
  "<style>rect{fill:url(/*evil*/'//evil.example')}</style>",
  "<style>@im\\70ort 'evil'</style>",
  "<style><![CDATA[@import 'evil';]]></style>",
  "<style>@IMPORT 'evil'</style>",
  '<feImage href="https://evil.example/a.png"/>',
  '<font-face-uri href="evil"/>',
  '<tref href="evil"/>',
  '<video src="evil"/>',
  '<audio src="evil"/>',
  '<object data="evil"/>',
  '<link rel="stylesheet" href="evil" />',
  '<meta http-equiv="refresh" content="evil"/>',
  '<mpath href="evil"/>',
  '<discard href="evil"/>',
  "<metadata2>evil</metadata2>",
  '<b:script xmlns:b="http://www.w3.org/2000/svg">evil()</b:script>',
  '<html:script xmlns:html="http://www.w3.org/1999/xhtml">evil()</html:script>',
];

svg("what runs, loads or shows HTML is gone, and told", () => {
  for (const attack of attacks) {
    const result = clean(wrap(`${attack}<path d="M0 0h9"/>`));
    if (result === undefined) throw new Error(attack);
    assert.not.match(result.svg.replace(/<text>x<\/text>/, ""), /evil|script|onload/i, attack);
    assert.ok(result.dangers.length > 0, attack);
    assert.match(result.svg, /<path d="M0 0h9"\/>/, attack);
    assert.equal(clean(result.svg)?.dangers, [], attack);
  }
});

/** Traces of those who drew; the drawing keeps its looks. */
const told = [
  "<!-- Secret -->",
  "<metadata><rdf:RDF>Secret</rdf:RDF></metadata>",
  '<sodipodi:namedview inkscape:document-units="Secret"/>',
  '<g inkscape:label="Secret"/>',
  '<rect data-name="Secret"/>',
  '<rect sodipodi:absref="/home/Secret/a.png"/>',
  '<i:pgf id="adobe_illustrator_pgf">Secret</i:pgf>',
  "<style>/* Secret */ rect{fill:red}</style>",
  '<rect serif:id="Secret"/>',
];

svg("what says who drew it, and with what, is gone", () => {
  for (const trace of told) {
    const result = clean(wrap(`${trace}<rect width="9"/>`));
    assert.not.match(result?.svg ?? "Secret", /Secret/, trace);
    assert.equal([result?.dangers, (result?.traces.length ?? 0) > 0], [[], true], trace);
  }
  const outside = `<?xml version="1.0" encoding="UTF-8"?><!-- Secret --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Secret.dtd">${wrap("<rect/>")}<!-- Secret -->`;
  assert.is(clean(outside)?.svg, `${wrap("<rect/>")}\n`);
  assert.match(clean(`<?xml-stylesheet href="https://evil.example"?>${wrap("")}`)?.dangers.join() ?? "", /stylesheet/);
});

svg("what is no SVG, or hides behind entities, is none", () => {
  for (const text of [
    "",
    "text",
    "<html><svg/></html>",
    "<svg/><svg/>",
    `<!DOCTYPE svg [<!ENTITY a "b">]>${wrap("&a;")}`,
    `<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>`,
  ])
    assert.is(clean(text), undefined, text);
  assert.is(clean(`${"<g>".repeat(10_000)}`), undefined);
  assert.is(clean(wrap(`${"<g>".repeat(1000)}${"</g>".repeat(1000)}`)), undefined);
});

svg("the site's own drawings stay byte for byte as they are", () => {
  const files = readdirSync(join(root, "static"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".svg"),
  );
  assert.ok(files.length >= 8);
  for (const file of files) {
    const text = readFileSync(join(root, "static", file), "utf8");
    assert.equal(clean(text), { svg: `${text.trim()}\n`, traces: [], dangers: [] }, file);
  }
});

svg("a drawing with all that may stay is drawn as before", async () => {
  const drawing =
    wrap(`<title>A &amp; B</title><defs><linearGradient id="a"><stop offset="0" stop-color="#a33"/><stop offset="1" stop-color="#fff"/></linearGradient><clipPath id="c"><circle cx="4" cy="4" r="4"/></clipPath>
<filter id="f"><feGaussianBlur stdDeviation=".2"/></filter><symbol id="s" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></symbol></defs><style>.k{fill:#36c;transform:rotate(3deg)} @media (prefers-color-scheme: dark){.k{fill:#fff}}</style>
<g clip-path="url(#c)" transform="translate(1 0)"><rect width="9" height="9" fill="url(#a)"/><use href="#s" x="2" width="3" height="3" class="k"/></g><text x="1" y="8" font-size="2" style="fill:rgb(1,2,3);filter:url(#f)">5 &lt; 6<tspan dy="1">가</tspan></text>`);
  const result = clean(drawing);
  assert.equal([result?.traces, result?.dangers], [[], []]);
  const browser = await openBrowser();
  const view = await browser.newPage({ viewport: { width: 90, height: 90 } });
  const shots = [];
  for (const text of [drawing, result?.svg ?? ""]) {
    await view.setContent(
      `<body style="margin:0"><img width="90" height="90" src="data:image/svg+xml;base64,${Buffer.from(text).toString("base64")}">`,
    );
    shots.push((await view.screenshot()).toString("base64"));
  }
  await browser.close();
  assert.is(shots[0], shots[1]);
});

svg.run();
