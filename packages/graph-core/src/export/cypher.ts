import type { CairnGraphFile } from "../model/interchange.ts";
import { relationshipType } from "./csv.ts";
import type { ExportedFile } from "./exported-file.ts";
import { flatten, plainJson } from "./flat.ts";

/**
 * A script for Neo4j and Memgraph's Cypher, a statement a line; running it again changes nothing. Aliases are a list, mentions
 * and evidence lists of JSON texts, since a property holds no maps.
 */
export function toCypher(graph: CairnGraphFile): ExportedFile[] {
  const { edges } = flatten(graph);
  const lines = ["CREATE CONSTRAINT cairn_concept IF NOT EXISTS FOR (c:Concept) REQUIRE c.id IS UNIQUE;"];
  for (const { id, label, aliases, importance, definition, mentions } of graph.concepts) {
    const properties = {
      label: cypherString(label),
      importance: String(importance),
      ...(definition !== undefined && { definition: cypherString(definition) }),
      aliases: list(aliases),
      mentions: list(mentions.map((mention) => plainJson(mention))),
    };
    lines.push(`MERGE (c:Concept {id: ${cypherString(id)}}) SET c += ${map(properties)};`);
  }
  for (const { source, target, label, weight, attributes } of edges) {
    const evidence = JSON.parse(attributes.evidence) as unknown[];
    const properties = {
      label: cypherString(label),
      weight: String(weight),
      ...(attributes.reason !== undefined && { reason: cypherString(attributes.reason) }),
      evidence: list(evidence.map((one) => plainJson(one))),
    };
    lines.push(
      `MATCH (a:Concept {id: ${cypherString(source)}}), (b:Concept {id: ${cypherString(target)}}) ` +
        `MERGE (a)-[r:${relationshipType(attributes.type)}]->(b) SET r += ${map(properties)};`,
    );
  }
  return [{ path: "concepts.cypher", text: `${lines.join("\n")}\n` }];
}

const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "'": "\\'" };

/**
 * A text in Cypher. Some versions read `\uXXXX` before anything else, so that `\\u0027` would end the text: a `u` behind a
 * backslash is written by number itself.
 */
export function cypherString(text: string): string {
  const escaped = text
    .replace(/\\(u*)/g, (_, us: string) => `\\\\${us.length > 0 ? `\\u0075${us.slice(1)}` : ""}`)
    .replace(/['\n\r\t]/g, (sign) => ESCAPES[sign]!)
    .replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `'${escaped}'`;
}

function list(texts: readonly string[]): string {
  return `[${texts.map(cypherString).join(", ")}]`;
}

function map(properties: Record<string, string>): string {
  return `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")}}`;
}
