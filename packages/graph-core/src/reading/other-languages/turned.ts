import { type Draft, firstLabel } from "../draft.ts";
import type { Group } from "./groups.ts";
import type { Predicate } from "./predicate.ts";
import type { SentenceNames } from "./sentence-names.ts";
import { namesSeveralIn } from "./several.ts";
import type { LanguageTable } from "./table.ts";
import type { TaggedWord } from "./words.ts";

/** What is so for something is needed by it: `la luz es necesaria para la fotosíntesis`. */
const NEEDED =
  /^(?:necesari[oa]s?|necessári[oa]s?|nécessaires?|notwendig|nötig|erforderlich|imprescindibles?|imprescindíve(?:l|is)|indispensables?|indispensáve(?:l|is)|unerlässlich|unentbehrlich)$/;
const NEED =
  /^(?:requisitos?|pré-requisitos?|prerrequisitos?|prérequis|préalable|voraussetzung|vorbedingung|condición|condição|condition)$/;
const FOR_WHAT = /^(?:para|pour|für|à|a)$/;
const NEEDS: Record<string, string> = { es: "necesita", pt: "necessita de", fr: "nécessite", de: "benötigt" };

/** How an edge says that something needs what is told to be needed; undefined where nothing of the kind is told. */
export function needOf(table: LanguageTable, adjective: string, preposition: string): string | undefined {
  return FOR_WHAT.test(preposition) && (NEEDED.test(adjective) || NEED.test(adjective)) ? NEEDS[table.code] : undefined;
}

/** `es un requisito para la vida`: what is said stands behind the preposition. */
export const isNeed = (group: Group, next: TaggedWord | undefined): boolean =>
  NEED.test(group.text.toLowerCase()) && FOR_WHAT.test(next?.preposition ?? "");

const RESULTS = /^(?:resultar|résulter|découler|surgir)$/;
const DUE = /^(?:due?s?|debid[oa]s?|devid[oa]s?)$/;
const CAUSES: Record<string, string> = { es: "causa", pt: "causa", fr: "cause", de: "verursacht" };

/** How an edge says that what stands behind the preposition brings the subject about: `résulte de X`, `est due à X`, `se debe a X`. */
export function causeOf(
  { code }: LanguageTable,
  predicate: Predicate,
  adjective: string,
  preposition: string,
): string | undefined {
  const { lemma, label } = predicate;
  const isResult =
    lemma !== undefined &&
    ((RESULTS.test(lemma) && preposition === "de") || (lemma === "entstehen" && preposition === "durch"));
  const isOwed =
    /^[aà]$/.test(preposition) &&
    (lemma === undefined
      ? DUE.test(adjective)
      : /^(?:deber|dever)$/.test(lemma) && /(?:^se | se$|-se$|deberse$)/.test(label));
  return isResult || isOwed ? CAUSES[code] : undefined;
}

const CLASSIFIES = /^(?:clasificar|classificar|classer|classifier)$/;
const DIVIDES = /^(?:einteilen|unterteilen|gliedern|untergliedern|dividir|diviser|répartir|subdividir|subdiviser)$/;

/** `se clasifican en A y B`: kinds; what many things are divided into is, where it is called as they are. */
export function classifies(table: LanguageTable, predicate: Predicate, draft: Draft, preposition: string): boolean {
  if (!/^(?:en|em|in)$/.test(preposition)) return false;
  const lemma = predicate.lemma ?? "";
  // "clasifica tareas en cuadrantes": not itself
  if ((predicate.direct ?? 0) > 0) return false;
  if (CLASSIFIES.test(lemma)) return true;
  if (!predicate.plural || !DIVIDES.test(lemma)) return false;
  return table.code === "de" || predicate.subjects.some((subject) => draft.key.startsWith(`${subject.key} `));
}

const DEFINITE_SINGULAR = /^(?:el|la|le|l|o|a|der|das)$/;

/** `Los órganos principales son el bazo y el hígado`, `Bekannte Verfahren sind A und B`: many are said to be some, each of them one. */
export function listsKinds(
  table: LanguageTable,
  {
    predicate,
    subject,
    group,
    words,
  }: { predicate: Predicate; subject: Group; group: Group; words: readonly TaggedWord[] },
): boolean {
  if (!predicate.plural || predicate.subjects.length !== 1 || group.frame || group.indefinite) return false;
  const article = words[group.outer - 1]?.lower ?? "";
  const goesOn = /^(?:comma|conjunction)$/.test(words[group.to]?.kind ?? "");
  if (subject.determined && group.determined && goesOn)
    return DEFINITE_SINGULAR.test(article) || (table.code === "de" && article === "die");
  const first = words[subject.outer]?.lower ?? "";
  return goesOn && !group.determined && FAMOUS.test(first) && /^\p{Lu}/u.test(group.text);
}

/** `Son la reclusión y la detención` under "Penas", `Son causas de X la A y la B`: without a subject of their own, many are said to be some. */
export function isFirstOfKinds(
  { place, words }: SentenceNames,
  { plural, features, subjects, objects, negated }: Predicate,
  group: Group,
): boolean {
  const { table } = place;
  if (!plural || !features.inherited || objects > 0 || negated || group.indefinite || table.capitalNouns) return false;
  const list = words.slice(group.to);
  const ends = list.findIndex(({ kind }) => /^(?:stop|colon|relative|verb|copula)$/.test(kind));
  const rest = list.slice(0, ends < 0 ? undefined : ends);
  const goesOn = rest.some(({ kind }) => kind === "conjunction");
  const one = rest.findIndex(({ lower, kind }) => kind === "determiner" && DEFINITE_SINGULAR.test(lower));
  if (!group.determined)
    return (
      goesOn &&
      one >= 0 &&
      rest[one - 1]?.kind !== "preposition" &&
      !/^(?:comma|conjunction)$/.test(rest[one - 1]?.kind ?? "")
    );
  const [topic] = subjects;
  const several = topic !== undefined && namesSeveralIn(table, firstLabel(topic) ?? "");
  return goesOn && several && DEFINITE_SINGULAR.test(words[group.outer - 1]?.lower ?? "");
}

const FAMOUS = /^(?:bekannte|wichtige|typische|häufige|gängige|verbreitete)$/;

/** Whether a finite verb speaks of many. */
export function isPlural(table: LanguageTable, lower: string): boolean {
  const ends = { de: /(?:en|sind)$/, es: /n$/, pt: /(?:m|ão)$/u, fr: /nt$/ }[table.code];
  return ends?.test(lower) ?? false;
}
