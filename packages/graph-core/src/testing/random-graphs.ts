import fc from "fast-check";
import { ConceptIndex } from "../reading-index.ts";
import type { GraphReader } from "../query/graph-reader.ts";
import { readToyNote } from "./toy-reader.ts";

/** A random graph of prerequisites without cycles, read from toy notes. */
export interface PrerequisiteWeb {
  /** Holds the notes and the graph. */
  index: ConceptIndex;
  /** That of `index`. */
  reader: GraphReader;
  /** All ids, sorted. */
  ids: string[];
  /** Ids that each concept requires. */
  requires: ReadonlyMap<string, readonly string[]>;
  /** Ids of concepts that the notes never explain. */
  unexplained: ReadonlySet<string>;
}

const NAMES = [..."abcdefghijklmn"].map((letter) => `Concept ${letter}`);

/** Webs of up to 14 concepts in a few notes; what closes a cycle is dropped by the index itself. */
export function prerequisiteWebs(): fc.Arbitrary<PrerequisiteWeb> {
  const name = fc.constantFrom(...NAMES);
  const edge = fc.tuple(name, name, fc.constantFrom("0.2", "0.4", "0.5", "0.7", "0.9"));
  return fc
    .record({
      edges: fc.array(edge, { minLength: 1, maxLength: 40 }),
      bare: fc.uniqueArray(name, { maxLength: 3 }),
    })
    .map(({ edges, bare }) => {
      const files = new Map<string, string[]>();
      const write = (of: string, line: string) => {
        const path = `${NAMES.indexOf(of) % 3}/${of}.md`;
        files.set(path, [...(files.get(path) ?? []), line]);
      };
      for (const each of NAMES) if (!bare.includes(each)) write(each, `# ${each}`);
      for (const [concept, required, strength] of edges) {
        if (concept !== required) write(concept, `pre ${concept} <- ${required} ${strength}`);
      }
      const index = new ConceptIndex({ read: readToyNote });
      index.setNotes([...files].map(([path, lines]) => ({ path, text: lines.join("\n") })));
      return webOf(index);
    });
}

function webOf(index: ConceptIndex): PrerequisiteWeb {
  const requires = new Map<string, string[]>();
  for (const each of index.prerequisites) {
    requires.set(each.concept, [...(requires.get(each.concept) ?? []), each.requires]);
  }
  const ids = index.graph.nodes().sort();
  const unexplained = new Set(ids.filter((id) => index.graph.getNodeAttribute(id, "explained") === false));
  return { index, reader: index.reader, ids, requires, unexplained };
}
