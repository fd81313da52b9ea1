/** Integer hashing shared by training and inference. All values are 32-bit and the same on every machine. */

/** Spreads a small integer or a poor hash over all 32 bits (the finaliser of MurmurHash3). */
export function spread(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hashes the characters `start` to `end` of a text; `seed` keeps different uses of one text apart. */
export function hashText(text: string, start: number, end: number, seed: number): number {
  let h = seed ^ 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return spread(h ^ (end - start));
}

/** The bucket of a feature hash in a table of 2^bits buckets. */
export function bucketOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits);
}
