import type { Draft, TieFeature } from "../draft.ts";
import { alsoCalled } from "./also-called.ts";
import { ClauseState } from "./clause-state.ts";
import { deniedBehind, finalVerb, finiteAhead, finiteBehind } from "./look-ahead.ts";
import { servesTo } from "./no-subject.ts";
import { isOurs } from "./open-class.ts";
import { isToDo, verbChain } from "./predicate.ts";
import { readerTalk } from "./reader-talk.ts";
import { namesSeveralIn } from "./several.ts";
import { isPlural } from "./turned.ts";
import type { TaggedWord } from "./words.ts";

/** Behind these the verb at the end says what is done with the subject. */
const IS_DONE = /^(?:wird|werden|wurden?|worden)$/;
/** Prepositions before what is not done: `sem usar X`, `em vez de usar X`. */
const NOT_DONE = /^(?:sin|sem|sans|ohne|contra|contre|gegen)$/;
const SERVES = /^(?:para|pour)$/;
/** They stand for whoever does something. */
const ANYBODY = /^(?:man|on)$/;

const AMONG = /^(?:entre|dentre|parmi)$/;
const THEM = /^(?:ell[oa]s|eles|elas|est[oae]s|eux|elles|ceux-ci|celles-ci)$/;
/** Verbs whose object does what stands behind it. */
const MAKES_DO =
  /^(?:llevar|obligar|forzar|impulsar|animar|incitar|empujar|levar|obrigar|forçar|incentivar|pousser|inciter|obliger|forcer|amener|conduire|contraindre|encourager|aider|permettre)$/;
const TOO = /^(?:demasiad[oa]s?|demais|trop|incapa(?:z|ces|zes)|incapables?)$/;
/** They set what is so against what was denied. */
const RATHER = /^(?:sino|sondern|mais|mas|senão)$/;
/** What denies in a label. */
const DENIAL = /(?<![^ ])(?:no|não|ne|pas|nicht|kein(?:e[nmrs]?)?)(?![^ ])|(?<![^ ])n'/gu;

