import type { EnglishModel } from "@cairn/english-model";
import { analyse, type Sentence } from "../language/analyse.ts";
import { tellingSlashes } from "../language/slashes.ts";
import { tokenize, type Tokenizer } from "../language/tokenize.ts";
import { formulas, setOff } from "./formulas.ts";
import type { Block, ParsedNote, RichText } from "../model/note.ts";
import { ANSWER, isQuestion, PROMISES, TASKS } from "./asking.ts";
import { defineFrom } from "./definition.ts";
import type { Draft } from "./draft.ts";
import type { Frame, Lead, TopicOrigin } from "./frame.ts";
import { readLabel, type Label } from "./layout/label.ts";
import { nameParts } from "./layout/label-names.ts";
import { labelSense } from "./layout/label-says.ts";
import { leadsByMark } from "./layout/caption.ts";
import { isContentsEntry } from "./layout/contents.ts";
import { FieldNames } from "./layout/fields.ts";
import { arrowTies } from "./layout/arrows.ts";
import { bareList, tellFirst, type Bare } from "./layout/bare.ts";
import { isDiagram, readDiagram } from "./layout/diagram.ts";
import { leadOf, tieToLead } from "./layout/lead.ts";
import { readHeading } from "./layout/heading.ts";
import { readStructure } from "./layout/structure-only.ts";
import { readRow } from "./layout/table.ts";
import { readTypedLinks } from "./layout/typed-links.ts";
import type { Notebook } from "./notebook.ts";
import { isStatement, tellsToDo } from "./other-languages/names.ts";
import { defineByLabel, isLeadPhrase } from "./other-languages/definitions.ts";
import { isColophon, isTalkToReader } from "./other-languages/reader-talk.ts";
import { readOtherText } from "./other-languages/read-text.ts";
import { tongueOf, type Tongue } from "./other-languages/tongue.ts";
import { nameRest } from "./rest-names.ts";
import { SENTENCE_RULES } from "./rules/index.ts";
import { bracketedExamples } from "./rules/such-as.ts";
import { verbRule } from "./rules/verb.ts";
import { Statement } from "./statement.ts";

/** What a block leaves for the blocks under it. */
interface Outcome {
  /** What it is about. */
  topic?: Draft;
  /** What a heading is made of, besides. */
  parts?: readonly Draft[];
  also?: readonly Draft[];
  lead?: Lead;
  facet?: Frame["facet"];
  example?: boolean;
  asks?: boolean;
  aside?: boolean;
}

/** Walks a note's blocks in order, keeps who is spoken of, and reads every statement into a notebook. */
export class BlockReader {
  readonly note: ParsedNote;
  readonly notebook: Notebook;
  readonly model: EnglishModel;
  /** The concept that the whole note is about. */
  readonly subject: Draft | undefined;
  /** Whether sentences can be parsed: the note is in English. */
  readonly prose: boolean;
  /** How headings and labels are taken apart, and the words by which text is read that is not in English. */
  readonly tongue: Tongue;
  readonly split: Tokenizer;
  /** Who is spoken of where each block stands. */
  readonly frames: Frame[] = [];
  readonly fields: FieldNames;
  readonly #outcomes: Outcome[] = [];

  constructor(
    note: ParsedNote,
    notebook: Notebook,
    model: EnglishModel,
    subject: Draft | undefined,
    prose = true,
    tongue = tongueOf(undefined),
    split: Tokenizer = tokenize,
  ) {
    this.split = tellingSlashes(split, note.text);
    this.prose = prose;
    this.tongue = tongue;
    this.note = note;
    this.fields = new FieldNames(note);
    this.notebook = notebook;
    this.model = model;
    this.subject = subject;
  }

  read(): void {
    this.note.blocks.forEach((block, i) => {
      this.#outcomes.push(this.#readBlock(block, i));
    });
  }

