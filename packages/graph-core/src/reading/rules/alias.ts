import { alsoNamed, isAcronymOf } from "../../language/lexicon/headings.ts";
import type { Statement } from "../statement.ts";
import { spokenOf } from "./also-called.ts";
import type { Rule } from "./rule.ts";

/** `X (Y)` where one abbreviates the other, `X, or XY,`: two names of one concept. */
export const aliasRule: Rule = {
  name: "alias",
  read(statement) {
    acronyms(statement);
    orNames(statement);
  },
};

function acronyms(statement: Statement): void {
  for (const inside of statement.sentence.parentheticals) {
    const words = inside.sentence.words;
    const head = lastNounUpTo(statement, inside.after);
    const phrase = head < 0 ? undefined : statement.phrases.get(head);
    if (!phrase || words.length === 0 || words.length > 7) continue;
    const inBrackets = statement.content.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    const text = alsoNamed(inBrackets) ?? inBrackets.replace(/^(?:or|also)\s+/i, "");
    const before = statement.content.text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
    const whole = fullName(statement, phrase.start, inside.after, text);
    const full = whole?.text ?? before;
    if (/[\\={}]/.test(text + full) || (!isAcronymOf(text, full) && !isAcronymOf(full, text))) continue;
    // "Depth of Field (DOF)", "Function as a Service (FaaS)": the concept is all that the letters stand for.
    const draft =
      whole && JOINED.test(whole.text) && !isAcronymOf(text, before)
        ? statement.nameAs(whole)
        : statement.reference(head, "alias")[0]?.draft;
    if (!draft) continue;
    const start = statement.offset(words[0]?.start ?? 0);
    const end = statement.offset((words.at(-1)?.end ?? 1) - 1) + 1;
    statement.notebook.alias(draft, text, "acronym", start, end);
    if (full !== before) statement.notebook.alias(draft, full, "acronym", start, end);
    draft.roles.alias++;
    draft.places.push({ start, end, block: statement.blockIndex });
    const own = statement.notebook.draft(text, { proper: true, weight: 0 });
    if (own) statement.notebook.alias(draft, text, "acronym", start, end);
  }
}

/** To the parser a name with such a word is several phrases, of which the last alone would name too little: `Service`. */
const JOINED = /\s(?:of|for|in|as|and|with|on|to|the)\s/i;

/** The words before a bracketed acronym that it stands for, where they reach further back than the phrase. */
function fullName(
  statement: Statement,
  phraseStart: number,
  after: number,
  acronym: string,
): { text: string; start: number; end: number } | undefined {
  const words = statement.sentence.words;
  const last = words[after];
  if (!last) return undefined;
  for (let i = after - 1; i >= 0 && i > after - 8; i--) {
    const word = words[i];
    if (!word || word.upos === "PUNCT" || word.upos === "VERB") break;
    if (word.start >= phraseStart) continue;
    const text = statement.content.text.slice(word.start, last.end).replace(/\s+/g, " ");
    if (!/^(?:the|an?|of|and|for|in|on|by|with|to|from|as|at|or|called)\b/i.test(text) && isAcronymOf(acronym, text))
      return { text, start: word.start, end: last.end };
  }
  return undefined;
}

function lastNounUpTo(statement: Statement, index: number): number {
  for (let i = index; i >= 0 && i > index - 3; i--) if (statement.phrases.has(i)) return i;
  return -1;
}

function orNames(statement: Statement): void {
  const { sentence, content } = statement;
  const text = content.text.slice(sentence.start, sentence.end);
  if (!/[\s(]or\s/.test(text)) return;
  for (const match of text.matchAll(
    /,?\s+\(?or\s+(?:an?\s+)?["“'‘]?(\p{Lu}[\p{Lu}\d]{1,7}s?)["”'’]?\)?(?=[\s,.;)])/gu,
  )) {
    const at = sentence.start + match.index;
    const name = match[1] ?? "";
    const target = spokenOf(statement, at, at + match[0].indexOf(name));
    if (!target || ![...target.draft.labels.keys()].some((label) => isAcronymOf(name, label))) continue;
    const offset = at + match[0].indexOf(name);
    statement.notebook.alias(
      target.draft,
      name,
      "acronym",
      statement.offset(offset),
      statement.offset(offset + name.length - 1) + 1,
    );
  }
}
