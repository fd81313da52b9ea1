import { expect, it } from "vitest";
import { sentencesAhead } from "./sentences-ahead.ts";

it.each([
  ["Some use pruning (to be described in chapter 5).", true],
  ["Later we will meet pruning.", true],
  ["In the next chapter, we will turn to pruning.", true],
  ["It needs pruning, which is covered later.", true],
  ["Pruning will be explained in more detail shortly. Or: pruning is\nexplained in the next lesson.", true],
  ["Later chapters will introduce pruning.", true],
  ["In this section, we will study pruning.", false],
  ["In this chapter we will see pruning, and grafting in a later one.", false],
  ["The tree was pruned later.", false],
  ["Pruned as shown below.", false],
  ["The first pear to be introduced into the market was small.", false],
])("puts something off: %s", (sentence, is) => {
  expect(sentencesAhead(sentence).length > 0).toBe(is);
});

it("is that sentence alone", () => {
  const text = "Trees grow. Later we will\nmeet pruning. They need light.\n\n- We'll graft soon\n- Water\n";
  expect(sentencesAhead(text).map(([found]) => found.trim())).toEqual([
    "Later we will\nmeet pruning",
    "- We'll graft soon",
  ]);
});
