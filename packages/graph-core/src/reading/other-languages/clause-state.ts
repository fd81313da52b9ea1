import type { Draft } from "../draft.ts";
import { isLikeNoun, type Group } from "./groups.ts";
import { apposes } from "./apposition.ts";
import { finiteAhead } from "./look-ahead.ts";
import { isExample } from "./no-subject.ts";
import { unsaid, type Means, type Predicate } from "./predicate.ts";
import { readerTalk } from "./reader-talk.ts";
import { kindType, type Slot } from "./relate.ts";
import { SentenceNames } from "./sentence-names.ts";
import { namesSeveralIn } from "./several.ts";
import type { TaggedWord } from "./words.ts";

const YOU = /^(?:ustede?s?|tú|vosotros|vocês?|tu|vous|du)$/u;

/** Verbs of nobody with "il". */
const IT_DOES = /^(?:fait|faut|existe|reste|s|semble)$/;
/** What makes a subordinator of "that". */
const WITH_THAT = /^(?:ya|já|puesto|visto|siempre|sempre|así|assim|bien|tandis|afin|parce|pendant)$/;
export const COUNT =
  /^(?:dos|tres|cuatro|cinco|seis|dois|duas|três|quatro|deux|trois|quatre|cinq|six|zwei|drei|vier|fünf|sechs)$/u;
/** They point back at what was said, and not at whom it was said of. */
const THAT = /^(?:c|ce|cela|ceci|ça|esto|eso|isto|isso|das|dies)$/;

/** Adjectives that are nouns too, or end otherwise. */
const JUDGES = /^(?:ideal|idéal|útil|utile|nützlich|geeignet|bestens|essencial|essentiel|esencial)(?:es|e|s)?$/;
/** Prepositions behind an adjective that say what something is good for, or matters to. */
const JUDGES_FOR = /^(?:para|em|en|pour|dans|für|in|a|à)$/;

/** What is known so far of a sentence that is read from left to right, and what its small words make of that. */
export class ClauseState extends SentenceNames {
  /** Whom its main clause speaks of. */
  subject: Draft | undefined;
  /** The last group met, for lists that it leads in. */
  last: Draft | undefined;
  predicate: Predicate | undefined;
  /** What the last clause that came to its end said. */
  ended: Predicate | undefined;
  verbs = 0;
  protected subjects: Draft[] = [];
  protected spoken: readonly Draft[] = [];
  protected outer: { subjects: Draft[]; predicate: Predicate | undefined } | undefined;
  protected slot: Slot | undefined;
  protected joined = false;
  protected preposition = "";
  protected negated = false;
  protected frontedAside = false;
  protected awaitsSubject = false;
  protected adjective = "";
  /** The next group before a verb is one that the subject differs from. */
  protected against = false;
  protected contrast: Draft | undefined;
  /** The first group of the clause's subject. */
  protected first: Group | undefined;
  protected lastGroup: Group | undefined;
  /** What comes next is said of nobody that is named: of who reads, asks, or may do so. */
  protected nobody = false;
  protected conditional = false;
  /** The sentence begins with a condition: what it speaks of is supposed. */
  protected supposes = false;
  /** Its subject is "an example": what is said to be one is of a kind, and not the other way round. */
  protected exemplifies = false;
  /** What unnamed means are for (`métodos para reducir X`), and what of. */
  protected means: Means | undefined;
  /** A command to the reader, and what it names: purposes behind it are those of what is named. */
  protected commanded: { predicate: Predicate; named: Draft[] } | undefined;
  /** The sentence tells its reader what to do. */
  protected told = false;
  protected readonly standsFor = new Map<Draft, readonly Draft[]>();

  protected newClause(): void {
    this.onwards();
    this.ended = this.predicate ?? this.ended;
    this.predicate = undefined;
    this.awaitsSubject = false;
    this.frontedAside = false;
    this.nobody = false;
    this.conditional = false;
    this.exemplifies = false;
  }

  /** What was read so far has its place; nothing of it carries over. */
  protected onwards(): void {
    this.subjects = [];
    this.slot = undefined;
    this.joined = false;
    this.preposition = "";
    this.negated = false;
    this.adjective = "";
  }

  /** `amilasa, una enzima que …`: what is told of the enzyme is told of it. */
  protected appositive(group: Group): boolean {
    const label = apposes(this, group, { group: this.lastGroup, draft: this.last });
    const { last } = this;
    if (label === undefined || !last || group.generic) return false;
    const draft = this.name(group, "predicate");
    if (!draft || draft === last) return false;
    const who = this.standsFor.get(last) ?? [last];
    for (const one of who)
      if (one !== draft) this.tie(one, draft, kindType(this.place.table, group), label, "copula", {});
    this.standsFor.set(draft, who);
    this.joined = false;
    this.lastGroup = group;
    this.last = draft;
    return true;
  }

