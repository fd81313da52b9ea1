import { STATED_RULES, UNSAID_RULE } from "../../model/reading.ts";
import type { RelationType } from "../../model/relation.ts";
import { RELATION_TYPES } from "../../model/relation.ts";
import { sendsElsewhere, takesForSo, tellsReader, tellsWhereToClick } from "../asking.ts";
import { STATED, type Draft, type Tie } from "../draft.ts";
import { deniedName, deniesPredicate, withoutAssertion } from "../denial.ts";
import type { NoteContext } from "../features.ts";
import { PROSE } from "../note-context.ts";
import { standing, type Notebook } from "../notebook.ts";
import { SparseScorer, SparseScorers } from "../score.ts";
import { type FeatureSink, HashList } from "../feature-sink.ts";
import { WeightSum } from "../weight-sum.ts";
import { PAIR_WEIGHTS, TYPE_WEIGHTS } from "../weights.data.ts";
import { TOLD_WEIGHTS } from "../told-weights.data.ts";
import { occurrencesByPlace, type EndKind, type Occurrence } from "./occurrences.ts";
import { areOnlyNamedAlike, goesOn } from "./held-names.ts";
import { kindsByName, NAME_RULE, toldByName } from "./by-name.ts";
import { narrows, saidByName } from "./kind-words.ts";
import { likelyType } from "./likely-type.ts";
import { firstListed } from "./path.ts";
import type { Statement } from "../statement.ts";
import { type EndScores, pairFeatures } from "./pair-features.ts";
import { inWords, isDeniedOfOther, phraseOf } from "./pair-label.ts";
import { toldFeatures } from "./told-features.ts";
import { typeFeatures } from "./type-features.ts";

/** A relation between two drafts, with how sure it is and the words that say it. */
export interface ScoredPair {
  source: Draft;
  target: Draft;
  type: RelationType;
  label: string;
  rule: string;
  /** How likely people draw the two as related, 0 to 1. */
  drawn: number;
  /** How likely the words say what is told, 0 to 1. */
  confidence: number;
  /** Offsets in the note. */
  start: number;
  end: number;
  /** See {@link Tie.denies}. */
  denies?: RelationType;
}

/**
 * A pair that is less likely drawn than `setOut`, or `prose` in running prose, is no relation; where no rule read it, `unread` more is asked, and `apart` in
 * all where moreover the two only meet by what {@link APART} names: lower, these cost as much precision as they bring recall. F1 on notes that were not learnt from is a point better from .26
 * on, but then fewer of the facts that essays state are held: docs/decisions/0007-learnt-reading.md.
 */
const LEAST = { setOut: 0.2, prose: 0.16, unread: 0.02, apart: 0.4, sure: 0.1, name: 0.5, end: 0.3 };
/** A kind that only its name tells is no likelier drawn: of those scored .75 people had drawn 6 of 10. */
const MOST_BY_NAME = 0.6;
/** Called with every relation of a note in English, surely told or not, and with what names its features: for the learner. */
export type Watch = (pair: ScoredPair, features: (sink: FeatureSink) => void) => void;

interface Scorers {
  pair: WeightSum;
  told: WeightSum;
  types: SparseScorers;
  /** Written to anew by whoever needs it. */
  hashes: HashList;
}
let loaded: Scorers | undefined;

/** Unpacks the weights when they are first needed. */
function scorers(): Scorers {
  loaded ??= {
    pair: new WeightSum(new SparseScorer(PAIR_WEIGHTS)),
    told: new WeightSum(new SparseScorer(TOLD_WEIGHTS)),
    types: new SparseScorers(RELATION_TYPES.map((type) => TYPE_WEIGHTS[type])),
    hashes: new HashList(),
  };
  return loaded;
}

/**
 * The relations of a note: every ordered pair of candidates that meets somewhere is scored; of two directions the likelier drawn
 * stands. In the order of the note. Cost: pairs of candidates a statement.
 */
