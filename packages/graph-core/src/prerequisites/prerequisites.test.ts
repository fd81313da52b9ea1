import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import type { Prerequisite } from "../model/relation.ts";
import { readNote } from "../reading/read-note.ts";
import { linkSignals } from "./link-signals.ts";

/** An index of notes by path. */
function indexOf(notes: Record<string, string>): ConceptIndex {
  const index = new ConceptIndex();
  index.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
  return index;
}

function find(notes: Record<string, string>, concept: string, requires: string): Prerequisite | undefined {
  return indexOf(notes).prerequisites.find((each) => each.concept === concept && each.requires === requires);
}

const EIGEN = "# Eigenvalues\n\nAn eigenvalue tells how much a linear map stretches a vector.\n";

describe("what a note states", () => {
  it("front matter and a section of prerequisites count as the author's word", () => {
    const front = find(
      {
        "a.md": "---\nprerequisites: [Linear maps]\n---\n# Eigenvalues\n\nA number.\n",
        "b.md": "# Linear maps\n\nA map.\n",
      },
      "eigenvalue",
      "linear-map",
    );
    expect(front?.strength).toBeGreaterThan(0.9);
    const listed = find(
      {
        "a.md": "# Eigenvalues\n\nA number.\n\n## Prerequisites\n\n- [[Linear maps]]: read it first\n",
        "b.md": "# Linear maps\n\nA map.\n",
      },
      "eigenvalue",
      "linear-map",
    );
    expect(listed?.reason).toBe('The notes list it under "Prerequisites".');
    expect(listed?.evidence.some(({ quote }) => quote.includes("Linear maps"))).toBe(true);
  });

  it("an everyday word that the author lists counts too", () => {
    const notes = { "a.md": '---\nrequires: ["Numbers"]\n---\n# Sums\n\nA sum is the result of adding.\n' };
    expect(
      find({ ...notes, "b.md": "# Numbers\n\nA number counts things.\n" }, "sum", "number")?.strength,
    ).toBeGreaterThan(0.9);
  });

  it.each([
    ["Prerequisites: **Linear maps**.", true],
    ["You should already know **linear maps**.", true],
    ["This note assumes familiarity with **linear maps**.", true],
    ["Before reading this, study **linear maps**.", true],
    ["You don't need prior knowledge of **linear maps**.", false],
    ["Prerequisites: none, not even **linear maps**.", false],
    ["Should you know **linear maps**?", false],
  ])("%s", (sentence, states) => {
    const found = find(
      { "a.md": `# Eigenvalues\n\nA number.\n\n${sentence}\n`, "b.md": "# Linear maps\n\nA map.\n" },
      "eigenvalue",
      "linear-map",
    );
    const rules = found?.evidence.map(({ rule }) => rule) ?? [];
    expect(rules.includes("stated-prerequisite")).toBe(states);
  });

  it("is a prerequisite for", () => {
    const notes = {
      "a.md": "# Eigenvalues\n\nAn eigenvalue is a prerequisite for **principal component analysis**.\n",
      "p.md": "# Principal component analysis\n\nA rotation.\n",
    };
    const stated = indexOf(notes).prerequisites.filter(({ evidence }) =>
      evidence.some(({ rule }) => rule === "stated-prerequisite"),
    );
    expect(stated.map(({ concept, requires }) => [concept, requires])).toEqual([
      ["principal-component-analysis", "eigenvalue"],
    ]);
  });

  it("goes before any guess the other way", () => {
    const notes = {
      "k.md":
        "# Dough kneading\n\nDough kneading is the folding before slow baking, which slow baking follows.\n\n" +
        "Dough kneading is a prerequisite for slow baking.\n",
      "b.md": "# Slow baking\n\nA warm oven.\n\n## See also\n\n- [[Dough kneading]]\n",
    };
    expect(find(notes, "slow-baking", "dough-kneading")?.reason).toMatch(/^The notes say/);
    const unsaid = { ...notes, "k.md": notes["k.md"].replace(/Dough kneading is a prerequisite.*/, "") };
    expect(find(unsaid, "dough-kneading", "slow-baking")?.strength).toBeGreaterThan(0.86);
  });

  it("leaves no guess beside an author's list", () => {
    const text = "Diagonalization writes a matrix through its eigenvalues. Bases of vectors help.\n";
    const notes = { "e.md": EIGEN, "b.md": "# Bases\n\nA basis spans a space.\n" };
    const guessed = indexOf({ ...notes, "d.md": `# Diagonalization\n\n${text}` });
    const listed = indexOf({ ...notes, "d.md": `---\nprerequisites: [Bases]\n---\n# Diagonalization\n\n${text}` });
    const requires = (index: ConceptIndex) =>
      index.prerequisites.filter(({ concept }) => concept === "diagonalization").map((each) => each.requires);
    expect(requires(guessed)).toContain("eigenvalue");
    expect(requires(listed)).toHaveLength(1);
  });
});

