import type { NoteSplit } from "../corrections/rulings.ts";
import { isPlaced } from "../graph/section-names.ts";
import { splitNames, splitReading } from "../corrections/split-reading.ts";
import { type Packed, pack, unpack } from "../model/packed.ts";
import type { NoteReading } from "../model/reading.ts";
import type { StringPool } from "../model/string-pool.ts";

/** The lists of a reading that are long, and seldom asked for once they are merged. */
type Lists = Pick<NoteReading, "concepts" | "relations" | "prerequisites">;

/** The lists that were asked for last stay unpacked: those of so many notes, some 50 kB each. */
const RECENT = 32;

/** Unpacks lists, and keeps those that were asked for last. */
export class RecentLists {
  readonly #lists = new Map<Packed, Lists>();
  #last: { packed: Packed; lists: Lists } | undefined;

  of(packed: Packed): Lists {
    if (this.#last?.packed === packed) return this.#last.lists;
    let lists = this.#lists.get(packed);
    if (lists === undefined) {
      lists = unpack(packed) as Lists;
      if (this.#lists.size >= RECENT) this.#lists.delete(this.#lists.keys().next().value!);
    } else this.#lists.delete(packed);
    this.#lists.set(packed, lists);
    this.#last = { packed, lists };
    return lists;
  }
}

/** What the notes of an index share. */
export interface Keeping {
  recent: RecentLists;
  pool: StringPool;
}

/** A note as the index keeps it. */
export class HeldNote {
  /** What the note says on its own: its long lists packed, and unpacked when they are asked for. */
  readonly reading: NoteReading;
  readonly text: string;
  /** The reading as the author's corrections have it: `reading` itself, unless they split off some of its names. */
  effective: NoteReading;

  /** Whether the place of a mention tells its section. */
  readonly isPlaced: boolean;

  constructor(reading: NoteReading, text: string, keeping: Keeping) {
    this.reading = keep(reading, keeping);
    this.text = text;
    this.isPlaced = isPlaced(reading);
    this.effective = this.reading;
  }

  /** Splits names off as the author says. */
  split(splits: readonly NoteSplit[], keeping: Keeping): void {
    const names = splitNames(splits, this.reading.note);
    const effective = splitReading(this.reading, names);
    this.effective = effective === this.reading ? this.reading : keep(effective, keeping);
  }
}

function keep(reading: NoteReading, { recent, pool }: Keeping): NoteReading {
  const { concepts, relations, prerequisites, ...short } = reading;
  const packed = pack({ concepts, relations, prerequisites }, pool.intern);
  return {
    ...short,
    get concepts() {
      return recent.of(packed).concepts;
    },
    get relations() {
      return recent.of(packed).relations;
    },
    get prerequisites() {
      return recent.of(packed).prerequisites;
    },
  };
}
