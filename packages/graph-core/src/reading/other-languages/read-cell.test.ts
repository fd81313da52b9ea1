import { describe, expect, it } from "vitest";
import { labelOf, readIn, relationsOf } from "./read-examples.ts";

const table = (...rows: string[]): string =>
  rows.map((row, i) => (i === 0 ? `| ${row} |\n|${" --- |".repeat(row.split("|").length)}` : `| ${row} |`)).join("\n");

describe("tables that are not in English", () => {
  it("a noun of doing says what the row's term does to what stands behind it", () => {
    const reading = readIn(
      "pt",
      "Laboratório",
      table(
        "Aparelho | Papel na oficina",
        "Espectrômetro | Detecção de metais pesados.",
        "Estufa | Secagem de amostras",
      ),
    );
    const told = reading.relations.find((r) => labelOf(reading, r.target) === "metais pesados");
    expect(told).toMatchObject({ type: "applies-to", label: "detecção de", rule: "table" });
    expect(relationsOf(reading)).toContain("Estufa --applies-to--> amostras");
  });

  it("a column that speaks of the exam says nothing of the term", () => {
    const reading = readIn(
      "pt",
      "Laboratório",
      table("Aparelho | Armadilha de prova", "Espectrômetro | Falta de calibração fina"),
    );
    expect(reading.relations.filter((r) => r.rule === "table")).toEqual([]);
  });

  it("a long column name is no verb, a short one is", () => {
    const labels = (column: string) =>
      readIn("es", "Taller", table(`Máquina | ${column}`, "Torno | Husillo hueco"))
        .relations.filter((r) => r.rule === "table")
        .map((r) => r.label);
    expect(labels("Pieza clave")).toEqual(["pieza clave"]);
    expect(labels("Lo que hay que mirar primero")).toEqual(["has"]);
  });

  it("a first column of words, terms or topics says not what they are", () => {
    const kinds = (column: string) =>
      relationsOf(readIn("es", "Taller", `Término, máquina.\n\n${table(`${column} | Uso`, "Torno | Corte")}`));
    expect(kinds("Término")).not.toContain("Torno --is-a--> Término");
    expect(kinds("Máquina")).toContain("Torno --is-a--> máquina");
  });

  it("a table that compares two things column by column speaks of them, and not of its rows", () => {
    const said = relationsOf(
      readIn(
        "es",
        "Cobre",
        `El cobre y el aluminio conducen.\n\n${table("Característica | Cobre | Aluminio", "Recubrimiento | Esmalte rojo | Óxido natural")}`,
      ),
    );
    expect(said).toContain("Cobre --contrasts-with--> Aluminio");
    expect(said).toContain("Cobre --related-to--> Esmalte rojo");
    expect(said).toContain("Aluminio --related-to--> Óxido natural");
  });

  it("a first cell that only gives a mark is no term", () => {
    const labels = readIn(
      "es",
      "Compra",
      table("Clase | Plazo", "No urgente | Dos semanas", "Más barato | Un mes"),
    ).concepts;
    expect(labels.map((c) => c.label)).not.toContain("No urgente");
    expect(labels.map((c) => c.label)).not.toContain("Más barato");
  });

  it("what a cell's phrase is for, the row's term is for", () => {
    const said = relationsOf(
      readIn("es", "Puerto", table("Máquina | Papel", "Grúa | Brazo móvil para contenedores y troncos")),
    );
    expect(said).toContain("Grúa --applies-to--> contenedores");
    expect(said).toContain("Grúa --applies-to--> troncos");
  });

  it("what is told of a phrase that stands for the row's term is told of that", () => {
    const said = relationsOf(
      readIn(
        "es",
        "Puerto",
        table("Máquina | Detalle", "Grúa | Torre basada en vigas", "Draga | Barco que extrae arena"),
      ),
    );
    expect(said).toContain("Grúa --uses--> vigas");
    expect(said).toContain("Draga --produces--> arena");
  });

  it("a column may name the terms again", () => {
    const { concepts } = readIn("pt", "Porto", table("Termo | Em português | Uso", "Crane | Guindaste | Içar cargas"));
    const crane = concepts.find((c) => c.label === "Crane");
    expect(crane?.aliases.map((a) => a.name)).toContain("Guindaste");
  });

  it("letters and what they stand for are one", () => {
    const reading = readIn("es", "Puerto", table("Sigla | Significado", "GPS | Sistema global de posicionamiento"));
    const use = readIn("es", "Puerto", table("Sigla | Propósito", "RDF | Representar datos como tripletas"));
    expect(use.concepts.find((c) => c.label === "RDF")?.aliases).toEqual([]);
    const gps = reading.concepts.find((c) => c.label === "GPS" || c.aliases.some((a) => a.name === "GPS"));
    expect([gps?.label, ...(gps?.aliases.map((a) => a.name) ?? [])]).toContain("Sistema global de posicionamiento");
  });
});
