import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./packed.ts";

const run = promisify(execFile);

/** A program that stands in a page or a comment. */
export interface Snippet {
  /** File and line. */
  place: string;
  code: string;
  /** What it prints, by its own comments: a line for each `// → …`. */
  prints: string[];
}

/** Programs in a Markdown page: its blocks of `js`. */
export function snippetsOfPage(path: string): Snippet[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(({ 1: code = "", index }) => ({
    place: `${path}:${text.slice(0, index).split("\n").length}`,
    code,
    prints: printsOf(code),
  }));
}

/** Programs in the comments of sources: their `@example`s. */
export function snippetsOfSources(folder: string): Snippet[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  return files.sort().flatMap((name) => {
    const path = join(folder, name);
    const text = readFileSync(join(ROOT, path), "utf8");
    return [...text.matchAll(/^ *\* @example\n *\* ```(?:js|ts)\n([\s\S]*?)^ *\* ```$/gm)].map(
      ({ 1: lines = "", index }) => {
        const code = lines.replace(/^ *\* ?/gm, "");
        const place = `${relative(ROOT, join(ROOT, path))}:${text.slice(0, index).split("\n").length}`;
        return { place, code, prints: printsOf(code) };
      },
    );
  });
}

/** Modules in a Markdown page that programs of it import: blocks of `js module`, with the name in the line above. */
export function modulesOfPage(path: string): Record<string, string> {
  const text = readFileSync(join(ROOT, path), "utf8");
  const found = text.matchAll(/^`([\w-]+\.mjs)`:\n\n```js module\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...found].map(([, name = "", code = ""]) => [name, code]));
}

function printsOf(code: string): string[] {
  return [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, said = ""]) => said);
}

/**
 * Runs programs one after the other in a project, with modules beside them.
 *
 * @returns what each printed, a line a call; the error's text where one threw.
 */
export async function runSnippets(
  folder: string,
  snippets: readonly Snippet[],
  modules: Readonly<Record<string, string>> = {},
): Promise<string[][]> {
  const home = join(folder, "snippets");
  await mkdir(home, { recursive: true });
  await mkdir(join(home, "notes"), { recursive: true });
  for (const [path, text] of Object.entries(NOTES)) await writeFile(join(home, "notes", path), text);
  for (const [name, code] of Object.entries(modules)) await writeFile(join(home, name), code);
  const files = snippets.map((_, at) => `snippet-${at}.mjs`);
  await Promise.all(files.map((name, at) => writeFile(join(home, name), snippets[at]!.code)));
  await writeFile(join(home, "all.mjs"), `${RUNNER}\nawait runAll(${JSON.stringify(files)});\n`);
  const { stdout } = await run(process.execPath, ["all.mjs"], { cwd: home, env: { PATH: process.env["PATH"] ?? "" } });
  return JSON.parse(stdout) as string[][];
}

/** A folder of notes that the programs find beside them. */
const NOTES = {
  "cell.md": "# Cell\n\nA cell contains a nucleus.\n",
  "mitosis.md": "# Mitosis\n\nMitosis requires a cell.\n",
};

const RUNNER = `
import { format } from "node:util";
async function runAll(files) {
  const all = [];
  for (const file of files) {
    const lines = [];
    console.log = (...args) => lines.push(format(...args));
    try { await import("./" + file); } catch (error) { lines.push(String(error?.stack ?? error)); }
    all.push(lines);
  }
  process.stdout.write(JSON.stringify(all));
}`;
