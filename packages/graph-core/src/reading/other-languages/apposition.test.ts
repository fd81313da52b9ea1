import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("what is set behind a name by a comma", () => {
  it.each([
    ["es", "La resina contiene ámbar, una sustancia que repele el agua.", "ámbar --is-a--> sustancia"],
    ["es", "La resina contiene ámbar, una sustancia que repele el agua.", "ámbar --affects--> agua"],
    ["pt", "A colmeia produz própolis, uma resina que protege a cera.", "própolis --is-a--> resina"],
    ["fr", "La dune repose sur le grès, une roche qui filtre la pluie.", "grès --is-a--> roche"],
    ["de", "Der Ring enthält das Öl, ein Schmiermittel, das Metall schützt.", "Öl --is-a--> Schmiermittel"],
    [
      "es",
      "El molino usa las aspas, es decir, palas de madera que captan el viento.",
      "aspas --is-a--> palas de madera",
    ],
    ["pt", "O moinho tem as velas, ou seja, as pás que captam o vento.", "velas --is-a--> pás"],
  ] as const)("in %s is what it is: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });

  it.each([
    ["es", "La caja contiene un martillo, una sierra y un cincel.", "martillo --is-a--> sierra"],
    ["es", "La caja contiene la lima, una sierra y un cincel.", "lima --is-a--> sierra"],
    ["pt", "Os pacotes entram na doca, um guindaste os levanta.", "doca --is-a--> guindaste"],
  ] as const)("in %s is another thing in a list: %s", (language, text, none) => {
    expect(relationsOf(readIn(language, "Thema", text))).not.toContain(none);
  });
});

describe("set phrases", () => {
  it.each([
    ["es", "El telar produce telas, tales como el lino y la lana.", "lana --is-a--> telas"],
    ["pt", "O tear produz tecidos, tais como o linho e a lã.", "linho --is-a--> tecidos"],
    ["de", "Weizen hingegen besitzt Kleber, der das Gas festhält.", "Kleber --part-of--> Weizen"],
    ["de", "Der Essig hemmt die Hefe und schützt damit die Gurken.", "Essig --affects--> Gurken"],
    ["de", "Im Unterschied zur Hefe verlangt der Teig eine Kühlung.", "Teig --contrasts-with--> Hefe"],
    ["pt", "O forno é regulado com base nas medições.", "forno --uses--> medições"],
  ] as const)("are read as one in %s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });

  it("say when and how, and name nothing", () => {
    const all = relationsOf(readIn("es", "Thema", "La úlcera es causada a menudo por la bacteria.")).join();
    expect(all).toContain("bacteria --affects--> úlcera");
    expect(all).not.toContain("menudo");
  });
});

describe("who is spoken of", () => {
  it.each([
    ["es", "El cobre es un metal. Conduce la electricidad.", "cobre --produces--> electricidad"],
    [
      "pt",
      "O indulto é um perdão. Depende do cumprimento da sentença.",
      "indulto --requires--> cumprimento da sentença",
    ],
    ["pt", "Para lavar a lã, usa-se sabão de coco.", "Thema --uses--> sabão de coco"],
    ["es", "El frío llevó a los pastores a buscar refugio.", "pastores --applies-to--> refugio"],
    ["es", "El caballero juraba lealtad al rey.", "caballero --related-to--> lealtad"],
    ["es", "Los gremios y la burguesía debilitaron el poder feudal.", "gremios --affects--> poder feudal"],
    ["pt", "Um tema é um assunto em debate.", "Tema --is-a--> assunto"],
  ] as const)("in %s: %s", (language, text, one) => {
    const title = text.startsWith("Um tema") ? "Tema" : "Thema";
    expect(relationsOf(readIn(language, title, text))).toContain(one);
  });

  it.each([
    ["es", "## Penas\n\nSon la multa y la prisión.", "multa --is-a--> Penas"],
    ["pt", "São causas da ruína a seca, a praga e o fogo.", "praga --is-a--> causas da ruína"],
  ] as const)("in %s many are said to be some: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });
});

describe("lists", () => {
  it.each([
    ["de", "Wichtige Gründe:\n\n- Notwehr\n- Einwilligung", "Notwehr --is-a--> Gründe"],
    ["fr", "Nouvelles armes : gaz de combat, chars, avions.", "chars --is-a--> Nouvelles armes"],
    ["es", "El taller trabaja metales (hierro, cobre).", "cobre --is-a--> metales"],
    ["fr", "- **Triple-Entente** (France, Serbie, Russie)", "Russie --part-of--> Triple-Entente"],
    ["fr", "- course aux armements\n- crise", "course aux armements --part-of--> Thema"],
    ["pt", "A serra corta a tábua. Mecanismos: molas, alavancas e polias.", "molas --is-a--> Mecanismos"],
    [
      "es",
      "La torre mobiliza defensas. Condiciones de asedio:\n\n1. hambre\n2. sed",
      "hambre --is-a--> Condiciones de asedio",
    ],
    ["fr", "- le noyau, composé de fer\n- la croûte", "fer --part-of--> noyau"],
    [
      "fr",
      "## Types de limites\n\n### Limites divergentes\n\nLa dune avance.",
      "Limites divergentes --is-a--> limites",
    ],
  ] as const)("in %s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });
});

describe("a noun that ends like an adjective", () => {
  it.each([
    ["es", "El mar contiene agua y sal.", "sal --part-of--> mar"],
    ["es", "La red contiene besugo, caracol y arenal.", "arenal"],
    ["pt", "O forno consome carvoal e lenha.", "forno --uses--> carvoal"],
    ["fr", "Le noyau se compose de fer et de nickel.", "nickel --part-of--> noyau"],
  ] as const)("is one behind its verb in %s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text)).join("\n")).toContain(one);
  });

  it("is none behind a copula", () => {
    expect(relationsOf(readIn("es", "Thema", "La sopa queda salada y espesa.")).join()).not.toContain("salada");
  });
});

describe("what a phrase is told of", () => {
  it.each([
    ["pt", "## Deadlock\n\nImpasse em que processos esperam para sempre.", "Deadlock --is-a--> Impasse"],
    ["fr", "## Dérive\n\nGlissement de deux plaques vers le nord.", "Dérive --is-a--> Glissement"],
    ["es", "**Definición:** régimen político basado en relaciones de lealtad.", "Thema --is-a--> régimen político"],
    ["es", "Un precio máximo provoca escasez; un precio mínimo, derroche.", "precio mínimo --produces--> derroche"],
    ["fr", "La faille de Lodz en est un exemple.", "faille de Lodz --is-a--> Thema"],
    ["fr", "L'État a recours à l'emprunt.", "État --uses--> emprunt"],
    ["fr", "Le choc est à l'origine des collines.", "choc --produces--> collines"],
    ["es", "La mezcla dio origen a un gas.", "mezcla --produces--> gas"],
    ["de", "Sauerteig ist ein Teig aus Mehl, der Hefen enthält.", "Hefen --part-of--> Sauerteig"],
    ["de", "Gesellschaft ist ein Begriff der Soziologie.", "Gesellschaft --is-a--> Begriff der Soziologie"],
    [
      "de",
      "## Tatbestand\n\nDer objektive Tatbestand umfasst die Handlung.",
      "objektive Tatbestand --is-a--> Tatbestand",
    ],
    ["pt", "A lenda é uma história contada pelos avós.", "lenda --related-to--> avós"],
    ["pt", "A prescrição extingue a punibilidade.", "prescrição --affects--> punibilidade"],
    ["es", "La sentencia considera los agravantes.", "sentencia --uses--> agravantes"],
    ["de", "Versuch vs. Vollendung: Der Versuch ist strafbar.", "Versuch --contrasts-with--> Vollendung"],
    ["fr", "- alliances : Entente (Lodz, Brno, Oslo) / Ligue (Pise, Gand, Arles)", "Ligue --is-a--> alliances"],
    [
      "es",
      "Los fallos frenan el motor. Entre ellos destacan la corrosión y el desgaste.",
      "corrosión --is-a--> fallos",
    ],
    ["fr", "Il existe deux versions d'IP : IPv4 (32 bits) et IPv6 (128 bits).", "IPv6 --is-a--> versions d'IP"],
    ["es", "El tratado consolidó fronteras del reino.", "tratado --related-to--> fronteras del reino"],
    ["pt", "O código de 1804 consolidou conquistas burguesas.", "código de 1804 --related-to--> conquistas burguesas"],
    ["de", "Der Boden entsteht durch Verwitterung von Gestein.", "Verwitterung von Gestein --produces--> Boden"],
    ["pt", "- **Executando**: usa a CPU", "Executando --uses--> CPU"],
  ] as const)("in %s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });

  it.each([
    ["pt", "## Bedrock\n\nBedrock abstrai o esforço de hospedar modelos.", "Bedrock --is-a"],
    ["es", "## Uso en casa\n\nPaneles de vidrio para el jardín y el patio.", "Uso en casa --is-a"],
    ["pt", "O monitor decide qual processo recebe a chave.", "monitor --uses"],
  ] as const)("is nothing of the kind in %s: %s", (language, text, none) => {
    expect(relationsOf(readIn(language, "Thema", text)).join("\n")).not.toContain(none);
  });
});
