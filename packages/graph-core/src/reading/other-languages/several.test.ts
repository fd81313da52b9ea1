import { describe, expect, test } from "vitest";
import { readNote } from "../read-note.ts";

/** What is said of two names in a note, by type. */
function typesIn(text: string): string[] {
  const { concepts, relations } = readNote({ path: "note.md", text });
  const label = (i: number) => concepts[i]?.label ?? "";
  return relations.map((r) => `${label(r.source)} ${r.type} ${label(r.target)}`);
}

const SPANISH = `---
lang: es
---
# La cocina del puerto

Las salsas se preparan en el puerto con los pescados de la mañana.

## Salsas frías

- **Alioli:** una emulsión de ajo y aceite que acompaña los pescados.
- **Romesco:** una pasta de pimiento y almendra para los mariscos.

## Horno de leña

- **Bóveda:** la parte alta que devuelve el calor sobre el pan.
`;

const GERMAN = `---
lang: de
---
# Der Garten am Hang

Im Garten am Hang wachsen viele Pflanzen, die wenig Wasser brauchen.

## Obstbäume

- **Quitte:** blüht spät und verträgt den Wind am Hang.

## Werkzeug

- **Hippe:** ein Messer mit krummer Klinge für den Schnitt.

## Rost

Rost ist ein Pilz auf den Blättern der Bäume. Folgen:

- Blattfall
- Fruchtverlust
`;

describe("what stands under a heading in another language", () => {
  test("is one of several things that the heading names, and a part of one thing", () => {
    const found = typesIn(SPANISH);
    expect(found).toContain("Alioli is-a Salsas frías");
    expect(found).toContain("Bóveda part-of Horno de leña");
  });

  test("German plurals are told from nouns in the singular", () => {
    const found = typesIn(GERMAN);
    expect(found).toContain("Quitte is-a Obstbäume");
    expect(found).toContain("Hippe part-of Werkzeug");
  });

  test("a last short sentence with a colon says what its list is", () => {
    expect(typesIn(GERMAN)).toContain("Rost affects Blattfall");
  });
});

test("what stands under a heading of progress or basics is not one of them, a structure is its thing's", () => {
  const said = typesIn(
    SPANISH + "\n## Avances recientes\n\n- **Fermentado lento:** una espera de horas que da sabor.\n",
  );
  expect(said).not.toContain("Fermentado lento is-a Avances recientes");
  const built = typesIn(GERMAN + "\n## Aufbau der Pergola\n\n- **Pfosten:** trägt das Dach aus Latten.\n");
  expect(built).toContain("Pfosten part-of Pergola");
});

test("German measures are several things", () => {
  const said = typesIn(GERMAN + "\n## Streumaße\n\n- **Spanne:** ein Abstand von unten nach oben.\n");
  expect(said).toContain("Spanne is-a Streumaße");
});
