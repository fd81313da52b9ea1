import type { Block, RichText } from "../../model/note.ts";
import type { RelationType } from "../../model/relation.ts";
import { otherFacet } from "../../language/lexicon/headings-other.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Frame, Lead } from "../frame.ts";
import { formulas } from "../formulas.ts";
import type { Group } from "./groups.ts";
import type { Notebook } from "../notebook.ts";
import { arrowsBetween, isBareList } from "./bare-lists.ts";
import { readBrackets } from "./brackets.ts";
import { ClauseScan } from "./clause-scan.ts";
import { leftOut } from "./left-out.ts";
import { namesPart, namesSeveralIn, withAdjective } from "./several.ts";
import type { LanguageTable } from "./table.ts";
import { OF_TOPIC, underFacet } from "./under-facet.ts";
import { nameMarks } from "./sentence-names.ts";
import { tagText, type TaggedWord } from "./words.ts";

/** Where a stretch of text stands. */
export interface TextPlace {
  block: Block;
  index: number;
  content: RichText;
  /** Offset in the text at which to begin. */
  from: number;
  frame: Frame;
  /** The term that a label before it defines. */
  defined: Draft | undefined;
  /** Whom the label before it is told of. */
  above?: Draft;
  /** An arrow leads from the term to what stands behind it. */
  arrow?: boolean;
  isField?: (name: string) => boolean;
  /** It is one of several lines that stand for themselves. */
  line?: boolean;
}

/** `A) …`: the answers of a question; most are wrong. */
const CHOICE = /^\s*\(?[A-Ea-e]\)\s/;

/** `Achar que o prompt resolve tudo`: a mistake that is warned of. Nobody says so. */
const BELIEF =
  /^[^\p{L}]*(?:achar|assumir|acreditar|pensar|supor|creer|asumir|suponer|croire|supposer)\s+(?:de\s+)?qu?e\b/iu;

/**
 * Reads a block of Spanish, Portuguese, French or German: names its noun groups, relates them by cue words, reads short
 * items as phrases under their topic. Deterministic, linear in the text.
 * @returns what the block is about and what it leads in.
 */
