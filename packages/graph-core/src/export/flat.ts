import type { CairnGraphFile } from "../model/interchange.ts";

/** A value that any graph format can hold. */
export type FlatValue = string | number;

/** A concept with plain attributes; lists are JSON. */
export interface FlatNode {
  id: string;
  label: string;
  attributes: { importance: number; definition?: string; aliases: string; mentions: string };
}

/** A relation or prerequisite with plain attributes; evidence is JSON. */
export interface FlatEdge {
  /** `source|type|target`. */
  id: string;
  source: string;
  target: string;
  /** The notes' verb phrase; of a prerequisite, `builds on`. */
  label: string;
  /** Confidence or strength, 0 to 1. */
  weight: number;
  attributes: { type: string; reason?: string; evidence: string };
}

/** What formats that know attributes of nodes and edges are to declare, in the order in which they write them. */
export const NODE_ATTRIBUTES = {
  importance: "double",
  definition: "string",
  aliases: "string",
  mentions: "string",
} as const;
export const EDGE_ATTRIBUTES = { type: "string", reason: "string", evidence: "string" } as const;

/** The type under which a prerequisite stands among relations. */
export const PREREQUISITE = "prerequisite";

/** JSON of which every format can hold every sign: those that some cannot hold are written by number. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The graph for formats whose nodes and edges have plain attributes. A prerequisite is an edge from a concept to what it requires. */
export function flatten({ concepts, relations, prerequisites }: CairnGraphFile): {
  nodes: FlatNode[];
  edges: FlatEdge[];
} {
  return {
    nodes: concepts.map(({ id, label, aliases, importance, definition, mentions }) => ({
      id,
      label,
      attributes: {
        importance,
        ...(definition !== undefined && { definition }),
        aliases: plainJson(aliases),
        mentions: plainJson(mentions),
      },
    })),
    edges: [
      ...relations.map(({ source, target, type, label, confidence, evidence }) => ({
        id: `${source}|${type}|${target}`,
        source,
        target,
        label,
        weight: confidence,
        attributes: { type, evidence: plainJson(evidence) },
      })),
      ...prerequisites.map(({ concept, requires, strength, reason, evidence }) => ({
        id: `${concept}|${PREREQUISITE}|${requires}`,
        source: concept,
        target: requires,
        label: "builds on",
        weight: strength,
        attributes: { type: PREREQUISITE, reason, evidence: plainJson(evidence) },
      })),
    ],
  };
}
