import type { Span } from "./span.ts";

/**
 * Plain JSON data as bytes, with its strings beside them: a tenth of what the objects take. For what is kept of every note and
 * seldom asked for.
 */
export interface Packed {
  bytes: Uint8Array;
  /** Each string once. */
  strings: readonly string[];
}

// The first byte of each value. Those from SMALL on are the whole numbers from 0 themselves; those from SHORT on begin a whole
// number of two bytes; those from NAMED on are the first strings.
const NULL = 0;
const UNDEFINED = 1;
const FALSE = 2;
const TRUE = 3;
const NATURAL = 4;
const NUMBER = 5;
const STRING = 6;
const ARRAY = 7;
const OBJECT = 8;
/** Five decimals at most, as scores and weights have. */
const DECIMAL = 9;
const MENTION = 10;
const SPAN = 11;
const SMALL = 16;
const SHORT = 80;
const NAMED = 144;
const FIRST_LONG = (NAMED - SHORT) * 256;
const DECIMALS = 1e5;

/** Names of an object's properties, in order. All objects of one kind share theirs; there are as many as kinds of object. */
interface Shape {
  keys: readonly string[];
  number: number;
  /** Shapes with one property more, by its name. */
  next: Map<string, Shape>;
}

const shapes: Shape[] = [];
const EMPTY = shapeWith([]);

function shapeWith(keys: readonly string[]): Shape {
  const shape = { keys, number: shapes.length, next: new Map<string, Shape>() };
  shapes.push(shape);
  return shape;
}

function shapeOf(keys: readonly string[]): Shape {
  let shape = EMPTY;
  for (const key of keys) {
    let next = shape.next.get(key);
    if (next === undefined) shape.next.set(key, (next = shapeWith([...shape.keys, key])));
    shape = next;
  }
  return shape;
}

/** A place of a name: of these and of spans there are most in readings. They are put together at once, and say no names of properties. */
interface MentionPlace {
  start: number;
  end: number;
  line: number;
  column: number;
  section: number;
}

const MENTION_KEYS = ["start", "end", "line", "column", "section"] as const;
const POSITION_KEYS = ["line", "column", "offset"] as const;

/** Whether data has just these properties, in this order, and each is a whole number from 0. */
function isOfNaturals(value: unknown, keys: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  let at = 0;
  for (const key in value) if (key !== keys[at++] || !isNatural((value as Record<string, unknown>)[key])) return false;
  return at === keys.length;
}

function isNatural(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
}

function isMention(value: object): value is MentionPlace {
  return isOfNaturals(value, MENTION_KEYS) && (value as MentionPlace).end >= (value as MentionPlace).start;
}

/** Whether data is a span that ends behind its start, or there. */
function isSpan(value: object): value is Span {
  const { start, end } = value as Span;
  const keys = Object.keys(value);
  return (
    keys.length === 2 &&
    keys[0] === "start" &&
    keys[1] === "end" &&
    isOfNaturals(start, POSITION_KEYS) &&
    isOfNaturals(end, POSITION_KEYS) &&
    end.line >= start.line &&
    end.offset >= start.offset
  );
}

/**
 * @param value plain data: no cycles, no classes. @param intern a string like the one given, which may be shared; its own
 * memory, not a part of a longer text.
 * Cost: linear.
 */
export function pack(value: unknown, intern: (strings: readonly string[]) => readonly string[]): Packed {
  const writer = new Writer();
  writer.value(value);
  return { bytes: writer.done(), strings: intern([...writer.strings.keys()]) };
}

/** The data again, all of it new but for its strings. Equals what was packed, the order of properties included. */
export function unpack(packed: Packed): unknown {
  return new Reader(packed).value();
}

// One buffer serves all: what is packed is copied out of it.
let buffer = new Uint8Array(1 << 16);
let view = new DataView(buffer.buffer);

class Writer {
  readonly strings = new Map<string, number>();
  #at = 0;

