import type { Block } from "../../model/note.ts";
import type { RelationType } from "../../model/relation.ts";
import { VERB_TYPE, verbType } from "../../language/lexicon/verbs.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Box } from "../diagrams/arrow.ts";
import { arrowsOf } from "../diagrams/diagram.ts";
import type { Draft } from "../draft.ts";
import { typeOfProperty } from "./typed-links.ts";

/** Boxes where a way through a process begins, forks and ends name nothing. */
const WAYMARK = /^(?:start|begin|end|stop|finish|done|yes|no|ok|true|false|else|success|failure|error|idle)$/i;
const MOST_WORDS = 6;
/** So many arrows of one diagram are read. */
const MOST_ARROWS = 500;
/** What an arrow with nothing at it says. */
const LEADS = "leads to";

/** Whether a code block is a diagram that says what is related to what. */
export const isDiagram = ({ kind, language }: Block): boolean => kind === "code" && /^mermaid\b/i.test(language ?? "");

/** The arrows that somebody drew between boxes: relations, typed by what stands at the arrow or by its form. */
export function readDiagram(reader: BlockReader, block: Block, index: number): void {
  const { text, offsets } = block.content;
  const offset = (at: number): number => offsets[at] ?? block.span.end.offset;
  const draftOf = (box: Box): Draft | undefined => {
    if (!isName(box.name)) return undefined;
    const draft = reader.notebook.draft(box.name, { weight: 2 });
    const start = offset(box.from);
    if (draft && !draft.places.some((place) => place.start === start)) {
      draft.roles.cell++;
      draft.places.push({ start, end: offset(box.to - 1) + 1, block: index });
    }
    return draft;
  };
  const { arrows, cut } = arrowsOf(text, MOST_ARROWS);
  if (cut !== undefined)
    reader.notebook.warnings.push({
      at: offset(cut),
      code: "diagram-too-large",
      message: `A diagram has more than ${MOST_ARROWS} arrows; from here on they were left out. Make two of it.`,
    });
  for (const { source, target, label, form, from, to } of arrows) {
    const [here, there] = [draftOf(source), draftOf(target)];
    if (!here || !there) continue;
    reader.notebook.tie({
      source: here,
      target: there,
      type: form ?? typeOf(reader, label),
      label: label.split(" ").length <= MOST_WORDS && /\p{L}/u.test(label) ? label : (form?.replace("-", " ") ?? LEADS),
      rule: "diagram",
      block: index,
      start: offset(from),
      end: offset(to - 1) + 1,
      features: {},
    });
  }
}

/** A short text with a word in it, which asks nothing. */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.split(" ").length <= MOST_WORDS && !/[?!]/.test(text) && !WAYMARK.test(text);
}

/** What the words at an arrow say: a relation's own name, or a verb. */
function typeOf(reader: BlockReader, label: string): RelationType {
  if (label === "") return "related-to";
  const known = typeOfProperty(label);
  if (known !== "related-to") return known;
  const words = label.toLowerCase().split(" ");
  const lemma = reader.model.lemma(words[0]!, "VBZ");
  if (!VERB_TYPE.has(lemma)) return "related-to";
  return verbType(lemma, words.length > 1 ? words.at(-1)! : "", false);
}
