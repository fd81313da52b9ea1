import { stemmer } from "stemmer";
import type { Concept } from "../model/concept.ts";
import { type AnyRelationType, closedType, type Evidence, type RelationType } from "../model/relation.ts";
import { type Finding, placesOf } from "./finding.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What a note says of two concepts, stated or denied. */
export interface Said {
  /** Id of a concept, as is `target`. */
  source: string;
  target: string;
  type: AnyRelationType;
  /** The note's own verb phrase. */
  label: string;
  denied: boolean;
  evidence: Evidence;
}

/** What is denied, as a verb. "Differs" and "has to do with" say too little to be contradicted. */
const VERBS: Partial<Record<RelationType, string>> = {
  "is-a": "be a kind of",
  "part-of": "be a part of",
  uses: "use",
  requires: "need",
  produces: "produce",
  affects: "affect",
  "applies-to": "apply to",
};

/** Types for which any words will do; in the others, the verb must be the same: much "affects" in many ways. */
const ONE_MEANING: ReadonlySet<RelationType> = new Set(["is-a", "part-of", "requires"]);

/** Relations that are stated in one place and denied in another. Cost: the relations of the concepts that denials speak of. */
export async function findDenied(
  reader: GraphReader,
  said: readonly Said[],
  concepts: ReadonlyMap<string, Concept>,
): Promise<Finding[]> {
  const denials = said.filter(({ denied, type }) => denied && VERBS[closedType(type)] !== undefined);
  const found = [...groupBy(denials, idOf)];
  const statements = groupBy(
    // "Does not always" denies nothing for sure, and states nothing either.
    said.filter(
      ({ denied, label, evidence }) =>
        !denied && !/\b(?:not|cannot)\b/.test(label) && !evidence.quote.trimEnd().endsWith("?"),
    ),
    idOf,
  );
  // What the author took off the map is no statement any more.
  const sources = new Set(found.map(([, [first]]) => first!.source));
  const lists = await reader.relations([...sources], { direction: "out" });
  const standing = new Set(lists.flat().map(({ id }) => id));
  return found.flatMap(([id, denied]): Finding[] => {
    const [first] = denied;
    const contradicts = (one: Said): boolean =>
      denied.every(({ evidence }) => keyOf(evidence) !== keyOf(one.evidence)) &&
      (ONE_MEANING.has(closedType(one.type)) || denied.some(({ label }) => verbOf(label) === verbOf(one.label)));
    const stating = (statements.get(id) ?? []).filter(contradicts);
    if (first === undefined || stating.length === 0 || !standing.has(id)) return [];
    const label = (concept: string): string => concepts.get(concept)?.label ?? concept;
    const verb = VERBS[closedType(first.type)];
    const { note, start } = first.evidence;
    return [
      {
        rule: "contradiction",
        severity: "warning",
        message: `${capital(label(first.source))} is said to ${verb} ${label(first.target)}, and not to ${verb} it.`,
        note,
        line: start.line,
        column: start.column,
        // One of each first: that is what the short report shows.
        related: placesOf([first, ...stating, ...denied.slice(1)].map(({ evidence }) => evidence)),
      },
    ];
  });
}

function idOf({ source, type, target }: Said): string {
  return `${source}|${type}|${target}`;
}

/** The stem of the word that says something in a verb phrase: `use` of "can not be used in". */
function verbOf(label: string): string {
  const small =
    /^(?:is|are|be|does|do|has|have|can|could|may|might|must|shall|should|will|would|not|cannot|never|an?|the|to)$/;
  return stemmer(label.split(" ").find((word) => !small.test(word)) ?? "");
}

function groupBy(said: readonly Said[], keyOfOne: (one: Said) => string): Map<string, Said[]> {
  const groups = new Map<string, Said[]>();
  for (const one of said) groups.set(keyOfOne(one), [...(groups.get(keyOfOne(one)) ?? []), one]);
  return groups;
}

function keyOf({ note, start, end }: Evidence): string {
  return `${start.offset} ${end.offset} ${note}`;
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
