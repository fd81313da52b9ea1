import type { CairnGraphFile } from "../model/interchange.ts";

/** A file of an export: its path within the export (with `/`) and its whole text, with `\n` at the end of lines. */
export interface ExportedFile {
  /** Within the export, with `/`. */
  path: string;
  /** The whole text. */
  text: string;
}

export type FileConcept = CairnGraphFile["concepts"][number];
export type FileRelation = CairnGraphFile["relations"][number];
export type FilePrerequisite = CairnGraphFile["prerequisites"][number];
