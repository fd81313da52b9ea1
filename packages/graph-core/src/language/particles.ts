import type { CodeToken } from "./repair-marked.ts";
import type { Token } from "./tokenize.ts";

/** What stands inside a name in lower case: `Ada von Holt`, `Ines de la Roca`, `Piero de' Bardi`. */
const LEADS = new Set("von van de di del della dei du dos das ibn zu ter".split(" "));
const FOLLOWS = /^(?:la|las|los|le|les|der|den|des|dem|['’])$/;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** With a capital only because a sentence begins with them. */
const NO_NAME =
  /^(?:an?|the|this|that|these|those|in|on|of|at|by|for|from|to|with|as|and|or|but|so|if|when|while|where|what|who|how|why|is|are|was|were|like|see|its?|his|her|their|our|my|your|some|all|both|no|not)$/i;
/** Words with a capital before the first particle and behind the last. */
const MOST = 3;

/**
 * One token for each name with a particle in it, which a tagger takes for a preposition or a verb and so cuts the name there. Other
 * tokens stay as they are. Linear in the tokens.
 */
export function joinParticles(tokens: Token[], text: string): Token[] {
  if (!tokens.some((token) => LEADS.has(token.text))) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const last = LEADS.has(token.text) ? nameEnd(tokens, i) : i;
    if (last === i) {
      joined.push(token);
      continue;
    }
    let first = joined.length;
    while (first > 0 && joined.length - first < MOST && isBefore(joined, first, token)) first--;
    if (first === joined.length) {
      joined.push(token);
      continue;
    }
    const { start } = joined[first] as Token;
    const { end } = tokens[last] as Token;
    const name: CodeToken = { text: text.slice(start, end), start, end, code: true };
    joined.splice(first, joined.length, name);
    i = last;
  }
  return joined;
}

/** Whether the token before a place is one more name of the same person: only a blank parts them. */
function isBefore(joined: readonly Token[], at: number, particle: Token): boolean {
  const [before, after] = [joined[at - 1] as Token, joined[at] ?? particle];
  return after.start - before.end === 1 && CAPITAL.test(before.text) && !NO_NAME.test(before.text);
}

/** The last token of a name whose particle stands at `at`; `at` where none follows. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (FOLLOWS.test(tokens[next]?.text ?? "")) next++;
  let last = at;
  for (let i = next; i < next + MOST; i++) {
    const token = tokens[i];
    if (!token || !CAPITAL.test(token.text) || token.start - (tokens[i - 1] as Token).end > 1) break;
    last = i;
  }
  return last;
}
