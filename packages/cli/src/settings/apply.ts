import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { optionsOf } from "../arguments.ts";
import type { Command, Options, Values } from "../command.ts";
import { tell } from "../output.ts";
import { fromEnvironment, OTHER_VARIABLES, strangeVariables, variableName } from "./environment.ts";
import type { Config } from "./config-file.ts";
import { CONFIG_FILE, EVERYWHERE } from "./everywhere.ts";
import { settingsOf } from "./setting.ts";

/** What the command line itself says. */
export interface Given {
  positionals: readonly string[];
  values: Values<Options>;
  /** Names of the options that were given. */
  given: ReadonlySet<string>;
}

/**
 * The values that hold for a command: what the command line gives, else the environment, else the vault's config file.
 * Tells on stderr what has no meaning there.
 * @param names of all commands
 * @throws UsageError where the environment or the file gives a value that a setting does not take
 */
export async function applySettings(
  command: Command,
  { positionals, values, given }: Given,
  names: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Values<Options>> {
  const settings = settingsOf(optionsOf(command));
  if (settings.length === 0) return values;
  const own = settings.map(([name]) => variableName(command.name, name));
  const shared = Object.keys(EVERYWHERE).map((name) => variableName("", name));
  const known = [...own, ...shared, ...OTHER_VARIABLES];
  const elsewhere = names.filter((name) => name !== command.name).map((name) => `${variableName(name, "")}_`);
  for (const line of strangeVariables(known, elsewhere, environment)) tell(`cairn: ${line}`);

  const config = await configOf(command, { positionals, values }, names, environment);
  for (const line of config?.warnings ?? []) tell(line);
  const result = { ...values };
  for (const [name, { setting }] of settings) {
    if (given.has(name)) continue;
    const found =
      fromEnvironment(command.name, name, setting, environment) ??
      config?.sections.get(command.name)?.get(name) ??
      (setting.everywhere ? config?.sections.get("")?.get(name) : undefined);
    if (found !== undefined) result[name] = found;
  }
  return result;
}

/** What the config file says; `undefined` for none. Its parser is loaded only where there is a file. */
async function configOf(
  command: Command,
  { positionals, values }: Pick<Given, "positionals" | "values">,
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Config | undefined> {
  if (values["no-config"] === true) return undefined;
  const named = typeof values["config"] === "string" ? values["config"] : environment["CAIRN_CONFIG"] || undefined;
  const path = named ?? besideNotes(command.vault(positionals, values));
  if (path === undefined) return undefined;
  const { readConfig } = await import("./config-file.ts");
  const others = names.filter((name) => name !== command.name);
  return readConfig(path, [command], others);
}

/** The config file in a vault; a vault may be one note, beside which the file lies. */
function besideNotes(vault: string | undefined): string | undefined {
  if (vault === undefined || vault === "-") return undefined;
  const folder =
    /\.(?:md|markdown|mdx)$/i.test(vault) && statSync(vault, { throwIfNoEntry: false })?.isFile()
      ? dirname(vault)
      : vault;
  const path = join(folder, CONFIG_FILE);
  return existsSync(path) ? path : undefined;
}
