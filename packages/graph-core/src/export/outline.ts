import type { CairnGraphFile } from "../model/interchange.ts";
import { closedType } from "../model/relation.ts";
import type { FileConcept, FilePrerequisite, FileRelation } from "./exported-file.ts";

/** A concept in an outline: under one that it is a kind or a part of, where there is one. */
export interface OutlineItem {
  concept: FileConcept;
  /** The relation by which it stands under its parent. */
  placedBy?: FileRelation;
  /** Its other relations, as source; surest first. */
  relations: FileRelation[];
  /** What it requires, strongest first. */
  prerequisites: FilePrerequisite[];
  /** Most important first. */
  children: OutlineItem[];
}

/**
 * The graph as a tree that holds all of it: each concept stands once, under the target of its surest `is-a` or `part-of`
 * relation that closes no circle; whatever else is said of it stands with it. Order is that of the graph.
 */
export function outlineOf({ concepts, relations, prerequisites }: CairnGraphFile): OutlineItem[] {
  const items = new Map<string, OutlineItem>(
    concepts.map((concept) => [concept.id, { concept, relations: [], prerequisites: [], children: [] }]),
  );
  const parents = new Map<string, string>();
  const isAbove = (id: string, other: string): boolean => {
    for (let at: string | undefined = other; at !== undefined; at = parents.get(at)) if (at === id) return true;
    return false;
  };
  for (const relation of relations) {
    const item = items.get(relation.source);
    if (item === undefined) continue;
    const type = closedType(relation.type);
    const isTree = type === "is-a" || type === "part-of";
    if (
      isTree &&
      item.placedBy === undefined &&
      items.has(relation.target) &&
      !isAbove(relation.source, relation.target)
    ) {
      item.placedBy = relation;
      parents.set(relation.source, relation.target);
    } else item.relations.push(relation);
  }
  for (const prerequisite of prerequisites) items.get(prerequisite.concept)?.prerequisites.push(prerequisite);
  const roots: OutlineItem[] = [];
  for (const [id, item] of items) (items.get(parents.get(id) ?? "")?.children ?? roots).push(item);
  return roots;
}
