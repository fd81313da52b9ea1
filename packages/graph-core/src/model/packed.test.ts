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

  it("keeps spans, places of names, and what only looks like them", () => {
    const number = fc.oneof(fc.nat(300), fc.nat(70_000), fc.double(), fc.constantFrom(-1, -0));
    const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { noNullPrototype: true });
    const position = record({ line: number, column: number, offset: number });
    const span = record({ start: position, end: position });
    const mention = record({ start: number, end: number, line: number, column: number, section: number });
    fc.assert(
      fc.property(fc.array(fc.oneof(position, span, mention, record({ start: position, end: number }))), (value) => {
        expect(unpack(pack(value, intern))).toStrictEqual(value);
      }),
    );
  });

  it("keeps decimals and strings, however many", () => {
    const value = Array.from({ length: 500 }, (_, i) => [i / 1e5, i / 1e6, `name ${i}`, i * 100]);
    expect(unpack(pack(value, intern))).toStrictEqual(value);
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
