import type { Word } from "./analyse.ts";

const HAVE = /^(?:has|have|had|['’]ve)$/;
/** What is done to minds: whoever "has puzzled readers" owns no puzzled readers. (Verbs of the class of "amuse", as B. Levin has them.) */
const MOVES_MINDS = new Set(
  `alarmed amazed amused angered annoyed appalled astonished astounded attracted baffled bewildered bored captivated charmed concerned
  confounded confused dazzled delighted disappointed discouraged disgusted disturbed divided embarrassed enchanted encouraged enraged
  enthralled entertained excited fascinated frightened frustrated horrified impressed inspired intrigued irritated misled mystified outraged
  perplexed pleased provoked puzzled reassured saddened scared shocked startled stunned surprised terrified thrilled troubled worried`.split(
    /\s+/,
  ),
);
/** Who has a mind. */
const MINDS =
  /^(?:people|public|men|women|children|kids|many|everyone|audiences?|crowds?|critics|scholars|generations?|observers|philosophers|users|\p{L}+(?:ers|ors|ists|ians|ees|ants))$/u;
/** Words that may stand between. */
const NEAR = 4;
/** What hangs on a verb stands within so many words of it; looking no further keeps the reading linear. */
const FAR = 40;

/**
 * `Have puzzled astronomers`, where the participle was taken for an adjective of what somebody has: it is the verb, and acts on that.
 * Linear in the words.
 */
export function repairPerfects(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.label !== "amod" || !MOVES_MINDS.has(word.lower)) continue;
    const mind = word.head;
    const object = words[mind];
    if (mind !== i + 1 || object?.label !== "obj" || !MINDS.test(object.lower)) continue;
    const have = object.head;
    const verb = words[have];
    if (!verb || have >= i || have < i - NEAR || !HAVE.test(verb.lower)) continue;
    // Only adverbs stand between the two parts of a verb.
    if (words.slice(have + 1, i).some(({ upos }) => upos !== "ADV" && upos !== "PART")) continue;
    // "Have puzzled astronomers and fascinated the public": the parser saw the second verb alone.
    const second = verb.label === "aux" ? verb.head : -1;
    const over = words[second >= 0 ? second : have] as Word;
    if (second >= 0 && second < mind) continue;
    words[i] = { ...word, upos: "VERB", xpos: "VBN", head: over.head, label: over.label };
    for (let k = Math.max(0, i - FAR); k < Math.min(words.length, i + FAR); k++) {
      const other = words[k] as Word;
      if (k !== i && (second < 0 ? other.head === have : k < i && other.head === second)) other.head = i;
    }
    Object.assign(verb, { upos: "AUX", head: i, label: "aux" });
    if (second >= 0) Object.assign(over, { head: i, label: "conj" });
    object.head = i;
  }
}
