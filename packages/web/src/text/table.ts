import type { Words } from "./words.ts";

/** A table of another language: the same entries, other words. */
export type Worded<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Table[Key] extends string
      ? string
      : Table[Key] extends readonly unknown[]
        ? Worded<Table[Key]>
        : Worded<Table[Key]>;
};

type Entries = Record<string, unknown>;

const inUse = new Map<keyof Words, { live: Entries; english: Entries }>();
let words: Words | null = null;

/**
 * The table in use under this name: English until another language is spoken. Tables are loaded with the panels that need
 * them, so each asks for its words when it comes. The value stays the same object for as long as the page lives, and so do
 * the tables within it; their entries change with the language.
 */
export function table<English extends object>(name: keyof Words, english: English): Worded<English> {
  const live: Entries = {};
  fill(live, english as Entries);
  inUse.set(name, { live, english: english as Entries });
  if (words) fill(live, words[name] as unknown as Entries);
  return live as unknown as Worded<English>;
}

/** Every table says these words from now on; null for English. Whoever shows them has to draw itself anew. */
export function speak(language: Words | null): void {
  words = language;
  for (const [name, { live, english }] of inUse) {
    fill(live, english);
    if (language) fill(live, language[name] as unknown as Entries);
  }
}

const isTable = (value: unknown): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function fill(live: Entries, from: Entries): void {
  for (const [key, value] of Object.entries(from)) {
    if (!isTable(value)) live[key] = value;
    else {
      const own = live[key];
      const nested: Entries = isTable(own) ? own : {};
      live[key] = nested;
      fill(nested, value);
    }
  }
}
