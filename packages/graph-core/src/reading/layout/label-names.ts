import { readBracket } from "../brackets.ts";
import { analyse } from "../../language/analyse.ts";
import { nameKey } from "../../model/names.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import { formulas } from "../formulas.ts";
import type { Frame } from "../frame.ts";

/** More in a label or a heading are a sentence, whose names say nothing of what stands under it. */
const MOST = 4;

/**
 * The names that a label or a heading is made of, where it is more than one: `Trubetzkoy and the Prague School:`, `Careful with
 * Adam:`, `Transfers to third countries`. Each is a candidate, beside the whole.
 * @param to where it ends in the text
 * @param topic what it names as a whole
 * @returns the names inside, in their order; none where it is one name.
 */
export function nameParts(
  reader: BlockReader,
  at: { block: Block; index: number; content: RichText; to: number; topic: Draft; frame: Frame },
): Draft[] {
  const { block, index, content, to, topic } = at;
  const spoken = content.text.slice(0, to);
  const unread = formulas(content).filter((mark) => mark.to <= to);
  if (!reader.prose || !/[\s(]/.test(spoken.trim())) return [];
  const frame: Frame = { ...at.frame, topic, origin: "label", also: [] };
  delete frame.lead;
  const parts: Draft[] = [];
  for (const sentence of analyse(reader.model, spoken, 0, unread, reader.split)) {
    const statement = reader.statement(block, index, content, sentence, frame, undefined, false);
    for (const [head, phrase] of statement.phrases) {
      if (phrase.generic) continue;
      // "Snapshot Features", over what snapshots have.
      const named = phrase.key.startsWith(topic.key) ? nameKey(reader.tongue.topic(phrase.surface).topic) : phrase.key;
      if (named === topic.key) statement.named.set(head, topic);
      else if (parts.length < MOST) {
        const draft = statement.name(phrase, "modifier");
        if (draft && draft !== topic) parts.push(draft);
      }
    }
    reader.notebook.statements.push(statement);
    for (const inside of sentence.parentheticals) readBracket(statement, inside);
  }
  return NAME_WITHIN.test(spoken.replace(/\s*[:(].*$/, "")) ? [] : parts;
}

/** `Sloop Race for Cadets`, `Ferry Line in Malmö`: one name, and what it does neither of its halves does. */
const NAME_WITHIN = /^\P{L}*\p{Lu}\S*(?: \p{Lu}\S*)+ (?:for|in|on|at)(?: \p{Lu}\S*)+$/u;
