import { expect, test } from "vitest";
import { ConceptIndex } from "../concept-index.ts";
import { readNote } from "../reading/read-note.ts";

/** The names of a vault's concepts, each with its aliases. */
async function names(notes: Record<string, string>): Promise<string[][]> {
  const index = new ConceptIndex({ read: readNote });
  for (const [path, text] of Object.entries(notes)) index.setNote({ path, text });
  const { ids } = await index.reader.conceptIds({ first: 100 });
  const concepts = await index.reader.concepts(ids);
  return concepts.map((concept) => [concept!.label, ...concept!.aliases].sort());
}

const isOne = (found: string[][], ...all: string[]) =>
  found.some((one) => all.every((name) => one.some((said) => said.toLowerCase() === name.toLowerCase())));

const QUEUE = "# Queues\n\nTurbine needs a Quill9. Quill9 stores letters. A cold Quill9 stores more letters.\n";

test("a product is one with and without any of its makers", async () => {
  const found = await names({
    "a.md": "# Harbour\n\nTern stores letters in a box. The harbour needs Tern.\n",
    "b.md": "# Bay\n\nGoogle Tern stores parcels in a depot. The bay needs Google Tern.\n",
    "c.md": "# Cove\n\nIBM Tern stores boxes in a depot. The cove needs IBM Tern.\n",
  });
  expect(isOne(found, "Google Tern", "IBM Tern")).toBe(true);
});

test("what is written as only a product is keeps its name beside longer ones", async () => {
  const found = await names({
    "a.md": QUEUE,
    "b.md":
      "# Depots\n\n**Google Quill9** stores parcels. Google Quill9 is a depot. The **Inland Quill9** is a depot.\n",
  });
  expect(isOne(found, "Google Quill9", "Quill9")).toBe(true);
  expect(isOne(found, "Inland Quill9", "Quill9")).toBe(false);
});

test("a word that others end in too is no product of its maker's", async () => {
  const found = await names({
    "a.md": "# Ships\n\nA **Ferry** crosses the bay. The Ferry needs a pier.\n",
    "b.md": "# Lines\n\n**Google Ferry** is a line. Google Ferry needs a licence. **Night Ferry** is a line.\n",
  });
  expect(isOne(found, "Google Ferry", "Ferry")).toBe(false);
});

test("a word and its clipped form are one within a name", async () => {
  const found = await names({
    "a.md": "# Harbour apps\n\nSailors use a harbour app.\n",
    "b.md": "# Piers\n\nA **harbour application** is a program that shows the tides.\n",
  });
  expect(
    isOne(found, "harbour apps", "harbour application") || isOne(found, "harbour app", "harbour application"),
  ).toBe(true);
});

test("everyday words are no makers, nor names of products", async () => {
  const found = await names({
    "a.md":
      "# Install Gull Compass\n\nSailors need it.\n\n## Install Gull Radar\n\nYes.\n\n## Install Gull Sonar\n\nYes.\n",
    "b.md": "# Bridge\n\nThe **Gull Compass** shows north. The bridge needs a Gull Compass.\n",
  });
  expect(isOne(found, "Install Gull Compass", "Gull Compass")).toBe(false);
});

test("the first of several names with a slash between them makes none of the others", async () => {
  const notes = {
    "a.md":
      "# Mail\n\n**Quill Boxes** are red. **Quill Bags** are blue. Quill Boxes need Quill Bags. **Quill** is old.\n",
    "b.md": "# Post\n\nVarn9 stores parcels. The depot needs a Varn9.\n",
    "c.md": "# Depots\n\n- Sends parcels to Quill/Varn9.\n- The depot needs Quill/Varn9.\n",
  };
  expect(isOne(await names(notes), "Quill/Varn9", "Varn9")).toBe(false);
  notes["c.md"] = notes["c.md"].replaceAll("/", " ");
  expect(isOne(await names(notes), "Quill Varn9", "Varn9")).toBe(true);
});

test("a product that nobody names without its maker is one under both names of one house, and of no two", async () => {
  const notes = {
    "a.md": "# Harbour\n\nAmazon Tern stores letters in a box. The harbour needs Amazon Tern.\n",
    "b.md": "# Bay\n\nAWS Tern stores parcels in a depot. The bay needs AWS Tern.\n",
    "c.md": "# Cove\n\nGoogle Tern stores boxes in a depot. The cove needs Google Tern.\n",
  };
  const found = await names(notes);
  expect(isOne(found, "Amazon Tern", "AWS Tern")).toBe(true);
  expect(isOne(found, "Amazon Tern", "Google Tern")).toBe(false);
});
