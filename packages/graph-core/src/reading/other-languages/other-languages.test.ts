import { describe, expect, it } from "vitest";
import type { NoteReading } from "../../model/reading.ts";
import { readNote } from "../read-note.ts";
import { abbreviates } from "./brackets.ts";
import { tableOf } from "./languages.ts";

interface Example {
  text: string;
  /** Relations that the text states, as `source --type--> target`. */
  reads?: string[];
  /** Relations that it does not state. */
  not?: string[];
  /** Names that must be candidates, and must not. */
  names?: string[];
  noNames?: string[];
}

/** Words that tell the language; they name nothing and state nothing. */
const FILLER: Record<string, string> = {
  es: "Esto es lo que se ve en la clase, pero también hay más sobre ello cuando no está muy claro.",
  pt: "Isto é o que se vê na aula, mas também há muito mais sobre isso quando não está claro.",
  fr: "Ceci est ce que nous avons vu dans le cours, mais il y a plus sur cela pour qui le veut.",
  de: "Das ist es, was wir hier sehen, aber es gibt auch noch mehr, wenn es nicht klar ist.",
};

const EXAMPLES: Record<string, Example[]> = {
  es: [
    {
      text: "Un árbol binario es una estructura jerárquica.",
      reads: ["árbol binario --is-a--> estructura jerárquica"],
    },
    { text: "El corazón forma parte del sistema circulatorio.", reads: ["corazón --part-of--> sistema circulatorio"] },
    {
      text: "La fotosíntesis requiere luz solar y produce oxígeno.",
      reads: ["fotosíntesis --requires--> luz solar", "fotosíntesis --produces--> oxígeno"],
    },
    {
      text: "El compilador convierte el código fuente en código máquina.",
      reads: ["compilador --produces--> código máquina"],
    },
    { text: "La insulina se utiliza para reducir la glucosa.", reads: ["insulina --affects--> glucosa"] },
    {
      text: "A diferencia de la memoria caché, la memoria RAM almacena programas.",
      reads: ["memoria RAM --contrasts-with--> memoria caché", "memoria RAM --applies-to--> programas"],
    },
    {
      text: "El sistema solar incluye planetas como Marte y Venus.",
      reads: ["planetas --part-of--> sistema solar", "Marte --is-a--> planetas", "Venus --is-a--> planetas"],
    },
    {
      text: "La regresión logística depende de los coeficientes.",
      reads: ["regresión logística --requires--> coeficientes"],
    },
    { text: "El ballet no es una gimnasia.", not: ["ballet --is-a--> gimnasia"] },
    { text: "¿La fotosíntesis produce nitrógeno?", not: ["fotosíntesis --produces--> nitrógeno"] },
    { text: "El riego funciona sin usar bombas.", not: ["riego --uses--> bombas"] },
    {
      text: "El proceso es lento y muy costoso de forma habitual.",
      noNames: ["lento", "costoso", "forma", "forma habitual"],
    },
  ],
  pt: [
    { text: "Um vulcão é uma abertura da crosta.", reads: ["vulcão --is-a--> abertura da crosta"] },
    {
      text: "A fermentação requer leveduras e produz etanol.",
      reads: ["fermentação --requires--> leveduras", "fermentação --produces--> etanol"],
    },
    { text: "O motor elétrico depende de ímãs permanentes.", reads: ["motor elétrico --requires--> ímãs permanentes"] },
    { text: "Os rins fazem parte do sistema urinário.", reads: ["rins --part-of--> sistema urinário"] },
    { text: "Rótulos ruins geram decisões ruins.", reads: ["Rótulos ruins --produces--> decisões ruins"] },
    { text: "A vacina é usada para prevenir infecções virais.", reads: ["vacina --affects--> infecções virais"] },
    {
      text: "O banco guarda metadados e políticas de acesso.",
      reads: ["banco --applies-to--> metadados", "banco --applies-to--> políticas de acesso"],
    },
    {
      text: "A poda evita o sobreajuste, mas não elimina o ruído.",
      reads: ["poda --affects--> sobreajuste", "poda --related-to--> ruído"],
      not: ["poda --affects--> ruído"],
    },
    { text: "A gaivota não é um mamífero.", not: ["gaivota --is-a--> mamífero"] },
    {
      text: "Achar que a poda elimina o ruído.",
      not: ["poda --affects--> ruído"],
    },
    { text: "Qual reagente produz hidrogênio?", not: ["reagente --produces--> hidrogênio"] },
    { text: "O dado é limpo, atualizado e protegido.", noNames: ["limpo", "atualizado", "protegido"] },
  ],
  fr: [
    { text: "La cellule est une unité biologique.", reads: ["cellule --is-a--> unité biologique"] },
    { text: "Le noyau fait partie de la cellule.", reads: ["noyau --part-of--> cellule"] },
    {
      text: "La photosynthèse nécessite de la lumière et produit de l'oxygène.",
      reads: ["photosynthèse --requires--> lumière", "photosynthèse --produces--> oxygène"],
    },
    { text: "Le compilateur utilise des registres.", reads: ["compilateur --uses--> registres"] },
    { text: "Le vaccin permet d'éviter les infections.", reads: ["vaccin --affects--> infections"] },
    { text: "Le projet dépend du budget.", reads: ["projet --requires--> budget"] },
    { text: "La baleine n'est pas un poisson.", not: ["baleine --is-a--> poisson"] },
    { text: "L'algorithme est très rapide.", noNames: ["rapide", "très rapide"] },
  ],
  de: [
    { text: "Die Zelle ist eine biologische Einheit.", reads: ["Zelle --is-a--> biologische Einheit"] },
    {
      text: "Der Motor benötigt Strom und erzeugt Wärme.",
      reads: ["Motor --requires--> Strom", "Motor --produces--> Wärme"],
    },
    {
      text: "Ein Atom besteht aus Protonen und Neutronen.",
      reads: ["Protonen --part-of--> Atom", "Neutronen --part-of--> Atom"],
    },
    { text: "Im Winter verwendet die Anlage das Erdgas.", reads: ["Anlage --uses--> Erdgas"] },
    {
      text: "Im Gegensatz zu Wasserstoff enthält Methan den Kohlenstoff.",
      reads: ["Methan --contrasts-with--> Wasserstoff", "Kohlenstoff --part-of--> Methan"],
    },
    { text: "Der Filter kann Viren entfernen.", reads: ["Filter --affects--> Viren"] },
    { text: "Der Wal ist kein Fisch, er lebt nicht wie ein Fisch.", noNames: ["lebt"] },
    { text: "Das Verfahren ist wichtig und schnell.", noNames: ["wichtig", "schnell"] },
  ],
};

