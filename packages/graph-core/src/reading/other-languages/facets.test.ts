import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("what helps against a topic", () => {
  it.each([
    ["es", "Moho", "## Cómo prevenirlo\n\n- **Ventilación**: renueva el aire.\n- Deshumidificador", "Deshumidificador"],
    ["es", "Casa", "## Cómo evitar el moho\n\n- Deshumidificador", "Deshumidificador"],
    ["pt", "Mofo", "## Prevenção\n\n- Ventilação\n- Desumidificador", "Desumidificador"],
    ["fr", "Maison", "## Comment éviter la moisissure ?\n\n- Aération\n- Déshumidificateur", "Déshumidificateur"],
    ["de", "Schimmel", "## Wie vermeidet man ihn?\n\n- Lüftung\n- Luftentfeuchter", "Luftentfeuchter"],
  ])("stands under a heading that asks how, in %s, of %s", (code, title, text, remedy) => {
    const reading = readIn(code, title, text);
    const told = reading.relations.filter((r) => reading.concepts[r.source]?.label === remedy);
    expect(told.map(({ type, label }) => ({ type, label }))).toContainEqual({
      type: "affects",
      label: "helps against",
    });
    expect(relationsOf(reading).filter((one) => one.includes("--part-of-->") && one.startsWith(remedy))).toEqual([]);
  });

  it("commands there are no doings of the topic", () => {
    const told = relationsOf(readIn("es", "Moho", "## Soluciones\n\n- Aplicar lejía en la pared.\n"));
    expect(told.filter((one) => one.startsWith("Moho --"))).toEqual([]);
  });

  it("is what means for it are said to be", () => {
    const told = relationsOf(
      readIn("es", "Casa", "Técnicas para reducir el moho incluyen la ventilación y las rejillas."),
    );
    expect(told).toEqual(expect.arrayContaining(["ventilación --affects--> moho", "rejillas --affects--> moho"]));
    expect(told).not.toContain("Casa --affects--> moho");
  });
});

describe("advantages and drawbacks", () => {
  it.each([
    ["es", "## Ventajas\n\n- **Bajo coste**: Requiere mucha leña.", "leña"],
    ["pt", "## Desvantagens\n\n- **Manutenção**: Exige limpeza semanal.", "limpeza semanal"],
    ["fr", "## Avantages\n\n- **Faible coût** : demande du bois sec.", "bois sec"],
  ])("a label's verb speaks of what has them, in %s", (code, text, target) => {
    const told = relationsOf(readIn(code, "Estufa", text));
    expect(told).toContain(`Estufa --requires--> ${target}`);
  });

  it("side by side in a table are the topic's", () => {
    const table = "| Ventajas | Limitaciones |\n| --- | --- |\n| Reduce el humo | Limpieza semanal |\n";
    const told = relationsOf(readIn("es", "Estufa", table));
    expect(told).toEqual(expect.arrayContaining(["Estufa --affects--> humo", "Estufa --affects--> Limpieza semanal"]));
  });

  it("columns of known things with brackets are those things", () => {
    const table =
      "La estufa y la caldera dan calor.\n\n| Característica | Estufa (leña) | Caldera (gas) |\n| --- | --- | --- |\n| Arranque | Requiere astillas. | Usa un encendedor. |\n";
    const told = relationsOf(readIn("es", "Calefacción", table));
    expect(told).toEqual(expect.arrayContaining(["Estufa --requires--> astillas", "Caldera --uses--> encendedor"]));
  });
});

describe("items and lines under a heading", () => {
  it.each([
    [
      "es",
      "## Ventajas de la estufa rusa\n\n- **Ahorro**: Requiere poda menuda.",
      "estufa rusa --requires--> poda menuda",
    ],
    ["es", "## Consecuencias\n\nPérdida de calor\nHollín", "Taller --affects--> Hollín"],
    ["es", "## Usos\n\n✅ Secado de leña  \n✅ Cocina", "Taller --applies-to--> Secado de leña"],
    ["pt", "## Incêndios\n\n- Incêndio da serraria", "Incêndio da serraria --is-a--> Incêndios"],
    [
      "fr",
      "## Conditions de garde\n\n- consentement des voisins",
      "consentement des voisins --is-a--> Conditions de garde",
    ],
    ["pt", "- Mutirão: ajuda econômica dos vizinhos", "Mutirão --is-a--> ajuda econômica dos vizinhos"],
  ])("are what it says, in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Taller", text))).toContain(one);
  });

  it("under how a thing is used are no uses of it", () => {
    const told = relationsOf(readIn("es", "Cocina", "## Uso básico de la estufa rusa\n\n- Encendido lento"));
    expect(told).not.toContain("estufa rusa --applies-to--> Encendido lento");
  });

  it("of one adjective are named with what they are kinds of", () => {
    const told = relationsOf(
      readIn("es", "Erosión del suelo", "## Tipos\n\n- eólica\n- Antrópica: causada por arados"),
    );
    expect(told).toContain("Erosión eólica --is-a--> Erosión del suelo");
    expect(told).toContain("Erosión antrópica --is-a--> Erosión del suelo");
  });

  it("that only sort the note say nothing", () => {
    const labels = readIn("es", "Taller", "## Estufa\n\nEtiquetas: #Leña #Hollín").relations;
    expect(labels.filter((r) => r.rule === "bare")).toEqual([]);
  });
});

describe("headings in other languages", () => {
  const labels = (code: string, text: string) => readIn(code, "Estufa", text).concepts.map((c) => c.label);

  it.each([
    ["es", "Definición formal"],
    ["es", "Funcionamiento paso a paso"],
    ["es", "Comparativa resumida"],
    ["es", "Estructura básica"],
    ["es", "Versiones"],
    ["es", "Variantes y modelos relacionados"],
    ["pt", "Estrutura conceitual"],
    ["fr", "Définition intuitive"],
    ["de", "Phasen"],
  ])("that only say how it is told name nothing in %s: %s", (code, heading) => {
    expect(labels(code, `## ${heading}\n\nLa estufa.`)).not.toContain(heading);
  });

  it("with an example name one of what stands above", () => {
    expect(relationsOf(readIn("es", "Estufa", "## Ejemplo principal: Rocket"))).toContain("Rocket --is-a--> Estufa");
  });

  it("about both sides of a thing are about that", () => {
    expect(labels("fr", "## Avantages et limites du poêle scandinave")).toContain("poêle scandinave");
  });

  it("an aside before a colon is no term", () => {
    expect(labels("es", "Muy eficiente: el tiro es corto.")).not.toContain("Muy eficiente");
  });
});
