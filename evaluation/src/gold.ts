import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GoldConcept {
  id: string;
  label: string;
  aliases?: string[];
  optional?: boolean;
}
export interface GoldRelation {
  source: string;
  target: string;
  types?: string[];
  type?: string;
  label: string;
  line: number;
  optional?: boolean;
}
export interface Gold {
  note: string;
  concepts: GoldConcept[];
  relations: GoldRelation[];
  prerequisites: { concept: string; requires: string; optional?: boolean }[];
}

export interface GoldNote {
  name: string;
  gold: Gold;
  text: string;
}

/** The gold graphs of a folder with their notes' texts, by name. */
export function readGold(folder: string): GoldNote[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".gold.json"))
    .sort()
    .map((f) => {
      const name = f.replace(".gold.json", "");
      return {
        name,
        gold: JSON.parse(readFileSync(join(folder, f), "utf8")) as Gold,
        text: readFileSync(join(folder, `${name}.md`), "utf8"),
      };
    });
}
