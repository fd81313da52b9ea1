/** Numbers from 0 up to 1 that look random and are the same for the same seed: a linear congruential generator. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
