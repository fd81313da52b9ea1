import { expect, test } from "vitest";
import { undocumentedIn, UNREPORTED } from "./undocumented.ts";

test.each(UNREPORTED)(
  "@cairn/%s says a word about each thing that it exports, and about each of its members",
  async (folder) => {
    expect(await undocumentedIn(folder)).toEqual([]);
  },
  120_000,
);
