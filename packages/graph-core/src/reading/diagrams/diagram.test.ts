import { describe, expect, test } from "vitest";
import { readNote } from "../read-note.ts";
import { arrowsOf } from "./diagram.ts";

const shown = (text: string): string[] =>
  arrowsOf(text).arrows.map(({ source, label, target }) => `${source.name} -${label}-> ${target.name}`);

const DIAGRAMS = {
  flowchart: `graph LR
    Leaf{{Green leaf}} -->|makes| S("Sugar") & o[/Oxygen/]
    S -- "moves to" --> R[(Root)] --- Soil
    Soil -. feeds .-> R; R ==> Leaf
    style R fill:#fff`,
  "state diagram": `stateDiagram-v2
    state "Dry seed" as d
    [*] --> d
    d --> Seedling : takes in water
    Seedling --> [*]`,
  "class diagram": `classDiagram
    class Plant{
      +int age
    }
    Plant <|-- Fern
    Flower "1" *-- "5" Petal : has
    Fern ..> Spore`,
  "mind map": `mindmap
  root((Plant))
    Leaf
      Chloroplast
    id[Root hair]`,
};

describe("arrows of a diagram", () => {
  test("of a flowchart, with boxes side by side, chains, and texts that come later", () => {
    expect(shown(DIAGRAMS.flowchart)).toEqual([
      "Green leaf -makes-> Sugar",
      "Green leaf -makes-> Oxygen",
      "Sugar -moves to-> Root",
      "Root --> Soil",
      "Soil -feeds-> Root",
      "Root --> Green leaf",
    ]);
  });

  test("of a state diagram, where it begins and ends left out", () => {
    expect(shown(DIAGRAMS["state diagram"])).toEqual(["Dry seed -takes in water-> Seedling"]);
  });

  test("of a class diagram, by the form of the arrow", () => {
    expect(arrowsOf(DIAGRAMS["class diagram"]).arrows.map((a) => [a.source.name, a.form, a.target.name])).toEqual([
      ["Fern", "is-a", "Plant"],
      ["Petal", "part-of", "Flower"],
      ["Fern", "requires", "Spore"],
    ]);
  });

  test("of a mind map, from branch to branch", () => {
    expect(shown(DIAGRAMS["mind map"])).toEqual(["Plant --> Leaf", "Leaf --> Chloroplast", "Plant --> Root hair"]);
  });

  test.each(Object.entries(DIAGRAMS))("of a %s: boxes and lines stand where they are said to", (_, text) => {
    for (const { source, target, from, to } of arrowsOf(text).arrows) {
      for (const box of [source, target]) expect(text.slice(box.from, box.to)).toContain(box.name);
      expect(text.slice(from, to)).not.toMatch(/^\s|\n|\s$/);
    }
  });

  test("of more than are read, the rest is left out from a line that is told", () => {
    const text = `graph TD\n${Array.from({ length: 30 }, (_, i) => `  a${i} --> b & c`).join("\n")}`;
    const { arrows, cut } = arrowsOf(text, 41);
    expect(arrows.length).toBe(41);
    expect(text.slice(cut)).toMatch(/^a20 /);
    const note = `# Plant\n\n\`\`\`mermaid\n${text.repeat(12).replaceAll("graph TD", "%%")}\n\`\`\`\n`.replace(
      "%%",
      "graph TD",
    );
    expect(readNote({ path: "n.md", text: note }).warnings).toMatchObject([{ code: "diagram-too-large", line: 255 }]);
  });

  test("of messages there are none", () => {
    expect(shown("sequenceDiagram\n  Alice->>John: Hello")).toEqual([]);
    expect(shown("")).toEqual([]);
  });
});
