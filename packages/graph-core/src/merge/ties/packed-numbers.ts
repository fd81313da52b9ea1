declare const PACKED: unique symbol;

/**
 * What {@link packNumbers} made: bytes, of its own type so that nobody takes them for the numbers. They are the letters of a string, of a
 * byte each: an array of bytes takes some two hundred more, and there are four for each note.
 */
export interface PackedNumbers {
  readonly [PACKED]: true;
  /** Bytes. */
  readonly length: number;
}

/**
 * Whole numbers, negative ones too, as bytes: of each what it is more or less than the one before it, seven bits a byte. Numbers of rows
 * that were added one behind the other take a byte each. For lists that are kept of every note and read as a whole.
 */
export function packNumbers(numbers: ArrayLike<number>): PackedNumbers {
  let at = 0;
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (at + LONGEST > buffer.length) grow();
    const more = numbers[i]! - before;
    before = numbers[i]!;
    // The sign is the lowest bit, so that small steps either way are small.
    let left = more < 0 ? -2 * more - 1 : 2 * more;
    for (; left >= 128; left = Math.floor(left / 128)) buffer[at++] = (left % 128) + 128;
    buffer[at++] = left;
  }
  let text = "";
  for (let from = 0; from < at; from += AT_ONCE)
    text += String.fromCharCode(...buffer.subarray(from, Math.min(at, from + AT_ONCE)));
  return text as unknown as PackedNumbers;
}

/** The numbers again, in their order. Cost: linear. */
export function unpackNumbers(packed?: PackedNumbers): number[] {
  const bytes = packed === undefined ? "" : (packed as unknown as string);
  const numbers: number[] = [];
  let before = 0;
  for (let at = 0; at < bytes.length;) {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes.charCodeAt(at++);
      if (byte < 128) {
        value += byte * factor;
        break;
      }
      value += (byte - 128) * factor;
      factor *= 128;
    }
    before += value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    numbers.push(before);
  }
  return numbers;
}

/** So many bytes are made letters in one call. */
const AT_ONCE = 1 << 12;

/** More bytes than any number takes. */
const LONGEST = 8;

// One buffer serves all: what is packed is copied out of it.
let buffer = new Uint8Array(1 << 12);

function grow(): void {
  const larger = new Uint8Array(buffer.length * 2);
  larger.set(buffer);
  buffer = larger;
}
