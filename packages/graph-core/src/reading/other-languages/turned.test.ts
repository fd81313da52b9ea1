import { describe, expect, it } from "vitest";
import { readIn, relationsOf } from "./read-examples.ts";

describe("statements that are told the other way round", () => {
  it.each([
    ["es", "La luz es necesaria para la soldadura.", "soldadura --requires--> luz"],
    ["de", "Licht ist Voraussetzung für die Fotografie.", "Fotografie --requires--> Licht"],
    ["es", "Los órganos principales son el bazo, el hígado y el riñón.", "hígado --is-a--> órganos"],
    ["fr", "Les facteurs de risque sont le tabac, le sel et le sucre.", "sel --is-a--> facteurs de risque"],
    ["de", "Bekannte Verfahren sind Slow Start und Fast Retransmit.", "Slow Start --is-a--> Verfahren"],
    ["es", "Los contratos se clasifican en contratos civiles y mercantiles.", "contratos civiles --is-a--> contratos"],
    ["de", "Filter werden in Hochpässe und Tiefpässe unterteilt.", "Tiefpässe --is-a--> Filter"],
    ["de", "Zum Getriebe gehören Zahnräder und Wellen.", "Wellen --part-of--> Getriebe"],
    ["de", "Zu den Streuungsmaßen gehören Varianz und Spannweite.", "Varianz --is-a--> Streuungsmaßen"],
    ["de", "Der See gehört zu den stehenden Gewässern.", "See --is-a--> stehenden Gewässern"],
    ["de", "Unter einem Biotop versteht man den Lebensraum einer Gemeinschaft.", "Biotop --is-a--> Lebensraum"],
    ["de", "Beispiele für Ventile sind Klappen und Schieber.", "Klappen --is-a--> Ventile"],
    ["de", "Der Filter arbeitet schnell. Dazu nutzt er eine Tabelle.", "Filter --uses--> Tabelle"],
    ["de", "Dadurch hing die deutsche Wirtschaft von Krediten ab.", "deutsche Wirtschaft --requires--> Krediten"],
  ] as const)("%s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });

  it.each([
    ["es", "Los perros son mamíferos y animales.", "mamíferos --is-a--> perros"],
    ["es", "El motor es demasiado simple para mover la rueda.", "motor --affects--> rueda"],
    ["es", "El motor ni siquiera logra mover la rueda.", "motor --affects--> rueda"],
    ["es", "La matriz clasifica tareas en cuadrantes.", "cuadrantes --is-a--> matriz"],
  ] as const)("%s, but not: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).not.toContain(one);
  });
});

describe("examples behind a short form", () => {
  it.each([
    ["de", "Erzeuger, z. B. Algen und Moose, bauen Zucker auf.", "Moose --is-a--> Erzeuger"],
    ["de", "Erzeuger, z. B. Algen und Moose, bauen Zucker auf.", "Erzeuger --produces--> Zucker"],
    ["es", "Los productores, por ejemplo las algas, fijan carbono.", "algas --is-a--> productores"],
    ["fr", "- **Registre** : service qui stocke les images, par exemple Docker Hub", "Docker Hub --is-a--> Registre"],
  ] as const)("%s: %s", (language, text, one) => {
    expect(relationsOf(readIn(language, "Thema", text))).toContain(one);
  });
});
