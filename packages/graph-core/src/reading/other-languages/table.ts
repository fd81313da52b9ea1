import type { RelationType } from "../../model/relation.ts";

/** What a verb says between its subject and its object. `contains` turns round: the object is a part of the subject. */
export type VerbSense = RelationType | "contains" | "aside";

/** A form of a known verb. */
export interface VerbForm {
  /** The infinitive: the key of {@link LanguageTable.governed}. */
  lemma: string;
  sense: VerbSense;
  form: "finite" | "infinitive" | "gerund" | "participle";
  /** The third person singular of the present, as an edge says it: `mejora` for `mejorar`, `mejorando`, `mejore`. */
  says: string;
  /** finite: only a wish or a command (`separe`). */
  bids?: boolean;
}

/** The words by which one language is read: closed classes, common verbs, noun borders. All words in lower case. */
export interface LanguageTable {
  code: string;
  /** Articles, pointers, possessives, quantities: a noun group starts behind them. */
  determiners: ReadonlySet<string>;
  /** Those of them that introduce something new: behind a copula they say what a thing is. */
  indefinite: ReadonlySet<string>;
  /** Prepositions and their contractions with an article, to the plain preposition. */
  prepositions: ReadonlyMap<string, string>;
  /** Prepositions of several words (`a partir de`), to the plain preposition that they mean. */
  phrasal: ReadonlyMap<string, string>;
  /** "of" without an article, which joins two nouns to one name (`tasa de error`). */
  joins: ReadonlySet<string>;
  /** "of" with an article (`tamaño de la ventana`): joins once. */
  joinsOnce: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
  /** Words that open a clause of its own. */
  subordinators: ReadonlySet<string>;
  /** Words that open a clause on the noun before them. */
  relatives: ReadonlySet<string>;
  /** Unstressed pronouns before a verb; the next word is one. */
  clitics: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  negations: ReadonlySet<string>;
  adverbs: ReadonlySet<string>;
  /** Between a noun and its adjective (`modelos más ligeros`). */
  intensifiers: ReadonlySet<string>;
  /** Forms of "to be". */
  copulas: ReadonlySet<string>;
  /** Forms of "can", "must" and the like: the verb behind them counts. */
  modals: ReadonlySet<string>;
  /** Words that introduce examples (`como`, `wie`). */
  suchAs: ReadonlySet<string>;
  verbs: ReadonlyMap<string, VerbForm>;
  /** A verb with its preposition where the two mean more than each (`convertir en`). */
  governed: ReadonlyMap<string, VerbSense>;
  /** What a preposition says where its verb says no more. */
  oblique: ReadonlyMap<string, RelationType>;
  /** Endings of verbs that no list holds. */
  looksVerbal: RegExp;
  /** Nouns and adjectives with such endings. */
  notVerbal: RegExp;
  /** Endings of adjectives: alone, such a word is no concept. */
  adjective: RegExp;
  /** Nouns with an adjective's ending. */
  nounsLike: ReadonlySet<string>;
  /** "In a … way": what "of" joins is no name then (`de forma secuencial`). */
  ways: ReadonlySet<string>;
  /** Adverbs by their ending. */
  adverb: RegExp;
  /** Nouns that only measure or frame the one behind their "of". */
  light: ReadonlySet<string>;
  /** Nouns that say what a thing is to the one behind their "of": a part, or a kind. */
  parts: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  /** Nouns too general to look up. */
  generic: ReadonlySet<string>;
  /** Adjectives that praise, count or point: dropped at either end of a group. */
  dropped: ReadonlySet<string>;
  /** Words that set an example in brackets apart: `ej.`, `z. B.`. */
  example: RegExp;
  /** The singular of a noun or adjective, by its ending. */
  singular(word: string): string;
  /** A word without the accents that writers leave out. */
  plain?(word: string): string;
  /** Nouns are written with a capital, and only they. */
  capitalNouns?: boolean;
}

/** A word of some length without accents: people who type fast leave them out (`funcao` for `função`). */
export const withoutAccents = (word: string): string =>
  word.length < 5 ? word : word.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/** A set from a list of words set apart by spaces. */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A map from `key:value` words set apart by spaces; `_` stands for a space, a key alone for itself. */
export function map<T extends string = string>(words: string): ReadonlyMap<string, T> {
  return new Map(
    words
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [key = "", value = key] = pair.split(":");
        return [key.replaceAll("_", " "), value.replaceAll("_", " ") as T];
      }),
  );
}

/** The forms of one verb, by kind; of the finite ones, the third person singular of the present first. */
export interface Forms extends Record<VerbForm["form"], string[]> {
  /** Finite forms that only wish or command. */
  bidding?: string[];
}

/**
 * All forms of the listed verbs. A verb is written `infinitive`, `infinitive/stem` where the present has another stem, or
 * `infinitive=form,form` where forms are irregular (they are added; the third person singular of the present first).
 * @param inflect the regular forms. Of two verbs with one form the first listed keeps it.
 */
export function verbForms(
  lists: Partial<Record<VerbSense, string>>,
  inflect: (infinitive: string, stem: string | undefined) => Forms,
): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const participles: [string, VerbForm][] = [];
  for (const [sense, list] of Object.entries(lists) as [VerbSense, string][])
    for (const entry of list.trim().split(/\s+/)) {
      const [verb = "", extra] = entry.split("=");
      const [lemma = "", stem] = verb.split("/");
      const regular = inflect(lemma, stem);
      const irregular = extra?.split(",") ?? [];
      const verbOf = { lemma, sense, says: irregular[0] ?? regular.finite[0] ?? lemma };
      for (const word of irregular)
        if (!forms.has(word)) forms.set(word, { ...verbOf, form: /[aei]ndo$/.test(word) ? "gerund" : "finite" });
      for (const form of ["infinitive", "finite", "gerund"] as const)
        for (const word of regular[form]) if (!forms.has(word)) forms.set(word, { ...verbOf, form });
      for (const word of regular.bidding ?? [])
        if (!forms.has(word)) forms.set(word, { ...verbOf, form: "finite", bids: true });
      for (const word of regular.participle) participles.push([word, { ...verbOf, form: "participle" }]);
    }
  for (const [word, form] of participles) if (!forms.has(word)) forms.set(word, form);
  return forms;
}

/**
 * The singular by endings, the first that fits: `[["ciones", "ción"], ["s", ""]]`.
 * @param keep words that stay as they are. @param least letters that a plural has.
 */
export function singularBy(
  endings: readonly (readonly [plural: string, singular: string])[],
  keep: RegExp,
  least = 4,
): (word: string) => string {
  return (word) => {
    if (word.length < least || keep.test(word)) return word;
    const found = endings.find(([plural]) => word.endsWith(plural));
    return found ? word.slice(0, word.length - found[0].length) + found[1] : word;
  };
}
