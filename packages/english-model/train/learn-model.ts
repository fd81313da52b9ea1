import type { WordTable } from "../src/words.ts";
import { learnParser, type ParserTables } from "./learn-parser.ts";
import { learnTagger, type TaggerTables } from "./learn-tagger.ts";
import { PackWriter, packTable } from "./pack.ts";
import { strongest } from "./prune.ts";
import type { Tree } from "./treebank.ts";
import { frontCode } from "./wordnet.ts";

export interface ModelPlan {
  tags: readonly string[];
  labels: readonly string[];
  words: WordTable;
}

export interface Tables extends TaggerTables, ParserTables {}

/** Buckets while every feature is learnt, and in the tables that ship. */
const FULL_BITS = 24;
const BITS = 21;
const ACTION_BITS = 22;
/** Rows that ship. */
const KEEP = { first: 90_000, second: 110_000, actions: 360_000, relations: 95_000 };
/** Averaged weights smaller than this are left out. */
export const SMALLEST = { first: 1, second: 1, actions: 0.5, relations: 1 };

/** The model that ships: everything is learnt once, the features that matter most are chosen and learnt again alone. */
export function learnModel(trees: readonly Tree[], plan: ModelPlan, report: (text: string) => void): Tables {
  const fullTagger = learnTagger(trees, { ...plan, bits: FULL_BITS, rounds: 2 });
  report("all features of the tagger learnt");
  const tagger = learnTagger(trees, {
    ...plan,
    bits: BITS,
    rounds: 2,
    seen: fullTagger.seen,
    holdOut: true,
    allowed: {
      first: strongest(fullTagger.first, KEEP.first, FULL_BITS - BITS),
      second: strongest(fullTagger.second, KEEP.second, FULL_BITS - BITS),
    },
  });
  report("tagger learnt");
  const fullParser = learnParser(trees, tagger.heldOut!, { ...plan, bits: FULL_BITS, rounds: 1 });
  report("all features of the parser learnt");
  const parser = learnParser(trees, tagger.heldOut!, {
    ...plan,
    bits: BITS,
    actionBits: ACTION_BITS,
    rounds: 4,
    allowed: {
      actions: strongest(fullParser.actions, KEEP.actions, FULL_BITS - ACTION_BITS),
      relations: strongest(fullParser.relations, KEEP.relations, FULL_BITS - BITS),
    },
  });
  report("parser learnt");
  return { ...tagger, ...parser };
}

export function packModel(
  tables: Tables,
  plan: ModelPlan,
  smallest: typeof SMALLEST,
  report: (text: string) => void = () => {},
): PackWriter {
  const out = new PackWriter();
  out.number(5);
  out.text(plan.tags.join(" "));
  out.text(plan.labels.join(" "));
  const lexicon = frontCode(plan.words.lexicon.words);
  out.text(lexicon.rests);
  out.run(lexicon.shared);
  out.run(lexicon.senses);
  const { fixed } = plan.words.lexicon;
  out.text([...fixed.keys()].join(" "));
  out.run([...fixed.values()]);
  for (const name of ["first", "second", "actions", "relations"] as const) {
    const begun = out.size;
    const { rows, entries } = packTable(out, tables[name], smallest[name]);
    report(`${name}: ${rows} rows, ${entries} weights, ${out.size - begun} bytes`);
  }
  return out;
}
