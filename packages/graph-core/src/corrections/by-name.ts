import { CairnError } from "../model/errors.ts";
import type { CorrectionAction, PrerequisitePointer, RelationPointer } from "./correction.ts";
import type { NewCorrection } from "./write.ts";

/** The longest text that a correction takes from a caller, in UTF-16 units. */
const LONGEST = 1000;
/** The most names or notes that one correction lists. */
const MOST = 100;

/**
 * The name to write for a concept that a caller means by id or any of its names.
 * @throws CairnError where it means none, or none that could be written.
 */
export type NameOf = (reference: string) => Promise<string>;

/** The id of the concept that has the name, if one has. */
export type OwnerOf = (name: string) => string | undefined | Promise<string | undefined>;

/**
 * A correction as the author's file says it, made of what a caller of a server gives: concepts by names that mean them alone,
 * texts without space around them. One place for the API's mutations and for the tools of agents.
 * @param given - its concepts by whatever `nameOf` takes. Of a `split`, only the first name means a concept that there is; the
 * names that go with it, and the new ones, are taken as they are.
 * @param nameOf - called for each concept that there is, one after the other.
 * @param ownerOf - by it a `rename` and a `merge` are refused a name that another concept has: the entry would stand in the file
 * and never hold. Not given: they take any name.
 * @throws CairnError `name-taken`; `invalid-argument` for texts of none or more than 1000 characters, lists of more than 100, and a merge of
 * fewer than two concepts; and what `nameOf` throws.
 *
 * @example
 * ```js
 * import { ConceptIndex, findConcept } from "@cairn/graph-core";
 * import { correctionByName, unnamable } from "@cairn/graph-core/corrections";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * const nameOf = async (reference) => {
 *   const { id } = await findConcept(index.reader, reference);
 *   const name = index.referenceTo(id);
 *   if (name === undefined) throw unnamable(reference);
 *   return name;
 * };
 * const correction = await correctionByName({ action: { kind: "hide", concept: "the cells" } }, nameOf);
 * console.log(JSON.stringify(correction));
 * // → {"action":{"kind":"hide","concept":"Cell"}}
 * ```
 */
export async function correctionByName(
  { action, because }: NewCorrection,
  nameOf: NameOf,
  ownerOf?: OwnerOf,
): Promise<NewCorrection> {
  const reason = because === undefined ? undefined : words("because", because);
  const written = await named(action, nameOf);
  if (ownerOf !== undefined) await checkFree(written, ownerOf);
  return { action: written, ...(reason !== undefined && { because: reason }) };
}

async function checkFree(action: CorrectionAction, ownerOf: OwnerOf): Promise<void> {
  const [name, own] =
    action.kind === "rename" ? [action.to, [action.concept]] : action.kind === "merge" ? [action.as, action.names] : [];
  const owner = name === undefined ? undefined : await ownerOf(name);
  if (name === undefined || owner === undefined) return;
  for (const one of own ?? []) if ((await ownerOf(one)) === owner) return;
  throw new CairnError("name-taken", nameOfAnother(name));
}

/** What is said of a name that a concept was to get and that is another's. */
export function nameOfAnother(name: string): string {
  return `"${name}" is the name of another concept: merge the two, or take another name.`;
}

async function named(action: CorrectionAction, nameOf: NameOf): Promise<CorrectionAction> {
  switch (action.kind) {
    case "accept-relation":
    case "reject-relation":
      return { ...action, relation: await relation(action.relation, nameOf) };
    case "add-relation":
    case "retype-relation":
      return { ...action, relation: await relation(action.relation, nameOf), ...optional("label", action.label) };
    case "relabel-relation":
      return { ...action, relation: await relation(action.relation, nameOf), to: words("to", action.to) };
    case "accept-prerequisite":
    case "reject-prerequisite":
      return { ...action, prerequisite: await prerequisite(action.prerequisite, nameOf) };
    case "add-prerequisite":
      return {
        ...action,
        prerequisite: await prerequisite(action.prerequisite, nameOf),
        ...optional("reason", action.reason),
      };
    case "relabel-prerequisite":
      return { ...action, prerequisite: await prerequisite(action.prerequisite, nameOf), to: words("to", action.to) };
    case "merge": {
      const names: string[] = [];
      for (const one of few("concepts", action.names)) names.push(await nameOf(one));
      const apart = [...new Set(names)];
      if (apart.length >= 2) return { ...action, names: apart, ...optional("as", action.as) };
      throw new CairnError("invalid-argument", "`concepts` takes at least two different concepts.");
    }
    case "split":
      // The other one is a name of the same concept: looked up, it would be the concept itself.
      return { ...action, names: [await nameOf(action.names[0]), words("from", action.names[1])] };
    case "split-notes": {
      const [concept = "", ...others] = action.names;
      const names = [await nameOf(concept), ...few("names", others)];
      return { ...action, names: [...new Set(names)], notes: few("notes", action.notes), as: words("as", action.as) };
    }
    case "rename":
      return { ...action, concept: await nameOf(action.concept), to: words("to", action.to) };
    case "hide":
      return { ...action, concept: await nameOf(action.concept) };
  }
}

async function relation(pointer: RelationPointer, nameOf: NameOf): Promise<RelationPointer> {
  const source = await nameOf(pointer.source);
  return { ...pointer, source, target: await nameOf(pointer.target), ...optional("note", pointer.note) };
}

async function prerequisite(pointer: PrerequisitePointer, nameOf: NameOf): Promise<PrerequisitePointer> {
  const concept = await nameOf(pointer.concept);
  return { concept, requires: await nameOf(pointer.requires) };
}

function optional<K extends string>(argument: K, text: string | undefined): { [key in K]?: string } {
  return text === undefined ? {} : ({ [argument]: words(argument, text) } as { [key in K]: string });
}

function few(argument: string, list: readonly string[]): string[] {
  if (list.length <= MOST) return list.map((one) => words(argument, one));
  throw new CairnError("invalid-argument", `\`${argument}\` takes at most ${MOST}.`);
}

function words(argument: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed !== "" && trimmed.length <= LONGEST) return trimmed;
  throw new CairnError("invalid-argument", `\`${argument}\` takes 1 to ${LONGEST} characters.`);
}

/** The error for a concept that no correction can mean: each of its names is shared with another. */
export function unnamable(reference: string): CairnError {
  const message = `"${reference}" shares all its names with other concepts: correct it in cairn.corrections.yaml by hand.`;
  return new CairnError("invalid-argument", message);
}
