import { remember } from "./remember.ts";
import { singular } from "./singular.ts";

export { singular };

const DETERMINER = /^(?:the|a|an|your|its|their|our|my|his|her|this|that|these|those|some|any|each|every)\s+/i;

/** "The large model" is the large model: what goes before a name and is no part of it. */
export function withoutDeterminers(name: string): string {
  let rest = name;
  while (DETERMINER.test(rest)) rest = rest.replace(DETERMINER, "");
  return rest;
}

/**
 * The key under which two spellings of a name meet: case, punctuation, hyphens, determiners and a plural last word
 * do not count.
 * @returns lower-case words joined by one space; "" where nothing is left.
 *
 * @example
 * ```js
 * import { nameKey } from "@cairn/graph-core";
 *
 * console.log(nameKey("The Neural-Networks"));
 * // → neural network
 * ```
 */
export function nameKey(name: string): string {
  return name.length > LONGEST_NAME ? makeKey(name) : knownKey(name);
}

const knownKey = remember(makeKey);

/** ASCII letters and digits with single spaces between: most names, in which there is nothing to make alike but case. */
export const PLAIN_NAME: RegExp = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;
/** Words that are spelled in several ways. */
const SPELLED_OTHERWISE = /\b(?:labelled\b|un (?:labeled|supervised|structured)|pre train)/;

function makeKey(name: string): string {
  const key = withoutDeterminers(PLAIN_NAME.test(name) ? name.toLowerCase() : withoutMarks(name));
  const cut = key.lastIndexOf(" ") + 1;
  const one = key.slice(0, cut) + singular(key.slice(cut));
  if (!SPELLED_OTHERWISE.test(one)) return one;
  return one
    .replace(/\blabelled\b/g, "labeled")
    .replace(/\bun (?=labeled|supervised|structured)/g, "un")
    .replace(/\bpre (?=train)/g, "pre");
}

function withoutMarks(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’](?=s\b)/g, "")
    .replace(/[`*_"'“”‘’()[\]{},:;!?]/g, " ")
    .replace(/\.(?=\s|$)/g, " ")
    .replace(/[-‐‑–—/]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Characters that a name has at most; longer ones are none: a line without spaces, a table's row, a whole sentence. */
export const LONGEST_NAME = 160;
/** Characters that an id has at most. Few names come near: only signs that stand for many letters each. */
export const LONGEST_ID = 200;

/**
 * A concept's id: its label as a slug of letters and digits of any script, joined by hyphens. What every object of
 * JavaScript has already gets a number, for the graph library keeps neighbours in objects: `constructor-1`.
 *
 * @example
 * ```js
 * import { conceptId } from "@cairn/graph-core";
 *
 * console.log(conceptId("The Neural Networks"));
 * // → neural-network
 * ```
 */
export function conceptId(label: string): string {
  const slug = nameKey(label)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return Object.hasOwn(Object.prototype, slug) ? `${slug}-1` : slug;
}
