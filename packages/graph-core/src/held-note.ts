import { splitNames, splitReading } from "./corrections/split-reading.ts";
import type { NoteSplit } from "./corrections/rulings.ts";
import type { NoteWarning } from "./model/note.ts";
import { type Packed, pack, unpack } from "./model/packed.ts";
import type { NoteReading } from "./model/reading.ts";
import type { StringPool } from "./model/string-pool.ts";

/** Readings that were asked for last stay unpacked: so many of them, some 50 kB each. */
const RECENT = 100;

/** The readings that were asked for last. */
export class RecentReadings {
  readonly #readings = new Map<Packed, NoteReading>();

  of(packed: Packed): NoteReading {
    let reading = this.#readings.get(packed);
    if (reading === undefined) {
      reading = unpack(packed) as NoteReading;
      if (this.#readings.size >= RECENT) this.#readings.delete(this.#readings.keys().next().value!);
    } else this.#readings.delete(packed);
    this.#readings.set(packed, reading);
    return reading;
  }
}

/** A note as the index keeps it: its text, and its reading packed, as most are not asked for again. */
export class HeldNote {
  readonly text: string;
  /** What was wrong with the note. */
  readonly warnings: readonly NoteWarning[];
  readonly #packed: Packed;
  readonly #recent: RecentReadings;
  /** The reading as the author's corrections have it, where they split off some of its names. */
  #split: Packed | undefined;
  readonly #pool: StringPool;

  constructor(reading: NoteReading, text: string, { recent, pool }: { recent: RecentReadings; pool: StringPool }) {
    this.text = text;
    this.warnings = reading.warnings;
    this.#packed = pack(reading, pool.intern);
    this.#recent = recent;
    this.#pool = pool;
  }

  /** What the note says on its own. */
  get reading(): NoteReading {
    return this.#recent.of(this.#packed);
  }

  /** The same as the author's corrections have it: `reading` itself, unless they split off some of its names. */
  get effective(): NoteReading {
    return this.#recent.of(this.#split ?? this.#packed);
  }

  /** Splits names off as the author says. */
  split(splits: readonly NoteSplit[]): void {
    const names = splits.length === 0 ? NO_NAMES : splitNames(splits, this.reading.note);
    const effective = names.size === 0 ? undefined : splitReading(this.reading, names);
    this.#split =
      effective === undefined || effective === this.reading ? undefined : pack(effective, this.#pool.intern);
  }
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();
