import { parseArgs } from "node:util";
import { CACHE_OPTIONS } from "./cache.ts";
import { UsageError, type Command, type Options, type Values } from "./command.ts";
import { isStore, STORE_OPTION } from "./store.ts";
import { didYouMean } from "./suggest.ts";

/** Options that every command has. */
export const COMMON_OPTIONS = {
  ...CACHE_OPTIONS,
  help: { short: "h", about: "Show this help." },
} as const satisfies Options;

/**
 * Reads a command's arguments.
 * @throws UsageError with a hint where they are not what the command takes; not when help is asked for.
 */
export function parseCommandArguments(
  command: Command,
  args: string[],
): { positionals: string[]; values: Values<Options>; help: boolean } {
  const options: Options = { ...command.options, ...COMMON_OPTIONS };
  const parsed = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
      ]),
    ),
  });
  const { positionals } = parsed;
  const values: Values<Options> = {};
  for (const [name, option] of Object.entries(options)) {
    const value = parsed.values[name];
    values[name] = option.value === undefined ? value === true : typeof value === "string" ? value : undefined;
  }
  if (values["help"] === true) return { positionals, values, help: true };
  for (const token of parsed.tokens) {
    if (token.kind === "option") checkOption(command, options, token);
  }
  const { store } = values;
  if (typeof store === "string") checkStore(store);
  // A store stands where PATH would.
  if (typeof store === "string" && command.options["store"] === STORE_OPTION.store) positionals.unshift(store);
  checkCount(command, positionals);
  return { positionals, values, help: false };
}

function checkOption(
  command: Command,
  options: Options,
  token: { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
): void {
  const option = options[token.name];
  if (option === undefined || !Object.hasOwn(options, token.name)) {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`Unknown option ${token.rawName}.`, didYouMean(token.rawName, names) || seeHelp(command));
  }
  if (option.value === undefined) {
    if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`, seeHelp(command));
    return;
  }
  const missing = token.value === undefined || token.value === "";
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
