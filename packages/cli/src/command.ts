import { isStore } from "./store-address.ts";
import type { Setting } from "./settings/setting.ts";

/** An option of a command: `--name`, or `--name VALUE` where `value` says what stands there. */
export interface Option {
  value?: string;
  short?: string;
  about: string;
  /** The values that it takes, where these are some words. */
  choices?: readonly string[];
  /** It may also be said by the environment and by the vault's config file. */
  setting?: Setting;
}

export type Options = Record<string, Option>;

/** What the user gave: a string where the option takes a value, otherwise whether it was set. */
export type Values<O extends Options> = {
  [K in keyof O]: string extends K ? Value : O[K] extends { value: string } ? string | undefined : boolean;
};

/** The value of an option of which nothing is known. */
export type Value = string | boolean | undefined;

/** A command: what its help says, what it accepts, what it does. */
export interface Command<O extends Options = Options> {
  name: string;
  /** The arguments, as help shows them: capitals, `[…]` for what may be left out. */
  synopsis: string;
  about: string;
  /** How many arguments it takes besides options. */
  positionals: readonly [least: number, most: number];
  options: O;
  examples: readonly { line: string; about: string }[];
  /** It reads notes: it has the options of the cache and of the config file. */
  readsNotes: boolean;
  /** What it prints may be long, and is read a screen at a time. */
  paged: boolean;
  /** The folder of notes (or the note) whose config file holds for it; `undefined` for none. */
  vault: (positionals: readonly string[], values: Values<Options>) => string | undefined;
  /** @returns the exit code; nothing for 0. */
  run(positionals: string[], values: Values<O>): Promise<number | void>;
}

/** What most commands have alike: they print, and their first argument is the vault. */
type Defaults = "readsNotes" | "paged" | "vault";

/** Keeps the types of a command's options for its `run`. */
export function defineCommand<const O extends Options>(
  command: Omit<Command<O>, Defaults> & Partial<Pick<Command<O>, Defaults>>,
): Command {
  const vault = ([path = "."]: readonly string[]) => (isStore(path) ? undefined : path);
  return { readsNotes: true, paged: true, vault, ...command };
}

/** The user asked for something that cannot be asked: exit code 2. */
export class UsageError extends Error {
  /** What was probably meant, or where to read on. */
  readonly hint: string;

  constructor(message: string, hint = "") {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}
