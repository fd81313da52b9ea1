import type { Sentence } from "../language/analyse.ts";
import { alsoNamed } from "../language/lexicon/headings.ts";
import type { Draft } from "./draft.ts";
import type { Frame } from "./frame.ts";
import { nameRest } from "./rest-names.ts";
import { bracketedExamples } from "./rules/such-as.ts";
import { verbRule } from "./rules/verb.ts";
import { Statement } from "./statement.ts";

const LISTS = /^(?:such as|e\.?g\b|for example|for instance|including|like)\b/i;

/** What a clause in brackets says, or "such as", it says of the name in front of them; other names there are only met. */
export function readBracket(outer: Statement, { sentence, after }: Sentence["parentheticals"][number]): void {
  const { block, blockIndex, content, antecedent, example } = outer;
  const around = { statement: outer, after };
  const at = { block, blockIndex, content, sentence, antecedent, first: false, example, outer: around };
  const plain = new Statement(outer.notebook, outer.model, { ...at, frame: outer.frame });
  const opening = content.text.slice(sentence.words[0]?.start ?? sentence.start);
  const inside = content.text.slice(sentence.words[0]?.start ?? sentence.start, sentence.words.at(-1)?.end);
  if (!/[,;]/.test(inside) && alsoNamed(inside) !== undefined) {
    // That it is called so ties it to nothing else.
    for (const [, phrase] of plain.phrases) if (!phrase.generic) plain.name(phrase, "modifier");
    return;
  }
  const speaks = LISTS.test(opening) || plain.clauses.some(({ kind }) => kind === "verb");
  const host = speaks ? hostOf(outer, after) : undefined;
  const frame: Frame = host ? { ...outer.frame, topic: host, origin: "label", also: [] } : outer.frame;
  const inner = host ? new Statement(outer.notebook, outer.model, { ...at, frame }) : plain;
  for (const [, phrase] of inner.phrases) if (!phrase.generic) inner.name(phrase, "modifier");
  if (host) bracketedExamples(inner, host);
  if (host && !inner.asks) verbRule.read(inner);
  nameRest(inner);
  outer.notebook.statements.push(inner);
}

/** What a bracket stands behind: what is said in it is said of that. */
function hostOf(statement: Statement, after: number): Draft | undefined {
  for (let i = after; i >= 0 && i > after - 2; i--) {
    const phrase = statement.phrases.get(i);
    if (phrase) return phrase.generic ? undefined : statement.named.get(i);
  }
  return undefined;
}