describe.each(Object.keys(EXAMPLES))("sentences in %s", (code) => {
  it.each(EXAMPLES[code] ?? [])("$text", ({ text, reads = [], not = [], names = [], noNames = [] }) => {
    const reading = read(`${FILLER[code]}\n\n${text}\n`);
    expect(reading.language).toBe(code);
    const said = relations(reading);
    for (const one of reads) expect(said).toContain(one);
    for (const one of not) expect(said).not.toContain(one);
    const labels = reading.concepts.map((c) => c.label);
    for (const one of names) expect(labels).toContain(one);
    for (const one of noNames) expect(labels).not.toContain(one);
  });
});

describe("notes that are not in English", () => {
  it("a label's sentences speak of the label; its evidence is the sentence, its label the note's own verb", () => {
    const text = `# Poda\n\n${FILLER["es"]}\n\n- **Post-poda (Post-pruning):** Corta las ramas del árbol. Usa un conjunto de validación.\n`;
    const reading = read(text);
    const cut = reading.relations.find((r) => label(reading, r.target) === "ramas del árbol");
    expect(cut).toMatchObject({ type: "affects", label: "corta", rule: "cue", quote: "Corta las ramas del árbol." });
    expect(label(reading, cut?.source ?? -1)).toBe("Post-poda");
    const term = reading.concepts.find((c) => c.label === "Post-poda");
    expect(term?.aliases.map((a) => a.name)).toContain("Post-pruning");
    expect(relations(reading)).toContain("Post-poda --is-a--> Poda");
  });

  it("an infinitive before a colon is no term: the topic does it", () => {
    const reading = read(`# Poda\n\n${FILLER["es"]}\n\n- **Reducir la complejidad**: elimina neuronas.\n`);
    expect(relations(reading)).toEqual(
      expect.arrayContaining(["Poda --affects--> complejidad", "Poda --affects--> neuronas"]),
    );
  });

  it.each([
    ["es", "La poda sirve para mejorar el modelo.", "modelo", "sirve para mejorar"],
    ["es", "Mejorando el modelo", "modelo", "mejora"],
    ["es", "Basándose en el gradiente", "gradiente", "se basa en"],
    ["pt", "Use a validação.", "validação", "usa"],
    ["pt", "Reduzir o erro.", "erro", "reduz"],
    ["fr", "Réduire le bruit.", "bruit", "réduit"],
  ])("an edge's verb is in the third person, whatever form has it in %s: %s", (code, text, target, verb) => {
    const reading = read(`# Poda\n\n${FILLER[code]}\n\n- ${text}\n`);
    const told = reading.relations.filter((r) => label(reading, r.target) === target);
    expect(told.map((r) => r.label)).toEqual([verb]);
  });

  it.each([
    ["es", "La varianza es una medida de dispersión.", "Varianza", "# Varianza"],
    ["es", "La desviación estándar es la raíz cuadrada de la varianza.", "desviación estándar", "# Notas"],
    ["pt", "O vulcão é uma abertura da crosta.", "vulcão", "# Notas"],
    ["fr", "La cellule est une unité biologique.", "cellule", "# Notes"],
  ])("what something is defines it in %s: %s", (code, text, name, title) => {
    const reading = read(`${title}\n\n${text} ${FILLER[code]}\n`);
    expect(reading.concepts.find((c) => c.label === name)?.definition?.text).toBe(text);
  });

  it("what is denied or asked defines nothing", () => {
    const reading = read(`# Notas\n\n${FILLER["es"]} El ballet no es una gimnasia. ¿El tenis es un juego?\n`);
    expect(reading.concepts.map((c) => c.definition?.text)).not.toEqual(expect.arrayContaining([expect.any(String)]));
  });

  it("what serves a topic is no kind of it, and its advantages are none", () => {
    const list = "- Poda temprana\n- Validación cruzada\n";
    const of = (lead: string) => relations(read(`# Sobreajuste\n\n${FILLER["es"]}\n\n${lead}\n\n${list}`));
    expect(of("Hay varias técnicas para reducir el sobreajuste:")).toContain(
      "Poda temprana --applies-to--> Sobreajuste",
    );
    expect(of("Los tipos de sobreajuste son:")).toContain("Poda temprana --is-a--> Sobreajuste");
    expect(of("Los objetivos son:")).not.toContain("Poda temprana --is-a--> Sobreajuste");
  });

  it("singular and plural, with and without accent shift, are one concept", () => {
    const reading = read(
      `# Funções\n\n${FILLER["pt"]}\n\nA função de perda mede erros. As funções de perda medem o erro.\n`,
    );
    const loss = reading.concepts.filter((c) => /^fun(?:ção|ções) de perda$/.test(c.label));
    expect(loss).toHaveLength(1);
    expect(loss[0]?.label).toBe("função de perda");
    expect(reading.concepts.filter((c) => /^erros?$/.test(c.label))).toHaveLength(1);
  });

  it("headings that steer name nothing, kinds are kinds", () => {
    const text = `# Redes\n\n${FILLER["es"]}\n\n## Introducción\n\n## Tipos de redes\n\n### Red local\n\n## Ventajas y desventajas\n\n## ¿Qué es el cableado?\n`;
    const reading = read(text);
    const labels = reading.concepts.map((c) => c.label);
    expect(labels).not.toContain("Introducción");
    expect(labels).not.toContain("Ventajas y desventajas");
    expect(labels).toContain("cableado");
    expect(relations(reading)).toContain("Red local --is-a--> Redes");
  });

  it("articles and lead words come off a heading only as whole words; what else it names stays", () => {
    const german = read(`# Container\n\n${FILLER["de"]}\n\n## Laufzeiten\n\n## Die Orchestrierung\n`);
    expect(german.concepts.map((c) => c.label)).toEqual(expect.arrayContaining(["Laufzeiten", "Orchestrierung"]));
    const spanish = read(
      `# Adam\n\n${FILLER["es"]}\n\n## Fundamentos algorítmicos de Adam\n\n## Conclusiones y perspectivas\n`,
    );
    const labels = spanish.concepts.map((c) => c.label);
    expect(labels).toContain("Fundamentos algorítmicos de Adam");
    expect(labels).not.toContain("Conclusiones");
  });

  it("brackets give an acronym, a cognate one too, and examples", () => {
    expect(abbreviates("CDF", "función de distribución acumulada")).toBe(true);
    expect(abbreviates("GPT", "modelos de lenguaje")).toBe(false);
    const reading = read(
      `# Texto\n\n${FILLER["es"]}\n\nEl procesamiento del lenguaje natural (PLN) usa modelos secuenciales (ej. LSTM).\n`,
    );
    const pln = reading.concepts.find((c) => c.label === "procesamiento del lenguaje natural");
    expect(pln?.aliases.filter((a) => a.rule !== "inflection").map((a) => a.name)).toEqual(["PLN"]);
    expect(relations(reading)).toContain("LSTM --is-a--> modelos secuenciales");
  });

  it("a stressed clause is no name", () => {
    const reading = read(
      `# Deriva\n\n${FILLER["es"]}\n\nLa relación **puede cambiar** y **se asume** estable de **manera progresiva**.\n`,
    );
    const labels = reading.concepts.map((c) => c.label);
    for (const name of ["puede cambiar", "se asume", "manera progresiva"]) expect(labels).not.toContain(name);
  });

  it("a language without a table gets structure only", () => {
    expect(tableOf("nl")).toBeUndefined();
    const text =
      "# Netwerk\n\nHet netwerk gebruikt de router van het huis en het is niet duurder dan een kabel voor de deur.\n";
    const reading = read(text);
    expect(reading.language).toBe("nl");
    expect(reading.concepts.map((c) => c.label)).toEqual(["Netwerk"]);
  });

  it("front matter may tell the language of a note too short to tell", () => {
    const reading = read("---\nlang: es-MX\n---\n# Poda\n\nLa poda reduce el ruido.\n");
    expect(reading.language).toBe("es");
    expect(relations(reading)).toContain("Poda --affects--> ruido");
  });

  it("reads the same twice, and ten times the text in about ten times the steps", () => {
    const once = `La poda reduce el ruido de la red. `;
    const text = `# Poda\n\n${once.repeat(40)}\n`;
    expect(read(text)).toEqual(read(text));
    expect(read(`# Poda\n\n${once.repeat(400)}\n`).relations).toHaveLength(10 * read(text).relations.length);
  });
});

function read(text: string): NoteReading {
  return readNote({ path: "note.md", text });
}

function label(reading: NoteReading, index: number): string {
  return reading.concepts[index]?.label ?? "";
}

function relations(reading: NoteReading): string[] {
  return reading.relations.map((r) => `${label(reading, r.source)} --${r.type}--> ${label(reading, r.target)}`);
}
