import { overviewOf, type LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { MOST_THEMES } from "@cairn/layout";
import type { MapConcept, MapRelation, Positions } from "@cairn/drawing/map/types.ts";

/** A generator of numbers in [0, 1), the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const GROUPS = 24;

/** So many concepts in groups, with three times as many relations, most of them within a group; the same on every run. */
export function madeGraph(size: number): { graph: LoadedGraph; positions: Positions } {
  const random = seeded(size);
  const concepts = Array.from({ length: size }, (_, index): MapConcept => {
    const slug = `concept-${index}`;
    return { id: slug, slug, label: `Concept ${index}`, importance: 1 / (index + 1), degree: 6 };
  });
  const relations = Array.from({ length: size * 3 }, (_, index): MapRelation => {
    const source = Math.floor(random() ** 2 * size);
    const near = source + GROUPS * (1 + Math.floor(random() * 12));
    const target = random() < 0.9 && near < size ? near : Math.floor(random() * size);
    return {
      id: `relation-${index}`,
      type: index % 5 === 0 ? "REQUIRES" : "USES",
      label: "uses",
      confidence: 0.4 + random() * 0.6,
      evidenceCount: 1,
      source: `concept-${source}`,
      target: `concept-${target === source ? (target + 1) % size : target}`,
    };
  });
  const spread = 40 * Math.sqrt(size);
  const positions = new Map(
    concepts.map(({ slug }, index) => {
      const angle = ((index % GROUPS) / GROUPS) * 2 * Math.PI;
      const [turn, away] = [random() * 2 * Math.PI, Math.sqrt(random()) * spread * 0.22];
      const x = Math.cos(angle) * spread * 0.7 + Math.cos(turn) * away;
      const y = Math.sin(angle) * spread * 0.7 + Math.sin(turn) * away;
      return [slug, { x, y }];
    }),
  );
  return { graph: overviewOf({ concepts, relations }), positions };
}

/** The theme of each concept: the groups of the made graph, as far as there are colours. */
export const groupsOf = (size: number): Map<string, number> =>
  new Map(
    Array.from({ length: size }, (_, index) => [`concept-${index}`, index % GROUPS] as const).filter(
      ([, group]) => group < MOST_THEMES,
    ),
  );
