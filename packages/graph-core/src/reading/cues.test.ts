import { describe, expect, it } from "vitest";
import { cuesAt, type Cue } from "./cues.ts";

/** Cues around the word in angle brackets. */
function cues(text: string): Cue[] {
  const from = text.indexOf("<");
  const to = text.indexOf(">");
  return cuesAt(text.slice(0, from), text.slice(to + 1));
}

describe("cues of a term", () => {
  it.each<[string, Cue[]]>([
    ["<Osmosis> is the movement of water.", ["opens", "defines"]],
    ["An <estuary> (or river mouth) is a body of water.", ["opens", "defines", "or", "bracket"]],
    ["It froze. <Rivers> are slow in summer.", ["opens", "states"]],
    ["Here the **<delta>** is a plain of mud.", ["copula"]],
    ["In short, <Erosion> refers to wear.", ["refers"]],
    ["This loss is called <evaporation>.", ["called"]],
    ["a rock known as *<basalt>*,", ["called"]],
    ["Geologists use the term <strata> for layers.", ["introduced"]],
    ["A moraine, or <till ridge>, marks where ice stood.", ["or"]],
    ["They met a <moraine>, a ridge left by ice.", ["apposition"]],
    ["One kind of bank is a <levee>.", ["predicate"]],
    ["Rocks such as <granite> weather slowly.", ["such-as"]],
    ["- <Sediment>\n- Silt", ["opens"]],
  ])("%s", (text, expected) => {
    expect(cues(text)).toEqual(expected);
  });

  it("sees none where a word is only used", () => {
    expect(cues("Farmers watched how the <river> rose in spring.")).toEqual([]);
    expect(cues("Nobody is sure whether <rain> was to blame.")).toEqual([]);
  });
});
