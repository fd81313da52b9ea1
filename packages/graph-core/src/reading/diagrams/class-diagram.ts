import { type Arrow, type Box, type DiagramLine, plainLabel } from "./arrow.ts";

const LINK =
  /^\s*([\p{L}\p{N}_]+)(?:~[^~]*~)?\s*(?:"[^"]*"\s*)?(<\|--|<\|\.\.|--\|>|\.\.\|>|\*--|--\*|o--|--o|-->|<--|\.\.>|<\.\.|--|\.\.)\s*(?:"[^"]*"\s*)?([\p{L}\p{N}_]+)(?:~[^~]*~)?\s*(?::\s*(.*))?$/u;

/** What an arrow's form says of the two, and whether it points the other way. */
const FORMS: Record<string, readonly [form: Arrow["form"], reversed: boolean]> = {
  "<|--": ["is-a", true],
  "<|..": ["is-a", true],
  "--|>": ["is-a", false],
  "..|>": ["is-a", false],
  "*--": ["part-of", true],
  "o--": ["part-of", true],
  "--*": ["part-of", false],
  "--o": ["part-of", false],
  "..>": ["requires", false],
  "<..": ["requires", true],
  "<--": [undefined, true],
};

/** Arrows of a class diagram; what stands inside a class is passed over. */
export function classLines(lines: readonly DiagramLine[]): Arrow[] {
  return lines.slice(1).flatMap(({ text, from }): Arrow[] => {
    const match = LINK.exec(text);
    if (!match) return [];
    const [, left = "", sign = "", right = "", label = ""] = match;
    const [form, reversed] = FORMS[sign] ?? [undefined, false];
    const one = boxOf(left, from + text.indexOf(left));
    const other = boxOf(right, from + text.lastIndexOf(right, text.length - (match[4]?.length ?? 0)));
    const [source, target] = reversed ? [other, one] : [one, other];
    const place = { from: from + text.search(/\S/), to: from + text.length };
    return [{ source, target, label: plainLabel(label), ...(form && { form }), ...place }];
  });
}

const boxOf = (name: string, from: number): Box => ({ name, from, to: from + name.length });
