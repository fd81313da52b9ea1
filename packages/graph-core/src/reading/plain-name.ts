import { LONGEST_NAME } from "../model/names.ts";

/** Signs that can't be seen, that turn text round, or that only colour or frame the picture before them. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}|\p{Emoji_Modifier}|\u20e3/gu;
const UNSEEN_ONE = new RegExp(UNSEEN.source, "u");
/** Markup that was left over: wikilinks that are none, data that is no text. */
const MARKUP = /\[\[|\]\]|\{\s*["“]|["”]\s*:\s*["“[{\d]|\p{Surrogate}/u;

/** A name as a label may show it; "" for what is no name whatever stands in it. */
export function plainName(name: string): string {
  if (name.length > 4 * LONGEST_NAME) return "";
  const plain = UNSEEN_ONE.test(name) ? name.replace(UNSEEN, "").trim() : name;
  return plain.length > LONGEST_NAME || MARKUP.test(plain) ? "" : plain;
}
