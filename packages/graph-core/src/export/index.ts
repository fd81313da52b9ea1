/**
 * The graph, and answers about it, as files of other programs.
 *
 * @packageDocumentation
 */
export {
  EXPORT_FORMATS,
  exportGraph,
  type ExportFormat,
  type ExportOptions,
  type GraphExport,
} from "./export-graph.ts";
export type { ExportedFile } from "./exported-file.ts";
export { coursePlan } from "./course-plan.ts";
export { plainQuote, tellingEvidence } from "./markdown.ts";
export { readingTime, sectionName, studyPlan, type StudyPlanOptions } from "./study-plan.ts";
