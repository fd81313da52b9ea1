import { parseArgs } from "node:util";
import { CACHE_OPTIONS } from "./cache.ts";
import { UsageError, type Command, type Options, type Values } from "./command.ts";
import { EVERYWHERE } from "./settings/everywhere.ts";
import { isStore } from "./store-address.ts";
import { STORE_OPTION } from "./store.ts";
import { didYouMean } from "./suggest.ts";

const CONFIG_OPTIONS = {
  config: { value: "FILE", about: "Read settings from this file, not from the vault's cairn.config.yaml." },
  "no-config": { about: "Read no config file." },
  help: { short: "h", about: "Show this help." },
} as const satisfies Options;

/** All options of a command: its own, and those that every command has, or every command that reads notes or prints. */
export function optionsOf(command: Command): Options {
  return {
    ...command.options,
    ...(command.readsNotes ? CACHE_OPTIONS : {}),
    ...(command.paged ? { "no-pager": EVERYWHERE["no-pager"] } : {}),
    ...(command.readsNotes ? CONFIG_OPTIONS : { help: CONFIG_OPTIONS.help }),
  };
}

export interface ParsedArguments {
  positionals: string[];
  values: Values<Options>;
  /** Names of the options that were given. */
  given: Set<string>;
  help: boolean;
}

/**
 * Reads a command's arguments. A flag that may be a setting can be taken back: `--no-verbose`, `--pager`.
 * @throws UsageError with a hint where they are not what the command takes; not when help is asked for.
 */
export function parseCommandArguments(command: Command, args: string[]): ParsedArguments {
  const options = optionsOf(command);
  const opposites = oppositesOf(options);
  const parsed = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
      ]),
      ...[...opposites.keys()].map((name) => [name, { type: "boolean" as const }]),
    ]),
  });
  const { positionals } = parsed;
  const values: Values<Options> = {};
  for (const [name, option] of Object.entries(options)) {
    const value = parsed.values[name];
    values[name] = option.value === undefined ? value === true : typeof value === "string" ? value : undefined;
  }
  const given = new Set<string>();
  if (values["help"] === true) return { positionals, values, given, help: true };
  for (const token of parsed.tokens) {
    if (token.kind !== "option") continue;
    const taken = opposites.get(token.name);
    checkOption(command, options, token, taken !== undefined);
    given.add(taken ?? token.name);
    // The last one holds, as in most programs.
    if (taken !== undefined) values[taken] = false;
    else if (options[token.name]?.value === undefined) values[token.name] = true;
  }
  // Where readings are to be kept is said: then they are to be kept.
  if (given.has("cache")) given.add("no-cache");
  const { store } = values;
  if (typeof store === "string") checkStore(store);
  // A store stands where PATH would.
  if (typeof store === "string" && command.options["store"] === STORE_OPTION.store) positionals.unshift(store);
  checkCount(command, positionals);
  return { positionals, values, given, help: false };
}

/** Options that take a flag back, with the flag. */
function oppositesOf(options: Options): Map<string, string> {
  const opposites = new Map<string, string>();
  for (const [name, { value, setting }] of Object.entries(options)) {
    if (value !== undefined || setting === undefined) continue;
    const opposite = name.startsWith("no-") ? name.slice(3) : `no-${name}`;
    if (!Object.hasOwn(options, opposite)) opposites.set(opposite, name);
  }
  return opposites;
}

function checkOption(
  command: Command,
  options: Options,
  token: { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
  isOpposite: boolean,
): void {
  const option = isOpposite ? { about: "" } : options[token.name];
  if (option === undefined || !(isOpposite || Object.hasOwn(options, token.name))) {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`Unknown option ${token.rawName}.`, didYouMean(token.rawName, names) || seeHelp(command));
  }
  if (option.value === undefined) {
    if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`, seeHelp(command));
    return;
  }
  const missing = token.value === undefined || token.value === "";
  // A hyphen alone is stdin.
  const swallowed = token.inlineValue === false && /^-./.test(token.value ?? "");
  if (missing || swallowed) {
    const hint = swallowed ? `For a value that starts with a hyphen: --${token.name}=${token.value}` : seeHelp(command);
    throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.value}.`, hint);
  }
}

function checkStore(store: string): void {
  if (isStore(store)) return;
  throw new UsageError(
    `--store takes the address of a database, not "${store}".`,
    "For example: --store postgres://user@host/database?vault=name",
  );
}

function checkCount(command: Command, positionals: string[]): void {
  const [least, most] = command.positionals;
  const usage = `Usage: cairn ${command.name} ${command.synopsis}`;
  if (positionals.length < least) throw new UsageError(`cairn ${command.name} needs more arguments.`, usage);
  if (positionals.length > most) {
    throw new UsageError(`cairn ${command.name} does not take "${positionals[most]}".`, usage);
  }
}

function seeHelp(command: Command): string {
  return `See cairn ${command.name} --help.`;
}
