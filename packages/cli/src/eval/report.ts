import { addScores, type GoldFinding, type GoldKind, type GoldScore, type GoldTotal } from "@cairn/graph-core/gold";
import { oneLine } from "../one-line.ts";

// Imports the core: import this file from inside a command's run only.

const NAMES: Record<GoldKind, string> = {
  concepts: "concepts",
  pairs: "relations, ends",
  typed: "relations, type",
  prerequisites: "prerequisites",
};

/** All figures as JSON, of each note too; unless only a summary is wanted, every difference. */
export function asJson(total: GoldTotal, scores: readonly GoldScore[], summary: boolean): string {
  const answer = {
    figures: total.figures,
    rules: total.rules,
    notes: scores.map((score) => ({ note: score.note, figures: addScores([score]).figures })),
    ...(!summary && { findings: scores.flatMap(({ findings }) => findings) }),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

/** Tables of percents for people, then a line for each difference. */
export function asText(total: GoldTotal, scores: readonly GoldScore[], summary: boolean): string {
  const figures = Object.entries(total.figures).map(([kind, { precision, recall, f1, right, noise, missed }]) => [
    NAMES[kind as GoldKind],
    ...[precision, recall, f1].map(percent),
    ...[right, noise, missed].map(String),
  ]);
  const rules = total.rules.map(({ rule, precision, recall, right, typed, noise, unjudged }) => [
    rule,
    right + noise === 0 ? "-" : percent(precision),
    percent(recall),
    ...[right, typed, noise, unjudged].map(String),
  ]);
  const parts = [
    `${scores.length} ${scores.length === 1 ? "note" : "notes"}, in percent\n`,
    table([["", "precision", "recall", "F1", "right", "noise", "missed"], ...figures]),
    "\nRelations by rule\n",
    table([["", "precision", "recall", "right", "typed", "noise", "unjudged"], ...rules]),
  ];
  if (!summary) parts.push("\n", ...scores.flatMap(({ findings }) => findings.map(line)));
  return parts.join("");
}

function line({ outcome, kind, text, note, line, rules, quote }: GoldFinding): string {
  const where = line === undefined ? note : `${note}:${line}`;
  const why = `${rules ? ` [${rules.join(", ")}]` : ""}${quote ? ` "${oneLine(quote)}"` : ""}`;
  return `${plain(`${where} ${outcome} ${kind}: ${text}${why}`)}\n`;
}

/** Notes and gold files are not ours: nothing of them may steer a terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

const percent = (share: number): string => (100 * share).toFixed(1);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  "))
    .map((text) => `${plain(text).trimEnd()}\n`)
    .join("");
}
