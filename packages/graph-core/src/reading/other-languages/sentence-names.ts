import { WORTH } from "../definition.ts";
import type { Block, Mark, RichText } from "../../model/note.ts";
import type { RelationType } from "../../model/relation.ts";
import type { Draft, Role, TieFeature } from "../draft.ts";
import type { Frame } from "../frame.ts";
import type { Notebook } from "../notebook.ts";
import { explanationOf } from "./definitions.ts";
import { nounGroups, type Group } from "./groups.ts";
import { narrowsIn } from "./several.ts";
import type { LanguageTable } from "./table.ts";
import type { TaggedSentence, TaggedWord } from "./words.ts";

const LONGEST_DEFINITION = 400;

/** Where a sentence stands, and who is spoken of there. */
export interface Place {
  notebook: Notebook;
  table: LanguageTable;
  block: Block;
  index: number;
  content: RichText;
  frame: Frame;
  /** The term that a label before the text defines. */
  defined: Draft | undefined;
  /** An arrow leads from that term to the text. */
  arrow?: boolean;
  /** Whom a table's cell is told of. */
  row?: Draft;
  /** Whom the sentence before spoke of. */
  previous: Draft | undefined;
  /** Whom the block's first sentence spoke of. */
  opened?: Draft;
  /** It is the block's first sentence. */
  first: boolean;
  /** A question states nothing. */
  question?: boolean;
  /** Whether words are a field's (`Resposta:` under each question), and no name. */
  isField?: (name: string) => boolean;
}

/** A sentence with its noun groups; writes candidates and relations of it into the notebook. */
export class SentenceNames {
  readonly place: Place;
  readonly words: readonly TaggedWord[];
  readonly groups: readonly Group[];
  /** The marks that could hold a name in this sentence. */
  readonly marks: readonly Mark[];
  readonly #from: number;
  readonly #to: number;
  readonly #start: number;
  readonly #end: number;

  /** @param marks the block's marks, by their start. */
  constructor(place: Place, sentence: TaggedSentence, marks: readonly Mark[]) {
    this.place = place;
    this.words = sentence.words;
    this.groups = nounGroups(place.table, sentence.words, place.content.text);
    this.marks = marksWithin(marks, sentence.start, sentence.end);
    this.#from = sentence.start;
    this.#to = sentence.end;
    this.#start = this.offset(sentence.start);
    this.#end = this.offset(Math.max(sentence.start, sentence.end - 1)) + 1;
  }

  /** The note's offset of an offset in the block's text. */
  offset(at: number): number {
    return this.place.content.offsets[at] ?? this.place.block.span.start.offset;
  }

  /** Registers a group as a candidate in a role; undefined where it names nothing. */
  name(group: Group, role: Role): Draft | undefined {
    if (this.place.isField?.(group.text)) return undefined;
    if (group.generic) return this.#topicNamed(group, role);
    const marked = this.#markedPart(group);
    if (marked) return this.name(marked, role);
    const whole = this.#wholeName(group);
    if (whole) {
      whole.roles[role]++;
      return whole;
    }
    const draft = this.place.notebook.draft(group.text, {
      proper: /\p{Lu}|^\d/u.test(group.text.slice(1)) || (/^\p{Lu}/u.test(group.text) && group.from > 0),
    });
    if (!draft) return undefined;
    draft.roles[role]++;
    if (group.trimmed) draft.dropped++;
    const start = this.offset(group.start);
    const end = this.offset(group.end - 1) + 1;
    // A group may be named again from its brackets or lead: it is among the last places then.
    if (!draft.places.slice(-8).some((p) => p.start === start))
      draft.places.push({ start, end, block: this.place.index });
    return draft;
  }

