import { tell } from "./output.ts";

/** How many warnings are told one by one. */
const MOST = 20;

/** What the core says about a note that it could not read as it stands. */
export interface Warning {
  note: string;
  line: number;
  code: string;
  message: string;
}

/** Tells warnings on stderr, by note and line; beyond twenty, how many there are of each kind. */
export function tellWarnings(found: readonly Warning[], all: boolean): void {
  const warnings = [...found].sort((a, b) => order(a.note, b.note) || a.line - b.line || order(a.code, b.code));
  for (const { note, line, code, message } of all ? warnings : warnings.slice(0, MOST)) {
    tell(`${note}:${line} ${code} ${message}`);
  }
  if (all || warnings.length <= MOST) return;
  const counts = new Map<string, number>();
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].sort(([a, m], [b, n]) => n - m || order(a, b)).map(([code, n]) => `${n} ${code}`);
  tell(`… ${warnings.length} warnings in all (${kinds.join(", ")}); --verbose shows each.`);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
