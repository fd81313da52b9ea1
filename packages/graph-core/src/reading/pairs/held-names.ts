import type { Statement } from "../statement.ts";
import type { Draft } from "../draft.ts";
import type { End, Occurrence } from "./occurrences.ts";

/** Words that send the reader back to what was said before. */
const BACK =
  /^(?:it|its|itself|they|their|them|themselves|this|these|that|those|he|his|him|she|her|such|both|same|another|others?|latter|former|also|too|instead|thus|therefore|hence|so)$/;

/**
 * Whether a sentence goes on about what the one before spoke of. "Bread is baked. Beer is brewed" has two sentences, and says nothing
 * of bread and beer.
 */
export function goesOn(statement: Statement): boolean {
  const { words } = statement.sentence;
  const isBack = words.some(
    ({ lower, label, upos }) => BACK.test(lower) && (lower !== "that" || upos === "DET" || label !== "mark"),
  );
  return isBack || !statement.clauses.some(({ role, subjectKind }) => role === "main" && subjectKind === "own");
}

/**
 * What is done to a thing, or what it does, is no part of it: `tight pairing of chromosomes`. Names of stretches and parts may end alike.
 */
const DOING =
  /(?:^|\s|-)(?!(?:sec|por|frac|posi|loca|sta|junc|func|solu|popula|genera|institu|organiza|composi|collec|combina|constella|configura|varia)tion$|version$|dimension$|(?:b|r|str|w|spr|build|coat|lin|wir|cas|cover|sett|open|end|begin|bear|hous)ing$)\p{L}+(?:ation|ution|ition|ction|ption|ssion|sion|ing|esis|ysis|osis|bolism)$/u;

/** Whether a name ends in another behind its "of" (`lack of rain`, `rain`): it is about that, and neither a part nor a kind of it. */
export function holds(statement: Statement, whole: End, part: End): boolean {
  if (whole.word < 0 || part.word < 0 || statement.word(part.word)?.head !== whole.word) return false;
  if (statement.ofComplement(whole.word) !== part.word) return false;
  if (DOING.test(whole.draft.key) && whole.draft.key !== part.draft.key) return true;
  const end = ` of ${part.draft.key}`;
  return (
    whole.draft.key.endsWith(end) || [...whole.draft.labels.keys()].some((label) => label.toLowerCase().endsWith(end))
  );
}

/** Whether a name, as a note put it somewhere, ends in another behind its "of": `age of the cluster`, `cluster age`. */
export function isNamedAfter({ key, aliases }: Draft, other: Draft): boolean {
  const end = ` of ${other.key}`;
  return key.endsWith(end) || [...aliases.keys()].some((alias) => alias.endsWith(end));
}

/** From so many places on a name is one that the note uses. */
const USED = 3;

/**
 * Whether nothing ties a pair but that the one is named after the other. Such names are mostly what a sentence happened to say
 * (`the bottom of the pond`): of those that their note neither sets off nor uses, people drew one in ten to what they are named after.
 */
export function areOnlyNamedAlike({ source, target, ties }: Pick<Occurrence, "source" | "target" | "ties">): boolean {
  if (!isNamedAfter(source.draft, target.draft)) return false;
  if (!ties.every(({ rule, label }) => rule === "noun-preposition" && label === "of")) return false;
  const { title, heading, term, strong, emphasis, link, defined } = source.draft.roles;
  return title + heading + term + strong + emphasis + link + defined === 0 && source.draft.places.length < USED;
}

/**
 * The word of the name, as it is written, in which another stands (`Treaty` of `Treaty of Versailles`, for Versailles); -1 for none. What
 * is said of the whole is not said of that.
 */
export function nameAround(statement: Statement, word: number): number {
  const over = statement.word(word)?.head ?? -1;
  const phrase = over < 0 ? undefined : statement.phrases.get(over);
  if (!phrase || statement.ofComplement(over) !== word || !/^\p{Lu}/u.test(statement.word(word)?.text ?? "")) return -1;
  return statement.ofName(phrase)?.whole === true ? over : -1;
}

/** Nouns that say of what stands behind their "of" that it is missing, or goes. */
export const UNDOES =
  /^(?:absence|abolition|cancellation|cessation|collapse|death|decay|decline|decrease|deficiency|deficit|denial|destruction|disappearance|elimination|end|failure|fall|inhibition|lack|loss|prevention|reduction|rejection|removal|repeal|scarcity|shortage|suppression|want|weakening)$/;

/** Whether a sentence speaks of a thing's absence or loss: "a lack of oxygen kills fish" says of no oxygen that it kills. */
export function isUndone(statement: Statement, word: number): boolean {
  const over = statement.word(word)?.head ?? -1;
  return UNDOES.test(statement.word(over)?.lower ?? "") && statement.ofComplement(over) === word;
}