export function scoredPairs(
  notebook: Notebook,
  score: ReadonlyMap<Draft, number>,
  context: NoteContext,
  watch?: Watch,
): ScoredPair[] {
  const { pair, types, told, hashes } = scorers();
  const least = context.prose > PROSE ? LEAST.prose : LEAST.setOut;
  pair.forget();
  told.forget();
  const likelihood = (features: (sink: FeatureSink) => void): number => {
    told.clear();
    features(told);
    return told.probability();
  };
  const kept: { at: Occurrence; confidence: number }[] = [];
  const best = new Map<number, (typeof kept)[number]>();
  const drafts = notebook.drafts.length;
  const scores = notebook.drafts.map((draft) => score.get(draft) ?? 0);
  const scoreOf = ({ id }: Draft): number => scores[id]!;
  const endsOf = ({ source, target }: Occurrence): EndScores => ({
    source: scoreOf(source.draft),
    target: scoreOf(target.draft),
  });
  const keyOf = (source: Draft, target: Draft) => source.id * drafts + target.id;
  // Most pairs are no relation, and need no type; others are asked for it twice.
  let asked: { at: Occurrence; odds: number[] } | undefined;
  const typeOdds = (at: Occurrence): number[] => {
    if (asked?.at === at) return asked.odds;
    hashes.clear();
    pairFeatures(hashes, at, endsOf(at), context);
    typeFeatures(hashes, at);
    const odds = types.logOdds(hashes.hashes, hashes.size);
    asked = { at, odds };
    return odds;
  };
  const probability = (at: Occurrence, ends: EndScores): number => {
    pair.clear();
    pairFeatures(pair, at, ends, context);
    return pair.probability();
  };
  const toldOfKind = toldOfKinds(notebook);
  const consider = (at: Occurrence): void => {
    const byName = at.ties[0]?.rule === NAME_RULE;
    const key = keyOf(at.source.draft, at.target.draft);
    if (byName && (best.has(key) || best.has(keyOf(at.target.draft, at.source.draft)))) return;
    const ends = endsOf(at);
    // What a link's writer typed holds, however little the note says of its end.
    const stated = isStated(at);
    if (!stated && Math.min(ends.source, ends.target) < LEAST.end) return;
    const confidence = stated ? STATED : probability(at, ends);
    if (confidence < leastOf(at, byName, least) || areOnlyNamedAlike(at)) return;
    // Asked last, for most pairs are none anyway.
    if (at.ties.length === 0 && confidence < LEAST.apart && isApart(at)) return;
    let told = confidence;
    if (byName) told = Math.min(confidence, MOST_BY_NAME);
    else if (!stated && isOfOneOfSeveral(at)) told = OF_SEVERAL * confidence;
    const found = { at, confidence: told };
    kept.push(found);
    if (told > (best.get(key)?.confidence ?? 0)) best.set(key, found);
  };
  for (const met of occurrencesByPlace(notebook, (draft) => scoreOf(draft) >= LEAST.end)) met.forEach(consider);
  kindsByName(notebook, score).forEach(consider);
  return kept.flatMap(({ at, confidence }): ScoredPair[] => {
    const source = at.source.draft;
    const target = at.target.draft;
    const key = keyOf(source, target);
    const own = best.get(key) as (typeof kept)[number];
    const back = best.get(keyOf(target, source));
    const [here, there] = [saysWhichWay(own.at), back !== undefined && saysWhichWay(back.at)];
    if (
      back &&
      here === there &&
      (back.confidence > own.confidence || (back.confidence === own.confidence && target.id < source.id))
    )
      return [];
    if (there && !here) return [];
    // What speaks for the other way speaks for a relation: "a hull consists of planks" leaves no doubt which way it is.
    const sure = here && back ? Math.max(confidence, back.confidence) : confidence;
    if (sure < least) return [];
    const tell = (type: RelationType, label: string, rule: string, denies?: RelationType): ScoredPair => {
      const features = (sink: FeatureSink): void => {
        pairFeatures(sink, at, endsOf(at), context);
        typeFeatures(sink, at);
        toldFeatures(sink, at, { type, label, rule, drawn: confidence }, typeOdds(at));
      };
      const { start, end } = at;
      const relation: ScoredPair = {
        source,
        target,
        type,
        label,
        rule,
        start,
        end,
        drawn: sure,
        confidence: isStated(at) ? STATED : likelihood(features),
        ...(denies && { denies }),
      };
      watch?.(relation, features);
      return relation;
    };
    const named = at.ties.length === 0 ? saidByName(at) : undefined;
    if (named !== undefined)
      return toldByName(at, likelyType(at, typeOdds), named).map(({ type, label, rule }) => tell(type, label, rule));
    if (isOnlyMentioned(at) || isDeniedOfOther(at)) return [tell("related-to", "relates to", UNSAID_RULE)];
    // Two verbs that say different things of the two are two relations: "generate synthetic data and use it".
    const ways = distinct(at.ties);
    if (ways.length > 1) return ways.map((tie) => tell(tie.type, inWords(tie, tie.type), tie.rule, tie.denies));
    const denies = at.ties.find((tie) => tie.denies)?.denies;
    const ofKind = toldOfKind(at);
    if (ofKind) return [tell(ofKind.type, ofKind.label, "clause")];
    const likely = likelyType(at, typeOdds);
    // What is denied is not stated, however likely the type looks without its "not".
    const set = deniedEnd(at);
    if (set !== undefined) {
      const { label, rule } = phraseOf(at, "contrasts-with");
      const says = at.ties.some(({ type }) => type === "contrasts-with") ? label : set;
      return [tell("contrasts-with", says, rule, denies)];
    }
    const type = likely === denies ? withoutAssertion(likely) : likely;
    const { label, rule } = phraseOf(at, type);
    return [tell(type, label, rule, denies)];
  });
}

/**
 * What is told of a pair that no rule read where its sentence says it of the kind of which the target is an example: "supports tools such
 * as Jib" supports Jib. Cost: the ties.
 */
