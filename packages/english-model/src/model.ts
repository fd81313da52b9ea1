import { lemmaOf } from "./lemma.ts";
import { ParseState } from "./parse-state.ts";
import { parseGreedily } from "./parser.ts";
import { PAD, Tagger } from "./tagger.ts";
import { isUpos, type EnglishModel, type Parse, type Tag } from "./types.ts";
import type { Weights } from "./unpack.ts";
import { WordTable } from "./words.ts";

export function createModel(weights: Weights): EnglishModel {
  const words = new WordTable(weights.lexicon);
  const tags: Tag[] = weights.tags.map((joint) => {
    const [upos = "", xpos = ""] = joint.split("/");
    if (!isUpos(upos)) throw new Error(`unknown tag ${joint} in the weights`);
    return Object.freeze({ upos, xpos });
  });
  const finite = Uint8Array.from(tags, (tag) => (/^(VBZ|VBP|VBD|MD)$/.test(tag.xpos) ? 1 : 0));
  const tagger = new Tagger(words, tags.length, finite);
  const tag = (line: readonly string[]): Tag[] => {
    tagger.run(line, weights.firstPass, weights.secondPass);
    return line.map((_, i) => tags[tagger.second[PAD + i]!]!);
  };
  const state = new ParseState(words, tagger.tagHash, finite, weights.labels);
  const { actions, relations, labels } = weights;
  return {
    tag,
    parse(line: readonly string[]): Parse {
      const n = line.length;
      const lineTags = tag(line);
      state.begin(n, tagger.ids, tagger.second, PAD);
      parseGreedily(state, actions, relations, labels.length);
      const heads: number[] = [];
      const names: string[] = [];
      for (let i = 0; i < n; i++) {
        const head = state.heads[i]!;
        heads.push(head === n ? -1 : head);
        names.push(head === n ? "root" : labels[state.labels[i]!]!);
      }
      return { tags: lineTags, heads, labels: names };
    },
    lemma: (word, xpos) => lemmaOf(weights.lexicon, word, xpos),
  };
}
