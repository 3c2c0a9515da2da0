/** Which files each schema is for: patterns from the site folder. */
export const associations: Readonly<Record<string, readonly string[]>> = {
  "site.json": ["content/site.yml"],
  "events.json": ["content/events.yml"],
  "sets.json": ["content/sets.yml"],
  "recordings.json": ["content/**/recordings.yml"],
  // Facts of a treaty lie beside the files that have names of their own.
  "instrument.json": ["content/*.yml", "!content/site.yml", "!content/events.yml", "!content/sets.yml"],
  "terms.json": ["i18n/terms/*.yml"],
  "keywords.json": ["i18n/keywords/*.yml"],
};

const words = { file: "words.json", match: ["/i18n/*.json"] };

/** `file:line: what is wrong`, as `npm run check` tells it. */
const problems = {
  owner: "dari",
  source: "dari",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills it in
  fileLocation: ["relative", "${workspaceFolder}"],
  pattern: {
    regexp: "^((?:content|i18n|static|layouts|ledger)/[^:]+?):(\\d+)(?::(\\d+))?: (.*)$",
    file: 1,
    line: 2,
    column: 3,
    message: 4,
  },
};

/**
 * Settings for VS Code that name the schemas in a folder (`./schemas`, `./node_modules/dari/schemas`): help while one writes settings, dates
 * and words, and a task that goes on checking all texts and underlines what is wrong. The YAML extension reads no front matter
 * of Markdown (github.com/redhat-developer/vscode-yaml/issues/207): of that the task tells.
 */
export function vscodeFiles(schemas: string): Record<string, string> {
  const settings = {
    "yaml.schemas": Object.fromEntries(
      Object.entries(associations).map(([file, match]) => [`${schemas}/${file}`, match]),
    ),
    "json.schemas": [{ fileMatch: words.match, url: `${schemas}/${words.file}` }],
    "files.eol": "\n",
    "files.encoding": "utf8",
    "files.insertFinalNewline": true,
    "[markdown]": {
      "files.trimTrailingWhitespace": false,
      "editor.wordWrap": "on",
      "editor.unicodeHighlight.ambiguousCharacters": false,
    },
  };
  const watch = {
    label: "글 검사 · Check the texts",
    type: "npm",
    script: "watch",
    isBackground: true,
    runOptions: { runOn: "folderOpen" },
    presentation: { reveal: "never", panel: "dedicated" },
    problemMatcher: { ...problems, background: { activeOnStart: true, beginsPattern: "^▶ ", endsPattern: "^■ " } },
  };
  const preview = { label: "미리보기 · Preview", type: "npm", script: "dev", isBackground: true, problemMatcher: [] };
  const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    ".vscode/settings.json": written(settings),
    ".vscode/extensions.json": written({ recommendations: ["redhat.vscode-yaml"] }),
    ".vscode/tasks.json": written({ version: "2.0.0", tasks: [watch, preview] }),
    ".vscode/dari.code-snippets": written(snippets),
  };
}

/** Beginnings of pages: an editor types the word and presses Tab. */
const snippets = {
  "페이지 · Page": {
    scope: "markdown",
    prefix: ["페이지", "page"],
    body: ["---", "title: $1", "description: $2", "review: pending", "---", "", "$0"],
  },
  "소식 · News": {
    scope: "markdown",
    prefix: ["소식", "news"],
    body: [
      "---",
      "title: $1",
      "description: $2",
      "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
      "review: pending",
      "---",
      "",
      "$0",
    ],
  },
};
