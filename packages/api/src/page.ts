/**
 * The API for a page: the same schema, executed beside the map, without a server and without anything of Node.
 */
export { createPageApi, type PageApi } from "./page-api.ts";
export type { NoteMention, NoteRecord, NoteSection, StatsResult } from "./source/graph-source.ts";
export type { HeldSource as GraphSource } from "./source/held-source.ts";
export { sourceOf } from "./source/index-source.ts";
export type { ListedNote } from "./source/note-lists.ts";
export { type NoteAnswers, readerSource } from "./source/reader-source.ts";
