import { Parser } from "htmlparser2";
import { escaped } from "../../base/markdown/pictureElement.ts";

const SHAPES = new Set(["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
const SAID = new Set(["title", "desc", "metadata"]);
const ATTRIBUTES =
  /^(d|points|c?[xy]|[xy][12]|r[xy]?|width|height|transform|opacity|(fill|stroke)(-(opacity|width|linecap|linejoin|miterlimit|dasharray|rule))?|clip-rule)$/;

/**
 * The drawing of an SVG that has only shapes, written anew; undefined where it has more than shapes: styles, gradients, letters
 * and whatever else could touch the page around it, or be touched by it.
 */
export function plainShapes(svg: string): { shapes: string; viewBox: string | undefined } | undefined {
  let isPlain = true;
  let said = 0;
  let viewBox: string | undefined;
  const written: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SAID.has(name)) said += 1;
        if (said > 0) return;
        const own = Object.entries(attributes).filter(([key, value]) => isDrawn(key, value));
        if (name === "svg" && viewBox === undefined) {
          viewBox = attributes.viewBox ?? "";
          // What the root says of its shapes moves to a group within.
          const painted = own.filter(([key]) => /^(fill|stroke)/.test(key));
          written.push(painted.length === 0 ? "<g>" : tagOf("g", painted));
        } else if (SHAPES.has(name)) written.push(tagOf(name, own));
        else isPlain = false;
        // Names without a reference do no harm; editors of drawings leave many.
        const harmless = /^(id|xmlns|xml:|version|viewBox|data-|sodipodi:|inkscape:|role|aria-|focusable)/;
        const more = Object.keys(attributes).filter(
          (key) => !isDrawn(key, attributes[key] ?? "") && !harmless.test(key),
        );
        if (more.length > 0 || own.some(([, value]) => /url\(/i.test(value))) isPlain = false;
      },
      onclosetag(name) {
        if (SAID.has(name)) said -= 1;
        else if (said === 0) written.push(`</${name === "svg" ? "g" : name}>`);
      },
      ontext(text) {
        if (said === 0 && text.trim() !== "") isPlain = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  const shapes = written.join("").replace(/><\/(path|rect|circle|ellipse|line|polyline|polygon)>/g, "/>");
  return isPlain ? { shapes: shapes.replace(/^<g>(.*)<\/g>$/, "$1"), viewBox: viewBox || undefined } : undefined;
}

function tagOf(name: string, attributes: ReadonlyArray<[string, string]>): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value.replace(/\s+/g, " ").trim())}"`).join("")}>`;
}

/** Lines in the accent have the class `a`, as in the site's drawings. */
function isDrawn(key: string, value: string): boolean {
  return ATTRIBUTES.test(key) || (key === "class" && value === "a");
}
