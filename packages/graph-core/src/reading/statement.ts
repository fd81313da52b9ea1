import type { EnglishModel } from "@cairn/english-model";
import type { Sentence, Word } from "../language/analyse.ts";
import { clausesOf, type Clause } from "../language/clauses.ts";
import { withSupport } from "../language/support-verbs.ts";
import { GENERIC_NOUNS, LIGHT_NOUNS } from "../language/lexicon/nouns.ts";
import { phraseAt, phrasesOf, type Phrase } from "../language/phrases.ts";
import { symbolsIn } from "../language/symbols.ts";
import { shareHeads } from "../language/shared-heads.ts";
import { gradedBehind } from "../language/taken-off.ts";
import { nameKey, singular, withoutDeterminers } from "../model/names.ts";
import type { Block, RichText } from "../model/note.ts";
import { OF_PHRASE_RULE } from "../model/reading.ts";
import type { RelationType } from "../model/relation.ts";
import type { Draft, Role, Tie, TieFeature } from "./draft.ts";
import { nameAround } from "./pairs/held-names.ts";
import { labelOf } from "./pairs/path.ts";
import type { Frame } from "./frame.ts";
import { framesItsOf, ofName, type OfName } from "./of-name.ts";
import { standsFor } from "./antecedents.ts";
import { isAsking } from "./assigned.ts";
import { gerundAt } from "./gerunds.ts";
import { pronounAt } from "./pronouns.ts";
import { nameCases } from "./case-names.ts";
import { nameMarked } from "./marked-names.ts";
import { nameTold } from "./told-names.ts";
import type { Notebook } from "./notebook.ts";

/** A thing that is spoken of, and how we know. */
export interface Reference {
  draft: Draft;
  features: Partial<Record<TieFeature, number>>;
  /** Index of its word, -1 where it does not stand in the sentence. */
  word: number;
  phrase?: Phrase;
}

/** "Such reactions", "many tasks": these speak of a thing, and are no name of it. */
const COUNTING =
  /^(?:such|same|many|most|much|more|few|fewer|several|both|all|no|other|another|various|certain|following|different|next|last|first|second|third|only|own|one|two|three|\d+)\b/i;
/** What a rule sees: one sentence with its phrases and clauses, and what is in force where it stands. */
export class Statement {
  readonly notebook: Notebook;
  readonly model: EnglishModel;
  readonly block: Block;
  readonly blockIndex: number;
  readonly content: RichText;
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly phrases: Map<number, Phrase>;
  readonly clauses: Clause[];
  /** Whom the sentence before this one in its block spoke of, or one before that; undefined for nobody. */
  readonly antecedent: Draft | undefined;
  /** The sentence before this one in its block. */
  readonly before: Statement | undefined;
  /** Whether this is the first sentence of its block. */
  readonly first: boolean;
  readonly example: boolean;
  /** For what stands in brackets: the sentence around it, and the word in it behind which it stands. */
  readonly outer: { statement: Statement; after: number } | undefined;
  /** Candidate concepts by the word that names them; undefined for a word that names none. */
  readonly named = new Map<number, Draft | undefined>();
  /** Words such as "also known as" that gave another name. */
  readonly aliased = new Set<number>();
  /** Whom pronouns were read as, by word. */
  readonly pointed = new Map<number, Draft>();
  /** Names that stand for each of their words, by word. */
  readonly #whole = new Map<number, Draft>();
  /** Words that share the noun they stand before with another, by that noun. */
  readonly #shared: ReadonlyMap<number, number>;
  readonly #lemmas: string[] = [];
  /** Each pair of names that it holds asks for it. */
  #asks: boolean | undefined;

  constructor(
    notebook: Notebook,
    model: EnglishModel,
    at: {
      block: Block;
      blockIndex: number;
      content: RichText;
      sentence: Sentence;
      frame: Frame;
      antecedent: Draft | undefined;
      before?: Statement | undefined;
      first: boolean;
      example: boolean;
      outer?: { statement: Statement; after: number };
    },
  ) {
    this.notebook = notebook;
    this.model = model;
    this.block = at.block;
    this.blockIndex = at.blockIndex;
    this.content = at.content;
    this.sentence = at.sentence;
    this.frame = at.frame;
    this.antecedent = at.antecedent;
    this.before = at.before;
    this.first = at.first;
    this.example = at.example;
    this.outer = at.outer;
    this.phrases = phrasesOf(at.sentence, at.content.text, symbolsIn(at.content));
    this.#shared = shareHeads(at.sentence, this.phrases);
    this.clauses = clausesOf(at.sentence, (word, tag) => model.lemma(word, tag)).map((one) =>
      withSupport(at.sentence, one),
    );
    for (const { support } of this.clauses) if (support) this.phrases.delete(support.noun);
    nameMarked(this);
    nameCases(this);
    nameTold(this);
  }

  word(i: number): Word | undefined {
    return this.sentence.words[i];
  }

