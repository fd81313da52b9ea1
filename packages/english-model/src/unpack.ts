import { bytesOf, PackReader } from "./bytes.ts";
import type { Clusters } from "./clusters.ts";
import { frontDecode } from "./front-code.ts";
import type { Lexicon } from "./lexicon.ts";
import { IRREGULAR_VERBS } from "./irregular.ts";
import { SparseTable } from "./sparse-table.ts";

/** Everything that training made, ready for use. */
export interface Weights {
  readonly lexicon: Lexicon;
  /** Joint tags: `NOUN/NNS`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly firstPass: SparseTable;
  readonly secondPass: SparseTable;
  readonly actions: SparseTable;
  readonly relations: SparseTable;
}

const NOTHING = new SparseTable(5, 1, new Int32Array(0), new Int32Array(1), new Uint8Array(0), new Int16Array(0));

export function unpackWeights(base64: string, clusters: Clusters): Weights {
  const reader = new PackReader(bytesOf(base64));
  const tables = reader.number();
  const tags = reader.text().split(" ");
  const labels = reader.text().split(" ");
  const words = unpackLexicon(reader);
  const fixedWords = tables > 4 ? reader.text().split(" ") : [];
  const fixedTags = tables > 4 ? reader.run() : new Uint8Array(0);
  const fixed = new Map(fixedWords.map((word, i) => [word, fixedTags[i]!]));
  const lexicon: Lexicon = { words, fixed, verbForms: IRREGULAR_VERBS, clusters };
  const firstPass = unpackTable(reader);
  const secondPass = unpackTable(reader);
  const actions = tables > 2 ? unpackTable(reader) : NOTHING;
  const relations = tables > 3 ? unpackTable(reader) : NOTHING;
  return { lexicon, tags, labels, firstPass, secondPass, actions, relations };
}

/** The words and their senses. */
function unpackLexicon(reader: PackReader): Map<string, number> {
  const words = frontDecode(reader);
  const senses = reader.run();
  return new Map(words.map((word, i) => [word, senses[i]!]));
}

function unpackTable(reader: PackReader): SparseTable {
  const bits = reader.number();
  const classCount = reader.number();
  const rows = reader.number();
  const [gaps, counts, classes, codes] = [reader.run(), reader.run(), reader.run(), reader.run()] as const;
  const buckets = new Int32Array(rows);
  const starts = new Int32Array(rows + 1);
  const weight = new Int16Array(codes.length);
  let bucket = -1;
  let gap = 0;
  let entry = 0;
  for (let row = 0; row < rows; row++) {
    bucket++;
    for (; gaps[gap] === 255; gap++) bucket += 255;
    bucket += gaps[gap++]!;
    buckets[row] = bucket;
    starts[row] = entry;
    let previous = -1;
    for (const end = entry + counts[row]!; entry < end; entry++) {
      previous += classes[entry]! + 1;
      classes[entry] = previous;
      const code = codes[entry]! - 64;
      weight[entry] = code * Math.abs(code);
    }
  }
  starts[rows] = entry;
  return new SparseTable(bits, classCount, buckets, starts, classes, weight);
}
