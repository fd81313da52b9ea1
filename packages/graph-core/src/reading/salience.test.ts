import { describe, expect, it } from "vitest";
import { readNote } from "./read-note.ts";

const RIVERS = `# How rivers build land

Rivers carry mud and sand to the sea, and people have watched this for a long time. At the end of a valley the water slows
down, and a lot of the mud drops to the ground. This process is called deposition. Deposition is the laying down of material
that water or wind has carried. Some of the best farms in the country lie on land that deposition made.

## Deltas

A delta is a plain of mud at the mouth of a river, built by deposition where the current loses its speed. Deltas grow for
thousands of years. Herodotus saw one in Egypt as a young man, and wrote that it feeds many people. A distributary, or branch
channel, leaves the main stream and does not come back. Every distributary of a delta silts up in the end, and the water
looks for another way. In the spring the people of the villages watch the water, and at the end of the year they count what
it took.
`;

/** The weights that one note gives, by key; 0 for what is no concept there. */
function weights(text: string): (key: string) => number {
  const { concepts } = readNote({ path: "note.md", text });
  return (key) => concepts.find((concept) => concept.key === key)?.weight ?? 0;
}

describe("salience in a note", () => {
  const weight = weights(RIVERS);

  it.each([
    ["deposition", "people"],
    ["deposition", "mud"],
    ["delta", "people"],
    ["distributary", "village"],
    ["distributary", "water"],
    ["delta", "herodotus"],
  ])("ranks %s, which is defined, above %s, which is only used", (term, other) => {
    expect(weight(term)).toBeGreaterThan(2 * weight(other));
  });

  it("puts the defined terms first", () => {
    const { concepts } = readNote({ path: "note.md", text: RIVERS });
    const first = concepts.toSorted((a, b) => b.weight - a.weight).slice(0, 3);
    expect(first.map(({ key }) => key).toSorted()).toEqual(["delta", "deposition", "distributary"]);
  });

  it("rises when a definition is added, and when a heading names it", () => {
    const plain = "# Harbours\n\nShips wait in the roadstead until the tide turns. Pilots know the roadstead well.\n";
    const defined = `${plain}A roadstead is a sheltered place where ships lie at anchor.\n`;
    const headed = plain.replace("\n\nShips", "\n\n## Roadstead\n\nShips");
    expect(weights(defined)("roadstead")).toBeGreaterThan(weights(plain)("roadstead"));
    expect(weights(headed)("roadstead")).toBeGreaterThan(weights(plain)("roadstead"));
  });

  it("rises with what a writer sets off", () => {
    const plain = "# Harbours\n\nShips wait in the roadstead until the tide turns. Pilots know the roadstead well.\n";
    const strong = plain.replace("the roadstead until", "the **roadstead** until");
    expect(weights(strong)("roadstead")).toBeGreaterThan(1.5 * weights(plain)("roadstead"));
  });

  it("makes most of what a short note's title names", () => {
    const said = "A roadstead shelters ships in storms. Pilots wait there, and the harbour master counts them.\n";
    const weight = weights(`# Roadstead\n\n${said}`);
    for (const other of ["ship", "storm", "pilot", "harbour master"])
      expect(weight("roadstead")).toBeGreaterThan(3 * weight(other));
  });

  it("asks for more in a long note, where a name is one of many", () => {
    const plain = "# Harbours\n\nShips wait in the roadstead until the tide turns.\n";
    const long = `${plain}\n${"The clerk wrote it down and went home before the evening came.\n\n".repeat(60)}`;
    expect(weights(long)("roadstead")).toBeLessThan(weights(plain)("roadstead"));
  });

  it("is a number from 0 to 1 for notes of every kind", () => {
    for (const text of ["", "# \n", "a", "**X**", "- x\n".repeat(50), "# T\n\n| a | b |\n| - | - |\n| c | d |\n"])
      for (const { weight: one } of readNote({ path: "odd.md", text }).concepts) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
  });
});
