/**
 * What a store of the graph needs besides the root door: the order of the file, and how names are compared.
 *
 * @packageDocumentation
 */
export { byConfidence, byImportance, toGraphFile } from "../graph/interchange.ts";
export { readable } from "../graph/readable-graph.ts";
export { readerOf } from "../graph/reader-of.ts";
export { compare } from "../merge/order.ts";
export { type DroppedPrerequisite, prerequisiteId } from "../prerequisites/standing.ts";
export { byStrength } from "../prerequisites/select.ts";
export { editDistance, fold, wordsOf } from "../query/fold.ts";
export { maxTypos } from "../query/search.ts";
export { bestTied, type Tie, tiesOf } from "../query/ties.ts";
export { mostSimilar } from "../query/similar-names.ts";
export { courseLevels, curriculumOn } from "../query/curriculum.ts";
export type { CourseGround } from "../query/course-ground.ts";
export type {
  ConceptConditions,
  ConceptListOrder,
  KeptChange,
  KeptNote,
  KeptPlace,
  KeptTheme,
  ListPart,
  ListPlace,
  NoteConditions,
  PartAsked,
  VaultFigures,
  VaultReader,
} from "../query/vault-reader.ts";
