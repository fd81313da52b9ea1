import type { RelatedConcept } from "@cairn/graph-core";

/** `a, b and c`. */
function joined(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/**
 * Why a concept is related, in sentences, none of them twice; the strongest reason first.
 * @param labels - of the concepts, by id.
 * @param titles - of the notes, by path.
 */
export function relatedReasons(
  { reasons }: RelatedConcept,
  labels: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): string[] {
  const label = (id: string): string => labels.get(id) ?? id;
  const sentences = reasons.map((reason) => {
    if (reason.kind === "relation") {
      const { source, label: verb, target } = reason.relation;
      return `${label(source)} ${verb === "part of" ? "is part of" : verb} ${label(target)}.`;
    }
    if (reason.kind === "shared-neighbours")
      return `Both are tied to ${joined(reason.concepts.map((id) => `"${label(id)}"`))}.`;
    const [first] = reason.sections;
    const where = first === undefined ? "" : `, such as ${titles.get(first.note) ?? first.note}, line ${first.line}`;
    return `${reason.count} ${reason.count === 1 ? "section names" : "sections name"} both${where}.`;
  });
  // Relations of two types may be stated with the same words.
  return [...new Set(sentences)];
}
