const MAX_DEPTH = 32;
const MAX_NODES = 20_000;

/**
 * A copy as JSON knows it: dates and endless numbers become text, keys become strings, what cannot be told becomes null.
 * Bounded in depth and size, so that YAML aliases cannot blow it up.
 */
export function plainData(value: unknown): unknown {
  let nodes = 0;
  const copy = (item: unknown, depth: number): unknown => {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) return null;
    if (item === null || typeof item === "string" || typeof item === "boolean") return item;
    if (typeof item === "number") return Number.isFinite(item) ? item : String(item);
    if (typeof item === "bigint") return String(item);
    if (item instanceof Date) return Number.isNaN(item.getTime()) ? null : item.toISOString();
    if (Array.isArray(item)) return item.map((entry) => copy(entry, depth + 1));
    if (typeof item !== "object") return null;
    const entries = item instanceof Map || item instanceof Set ? [...item.entries()] : Object.entries(item);
    const record: Record<string, unknown> = {};
    for (const [key, entry] of entries) {
      const name = String(key);
      if (name !== "__proto__") record[name] = copy(entry, depth + 1);
    }
    return record;
  };
  return copy(value, 0);
}

/** Strings of a value that may be one, a list or a comma list. */
export function stringList(value: unknown, separator: RegExp): string[] {
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (typeof value === "string")
    return value
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  if (!Array.isArray(value)) return [];
  return value
    .filter((entry) => typeof entry === "string" || typeof entry === "number")
    .map((entry) => String(entry).trim())
    .filter((entry) => entry !== "");
}