describe("words of a title", () => {
  const regression = "# Ridge regression\n\nA penalty is put on the weights.\n";

  it("count in any order and form where they stand together", () => {
    const found = find(
      {
        "k.md": "# Dual weights\n\nThe regression here is the one with a ridge, solved in the dual.\n",
        "r.md": regression,
      },
      "dual-weight",
      "ridge-regression",
    );
    expect(found?.reason).toBe("The note on Dual weights speaks of Ridge regression.");
    expect(found?.evidence.some(({ quote }) => quote.startsWith("The regression here"))).toBe(true);
  });

  it("are quoted where they stand next to each other, if they do anywhere", () => {
    const found = find(
      {
        "k.md":
          "# Dual weights\n\nThe regression here is the one that has a ridge.\n\nSuch weights are what ridge regression finds.\n",
        "r.md": regression,
      },
      "dual-weight",
      "ridge-regression",
    );
    expect(found?.evidence.find(({ rule }) => rule === "title-words")?.quote).toMatch(/^Such weights/);
  });

  it("say nothing where a long text names them once, behind its opening; twice do", () => {
    const filler =
      "Every morning the baker counted his loaves, and wrote their weight upon a slate beside the door. ".repeat(12);
    const passing = "A student once compared this with ridge regression, for a joke.";
    const rules = (text: string) =>
      find(
        { "k.md": `# Dual weights\n\n${text}\n`, "r.md": regression },
        "dual-weight",
        "ridge-regression",
      )?.evidence.map(({ rule }) => rule) ?? [];
    expect(rules(`${filler}\n\n${passing}`)).not.toContain("title-words");
    expect(rules(`${passing}\n\n${filler}`)).toContain("title-words");
    expect(rules(`${filler}\n\n${passing}\n\nIn ridge regression they shrink.`)).toContain("title-words");
    const short = "Every morning the baker counted his loaves. ".repeat(12);
    expect(rules(`${short}\n\n${passing}`)).toContain("title-words");
  });

  it("say nothing where they stand apart in a long text, however often", () => {
    const apart =
      "The regression follows the long line of that ridge. Our regression ends at last where one more ridge begins.";
    const rules = (text: string) =>
      find(
        { "k.md": `# Dual weights\n\nWeights of the dual. ${text}\n`, "r.md": regression },
        "dual-weight",
        "ridge-regression",
      )?.evidence.map(({ rule }) => rule) ?? [];
    expect(rules(apart)).toContain("title-words");
    const filler = "Every morning the baker counted his loaves, and wrote their weight upon a slate. ".repeat(14);
    expect(rules(`${apart}\n\n${filler}`)).not.toContain("title-words");
  });

  it("say nothing where they stand in two items of a long text", () => {
    const filler = "Every morning the baker counted his loaves, and wrote their weight upon a slate. ".repeat(14);
    const rules = (list: string) =>
      find(
        { "k.md": `# Dual weights\n\nWeights of the dual.\n\n${list}\n\n${filler}\n`, "r.md": regression },
        "dual-weight",
        "ridge-regression",
      )?.evidence.map(({ rule }) => rule) ?? [];
    expect(rules("- Walk along the ridge\n- Regression of the glacier")).not.toContain("title-words");
    expect(rules("- Walk along the ridge regression\n- The glacier")).toContain("title-words");
  });

  it("say nothing where they define another concept of the note", () => {
    const rules = (text: string) =>
      find({ "k.md": `# Dual weights\n\n${text}\n`, "r.md": regression }, "dual-weight", "ridge-regression")
        ?.evidence.filter(({ note }) => note === "k.md")
        .map(({ rule }) => rule) ?? [];
    const about = "Dual weights are numbers.";
    expect(rules(`${about}\n\n**Shrunken weights:** weights as ridge regression gives them.`)).not.toContain(
      "title-words",
    );
    expect(rules(`${about}\n\nThey are found as ridge regression gives them.`)).toContain("title-words");
  });

  it.each([
    ["They do not have what ridge regression shrinks.", false],
    ["They've never met ridge regression.", false],
    ["They cannot be found without ridge regression.", true],
    ["They do not float, and ridge regression finds them.", true],
  ])("count as far as they are not denied: %s", (sentence, counts) => {
    const found = find(
      { "k.md": `# Dual weights\n\nWeights of the dual. ${sentence}\n`, "r.md": regression },
      "dual-weight",
      "ridge-regression",
    );
    expect(found?.evidence.some(({ rule, note }) => rule === "title-words" && note === "k.md") ?? false).toBe(counts);
  });

  it("twice the same stand twice", () => {
    const rules = (text: string) =>
      find(
        { "s.md": `# Salvage\n\n${text}\n`, "b.md": "# Boat to boat\n\nA transfer of goods at sea.\n" },
        "salvage",
        "boat-to-boat",
      )?.evidence.map(({ rule }) => rule) ?? [];
    expect(rules("A boat tows what is left of the hull.")).not.toContain("title-words");
    expect(rules("The goods go from boat to boat, and the hull is towed.")).toContain("title-words");
  });

  it("say nothing where they stand in two paragraphs, or as what an item lists", () => {
    const apart = "# Dual weights\n\nBeyond the ridge\n\nregression begins\n";
    const entry = "# Dual weights\n\nA toolbox.\n\n- [[Ridge regression]]: shrinks them\n";
    const numbered = "# Dual weights\n\nA toolbox.\n\n1. [Ridge regression](r.md) (shrinks them)\n";
    const term = "# Dual weights\n\nA toolbox.\n\n- **Ridge regression:** shrinks them\n";
    for (const text of [apart, entry, numbered, term]) {
      const found = find({ "k.md": text, "r.md": regression }, "dual-weight", "ridge-regression");
      const rules = found?.evidence.map(({ rule }) => rule) ?? [];
      expect(rules).not.toContain("title-words");
      expect(rules).not.toContain("link");
    }
    const said = "# Dual weights\n\nA toolbox.\n\n- Shrink as in [[Ridge regression]], and more\n";
    const found = find({ "k.md": said, "r.md": regression }, "dual-weight", "ridge-regression");
    expect(found?.evidence.map(({ rule }) => rule)).toContain("title-words");
  });

  it("say nothing where they stand far apart, in code, under See also, or in a line of links", () => {
    const far = `# Dual weights\n\nA ridge of mountains. ${"More words follow here. ".repeat(20)} Then a regression.\n`;
    const code = "# Dual weights\n\nText.\n\n```\nridge regression\n```\n";
    const onward = "# Dual weights\n\nText.\n\n## See also\n\n- ridge regression\n";
    const place = "# Dual weights\n\nlinks: [[Ridge regression]]\n\nText.\n";
    for (const text of [far, code, onward, place]) {
      const found = find({ "k.md": text, "r.md": regression }, "dual-weight", "ridge-regression");
      expect(found?.evidence.map(({ rule }) => rule) ?? []).not.toContain("title-words");
    }
  });
});

