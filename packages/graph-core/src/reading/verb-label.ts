import { joinedParticle, participleOf } from "@cairn/english-model";
import type { Clause } from "../language/clauses.ts";
import { FORMULA } from "../language/formula.ts";
import { seldom } from "../language/negation.ts";
import type { Statement } from "./statement.ts";

const IRREGULAR: Record<string, string> = { have: "has", do: "does", go: "goes", be: "is" };

/** Third person singular of a verb's dictionary form. */
export function thirdPerson(lemma: string): string {
  const known = IRREGULAR[lemma];
  if (known) return known;
  const joined = joinedParticle(lemma);
  if (joined) return `${thirdPerson(joined.verb)} ${joined.particle}`;
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return lemma + "es";
  if (/[^aeiou]y$/.test(lemma)) return lemma.slice(0, -1) + "ies";
  return lemma + "s";
}

/** More words than this are no label. */
const MOST_WORDS = 4;

/**
 * The note's own verb phrase as an edge says it: at most four words, or five with a preposition; an imperative in the third person.
 * What the verb acts on stands between it and the preposition where there is room (`transfers proteins into`).
 * @param preposition what leads to the target, "" for the object.
 */
export function verbLabel(
  statement: Statement,
  clause: Clause,
  preposition: string,
  options: { active?: boolean } = {},
): string {
  const { lemma } = clause;
  const words: string[] = [];
  const modal = clause.modal && (clause.negated || !/^(?:will|would|shall)$/.test(clause.modal)) ? clause.modal : "";
  const denied = /^can(?:not)?$/.test(modal) ? "cannot" : `${modal} not`;
  if (modal) words.push(clause.negated ? denied : modal);
  else if (clause.negated) words.push(clause.passive && !options.active ? "is not" : "does not");
  const bare = modal !== "" || clause.negated;
  const rare = seldom(statement.sentence, clause.verb);
  if (rare && !clause.negated && (!clause.passive || options.active)) words.push(rare);
  // "Designed to provide" provides; "have yet to find" is a "not".
  const chain = clause.chain
    .filter((i) => statement.word(i)?.xpos !== "VBN" && statement.word(i + 1)?.lower !== "yet")
    .map((i) => statement.lemma(i))
    .filter((l) => l !== "use" && l !== "be" && l !== "like" && !(l === "want" && isReader(statement, clause)));
  if (clause.passive && !options.active) {
    const form = statement.word(clause.verb)?.lower ?? lemma;
    if (modal) words.push("be");
    else if (!clause.negated) words.push("is");
    if (rare && !clause.negated) words.push(rare);
    words.push(form);
  } else {
    const [outer] = chain;
    if (outer === undefined) words.push(bare ? lemma : thirdPerson(lemma));
    // "Aims to discover", "helps build": as the note has it.
    else words.push(bare ? outer : thirdPerson(outer), hasTo(statement, clause.verb) ? `to ${lemma}` : lemma);
  }
  const particle = particleOf(statement, clause.verb);
  if (particle !== undefined) words.push(particle);
  const said: string[] = [];
  for (const word of words)
    if (word.includes(" ") && !word.startsWith("to ")) said.push(...word.split(" ").filter(Boolean));
    else if (word !== "") said.push(word);
  if (preposition === "") return said.slice(0, MOST_WORDS).join(" ");
  const leads = preposition.split(" ");
  const object = clause.passive ? undefined : objectOf(statement, clause);
  // "Does not have to the shelf" says nothing without its "access".
  const room = said.length + leads.length - (clause.support ? 1 : 0);
  if (object !== undefined && room < MOST_WORDS) said.push(object);
  // "Is expressed as a function of": half of such a preposition says something else.
  const most = leads.length > 2 ? MOST_WORDS + leads.length : MOST_WORDS + 1;
  return [...said.slice(0, MOST_WORDS), ...leads].slice(0, most).join(" ");
}

/** Whether a clause speaks of whoever reads or writes: what you want to do with a thing that does not want. */
const isReader = (statement: Statement, { subjects }: Clause): boolean =>
  subjects.some((i) => /^(?:you|we|i|one)$/.test(statement.word(i)?.lower ?? ""));

/** Whether a clause gives a name: `is called`, `a system called X`, however it was parsed. */
export function isNaming(statement: Statement, { verb, lemma, passive }: Clause): boolean {
  return (
    /^(?:call|term|dub)$/.test(lemma) &&
    (passive || /^(?:called|termed|dubbed)$/.test(statement.word(verb)?.lower ?? ""))
  );
}

/** Whether "to" stands before a verb. */
const hasTo = (statement: Statement, verb: number): boolean =>
  statement.children(verb).some((c) => c < verb && statement.word(c)?.lower === "to");

/** The particle of a verb (`writes down`); what stands behind another verb is that one's. */
export function particleOf(statement: Statement, verb: number): string | undefined {
  const at = statement.children(verb).find((c) => statement.word(c)?.label === "compound:prt");
  if (at === undefined) return undefined;
  for (let i = verb + 1; i < at; i++) if (statement.word(i)?.upos === "VERB") return undefined;
  return statement.word(at)?.lower;
}

/** What a verb makes of its object, said of the object: `converts speech into text` says that speech `is converted into` text. */
export function objectLabel(statement: Statement, verb: number, preposition: string, negated = false): string {
  const lemma = statement.lemma(verb);
  // "They have a lock with two gates": the lock has them.
  if (lemma === "have" && preposition === "with") return negated ? "has no" : "has";
  const is = negated ? ["is", "not"] : ["is"];
  // What has electrons in its shell has them there: they are in it.
  const leads = preposition.split(" ");
  return [...is, ...(lemma === "have" ? [] : [participleOf(lemma)]), ...leads]
    .slice(0, leads.length > 2 ? MOST_WORDS + leads.length : MOST_WORDS)
    .join(" ");
}

/** Words before "than" within which its comparative stands. */
const NEAR = 8;

/** What a comparison goes by: `more secure than`, `faster than`; `compared with` where the sentence does not say. */
export function thanLabel(statement: Statement, head: number): string {
  const { words } = statement.sentence;
  const than = words.findLastIndex((word, i) => i < head && word.lower === "than");
  for (let i = than - 1; i >= Math.max(0, than - NEAR); i--) {
    const word = words[i];
    if (!word || !/^(?:JJR|RBR)$/.test(word.xpos)) continue;
    const next = words[i + 1];
    const of = /^(?:more|less)$/.test(word.lower) && next && /^(?:ADJ|ADV)$/.test(next.upos) ? ` ${next.lower}` : "";
    return `${word.lower}${of} than`;
  }
  return "compared with";
}

/** The noun that a clause's verb acts on, as it is written; undefined where there is none, or several. */
function objectOf(statement: Statement, clause: Clause): string | undefined {
  const heads = clause.support
    ? [clause.support.noun]
    : (clause.arguments.find((argument) => argument.preposition === "")?.heads ?? []);
  const word = heads.length === 1 ? statement.word(heads[0] as number) : undefined;
  if (!word || !/^(?!ones?$)\p{L}[\p{L}\p{N}-]*$/u.test(word.text)) return undefined;
  if ((word.upos !== "NOUN" && word.upos !== "PROPN") || FORMULA.test(word.text)) return undefined;
  return word.upos === "PROPN" || /\p{Lu}.*\p{Lu}/u.test(word.text) ? word.text : word.lower;
}