  #readBlock(block: Block, i: number): Outcome {
    const frame = this.#answering(block, i, this.#frame(block));
    if (isContentsEntry(block)) frame.aside = true;
    this.frames.push(frame);
    if (frame.aside) return { aside: true };
    switch (block.kind) {
      case "heading":
        if (this.tongue.table && i !== this.note.titleBlock && isColophon(block.content.text)) return { aside: true };
        if (this.tongue.table && i !== this.note.titleBlock) {
          const asks = tellsToDo(this.tongue.table, block.content.text);
          if (asks || isStatement(this.tongue.table, block.content.text)) {
            const read = this.#readText(block, i, asks ? { ...frame, asks } : frame);
            return { ...(frame.topic ? { topic: frame.topic } : {}), ...read };
          }
        }
        return {
          ...this.#readHeading(block, i, frame),
          ...((frame.asks || this.#asks(block.content.text.trim())) && { asks: true }),
        };
      case "code":
        if (isDiagram(block)) readDiagram(this, block, i);
        return {};
      case "math":
      case "html":
        return {};
      case "table-row":
        readRow(this, block, i, frame);
        return {};
      default:
        return this.#readText(block, i, frame);
    }
  }

  /** A heading's topic, with the names that it is made of where that is more than one. */
  #readHeading(block: Block, i: number, frame: Frame): Outcome {
    const says =
      i !== this.note.titleBlock && this.prose && frame.topic ? labelSense(this, block.content.text) : undefined;
    if (says && !says.alias && frame.topic) {
      const lead: Lead = { sources: [frame.topic, ...(frame.also ?? [])], ...says, rule: "lead-verb", sure: true };
      return { topic: frame.topic, ...(frame.also && { also: frame.also }), lead };
    }
    const read = readHeading(this, block, i, frame);
    if (read.facet === "meta" && read.topic === frame.topic) return read;
    const { content } = block;
    const topic = read.topic ?? frame.topic;
    const parts = topic ? nameParts(this, { block, index: i, content, to: content.text.length, topic, frame }) : [];
    return parts.length > 0 ? { ...read, parts } : read;
  }