describe("links", () => {
  const kernel = "# Kernel trick\n\nA dot product is replaced by a kernel.\n";

  it("under See also lead on: the linked note requires this one", () => {
    const found = find(
      {
        "k.md": `${kernel}\n## See also\n\n- [[Support vector machine]]\n`,
        "s.md": "# Support vector machine\n\nA classifier.\n",
      },
      "support-vector-machine",
      "kernel-trick",
    );
    expect(found?.reason).toBe("The note on Kernel trick leads on to Support vector machine.");
  });

  it("in the text go the other way", () => {
    const notes = {
      "k.md": kernel,
      "s.md": "# Support vector machine\n\nA classifier that may use the [[Kernel trick]].\n",
    };
    expect(find(notes, "support-vector-machine", "kernel-trick")).toBeDefined();
    expect(find(notes, "kernel-trick", "support-vector-machine")).toBeUndefined();
  });

  it.each([
    ["links: [[Kernel trick]]", 0],
    ["up:: [[Kernel trick]] | [[Kernel trick|trick]]", 0],
    ["**Related:** [Kernel trick](k.md), #maths", 0],
    ["It may use the [[Kernel trick]].", 1],
    ["Uses: a part of the [[Kernel trick]]", 1],
  ])("in a line that is but a label and links only tell where the note has its place: %s", (line, count) => {
    const note = { path: "s.md", text: `${line}\n\n# Margins\n\nA margin is a distance.\n\n${line}\n` };
    expect(linkSignals(readNote(note), note.text, () => "kernel trick")).toHaveLength(count);
  });

  it("follow their note when it comes, is renamed and goes", () => {
    const index = indexOf({ "k.md": `${kernel}\n## See also\n\n- [[SVMs]]\n` });
    const svm = (title: string) => ({ path: "s.md", text: `# ${title}\n\nA classifier.\n` });
    const ends = () =>
      index.prerequisites.filter(({ reason }) => reason.includes("leads on")).map((each) => each.concept);
    index.setNote(svm("SVMs"));
    expect(ends()).toHaveLength(1);
    index.setNote(svm("Margins"));
    expect(ends()).toEqual([]);
    index.setNote(svm("SVMs"));
    index.removeNote("s.md");
    expect(ends()).toEqual([]);
  });
});

