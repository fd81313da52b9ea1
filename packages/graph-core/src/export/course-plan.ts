import type { Curriculum, CurriculumItem, CurriculumTheme } from "../query/curriculum.ts";
import { escapeMarkdown, headingAnchor, linkTo, wikilinkTo } from "./markdown.ts";
import { readingTime, sectionName, type StudyPlanOptions } from "./study-plan.ts";

/**
 * A curriculum as a course in Markdown: a heading for each stage and theme, a task for each concept, with the section to read and
 * what of the course it builds on. The same curriculum gives the same text. Linear.
 *
 * @param course - as `curriculum` gives it
 * @param options - how links are written, and from where
 * @returns the text, with a line end at its end
 *
 * @example
 * ```js
 * import { ConceptIndex, curriculum } from "@cairn/graph-core";
 * import { coursePlan } from "@cairn/graph-core/export";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const text = coursePlan(await curriculum(index.reader));
 * console.log(text.split("\n").at(-2));
 * // → - [ ] **Mitosis**: [Mitosis](mitosis.md), under a minute. Builds on Cell.
 * ```
 */
export function coursePlan(course: Curriculum, { links = "markdown", base = "" }: StudyPlanOptions = {}): string {
  const { stages, anytime, concepts, minutes } = course;
  const themes = [...stages.flatMap((stage) => stage.themes), ...anytime];
  const labels = new Map(themes.flatMap(({ items }) => items.map(({ concept }) => [concept.id, concept.label])));
  const link = (note: string, text: string, heading: string | null): string =>
    links === "wikilink"
      ? wikilinkTo(base + note, text, heading ?? "")
      : linkTo(base + note, text, heading === null ? "" : headingAnchor(heading));
  const task = ({ concept, requires, read }: CurriculumItem): string => {
    const from =
      read === null ? "" : `: ${link(read.note, sectionName(read), read.heading)}, ${readingTime(read.minutes)}`;
    const needs = requires.map((id) => escapeMarkdown(labels.get(id) ?? id)).join(", ");
    return `- [ ] **${escapeMarkdown(concept.label)}**${from}${needs === "" ? "" : `. Builds on ${needs}`}.`;
  };
  const part = (title: string, own: readonly CurriculumTheme[]): string[] => [
    `## ${title}`,
    "",
    ...own.flatMap(({ label, items }) => {
      // What belongs to no theme is another only where there are others.
      const name = label === null ? (own.length > 1 ? "Other" : "") : escapeMarkdown(label);
      return [...(name === "" ? [] : [`### ${name}`, ""]), ...items.map(task), ""];
    }),
  ];
  const all = `${concepts} ${concepts === 1 ? "concept" : "concepts"}`;
  const inStages =
    stages.length === 0
      ? "The notes do not show what has to be understood before what."
      : "Whatever a concept builds on stands in an earlier stage.";
  const lines = [
    "# Course",
    "",
    `${all}, ${readingTime(minutes)} of reading. ${inStages}`,
    "",
    ...stages.flatMap((stage) => part(`Stage ${stage.number} (${readingTime(stage.minutes)})`, stage.themes)),
    ...(anytime.length === 0 ? [] : part("At any time", anytime)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
