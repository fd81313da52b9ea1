import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("French clauses", () => {
  it.each([
    ["La déflation, c'est une baisse des prix.", "déflation --is-a--> baisse des prix"],
    ["La banque, qui siège à Francfort, fait partie de l'Eurosystème.", "banque --part-of--> Eurosystème"],
    ["Denis Papin perfectionne la machine à vapeur.", "Denis Papin --related-to--> machine à vapeur"],
    ["Le client communique avec le serveur.", "client --related-to--> serveur"],
    ["La turbine fonctionne grâce au charbon.", "turbine --uses--> charbon"],
    ["Les syndicats, tels que les trade unions, défendent les ouvriers.", "trade unions --is-a--> syndicats"],
    ["Les syndicats, tels que les trade unions, défendent les ouvriers.", "syndicats --applies-to--> ouvriers"],
    ["La rouille peut être provoquée par des agents salins.", "agents salins --produces--> rouille"],
    [
      "La trisomie 21 est due à la présence d'un chromosome surnuméraire.",
      "chromosome surnuméraire --produces--> trisomie 21",
    ],
    ["Le syndrome résulte de l'absence d'un chromosome.", "absence d'un chromosome --produces--> syndrome"],
    ["Dockerfile\n: fichier texte contenant les instructions", "Dockerfile --is-a--> fichier texte"],
    ["- **Dol** : manœuvres destinées à tromper le client", "Dol --is-a--> manœuvres"],
  ])("%s", (text, one) => {
    expect(relationsOf(readIn("fr", "Sujet", text))).toContain(one);
  });

  it("what somebody is to do is no doing of the topic, and the latter is nobody", () => {
    const text =
      "La mise en demeure consiste à sommer le débiteur d'exécuter l'accord. Ce dernier est calculé par l'INSEE.";
    const said = relationsOf(readIn("fr", "Sujet", text));
    expect(said.filter((one) => /^Sujet --uses|dernier/.test(one))).toEqual([]);
  });
});

describe("what brings something about", () => {
  it.each([
    ["es", "El daño se debe a la lluvia.", "lluvia --produces--> daño"],
    ["es", "El síndrome resulta de la ausencia de hierro.", "ausencia de hierro --produces--> síndrome"],
    ["pt", "O dano deve-se à chuva.", "chuva --produces--> dano"],
  ] as const)("%s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Tema", text))).toContain(one);
  });

  it("what is only counted through keeps no number", () => {
    const labels = readIn("pt", "Tema", "O aluno revisa a questão 22 e a Rota 53.").concepts.map((c) => c.label);
    expect(labels).not.toContain("questão 22");
    expect(labels).toContain("Rota 53");
  });
});
