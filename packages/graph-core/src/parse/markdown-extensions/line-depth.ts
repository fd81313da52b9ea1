import type { Line } from "@lezer/markdown";

/** How many of the open quotes and lists go on in this line: not in lezer's types, though its own block parsers need it too. */
export function lineDepth(line: Line): number {
  return (line as unknown as { depth: number }).depth;
}
