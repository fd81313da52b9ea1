import type { Draft } from "../draft.ts";
import { namedIn } from "../pairs/mentions.ts";
import type { Statement } from "../statement.ts";

/** An arrow between two phrases of a line: "loss of grip → skid → spin". */
export const ARROW_RULE = "arrow";

const ARROW = /^(?:→|⇒|->|=>)$/;
/** So many names behind one arrow are tied to the one in front. */
const MOST = 6;

/**
 * Ties what stands in front of an arrow to what stands behind it: the last name to the first, and to each of a bare list.
 * @param statements of one text, in its order
 */
export function arrowTies(statements: readonly Statement[]): void {
  for (let i = 0; i + 1 < statements.length; i++) {
    const before = statements[i] as Statement;
    const after = statements[i + 1] as Statement;
    const arrow = before.sentence.words.at(-1);
    if (!arrow || !ARROW.test(arrow.text)) continue;
    const source = named(before).at(-1);
    if (!source) continue;
    const root = after.sentence.words[after.sentence.root];
    const behind = named(after);
    const targets = /^(?:VERB|AUX)$/.test(root?.upos ?? "") ? behind.slice(0, 1) : behind.slice(0, MOST);
    for (const target of targets)
      before.notebook.tie({
        source,
        target,
        type: "affects",
        label: "leads to",
        rule: ARROW_RULE,
        block: before.blockIndex,
        start: before.offset(before.sentence.start),
        end: after.offset(Math.max(after.sentence.start, after.sentence.end - 1)) + 1,
        features: targets.length > 1 ? { listed: 1 } : {},
      });
  }
}

const named = (statement: Statement): Draft[] =>
  namedIn(statement).flatMap(({ draft, pronoun }) => (pronoun ? [] : [draft]));
