import { CairnError } from "../model/errors.ts";

/**
 * A whole number within bounds.
 * @throws CairnError `invalid-argument`
 */
export function wholeNumber(name: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new CairnError("invalid-argument", `"${name}" must be a whole number from ${min} to ${max}, not ${value}.`);
}

/**
 * Prerequisites weaker than this are not taught unless that is asked for: of such doubtful ones, chains lead far off. Chosen by
 * reading the study plans of several vaults at different values.
 */
export const TAUGHT_STRENGTH: number = 0.35;
/** Where nothing as strong leads to a goal, what the notes explain is taught from here on, and only what the goal itself needs. */
export const HELPFUL_STRENGTH: number = 0.12;
/** So many of these at most, for each goal. */
export const MOST_HELPFUL: number = 3;

/**
 * A number from 0 to 1.
 * @throws CairnError `invalid-argument`
 */
export function fraction(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new CairnError("invalid-argument", `"${name}" must be a number from 0 to 1, not ${value}.`);
}
