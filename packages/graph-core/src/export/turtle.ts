import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { RDF_PREFIXES, type RdfValue, toRdf } from "./rdf.ts";

/** SKOS and PROV as RDF 1.1 Turtle; see `toRdf` for what is said. */
export function toTurtle(graph: CairnGraphFile): ExportedFile[] {
  const prefixes = Object.entries(RDF_PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`);
  const things = toRdf(graph).map(({ iri, types, properties }) => {
    const said = [
      `a ${types.join(", ")}`,
      ...properties.map(([name, values]) => `${name} ${values.map(turtleValue).join(", ")}`),
    ];
    return `\n<${iri}> ${said.join(" ;\n    ")} .\n`;
  });
  return [{ path: "concepts.ttl", text: [...prefixes, ...things].join("") }];
}

function turtleValue(value: RdfValue): string {
  if ("iri" in value) return `<${value.iri}>`;
  if ("text" in value) return turtleString(value.text);
  if ("integer" in value) return String(value.integer);
  return `"${value.double}"^^xsd:double`;
}

/** A text in Turtle: STRING_LITERAL_QUOTE of https://www.w3.org/TR/turtle/#grammar-production-STRING_LITERAL_QUOTE */
export function turtleString(text: string): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replace(
      /[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
  return `"${escaped}"`;
}
