import { expect, it } from "vitest";
import { randomNumbers } from "../testing/random-numbers.ts";
import { NameGrams } from "./name-grams.ts";

it("finds the names with a text inside, those it was made of as those that came later, however many", () => {
  const random = randomNumbers(3);
  const name = (): string => Array.from({ length: 4 + random() * 6 }, () => "abcde"[Math.floor(random() * 5)]).join("");
  const all = new Set(Array.from({ length: 300 }, name));
  const grams = new NameGrams(all);
  let found = 0;
  for (let round = 0; round < 2500; round++) {
    const [came, [first]] = [name(), all];
    grams.add(came);
    all.add(came);
    if (round % 3 === 0) {
      grams.delete(first!);
      all.delete(first!);
    }
    if (round % 25 !== 0) continue;
    // Half of them from inside a name, or nothing would have the longer ones.
    const inside = [...all][Math.floor(random() * all.size)]!.slice(1);
    const asked = (random() < 0.5 ? inside : name()).slice(0, 1 + Math.floor(random() * 8));
    const containing = grams.containing(asked).sort();
    expect([asked, containing]).toEqual([asked, [...all].filter((one) => one.includes(asked)).sort()]);
    found += containing.length;
  }
  expect(found).toBeGreaterThan(1000);
});
