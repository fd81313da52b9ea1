import type { BetweenResult, GraphReader, LearningPath, LearningStep } from "@cairn/graph-core";
import { readingTime, tellingEvidence } from "@cairn/graph-core/export";
import { count } from "./count.ts";
import { quoted } from "./report.ts";
import { styled } from "./style.ts";

// Imports the core: import this file from inside a command's run only.

/** A learning path for a terminal. */
export function* pathLines(path: LearningPath): Generator<string> {
  const open = path.steps.filter(({ known }) => !known);
  const goals = path.goals.map(({ label }) => label).join(", ");
  if (open.length > 0) {
    yield `The way to ${goals}: ${count(open.length, "step")}, ${readingTime(path.minutes)} of reading.\n\n`;
    for (const [at, step] of path.steps.entries()) yield stepLines(step, at + 1);
  }
  if (path.remarks.length > 0)
    yield `${open.length > 0 ? "\n" : ""}${path.remarks.map(({ text }) => `${text}\n`).join("")}`;
}

function stepLines(step: LearningStep, number: number): string {
  const { concept, read, known, isGoal, reason, evidence } = step;
  const place =
    read && concept.home ? `  (${concept.home.note}:${concept.home.line}, ${readingTime(read.minutes)})` : "";
  const marks = `${known ? " [known]" : ""}${isGoal ? " [goal]" : ""}`;
  const lines = [`${String(number).padStart(3)}. ${styled("bold", concept.label)}${styled("dim", place)}${marks}`];
  if (step.for !== null) lines.push(reason);
  const words = step.for === null ? undefined : tellingEvidence(evidence);
  if (words !== undefined) lines.push(styled("dim", quoted(words)));
  return `${lines.join("\n     ")}\n`;
}

/** Several ways for a terminal. */
export async function wayLines(reader: GraphReader, { goal, ways }: BetweenResult): Promise<string[]> {
  if (ways.length === 0) return [`Nothing to learn: "${goal.label}" is known already.\n`];
  const lines: string[] = [];
  for (const { from, steps, minutes, leftOut, shortest, gentlest } of ways) {
    const kind = [shortest && "the shortest", gentlest && "the gentlest"].filter(Boolean).join(" and ") || "in between";
    const start = from === null ? [] : [`[${from.label}]`];
    lines.push(`${count(steps.length, "step")}, ${readingTime(minutes)} of reading (${kind})\n`);
    lines.push(`  ${[...start, ...steps.map(({ concept }) => concept.label)].join(" → ")}\n`);
    if (leftOut.length === 0) continue;
    const left = await reader.concepts(leftOut);
    lines.push(`  leaves out: ${left.flatMap((concept) => concept?.label ?? []).join(", ")}\n`);
  }
  return lines;
}
