import { LONG_FORMULA } from "../language/formula.ts";
import { isDate } from "../language/lexicon/dates.ts";
import { LONGEST_NAME, nameKey } from "../model/names.ts";
import { remember } from "../model/remember.ts";
import type { Statement } from "./statement.ts";
import { wordsOf } from "./name-words.ts";
import { plainName } from "./plain-name.ts";
import { ToldNames } from "./told-names.ts";
import { ROLES, type Draft, type PrerequisiteDraft, type Role, type Tie } from "./draft.ts";

/** A name as it was met, made plain: what is asked of it wherever it is met again. */
interface PlainName {
  name: string;
  key: string;
  /** Whether it is a date. */
  dated: boolean;
}

function makePlain(given: string): PlainName {
  const name = plainName(given);
  return { name, key: nameKey(name), dated: isDate(name) };
}

const NO_ROLES = Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<Role, number>;

const knownPlain = remember(makePlain);
const plainOf = (given: string): PlainName => (given.length > LONGEST_NAME ? makePlain(given) : knownPlain(given));

/** Everything that has been read in one note so far: candidate concepts by key, ties, stated prerequisites. */
export class Notebook {
  readonly drafts: Draft[] = [];
  readonly ties: Tie[] = [];
  readonly prerequisites: PrerequisiteDraft[] = [];
  /** What was left out, by its offset in the note. */
  readonly warnings: { at: number; code: string; message: string }[] = [];
  /** Every statement of the note, in order. */
  readonly statements: Statement[] = [];
  /** Of the drafts those that are told as one name, see `nameTold`. */
  readonly told: ToldNames = new ToldNames();
  readonly #byKey = new Map<string, Draft>();

  /**
   * The draft of a name that was met, made where it is new; undefined for a name with no letters left, and for a date, unless
   * it is what a note is called (`dated`).
   */
  draft(
    given: string,
    options: { proper?: boolean; generic?: boolean; weight?: number; dated?: boolean } = {},
  ): Draft | undefined {
    if (LONG_FORMULA.test(given)) return undefined;
    const { name, key, dated } = plainOf(given);
    if (key.length < 2 && !/^[\p{L}]$/u.test(key)) return undefined;
    if (dated && !options.dated) return undefined;
    let draft = this.#byKey.get(key);
    if (!draft) {
      draft = {
        id: this.drafts.length,
        key,
        said: wordsOf(key),
        labels: new Map(),
        aliases: new Map(),
        roles: { ...NO_ROLES },
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
    return this.#byKey.get(plainOf(name).key);
  }

  alias(draft: Draft, given: string, rule: string, start: number, end: number): void {
    const { name, key } = plainOf(given);
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