  done(): Uint8Array {
    return buffer.slice(0, this.#at);
  }

  value(value: unknown): void {
    if (this.#at + 32 > buffer.length) grow();
    if (typeof value === "number") this.#number(value);
    else if (typeof value === "string") this.#string(value);
    else if (value === null) this.#byte(NULL);
    else if (value === undefined) this.#byte(UNDEFINED);
    else if (typeof value === "boolean") this.#byte(value ? TRUE : FALSE);
    else if (Array.isArray(value)) {
      this.#byte(ARRAY);
      this.#natural(value.length);
      for (const each of value) this.value(each);
    } else if (isMention(value)) {
      this.#byte(MENTION);
      const { start, end, line, column, section } = value;
      for (const number of [start, end - start, line, column, section]) this.#whole(number);
    } else if (isSpan(value)) {
      this.#byte(SPAN);
      const { start, end } = value;
      const length = end.offset - start.offset;
      for (const number of [start.line, start.column, start.offset, end.line - start.line, end.column, length])
        this.#whole(number);
    } else {
      const keys = Object.keys(value as object);
      this.#byte(OBJECT);
      this.#natural(shapeOf(keys).number);
      for (const key of keys) this.value((value as Record<string, unknown>)[key]);
    }
  }

  #byte(byte: number): void {
    buffer[this.#at++] = byte;
  }

  /** Seven bits at a time, the lowest first. */
  #natural(value: number): void {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) this.#byte((left % 128) + 128);
    this.#byte(left);
  }

  #number(value: number): void {
    if (isNatural(value)) this.#whole(value);
    else if (value > 0 && value < 1 && Math.round(value * DECIMALS) / DECIMALS === value) {
      this.#byte(DECIMAL);
      this.#natural(Math.round(value * DECIMALS));
    } else {
      this.#byte(NUMBER);
      view.setFloat64(this.#at, value);
      this.#at += 8;
    }
  }

  #whole(value: number): void {
    if (this.#at + 32 > buffer.length) grow();
    if (value < SHORT - SMALL) this.#byte(SMALL + value);
    else if (value < FIRST_LONG) {
      this.#byte(SHORT + (value >> 8));
      this.#byte(value & 255);
    } else {
      this.#byte(NATURAL);
      this.#natural(value);
    }
  }

  #string(value: string): void {
    let number = this.strings.get(value);
    if (number === undefined) this.strings.set(value, (number = this.strings.size));
    if (number < 256 - NAMED) this.#byte(NAMED + number);
    else {
      this.#byte(STRING);
      this.#natural(number - (256 - NAMED));
    }
  }
}

function grow(): void {
  const larger = new Uint8Array(buffer.length * 2);
  larger.set(buffer);
  buffer = larger;
  view = new DataView(larger.buffer);
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #strings: readonly string[];
  #at = 0;

  constructor({ bytes, strings }: Packed) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#strings = strings;
  }

  value(): unknown {
    const byte = this.#bytes[this.#at++]!;
    if (byte >= NAMED) return this.#strings[byte - NAMED]!;
    if (byte >= SMALL) return this.#rest(byte);
    switch (byte) {
      case NULL:
        return null;
      case UNDEFINED:
        return undefined;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case NATURAL:
        return this.#natural();
      case NUMBER:
        this.#at += 8;
        return this.#view.getFloat64(this.#at - 8);
      case STRING:
        return this.#strings[this.#natural() + 256 - NAMED]!;
      case DECIMAL:
        return this.#natural() / DECIMALS;
      case MENTION:
        return this.#mention();
      case SPAN:
        return this.#span();
      case ARRAY: {
        const array: unknown[] = [];
        array.length = this.#natural();
        for (let i = 0; i < array.length; i++) array[i] = this.value();
        return array;
      }
      default:
        return this.#object(this.#natural());
    }
  }

  #mention(): MentionPlace {
    const [start, length] = [this.#whole(), this.#whole()];
    // Properties are read in the order in which they are written here.
    return { start, end: start + length, line: this.#whole(), column: this.#whole(), section: this.#whole() };
  }

  #span(): Span {
    const start = { line: this.#whole(), column: this.#whole(), offset: this.#whole() };
    const end = { line: start.line + this.#whole(), column: this.#whole(), offset: start.offset + this.#whole() };
    return { start, end };
  }

  #whole(): number {
    return this.#rest(this.#bytes[this.#at++]!);
  }

  /** The whole number that begins with a byte. */
  #rest(byte: number): number {
    if (byte === NATURAL) return this.#natural();
    return byte < SHORT ? byte - SMALL : (byte - SHORT) * 256 + this.#bytes[this.#at++]!;
  }

  #object(shape: number): unknown {
    const object: Record<string, unknown> = {};
    for (const key of shapes[shape]!.keys) {
      const value = this.value();
      if (key !== "__proto__") object[key] = value;
      else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    }
    return object;
  }

  #natural(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at++]!;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
      factor *= 128;
    }
  }
}
