import type { RelationType } from "../../model/relation.ts";
import type { Draft, Role, TieFeature } from "../draft.ts";
import type { Group } from "./groups.ts";
import { DOER, relationOf, type Predicate } from "./predicate.ts";
import type { SentenceNames } from "./sentence-names.ts";
import type { LanguageTable } from "./table.ts";
import { causeOf, classifies, isNeed, needOf } from "./turned.ts";
import type { TaggedWord } from "./words.ts";

/** Verbs that say with "part" what something belongs to. */
const MAKES: ReadonlySet<string> = new Set(["formar", "fazer", "faire"]);

/** What a noun group is to its clause. */
export type Slot =
  | { role: "subject" | "object" | "modifier" }
  | { role: "oblique"; preposition: string }
  | { role: "example"; kind: Draft };

export interface Stated {
  group: Group;
  draft: Draft;
  slot: Extract<Slot, { role: "object" | "oblique" | "subject" | "modifier" }>;
  /** The adjective behind the copula: `importante` in "es importante para". */
  adjective: string;
}

/**
 * Relates a group that was met behind a predicate to the predicate's subjects.
 * @returns whether the group says what the subjects are, so that what follows of it follows of them.
 */
export function relate(scan: SentenceNames, predicate: Predicate, stated: Stated): boolean {
  const { group, draft, slot } = stated;
  const { table } = scan.place;
  const preposition = slot.role === "oblique" ? slot.preposition : "";
  const features: Partial<Record<TieFeature, number>> = {
    ...predicate.features,
    ...(predicate.last === slot ? { listed: 1 } : {}),
    ...(slot.role === "object" ? { "direct-object": 1 } : { oblique: 1 }),
    ...(slot.role === "oblique" && predicate.objects > 0 && predicate.last !== slot ? { "second-oblique": 1 } : {}),
    ...(predicate.sense === undefined && predicate.lemma !== undefined ? { light: 1 } : { "known-verb": 1 }),
  };
  predicate.last = slot;
  predicate.objects++;
  // "forma parte de", "fait partie de"
  if (slot.role === "object" && MAKES.has(predicate.lemma ?? "") && /^part(?:es?|ie)$/.test(group.frame)) {
    for (const subject of predicate.subjects)
      if (subject !== draft && !predicate.negated)
        scan.tie(subject, draft, "part-of", shortened(`${predicate.label} ${group.frame}`), "cue", features);
    return false;
  }
  if (predicate.areKinds && slot.role === "object" && !predicate.muted && !predicate.negated) {
    for (const subject of predicate.subjects)
      if (subject !== draft) scan.tie(draft, subject, "is-a", "is a", "copula", features);
    return false;
  }
  if (predicate.lemma === undefined && slot.role === "object") {
    if (predicate.muted) return false;
    // "X é um subconjunto", and no word of what
    const isLast = /^(?:stop|comma|colon)$/.test(scan.words[group.to]?.kind ?? "stop");
    if (!group.frame && isLast && isKindWord(table, group)) return false;
    if (!predicate.negated && isNeed(group, scan.words[group.to])) {
      predicate.need = group.text.toLowerCase();
      return true;
    }
    const type = predicate.negated ? "contrasts-with" : kindType(table, group);
    for (const subject of predicate.subjects)
      if (subject !== draft)
        scan.tie(subject, draft, type, copulaLabel(predicate, group, scan.words), "copula", features);
    // "La varianza es una medida de dispersión"
    const [subject, second] = predicate.subjects;
    const isOwn = !predicate.features.inherited && !predicate.features.relative;
    const ends = /^(?:stop|comma|colon)$/.test(scan.words[group.to]?.kind ?? "stop");
    const says = group.frame !== "" || !ends || !isKindWord(table, group);
    if (
      subject &&
      !second &&
      subject !== draft &&
      isOwn &&
      says &&
      !predicate.negated &&
      (group.determined || group.frame)
    )
      scan.define(subject);
    predicate.kindSaid = true;
    return !predicate.negated;
  }
  const need =
    predicate.lemma === undefined && !predicate.negated && !predicate.muted
      ? needOf(table, predicate.need ?? stated.adjective, preposition)
      : undefined;
  if (need) {
    for (const subject of predicate.subjects)
      if (subject !== draft) scan.tie(draft, subject, "requires", need, "copula", features);
    return false;
  }
  const isTold = slot.role === "oblique" && !predicate.negated && !predicate.muted;
  const cause = isTold ? causeOf(table, predicate, stated.adjective, preposition) : undefined;
  if (cause) {
    for (const subject of predicate.subjects)
      if (subject !== draft) scan.tie(draft, subject, "produces", cause, "cue", features);
    return false;
  }
  // "es un registro en la nube": what follows belongs to the kind, unless it says what for.
  if (predicate.lemma === undefined && predicate.kindSaid && !/^(?:para|pour|für)$/.test(preposition)) return false;
  // "isola redes, aplica regras e criptografia com X": it belongs to the last of them alone.
  const isGoverned = table.governed.has(`${predicate.lemma ?? ""} ${preposition}`);
  if ((predicate.direct ?? 0) > 1 && !isGoverned && ASIDE_OF_LIST.test(preposition)) return false;
  const isKinds = slot.role === "oblique" && !predicate.negated && !predicate.muted && !isKindWord(table, group);
  if (isKinds && classifies(table, predicate, draft, preposition)) {
    for (const subject of predicate.subjects)
      if (subject !== draft) scan.tie(draft, subject, "is-a", "is a", "cue", features);
    return false;
  }
  const found = relationOf(table, predicate, preposition);
  // "wird in vier Phasen gegliedert", "consta de tres partes": no one thing that it has
  const isCount = found?.type === "part-of" && slot.role === "oblique" && isKindWord(table, group);
  if (!found || isCount) return false;
  // "fue soñada por X", of a verb that no list holds
  const isDone = predicate.lemma === undefined && DOER.test(preposition) && DONE.test(stated.adjective);
  const relation = isDone ? { type: "related-to" as const, reversed: false } : found;
  const between = predicate.lemma === undefined ? stated.adjective : preposition ? (predicate.acts ?? "") : "";
  // "bildet Schlüssel ab auf": the particle stands behind what the verb is done to.
  const { particle } = predicate;
  const verb = between && particle ? predicate.label.replace(` ${particle}`, "") : predicate.label;
  const words = [verb, between, between && particle, preposition];
  const label = shortened(words.filter(Boolean).join(" "));
  const rule = predicate.lemma === undefined ? "copula" : "cue";
  for (const subject of predicate.subjects) {
    if (subject === draft) continue;
    if (relation.reversed)
      scan.tie(
        draft,
        subject,
        relation.type,
        relation.type === "part-of" ? "part of" : (predicate.says ?? label),
        rule,
        features,
      );
    else scan.tie(subject, draft, relation.type, label, rule, features);
  }
  return false;
}

