import { parseCommandArguments } from "./arguments.ts";
import { setCache } from "./cache.ts";
import { UsageError, type Command } from "./command.ts";
import { COMMANDS } from "./commands/table.ts";
import { commandHelp, generalHelp, version } from "./help.ts";
import { styledError } from "./style.ts";
import { closeStores } from "./store.ts";
import { askWhether, didYouMean } from "./suggest.ts";
import { endPaging, endQuietlyOnClosedPipe, pageOutput, print, tell, WriteError } from "./output.ts";
import { applySettings } from "./settings/apply.ts";

/**
 * Runs `cairn ARGS`.
 * @returns the exit code: 0 done, 1 failed, 2 asked for something that cannot be asked.
 */
export async function runCommandLine(args: string[]): Promise<number> {
  endQuietlyOnClosedPipe();
  try {
    return await dispatch(args);
  } catch (error) {
    return report(error);
  } finally {
    await closeStores();
  }
}

async function dispatch([first, ...rest]: string[]): Promise<number> {
  switch (first) {
    case undefined:
      tell(generalHelp(COMMANDS));
      return 2;
    case "--version":
    case "-V":
      await print(`${version()}\n`);
      return 0;
    case "--help":
    case "-h":
      await print(generalHelp(COMMANDS));
      return 0;
    case "help":
      await print(rest[0] === undefined ? generalHelp(COMMANDS) : commandHelp(await find(rest[0])));
      return 0;
    default:
      return runCommand(await find(first), rest);
  }
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  const parsed = parseCommandArguments(command, args);
  if (parsed.help) {
    await print(commandHelp(command));
    return 0;
  }
  const positionals = withVault(command, parsed.positionals);
  const names = COMMANDS.map(({ name }) => name);
  const values = await applySettings(command, { ...parsed, positionals }, names);
  setCache(values);
  if (command.paged && values["no-pager"] !== true) pageOutput();
  try {
    return (await command.run(positionals, values)) ?? 0;
  } finally {
    await endPaging();
  }
}

/** The arguments with the vault in its place: where PATH is left out, it is `CAIRN_VAULT`, or this folder. */
function withVault(command: Command, positionals: string[]): string[] {
  if (!command.readsNotes || positionals.length === command.positionals[1]) return positionals;
  return [process.env["CAIRN_VAULT"] || ".", ...positionals];
}

function find(name: string): Promise<Command> {
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry !== undefined) return entry.load();
  const names = COMMANDS.map((command) => command.name);
  if (name.startsWith("-")) throw new UsageError(`Unknown option ${name}.`, "See cairn --help.");
  throw new UsageError(`There is no command "${name}".`, didYouMean(name, names) || "See cairn --help.");
}

/** Says what went wrong; errors that nobody foresaw keep their stack. */
function report(error: unknown): number {
  if (error instanceof UsageError) {
    tell(`${styledError("red", "cairn:")} ${error.message}${error.hint && `\n${error.hint}`}`);
    return 2;
  }
  // By name, since loading the core just to ask `instanceof` would slow every start.
  if (error instanceof Error && error.name === "CairnError") {
    const { code, suggestions } = error as Error & { code?: unknown; suggestions?: unknown };
    const hint = Array.isArray(suggestions) ? askWhether(suggestions.map(String)) : "";
    tell(
      `${styledError("red", "cairn:")} ${error.message}${hint && !error.message.includes("Did you mean") ? `\n${hint}` : ""}`,
    );
    return code === "invalid-argument" ? 2 : 1;
  }
  if (error instanceof WriteError || (error instanceof Error && "syscall" in error))
    tell(`${styledError("red", "cairn:")} ${error.message}`);
  else
    tell(
      `${styledError("red", "cairn:")} this should not have happened. ${error instanceof Error ? error.stack : String(error)}`,
    );
  return 1;
}
