import { spread } from "../../language/dependents.ts";
import { CLASS_NOUNS } from "../../language/lexicon/nouns.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Frame } from "../frame.ts";
import type { Reference, Statement } from "../statement.ts";
import { namesSeveral } from "./kinds.ts";

// What phrases on their own look like: a class, a name, one of several, parts of a sum.

/** Whether a name is one of several things: `Rock types`. */
export const isSeveral = (draft: Draft): boolean => namesSeveral(firstLabel(draft) ?? "");

/** Whether a phrase is what its line hangs on, and a clause says which it is: `a pump that lifts water or oil`. */
export const isTold = (statement: Statement, { word }: Reference): boolean =>
  word === statement.sentence.root &&
  tells(statement, word) &&
  // "The rules and habits that steer a crew" are several things.
  !spread(statement.sentence, word).some((c) => statement.children(c).some((k) => statement.word(k)?.lower === "and"));

/** Whether a phrase has a clause that says which it is. */
export const tells = (statement: Statement, word: number): boolean =>
  statement.children(word).some((c) => c > word && statement.word(c)?.label === "acl:relcl");

/**
 * Whether what stands behind a term only lists its kinds or parts: `Fats: butter, lard`, `Sloop: hull, mast, keel`. Two phrases as
 * often tell what it is like, and sums (`net = gross − tax`) what it is made from.
 */
export function listsMembers(statement: Statement, found: readonly Reference[], defined: Draft): boolean {
  const { sentence, content } = statement;
  const least = isSeveral(defined) ? (isOneLink(statement) ? 1 : 2) : 3;
  if (found.length < least || /[+=−×]/.test(content.text.slice(sentence.start, sentence.end))) return false;
  return found.every(
    ({ phrase, word, features }) =>
      (phrase !== undefined || Object.keys(features).length === 0) &&
      (features.light === 1 || !statement.children(word).some((c) => MORE.test(statement.word(c)?.label ?? ""))),
  );
}

/** What tells more of a phrase than its name. */
const MORE = /^(?:nmod|acl|obl|advcl)/;

/** `Headsails: [[Jib]]`: a link and nothing more. */
function isOneLink({ sentence, content }: Statement): boolean {
  const [from, to] = [sentence.words[0]?.start ?? 0, sentence.words.at(-1)?.end ?? 0];
  return content.marks.some((mark) => mark.kind === "wikilink" && mark.from <= from && mark.to >= to);
}

/** `Net: gross − tax`, `Mortar: sand + lime`: what the term is made up of. */
export const SUM = /\p{L}\)? [+−×] \(?\p{L}/u;

/** `Flood: low pressure → rising water`: an arrow leads on from what is told of the term. */
export const GOES_ON = /(?:[→⇒]|[-=]>)\s*$/u;

/**
 * Whether a phrase behind a term says what kind of thing that is: `a pump for water`, `steep roof`. A name ("Type 2: VirtualBox"), a
 * word on its own ("Opium: cough"), letters, or what is counted ("Handicap: one stone per rank") need not.
 */
export function isGenus(statement: Statement, { word, phrase }: Reference): boolean {
  const head = statement.word(word);
  if (!head || head.xpos.startsWith("NNP") || /^\p{Lu}[\p{Lu}\d]+$/u.test(head.text)) return false;
  const around = statement.children(word).map((c) => statement.word(c));
  if (around.some((w) => w && (w.upos === "NUM" || /^(?:every|each|all|most|some|any|no|only|either)$/.test(w.lower))))
    return false;
  const says = around.some((w) => w && /^(?:det|acl|nmod|advmod|amod)/.test(w.label));
  return says || (phrase !== undefined && phrase.to - phrase.from > 1);
}

/** `Mail record: mail servers`: one thing is no several; but "Isomers: molecules that …" tells what each of them is. */
export function agrees(statement: Statement, { word }: Reference, defined: Draft): boolean {
  return (
    statement.word(word)?.xpos !== "NNS" ||
    isSeveral(defined) ||
    / (?:and|or|vs|&) /.test(` ${defined.key} `) ||
    tells(statement, word)
  );
}

/** A name under a term that is explained: "liberal democracies: …", and below it "France, Chile". */
export function isCase(statement: Statement, { word }: Reference, topic: Draft, frame: Frame): boolean {
  if (topic === frame.heading || topic === frame.subject) return false;
  const label = firstLabel(topic) ?? "";
  const common = /^\p{Ll}/u.test(label) || /\s\p{Ll}[\p{L}-]*$/u.test(label);
  return topic.roles.term > 0 && common && /^NNPS?$/.test(statement.word(word)?.xpos ?? "");
}

/** A name under what is named as several things: "Rock types", and below it "Granite". Under a title stands what belongs to it. */
export function isOneOfSeveral(
  statement: Statement,
  { word }: Reference,
  topic: Draft,
  { facet, subject }: Frame,
  under: (topic: Draft) => boolean,
): boolean {
  if (facet) return false;
  // "Cost per gigabyte" tells something of what is above and is none of them.
  const more = statement
    .children(word)
    .some((c) => /^(?:nmod(?!:of)|acl|obl|advcl)/.test(statement.word(c)?.label ?? ""));
  if (more) return false;
  const isTitle = topic === subject || topic.roles.title > 0;
  return ((!isTitle && isSeveral(topic)) || under(topic)) && /^NNP?$/.test(statement.word(word)?.xpos ?? "");
}

/** `A painter who left Spain`, `a fund of the state`: a phrase that tells what the topic is. */
export function describes(statement: Statement): boolean {
  const { root } = statement.sentence;
  const labels = statement.children(root).map((c) => {
    const word = statement.word(c);
    return /^an?$/.test(word?.lower ?? "") && c < root ? "article" : c > root ? (word?.label ?? "") : "";
  });
  return labels.includes("article") && labels.some((label) => /^(?:acl|nmod)/.test(label));
}

export function isClass(reference: Reference): boolean {
  const words = reference.draft.key.split(" ");
  return words.length > 1 && CLASS_NOUNS.has(words.at(-1) ?? "");
}

export function isPlural(statement: Statement, reference: Reference): boolean {
  return /^NNP?S$/.test(statement.word(reference.word)?.xpos ?? "");
}
