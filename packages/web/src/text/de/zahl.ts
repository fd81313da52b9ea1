/** A number and what there is so many of, in German. */
export const zahl = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("de")} ${count === 1 ? one : many}`;
