import { nameKey } from "../model/names.ts";
import type { NoteSource } from "../model/note.ts";
import type { ConceptReading, LinkReading, NoteReading, RelationReading, Section } from "../model/reading.ts";
import type { RelationType } from "../model/relation.ts";
import type { Span } from "../model/span.ts";

/**
 * A reader for tests of everything behind reading: one statement a line, and nothing to guess.
 * ```text
 * # Distillation                            the note's title and subject; `##`, `###`: sections
 * name Teacher model 0.4                    a mention, with its score (default 0.6)
 * def Distillation = a {Teacher model} shows {Student model} its answers
 * alias Retrieval augmented generation = RAG (acronym)
 * rel Distillation -uses-> Synthetic data 0.9
 * foot Distillation                         what the note is about uses it: a template's words, that stand in many notes
 * pre Distillation <- Fine-tuning 0.8
 * link bedrock/fine-tuning#Costs|tuning     (text: a concept where the note names one so)
 * tag machine-learning
 * ```
 */
export function readToyNote({ path, text }: NoteSource): NoteReading {
  const note = new ToyNote(path);
  let offset = 0;
  for (const [index, line] of text.split("\n").entries()) {
    note.read(line, index + 1, offset);
    offset += line.length + 1;
  }
  return note.finish(text.length);
}

class ToyNote {
  readonly #reading: NoteReading;
  readonly #byKey = new Map<string, number>();
  readonly #links: (LinkReading & { said: string })[] = [];
  #at: { line: number; offset: number; text: string } = { line: 1, offset: 0, text: "" };

  constructor(path: string) {
    const title = path.replace(/^.*\/|\.md$/g, "");
    const sections: Section[] = [{ heading: title, level: 0, parent: -1, start: 0, end: 0, line: 1, words: 0 }];
    this.#reading = {
      note: path,
      title,
      subject: -1,
      tags: [],
      sections,
      concepts: [],
      relations: [],
      prerequisites: [],
      links: [],
      language: "en",
      warnings: [],
    };
  }

  read(text: string, line: number, offset: number): void {
    this.#at = { line, offset, text };
    const heading = /^(#+) (.+)$/.exec(text);
    if (heading) this.#heading(heading[1]!.length, heading[2]!);
    const named = /^name (.+?)(?: ([\d.]+))?$/.exec(text);
    if (named) this.#concept(named[1]!, { score: Number(named[2] ?? 0.6) });
    const defined = /^def (.+?) = (.+)$/.exec(text);
    if (defined) this.#define(defined[1]!, defined[2]!);
    const alias = /^alias (.+?) = (.+?) \((.+)\)$/.exec(text);
    if (alias) this.#alias(alias[1]!, alias[2]!, alias[3]!);
    const relation = /^rel (.+?) -([a-z-]+)-> (.+) ([\d.]+)$/.exec(text);
    if (relation) this.#relation(relation[1]!, relation[2] as RelationType, relation[3]!, Number(relation[4]));
    const footer = /^foot (.+)$/.exec(text);
    const subject = this.#reading.concepts[this.#reading.subject]?.label;
    if (footer && subject !== undefined) this.#relation(subject, "uses", footer[1]!, 0.9);
    const needed = /^pre (.+?) <- (.+) ([\d.]+)$/.exec(text);
    if (needed) this.#prerequisite(needed[1]!, needed[2]!, Number(needed[3]));
    const link = /^link ([^#|]*)(?:#([^|]+))?(?:\|(.+))?$/.exec(text);
    if (link) {
      const [, target = "", fragment] = link;
      const said = link[3] ?? target.replace(/^.*\//, "");
      this.#links.push({ target, ...(fragment && { fragment }), text: said, line, concept: -1, said });
    }
    const tag = /^tag (.+)$/.exec(text);
    if (tag) this.#reading.tags = [...new Set([...this.#reading.tags, tag[1]!])].sort();
  }

  finish(end: number): NoteReading {
    for (const [index, section] of this.#reading.sections.entries()) {
      section.end = this.#reading.sections[index + 1]?.start ?? end;
    }
    this.#reading.links = this.#links.map(({ said, ...link }) => ({
      ...link,
      concept: this.#byKey.get(nameKey(said)) ?? -1,
    }));
    return this.#reading;
  }

  #heading(level: number, text: string): void {
    const { sections } = this.#reading;
    let parent = sections.length - 1;
    while (parent > 0 && sections[parent]!.level >= level) parent = sections[parent]!.parent;
    sections.push({ heading: text, level, parent, start: this.#at.offset, end: 0, line: this.#at.line, words: 0 });
    const index = this.#concept(text, { role: level === 1 ? "title" : "heading", score: 0.9, weight: 3 });
    if (level === 1 && this.#reading.subject < 0) {
      this.#reading.subject = index;
      this.#reading.title = text;
    }
  }

  #define(name: string, definition: string): void {
    const index = this.#concept(name, { role: "defined", score: 0.8, weight: 2 });
    for (const [, inside] of definition.matchAll(/\{(.+?)\}/g)) this.#concept(inside!, {});
    this.#reading.concepts[index]!.definition ??= { text: definition, span: this.#span() };
  }

  #alias(name: string, alias: string, rule: string): void {
    const index = this.#concept(name, {});
    this.#reading.concepts[index]!.aliases.push({ name: alias, rule, span: this.#span(), quote: this.#at.text });
  }

  #relation(from: string, type: RelationType, to: string, confidence: number): void {
    const [source, target] = [this.#concept(from, {}), this.#concept(to, {})];
    const relation: RelationReading = {
      source,
      target,
      type,
      label: type.replace("-", " "),
      confidence,
      rule: "toy",
      span: this.#span(),
      quote: this.#at.text,
    };
    this.#reading.relations.push(relation);
  }

  #prerequisite(name: string, needed: string, strength: number): void {
    const [concept, requires] = [this.#concept(name, {}), this.#concept(needed, {})];
    const reason = `${name} needs ${needed}.`;
    const where = { rule: "toy", span: this.#span(), quote: this.#at.text };
    this.#reading.prerequisites.push({ concept, requires, reason, strength, ...where });
  }

  /** Index of the concept of a name, mentioned at the current line. */
  #concept(name: string, { role = "named", score = 0.6, weight = 1 }: Partial<ConceptReading>): number {
    const key = nameKey(name);
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.#reading.concepts.length;
      this.#byKey.set(key, index);
      this.#reading.concepts.push({ key, label: name, aliases: [], mentions: [], score, weight: 0, role });
    }
    const concept = this.#reading.concepts[index]!;
    const { line, offset, text } = this.#at;
    const column = text.indexOf(name) + 1;
    const start = offset + column - 1;
    const section = this.#reading.sections.length - 1;
    if (concept.mentions.at(-1)?.start !== start) {
      concept.mentions.push({ start, end: start + name.length, line, column, section });
    }
    concept.score = Math.max(concept.score, score);
    concept.weight += weight;
    if (concept.role === "named") concept.role = role;
    return index;
  }

  #span(): Span {
    const { line, offset, text } = this.#at;
    return {
      start: { line, column: 1, offset },
      end: { line, column: text.length + 1, offset: offset + text.length },
    };
  }
}