  /** @param i index of a comma: a list may go on behind it */
  protected leaveRelative(i: number): void {
    if (!this.outer || this.#listGoesOn(i)) return;
    this.subjects = this.outer.subjects;
    this.predicate = this.outer.predicate;
    this.slot = undefined;
    this.outer = undefined;
  }

  /** `…, que contiene A, B y C.`: what its own clause says nothing else of belongs to the relative one. */
  #listGoesOn(i: number): boolean {
    const { predicate, slot, lastGroup } = this;
    if (!this.outer?.predicate || !predicate || slot?.role !== "object" || lastGroup?.to !== i) return false;
    for (const { kind, verb } of this.words.slice(i + 1)) {
      if (kind === "stop" || kind === "colon") break;
      if (!/^(?:content|determiner|comma|conjunction|adverb)$/.test(kind) && verb?.form !== "participle") return false;
    }
    return this.words.slice(i + 1).some(({ kind }) => kind === "conjunction");
  }

  /** `se compose de trois éléments : A, B et C`: what was counted is named behind the colon; of what has a name they are examples. */
  protected countedOn(i: number): boolean {
    const { lastGroup, last, predicate, slot } = this;
    // "…. Mecanismos: semáforos y monitores."
    const isNamed = !predicate && slot?.role === "subject" && lastGroup?.outer === 0;
    const isTold = predicate !== undefined && (slot?.role === "object" || slot?.role === "oblique");
    if (!lastGroup || (!isNamed && !isTold)) return false;
    const behind = this.words.slice(i + 1);
    const isCount = isTold && COUNT.test(this.words[lastGroup.outer - 1]?.lower ?? "");
    const many = last !== undefined && !lastGroup.generic && namesSeveralIn(this.place.table, lastGroup.text);
    const lists = behind.some(({ kind }) => kind === "comma" || kind === "conjunction");
    const isMany = many && lists && slot?.role !== "oblique" && predicate?.muted !== true;
    if (behind.length === 0 || (!isCount && !isMany)) return false;
    const isNext = this.words.slice(lastGroup.to, i).every(({ kind }) => kind === "adverb");
    if (!isNext || behind.some(({ kind }) => !/^(?:content|determiner|comma|conjunction|stop)$/.test(kind)))
      return false;
    if (last && !lastGroup.generic) this.slot = { role: "example", kind: last };
    this.joined = true;
    return true;
  }

  /** `Ideal para X`, `Importante em Y`: an adjective without its copula, said of the topic. */
  protected judges(group: Group): boolean {
    const { table, frame, defined } = this.place;
    const topic = defined ?? frame.topic;
    const word = this.words[group.outer];
    const next = this.words[group.outer + 1];
    if (!topic || group.outer > 0 || this.predicate || !word || next?.kind !== "preposition") return false;
    if (!JUDGES_FOR.test(next.preposition ?? "") || frame.asks) return false;
    if (
      !JUDGES.test(word.lower) &&
      !table.dropped.has(word.lower) &&
      !(table.adjective.test(word.lower) && !isLikeNoun(table, word.lower))
    )
      return false;
    if (table.verbs.get(word.lower)?.form === "participle") return false;
    this.adjective = word.lower;
    this.subject ??= topic;
    this.spoken = [topic];
    this.verbs++;
    this.predicate = unsaid(topic, { features: { inherited: 1 } });
    return true;
  }

  /** `La faille de San Andreas en est un exemple`: one of what is spoken of. */
  protected isOne(group: Group): boolean {
    const { predicate, place } = this;
    if (!predicate || !group.indefinite || !isExample(group.text)) return false;
    const kind = place.frame.topic;
    const isAll = /^(?:stop|comma)$/.test(this.words[group.to]?.kind ?? "stop");
    if (kind && isAll && !predicate.muted && !predicate.negated)
      for (const one of predicate.subjects) if (one !== kind) this.tie(one, kind, "is-a", "is a", "copula", {});
    return true;
  }

  protected onPreposition(i: number): void {
    const word = this.words[i] as TaggedWord;
    const { table } = this.place;
    const before = this.words[i - 1]?.kind;
    // "par des agents": an article
    if (table.code === "fr" && /^(?:des|du)$/.test(word.lower) && before === "preposition") return;
    const lemma = this.predicate?.lemma ?? "";
    // French "des", "du" behind a verb are articles: `utilise des filtres`.
    const article =
      table.code === "fr" &&
      word.preposition === "de" &&
      (before === "verb" || before === "negation" || (before === "copula" && word.lower === "des"));
    this.preposition = article && !table.governed.has(`${lemma} de`) ? "" : (word.preposition ?? "");
  }

