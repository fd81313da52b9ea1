import type { KeyGroup } from "./key-group.ts";
import { KeyNode, type Ties } from "./key-node.ts";
import { SmallMap } from "./small-map.ts";
import { Cells } from "./ties/cells.ts";
import { Column } from "./ties/column.ts";
import type { NameTable } from "./ties/name-table.ts";

/** What few keys have: what ties them to others. */
interface Tied {
  ties: Ties;
  component: readonly string[] | undefined;
  alikes: Map<string, number> | undefined;
}

/** What notes say of each key, as columns by the key's number: there are more keys than concepts, and most are used once. See {@link KeyNode}. */
export class KeyTable {
  readonly #names: NameTable;
  /** 1 for keys that are known. */
  readonly #known = new Column();
  /** One more than the number of the first use. */
  readonly uses = new Column();
  readonly explained = new Column();
  readonly inText = new Column();
  readonly improper = new Column();
  readonly unlike = new Column();
  readonly count = new Column();
  readonly coined = new Column();
  readonly written = new Column();
  readonly told = new Column();
  readonly doubtful = new Column();
  readonly groups = new Cells<KeyGroup>();
  readonly #tied = new Map<number, Tied>();

  /** @param names numbers of keys, which others may use, too. */
  constructor(names: NameTable) {
    this.#names = names;
  }

  get(key: string): KeyNode | undefined {
    const number = this.#names.numberOf(key);
    return number === undefined || this.#known.at(number) !== 1 ? undefined : new KeyNode(this, number);
  }

  has(key: string): boolean {
    const number = this.#names.numberOf(key);
    return number !== undefined && this.#known.at(number) === 1;
  }

  groupOf(key: string): KeyGroup | undefined {
    const number = this.#names.numberOf(key);
    return number === undefined ? undefined : this.groups.at(number);
  }

  /** Takes in a key that is not known: nobody says anything of it. */
  add(key: string): KeyNode {
    const number = this.#names.hold(key);
    for (const column of this.#columns()) column.set(number, 0);
    this.#known.set(number, 1);
    this.groups.set(number, undefined);
    return new KeyNode(this, number);
  }

  /** Forgets a key that is known. */
  delete(key: string): void {
    const number = this.#names.numberOf(key)!;
    this.#known.set(number, 0);
    this.groups.set(number, undefined);
    this.#tied.delete(number);
    this.#names.release(number);
  }

  /** What ties a key to others, where anything ever did. */
  tied(number: number): Tied | undefined {
    return this.#tied.get(number);
  }

  /** The same, to put something in. */
  tie(number: number): Tied {
    let tied = this.#tied.get(number);
    if (tied === undefined) {
      tied = { ties: new SmallMap(), component: undefined, alikes: undefined };
      this.#tied.set(number, tied);
    }
    return tied;
  }

  #columns(): Column[] {
    const { uses, explained, inText, improper, unlike, count, coined, written, told, doubtful } = this;
    return [uses, explained, inText, improper, unlike, count, coined, written, told, doubtful];
  }
}
