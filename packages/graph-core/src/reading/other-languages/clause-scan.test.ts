import { describe, expect, it } from "vitest";
import { FILLER, read, readIn, relationsOf } from "./read-examples.ts";

describe("formulas in notes that are not in English", () => {
  it("what is said of a formula is said of no topic", () => {
    const said = relationsOf(
      readIn("es", "Péndulo", "donde $L(t)$ es la longitud del hilo y $g$ es la gravedad local."),
    );
    expect(said.filter((one) => one.includes("is-a"))).toEqual([]);
  });

  it("they end a name, and are none", () => {
    const reading = readIn("pt", "Pêndulo", "O comprimento $L_0$ altera o período de oscilação.");
    expect(relationsOf(reading)).toContain("comprimento --affects--> período de oscilação");
    expect(reading.concepts.map((c) => c.label).join(" ")).not.toContain("L_0");
  });
});

describe("what a noun before of makes of a name", () => {
  it.each([
    ["es", "La tara es una medida de carga.", "tara --related-to--> carga"],
    ["es", "El radio es la mitad exacta del **diámetro**.", "radio --related-to--> diámetro"],
    ["es", "El rotor es el componente móvil del **motor**.", "rotor --part-of--> motor"],
    ["pt", "O cobre é um tipo de metal.", "cobre --is-a--> metal"],
    ["fr", "La moyenne est une mesure de la tendance centrale.", "moyenne --related-to--> tendance centrale"],
  ])("in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Taller", text))).toContain(one);
  });
});

describe("relative clauses", () => {
  it("speak of their noun, or of nobody where it is too general to name", () => {
    const said = relationsOf(
      readIn("es", "Horno", "Existen otros métodos que secan la arcilla blanda y miden el calor."),
    );
    expect(said.filter((one) => one.startsWith("Horno"))).toEqual([]);
  });

  it("behind a preposition have their subject to come", () => {
    const said = relationsOf(readIn("es", "Puerto", "Los muelles en los que operan las grúas son anchos."));
    expect(said).not.toContain("muelles --applies-to--> grúas");
    expect(said).not.toContain("Puerto --applies-to--> grúas");
  });

  it("of a whole statement go on with its subject", () => {
    expect(relationsOf(readIn("es", "Óxido", "El óxido cubre el hierro, lo que reduce la conductividad."))).toContain(
      "Óxido --affects--> conductividad",
    );
  });
});

describe("what is done by somebody", () => {
  it.each([
    ["es", "La grúa fue desarrollada por Arquitas.", "Arquitas --produces--> grúa", "desarrolla"],
    ["es", "El mortero está compuesto por cal viva.", "cal viva --part-of--> mortero", "part of"],
    ["es", "La grúa fue soñada por Arquitas.", "grúa --related-to--> Arquitas", "fue soñada por"],
    ["pt", "O radar é usado por navios de pesca.", "navios de pesca --uses--> radar", "usa"],
    ["fr", "Le verre est produit par la fusion du sable.", "fusion du sable --produces--> verre", "produit"],
    ["de", "Der Kran wird von Archimedes verbessert.", "Archimedes --affects--> Kran", "verbessert"],
  ])("is told from who does it in %s: %s", (code, text, one, label) => {
    const reading = readIn(code, "Taller", text);
    expect(relationsOf(reading)).toContain(one);
    expect(reading.relations.map((each) => each.label)).toContain(label);
  });

  it("what serves to do something by a means is no passive", () => {
    expect(relationsOf(readIn("pt", "Fábrica", "Uma esteira feita para mover caixas por correia."))).not.toContain(
      "correia --applies-to--> esteira",
    );
  });

  it("behind a German condition the clause begins with its verb", () => {
    const said = relationsOf(readIn("de", "Reifen", "Wenn der Druck zu hoch ist, sinkt der Fahrkomfort."));
    expect(said.filter((one) => one.includes("is-a"))).toEqual([]);
  });

  it("behind on, ella or ele stands a verb, known or not", () => {
    const said = relationsOf(readIn("fr", "Cave", "- **Débourbage** : on laisse les bourbes."));
    expect(said.filter((one) => one.includes("is-a"))).toEqual([]);
  });
});

