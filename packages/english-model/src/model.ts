import { InnerLoops } from "./inner.ts";
import { lemmaOf } from "./lemma.ts";
import { ParseState } from "./parse-state.ts";
import { parseGreedily } from "./parser.ts";
import { PAD, Tagger } from "./tagger.ts";
import { isUpos, type EnglishModel, type Parse, type Tag } from "./types.ts";
import type { Weights } from "./unpack.ts";
import { WordTable } from "./words.ts";

/** Lemmas that are remembered for each tag at most. */
const MOST_LEMMAS = 1 << 13;

/** Lines of so many words at most are remembered, and so many of them: cells, labels and short items come again and again. */
const SHORT_LINE = 12;
const MOST_LINES = 1 << 13;

/**
 * @param plain without WebAssembly, which gives the same answers faster.
 * @returns the model, and whether WebAssembly runs its inner loops
 */
export function createModel(weights: Weights, plain = false): EnglishModel & { inner: boolean } {
  const words = new WordTable(weights.lexicon);
  const tags: Tag[] = weights.tags.map((joint) => {
    const [upos = "", xpos = ""] = joint.split("/");
    if (!isUpos(upos)) throw new Error(`unknown tag ${joint} in the weights`);
    return Object.freeze({ upos, xpos });
  });
  const finite = Uint8Array.from(tags, (tag) => (/^(VBZ|VBP|VBD|MD)$/.test(tag.xpos) ? 1 : 0));
  const tagger = new Tagger(words, tags.length, finite);
  const state = new ParseState(words, tagger.tagHash, finite, weights.labels);
  const { actions, relations, labels, firstPass, secondPass } = weights;
  const { tagHash, tagCount } = tagger;
  const { labelSpread, labelBits } = state;
  const inner = plain
    ? undefined
    : InnerLoops.of({ ...weights, words, tagCount, tagHash, finite, labelSpread, labelBits });
  const lemmas = new Map<string, Map<string, string>>();
  const isShort = (line: readonly string[]): boolean => line.length <= InnerLoops.LONGEST;
  const tag = (line: readonly string[]): Tag[] => {
    if (inner && isShort(line)) {
      tagger.begin(line);
      inner.tag(tagger.ids, line.length, tagger.style);
      return line.map((_, i) => tags[inner.tags[i]!]!);
    }
    tagger.run(line, firstPass, secondPass);
    return line.map((_, i) => tags[tagger.second[PAD + i]!]!);
  };
  const parse = (line: readonly string[]): Parse => {
    const n = line.length;
    const lineTags = tag(line);
    let result: { heads: Int32Array; labels: Int32Array } = state;
    if (inner && isShort(line)) {
      inner.parse(n);
      result = inner;
    } else {
      state.begin(n, tagger.ids, tagger.second, PAD);
      parseGreedily(state, actions, relations, labels.length);
    }
    const heads: number[] = [];
    const names: string[] = [];
    for (let i = 0; i < n; i++) {
      const head = result.heads[i]!;
      heads.push(head === n ? -1 : head);
      names.push(head === n ? "root" : labels[result.labels[i]!]!);
    }
    return { tags: lineTags, heads, labels: names };
  };
  const lines = new Map<string, Parse>();
  return {
    inner: inner !== undefined,
    tag,
    parse(line) {
      if (line.length > SHORT_LINE) return parse(line);
      const text = line.join("\n");
      let known = lines.get(text);
      if (known === undefined) {
        if (lines.size >= MOST_LINES) lines.clear();
        lines.set(text, (known = parse(line)));
      }
      return known;
    },
    lemma(word, xpos) {
      let ofTag = lemmas.get(xpos);
      if (!ofTag) lemmas.set(xpos, (ofTag = new Map()));
      let found = ofTag.get(word);
      if (found === undefined) {
        if (ofTag.size >= MOST_LEMMAS) ofTag.clear();
        ofTag.set(word, (found = lemmaOf(weights.lexicon, word, xpos)));
      }
      return found;
    },
  };
}
