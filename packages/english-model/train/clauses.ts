import type { Parse } from "../src/types.ts";

/** A line with its main verb and phrases marked: `^` the verb, `[…]` and `{…}` phrases, then `s` subject, `o` object. */
export interface Clause {
  words: string[];
  /** The marked verb; -1 in a line without. */
  verb: number;
  /** Subjects and objects are not marked in lines that begin with `~`. */
  verbOnly: boolean;
  subjects: [number, number][];
  objects: [number, number][];
}

const TOKEN = /n’t|’(?:s|re|ve|ll|d|m)\b|[\p{L}\p{N}]+?(?=n’t)|[\p{L}\p{N}]+(?:[-.,&_][\p{L}\p{N}]+)*|\.{2,}|\S/gu;

export function tokenise(text: string): string[] {
  const marked = text.replace(/n['’]t\b/g, "n’t").replace(/['’](s|re|ve|ll|d|m)\b/g, "’$1");
  return (marked.match(TOKEN) ?? []).map((word) => word.replaceAll("’", "'"));
}

export function readClauses(text: string): Clause[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(readClause);
}

function readClause(source: string): Clause {
  const verbOnly = source.startsWith("~");
  const clause: Clause = { words: [], verb: -1, verbOnly, subjects: [], objects: [] };
  const parts = (verbOnly ? source.slice(1) : source).match(/\^|\[|\{|[\]}](?:[so](?![\p{L}]))?|[^^[\]{}]+/gu) ?? [];
  let from = 0;
  for (const part of parts) {
    if (part === "^") clause.verb = clause.words.length;
    else if (part === "[" || part === "{") from = clause.words.length;
    else if (part[0] === "]" || part[0] === "}") {
      if (part[1] === "s") clause.subjects.push([from, clause.words.length]);
      if (part[1] === "o") clause.objects.push([from, clause.words.length]);
    } else clause.words.push(...tokenise(part));
  }
  return clause;
}

export interface Reading {
  verb: number;
  subjects: number[];
  objects: number[];
}

/** The main verb, its subjects and objects (or predicate noun), read off a parse. */
export function readingOf(parse: Parse): Reading {
  const { heads, labels, tags } = parse;
  const root = heads.indexOf(-1);
  const under = (head: number, test: RegExp): number[] =>
    labels.flatMap((label, i) => (heads[i] === head && test.test(label) ? [i] : []));
  const withConjuncts = (words: number[]): number[] => words.flatMap((word) => [word, ...under(word, /^conj$/)]);
  const copula = under(root, /^cop$/)[0];
  const verbal = tags[root]?.upos === "VERB" || tags[root]?.upos === "AUX";
  const verb = copula ?? (verbal ? root : -1);
  const predicate =
    copula !== undefined && /NOUN|PROPN|PRON|NUM/.test(tags[root]!.upos) && under(root, /^case$/).length === 0;
  return {
    verb,
    subjects: verb < 0 ? [] : withConjuncts(under(root, /^[nc]subj/)),
    objects: predicate
      ? withConjuncts([root]).filter((word) => under(word, /^cop$/).length === 0 || word === root)
      : verb < 0
        ? []
        : withConjuncts(under(root, /^obj$/)),
  };
}

export interface ClauseFigures {
  verbs: [number, number];
  verbless: [number, number];
  triples: [number, number];
  objectF1: number;
  whole: [number, number];
  misses: string[];
}

function count(pair: [number, number], right: boolean): boolean {
  pair[0] += Number(right);
  pair[1]++;
  return right;
}

function hits(spans: readonly [number, number][], words: readonly number[]): number {
  return spans.filter(([from, to]) => words.some((word) => word >= from && word < to)).length;
}

export function scoreClauses(clauses: readonly Clause[], parse: (words: string[]) => Parse): ClauseFigures {
  const figures: ClauseFigures = {
    verbs: [0, 0],
    verbless: [0, 0],
    triples: [0, 0],
    objectF1: 0,
    whole: [0, 0],
    misses: [],
  };
  let [found, given, wanted] = [0, 0, 0];
  for (const clause of clauses) {
    const result = parse(clause.words);
    const reading = readingOf(result);
    let right = count(clause.verb >= 0 ? figures.verbs : figures.verbless, reading.verb === clause.verb);
    if (clause.verb >= 0 && !clause.verbOnly) {
      const objects = hits(clause.objects, reading.objects);
      found += objects;
      given += reading.objects.length;
      wanted += clause.objects.length;
      const same = (spans: [number, number][], words: number[]): boolean =>
        spans.length === words.length && hits(spans, words) === spans.length;
      right = count(
        figures.triples,
        right && same(clause.subjects, reading.subjects) && same(clause.objects, reading.objects),
      );
    }
    count(figures.whole, right);
    if (!right)
      figures.misses.push(
        clause.words
          .map((word, i) => `${i === clause.verb ? "^" : ""}${word}/${result.tags[i]!.xpos}/${result.labels[i]}`)
          .join(" "),
      );
  }
  figures.objectF1 = (2 * found) / (given + wanted);
  return figures;
}
