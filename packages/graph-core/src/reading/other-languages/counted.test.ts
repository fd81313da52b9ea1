import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("what is counted, and named behind a colon", () => {
  it.each([
    ["fr", "La pile se compose de deux éléments : l'anode et la cathode.", "cathode --part-of--> pile"],
    ["fr", "Le modèle comporte deux composantes : la boucle et le calepin.", "calepin --part-of--> modèle"],
    ["de", "Der Vertrag kommt durch zwei Erklärungen zustande: Angebot und Annahme.", "Annahme --is-a--> Erklärungen"],
    [
      "fr",
      "Le contrat exige trois conditions :\n\n- le consentement\n- la capacité d'agir",
      "contrat --requires--> consentement",
    ],
    ["es", "El motor usa dos técnicas:\n\n- turbocompresión\n- inyección directa", "motor --uses--> turbocompresión"],
  ] as const)("%s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });
});

describe("what stands under a heading in the plural", () => {
  const rows = (...lines: string[]): string => lines.map((line) => `| ${line} |`).join("\n");

  it.each([
    [
      "fr",
      `## Maladies rares\n\n${rows("Maladie | Gène", "---|---", "Choriza | F8")}`,
      "Choriza --is-a--> Maladies rares",
    ],
    ["fr", `## Types de contrats\n\n${rows("Type | Cas", "---|---", "Bail | loyer")}`, "Bail --is-a--> contrats"],
    ["de", "## Krisen\n\n- **Ruhrkampf**: wurde durch Geld verschärft", "Ruhrkampf --is-a--> Krisen"],
    ["de", "## Ursachen des Zerfalls\n\n- Geldnot\n- Streit", "Geldnot --affects--> Zerfalls"],
    ["es", "## Causas comunes\n\n- sequía\n- plagas", "sequía --affects--> Thema"],
    [
      "es",
      "El incendio suele ocurrir por las siguientes razones:\n\n- **Sequía**: falta agua\n- plagas",
      "Sequía --affects--> incendio",
    ],
    ["fr", "## Causes de la guerre\n\n- la famine\n- la peste", "famine --affects--> guerre"],
  ] as const)("%s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });

  it("rows of a column that is headed otherwise are no kinds of it", () => {
    const text = `## Modelos básicos\n\n${rows("Fonte | Domínio", "---|---", "Aurora | dados")}`;
    expect(relationsOf(readIn("pt", "Tema", text))).not.toContain("Aurora --is-a--> Modelos básicos");
  });
});
