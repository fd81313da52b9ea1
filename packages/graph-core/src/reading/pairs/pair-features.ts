import { commonness } from "@cairn/english-model";
import { verbType } from "../../language/lexicon/verbs.ts";
import { NameList, type FeatureSink } from "../feature-sink.ts";
import type { NoteContext } from "../features.ts";
import type { Statement } from "../statement.ts";
import type { TieFeature } from "../draft.ts";
import type { End, Occurrence } from "./occurrences.ts";
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
  const { source, target, statement } = at;
  const kinds = `${source.kind}>${target.kind}`;
  f.add("k=", kinds);
  f.addOnce(endKey(0, source), (list) => endFeatures(list, "s", source, scores.source, context));
  f.addOnce(endKey(1, target), (list) => endFeatures(list, "t", target, scores.target, context));
  const low = Math.min(scores.source, scores.target);
  f.add("low=", step(low));
  f.add("prod=", step(scores.source * scores.target));
  f.add("k=", kinds, "&low=", Math.floor(low * 5));
  nameFeatures(f, source, target);
  for (const tie of at.ties) {
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
  for (const tie of at.reversed) {
    f.add("back=", tie.rule);
    f.add("back=", tie.type);
    f.add("ruled-back");
  }
  if (at.ties.length === 0 && at.reversed.length === 0) {
    f.add("unruled");
    f.add("unruled&k=", kinds);
  }
  const prose = context.prose > 0.5 ? "prose" : "notes";
  f.add(prose, "&k=", kinds);
  if (!statement) {
    f.add("layout&low=", Math.floor(low * 5));
    return;
  }
  statementFeatures(f, statement, at);
  if (source.word >= 0 && target.word >= 0) {
    const path = pathBetween(statement.sentence, source.word, target.word);
    if (path) pathFeatures(f, statement, source, target, path);
    else f.add("no-path");
    placeFeatures(f, statement, source.word, target.word);
  } else {
    const inside = source.word >= 0 ? source : target;
    const outside = source.word >= 0 ? target : source;
    const side = source.word >= 0 ? "in>out" : "out>in";
    rootFeatures(f, statement, inside, `${side}:${outside.kind}`);
  }
}

/** The names of {@link pairFeatures}, as the learner wants them. */
export function pairNames(at: Occurrence, scores: EndScores, context: NoteContext): string[] {
  const list = new NameList();
  pairFeatures(list, at, scores, context);
  return list.names;
}

const step = (x: number): number => Math.round(x * 10);

/** What the features of an end depend on, within a note whose candidates are scored already. */
const endKey = (side: number, end: End): number => 4 * end.draft.id + 2 * side + (end.kind === "pronoun" ? 1 : 0);

function endFeatures(f: FeatureSink, side: string, end: End, score: number, context: NoteContext): void {
  const { draft } = end;
  const { roles } = draft;
  f.add(side, ":score=", step(score));
  const last = draft.key.slice(draft.key.lastIndexOf(" ") + 1);
  f.add(side, ":common=", Math.round(commonness(last)));
  f.add(side, ":words=", Math.min(4, draft.key.split(" ").length));
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
  if (s.endsWith(` ${t}`)) {
    f.add("tail");
    f.add("tail&t:words=", t.split(" ").length);
  }
  if (t.endsWith(` ${s}`)) f.add("tail-of");
  if (s.startsWith(`${t} `)) f.add("begins");
  if (t.startsWith(`${s} `)) f.add("begins-of");
}

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
  const lemma = statement.lemma(path.top);
  f.add("path=", up.join("^"), "|", top?.upos ?? "", "|", down.join("_"));
  f.add("plain=", path.up.map(bare).join("^"), "|", path.down.map(bare).join("_"));
  f.add("steps=", Math.min(7, path.up.length + path.down.length));
  f.add("ends=", path.up[0] ?? "top", ">", path.down.at(-1) ?? "top");
  f.add("ends=", bare(path.up[0] ?? "top"), ">", bare(path.down.at(-1) ?? "top"));
  if (path.coordinated > 0) {
    f.add("coordinated");
    f.add("coordinated&steps=", Math.min(4, path.up.length + path.down.length));
  }
  if (path.up.length + path.down.length === 0) f.add("siblings");
  if (path.top !== source.word && path.top !== target.word) {
    const kind = kindOf(statement, path.top);
    f.add("meetkind=", kind);
    f.add("meetkind=", (kind - 1) >> 2, "&", path.up.at(-1) ?? "", ">", path.down[0] ?? "");
    f.add("meet=", lemma);
    f.add("meet=", lemma, "&", path.up.at(-1) ?? "", ">", path.down[0] ?? "");
    verbFeatures(f, statement, path.top, `${path.up.at(-1) ?? ""}>${path.down[0] ?? ""}`);
  } else
    f.add(
      "over=",
      path.top === source.word ? "s" : "t",
      "&",
      (path.top === source.word ? path.down : path.up).slice(0, 2).join("/"),
    );
  for (const word of path.between) {
    const w = sentence.words[word];
    if (!w || word === path.top) continue;
    if (w.upos === "VERB") f.add("via=", statement.lemma(word));
    else f.add("via=", w.upos);
  }
  const there = factsOf(statement, target.word);
  const near = there.governor;
  if (near >= 0) {
    f.add("tgovkind=", there.kind, "&", there.label);
    f.add("tgov=", there.lemma, "&", there.label);
    f.add("tgov&", there.label);
    if (there.states) f.add("tclass=", there.states, "&", path.up[0] ?? "top");
  }
  const here = factsOf(statement, source.word);
  const sgov = here.governor;
  if (sgov >= 0) f.add("sgov&", here.label);
  if (near >= 0 && near === sgov) {
    f.add("same-governor");
    f.add("same-governor&", bare(path.up[0] ?? ""), ">", bare(path.down.at(-1) ?? ""));
  }
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
  f.add("way=", way);
  f.add(way, "&dist=", Math.min(6, Math.floor(Math.log2(b - a))));
  f.add(way, "&names=", Math.min(4, names[b]! - names[a + 1]!));
  f.add(way, "&verbs=", Math.min(3, verbs[b]! - verbs[a + 1]!));
  if (commas[b]! > commas[a + 1]!) f.add(way, "&comma");
  if (mark > a) f.add(way, "&mark=", statement.word(mark)!.text);
  const gap = b - a - 1;
  if (gap === 0) f.add(way, "&gap=");
  else if (gap === 1) f.add(way, "&gap=", gaps[a + 1]);
  else if (gap === 2) f.add(way, "&gap=", gaps[a + 1], " ", gaps[a + 2]);
  else if (gap === 3) f.add(way, "&gap=", gaps[a + 1], " ", gaps[a + 2], " ", gaps[a + 3]);
}
