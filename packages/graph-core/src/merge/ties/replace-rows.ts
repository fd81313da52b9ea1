/**
 * Puts what a note says in the place of what it said before; what it said already keeps its number.
 * @param before numbers of what it said. @param placeOf the same for things that may be equal; `undefined`: equal to none known.
 * @returns numbers of what it says now, in that order. Cost: linear, where few share a place.
 */
export function replaceRows<F>(
  before: Iterable<number>,
  after: readonly F[],
  book: {
    placeOf(number: number): number;
    placeOfNew(fact: F): number | undefined;
    equals(number: number, fact: F): boolean;
    add(fact: F): number;
    remove(number: number): void;
  },
): Int32Array {
  const open = new Map<number, number[]>();
  for (const number of before) {
    const place = book.placeOf(number);
    const known = open.get(place);
    if (known === undefined) open.set(place, [number]);
    else known.push(number);
  }
  const come: [at: number, fact: F][] = [];
  const now = new Int32Array(after.length);
  for (const [at, fact] of after.entries()) {
    const place = open.size === 0 ? undefined : book.placeOfNew(fact);
    const rivals = place === undefined ? undefined : open.get(place);
    const found = rivals?.findIndex((number) => book.equals(number, fact)) ?? -1;
    if (found < 0) come.push([at, fact]);
    else now[at] = rivals!.splice(found, 1)[0]!;
  }
  for (const [at, fact] of come) now[at] = book.add(fact);
  for (const numbers of open.values()) for (const number of numbers) book.remove(number);
  return now;
}
