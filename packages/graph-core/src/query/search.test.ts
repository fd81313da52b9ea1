import { expect, it } from "vitest";
import type { Concept } from "../model/concept.ts";
import { askedFor, bestMatch, betterHit } from "./search.ts";

/** Names in the order in which a search gives them; the first of `names` is the most important concept's. */
function found(asked: string, names: readonly string[]): string[] {
  const concepts = names.map((label, place): Concept => ({
    id: label,
    label,
    aliases: [],
    importance: 1 / (place + 1),
    mentions: [],
    tags: [],
  }));
  return concepts
    .flatMap((concept) => bestMatch(concept, askedFor(asked)) ?? [])
    .sort(betterHit)
    .map(({ matched }) => matched);
}

it("offers the name that a word begun ends in before more important names that go on after it", () => {
  const names = ["container image", "sidecar container", "container", "containerization"];
  expect(found("contai", names)).toEqual(["container", "containerization", "container image", "sidecar container"]);
  expect(found("container im", ["container image format", "container image"])[0]).toBe("container image");
});

it("offers the more important name where the words asked for are whole", () => {
  const names = ["container image", "containerization", "container"];
  expect(found("container", names)).toEqual(["container", "container image", "containerization"]);
});
