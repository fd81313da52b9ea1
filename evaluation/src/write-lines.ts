// Writes the lines of Markdown notes as the reading hands them to the tagger and parser: for the teacher in
// packages/english-model/train to read. Each line once, its words between spaces, in the order of the files' paths.
//
//   node --conditions=source src/write-lines.ts --out LINES [--without DIR,FILE] [--longest 50] DIR...
//
// Lines of the notes in --without, and of text files there, are left out: those that figures are told of.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { english, type EnglishModel } from "@cairn/english-model";
import { createNoteReader } from "@cairn/graph-core";

const { values, positionals } = parseArgs({
  options: { out: { type: "string" }, without: { type: "string" }, longest: { type: "string" } },
  allowPositionals: true,
});
if (values.out === undefined || positionals.length === 0) throw new Error("usage: write-lines.ts --out LINES DIR...");
const longest = Number(values.longest ?? 50);

/** Every line that was parsed while the notes were read. */
let heard = new Set<string>();
const model = english();
const recording: EnglishModel = {
  ...model,
  tag: (words) => model.tag(words),
  lemma: (word, tag) => model.lemma(word, tag),
  parse: (words) => {
    if (words.length > 1 && words.length <= longest && !words.some((word) => /\s/.test(word)))
      heard.add(words.join(" "));
    return model.parse(words);
  },
};
const reader = createNoteReader({ model: () => recording });

const known = linesOf((values.without ?? "").split(",").filter(Boolean), /\.(md|txt)$/);
const lines = [...linesOf(positionals, /\.mdx?$/)].filter((line) => !known.has(line) && isProse(line));
writeFileSync(values.out, lines.join("\n") + "\n");
console.log(`${lines.length} lines, ${lines.reduce((sum, line) => sum + line.split(" ").length, 0)} words`);

function linesOf(paths: readonly string[], ending: RegExp): Set<string> {
  heard = new Set();
  for (const path of paths.flatMap(filesUnder)) {
    if (!ending.test(path)) continue;
    // A clauses file marks phrases and verbs.
    const text = readFileSync(path, "utf8");
    reader.read({
      path,
      text: path.endsWith(".txt") ? text.replace(/[\^~{}]|[\]}][so]?|\[/g, "").replaceAll("\n", "\n\n") : text,
    });
  }
  return heard;
}

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => join(path, name));
}

/** Mostly words: no code, numbers, version lists. */
function isProse(line: string): boolean {
  const words = line.split(" ");
  return words.filter((word) => /^[\p{L}'-]+$/u.test(word)).length >= 0.7 * words.length;
}
