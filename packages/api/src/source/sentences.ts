import type { LearningPath, RelatedConcept } from "@cairn/graph-core";

/** `a, b and c`. */
export function joined(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Why a concept is related, in sentences; the strongest reason first. */
export function relatedReasons({ reasons }: RelatedConcept, labels: ReadonlyMap<string, string>): string[] {
  const label = (id: string): string => labels.get(id) ?? id;
  return reasons.map((reason) => {
    if (reason.kind === "relation") {
      const { source, label: verb, target } = reason.relation;
      return `${label(source)} ${verb === "part of" ? "is part of" : verb} ${label(target)}.`;
    }
    if (reason.kind === "shared-neighbours") return `Both are tied to ${joined(reason.concepts.map(label))}.`;
    const [first] = reason.sections;
    const where = first === undefined ? "" : `, such as ${first.note}, line ${first.line}`;
    return `${reason.count} ${reason.count === 1 ? "section names" : "sections name"} both${where}.`;
  });
}

/** What a learner should know of a path besides its steps; null where there is nothing to say. */
export function learningMessage(
  path: Pick<LearningPath, "steps" | "omitted" | "goals">,
  unknownGoals: readonly string[],
): string | null {
  const sentences: string[] = [];
  if (unknownGoals.length > 0) sentences.push(`These notes have nothing named ${joined(unknownGoals)}.`);
  if (path.steps.every(({ known }) => known)) sentences.push("All of this is known already.");
  else if (path.steps.length === path.goals.length) {
    sentences.push("The notes name nothing that has to be understood first.");
  }
  const { length } = path.omitted;
  if (length > 0) {
    sentences.push(`${length} ${length === 1 ? "concept that is" : "concepts that are"} needed less were left out.`);
  }
  return sentences.length === 0 ? null : sentences.join(" ");
}