describe("what stands behind an object and a preposition", () => {
  it("is told with the object", () => {
    const reading = readIn("es", "Sonar", "El sonar detecta cambios en el fondo marino.");
    expect(reading.relations.map(({ label }) => label)).toContain("detecta cambios en");
  });

  it("belongs to the last of several objects alone, unless the verb asks for it", () => {
    const said = relationsOf(readIn("pt", "Horta", "O jardineiro mede roseiras, ervas e queijo com régua fina."));
    expect(said).not.toContain("jardineiro --uses--> régua fina");
    expect(relationsOf(readIn("pt", "Horta", "O moinho transforma trigo e milho em farinha."))).toContain(
      "moinho --produces--> farinha",
    );
  });
});

describe("what stands under a heading that steers", () => {
  it.each([
    ["es", "## Ventajas\n\n- **Poco peso**: cabe en la mano.", "Dron --affects--> Poco peso", "has the advantage of"],
    [
      "pt",
      "## Desvantagens\n\n- **Bateria curta**: dura pouco.",
      "Dron --affects--> Bateria curta",
      "has the drawback of",
    ],
    ["de", "## Voraussetzungen\n\n- **Startbahn**: eben und lang.", "Dron --requires--> Startbahn", "requires"],
    ["fr", "## Causes\n\n- Vent violent", "Vent violent --affects--> Dron", "causes"],
    ["de", "Siehe auch: [[Segelflug]], [[Aufwind]]", "Dron --related-to--> Aufwind", "is related to"],
    [
      "es",
      "| Modelo | Desventajas |\n|---|---|\n| Ala fija | Pista larga |",
      "Ala fija --affects--> Pista larga",
      "has the drawback of",
    ],
  ])("is what it says, and no part, in %s: %s", (code, text, one, label) => {
    const reading = readIn(code, "Dron", text);
    expect(relationsOf(reading)).toContain(one);
    expect(reading.relations.map((each) => each.label)).toContain(label);
  });

  it("how is no name", () => {
    const labels = readIn("es", "Dron", "El mando determina cómo gira el rotor.").concepts.map((c) => c.label);
    expect(labels).not.toContain("cómo");
  });
});

describe("headings that compare", () => {
  it.each([
    ["es", "## Diferencias entre el cobre y el latón"],
    ["es", "## 🔍 Comparativa cobre vs. latón"],
    ["pt", "## Diferença entre cobre e latón"],
    ["fr", "## Différences entre le cobre et le latón"],
    ["de", "## Unterschied zwischen cobre und latón"],
  ])("set two topics side by side in %s: %s", (code, heading) => {
    expect(relationsOf(readIn(code, "Metales", heading))).toContain("cobre --contrasts-with--> latón");
  });
});

it("a quoted question states nothing, an unknown infinitive opens a clause", () => {
  const said = relationsOf(
    readIn("es", "Horno", "“¿Qué es el esmalte y qué horno lo cuece?”\n\n- Atemperar ladrillos finos.\n- Chapa fina"),
  );
  expect(said).not.toContain("Horno --is-a--> esmalte");
  expect(said.join()).not.toContain("Atemperar");
});

describe("a note's first paragraph without a verb of its own", () => {
  it("says what its subject is, and does", () => {
    const text = "Herramienta de carpintería basada en **cuñas** que aprieta tablas gruesas.";
    const said = relationsOf(read(`# Sargento\n\n${text}\n\n${FILLER["es"]}\n`));
    expect(said).toContain("Sargento --is-a--> Herramienta de carpintería");
    expect(said).toContain("Sargento --uses--> cuñas");
  });
});

describe("names with a preposition inside", () => {
  it("are one where the note's title is called so", () => {
    const said = relationsOf(readIn("pt", "Madeira para barcos", "Madeira para barcos contém resina natural."));
    expect(said).toContain("resina natural --part-of--> Madeira para barcos");
  });
});

