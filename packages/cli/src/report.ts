import { plainQuote } from "@cairn/graph-core/export";
import type { Evidence } from "@cairn/graph-core";

// Imports the core: import this file from inside a command's run only.

/** How long a quote may be on a terminal. */
const MOST = 160;

/** An answer as JSON. Where concepts are named is left out: `cairn extract` has it. */
export function jsonText(answer: unknown): string {
  const leave = new Set(["mentions", "aliasEvidence"]);
  return `${JSON.stringify(answer, (key, value: unknown) => (leave.has(key) ? undefined : value), 2)}\n`;
}

/** The words behind something and where they stand, on one line. */
export function quoted({ quote, note, start }: Evidence): string {
  return `"${oneLine(plainQuote(quote))}" ${note}:${start.line}`;
}

/** A text on one line, cut where it is long. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}
