import type { RelationType } from "../model/relation.ts";
import type { Role } from "./draft.ts";

/**
 * What stands in a note and what is to be read from it: `source --type--> target`; with `alias`, `target` is another name of
 * `source`; with `names`, `target` is a candidate that was met in the role `source`.
 */
export type Said =
  | readonly [note: string, source: string, said: RelationType | "alias", target: string]
  | readonly [note: string, role: Role, said: "names", target: string];

/** A rule's examples, which are its tests: see `rule-examples.test.ts`. They speak of what a rule finds, before scoring. */
export interface RuleExamples {
  /** The words by which ties and aliases of this rule say who read them. */
  readonly rules: readonly string[];
  readonly reads: readonly Said[];
  /** Notes from which this rule must read nothing, or not this. */
  readonly not: readonly (readonly [note: string] | Said)[];
}
