import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIKE_RULE } from "../model/reading.ts";
import type { AliasClaim, KeyUse } from "./claims.ts";
import { ConceptTally } from "./concept-core.ts";

const NAMES = ["heat pump", "Heat pump", "HP", "heat pumps"];
const NOTES = ["a.md", "b.md", "c.md", "d.md"];
const name = fc.constantFrom(...NAMES);
const line = fc.integer({ min: 1, max: 4 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Mostly of the same worth: the first one counts then. */
const worth = fc.oneof({ weight: 5, arbitrary: fc.constant(0.5) }, { weight: 1, arbitrary: share });
const alias = fc.record({
  name,
  rule: fc.constantFrom("acronym", "inflection", ALIKE_RULE),
  line,
  quote: fc.constantFrom("x", "y"),
});

function useIn(note: string): fc.Arbitrary<KeyUse> {
  return fc
    .record({
      key: fc.constantFrom("heat pump", "hp"),
      label: name,
      role: fc.constantFrom("title", "title", "title", "heading", "defined", "named"),
      weight: worth,
      score: worth,
      definition: fc.option(fc.constantFrom("one", "two", "a machine", "a pump"), { nil: undefined }),
      aliases: fc.array(alias, { maxLength: 3 }),
      about: fc.constantFrom(true, true, true, false),
      tags: fc.constantFrom(["tag"], []),
      line,
      starts: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
      everyday: share,
      named: share,
    })
    .map(({ starts, ...use }) => ({
      ...use,
      note,
      alike: undefined,
      written: false,
      mentions: starts.sort((a, b) => a - b).map((start) => ({ note, line: 1, column: 1, start, end: start + 1 })),
    }));
}

const claim: fc.Arbitrary<AliasClaim> = fc.record({
  owner: fc.constant("heat pump"),
  alias: fc.constant("hp"),
  name,
  rule: fc.constantFrom("acronym", "inflection"),
  note: fc.constantFrom(...NOTES),
  line,
  quote: fc.constantFrom("x", "y"),
});

/** Uses of each note, one for a key. */
const vault = fc.tuple(
  ...NOTES.map((note) => fc.uniqueArray(useIn(note), { maxLength: 2, selector: ({ key }) => key })),
);

/** A use of a name in the note with a number. */
function useOf(label: string, number: number, role: KeyUse["role"]): KeyUse {
  return {
    key: label.toLowerCase().replace("-", " "),
    label,
    role,
    weight: 1,
    score: 1,
    definition: undefined,
    aliases: [],
    alike: undefined,
    written: false,
    about: false,
    tags: [],
    line: 1,
    note: `${number}.md`,
    mentions: [],
  };
}

describe("ConceptTally", () => {
  it("says after each change what one made anew from the same uses and claims says", () => {
    const change = fc.record({ notes: vault, only: fc.subarray(NOTES), claims: fc.array(claim, { maxLength: 4 }) });
    fc.assert(
      fc.property(
        vault,
        fc.array(claim, { maxLength: 4 }),
        fc.array(change, { maxLength: 4 }),
        (first, said, changes) => {
          const notes = new Map(NOTES.map((note, i) => [note, first[i]!]));
          let claims = said;
          const tally = new ConceptTally().fill([...notes.values()].flat(), claims);
          for (const { notes: next, only, claims: now } of changes) {
            for (const note of only) {
              const uses = next[NOTES.indexOf(note)]!;
              notes.set(note, uses);
              tally.replace(note, new Set(["heat pump", "hp"]), uses);
            }
            tally.takeClaims(claims, now);
            claims = now;
            const anew = new ConceptTally().fill([...notes.values()].flat().reverse(), claims);
            expect(tally.read({}, () => claims)).toEqual(anew.read({}, () => claims));
            expect(tally.mentions().read()).toEqual(anew.mentions().read());
            expect(tally.mentions().noteCount).toBe(anew.mentions().noteCount);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["written with capitals by most notes", ["hp", "HP", "HP", "HP"], "HP"],
    ["of a file's name, as it is written elsewhere", ["heat-pump", "heat-pump", "Heat Pump"], "Heat Pump"],
    ["written small by most notes", ["heat pump", "heat pump", "Heat pump"], "heat pump"],
  ])("names a concept %s", (_, labels, expected) => {
    const uses = labels.map((label, i) => useOf(label, i, i === 0 || label === "heat-pump" ? "title" : "named"));
    uses.at(-1)!.role = expected === "Heat Pump" ? "heading" : uses.at(-1)!.role;
    expect(new ConceptTally().fill(uses, []).read({}, () => []).label).toBe(expected);
  });

  it("names a concept as a note on it is titled, rather than as a heading says it shorter", () => {
    const said = { "Kelvin Heat Pump": "title", "Heat Pump": "heading" } as const;
    const uses = Object.entries(said).map(([label, role], i) => useOf(label, i, role));
    expect(new ConceptTally().fill(uses, []).read({}, () => []).label).toBe("Kelvin Heat Pump");
  });

  it("tells no name that nobody wrote, nor what is only said of it", () => {
    const alias = (name: string, rule: string) => ({ name, rule, line: 1, quote: name });
    const use: KeyUse = {
      key: "heat pump",
      label: "heat pump",
      role: "title",
      weight: 1,
      score: 1,
      definition: undefined,
      aliases: [
        alias("pump of heat", ALIKE_RULE),
        alias("noise of heat pumps", ALIKE_RULE),
        alias("heating pump", "of-phrase"),
        alias("pumping", "gerund"),
        alias("HP", "acronym"),
      ],
      alike: undefined,
      written: false,
      about: true,
      tags: [],
      line: 1,
      note: "a.md",
      mentions: [],
    };
    const claims = use.aliases.map(({ name, rule }) => ({
      owner: "heat pump",
      alias: "hp",
      name,
      rule,
      note: "a.md",
      line: 1,
      quote: name,
    }));
    const tally = new ConceptTally();
    tally.takeClaims([], claims);
    tally.replace("a.md", new Set(["heat pump"]), [use]);
    expect(tally.read({}, () => claims).aliases).toEqual(["HP", "pump of heat"]);
  });
});

describe("what explains a concept best", () => {
  const use = (note: string, role: KeyUse["role"], weight: number): KeyUse => ({
    key: "heat pump",
    label: "heat pump",
    note,
    role,
    weight,
    score: 0.9,
    definition: role === "defined" ? "a machine that moves heat" : undefined,
    aliases: [],
    alike: undefined,
    about: false,
    written: false,
    tags: [],
    line: 3,
    mentions: [{ note, line: 3, column: 1, start: 20, end: 29 }],
  });
  const read = (...uses: KeyUse[]) => new ConceptTally().fill(uses, []).read({}, () => []);

  it("is no sentence of a note that makes next to nothing of it", () => {
    expect(read(use("a.md", "defined", 0.02), use("b.md", "named", 0.3)).explained).toBe(false);
    expect(read(use("a.md", "defined", 0.4), use("b.md", "named", 0.3)).explained).toBe(true);
  });

  it("is a definition that its note makes much of, before a heading over little", () => {
    const heading = use("a.md", "heading", 0.03);
    expect(read(heading, use("b.md", "defined", 0.8)).home?.note).toBe("b.md");
    expect(read(use("a.md", "heading", 0.3), use("b.md", "defined", 0.8)).home?.note).toBe("a.md");
    // It still is a place to read.
    expect(read(heading)).toMatchObject({ explained: true, home: { note: "a.md" } });
    expect(read(heading, use("b.md", "defined", 0.02)).home?.note).toBe("a.md");
  });
});