/** What a verb does to the state of a scan: whom it is said of, whether it is said at all, and what may come behind it. */
export class VerbScan extends ClauseState {
  /** @returns the word behind the verb and what belongs to it */
  protected onVerb(i: number): number {
    const word = this.words[i] as TaggedWord;
    const { table, frame } = this.place;
    const renamed = this.#renamed(i);
    if (renamed) return renamed;
    const chain = verbChain(table, this.words, i);
    const form = word.verb?.form ?? "finite";
    const features: Partial<Record<TieFeature, number>> = {};
    const topic = frame.topic ? [frame.topic, ...(frame.also ?? [])] : [];
    // "El horno, calentado con gas, funde el metal": set apart by commas, and its noun goes on.
    const isAside = form === "participle" && this.words[i - 1]?.kind === "comma" && this.lastGroup?.to === i - 1;
    const ends = this.words.findIndex(({ kind }, k) => k > i && kind === "comma");
    const isHeld = isAside && !this.predicate && !this.outer && ends > 0 && finiteAhead(this.words, ends + 1);
    const aside = isHeld && this.subjects.length > 0 ? this.subjects : undefined;
    // "Use filtros para reduzir X": the filters do so.
    const purpose =
      form === "infinitive" && this.commanded?.predicate === this.predicate && SERVES.test(this.preposition);
    const served = purpose && this.commanded && this.commanded.named.length > 0 ? this.commanded.named : undefined;
    let subjects = aside ?? served ?? this.#subjectsOf(i, form, topic, features);
    let muted = (form === "infinitive" || form === "gerund") && NOT_DONE.test(this.preposition);
    const talk = readerTalk(table.code);
    // "Detectar el sesgo es clave para X", "En la práctica, medir bien suele costar": doing so is, and not the topic.
    // "La prioridad es reducir X": nor does that
    const { lastGroup } = this;
    const isBare = lastGroup && !lastGroup.frame && /^\p{Ll}+$/u.test(lastGroup.text);
    if (isBare && isToDo(this.words, i)) this.nobody = true;
    const opens = this.verbs === 0 && this.subjects.length === 0 && this.preposition === "";
    const any = i > 0 || topic.length > 1;
    if (opens && form === "infinitive" && finiteBehind(this.words, chain.next, any)) this.nobody = true;
    // Under "Cómo evitarlo" a bare command is what helps, and no doing of what it helps against.
    if (features.inherited && frame.facet === "remedies" && !this.place.defined) this.nobody = true;
    if (!word.verb && isOurs(table, word.lower)) this.nobody = true;
    // "Métodos para reducir el ruido incluyen X": X reduces it.
    const means = this.verbs === 0 && servesTo(this.words, i);
    if (means) this.nobody = true;
    // "Si el modelo es una red, …", "cuando se trabaja con X": supposed of somebody, and told of nobody.
    const supposed =
      this.conditional &&
      (features.inherited === 1 ||
        this.told ||
        (chain.main.kind === "copula" && !chain.passive) ||
        (this.subjects.length === 0 && this.words[i - 1]?.kind === "clitic"));
    // "Man unterscheidet A und B", "se distinguen A y B": whoever does.
    const anybody =
      [this.words[i - 1], this.words[i + 1]].some((w) => ANYBODY.test(w?.lower ?? "")) ||
      (features.inherited === 1 && this.words[i - 1]?.lower === "se");
    if (anybody && talk.setsApart.has(word.verb?.lemma ?? "")) this.nobody = true;
    if (this.nobody || supposed) {
      subjects = [];
      muted = true;
    } else if (form === "finite" && this.joined && this.predicate?.nobody && this.subjects.length === 0) muted = true;
    const nobody = muted && (this.nobody || this.predicate?.nobody === true);
    // "demasiado simple para capturar X": it does not.
    const isTooMuch = this.words.slice(Math.max(0, i - 5), i).some(({ lower }) => TOO.test(lower));
    if (form === "infinitive" && SERVES.test(this.preposition) && isTooMuch) muted = true;
    // "consiste à sommer le débiteur d'exécuter X": somebody shall, and not the topic.
    if (table.code === "fr" && form === "infinitive" && this.preposition === "de" && features.inherited) muted = true;
    const bids = this.preposition === "" && (form === "infinitive" || word.verb?.bids === true);
    const goesOn = form === "infinitive" && this.told;
    const told = features.inherited === 1 && (bids || goesOn);
    const lemma = (chain.main.verb ?? word.verb)?.lemma ?? word.lower;
    const learns = told && (goesOn || talk.learns.has(lemma) || (frame.facet === "meta" && talk.studies.has(lemma)));
    const toReader =
      told && (frame.asks === true || (learns && !/^(?:uses|effects|steps|parts)$/.test(frame.facet ?? "")));
    if (toReader) muted = this.told = true;
    // "Versione os documentos": somebody should, the topic doesn't. What should be used is used by it.
    const commands = bids && word.verb?.bids === true && features.inherited === 1 && this.verbs === 0;
    const isAfter = form === "infinitive" && this.commanded !== undefined && !purpose;
    if ((commands && word.verb?.sense !== "uses") || isAfter) muted = true;
    const setsApart =
      (learns || this.negated || anybody) && talk.setsApart.has(anybody ? (word.verb?.lemma ?? "") : lemma);
    if (chain.modal) features.modal = 1;
    if (chain.passive) features.passive = 1;
    const denied = table.code === "de" ? deniedBehind(this.words, chain.next) : undefined;
    if (denied) this.negated = true;
    if (this.negated) features.negated = 1;
    const isCopula = chain.main.kind === "copula";
    const last = table.capitalNouns && chain.main.kind === "modal" ? finalVerb(this.words, chain.next) : undefined;
    const verb = last?.verb ?? chain.main.verb;
    // "wird von X verwendet": of some verbs the participle looks like another form.
    const passive =
      chain.passive || (IS_DONE.test(chain.main.lower) && last?.verb?.form !== "infinitive" && last !== undefined);
    this.predicate = {
      subjects,
      lemma: isCopula ? undefined : (verb?.lemma ?? chain.main.lower),
      sense: isCopula ? undefined : this.#regards(i, verb?.lemma) ? "uses" : verb?.sense,
      // "wird … verwendet": the verb at the end says it.
      label: [last?.verb ? last.lower : chain.label, denied].filter(Boolean).join(" "),
      particle: word.particle,
      passive,
      plural: isPlural(table, word.lower),
      ...(word.listsKinds && { areKinds: true }),
      ...(passive && verb ? { says: verb.says } : {}),
      negated: this.negated,
      muted: muted || (chain.main.kind === "modal" && verb === undefined),
      nobody,
      ...(setsApart ? { apart: [] } : {}),
      features,
      objects: 0,
    };
    // "Entre ellos destacan A y B"
    const [among, them] = this.words;
    const isAmong = AMONG.test(among?.lower ?? "") && THEM.test(them?.lower ?? "") && i < 4 && form === "finite";
    if (isAmong && this.place.previous && !this.negated)
      this.predicate = { ...this.predicate, subjects: [this.place.previous], areKinds: true, muted: false };
    if (commands) this.commanded = { predicate: this.predicate, named: [] };
    if (means) this.means = { predicate: this.predicate, told: [] };
    else if (this.means && form === "finite" && (isCopula || verb?.sense === "contains"))
      this.predicate = { ...this.predicate, lists: this.means };
    this.verbs++;
    if (form === "finite" && !toReader && this.spoken.length === 0 && subjects.length > 0) {
      this.spoken = subjects;
      this.subject ??= subjects[0];
    }
    this.setAgainst(subjects);
    this.onwards();
    if (aside) this.outer = { subjects: aside, predicate: undefined };
    return Math.max(i + 1, chain.next);
  }

