import { describe, expect, it } from "vitest";
import { explanationOf } from "./definitions.ts";
import { FILLER, read, readIn } from "./read-examples.ts";

const definitionOf = (code: string, title: string, text: string, label: string): string | undefined =>
  readIn(code, title, text).concepts.find((c) => c.label === label)?.definition?.text;

describe("what a term means, in notes that are not in English", () => {
  it.each([
    ["Mide la fuerza. Tiene dos partes:", "Mide la fuerza."],
    ["Tiene dos partes:", undefined],
    ["“una foto de un perro”, “una foto de un gato”", undefined],
    ["¿para qué sirve el muelle?", undefined],
    ["muy caro", undefined],
    ["fuerza por área; Masa = materia", "fuerza por área"],
    ["el trabajo hecho por segundo;", "el trabajo hecho por segundo"],
  ])("of %s it is %s", (text, said) => {
    expect(explanationOf(text)).toBe(said);
  });

  it.each([
    ["es", "Torno", "El torno hace girar la pieza contra una cuchilla fija."],
    ["pt", "Torno", "Ferramenta que gira a peça contra uma lâmina fixa."],
    ["es", "Fresa", "Herramienta giratoria que rota los dientes: corta metal en tres ejes."],
    ["fr", "Tour", "Machine qui fait tourner la pièce contre une lame fixe."],
    ["de", "Drehbank", "Die Drehbank dreht das Werkstück gegen eine feste Klinge."],
  ])("is a note's first sentence, where it begins with its name or stands for it, in %s", (code, title, text) => {
    const reading = read(`# ${title}\n\n${text}\n\n${FILLER[code]}\n`);
    expect(reading.concepts.find((c) => c.label === title)?.definition?.text).toBe(text);
  });

  it("is none where the first sentence speaks of something else", () => {
    const text = "Los talleres modernos compran máquinas cada año.";
    const reading = read(`# Torno\n\n${text}\n\n${FILLER["es"]}\n`);
    expect(reading.concepts.find((c) => c.label === "Torno")?.definition).toBeUndefined();
  });

  it("is not that it is a kind, of which nothing is said", () => {
    expect(definitionOf("pt", "Oficina", "O torno é um tipo.", "torno")).toBeUndefined();
    expect(definitionOf("pt", "Oficina", "A têmpera é a fase em que o aço esfria.", "têmpera")).toContain("fase");
  });
});

describe("what is no name", () => {
  it("a field that stands at the head of many lines, inside a block too", () => {
    const card = "- **Pergunta rápida:** O aço oxida quando?\n  **Resposta breve:** Quando a umidade sobe.\n";
    const labels = readIn("pt", "Aço", card.repeat(4)).concepts.map((c) => c.label);
    expect(labels).not.toContain("Resposta breve");
    expect(labels).not.toContain("Pergunta rápida");
  });

  it.each([
    ["es", "## Días 10 a 8\n\n- Torno"],
    ["pt", "- **Últimos 30 minutos:** olhar o torno parado"],
    ["pt", "## Módulos 06 a 10\n\n- Torno"],
    ["fr", "## Semaine 3\n\n- Tour"],
    ["de", "## 24 Stunden vor der Prüfung\n\n- Drehbank"],
  ])("a stretch of a plan in %s: %s", (code, text) => {
    const labels = readIn(code, "Oficina", text).concepts.map((c) => c.label);
    expect(labels.join()).not.toMatch(/\d/u);
  });

  it("the number of a piece before a title", () => {
    const reading = read(`# Casos de uso — Módulo 07: Solda elétrica\n\n${FILLER["pt"]}\n`);
    expect(reading.concepts[reading.subject]?.label).toBe("Solda elétrica");
  });

  it("whatever stands under a colophon", () => {
    const reading = readIn("pt", "Aço", "## Acompanhe a Oficina\n\nSiga a **Oficina Viva** para ver novos tornos.");
    expect(reading.concepts.map((c) => c.label)).not.toContain("Oficina Viva");
  });
});

it("a note's title in brackets behind its name in the note's language is the same", () => {
  const { concepts } = readIn(
    "es",
    "Lathe",
    "Los **tornos de banco** (Lathe) giran la pieza contra una cuchilla fija.",
  );
  const one = concepts.find((c) => c.label === "tornos de banco");
  expect(one?.aliases.map(({ name }) => name)).toContain("Lathe");
});
