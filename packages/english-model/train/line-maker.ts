import { exchangeName, pick, REGULAR, type Tools } from "./reword.ts";
import { capitalised, gerund, participle, pluralOf, thirdPerson } from "./tree-edit.ts";
import type { Tree } from "./treebank.ts";
import { ADJECTIVES, NOUNS, VERBS } from "./vocabulary.ts";

const PREPOSITIONS = "in by for with from to on across into of at through between within".split(" ");

/** A line under construction. Words are pushed from left to right and hung afterwards. */
export class LineMaker {
  readonly tools: Tools;
  readonly words: string[] = [];
  readonly tags: string[] = [];
  readonly heads: number[] = [];
  readonly labels: string[] = [];

  constructor(tools: Tools) {
    this.tools = tools;
  }

  next(): number {
    return this.tools.next();
  }

  push(word: string, tag: string, head = -1, label = "root"): number {
    this.words.push(word);
    this.tags.push(tag);
    this.heads.push(head);
    this.labels.push(label);
    return this.words.length - 1;
  }

  hang(word: number, head: number, label: string): number {
    this.heads[word] = head;
    this.labels[word] = label;
    return word;
  }

  verb(form: "VB" | "VBZ" | "VBP" | "VBG", words: readonly string[] = this.tools.verbs): number {
    const verb = pick(words, () => this.next());
    return this.push(form === "VBZ" ? thirdPerson(verb) : form === "VBG" ? gerund(verb) : verb, `VERB/${form}`);
  }

  noun(): string {
    return pick(this.next() < 0.45 ? NOUNS : this.tools.wordnet.nouns, () => this.next());
  }

  /** A noun phrase; its head. `many`: a plural for certain (true), never (false), or as it comes. */
  phrase(many?: boolean, bare = false): number {
    const plural = many ?? this.next() < 0.55;
    const from = this.words.length;
    if (many === undefined && this.next() < 0.12) {
      const name = this.push("X", "PROPN/NNP");
      if (this.next() < 0.6) {
        exchangeName(this, name, this.tools);
        return this.words.length - 1;
      }
      this.words[name] = capitalised(this.noun());
      return name;
    }
    if (!bare && this.next() < (plural ? 0.12 : 0.3)) {
      this.push(this.next() < 0.6 ? "the" : plural ? "these" : "a", "DET/DT", 0, "det");
    }
    const chance = this.next();
    if (chance < 0.2)
      this.push(
        pick(ADJECTIVES, () => this.next()),
        "ADJ/JJ",
        0,
        "amod",
      );
    else if (chance < 0.24) this.push(participle(pick(REGULAR, () => this.next())), "VERB/VBN", 0, "amod");
    if (this.next() < 0.28) this.push(this.noun(), "NOUN/NN", 0, "compound");
    const noun = this.noun();
    const head = this.push(plural ? pluralOf(noun) : noun, plural ? "NOUN/NNS" : "NOUN/NN");
    for (let i = from; i < head; i++) this.heads[i] = head;
    return head;
  }

  /** `machine learning`, `data mining`: its head. */
  activity(): number {
    const front = this.push(this.noun(), "NOUN/NN", 0, "compound");
    const head = this.push(gerund(pick(VERBS, () => this.next())), "NOUN/NN");
    return this.hang(front, head, "compound") + 1;
  }

  /** Preposition and noun phrase, hung on `head`. */
  oblique(head: number, label = "obl", preposition = pick(PREPOSITIONS, () => this.next())): number {
    const at = this.push(preposition, "ADP/IN");
    const noun = this.hang(this.phrase(), head, label);
    this.hang(at, noun, "case");
    return noun;
  }

  /** `to find insights`, hung on `head`. */
  purpose(head: number, label = "advcl"): number {
    const to = this.push("to", "PART/TO");
    const verb = this.hang(this.verb("VB"), head, label);
    this.hang(to, verb, "mark");
    this.hang(this.phrase(), verb, "obj");
    return verb;
  }

  /** `, A, B, and C` after the phrase `first`. */
  list(first: number, more: number, make: () => number): void {
    for (let i = 0; i < more; i++) {
      const last = i === more - 1;
      const comma = !last || (more > 1 && this.next() < 0.6) ? this.push(",", "PUNCT/,") : -1;
      const and = last ? this.push(this.next() < 0.85 ? "and" : "or", "CCONJ/CC") : -1;
      const item = this.hang(make(), first, "conj");
      if (comma >= 0) this.hang(comma, item, "punct");
      if (and >= 0) this.hang(and, item, "cc");
    }
  }

  finish(): Omit<Tree, "source"> {
    const root = this.heads.indexOf(-1);
    if (this.next() < 0.35) this.push(".", "PUNCT/.", root, "punct");
    if (this.next() < 0.8) this.words[0] = capitalised(this.words[0]!);
    const { words, tags, heads, labels } = this;
    return { words, tags, heads, labels };
  }
}
