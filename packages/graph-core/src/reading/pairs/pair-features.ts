import { commonness, wordClass } from "@cairn/english-model";
import { verbType } from "../../language/lexicon/verbs.ts";
import type { NoteContext } from "../features.ts";
import type { Statement } from "../statement.ts";
import { TIE_FEATURES } from "../draft.ts";
import type { End, Occurrence } from "./occurrences.ts";
import { labelOf, pathBetween, type Path } from "./path.ts";

/** What a pair's scorer knows of an end besides its words. */
export interface EndScores {
  source: number;
  target: number;
}

/**
 * What speaks for or against a relation from source to target, as named features: all are 0 or 1, and named by what they
 * see. Lexical ones carry the verb or preposition.
 */
export function pairFeatures(at: Occurrence, scores: EndScores, context: NoteContext): string[] {
  const f: string[] = [];
  const { source, target, statement } = at;
  const kinds = `${source.kind}>${target.kind}`;
  f.push(`k=${kinds}`);
  endFeatures(f, "s", source, scores.source, context);
  endFeatures(f, "t", target, scores.target, context);
  const low = Math.min(scores.source, scores.target);
  f.push(`low=${step(low)}`, `prod=${step(scores.source * scores.target)}`, `k=${kinds}&low=${Math.floor(low * 5)}`);
  nameFeatures(f, source, target);
  for (const tie of at.ties) {
    f.push(`rule=${tie.rule}`, `rule=${tie.rule}&${tie.type}`, `rtype=${tie.type}`, "ruled");
    for (const name of TIE_FEATURES) if (tie.features[name]) f.push(`rf=${name}`, `rule=${tie.rule}&rf=${name}`);
  }
  for (const tie of at.reversed) f.push(`back=${tie.rule}`, `back=${tie.type}`, "ruled-back");
  if (at.ties.length === 0 && at.reversed.length === 0) f.push("unruled", `unruled&k=${kinds}`);
  const prose = context.prose > 0.5 ? "prose" : "notes";
  f.push(`${prose}&k=${kinds}`);
  if (!statement) {
    f.push(`layout&low=${Math.floor(low * 5)}`);
    return f;
  }
  statementFeatures(f, statement, at);
  if (source.word >= 0 && target.word >= 0) {
    const path = pathBetween(statement.sentence, source.word, target.word);
    if (path) pathFeatures(f, statement, source, target, path);
    else f.push("no-path");
    placeFeatures(f, statement, source.word, target.word);
  } else {
    const inside = source.word >= 0 ? source : target;
    const outside = source.word >= 0 ? target : source;
    const side = source.word >= 0 ? "in>out" : "out>in";
    rootFeatures(f, statement, inside, `${side}:${outside.kind}`);
  }
  return f;
}

/** One of 256 classes of words that are used alike; -1 for unknown words. */
const wide = (word: string): number => (wordClass(word) - 1) >> 2;
const step = (x: number): number => Math.round(x * 10);

function endFeatures(f: string[], side: string, end: End, score: number, context: NoteContext): void {
  const { draft } = end;
  const { roles } = draft;
  f.push(`${side}:score=${step(score)}`);
  const last = draft.key.slice(draft.key.lastIndexOf(" ") + 1);
  f.push(`${side}:common=${Math.round(commonness(last))}`);
  f.push(`${side}:words=${Math.min(4, draft.key.split(" ").length)}`);
  f.push(`${side}:met=${Math.min(4, Math.round(Math.log2(draft.places.length + 1)))}`);
  if (roles.title) f.push(`${side}:title`);
  if (roles.heading) f.push(`${side}:heading`);
  if (roles.term) f.push(`${side}:term`);
  if (roles.strong || roles.emphasis || roles.code || roles.link) f.push(`${side}:marked`);
  if (draft.proper) f.push(`${side}:proper`);
  if (draft.generic) f.push(`${side}:generic`);
  if (end.kind === "pronoun") f.push(`${side}:pronoun`);
  f.push(`${side}:degree=${Math.min(5, Math.round(Math.log2((context.degree.get(draft.id) ?? 0) + 1)))}`);
}

