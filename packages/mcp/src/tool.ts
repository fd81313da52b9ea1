import type { ConceptIndex, GraphReader, NoteWarning } from "@cairn/graph-core";
import type { CorrectionsEditor } from "@cairn/graph-core/node";
import { z } from "zod";
import type { Vault } from "./vault.ts";

/** What a tool answers from. */
export interface Context {
  index: ConceptIndex;
  reader: GraphReader;
  /** What was wrong with the files before they came into the index. */
  fileWarnings: readonly NoteWarning[];
  /** Writes the author's corrections; only where agents may. */
  editor?: CorrectionsEditor;
}

/** What a tool answers from, once a vault has been read. */
export async function contextOf(vault: Vault, index: ConceptIndex): Promise<Context> {
  const editor = await vault.editor?.();
  const fileWarnings = vault.fileWarnings?.() ?? [];
  return { index, reader: index.reader, fileWarnings, ...(editor !== undefined && { editor }) };
}

/** A question that agents can ask, or a correction that they can make. */
export interface Tool<S extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  /** For the agent: what it answers, and when to ask it. */
  description: string;
  input: S;
  /**
   * What it does to the author's file: it `adds` an entry, or `removes` some. Not given: nothing changes. Notes are never
   * written.
   */
  writes?: "adds" | "removes";
  /** A small answer as plain data. Throws `CairnError` for what cannot be answered. */
  answer(context: Context, input: z.output<S>): Promise<object>;
}

/** Keeps the types of a tool's input for its `answer`. */
export function defineTool<S extends z.ZodObject>(tool: Tool<S>): Tool {
  return tool as unknown as Tool;
}

/** One name or several; agents write both. */
export const names = (about: string) =>
  z
    .union([z.string().min(1).max(300), z.array(z.string().min(1).max(300)).max(500)])
    .describe(about)
    .transform((given) => (typeof given === "string" ? [given] : given));

/** The name of a concept. */
export const conceptName = (about = "A concept, by id, label or alias.") => z.string().min(1).max(300).describe(about);

/** How much of an answer to give, and where to go on. */
export const paging = (first: number, most = 50) => ({
  limit: z.int().min(1).max(most).default(first).describe(`At most so many, 1 to ${most}.`),
  cursor: z.string().max(200).optional().describe("`next` of the answer before, to go on; with the same arguments."),
});