describe("verbs that no table holds", () => {
  it.each([
    ["es", "- **Lijadora**: Pule tablas anchas.", "Lijadora --related-to--> tablas anchas"],
    ["pt", "- **Plaina**: Nivela tábuas largas.", "Plaina --related-to--> tábuas largas"],
    ["pt", "- **Plaina**: lixa a madeira.", "Plaina --related-to--> madeira"],
  ])("open what a label says in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Taller", text))).toContain(one);
  });
});

it("a heading that asks names nothing", () => {
  const labels = readIn("es", "Torno", "## ¿Dónde se usa el torno?\n\n- Talleres navales").concepts.map((c) => c.label);
  expect(labels.join()).not.toContain("Dónde");
});

it("what is related to something does not use it", () => {
  const said = relationsOf(readIn("es", "Taller", "Los riesgos relacionados con el polvo fino son graves."));
  expect(said).toContain("riesgos --related-to--> polvo fino");
});

describe("what is left out, or goes on", () => {
  it("what a denial behind a comma takes out is not said", () => {
    const said = relationsOf(readIn("pt", "Oficina", "O freio controla a velocidade, não o calor."));
    expect(said).toContain("freio --affects--> velocidade");
    expect(said).not.toContain("freio --affects--> calor");
    expect(relationsOf(readIn("pt", "Oficina", "O verniz não é sinônimo de tinta."))).toContain(
      "verniz --contrasts-with--> tinta",
    );
  });

  it("what a term is for stands behind its kind", () => {
    const said = relationsOf(readIn("es", "Taller", "- **Gato**: herramienta mecánica para vehículos pesados."));
    expect(said).toContain("Gato --applies-to--> vehículos pesados");
  });

  it("a focus is no object", () => {
    const said = relationsOf(
      readIn("pt", "Oficina", "O curso usa tornos antigos, com foco em rosca fina e polimento."),
    );
    expect(said).toContain("curso --uses--> tornos antigos");
    expect(said.join()).not.toContain("rosca fina");
  });

  it.each([
    ["es", "El sensor mide un conjunto de datos.", "sensor --affects--> conjunto de datos"],
    ["es", "El banco usa un conjunto de validación.", "banco --uses--> conjunto de validación"],
    ["es", "El banco usa un conjunto de palancas.", "banco --uses--> palancas"],
  ])("a set is a name where it is one kind of set in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Taller", text))).toContain(one);
  });

  it("an item with a relative clause is listed as the others are", () => {
    const list = "Los tipos de sierra son:\n\n- Sierra de cinta, que corta curvas.\n- Sierra circular\n";
    const said = relationsOf(readIn("es", "Sierra", list));
    expect(said).toContain("Sierra de cinta --is-a--> Sierra");
    expect(said).toContain("Sierra circular --is-a--> Sierra");
  });
});

describe("lists of links", () => {
  const list =
    "# Talleres\n\n1. **Carpintería**\n   - [[Ebanistería]], [[Tapicería]] y [[Barniz]]\n2. *Fundición:* [[Moldes]], [[Aleación]]\n";

  it("are in the language of their names, where they have no other words", () => {
    expect(read(list).language).toBe("es");
    expect(read("# Workshops\n\n- [[Joinery]], [[Casting]], [[Müller]]\n").language).toBe("en");
  });

  it("belong to what they stand under, and are no kinds of each other", () => {
    const said = relationsOf(read(list));
    for (const one of ["Ebanistería", "Tapicería", "Barniz"]) expect(said).toContain(`${one} --part-of--> Carpintería`);
    for (const one of ["Moldes", "Aleación"]) expect(said).toContain(`${one} --part-of--> Fundición`);
    expect(said.filter((one) => one.includes("--is-a-->"))).toEqual([]);
  });
});

it("a plus joins two things and makes no name of them", () => {
  const reading = readIn("es", "Taller", "El torno usa acero duro + aceite fino.");
  expect(relationsOf(reading)).toEqual(
    expect.arrayContaining(["torno --uses--> acero duro", "torno --uses--> aceite fino"]),
  );
  expect(reading.concepts.map((c) => c.label).join()).not.toContain("+");
});
