import type { Option, Options } from "../command.ts";

/** What a setting's value may be. */
export type Takes =
  | { type: "boolean" }
  | { type: "integer"; minimum: number; maximum: number }
  | { type: "number"; minimum: number; maximum: number }
  | { type: "string"; enum?: readonly string[] }
  /** One name or a list of names. */
  | { type: "names" };

/** An option that need not be given each time: the vault's config file and the environment may say it. */
export interface Setting {
  takes: Takes;
  /** It means the same in every command, and may stand at the top of the config file: `CAIRN_NAME`. */
  everywhere?: true;
  /**
   * Never taken from the config file: it lies among the notes, which may be anyone's, and must not say what is written, opened
   * or reached from outside.
   */
  environmentOnly?: true;
  /** What stands in the file that `cairn init` writes: the value that holds without it, or an example. */
  example?: string;
}

/** Shapes of settings, so that options read well. */
export const takes = {
  flag: { type: "boolean" } as const,
  whole: (minimum: number, maximum: number) => ({ type: "integer", minimum, maximum }) as const,
  fraction: { type: "number", minimum: 0, maximum: 1 } as const,
  oneOf: (...values: readonly string[]) => ({ type: "string", enum: values }) as const,
  text: { type: "string" } as const,
  names: { type: "names" } as const,
};

/** What a value must be, as the end of a sentence. */
export function describeTakes(shape: Takes): string {
  switch (shape.type) {
    case "boolean":
      return "true or false";
    case "integer":
      return `a whole number from ${shape.minimum} to ${shape.maximum}`;
    case "number":
      return `a number from ${shape.minimum} to ${shape.maximum}`;
    case "string":
      return shape.enum === undefined ? "text" : `one of ${shape.enum.join(", ")}`;
    case "names":
      return "a name or a list of names";
  }
}

/** Those of a command's options that may be settings, by name. */
export function settingsOf(options: Options): [name: string, option: Option & { setting: Setting }][] {
  return Object.entries(options).flatMap(([name, option]): [string, Option & { setting: Setting }][] =>
    option.setting === undefined ? [] : [[name, { ...option, setting: option.setting }]],
  );
}
