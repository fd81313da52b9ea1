import { expect, it } from "vitest";
import { selectRequirements } from "./select.ts";

it("what is never explained takes no place from what is", () => {
  const names = ["people", "years", "things", "loom", "warp", "weft", "dye"];
  const candidates = names.map((requires, at) => ({ concept: "cloth", requires, strength: 0.5 - at / 100 }));
  const select = (isExplained: (name: string) => boolean) =>
    selectRequirements(
      candidates,
      () => false,
      () => "sections",
      ({ requires }) => isExplained(requires),
    ).map(({ requires }) => requires);
  expect(select(() => true)).toEqual(["people", "years", "things"]);
  expect(select(() => false)).toEqual(["people", "years", "things"]);
  expect(select((name) => !["people", "years"].includes(name))).toEqual(["people", "years", "things", "loom", "warp"]);
});
