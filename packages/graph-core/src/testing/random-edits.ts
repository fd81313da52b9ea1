import fc from "fast-check";
import { stringify } from "yaml";
import type { NoteBatch } from "../held/batch.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import { RELATION_TYPES, type RelationType } from "../model/relation.ts";

/** A change of a vault: a note's new text, or `undefined` for its removal; at `CORRECTIONS_FILE` that of the corrections. */
export interface Edit {
  /** Path of the note, or `CORRECTIONS_FILE`. */
  path: string;
  /** The whole new text; `undefined`: it is gone. */
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

/** What many notes say of whatever they are about. */
const FOOTERS = ["foot Claude in all its many guises", "foot FM or whatever else there may be"];

const FEW_TYPES: readonly RelationType[] = ["uses", "requires", "contrasts-with"];

/** So few that notes and corrections often speak of the same. */
export const FEW_NAMES: readonly string[] = ["Foundation model", "FM", "Claude", "RAG", "distillation"];

/** Paths with one name in several folders. */
export const TOY_PATHS = ["a.md", "b.md", "c/a.md", "c/rag.md", "d/e/a.md", "Bedrock.md"];

/** Texts for the toy reader: up to `maxLines` statements about some names. */
export function toyTexts(maxLines = 7, names: readonly string[] = NAMES): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names);
  const isFew = names === FEW_NAMES;
  const type = fc.constantFrom(...(isFew ? FEW_TYPES : RELATION_TYPES));
  const weight = fc.constantFrom("0.1", "0.3", "0.5", "0.7", "0.95");
  const target = fc.constantFrom("a", "rag", "c/a", "Bedrock", "Claude", "");
  const relation = fc
    .tuple(name, type, name, weight)
    .map(([one, type, other, confidence]) => `rel ${one} -${type}-> ${other} ${confidence}`);
  const line = fc.oneof(
    name.map((one) => `# ${one}`),
    name.map((one) => `## ${one}`),
    fc.tuple(name, weight).map(([one, score]) => `name ${one} ${score}`),
    fc.tuple(name, name).map(([one, other]) => `def ${one} = built on {${other}}`),
    fc
      .tuple(name, name, fc.constantFrom("acronym", "stated", "front-matter", "inflection"))
      .map(([one, other, rule]) => `alias ${one} = ${other} (${rule})`),
    relation,
    ...(isFew ? Array.from({ length: 9 }, () => relation) : []),
    fc.constantFrom(...FOOTERS),
    fc.tuple(name, name, weight).map(([one, other, strength]) => `pre ${one} <- ${other} ${strength}`),
    fc.tuple(target, name).map(([to, text]) => `link ${to}|${text}`),
    fc.tuple(target, name).map(([to, heading]) => `link ${to}#${heading}`),
    fc.constantFrom("tag one", "tag two"),
    fc.constant("## See also"),
  );
  return fc.array(line, { minLength: isFew ? maxLines >> 1 : 0, maxLength: maxLines }).map((lines) => lines.join("\n"));
}

/** Texts of an author's file: up to `maxEntries` corrections of what the toy texts say, some of them of nothing. */
export function toyCorrections(maxEntries = 5, names: readonly string[] = NAMES): fc.Arbitrary<string> {
  const known = fc.constantFrom(...names);
  const name = fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.constantFrom("No such", "New") });
  const type = fc.constantFrom(...(names === FEW_NAMES ? FEW_TYPES : RELATION_TYPES));
  const note = fc.option(fc.constantFrom("a.md", "c/a.md"), { freq: 4 });
  const because = fc.option(fc.constantFrom("I say so.", "It is: not so."), { freq: 2, nil: undefined });
  const relation = fc
    .record({ source: name, type, target: name, note })
    .map(({ note, ...ends }) => ({ ...ends, ...(note !== null && { note }) }));
  const prerequisite = fc.record({ concept: name, requires: name });
  const entry: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
    relation.map((accept) => ({ accept })),
    relation.map((reject) => ({ reject })),
    fc.tuple(relation, type).map(([retype, to]) => ({ retype, to })),
    fc.tuple(relation, name).map(([relabel, to]) => ({ relabel, to })),
    fc.record({ source: name, type, target: name }).map((add) => ({ add })),
    fc.tuple(relation, type).map(([retype, to]) => ({ retype, to })),
    fc.tuple(relation, name).map(([relabel, to]) => ({ relabel, to })),
    prerequisite.map((accept) => ({ accept })),
    prerequisite.map((reject) => ({ reject })),
    prerequisite.map((add) => ({ add })),
    prerequisite.map((relabel) => ({ relabel, to: "Because." })),
    fc.array(name, { minLength: 2, maxLength: 3 }).map((merge) => ({ merge })),
    fc.tuple(name, name, name).map(([one, other, as]) => ({ merge: [one, other], as })),
    fc.tuple(name, name).map((split) => ({ split })),
    fc.tuple(name, fc.constantFrom("a.md", "c/"), name).map(([split, notes, as]) => ({ split, notes: [notes], as })),
    fc.tuple(name, name).map(([rename, to]) => ({ rename, to })),
    name.map((hide) => ({ hide })),
    fc.constant({ nonsense: true }),
  );
  const entries = fc.array(
    fc.tuple(entry, because).map(([one, why]) => ({ ...one, ...(why !== undefined && { because: why }) })),
    { maxLength: maxEntries },
  );
  // Comments move lines, and with them the evidence.
  const comment = fc.constantFrom("", "# mine\n", "# one\n\n# two\n");
  return fc
    .tuple(comment, entries, fc.boolean())
    .map(
      ([head, list, isBroken]) =>
        `${head}${stringify({ corrections: list })}${isBroken && list.length > 2 ? "- {" : ""}`,
    );
}

/**
 * Batches of edits of a vault, some of them removals.
 * @param paths - of the notes that may be edited; @param texts - what they may say. `corrections`: what the author's file may say;
 * it is not edited where not given.
 */
export function randomEdits(
  paths: readonly string[],
  texts: fc.Arbitrary<string>,
  {
    maxBatches = 8,
    maxBatch = 3,
    corrections,
  }: { maxBatches?: number; maxBatch?: number; corrections?: fc.Arbitrary<string> } = {},
): fc.Arbitrary<Edit[][]> {
  const maybe = { nil: undefined, freq: 4 };
  const noteEdit = fc.record({ path: fc.constantFrom(...paths), text: fc.option(texts, maybe) });
  const edit =
    corrections === undefined
      ? noteEdit
      : fc.oneof(
          { weight: 3, arbitrary: noteEdit },
          {
            weight: 1,
            arbitrary: fc.record({ path: fc.constant(CORRECTIONS_FILE), text: fc.option(corrections, maybe) }),
          },
        );
  return fc.array(fc.array(edit, { minLength: 1, maxLength: maxBatch }), { minLength: 1, maxLength: maxBatches });
}

/** Some edits as one batch. */
export function asBatch(edits: readonly Edit[]): NoteBatch {
  const after = [...new Map(edits.map((edit) => [edit.path, edit])).values()];
  const notes = after.filter(({ path }) => path !== CORRECTIONS_FILE);
  const author = after.find(({ path }) => path === CORRECTIONS_FILE);
  return {
    set: notes.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])),
    removed: notes.filter(({ text }) => text === undefined).map(({ path }) => path),
    ...(author !== undefined && { corrections: author.text ?? null }),
  };
}

/** The notes that stand after some edits, by path, and the author's file where there is one. */
export function notesAfter(edits: Iterable<Edit>): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { path, text } of edits) {
    if (text === undefined) notes.delete(path);
    else notes.set(path, text);
  }
  return notes;
}
