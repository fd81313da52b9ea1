import { readFile } from "node:fs/promises";
import type { GraphReader } from "@cairn/graph-core";
import type { Options } from "./command.ts";
import { takes } from "./settings/setting.ts";
import { tell } from "./output.ts";

/** Options of the commands that ask for what is known. */
export const KNOWN_OPTIONS = {
  known: {
    value: "A,B",
    about: "What is known already, by any names.",
    setting: { takes: takes.names, example: "[Machine learning]" },
  },
  "known-file": {
    value: "FILE",
    about: "What is known already: a learner's progress, as the map exports it (JSON).",
    setting: { takes: takes.text, environmentOnly: true },
  },
} as const satisfies Options;

/** Names with commas between them. */
export function namesIn(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Reads a file of progress, so that a bad one is told before the notes are read. */
export async function readProgress(
  path: string | undefined,
): Promise<import("@cairn/graph-core/progress").LearnerProgress> {
  const { learnerProgress, parseProgress } = await import("@cairn/graph-core/progress");
  return path === undefined ? learnerProgress([]) : parseProgress(await readFile(path, "utf8"));
}

/** What is known, by id, from names and a learner's progress; tells what the notes do not have. */
export async function knownIds(
  reader: GraphReader,
  names: readonly string[],
  progress: import("@cairn/graph-core/progress").LearnerProgress,
): Promise<string[]> {
  const { knownConcepts, resolveConcepts } = await import("@cairn/graph-core/query");
  const named = await resolveConcepts(reader, names);
  const filed = await knownConcepts(reader, progress);
  for (const name of [...named.unknown, ...filed.unknown]) {
    const [similar] = await reader.similarNames(name, 1);
    const hint = similar === undefined ? "" : ` Did you mean ${similar.name}?`;
    tell(`cairn: no concept is called "${name}"; it was passed over.${hint}`);
  }
  return [...new Set([...named.ids, ...filed.ids])];
}
