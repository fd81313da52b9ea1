import { isDate } from "../language/lexicon/dates.ts";
import { nameKey } from "../model/names.ts";
import type { Statement } from "./statement.ts";
import { plainName } from "./plain-name.ts";
import { ROLES, type Draft, type PrerequisiteDraft, type Role, type Tie } from "./draft.ts";

/** Everything that has been read in one note so far: candidate concepts by key, ties, stated prerequisites. */
export class Notebook {
  readonly drafts: Draft[] = [];
  readonly ties: Tie[] = [];
  readonly prerequisites: PrerequisiteDraft[] = [];
  /** What was left out, by its offset in the note. */
  readonly warnings: { at: number; code: string; message: string }[] = [];
  /** Every statement of the note, in order. */
  readonly statements: Statement[] = [];
  readonly #byKey = new Map<string, Draft>();

  /**
   * The draft of a name that was met, made where it is new; undefined for a name with no letters left, and for a date, unless
   * it is what a note is called (`dated`).
   */
  draft(
    given: string,
    options: { proper?: boolean; generic?: boolean; weight?: number; dated?: boolean } = {},
  ): Draft | undefined {
    const name = plainName(given);
    const key = nameKey(name);
    if (key.length < 2 && !/^[\p{L}]$/u.test(key)) return undefined;
    if (!options.dated && isDate(name)) return undefined;
    let draft = this.#byKey.get(key);
    if (!draft) {
      draft = {
        id: this.drafts.length,
        key,
        labels: new Map(),
        aliases: new Map(),
        roles: Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<Role, number>,
        places: [],
        stands: [],
        proper: false,
        generic: options.generic ?? false,
        dropped: 0,
      };
      this.drafts.push(draft);
      this.#byKey.set(key, draft);
    }
    draft.labels.set(name, (draft.labels.get(name) ?? 0) + (options.weight ?? 1));
    if (options.proper) draft.proper = true;
    return draft;
  }

  find(name: string): Draft | undefined {
    return this.#byKey.get(nameKey(plainName(name)));
  }

  alias(draft: Draft, given: string, rule: string, start: number, end: number): void {
    const name = plainName(given);
    const key = nameKey(name);
    if (key && key !== draft.key && !draft.aliases.has(key)) draft.aliases.set(key, { name, rule, start, end });
  }

  tie(tie: Tie): void {
    if (tie.source !== tie.target) this.ties.push(tie);
  }
}

/** The draft that stands for this one after merging. */
export function standing(draft: Draft): Draft {
  let at = draft;
  while (at.merged) at = at.merged;
  return at;
}
