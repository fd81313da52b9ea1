/**
 * The smaller questions, for those who build an interface over the graph: names, comparisons, what to read.
 *
 * @packageDocumentation
 */
export { TAUGHT_STRENGTH } from "./arguments.ts";
export { type Changed, compareGraphs, countChanges, type DiffOf, type GraphComparison } from "./diff-graphs.ts";
export { findConcepts, resolveConcepts } from "./find-concept.ts";
export { CHECK_RULES, type CheckRule } from "./finding.ts";
export { knownConcepts } from "./known-concepts.ts";
export type { Around, AroundNumbers, MaybePromise } from "./graph-reader.ts";
export { learningPathAtOnce } from "./learning-path.ts";
export { relationsAmong, surroundings } from "./neighbourhood.ts";
export { pathsAtOnce } from "./paths.ts";
export { searchAtOnce } from "./search.ts";
export { closedType, isOneOf } from "../model/relation.ts";
export { sectionToRead, type SectionToRead } from "./section-book.ts";
export { type GraphParts, readGraph } from "../graph/read-graph.ts";
export { noteConcepts, type NoteMention } from "../graph/note-concepts.ts";
