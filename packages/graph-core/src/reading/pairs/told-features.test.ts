import { expect, it } from "vitest";
import { toldPairs } from "../../testing/told-pairs.ts";
import { readNote } from "../read-note.ts";

function sureOf(text: string, source: string, target: string): number {
  const found = toldPairs(text).filter((pair) => pair.source.key === source && pair.target.key === target);
  expect(found.length).toBeGreaterThan(0);
  return Math.max(...found.map(({ confidence }) => confidence));
}

it("what a sentence states is told surely, what merely stands in one with another name hardly", () => {
  const stated = sureOf("# Leaves\n\nA **leaf** contains **chlorophyll**.\n", "chlorophyll", "leaf");
  const near = sureOf("# Leaves\n\n**Leaf** and **chlorophyll** were named by botanists.\n", "chlorophyll", "leaf");
  expect(stated).toBeGreaterThan(0.7);
  expect(near).toBeLessThan(0.3);
});

it("of two sentences that are alike the one that takes nothing for so is told less surely", () => {
  const rest = "The **moon** and the **water** are old.";
  const said = sureOf(`# Tides\n\nThe moon moves the water. ${rest}\n`, "moon", "water");
  const asked = sureOf(`# Tides\n\nDid the moon move the water? ${rest}\n`, "moon", "water");
  expect(asked).toBeLessThan(said / 2);
});

it("what somebody typed a link for is certain, whatever its words", () => {
  const typed = toldPairs("# Sail\n\n- part of [[Rig]]\n- needs:: [[Wind]]\n").filter(
    ({ rule }) => rule === "typed-link",
  );
  expect(typed.length).toBeGreaterThan(0);
  for (const { confidence } of typed) expect(confidence).toBeGreaterThan(0.9);
});

it("what its words hardly say is left out of a reading", () => {
  const text = "# Tides\n\nThe moon moves the water. The **moon** and the **water** are old.\n";
  const unsure = toldPairs(text).filter(({ confidence }) => confidence < 0.15);
  expect(unsure.length).toBeGreaterThan(0);
  const { relations } = readNote({ path: "a.md", text });
  expect(relations.length).toBeGreaterThan(0);
  expect(relations.filter(({ confidence }) => confidence < 0.15)).toEqual([]);
});

it("is asked for more in a note that is set out in items than in running prose", () => {
  const said = [
    "The **valve** and the **shaft** are of brass.",
    "A **seal** keeps them dry.",
    "The **oil** is in the **shaft** room, beside the **seal**.",
  ];
  const least = (lines: readonly string[], between: string): number => {
    const { relations } = readNote({ path: "a.md", text: `# Pump\n\n${lines.join(between)}\n` });
    expect(relations.length).toBeGreaterThan(2);
    return Math.min(...relations.map(({ confidence }) => confidence));
  };
  expect(least(said, "\n\n")).toBeLessThan(0.25);
  expect(least(["", ...said], "\n- ")).toBeGreaterThanOrEqual(0.25);
});
