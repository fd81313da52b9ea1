import type { Block, ParsedNote } from "../model/note.ts";
import { ANSWER, isAnswerBelow, isQuestion } from "./asking.ts";
import type { Draft } from "./draft.ts";
import type { Frame, Lead, TopicOrigin } from "./frame.ts";
import { isMarkedTerm, leadsByMark } from "./layout/caption.ts";
import type { Notebook } from "./notebook.ts";

/** What a block leaves for the blocks under it. */
export interface Outcome {
  /** What it is about. */
  topic?: Draft;
  /** A whole sentence spoke of that, and nothing named it as what is below. */
  spoken?: boolean;
  /** What a heading is made of, besides. */
  parts?: readonly Draft[];
  also?: readonly Draft[];
  lead?: Lead;
  facet?: Frame["facet"];
  example?: boolean;
  asks?: boolean;
  aside?: boolean;
}

/** Keeps what each block of a note left, in their order, and tells who is spoken of where the next one stands. */
export class Outcomes {
  readonly #left: Outcome[] = [];
  readonly #note: ParsedNote;
  readonly #notebook: Notebook;
  readonly #subject: Draft | undefined;

  /** @param subject the concept that the whole note is about */
  constructor(note: ParsedNote, notebook: Notebook, subject: Draft | undefined) {
    this.#note = note;
    this.#notebook = notebook;
    this.#subject = subject;
  }

  push(outcome: Outcome): void {
    this.#left.push(outcome);
  }

  /** What a block left; undefined for one that was not read. */
  at(block: number): Outcome | undefined {
    return this.#left[block];
  }

  /** Who is spoken of where a block stands. @param i its place among the note's blocks; all before it were read */
  frame(block: Block, i: number): Frame {
    return this.#answering(block, i, this.#inherited(block));
  }

  /** Who is spoken of where a block stands. */
  #inherited(block: Block): Frame {
    const above = block.parent >= 0 ? this.#left[block.parent] : undefined;
    const section = block.section >= 0 ? this.#left[block.section] : undefined;
    const lead = block.kind === "item" && this.#leadsIn(block.lead) ? this.#left[block.lead] : undefined;
    const parent = above && this.#note.blocks[block.parent];
    const inherited = parent ? this.#inherited(parent) : undefined;
    const topic = lead?.topic ?? above?.topic ?? inherited?.topic ?? section?.topic ?? this.#subject;
    const also = lead?.topic ? lead.also : above?.topic ? above.also : section?.topic ? section.also : undefined;
    const facet =
      lead?.facet ??
      above?.facet ??
      (above?.topic ? undefined : inherited?.facet) ??
      (parent ? undefined : section?.facet);
    const waiting = lead?.lead ?? above?.lead ?? (above || lead?.topic ? undefined : section?.lead);
    const origin: TopicOrigin = lead?.topic
      ? "lead"
      : (above?.topic ?? inherited?.topic) && inherited?.origin !== "heading" && inherited?.origin !== "note"
        ? "parent"
        : section?.topic
          ? "heading"
          : "note";
    return {
      ...(topic ? { topic, origin } : {}),
      ...(section?.topic ? { heading: section.topic } : {}),
      ...(this.#subject ? { subject: this.#subject } : {}),
      ...((section?.asks && !isAnswerBelow(this.#note, block)) || lead?.asks || above?.asks ? { asks: true } : {}),
      ...(section?.aside ? { aside: true } : {}),
      ...(also ? { also } : {}),
      ...(facet && !lead?.topic ? { facet } : {}),
      ...(waiting ? { lead: waiting } : {}),
      ...(!lead?.topic && above?.topic && above.spoken ? { spoken: true } : {}),
      distance: (inherited?.distance ?? 0) + 1,
      example: (above?.example ?? lead?.example ?? inherited?.example ?? false) || facet === "examples",
    };
  }

  /** An answer (`A: …`, or what follows a question set bold) speaks of what the question before it asks about. */
  #answering(block: Block, i: number, frame: Frame): Frame {
    const asked = this.#note.blocks[i - 1];
    if (asked?.parent !== block.parent || !/\?["”*_]*$/.test(asked.content.text)) return frame;
    if (
      !ANSWER.test(block.content.text) &&
      !(asked.kind === block.kind && asked.kind === "paragraph" && isQuestion(asked))
    )
      return frame;
    const topic = this.#left[i - 1]?.topic ?? this.#askedAbout(i - 1);
    return topic ? { ...frame, topic, origin: "lead", also: [] } : frame;
  }

  /** The first thing that a question names: "Why is **paging** slow?" */
  #askedAbout(block: number): Draft | undefined {
    const statement = this.#notebook.statements.findLast(({ blockIndex }) => blockIndex === block);
    const [first] = [...(statement?.named ?? [])]
      .filter(([, draft]) => draft && !draft.generic)
      .sort(([a], [b]) => a - b);
    return first?.[1];
  }

  /**
   * Whether a paragraph leads the list under it in: it ends in a colon (or in the `?` that parts a card's sides), or is set bold.
   * Another one leaves the list to the heading's topic.
   */
  #leadsIn(index: number): boolean {
    const block = index < 0 ? undefined : this.#note.blocks[index];
    if (block === undefined) return false;
    // "There are four kinds of sails." needs no colon.
    return (
      /(?:[:：]|\s\?\??)\s*$/.test(block.content.text) ||
      leadsByMark(this.#note, block, index) ||
      (isMarkedTerm(block) && this.#left[index]?.topic !== this.#left[block.section]?.topic) ||
      this.#left[index]?.lead?.rule === "lead-kinds"
    );
  }
}
