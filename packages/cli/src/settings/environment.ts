import { UsageError } from "../command.ts";
import { didYouMean } from "../suggest.ts";
import { describeTakes, type Setting, type Takes } from "./setting.ts";

const TRUE = /^(?:1|true|yes|on)$/i;
const FALSE = /^(?:0|false|no|off)$/i;
/** Variables that are no option of a command. */
export const OTHER_VARIABLES = ["CAIRN_VAULT", "CAIRN_CONFIG"] as const;

/** Name of an option's variable: `CAIRN_SERVE_PORT`, or `CAIRN_VERBOSE` for what is the same in every command. */
export function variableName(command: string, option: string): string {
  return ["cairn", command, option].filter(Boolean).join("_").toUpperCase().replaceAll("-", "_");
}

/**
 * What the environment says of a setting: the command's own variable comes before the one for every command.
 * @throws UsageError where the variable's value is none that the setting takes
 */
export function fromEnvironment(
  command: string,
  option: string,
  { takes, everywhere }: Setting,
  environment: NodeJS.ProcessEnv,
): string | boolean | undefined {
  for (const name of [variableName(command, option), ...(everywhere ? [variableName("", option)] : [])]) {
    const text = environment[name];
    if (text === undefined || text === "") continue;
    const value = valueOf(text, takes);
    if (value === undefined) throw new UsageError(`${name} takes ${describeTakes(takes)}, not "${text}".`);
    return value;
  }
  return undefined;
}

function valueOf(text: string, takes: Takes): string | boolean | undefined {
  switch (takes.type) {
    case "boolean":
      return TRUE.test(text) ? true : FALSE.test(text) ? false : undefined;
    case "integer":
    case "number": {
      const number = Number(text);
      const fits = text.trim() !== "" && number >= takes.minimum && number <= takes.maximum;
      return fits && (takes.type === "number" || /^\d+$/.test(text)) ? text : undefined;
    }
    case "string":
      return takes.enum === undefined || takes.enum.includes(text) ? text : undefined;
    case "names":
      return text;
  }
}

/**
 * Variables that look like one of ours and are none, each as a sentence. Others that begin with `CAIRN_` may belong to
 * other programs.
 * @param known names of variables that have a meaning here
 * @param elsewhere beginnings of those that have one for other commands
 */
export function strangeVariables(
  known: readonly string[],
  elsewhere: readonly string[],
  environment: NodeJS.ProcessEnv,
): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith("CAIRN_") && !known.includes(name))
    .filter((name) => !elsewhere.some((begin) => name.startsWith(begin)))
    .sort()
    .flatMap((name) => {
      const alike = known.filter((other) => Math.abs(other.length - name.length) <= 2);
      const hint = didYouMean(name, alike);
      return hint === "" ? [] : [`There is no setting ${name}. ${hint}`];
    });
}
