import { verbType } from "../../language/lexicon/verbs.ts";
import { NameList, type FeatureSink } from "../feature-sink.ts";
import type { NoteContext } from "../features.ts";
import type { Statement } from "../statement.ts";
import type { TieFeature } from "../draft.ts";
import type { End, EndKind, Occurrence } from "./occurrences.ts";
import { pathBetween, type Path } from "./path.ts";
import { bare, betweenOf, factsOf, hasSubject, kindOf, verbFactsOf } from "./word-facts.ts";

/** What a pair's scorer knows of an end besides its words. */
export interface EndScores {
  source: number;
  target: number;
}

/**
 * What speaks for or against a relation from source to target, as named features: all are 0 or 1, and named by what they
 * see. Lexical ones carry the verb or preposition. A name may come twice.
 */
export function pairFeatures(f: FeatureSink, at: Occurrence, scores: EndScores, context: NoteContext): void {
  const { source, target, statement, ties, reversed } = at;
  const kinds = KINDS[source.kind] * KIND_COUNT + KINDS[target.kind];
  const low = Math.min(scores.source, scores.target);
  const fifth = Math.floor(low * 5);
  const product = step(scores.source * scores.target);
  const ruled = (ties.length > 0 ? 2 : 0) + (reversed.length > 0 ? 1 : 0);
  if (f.opens(endKey(0, source))) {
    endFeatures(f, "s", source, scores.source, context);
    f.closes();
  }
  if (f.opens(endKey(1, target))) {
    endFeatures(f, "t", target, scores.target, context);
    f.closes();
  }
  if (f.opens((((kinds * 6 + fifth) * 4 + ruled) * 2 + (statement ? 1 : 0)) * SCOPES + 2)) {
    kindFeatures(f, at, fifth, context);
    f.closes();
  }
  if (f.opens((step(low) * 11 + product) * SCOPES + 3)) {
    f.add("low=", step(low));
    f.add("prod=", product);
    f.closes();
  }
  nameFeatures(f, source, target);
  for (const tie of ties) {
    f.add("rule=", tie.rule);
    f.add("rule=", tie.rule, "&", tie.type);
    f.add("rtype=", tie.type);
    f.add("ruled");
    for (const name in tie.features)
      if (tie.features[name as TieFeature]) {
        f.add("rf=", name);
        f.add("rule=", tie.rule, "&rf=", name);
      }
  }
  for (const tie of reversed) {
    f.add("back=", tie.rule);
    f.add("back=", tie.type);
    f.add("ruled-back");
  }
  if (!statement) return;
  if (f.opens((kinds * 2 + (ties.length > 0 ? 1 : 0)) * SCOPES, statement)) {
    statementFeatures(f, statement, at);
    f.closes();
  }
  if (source.word >= 0 && target.word >= 0) {
    const path = pathBetween(statement.sentence, source.word, target.word);
    if (path) pathFeatures(f, statement, source, target, path);
    else f.add("no-path");
    placeFeatures(f, statement, source.word, target.word);
  } else {
    const inside = source.word >= 0 ? source : target;
    const outside = source.word >= 0 ? target : source;
    const isIn = source.word >= 0;
    const key = ((inside.word + 1) * KIND_COUNT + KINDS[outside.kind]) * 2 + (isIn ? 1 : 0);
    if (f.opens(key * SCOPES + 1, statement)) {
      rootFeatures(f, statement, inside, `${isIn ? "in>out" : "out>in"}:${outside.kind}`);
      f.closes();
    }
  }
}

const KINDS: Readonly<Record<EndKind, number>> = {
  named: 0,
  pronoun: 1,
  label: 2,
  lead: 3,
  parent: 4,
  heading: 5,
  note: 6,
  antecedent: 7,
  layout: 8,
  inside: 9,
  host: 10,
  around: 11,
  earlier: 12,
  sibling: 13,
};
const KIND_COUNT = 14;
/** Kinds of features that are opened once a note, and of those once a statement, at most: a key's remainder tells its kind. */
export const SCOPES = 8;

/** What the kinds of a pair's ends say. */
function kindFeatures(f: FeatureSink, at: Occurrence, fifth: number, context: NoteContext): void {
  const kinds = `${at.source.kind}>${at.target.kind}`;
  f.add("k=", kinds);
  f.add("k=", kinds, "&low=", fifth);
  if (at.ties.length === 0 && at.reversed.length === 0) {
    f.add("unruled");
    f.add("unruled&k=", kinds);
  }
  f.add(context.prose > 0.5 ? "prose" : "notes", "&k=", kinds);
  if (!at.statement) f.add("layout&low=", fifth);
}

/** The names of {@link pairFeatures}, as the learner wants them. */
export function pairNames(at: Occurrence, scores: EndScores, context: NoteContext): string[] {
  const list = new NameList();
  pairFeatures(list, at, scores, context);
  return list.names;
}

