/** A number and what there is so many of, in Spanish. */
export const numero = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("es")} ${count === 1 ? one : many}`;
