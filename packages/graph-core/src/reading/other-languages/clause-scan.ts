import type { RelationType } from "../../model/relation.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { Draft, Role, TieFeature } from "../draft.ts";
import type { Frame } from "../frame.ts";
import type { Notebook } from "../notebook.ts";
import { nounGroups, type Group } from "./groups.ts";
import { relationOf, tieOf, verbChain, type Predicate } from "./predicate.ts";
import type { LanguageTable } from "./table.ts";
import type { TaggedSentence, TaggedWord } from "./words.ts";

/** Where a sentence stands, and who is spoken of there. */
export interface Place {
  notebook: Notebook;
  table: LanguageTable;
  block: Block;
  index: number;
  content: RichText;
  frame: Frame;
  /** The term that a label before the text defines. */
  defined: Draft | undefined;
  /** Whom the sentence before spoke of. */
  previous: Draft | undefined;
  first: boolean;
  /** A question states nothing. */
  question?: boolean;
}

type Slot =
  | { role: "subject" | "object" | "modifier" }
  | { role: "oblique"; preposition: string }
  | { role: "example"; kind: Draft };

/**
 * Reads one sentence from left to right by its cue words: a noun group before a verb is its subject, those behind it its
 * objects; commas and "and" carry a role on. No tree, no tagger: what the cues do not settle is only named, not related.
 */
export class ClauseScan {
  readonly place: Place;
  readonly words: readonly TaggedWord[];
  readonly groups: readonly Group[];
  /** Whom its main clause speaks of. */
  subject: Draft | undefined;
  /** The last group met, for lists that it leads in. */
  last: Draft | undefined;
  predicate: Predicate | undefined;
  verbs = 0;
  readonly #start: number;
  readonly #end: number;
  #subjects: Draft[] = [];
  #spoken: readonly Draft[] = [];
  #outer: { subjects: Draft[]; predicate: Predicate | undefined } | undefined;
  #slot: Slot | undefined;
  #joined = false;
  #preposition = "";
  #negated = false;
  #frontedAside = false;
  #awaitsSubject = false;
  #adjective = "";
  /** The next group before a verb is one that the subject differs from. */
  #against = false;
  #contrast: Draft | undefined;
  #lastGroup: Group | undefined;
  readonly #standsFor = new Map<Draft, readonly Draft[]>();
  readonly #listed = new Map<Slot, number>();

  constructor(place: Place, sentence: TaggedSentence) {
    this.place = place;
    this.words = sentence.words;
    this.groups = nounGroups(place.table, sentence.words, place.content.text);
    this.#start = this.offset(sentence.start);
    this.#end = this.offset(Math.max(sentence.start, sentence.end - 1)) + 1;
  }

  offset(at: number): number {
    return this.place.content.offsets[at] ?? this.place.block.span.start.offset;
  }

  /** Registers a group as a candidate in a role; undefined where it names nothing. */
  name(group: Group, role: Role): Draft | undefined {
    if (group.generic) return undefined;
    const marked = this.#markedPart(group);
    if (marked) return this.name(marked, role);
    const draft = this.place.notebook.draft(group.text, {
      proper: /\p{Lu}/u.test(group.text.slice(1)) || (/^\p{Lu}/u.test(group.text) && group.from > 0),
    });
    if (!draft) return undefined;
    draft.roles[role]++;
    if (group.trimmed) draft.dropped++;
    const start = this.offset(group.start);
    const end = this.offset(group.end - 1) + 1;
    if (!draft.places.some((p) => p.start === start)) draft.places.push({ start, end, block: this.place.index });
    return draft;
  }

