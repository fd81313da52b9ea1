/** An option of a command: `--name`, or `--name VALUE` where `value` says what stands there. */
export interface Option {
  value?: string;
  short?: string;
  about: string;
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
  /** @returns the exit code; nothing for 0. */
  run(positionals: string[], values: Values<O>): Promise<number | void>;
}

/** Keeps the types of a command's options for its `run`. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command;
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
