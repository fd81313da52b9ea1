import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { RDF_PREFIXES, type RdfValue, toRdf } from "./rdf.ts";

/** SKOS and PROV as JSON-LD 1.1, a thing a line; see `toRdf` for what is said. */
export function toJsonLd(graph: CairnGraphFile): ExportedFile[] {
  const context = JSON.stringify(RDF_PREFIXES);
  const things = toRdf(graph).map(({ iri, types, properties }) => {
    const said = new Map<string, RdfValue[]>();
    for (const [name, values] of properties) said.set(name, [...(said.get(name) ?? []), ...values]);
    const thing = [["@id", iri], ["@type", types], ...[...said].map(([name, values]) => [name, values.map(jsonValue)])];
    return JSON.stringify(Object.fromEntries(thing));
  });
  return [{ path: "concepts.jsonld", text: `{ "@context": ${context},\n"@graph": [\n${things.join(",\n")}\n] }\n` }];
}

// Numbers as typed texts: JSON-LD would write a bare 1 as a whole number and 0.5 in another form than Turtle has it.
function jsonValue(value: RdfValue): Record<string, string> {
  if ("iri" in value) return { "@id": value.iri };
  if ("text" in value) return { "@value": value.text };
  if ("integer" in value) return { "@value": String(value.integer), "@type": "xsd:integer" };
  return { "@value": String(value.double), "@type": "xsd:double" };
}
