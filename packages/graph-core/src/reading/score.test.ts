import { expect, it } from "vitest";
import { RELATION_TYPES } from "../model/relation.ts";
import { hashName } from "./feature-sink.ts";
import { SparseScorer, SparseScorers } from "./score.ts";
import { TYPE_WEIGHTS } from "./weights.data.ts";

it("gives the same odds side by side as one scorer after the other", () => {
  const packed = RELATION_TYPES.map((type) => TYPE_WEIGHTS[type]);
  const names = ["ruled", "rtype=uses", "rule=verb", "rule=verb&uses", "k=named>named", "no such feature", "way=f"];
  const hashes = Int32Array.from([...names.map(hashName), 0]);
  const apart = packed.map((one) => new SparseScorer(one).logOdds(hashes));
  const together = new SparseScorers(packed);
  expect(together.logOdds(hashes)).toEqual(apart);
  expect(new Set(apart).size).toBeGreaterThan(3);
  const longer = Int32Array.from([...hashes, hashName("unruled")]);
  expect(together.logOdds(longer, hashes.length)).toEqual(apart);
});
