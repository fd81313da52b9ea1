import { optionsOf } from "../arguments.ts";
import type { Command, Option } from "../command.ts";
import type { CommandEntry } from "../commands/table.ts";

/** An option, as a shell completes it. */
export interface DescribedOption {
  name: string;
  short?: string;
  about: string;
  /** What stands behind it: nothing, one of some words, a file or folder, anything else. */
  value: "none" | "path" | "other" | readonly string[];
}

/** A command, as a shell completes it. */
export interface DescribedCommand {
  name: string;
  about: string;
  options: DescribedOption[];
  /** What its arguments are: some words, or paths. */
  argument: "path" | readonly string[];
}

const PATHS = new Set(["PATH", "FILE", "FOLDER"]);

/** All commands, in the order of help. */
export async function describeCommands(entries: readonly CommandEntry[]): Promise<DescribedCommand[]> {
  return Promise.all(
    entries.map(async ({ name, about, load }) => {
      const command = await load();
      const options = Object.entries(optionsOf(command)).map(([key, option]) => describe(key, option));
      return { name, about, options, argument: argumentOf(command) };
    }),
  );
}

/** `bash|zsh|fish` in a synopsis is a choice of words. */
function argumentOf({ synopsis }: Command): DescribedCommand["argument"] {
  return /^[a-z]+(?:\|[a-z]+)+$/.test(synopsis) ? synopsis.split("|") : "path";
}

function describe(name: string, { short, about, value, setting, choices }: Option): DescribedOption {
  const words = choices ?? (setting?.takes.type === "string" ? setting.takes.enum : undefined);
  return {
    name,
    about,
    ...(short !== undefined && { short }),
    value: value === undefined ? "none" : (words ?? (PATHS.has(value) ? "path" : "other")),
  };
}
