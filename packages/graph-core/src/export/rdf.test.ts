import fc from "fast-check";
import jsonld from "jsonld";
import { type Quad, Parser } from "n3";
import { readFileSync } from "node:fs";
import { Store, type Term } from "oxigraph";
import { describe, expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { exportText, mapTexts } from "../testing/read-back.ts";
import { RDF_PREFIXES } from "./rdf.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const { cairn, prov, rdf, skos } = RDF_PREFIXES as Record<string, string>;
const concept = (id: string) => `urn:cairn:concept:${encodeURIComponent(id).replaceAll("'", "%27")}`;

function turtle(graph: Parameters<typeof exportText>[0]): Quad[] {
  return new Parser({ format: "Turtle" }).parse(exportText(graph, "turtle"));
}

// Of 0.5 and 5.0E-1, JSON-LD's own algorithm writes the latter.
function valueOf(text: string, datatype: string): string {
  return datatype.endsWith("#double") ? String(Number(text)) : text;
}

/** One line a triple, sorted: RDF is a set. */
function lines(quads: readonly Quad[]): string[] {
  const shown = quads.map(({ subject, predicate, object }) => {
    const value =
      object.termType === "Literal"
        ? `${JSON.stringify(valueOf(object.value, object.datatype.value))}^^${object.datatype.value}`
        : object.value;
    return `${subject.value} ${predicate.value} ${value}`;
  });
  return [...new Set(shown)].sort();
}

describe("RDF", () => {
  it("is read by N3's parser with nothing lost", () => {
    fc.assert(
      fc.property(hostileGraphs(), (hostile) => {
        const graph = mapTexts(hostile, (text) => text);
        const quads = turtle(hostile);
        const values = (subject: string, predicate: string) =>
          quads
            .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
            .map(({ object }) => object.value);
        for (const { id, label, aliases, importance, definition, mentions } of graph.concepts) {
          const self = concept(id);
          expect(values(self, `${rdf}type`)).toEqual([`${skos}Concept`]);
          expect(values(self, `${skos}notation`)).toEqual([id]);
          expect(values(self, `${skos}prefLabel`)).toEqual([label]);
          expect(values(self, `${skos}altLabel`)).toEqual([...new Set(aliases)].filter((alias) => alias !== label));
          expect(values(self, `${skos}definition`)).toEqual(definition === undefined ? [] : [definition]);
          expect(values(self, `${cairn}importance`).map(Number)).toEqual([importance]);
          const places = values(self, `${cairn}mention`).map((place) => ({
            note: values(values(place, `${cairn}note`)[0]!, `${cairn}path`)[0],
            line: Number(values(place, `${cairn}line`)[0]),
            column: Number(values(place, `${cairn}column`)[0]),
          }));
          expect(places).toEqual(mentions);
        }
        const place = (one: string, end: string) => ({
          line: Number(values(one, `${cairn}${end}Line`)[0]),
          column: Number(values(one, `${cairn}${end}Column`)[0]),
          offset: Number(values(one, `${cairn}${end}Offset`)[0]),
        });
        const statements = quads
          .filter(({ object }) => object.value === `${rdf}Statement`)
          .map(({ subject }) => subject.value);
        const said = statements.map((self) => {
          const [subject, predicate, object] = ["subject", "predicate", "object"].map(
            (name) => values(self, rdf + name)[0]!,
          );
          expect(values(subject!, predicate!)).toContain(object);
          const evidence = values(self, `${prov}wasDerivedFrom`).map((one) => ({
            note: values(values(one, `${prov}wasQuotedFrom`)[0]!, `${cairn}path`)[0],
            start: place(one, "start"),
            end: place(one, "end"),
            quote: values(one, `${prov}value`)[0],
            rule: values(one, `${cairn}rule`)[0],
          }));
          const [label, confidence, reason, strength] = ["label", "confidence", "reason", "strength"].map(
            (name) => values(self, cairn + name)[0],
          );
          return {
            subject,
            type: predicate!.slice(cairn!.length),
            object,
            words: label ?? reason,
            weight: Number(confidence ?? strength),
            evidence,
          };
        });
        expect(said).toEqual([
          ...graph.relations.map((one) => ({
            subject: concept(one.source),
            type: one.type,
            object: concept(one.target),
            words: one.label,
            weight: one.confidence,
            evidence: one.evidence,
          })),
          ...graph.prerequisites.map((one) => ({
            subject: concept(one.concept),
            type: "prerequisite",
            object: concept(one.requires),
            words: one.reason,
            weight: one.strength,
            evidence: one.evidence,
          })),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("says the same in JSON-LD and in Turtle", async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraphs(), async (graph) => {
        const document = JSON.parse(exportText(graph, "jsonld")) as jsonld.JsonLdDocument;
        const fromJson = (await jsonld.toRDF(document)) as Quad[];
        expect(lines(fromJson)).toEqual(lines(turtle(graph)));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps SKOS's rule that nothing is both related to and above something", () => {
    const one = (id: string) => ({ id, label: id, aliases: [], importance: 1, mentions: [] });
    const relation = (source: string, type: "is-a" | "part-of" | "uses", target: string) => ({
      source,
      target,
      type,
      label: type,
      confidence: 1,
      evidence: [],
    });
    const quads = turtle({
      format: "cairn-graph",
      version: 1,
      concepts: ["a", "b", "c", "d"].map(one),
      relations: [
        relation("a", "is-a", "b"),
        relation("b", "part-of", "c"),
        relation("a", "uses", "c"),
        relation("c", "uses", "a"),
        relation("a", "uses", "d"),
      ],
      prerequisites: [],
    });
    const skosLinks = lines(quads.filter(({ predicate }) => /(?:broader|related)$/.test(predicate.value)));
    expect(skosLinks).toEqual([
      `${concept("a")} ${skos}broader ${concept("b")}`,
      `${concept("a")} ${skos}related ${concept("d")}`,
      `${concept("b")} ${skos}broader ${concept("c")}`,
    ]);
    expect(lines(quads)).toContain(`${concept("a")} ${cairn}uses ${concept("c")}`);
  });
});

describe("an RDF store", () => {
  const index = new ConceptIndex();
  index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus.\n" });
  const graph = index.toJSON();

  it("loads both files as the same triples, and answers the query of docs/export.md", () => {
    const [store, other] = [new Store(), new Store()];
    store.load(exportText(graph, "turtle"), { format: "text/turtle" });
    other.load(exportText(graph, "jsonld"), { format: "application/ld+json" });
    expect(store.size).toBeGreaterThan(20);
    expect(lines(store.match() as unknown as Quad[])).toEqual(lines(other.match() as unknown as Quad[]));

    const page = readFileSync(new URL("../../../../docs/export.md", import.meta.url), "utf8");
    const [, query = ""] = /```sparql\n([\s\S]*?)```/.exec(page)!;
    const rows = store.query(query) as Map<string, Term>[];
    const said = rows.map((row) => ["label", "quote", "path"].map((name) => row.get(name)?.value));
    expect(said).toContainEqual(["nucleus", "A cell contains a nucleus.", "cell.md"]);
  });
});
