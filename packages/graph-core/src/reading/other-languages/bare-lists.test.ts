import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("names behind a term, in notes that are not in English", () => {
  it.each([
    ["es", "- **Caña**: mango, carrete, sedal.", "carrete --part-of--> Caña"],
    ["es", "- **Latón**: cobre + cinc.", "cinc --part-of--> Latón"],
    ["pt", "- **Bússola**: agulha, mostrador e tampa.", "mostrador --part-of--> Bússola"],
    ["fr", "- **Laiton** = cuivre + zinc", "zinc --part-of--> Laiton"],
    ["de", "- **Messing**: Kupfer + Zink", "Zink --part-of--> Messing"],
  ])("are its parts where they are a list in %s: %s", (code, text, one) => {
    const said = relationsOf(readIn(code, "Taller", text));
    expect(said).toContain(one);
    expect(said.filter((each) => each.includes("is-a"))).toEqual([]);
  });

  it.each([
    ["es", "- **Faro**: torre alta y linterna de la costa.", "Faro --is-a--> torre"],
    ["pt", "- **Farol**: torre ou mastro com uma lâmpada.", "Farol --is-a--> torre"],
  ])("say what it is where they are no list in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Costa", text))).toContain(one);
  });
});

it("so many of something are no kind", () => {
  const said = relationsOf(readIn("pt", "Rede", "- **MAC**: 48 bits gravados na placa."));
  expect(said.filter((one) => one.includes("is-a"))).toEqual([]);
});

describe("arrows in notes that are not in English", () => {
  it.each([
    ["es", "- Helada → pérdida de agarre", "Helada --affects--> pérdida de agarre"],
    ["fr", "- Gel → perte d'adhérence", "Gel --affects--> perte d'adhérence"],
    ["pt", "O motor aquece o óleo → desgaste do pistão.", "óleo --affects--> desgaste do pistão"],
  ])("lead from a name to the next in %s: %s", (code, text, one) => {
    const said = relationsOf(readIn(code, "Taller", text));
    expect(said).toContain(one);
    expect(said.filter((each) => each.includes("is-a"))).toEqual([]);
  });
});

describe("names behind a label that says what they are to the topic", () => {
  it.each([
    ["fr", "Avantages : portabilité, légèreté, reproductibilité", "Thema --affects--> légèreté"],
    ["de", "Nachteile: Speicherbedarf, niedriges Tempo", "Thema --affects--> niedriges Tempo"],
    ["fr", "Causes : tabac, stress", "tabac --affects--> Thema"],
    ["es", "Cadena: algas → pulgas → peces → aves", "peces --affects--> aves"],
  ] as const)("%s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });

  it("the first of a chain is no kind of it", () => {
    const said = relationsOf(readIn("de", "Thema", "Kette: Algen → Flöhe → Hechte"));
    expect(said).not.toContain("Kette --is-a--> Algen");
  });
});
