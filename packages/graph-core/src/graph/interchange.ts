import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { CairnGraphFile, FileEvidence } from "../model/interchange.ts";
import type { Evidence, Prerequisite, Relation } from "../model/relation.ts";

/** The graph as a file: concepts most important first, relations surest first, prerequisites strongest first; ties by id. */
export function toGraphFile(
  concepts: Iterable<Concept>,
  relations: Iterable<Relation>,
  prerequisites: Iterable<Prerequisite>,
): CairnGraphFile {
  return {
    format: "cairn-graph",
    version: 1,
    concepts: [...concepts].sort(byImportance).map(({ id, label, aliases, importance, definition, mentions }) => ({
      id,
      label,
      aliases,
      importance,
      ...(definition !== undefined && { definition }),
      mentions: mentions.map(({ note, line, column }) => ({ note, line, column })),
    })),
    relations: [...relations].sort(byConfidence).map(({ source, target, type, label, confidence, evidence }) => ({
      source,
      target,
      type,
      label,
      confidence,
      evidence: evidence.map(toFileEvidence),
    })),
    prerequisites: [...prerequisites].map(({ concept, requires, strength, reason, evidence }) => ({
      concept,
      requires,
      strength,
      reason,
      evidence: evidence.map(toFileEvidence),
    })),
  };
}

/** Most important first; ties by id. */
export function byImportance(a: Concept, b: Concept): number {
  return b.importance - a.importance || compare(a.id, b.id);
}

/** Surest first; ties by id. */
export function byConfidence(a: Relation, b: Relation): number {
  return b.confidence - a.confidence || compare(a.id, b.id);
}

function toFileEvidence({ note, start, end, quote, rule }: Evidence): FileEvidence {
  return { note, start, end, quote, rule };
}