  /** Whether what stands under a heading is asked of the reader. */
  #asks(heading: string): boolean {
    return TASKS.test(heading) || (this.tongue.table !== undefined && isTalkToReader(heading));
  }

  /** Who is spoken of where a block stands. */
  #frame(block: Block): Frame {
    const above = block.parent >= 0 ? this.#outcomes[block.parent] : undefined;
    const section = block.section >= 0 ? this.#outcomes[block.section] : undefined;
    const lead = block.kind === "item" && this.#leadsIn(block.lead) ? this.#outcomes[block.lead] : undefined;
    const parent = above && this.note.blocks[block.parent];
    const inherited = parent ? this.#frame(parent) : undefined;
    const topic = lead?.topic ?? above?.topic ?? inherited?.topic ?? section?.topic ?? this.subject;
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
      ...(this.subject ? { subject: this.subject } : {}),
      ...(section?.asks || lead?.asks || above?.asks ? { asks: true } : {}),
      ...(section?.aside ? { aside: true } : {}),
      ...(also ? { also } : {}),
      ...(facet && !lead?.topic ? { facet } : {}),
      ...(waiting ? { lead: waiting } : {}),
      distance: (inherited?.distance ?? 0) + 1,
      example: (above?.example ?? lead?.example ?? inherited?.example ?? false) || facet === "examples",
    };
  }

  /** An answer (`A: …`, or what follows a question set bold) speaks of what the question before it asks about. */
  #answering(block: Block, i: number, frame: Frame): Frame {
    const asked = this.note.blocks[i - 1];
    if (asked?.parent !== block.parent || !/\?["”*_]*$/.test(asked.content.text)) return frame;
    if (
      !ANSWER.test(block.content.text) &&
      !(asked.kind === block.kind && asked.kind === "paragraph" && isQuestion(asked))
    )
      return frame;
    const topic = this.#outcomes[i - 1]?.topic ?? this.#askedAbout(i - 1);
    return topic ? { ...frame, topic, origin: "lead", also: [] } : frame;
  }

  /** The first thing that a question names: "Why is **paging** slow?" */
  #askedAbout(block: number): Draft | undefined {
    const statement = this.notebook.statements.findLast(({ blockIndex }) => blockIndex === block);
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
    const block = index < 0 ? undefined : this.note.blocks[index];
    if (block === undefined) return false;
    // "There are four kinds of sails." needs no colon.
    return (
      /(?:[:：]|\s\?\??)\s*$/.test(block.content.text) ||
      leadsByMark(this.note, block, index) ||
      this.#outcomes[index]?.lead?.rule === "lead-kinds"
    );
  }

  #readText(block: Block, i: number, frame: Frame): Outcome {
    const content = block.content;
    if (content.text.trim() === "" || isOnlyTags(content)) return {};
    if (readTypedLinks(this, block, i, frame)) return {};
    const label = this.#termAbove(block) ?? readLabel(this, block, i, frame);
    const from = label?.rest ?? 0;
    if (label?.topic && this.tongue.table) defineByLabel(label.topic, content, label.rest, block.span.start.offset);
    else if (label?.topic && !label.arrow) defineFrom(label.topic, content, label.rest, content.text.length);
    const inner: Frame = label
      ? {
          ...frame,
          ...(label.topic ? { topic: label.topic, origin: "label" as const, also: [] } : {}),
          ...(label.facet ? { facet: label.facet } : {}),
          ...(label.example ? { example: true } : {}),
        }
      : frame;
    if (label) delete inner.lead;
    if (label?.lead) inner.lead = label.lead;
    if (label?.topic && label.end !== undefined)
      inner.parts = nameParts(this, { block, index: i, content, to: label.end, topic: label.topic, frame });
    if (this.tongue.table) {
      const isLead = !label && isLeadPhrase(this.note, i, this.tongue.table);
      const read = readOtherText(this.notebook, this.tongue.table, {
        block,
        index: i,
        content,
        from,
        frame: inner,
        defined: label?.topic ?? (isLead ? this.subject : undefined),
        arrow: label?.arrow === true,
        isField: (name) => this.fields.has(name),
      });
      const topic = label?.topic ?? read.topic;
      const lead = label?.lead ?? read.lead;
      return {
        ...(topic ? { topic } : {}),
        ...(lead ? { lead } : {}),
        ...(label?.facet ? { facet: label.facet } : {}),
        ...(inner.example ? { example: true } : {}),
      };
    }
    if (!this.prose) {
      const topic = label?.topic ?? readStructure(this, { block, index: i, from, frame: inner, defined: label?.topic });
      return { ...(topic ? { topic } : {}), ...(label?.facet ? { facet: label.facet } : {}) };
    }
    const sentences =
      content.text.slice(from).trim() === ""
        ? []
        : analyse(this.model, content.text, from, formulas(content), this.split, setOff(content));
    const before = this.notebook.statements.length;
    const arrow = label?.arrow === true;
    const phrases: Bare = { block, index: i, content, sentences, frame: inner, defined: label?.topic, arrow };
    const bare = bareList(this, phrases);
    const spoken = bare ? undefined : this.#readSentences(phrases);
    if (sentences.length > 1) {
      // What stands in brackets is a statement of its own, between them.
      const own = new Set(sentences);
      arrowTies(this.notebook.statements.slice(before).filter(({ sentence }) => own.has(sentence)));
    }
    if (spoken?.subject && block.kind === "item") this.#oneOfKinds(spoken.subject, block, i, inner);
    const lead =
      label && sentences.length === 0
        ? (label.lead ?? undefined)
        : leadOf(this, content, sentences, inner, spoken?.last);
    const topic = label?.topic ?? bare?.topic ?? spoken?.subject;
    const promises = PROMISES.test(content.text);
    return {
      ...(topic ? { topic } : {}),
      ...(lead && !promises ? { lead } : {}),
      ...(label?.facet ? { facet: label.facet } : {}),
      ...(inner.example ? { example: true } : {}),
      ...(promises ? { asks: true } : {}),
    };
  }

  /** `There are four kinds of sails:`, and below it "A **jib** is set before the mast": whom the item speaks of is one of them. */
  #oneOfKinds(draft: Draft, block: Block, i: number, { lead }: Frame): void {
    if (lead?.rule !== "lead-kinds") return;
    const [place] = draft.places.filter((at) => at.block === i);
    if (!place || place.start - block.span.start.offset > NEAR_START) return;
    tieToLead(this.notebook, draft, lead, block, i);
  }

  /** The term that a line of a definition list (`: …`) explains; a parser of its own reads what such a line says in another language. */
  #termAbove({ kind, parent }: Block): Label | undefined {
    if (kind !== "definition" || parent < 0 || !this.prose) return undefined;
    const topic = this.#outcomes[parent]?.topic;
    return topic && { topic, rest: 0 };
  }

  #readSentences(phrases: Bare): { subject: Draft | undefined; last: Statement | undefined } {
    const { block, index: i, content, sentences, frame } = phrases;
    let antecedent: Draft | undefined;
    let subject: Draft | undefined;
    let last: Statement | undefined;
    sentences.forEach((sentence) => {
      const statement = this.statement(block, i, content, sentence, frame, antecedent, last === undefined, last);
      if (last === undefined) tellFirst(this, phrases, statement);
      last = statement;
      const spoken = this.readStatement(statement);
      if (spoken) {
        subject ??= spoken;
        antecedent = spoken;
      }
    });
    return { subject, last };
  }

  statement(
    block: Block,
    blockIndex: number,
    content: RichText,
    sentence: Sentence,
    frame: Frame,
    antecedent: Draft | undefined,
    first: boolean,
    before?: Statement,
  ): Statement {
    const opening = content.text.slice(sentence.start, sentence.start + 24);
    const example = frame.example === true || /^(?:for example|for instance|e\.g\.|example)/i.test(opening);
    return new Statement(this.notebook, this.model, {
      block,
      blockIndex,
      content,
      sentence,
      frame,
      antecedent,
      before,
      first,
      example,
    });
  }

  /** Runs the rules over one statement. @returns whom its main clause spoke of. */
  readStatement(statement: Statement): Draft | undefined {
    this.notebook.statements.push(statement);
    for (const rule of SENTENCE_RULES) rule.read(statement);
    nameRest(statement);
    for (const inside of statement.sentence.parentheticals) this.readBracket(statement, inside);
    return spokenOf(statement);
  }

  /** What a clause in brackets says, or "such as", it says of the name in front of them; other names there are only met. */
  readBracket(outer: Statement, { sentence, after }: Sentence["parentheticals"][number]): void {
    const { block, blockIndex, content, antecedent, example } = outer;
    const around = { statement: outer, after };
    const at = { block, blockIndex, content, sentence, antecedent, first: false, example, outer: around };
    const plain = new Statement(this.notebook, this.model, { ...at, frame: outer.frame });
    const opening = content.text.slice(sentence.words[0]?.start ?? sentence.start);
    const speaks = LISTS.test(opening) || plain.clauses.some(({ kind }) => kind === "verb");
    const host = speaks ? hostOf(outer, after) : undefined;
    const frame: Frame = host ? { ...outer.frame, topic: host, origin: "label", also: [] } : outer.frame;
    const inner = host ? new Statement(this.notebook, this.model, { ...at, frame }) : plain;
    for (const [, phrase] of inner.phrases) if (!phrase.generic) inner.name(phrase, "modifier");
    if (host) bracketedExamples(inner, host);
    if (host && !inner.asks) verbRule.read(inner);
    nameRest(inner);
    this.notebook.statements.push(inner);
  }
}

