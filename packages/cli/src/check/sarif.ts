import type { Finding } from "@cairn/graph-core";
import { CHECK_RULES } from "@cairn/graph-core/query";

/**
 * Findings in the Static Analysis Results Interchange Format 2.1.0.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @param fileOf path of a note within the repository
 */
export function asSarif(findings: readonly Finding[], version: string, fileOf: (note: string) => string): object {
  const rules = Object.entries(CHECK_RULES);
  const location = (note: string, region: object): object => ({
    physicalLocation: { artifactLocation: { uri: encodePath(fileOf(note)) }, region },
  });
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "cairn", version, rules: rules.map(([id, text]) => ({ id, shortDescription: { text } })) },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map(({ rule, severity, message, note, line, column, related }) => ({
          ruleId: rule,
          ruleIndex: rules.findIndex(([id]) => id === rule),
          level: severity,
          message: { text: message },
          locations: [location(note, { startLine: line, startColumn: column })],
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            ...location(place.note, { startLine: place.line }),
            ...(place.quote !== "" && { message: { text: place.quote } }),
          })),
        })),
      },
    ],
  };
}

function encodePath(path: string): string {
  return path.split("/").map(encodePart).join("/");
}

/** A name with half a surrogate pair in it has no address; it is shown with a replacement character. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd"));
}
