import { describe, expect, test } from "vitest";
import { cairn, temporaryVault } from "../testing/command.ts";

// Front matter states what comes first, so that the path depends on no reading of sentences.
const COURSE = {
  "fine-tuning.md":
    '---\nprerequisites: ["[[Foundation models]]"]\n---\n# Fine-tuning\n\nFine-tuning adapts a model.\n',
  "foundation-models.md":
    '---\nprerequisites: ["[[Embeddings]]"]\n---\n# Foundation models\n\nA foundation model is a model.\n',
  "embeddings.md": "# Embeddings\n\nAn embedding is a vector.\n",
};

/** The labels of the numbered steps, in lower case. */
const steps = (text: string): string[] =>
  [...text.matchAll(/^ *\d+\. (.+?) {2}\(/gm)].map(([, label = ""]) => label.toLowerCase());

test("prints the steps in order, each with its reason and the words behind it", async () => {
  const { code, stdout } = await cairn(["path", await temporaryVault(COURSE), "--to", "Fine-tuning"]);
  expect(code).toBe(0);
  const found = steps(stdout).filter((label) => /embedding|foundation|tuning/.test(label));
  expect(found).toEqual(
    ["embeddings", "foundation models", "fine-tuning"].map((name) => expect.stringContaining(name.slice(0, -1))),
  );
  expect(stdout).toMatch(/"[^"]+" fine-tuning\.md:\d+/);
});

test("leaves out what is known", async () => {
  const vault = await temporaryVault(COURSE);
  const { stdout } = await cairn(["path", vault, "--to", "fine tuning", "--known", "foundation model"]);
  expect(steps(stdout).join()).not.toMatch(/foundation/);
  const all = await cairn(["path", vault, "--to", "fine-tuning", "--known", "fine-tuning"]);
  expect(all).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing to learn") });
});

test("--json prints the steps as data", async () => {
  const { code, stdout } = await cairn(["path", await temporaryVault(COURSE), "--to", "fine-tuning", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ goals: [{ id: "fine-tuning" }], steps: expect.any(Array) });
});

test("a known name that no concept has is passed over, and said", async () => {
  const { code, stderr } = await cairn(["path", await temporaryVault(COURSE), "--to", "embeddings", "--known", "zzz"]);
  expect(code).toBe(0);
  expect(stderr).toContain('"zzz"');
});

describe("refuses", () => {
  test("a goal that is not there, with what may have been meant", async () => {
    const outcome = await cairn(["path", await temporaryVault(COURSE), "--to", "embedings"]);
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/did you mean.*embedding/i) });
  });

  test.each([[[]], [["--to", " , "]], [["--to", "x", "--max", "0"]], [["--to", "x", "--max", "many"]]])(
    "%j as a usage error",
    async (args) => {
      expect(await cairn(["path", ".", ...args])).toMatchObject({ code: 2, stdout: "" });
    },
  );
});
