import { type Concept, ConceptIndex, type Relation } from "@cairn/graph-core";

/** Id and name of the concept at a place of a {@link smallWorld}. */
export function idAt(place: number): string {
  return `concept-${place}`;
}

/**
 * An index over a graph of any size without notes behind it. Each concept relates to four others anywhere, so that all hang
 * together over a few steps and a walk soon has thousands before it; one in a hundred relates to a hub besides. The same
 * for the same size.
 */
export function smallWorld(size: number): ConceptIndex {
  let state = 11;
  const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const concepts = Array.from({ length: size }, (_, place): Concept => {
    return { id: idAt(place), label: idAt(place), aliases: [], importance: random(), mentions: [], tags: [] };
  });
  const relations: Relation[] = [];
  for (let place = 0; place < size; place += 1) {
    const targets = new Set([1, 2, 3, 4].map(() => Math.floor(random() * size)));
    if (place % 100 === 0) targets.add(0);
    targets.delete(place);
    for (const target of targets) relations.push(relation(idAt(place), idAt(target), 0.3 + 0.69 * random()));
  }
  const index = new ConceptIndex();
  index.restore({
    set: [],
    corrections: undefined,
    kept: { concepts, relations, prerequisites: [], dropped: [], names: [], verdicts: [] },
  });
  return index;
}

function relation(source: string, target: string, confidence: number): Relation {
  const place = { line: 1, column: 1, offset: 0 };
  const evidence = [{ note: "made.md", start: place, end: place, quote: `${source} uses ${target}.`, rule: "made" }];
  return { id: `${source}|uses|${target}`, source, target, type: "uses", label: "uses", confidence, evidence };
}
