import { Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { ankiText } from "./anki.ts";
import { cardsOf, type CardSource, type ReviewCard } from "./cards.ts";
import { delayText } from "./delay-text.ts";
import { delays, graded, isAskedAgain, memoriesJson, nextDue, parseMemories, sessionOf } from "./schedule.ts";

const NOW = new Date("2026-03-01T09:00:00Z");
const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

type Relation = CardSource["relations"]["nodes"][number];
const relation = (verb: string, target: string, extra: Partial<Relation> = {}): Relation => ({
  id: `${verb}|${target}`,
  type: "USES",
  label: verb,
  confidence: 0.9,
  target: { slug: target, label: target },
  evidence: [],
  ...extra,
});
const source = (
  relations: Relation[],
  definition: string | null = "A **way** to [[x|shrink]] models.",
): CardSource => ({
  slug: "distillation",
  label: "Distillation",
  definition,
  home: null,
  relations: { nodes: relations },
});

describe("cards", () => {
  it("ask for the definition and for what the concept does, one card a verb", () => {
    const cards = cardsOf(source([relation("uses", "teacher"), relation("uses", "data"), relation("needs", "labels")]));
    expect(cards.map(({ front, back }) => [front, ...back])).toEqual([
      ["What is Distillation?", "A way to shrink models."],
      ["Distillation uses …?", "teacher", "data"],
      ["Distillation needs …?", "labels"],
    ]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(3);
  });

  it("quote the most telling of the sentences behind them", () => {
    const place = { line: 1, column: 1, offset: 0 };
    const said = { note: { path: "a.md", title: "A" }, start: place, end: place };
    const heading = { ...said, quote: "# Teacher", rule: "heading-part" };
    const sentence = { ...said, quote: "Distillation uses a teacher that knows more.", rule: "verb" };
    const cards = cardsOf(source([relation("uses", "teacher", { evidence: [heading, sentence] })], null));
    expect(cards.map(({ evidence }) => evidence?.quote)).toEqual([sentence.quote]);
  });

  it("ask for nothing that the notes do not say clearly", () => {
    const vague = [relation("touches", "x", { type: "RELATED_TO" }), relation("uses", "y", { confidence: 0.4 })];
    expect(cardsOf(source(vague, null))).toEqual([]);
  });
});

describe("the schedule", () => {
  it("puts a card off the longer, the easier it was", () => {
    const waits = delays(undefined, NOW);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(4);
    const known = graded(graded(undefined, Rating.Easy, NOW), Rating.Good, later(30));
    expect(known.due.getTime()).toBeGreaterThan(later(60).getTime());
    expect(isAskedAgain(graded(undefined, Rating.Again, NOW), NOW)).toBe(true);
    expect(isAskedAgain(known, NOW)).toBe(false);
  });

  it("asks what is due, the longest overdue first, then new cards, no more than one can learn", () => {
    const easy = graded(undefined, Rating.Easy, NOW);
    const memories = new Map([
      ["b", { ...easy, due: later(-1) }],
      ["c", { ...easy, due: later(-3) }],
      ["d", { ...easy, due: later(2) }],
    ]);
    expect(sessionOf(["a", "b", "c", "d", "e"], memories, NOW, 1)).toEqual({ ids: ["c", "b", "a"], fresh: 1 });
    expect(nextDue(["a", "d"], memories)).toEqual(later(2));
    expect(nextDue(["a"], memories)).toBeNull();
  });

  it("comes back from the browser's memory as it was, without what is none", () => {
    const memories = new Map([["a", graded(graded(undefined, Rating.Good, NOW), Rating.Good, later(1))]]);
    const kept: unknown = JSON.parse(JSON.stringify(memoriesJson(memories)));
    expect(graded(parseMemories(kept).get("a"), Rating.Good, later(5)).due).toEqual(
      graded(memories.get("a"), Rating.Good, later(5)).due,
    );
    for (const broken of [null, 4, "x", { a: null }, { a: { due: "soon" } }, { a: { due: NOW.toISOString() } }]) {
      expect(parseMemories(broken).size).toBe(0);
    }
  });

  it("says a delay in one unit", () => {
    expect([30_000, 600_000, 7_200_000, 86_400_000 * 4, 86_400_000 * 90, 86_400_000 * 900].map(delayText)).toEqual([
      "1 minute",
      "10 minutes",
      "2 hours",
      "4 days",
      "3 months",
      "2 years",
    ]);
  });
});

describe("Anki's text import", () => {
  const card = (front: string, back: string, slug = "s"): ReviewCard => ({
    id: front,
    concept: { slug, label: front },
    front,
    back: [back],
    evidence: null,
    home: null,
  });

  it("has a head, then a card a line: front, back, tags", () => {
    expect(ankiText([card("What is A?", "A letter", "a")], "My notes")).toBe(
      "#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n" +
        "What is A?\tA letter\tcairn::My-notes cairn::My-notes::a\n",
    );
  });

  it("keeps hostile text in its cell, as words", () => {
    const hostile = '#deck:x\tb\r\n"<img src=x onerror=alert(1)>[sound:a.mp3]{{c1::x}}\\(1\\)[$]y[/$]&amp;';
    const [line = "", ...rest] = ankiText([card(hostile, hostile, "a b\t::c")], "::\n")
      .split("\n")
      .slice(4);
    expect(rest).toEqual([""]);
    const [front = "", back, tags, ...more] = line.split("\t");
    expect(more).toEqual([]);
    expect(tags).toBe("cairn::notes cairn::notes::a-b-c");
    expect(front).not.toMatch(/^#|[<>"'[\]{}\\$]/);
    // What HTML makes of it is what stood there, but for the line end and the tab.
    const decoded = (html = ""): string =>
      html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(+code));
    expect(decoded(front)).toBe(hostile.replaceAll(/[\t\r\n]+/g, " "));
    expect(decoded(back)).toBe(decoded(front));
  });
});
