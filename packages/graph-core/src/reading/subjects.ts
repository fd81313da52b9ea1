import type { Clause } from "../language/clauses.ts";
import { calledSo } from "./called-so.ts";
import type { TieFeature } from "./draft.ts";
import type { Reference, Statement } from "./statement.ts";

const KIND: Partial<Record<Clause["subjectKind"], TieFeature>> = {
  shared: "shared",
  relative: "relative",
  controlled: "controlled",
  participle: "participle",
};

/** Who a clause speaks of: its own subject, or the one in force where it has none. */
export function subjectsOf(statement: Statement, clause: Clause): Reference[] {
  const found = statement.references(
    clause.subjects.map((at) => calledSo(statement, at)),
    "subject",
  );
  const feature = KIND[clause.subjectKind];
  if (found.length > 0)
    return feature ? found.map((f) => ({ ...f, features: { ...f.features, [feature]: 1 } })) : found;
  if (clause.subjects.length > 0 && clause.subjectKind === "own") return [];
  if (clause.subjectKind !== "none" && clause.role !== "purpose") return [];
  const topic = statement.frame.topic;
  if (!topic) return [];
  topic.roles.topic++;
  return [topic, ...(statement.frame.also ?? [])].map((draft) => ({ draft, features: { inherited: 1 }, word: -1 }));
}
