import { ConceptIndex, readNote, type NoteSource } from "@cairn/graph-core";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { leastTimes } from "../measure.ts";
import { notesOf } from "../vault.ts";

const PEER = "remark, parsing alone";
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).use(remarkMath);

/** A whole vault from text to graph on one core, beside remark that only parses the same notes. */
export const reading: Bench = {
  name: "reading",
  about: "Whole vault to graph on one core, against remark (GFM, front matter, maths) parsing the same notes.",
  async run({ vault, notes: count }) {
    const notes = await notesOf(vault, count);
    const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
    const read = (): unknown => notes.map((note) => readNote(note));
    const whole = (): unknown => indexOf(notes).graph.order;
    const parse = (): unknown => notes.map(({ text }) => remark.parse(text));
    const [toGraph, readings, parsed] = leastTimes([whole, read, parse], characters < 1_000_000 ? 3 : 2) as [
      number,
      number,
      number,
    ];
    return [
      alone("notes", notes.length, "notes"),
      alone("text", characters / 1e6, "MB"),
      alone(PEER, parsed, "ms"),
      compared("reading the notes", readings, "ms", PEER, parsed),
      compared("vault to graph", toGraph, "ms", PEER, parsed),
    ];
  },
};

function indexOf(notes: readonly NoteSource[]): ConceptIndex {
  const index = new ConceptIndex();
  index.setNotes(notes);
  return index;
}
