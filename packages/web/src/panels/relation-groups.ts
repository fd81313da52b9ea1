import type { ConceptQuery } from "../api/generated/graphql.ts";
import { RELATION_TYPES } from "../state/view-state.ts";
import { text } from "../text/en.ts";

export type ConceptDetail = NonNullable<ConceptQuery["concept"]>;
export type RelationDetail = ConceptDetail["relations"]["edges"][number]["node"];

export interface RelationLine {
  relation: RelationDetail;
  /** The concept at the other end. */
  other: { slug: string; label: string };
}

export interface RelationGroup {
  key: string;
  title: string;
  lines: RelationLine[];
}

/** A concept's relations as a reader thinks of them: what it is, its parts, what it uses, what uses it. */
export function groupRelations(slug: string, relations: readonly RelationDetail[]): RelationGroup[] {
  const groups: RelationGroup[] = [];
  for (const type of RELATION_TYPES) {
    const words = text.relations[type];
    const ofType = relations.filter((relation) => relation.type === type);
    const out = ofType
      .filter((relation) => relation.source.slug === slug)
      .map((relation) => ({ relation, other: relation.target }));
    const into = ofType
      .filter((relation) => relation.source.slug !== slug)
      .map((relation) => ({ relation, other: relation.source }));
    // Both sides of a two-way relation read the same: one group.
    const sides: [string, string, RelationLine[]][] =
      words.out === words.in
        ? [["both", words.out, [...out, ...into]]]
        : [
            ["out", words.out, out],
            ["in", words.in, into],
          ];
    for (const [side, title, lines] of sides) {
      if (lines.length > 0) groups.push({ key: `${type}-${side}`, title, lines });
    }
  }
  return groups;
}
