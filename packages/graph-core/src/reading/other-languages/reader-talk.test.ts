import { describe, expect, it } from "vitest";
import { labelOf, readIn, relationsOf } from "./read-examples.ts";

describe("what a note says to its reader", () => {
  it.each([
    ["pt", "O exame cobra a meiose."],
    ["pt", "- Reconhecer a meiose."],
    ["pt", "- Explicar como a meiose gera gametas."],
    ["pt", "## Armadilhas comuns\n\n- Usar a meiose como sinônimo."],
    ["pt", "## Exercícios\n\n- Compare a meiose."],
    ["pt", "- Explique como separar a meiose."],
    ["pt", "Veja quem regula a meiose."],
    ["es", "La pregunta exige la meiosis."],
    ["es", "- Comprender la meiosis."],
    ["es", "Este capítulo presenta la meiosis."],
    ["es", "## Objetivos\n\n- Identificar la meiosis."],
    ["fr", "- Comprendre la méiose."],
    ["fr", "L'examen demande la méiose."],
    ["fr", "Nous utilisons la méiose."],
    ["de", "Die Klausur verlangt die Meiose."],
  ])("is said of no topic in %s: %s", (code, text) => {
    const reading = readIn(code, "Mitose", text);
    const said = reading.relations.filter(({ type }) => type !== "part-of").map((r) => labelOf(reading, r.source));
    expect(said).not.toContain("Mitose");
  });

  it("what a topic does stays its own, whatever the verb", () => {
    expect(relationsOf(readIn("es", "Prueba t", "- Compara las medias."))).toContain("Prueba t --applies-to--> medias");
    expect(relationsOf(readIn("pt", "Radar", "O radar reconhece aeronaves."))).toContain(
      "Radar --applies-to--> aeronaves",
    );
    expect(relationsOf(readIn("es", "Poda", "- **Reducir el ruido**: elimina ramas."))).toContain(
      "Poda --affects--> ruido",
    );
  });

  it("what the reader is to tell apart is set side by side", () => {
    const said = relationsOf(
      readIn("pt", "Células", "- Distinguir mitose e meiose.\n- Não confundir soro com plasma."),
    );
    expect(said).toContain("mitose --contrasts-with--> meiose");
    expect(said).toContain("soro --contrasts-with--> plasma");
  });

  it.each([
    ["pt", "Se precisar de gelo, o compressor liga.", "Geladeira --requires--> gelo"],
    ["pt", "Nem todo gás é um combustível.", "gás --is-a--> combustível"],
    ["es", "No todo ácido es un veneno.", "ácido --is-a--> veneno"],
    ["pt", "Os rótulos são tão importantes quanto o vidro.", "rótulos --is-a--> vidro"],
    ["pt", "Se o resultado é uma mistura salina, o compressor liga.", "Geladeira --is-a--> mistura salina"],
    ["pt", "Se o problema é construir e operar motores, compre outra.", "Geladeira --applies-to--> motores"],
    ["es", "Si el objetivo es hielo, el problema cambia a congelador.", "Geladeira --applies-to--> congelador"],
    ["pt", "Revise as etiquetas como rotina.", "rotina --is-a--> etiquetas"],
    ["pt", "Em vez de operar caldeiras, o cozinheiro descansa.", "Geladeira --applies-to--> caldeiras"],
    ["pt", "Uma empresa usa gelo seco, mas precisa de sal grosso.", "empresa --uses--> gelo seco"],
    ["pt", "Uma empresa usa gelo seco, mas precisa de sal grosso.", "Geladeira --requires--> sal grosso"],
    ["pt", "## Gelo vs Sal\n\nGuardar carne em gelo aumenta o custo fixo.", "Gelo --affects--> custo fixo"],
    ["pt", "## Separar treino de teste\n\nO gelo derrete.", "Separar treino de teste --part-of--> Geladeira"],
  ])("a condition, a denial or a comparison in %s is no statement: %s", (code, text, not) => {
    expect(relationsOf(readIn(code, "Geladeira", text))).not.toContain(not);
  });

  it("the subject of what is allowed to be done is its own", () => {
    const said = relationsOf(readIn("pt", "Alarme", "Sensores permitem que o alarme acione luzes externas."));
    expect(said).toContain("Alarme --applies-to--> luzes externas");
    expect(said.join()).not.toContain("acione");
  });

  it("what makes sense makes nothing", () => {
    const labels = readIn("pt", "Alarme", "O alarme faz sentido.\n\n- **PII**: dado pessoal sensível.").concepts.map(
      (c) => c.label,
    );
    expect(labels).not.toContain("sentido");
    expect(labels).toContain("dado pessoal sensível");
  });

  it("a denial holds for what nor joins to it", () => {
    const said = relationsOf(readIn("pt", "Geladeira", "A loja não vende gelo nem usa salmoura fria."));
    expect(said.filter((one) => one.includes("--uses--> salmoura"))).toEqual([]);
  });

  it("Portuguese se before a verb behind its subject is a pronoun still", () => {
    expect(relationsOf(readIn("pt", "Rede", "A rede se baseia em neurônios artificiais."))).toContain(
      "Rede --uses--> neurônios artificiais",
    );
  });

  it("an adjective without its copula speaks of the topic", () => {
    expect(relationsOf(readIn("es", "Taladro", "- **Broca fina**: ideal para madera blanda."))).toContain(
      "Broca fina --applies-to--> madera blanda",
    );
    expect(relationsOf(readIn("pt", "Bússola", "- Importante para navegação costeira."))).toContain(
      "Bússola --applies-to--> navegação costeira",
    );
  });

  it("a phrase that begins with a preposition or an if is no part of its topic", () => {
    const said = relationsOf(readIn("pt", "Bússola", "- Sem bateria externa.\n- Agulha magnética."));
    expect(said).toContain("Agulha magnética --part-of--> Bússola");
    expect(said).not.toContain("bateria externa --part-of--> Bússola");
  });

  it("what is used as an example of a general word is used itself", () => {
    expect(relationsOf(readIn("es", "Faro", "El faro usa técnicas como lentes escalonadas."))).toContain(
      "Faro --uses--> lentes escalonadas",
    );
  });
});
