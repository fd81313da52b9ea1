import type { CairnGraphFile } from "../model/interchange.ts";
import { type ExportFormat, exportGraph, type ExportOptions } from "../export/export-graph.ts";
import { withoutHalves } from "./hostile-graphs.ts";

/** The text of an export that is one file. */
export function exportText(graph: CairnGraphFile, format: ExportFormat, options: ExportOptions = {}): string {
  const { files } = exportGraph(graph, format, options);
  if (files.length !== 1) throw new Error(`${format} wrote ${files.length} files.`);
  return files[0]!.text;
}

/** A graph with all its texts changed by a function; what a format cannot hold is to be taken out by it. */
export function mapTexts<T>(value: T, change: (text: string) => string): T;
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(withoutHalves(value));
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [name, mapTexts(each, change)]),
  );
}

/**
 * {@link mapTexts} for the texts that formats with plain attributes hold as they are. All others stand within JSON, which
 * writes what is hard to hold by number.
 */
export function bareTexts(graph: CairnGraphFile, change: (text: string) => string): CairnGraphFile {
  return {
    ...graph,
    concepts: graph.concepts.map(({ id, label, definition, ...others }) => ({
      ...others,
      id: change(id),
      label: change(label),
      ...(definition !== undefined && { definition: change(definition) }),
    })),
    relations: graph.relations.map(({ source, target, label, ...others }) => ({
      ...others,
      source: change(source),
      target: change(target),
      label: change(label),
    })),
    prerequisites: graph.prerequisites.map(({ concept, requires, reason, ...others }) => ({
      ...others,
      concept: change(concept),
      requires: change(requires),
      reason: change(reason),
    })),
  };
}

/** A graph read out of a format that holds nodes and edges with plain attributes. */
export interface ReadBack {
  nodes: { id: string; label: string; importance: number; definition?: string; aliases: string; mentions: string }[];
  edges: {
    source: string;
    target: string;
    type: string;
    label: string;
    weight: number;
    reason?: string;
    evidence: string;
  }[];
}

/** {@link ReadBack} as the graph that it was written from. */
export function asGraph({ nodes, edges }: ReadBack): CairnGraphFile {
  const isPrerequisite = ({ type }: { type: string }) => type.toLowerCase() === "prerequisite";
  return {
    format: "cairn-graph",
    version: 1,
    concepts: nodes.map(({ id, label, importance, definition, aliases, mentions }) => ({
      id,
      label,
      aliases: JSON.parse(aliases) as string[],
      importance,
      ...(definition !== undefined && definition !== "" && { definition }),
      mentions: JSON.parse(mentions) as CairnGraphFile["concepts"][number]["mentions"],
    })),
    relations: edges
      .filter((edge) => !isPrerequisite(edge))
      .map(({ source, target, type, label, weight, evidence }) => ({
        source,
        target,
        type: type.toLowerCase().replaceAll("_", "-") as CairnGraphFile["relations"][number]["type"],
        label,
        confidence: weight,
        evidence: JSON.parse(evidence) as CairnGraphFile["relations"][number]["evidence"],
      })),
    prerequisites: edges.filter(isPrerequisite).map(({ source, target, weight, reason = "", evidence }) => ({
      concept: source,
      requires: target,
      strength: weight,
      reason,
      evidence: JSON.parse(evidence) as CairnGraphFile["relations"][number]["evidence"],
    })),
  };
}
