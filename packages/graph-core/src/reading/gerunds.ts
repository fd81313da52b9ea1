import { GERUND_RULE } from "../model/reading.ts";
import type { Role } from "./draft.ts";
import type { Reference, Statement } from "./statement.ts";

/** These say which, or how it is, and never what is done: `Existing maintainers`, `the remaining cells`. */
const ADJECTIVAL = new Set(
  "existing following remaining ongoing emerging upcoming underlying corresponding surrounding outstanding missing leading including".split(
    " ",
  ),
);

/** That something is or happens names nothing: `keeps rust from forming`, `stops the leak from happening`. */
const HAPPENING = /^(?:being|becoming|having|doing|getting|going|happening|occurring|existing|taking|making|using)$/;

/** A gerund used as a thing: `Re-training an FM requires a budget`. */
export function gerundAt(statement: Statement, head: number, role: Role): Reference[] {
  const word = statement.word(head);
  if (!word || word.xpos !== "VBG" || ADJECTIVAL.has(word.lower)) return [];
  const object = statement.children(head).find((c) => statement.word(c)?.label === "obj" && c > head && c - head <= 4);
  const inner = object === undefined ? undefined : statement.phrases.get(object);
  const label = inner && !inner.generic ? `${word.lower} ${inner.label}` : word.lower;
  if (label.split(" ").length > 4 || HAPPENING.test(label)) return [];
  const draft = statement.notebook.draft(label, { generic: !inner });
  if (!draft) return [];
  draft.roles.gerund++;
  draft.roles[role]++;
  const start = statement.offset(word.start);
  const end = statement.offset((inner ? inner.end : word.end) - 1) + 1;
  draft.places.push({ start, end, block: statement.blockIndex });
  statement.named.set(head, draft);
  if (inner) {
    statement.notebook.alias(draft, word.lower, GERUND_RULE, start, end);
    statement.notebook.alias(draft, `${inner.label} ${word.lower}`, GERUND_RULE, start, end);
  }
  return [{ draft, features: {}, word: head }];
}
