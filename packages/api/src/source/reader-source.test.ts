import { ConceptIndex } from "@cairn/graph-core";
import { expect, it } from "vitest";
import { sourceOf } from "./index-source.ts";
import { readerSource } from "./reader-source.ts";

it("warms by what nobody is called: the tables are made, and no concept is looked at", async () => {
  const index = new ConceptIndex();
  index.setNotes(
    Array.from({ length: 60 }, (_, at) => ({
      path: `${at}.md`,
      text: `# Apparatus a${at}\n\nAn apparatus a${at} is a machine. An apparatus a${at} requires an apparatus a${at + 1}.\n`,
    })),
  );
  const found: number[] = [];
  const { reader } = index;
  const watched = new Proxy(reader, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return async (...parts: unknown[]): Promise<unknown> => {
        const answer: unknown = await Reflect.apply(value, target, parts);
        if ((name === "searchCandidates" || name === "similarNames") && Array.isArray(answer))
          found.push(answer.length);
        return answer;
      };
    },
  });
  const { parts, revision } = index;
  const answers = { ...sourceOf(index), listed: () => [] };
  await readerSource({ parts, revision, reader: watched }, answers).warm?.();
  expect(found).toEqual([0, 0]);
  expect((await reader.searchCandidates("apparatus", { first: 5 })).length).toBe(5);
});
