import { alone, compared, type Figure } from "../figure.ts";

/** How many concepts each query is asked about. */
export const ASKED = 200;
/** Larger graphs are not held in memory to compare with. */
export const MOST_HELD = 200_000;

/** The graph that a larger one is compared with. */
export const smaller = (concepts: number): number => Math.max(20, Math.round(concepts / 10));

/** A figure, and its ratio to another where there is one. */
export function beside(name: string, value: number, unit: string, against: string, other: number | undefined): Figure {
  return other === undefined ? alone(name, value, unit) : compared(name, value, unit, against, other);
}
