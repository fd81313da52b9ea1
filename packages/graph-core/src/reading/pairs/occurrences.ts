import type { Draft, Tie } from "../draft.ts";
import { standing, type Notebook } from "../notebook.ts";
import { NumberTable } from "../number-table.ts";
import type { Statement } from "../statement.ts";
import { Context } from "./context.ts";
import { isUndone, nameAround } from "./held-names.ts";
import { InsideNames } from "./inside-names.ts";
import { narrows } from "./kind-words.ts";
import { namedIn } from "./mentions.ts";

/** Where a pair's source or target comes from. */
export type EndKind =
  | "named"
  | "pronoun"
  | "label"
  | "lead"
  | "parent"
  | "heading"
  | "note"
  | "antecedent"
  | "layout"
  /** Part of a longer phrase. */
  | "inside"
  /** What a bracket stands behind, and who the sentence around it is about. */
  | "host"
  | "around"
  /** Objects of the sentence before, where a pronoun opens this one. */
  | "earlier"
  /** Whom the item before speaks of. */
  | "sibling";

export interface End {
  draft: Draft;
  kind: EndKind;
  /** Index of its word, -1 where it does not stand in the statement. */
  word: number;
}

/** An ordered pair of candidate concepts that meet in a statement or in the layout: what may be a relation. */
export interface Occurrence {
  source: End;
  target: End;
  /** undefined for what layout alone says. */
  statement: Statement | undefined;
  block: number;
  /** Offsets in the note of the words that say it. */
  start: number;
  end: number;
  /** What the rules made of this pair here, in either direction. */
  ties: readonly Tie[];
  reversed: readonly Tie[];
  /** Candidates named in the statement. */
  crowd: number;
}

const NO_TIES: readonly Tie[] = [];

/** An end with what keeps it from pairs that no rule read. */
interface Candidate extends End {
  /** It can be neither end of such a pair, or not its source. */
  unfit: boolean;
  unfitSource: boolean;
}

/** Every ordered pair of a note, see {@link occurrencesByPlace}. */
export function occurrencesOf(notebook: Notebook): Occurrence[] {
  return [...occurrencesByPlace(notebook)].flat();
}

/**
 * Every ordered pair that meets in a statement (or is tied by a rule), with what the rules say of it: statement by statement, for a note has
 * so many that they had better not all be there at once; then what layout alone says.
 * @param mayTie whether a candidate is worth pairing where no rule read the pair: most pairs of a long sentence need not be made.
 */
export function* occurrencesByPlace(
  notebook: Notebook,
  mayTie: (draft: Draft) => boolean = () => true,
): Generator<Occurrence[], void> {
  const drafts = notebook.drafts.length;
  const pairOf = (source: Draft, target: Draft): number => source.id * drafts + target.id;
  /** Ties by where they stand, then by their pair. */
  const placed = new Map<string, Map<number, Tie[]>>();
  for (const tie of notebook.ties) {
    const source = standing(tie.source);
    const target = standing(tie.target);
    if (source === target) continue;
    const place = `${tie.block} ${tie.start}`;
    let here = placed.get(place);
    if (!here) placed.set(place, (here = new Map()));
    const pair = pairOf(source, target);
    const list = here.get(pair);
    if (list) list.push(tie);
    else here.set(pair, [tie]);
  }
  const used = new Set<Tie>();
  const seen = new NumberTable();
  const contexts = new Context();
  const names = new InsideNames(notebook);
  for (const statement of notebook.statements) {
    const { sentence } = statement;
    const start = statement.offset(sentence.start);
    const end = statement.offset(Math.max(sentence.start, sentence.end - 1)) + 1;
    const block = statement.blockIndex;
    const named = namedIn(statement);
    const crowd = named.length;
    const { ends: context, label, beside } = contexts.of(statement, named);
    const candidate = (draft: Draft, kind: EndKind, word: number): Candidate => {
      const unfit = !mayTie(draft);
      return { draft, kind, word, unfit, unfitSource: unfit };
    };
    const candidates = (ends: readonly End[]): Candidate[] =>
      ends.map(({ draft, kind, word }) => candidate(draft, kind, word));
    const own = named.map((n) => candidate(n.draft, n.pronoun ? "pronoun" : "named", n.word));
    const wholes = new Set(own.filter(({ unfit }) => !unfit).map(({ word }) => word));
    for (const one of own) {
      if (wholes.has(nameAround(statement, one.word))) one.unfit = one.unfitSource = true;
      else if (isUndone(statement, one.word)) one.unfitSource = true;
    }
    const around = candidates(context);
    const inside = names.in(statement, named).map(({ draft, word }) => candidate(draft, "inside", word));
    const next = label && candidate(label.draft, label.kind, label.word);
    const others = candidates(beside);
    const here = placed.get(`${block} ${start}`);
    const compares = [own, around, inside, others].some((list) => list.some(({ draft }) => draft.key.includes(" vs ")));
    const found: Occurrence[] = [];
    seen.clear();
    const add = (source: Candidate, target: Candidate) => {
      if (source.draft === target.draft) return;
      const pair = pairOf(source.draft, target.draft);
      const forward = here?.get(pair);
      if (forward === undefined) {
        if (source.unfitSource || target.unfit) return;
        if (compares && (isCompared(source.draft, target.draft) || isCompared(target.draft, source.draft))) return;
      }
      if (seen.get(pair) !== undefined) return;
      seen.set(pair, 1);
      const reversed = here?.get(pairOf(target.draft, source.draft)) ?? NO_TIES;
      if (forward) for (const tie of forward) used.add(tie);
      found.push({ source, target, statement, block, start, end, ties: forward ?? NO_TIES, reversed, crowd });
    };
    const both = (a: Candidate, b: Candidate) => {
      add(a, b);
      add(b, a);
    };
    for (const a of own) for (const b of own) if (a.word !== b.word) add(a, b);
    for (const topic of around) for (const other of own) both(topic, other);
    for (const part of inside)
      for (const list of [own, around])
        for (const other of list) if (!isOnlyHeld(part.draft.key, other.draft.key)) both(part, other);
    if (next) for (const other of others) both(next, other);
    if (found.length > 0) yield found;
  }
  const layout = new Map<string, Tie[]>();
  for (const tie of notebook.ties) {
    if (used.has(tie) || standing(tie.source) === standing(tie.target)) continue;
    const key = keyOf(tie.block, tie.start, standing(tie.source), standing(tie.target));
    const list = layout.get(key);
    if (list) list.push(tie);
    else layout.set(key, [tie]);
  }
  const found: Occurrence[] = [];
  for (const list of layout.values()) {
    const tie = list[0] as Tie;
    const source = standing(tie.source);
    const target = standing(tie.target);
    found.push({
      source: { draft: source, kind: "layout", word: -1 },
      target: { draft: target, kind: "layout", word: -1 },
      statement: undefined,
      block: tie.block,
      start: tie.start,
      end: tie.end,
      ties: list,
      reversed: [],
      crowd: 0,
    });
  }
  yield found;
}

const keyOf = (block: number, start: number, source: Draft, target: Draft): string =>
  `${block} ${start} ${source.id} ${target.id}`;

/** Whether a name is one of those that another sets side by side: `owner vs worker` says of the worker only that there is an owner. */
const isCompared = ({ key: part }: Draft, { key: whole }: Draft): boolean =>
  whole.includes(" vs ") && ` ${whole} `.includes(` ${part} `);

/** Whether a name stands in another that is no kind of it: `mole`, `mole or breakwater`. */
const isOnlyHeld = (part: string, whole: string): boolean =>
  ` ${whole} `.includes(` ${part} `) && !narrows(whole, part);
