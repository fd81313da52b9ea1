import { firstMentions } from "../merge/mention-list.ts";
import type { Concept, ConceptMention } from "../model/concept.ts";
import type { NoteReading, Section } from "../model/reading.ts";
import type { NamingSection } from "../query/graph-reader.ts";

/** Where {@link SectionNames} look up what notes name. */
export interface NamingFrom {
  /** Sections of a note, where they tell in which of them a mention stands. */
  sectionsOf(note: string): readonly Section[] | undefined;
  /** Calls back for each mention of a note with the key of the name and where it begins. */
  eachMention(note: string, visit: (key: string, start: number) => void): void;
  idOf(key: string): string | undefined;
}

/** What sections name, without unpacking what their notes say: looked up when it is first asked for, and known until something changes. */
export class SectionNames {
  readonly #from: NamingFrom;
  /** By note and section: ids. */
  readonly #known = new Map<string, (string[] | undefined)[]>();

  constructor(from: NamingFrom) {
    this.#from = from;
  }

  /** To be called once something changed. */
  forget(): void {
    this.#known.clear();
  }

  /**
   * The sections that name a concept, see `GraphReader.sectionsNaming`. Cost: the mentions of their notes.
   * @returns `undefined` where a note's sections do not tell what stands in them
   */
  naming(concept: Concept, { notes }: { notes: number }): NamingSection[] | undefined {
    const found: NamingSection[] = [];
    const mentions = firstMentions(concept, notes);
    for (let at = 0; at < mentions.length;) {
      const { note } = mentions[at]!;
      const sections = this.#from.sectionsOf(note);
      if (sections === undefined) return undefined;
      // Mentions are in order, and so are the sections that they stand in.
      const asked: number[] = [];
      for (; mentions[at]?.note === note; at++) {
        const section = sectionAt(sections, mentions[at]!.start);
        if (section >= 0 && section !== asked.at(-1)) asked.push(section);
      }
      const named = this.#namedIn(note, sections, asked);
      for (const section of asked) found.push({ note, line: sections[section]!.line, concepts: named[section]! });
    }
    return found;
  }

  /** @returns by section: of those that are asked for, at least */
  #namedIn(note: string, sections: readonly Section[], asked: readonly number[]): readonly (string[] | undefined)[] {
    let known = this.#known.get(note);
    if (known === undefined) this.#known.set(note, (known = sections.map(() => undefined)));
    else if (asked.every((section) => known![section] !== undefined)) return known;
    const { eachMention, idOf } = this.#from;
    const fresh = sections.map((_, section) =>
      asked.includes(section) && known![section] === undefined ? new Set<string>() : undefined,
    );
    eachMention(note, (key, start) => {
      const ids = fresh[sectionAt(sections, start)];
      if (ids === undefined) return;
      const id = idOf(key);
      if (id !== undefined) ids.add(id);
    });
    for (const [section, ids] of fresh.entries()) if (ids !== undefined) known[section] = [...ids];
    return known;
  }
}

/** Whether each mention of a reading stands in the section that its place tells. */
export function isPlaced({ sections, concepts }: Pick<NoteReading, "sections" | "concepts">): boolean {
  return (
    sections.every(({ start }, at) => at === 0 || start >= sections[at - 1]!.start) &&
    concepts.every(({ mentions }) => mentions.every(({ start, section }) => sectionAt(sections, start) === section))
  );
}

/** The last section that begins before a place or there, -1 for none. */
function sectionAt(sections: readonly Section[], start: ConceptMention["start"]): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
