// The model's inner loops in AssemblyScript: the same as src/tagger.ts, src/parser.ts and src/parse-features.ts, with vectors of
// whole numbers. Compiled by wasm/compile.mjs to src/inner.data.ts; a test holds both to the same answers.
import { SMALL, spread } from "./line";
import { parseLine } from "./parse";
import { Table } from "./table";
import { tagLine } from "./tag";

let tagCount: i32 = 0;
let first: Table = changetype<Table>(0);
let second: Table = changetype<Table>(0);
let actions: Table = changetype<Table>(0);
let relations: Table = changetype<Table>(0);

export function start(tags: i32, a: usize, b: usize, c: usize, d: usize): void {
  tagCount = tags;
  first = changetype<Table>(a);
  second = changetype<Table>(b);
  actions = changetype<Table>(c);
  relations = changetype<Table>(d);
  for (let i = 0; i < 64; i++) store<i32>(SMALL + (i << 2), spread(i + 0x60000));
}

export function tag(n: i32, style: i32): void {
  tagLine(n, style, tagCount, first, second);
}

/** Parses the line that was tagged last. */
export function parse(n: i32): void {
  parseLine(n, tagCount, actions, relations);
}
