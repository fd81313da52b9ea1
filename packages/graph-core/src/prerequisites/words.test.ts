import { describe, expect, it } from "vitest";
import { holdsName, isEntry, isMadeOf, nameStems, sharedStems, withoutEntries } from "./words.ts";

describe("the stems of a name", () => {
  it.each([
    ["Sparse matrix", "sparse matrices"],
    ["Vertex", "vertices"],
    ["Hypothesis", "hypotheses"],
    ["Synthesis", "syntheses"],
    ["Kernels", "kernel"],
  ])("%s meets %s", (one, other) => {
    expect(nameStems(one)).toEqual(nameStems(other));
  });

  it("keep a basis and a base apart", () => {
    expect(nameStems("basis")).not.toEqual(nameStems("base"));
  });

  it.each([
    ["Kernel ridge regression", "Ridge regression", true],
    ["Ridge regression", "Kernel ridge regression", false],
    ["Ridge regression", "Regression of ridges", false],
    ["Slow river boat", "Boat to boat", false],
    ["Boat to boat rescue", "Boat to boat", true],
    ["Boat to boat rescue", "Boat", true],
    ["Boat", "the", false],
  ])("%s builds on %s: %s", (whole, part, does) => {
    expect(holdsName(nameStems(whole), nameStems(part))).toBe(does);
  });

  it("are shared as often as both have them", () => {
    expect(sharedStems(nameStems("boat to boat"), nameStems("river boat"))).toBe(1);
    expect(sharedStems(nameStems("boat to boat"), nameStems("boats of boats"))).toBe(2);
  });
});

describe("a word in a longer name", () => {
  it.each([
    ["weavers", "weaver"],
    ["agricultural", "agriculture"],
    ["weaving", "weave"],
    ["predicted", "prediction"],
    ["crs", "cr"],
  ])("%s speaks of %s", (word, other) => {
    expect(isMadeOf(word, other)).toBe(true);
  });

  it.each([
    ["social", "socialism"],
    ["community", "communism"],
    ["employment", "employer"],
    ["industrial", "industrialization"],
    ["access", "accessible"],
  ])("%s does not speak of %s", (word, other) => {
    expect(isMadeOf(word, other)).toBe(false);
    expect(nameStems(word)).toEqual(nameStems(other));
  });
});

describe("entries of an overview", () => {
  it.each([
    ["- [[Looms]]: how to weave", true],
    ["  * [[Looms|a loom]]", true],
    ["1. [Looms](looms.md) - how to weave", true],
    ["- [ ] **[[Looms]]**, to be tidied", true],
    ["- [[Looms]] need threads", false],
    ["- Weave with [[Looms]]: slowly", false],
    ["[[Looms]]: how to weave", false],
  ])("%s", (line, is) => {
    expect(isEntry(line)).toBe(is);
  });

  it("are blanked with the terms that items explain, offsets kept", () => {
    const text = "A cloth.\n\n- [[Looms]]: how to weave\n- **Thread:** spun wool\n- Warp and weft cross";
    const rest = withoutEntries(text, text);
    expect(rest).toHaveLength(text.length);
    expect(rest.replace(/ +/g, " ")).toBe("A cloth.\n\n \n spun wool\n- Warp and weft cross");
    expect(rest.indexOf("spun wool")).toBe(text.indexOf("spun wool"));
  });

  it.each([
    ["8. **Looms**", true],
    ["- **Hand looms**", true],
    ["* __Looms:__\r", true],
    ["- **Looms** need threads", false],
    ["**Looms**", false],
    ["- **Weave first. Then cut.**", false],
  ])("a name that is all an item says is one: %s", (line, is) => {
    const text = `A cloth.\n\n${line}\n`;
    expect(/Looms|Weave/.test(withoutEntries(text, text))).toBe(!is);
  });
});