function nameFeatures(f: string[], source: End, target: End): void {
  const s = source.draft.key;
  const t = target.draft.key;
  if (s.endsWith(` ${t}`)) f.push("tail", `tail&t:words=${t.split(" ").length}`);
  if (t.endsWith(` ${s}`)) f.push("tail-of");
  if (s.startsWith(`${t} `)) f.push("begins");
  if (t.startsWith(`${s} `)) f.push("begins-of");
}

function statementFeatures(f: string[], statement: Statement, at: Occurrence): void {
  const { block, sentence } = statement;
  f.push(`block=${block.kind}`);
  f.push(
    `crowd=${Math.min(6, Math.ceil(at.crowd / 2))}`,
    `length=${Math.min(5, Math.floor(sentence.words.length / 8))}`,
  );
  if (statement.example) f.push("example");
  const root = sentence.words[sentence.root];
  if (root) f.push(`root=${root.upos}&k=${at.source.kind}>${at.target.kind}`);
}

/** Verbs and prepositions on the way between two words. */
function pathFeatures(f: string[], statement: Statement, source: End, target: End, path: Path): void {
  const { sentence } = statement;
  const top = sentence.words[path.top];
  const lemma = statement.lemma(path.top);
  const up = path.up.map(short);
  const down = path.down.map(short);
  const shape = `${up.join("^")}|${top?.upos ?? ""}|${down.join("_")}`;
  f.push(`path=${shape}`);
  f.push(`plain=${path.up.map(bare).join("^")}|${path.down.map(bare).join("_")}`);
  f.push(`steps=${Math.min(7, path.up.length + path.down.length)}`);
  f.push(`ends=${path.up[0] ?? "top"}>${path.down.at(-1) ?? "top"}`);
  f.push(`ends=${bare(path.up[0] ?? "top")}>${bare(path.down.at(-1) ?? "top")}`);
  if (path.coordinated > 0)
    f.push("coordinated", `coordinated&steps=${Math.min(4, path.up.length + path.down.length)}`);
  if (path.up.length + path.down.length === 0) f.push("siblings");
  if (path.top !== source.word && path.top !== target.word) {
    const kind = wordClass(lemma);
    f.push(
      `meetkind=${kind}`,
      `meetkind=${(kind - 1) >> 2}&${short(path.up.at(-1) ?? "")}>${short(path.down[0] ?? "")}`,
    );
    f.push(`meet=${lemma}`, `meet=${lemma}&${short(path.up.at(-1) ?? "")}>${short(path.down[0] ?? "")}`);
    verbFeatures(f, statement, path.top, `${short(path.up.at(-1) ?? "")}>${short(path.down[0] ?? "")}`);
  } else
    f.push(
      `over=${path.top === source.word ? "s" : "t"}&${(path.top === source.word ? path.down : path.up).slice(0, 2).join("/")}`,
    );
  for (const word of path.between) {
    const w = sentence.words[word];
    if (!w || word === path.top) continue;
    if (w.upos === "VERB") f.push(`via=${statement.lemma(word)}`);
    else f.push(`via=${w.upos}`);
  }
  const near = governor(statement, target.word);
  if (near >= 0) {
    const preposition = labelOf(sentence, target.word);
    f.push(`tgovkind=${wide(statement.lemma(near))}&${preposition}`);
    f.push(`tgov=${statement.lemma(near)}&${preposition}`, `tgov&${preposition}`);
    if (sentence.words[near]?.upos === "VERB")
      f.push(`tclass=${verbType(statement.lemma(near), prepositionOf(preposition), false)}&${path.up[0] ?? "top"}`);
  }
  const sgov = governor(statement, source.word);
  if (sgov >= 0) f.push(`sgov&${labelOf(sentence, source.word)}`);
  if (near >= 0 && near === sgov)
    f.push("same-governor", `same-governor&${bare(path.up[0] ?? "")}>${bare(path.down.at(-1) ?? "")}`);
}

