import { readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { describe, expect, onTestFinished, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

const NOTES = {
  "distillation.md": `# Distillation

Distillation uses synthetic data. Distillation requires a teacher model.
A teacher model is a foundation model. A teacher model produces synthetic data.
`,
  "teacher.md": "# Teacher model\n\nA teacher model is a large model.\n",
  "data.md": "# Synthetic data\n\n# Artificial data\n\nArtificial data reduces cost.\n",
};

async function open(
  options: { edit?: boolean } = { edit: true },
  notes: Record<string, string> = NOTES,
): Promise<ServedNotes> {
  const served = await serveNotes(options, notes);
  onTestFinished(() => served.close());
  return served;
}

const file = (served: ServedNotes): Promise<string> => readFile(join(served.folder, CORRECTIONS_FILE), "utf8");

interface Edit {
  revision: number;
  undone: number;
  undoable: number;
  correction: {
    line: number;
    text: string;
    kind: string;
    status: string;
    message: string;
    against: number | null;
  } | null;
  change: {
    addedConcepts: { label: string }[];
    updatedConcepts: { label: string }[];
    removedConcepts: string[];
    addedRelations: { label: string }[];
    updatedRelations: { id: string; confidence: number; evidence: { rule: string; note: { path: string } }[] }[];
    removedRelations: string[];
  };
}

const RESULT = `{ revision undone undoable correction { line text kind status message against } change {
  addedConcepts { label } updatedConcepts { label } removedConcepts
  addedRelations { label } updatedRelations { id confidence evidence { rule note { path } } } removedRelations } }`;

async function mutate(served: ServedNotes, call: string, variables: Record<string, unknown> = {}): Promise<Edit> {
  const declared = Object.keys(variables).map((name) => `$${name}: ID!`);
  const query = `mutation${declared.length > 0 ? `(${declared.join(", ")})` : ""} { edit: ${call} ${RESULT} }`;
  return (await served.data<{ edit: Edit }>(query, variables)).edit;
}

async function failure(served: ServedNotes, call: string): Promise<{ code: unknown; message: string }> {
  const { errors } = await served.ask(`mutation { ${call} { revision } }`);
  return { code: errors?.[0]?.extensions["code"], message: errors?.[0]?.message ?? "" };
}

interface Related {
  id: string;
  type: string;
  label: string;
  confidence: number;
  target: { label: string };
}

async function relationsOf(served: ServedNotes, name: string): Promise<Related[]> {
  const { concept } = await served.data<{ concept: { relations: { nodes: Related[] } } }>(
    `query ($name: String!) { concept(name: $name) { relations(direction: OUT, first: 100) {
      nodes { id type label confidence target { label } } } } }`,
    { name },
  );
  return concept.relations.nodes;
}

async function uses(served: ServedNotes): Promise<Related | undefined> {
  return (await relationsOf(served, "Distillation")).find(({ target }) => target.label === "Synthetic data");
}

test("a server that was not started for it writes nothing, and says how to start it", async () => {
  const served = await open({});
  expect(await served.data(`{ editable }`)).toEqual({ editable: false });
  expect(await failure(served, `hideConcept(concept: "Distillation")`)).toEqual({
    code: "editing-off",
    message: expect.stringContaining("cairn serve --edit") as string,
  });
  expect((await failure(served, "undoCorrection")).code).toBe("editing-off");
  await expect(file(served)).rejects.toThrow("ENOENT");
});

test("a name that another concept has is refused, and nothing is written", async () => {
  const served = await open();
  const taken = {
    code: "name-taken",
    message: '"artificial data" is the name of another concept: merge the two, or take another name.',
  };
  expect(await failure(served, `renameConcept(concept: "Distillation", to: " artificial data ")`)).toEqual(taken);
  const merge = `mergeConcepts(concepts: ["Distillation", "Teacher model"], as: "artificial data")`;
  expect(await failure(served, merge)).toEqual(taken);
  await expect(file(served)).rejects.toThrow("ENOENT");
  // Its own names are not another's.
  await mutate(served, `mergeConcepts(concepts: ["Synthetic data", "Artificial data"], as: "Artificial data")`);
  const { correction } = await mutate(served, `renameConcept(concept: "Artificial data", to: "synthetic data")`);
  expect(correction).toMatchObject({ status: "APPLIED" });
});

test("no page of another site and no link can correct", async () => {
  const served = await open();
  const query = `mutation { hideConcept(concept: "Distillation") { revision } }`;
  const link = await fetch(`${served.endpoint}?query=${encodeURIComponent(query)}`);
  expect(link.status).toBe(405);
  const form = await fetch(served.endpoint, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: JSON.stringify({ query }),
  });
  expect(form.status).toBe(403);
  await expect(file(served)).rejects.toThrow("ENOENT");
});

describe("relations", () => {
  test("accepted: certain, with the file as evidence, which can be read like a note", async () => {
    const served = await open();
    const { id } = (await uses(served))!;
    const edit = await mutate(served, `acceptRelation(relation: $id, because: "I know.")`, { id });
    expect(edit).toMatchObject({
      revision: served.server.api.revision,
      undoable: 1,
      correction: { line: 4, kind: "ACCEPT_RELATION", status: "APPLIED", message: "" },
      change: { updatedRelations: [{ id, confidence: 1 }] },
    });
    expect(edit.change.updatedRelations[0]?.evidence[0]).toEqual({
      rule: "correction",
      note: { path: CORRECTIONS_FILE },
    });
    expect(await file(served)).toContain(
      `  - accept: {source: Distillation, type: uses, target: Synthetic data}\n    because: I know.\n`,
    );
    const { note } = await served.data<{ note: { text: string } }>(`{ note(path: "${CORRECTIONS_FILE}") { text } }`);
    expect(note.text).toBe(await file(served));
  });

  test("rejected, and undone", async () => {
    const served = await open();
    const { id } = (await uses(served))!;
    expect((await mutate(served, `rejectRelation(relation: $id)`, { id })).change.removedRelations).toEqual([id]);
    expect(await uses(served)).toBeUndefined();
    const undone = await mutate(served, "undoCorrection");
    expect(undone).toMatchObject({ undone: 1, undoable: 0, correction: null });
    expect((await uses(served))?.id).toBe(id);
  });

  test("added, retyped, relabelled", async () => {
    const served = await open();
    await mutate(served, `addRelation(source: "Distillation", type: AFFECTS, target: "cost", label: "lowers")`);
    const added = (await relationsOf(served, "Distillation")).find(({ target }) => /cost/i.test(target.label))!;
    expect(added).toMatchObject({ type: "AFFECTS", label: "lowers", confidence: 1 });
    await mutate(served, `retypeRelation(relation: $id, to: PRODUCES)`, { id: added.id });
    const retyped = (await relationsOf(served, "Distillation")).find(({ target }) => /cost/i.test(target.label))!;
    expect(retyped).toMatchObject({ type: "PRODUCES", confidence: 1 });
    await mutate(served, `relabelRelation(relation: $id, to: "brings")`, { id: retyped.id });
    expect((await relationsOf(served, "Distillation")).find(({ id }) => id === retyped.id)?.label).toBe("brings");
    const { corrections } = await served.data<{ corrections: object[] }>(
      `{ corrections { kind names type to status } }`,
    );
    expect(corrections).toMatchObject([
      { kind: "ADD_RELATION", type: "AFFECTS", to: "lowers", status: "APPLIED" },
      { kind: "RETYPE_RELATION", type: "AFFECTS", to: "produces", status: "APPLIED" },
      { kind: "RELABEL_RELATION", type: "PRODUCES", to: "brings", status: "APPLIED" },
    ]);
  });

  test("to review: the least certain first, until a correction speaks of them", async () => {
    const served = await open();
    const review = async () =>
      (await served.data<{ review: { id: string; confidence: number }[] }>(`{ review { id confidence } }`)).review;
    const before = await review();
    expect(before.length).toBeGreaterThan(2);
    expect(before.map(({ confidence }) => confidence)).toEqual(
      before.map(({ confidence }) => confidence).toSorted((a, b) => a - b),
    );
    await mutate(served, `acceptRelation(relation: $id)`, { id: before[0]!.id });
    await mutate(served, `rejectRelation(relation: $id)`, { id: before[1]!.id });
    expect(await review()).toEqual(before.slice(2));
  });
});

test("prerequisites: added, given a reason, accepted, rejected", async () => {
  const served = await open();
  const requires = async () =>
    (
      await served.data<{ concept: { requires: { strength: number; reason: string; requires: { label: string } }[] } }>(
        `{ concept(name: "Distillation") { requires { strength reason requires { label } } } }`,
      )
    ).concept.requires.map((one) => ({ ...one, requires: one.requires.label }));
  const ends = `concept: "Distillation", requires: "cost"`;
  await mutate(served, `addPrerequisite(${ends}, reason: "Cost is why.")`);
  expect((await requires())[0]).toMatchObject({
    strength: 1,
    reason: "Cost is why.",
    requires: "cost",
  });
  await mutate(served, `relabelPrerequisite(${ends}, to: "It is about cost.")`);
  expect((await requires())[0]?.reason).toBe("It is about cost.");
  expect((await mutate(served, `acceptPrerequisite(${ends})`)).correction?.status).toBe("APPLIED");
  const rejected = await mutate(served, `rejectPrerequisite(${ends})`);
  expect(rejected.correction).toMatchObject({ kind: "REJECT_PREREQUISITE", status: "APPLIED" });
  expect((await requires()).filter((one) => /cost/i.test(one.requires))).toEqual([]);
  const { corrections } = await served.data<{ corrections: { status: string; against: number | null }[] }>(
    `{ corrections(status: CONTRADICTED) { status against } }`,
  );
  expect(corrections.length).toBeGreaterThan(0);
  expect(corrections.every(({ against }) => against === rejected.correction!.line)).toBe(true);
});

describe("concepts", () => {
  const labels = async (served: ServedNotes) =>
    (
      await served.data<{ concepts: { nodes: { label: string }[] } }>(`{ concepts(first: 100) { nodes { label } } }`)
    ).concepts.nodes.map(({ label }) => label);

  test("merged, renamed, split, hidden, and all undone in one go", async () => {
    const served = await open();
    const before = await labels(served);
    await mutate(served, `mergeConcepts(concepts: ["Synthetic data", "Artificial data"], as: "Made-up data")`);
    expect(await labels(served)).toContain("Made-up data");
    expect(await labels(served)).not.toContain("Artificial data");
    await mutate(served, `renameConcept(concept: "Distillation", to: "Knowledge distillation")`);
    const { concept } = await served.data<{ concept: { slug: string; aliases: string[] } }>(
      `{ concept(name: "knowledge distillation") { slug aliases } }`,
    );
    expect(concept).toMatchObject({
      slug: "distillation",
      aliases: expect.arrayContaining(["Distillation"]) as string[],
    });
    const split = await mutate(
      served,
      `splitConcept(concept: "Teacher model", notes: ["teacher.md"], as: "School model")`,
    );
    expect(split.change.addedConcepts.map(({ label }) => label)).toContain("School model");
    const hidden = await mutate(served, `hideConcept(concept: "knowledge distillation")`);
    expect(hidden.change.removedConcepts).toHaveLength(1);
    expect(
      (await served.data<{ search: unknown[] }>(`{ search(query: "distillation") { concept { label } } }`)).search,
    ).toEqual([]);
    expect(await mutate(served, "undoCorrection(steps: 4)")).toMatchObject({ undone: 4, undoable: 0 });
    expect(await labels(served)).toEqual(before);
    expect(await failure(served, "undoCorrection")).toMatchObject({ code: "nothing-to-undo" });
  });

  test("split by name", async () => {
    const served = await open(
      { edit: true },
      {
        "a.md": "# Agent\n\nAn agent, also called assistant, uses tools.\n",
        "b.md": "---\naliases: [Assistant]\n---\n# Agent\n",
        "c.md": "# Assistant\n\nAn assistant answers questions.\n",
      },
    );
    expect(await labels(served)).not.toContain("Assistant");
    const { correction } = await mutate(served, `splitConcept(concept: "Agent", from: "Assistant")`);
    expect(correction).toMatchObject({ kind: "SPLIT", status: "APPLIED" });
    expect(await labels(served)).toEqual(expect.arrayContaining(["Agent", "Assistant"]));
  });

  test("an entry is taken out, also one that was written by hand", async () => {
    const served = await open(
      { edit: true },
      { ...NOTES, [CORRECTIONS_FILE]: "corrections:\n  # mine\n  - hide: Distillation\n" },
    );
    expect(await labels(served)).not.toContain("Distillation");
    expect((await failure(served, `removeCorrection(line: 3, text: "hide: Other")`)).code).toBe("invalid-argument");
    await mutate(served, `removeCorrection(line: 3, text: "hide: Distillation")`);
    expect(await labels(served)).toContain("Distillation");
    expect(await file(served)).toBe("corrections:\n  # mine\n");
  });
});

test.each([
  [`hideConcept(concept: "Distilation")`, "concept-not-found", "Distillation"],
  [`acceptRelation(relation: "none")`, "invalid-argument", "relation"],
  [`addRelation(source: "Distillation", type: USES, target: "distillation")`, "invalid-argument", "Both ends"],
  [`mergeConcepts(concepts: ["Distillation"])`, "invalid-argument", "two different"],
  [`renameConcept(concept: "Distillation", to: " ")`, "invalid-argument", "`to`"],
  [`renameConcept(concept: "Distillation", to: "!")`, "invalid-argument", "name"],
  [`splitConcept(concept: "Distillation", notes: ["a.md"])`, "invalid-argument", "`as`"],
  [`splitConcept(concept: "Distillation", from: "distillations")`, "invalid-argument", "one name"],
  [`undoCorrection(steps: 0)`, "invalid-argument", "steps"],
])("%s is refused, and nothing is written", async (call, code, word) => {
  const served = await open();
  const refused = await failure(served, call);
  expect(refused.code).toBe(code);
  expect(refused.message).toContain(word);
  await expect(file(served)).rejects.toThrow("ENOENT");
});

test("a file that cannot be read is not written, and the error says which line", async () => {
  const broken = "corrections:\n  - hide: Distillation\n  - hide: {\n";
  const served = await open({ edit: true }, { ...NOTES, [CORRECTIONS_FILE]: broken });
  const { stats } = await served.data<{ stats: { warnings: { note: string; line: number; code: string }[] } }>(
    `{ stats { warnings { note line code } } }`,
  );
  expect(stats.warnings).toContainEqual({
    note: CORRECTIONS_FILE,
    line: expect.any(Number) as number,
    code: "correction-invalid",
  });
  expect(await failure(served, `hideConcept(concept: "Teacher model")`)).toMatchObject({
    code: "corrections-invalid",
    message: expect.stringMatching(/Line \d/) as string,
  });
  expect(await file(served)).toBe(broken);
});

test("many mutations at once, and an edit by hand among them, lose nothing and are told in order", async () => {
  const served = await open();
  const since = served.server.api.revision;
  const names = Array.from({ length: 20 }, (_, i) => `Distillation ${i}`);
  const writing = names.map((name) => mutate(served, `renameConcept(concept: "Distillation", to: "${name}")`));
  await writing[3];
  const path = join(served.folder, CORRECTIONS_FILE);
  writeFileSync(path, readFileSync(path, "utf8").replace("corrections:", "corrections:\n  - hide: cost # by hand"));
  const edits = await Promise.all(writing);
  const text = await file(served);
  for (const name of names) expect(text).toContain(`to: ${name}\n`);
  expect(text).toContain("- hide: cost # by hand");
  expect(edits.map(({ revision }) => revision - since).toSorted((a, b) => a - b)).toEqual(names.map((_, i) => i + 1));
  const { corrections } = await served.data<{ corrections: { status: string }[] }>(`{ corrections { status } }`);
  expect(corrections.filter(({ status }) => status === "APPLIED")).toHaveLength(2);
});

test("what stands in the file is applied, and what does not fit is a warning with its line", async () => {
  const corrections = "corrections:\n  - hide: Distillation\n  - hide: Nothing like it\n";
  const served = await open({}, { ...NOTES, [CORRECTIONS_FILE]: corrections });
  const { stats } = await served.data<{ stats: { warnings: object[] } }>(
    `{ stats { warnings { note line code message } } }`,
  );
  expect(stats.warnings).toEqual([
    {
      note: CORRECTIONS_FILE,
      line: 3,
      code: "correction-unmatched",
      message: 'No note speaks of "Nothing like it" (any more).',
    },
  ]);
});