describe("order of a course", () => {
  const one = "# Sequence limits\n\nSequence limits come up again with function derivatives.\n";
  const two = "# Function derivatives\n\nFunction derivatives come up again with sequence limits.\n";

  it.each([
    ["c/01-limits.md", "c/02-derivatives.md"],
    ["c/chapter 9 limits.md", "c/chapter 10 derivatives.md"],
    ["c/m44401.md", "c/m44405.md"],
  ])("leans towards the earlier of two notes that speak of each other: %s, %s", (first, second) => {
    expect(find({ [first]: one, [second]: two }, "function-derivative", "sequence-limit")).toBeDefined();
    expect(find({ [second]: one, [first]: two }, "sequence-limit", "function-derivative")).toBeDefined();
  });

  it("makes an earlier note no surer, and a later one less sure", () => {
    const limits = "# Sequence limits\n\nA number that values come near.\n";
    const built = "# Function derivatives\n\nFunction derivatives are built from sequence limits.\n";
    const strength = (path: string) =>
      find({ [path]: limits, "c/b5.md": built }, "function-derivative", "sequence-limit")!.strength;
    expect(strength("c/b4.md")).toBe(strength("c/limits.md"));
    expect(strength("c/b6.md")).toBeLessThan(strength("c/limits.md"));
  });
});

describe("a definition", () => {
  const trees = Object.fromEntries(
    ["Larch", "Spruce", "Stone pine"].map((name) => [`${name}.md`, `# ${name}\n\nA tree of the mountains.\n`]),
  );
  const rules = (definition: string) =>
    find({ ...trees, "c.md": `# Conifers\n\n- **Conifer:** ${definition}\n` }, "conifer", "larch")?.evidence.map(
      ({ rule }) => rule,
    ) ?? [];

  it("that only lists names explains nothing through them", () => {
    expect(rules("[[Larch]], [[Spruce]], [[Stone pine]] (rare)")).not.toContain("definition-names");
    expect(rules("a tree with cones like [[Larch]], [[Spruce]], [[Stone pine]]")).toContain("definition-names");
  });
});