function verbFeatures(f: string[], statement: Statement, verb: number, ends: string): void {
  const word = statement.word(verb);
  if (!word) return;
  if (word.upos === "VERB") f.push(`class=${verbType(statement.lemma(verb), "", false)}&${ends}`);
  let passive = false;
  let negated = false;
  for (const c of statement.children(verb)) {
    const child = statement.word(c);
    if (child?.label === "aux:pass" || child?.label === "nsubj:pass") passive = true;
    if (/^(?:not|n't|never|no)$/.test(child?.lower ?? "")) negated = true;
    if (child?.label === "cop") f.push(`cop&${ends}`);
    if (child?.label === "expl") f.push(`expl&${ends}`);
  }
  if (passive) f.push(`passive&${ends}`);
  if (negated) f.push("negated", `negated&${ends}`);
}

/** The word that a phrase hangs on, coordination walked through. */
function governor(statement: Statement, word: number): number {
  let at = word;
  for (let n = 0; n < 8; n++) {
    const w = statement.word(at);
    if (!w) return -1;
    if (w.label !== "conj") return w.head;
    at = w.head;
  }
  return -1;
}

/** How a phrase stands to the main word of its line, where the other end stands outside. */
function rootFeatures(f: string[], statement: Statement, inside: End, side: string): void {
  const { sentence } = statement;
  const path = pathBetween(sentence, inside.word, sentence.root);
  const root = sentence.words[sentence.root];
  const own = (sentence.children[sentence.root] ?? []).some((c) =>
    /^(?:nsubj|csubj|expl)/.test(sentence.words[c]?.label ?? ""),
  );
  const subject = own ? "subject" : "no-subject";
  f.push(`${side}&${subject}`, `${side}&${subject}&${root?.upos ?? ""}`);
  if (!path) return;
  const up = path.up.map(short);
  const shape = up.join("^") || "root";
  f.push(
    `${side}&${shape}`,
    `${side}&${shape}&${subject}`,
    `${side}&${bare(path.up[0] ?? "root")}&${subject}&${root?.xpos ?? ""}`,
  );
  f.push(`${side}&steps=${Math.min(5, path.up.length)}`);
  if (path.coordinated > 0) f.push(`${side}&coordinated`);
  const near = governor(statement, inside.word);
  if (near >= 0) {
    const label = labelOf(sentence, inside.word);
    f.push(
      `${side}&gov=${statement.lemma(near)}&${label}`,
      `${side}&govkind=${wide(statement.lemma(near))}&${bare(label)}`,
    );
    if (statement.word(near)?.upos === "VERB")
      f.push(`${side}&class=${verbType(statement.lemma(near), prepositionOf(label), false)}&${bare(label)}`);
  }
  if (statement.frame.facet) f.push(`${side}&facet=${statement.frame.facet}`);
  if (statement.frame.lead) f.push(`${side}&waiting`);
  if (inside.word === sentence.root) f.push(`${side}&is-root&${sentence.words.length < 7 ? "short" : "long"}`);
}

/** Order, distance and what stands between. */
function placeFeatures(f: string[], statement: Statement, s: number, t: number): void {
  const { words } = statement.sentence;
  const forward = s < t;
  const [a, b] = forward ? [s, t] : [t, s];
  const way = forward ? "f" : "b";
  let names = 0;
  let comma = false;
  let mark = "";
  let verbs = 0;
  for (let i = a + 1; i < b; i++) {
    const w = words[i];
    if (!w) continue;
    if (w.text === ",") comma = true;
    if (/^[:;–—-]$/.test(w.text)) mark = w.text;
    if (w.upos === "VERB") verbs++;
    if (statement.named.get(i)) names++;
  }
  f.push(
    `way=${way}`,
    `${way}&dist=${Math.min(6, Math.floor(Math.log2(b - a)))}`,
    `${way}&names=${Math.min(4, names)}`,
  );
  f.push(`${way}&verbs=${Math.min(3, verbs)}`);
  if (comma) f.push(`${way}&comma`);
  if (mark) f.push(`${way}&mark=${mark}`);
  if (b - a <= 4) {
    const gap = words
      .slice(a + 1, b)
      .map((w) => (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(w.upos) ? w.upos : w.lower))
      .join(" ");
    f.push(`${way}&gap=${gap}`);
  }
}

const short = (label: string): string =>
  label.replace(/^(?:nmod|obl|advcl|acl|relcl):(.*)$/, (_, p: string) => `${label.slice(0, label.indexOf(":"))}:${p}`);
const bare = (label: string): string => label.replace(/:.*$/, "");
const prepositionOf = (label: string): string => (label.includes(":") ? label.slice(label.indexOf(":") + 1) : "");
