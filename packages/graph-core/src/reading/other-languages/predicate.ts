import type { RelationType } from "../../model/relation.ts";
import type { Draft, TieFeature } from "../draft.ts";
import type { Group } from "./groups.ts";
import type { LanguageTable, VerbSense } from "./table.ts";
import type { TaggedWord } from "./words.ts";

/** What a clause says of its subjects, before its objects are met. */
export interface Predicate {
  subjects: readonly Draft[];
  /** undefined: a copula. */
  lemma: string | undefined;
  sense: VerbSense | undefined;
  /** The note's own words for it, at most four. */
  label: string;
  /** The same of who does it, where it is said to be done: `usa` for "es usado". */
  says?: string;
  /** What stands at the end of a German clause and belongs to its verb. */
  particle?: string | undefined;
  passive: boolean;
  negated: boolean;
  /** What must not be read: "sin X", speech about the text. */
  muted: boolean;
  /** It speaks of many. */
  plural?: boolean;
  /** Its object says that its subject is needed (`es un requisito para X`). */
  need?: string;
  /** Its objects are its subject's kinds. */
  areKinds?: boolean;
  /** Its subject is nobody whom the note names. */
  nobody: boolean;
  /** Objects that it sets side by side, as they are met. */
  apart?: Draft[];
  features: Partial<Record<TieFeature, number>>;
  /** copula: what the subject is was said. */
  kindSaid?: boolean;
  /** What the last object was met as: the same object again is a list. */
  last?: object;
  /** Its objects are means, and what they serve. */
  lists?: Means;
  /** Objects met so far. */
  objects: number;
  /** Direct objects met so far. */
  direct?: number;
  /** The words of the only one, where they are few: `mide la distancia en X` says what is done in X. */
  acts?: string;
}

/** What unnamed means are for, with what they do it to. */
export interface Means {
  predicate: Predicate;
  told: Draft[];
}

/** What a topic is said to be without a copula (`ideal para X`, `Term: una técnica para Y`). */
export const unsaid = (topic: Draft, said: Pick<Predicate, "features"> & { kindSaid?: boolean }): Predicate => ({
  subjects: [topic],
  lemma: undefined,
  sense: undefined,
  label: "",
  passive: false,
  negated: false,
  muted: false,
  nobody: false,
  objects: 0,
  ...said,
});

/** The words of a verb chain: where it starts, its main verb, the word behind it. */
export interface Chain {
  main: TaggedWord;
  next: number;
  passive: boolean;
  modal: boolean;
  label: string;
}

const MAX_LABEL = 4;

/**
 * Follows a verb to the one that counts: `puede ayudar a reducir`, `se utiliza para comparar`, `é usado para`.
 * @param i index of its first word; a negation or clitic before it belongs to the label.
 */
export function verbChain(table: LanguageTable, words: readonly TaggedWord[], i: number): Chain {
  const first = words[i] as TaggedWord;
  const label: string[] = [];
  for (let k = i - 1; k >= 0 && k >= i - 2; k--) {
    const kind = words[k]?.kind;
    if (kind !== "negation" && kind !== "clitic") break;
    label.unshift(words[k]?.text ?? "");
  }
  label.push(label.length === 0 ? asEdge(table, first) : first.text);
  // "eignet sich für"
  if (table.code === "de" && words[i + 1]?.kind === "clitic") label.push(words[i + 1]?.text ?? "");
  if (first.particle) label.push(first.particle);
  // "ne contient pas"
  const denied = table.code === "fr" && label.length > 1 ? words[i + 1] : undefined;
  if (denied?.kind === "negation") label.push(denied.text);
  let main = first;
  let passive = first.verb?.form === "participle";
  let modal = first.kind === "modal";
  let at = i + 1;
  for (;;) {
    let k = at;
    while (
      words[k]?.kind === "adverb" ||
      words[k]?.kind === "clitic" ||
      (words[k]?.kind === "negation" && table.code === "fr")
    )
      k++;
    const word = words[k];
    if (!word) break;
    const form = word.verb?.form;
    if (
      word.kind === "verb" &&
      (form === "infinitive" || form === "gerund" || (form === "participle" && auxiliary(main)))
    ) {
      if (form === "participle" && main.kind === "copula") passive = true;
    } else if (word.kind === "copula" && main.kind === "modal") {
      // "pueden ser usados"
    } else if (word.kind === "preposition" && /^(?:a|à|de|para|pour|em|en)$/.test(word.preposition ?? "")) {
      const behind = words[k + 1];
      if (behind?.kind !== "verb" || behind.verb?.form !== "infinitive") break;
      label.push(word.text);
      main = behind;
      passive = false;
      label.push(behind.text);
      at = k + 2;
      continue;
    } else break;
    main = word;
    label.push(word.text);
    modal ||= false;
    at = k + 1;
  }
  // "el objetivo de X es reducir Y": X reduces it.
  if (isToDo(words, i)) label.splice(0, label.length, asEdge(table, main));
  const said = label.slice(-MAX_LABEL).join(" ").toLowerCase();
  // "s'oppose"
  return { main, next: at, passive, modal, label: table.code === "fr" ? said.replace(/\b([jlmnst]) /g, "$1'") : said };
}

