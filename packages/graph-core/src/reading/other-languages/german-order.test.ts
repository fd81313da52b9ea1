import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("German verbs at the end of a clause", () => {
  it.each([
    ["Ein Filter ist ein Bauteil, das Pakete zwischen Kammern weiterleitet.", "Filter --affects--> Pakete"],
    ["Fresser sind Bauteile, die Partikel aufnehmen und zerlegen.", "Fresser --uses--> Partikel"],
    ["Der Kolben, der die Luft verdichtet, treibt die Welle an.", "Kolben --related-to--> Luft"],
    ["Der Kolben, der die Luft verdichtet, treibt die Welle an.", "Kolben --affects--> Welle"],
    ["Ein Turm ist ein Aufbau, dessen Knoten mehrere Schlüssel enthalten.", "Schlüssel --part-of--> Knoten"],
    ["Der Ring ist ein Bauteil, das Öl, Wasser und Staub enthält.", "Staub --part-of--> Ring"],
    ["Der Kolben stoppt, weil der Druck der Gase den Zylinder füllt.", "Druck der Gase --related-to--> Zylinder"],
    ["Das Ventil begründet eine Pflicht, während der Hebel die Lage ändert.", "Hebel --affects--> Lage"],
    ["Der Meister, der vom Rat gewählt wurde, ernannte den Gesellen.", "Rat --applies-to--> Meister"],
    ["Der Fahrer ist verpflichtet, die Maschine zu übergeben.", "Fahrer --related-to--> Maschine"],
  ])("%s", (text, one) => {
    expect(relationsOf(readIn("de", "Motor", text))).toContain(one);
  });

  it("no article of a relative clause makes the subject what the clause is about", () => {
    const said = relationsOf(readIn("de", "Motor", "Ein Filter ist ein Bauteil, das Pakete markiert."));
    expect(said).not.toContain("Filter --is-a--> Pakete");
  });

  it("a pronoun in a clause is the sentence's own subject, brackets stay behind what they stood behind", () => {
    const text =
      "Lava ist heiß. Asche düngt Böden, weil sie Salze enthält.\n\n- **Kegel**: Berg, der durch Lava gebildet wird (z. B. Rigi)";
    const said = relationsOf(readIn("de", "Motor", text));
    expect(said).toContain("Salze --part-of--> Asche");
    expect(said).toContain("Rigi --is-a--> Kegel");
  });

  it("a main clause keeps its order", () => {
    const said = relationsOf(readIn("de", "Motor", "Wenn der Druck steigt, öffnet das Ventil die Leitung."));
    expect(said).toContain("Ventil --affects--> Leitung");
  });
});

describe("what is denied", () => {
  it.each([
    ["de", "Der Index speichert die Zeilen nicht.", "Index speichert nicht Zeilen"],
    ["de", "Der Index enthält keine Zeilen.", "Index enthält keine Zeilen"],
    ["de", "Der Index ist keine Pumpe, sondern eine Maschine.", "Index ist keine Pumpe"],
    ["de", "Der Index ist keine Pumpe, sondern eine Maschine.", "Index ist eine Maschine"],
    ["es", "La nube no usa el disco, sino la memoria.", "nube usa memoria"],
    ["fr", "Le moteur ne contient pas d'eau.", "Moteur ne contient pas eau"],
  ] as const)("%s: %s", (language, text, one) => {
    const reading = readIn(language, language === "fr" ? "Moteur" : "Motor", text);
    const said = reading.relations.map((r) =>
      [reading.concepts[r.source]?.label, r.label, reading.concepts[r.target]?.label].join(" "),
    );
    expect(said).toContain(one);
  });
});
