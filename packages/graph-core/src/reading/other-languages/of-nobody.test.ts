import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("what is said of no topic", () => {
  it.each([
    ["es", "Medir el caudal es clave para regar el huerto.", "huerto"],
    ["es", "El problema es la falta de agua.", "agua"],
    ["es", "Una buena herramienta es el pluviómetro.", "pluviómetro"],
    ["es", "Si el depósito es una balsa, cuesta más.", "balsa"],
    ["es", "Los goteros sirven cuando se trabaja con aspersores.", "aspersores"],
    ["es", "Es importante la limpieza de los goteros.", "limpieza de los goteros"],
    ["pt", "No exame, perguntas bem formuladas descrevem bombas: reduzir o vazamento e medir a vazão.", "vazamento"],
    ["pt", "Ao final você deve explicar a bomba, medir a vazão e reconhecer quando um caso pede sifão.", "sifão"],
    ["es", "En el huerto debemos cambiar los tubos.", "tubos"],
    ["es", "Al igual que los aspersores, es sensible a la cal.", "aspersores"],
    ["pt", "Se fala em seca, pense em cisternas.", "cisternas"],
    ["pt", "**Armadilha de prova associada:** Abrir a comporta inteira.", "comporta inteira"],
    ["es", "El goteo es un subconjunto.", "subconjunto"],
    ["es", "El goteo incluye mangueras además de aspersores.", "aspersores"],
    ["de", "Die Pumpe ist die Summe aller Teile, mit denen ein Gärtner die Beete begießt.", "Gärtner"],
    ["fr", "Mesurer le débit est essentiel pour régler la vanne.", "débit"],
  ])("in %s: %s", (code, text, target) => {
    const told = relationsOf(readIn(code, "Riego", text));
    expect(told.filter((one) => one.endsWith(`> ${target}`) && !one.includes("--part-of-->"))).toEqual([]);
  });

  it("but an action that helps is the topic's", () => {
    const told = relationsOf(readIn("es", "Mantenimiento", "- Limpiar el filtro ayuda a mejorar el caudal."));
    expect(told).toContain("Mantenimiento --affects--> caudal");
  });
});

describe("examples", () => {
  it.each([
    ["es", "Un ejemplo clásico es el cerezo.", "cerezo --is-a--> Frutal"],
    ["es", "El ejemplo por excelencia de planta trepadora es la hiedra.", "hiedra --is-a--> planta trepadora"],
    ["pt", "Um exemplo comum é a cerejeira.", "cerejeira --is-a--> Frutal"],
    ["fr", "Un exemple est le cerisier.", "cerisier --is-a--> Frutal"],
  ])("are of a kind, in %s: %s", (code, text, one) => {
    const told = relationsOf(readIn(code, "Frutal", text));
    expect(told).toContain(one);
    const [example = "", kind = ""] = one.split(" --is-a--> ");
    expect(told).not.toContain(`${kind} --is-a--> ${example}`);
  });

  it("of a subject leave it the subject, the last one too", () => {
    const told = relationsOf(
      readIn(
        "es",
        "Riego",
        "Técnicas modernas como el goteo por gravedad, la nebulización y los drones reducen el gasto.",
      ),
    );
    expect(told).toEqual(
      expect.arrayContaining(["Técnicas modernas --affects--> gasto", "drones --is-a--> Técnicas modernas"]),
    );
    expect(told).not.toContain("drones --affects--> gasto");
  });
});

describe("verbs of every day", () => {
  it.each([
    ["es", "El sensor encuentra fugas.", "sensor --applies-to--> fugas"],
    ["es", "La bomba abre la válvula.", "bomba --affects--> válvula"],
    ["es", "El operario compara la nueva consulta.", "operario --applies-to--> nueva consulta"],
    ["pt", "O sensor encontra vazamentos.", "sensor --applies-to--> vazamentos"],
    ["es", "La bomba mide el caudal y revisotea la presión.", "bomba --related-to--> presión"],
    ["fr", "La pompe mesure le débit et chipote la vanne.", "pompe --related-to--> vanne"],
    ["pt", "Serve pra reduzir o gasto.", "Riego --affects--> gasto"],
    ["fr", "Le capteur trouve des fuites.", "capteur --applies-to--> fuites"],
    ["de", "Die Pumpe öffnet das Ventil.", "Pumpe --affects--> Ventil"],
  ])("are told in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Riego", text))).toContain(one);
  });

  it("a noun that looks like one stays a noun", () => {
    const labels = (code: string, text: string) => readIn(code, "Riego", text).concepts.map((c) => c.label);
    expect(labels("pt", "O teste usa múltipla escolha e cal viva.")).toEqual(
      expect.arrayContaining(["múltipla escolha", "cal viva"]),
    );
    expect(labels("es", "La tierra se vuelve seca.")).not.toContain("seca");
    expect(labels("es", "Debemos regar los extremos.")).not.toContain("Debemos");
    expect(labels("pt", "Se fala em seca, pense em cisternas.")).not.toContain("pense");
    const like = relationsOf(readIn("es", "Riego", "Al igual que el aspersor, es sensible a la cal."));
    expect(like).toContain("Riego --applies-to--> cal");
  });
});

describe("other names that a sentence states", () => {
  it.each([
    [
      "es",
      "El goteo, también conocido como **riego basado en emisores**, reduce el gasto.",
      "goteo",
      "riego basado en emisores",
    ],
    ["pt", "O gotejador, também chamado de emissor, mede a vazão.", "gotejador", "emissor"],
    ["fr", "Le goutteur, aussi appelé émetteur, mesure le débit.", "goutteur", "émetteur"],
  ])("are names of its subject in %s: %s", (code, text, name, other) => {
    const reading = readIn(code, "Riego", text);
    const named = reading.concepts.find((c) => c.label === name);
    expect(named?.aliases.map((a) => a.name)).toContain(other);
    expect(relationsOf(reading).some((one) => one.startsWith(`${name} --`))).toBe(true);
    expect(relationsOf(reading).filter((one) => one.includes("basado"))).toEqual([]);
  });
});

describe("forms that look like commands, and like things", () => {
  it.each([
    ["pt", "Teste mede a vazão.", "Teste --affects--> vazão"],
    ["pt", "- Use filtros para reduzir o entupimento.", "Rega --uses--> filtros"],
    ["pt", "- Use filtros para reduzir o entupimento.", "filtros --affects--> entupimento"],
    ["es", "El objetivo principal del goteo es reducir el gasto.", "goteo --affects--> gasto"],
    ["es", "El goteo usa tubos finos y flexibles, ya que depende de la presión.", "goteo --requires--> presión"],
  ])("in %s: %s", (code, text, one) => {
    expect(relationsOf(readIn(code, "Rega", text))).toContain(one);
  });

  it.each([
    ["pt", "Ver os pilares: sombra, métricas e escolha entre bomba e sifão.", "sifão"],
    ["pt", "Na prática, preparar bem a terra costuma ter impacto maior.", "terra"],
    ["pt", "- Separe areia, brita e teste para medir a vazão.", "areia"],
    ["pt", "- Separe areia antes de regar o canteiro.", "canteiro"],
    ["pt", "A prioridade é reduzir o vazamento.", "vazamento"],
    ["es", "El goteo usa tubos metálicos y plásticos.", "plásticos"],
  ])("say nothing, in %s: %s", (code, text, none) => {
    const told = relationsOf(readIn(code, "Rega", text));
    expect(told.filter((one) => one.endsWith(`> ${none}`))).toEqual([]);
  });
});