const step = (x: number): number => Math.round(x * 10);

/** What the features of an end depend on, within a note whose candidates are scored already. */
const endKey = (side: number, end: End): number =>
  2 * SCOPES * end.draft.id + (end.kind === "pronoun" ? SCOPES : 0) + side;

function endFeatures(f: FeatureSink, side: string, end: End, score: number, context: NoteContext): void {
  const { draft } = end;
  const { roles } = draft;
  f.add(side, ":score=", step(score));
  const { words, commons } = draft.said;
  f.add(side, ":common=", Math.round(commons.at(-1)!));
  f.add(side, ":words=", Math.min(4, words.length));
  f.add(side, ":met=", Math.min(4, Math.round(Math.log2(draft.places.length + 1))));
  if (roles.title) f.add(side, ":title");
  if (roles.heading) f.add(side, ":heading");
  if (roles.term) f.add(side, ":term");
  if (roles.strong || roles.emphasis || roles.code || roles.link) f.add(side, ":marked");
  if (draft.proper) f.add(side, ":proper");
  if (draft.generic) f.add(side, ":generic");
  if (end.kind === "pronoun") f.add(side, ":pronoun");
  f.add(side, ":degree=", Math.min(5, Math.round(Math.log2((context.degree.get(draft.id) ?? 0) + 1))));
}

function nameFeatures(f: FeatureSink, source: End, target: End): void {
  const s = source.draft.key;
  const t = target.draft.key;
  if (isTail(s, t)) {
    f.add("tail");
    f.add("tail&t:words=", target.draft.said.words.length);
  }
  if (isTail(t, s)) f.add("tail-of");
  if (isHead(s, t)) f.add("begins");
  if (isHead(t, s)) f.add("begins-of");
}

const SPACE = 32;
const isTail = (name: string, part: string): boolean =>
  name.charCodeAt(name.length - part.length - 1) === SPACE && name.endsWith(part);
const isHead = (name: string, part: string): boolean => name.charCodeAt(part.length) === SPACE && name.startsWith(part);

function statementFeatures(f: FeatureSink, statement: Statement, at: Occurrence): void {
  const { block, sentence } = statement;
  f.add("block=", block.kind);
  f.add("crowd=", Math.min(6, Math.ceil(at.crowd / 2)));
  f.add("length=", Math.min(5, Math.floor(sentence.words.length / 8)));
  if (statement.example) f.add("example");
  if (statement.asks) {
    f.add("question");
    f.add("question&", at.ties.length > 0 ? "ruled" : "unruled");
  }
  const root = sentence.words[sentence.root];
  if (root) f.add("root=", root.upos, "&k=", at.source.kind, ">", at.target.kind);
}

/** Verbs and prepositions on the way between two words. */
function pathFeatures(f: FeatureSink, statement: Statement, source: End, target: End, path: Path): void {
  const { sentence } = statement;
  const { up, down } = path;
  const top = sentence.words[path.top];
  f.addWay("path=", up, `|${top?.upos ?? ""}|`, down, false);
  f.addWay("plain=", up, "|", down, true);
  f.add("steps=", Math.min(7, path.up.length + path.down.length));
  f.add("ends=", path.up[0] ?? "top", ">", path.down.at(-1) ?? "top");
  f.add("ends=", bare(path.up[0] ?? "top"), ">", bare(path.down.at(-1) ?? "top"));
  if (path.coordinated > 0) {
    f.add("coordinated");
    f.add("coordinated&steps=", Math.min(4, path.up.length + path.down.length));
  }
  if (path.up.length + path.down.length === 0) f.add("siblings");
  if (path.top !== source.word && path.top !== target.word) {
    const length = sentence.words.length + 1;
    if (f.opens((((path.top + 1) * length + path.last + 1) * length + path.first + 1) * SCOPES + 2, statement)) {
      meetFeatures(f, statement, path);
      f.closes();
    }
  } else f.add("over=", path.top === source.word ? "s" : "t", "&", firstTwo(path.top === source.word ? down : up));
  for (const word of path.between) {
    const w = sentence.words[word];
    if (!w || word === path.top) continue;
    if (w.upos === "VERB") f.add("via=", statement.lemma(word));
    else f.add("via=", w.upos);
  }
  const there = factsOf(statement, target.word);
  const near = there.governor;
  if (near >= 0) {
    if (f.opens(target.word * SCOPES + 3, statement)) {
      f.add("tgovkind=", there.kind, "&", there.label);
      f.add("tgov=", there.lemma, "&", there.label);
      f.add("tgov&", there.label);
      f.closes();
    }
    if (there.states) f.add("tclass=", there.states, "&", path.up[0] ?? "top");
  }
  const here = factsOf(statement, source.word);
  const sgov = here.governor;
  if (sgov >= 0 && f.opens(source.word * SCOPES + 4, statement)) {
    f.add("sgov&", here.label);
    f.closes();
  }
  if (near >= 0 && near === sgov) {
    f.add("same-governor");
    f.add("same-governor&", bare(path.up[0] ?? ""), ">", bare(path.down.at(-1) ?? ""));
  }
}

