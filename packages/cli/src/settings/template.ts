import { optionsOf } from "../arguments.ts";
import type { Command } from "../command.ts";
import { EVERYWHERE } from "./everywhere.ts";
import { settingsOf } from "./setting.ts";

/** Path of the schema, from the vault's folder: editors find it by the first line of the config file. */
export const SCHEMA_PATH = ".cairn/config.schema.json";

/** A config file in which every setting stands as a comment, with what it means. */
export function configTemplate(commands: readonly Command[]): string {
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA_PATH}`,
    "#",
    "# Settings of Cairn for the notes of this folder. What is given on the command line comes first, then the environment",
    "# (CAIRN_VERBOSE, CAIRN_SERVE_PORT, …), then this file. Take the # away from what you want to set.",
    "",
    "# For every command",
  ];
  for (const [name, { about, setting }] of Object.entries(EVERYWHERE))
    lines.push("", `# ${about}`, `# ${name}: ${setting.example}`);
  for (const command of commands) {
    const settings = settingsOf(optionsOf(command)).filter(
      ([name, { setting }]) => setting.environmentOnly !== true && !Object.hasOwn(EVERYWHERE, name),
    );
    if (settings.length === 0) continue;
    lines.push("", `# cairn ${command.name}`, `${command.name}:`);
    for (const [name, { about, setting }] of settings)
      lines.push(`  # ${about}`, `  # ${name}: ${setting.example ?? ""}`);
  }
  return `${lines.join("\n")}\n`;
}