/** `es reducir X`: whether a copula says what is done. */
export function isToDo(words: readonly TaggedWord[], i: number): boolean {
  if (words[i]?.kind !== "copula") return false;
  return words.slice(i + 1).find(({ kind }) => kind !== "adverb")?.verb?.form === "infinitive";
}

/**
 * A verb as an edge says it: `mejora` where the note has `mejorar`, `mejorando` or `mejore`, `se basa` for `basándose`. What is
 * said of a subject, or is no plain form of a known verb, stays as it is written.
 */
function asEdge(table: LanguageTable, { text, lower, verb }: TaggedWord): string {
  if (!verb || (verb.form !== "infinitive" && verb.form !== "gerund" && !verb.bids)) return text;
  if (table.verbs.has(lower)) return verb.says;
  return lower.endsWith("se") ? `se ${verb.says}` : verb.says;
}

/** Stands before who does it: `es usado por X`. */
export const DOER = /^(?:por|par|von|durch)$/;

const auxiliary = (word: TaggedWord): boolean => word.kind === "copula" || word.kind === "modal";

/** The relation that a predicate states to what stands behind a preposition ("" for its object); undefined for none. */
export function relationOf(
  table: LanguageTable,
  predicate: Predicate,
  preposition: string,
): { type: RelationType; reversed: boolean } | undefined {
  const { lemma, sense } = predicate;
  const doer = predicate.passive && DOER.test(preposition);
  if (predicate.muted || sense === "aside") return undefined;
  if (lemma === undefined) {
    if (preposition === "" || preposition === "de") return undefined;
    const type = table.oblique.get(preposition);
    return type && { type, reversed: false };
  }
  const governed = preposition ? table.governed.get(`${lemma} ${preposition}`) : undefined;
  if (!governed && preposition === "de") return undefined;
  // "tem X além de Y", "incluye X en Y": what it contains stands without a preposition.
  if (sense === "contains" && preposition && !governed && !doer) return undefined;
  const said = governed ?? (preposition && !doer ? table.oblique.get(preposition) : (sense ?? "related-to"));
  if (said === undefined || said === "aside") return undefined;
  if (predicate.negated) return { type: "related-to", reversed: false };
  if (said === "contains") return { type: "part-of", reversed: !doer || governed !== undefined };
  // Of a verb that no list holds only its participle is known: "X, menée par Y".
  const isKnown = table.verbs.has(lemma);
  return { type: said, reversed: doer && governed === undefined && isKnown };
}

/** `dar origen a`, `donner lieu à` */
const BIRTH = /^(?:lugar|origen|origem|naissance|lieu)$/i;

/** A light verb and its noun as one verb. */
export const withNoun = (predicate: Predicate, { text }: Group): Predicate =>
  BIRTH.test(text)
    ? {
        ...predicate,
        lemma: `${predicate.lemma} ${text.toLowerCase()}`,
        label: `${predicate.label} ${text.toLowerCase()}`,
      }
    : predicate;

/** Nouns that say with a light verb what no other word does: `fazer sentido`, `ganar fuerza`. */
const IDLE =
  /^(?:sentido|sens|sinn|força|fuerza|conta|cuenta|compte|lugar|falta|cargo|origen|origem|naissance|lieu|(?:papel|rôle|rol)(?: \p{L}+)?|(?:\p{L}+ )?rolle)$/iu;
const IDLE_WITH: ReadonlySet<string> = new Set(
  "fazer hacer faire machen ter tener avoir haben ganhar ganar tomar tenir prendre dar donner llevar levar jugar desempeñar desempenhar jouer spielen".split(
    " ",
  ),
);

/** Whether a group is no object but a part of what a light verb says (`fazer sentido`, `ganar fuerza`). */
export function isIdle({ lemma }: Predicate, { text }: Group): boolean {
  return IDLE.test(text) && IDLE_WITH.has(lemma ?? "");
}

const BECOMES: ReadonlySet<string> = new Set(
  "ficar tornar parecer volver quedar devenir sembler werden bleiben scheinen".split(" "),
);

/** Whether a verb only says how something comes to be: an adjective behind it is no thing (`la prueba se vuelve lenta`). */
export const becomes = ({ lemma }: Predicate): boolean => BECOMES.has(lemma ?? "");

/** Keeps what a predicate does where it is one thing in a word or two. */
export function actsOn(predicate: Predicate, { text, frame }: Group): void {
  predicate.direct = (predicate.direct ?? 0) + 1;
  predicate.acts = predicate.direct === 1 && !frame && text.split(" ").length <= 2 ? uncapitalized(text) : "";
}

const uncapitalized = (text: string): string => text.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu, (c) => c.toLowerCase());
