import type { LearningPath } from "../query/learning-path.ts";
import type { LearningStep } from "../query/learning-step.ts";
import type { SectionToRead } from "../query/section-book.ts";
import { escapeMarkdown, headingAnchor, linkTo, plainQuote, tellingEvidence, wikilinkTo } from "./markdown.ts";

/** How a study plan is written. */
export interface StudyPlanOptions {
  /** `markdown`: `[title](path#heading)`, as on GitHub; `wikilink`: `[[path#heading|title]]`, as in Obsidian. Default `markdown`. */
  links?: "markdown" | "wikilink";
  /** Where the notes lie, seen from the plan: `../notes/`. Default: beside it. */
  base?: string;
}

type LinkTo = (note: string, text: string, heading?: string | null) => string;

/**
 * A learning path as a study plan in Markdown: a task for each step, with the section to read, why it is there, and the words of
 * the notes behind that. What the learner knows is ticked. The same path gives the same text.
 *
 * @example
 * ```js
 * import { ConceptIndex, learningPath } from "@cairn/graph-core";
 * import { studyPlan } from "@cairn/graph-core/export";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const plan = studyPlan(await learningPath(index.reader, ["Mitosis"]));
 * console.log(plan.split("\n")[0]);
 * // → # The way to Mitosis
 * ```
 */
export function studyPlan(path: LearningPath, { links = "markdown", base = "" }: StudyPlanOptions = {}): string {
  const link: LinkTo = (note, text, heading) =>
    links === "wikilink"
      ? wikilinkTo(base + note, text, heading ?? "")
      : linkTo(base + note, text, heading == null ? "" : headingAnchor(heading));
  const goals = path.goals.map(({ label }) => escapeMarkdown(label));
  const open = path.steps.filter(({ known }) => !known);
  const lines = [`# The way to ${listed(goals)}`, ""];
  if (open.length > 0) {
    lines.push(`${open.length} ${open.length === 1 ? "step" : "steps"}, ${readingTime(path.minutes)} of reading.`, "");
  }
  for (const { code, text } of path.remarks) if (code !== "assumed") lines.push(`> ${escapeMarkdown(text)}`, "");
  const places = new Map(path.steps.map(({ concept }, at) => [concept.id, at + 1]));
  for (const [at, step] of path.steps.entries()) lines.push(...stepLines(step, path.steps.slice(0, at), places, link));
  if (path.assumed.length > 0) {
    lines.push("", "## Taken for granted", "", "The notes use these and never explain them.", "");
    for (const { concept, reason } of path.assumed) {
      lines.push(`- ${escapeMarkdown(concept.label)}: ${escapeMarkdown(reason)}`);
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function stepLines(
  step: LearningStep,
  before: readonly LearningStep[],
  places: ReadonlyMap<string, number>,
  link: LinkTo,
): string[] {
  const { concept, evidence, isGoal, known, read, reason } = step;
  const number = before.length + 1;
  const goal = isGoal ? " (the goal)" : "";
  const lines = [`${number}. [${known ? "x" : " "}] **${escapeMarkdown(concept.label)}**${goal}`];
  const say = (text: string) => lines.push(`   - ${text}`);
  const definition = plainQuote(concept.definition ?? "");
  if (isSentence(definition)) say(escapeMarkdown(definition));
  if (read !== null) {
    const earlier = before.findIndex((other) => other.read !== null && contains(other.read, read));
    const again = earlier < 0 ? `, ${readingTime(read.minutes)}` : `, read in step ${earlier + 1}`;
    say(`Read: ${link(read.note, sectionName(read), read.heading)}${again}`);
  }
  if (step.for !== null) {
    const place = places.get(step.for);
    say(`Why: ${escapeMarkdown(reason)}${place === undefined ? "" : ` (Step ${place}.)`}`);
    const words = tellingEvidence(evidence);
    if (words !== undefined) {
      say(
        `In the notes: “${escapeMarkdown(plainQuote(words.quote))}” ${link(words.note, `${words.note}:${words.start.line}`)}`,
      );
    }
  }
  return lines;
}

/** Whether a definition says enough to stand alone: not a remnant such as "the idea;". */
function isSentence(definition: string): boolean {
  return definition.split(" ").length >= 4 && !/[;:,]$/.test(definition);
}

function contains(outer: SectionToRead, inner: SectionToRead): boolean {
  return outer.note === inner.note && outer.line <= inner.line && outer.endLine >= inner.endLine;
}

/** "Fine-tuning › Cost": the note, and the section where it is not the whole note. */
export function sectionName({ title, heading }: SectionToRead): string {
  return heading === null || heading === title ? title : `${title} › ${heading}`;
}

/** A time for people: "under a minute", "about 5 minutes", "about 2 h 10 min". */
export function readingTime(minutes: number): string {
  if (minutes < 1) return "under a minute";
  const whole = Math.round(minutes);
  if (whole < 60) return `about ${whole} ${whole === 1 ? "minute" : "minutes"}`;
  const rest = whole % 60;
  return `about ${Math.floor(whole / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
}

function listed(names: readonly string[]): string {
  return names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
