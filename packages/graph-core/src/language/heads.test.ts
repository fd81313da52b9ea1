import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { randomNumbers } from "../testing/random-numbers.ts";
import { analyse } from "./analyse.ts";
import { PHRASAL_PREPOSITIONS } from "./lexicon/prepositions.ts";

const WORDS =
  `the a harbour tide gauges buoys that which directs direct is are and of in from with to : , it gathers data respect function as
  have been pulled members water who not several sources such because terms behalf front measured reads too (`.split(
    /\s+/,
  );
const PHRASES = [...PHRASAL_PREPOSITIONS];

/** Words in no order that makes sense: what repairs must bear. */
function jumble(random: () => number): string {
  const length = 4 + Math.floor(random() * 14);
  return Array.from({ length }, () => {
    const list = random() < 0.2 ? PHRASES : WORDS;
    return list[Math.floor(random() * list.length)];
  }).join(" ");
}

/** In which a word once hung on itself. */
const SEEN = "rules scale-bar data from Matt Russell) in accordance with a: In this illustration,.";

test("no word hangs on itself, over however many others", () => {
  const random = randomNumbers(7);
  const model = english();
  for (let round = 0; round < 4000; round++) {
    const text = round === 0 ? SEEN : `${jumble(random)}.`;
    for (const { words } of analyse(model, text))
      for (let i = 0; i < words.length; i++) {
        let [at, steps] = [i, 0];
        while (at >= 0 && steps <= words.length) [at, steps] = [words[at]!.head, steps + 1];
        expect(steps, `${text}: ${words[i]!.text}`).toBeLessThanOrEqual(words.length);
      }
  }
});
