import { expect, it } from "vitest";
import { toldPairs } from "../../testing/told-pairs.ts";

const sureOf = (text: string, source: string, target: string): number =>
  Math.max(...toldPairs(text).flatMap((p) => (p.source.key === source && p.target.key === target ? p.confidence : [])));

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