/** Whom an item speaks of stands within so many characters of its start, mark and article before it. */
const NEAR_START = 12;

const LISTS = /^(?:such as|e\.?g\b|for example|for instance|including|like)\b/i;

/** `#chemistry #exam` on a line of its own: it sorts the note, and says nothing. */
function isOnlyTags({ text, marks }: RichText): boolean {
  let at = 0;
  for (const { kind, from, to } of marks) {
    if (kind !== "tag" || /[^\s#,·|]/.test(text.slice(at, from))) return false;
    at = to;
  }
  return at > 0 && !/[^\s#,·|]/.test(text.slice(at));
}

/** What a bracket stands behind: what is said in it is said of that. */
function hostOf(statement: Statement, after: number): Draft | undefined {
  for (let i = after; i >= 0 && i > after - 2; i--) {
    const phrase = statement.phrases.get(i);
    if (phrase) return phrase.generic ? undefined : statement.named.get(i);
  }
  return undefined;
}

function spokenOf(statement: Statement): Draft | undefined {
  const main =
    statement.clauses.find((c) => c.role === "main" && c.subjects.length > 0) ??
    statement.clauses.find((c) => c.subjects.length > 0);
  if (!main) return undefined;
  return statement.references(main.subjects.slice(0, 1), "subject")[0]?.draft;
}
