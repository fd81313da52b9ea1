import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../../reading-index.ts";
import { foldKey } from "./fold-plurals.ts";
import { tableOf } from "./languages.ts";

const fold = (code: string, name: string): string => foldKey(tableOf(code)!, name.toLowerCase());

describe("forms of one name", () => {
  it.each([
    ["es", "función continua", "funciones continuas"],
    ["es", "regresión", "regresion"],
    ["es", "botón", "botones"],
    ["es", "ley de Ohm", "leyes de Ohm"],
    ["pt", "solução de problema", "soluções do problema"],
    ["pt", "opção", "opcoes"],
    ["pt", "governança", "governanca"],
    ["fr", "réseau local", "réseaux locaux"],
    ["fr", "École", "Ecole"],
    ["de", "Netz", "Netze"],
    ["de", "neuronales Netz", "neuronalen Netze"],
    ["de", "Baum", "Bäume"],
    ["de", "Kraft", "Kräfte"],
    ["de", "Wörterbuch", "Wörterbücher"],
    ["de", "Netzwerk", "Netzwerks"],
    ["de", "Rechner", "Rechnern"],
    ["de", "Bild", "Bildern"],
  ])("meet in %s: %s, %s", (code, one, other) => {
    expect(fold(code, one)).toBe(fold(code, other));
  });

  it.each([
    ["fr", "marché", "marche"],
    ["de", "Zahl", "Zähler"],
    ["de", "Kauf", "Käufer"],
    ["es", "papa", "papá"],
  ])("that are not one stay apart in %s: %s, %s", (code, one, other) => {
    expect(fold(code, one)).not.toBe(fold(code, other));
  });
});

describe("notes that have one form of a name each", () => {
  const of = (code: string, ...texts: string[]) => {
    const index = new ConceptIndex();
    index.setNotes(texts.map((text, i) => ({ path: `${i}.md`, text: `---\nlang: ${code}\n---\n${text}\n` })));
    return index.toJSON().concepts;
  };

  it("name one concept, by the name with its accents; what was made to compare is no name of it", () => {
    const concepts = of(
      "pt",
      "# Vulcões\n\nOs vulcões ativos expelem cinza.\n\n**Erupcao:** saída de lava quente.",
      "# Ilhas\n\nO vulcão ativo forma ilhas. A **erupção** reduz a luz.",
    );
    const volcano = concepts.find(({ label, aliases }) => [label, ...(aliases ?? [])].includes("vulcão ativo"));
    expect(volcano?.aliases).toEqual(["vulcões ativos"]);
    const eruption = concepts.find(({ label }) => /^erup/iu.test(label));
    expect(eruption?.label).toBe("erupção");
    expect(concepts.filter(({ label }) => /^erup/iu.test(label))).toHaveLength(1);
  });

  it("name two where the language tells them apart", () => {
    const labels = of(
      "de",
      "# Zahl\n\nDie **Zahl** beschreibt eine Menge.",
      "# Zähler\n\nDer **Zähler** misst den Strom.",
    ).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["Zahl", "Zähler"]));
  });
});
