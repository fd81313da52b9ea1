import { getDebugTree, type SimpleTree } from "@neo4j-cypher/language-support";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { exportText, mapTexts } from "../testing/read-back.ts";
import { relationshipType } from "./csv.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Tokens of a statement, and names of the rules that they were read by; where it is no Cypher, the parser says so. */
function leaves(tree: SimpleTree): string[] {
  if (tree.children === undefined || tree.children.length === 0) return [tree.name];
  return tree.children.flatMap(leaves);
}

/** What Neo4j makes of a text between quotes. */
function unquote(literal: string): string {
  const signs: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, sign: string) =>
      code === undefined ? (signs[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What old versions do before anything else. */
function readByNumber(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Our two statements, texts as S. */
const STATEMENT =
  /^(?:MATCH \( a : Concept \{ id : S \} \) , \( b : Concept \{ id : S \} \) MERGE \( a \) - \[ r : [A-Z_]+ \] - > \( b \) SET r|MERGE \( c : Concept \{ id : S \} \) SET c) \+= \{(?: ,)?(?: [a-z]+ : (?:S|[\d.]+|\[(?: S(?: , S)*)? \])(?: ,)?)+ \}$/;

describe("cypher", () => {
  it("is read by Neo4j's parser with nothing lost, and says nothing but what is ours", () => {
    fc.assert(
      fc.property(hostileGraphs(), (hostile) => {
        const graph = mapTexts(hostile, (text) => text);
        const script = exportText(hostile, "cypher");
        const lines = script.trimEnd().split("\n").slice(1);
        const statements = getDebugTree(script).children!.slice(1, -1).map(leaves);
        expect(statements).toHaveLength(lines.length);
        const literals = statements.map((tokens) => {
          const words = tokens.map((token) => (token.startsWith("'") ? "S" : token));
          expect(words.join(" ")).toMatch(STATEMENT);
          return tokens.filter((token) => token.startsWith("'")).map(unquote);
        });
        const json = (list: readonly object[]) => list.map((one) => JSON.stringify(one));
        // JSON is compared by what it says, not by how it says it.
        const read = literals.map((texts) => texts.map(asJson));
        expect(read).toEqual(
          [
            ...graph.concepts.map(({ id, label, aliases, definition, mentions }) => [
              id,
              label,
              ...(definition === undefined ? [] : [definition]),
              ...aliases,
              ...json(mentions),
            ]),
            ...graph.relations.map((one) => [one.source, one.target, one.label, ...json(one.evidence)]),
            ...graph.prerequisites.map((one) => [
              one.concept,
              one.requires,
              "builds on",
              one.reason,
              ...json(one.evidence),
            ]),
          ].map((texts) => texts.map(asJson)),
        );
        for (const [at, { type }] of graph.relations.entries()) {
          expect(lines[graph.concepts.length + at]).toContain(`[r:${relationshipType(type)}]`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("means the same where \\uXXXX is read before anything else", () => {
    const label = "\\u0027}) DETACH DELETE c // \\\\u0022";
    const one = { id: "x", label, aliases: [], importance: 1, mentions: [] };
    const graph = {
      format: "cairn-graph" as const,
      version: 1 as const,
      concepts: [one],
      relations: [],
      prerequisites: [],
    };
    const statement = readByNumber(exportText(graph, "cypher").split("\n")[1]!);
    const texts = leaves(getDebugTree(statement)).filter((token) => token.startsWith("'"));
    expect(texts.map((text) => text.slice(1, -1).replaceAll("\\\\", "\\"))).toEqual(["x", label]);
  });
});
