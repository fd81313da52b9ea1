/** Numbers of listed things, in the order of the list. */
export interface Numbers {
  /** What they are numbers in: with another object, the same number may mean something else. */
  table: object;
  list: readonly number[];
}

/**
 * Numbers of what a field lists; `undefined` where not all have one. A field of the schema gives it as `numbers` in its `extensions`:
 * its resolver then gives a list of just these things.
 */
export type NumbersOf<T> = (parent: T) => Numbers | undefined;
