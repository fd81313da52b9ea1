import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served.close());

test("the evidence of a relation stands where it says, character for character", async () => {
  interface Place {
    line: number;
    column: number;
    offset: number;
  }
  interface Evidence {
    note: { text: string };
    start: Place;
    end: Place;
    quote: string;
    rule: string;
  }
  const { map } = await served.data<{ map: { relations: { evidence: Evidence[]; evidenceCount: number }[] } }>(`{
    map { relations { evidenceCount evidence {
      note { text } quote rule start { line column offset } end { line column offset }
    } } }
  }`);
  const all = map.relations.flatMap((relation) => relation.evidence);
  expect(all.length).toBeGreaterThan(5);
  for (const { note, start, end, quote, rule } of all) {
    expect(note.text.slice(start.offset, end.offset)).toBe(quote);
    expect(note.text.split(/\r\n|\n/)[start.line - 1]?.slice(start.column - 1, start.column - 1 + quote.length)).toBe(
      quote,
    );
    expect(end.line === start.line ? end.column - start.column : quote.length).toBe(quote.length);
    expect(rule).not.toBe("");
  }
  for (const relation of map.relations) expect(relation.evidence).toHaveLength(relation.evidenceCount);
});

test("relations filter by direction, type and confidence, and page", async () => {
  const query = `query Q($slug: String = "distillation", $direction: Direction, $types: [RelationType!], $min: Float, $first: Int, $after: String) {
    concept(slug: $slug) {
      relations(direction: $direction, types: $types, minConfidence: $min, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id source { slug } type target { slug } confidence }
      }
    }
  }`;
  interface Page {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { id: string; source: { slug: string }; type: string; target: { slug: string }; confidence: number }[];
  }
  const ask = async (variables: Record<string, unknown>): Promise<Page> =>
    (await served.data<{ concept: { relations: Page } }>(query, variables)).concept.relations;

  const all = await ask({});
  const slug = "teacher-model";
  const outgoing = await ask({ slug, direction: "OUT" });
  const incoming = await ask({ slug, direction: "IN" });
  expect(outgoing.nodes.every(({ source }) => source.slug === slug)).toBe(true);
  expect(incoming.nodes.every(({ target }) => target.slug === slug)).toBe(true);
  expect(outgoing.totalCount + incoming.totalCount).toBe((await ask({ slug })).totalCount);
  expect(incoming.totalCount).toBeGreaterThan(0);
  expect(outgoing.totalCount).toBeGreaterThan(0);

  const uses = await ask({ types: ["USES"] });
  expect(uses.nodes).toContainEqual(expect.objectContaining({ type: "USES", target: { slug: "synthetic-data" } }));
  expect(new Set(uses.nodes.map(({ type }) => type))).toEqual(new Set(["USES"]));

  const [surest] = all.nodes;
  const sure = await ask({ min: surest?.confidence });
  expect(sure.totalCount).toBeLessThan(all.totalCount);

  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: Page = await ask({ first: 2, after });
    seen.push(...nodes.map(({ id }) => id));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(seen).toEqual(all.nodes.map(({ id }) => id));
});
