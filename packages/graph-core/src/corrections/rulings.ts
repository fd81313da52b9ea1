import type { AliasClaim } from "../merge/claims.ts";
import type { KeyFact } from "../merge/pair-book.ts";
import { nameKey } from "../model/names.ts";
import type { AnyRelationType } from "../model/relation.ts";
import { type Correction, type CorrectionAction, CORRECTION_RULE, CORRECTIONS_FILE } from "./correction.ts";

/** Rule of the claim that ties a concept's new name to it; unlike a merge it never takes a name that notes use already. */
export const RENAMED_RULE = "renamed";

/** What a correction says of a relation between two keys. */
export interface RelationRuling extends KeyFact {
  correction: Correction;
  does: "accept" | "reject" | "add" | "retype" | "relabel";
  type: AnyRelationType;
  /** retype: the type that it gets; otherwise `type` again. */
  becomes: AnyRelationType;
  label: string | undefined;
  note: string | undefined;
}

/** What a correction says of "`from` requires `to`" (keys). */
export interface PrerequisiteRuling extends KeyFact {
  correction: Correction;
  does: "accept" | "reject" | "add" | "relabel";
  reason: string | undefined;
}

/** What a correction says of the concept that a key names. */
export interface ConceptRuling {
  correction: Correction;
  key: string;
  /** `lift`: it stands, however little the notes make of it. */
  does: "hide" | "rename" | "lift";
  label: string;
}

/** In these notes, these keys mean another concept. */
export interface NoteSplit {
  correction: Correction;
  keys: string[];
  notes: string[];
  as: string;
}

/** One correction in terms of keys: what it asks of each part of the index. It depends on nothing but its own text and place. */
export interface Rulings {
  relations: RelationRuling[];
  prerequisites: PrerequisiteRuling[];
  concepts: ConceptRuling[];
  claims: AliasClaim[];
  /** Keys that must not be names of one concept. */
  apart: [string, string][];
  splits: NoteSplit[];
}

/** What a correction asks for. */
export function rulingsOf(correction: Correction): Rulings {
  const rulings: Rulings = { relations: [], prerequisites: [], concepts: [], claims: [], apart: [], splits: [] };
  const { action } = correction;
  switch (action.kind) {
    case "merge":
      takeMerge(rulings, correction, action.names, action.as);
      break;
    case "split":
      rulings.apart.push(action.names.map(nameKey) as [string, string]);
      break;
    case "split-notes":
      rulings.splits.push({ correction, keys: action.names.map(nameKey), notes: action.notes, as: action.as });
      lift(rulings, correction, [action.as]);
      break;
    case "rename":
      takeRename(rulings, correction, action.concept, action.to);
      break;
    case "hide":
      rulings.concepts.push({ correction, key: nameKey(action.concept), does: "hide", label: "" });
      break;
    default:
      if ("relation" in action) takeRelation(rulings, correction, action);
      else takePrerequisite(rulings, correction, action);
  }
  return rulings;
}

type Ties = Extract<CorrectionAction, { relation: unknown }>;
type Needs = Extract<CorrectionAction, { prerequisite: unknown }>;

function takeRelation(rulings: Rulings, correction: Correction, action: Ties): void {
  const { source, target, type, note } = action.relation;
  rulings.relations.push({
    correction,
    from: nameKey(source),
    to: nameKey(target),
    does: action.kind.slice(0, -"-relation".length) as RelationRuling["does"],
    type,
    becomes: action.kind === "retype-relation" ? action.to : type,
    label: action.kind === "relabel-relation" ? action.to : "label" in action ? action.label : undefined,
    note,
  });
  if (action.kind === "add-relation") lift(rulings, correction, [source, target]);
}

function takePrerequisite(rulings: Rulings, correction: Correction, action: Needs): void {
  const { concept, requires } = action.prerequisite;
  rulings.prerequisites.push({
    correction,
    from: nameKey(concept),
    to: nameKey(requires),
    does: action.kind.slice(0, -"-prerequisite".length) as PrerequisiteRuling["does"],
    reason: action.kind === "relabel-prerequisite" ? action.to : "reason" in action ? action.reason : undefined,
  });
  if (action.kind === "add-prerequisite") lift(rulings, correction, [concept, requires]);
}

function lift(rulings: Rulings, correction: Correction, names: readonly string[]): void {
  for (const name of names) rulings.concepts.push({ correction, key: nameKey(name), does: "lift", label: "" });
}

/** All names are tied to the first one. */
function takeMerge(rulings: Rulings, correction: Correction, names: readonly string[], as: string | undefined): void {
  const [first, ...others] = names as [string, ...string[]];
  for (const name of others) {
    const [owner, alias] = [nameKey(first), nameKey(name)];
    if (owner !== alias) rulings.claims.push(claim(correction, owner, alias, name, CORRECTION_RULE));
  }
  if (as !== undefined) takeRename(rulings, correction, first, as);
}

function takeRename(rulings: Rulings, correction: Correction, name: string, to: string): void {
  const [key, newKey] = [nameKey(name), nameKey(to)];
  rulings.concepts.push({ correction, key, does: "rename", label: to });
  rulings.concepts.push({ correction, key, does: "lift", label: "" });
  if (newKey !== key) rulings.claims.push(claim(correction, key, newKey, "", RENAMED_RULE));
}

function claim({ span, quote }: Correction, owner: string, alias: string, name: string, rule: string): AliasClaim {
  return { owner, alias, name, rule, note: CORRECTIONS_FILE, line: span.start.line, quote };
}