  /** `ist keine Pumpe, sondern eine Maschine`: what is said instead of what was denied. */
  protected rather(i: number): boolean {
    const { predicate } = this;
    if (!predicate?.negated || predicate.objects === 0 || !RATHER.test(this.words[i]!.lower)) return false;
    const next = this.words[i + 1]?.kind ?? "stop";
    const isThing = next === "determiner" || next === "content" || next === "preposition";
    if (!isThing || finiteBehind(this.words, i + 1)) return false;
    const features = { ...predicate.features };
    delete features.negated;
    const label = predicate.label.replace(DENIAL, "").trim();
    this.predicate = {
      ...predicate,
      negated: false,
      features,
      label,
      objects: 0,
      direct: 0,
      acts: "",
      kindSaid: false,
    };
    this.slot = { role: "object" };
    this.joined = next !== "preposition";
    this.negated = false;
    return true;
  }

  /** Whom a verb is said of: its own subject, one that it shares, or the topic; what it was by goes into `features`. */
  #subjectsOf(
    i: number,
    form: string,
    topic: readonly Draft[],
    features: Partial<Record<TieFeature, number>>,
  ): readonly Draft[] {
    const { table, frame } = this.place;
    let subjects: readonly Draft[] = [];
    if (form === "infinitive" && this.#madeTo()) {
      subjects = [this.last as Draft];
      features.chained = 1;
    } else if (form === "infinitive" || form === "gerund") {
      subjects = this.spoken.length > 0 ? this.spoken : topic;
      features[form === "infinitive" && this.verbs > 0 ? "purpose" : "chained"] = 1;
      if (this.spoken.length === 0) features.inherited = 1;
      if (this.spoken.length === 0 && frame.facet === "meta") features.far = 1;
    } else if (form === "participle" && this.words[i - 1]?.kind !== "copula") {
      // "le noyau, composé de fer": in a phrase that has no verb so far
      const isBehind = this.verbs === 0 && this.words[i - 1]?.kind === "comma" && this.lastGroup?.to === i - 1;
      const isNext = this.last && (this.lastGroup?.to === i || (isBehind && this.lastGroup!.outer < 2));
      // "Algoritmo de **X** basado en Y": it is the algorithm, and so the topic, that is based on Y.
      const isPart = isNext && this.lastGroup && this.narrowed(this.lastGroup).head && topic.length > 0;
      subjects = this.last && isNext && !isPart ? (this.standsFor.get(this.last) ?? [this.last]) : topic;
      features.participle = 1;
    } else if (this.subjects.length > 0 && !this.predicate) {
      subjects = this.subjects;
      if (this.outer) features.relative = 1;
    } else if (this.joined && this.predicate && this.predicate.subjects.length > 0) {
      subjects = this.predicate.subjects;
      features.shared = 1;
    } else if (table.code === "de" && i > 0 && this.words.slice(i + 1).some((w) => w.kind === "content")) {
      this.awaitsSubject = true;
    } else if (this.spoken.length > 0 && table.code !== "de") {
      subjects = this.spoken;
      features.shared = 1;
    } else if (this.#goesOn(i, form)) {
      subjects = [this.place.previous as Draft];
      features.shared = 1;
    } else {
      subjects = topic;
      features.inherited = 1;
      if (this.frontedAside || frame.facet === "meta") features.far = 1;
    }
    return subjects;
  }

  /** `La pena considera los agravantes`: takes them into account; what is considered something else is not. */
  #regards(i: number, lemma = ""): boolean {
    if (!/^consid[eé]re?r$|^considerar$/.test(lemma) || this.words[i]!.lower.endsWith("-se")) return false;
    return this.words[i - 1]?.kind !== "clitic" && this.words[i]!.verb?.form === "finite";
  }

  /** `llevó a los campesinos a buscar X`, `pousse les États à entrer en guerre`: those do so. */
  #madeTo(): boolean {
    const { predicate, lastGroup, last } = this;
    const isTo = /^(?:a|à|de|d)$/.test(this.preposition) && lastGroup?.to !== undefined;
    return isTo && last !== undefined && (predicate?.objects ?? 0) > 0 && MAKES_DO.test(predicate?.lemma ?? "");
  }

  /** `El silicio es un metaloide. Conduce la corriente`: a sentence without a subject goes on about that of the one before. */
  #goesOn(i: number, form: string): boolean {
    const { table, previous, first, frame, opened, defined } = this.place;
    if ((table.code !== "es" && table.code !== "pt") || first || form !== "finite") return false;
    // Where one sentence speaks of this and the next of that, it may be the topic's again.
    if (!previous || defined || frame.asks || opened !== previous) return false;
    const isClitic = this.words[0]?.kind === "clitic";
    if (i !== (isClitic ? 1 : 0) || this.words[i]!.verb?.bids) return false;
    // "Se emplea el barbecho": what is done has its noun behind it.
    const isDone = isClitic || this.words[i]!.lower.endsWith("-se");
    if (isDone && this.words[i + 1]?.kind !== "preposition") return false;
    const [label = ""] = previous.labels.keys();
    return isPlural(table, this.words[i]!.lower.replace(/-se$/, "")) === namesSeveralIn(table, label);
  }

  /** `X, también llamado Y, …`. @returns the word behind the other name; undefined where none is stated. */
  #renamed(i: number): number | undefined {
    const { notebook, content } = this.place;
    const who = this.subjects[0] ?? this.spoken[0];
    const other = who && alsoCalled(this.words, this.groups, this.marks, content.text, i);
    if (!other) return undefined;
    notebook.alias(who, other.text, "stated", this.offset(other.start), this.offset(other.end - 1) + 1);
    return other.next;
  }

  /** `A diferencia de Y, X …`: the subject differs from what was named before. */
  protected setAgainst(subjects: readonly Draft[]): void {
    const contrast = this.contrast;
    const [subject] = subjects;
    if (!contrast || !subject) return;
    this.contrast = undefined;
    if (subject !== contrast) this.tie(subject, contrast, "contrasts-with", "contrasts with", "cue", {});
  }
}
