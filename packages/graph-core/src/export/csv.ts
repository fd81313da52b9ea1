import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { flatten } from "./flat.ts";

/** A cell that a spreadsheet would take for a formula, apostrophes of ours before it or not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One row of CSV (RFC 4180). A cell that begins like a formula gets an apostrophe before it, so that no spreadsheet runs what
 * stands in a note; taking one apostrophe off such cells gives back what it was.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells
    .map((cell) => {
      if (typeof cell === "number") return String(cell);
      const text = FORMULA.test(cell) ? `'${cell}` : cell;
      return /[",\r\n\t;']/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",")}\n`;
}

/** Nodes and relationships for `neo4j-admin database import`, and for spreadsheets. Lists are JSON. */
export function toCsv(graph: CairnGraphFile): ExportedFile[] {
  const { nodes, edges } = flatten(graph);
  return [
    {
      path: "concepts.csv",
      text: [
        csvRow(["id:ID", "label", "importance:double", "definition", "aliases", "mentions", ":LABEL"]),
        ...nodes.map(({ id, label, attributes: { importance, definition = "", aliases, mentions } }) =>
          csvRow([id, label, importance, definition, aliases, mentions, "Concept"]),
        ),
      ].join(""),
    },
    {
      path: "relations.csv",
      text: [
        csvRow([":START_ID", ":END_ID", ":TYPE", "label", "weight:double", "reason", "evidence"]),
        ...edges.map(({ source, target, label, weight, attributes: { type, reason = "", evidence } }) =>
          csvRow([source, target, relationshipType(type), label, weight, reason, evidence]),
        ),
      ].join(""),
    },
  ];
}

/** A relation's type as Neo4j writes types: `PART_OF`. */
export function relationshipType(type: string): string {
  return type.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
