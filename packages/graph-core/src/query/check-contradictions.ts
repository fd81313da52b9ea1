import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { type Finding, placesOf } from "./finding.ts";
import type { GraphReader } from "./graph-reader.ts";

/** Of two concepts, these can hold one way only. */
const ONE_WAY = ["is-a", "part-of"] as const;
const WORDS = { "is-a": "a kind of", "part-of": "a part of" } as const;

/** Pairs of concepts that are each said to be a kind (or a part) of the other. Cost: their relations. */
export async function findContradictions(
  reader: GraphReader,
  concepts: ReadonlyMap<string, Concept>,
): Promise<Finding[]> {
  const lists = await reader.relations([...concepts.keys()], { direction: "out", types: ONE_WAY });
  const known = new Map(lists.flat().map((relation) => [relation.id, relation]));
  return [...known.values()].flatMap((relation): Finding[] => {
    const { source, target, type } = relation;
    const back = known.get(`${target}|${type}|${source}`);
    if (back === undefined || target < source || (type !== "is-a" && type !== "part-of")) return [];
    const [one, other] = [concepts.get(source)?.label ?? source, concepts.get(target)?.label ?? target];
    const weaker = relation.confidence < back.confidence ? relation : back;
    return [
      {
        rule: "contradiction",
        severity: "warning",
        message: `${one} is said to be ${WORDS[type]} ${other}, and ${other} ${WORDS[type]} ${one}.`,
        ...startOf(weaker),
        related: placesOf([...relation.evidence, ...back.evidence]),
      },
    ];
  });
}

function startOf({ evidence }: Relation): { note: string; line: number; column: number } {
  const [first] = evidence;
  return { note: first?.note ?? "", line: first?.start.line ?? 1, column: first?.start.column ?? 1 };
}
