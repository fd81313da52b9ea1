import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { optionsOf } from "../arguments.ts";
import { type Command, UsageError } from "../command.ts";
import { didYouMean } from "../suggest.ts";
import { variableName } from "./environment.ts";
import { EVERYWHERE } from "./everywhere.ts";
import { describeTakes, type Setting, settingsOf, type Takes } from "./setting.ts";

// Loads a YAML parser: import this file only where there is a file to read.

const LARGEST = 256 * 1024;

/** What a config file says: by section ("" for the top), the settings as the command line would give them. */
export interface Config {
  sections: Map<string, Map<string, string | boolean>>;
  /** Keys that mean nothing, each a sentence with file and line. */
  warnings: string[];
}

/** @throws UsageError where the file can't be read, or says what makes no sense */
export async function readConfig(
  path: string,
  commands: readonly Command[],
  otherSections: readonly string[],
): Promise<Config> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return parseConfig(text, { name: basename(path), commands, otherSections });
}

/**
 * Reads the text of a config file.
 * @param commands those whose sections are read
 * @param otherSections names of sections that are passed over
 * @throws UsageError with file and line for text that is no YAML, and for a value that its setting does not take; what has an
 *   unknown name is a warning only, since it may belong to another version
 */
export function parseConfig(
  text: string,
  { name, commands, otherSections }: { name: string; commands: readonly Command[]; otherSections: readonly string[] },
): Config {
  const lines = new LineCounter();
  const at = (node: unknown): string =>
    `${name}:${lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line || 1}`;
  const fail = (node: unknown, message: string): never => {
    throw new UsageError(`${at(node)}: ${message}`, "--no-config goes on without the file.");
  };
  if (text.length > LARGEST) fail(undefined, "The file is too large for a config file.");
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new UsageError(
      `${name}:${problem.linePos?.[0].line ?? 1}: This is no YAML: ${problem.message.split("\n")[0]?.replace(/ at line .*$/, "")}.`,
      "--no-config goes on without the file.",
    );
  const config: Config = { sections: new Map(), warnings: [] };
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return config;
  if (!isMap(root)) return fail(root, "A config file holds settings, as in `verbose: true`.");

  const readSection = (map: unknown, section: string, known: Map<string, Setting>, others: string[]): void => {
    if (!isMap(map)) return void fail(map, `"${section}" holds settings, a line each.`);
    const values = new Map<string, string | boolean>();
    config.sections.set(section, values);
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const setting = known.get(name);
      if (setting?.environmentOnly === true) {
        config.warnings.push(
          `${at(key)} "${name}" is not taken from a file among the notes: use --${name} or ${variableName(section, name)}.`,
        );
      } else if (setting !== undefined) {
        const given = valueOf(value, setting.takes);
        if (given === undefined)
          fail(value ?? key, `${section && `${section}.`}${name} takes ${describeTakes(setting.takes)}.`);
        else if (given !== null) values.set(name, given);
      } else if (!others.includes(name)) {
        const hint = didYouMean(name, [...known.keys(), ...others]);
        const where = section === "" ? "a setting" : `a setting of ${section}`;
        config.warnings.push(`${at(key)} "${name}" is not ${where}.${hint && ` ${hint}`}`);
      }
    }
  };

  const withSettings = commands.filter((command) =>
    settingsOf(optionsOf(command)).some(([, { setting }]) => !setting.environmentOnly),
  );
  const sections = withSettings.map((command) => command.name);
  const everywhere = new Map<string, Setting>(Object.entries(EVERYWHERE).map(([key, { setting }]) => [key, setting]));
  readSection(root, "", everywhere, [...sections, ...otherSections, "$schema"]);
  for (const command of withSettings) {
    const map = root.get(command.name, true);
    if (map === undefined || (isScalar(map) && map.value === null)) continue;
    readSection(
      map,
      command.name,
      new Map(settingsOf(optionsOf(command)).map(([key, { setting }]) => [key, setting])),
      [],
    );
  }
  return config;
}

/** A value as the command line would give it; `null` for none, `undefined` for one that is not taken. */
function valueOf(node: unknown, shape: Takes): string | boolean | null | undefined {
  if (isSeq(node)) {
    if (shape.type !== "names") return undefined;
    const names = node.items.map((item) => (isScalar(item) && typeof item.value === "string" ? item.value.trim() : ""));
    return names.every((name) => name !== "" && !name.includes(",")) ? names.join(",") : undefined;
  }
  if (node === null || node === undefined) return null;
  if (!isScalar(node)) return undefined;
  return node.value === null ? null : checkedValue(node.value, shape);
}

/** A plain value as the command line would give it, `undefined` where the setting does not take it. */
export function checkedValue(value: unknown, shape: Takes): string | boolean | undefined {
  switch (shape.type) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "integer":
    case "number": {
      const fits = typeof value === "number" && value >= shape.minimum && value <= shape.maximum;
      return fits && (shape.type === "number" || Number.isInteger(value)) ? String(value) : undefined;
    }
    case "string":
      if (typeof value !== "string" || value === "") return undefined;
      return shape.enum === undefined || shape.enum.includes(value) ? value : undefined;
    case "names":
      return typeof value === "string" && value.trim() !== "" ? value : undefined;
  }
}
