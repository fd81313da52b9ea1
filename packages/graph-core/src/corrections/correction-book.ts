import { equalData } from "../merge/equal.ts";
import { nameKey } from "../model/names.ts";
import type { NoteWarning } from "../model/note.ts";
import type { Correction } from "./correction.ts";
import { parseCorrections } from "./parse.ts";
import { type NoteSplit, type Rulings, rulingsOf } from "./rulings.ts";

/** What another text of the author's file changed. */
export interface CorrectionChange {
  gone: Rulings[];
  come: Rulings[];
  /** Whether notes have to be looked at again, because other names of them are split off. */
  splits: boolean;
}

/** A correction, and what it asks for. */
export interface CorrectionEntry {
  correction: Correction;
  rulings: Rulings;
  /** A later merge of the very names that this one splits: it holds, and `rulings` asks for nothing. */
  overruled: Correction | undefined;
}

/** The author's file as it stands. */
export class CorrectionBook {
  #text: string | undefined;
  #entries: CorrectionEntry[] = [];
  #problems: readonly NoteWarning[] = [];
  #splits: NoteSplit[] = [];

  /** `undefined`: there is no file. */
  get text(): string | undefined {
    return this.#text;
  }

  /** In the order of the file. */
  get entries(): readonly CorrectionEntry[] {
    return this.#entries;
  }

  /** What could not be read of it, by line. */
  get problems(): readonly NoteWarning[] {
    return this.#problems;
  }

  /** In the order of the file. */
  get splits(): readonly NoteSplit[] {
    return this.#splits;
  }

  /** Takes another text. Entries that stand as they stood, at the same place, are kept. Cost: the text. */
  set(text: string | undefined): CorrectionChange {
    const before = this.#entries;
    const { corrections, problems } = parseCorrections(text ?? "");
    this.#text = text;
    this.#problems = problems;
    this.#entries = corrections.map((correction, index) => {
      const known = before[index];
      const overruled = overruling(corrections, correction);
      const entry = { correction, rulings: rulingsOf(correction), overruled };
      if (overruled !== undefined) entry.rulings.apart = [];
      return known !== undefined && equalData(known, entry) ? known : entry;
    });
    const [kept, old] = [new Set(this.#entries), new Set(before)];
    const splits = this.#entries.flatMap(({ rulings }) => rulings.splits);
    const change: CorrectionChange = {
      gone: before.filter((entry) => !kept.has(entry)).map(({ rulings }) => rulings),
      come: this.#entries.filter((entry) => !old.has(entry)).map(({ rulings }) => rulings),
      splits: !equalData(splits, this.#splits),
    };
    this.#splits = splits;
    return change;
  }
}

function overruling(corrections: readonly Correction[], { action, order }: Correction): Correction | undefined {
  if (action.kind !== "split") return undefined;
  const keys = action.names.map(nameKey);
  return corrections.slice(order + 1).findLast((later) => {
    if (later.action.kind !== "merge") return false;
    const merged = new Set(later.action.names.map(nameKey));
    return keys.every((key) => merged.has(key));
  });
}
