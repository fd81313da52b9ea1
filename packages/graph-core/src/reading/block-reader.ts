import type { EnglishModel } from "@cairn/english-model";
import { analyse, type KnownLine, type Sentence } from "../language/analyse.ts";
import { tellingSlashes } from "../language/slashes.ts";
import { tokenize, type Tokenizer } from "../language/tokenize.ts";
import { formulas, setOff } from "./formulas.ts";
import type { Block, ParsedNote, RichText } from "../model/note.ts";
import { askedOutcome } from "./asked-about.ts";
import { PROMISES, TASKS } from "./asking.ts";
import { isCommand } from "./commands.ts";
import { tellsDeeds } from "./deeds.ts";
import { defineFrom } from "./definition.ts";
import type { Draft } from "./draft.ts";
import { readBracket } from "./brackets.ts";
import type { Frame, Lead } from "./frame.ts";
import { readLabel, type Label } from "./layout/label.ts";
import { nameParts } from "./layout/label-names.ts";
import { labelSense } from "./layout/label-says.ts";
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
import { DEFINES, defineByLabel, isLeadPhrase } from "./other-languages/definitions.ts";
import { isColophon, isTalkToReader } from "./other-languages/reader-talk.ts";
import { readOtherText } from "./other-languages/read-text.ts";
import { tongueOf, type Tongue } from "./other-languages/tongue.ts";
import { nameRest } from "./rest-names.ts";
import { SENTENCE_RULES } from "./rules/index.ts";
import { type Outcome, Outcomes } from "./outcomes.ts";
import { Statement } from "./statement.ts";

/** Walks a note's blocks in order, keeps who is spoken of, and reads every statement into a notebook. */
export class BlockReader {
  readonly note: ParsedNote;
  readonly notebook: Notebook;
  readonly model: EnglishModel;
  /** The concept that the whole note is about. */
  readonly subject: Draft | undefined;
  /** The name in the title that the note is about, where the title says more than a name. */
  readonly told: string | undefined;
  /** Whether sentences can be parsed: the note is in English. */
  readonly prose: boolean;
  /** How headings and labels are taken apart, and the words by which text is read that is not in English. */
  readonly tongue: Tongue;
  readonly split: Tokenizer;
  /** Who is spoken of where each block stands. */
  readonly frames: Frame[] = [];
  readonly fields: FieldNames;
  readonly #outcomes: Outcomes;

  constructor(
    note: ParsedNote,
    notebook: Notebook,
    model: EnglishModel,
    subject: Draft | undefined,
    prose = true,
    tongue = tongueOf(undefined),
    split: Tokenizer = tokenize,
    told?: string,
  ) {
    this.told = told;
    this.split = tellingSlashes(split, note.text);
    this.prose = prose;
    this.tongue = tongue;
    this.note = note;
    this.fields = new FieldNames(note);
    this.notebook = notebook;
    this.model = model;
    this.subject = subject;
    this.#outcomes = new Outcomes(note, notebook, subject);
  }

  read(): void {
    this.note.blocks.forEach((block, i) => {
      this.#outcomes.push(this.#readBlock(block, i));
    });
  }

  #readBlock(block: Block, i: number): Outcome {
    const frame = this.#outcomes.frame(block, i);
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

