import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { RELATION_TYPES } from "../model/relation.ts";
import { toyCorrections } from "../testing/random-edits.ts";
import type { CorrectionAction } from "./correction.ts";
import { parseCorrections } from "./parse.ts";
import { type NewCorrection, withCorrection, withoutCorrection } from "./write.ts";

vi.setConfig({ testTimeout: 60_000 });

const HIDE: NewCorrection = { action: { kind: "hide", concept: "Some: #thing" }, because: "no\nreason" };

const actionsIn = (text: string): CorrectionAction[] => parseCorrections(text).corrections.map(({ action }) => action);

const name = fc
  .oneof(fc.constantFrom("A", "yes", "42", "- x", "a: b", "#c", "naïve 'q\"", "{x}", "null", "C++"), fc.string())
  .filter((one) => parseable(one));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function parseable(one: string): boolean {
  return one.trim() !== "" && actionsIn(JSON.stringify({ corrections: [{ hide: one }] })).length === 1;
}

function clean<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const action = fc
  .oneof(
    fc.record({ kind: fc.constant("hide"), concept: name }),
    fc.record({ kind: fc.constant("rename"), concept: name, to: name }),
    fc.record({ kind: fc.constant("merge"), names: fc.array(name, { minLength: 2 }), as: optional(name) }),
    fc.record({ kind: fc.constant("split"), names: fc.tuple(name, name) }),
    fc.record({
      kind: fc.constant("split-notes"),
      names: fc.array(name, { minLength: 1 }),
      notes: fc.tuple(name),
      as: name,
    }),
    fc.record({
      kind: fc.constantFrom("accept-relation", "reject-relation"),
      relation: fc.record({
        source: name,
        type: fc.constantFrom(...RELATION_TYPES),
        target: name,
        note: optional(name),
      }),
    }),
    fc.record({
      kind: fc.constant("add-relation"),
      relation: fc.record({ source: name, type: fc.constantFrom(...RELATION_TYPES), target: name }),
      label: optional(name),
    }),
    fc.record({
      kind: fc.constantFrom("retype-relation"),
      relation: fc.record({ source: name, type: fc.constant("uses"), target: name }),
      to: fc.constantFrom("requires", "is-a"),
      label: optional(name),
    }),
    fc.record({
      kind: fc.constant("add-prerequisite"),
      prerequisite: fc.record({ concept: name, requires: name }),
      reason: optional(name),
    }),
    fc.record({
      kind: fc.constant("relabel-prerequisite"),
      prerequisite: fc.record({ concept: name, requires: name }),
      to: name,
    }),
  )
  .map((one) => clean(one) as CorrectionAction);

describe("writing a correction", () => {
  it("makes a file where there is none, with a word about it", () => {
    expect(withCorrection(undefined, HIDE)).toMatchInlineSnapshot(`
      "# What the author of these notes corrects in the map. Of two that contradict each other, the later one holds.

      corrections:
        - hide: "Some: #thing"
          because: |-
            no
            reason
      "
    `);
  });

  it("touches nothing of what the author wrote, and undoing it gives the same bytes", () => {
    const text = `# Mine
version: 1

corrections:
# first
- hide: "Some thing"   # because
- accept: {source: A,  type: uses, target: B}

# about C
- rename: C
  to: D
  because: >
    folded text that is
    long
# the end
`;
    const after = withCorrection(text, HIDE);
    expect(after.replace('- hide: "Some: #thing"\n  because: |-\n    no\n    reason\n', "")).toBe(text);
    expect(withoutCorrection(after, HIDE)).toBe(text);
    const windows = text.replaceAll("\n", "\r\n");
    expect(withoutCorrection(withCorrection(windows, HIDE), HIDE)).toBe(windows);
    expect(withCorrection(windows, HIDE)).not.toMatch(/[^\r]\n/);
  });

  it("gives back the bytes, and reads as it was meant, for any file and correction", () => {
    fc.assert(
      fc.property(toyCorrections(), action, optional(name), (text, action, because) => {
        const fine = parseCorrections(text);
        fc.pre(!text.includes("- {") && actionsIn(withHelp(action)).length === 1);
        const correction = {
          action: actionsIn(withHelp(action))[0]!,
          ...(because !== undefined && { because: because.trim() }),
        };
        const after = withCorrection(text, correction);
        expect(actionsIn(after)).toEqual([...fine.corrections.map(({ action }) => action), correction.action]);
        expect(parseCorrections(after).corrections.at(-1)?.because).toBe(correction.because);
        if (fine.corrections.length > 0) expect(withoutCorrection(after, correction)).toBe(text);
        else expect(actionsIn(withoutCorrection(after, correction)!)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a comment above an entry that goes", () => {
    const text = "corrections: [\n  # about A\n  hide: A,\n  # about B\n  hide: B ]\n";
    const after = withoutCorrection(text, { action: { kind: "hide", concept: "A" } });
    expect(after).toContain("# about A");
    expect(actionsIn(after!)).toEqual([{ kind: "hide", concept: "B" }]);
  });

  it("does not find what the author has changed meanwhile", () => {
    expect(
      withoutCorrection("corrections:\n  - hide: B\n", { action: { kind: "hide", concept: "A" } }),
    ).toBeUndefined();
  });

  it.each(["corrections:\n  - hide: {\n", "- hide: A\n", "corrections: words\n"])(
    "refuses a file that it cannot read: %j",
    (text) => {
      expect(() => withCorrection(text, HIDE)).toThrow(
        expect.objectContaining({ code: "corrections-invalid" }) as Error,
      );
    },
  );
});

/** As the file's own reader takes it: trimmed, and refused where it makes no sense. */
function withHelp(action: CorrectionAction): string {
  try {
    return withCorrection(undefined, { action });
  } catch {
    return "";
  }
}
