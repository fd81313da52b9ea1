import type { Clause } from "../language/clauses.ts";
import type { Statement } from "./statement.ts";

const IRREGULAR: Record<string, string> = { have: "has", do: "does", go: "goes", be: "is" };

/** Third person singular of a verb's dictionary form. */
export function thirdPerson(lemma: string): string {
  const known = IRREGULAR[lemma];
  if (known) return known;
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return lemma + "es";
  if (/[^aeiou]y$/.test(lemma)) return lemma.slice(0, -1) + "ies";
  return lemma + "s";
}

/**
 * The note's own verb phrase as an edge says it: at most four words; an imperative in the third person.
 * @param preposition what leads to the target, "" for the object.
 */
export function verbLabel(
  statement: Statement,
  clause: Clause,
  preposition: string,
  options: { active?: boolean } = {},
): string {
  const { lemma } = clause;
  const words: string[] = [];
  const modal = clause.modal && (clause.negated || !/^(?:will|would|shall)$/.test(clause.modal)) ? clause.modal : "";
  if (modal) words.push(clause.negated ? `${modal} not` : modal);
  else if (clause.negated) words.push(clause.passive && !options.active ? "is not" : "does not");
  const bare = modal !== "" || clause.negated;
  const chain = clause.chain.map((i) => statement.lemma(i)).filter((l) => l !== "use" && l !== "be" && l !== "like");
  if (clause.passive && !options.active) {
    const form = statement.word(clause.verb)?.lower ?? lemma;
    if (modal) words.push("be");
    else if (!clause.negated) words.push("is");
    words.push(form);
  } else {
    const verbs = [...chain.slice(0, 1), lemma];
    words.push(bare ? (verbs[0] as string) : thirdPerson(verbs[0] as string), ...verbs.slice(1));
  }
  const particle = statement.children(clause.verb).find((c) => statement.word(c)?.label === "compound:prt");
  if (particle !== undefined) words.push(statement.word(particle)?.lower ?? "");
  if (preposition) words.push(preposition);
  return words.join(" ").split(" ").filter(Boolean).slice(0, 5).join(" ");
}