  #readText(block: Block, i: number, frame: Frame): Outcome {
    const content = block.content;
    if (content.text.trim() === "" || isOnlyTags(content) || ATTRIBUTES.test(content.text)) return {};
    if (readTypedLinks(this, block, i, frame)) return {};
    const label = this.#termAbove(block) ?? readLabel(this, block, i, frame);
    const from = label?.rest ?? 0;
    if (label?.topic && this.tongue.table) defineByLabel(label.topic, content, label.rest, block.span.start.offset);
    else if (label?.topic && !label.arrow) defineFrom(label.topic, content, label.rest, content.text.length);
    const inner: Frame = label
      ? {
          ...frame,
          ...(label.topic
            ? { topic: label.topic, origin: "label" as const, also: [], ...(frame.also && { around: frame.also }) }
            : {}),
          ...(label.facet ? { facet: label.facet } : {}),
          ...(label.example ? { example: true } : {}),
        }
      : frame;
    if (label) delete inner.lead;
    if (label?.lead) inner.lead = label.lead;
    if (label?.topic && label.end !== undefined)
      inner.parts = nameParts(this, { block, index: i, content, to: label.end, topic: label.topic, frame });
    if (this.tongue.table) {
      // "Armadilha associada: abrir a base inteira"
      if (label && !label.topic && isTalkToReader(content.text.slice(0, from))) inner.asks = true;
      const told = i === this.note.titleBlock + 1 ? this.subject : frame.topic;
      const isLead = !label && frame.facet === undefined && isLeadPhrase(this.note, i, this.tongue.table);
      const defines = label !== undefined && !label.topic && DEFINES.test(content.text);
      const read = readOtherText(this.notebook, this.tongue.table, {
        block,
        index: i,
        content,
        from,
        frame: inner,
        defined: label?.topic ?? (isLead || defines ? told : undefined),
        ...(label?.topic && frame.topic && { above: frame.topic }),
        arrow: label?.arrow === true,
        isField: (name) => this.fields.has(name),
        line: this.#isLine(block, i),
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
    const analysed = (line: KnownLine) =>
      analyse(this.model, content.text, from, formulas(content), this.split, setOff(content), line);
    const told = tellsDeeds(this.note, block, i);
    const written = content.text.slice(from).trim() === "" ? [] : analysed({ told });
    const sentences = isCommand(this, { block, index: i, labelled: label !== undefined }, written[0])
      ? analysed({ told, command: true })
      : written;
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
    const asked =
      !label && spoken && block.kind === "item"
        ? askedOutcome(this.notebook.statements.slice(before), spoken.subject)
        : undefined;
    if (asked) return asked;
    const topic = label?.topic ?? bare?.topic ?? spoken?.subject;
    const promises = PROMISES.test(content.text);
    return {
      ...(topic ? { topic } : {}),
      ...(topic && !label?.topic && !bare?.topic && !/[:：]\s*$/.test(content.text) ? { spoken: true } : {}),
      ...(topic && topic === bare?.topic && bare.also ? { also: bare.also } : {}),
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

  /** The term that a line of a definition list (`: …`) explains. */
  #termAbove({ kind, parent }: Block): Label | undefined {
    if (kind !== "definition" || parent < 0 || (!this.prose && !this.tongue.table)) return undefined;
    const topic = this.#outcomes.at(parent)?.topic;
    return topic && { topic, rest: 0 };
  }

  /** Whether a block is one of several lines of a paragraph that stand for themselves. */
  #isLine({ kind, span }: Block, i: number): boolean {
    const isNext = (other: Block | undefined, line: number): boolean =>
      other?.kind === "paragraph" && (other.span.start.line === line || other.span.end.line === line);
    if (kind !== "paragraph" || span.start.line !== span.end.line) return false;
    const { blocks } = this.note;
    return isNext(blocks[i - 1], span.start.line - 1) || isNext(blocks[i + 1], span.start.line + 1);
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
    for (const inside of statement.sentence.parentheticals) readBracket(statement, inside);
    return spokenOf(statement);
  }
}

/** Whom an item speaks of stands within so many characters of its start, mark and article before it. */
const NEAR_START = 12;

/** `class="summary" title="Notes"`: what a page's own elements left behind. */
const ATTRIBUTES = /^\s*(?:[\w:-]+=["“”][^"“”]*["“”]\s*)+$/u;

/** `#chemistry #exam`, `Tags: #chemistry`: it sorts the note, and says nothing. */
function isOnlyTags({ text, marks }: RichText): boolean {
  let at = TAGS.exec(text)?.[0].length ?? 0;
  for (const { kind, from, to } of marks) {
    if (kind !== "tag" || /[^\s#,·|]/.test(text.slice(at, from))) return false;
    at = to;
  }
  return at > 0 && !/[^\s#,·|]/.test(text.slice(at));
}

const TAGS = /^\s*(?:tags?|etiquetas?|marcadores|mots[- ]cl[eé]s|schlagw[oö]rter|stichworte)\s*:\s*/iu;

function spokenOf(statement: Statement): Draft | undefined {
  const main =
    statement.clauses.find((c) => c.role === "main" && c.subjects.length > 0) ??
    statement.clauses.find((c) => c.subjects.length > 0);
  if (!main) return undefined;
  return statement.references(main.subjects.slice(0, 1), "subject")[0]?.draft;
}
