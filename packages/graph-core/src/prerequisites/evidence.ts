import { closedType, type Evidence, type Relation } from "../model/relation.ts";
import { compare } from "../merge/order.ts";
import { remember } from "../model/remember.ts";
import { amountOf, type Pair } from "./pair.ts";
import type { SignalFact, SignalKind } from "./signal-fact.ts";
import { contentWords, type Word } from "./words.ts";

/** A signal with its words: what an edge can say for itself. */
export interface Ground {
  /** Name of the signal among the features. */
  signal: string;
  /** A sentence for people. */
  reason: string;
  evidence: Evidence[];
}

/** Facts of one kind are not all quoted. */
const MAX_QUOTED = 3;
const FENCE = "---";
/** A quote of more content words than this says more than a name in a list. */
const NAME_WORDS = 4;
/** Of evidence that names both concepts in more words than that, and of what besides stands in a note of one of them. */
const WORTH = 6;
const MOST_WORTH = WORTH + 1;
/** As many places as a person reads through: no more of a prerequisite's evidence is shown. */
export const MAX_SHOWN = 8;
/** A name in a list of front matter says less than any sentence. */
const LISTED_RULE = "front-matter";

/** Kinds that say enough to be shown; `earlier` alone is no reason. */
const SHOWN: readonly SignalKind[] = [
  "stated",
  "definition",
  "title",
  "name",
  "link",
  "onward",
  "under",
  "within",
  "reference",
];

/** Quotes whose words are remembered: whoever edits a note has the same relations explained again and again. */
const QUOTES = 1 << 11;

const stemsOf = remember((quote): ReadonlySet<string> => new Set(contentWords(quote).map(({ stem }) => stem)), QUOTES);

/** Whether anything with words behind it says that one end requires the other. */
export function hasGrounds(pair: Pair, forwards: boolean): boolean {
  return pair.relations.length > 0 || SHOWN.some((kind) => hasKind(pair, forwards, kind));
}

/**
 * Everything with words behind it that says that one end requires the other.
 * @param quoteAt the line of a note's text around an offset.
 */
export function groundsOf(pair: Pair, forwards: boolean, quoteAt: (note: string, offset: number) => string): Ground[] {
  const [concept, requires] = forwards ? [pair.one, pair.other] : [pair.other, pair.one];
  const grounds: Ground[] = [];
  const notes = [pair.notes[0]?.note, pair.notes[1]?.note];
  let known: Word[][] | undefined;
  const names = (): Word[][] => (known ??= [contentWords(concept.label), contentWords(requires.label)]);
  /** Most telling first: what names both, and stands where one of the two is explained. Otherwise as they come. */
  const telling = (evidence: readonly Evidence[]): Evidence[] => {
    // As a rule there is one, whose words need not be looked at.
    if (evidence.length < 2) return [...evidence];
    const byWorth = Array.from({ length: MOST_WORTH + 1 }, (): Evidence[] => []);
    const others: Evidence[] = [];
    for (const each of evidence)
      if (notes.includes(each.note)) byWorth[MOST_WORTH - worthOf(each) - 1]!.push(each);
      else others.push(each);
    // Two hubs have hundreds, most of which say all that can be said: behind enough of those nothing is shown.
    const shown = new Set<string>();
    for (const each of others) {
      const worth = worthOf(each);
      byWorth[MOST_WORTH - worth]!.push(each);
      if (worth === WORTH && !isListed(each) && shown.add(toldAs(each)).size === MAX_SHOWN) break;
    }
    return byWorth.flat();
  };
  const worthOf = ({ quote }: Evidence): number => {
    const words = stemsOf(quote);
    const named = names().filter((name) => name.every(({ stem }) => words.has(stem))).length;
    return 2 * named + (words.size > NAME_WORDS ? 2 : 0);
  };
  for (const kind of SHOWN) {
    if (!hasKind(pair, forwards, kind)) continue;
    const facts = pair.quotable(kind, forwards);
    const best = facts[0];
    if (best === undefined) continue;
    const reason = best.reason || sentence(kind, concept.label, requires.label);
    const evidence = facts.map((fact) => evidenceOf(fact, quoteAt));
    // The fence of front matter says nothing; where there is more, that is shown.
    const words = evidence.filter(({ quote }) => quote !== FENCE);
    grounds.push({ signal: kind, reason, evidence: telling(words.length > 0 ? words : evidence).slice(0, MAX_QUOTED) });
  }
  for (const relation of pair.relations) {
    const ahead = relation.source === concept.id;
    const reason = ahead
      ? relationSentence(relation, concept.label, requires.label)
      : relationSentence(relation, requires.label, concept.label);
    grounds.push({
      signal: (ahead ? "" : "back:") + closedType(relation.type),
      reason,
      evidence: telling(relation.evidence),
    });
  }
  return grounds;
}

/** What two pieces of evidence share that whoever reads them sees twice: one rule at several places of a line, or once as a word in it. */
export function toldAs({ note, start, rule, quote }: Evidence): string {
  return `${start.line}\n${rule}\n${note}\n${quote}`;
}

/** Whether evidence is a name in a list, and no sentence. */
export function isListed({ rule }: Evidence): boolean {
  return rule === LISTED_RULE;
}

function hasKind(pair: Pair, forwards: boolean, kind: SignalKind): boolean {
  const amount = amountOf(pair, forwards, kind);
  return kind === "stated" ? amount >= 0 : amount > 0;
}

function sentence(kind: SignalKind, concept: string, requires: string): string {
  switch (kind) {
    case "definition":
      return `${concept} is explained through ${requires}.`;
    case "title":
      return `The note on ${concept} speaks of ${requires}.`;
    case "name":
      return `The name of ${concept} builds on ${requires}.`;
    case "link":
      return `The explanation of ${concept} refers to ${requires}.`;
    case "onward":
      return `The note on ${requires} leads on to ${concept}.`;
    case "under":
      return `${concept} is explained as a part of ${requires}.`;
    case "within":
      return `${concept} is explained where the notes explain ${requires}.`;
    case "reference":
    case "earlier":
      return `What the notes say of ${concept} speaks of ${requires}.`;
    case "stated":
      return `The notes say that ${concept} requires ${requires}.`;
  }
}

function relationSentence({ type, label }: Relation, source: string, target: string): string {
  if (type === "is-a") return `${source} is a kind of ${target}.`;
  if (type === "part-of") return `${source} is a part of ${target}.`;
  return `${source} ${label || type.replaceAll("-", " ")} ${target}.`;
}

function evidenceOf(fact: SignalFact, quoteAt: (note: string, offset: number) => string): Evidence {
  return {
    start: fact.start,
    end: fact.end,
    note: fact.note,
    quote: fact.quote === "" ? quoteAt(fact.note, fact.start.offset) : fact.quote,
    rule: fact.rule,
  };
}

/** Strongest first where the note tells how strong; then by place. */
export function byPlace(a: SignalFact, b: SignalFact): number {
  return (
    (b.kind === "stated" ? b.amount : 0) - (a.kind === "stated" ? a.amount : 0) ||
    compare(a.note, b.note) ||
    a.start.offset - b.start.offset ||
    a.end.offset - b.end.offset ||
    compare(a.kind, b.kind) ||
    compare(a.rule, b.rule) ||
    compare(a.reason, b.reason) ||
    b.amount - a.amount ||
    compare(a.from, b.from) ||
    compare(a.to, b.to)
  );
}
