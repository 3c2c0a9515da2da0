import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";

const anySite = suite("any site");

const sources = ["src", "layouts"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(tsx?|mjs|json|css|svg|html)$/.test(file));

/** The organisation, its treaty, and an edition that is its own. */
const names: Record<string, RegExp> = {
  organisation: /nauh|나우/i,
  treaty: /convention|협약|rights of the child|\bcrc\b/i,
  edition: /ko-kp/i,
};

anySite("code and layouts name no organisation, no treaty and no edition", () => {
  assert.ok(sources.length > 80);
  const found = sources.flatMap((file) => {
    const code = withoutComments(readFileSync(join(root, file), "utf8"), file);
    return (
      Object.entries(names)
        // Messages may give editors an example.
        .filter(([what]) => !(what !== "organisation" && file.startsWith(join("src", "base", "messages"))))
        .flatMap(([what, name]) =>
          code
            .split("\n")
            .filter((line) => name.test(line))
            .map((line) => `${file}: ${what}: ${line.trim().slice(0, 100)}`),
        )
    );
  });
  assert.equal(found, []);
});

anySite("not even a comment names the organisation", () => {
  assert.equal(
    sources.filter((file) => names.organisation?.test(readFileSync(join(root, file), "utf8"))),
    [],
  );
});

anySite("comments are left out, code is not", () => {
  const code = 'const a = "https://x"; // ko-KP\n/** ko-KP\n * ko-KP */\nconst b = "ko-KP";\n{/* ko-KP */}';
  assert.equal(withoutComments(code, "a.ts").match(/ko-KP/g), ["ko-KP"]);
  assert.match(withoutComments(code, "a.ts"), 'const b = "ko-KP"');
  assert.match(withoutComments(code, "a.ts"), "https://x");
});

/** A comment begins at the beginning of a line, or behind a space or a brace. */
function withoutComments(text: string, file: string): string {
  if (file.endsWith(".json")) return text;
  return text.replace(/(^|[\s{(])\/\*[^]*?\*\//gm, "$1").replace(/(^|\s)\/\/ .*$/gm, "$1");
}

anySite.run();
