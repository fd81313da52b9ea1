import { stringify } from "yaml";
import type { CairnGraphFile, FileEvidence } from "../model/interchange.ts";
import { toCanvas } from "./canvas.ts";
import type { ExportedFile, FileConcept, FilePrerequisite, FileRelation } from "./exported-file.ts";
import { fileNamesFor } from "./file-names.ts";
import { groupBy } from "./group-by.ts";
import { escapeNote, plainQuote, tellingEvidence } from "./markdown.ts";

const FOLDER = "Concepts";

/**
 * A folder for Obsidian: a note a concept, with its names and numbers in front matter, its relations as typed links
 * (`uses:: [[Data]]`, as Dataview, Juggl and Cairn read them) with the words behind each, and what it requires first; and a canvas
 * of the most important ones. Files are named by label, unique on any system.
 */
export function toObsidian(graph: CairnGraphFile): ExportedFile[] {
  const names = fileNamesFor(graph.concepts.map(({ label }) => label));
  const nameOf = new Map(graph.concepts.map(({ id }, at) => [id, names[at]!]));
  const labels = new Map(graph.concepts.map(({ id, label }) => [id, label]));
  const link = (id: string): string => {
    const name = nameOf.get(id);
    const label = wikiText(labels.get(id) ?? id);
    if (name === undefined) return label;
    // An ending would be taken for the file's.
    return name === label && !/\.(?:md|markdown)$/i.test(name) ? `[[${name}]]` : `[[${name}|${label}]]`;
  };
  const relations = groupBy(graph.relations, ({ source }) => source);
  const prerequisites = groupBy(graph.prerequisites, ({ concept }) => concept);
  return [
    ...graph.concepts.map((concept, at) => ({
      path: `${FOLDER}/${names[at]}.md`,
      text: conceptNote(concept, relations.get(concept.id) ?? [], prerequisites.get(concept.id) ?? [], link),
    })),
    { path: "Concept map.canvas", text: toCanvas(graph, (id) => `${FOLDER}/${nameOf.get(id)}.md`) },
  ];
}

function conceptNote(
  { id, label, aliases, importance, definition, mentions }: FileConcept,
  relations: readonly FileRelation[],
  prerequisites: readonly FilePrerequisite[],
  link: (id: string) => string,
): string {
  const frontMatter = {
    // So that Cairn reads what stands here, and makes nothing more of it.
    cairn: "concept",
    id,
    title: label,
    ...(aliases.length > 0 && { aliases }),
    ...(prerequisites.length > 0 && { requires: prerequisites.map(({ requires }) => link(requires)) }),
    importance,
  };
  const lines = [
    `---\n${stringify(frontMatter, { lineWidth: 0 })}---`,
    "",
    `# ${escapeNote(label) || "(no name)"}`,
    "",
  ];
  if (definition !== undefined) lines.push(escapeNote(definition), "");
  // No headings besides the title: Cairn would take them for concepts when it reads the folder. What stands in callouts
  // of its own it passes over, so that reading the folder gives what was written and no more.
  if (relations.length > 0) {
    for (const { type, target, label: verb, confidence, evidence } of relations) {
      lines.push(
        `- ${type}:: ${link(target)}`,
        `  > [!cairn] ${escapeNote(verb)}, ${percent(confidence)}${quoteOf(evidence)}`,
      );
    }
    lines.push("");
  }
  if (prerequisites.length > 0) {
    lines.push("> [!cairn] To be understood first");
    for (const { requires, strength, reason, evidence } of prerequisites) {
      lines.push(`> - ${link(requires)}`, `>   ${escapeNote(reason)} ${percent(strength)}${quoteOf(evidence)}`);
    }
    lines.push("");
  }
  if (mentions.length > 0) {
    lines.push("> [!cairn]- Where the notes name it");
    for (const [note, places] of groupBy(mentions, (mention) => mention.note)) {
      lines.push(`> - ${escapeNote(note)}: line ${[...new Set(places.map(({ line }) => line))].join(", ")}`);
    }
    lines.push("");
  }
  return lines.join("\n");
}

function quoteOf(evidence: readonly FileEvidence[]): string {
  const best = tellingEvidence(evidence);
  if (best === undefined) return "";
  const more = evidence.length > 1 ? `, and ${evidence.length - 1} more` : "";
  return `: “${escapeNote(plainQuote(best.quote))}” (${escapeNote(best.note)}:${best.start.line}${more})`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** A text that a wikilink may show. */
function wikiText(text: string): string {
  return (
    text
      .replace(/[[\]|\\]+/g, " ")
      .replace(/\s+/g, " ")
      .trim() || "(no name)"
  );
}
