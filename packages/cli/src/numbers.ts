import { type Options, UsageError } from "./command.ts";
import { EVERYWHERE } from "./settings/everywhere.ts";

/** The option of the commands that follow prerequisites. */
export const STRENGTH_OPTION = {
  "min-strength": EVERYWHERE["min-strength"],
} as const satisfies Options;

/** @throws UsageError where an option's value is no whole number within bounds. */
export function wholeNumber(option: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= max) return value;
  throw new UsageError(`--${option} takes a whole number from 1 to ${max}, not "${text}".`);
}

/** @throws UsageError where an option's value is no number from 0 to 1. */
export function fraction(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new UsageError(`--${option} takes a number from 0 to 1, not "${text}".`);
}