export function readOtherText(notebook: Notebook, table: LanguageTable, at: TextPlace): { topic?: Draft; lead?: Lead } {
  const { block, index, content, arrow, isField } = at;
  // "**Bajo coste**: requiere poca energía", among advantages: the topic does.
  const { above } = at;
  const isTopics = above !== undefined && /^(?:benefits|drawbacks)$/.test(at.frame.facet ?? "");
  const frame: Frame = isTopics ? { ...at.frame, topic: above } : at.frame;
  const defined = isTopics ? undefined : at.defined;
  const choice = CHOICE.exec(content.text.slice(at.from));
  const pair = readPair(notebook, at);
  if (pair === content.text.length) return {};
  const from = pair || at.from + (choice?.[0].length ?? 0);
  if (readLinkList(notebook, at)) return {};
  const marks = nameMarks(content);
  const sentences = tagText(table, content.text, from, formulas(content));
  let previous: Draft | undefined = defined;
  let subject: Draft | undefined;
  let verbs = 0;
  const scans: ClauseScan[] = [];
  sentences.forEach((sentence, n) => {
    const inner: Frame = choice ? { distance: frame.distance, example: true } : frame;
    const said = content.text.slice(sentence.start, sentence.end);
    const question = /\?["”»’'*_\s]*$/u.test(said) || BELIEF.test(said);
    const scan = new ClauseScan(
      {
        notebook,
        table,
        block,
        index,
        content,
        frame: inner,
        defined,
        previous,
        ...(subject && { opened: subject }),
        first: n === 0,
        question,
        ...(arrow && { arrow }),
        ...(isField && { isField }),
      },
      sentence,
      marks,
    ).read();
    readBrackets(scan, sentence);
    if (question) return;
    leftOut(scan, scans.at(-1), content.text.slice(0, sentence.start));
    previous = scan.subject ?? previous;
    subject ??= scan.subject;
    verbs += scan.verbs;
    scans.push(scan);
  });
  arrowsBetween(scans);
  const [only] = scans;
  if (!choice && only && scans.length === 1 && !at.defined) {
    const topic = verbs === 0 ? bareItem(only, at) : listedHead(only, at);
    if (topic) return { topic };
  }
  const lead = leadIn(scans.at(-1), at);
  return { ...(subject && !choice ? { topic: subject } : {}), ...(lead ? { lead } : {}) };
}

/** `[[X]], [[Y]] y [[Z]]`, behind a label or on its own: each belongs to the topic. */
function readLinkList(notebook: Notebook, at: TextPlace): boolean {
  const { block, index, content, from, frame, defined } = at;
  const links = content.marks.filter(({ kind, from: start }) => kind === "wikilink" && start >= from);
  if (links.length < 2) return false;
  const between = links.reduceRight((text, m) => text.slice(0, m.from) + text.slice(m.to), content.text).slice(from);
  if (!/^[\s,;·|/&]*(?:(?:y|e|et|und)[\s,]*)?$/u.test(between)) return false;
  const topic = defined ?? frame.topic;
  for (const link of links) {
    const draft = notebook.draft(content.text.slice(link.from, link.to));
    if (!draft) continue;
    const start = content.offsets[link.from] ?? block.span.start.offset;
    const end = (content.offsets[link.to - 1] ?? start) + 1;
    draft.roles.bare++;
    draft.places.push({ start, end, block: index });
    if (!topic || topic === draft || frame.asks) continue;
    const under = underFacet(frame.facet, topic, draft);
    notebook.tie({ ...under, block: index, start, end, rule: "bare", features: { inherited: 1 } });
  }
  return true;
}

/**
 * `X vs. Y` on a line of its own, or before a colon, sets two things side by side.
 * @returns offset behind them; 0 where they are none
 */
function readPair(notebook: Notebook, at: TextPlace): number {
  const { block, index, content } = at;
  const pair = /^([^.:;,]{2,40}?)\s+(?:vs\.?|versus)\s+([^.:;,]{2,40}?)(?:[\s:.]*$|:\s+)/iu.exec(
    content.text.slice(at.from),
  );
  const [one, other] = [pair?.[1], pair?.[2]].map((name) => name && notebook.draft(name));
  if (!pair || !one || !other) return 0;
  const { start, end } = block.span;
  for (const draft of [one, other]) {
    draft.roles.bare++;
    draft.places.push({ start: start.offset, end: end.offset, block: index });
  }
  const rest = { label: "vs", rule: "heading", block: index, start: start.offset, end: end.offset, features: {} };
  notebook.tie({ source: one, target: other, type: "contrasts-with", ...rest });
  return at.from + pair[0].length;
}

/** What a label may say of the names behind it. */
const LISTED = /^(?:benefits|drawbacks|kinds|examples|uses|needs|causes|remedies|parts|effects)$/;

/** A short item without a verb is a phrase under its topic: a part, a kind, or what its lead-in says. */
function bareItem(scan: ClauseScan, at: TextPlace): Draft | undefined {
  const { block, frame } = at;
  // "Avantages : portabilité, légèreté"
  if (at.from > 0 && !at.defined && LISTED.test(frame.facet ?? "") && isBareList(scan, 2)) {
    for (const group of scan.groups) {
      const each = scan.name(group, "bare");
      if (each) relateBare(scan, each, frame);
    }
    return undefined;
  }
  // A line under a heading that says nothing of it may as well be a note's own aside.
  const isLine = at.line === true && frame.facet !== undefined && frame.facet !== "meta";
  if (!isLine && !/^(?:item|definition|table-row)$/.test(block.kind)) return undefined;
  const kind = kindByAdjective(scan, frame);
  const whole = kind ? undefined : wholeItem(scan, at);
  const groups = kind ? [kind] : whole ? [whole] : scan.groups.filter((g) => !g.generic);
  const [first] = groups;
  if (!first || groups.length > 4 || first.outer > 1 || scan.words.length > 14) return undefined;
  // "Sem custo extra", "Se houver tempo": said of something, and no thing itself.
  if (/^(?:preposition|subordinator|negation|pronoun)$/.test(scan.words[0]?.kind ?? "")) return undefined;
  const draft = scan.name(first, "bare");
  if (!draft) return undefined;
  relateBare(scan, draft, frame);
  return groups.length === 1 ? draft : undefined;
}

/** `course aux armements`, `resistencia a la corrosión`: an item that is one name, though a preposition stands in it. */
function wholeItem({ groups, words, place }: ClauseScan, { content }: TextPlace): Group | undefined {
  const [first, second, more] = groups;
  if (!first || !second || more || first.outer > 1 || first.frame || second.generic) return undefined;
  const between = words.slice(first.to, second.outer);
  const isTo = /^(?:à|a)$/.test(between[0]?.preposition ?? "") && between.length < 3;
  const ends = words.slice(second.to).every(({ kind }) => kind === "stop" || kind === "comma");
  if (!isTo || !ends || place.table.capitalNouns || words[first.to - 1]?.bracketed) return undefined;
  if (between[1] && between[1].kind !== "determiner") return undefined;
  const name = content.text.slice(first.start, second.end);
  return { ...first, to: second.to, end: second.end, text: name, generic: false };
}

/** `- hídrica` among the kinds of `Erosión del suelo`. */
function kindByAdjective({ groups, words, place: { table } }: ClauseScan, { facet, topic }: Frame): Group | undefined {
  const [only, more] = groups;
  const [word, behind] = words;
  if (facet !== "kinds" || !only || more || !word || only.outer > 0) return undefined;
  if (behind && !/^(?:comma|stop|colon)$/.test(behind.kind)) return undefined;
  const name = topic && withAdjective(table, firstLabel(topic) ?? "", word.text);
  return name === undefined ? undefined : { ...only, text: name, generic: false };
}

/** `X, que hace Y` in a list that is led in: X is what is listed. */
function listedHead(scan: ClauseScan, { block, frame }: TextPlace): Draft | undefined {
  const [first] = scan.groups;
  const isTopics = frame.topic !== undefined && first?.outer === 1 && first.determined;
  if (block.kind !== "item" || !(frame.lead || isTopics) || !first || first.generic || first.outer > 1)
    return undefined;
  const [next, more] = scan.words.slice(first.to, first.to + 2);
  const isDone = more?.verb?.form === "participle";
  if (next?.kind !== "relative" && !(next?.kind === "comma" && (more?.kind === "relative" || isDone))) return undefined;
  const draft = scan.name(first, "bare");
  if (draft) relateBare(scan, draft, frame);
  return draft;
}

function relateBare(scan: ClauseScan, draft: Draft, frame: Frame): void {
  const { lead, topic, facet } = frame;
  if (lead) {
    for (const source of lead.sources)
      if (source !== draft)
        scan.tie(lead.reversed ? draft : source, lead.reversed ? source : draft, lead.type, lead.label, lead.rule, {
          lead: 1,
          inherited: 1,
        });
    return;
  }
  if (!topic || topic === draft || facet === "meta" || frame.asks) return;
  // "Crises", and below it the single ones
  const { table } = scan.place;
  const written = firstLabel(topic) ?? "";
  // "Nuevas armas: gas, tanques y aviones"
  const isLabel = topic.roles.term > 0 && topic !== frame.heading && /^(?:label|lead)$/.test(frame.origin ?? "");
  const isSection = (isLabel || topic === frame.heading) && topic !== frame.subject && topic.roles.title === 0;
  const isKind = !facet && isSection && namesSeveralIn(table, written) && !namesPart(table, draft.key);
  const { source, target, type, label } = underFacet(isKind ? "kinds" : facet, topic, draft);
  scan.tie(source, target, type, label, "bare", { inherited: 1 });
}

/** `Los dos métodos más famosos son:`, `Algunos enfoques incluyen:`, `usa:`: what the items under it are. */
function leadIn(scan: ClauseScan | undefined, at: TextPlace): Lead | undefined {
  if (!scan || !/[:：]\s*$/.test(at.content.text)) return undefined;
  const { table } = scan.place;
  const topic = at.defined ?? at.frame.topic;
  // "Rust is oxidised iron. Consequences:"
  const heading = /[.;!?]\s+(\p{L}[\p{L} ]{2,40})[:：]\s*$/u.exec(at.content.text)?.[1] ?? "";
  const [ofFacet, says] = OF_TOPIC.get(otherFacet(heading)) ?? [];
  const whose = scan.subject ?? topic;
  if (ofFacet && says && whose)
    return { sources: [whose], type: ofFacet, label: says, reversed: false, rule: "lead-verb" };
  const words = scan.words.filter((w) => w.kind !== "colon" && w.kind !== "stop");
  const last = words.at(-1);
  // "suele ocurrir por las siguientes razones:"
  if (last && REASONS.test(last.lower) && whose)
    return { sources: [whose], type: "affects", label: "causes", reversed: true, rule: "lead-verb" };
  const lastVerb = words.findLast((w) => w.kind === "verb" || w.kind === "copula");
  const isKind = (w: (typeof words)[number]) => table.kinds.has(w.lower) || table.kinds.has(table.singular(w.lower));
  const kind = words.findIndex(isKind);
  const ends = last?.kind === "such-as" || lastVerb === last;
  const does = countedBehind(scan, words);
  if (does) return does;
  const [named] = scan.groups;
  // "… para siempre. Condiciones de Coffman:"
  const isName =
    named && scan.verbs === 0 && named.outer < 2 && named.to === words.length && scan.words.length > words.length;
  const many = isName && !scan.place.first && namesSeveralIn(table, named.text) ? scan.name(named, "term") : undefined;
  if (many) return { sources: [many], type: "is-a", label: "is a", reversed: true, rule: "lead-kinds" };
  if (!ends && kind < 0) return undefined;
  // "Hay varias técnicas para reducir el sobreajuste:": those serve it, and are no kinds of it.
  const serves = kind >= 0 && words.slice(kind + 1).some(({ lower }) => /^(?:para|pour|für)$/.test(lower));
  if (serves)
    return topic && { sources: [topic], type: "applies-to", label: "para", reversed: true, rule: "lead-verb" };
  // "Las ventajas son:" names no kinds either.
  const isGeneric = words.some((w) => table.generic.has(w.lower) || table.generic.has(table.singular(w.lower)));
  if (kind < 0 && last?.kind !== "such-as" && lastVerb?.kind === "copula" && isGeneric) return undefined;
  if (last?.kind === "such-as" || lastVerb?.kind === "copula" || kind >= 0) {
    const source = scan.groups.findLast((g) => !g.generic && !g.frame);
    const named = source && last?.kind === "such-as" ? scan.name(source, "modifier") : undefined;
    // "Modelos que cambian, como:" under "Modelos adaptativos" lists those.
    const isTopic = named && topic?.key.split(" ").includes(named.key.split(" ")[0] ?? "");
    const who = named && !isTopic ? named : topic;
    const parts = words.some((w) => table.parts.has(w.lower) || table.parts.has(table.singular(w.lower)));
    if (parts) return who && { sources: [who], type: "part-of", label: "part of", reversed: true, rule: "lead-verb" };
    return who && { sources: [who], type: "is-a", label: "is a", reversed: true, rule: "lead-kinds" };
  }
  const sense = lastVerb?.verb?.sense;
  const who = scan.subject ?? topic;
  if (!who || !sense || sense === "aside") return undefined;
  const contains = sense === "contains";
  return {
    sources: [who],
    type: contains ? "part-of" : sense,
    label: contains ? "part of" : (lastVerb?.lower ?? ""),
    reversed: contains,
    rule: "lead-verb",
  };
}

/** `Le contrat exige trois conditions :`: the verb is said of what is counted, and so of each item. */
function countedBehind({ subject }: ClauseScan, words: readonly TaggedWord[]): Lead | undefined {
  const at = words.findLastIndex(({ kind }) => kind === "verb");
  const { verb, lower } = words[at] ?? {};
  if (!subject || !verb || !lower || !/^(?:uses|requires|produces)$/.test(verb.sense)) return undefined;
  const behind = words.slice(at + 1);
  const isCount = behind.some(({ lower: word }) => NUMBER.test(word)) && behind.length < 5;
  if (!isCount || verb.form !== "finite" || behind.some(({ kind }) => !/^(?:determiner|content)$/.test(kind)))
    return undefined;
  return { sources: [subject], type: verb.sense as RelationType, label: lower, reversed: false, rule: "lead-verb" };
}

const REASONS = /^(?:razones|causas|motivos|razões|raisons|causes|gründen?|ursachen)$/;
const NUMBER =
  /^(?:\d|dos|tres|cuatro|cinco|seis|varios|varias|dois|duas|três|quatro|vários|várias|deux|trois|quatre|cinq|six|plusieurs|zwei|drei|vier|fünf|sechs|mehrere)$/u;