it("a contrast says nothing of which comes first", () => {
  const found = (said: string) =>
    find(
      {
        "a.md": `# Sails\n\n**Gaff rig:** a sail with a spar, ${said} the lug rig.\n\n**Lug rig:** a sail on a yard.\n`,
      },
      "gaff-rig",
      "lug-rig",
    );
  expect(found("unlike")).toBeUndefined();
  expect(found("built from")).toBeDefined();
});

describe("every prerequisite", () => {
  const notes = {
    "01 maps.md":
      "# Linear maps\n\nA linear map keeps sums.\n\n## Kernel\n\nThe kernel of a linear map.\n\n## See also\n\n- [[Eigenvalues]]\n",
    "02 eigen.md": `${EIGEN}\nEvery eigenvalue belongs to an eigenvector, a vector that a linear map only stretches.\n`,
    "diag.md":
      "# Diagonalization\n\n**Diagonalization:** writing a linear map through its eigenvalues. It requires a basis.\n",
    "svd.md":
      "# Singular value decomposition\n\nBuilds on [[Diagonalization]] and on [[Eigenvalues|the eigenvalues]].\n",
    "index.md":
      "- [[Linear maps]]\n- [[Eigenvalues]]\n- [[Diagonalization]]\n- [[Singular value decomposition]]\n- [[Kernel]]\n",
  };

  it("has a reason, a strength and words of a note behind it", () => {
    const { prerequisites } = indexOf(notes);
    expect(prerequisites.length).toBeGreaterThan(2);
    for (const { reason, strength, evidence } of prerequisites) {
      expect(reason).toMatch(/^\S.*\.$/);
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(0.99);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { note, quote, start } of evidence) {
        expect(quote).not.toBe("");
        const line = notes[note as keyof typeof notes].split("\n")[start.line - 1]!;
        expect(line.length).toBeGreaterThanOrEqual(start.column - 1);
      }
    }
  });

  it("is the same whatever the notes went through", () => {
    const entries = Object.entries(notes).map(([path, text]) => ({ path, text }));
    const rebuilt = indexOf(notes).toJSON();
    for (const { path, text } of entries) {
      const index = new ConceptIndex();
      for (const each of entries.toReversed()) index.setNote(each);
      index.setNote({ path, text: text.replaceAll("Eigenvalues", "Spectra").replace("# Linear", "# Affine") });
      index.removeNote(path);
      index.setNote({ path, text });
      expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(rebuilt));
    }
  });
});

it("evidence in the note on a concept comes first, as long as it is that note", () => {
  const clay = (when: string) => `# Kiln\n\nA kiln is an oven.\n\nThe kiln hardens the clay ${when}.\n`;
  const before = {
    "a/Kiln.md": clay("on long days"),
    "b/Kiln.md": clay("on cold late winter nights after long dull rainy autumn days and wet foggy mornings"),
    "c/Kiln.md": "# Kiln\n\nIt is hot.\n",
  };
  const first = (index: ConceptIndex) =>
    index.prerequisites.find(({ requires }) => requires === "clay")?.evidence[0]?.note;
  const index = indexOf(before);
  expect(first(index)).toBe("b/Kiln.md");
  // The first by path of those that are at least half as long as the longest is the concept's own.
  const longest = `# Kiln\n\nIt is hot. ${"Watch out, stay back, wear gloves, look away, never rush. ".repeat(6)}\n`;
  index.setNote({ path: "c/Kiln.md", text: longest });
  expect(first(index)).toBe("a/Kiln.md");
  expect(index.prerequisites).toEqual(indexOf({ ...before, "c/Kiln.md": longest }).prerequisites);
});