  /** `técnicas de [[Balanceo de Clases]]`: what its writer linked is the name, not the words before it. */
  #markedPart(group: Group): Group | undefined {
    const { content } = this.place;
    const mark = content.marks.find(
      (m) =>
        (m.kind === "wikilink" || m.kind === "strong") &&
        m.from > group.start &&
        m.from < group.end &&
        m.to >= group.end,
    );
    if (!mark) return undefined;
    const from = this.words.findIndex((w) => w.start >= mark.from);
    if (from <= group.from || from >= group.to || this.words[from]?.kind !== "content") return undefined;
    const start = this.words[from]?.start ?? group.start;
    return { ...group, from, start, text: content.text.slice(start, group.end), trimmed: true };
  }

  read(): this {
    const at = new Map(this.groups.map((group) => [group.outer, group]));
    for (let i = 0; i < this.words.length;) {
      const group = at.get(i);
      if (group) {
        this.#onGroup(group);
        i = group.to;
        continue;
      }
      i = this.#onWord(i);
    }
    return this;
  }

  #onWord(i: number): number {
    const word = this.words[i] as TaggedWord;
    switch (word.kind) {
      case "comma":
        this.#leaveRelative();
        this.#joined = true;
        this.#preposition = "";
        this.#negated = false;
        break;
      case "conjunction":
        this.#joined = true;
        break;
      case "preposition":
        this.#onPreposition(i);
        break;
      case "negation":
        this.#negated = true;
        break;
      case "pronoun":
        this.#onPronoun(i);
        break;
      case "relative":
        this.#onRelative(i);
        break;
      case "such-as":
        this.#onSuchAs(i);
        break;
      case "subordinator":
      case "colon":
      case "stop":
        this.#newClause();
        this.#outer = undefined;
        break;
      case "verb":
      case "copula":
      case "modal":
        return this.#onVerb(i);
      default:
        break;
    }
    return i + 1;
  }

  #newClause(): void {
    this.#subjects = [];
    this.predicate = undefined;
    this.#slot = undefined;
    this.#joined = false;
    this.#preposition = "";
    this.#negated = false;
    this.#awaitsSubject = false;
    this.#frontedAside = false;
    this.#adjective = "";
  }

  #leaveRelative(): void {
    if (!this.#outer) return;
    this.#subjects = this.#outer.subjects;
    this.predicate = this.#outer.predicate;
    this.#slot = undefined;
    this.#outer = undefined;
  }

  #onPreposition(i: number): void {
    const word = this.words[i] as TaggedWord;
    const { table } = this.place;
    const before = this.words[i - 1]?.kind;
    const lemma = this.predicate?.lemma ?? "";
    // French "des", "du" behind a verb are articles: `utilise des filtres`.
    const article = table.code === "fr" && word.preposition === "de" && (before === "verb" || before === "negation");
    this.#preposition = article && !table.governed.has(`${lemma} de`) ? "" : (word.preposition ?? "");
  }

  #onPronoun(i: number): void {
    if (this.predicate || !this.#finiteAhead(i + 1)) return;
    const who = this.place.defined ?? this.place.previous ?? this.place.frame.topic;
    this.#subjects = who ? [who] : [];
  }

  /** `que`, `qui`: the clause speaks of the noun before it, or opens a statement of its own. */
  #onRelative(i: number): void {
    const before = this.words[i - 1];
    const antecedent = this.#lastGroup;
    const outer = { subjects: this.#subjects, predicate: this.predicate };
    const spoken = this.last;
    this.#newClause();
    if (before?.kind === "verb" || before?.kind === "preposition" || !antecedent || !spoken) return;
    if (this.#finiteAhead(i + 1)) {
      this.#outer = outer;
      this.#subjects = [...(this.#standsFor.get(spoken) ?? [spoken])];
    }
  }

  #onSuchAs(i: number): void {
    const { predicate, place } = this;
    const governed = predicate?.lemma !== undefined && place.table.governed.has(`${predicate.lemma} como`);
    if (governed) {
      this.#preposition = "como";
      return;
    }
    let k = i + 1;
    while (
      this.words[k]?.kind === "determiner" ||
      this.words[k]?.kind === "preposition" ||
      this.words[k]?.kind === "comma"
    )
      k++;
    const kind = this.last ?? place.frame.topic;
    const behind = this.#lastGroup && this.words[i - 1]?.kind !== "verb" && i - this.#lastGroup.to <= 2;
    if (!kind || !behind || !this.groups.some((g) => g.outer <= k + 1 && g.to > k) || this.#finiteAhead(i + 1)) {
      this.#newClause();
      return;
    }
    // "métricas como X" lists examples; "la plataforma como servicio" does not.
    const head = this.#lastGroup?.text.split(" ")[0] ?? "";
    const many = place.table.capitalNouns || /[sx]$/.test(head) || this.words[i - 1]?.kind === "comma";
    this.#slot = many ? { role: "example", kind } : { role: "modifier" };
    this.#joined = true;
    this.#preposition = "";
  }

  #finiteAhead(from: number): boolean {
    for (let k = from; k < from + 4; k++) {
      const word = this.words[k];
      if (!word) return false;
      if (word.kind === "copula" || word.kind === "modal") return true;
      if (word.kind === "verb") return word.verb === undefined || word.verb.form === "finite";
      if (word.kind !== "adverb" && word.kind !== "clitic" && word.kind !== "negation") return false;
    }
    return false;
  }

  #onVerb(i: number): number {
    const word = this.words[i] as TaggedWord;
    const { table, frame } = this.place;
    const chain = verbChain(table, this.words, i);
    const form = word.verb?.form ?? "finite";
    const features: Partial<Record<TieFeature, number>> = {};
    const topic = frame.topic ? [frame.topic, ...(frame.also ?? [])] : [];
    let subjects: readonly Draft[] = [];
    let muted = false;
    if (form === "infinitive" || form === "gerund") {
      if (this.#preposition === "sin" || this.#preposition === "sem" || this.#preposition === "sans") muted = true;
      subjects = this.#spoken.length > 0 ? this.#spoken : topic;
      features[form === "infinitive" && this.verbs > 0 ? "purpose" : "chained"] = 1;
      if (this.#spoken.length === 0) features.inherited = 1;
      if (this.#spoken.length === 0 && frame.facet === "meta") features.far = 1;
    } else if (form === "participle" && word === this.words[i] && this.words[i - 1]?.kind !== "copula") {
      subjects = this.last && this.#lastGroup?.to === i ? (this.#standsFor.get(this.last) ?? [this.last]) : topic;
      features.participle = 1;
    } else if (this.#subjects.length > 0 && !this.predicate) {
      subjects = this.#subjects;
      if (this.#outer) features.relative = 1;
    } else if (this.#joined && this.predicate && this.predicate.subjects.length > 0) {
      subjects = this.predicate.subjects;
      features.shared = 1;
    } else if (table.code === "de" && this.words.slice(i + 1).some((w) => w.kind === "content")) {
      this.#awaitsSubject = true;
    } else {
      subjects = topic;
      features.inherited = 1;
      if (this.#frontedAside || frame.facet === "meta") features.far = 1;
    }
    if (chain.modal) features.modal = 1;
    if (chain.passive) features.passive = 1;
    if (this.#negated) features.negated = 1;
    const isCopula = chain.main.kind === "copula";
    const verb = table.capitalNouns && chain.main.kind === "modal" ? this.#finalVerb(chain.next) : chain.main.verb;
    this.predicate = {
      subjects,
      lemma: isCopula ? undefined : (verb?.lemma ?? chain.main.lower),
      sense: isCopula ? undefined : verb?.sense,
      label: chain.label,
      passive: chain.passive,
      negated: this.#negated,
      muted: muted || (chain.main.kind === "modal" && verb === undefined),
      features,
      objects: 0,
    };
    this.verbs++;
    if (form === "finite" && this.#spoken.length === 0 && subjects.length > 0) {
      this.#spoken = subjects;
      this.subject ??= subjects[0];
    }
    this.#setAgainst(subjects);
    this.#subjects = [];
    this.#slot = undefined;
    this.#joined = false;
    this.#preposition = "";
    this.#negated = false;
    this.#adjective = "";
    return Math.max(i + 1, chain.next);
  }

  /** `A diferencia de Y, X …`: the subject differs from what was named before. */
  #setAgainst(subjects: readonly Draft[]): void {
    const contrast = this.#contrast;
    const [subject] = subjects;
    if (!contrast || !subject) return;
    this.#contrast = undefined;
    if (subject !== contrast) this.tie(subject, contrast, "contrasts-with", "contrasts with", "cue", {});
  }

  /** German puts the verb that counts at the clause's end: `kann Prozesse isolieren`, `wird aus Daten erzeugt`. */
  #finalVerb(from: number): TaggedWord["verb"] {
    for (let k = from; k < this.words.length; k++) {
      const word = this.words[k];
      if (word?.kind === "verb") return word.verb;
      if (word?.kind === "stop" || word?.kind === "subordinator") return undefined;
    }
    return undefined;
  }

  #onGroup(group: Group): void {
    const { place, predicate } = this;
    const preposition = this.#preposition;
    this.#preposition = "";
    let slot = this.#slotOf(group, preposition);
    this.#joined = false;
    if (slot.role === "subject" && this.#awaitsSubject && predicate) {
      this.#awaitsSubject = false;
      const draft = this.name(group, "subject");
      predicate.subjects = draft ? [draft] : [];
      if (draft) this.#spoken = [draft];
      this.#setAgainst(predicate.subjects);
      this.subject ??= draft;
      this.#remember(group, draft);
      this.#slot = { role: "modifier" };
      return;
    }
    const genus = this.#genus(group, slot);
    if (genus) slot = { role: "modifier" };
    const role: Role =
      slot.role === "subject"
        ? "subject"
        : slot.role === "object"
          ? predicate?.lemma === undefined
            ? "predicate"
            : "object"
          : slot.role === "oblique"
            ? "oblique"
            : slot.role === "example"
              ? "listed"
              : genus
                ? "predicate"
                : "modifier";
    const described =
      slot.role === "object" &&
      predicate !== undefined &&
      predicate.lemma === undefined &&
      (group.generic || (!group.determined && !group.frame && this.#bareAdjective(group)));
    const draft = described ? undefined : this.name(group, role);
    if (described) this.#adjective = group.text.toLowerCase();
    if (draft) this.#relate(group, draft, slot);
    if (this.#against) {
      this.#against = false;
      this.#contrast = draft;
    }
    if (genus && draft && place.defined) this.#define(group, draft, place.defined);
    if (slot.role === "subject") {
      const topic = place.frame.topic;
      const who = draft ? [draft] : group.determined && topic ? [topic] : [];
      this.#subjects = this.#slot?.role === "subject" && this.#slot === slot ? [...this.#subjects, ...who] : who;
    }
    this.#slot = slot;
    this.#remember(group, draft);
  }

  #remember(group: Group, draft: Draft | undefined): void {
    this.#lastGroup = group;
    this.last = draft;
  }

  #slotOf(group: Group, preposition: string): Slot {
    const { predicate } = this;
    if (this.#joined && this.#slot && !preposition) {
      if (this.#slot.role === "subject" || !this.#finiteAhead(group.to)) {
        if (!predicate || this.#slot.role !== "subject") return this.#slot;
      } else {
        this.#newClause();
        return { role: "subject" };
      }
    }
    if (this.#joined && this.#finiteAhead(group.to) && !preposition) {
      this.#newClause();
      return { role: "subject" };
    }
    if (preposition) {
      if (!predicate) {
        if (this.#subjects.length === 0) this.#frontedAside = true;
        this.#against = preposition === "contra" || preposition === "contre" || preposition === "gegen";
        return { role: "modifier" };
      }
      return { role: "oblique", preposition };
    }
    if (this.#awaitsSubject) return { role: "subject" };
    if (!predicate) return this.#slot?.role === "subject" && !this.#joined ? { role: "modifier" } : { role: "subject" };
    return predicate.objects > 0 && this.#slot?.role === "modifier" ? { role: "modifier" } : { role: "object" };
  }

  /** `Term: a kind of thing that…`: the first phrase behind a label says what the term is. */
  #genus(group: Group, slot: Slot): boolean {
    const { place } = this;
    if (!place.defined || !place.first || slot.role !== "subject" || this.predicate || this.groups[0] !== group)
      return false;
    for (let k = group.to; k < this.words.length; k++) {
      const kind = this.words[k]?.kind;
      if (kind === "relative" || kind === "comma" || kind === "stop" || kind === "subordinator") break;
      if (kind === "copula" || kind === "modal") return false;
      if (kind === "verb" && this.words[k]?.verb?.form !== "participle" && this.words[k]?.verb?.form !== "infinitive")
        return false;
    }
    this.#subjects = [place.defined];
    this.subject ??= place.defined;
    return true;
  }

  #define(group: Group, draft: Draft, defined: Draft): void {
    if (draft === defined) return;
    const type = this.#kindType(group);
    this.#standsFor.set(draft, [defined]);
    this.tie(defined, draft, type, type === "part-of" ? "part of" : "is a", "definition", {});
  }

  #kindType(group: Group): RelationType {
    return this.place.table.parts.has(group.frame) && !this.place.table.kinds.has(group.frame) ? "part-of" : "is-a";
  }

  #relate(group: Group, draft: Draft, slot: Slot): void {
    const { predicate, place } = this;
    if (slot.role === "example") {
      if (draft !== slot.kind) this.tie(draft, slot.kind, "is-a", "is a", "such-as", {});
      return;
    }
    if (!predicate || (slot.role !== "object" && slot.role !== "oblique")) return;
    const preposition = slot.role === "oblique" ? slot.preposition : "";
    const listed = this.#listed.get(slot) ?? 0;
    this.#listed.set(slot, listed + 1);
    const features: Partial<Record<TieFeature, number>> = {
      ...predicate.features,
      ...(listed > 0 ? { listed: 1 } : {}),
      ...(slot.role === "object" ? { "direct-object": 1 } : { oblique: 1 }),
      ...(slot.role === "oblique" && predicate.objects > 0 ? { "second-oblique": 1 } : {}),
      ...(predicate.sense === undefined && predicate.lemma !== undefined ? { light: 1 } : { "known-verb": 1 }),
    };
    predicate.objects++;
    if (predicate.lemma === undefined && slot.role === "object") {
      if (predicate.muted) return;
      const type = predicate.negated ? "contrasts-with" : this.#kindType(group);
      for (const subject of predicate.subjects) {
        if (subject === draft) continue;
        this.tie(subject, draft, type, copulaLabel(predicate, group, this.words), "copula", features);
      }
      if (!predicate.negated) this.#standsFor.set(draft, predicate.subjects);
      predicate.kindSaid = true;
      return;
    }
    // "es un registro en la nube": what follows belongs to the kind, unless it says what for.
    if (predicate.lemma === undefined && predicate.kindSaid && !/^(?:para|pour|für)$/.test(preposition)) return;
    const relation = place.question ? undefined : relationOf(place.table, predicate, preposition);
    if (!relation) return;
    const words = [
      predicate.label,
      predicate.lemma === undefined ? this.#adjective : "",
      preposition && slot.role === "oblique" ? preposition : "",
    ];
    const label = words.filter(Boolean).join(" ").split(" ").slice(-4).join(" ");
    for (const subject of predicate.subjects)
      if (subject !== draft)
        place.notebook.tie(
          tieOf(subject, draft, relation, {
            label,
            rule: predicate.lemma === undefined ? "copula" : "cue",
            block: place.index,
            start: this.#start,
            end: this.#end,
            features: this.#where(features),
          }),
        );
  }

  #bareAdjective(group: Group): boolean {
    const word = this.words[group.from]?.lower ?? "";
    const { table } = this.place;
    return /^\p{Ll}/u.test(group.text) && table.adjective.test(word) && !table.nounsLike.has(word);
  }

  #where(features: Partial<Record<TieFeature, number>>): Partial<Record<TieFeature, number>> {
    const kind = this.place.block.kind;
    return {
      ...features,
      ...(kind === "item" ? { "in-item": 1 } : kind === "paragraph" ? { "in-paragraph": 1 } : {}),
      ...(this.words.length > 30 ? { "long-sentence": 1 } : {}),
      ...(this.place.frame.example ? { "in-example": 1 } : {}),
    };
  }

  /** Writes a relation with this sentence as its evidence. */
  tie(
    source: Draft,
    target: Draft,
    type: RelationType,
    label: string,
    rule: string,
    features: Partial<Record<TieFeature, number>>,
  ): void {
    const { notebook, index } = this.place;
    if (this.place.question) return;
    notebook.tie({
      source,
      target,
      type,
      label,
      rule,
      block: index,
      start: this.#start,
      end: this.#end,
      features: this.#where(features),
    });
  }
}

function copulaLabel(predicate: Predicate, group: Group, words: readonly TaggedWord[]): string {
  const article = words[group.outer - 1];
  const parts = [predicate.label, group.indefinite ? (article?.lower ?? "") : "", group.frame, group.frame ? "de" : ""];
  return parts.filter(Boolean).join(" ").split(" ").slice(0, 4).join(" ");
}
