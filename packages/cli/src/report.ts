import { plainQuote } from "@cairn/graph-core/export";
import type { Evidence } from "@cairn/graph-core";
import { oneLine } from "./one-line.ts";

// Imports the core: import this file from inside a command's run only.

/** An answer as JSON. Where concepts are named is left out: `cairn extract` has it. */
export function jsonText(answer: unknown): string {
  const leave = new Set(["mentions", "aliasEvidence"]);
  return `${JSON.stringify(answer, (key, value: unknown) => (leave.has(key) ? undefined : value), 2)}\n`;
}

/** The words behind something and where they stand, on one line. */
export function quoted({ quote, note, start }: Evidence): string {
  return `"${oneLine(plainQuote(quote))}" ${note}:${start.line}`;
}
