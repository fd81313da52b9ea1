import type { NoteRecord } from "@cairn/api/page";
import type { MentionRow, Range } from "./parts.ts";

/** Where concepts and notes stand in their lists. */
export class Places {
  /** Ids, most important first. */
  readonly concepts: readonly string[];
  readonly #concepts: ReadonlyMap<string, number>;
  readonly #notes: ReadonlyMap<string, number>;
  readonly #records: readonly NoteRecord[];

  constructor(concepts: readonly string[], notes: readonly NoteRecord[]) {
    this.concepts = concepts;
    this.#concepts = new Map(concepts.map((id, place) => [id, place]));
    this.#notes = new Map(notes.map(({ path }, place) => [path, place]));
    this.#records = notes;
  }

  /** @throws Error for an unknown id: the graph would name what is not in it. */
  concept(id: string): number {
    return known(this.#concepts.get(id), id);
  }

  /** @throws Error for an unknown path */
  note(path: string): number {
    return known(this.#notes.get(path), path);
  }

  /** A mention with its section by place: the last of that heading which begins before it. */
  mention(note: string, range: Range, heading: string | null): MentionRow {
    const place = this.note(note);
    const sections = this.#records[place]?.sections ?? [];
    const section =
      heading === null ? -1 : sections.findLastIndex((one) => one.heading === heading && one.start.offset <= range[2]);
    return [place, range, section];
  }
}

function known(place: number | undefined, what: string): number {
  if (place === undefined) throw new Error(`"${what}" is named and is not there.`);
  return place;
}
