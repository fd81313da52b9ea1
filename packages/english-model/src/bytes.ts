/** Reads what `train/pack.ts` wrote: base64 text holding Huffman-coded runs of bytes. */

const LONGEST_CODE = 12;

/** Base64 to bytes without `atob` or `Buffer`, so that it runs anywhere. */
export function bytesOf(base64: string): Uint8Array {
  const digit = new Uint8Array(128);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (let i = 0; i < 64; i++) digit[alphabet.charCodeAt(i)] = i;
  const bytes = new Uint8Array((base64.length * 3) >> 2);
  let at = 0;
  for (let i = 0; i + 3 < base64.length; i += 4) {
    const value =
      (digit[base64.charCodeAt(i)]! << 18) |
      (digit[base64.charCodeAt(i + 1)]! << 12) |
      (digit[base64.charCodeAt(i + 2)]! << 6) |
      digit[base64.charCodeAt(i + 3)]!;
    bytes[at++] = value >>> 16;
    bytes[at++] = value >>> 8;
    bytes[at++] = value;
  }
  return bytes;
}

/** Takes runs off a packed stream, in the order in which they were written. */
export class PackReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    const b = this.#bytes;
    const at = this.#at;
    this.#at += 4;
    return b[at]! | (b[at + 1]! << 8) | (b[at + 2]! << 16) | (b[at + 3]! << 24);
  }

  text(): string {
    const run = this.run();
    let text = "";
    for (let i = 0; i < run.length; i += 4096) text += String.fromCharCode(...run.subarray(i, i + 4096));
    return text;
  }

  /** A run: its length, the code length of each of the 256 symbols (4 bits), then the codes, padded to a byte. */
  run(): Uint8Array {
    const count = this.number();
    const table = this.#codes();
    const bytes = this.#bytes;
    const out = new Uint8Array(count);
    let at = this.#at;
    let pool = 0;
    let have = 0;
    for (let i = 0; i < count; i++) {
      while (have < LONGEST_CODE) {
        pool = (pool << 8) | (bytes[at++] ?? 0);
        have += 8;
      }
      const entry = table[(pool >>> (have - LONGEST_CODE)) & ((1 << LONGEST_CODE) - 1)]!;
      out[i] = entry >>> 4;
      have -= entry & 15;
    }
    this.#at = at - (have >>> 3);
    return out;
  }

  #codes(): Uint16Array {
    const lengths = new Uint8Array(256);
    for (let i = 0; i < 128; i++) {
      const pair = this.#bytes[this.#at++]!;
      lengths[2 * i] = pair & 15;
      lengths[2 * i + 1] = pair >>> 4;
    }
    // Canonical codes: shorter first, then by symbol; each fills the table's slots that begin with it.
    const table = new Uint16Array(1 << LONGEST_CODE);
    let slot = 0;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      for (let symbol = 0; symbol < 256; symbol++) {
        if (lengths[symbol] !== length) continue;
        const slots = 1 << (LONGEST_CODE - length);
        table.fill((symbol << 4) | length, slot, slot + slots);
        slot += slots;
      }
    }
    return table;
  }
}
