import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "./packed.ts";
import { StringPool } from "./string-pool.ts";

const { intern } = new StringPool();

describe("packed data", () => {
  it("is what it was, hostile names and the order of properties included", () => {
    const data = fc.jsonValue({ depthSize: "medium" });
    fc.assert(
      fc.property(data, (value) => {
        const again = unpack(pack(value, intern));
        expect(again).toEqual(value);
        expect(JSON.stringify(again)).toBe(JSON.stringify(value));
      }),
    );
  });

  it("keeps numbers of all kinds", () => {
    const numbers = [0, -0, 1, 239, 240, 241, 16_384, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -1, 0.1, 1e300, -Infinity, NaN];
    expect(unpack(pack(numbers, intern))).toStrictEqual(numbers);
  });

  it("keeps what is undefined, and half a surrogate pair", () => {
    const value = { text: "\ud83d", missing: undefined, list: [undefined, null, true, false] };
    expect(unpack(pack(value, intern))).toStrictEqual(value);
  });

  it("takes a long text in its stride", () => {
    const value = { rows: Array.from({ length: 20_000 }, (_, i) => ({ i, name: `row ${i % 100}` })) };
    expect(JSON.stringify(unpack(pack(value, intern)))).toBe(JSON.stringify(value));
  });
});
