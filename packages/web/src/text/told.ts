type Teller = (sentence: string) => string;

const asItIs: Teller = (sentence) => sentence;
let teller = asItIs;

/** A sentence that the server has worded, in the language that the page speaks, where its shape is known. */
export const told = (sentence: string): string => teller(sentence);

/** From now on sentences are told so; null for as they are. */
export function tellBy(next: Teller | null): void {
  teller = next ?? asItIs;
}
