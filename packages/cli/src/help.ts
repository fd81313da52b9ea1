import { readFileSync } from "node:fs";
import { optionsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CommandEntry } from "./commands/table.ts";
import { styled } from "./style.ts";

const heading = (text: string): string => styled("bold", text);

/** What `cairn --help` prints. */
export function generalHelp(commands: readonly CommandEntry[]): string {
  return `${heading("cairn")}: the concept map of your Markdown notes, and the way through it.

${heading("Usage")}
  cairn COMMAND [PATH] [OPTIONS]

  PATH is a folder of notes, or one note; a hyphen stands for a note on stdin.
  Without it: CAIRN_VAULT, or this folder.

${heading("Commands")}
${columns(commands.map(({ name, about }) => [name, about]))}

${heading("Options")}
${columns([
  ["-h, --help", "Show this help, or a command's: cairn COMMAND --help"],
  ["--version", "Show the version."],
])}

${heading("Example")}
  cairn serve ~/notes
`;
}

/** What `cairn COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const options = Object.entries(optionsOf(command)).map(([name, option]): [string, string] => [
    `${option.short ? `-${option.short}, ` : ""}--${name}${option.value ? ` ${option.value}` : ""}`,
    option.about,
  ]);
  const examples = command.examples.map(({ line, about }) => `  ${line}\n      ${about}`);
  return `${command.about}

${heading("Usage")}
  cairn ${command.name} ${command.synopsis}

${heading("Options")}
${columns(options)}

${heading(examples.length > 1 ? "Examples" : "Example")}
${examples.join("\n")}
`;
}

/** Cairn's version. */
export function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "unknown";
}

function columns(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
