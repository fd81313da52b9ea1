import fc from "fast-check";
import { RELATION_TYPES } from "../model/relation.ts";

/** A change of a vault: a note's new text, or `undefined` for its removal. */
export interface Edit {
  path: string;
  text: string | undefined;
}

/** Names chosen to get into each other's way: variants, acronyms with two meanings, makers' prefixes, ids that collide. */
const NAMES = [
  "Feature map",
  "Foundation model",
  "FM",
  "Amazon Bedrock",
  "Bedrock",
  "Amazon Glue",
  "Amazon Athena",
  "Retrieval augmented generation",
  "RAG",
  "Model distillation",
  "distillation",
  "Node.js",
  "node js",
  "Claude",
  "Claude 2",
  "claude.2",
  "Vector database",
  "vector databases",
];

/** Paths with one name in several folders. */
export const TOY_PATHS = ["a.md", "b.md", "c/a.md", "c/rag.md", "d/e/a.md", "Bedrock.md"];

/** Texts for the toy reader: up to `maxLines` statements about a few names. */
export function toyTexts(maxLines = 7): fc.Arbitrary<string> {
  const name = fc.constantFrom(...NAMES);
  const weight = fc.constantFrom("0.1", "0.3", "0.5", "0.7", "0.95");
  const target = fc.constantFrom("a", "rag", "c/a", "Bedrock", "Claude", "");
  const line = fc.oneof(
    name.map((one) => `# ${one}`),
    name.map((one) => `## ${one}`),
    fc.tuple(name, weight).map(([one, score]) => `name ${one} ${score}`),
    fc.tuple(name, name).map(([one, other]) => `def ${one} = built on {${other}}`),
    fc
      .tuple(name, name, fc.constantFrom("acronym", "stated", "front-matter", "inflection"))
      .map(([one, other, rule]) => `alias ${one} = ${other} (${rule})`),
    fc
      .tuple(name, fc.constantFrom(...RELATION_TYPES), name, weight)
      .map(([one, type, other, confidence]) => `rel ${one} -${type}-> ${other} ${confidence}`),
    fc.tuple(name, name, weight).map(([one, other, strength]) => `pre ${one} <- ${other} ${strength}`),
    fc.tuple(target, name).map(([to, text]) => `link ${to}|${text}`),
    fc.tuple(target, name).map(([to, heading]) => `link ${to}#${heading}`),
    fc.constantFrom("tag one", "tag two"),
  );
  return fc.array(line, { maxLength: maxLines }).map((lines) => lines.join("\n"));
}

/**
 * Batches of edits of a vault, some of them removals.
 * @param paths of the notes that may be edited; @param texts what they may say.
 */
export function randomEdits(
  paths: readonly string[],
  texts: fc.Arbitrary<string>,
  { maxBatches = 8, maxBatch = 3 }: { maxBatches?: number; maxBatch?: number } = {},
): fc.Arbitrary<Edit[][]> {
  const edit = fc.record({ path: fc.constantFrom(...paths), text: fc.option(texts, { nil: undefined, freq: 4 }) });
  return fc.array(fc.array(edit, { minLength: 1, maxLength: maxBatch }), { minLength: 1, maxLength: maxBatches });
}

/** The notes that stand after some edits, by path. */
export function notesAfter(edits: Iterable<Edit>): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { path, text } of edits) {
    if (text === undefined) notes.delete(path);
    else notes.set(path, text);
  }
  return notes;
}
