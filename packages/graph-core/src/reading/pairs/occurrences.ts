import type { Draft, Tie } from "../draft.ts";
import { standing, type Notebook } from "../notebook.ts";
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

/**
 * Every ordered pair that meets in a statement (or is tied by a rule), with what the rules say of it.
 * @param mayTie whether a candidate is worth pairing where no rule read the pair: most pairs of a long sentence need not be made.
 */
export function occurrencesOf(notebook: Notebook, mayTie: (draft: Draft) => boolean = () => true): Occurrence[] {
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
  const found: Occurrence[] = [];
  const contexts = new Context();
  const names = new InsideNames(notebook);
  for (const statement of notebook.statements) {
    const { sentence } = statement;
    const start = statement.offset(sentence.start);
    const end = statement.offset(Math.max(sentence.start, sentence.end - 1)) + 1;
    const block = statement.blockIndex;
    const named = namedIn(statement);
    const ends: End[] = named.map((n): End => ({
      draft: n.draft,
      kind: n.pronoun ? "pronoun" : "named",
      word: n.word,
    }));
    const { ends: context, label, beside } = contexts.of(statement, named);
    const inside = names.in(statement, named).map((at): End => ({ ...at, kind: "inside" }));
    const here = placed.get(`${block} ${start}`);
    const faint = new Set([...ends, ...context, ...inside, ...beside].filter(({ draft }) => !mayTie(draft)));
    const wholes = new Set(ends.filter((end) => !faint.has(end)).map(({ word }) => word));
    const inName = new Set(ends.filter(({ word }) => wholes.has(nameAround(statement, word))));
    const undone = new Set(ends.filter(({ word }) => isUndone(statement, word)));
    const compares = [...ends, ...context, ...inside, ...beside].some(({ draft }) => draft.key.includes(" vs "));
    const seen = new Set<number>();
    const add = (source: End, target: End) => {
      if (source.draft === target.draft) return;
      const pair = pairOf(source.draft, target.draft);
      const forward = here?.get(pair);
      if (forward === undefined && (faint.has(source) || faint.has(target))) return;
      if (seen.has(pair)) return;
      if (forward === undefined && undone.has(source)) return;
      if (forward === undefined && (inName.has(source) || inName.has(target))) return;
      if (compares && forward === undefined)
        if (isCompared(source.draft, target.draft) || isCompared(target.draft, source.draft)) return;
      seen.add(pair);
      const reversed = here?.get(pairOf(target.draft, source.draft)) ?? NO_TIES;
      if (forward) for (const tie of forward) used.add(tie);
      const ties = forward ?? NO_TIES;
      found.push({ source, target, statement, block, start, end, ties, reversed, crowd: named.length });
    };
    for (const a of ends) for (const b of ends) if (a.word !== b.word) add(a, b);
    const both = (a: End, b: End) => {
      add(a, b);
      add(b, a);
    };
    for (const topic of context) for (const other of ends) both(topic, other);
    for (const part of inside)
      for (const other of [...ends, ...context]) if (!isOnlyHeld(part.draft.key, other.draft.key)) both(part, other);
    if (label) for (const other of beside) both(label, other);
  }
  const layout = new Map<string, Tie[]>();
  for (const tie of notebook.ties) {
    if (used.has(tie) || standing(tie.source) === standing(tie.target)) continue;
    const key = keyOf(tie.block, tie.start, standing(tie.source), standing(tie.target));
    const list = layout.get(key);
    if (list) list.push(tie);
    else layout.set(key, [tie]);
  }
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
  return found;
}

const keyOf = (block: number, start: number, source: Draft, target: Draft): string =>
  `${block} ${start} ${source.id} ${target.id}`;

/** Whether a name is one of those that another sets side by side: `owner vs worker` says of the worker only that there is an owner. */
const isCompared = ({ key: part }: Draft, { key: whole }: Draft): boolean =>
  whole.includes(" vs ") && ` ${whole} `.includes(` ${part} `);

/** Whether a name stands in another that is no kind of it: `mole`, `mole or breakwater`. */
const isOnlyHeld = (part: string, whole: string): boolean =>
  ` ${whole} `.includes(` ${part} `) && !narrows(whole, part);
