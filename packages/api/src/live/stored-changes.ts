import { CairnError, type GraphDiff } from "@cairn/graph-core";
import type { VaultReader } from "@cairn/graph-core/store";
import { ChangeFeed, type ChangeEvent } from "./change-feed.ts";
import { composeDiffs } from "./compose.ts";

/** More changed concepts and relations than this are not told one by one. */
const MOST_CHANGES = 2000;

/** So many answers are kept for others who ask the same. */
const MOST_KNOWN = 300;

const NOTHING: GraphDiff = composeDiffs([]);

/**
 * The changes of a vault as its store keeps them: every server of the vault tells the same revisions, and who comes back to another
 * server than before gets what it missed. Nothing is kept here but the answers for the revision that is the newest.
 */
export class StoredChanges extends ChangeFeed {
  readonly #vault: Pick<VaultReader, "changesSince">;
  #revision: number;
  /** What changed up to this revision since others: many wait for the same. */
  #known = new Map<number, Promise<ChangeEvent | undefined>>();

  /** @param revision that the vault has now */
  constructor(vault: Pick<VaultReader, "changesSince">, revision: number) {
    super();
    this.#vault = vault;
    this.#revision = revision;
  }

  /** The revision that the vault was last told to have. */
  get revision(): number {
    return this.#revision;
  }

  /** To be called when the vault has another revision, and when a store that was away is back. */
  moveTo(revision: number): void {
    if (revision !== this.#revision) this.#known = new Map();
    this.#revision = revision;
    this.wake();
  }

  /** What changed since a revision; `undefined` for nothing, and while the store is away. */
  async since(revision: number): Promise<ChangeEvent | undefined> {
    if (revision === this.#revision) return undefined;
    try {
      return await this.#ask(revision);
    } catch (error) {
      // Who follows waits until the store is back: the next revision wakes it.
      if (error instanceof CairnError && error.code === "store-unreachable") return undefined;
      throw error;
    }
  }

  /** The same as a difference, an empty one for nothing. */
  async difference(revision: number): Promise<ChangeEvent> {
    const nothing = { revision, diff: NOTHING, reload: false };
    return revision === this.#revision ? nothing : ((await this.#ask(revision)) ?? nothing);
  }

  #ask(revision: number): Promise<ChangeEvent | undefined> {
    const known = this.#known;
    let answer = known.get(revision);
    if (answer === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      answer = this.#read(revision);
      known.set(revision, answer);
      answer.catch(() => known.delete(revision));
    }
    return answer;
  }

  /** Asked of the store even where the revision is newer than the newest known: another server may have told it. */
  async #read(since: number): Promise<ChangeEvent | undefined> {
    const { revision, diffs } = await this.#vault.changesSince(since);
    if (revision === since) return undefined;
    const reload = { revision, diff: NOTHING, reload: true };
    if (diffs === null) return reload;
    const diff = composeDiffs(diffs);
    const size = [diff.concepts, diff.relations].reduce(
      (sum, { added, updated, removed }) => sum + added.length + updated.length + removed.length,
      0,
    );
    return size > MOST_CHANGES
      ? { ...reload, diff: { ...NOTHING, notes: diff.notes } }
      : { revision, diff, reload: false };
  }
}
