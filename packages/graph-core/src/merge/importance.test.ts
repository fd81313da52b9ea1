import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { everyday, importance, namedBy, worth } from "./importance.ts";

describe("importance", () => {
  const of = (signals: { weight: number; spread: number; degree: number }) =>
    importance(worth(signals), signals.degree);

  it("rises with weight, spread and relations, and stays between 0 and 1", () => {
    const base = { weight: 0.5, spread: 2, degree: 3 };
    for (const more of [{ weight: 0.6 }, { spread: 3 }, { degree: 4 }])
      expect(of({ ...base, ...more })).toBeGreaterThan(of(base));
    expect(of({ weight: 0, spread: 0, degree: 500 })).toBe(0);
    expect(of({ weight: 1e6, spread: 1e6, degree: 1e6 })).toBeLessThanOrEqual(1);
  });

  it("lets a term of two notes stand above a word that forty notes use", () => {
    const term = of({ weight: 1.6, spread: 0.5, degree: 8 });
    const word = of({ weight: 40 * 0.05 ** 2, spread: 0, degree: 60 });
    expect(term).toBeGreaterThan(2 * word);
  });

  it("counts a further note for a rare name, not for an everyday word or an unsure one", () => {
    expect(namedBy({ score: 0.9, key: "kubernetes" })).toBeGreaterThan(0.5);
    expect(namedBy({ score: 0.9, key: "people" })).toBeLessThan(0.2);
    expect(namedBy({ score: 0.5, key: "kubernetes" })).toBe(0);
  });
});

it("everyday words are told by the rarest word of a name", () => {
  expect(everyday("service")).toBeGreaterThan(everyday("data"));
  expect(everyday("service mesh")).toBe(0);
});

describe("the order of a vault", () => {
  const note = (path: string, text: string) => ({ path, text });
  const index = new ConceptIndex();
  const notes = [
    note(
      "glacier.md",
      "# Glacier\n\nA glacier is a slow river of ice. A glacier erodes the ground and leaves a moraine.\n",
    ),
    note("moraine.md", "# Moraine\n\nA moraine is a ridge of stones that a glacier left. People build on it.\n"),
    note("walk.md", "# A walk\n\nPeople walk up to the glacier in the morning. People see the moraine on the way.\n"),
    note(
      "valley.md",
      "# Valley\n\nA valley that a glacier cut is wide. People live in it, and people farm the ground.\n",
    ),
  ];
  const labels = () => index.toJSON().concepts.map(({ label }) => label.toLowerCase());

  it("has what its notes explain on top, everyday words far down", () => {
    index.setNotes(notes);
    const order = labels();
    expect(order.slice(0, 2).toSorted()).toEqual(["glacier", "moraine"]);
    for (const word of ["people", "ground", "morning", "way"])
      if (order.includes(word)) expect(order.indexOf(word)).toBeGreaterThan(order.indexOf("valley"));
  });
});