function toldOfKinds({ ties }: Notebook): (at: Occurrence) => Tie | undefined {
  const kinds = new Map<string, Draft[]>();
  const told = new Map<string, Tie>();
  for (const tie of ties) {
    const { source, target, block, start, rule, type, denies } = tie;
    const [from, to] = [standing(source), standing(target)];
    if (rule === "such-as") {
      const key = `${block} ${start} ${from.id}`;
      const known = kinds.get(key);
      if (known) known.push(to);
      else kinds.set(key, [to]);
    } else if (denies === undefined && type !== "is-a" && type !== "part-of")
      told.set(`${block} ${start} ${from.id} ${to.id}`, tie);
  }
  return ({ source, target, statement, ties: own, block, start }) => {
    if (statement === undefined || own.length > 0 || source.word === target.word) return undefined;
    for (const kind of kinds.get(`${block} ${start} ${target.draft.id}`) ?? []) {
      const tie = told.get(`${block} ${start} ${source.draft.id} ${kind.id}`);
      if (tie !== undefined) return tie;
    }
    return undefined;
  };
}

/** How much less likely it is drawn: people drew 70 of 474 such ties in 701 notes, and twice as many of others as sure. */
const OF_SEVERAL = 0.5;

/** Whether an end is only in force where the statement stands, and one of several that are: under "Rods and cones" it may speak of either. */
function isOfOneOfSeveral({ source, target, statement, ties }: Occurrence): boolean {
  if (statement === undefined || ties.some(({ sure }) => sure)) return false;
  const { topic, also = [], heading, around = [] } = statement.frame;
  const several = [also.length > 0 ? topic : undefined, ...also, around.length > 0 ? heading : undefined, ...around];
  return [source, target].some(
    ({ draft, word }) => word < 0 && several.some((each) => each !== undefined && standing(each) === draft),
  );
}

/** Whether somebody typed a link between the two, or drew an arrow. */
function isStated({ ties }: Occurrence): boolean {
  return ties.some(({ rule }) => STATED_RULES.has(rule));
}

/** How sure a pair has to be at least, wherever its ends stand. */
function leastOf({ ties }: Occurrence, byName: boolean, least: number): number {
  if (byName) return LEAST.name;
  if (ties.length === 0) return least + LEAST.unread;
  return ties.some(({ sure }) => sure) ? LEAST.sure : least;
}

/** Kinds of ends that are further from what is said than a sentence's own names and its topic. */
const APART: ReadonlySet<EndKind> = new Set<EndKind>(["inside", "host", "around", "earlier", "sibling"]);

function isApart({ source, target, statement }: Occurrence): boolean {
  if (source.kind === "antecedent" || target.kind === "antecedent")
    if (statement !== undefined && !goesOn(statement)) return true;
  // A heading names its topics and says nothing of them; two subjects of one verb are what the parser could not part.
  if (statement?.block.kind === "heading") return true;

  if (statement !== undefined && shareVerb(statement, source.word, target.word)) return true;
  return APART.has(source.kind) || APART.has(target.kind) || (source.word < 0 && target.word < 0);
}

/** Whether two names that are not listed together are both the subject of one word. */
function shareVerb(statement: Statement, one: number, other: number): boolean {
  if (one < 0 || other < 0) return false;
  const { sentence } = statement;
  const [first, second] = [firstListed(sentence, one), firstListed(sentence, other)];
  const [a, b] = [statement.word(first), statement.word(second)];
  return (
    first !== second &&
    a?.label.startsWith("nsubj") === true &&
    b?.label.startsWith("nsubj") === true &&
    a.head === b.head
  );
}

/**
 * Whether a rule that leaves no doubt read a pair in this direction: what stands in a cell is told of its row or column, unless it
 * is a kind of that by its name.
 */
function saysWhichWay({ source, target, ties }: Occurrence): boolean {
  return ties.some(
    ({ sure, rule }) => sure === true || (rule === "table" && !narrows(target.draft.key, source.draft.key)),
  );
}

/** Rules that read a question as the statement that it takes for so. */
const OF_QUESTIONS: ReadonlySet<string> = new Set(["verb", "passive", "comparison"]);

/**
 * Whether a place says no more of two names than that they belong together: a question that takes nothing for so, a list of what else to read, what the
 * reader is told to do about the topic.
 */
function isOnlyMentioned({ statement, ties, source, target }: Occurrence): boolean {
  if (statement === undefined || ties.some(({ rule }) => STATED_RULES.has(rule))) return false;
  if (statement.frame.facet === "related" || sendsElsewhere(statement)) return true;
  if (statement.asks) return !ties.some(({ rule }) => OF_QUESTIONS.has(rule)) || !takesForSo(statement);
  return (Math.min(source.word, target.word) < 0 || tellsWhereToClick(statement)) && tellsReader(statement);
}

/** The words by which an end is named as what something is not; undefined for none. */
function deniedEnd({ statement, source, target }: Occurrence): string | undefined {
  for (const { word } of [source, target]) {
    const found = statement !== undefined && word >= 0 ? deniedName(statement, word) : undefined;
    if (found !== undefined) return found;
  }
  return statement !== undefined && deniesPredicate(statement, source.word, target.word) ? "is not" : undefined;
}

/** What the rules made of a pair in one place, once for each type. */
function distinct(ties: readonly Tie[]): Tie[] {
  return ties.filter((tie, i) => ties.findIndex((other) => other.type === tie.type) === i);
}