const firstTwo = ([first, second]: readonly string[]): string =>
  second === undefined ? (first ?? "") : `${first}/${second}`;

/** The word in which the ways from both ends meet. */
function meetFeatures(f: FeatureSink, statement: Statement, { top, up, down }: Path): void {
  const lemma = statement.lemma(top);
  const kind = kindOf(statement, top);
  const ends = `${up.at(-1) ?? ""}>${down[0] ?? ""}`;
  f.add("meetkind=", kind);
  f.add("meetkind=", (kind - 1) >> 2, "&", ends);
  f.add("meet=", lemma);
  f.add("meet=", lemma, "&", ends);
  verbFeatures(f, statement, top, ends);
}

function verbFeatures(f: FeatureSink, statement: Statement, verb: number, ends: string): void {
  const word = statement.word(verb);
  if (!word) return;
  if (word.upos === "VERB") f.add("class=", verbType(statement.lemma(verb), "", false), "&", ends);
  const { passive, negated, copulas, expletives } = verbFactsOf(statement, verb);
  for (let i = 0; i < copulas; i++) f.add("cop&", ends);
  for (let i = 0; i < expletives; i++) f.add("expl&", ends);
  if (passive) f.add("passive&", ends);
  if (negated) {
    f.add("negated");
    f.add("negated&", ends);
  }
}

/** How a phrase stands to the main word of its line, where the other end stands outside. */
function rootFeatures(f: FeatureSink, statement: Statement, inside: End, side: string): void {
  const { sentence } = statement;
  const root = sentence.words[sentence.root];
  const subject = hasSubject(statement) ? "subject" : "no-subject";
  f.add(side, "&", subject);
  f.add(side, "&", subject, "&", root?.upos ?? "");
  const { path, shape, governor, label, bare: plain, lemma, kind, states } = factsOf(statement, inside.word);
  if (!path) return;
  f.add(side, "&", shape);
  f.add(side, "&", shape, "&", subject);
  f.add(side, "&", bare(path.up[0] ?? "root"), "&", subject, "&", root?.xpos ?? "");
  f.add(side, "&steps=", Math.min(5, path.up.length));
  if (path.coordinated > 0) f.add(side, "&coordinated");
  if (governor >= 0) {
    f.add(side, "&gov=", lemma, "&", label);
    f.add(side, "&govkind=", kind, "&", plain);
    if (states) f.add(side, "&class=", states, "&", plain);
  }
  if (statement.frame.facet) f.add(side, "&facet=", statement.frame.facet);
  if (statement.frame.lead) f.add(side, "&waiting");
  if (inside.word === sentence.root) f.add(side, "&is-root&", sentence.words.length < 7 ? "short" : "long");
}

/** Order, distance and what stands between. */
function placeFeatures(f: FeatureSink, statement: Statement, s: number, t: number): void {
  const forward = s < t;
  const [a, b] = forward ? [s, t] : [t, s];
  const way = forward ? "f" : "b";
  const { verbs, names, commas, marks, gaps } = betweenOf(statement);
  const mark = marks[b]!;
  const distance = Math.min(6, Math.floor(Math.log2(b - a)));
  const named = Math.min(4, names[b]! - names[a + 1]!);
  const said = Math.min(3, verbs[b]! - verbs[a + 1]!);
  const comma = commas[b]! > commas[a + 1]!;
  // Two names may stand at one word: no distance is minus infinity, and less than no word between them.
  const span = distance < 0 ? 7 : distance;
  const key = (((span * 6 + named + 1) * 5 + said + 1) * 2 + (comma ? 1 : 0)) * 2 + (forward ? 1 : 0);
  if (f.opens(key * SCOPES + 4)) {
    f.add("way=", way);
    f.add(way, "&dist=", distance);
    f.add(way, "&names=", named);
    f.add(way, "&verbs=", said);
    if (comma) f.add(way, "&comma");
    f.closes();
  }
  if (mark > a) f.add(way, "&mark=", statement.word(mark)!.text);
  const gap = b - a - 1;
  if (gap === 0) f.add(way, "&gap=");
  else if (gap === 1) f.add(way, "&gap=", gaps[a + 1]);
  else if (gap === 2) f.add(way, "&gap=", gaps[a + 1], " ", gaps[a + 2]);
  else if (gap === 3) f.add(way, "&gap=", gaps[a + 1], " ", gaps[a + 2], " ", gaps[a + 3]);
}
