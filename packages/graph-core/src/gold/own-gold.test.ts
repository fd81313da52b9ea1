import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { readGold } from "../node/read-gold.ts";
import { GOLD_KINDS } from "./score.ts";
import { scoreGraph } from "./score-graph.ts";
import { addScores } from "./total.ts";

const place = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/**
 * F1 below which the reading of the example vault must not fall: a little under what it was when the gold came in (82.3,
 * 49.6, 39.6, 30.0 percent). The reader has learnt from these notes too, so this guards and proves nothing. Raise it with
 * the figures; whoever lowers it says why. Pairs and types were .485 and .39 while one note in thirteen that was learnt from was
 * one of these, which are known less by heart now that one in forty is; notes that were not learnt from are read better.
 * Pairs were .475 while "What changes the weights: RAG or fine-tuning?" took the answers for kinds of weights, which tied them by chance.
 * Pairs were .47 and types .365 while a note set out in items kept loose relations: without them these notes lose .4 of a point, and all
 * others that figures are told of win.
 * Concepts were .815 while two names were made one for both being short for a third, which gave the gold's names more to meet.
 */
const FLOORS = { concepts: 0.815, pairs: 0.46, typed: 0.358, prerequisites: 0.3 };

test("the reading of the example vault is as right as it was", { timeout: 60_000 }, async () => {
  const notes = await readGold(place("evaluation/gold"), place("content"));
  expect(notes.length).toBe(16);
  const { figures } = addScores(
    notes.map(({ gold, source }) => {
      const index = new ConceptIndex();
      index.setNote(source);
      return scoreGraph(gold, index.toJSON(), source.text);
    }),
  );
  const fallen = GOLD_KINDS.filter((kind) => figures[kind].f1 < FLOORS[kind]);
  expect(fallen.map((kind) => `${kind} ${figures[kind].f1.toFixed(3)}, was at least ${FLOORS[kind]}`)).toEqual([]);
});

test("lines of the gold are lines of its note", async () => {
  for (const { gold, file, source } of await readGold(place("evaluation/gold"), place("content"))) {
    const last = source.text.split("\n").length;
    expect({ file, beyond: gold.relations.filter(({ line = 1 }) => line > last) }).toEqual({ file, beyond: [] });
  }
});