/** The role in which a group of a slot is counted. */
export function roleOf(slot: Slot, predicate: Predicate | undefined, genus: boolean): Role {
  switch (slot.role) {
    case "object":
      return predicate?.lemma === undefined ? "predicate" : "object";
    case "example":
      return "listed";
    case "modifier":
      return genus ? "predicate" : "modifier";
    default:
      return slot.role;
  }
}

/** `es un subconjunto`, and no more: a kind of what? */
const isKindWord = (table: LanguageTable, { text }: Group): boolean => {
  const word = text.toLowerCase();
  return table.kinds.has(word) || table.parts.has(word) || table.generic.has(word);
};

const ASIDE_OF_LIST = /^(?:com|con|avec|mit|em|en|dans|in|sobre|sur|über|por|par|entre|zwischen)$/;
/** How participles end. */
const DONE = /(?:[ai]d[oa]s?|ées?|és?|ies?|ues?|(?:^ge|.ge).+(?:t|en))$/u;

const OPPOSITES =
  /^(?:contrario|contr[aá]rio|opuesto|oposto|inverso|inversa|ant[oó]nimo|contraire|oppos[eé]|inverse|gegenteil|gegensatz|gegenstück|alternativ[ae])$/;
/** Nouns that make of what stands behind their "of" a measure, a change or a share, and no kind: `una medida de dispersión`. */
const MEASURES =
  /^(?:medida|mesure|maß|capacidade?|capacidad|capacit[eé]|f[aä]higkeit|falta|carencia|ausencia|ausência|manque|absence|mangel|aumento|crecimiento|crescimento|augmentation|zunahme|redu[cç][aã]o|reducci[oó]n|r[eé]duction|disminuci[oó]n|diminui[cç][aã]o|verringerung|cambio|mudança|changement|änderung|n[uú]mero|cantidad|quantidade|quantit[eé]|anzahl|grado|grau|degr[eé]|grad|nivel|nível|niveau|impacto|impact|efecto|efeito|effet|wirkung|tendencia|tendência|tendance|diferencia|diferença|diff[eé]rence|unterschied|suma|soma|somme|summe|media|média|moyenne|m[aá]ximo|m[ií]nimo|uso|usage|verwendung|necesidad|necessidade|besoin|bedarf|importancia|importância|presencia|presença|riesgo|risco|risque|risiko|mitad|metade|moiti[eé]|hälfte|resultado|r[eé]sultat|ergebnis)$/;

/** `es una parte de X`, `es un tipo de X`, `es la raíz de X`: what the noun before "of" makes of it. */
export function kindType(table: LanguageTable, group: Group): RelationType {
  const { frame } = group;
  if (OPPOSITES.test(frame)) return "contrasts-with";
  const isKind = table.kinds.has(frame) || table.kinds.has(table.singular(frame));
  if (table.parts.has(frame) && !isKind) return "part-of";
  return MEASURES.test(frame) || (group.head === true && !isKind && !table.generic.has(frame)) ? "related-to" : "is-a";
}

/** Whether a group behind a copula, without an article, only describes: `es continua`, `est rapide`. */
export function describes(table: LanguageTable, group: Group, word: TaggedWord | undefined): boolean {
  if (group.determined || group.frame || word === undefined) return false;
  if (group.to - group.from === 1 && /^\p{Ll}/u.test(word.text)) return true;
  return /^\p{Ll}/u.test(word.text) && table.adjective.test(word.lower) && !table.nounsLike.has(word.lower);
}

function copulaLabel(predicate: Predicate, group: Group, words: readonly TaggedWord[]): string {
  const article = words[group.outer - 1];
  const of = group.frame ? (/^(?:ist|sind|war)/.test(predicate.label) ? "von" : "de") : "";
  const parts = [predicate.label, group.indefinite ? (article?.lower ?? "") : "", group.frame, of];
  return parts.filter(Boolean).join(" ").split(" ").slice(0, 4).join(" ");
}

/** A label's last words, at most four: those nearest to the target. */
const shortened = (label: string): string => label.split(" ").slice(-4).join(" ");
