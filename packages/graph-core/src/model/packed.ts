/**
 * Plain JSON data as bytes, with its strings beside them: a tenth of what the objects take. For what is kept of every note and
 * seldom asked for.
 */
export interface Packed {
  bytes: Uint8Array;
  /** Each string once. */
  strings: readonly string[];
}

// The first byte of each value. Those from SMALL on are the whole numbers from 0 themselves.
const NULL = 0;
const UNDEFINED = 1;
const FALSE = 2;
const TRUE = 3;
const NATURAL = 4;
const NUMBER = 5;
const STRING = 6;
const ARRAY = 7;
const OBJECT = 8;
const SMALL = 16;

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

/** Of the objects that there are most of in readings: put together at once, they are made faster and take less. */
const MENTION = shapeOf(["start", "end", "line", "column", "section"]).number;
const POSITION = shapeOf(["line", "column", "offset"]).number;
const SPAN = shapeOf(["start", "end"]).number;

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
    const isNatural = Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
    if (isNatural && value < 256 - SMALL) this.#byte(SMALL + value);
    else if (isNatural) {
      this.#byte(NATURAL);
      this.#natural(value);
    } else {
      this.#byte(NUMBER);
      view.setFloat64(this.#at, value);
      this.#at += 8;
    }
  }

  #string(value: string): void {
    let number = this.strings.get(value);
    if (number === undefined) this.strings.set(value, (number = this.strings.size));
    this.#byte(STRING);
    this.#natural(number);
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
    if (byte >= SMALL) return byte - SMALL;
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
        return this.#strings[this.#natural()]!;
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

  #object(shape: number): unknown {
    // Properties are read in the order in which they are written here.
    if (shape === MENTION)
      return {
        start: this.value(),
        end: this.value(),
        line: this.value(),
        column: this.value(),
        section: this.value(),
      };
    if (shape === POSITION) return { line: this.value(), column: this.value(), offset: this.value() };
    if (shape === SPAN) return { start: this.value(), end: this.value() };
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