  /** `Un proceso es …` in a note on processes: too general a word anywhere else. */
  #topicNamed(group: Group, role: Role): Draft | undefined {
    const { table, frame } = this.place;
    const { topic } = frame;
    if (!topic || role !== "subject" || group.to - group.outer > 1) return undefined;
    const [label = ""] = topic.labels.keys();
    if (table.singular(label.toLowerCase()) !== table.singular(group.text.toLowerCase())) return undefined;
    topic.roles[role]++;
    return topic;
  }

  /** `Dados para IA`, where a title or heading of the note is called so: one name, though a preposition stands in it. */
  #wholeName(group: Group): Draft | undefined {
    const next = this.groups[this.groups.indexOf(group) + 1];
    if (!next || next.outer - group.to > 2 || this.words[group.to]?.kind !== "preposition") return undefined;
    const found = this.place.notebook.find(this.place.content.text.slice(group.start, next.end));
    return found && found.roles.title + found.roles.heading > 0 ? found : undefined;
  }

  /** The group as it is named; what stood before a marked name's "of" becomes its frame. */
  narrowed(group: Group): Group {
    const marked = this.#markedPart(group);
    if (!marked || group.frame) return group;
    const { table } = this.place;
    const joint = this.words.slice(group.from, marked.from).some(({ lower }) => table.joinsOnce.has(lower));
    return joint ? { ...group, frame: this.words[group.from]?.lower ?? "", head: true } : group;
  }

  /** `técnicas de [[Balanceo de Clases]]`: what its writer linked is the name, not the words before it. */
  #markedPart(group: Group): Group | undefined {
    const { content } = this.place;
    const mark = this.marks.find(
      (m) =>
        (m.kind === "wikilink" || m.kind === "strong") &&
        m.from > group.start &&
        m.from < group.end &&
        m.to >= group.end,
    );
    if (!mark) return undefined;
    const from = this.words.findIndex((w) => w.start >= mark.from);
    if (from <= group.from || from >= group.to || this.words[from]?.kind !== "content") return undefined;
    const start = this.words[from]?.start ?? group.start;
    return { ...group, from, start, text: content.text.slice(start, group.end), trimmed: true };
  }

  /** `Der **subjektive Tatbestand** besteht aus X` under "Tatbestand": one kind of it. */
  protected narrowsHeading(draft: Draft): void {
    const { table, frame } = this.place;
    const { topic, heading, facet } = frame;
    if (!topic || topic !== heading || facet || draft === topic || !table.capitalNouns) return;
    if (draft.key.includes(" ") && narrowsIn(table, draft.key, topic.key))
      this.tie(draft, topic, "is-a", "is a", "heading-kind", { inherited: 1 });
  }

  /** Takes this sentence for what a name means, where none was taken before and it is no question. */
  define(draft: Draft): void {
    const { content, question } = this.place;
    if (question || draft.definition !== undefined) return;
    const text = explanationOf(content.text.slice(this.#from, this.#to));
    if (text === undefined || text.length > LONGEST_DEFINITION) return;
    draft.definition = { text, start: this.#start, end: this.#end, worth: WORTH.FAIR };
    draft.roles.defined++;
  }

  #where(features: Partial<Record<TieFeature, number>>): Partial<Record<TieFeature, number>> {
    const kind = this.place.block.kind;
    return {
      ...features,
      ...(kind === "item" ? { "in-item": 1 } : kind === "paragraph" ? { "in-paragraph": 1 } : {}),
      ...(this.words.length > 30 ? { "long-sentence": 1 } : {}),
      ...(this.place.frame.example ? { "in-example": 1 } : {}),
    };
  }

  /** Writes a relation with this sentence as its evidence; a question states none. */
  tie(
    source: Draft,
    target: Draft,
    type: RelationType,
    label: string,
    rule: string,
    features: Partial<Record<TieFeature, number>>,
  ): void {
    const { notebook, index } = this.place;
    if (this.place.question) return;
    notebook.tie({
      source,
      target,
      type,
      label,
      rule,
      block: index,
      start: this.#start,
      end: this.#end,
      features: this.#where(features),
    });
  }
}

/** Of marks sorted by their start those that start in a range. */
function marksWithin(marks: readonly Mark[], start: number, end: number): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (let i = low; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.from >= end) break;
    found.push(mark);
  }
  return found;
}

/** The marks of a text that set off a name, by their start. */
export function nameMarks(content: RichText): Mark[] {
  return content.marks
    .filter((m) => m.kind === "wikilink" || m.kind === "strong" || m.kind === "emphasis" || m.kind === "highlight")
    .sort((a, b) => a.from - b.from || b.to - a.to);
}