  protected onPronoun(i: number): void {
    const word = this.words[i] as TaggedWord;
    const { predicate, place } = this;
    // "Dazu nutzt er eine Tabelle"
    if (
      this.awaitsSubject &&
      predicate &&
      place.previous &&
      place.table.code === "de" &&
      /^(?:er|sie|es)$/.test(word.lower)
    ) {
      predicate.subjects = this.spoken = [this.subject ?? place.previous];
      this.awaitsSubject = false;
    }
    if (!finiteAhead(this.words, i + 1)) return;
    if (readerTalk(this.place.table.code).persons.has(word.lower)) this.nobody = true;
    // "il fait chaud", "X devient Y : c'est Z"
    const isIt = word.lower === "il" && IT_DOES.test(this.words[i + 1]?.lower ?? "");
    if (isIt || (THAT.test(word.lower) && this.words[i - 1]?.kind === "colon")) this.nobody = true;
    if (YOU.test(word.lower)) this.told = true;
    if (this.predicate || word.kind === "clitic") return;
    // "La déflation, c'est une baisse"
    const isNamed = /^(?:c|ce)$/.test(word.lower) && this.words[i - 1]?.kind === "comma" && this.last !== undefined;
    const who =
      (isNamed ? this.last : undefined) ??
      this.place.defined ??
      this.subject ??
      this.place.previous ??
      this.place.frame.topic;
    this.subjects = who ? [who] : [];
  }

  /** `que`, `qui`: the clause speaks of the noun before it, or opens a statement of its own. */
  protected onRelative(i: number): void {
    const before = this.words[i - 1];
    // "ya que", "bien que": a clause of its own
    if (WITH_THAT.test(before?.lower ?? "")) {
      this.newClause();
      return;
    }
    const antecedent = this.lastGroup;
    const outer = { subjects: this.subjects, predicate: this.predicate };
    const spoken = this.last;
    // "Hay métodos que miden X", "los entornos en los que vive Y": of what is too general to name, or stands behind.
    const isUnnamed =
      before?.kind === "content" && !spoken && outer.predicate?.lemma !== undefined && this.slot?.role !== "subject";
    this.newClause();
    const further = before?.kind === "determiner" || before?.kind === "clitic" ? this.words[i - 2]?.kind : undefined;
    if (isUnnamed || before?.kind === "preposition" || further === "preposition") this.nobody = true;
    // "…, lo que reduce X": the statement does so, that is its subject.
    if (further === "comma" && outer.predicate && finiteAhead(this.words, i + 1)) {
      this.subjects = [...outer.predicate.subjects];
      this.nobody = outer.predicate.nobody;
      return;
    }
    if (readerTalk(this.place.table.code).who.has(this.words[i]?.lower ?? "")) {
      const follows = before?.kind === "content" || before?.kind === "comma" || before?.kind === "preposition";
      if (!follows) this.nobody = true;
    }
    if (before?.kind === "verb" || before?.kind === "preposition" || !antecedent || !spoken) return;
    const isSubject = finiteAhead(this.words, i + 1);
    // "den der Käufer zahlt", "dessen Knoten X enthalten": the clause has a subject of its own.
    if (isSubject || this.place.table.code === "de") this.outer = outer;
    if (!isSubject) return;
    // "ist ein Teig aus Mehl und Wasser, der X enthält": what the subject is said to be does, and not what that is made of.
    const kind = outer.predicate?.lemma === undefined && outer.predicate?.kindSaid ? outer.predicate.subjects : [];
    const isWhole = kind.length > 0 && before?.kind === "comma" && !antecedent.determined && this.slot === undefined;
    this.subjects = isWhole ? [...kind] : [...(this.standsFor.get(spoken) ?? [spoken])];
  }

  protected onSuchAs(i: number): void {
    const { predicate, place } = this;
    const isNext = /^(?:verb|adverb|clitic)$/.test(this.words[i - 1]?.kind ?? "");
    const governed =
      isNext &&
      predicate?.lemma !== undefined &&
      predicate.objects === 0 &&
      place.table.governed.has(`${predicate.lemma} como`);
    if (governed) {
      this.preposition = "como";
      return;
    }
    let k = i + 1;
    while (
      this.words[k]?.kind === "determiner" ||
      this.words[k]?.kind === "preposition" ||
      this.words[k]?.kind === "adverb" ||
      this.words[k]?.kind === "comma"
    )
      k++;
    // "Registre : service qui stocke des images, par exemple X": of whom the whole is told
    const isWhole =
      this.words[i - 1]?.kind === "comma" && this.words.slice(0, i).some((word) => word.kind === "relative");
    const kind = (isWhole ? place.defined : undefined) ?? this.last;
    // "usa técnicas como X": the kind is too general to name, what it uses is X.
    if (!kind && this.lastGroup?.generic && this.lastGroup.to === i && predicate?.sense && this.slot) {
      this.joined = true;
      return;
    }
    const behind = this.lastGroup && this.words[i - 1]?.kind !== "verb" && i - this.lastGroup.to <= 2;
    if (!kind || !behind || !this.groups.some((g) => g.outer <= k + 1 && g.to > k) || finiteAhead(this.words, i + 1)) {
      this.newClause();
      return;
    }
    // "métricas como X" lists examples; "la plataforma como servicio" does not.
    const head = this.lastGroup?.text.split(" ")[0] ?? "";
    // "revise os cartões como revisão": in which role, and no examples.
    const { lastGroup } = this;
    const isRole = lastGroup?.determined && !lastGroup.indefinite && lastGroup.to === i && this.slot?.role === "object";
    const many = !isRole && (place.table.capitalNouns || /[sx]$/.test(head));
    this.slot = many ? { role: "example", kind } : { role: "modifier" };
    this.joined = true;
    this.preposition = "";
  }
}
