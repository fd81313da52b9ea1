import { describe, expect, it } from "vitest";
import { labelOf, readIn, relationsOf } from "./read-examples.ts";

describe("German clauses", () => {
  it.each([
    ["- **Getriebe:** enthält die Zahnräder und steuert die Drehzahl.", "Getriebe --affects--> Drehzahl"],
    ["- **Getriebe:** enthält die Zahnräder und steuert die Drehzahl.", "Zahnräder --part-of--> Getriebe"],
    ["Das Lager umschließt die Welle.", "Lager --related-to--> Welle"],
    ["Der Leerlauf ist das Gegenteil der Volllast.", "Leerlauf --contrasts-with--> Volllast"],
    ["Der Kolben ist ein Teil des Zylinders.", "Kolben --part-of--> Zylinders"],
    ["Der Diesel ist eine Variante des Verbrennungsmotors.", "Diesel --is-a--> Verbrennungsmotors"],
    ["Man unterscheidet Zweitakter und Viertakter.", "Zweitakter --contrasts-with--> Viertakter"],
    ["Die Pumpe läuft ständig, um den Zylinder zu kühlen.", "Pumpe --affects--> Zylinder"],
    ["Der Lader erhöht die Drehzahl und erzeugt dadurch einen Überdruck.", "Lader --produces--> Überdruck"],
    ["Die Pumpe stellt Druckluft her.", "Pumpe --produces--> Druckluft"],
    ["Der Zünder setzt trockene Luft voraus.", "Zünder --requires--> trockene Luft"],
    ["Die Drehzahl hängt von der Last ab.", "Drehzahl --requires--> Last"],
    ["Der V-Motor erzeugt Schwingungen.", "V-Motor --produces--> Schwingungen"],
    ["Der Zylinder verlor den Druck.", "Zylinder --affects--> Druck"],
    ["Der Ingenieur kritisierte den Vergaser.", "Ingenieur --related-to--> Vergaser"],
    ["Die Leistung wurde von der Drossel begrenzt.", "Drossel --affects--> Leistung"],
    ["Die Anlage wurde vom Meister repariert.", "Anlage --related-to--> Meister"],
  ])("%s", (text, one) => {
    expect(relationsOf(readIn("de", "Motor", text))).toContain(one);
  });

  it("a genitive belongs to its noun, the verb at the end is what is said", () => {
    const reading = readIn(
      "de",
      "Motor",
      "Die Welle ist die wichtige Achse eines Motors. Öl wird für die Schmierung verwendet.",
    );
    expect(relationsOf(reading)).not.toContain("Welle --is-a--> Motor");
    const oil = reading.relations.find((r) => labelOf(reading, r.target) === "Schmierung");
    expect(oil).toMatchObject({ type: "applies-to", label: "verwendet für" });
  });

  it("a particle at the end belongs to its verb, half a word is no name", () => {
    const reading = readIn("de", "Motor", "Der Regler schaltet die Pumpe ab.\n\n- teure Kohle- und Erzlager");
    expect(reading.relations.find((r) => labelOf(reading, r.target) === "Pumpe")?.label).toBe("schaltet ab");
    expect(reading.concepts.map((c) => c.label)).not.toContain("teure Kohle");
  });

  it("as much as something is no example, what anybody tells apart is not the topic's", () => {
    const said = relationsOf(
      readIn("de", "Motor", "Der Kolben hat dieselbe Form wie die Kugel. Man unterscheidet Zweitakter und Viertakter."),
    );
    expect(said).not.toContain("Kugel --is-a--> Form");
    expect(said.filter((one) => one.startsWith("Motor --contrasts-with"))).toEqual([]);
  });

  it("what is counted into phases is led into, and phases are no part", () => {
    const reading = readIn("de", "Motor", "Der Takt wird in zwei Phasen gegliedert:\n\n- Ansaugen\n- Verdichten");
    expect(relationsOf(reading)).toContain("Ansaugen --part-of--> Takt");
    expect(relationsOf(reading)).not.toContain("Phasen --part-of--> Takt");
  });

  it("no adverb or adjective is taken for a verb", () => {
    const said = relationsOf(readIn("de", "Motor", "Der Motor selbst der Werkstatt. Bekannt für Lärm."));
    expect(said.filter((one) => one.startsWith("Motor --related-to"))).toEqual([]);
  });
});

describe("French clauses", () => {
  it.each([
    ["Les moteurs ont besoin d'huile.", "Moteur --requires--> huile"],
    ["Le pignon entraîne la chaîne.", "pignon --produces--> chaîne"],
    ["Le carter abrite le pignon.", "pignon --part-of--> carter"],
    ["Le carter enveloppe le pignon.", "carter --related-to--> pignon"],
    ["Quand la pompe cale, les clapets se ferment, ce qui réduit le débit.", "clapets --affects--> débit"],
    ["Le pignon et la poulie sont des pièces.", "pignon --is-a--> pièces"],
    ["Le carter, fabriqué en usine, protège le pignon.", "carter --affects--> pignon"],
    ["La bielle est une pièce usinée par un tour.", "bielle --is-a--> pièce"],
    ["La bielle est une pièce usinée par un tour.", "bielle --related-to--> tour"],
    ["- Chlorophylle a : pigment principal, absorbe le bleu", "Chlorophylle a --uses--> bleu"],
    ["La poulie s'oppose au pignon.", "poulie --contrasts-with--> pignon"],
    ["On distingue le pignon et la poulie.", "pignon --contrasts-with--> poulie"],
    ["Il ne faut pas confondre pignon et poulie.", "pignon --contrasts-with--> poulie"],
    ["La détente est le contraire de la compression.", "détente --contrasts-with--> compression"],
    ["- **Le pignon** : transmet la force motrice.", "pignon --part-of--> Moteur"],
    ["- **L'arbre** : porte la roue dentée.", "arbre --part-of--> Moteur"],
  ])("%s", (text, one) => {
    expect(relationsOf(readIn("fr", "Moteur", text))).toContain(one);
  });

  it.each([
    ["- influence des vibrations", "Moteur --affects--> vibrations"],
    ["La norme est adoptée le 26 août 1789.", "norme --uses--> août"],
    ["Le gaz est comprimé : c'est la compression", "Moteur --is-a--> compression"],
    ["Il fait chaud dans la culasse.", "Moteur --produces--> chaud"],
  ])("says nothing of the topic: %s", (text, none) => {
    expect(relationsOf(readIn("fr", "Moteur", text))).not.toContain(none);
  });

  it("examples in a column are kinds of the row's term", () => {
    const said = relationsOf(
      readIn("fr", "Moteur", "| Pièce | Exemple |\n| --- | --- |\n| Joint torique | Nitrile souple |"),
    );
    expect(said).toContain("Nitrile souple --is-a--> Joint torique");
  });
});

describe("a verb that no table holds", () => {
  it.each([
    ["es", "La broca perfora la madera.", "broca --related-to--> madera"],
    ["pt", "O torno desbasta os eixos.", "torno --related-to--> eixos"],
    ["fr", "La fraise rabote les bords.", "fraise --related-to--> bords"],
  ])("is known by its place in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Atelier", text))).toContain(one);
  });

  it("is no adjective before an article where the clause has its verb", () => {
    const labels = readIn("es", "Taller", "El torno gasta una broca fina la semana entera.").concepts;
    expect(labels.map((c) => c.label)).toContain("broca fina");
  });
});
