import type { Word } from "../language/analyse.ts";
import type { Statement } from "./statement.ts";

const VERSUS = /^(?:v|vs)\.?$/;
const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;
/** Small words inside a party's name: `Minister of Health v Treatment Action Campaign`. */
const INSIDE = /^(?:of|for|the|and|&|de|van)$/;
const MOST_WORDS = 5;

/** Names a case in court as one: `Marbury v Madison`; to the parser it is two people and a letter. Linear in the words. */
export function nameCases(statement: Statement): void {
  const { words } = statement.sentence;
  for (let i = 1; i < words.length - 1; i++) {
    if (!VERSUS.test(words[i]?.text ?? "")) continue;
    // "v." may be two tokens.
    const after = words[i + 1]?.text === "." ? i + 2 : i + 1;
    const from = side(words, i - 1, -1);
    const last = side(words, after, 1);
    if (from === undefined || last === undefined) continue;
    const [start, end] = [words[from]?.start ?? 0, words[last]?.end ?? 0];
    const name = statement.content.text.slice(start, end).replace(/\s+/g, " ");
    const heads = Array.from({ length: last - from + 1 }, (_, k) => from + k).filter((k) => statement.phrases.has(k));
    // What was set off as one name is one already.
    if (heads.length === 0 || heads.some((head) => statement.named.has(head))) continue;
    statement.nameWords(name, { from, to: last + 1, heads, start, end });
  }
}

/** The furthest word of a party's name, going one way from the "v"; undefined where no name stands there. */
function side(words: readonly Word[], first: number, way: 1 | -1): number | undefined {
  let far: number | undefined;
  for (let at = first; Math.abs(at - first) < MOST_WORDS; at += way) {
    const text = words[at]?.text ?? "";
    if (NAME.test(text) && !/^(?:In|The|As|After|See|And|But|For|Since|By|Under|From)$/.test(text)) far = at;
    else if (far === undefined || !INSIDE.test(text)) break;
  }
  return far;
}