  /**
   * Whether it is a question, an exercise, an assignment ("Explain the causes of the war") or a mistake that is warned of ("Assuming
   * that more data helps"): none says how things are.
   */
  get asks(): boolean {
    return (this.#asks ??= isAsking(this));
  }

  lemma(i: number): string {
    const word = this.word(i);
    return word ? (this.#lemmas[i] ??= this.model.lemma(word.text, word.xpos)) : "";
  }

  children(i: number): readonly number[] {
    return this.sentence.children[i] ?? [];
  }

  /** Offset in the note of an offset in the block's text. */
  offset(at: number): number {
    return this.content.offsets[at] ?? this.block.span.start.offset;
  }

  /** The things that words speak of, coordination already spread by the caller; unknown ones are left out. */
  references(heads: readonly number[], role: Role): Reference[] {
    if (heads.length === 1) return this.reference(heads[0]!, role);
    return heads.flatMap((head) => this.reference(head, role));
  }

  reference(head: number, role: Role, depth = 0): Reference[] {
    const word = this.word(head);
    if (!word || depth > 4) return [];
    const whole = this.#whole.get(head);
    if (whole) {
      whole.roles[role]++;
      return [{ draft: whole, features: {}, word: head }];
    }
    if (word.upos === "PRON" || word.upos === "DET") return pronounAt(this, head, role, depth);
    if (word.upos === "NUM" || word.upos === "ADJ") {
      const inner = this.ofComplement(head);
      if (inner >= 0) return this.reference(inner, role, depth + 1);
      if (word.upos === "ADJ") return [];
    }
    if (word.upos === "VERB") return gerundAt(this, head, role);
    const phrase = this.phrases.get(head);
    if (!phrase) return [];
    const isLight = LIGHT_NOUNS.has(singular(word.lower)) && phrase.to - phrase.from === 1;
    const inner = isLight || framesItsOf(this, phrase) ? this.ofComplement(head) : -1;
    if (inner >= 0) {
      const found = this.reference(inner, role, depth + 1);
      if (found.length > 0)
        return isLight ? found.map((f) => ({ ...f, features: { ...f.features, light: 1 } })) : found;
    }
    // "this approach", "these services": the thing spoken of before.
    if (phrase.generic && this.points(head)) {
      const before = this.antecedent ?? this.frame.topic;
      if (before) return [{ draft: before, features: { pronoun: 1 }, word: head }];
    }
    const draft = this.name(phrase, role);
    const pointed = draft ? undefined : this.pointed.get(head);
    if (pointed) return [{ draft: pointed, features: { pronoun: 1 }, word: head }];
    const first = this.phrases.get(this.#shared.get(head) ?? -1);
    const beside = first ? this.name(first, role) : undefined;
    return [
      ...(first && beside ? [{ draft: beside, features: {}, word: first.head, phrase: first }] : []),
      ...(draft ? [{ draft, features: {}, word: head, phrase }] : []),
    ];
  }

  /** Registers a phrase as a mention of a concept. */
  name(phrase: Phrase, role: Role): Draft | undefined {
    if (this.named.has(phrase.head)) {
      const known = this.named.get(phrase.head);
      if (known) known.roles[role]++;
      return known;
    }
    const pointed = standsFor(this, phrase);
    if (pointed) {
      this.pointed.set(phrase.head, pointed);
      this.named.set(phrase.head, undefined);
      return undefined;
    }
    // The Peace of Utrecht speaks of no Utrecht.
    if (framesItsOf(this, phrase) || this.#endsName(phrase)) {
      this.named.set(phrase.head, undefined);
      return undefined;
    }
    const full = this.ofName(phrase);
    const draft = this.notebook.draft(full?.label ?? phrase.label, {
      proper: phrase.proper,
      generic: phrase.generic && !full,
      weight: 1,
    });
    this.named.set(phrase.head, draft);
    if (!draft) return undefined;
    draft.roles[role]++;
    const { words } = this.sentence;
    draft.tags ??= words
      .slice(phrase.from, phrase.to)
      .map((w) => w.xpos)
      .join(" ");
    const head = words[phrase.head];
    if (head && draft.stands.length < 4)
      draft.stands.push(`${labelOf(this.sentence, phrase.head)}<${words[head.head]?.xpos ?? "root"}`);
    if (this.example) draft.roles.example++;
    draft.dropped += phrase.dropped;
    const start = this.offset(phrase.start);
    const end = this.offset(phrase.end - 1) + 1;
    draft.places.push({ start, end, block: this.blockIndex });
    if (full) for (const other of full.others) this.notebook.alias(draft, other, OF_PHRASE_RULE, start, end);
    // "The main source" says too little to be a name of the source of carbon.
    const said = phrase.dropped > 0 && !full ? this.#saidOf(phrase) : "";
    if (said !== "" && nameKey(said) !== draft.key && said.split(" ").length <= 4 && !COUNTING.test(said))
      this.notebook.alias(draft, said, "surface", start, end);
    return draft;
  }

  /**
   * Registers words as a mention of one concept, whatever the parser made of them: what is said of one of `heads` is said of it.
   * @param at the words `[from, to)`, and where they stand in the block's text
   */
  nameWords(
    name: string,
    at: { from: number; to: number; heads: readonly number[]; start: number; end: number },
  ): Draft | undefined {
    const words = this.sentence.words.slice(at.from, at.to);
    const draft = this.notebook.draft(name, { weight: 1, proper: /^\p{Lu}/u.test(name) && words.length > 1 });
    if (!draft) return undefined;
    for (const head of at.heads) {
      this.named.set(head, draft);
      this.#whole.set(head, draft);
    }
    draft.tags ??= words.map(({ xpos }) => xpos).join(" ");
    const head = words[0];
    if (head && draft.stands.length < 4)
      draft.stands.push(`${labelOf(this.sentence, at.from)}<${this.sentence.words[head.head]?.xpos ?? "root"}`);
    if (this.example) draft.roles.example++;
    draft.places.push({ start: this.offset(at.start), end: this.offset(at.end - 1) + 1, block: this.blockIndex });
    return draft;
  }

  /**
   * Registers several phrases together as a mention of one concept: `Depth of Field`.
   * @param at its name, and where that stands in the block's text
   */
  nameAs({ text, start, end }: { text: string; start: number; end: number }): Draft | undefined {
    const draft = this.notebook.draft(text, { weight: 1, proper: /^\p{Lu}/u.test(text) });
    if (!draft) return undefined;
    for (const [head, phrase] of this.phrases) if (phrase.end > start && phrase.end <= end) this.named.set(head, draft);
    draft.places.push({ start: this.offset(start), end: this.offset(end - 1) + 1, block: this.blockIndex });
    return draft;
  }

  /** Whether a phrase is but the last word of a name, in a sentence: in a title "Uses of Copper" speaks of copper. */
  #endsName({ head, from, to }: Phrase): boolean {
    const { words } = this.sentence;
    if (to - from > 1 || words[head]?.upos !== "PROPN" || nameAround(this, head) < 0) return false;
    return words.some(({ upos, text }) => /^(?:NOUN|VERB|AUX)$/.test(upos) && /^\p{Ll}/u.test(text));
  }

  /** A phrase from its first adjective or noun on: what stands before (`then`, `which`, `the largest`) is no part of any name. */
  #saidOf(phrase: Phrase): string {
    const { words } = this.sentence;
    for (let i = phrase.from - phrase.dropped; i < phrase.from; i++) {
      // "The most common cause" tells no name either.
      i = Math.max(i, gradedBehind(words, i) + 1);
      if (i >= phrase.from) break;
      const { upos, xpos, start } = words[i] as Word;
      if (!/^(?:ADJ|NOUN|PROPN)$/.test(upos) || xpos === "JJS") continue;
      const before = words[phrase.from - phrase.dropped]?.start ?? start;
      return withoutDeterminers(phrase.surface.slice(start - before).trim());
    }
    return "";
  }

  /** The longer name that a phrase is the head of: {@link ofName}. */
  ofName(phrase: Phrase): OfName | undefined {
    return ofName(this, phrase);
  }

  /** Index of the head behind this noun's `of`, -1 for none. */
  ofComplement(head: number): number {
    for (const c of this.children(head)) {
      const child = this.word(c);
      if (!child || c < head || !child.label.startsWith("nmod")) continue;
      if (this.children(c).some((k) => this.word(k)?.label === "case" && this.word(k)?.lower === "of")) return c;
    }
    return -1;
  }

  points(head: number): boolean {
    return this.children(head).some((c) => /^(?:this|these|that|those|such)$/.test(this.word(c)?.lower ?? ""));
  }

  /** A phrase for any noun, also one inside a compound. */
  phrase(head: number): Phrase | undefined {
    return this.phrases.get(head) ?? phraseAt(this.sentence, head, this.content.text);
  }

  /** Whether a draft's name says too little for a relation to be worth it. */
  vague(draft: Draft): boolean {
    return draft.generic || GENERIC_NOUNS.has(draft.key);
  }

  /** Puts a relation down, with this sentence as its evidence. */
  tie(
    source: Reference,
    target: Reference,
    type: RelationType,
    label: string,
    rule: string,
    features: Partial<Record<TieFeature, number>> = {},
    { denies, sure }: Pick<Tie, "denies" | "sure"> = {},
  ): void {
    const { sentence } = this;
    const gap = source.word >= 0 && target.word >= 0 ? Math.abs(source.word - target.word) : 0;
    const all: Partial<Record<TieFeature, number>> = { ...source.features, ...target.features, ...features };
    if (gap > 10) all.far = 1;
    if (sentence.words.length > 25) all["long-sentence"] = 1;
    all[this.block.kind === "item" ? "in-item" : "in-paragraph"] = 1;
    if (this.example) all["in-example"] = 1;
    this.notebook.tie({
      source: source.draft,
      target: target.draft,
      type,
      label,
      rule,
      block: this.blockIndex,
      start: this.offset(sentence.start),
      end: this.offset(Math.max(sentence.start, sentence.end - 1)) + 1,
      features: all,
      ...(denies && { denies }),
      ...(sure && { sure }),
    });
  }
}
