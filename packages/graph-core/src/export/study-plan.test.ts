import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { parseNote } from "../parse/parse-note.ts";
import { learningPath, type LearningPathOptions } from "../query/learning-path.ts";
import { escapeMarkdown, headingAnchor, linkTo, plainQuote, tellingEvidence, wikilinkTo } from "./markdown.ts";
import { readingTime, studyPlan, type StudyPlanOptions } from "./study-plan.ts";

const NOTES: Record<string, string> = {
  "a course/1 models.md":
    "# Models\n\nA model is a function that was learned from data.\n\n## Foundation models\n\nA foundation model is a large model.\n",
  "a course/2 tuning.md":
    '---\nrequires: ["Foundation model"]\n---\n# Fine-tuning\n\nFine-tuning is a way to adapt a model.\n',
};

async function plan(to: string, options: LearningPathOptions = {}, style: StudyPlanOptions = {}): Promise<string> {
  const index = new ConceptIndex();
  index.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));
  return studyPlan(await learningPath(index.reader, [to], options), style);
}

describe("a study plan", () => {
  it("has a task for each step, in order, with what to read, why, and the words behind that", async () => {
    const text = await plan("Fine-tuning");
    expect(text).toMatch(/^# The way to Fine-tuning\n\n\d steps, under a minute of reading\.\n/);
    const tasks = [...text.matchAll(/^(\d+)\. \[ \] \*\*(.+?)\*\*/gm)].map(([, number, label]) => `${number} ${label}`);
    expect(tasks.at(-1)).toBe(`${tasks.length} Fine-tuning`);
    expect(tasks.some((task) => task.endsWith("Foundation models"))).toBe(true);
    expect(text).toContain(
      "Read: [Models › Foundation models](a%20course/1%20models.md#foundation-models), read in step 1",
    );
    expect(text).toMatch(/In the notes: “.+” \[a course\/2 tuning\.md:\d\]\(a%20course\/2%20tuning\.md\)/);
    expect(text.endsWith("\n")).toBe(true);
  });

  it("links as asked, from where it lies", async () => {
    expect(await plan("Fine-tuning", {}, { base: "../notes/" })).toContain("(../notes/a%20course/2%20tuning.md)");
    expect(await plan("Fine-tuning", {}, { links: "wikilink" })).toContain(
      "[[a course/1 models#Foundation models|Models › Foundation models]]",
    );
  });

  it("ticks what is known, and says when nothing is left", async () => {
    const known = ["Foundation model", "Fine-tuning"];
    const ticked = await plan("Fine-tuning", { known: ["Foundation model"], stopAtKnown: false });
    expect(ticked).toMatch(/^\d+\. \[x\] \*\*Foundation models\*\*/m);
    expect(await plan("Fine-tuning", { known })).toContain('> Nothing to learn: "Fine-tuning" is known already.');
  });

  it("has links that lead to notes and headings that are there", async () => {
    const text = await plan("Fine-tuning");
    const { links } = parseNote({ path: "plan.md", text });
    expect(links.length).toBeGreaterThan(2);
    for (const { target, fragment } of links) {
      const note = NOTES[decodeURIComponent(target)];
      expect(note).toBeDefined();
      if (fragment !== undefined) expect(note?.toLowerCase()).toContain(fragment.replaceAll("-", " "));
    }
  });
});

describe("Markdown", () => {
  it("shows any text as it is", () => {
    const nasty = ["*a* _b_ `c` (e) <b> a|b $x$ ~~s~~ \\", "# no heading", "- no item", "1. no list", "a\n\nb"];
    for (const text of nasty) {
      const note = parseNote({ path: "x.md", text: escapeMarkdown(text) });
      expect(note.blocks).toHaveLength(1);
      expect(note.blocks[0]).toMatchObject({ kind: "paragraph", content: { text: text.replace(/\s+/g, " ") } });
      expect(note.links).toEqual([]);
    }
  });

  it("writes links that hold whatever a path has in it", () => {
    expect(linkTo("a b/(c) [d] #1.md", "t]x")).toBe("[t\\]x](a%20b/%28c%29%20%5Bd%5D%20%231.md)");
    expect(wikilinkTo("a/b.md", "x|y]]", "h # [i]")).toBe("[[a/b#h i|x y]]");
    expect(headingAnchor(" What's new: C++ & Ünïcode_1? ")).toBe("whats-new-c--ünïcode_1");
  });

  it.each([
    ["- Uses **synthetic** [[data|data sets]]", "Uses synthetic data sets"],
    ["## A [link](x.md) and `code`", "A link and code"],
    ["Fine-tuning]] is common", "Fine-tuning is common"],
    ["1. one\n   two", "one two"],
    ['a reaction{: data-type="term"} is', "a reaction is"],
  ])("quotes %j plainly", (quote, plain) => expect(plainQuote(quote)).toBe(plain));
});

it("shows words that say more than a name, where there are any", () => {
  const [name, words] = [{ quote: '- "[[Fine-tuning]]"' }, { quote: "Fine-tuning comes before anything else." }];
  expect(tellingEvidence([name, words])).toBe(words);
  expect(tellingEvidence([name])).toBe(name);
  expect(tellingEvidence([])).toBeUndefined();
});

it.each([
  [0.2, "under a minute"],
  [1.2, "about 1 minute"],
  [59.6, "about 1 h"],
  [130, "about 2 h 10 min"],
])("tells %d minutes as %s", (minutes, text) => expect(readingTime(minutes)).toBe(text));
