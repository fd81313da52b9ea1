import type { CairnGraphFile, FileEvidence } from "../model/interchange.ts";
import { closedType, type RelationType } from "../model/relation.ts";

/** A value of a property: a thing by its address, or a text, whole number or number. */
export type RdfValue = { iri: string } | { text: string } | { integer: number } | { double: number };

/** A thing and what is said of it. Types and properties are short names: `skos:Concept`. */
export interface RdfResource {
  iri: string;
  types: string[];
  properties: [name: string, values: RdfValue[]][];
}

/** Where addresses of concepts, notes and Cairn's own words begin. */
export const RDF_BASE = "urn:cairn:";

/** The vocabularies that are used, by their short names. */
export const RDF_PREFIXES: Readonly<Record<string, string>> = {
  cairn: `${RDF_BASE}vocabulary:`,
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Of these, the target stands above the source. */
const HIERARCHICAL: ReadonlySet<RelationType> = new Set(["is-a", "part-of"]);

const text = (value: string): RdfValue[] => [{ text: value }];
const integer = (value: number): RdfValue[] => [{ integer: value }];
const double = (value: number): RdfValue[] => [{ double: value }];
const iri = (kind: string, ...parts: string[]): string =>
  `${RDF_BASE}${kind}:${parts.map((part) => encodeURIComponent(part).replaceAll("'", "%27")).join(":")}`;
const SCHEME = `${RDF_BASE}scheme`;

/**
 * The graph in SKOS (concepts, their names, what stands above what) and PROV (each statement was derived from words that were
 * quoted from a note). A relation is a triple of Cairn's vocabulary, and an `rdf:Statement` about it with its label, confidence and
 * evidence. `skos:broader` is said for `is-a` and `part-of`; `skos:related` for the others, except between concepts of which one
 * stands above the other, which SKOS forbids (S27).
 */
export function toRdf(graph: CairnGraphFile): RdfResource[] {
  const links = skosLinks(graph);
  const direct = new Map<string, [string, RdfValue[]][]>();
  const statements: RdfResource[] = [];
  const state = (
    subject: string,
    type: string,
    object: string,
    more: [string, RdfValue[]][],
    quotes: FileEvidence[],
  ) => {
    // A slash cannot stand in a prefixed name of Turtle; a full stop can.
    const term = type.replace("/", ".");
    const predicate = `cairn:${term}`;
    const triple: [string, RdfValue[]] = [predicate, [{ iri: iri("concept", object) }]];
    const said = direct.get(subject);
    if (said === undefined) direct.set(subject, [triple]);
    else said.push(triple);
    const self = iri("statement", subject, type, object);
    const evidence = quotes.map((one, at) =>
      evidenceResource(iri("evidence", subject, type, object, String(at + 1)), one),
    );
    statements.push(
      {
        iri: self,
        types: ["rdf:Statement", "prov:Entity"],
        properties: [
          ["rdf:subject", [{ iri: iri("concept", subject) }]],
          ["rdf:predicate", [{ iri: `${RDF_PREFIXES["cairn"]}${term}` }]],
          ["rdf:object", [{ iri: iri("concept", object) }]],
          ...more,
          ["prov:wasDerivedFrom", evidence.map((one) => ({ iri: one.iri }))],
        ],
      },
      ...evidence,
    );
  };
  for (const { source, type, target, label, confidence, evidence } of graph.relations) {
    state(
      source,
      type,
      target,
      [
        ["cairn:label", text(label)],
        ["cairn:confidence", double(confidence)],
      ],
      evidence,
    );
  }
  for (const { concept, requires, strength, reason, evidence } of graph.prerequisites) {
    state(
      concept,
      "prerequisite",
      requires,
      [
        ["cairn:reason", text(reason)],
        ["cairn:strength", double(strength)],
      ],
      evidence,
    );
  }
  const notes = new Set<string>();
  const concepts = graph.concepts.flatMap(({ id, label, aliases, importance, definition, mentions }): RdfResource[] => {
    for (const { note } of mentions) notes.add(note);
    const places = mentions.map(({ note, line, column }, at): RdfResource => ({
      iri: iri("mention", id, String(at + 1)),
      types: ["cairn:Mention"],
      properties: [
        ["cairn:note", [{ iri: iri("note", note) }]],
        ["cairn:line", integer(line)],
        ["cairn:column", integer(column)],
      ],
    }));
    return [
      {
        iri: iri("concept", id),
        types: ["skos:Concept"],
        properties: [
          ["skos:inScheme", [{ iri: SCHEME }]],
          ["skos:notation", text(id)],
          ["skos:prefLabel", text(label)],
          // A name cannot be both, and none is said twice (SKOS S13).
          ["skos:altLabel", [...new Set(aliases)].filter((alias) => alias !== label).flatMap(text)],
          ...(definition === undefined ? [] : [["skos:definition", text(definition)] as [string, RdfValue[]]]),
          ["cairn:importance", double(importance)],
          ["skos:broader", links.broader(id).map((other) => ({ iri: iri("concept", other) }))],
          ["skos:related", links.related(id).map((other) => ({ iri: iri("concept", other) }))],
          ...(direct.get(id) ?? []),
          ["cairn:mention", places.map((place) => ({ iri: place.iri }))],
        ],
      },
      ...places,
    ];
  });
  for (const { evidence } of [...graph.relations, ...graph.prerequisites])
    for (const { note } of evidence) notes.add(note);
  return [
    { iri: SCHEME, types: ["skos:ConceptScheme"], properties: [] },
    ...concepts,
    ...statements,
    ...[...notes].sort().map((note): RdfResource => ({
      iri: iri("note", note),
      types: ["prov:Entity"],
      properties: [["cairn:path", text(note)]],
    })),
  ].map((resource) => ({ ...resource, properties: resource.properties.filter(([, values]) => values.length > 0) }));
}

function evidenceResource(self: string, { note, start, end, quote, rule }: FileEvidence): RdfResource {
  return {
    iri: self,
    types: ["prov:Entity"],
    properties: [
      ["prov:value", text(quote)],
      ["prov:wasQuotedFrom", [{ iri: iri("note", note) }]],
      ["cairn:rule", text(rule)],
      ["cairn:startLine", integer(start.line)],
      ["cairn:startColumn", integer(start.column)],
      ["cairn:startOffset", integer(start.offset)],
      ["cairn:endLine", integer(end.line)],
      ["cairn:endColumn", integer(end.column)],
      ["cairn:endOffset", integer(end.offset)],
    ],
  };
}

/** What is said with SKOS's own words. Lists are in the order of the relations, each id once. */
function skosLinks({ relations }: CairnGraphFile): { broader(id: string): string[]; related(id: string): string[] } {
  const above = new Map<string, Set<string>>();
  const beside = new Map<string, Set<string>>();
  for (const { source, type, target } of relations) {
    const links = HIERARCHICAL.has(closedType(type)) ? above : beside;
    const known = links.get(source);
    if (known === undefined) links.set(source, new Set([target]));
    else known.add(target);
  }
  const ancestors = new Map<string, Set<string>>();
  const ancestorsOf = (id: string): Set<string> => {
    const known = ancestors.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [...(above.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(above.get(next) ?? []));
    }
    ancestors.set(id, found);
    return found;
  };
  return {
    broader: (id) => [...(above.get(id) ?? [])],
    related: (id) =>
      [...(beside.get(id) ?? [])].filter((other) => !ancestorsOf(id).has(other) && !ancestorsOf(other).has(id)),
  };
}
